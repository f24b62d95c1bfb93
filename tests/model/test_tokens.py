"""The tokeniser, as a table of real examples."""

from __future__ import annotations

import time

import pytest

from crossread.model.tokens import words

EXAMPLES = [
    ("The boy's mother, Johnna LaDoux, told KTLA.", "The boy 's mother , Johnna LaDoux , told KTLA ."),
    ("They can't, won't and didn’t go.", "They ca n't , wo n't and did n’t go ."),
    ("the 33-year-old officer", "the 33 - year - old officer"),
    ("late Wednesday (10pm PST; 6am GMT).", "late Wednesday ( 10 pm PST ; 6 am GMT ) ."),
    ("U.S. officials left at 5:30 p.m. on Friday.", "U.S. officials left at 5:30 p.m. on Friday ."),
    ("Mr. Smith of St. Louis, No. 5", "Mr. Smith of St. Louis , No. 5"),
    ("He said no. Nobody knew.", "He said no . Nobody knew ."),
    ("It cost $1,200.50, or 12%.", "It cost $ 1,200.50 , or 12 % ."),
    ("“I, too, am disturbed…”", "“ I , too , am disturbed … ”"),
    ("Wait... what?! Really--yes", "Wait ... what ?! Really -- yes"),
    ("see https://example.org/a_b?c=1.", "see https://example.org/a_b?c=1 ."),
    ("call 714-765-1900 or mail a.b@c.org", "call 714-765-1900 or mail a.b@c.org"),
    ("I cannot; I'm gonna. They're Ross' dogs'", "I can not ; I 'm gon na . They 're Ross ' dogs '"),
    ("non-profit and well-known", "non-profit and well - known"),
    ("the 3rd of the 1990s", "the 3rd of the 1990s"),
    ("9/11 and 12/25/2016", "9/11 and 12/25/2016"),
    ("ok 👍🏽😀 e\u0301te\u0301", "ok 👍🏽 😀 e\u0301te\u0301"),
    ("", ""),
    (" \n\t ", ""),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_words(text: str, expected: str) -> None:
    assert " ".join(text[a:b] for a, b in words(text, {})) == expected


def test_known_words_are_cut_as_the_table_says() -> None:
    text = '"dont" mis-match, dont'
    table = {"dont": (2,), "mis-match": ()}
    assert [text[a:b] for a, b in words(text, table)] == ['"', "do", "nt", '"', "mis-match", ",", "do", "nt"]


@pytest.mark.parametrize("unit", ["a", '"', ".", "- ", "a.", "'s", "1,", "\u0301", "é", "[", "a-", "@", "_", "a'"])
def test_time_is_linear_and_nothing_is_lost(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    found = list(words(text, {}))
    assert "".join(text[a:b] for a, b in found) == text.replace(" ", "")
    assert time.process_time() - began < 20  # quadratic time would take hours
