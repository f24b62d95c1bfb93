"""Every row of the tables of quantities: interval, kind, unit and noun; scope; what is no count; sums."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
import spacy
from quantity_cases import CASES, NO_COUNTS, NO_SUMS, SCOPES, SUMS
from spacy.language import Language

from crossread.annotate.quantities import check_sums, find_quantities
from crossread.annotate.times import find_times
from crossread.types import Quantity

# Known failures, by text and words: why
FAILURES: dict[tuple[str, str], str] = {}


@pytest.fixture(scope="module")
def nlp() -> Language:
    plain = spacy.blank("en")
    plain.add_pipe("sentencizer")
    return plain


def found(nlp: Language, text: str) -> tuple[Quantity, ...]:
    doc = nlp(text)
    return find_quantities(doc, find_times(doc, published="2017-02-23"))


def rows() -> list[object]:
    result = []
    for row in CASES:
        why = FAILURES.get((row[0], row[1]))
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        result.append(pytest.param(*row, marks=marks, id=f"{row[1]} | {row[0]}"[:80]))
    return result


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit", "noun"), rows())
def test_row(
    nlp: Language, text: str, words: str, kind: str, low: float | None, high: float | None, unit: str, noun: str
) -> None:
    all_of_them = found(nlp, text)
    matching = [q for q in all_of_them if text[q.span.start : q.span.end] == words]
    assert matching, [(text[q.span.start : q.span.end], q.kind) for q in all_of_them]
    quantity = matching[0]
    assert quantity.kind == kind
    assert quantity.number.low == (None if low is None else pytest.approx(low))
    assert quantity.number.high == (None if high is None else pytest.approx(high))
    assert (quantity.number.unit, quantity.noun) == (unit, noun)
    if quantity.noun_span is not None:
        assert text[quantity.noun_span.start : quantity.noun_span.end].lower() == noun


@pytest.mark.parametrize(("text", "words", "scope"), SCOPES)
def test_scope(nlp: Language, text: str, words: str, scope: str) -> None:
    [quantity] = [q for q in found(nlp, text) if text[q.span.start : q.span.end] == words]
    assert quantity.scope == scope


@pytest.mark.parametrize("text", NO_COUNTS)
def test_no_count(nlp: Language, text: str) -> None:
    assert [text[q.span.start : q.span.end] for q in found(nlp, text) if q.kind == "count"] == []


@pytest.mark.parametrize(("text", "total", "parts", "holds"), SUMS)
def test_sum(nlp: Language, text: str, total: float, parts: Sequence[float], holds: bool) -> None:
    doc = nlp(text)
    [result] = check_sums(find_quantities(doc, find_times(doc)), doc)
    assert (result.total.number.low, [p.number.low for p in result.parts], result.holds) == (total, list(parts), holds)
    assert result.added == sum(parts)


@pytest.mark.parametrize("text", NO_SUMS)
def test_no_sum(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert check_sums(find_quantities(doc, find_times(doc)), doc) == ()


def test_the_table_is_large_enough() -> None:
    assert len(CASES) + len(SCOPES) + len(NO_COUNTS) + len(SUMS) + len(NO_SUMS) >= 200


def test_order_and_no_overlap(nlp: Language) -> None:
    quantities = found(nlp, "\n".join(row[0] for row in CASES))
    assert all(one.span.end <= other.span.start for one, other in pairwise(quantities))
