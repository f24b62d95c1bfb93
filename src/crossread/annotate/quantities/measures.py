"""Numbers that count no things: money, distances, calibres, percentages, rates, addresses, identifiers, ordinals."""

from __future__ import annotations

import re

from crossread.annotate.quantities.intervals import bounded
from crossread.annotate.quantities.numerals import SHORT_SCALES, parse_number, parse_ordinal
from crossread.annotate.quantities.rule import Match, group
from crossread.types import Number

_CURRENCIES = {
    "$": "USD", "us$": "USD", "dollars": "USD", "dollar": "USD", "cents": "USD", "bucks": "USD",
    "c$": "CAD", "a$": "AUD",
    "€": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP", "pounds sterling": "GBP", "¥": "JPY", "yen": "JPY",
    "₹": "INR", "rupees": "INR",
}  # fmt: skip
# unit as written -> (unit, factor)
LENGTHS: dict[str, tuple[str, float]] = {
    "mile": ("m", 1609.344),
    "yard": ("m", 0.9144),
    "foot": ("m", 0.3048),
    "feet": ("m", 0.3048),
    "ft": ("m", 0.3048),
    "inch": ("m", 0.0254),
    "inche": ("m", 0.0254),
    "kilometer": ("m", 1000.0),
    "kilometre": ("m", 1000.0),
    "km": ("m", 1000.0),
    "meter": ("m", 1.0),
    "metre": ("m", 1.0),
    "centimeter": ("m", 0.01),
    "centimetre": ("m", 0.01),
    "cm": ("m", 0.01),
    "block": ("block", 1.0),
}


def _interval(match: Match, whole: bool, factor: float, unit: str) -> Number | None:
    """The interval of a number (or of a range of two) in a unit."""
    number = parse_number(match["n"])
    if number is None:
        return None
    if match.groupdict().get("high"):
        high = parse_number(match["high"])
        return Number(number * factor, high * factor, unit) if high is not None and number <= high else None
    low, high = bounded(number, group(match, "mod"), whole)
    return Number(low if low is None else low * factor, high if high is None else high * factor, unit)


def money(match: Match) -> Number | None:
    """An amount of money in the currency's unit; cents as parts of a dollar."""
    sign = group(match, "sign") or group(match, "currency")
    scale = group(match, "scale").rstrip(".")
    factor = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "thousand": 1e3, "hundred": 1e2}.get(
        scale, SHORT_SCALES.get(scale, 1)
    )
    return _interval(
        match, False, factor * (0.01 if sign == "cents" else 1), _CURRENCIES.get(sign, sign.upper() or "USD")
    )


def length(match: Match) -> Number | None:
    """A distance in metres (in blocks, where so given)."""
    written = group(match, "unit")
    unit, factor = LENGTHS.get(written) or LENGTHS[written.removesuffix("s")]
    return _interval(match, False, factor, unit)


def height(match: Match) -> Number | None:
    """A height in feet and inches, in metres."""
    feet = parse_number(match["n"])
    if feet is None or int(match["inches"]) > 11:
        return None
    metres = feet * 0.3048 + int(match["inches"]) * 0.0254
    return Number(metres, metres, "m")


def calibre(match: Match) -> Number | None:
    """A calibre as written: 9 (mm), .40 (inch); "5.56 caliber" is in mm, and of ".30-06" the year is left out."""
    figures = match["figures"].partition("-")[0]
    if group(match, "unit").startswith("m") or "." in figures.lstrip("."):
        return Number(float(figures), float(figures), "mm")
    number = float("0." + figures.lstrip("."))
    return Number(number, number, "in")


def percent(match: Match) -> Number | None:
    """A percentage."""
    return _interval(match, False, 1.0, "%")


def speed(match: Match) -> Number | None:
    """A speed or another rate, in the unit as written."""
    return _interval(match, False, 1.0, group(match, "unit"))


def duration(match: Match) -> Number | None:
    """A length of time, in the unit as written."""
    return _interval(match, False, 1.0, group(match, "unit").removesuffix("s"))


def other(match: Match) -> Number | None:
    """A number in another unit, as written."""
    return _interval(match, False, 1.0, group(match, "unit"))


def identifier(match: Match) -> Number | None:
    """A number that names: its figures, not an amount."""
    digits = re.sub(r"\D", "", match["figures"])
    return Number(float(digits), float(digits), "") if digits and len(digits) < 15 else Number(None, None, "")


def ordinal(match: Match) -> Number | None:
    """An ordinal."""
    number = parse_ordinal(match["ordinal"])
    return None if number is None else Number(number, number, "")


def no_second(match: Match) -> bool:
    """Whether "second" is an ordinal and not a unit of time; "first" alone is none in "at first"."""
    before, after = (
        match.string[max(0, match.start() - 40) : match.start()],
        match.string[match.end() : match.end() + 60],
    )
    if match["ordinal"].lower() == "second" and re.search(
        r"(?:\d|\b(?:a|per|one|split|each|every|every\s+single))[\s-]+$", before, re.I
    ):
        return re.match(r"\s+[a-z]+", after) is not None and re.search(r"\b(?:a|one)\s+$", before, re.I) is not None
    return re.search(r"\bat\s+$", before, re.I) is None or match["ordinal"].lower() != "first"


def is_zip(match: Match) -> bool:
    """Whether five figures are a postal code: after a state or in brackets."""
    return (
        re.search(r"(?:\b[A-Z]{2}|\b[A-Z][a-z]+\.?)\s\(?$", match.string[max(0, match.start() - 20) : match.start()])
        is not None
    )


def is_name(match: Match) -> bool:
    """Whether a number belongs to a proper name before it: Vision Zero, Signal 88."""
    before = match.string[max(0, match.start() - 60) : match.start()]
    word = re.search(r"(?:^|[^.!?\n]\s)([A-Z][a-z]{2,})\s$", before)
    follows = match.string[match.end() : match.end() + 20]
    if word is None or re.match(
        r"\s(?:people|men|women|children|shots|times|years|others|were|was|of\sthe)\b|\s[A-Z][a-z]+s\b|\s[a-z]+s\b",
        follows,
    ):
        return False
    return word[1] not in (
        "About",
        "Around",
        "Nearly",
        "Over",
        "Least",
        "Age",
        "Ages",
        "Aged",
        "Than",
        "The",
        "And",
        "Some",
        "Only",
        "All",
        "Injures",
        "Kills",
        "Wounds",
        "Arrested",
        "Arrest",
        "Police",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )


def of_bail(match: Match) -> bool:
    """Whether bare figures are money: bail set at 250,000."""
    left = match.string[max(0, match.start() - 60) : match.start()]
    return re.search(r"(?i)\b(?:bond|bail|fine|ransom)\b[^.;]{0,40}\b(?:at|of|on|to)\s$", left) is not None


def straight(match: Match) -> bool:
    """Whether a length is one and no area or volume."""
    return "square" not in match[0] and "cubic" not in match[0]


def no_money(match: Match) -> bool:
    """Whether a unit written to the number is one of length: "5m" may be millions."""
    return match["unit"] != "m"


def of_emergency(match: Match) -> bool:
    """Whether 911 is the number that is called."""
    left = match.string[max(0, match.start() - 12) : match.start()]
    return re.search(r"(?i)\b(?:call(?:ed|s|ing)?|dialed|dial|the|a|to)\s+$", left) is not None
