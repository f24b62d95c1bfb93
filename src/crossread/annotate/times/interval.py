"""From TIMEX3 values to intervals: the first and the last moment that a value covers."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from crossread.types import When

# The hours that a part of the day covers; a night runs to the morning after.
PART_HOURS = {
    "MO": ("00:00", "11:59"),
    "MI": ("11:30", "13:30"),
    "AF": ("12:00", "17:59"),
    "EV": ("17:00", "22:59"),
    "NI": ("18:00", "05:59"),
    "DT": ("06:00", "18:00"),
}
# The months that a season covers (north of the equator), from the year's number on.
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
EDGES = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.*))?")
_PARTS_OF_YEAR = re.compile(r"(\d{4})-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)|W(\d\d)(-WE)?)")


def when_of(
    value: str, *, mod: str = "", zone: str = "", years: tuple[int, ...] = (), approximate: bool = False
) -> When:
    """The interval of a DATE or TIME value.

    `mod` is START, MID or END ("early", "mid-", "late"); `approximate` widens a clock time on both sides: a full
    hour by a quarter, a quarter hour by ten minutes, any other by five.  Open years, references and durations have
    no bounds.

    >>> when_of("2017-W08")
    When(value='2017-W08', earliest='2017-02-20', latest='2017-02-26', precision='week', years=(), zone='')
    """
    if match := _DAY.fullmatch(value):
        first, last, precision = _of_day(match, mod, approximate)
        return When(value, first, last, precision, years, zone)
    days = _days(value)
    if days is None:
        return When(value, None, None, _precision(value), years, zone)
    first_day, last_day, precision = days
    if mod in EDGES:
        length = (last_day - first_day).days
        low, high = EDGES[mod]
        first_day, last_day = first_day + timedelta(int(length * low)), first_day + timedelta(int(length * high))
    return When(value, first_day.isoformat(), last_day.isoformat(), precision, years, zone)


def _of_day(match: re.Match[str], mod: str, approximate: bool) -> tuple[str, str, str]:
    """The bounds of a day, of a part of it, or of a clock time."""
    day, clock = match[0][:10], match[4]
    if clock is None and mod in ("START", "END", "MID"):
        start, end = {"START": ("00:00", "11:59"), "MID": ("10:00", "16:00"), "END": ("17:00", "23:59")}[mod]
        return f"{day}T{start}", f"{day}T{end}", "part"
    if clock is None:
        return day, day, "day"
    if clock in PART_HOURS:
        start, end = PART_HOURS[clock]
        last = _shift(day, 1) if end < start else day
        if mod == "START" and clock == "MO":
            start, end = "00:00", "08:59"
        return f"{day}T{start}", f"{last}T{end}", "part"
    if re.fullmatch(r"24:00", clock):
        moment = f"{_shift(day, 1)}T00:00"
        return moment, moment, "minute"
    if re.fullmatch(r"\d\d:\d\d(?::\d\d)?", clock):
        if approximate:
            wide = 15 if clock.endswith(":00") else 10 if clock[3:5] in ("15", "30", "45") else 5
            return _minutes(day, clock, -wide), _minutes(day, clock, wide), "hour" if wide == 15 else "minute"
        precision = "second" if clock.count(":") == 2 else "hour" if clock.endswith(":00") else "minute"
        return f"{day}T{clock}", f"{day}T{clock}", precision
    return day, day, "day"


def _shift(day: str, days: int) -> str:
    """An ISO day some days on."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _minutes(day: str, clock: str, minutes: int) -> str:
    """A local time some minutes on."""
    hours, rest = map(int, clock.split(":")[:2])
    days, left = divmod(hours * 60 + rest + minutes, 24 * 60)
    return f"{_shift(day, days)}T{left // 60:02}:{left % 60:02}"


def _days(value: str) -> tuple[date, date, str] | None:
    """First day, last day and precision of a value without a day; None when it has no bounds."""
    if re.fullmatch(r"(?:FY)?[1-9]\d{3}", value):
        year = int(value[-4:])
        return date(year, 1, 1), date(year, 12, 31), "year"
    if re.fullmatch(r"[1-9]\d{1,2}", value):
        width = 10 ** (4 - len(value))
        year = int(value) * width
        return date(year, 1, 1), date(year + width - 1, 12, 31), "year"
    match = _PARTS_OF_YEAR.fullmatch(value.removeprefix("FY"))
    if match is None:
        return None
    year = int(match[1])
    if match[6]:
        if not 1 <= int(match[6]) <= date(year, 12, 28).isocalendar()[1]:
            return None
        monday = date.fromisocalendar(year, int(match[6]), 1)
        return (monday + timedelta(5 if match[7] else 0)), monday + timedelta(6), "day" if match[7] else "week"
    low, high = _months(match)
    if not 1 <= low <= 12:
        return None
    end_year, end_month = year + (high - 1) // 12, (high - 1) % 12 + 1
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return date(year, low, 1), last, "month"


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The first and last month of a month, quarter, half or season (13 is the January after)."""
    if match[2]:
        return int(match[2]), int(match[2])
    if match[3]:
        return 3 * int(match[3]) - 2, 3 * int(match[3])
    if match[4]:
        return 6 * int(match[4]) - 5, 6 * int(match[4])
    return SEASON_MONTHS[match[5]]


def _precision(value: str) -> str:
    """The precision of a value whose bounds are open."""
    if "T" in value:
        tail = value.partition("T")[2]
        return "part" if tail[:2] in PART_HOURS else "hour" if tail.endswith(":00") else "minute"
    if re.fullmatch(r"XXXX-\d\d-\d\d|XXXX-WXX-\d|XXXX-XX-XX", value):
        return "day"
    if re.fullmatch(r"XXXX-WXX(?:-WE)?", value):
        return "week"
    if re.fullmatch(r"XXXX-(?:\d\d|XX|Q.|H.|SP|SU|FA|WI)", value):
        return "month"
    return "year" if value == "XXXX" else "unknown"
