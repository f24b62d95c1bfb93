"""The same quotation in several reports."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.compare.quotes import Statement, group_quotes, paraphrases, same_speaker
from crossread.types import Quote, Span


def quote(document: str, words: str, speaker: str = "Ann Lee", start: int = 0) -> Quote:
    return Quote(document, Span(start, start + len(words)), words, speaker)


SHORT = quote("a", "We, too, were shaken by what was shown in the clips that were put on the web,")
FULL = quote("b", "We too were shaken by what was shown in the clips put on the web. But as a force, we serve the law.")
OTHER = quote("c", "The bridge will be closed until the river falls.")


def test_one_quotation_in_two_reports_shares_a_group():
    short, full, other = group_quotes([SHORT, FULL, OTHER])
    assert short.group == full.group != other.group


def test_difference_is_word_by_word_from_the_fullest_and_truncation_is_named():
    short, full, _ = group_quotes([SHORT, FULL, OTHER])
    assert full.difference == () and not full.truncated
    assert ("insert", "that were") in short.difference
    assert short.difference[-1] == ("delete", "But as a force we serve the law")
    assert short.truncated


def test_difference_gives_back_both_wordings():
    short, full, _ = group_quotes([SHORT, FULL, OTHER])
    own = " ".join(words for step, words in short.difference if step != "delete")
    assert own.split() == SHORT.words.replace(",", "").split()
    assert full.words == FULL.words


def test_order_changes_nothing():
    rows = [SHORT, FULL, OTHER, quote("d", "put on the web. But as a force, we serve the law", "")]
    expected = {(q.document, q.group, q.difference, q.truncated) for q in group_quotes(rows)}
    for order in permutations(rows):
        assert {(q.document, q.group, q.difference, q.truncated) for q in group_quotes(order)} == expected


def test_a_change_of_speaker_keeps_a_long_quotation_together():
    rows = group_quotes([SHORT, quote("e", SHORT.words, "Bo Diaz")])
    assert rows[0].group == rows[1].group


def test_short_words_of_different_speakers_are_different_quotations():
    rows = group_quotes([quote("a", "a good man"), quote("b", "a good man", "Bo Diaz")])
    assert rows[0].group != rows[1].group


def test_common_words_do_not_join_different_statements():
    rows = group_quotes(
        [quote("a", "I do not know who did it or why."), quote("b", "I do not know how the fire began there.")]
    )
    assert rows[0].group != rows[1].group


def test_paraphrase_in_another_report():
    quoted = quote("a", "The bridge will be closed until the river falls.")
    told = Statement("b", Span(0, 45), "the bridge would be closed until the river fell", "Chief Lee")
    unrelated = Statement("b", Span(50, 80), "two boats had been found", "Chief Lee")
    same_report = Statement("a", Span(0, 45), "the bridge would be closed until the river fell", "Chief Lee")
    found = paraphrases([quoted], [told, unrelated, same_report])
    assert [p.statement for p in found] == [told]


def test_same_speaker():
    assert same_speaker("Ann Lee", "Chief Lee") and not same_speaker("Ann Lee", "Bo Diaz")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abc ,.", max_size=25), max_size=6))
def test_every_row_gets_a_group_and_keeps_its_words(texts):
    rows = [quote(str(i), t or "a") for i, t in enumerate(texts)]
    grouped = group_quotes(rows)
    assert [(q.document, q.span, q.words) for q in grouped] == [(q.document, q.span, q.words) for q in rows]
    assert all(q.group for q in grouped)
