"""Two times against each other: the same, one within the other, or at odds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from crossread.compare.judgement import Judgement
from crossread.types import When

# Minutes ahead of UTC
ZONE_OFFSETS: dict[str, int] = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "ist": 330, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "awst": 480,
    "nzst": 720, "nzdt": 780, "sgt": 480, "hkt": 480,
    "eastern standard time": -300, "eastern daylight time": -240, "central standard time": -360,
    "central daylight time": -300, "mountain standard time": -420, "mountain daylight time": -360,
    "pacific standard time": -480, "pacific daylight time": -420,
}  # fmt: skip

# Clock times that differ by no more are taken for one, where one of them is a full hour (people round)
ROUNDING = timedelta(minutes=10)

_VALUE = re.compile(r"(\d{4}|XXXX)(?:-(?:(\d\d|XX)(?:-(\d\d|XX))?|WXX-([1-7])))?(?:T(.+))?")
_PARTS = {
    "MO": (0, 719),
    "MI": (690, 810),
    "AF": (720, 1079),
    "EV": (1020, 1379),
    "NI": (1080, 1799),
    "DT": (360, 1080),
}


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a value fixes: year, month, day, weekday (None where open), minutes of the day; whether these are exact."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    minutes: tuple[int, int] | None
    exact: bool
    years: tuple[int, ...]


def zone_minutes(zone: str) -> int | None:
    """The offset of a zone's name or of "+01:00" in minutes, None when not known."""
    if zone.lower() in ZONE_OFFSETS:
        return ZONE_OFFSETS[zone.lower()]
    match = re.fullmatch(r"(?:gmt|utc)?\s?([+-])(\d\d?):?(\d\d)?", zone.lower())
    if match is None:
        return None
    return (1 if match[1] == "+" else -1) * (60 * int(match[2]) + int(match[3] or 0))


def compare_times(one: When, other: When) -> Judgement:
    """Whether two times of the same thing can both be true.

    same: equal values or moments.  compatible: one lies within the other or can ("Wednesday", 2017-02-22; "about
    11 a.m.", 11:05; "February 21" of an open year, 2017-02-21).  conflict: they cannot.  unknown: nothing to compare.

    >>> compare_times(When("XXXX-WXX-3"), When("2017-02-22", "2017-02-22", "2017-02-22")).verdict
    'compatible'
    """
    if (
        one.value == other.value
        and one.zone == other.zone
        and (one.earliest, one.latest) == (other.earliest, other.latest)
    ):
        return _alike(one, other)
    if one.earliest and one.latest and other.earliest and other.latest:
        return _bounded(one, other)
    first, second = _shape(one), _shape(other)
    if first is None or second is None:
        return Judgement("unknown", f"{one.value} and {other.value} do not compare", 0.0)
    return _partial(first, second, one, other)


def compare_clocks(one: When, other: When) -> Judgement:
    """The same for the hour alone: what is asked is the time of day, and a day may only have been taken from elsewhere.

    >>> compare_clocks(When("2017-02-22T22:00"), When("2017-02-23T22:00")).verdict
    'same'
    """
    first, second = _hours(one), _hours(other)
    if first is None or second is None:
        return Judgement("unknown", f"{one.value} or {other.value} names no hour", 0.0)
    # ten past midnight may be that of the night before or after
    verdicts = [_bounded(first, _shifted(second, days)) for days in (0, -1, 1)]
    order = ("same", "compatible", "conflict", "unknown")
    return min(verdicts, key=lambda judgement: (order.index(judgement.verdict), -judgement.weight))


def _shifted(when: When, days: int) -> When:
    """The same hours some days on."""
    assert when.earliest and when.latest
    first, last = (_naive(bound) + timedelta(days) for bound in (when.earliest, when.latest))
    return replace(when, earliest=first.isoformat(), latest=last.isoformat())


def _hours(when: When) -> When | None:
    """A clock time or part of a day as that of one fixed day; None for one that names no hour."""
    _, _, clock = when.value.partition("T")
    minutes, _ = _minutes(clock)
    if minutes is None and when.precision != "part":
        return None
    if when.earliest and when.latest and "T" in when.earliest:
        low, high = _naive(when.earliest), _naive(when.latest)
    elif minutes is not None:
        low, high = (datetime(2001, 1, 1) + timedelta(minutes=m) for m in minutes)
    else:
        return None
    start = low.replace(year=2001, month=1, day=1)
    precision = when.precision if when.precision in ("hour", "minute", "second", "part") else "minute"
    return When(clock or when.value, start.isoformat(), (start + (high - low)).isoformat(), precision, (), when.zone)


def _alike(one: When, other: When) -> Judgement:
    """The verdict on equal values: references and wholly open dates say nothing."""
    if re.search(r"_REF$|XX-XX|^XXXX$|WXX$", one.value):
        return Judgement("unknown", f"{one.value} names no time", 0.0)
    if one.years and other.years and not set(one.years) & set(other.years):
        return Judgement("conflict", "no year fits both", 0.9)
    return Judgement("same", f"both are {one.value}")


# Bounded


def _bounded(one: When, other: When) -> Judgement:
    """The verdict on two intervals."""
    first, second = _moments(one), _moments(other)
    if _clock(one) and _clock(other):
        first, second = _in_one_zone(first, one, second, other)
    shown = f"{one.value} and {other.value}"
    if first == second:
        return Judgement("same", f"both are {show_when(one)}")
    if first[0] <= second[1] and second[0] <= first[1]:
        inside = (first[0] <= second[0] and second[1] <= first[1]) or (second[0] <= first[0] and first[1] <= second[1])
        return Judgement(
            "compatible",
            f"{shown}: one lies within the other" if inside else f"{shown} overlap",
            0.9 if inside else 0.7,
        )
    gap = max(first[0], second[0]) - min(first[1], second[1])
    if _clock(one) and _clock(other) and "hour" in (one.precision, other.precision) and gap <= ROUNDING:
        return Judgement("compatible", f"{shown} differ by no more than rounding", 0.6)
    named = (one.precision, other.precision)
    if "part" in named and "day" not in named and gap <= timedelta(hours=1):
        return Judgement("compatible", f"{shown}: at the edge of a part of the day", 0.5)
    return Judgement("conflict", f"{shown} cannot both be true", 1.0)


