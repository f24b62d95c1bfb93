"""Sums: a total and the parts it is broken into, checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from crossread.annotate.texts import text_of
from crossread.types import Quantity

_JOIN = re.compile(r"\s*(?:,|;|and|,\s*and|plus|as well as|,\s*along with|&)\s+(?:another\s+)?", re.I)
_BREAKDOWN = re.compile(r"\s*(?:[^.;:\n]{0,60})(?::|\()\s*$")
REACH = 500
# Nouns that do not take in people: a number of them is no total of a list of others
_NEVER_TOTALS = frozenset(
    "times shots rounds casings bullets counts years months weeks days hours minutes charges cars vehicles guns calls "
    "blocks".split()
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A total with its parts; `holds` is whether the parts add up to it, `added` what they add up to."""

    total: Quantity
    parts: tuple[Quantity, ...]
    added: float
    holds: bool


def check_sums(quantities: Sequence[Quantity], doc: Doc) -> tuple[Sum, ...]:
    """The breakdowns of a text: lists of at least two exact counts, and the total near before (or after) them.

    A list that adds up to a count near by is its breakdown; one that does not is only taken for one where the words
    say so ("five people: two men and two women").
    """
    found, text = [], text_of(doc)
    for listed in _lists(quantities, text):
        total, parts = _leading_total(listed)
        if total is not None:
            found.append(Sum(total, parts, total.number.low or 0, True))
            continue
        added = sum(part.number.low or 0 for part in parts)
        totals = _near(quantities, parts)
        equal = [total for total in totals if total.number.low == added]
        if equal:
            found.append(Sum(equal[0], parts, added, True))
        elif totals and _announced(text, totals[0], parts):
            found.append(Sum(totals[0], parts, added, False))
    return tuple(found)


def _leading_total(parts: tuple[Quantity, ...]) -> tuple[Quantity | None, tuple[Quantity, ...]]:
    """The first of a list apart where the rest add up to it: "four victims, two men and two women"."""
    first, rest = parts[0], parts[1:]
    if len(rest) > 1 and first.number.low == sum(part.number.low or 0 for part in rest):
        return first, rest
    return None, parts


def _exact(quantity: Quantity) -> bool:
    """Whether a quantity is one known count."""
    return quantity.kind == "count" and quantity.number.low is not None and quantity.number.low == quantity.number.high


def _lists(quantities: Sequence[Quantity], text: str) -> list[tuple[Quantity, ...]]:
    """Runs of at least two exact counts joined by commas and "and"."""
    runs: list[list[Quantity]] = []
    for quantity in filter(_exact, quantities):
        end = runs[-1][-1].noun_span.end if runs and runs[-1][-1].noun_span else runs[-1][-1].span.end if runs else 0
        if runs and _JOIN.fullmatch(text[end : quantity.span.start]):
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    return [tuple(run) for run in runs if len(run) > 1]


def _near(quantities: Sequence[Quantity], parts: tuple[Quantity, ...]) -> list[Quantity]:
    """The exact counts near a list, those before it first, the nearest first."""
    start, end = parts[0].span.start, parts[-1].span.end
    before = [q for q in quantities if _exact(q) and q.span.end <= start and start - q.span.end <= REACH]
    after = [q for q in quantities if _exact(q) and q.span.start >= end and q.span.start - end <= REACH // 5]
    nouns = {part.noun for part in parts}
    largest = max(part.number.low or 0 for part in parts)
    return [
        q
        for q in [*reversed(before), *after]
        if (q.number.low or 0) > largest and (q.noun not in _NEVER_TOTALS or q.noun in nouns)
    ]


def _announced(text: str, total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether the words say that the list breaks the total down."""
    return (
        total.span.end <= parts[0].span.start
        and _BREAKDOWN.fullmatch(text[total.span.end : parts[0].span.start]) is not None
    )
