"""One moment given in two zones: "10pm PST (6am GMT)", checked against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from spacy.tokens import Doc

from crossread.annotate.texts import text_of
from crossread.annotate.times.interval import when_of
from crossread.compare.times import zone_minutes
from crossread.types import Time

_STAMP = re.compile(r"(\d{4}|XXXX)-(\d\d-\d\d|XX-XX)T(\d\d):(\d\d)")
_GAP = re.compile(r"\s?[(/,]\s?(?:which is |or )?|\s(?:or|/)\s")
PAIR = "+zone"


@dataclass(frozen=True, slots=True)
class ZonePair:
    """Two clock times for one moment; `agrees` is whether their zones are as far apart as their clocks.

    `minutes` is by how much they differ when both are put into UTC, within half a day.
    """

    one: Time
    other: Time
    agrees: bool
    minutes: int


def joined_to(one: Time, other: Time, text: str) -> Time:
    """The second of two clock times as the same moment in its own zone, with its day; itself where they are no pair.

    The rule of a pair's second time ends its name with "+zone": counting from "the time before" leaves it out.
    """
    first, second = _stamp(one), _stamp(other)
    if first is None or second is None or not is_pair(one, other, text):
        return other
    shift = _offset(other) - _offset(one)
    day = (first + timedelta(minutes=shift)).date()
    best = min(
        (datetime.combine(day + timedelta(d), second.time()) for d in (-1, 0, 1)),
        key=lambda m: abs(m - first - timedelta(minutes=shift)),
    )
    value = other.value
    if one.value[5:10] != "XX-XX":
        value = f"{one.value[:4]}-{best:%m-%d}T{best:%H:%M}"
    years = one.when.years if one.when else ()
    zone = other.when.zone if other.when else ""
    name, _, rest = other.rule.partition("/")
    return replace(other, value=value, when=when_of(value, zone=zone, years=years), rule=f"{name}{PAIR}/{rest}")


def is_pair(one: Time, other: Time, text: str) -> bool:
    """Whether two times stand side by side as one moment in two zones."""
    zones = [zone_minutes(time.when.zone) if time.when else None for time in (one, other)]
    gap = text[one.span.end : other.span.start]
    return None not in zones and zones[0] != zones[1] and _GAP.fullmatch(gap) is not None


def check_zones(times: Sequence[Time], doc: Doc) -> tuple[ZonePair, ...]:
    """The pairs of a text that give one moment in two zones, and whether they agree."""
    found, text = [], text_of(doc)
    for one, other in pairwise(times):
        first, second = _stamp(one), _stamp(other)
        if first is not None and second is not None and is_pair(one, other, text):
            apart = (second - timedelta(minutes=_offset(other))) - (first - timedelta(minutes=_offset(one)))
            minutes = round(apart.total_seconds() / 60) % 1440
            minutes = min(minutes, 1440 - minutes)
            found.append(ZonePair(one, other, minutes == 0, minutes))
    return tuple(found)


def _offset(time: Time) -> int:
    """The offset of a time's zone in minutes."""
    return (zone_minutes(time.when.zone) if time.when else None) or 0


def _stamp(time: Time) -> datetime | None:
    """A clock time as a local moment; an open year or day stands as that of 2001."""
    match = _STAMP.match(time.value)
    if match is None:
        return None
    year = "2001" if match[1] == "XXXX" else match[1]
    day = "01-02" if match[2] == "XX-XX" else match[2]
    if match[3] == "24":
        return datetime.fromisoformat(f"{year}-{day}T00:00") + timedelta(1)
    return datetime.fromisoformat(f"{year}-{day}T{match[3]}:{match[4]}")