def _clock(when: When) -> bool:
    """Whether a time is one of the clock."""
    return when.precision in ("hour", "minute", "second")


def _moments(when: When) -> tuple[datetime, datetime]:
    """The bounds as moments; a day ends with its last minute."""
    assert when.earliest and when.latest
    last = when.latest if "T" in when.latest else when.latest + "T23:59"
    return _naive(when.earliest), _naive(last)


def _naive(text: str) -> datetime:
    """A local date-time without its zone."""
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _in_one_zone(
    first: tuple[datetime, datetime], one: When, second: tuple[datetime, datetime], other: When
) -> tuple[tuple[datetime, datetime], tuple[datetime, datetime]]:
    """Both intervals in UTC where both zones are known, else as they are."""
    here, there = zone_minutes(one.zone), zone_minutes(other.zone)
    if here is None or there is None:
        return first, second
    low, high = timedelta(minutes=here), timedelta(minutes=there)
    return (first[0] - low, first[1] - low), (second[0] - high, second[1] - high)


# Open


def _shape(when: When) -> _Shape | None:
    """What a value fixes; None for values that fix no day."""
    match = _VALUE.fullmatch(when.value)
    if match is None:
        return None
    year, month, day = (int(x) if x and x.isdigit() else None for x in match.groups()[:3])
    weekday = int(match[4]) - 1 if match[4] else None
    minutes, exact = _minutes(match[5] or "")
    return _Shape(year, month, day, weekday, minutes, exact, when.years)


def _minutes(clock: str) -> tuple[tuple[int, int] | None, bool]:
    """The minutes of the day that a clock time or part of day covers, and whether it is a clock time."""
    if clock in _PARTS:
        return _PARTS[clock], False
    if match := re.match(r"(\d\d):(\d\d)", clock):
        at = 60 * int(match[1]) + int(match[2])
        return (at, at), True
    return None, False


def _partial(first: _Shape, second: _Shape, one: When, other: When) -> Judgement:
    """The verdict where a year, or the whole date, is open."""
    shown = f"{show_when(one)} and {show_when(other)}"
    for field in ("year", "month", "day", "weekday"):
        mine, its = getattr(first, field), getattr(second, field)
        if mine is not None and its is not None and mine != its:
            return Judgement("conflict", f"{shown} differ in the {field}", 0.9)
    dates = list(_dates(first, second))
    if dates is not None and _fixes_day(first, second) and not dates:
        return Judgement("conflict", f"{shown}: no year fits both", 0.8)
    if clash := _clocks(first, second):
        return Judgement("conflict", f"{shown} differ in the hour", clash)
    if not (_says_day(first) and _says_day(second)):
        both_clock = first.minutes is not None and second.minutes is not None
        return Judgement(
            "compatible" if both_clock else "unknown", f"{shown}: the day is not known", 0.4 if both_clock else 0.0
        )
    return Judgement("compatible", f"{shown} can be the same day", 0.8)


def _says_day(shape: _Shape) -> bool:
    """Whether a value says anything of the day."""
    return shape.weekday is not None or shape.month is not None or shape.year is not None


def _fixes_day(first: _Shape, second: _Shape) -> bool:
    """Whether the two together fix a month, a day and something of the year."""
    month, day = first.month or second.month, first.day or second.day
    return month is not None and day is not None


def _dates(first: _Shape, second: _Shape) -> Iterator[date]:
    """The dates that fit both, over the years that either allows."""
    month, day = first.month or second.month, first.day or second.day
    weekday = first.weekday if first.weekday is not None else second.weekday
    if month is None or day is None:
        return
    for year in sorted(_years(first) & _years(second)):
        if month == 2 and day == 29 and not (year % 4 == 0 and (year % 100 or year % 400 == 0)):
            continue
        found = date(year, month, day)
        if weekday is None or found.weekday() == weekday:
            yield found


def _years(shape: _Shape) -> set[int]:
    """The years that a value allows."""
    if shape.year is not None:
        return {shape.year}
    return set(shape.years) or set(range(1900, 2101))


def _clocks(first: _Shape, second: _Shape) -> float:
    """How sure it is that the hours are at odds: 0 when they are not."""
    if first.minutes is None or second.minutes is None:
        return 0.0
    gap = max(first.minutes[0], second.minutes[0]) - min(first.minutes[1], second.minutes[1])
    if first.exact and second.exact:
        rounded = first.minutes[0] % 60 == 0 or second.minutes[0] % 60 == 0
        return 0.9 if gap > (10 if rounded else 0) else 0.0
    night = {first.minutes, second.minutes} & {_PARTS["NI"]}
    if night and (first.exact or second.exact):
        gap = min(gap, max(first.minutes[0], second.minutes[0]) - (min(first.minutes[1], second.minutes[1]) + 1440))
    return 0.8 if gap > 60 else 0.0


def show_when(when: When) -> str:
    """A time in words short enough for a reason."""
    words = re.match(r"XXXX-WXX-([1-7])", when.value)
    if words:
        return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[int(words[1]) - 1]
    return when.value + (f" {when.zone}" if when.zone else "")
