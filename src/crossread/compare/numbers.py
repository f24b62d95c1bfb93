"""Two numbers against each other: intervals that are the same, that can both be true, or that cannot."""

from __future__ import annotations

from crossread.compare.judgement import Judgement
from crossread.types import Number

# unit -> (unit that is compared, factor, the share by which rounding in conversion may differ)
_CONVERSIONS: dict[str, tuple[str, float, float]] = {
    "month": ("year", 1 / 12, 0.0),
    "week": ("year", 7 / 365.25, 0.0),
    "day": ("year", 1 / 365.25, 0.0),
    # of the ages of people, in the plural
    "months": ("years", 1 / 12, 0.0),
    "weeks": ("years", 7 / 365.25, 0.0),
    "days": ("years", 1 / 365.25, 0.0),
    "in": ("mm", 25.4, 0.02),
    "m": ("m", 1.0, 0.02),
}


def compare_numbers(one: Number, other: Number) -> Judgement:
    """Whether two quantities of the same thing can both be true.

    same: equal exact numbers or equal intervals.  compatible: the intervals overlap ("more than 300", 320).
    conflict: they do not.  unknown: a side is unbounded, or the units do not compare.

    >>> compare_numbers(Number(24, None), Number(40, 40)).verdict
    'compatible'
    """
    if one.unit == other.unit:
        slack = _CONVERSIONS.get(one.unit, ("", 1.0, 0.0))[2]
    elif one.unit and other.unit:
        first, second = _converted(one), _converted(other)
        if first.unit != second.unit:
            return Judgement("unknown", f"{one.unit} and {other.unit} do not compare", 0.0)
        return _intervals(first, second, 0.02, converted=True)
    else:
        slack = 0.0
    return _intervals(one, other, slack)


def _converted(number: Number) -> Number:
    """The number in the unit that others are compared in."""
    unit, factor, _ = _CONVERSIONS.get(number.unit, (number.unit, 1.0, 0.0))
    low, high = number.low, number.high
    # an age of 18 months is one year old, until the next birthday
    if unit in ("year", "years") and number.unit != unit and low is not None and high is not None:
        return Number(float(int(low * factor)), float(int(high * factor)), unit)
    return Number(None if low is None else low * factor, None if high is None else high * factor, unit)


def _intervals(one: Number, other: Number, slack: float, *, converted: bool = False) -> Judgement:
    """The verdict on two intervals of one unit."""
    if _boundless(one) or _boundless(other):
        return Judgement("unknown", "one of the numbers is not known", 0.0)
    shown, against = show_number(one), show_number(other)
    if (one.low, one.high) == (other.low, other.high):
        verdict = "compatible" if converted else "same"
        return Judgement(verdict, f"both are {shown}")  # type: ignore[arg-type]
    if not _overlap(one, other, slack):
        sure = 1.0 if _is_exact(one) and _is_exact(other) else 0.8
        return Judgement("conflict", f"{shown} and {against} cannot both be true", sure)
    if _is_exact(one) or _is_exact(other):
        return Judgement("compatible", f"{shown} and {against} can both be true", 0.9)
    return Judgement("compatible", f"{shown} and {against} overlap", 0.7)


def _boundless(number: Number) -> bool:
    """Whether neither bound is known."""
    return number.low is None and number.high is None


def _is_exact(number: Number) -> bool:
    """Whether the interval is one number."""
    return number.low is not None and number.low == number.high


def _overlap(one: Number, other: Number, slack: float) -> bool:
    """Whether two intervals share a number, give or take the slack."""

    def begins_before_end(first: Number, second: Number) -> bool:
        if first.low is None or second.high is None:
            return True
        return first.low <= second.high + slack * abs(second.high)

    return begins_before_end(one, other) and begins_before_end(other, one)


def show_number(number: Number) -> str:
    """The interval in words: "24", "255 to 345", "at least 301", "at most 50"."""
    unit = f" {number.unit}" if number.unit else ""
    if number.low is None and number.high is None:
        return "an unknown number"
    if number.low is None:
        return f"at most {number.high:g}{unit}"
    if number.high is None:
        return f"at least {number.low:g}{unit}"
    if number.low == number.high:
        return f"{number.low:.15g}{unit}"
    return f"{number.low:.15g} to {number.high:.15g}{unit}"
