"""Rules for dates that are relative: to the day the text speaks from, or to a time named before."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.times.calendar import add_months, quarter, valid, week, weekday_near
from crossread.annotate.times.days import day_of_month, full_date
from crossread.annotate.times.lexicon import PARTS, UNITS, singular
from crossread.annotate.times.rule import At, Match, Meaning, before, group
from crossread.annotate.times.zones import PAIR
from crossread.types import Time

OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "year": "XXXX",
    "quarter": "XXXX-QX",
}


def label(day: date, unit: str) -> str:
    """The unit of the calendar that a day is in: label(date(1989, 10, 27), "quarter") -> "1989-Q4"."""
    if unit in ("week", "weekend", "fortnight"):
        return week(day) + ("-WE" if unit == "weekend" else "")
    return {
        "day": day.isoformat(),
        "night": day.isoformat() + "TNI",
        "month": day.isoformat()[:7],
        "quarter": f"{day.year:04}-Q{quarter(day)}",
        "year": f"{day.year:04}",
        "season": f"{day.year:04}",
        "decade": f"{day.year:04}"[:3],
        "century": f"{day.year:04}"[:2],
    }[unit]


def shifted(day: date, unit: str, count: float) -> date | None:
    """A day some units on; None when that leaves the calendar."""
    months = {"month": 1, "quarter": 3, "year": 12, "season": 12, "decade": 120, "century": 1200}.get(unit)
    if months:
        total = round(count * months)
        return add_months(day, total) if 1 <= day.year + total // 12 <= 9998 else None
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit] * count
    return day + timedelta(days) if abs(days) < 300_000 else None


def counted(match: Match) -> float | None:
    """The number before a unit; 1 for "a" and when there is none."""
    words = group(match, "n")
    if words in ("", "a", "an", "one"):
        return 1
    if words.endswith("dozen"):
        return 12
    if "half" in words and "and" not in words:
        return 0.5
    return parse_number(words)


def deictic(match: Match, at: At) -> Meaning:
    """Today, yesterday, tomorrow and the days around them."""
    words = re.sub(r"\s+", " ", match[0].lower())
    shift = (
        -2
        if "before yesterday" in words
        else 2
        if "after tomorrow" in words
        else -1
        if "yesterday" in words
        else 1
        if "tomorrow" in words
        else 0
    )
    if at.anchor is None:
        return Meaning("DATE", "XXXX-XX-XX" if shift else "PRESENT_REF")
    return Meaning("DATE", (at.anchor + timedelta(shift)).isoformat(), at.anchored)


_SHIFT = {"last": -1, "previous": -1, "prior": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1}


def unit_near_anchor(match: Match, at: At) -> Meaning | None:
    """Last week, this year, next month: a unit of the calendar near the anchor."""
    unit, which = singular(match["unit"]), group(match, "which").split()[-1]
    if at.anchor is None:
        return Meaning("DATE", OPEN.get(unit, "XXXX"))
    day = shifted(at.anchor, unit, _SHIFT.get(which, 0))
    return Meaning("DATE", label(day, unit), at.anchored) if day else None


def ago(match: Match, at: At) -> Meaning | None:
    """A number of units before the anchor, named in that unit."""
    unit, count = singular(match["unit"]), counted(match)
    bare = (
        not group(match, "n") and re.match(r"\w+s\b", match["unit"] + match.string[match.end("unit") :][:2]) is not None
    )
    if match.groupdict().get("vague") or count is None or bare:
        return Meaning("DATE", "PAST_REF")
    if unit not in DAY_UNITS:
        return _hours_from_anchor(unit, -count, at)
    if unit == "year" and count >= 1000 and at.anchor is not None:
        return Meaning(
            "DATE", f"BC{round(int(count) - at.anchor.year, -2):04}" if count > at.anchor.year else "PAST_REF"
        )
    if (
        unit == "year"
        and count == 1
        and (quarter_time := last_quarter(at)) is not None
        and quarter_time in at.before[-2:]
    ):
        return Meaning("DATE", f"{int(quarter_time.value[:4]) - 1}{quarter_time.value[4:]}", "before")
    if at.anchor is None:
        return Meaning("DATE", OPEN.get(unit, "PAST_REF"))
    day = shifted(at.anchor, unit, -count)
    if day is None:
        return Meaning("DATE", "PAST_REF")
    finer = (
        {"year": "month", "month": "day", "decade": "year", "century": "year"}[unit]
        if count % 1 and unit in ("year", "month", "decade", "century")
        else unit
    )
    return Meaning("DATE", label(day, "year" if finer in ("decade", "century") else finer), at.anchored)


def from_now(match: Match, at: At) -> Meaning | None:
    """A number of units after the anchor: two years from now."""
    unit, count = singular(match["unit"]), counted(match)
    if match.groupdict().get("vague") or count is None:
        return Meaning("DATE", "FUTURE_REF")
    if unit not in DAY_UNITS:
        return _hours_from_anchor(unit, count, at)
    day = shifted(at.anchor, unit, count) if at.anchor else None
    if day is None:
        return Meaning("DATE", "FUTURE_REF" if at.anchor else OPEN.get(unit, "FUTURE_REF"))
    return Meaning("DATE", label(day, "year" if unit in ("decade", "century") else unit), at.anchored)


DAY_UNITS = ("day", "night", "week", "weekend", "fortnight", "month", "quarter", "year", "season", "decade", "century")


def _hours_from_anchor(unit: str, count: float, at: At) -> Meaning:
    """Some hours, minutes or seconds from the anchor: its day, the clock not being known."""
    hours = {"H": 1.0, "M": 1 / 60, "S": 1 / 3600}.get(UNITS[unit][0] if unit in UNITS else "H", 1.0) * count
    if at.anchor is None or abs(hours) > 24 * 3650:
        return Meaning("TIME", "XXXX-XX-XX")
    days = round(hours / 24) if abs(hours) >= 24 else 0
    return Meaning("TIME", (at.anchor + timedelta(days)).isoformat(), at.anchored)


def _plain(count: float) -> str:
    """A count without a needless fraction or sign."""
    return f"{abs(count):g}"


def last_time(at: At, pattern: str) -> Time | None:
    """The nearest time before whose value matches."""
    for time in reversed(at.before):
        if time.type in ("DATE", "TIME") and re.match(pattern, time.value) and PAIR not in time.rule:
            return time
    return None


def last_quarter(at: At) -> Time | None:
    """The quarter that the text is about: the last one named that was not itself counted back from another."""
    for time in reversed(at.before):
        if re.fullmatch(r"\d{4}-Q\d", time.value) and time.rule.split("/")[1] != "before":
            return time
    return None


def from_last(match: Match, at: At) -> Meaning | None:
    """Relative to a time named before: two days later, a year earlier, the night before."""
    unit, count = singular(match["unit"]), counted(match)
    back = re.search(r"(?i)earlier|before|prior|previous", match[0]) is not None
    if match.groupdict().get("vague") or count is None:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF")
    sign = -1 if back else 1
    if unit not in DAY_UNITS:
        return clock_from_last(unit, sign * count, at)
    if unit in ("year", "quarter") and (q := last_quarter(at)) and q in at.before[-2:]:
        months = int(q.value[:4]) * 4 + int(q.value[-1]) - 1 + sign * round(count * (4 if unit == "year" else 1))
        return Meaning("DATE", f"{months // 4}-Q{months % 4 + 1}", "before")
    base, anchored = base_day(at, unit)
    if base is None:
        return Meaning("DATE", OPEN.get(unit, "XXXX"))
    day = shifted(base, unit, sign * count)
    named = label(day, "year" if unit in ("decade", "century") else unit) if day else ""
    return Meaning("DATE", named, anchored, open_year=anchored == "open") if day else None


def base_day(at: At, unit: str) -> tuple[date | None, str]:
    """The day from which a relative expression counts: the last time named, else the anchor.

    Where the year of the time named is open, that of the anchor stands for it, else 2001 (how is then "open").
    """
    if (
        (time := last_time(at, r"(?:\d{4}|XXXX)-\d\d-\d\d")) is not None
        and time.value.startswith("X")
        and unit in ("day", "night")
    ):
        year = at.anchor.year if at.anchor else 2001
        if valid(year, int(time.value[5:7]), int(time.value[8:10])):
            return date.fromisoformat(f"{year:04}{time.value[4:10]}"), at.anchored if at.anchor else "open"
    wanted = {
        "day": r"\d{4}-\d\d-\d\d",
        "night": r"\d{4}-\d\d-\d\d",
        "week": r"\d{4}-(?:\d\d-\d\d|W\d\d)",
        "month": r"\d{4}-\d\d",
    }
    time = last_time(at, wanted.get(unit, r"\d{4}"))
    if time is not None and time.when is not None and time.when.earliest:
        return date.fromisoformat(time.when.earliest[:10]), "before"
    return at.anchor, at.anchored


def clock_from_last(unit: str, count: float, at: At) -> Meaning:
    """Some hours or minutes from the clock time named before; a duration when there is none."""
    time = last_time(at, r".*T\d\d:\d\d")
    letter = UNITS[unit][0] if unit in UNITS else "H"
    seconds = {"S": 1, "M": 60, "H": 3600}.get(letter)
    if time is None or seconds is None:
        return Meaning("DURATION", f"PT{_plain(count)}{letter}")
    stamp = re.match(r"(.*?)T(\d\d):(\d\d)", time.value)
    assert stamp is not None
    day = stamp[1] if re.fullmatch(r"\d{4}-\d\d-\d\d", stamp[1]) else "2000-01-01"
    moment = datetime.fromisoformat(f"{day}T00:00") + timedelta(
        hours=int(stamp[2]), minutes=int(stamp[3]), seconds=count * seconds
    )
    shown = stamp[1] if day != stamp[1] else moment.date().isoformat()
    return Meaning("TIME", f"{shown}T{moment.hour:02}:{moment.minute:02}", "before")


def no_stretch(match: Match) -> bool:
    """Whether "the next year" is a date and not a stretch of time that begins now ("over the next year")."""
    if "next" not in match[0].lower() or singular(match["unit"]) == "day":
        return True
    return re.search(r"\b(?:over|in|within|during|for|through)\s+$", before(match, 12), re.I) is None


def ended(match: Match, at: At) -> Meaning | None:
    """The quarter ended Sept. 30: the quarter, month or week of that day; a year is a duration."""
    last = full_date(match, at) if match.groupdict().get("year") else day_of_month(match, at)
    unit = singular(match["unit"])
    if last is None or last.value.startswith("X"):
        return last
    if unit == "year":
        return Meaning("DURATION", "P1Y")
    return last._replace(value=label(date.fromisoformat(last.value), unit))


def same_unit(match: Match, at: At) -> Meaning | None:
    """The same day, that year: the unit in which the time named before is."""
    unit = singular(match["unit"])
    base, anchored = base_day(at, unit)
    if base is None:
        return Meaning("DATE", OPEN.get(unit, "XXXX"))
    return Meaning("DATE", label(base, unit), anchored, open_year=anchored == "open")


def next_unit(match: Match, at: At) -> Meaning | None:
    """The next day, the following week, the day before: one unit from the time named before."""
    unit = singular(match["unit"])
    back = re.search(r"(?i)before|previous|earlier|prior|preceding", match[0]) is not None
    base, anchored = base_day(at, unit)
    day = shifted(base, unit, -1 if back else 1) if base else None
    if day is None:
        return Meaning("DATE", OPEN.get(unit, "XXXX"))
    return Meaning("DATE", label(day, unit), anchored, open_year=anchored == "open")


def next_part(match: Match, at: At) -> Meaning | None:
    """The next morning, the night before, that night: a part of a day near the time named before."""
    words = match[0].lower()
    shift = -1 if "before" in words or "previous" in words else 1 if re.search(r"next|following|after", words) else 0
    base, anchored = base_day(at, "day")
    day = (base + timedelta(shift)).isoformat() if base else "XXXX-XX-XX"
    return Meaning("TIME", f"{day}T{PARTS[group(match, 'part')]}", anchored, open_year=anchored == "open")


def year_earlier(match: Match, at: At) -> Meaning:
    """The year-ago quarter, the year-earlier period: a year before the quarter or year that the text is about."""
    quarter_time = last_quarter(at)
    if quarter_time is not None:
        return Meaning("DATE", f"{int(quarter_time.value[:4]) - 1}{quarter_time.value[4:]}", "before")
    return Meaning("DATE", f"{at.anchor.year - 1:04}" if at.anchor else "XXXX", at.anchored)


def the_unit(match: Match, at: At) -> Meaning | None:
    """The year, the quarter, the week: the one that the text speaks from."""
    unit = singular(match["unit"])
    if unit == "quarter" and (time := last_time(at, r"\d{4}-Q\d$")):
        return Meaning("DATE", time.value, "before")
    if at.anchor is None:
        return Meaning("DATE", OPEN.get(unit, "XXXX"))
    base = add_months(at.anchor, -3) if unit == "quarter" else at.anchor
    return Meaning("DATE", label(base, unit), at.anchored)


def year_end(match: Match, at: At) -> Meaning:
    """Year-end: that of the year the text speaks from."""
    return Meaning("DATE", f"{at.anchor.year:04}" if at.anchor else "XXXX", at.anchored)


def weekend(match: Match, at: At) -> Meaning:
    """The weekend, this, last or next: the one that has begun last, or the coming one, by tense."""
    which = group(match, "which").split()[-1]
    if at.anchor is None:
        return Meaning("DATE", "XXXX-WXX-WE")
    past = which in ("last", "past") or (
        which in ("the", "that", "this") and (at.tense == "past" or (which == "the" and not at.tense))
    )
    saturday = weekday_near(at.anchor, 5, -1 if past else 1)
    if which == "this" and at.anchor.weekday() == 6:
        saturday = at.anchor - timedelta(1)
    if which == "next":
        saturday += timedelta(7)
    return Meaning("DATE", label(saturday, "weekend"), at.anchored)


def day_of_clause(match: Match, at: At) -> Meaning:
    """The day before or after something that is told in a clause: which day is not known."""
    return Meaning("DATE", OPEN.get(singular(match["unit"]), "XXXX"))


def fiscal_year(match: Match, at: At) -> Meaning:
    """A fiscal year by its number."""
    return Meaning("DATE", f"FY{match['year']}")
