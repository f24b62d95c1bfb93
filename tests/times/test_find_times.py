"""Every row of the tables: the words are found, with their type and value; nothing is found where there is no time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
import spacy
import time_cases_business
import time_cases_none
import time_cases_open
import time_cases_reports
from spacy.language import Language

from crossread.annotate.times import find_times

TABLES = (time_cases_business, time_cases_reports, time_cases_open)


@pytest.fixture(scope="module")
def nlp() -> Language:
    plain = spacy.blank("en")
    plain.add_pipe("sentencizer")
    return plain


def rows() -> Iterator[object]:
    """The rows, known failures marked."""
    for table in TABLES:
        failures = getattr(table, "FAILURES", {})
        for text, words, kind, value in table.CASES:
            why = failures.get((text, words))
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            yield pytest.param(text, table.PUBLISHED, words, kind, value, marks=marks, id=f"{words} | {text}"[:80])


@pytest.mark.parametrize(("text", "published", "words", "kind", "value"), list(rows()))
def test_row(nlp: Language, text: str, published: str, words: str, kind: str, value: str) -> None:
    found = [(text[t.span.start : t.span.end], t.type, t.value) for t in find_times(nlp(text), published=published)]
    start = text.rindex(words)
    overlapping = [
        (kind_, value_)
        for t in find_times(nlp(text), published=published)
        for kind_, value_ in [(t.type, t.value)]
        if t.span.start < start + len(words) and start < t.span.end
    ]
    assert (kind, value) in overlapping, found


@pytest.mark.parametrize("text", time_cases_none.TEXTS)
def test_none(nlp: Language, text: str) -> None:
    assert [text[t.span.start : t.span.end] for t in find_times(nlp(text), published="2017-02-23")] == []


def test_the_tables_are_large_enough() -> None:
    assert sum(len(table.CASES) for table in TABLES) + len(time_cases_none.TEXTS) >= 300


def test_order_and_no_overlap(nlp: Language) -> None:
    text = "\n".join(case[0] for case in time_cases_reports.CASES)
    times = find_times(nlp(text), published="2017-02-23")
    assert all(one.span.end <= other.span.start for one, other in pairwise(times))
