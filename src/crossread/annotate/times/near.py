"""The year that a text without a year means."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times.rule import At

# Words before a lone month, year or season that show that it is a time
CUE = (
    r"(?:in|of|since|by|until|till|from|to|through|between|and|during|before|after|for|on|around|circa|c\.|ca\.|about"
    r"|early|late|mid|last|next|this|every|each|or|as of|the|than|ending|ended|at|per)"
)


def nearest_year(at: At, first: date, last: date) -> int:
    """The year (as a shift: -1, 0, 1) of a yearly span of days that a text without a year means.

    By tense: the span that has begun last (past), that ends next (future), else the nearest.
    `first` and `last` bound the span in the year of the anchor.
    """
    assert at.anchor is not None
    ahead, behind = (first - at.anchor).days, (at.anchor - last).days
    if ahead <= 0 <= (last - at.anchor).days:
        return 0
    # a day without a year that is near is meant, whatever the tense; one that is nearly a year off would have its year
    if first == last and min(abs(ahead), abs(behind)) <= 31 and at.tense:
        return 0
    if at.tense == "past":
        return 0 if ahead <= 0 else -1
    if at.tense == "future":
        return 0 if behind <= 0 else 1
    if ahead > 0:
        return 0 if ahead <= 183 else -1
    return 0 if behind <= 183 else 1


def relative_year(at: At, which: str) -> int | None:
    """The year that "last", "next", "this", "that" or "the same" year is."""
    if which.split()[-1] in ("that", "same"):
        for time in reversed(at.before):
            if re.match(r"\d{4}", time.value) and time.type in ("DATE", "TIME"):
                return int(time.value[:4])
    if at.anchor is None:
        return None
    return at.anchor.year + {"last": -1, "previous": -1, "next": 1}.get(which.split()[-1], 0)
