"""Rules for days: dates of the calendar with and without a year, months, weekdays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from crossread.annotate.quantities.numerals import parse_ordinal
from crossread.annotate.times.calendar import add_months, valid, week, weekday_near, years_that_fit
from crossread.annotate.times.lexicon import MONTHS, WEEKDAYS
from crossread.annotate.times.near import CUE, nearest_year, relative_year
from crossread.annotate.times.rule import At, Match, Meaning, after, before, group


def _month(match: Match) -> int:
    return MONTHS[group(match, "month").rstrip(".")]


def _weekday(match: Match) -> int:
    return WEEKDAYS[group(match, "weekday").rstrip(".")]


def year_for(at: At, month: int, day: int | None) -> int | None:
    """The year of a month, or of a day of it, from the narrative or the anchor; None when both are unknown."""
    if at.anchor is None:
        return at.narrative
    if at.narrative is not None and at.tense != "future" and not (at.recent and _just_past(at.anchor, month, day)):
        return at.narrative
    year = at.anchor.year
    first = date(year, month, min(day or 1, 28) if month == 2 else day or 1)
    last = first if day else add_months(first, 1) - timedelta(1)
    return year + nearest_year(at, first, last)


def _just_past(anchor: date, month: int, day: int | None) -> bool:
    """Whether a day or month lies in the weeks before the anchor, where a text that tells of today means it."""
    last = date(anchor.year, month, min(day or 28, 28))
    return 0 <= (anchor - last).days <= 60 or (day is None and month == anchor.month)


def full_date(match: Match, at: At) -> Meaning | None:
    """A day of a month of a year."""
    year, month, day = int(match["year"]), _month(match), int(match["day"])
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}") if valid(year, month, day) else None


def day_of_month(match: Match, at: At) -> Meaning | None:
    """A day of a month without a year; a weekday beside it decides between years."""
    month, day = _month(match), int(match["day"])
    if not valid(2000, month, day):
        return None
    year = year_for(at, month, day)
    if match.groupdict().get("weekday"):
        fits = years_that_fit(month, day, _weekday(match))
        if at.anchor is not None and fits and year not in fits:
            near = min(fits, key=lambda y: abs((date(y, month, day) - at.anchor).days))  # type: ignore[operator]
            year = near if abs(near - at.anchor.year) <= 1 else year
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}")
    if not valid(year, month, day):
        return None
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}", at.anchored)


def day_range(match: Match, at: At) -> Meaning | None:
    """Days of one month from one to another: Feb. 4-6."""
    first = full_date(match, at) if match.groupdict().get("year") else day_of_month(match, at)
    if first is None or int(match["last"]) <= int(match["day"]):
        return first
    if first.value.startswith("X") or not valid(int(first.value[:4]), int(first.value[5:7]), int(match["last"])):
        return first
    return first._replace(latest=f"{first.value[:8]}{int(match['last']):02}")


def week_of(match: Match, at: At) -> Meaning | None:
    """The week of a day."""
    first = full_date(match, at) if match.groupdict().get("year") else day_of_month(match, at)
    if first is None or first.value.startswith("X"):
        return first
    return first._replace(value=week(date.fromisoformat(first.value)))


def month_and_year(match: Match, at: At) -> Meaning:
    """A month of a year."""
    return Meaning("DATE", f"{int(match['year']):04}-{_month(match):02}")


def month_alone(match: Match, at: At) -> Meaning:
    """A month without a year."""
    month = _month(match)
    year = None if at.tense != "future" and _in_general(match) else year_for(at, month, None)
    return (
        Meaning("DATE", f"XXXX-{month:02}") if year is None else Meaning("DATE", f"{year:04}-{month:02}", at.anchored)
    )


_GENERAL = re.compile(
    r"\b(?:usually|typically|generally|normally|regularly|often|always|season|average|temperatures?|monsoon|climate|warmest|coldest"
    r"|hottest|wettest|driest|rainy|annually|every year|each year)\b",
    re.I,
)


def _in_general(match: Match) -> bool:
    """Whether a month is that of every year: the sentence says what usually is, and tells nothing past."""
    text = match.string
    start = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    end = re.compile(r"[.!?](?:\s|$)|\n").search(text, match.end())
    sentence = text[start : end.start() if end else len(text)]
    if re.search(r"\b(?:was|were|had|said|did|will|\w{3,}ed)\b", sentence):
        return False
    return (
        _GENERAL.search(sentence) is not None
        or re.search(r"\b(?:is|are|can be|occurs?) (?:\w+ )?(?:in|during|from|between|until)\b", sentence) is not None
    )


def day_beside_year(match: Match, at: At) -> Meaning | None:
    """A day with "last year", "this year": March 1 last year."""
    month, day, year = _month(match), int(match["day"]), relative_year(at, group(match, "which"))
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}")
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}", at.anchored) if valid(year, month, day) else None


def month_beside_year(match: Match, at: At) -> Meaning:
    """A month with "last year", "this year", "the same year"."""
    month, which = _month(match), group(match, "which")
    year = relative_year(at, which)
    return Meaning("DATE", f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}", at.anchored)


def lone_month(match: Match) -> bool:
    """Whether a lone month is one: not a name (April Ray), nor at the start of "May I", "March on"."""
    name, left, right = match["month"], before(match), after(match)
    cue = re.search(rf"\b{CUE}\s+$", left, re.I) is not None
    if re.match(r"\s+(?:\d|Madness)", right) or (re.match(r"-\w", right) and not re.match(r"-[A-Z]", right)):
        return False
    if cue and not re.search(r"\b(?:the|to)\s+$", left, re.I):
        return True
    if name.lower() in ("may", "march", "mar", "mar.", "jan", "jun", "sep", "dec"):
        return bool(re.search(r"[(,]\s*$", left)) and bool(re.match(r"\s*[),]", right))
    return re.match(r"\s+(?!The\b)[A-Z][a-z]", right) is None and re.search(r"[A-Z]\w+\s+$", left) is None


def cued(match: Match) -> bool:
    """Whether a word before shows that this is a time."""
    left = before(match)
    if match.groupdict().get("season") == "Fall" or (
        match[0].lower() == "the fall"
        and re.search(r"\b(?:died|killed|injur|hurt|surviv|suffer)", left + after(match), re.I)
    ):
        return False
    return (
        re.search(
            r"\b(?:in|by|during|since|until|through|throughout|early|late|mid|of|for|next|this)[\s-]+$", left, re.I
        )
        is not None
    )


def cued_day(match: Match) -> bool:
    """Whether a word before shows that an ordinal is a day of the month."""
    return re.search(r"\b(?:on|by|until|since)\s+$", before(match), re.I) is not None


def numeric_date(match: Match, at: At) -> Meaning | None:
    """A date in figures: year first, or month first (day first where the month would be above 12)."""
    parts = [int(x) for x in re.split(r"[/.-]", match["figures"])]
    if len(match["figures"].split("/")[0].split("-")[0].split(".")[0]) == 4:
        year, month, day = parts
    else:
        month, day, year = parts
        if year < 100:
            year += 2000 if year < 50 else 1900
        if month > 12 or "." in match["figures"]:
            month, day = day, month
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}") if valid(year, month, day) else None


def weekday(match: Match, at: At) -> Meaning:
    """A weekday, alone or with last, next, this."""
    day, which = _weekday(match), group(match, "which")
    if re.search(r"\bthat\s+$", before(match)) and (told := _told_before(at, day)):
        return Meaning("DATE", told.isoformat(), "text")
    if at.anchor is None:
        return Meaning("DATE", f"XXXX-WXX-{day + 1}")
    anchor = at.anchor
    if "next week" in which or "last week" in which:
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 if "next" in which else -7)
        return Meaning("DATE", (monday + timedelta(day)).isoformat(), at.anchored)
    if which in ("last", "this past", "past", "the previous", "previous"):
        # the day before is hardly called "last Saturday": the one of the week before is meant
        found = weekday_near(anchor - timedelta(2 if which == "last" else 1), day, -1)
    elif which in ("next", "this coming", "coming", "the following", "the coming"):
        found = weekday_near(anchor + timedelta(1), day, 1)
    elif at.anchored == "text":
        # the anchor is a day that the text tells of: the weekday is one beside it
        found = weekday_near(anchor, day, 1 if at.tense == "future" else 0)
    else:
        found = weekday_near(anchor, day, 1 if at.tense == "future" else -1)
    return Meaning("DATE", found.isoformat(), at.anchored)


def _told_before(at: At, day: int) -> date | None:
    """The last day named before that is of this weekday: "that Sunday"."""
    days = (date.fromisoformat(t.value[:10]) for t in reversed(at.before) if re.match(r"\d{4}-\d\d-\d\d", t.value))
    return next((found for found in days if found.weekday() == day), None)


def sure_weekday(match: Match) -> bool:
    """Whether the short form of a weekday is one: Sun and Sat are also other words."""
    short = match["weekday"].rstrip(".").lower() in ("sun", "sat", "mon", "wed", "tue", "thu", "fri")
    return (
        not short
        or match["weekday"].endswith(".")
        or re.match(r",|\s+(?:\d|[A-Z][a-z]{2}\b)", after(match)) is not None
    )


def day_alone(match: Match, at: At) -> Meaning | None:
    """A day of the current month: "the 15th"."""
    day = parse_ordinal(match["ordinal"])
    base = _last_date(at) or at.anchor
    if day is None or not 1 <= day <= 31 or base is None:
        return None
    if not valid(base.year, base.month, day):
        return None
    return Meaning("DATE", base.replace(day=day).isoformat(), at.anchored)


def _last_date(at: At) -> date | None:
    """The last day that was named before."""
    for time in reversed(at.before):
        if re.match(r"\d{4}-\d\d-\d\d", time.value):
            return date.fromisoformat(time.value[:10])
    return None
