"""Dates and times as stamps write them, to ISO 8601: "Friday, June 6, 2014 6:23 PM EDT" is 2014-06-06T18:23-04:00."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)"
_OFFSETS = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8,
    "HST": -10, "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "IST": 5.5, "AEST": 10, "AEDT": 11,
    "NZST": 12, "NZDT": 13,
}  # fmt: skip
# Zones whose summer time is left to the reader: the offset in winter; the rule for summer is that of the United States.
_AMERICAN = {"ET": -5, "CT": -6, "MT": -7, "PT": -8, "Eastern": -5, "Central": -6, "Mountain": -7, "Pacific": -8}

_DATE = (
    rf"(?:{_WEEKDAY}?(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>(?:19|20)\d\d)"
    rf"|{_WEEKDAY}?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+|-)(?P<m2>{_MONTH}),?(?:\s+|-)(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})"
    rf"|{_WEEKDAY}?(?P<a4>\d{{1,2}})(?P<s4>[/.-])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>(?:19|20)\d\d)"
    rf"|{_WEEKDAY}?(?P<a5>\d{{1,2}})/(?P<b5>\d{{1,2}})/(?P<y5>\d\d))(?![\d/])"
)
_ZONE = (
    r"(?:\s*(?P<offset>(?:GMT|UTC)?\s?[+-]\d\d:?\d\d)"
    rf"|\s*\(?(?P<zone>{'|'.join(sorted([*_OFFSETS, *_AMERICAN], key=len, reverse=True))})\b\)?(?:\s+Time\b)?)"
)
_TIME = (
    r"(?P<h>\d{1,2})(?:[:.](?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?\s*(?P<ap>[AaPp]\.?\s?[Mm]\b\.?)?"
    rf"|\s*(?P<ap2>[AaPp]\.?\s?[Mm]\b\.?)){_ZONE}?"
)
_DATE_FIRST = re.compile(rf"(?<![\w/]){_DATE}(?:(?:T|,?\s+(?:at\s+|@\s*|[-–—|•·/]\s*)?|,\s*)(?:{_TIME}))?(?!\w)")
_TIME_FIRST = re.compile(rf"(?<![\w/:]){_TIME},?\s*(?:on\s+|[-–—|•·]\s*)?{_DATE}(?!\w)")
_DAY_FIRST_HOST = re.compile(r"\.(?:uk|ie|au|nz|in|za|pk|ng|ke|sg|my)$", re.IGNORECASE)
_DAY_FIRST_LANGUAGE = re.compile(r"en[-_](?:GB|IE|AU|NZ|IN|ZA|PK|NG|KE|SG|MY)\b", re.IGNORECASE)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z)?")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a text: where it stands and what it says in ISO 8601 (with its zone where one is given)."""

    start: int
    end: int
    iso: str


def find_stamps(text: str, *, day_first: bool = False) -> Iterator[Stamp]:
    """Every full date (with year) of a text in order, with its time; "6/7/2014" is in June unless `day_first`."""
    place = 0
    while True:
        found = [match for rule in (_TIME_FIRST, _DATE_FIRST) if (match := rule.search(text, place))]
        if not found:
            return
        match = min(found, key=lambda one: (one.start(), -one.end()))
        iso = _iso(match, day_first)
        if iso:
            yield Stamp(match.start(), match.end(), iso)
        place = match.end()


def iso_of(value: object, *, day_first: bool = False) -> str:
    """ISO 8601 of a date as metadata give it; "" where it is none: "2014-05-16 00:00:00" gives "2014-05-16".

    `day_first`: "6/7/2014" is of July.
    """
    if isinstance(value, datetime):
        return _shown(value)
    if isinstance(value, date):
        return value.isoformat()
    if _EPOCH.fullmatch(str(value)):
        return _shown(datetime.fromtimestamp(int(str(value)[:10]), UTC))
    text = str(value).strip() if isinstance(value, str) else ""
    try:
        return _shown(datetime.fromisoformat(text)) if len(text) > 10 else date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    compact = _COMPACT.fullmatch(text)
    if compact:
        return _build(*(int(part or 0) for part in compact.groups()[:6]), zone=compact[7] or "", timed=bool(compact[4]))
    stamp = next(find_stamps(text, day_first=day_first), None)
    return stamp.iso if stamp else ""


def writes_day_first(host: str, language: str = "") -> bool:
    """Whether "6/7/2014" is of July for a host (news.example.co.uk) or a language with its country (en-GB)."""
    return bool(_DAY_FIRST_HOST.search(host) or _DAY_FIRST_LANGUAGE.match(language))


def days_between(one: str, other: str) -> int:
    """How many days lie between two ISO dates or date-times, by the days they name."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def _shown(moment: datetime) -> str:
    """A date-time in short: midnight without a zone is a date, seconds are left out where they are zero."""
    if moment.tzinfo is None and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _iso(match: re.Match[str], day_first: bool) -> str:
    parts = match.groupdict()
    year = int(next(parts[name] for name in ("y1", "y2", "y3", "y4", "y5") if parts[name]))
    year = year if year > 99 else year + 2000
    month, day = _month_and_day(parts, day_first)
    if parts["h"] is None:
        return _build(year, month, day)
    half = (parts["ap"] or parts["ap2"] or "").lower()
    hour = int(parts["h"])
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + (12 if half.startswith("p") else 0) if half else hour
    zone = parts["offset"] or parts["zone"] or ""
    return _build(year, month, day, hour, int(parts["min"] or 0), int(parts["s"] or 0), zone=zone, timed=True)


def _month_and_day(parts: dict[str, str | None], day_first: bool) -> tuple[int, int]:
    for month, day in (("m1", "d1"), ("m2", "d2")):
        if parts[month]:
            return _MONTHS.index(str(parts[month])[:3].lower()) + 1, int(parts[day] or 0)
    if parts["m3"]:
        return int(parts["m3"]), int(parts["d3"] or 0)
    first, second = int(parts["a4"] or parts["a5"] or 0), int(parts["b4"] or parts["b5"] or 0)
    day_leads = first > 12 or (second <= 12 and (day_first or parts["s4"] == "."))
    return (second, first) if day_leads else (first, second)


def _build(
    year: int,
    month: int,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    *,
    zone: str = "",
    timed: bool = False,
) -> str:
    """ISO 8601 of the parts, "" where there is no such date or time."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] and hour < 24 and minute < 60 and second < 60):
        return ""
    if not timed:
        return date(year, month, day).isoformat()
    moment = datetime(year, month, day, hour, minute, second)
    written = moment.isoformat(timespec="seconds" if second else "minutes")
    return written + _offset(zone, moment.date())


def _offset(zone: str, day: date) -> str:
    if not zone:
        return ""
    digits = re.search(r"([+-]\d\d):?(\d\d)", zone)
    if digits:
        return f"{digits[1]}:{digits[2]}"
    hours = _OFFSETS[zone] if zone in _OFFSETS else _AMERICAN[zone] + _american_summer(day)
    return f"{'-' if hours < 0 else '+'}{int(abs(hours)):02d}:{int(abs(hours) * 60) % 60:02d}"


def _american_summer(day: date) -> int:
    """1 in the summer time of the United States since 2007 (second Sunday of March to first Sunday of November)."""
    return int(_sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1))


def _sunday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))
