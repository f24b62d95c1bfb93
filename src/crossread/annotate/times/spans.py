"""Rules for durations, for sets of times, and for the vague references to past, present and future."""

from __future__ import annotations

import re

from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.times.lexicon import MONTHS, PARTS, SETS, UNITS, WEEKDAYS, singular
from crossread.annotate.times.relative import counted
from crossread.annotate.times.rule import At, Build, Match, Meaning, after, before, group


def period(count: float | None, unit: str) -> str:
    """The value of a duration; None as the count means an unknown number: period(2, "week") -> "P2W"."""
    letter, timed = UNITS[unit]
    shown = "X" if count is None else f"{count:g}"
    if unit == "day" and count == 0.5:
        return "PT12H"
    if unit == "fortnight":
        letter, shown = "W", "X" if count is None else f"{2 * count:g}"
    if count is not None and count % 1 and unit in ("hour", "decade", "century"):
        finer, factor = {"hour": ("M", 60), "decade": ("Y", 10), "century": ("Y", 100)}[unit]
        letter, shown = finer, f"{count * factor:g}"
    return f"P{'T' if timed else ''}{shown}{letter}"


def duration(match: Match, at: At) -> Meaning | None:
    """A number of units."""
    unit = singular(match["unit"])
    if vague := group(match, "vague"):
        count: float | None = 2 if "couple" in vague else None
    else:
        count = counted(match)
        if count is None:
            return None
    if "and a half" in match[0].lower() and count is not None and not count % 1:
        count += 0.5
    return Meaning("DURATION", period(count, unit))


def half_unit(match: Match, at: At) -> Meaning:
    """Half an hour, a half-century."""
    return Meaning("DURATION", period(0.5, singular(match["unit"])))


def unit_long(match: Match, at: At) -> Meaning:
    """Year-long, decades-long."""
    count = None if match["unit"].lower().endswith("s") else 1
    return Meaning("DURATION", period(count, singular(match["unit"])))


def no_years(match: Match) -> bool:
    """Whether the first number of a range counts units: 10-15 years does, 1990-91 season not."""
    return no_identifier(match) and re.fullmatch(r"\d{4}", match["low"]) is None


def bare_units(match: Match, at: At) -> Meaning:
    """Units without a number: "for years"."""
    return Meaning("DURATION", period(None, singular(match["unit"])))


def past_units(match: Match, at: At) -> Meaning:
    """The past year, the last decade: a duration that ends now."""
    return Meaning("DURATION", period(1, singular(match["unit"])))


def adjective_set(match: Match, at: At) -> Meaning:
    """Daily, annual."""
    return Meaning("SET", SETS[group(match, "set")])


def every(match: Match, at: At) -> Meaning | None:
    """Every day, each of the next units, every other week, every 10 minutes."""
    unit = singular(match["unit"])
    count = 2 if "other" in group(match, "which") else counted(match)
    return None if count is None else Meaning("SET", period(count, "day" if unit == "night" else unit))


def every_weekday(match: Match, at: At) -> Meaning:
    """Every Tuesday, on Tuesdays."""
    number = WEEKDAYS[group(match, "weekday").rstrip(".")] + 1
    part = group(match, "part")
    return Meaning("SET", f"XXXX-WXX-{number}" + (f"T{PARTS[part]}" if part else ""))


def every_part(match: Match, at: At) -> Meaning:
    """Every morning, each night."""
    return Meaning("SET", f"XXXX-XX-XXT{PARTS[group(match, 'part')]}")


def every_month(match: Match, at: At) -> Meaning:
    """Every July."""
    return Meaning("SET", f"XXXX-{MONTHS[group(match, 'month').rstrip('.')]:02}")


def a_unit(match: Match, at: At) -> Meaning:
    """A year: a rate after an amount ("$5 a year"), else a duration."""
    unit = singular(match["unit"])
    return Meaning("SET" if _rate(match) or re.match(r"(?i)a", match[0]) is None else "DURATION", period(1, unit))


def per_unit(match: Match, at: At) -> Meaning:
    """Per year."""
    return Meaning("SET", period(1, singular(match["unit"])))


_AMOUNT = re.compile(
    r"(?:\b(?:once|twice|times|million|billion|percent|dollars|cents)|%|\b\d[\d,.]*(?:\s+[a-z]+)?|\b(?:one|two|three|four|five|six"
    r"|seven|eight|nine|ten|hundreds|thousands|million|billion|thousand|hundred)(?:\s+of)?\s+[a-z]+)\s+$",
    re.I,
)


def _rate(match: Match) -> bool:
    """Whether an amount stands before."""
    left = before(match, 40)
    return (
        _AMOUNT.search(left) is not None
        and re.search(r"\b(?:in|for|of|after|within|about|over|than|nearly|almost)\s+$", left, re.I) is None
    )


def no_rate_word(match: Match) -> bool:
    """Whether "an hour" is a time: not a speed, and "a quarter" not a fourth part."""
    left = before(match, 20)
    if match["unit"].lower() == "quarter" and re.search(r"[\d%]\S*\s(?:million|billion)?\s*$", left) is None:
        return False
    return re.search(r"\b(?:miles|kilometers|kilometres|km)\s+$", left, re.I) is None


def cued_units(match: Match) -> bool:
    """Whether bare units are a duration: after for, in, within, over, after, of."""
    return (
        re.search(
            r"\b(?:for|in|within|over|after|through|of|last|lasted|took|take|takes|spent|spend|during)\s+$",
            before(match),
            re.I,
        )
        is not None
        or re.match(r"\s+(?:after|before|later|earlier|of)\b", after(match, 12)) is not None
    )


def no_identifier(match: Match) -> bool:
    """Whether figures before a unit count it ("9-11 minutes" does, "Section 4 Day" not)."""
    left = before(match, 12)
    if group(match, "n") == "a" and group(match, "unit") == "quarter":
        return False
    if re.fullmatch(r"(?:1[5-9]|20)\d\d|0|zero", group(match, "n")):
        return False
    return re.search(r"(?:\b(?:No|Section|Highway|Route|Day|Week)\.?\s+|[$€£]\s?[\d.,]*)$", left) is None


def always(value: str, kind: str = "DATE") -> Build:
    """A builder that gives one value whatever stands there."""

    def build(match: Match, at: At) -> Meaning:
        return Meaning(kind, value)

    return build


def nothing(match: Match, at: At) -> Meaning | None:
    """Words that look like a time and are none: the longest match wins, and has no meaning."""
    return None


def years_and_more(match: Match, at: At) -> Meaning | None:
    """Two or three weeks, 10 to 15 years: the second number where both are known."""
    count = parse_number(match["n"])
    return None if count is None else Meaning("DURATION", period(count, singular(match["unit"])))
