"""How claims become one number: vague words by the profile's table, conflicts by the profile's rule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from crossread.types import Claim, Number

# Smallest number that a vague word stands for where neither the profile nor an interval tells.
FALLBACK = {"several": 3.0, "few": 3.0, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the profile reads it, from one claim."""

    number: float
    claim: Claim


def figures(claims: Sequence[Claim], words: Mapping[str, float]) -> list[Figure]:
    """The numbers of claims that have one, in the order of saying."""
    ordered = sorted(claims, key=lambda c: (c.said_at, c.evidence.document, c.evidence.span))
    return [
        Figure(n, c)
        for c in ordered
        if isinstance(c.value, Number) and (n := as_number(c.value, c.display, words)) is not None
    ]


def as_number(value: Number, display: str, words: Mapping[str, float]) -> float | None:
    """One number for a quantity: a vague word by the profile's table, an interval by its lower bound.

    >>> as_number(Number(200, 999), "hundreds of people", {"hundreds": 100})
    100
    """
    text = display.casefold()
    for word in sorted(words, key=len, reverse=True):
        if re.search(rf"\b{re.escape(word)}\b", text):
            return words[word]
    if value.low is not None and value.low == value.high:
        return value.low
    stated = [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]
    # "more than 300" begins at 301, and is 300 for coders
    if len(stated) == 1 and (value.low or 0) - 1 <= stated[0] <= (value.high if value.high is not None else stated[0]):
        return whole(stated[0])
    for word, number in FALLBACK.items():
        if re.search(rf"\b{word}\b", text):
            return number
    return value.low if value.low is not None else value.high


def settle(found: Sequence[Figure], rule: str) -> tuple[float | None, list[Figure]]:
    """The number that a rule makes of the figures, and the figures that it rests on.

    latest: the last report's; earliest: the first's; lowest, conservative: the smallest; highest: the greatest;
    mean: between lowest and highest; most: what most reports say, of equals the latest.
    """
    if not found:
        return None, []
    numbers = [f.number for f in found]
    if rule == "mean":
        low, high = min(numbers), max(numbers)
        return mean((low, high)), [f for f in found if f.number in (low, high)]
    chosen = {
        "latest": lambda: _of_report(found, -1),
        "earliest": lambda: _of_report(found, 0),
        "lowest": lambda: min(numbers),
        "conservative": lambda: min(numbers),
        "highest": lambda: max(numbers),
    }.get(rule, lambda: _most(found))()
    return chosen, [f for f in found if f.number == chosen]


def _of_report(found: Sequence[Figure], index: int) -> float:
    """The figure of the first or last report, the greatest where it names several."""
    document = found[index].claim.evidence.document
    return max(f.number for f in found if f.claim.evidence.document == document)


def _most(found: Sequence[Figure]) -> float:
    """The figure that most reports give; of equals the one said last."""
    reports: dict[float, set[str]] = {}
    for figure in found:
        reports.setdefault(figure.number, set()).add(figure.claim.evidence.document)
    last = {figure.number: index for index, figure in enumerate(found)}
    return max(reports, key=lambda n: (len(reports[n]), last[n]))


def whole(number: float) -> int | float:
    """12.0 as 12; 12.5 as it is."""
    return int(number) if number == int(number) else number
