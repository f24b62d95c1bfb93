"""What is no prose: a line without end is cut, number words and sentences are found as before."""

from __future__ import annotations

import re
from itertools import pairwise

from crossread.annotate.places.sentences import outside
from crossread.annotate.quantities.numerals import either
from crossread.annotate.sentences import LONGEST, plain_doc, split_sentences
from crossread.types import Span


def test_a_line_without_a_stop_is_cut_at_white_space() -> None:
    """No piece is longer than LONGEST, none cuts a word, and nothing but white space is lost."""
    text = "shot " * 2000
    spans = split_sentences(text)
    assert all(span.end - span.start <= LONGEST for span in spans)
    assert "".join(text[span.start : span.end] for span in spans).replace(" ", "") == text.replace(" ", "")
    assert {text[one.end : other.start] for one, other in pairwise(spans)} == {" "}
    assert len(list(plain_doc(text).sents)) == len(spans)


def test_a_word_without_end_is_cut_too() -> None:
    """Where there is no white space the cut is anywhere."""
    assert [(s.start, s.end) for s in split_sentences("a" * 4100)] == [(0, 2000), (2000, 4000), (4000, 4100)]


def test_words_as_an_expression_match_the_longest_first() -> None:
    """Sharing beginnings changes nothing of what matches."""
    words = ["twenty", "twenty-one", "two", "ten", "a few", "a"]
    plain = "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))
    text = "Twenty-one of twenty, two, ten, a few or a tw-tw- twe ten-fold"
    found, expected = (re.findall(rf"(?i:{pattern})", text) for pattern in (either(words), plain))
    assert found == expected


def test_spans_outside_of_boilerplate_that_overlaps() -> None:
    """A span is left out where one marked span holds it whole, not where two share it."""
    spans = [Span(0, 5), Span(6, 10), Span(12, 20), Span(30, 40)]
    marked = [(Span(0, 8), "menu"), (Span(7, 15), "teaser"), (Span(1, 3), "menu"), (Span(29, 41), "credit")]
    assert outside(spans, marked) == (Span(6, 10), Span(12, 20), Span(30, 40))
