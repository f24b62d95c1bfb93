"""Rules for clock times and parts of the day; their values begin with T until a day is joined to them."""

from __future__ import annotations

import re
from datetime import timedelta

from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.times.lexicon import PARTS
from crossread.annotate.times.rule import At, Match, Meaning, after, before, group

HALF = r"(?:[ap]\.?\s?m\b\.?)"


def clock(match: Match, at: At) -> Meaning | None:
    """A clock time in hours and minutes."""
    hour = parse_number(match["hour"])
    if hour is None:
        return None
    number, minute = int(hour), int(group(match, "minute") or 0)
    half = re.sub(r"[^ap]", "", group(match, "half"))
    if half and not 1 <= number <= 12:
        half = ""
    if half:
        number = number % 12 + (12 if half == "p" else 0)
    elif daypart := group(match, "daypart") or group(match, "nearpart"):
        number = number % 12 + (
            12 if daypart not in ("morning",) and not (daypart == "night" and number in (12, 1, 2, 3, 4)) else 0
        )
    elif match["hour"].isdigit() and 1 <= number < 12 and not match["hour"].startswith("0"):
        number += _half_before(at)
    if number > 24 or minute > 59:
        return None
    second = f":{match['second']}" if match.groupdict().get("second") else ""
    return Meaning("TIME", f"T{number:02}:{minute:02}{second}", zone=(match.groupdict().get("zone") or ""))


def _half_before(at: At) -> int:
    """12 where the clock time before was one of p.m.: "at 10:51 p.m. ..., at 11:18"."""
    for time in reversed(at.before[-2:]):
        if time.type == "TIME" and re.search(r"T\d\d:\d\d", time.value):
            return 12 if re.search(r"(?i)p\.?\s?m\b", at.text[time.span.start : time.span.end]) else 0
    return 0


def clock_borrowing(match: Match, at: At) -> Meaning | None:
    """The first hour of a range, whose half of the day stands at the second ("between 2 and 3 a.m.")."""
    return clock(match, at)


def named_hour(match: Match, at: At) -> Meaning:
    """Noon and midnight."""
    return Meaning(
        "TIME",
        "T12:00" if group(match, "name").endswith("noon") else "T24:00",
        zone=(match.groupdict().get("zone") or ""),
    )


def military(match: Match, at: At) -> Meaning | None:
    """Four figures with a zone or "hours": 0300 GMT."""
    hour, minute = int(match["figures"][:2]), int(match["figures"][2:])
    if hour > 24 or minute > 59:
        return None
    return Meaning("TIME", f"T{hour:02}:{minute:02}", zone=(match.groupdict().get("zone") or ""))


def past_the_hour(match: Match, at: At) -> Meaning | None:
    """Half past nine, a quarter to ten."""
    hour = parse_number(match["hour"])
    if hour is None:
        return None
    minutes = 30 if "half" in match[0].lower() else 15
    total = int(hour) * 60 + (minutes if "past" in match[0].lower() or "after" in match[0].lower() else -minutes)
    half = re.sub(r"[^ap]", "", group(match, "half"))
    hours = (total // 60) % 12 + (12 if half == "p" else 0)
    return Meaning("TIME", f"T{hours:02}:{total % 60:02}")


def part_of_day(match: Match, at: At) -> Meaning:
    """A part of some day: "the morning"; "overnight" is the night before the day from which a report speaks."""
    if group(match, "part") == "overnight" and at.anchor is not None and at.tense != "future":
        return Meaning("TIME", f"{(at.anchor - timedelta(1)).isoformat()}TNI", at.anchored)
    return Meaning("TIME", f"T{PARTS[group(match, 'part')]}")


def early_hours(match: Match, at: At) -> Meaning:
    """The early hours, the wee hours."""
    return Meaning("TIME", "TMO")


def part_with_day(match: Match, at: At) -> Meaning | None:
    """A part of a day near the anchor: this morning, last night, tonight, yesterday evening."""
    which = group(match, "which")
    part = PARTS.get(group(match, "part"), "NI")
    if at.anchor is None:
        return Meaning("TIME", f"XXXX-XX-XXT{part}")
    shift = {"last": -1, "yesterday": -1, "tomorrow": 1}.get(which, 0)
    return Meaning("TIME", f"{(at.anchor + timedelta(shift)).isoformat()}T{part}", at.anchored)


def clock_like(match: Match) -> bool:
    """Whether h:mm without a.m. or p.m. is a clock time: not a score, a verse or a duration."""
    left, right = before(match), after(match)
    if re.match(r"\s*(?:left|to go|remaining|into|ratio|win|lead|victory|loss)\b|[:\d]|-\d", right, re.I):
        return False
    if re.search(r"\d:$|\b(?:with|by)\s+$", left):
        return False
    return (
        re.search(
            r"\b(?:at|by|around|about|until|till|before|after|from|since|to|and|between|@|on|approximately|past|shortly|just|near)\s+$|[-–,|]\s*$",
            left,
            re.I,
        )
        is not None
        or re.search(r"\d{4}\s*[-–|,]?\s*$", left) is not None
        or re.match(r"\s*(?:hours|local|,? ?(?:on )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d))", right) is not None
    )


def bare_hour(match: Match) -> bool:
    """Whether "at 9" before a weekday or a part of the day is a clock time."""
    return re.search(r"\b(?:at|around|about|by|until|after|before)\s+$", before(match), re.I) is not None
