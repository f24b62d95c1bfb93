"""Values, dates and verdicts in the words that every face of a dossier shows; no locale, no clock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, get_args

from crossread.types import Claim, Name, Number, Phrase, Position, Status, Value, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

STATUSES: tuple[Status, ...] = get_args(Status)

VERDICTS: dict[Status, str] = {
    "agreed": "Agreed",
    "disputed": "Disputed",
    "changed": "Changed",
    "single": "One report only",
    "open": "Open",
}

MEANINGS: dict[Status, str] = {
    "agreed": "at least two reports answer, and their answers fit together",
    "disputed": "two answers that cannot both be true",
    "changed": "the answer moved on as time passed",
    "single": "only one report answers",
    "open": "crossread cannot tell and abstains",
}

FLAGS = {
    "copy": "copy",
    "stitched": "stitched together",
    "undated": "no date",
    "thin": "thin",
    "other-language": "other language",
    "off-topic": "off topic",
}

# Slot families: the heading of the first prefix that fits the slot's name.
FAMILIES = (
    ("event.sequence", "The course of events"),
    ("event.", "What happened"),
    ("weapon.", "What happened"),
    ("shots.", "What happened"),
    ("vehicle.", "What happened"),
    ("crowd.", "What happened"),
    ("killed.", "Killed, hurt, arrested"),
    ("injured.", "Killed, hurt, arrested"),
    ("arrested.", "Killed, hurt, arrested"),
    ("hospital.", "Killed, hurt, arrested"),
    ("person.", "The people"),
    ("name.", "The people"),
    ("time.of_death", "The people"),
    ("agency.", "The investigation"),
    ("investigation.", "The investigation"),
    ("contact.", "The investigation"),
    ("reward.", "The investigation"),
    ("statement", "What was said"),
    ("", "Also told"),
)

# The headings in the order in which a reader wants them.
HEADINGS = (
    "What happened",
    "Killed, hurt, arrested",
    "The people",
    "The investigation",
    "The course of events",
    "What was said",
    "Also told",
)

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}))?)?)?")
_OPEN_YEAR = re.compile(r"XXXX-(\d{2})-(\d{2})")
_PARTS = {"TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night", "TDT": "daytime"}


def family(slot: str) -> str:
    """The heading under which a slot's questions stand: family("killed.count") == "Killed, hurt, arrested"."""
    return next(heading for prefix, heading in FAMILIES if slot.startswith(prefix))


def date_words(iso: str, *, year: bool = True) -> str:
    """date_words("2025-10-12T08:15:00-07:00") == "12 October 2025, 08:15"; what is no ISO date stays as it is."""
    match = _ISO.match(iso)
    if match is None:
        return iso
    in_year, month, day, clock = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return iso if month else in_year
    named = MONTHS[int(month) - 1]
    date = " ".join([*([str(int(day))] if day else []), named, *([in_year] if year else [])])
    return f"{date}, {clock}" if clock else date


def short_date(iso: str) -> str:
    """short_date("2025-10-12T08:15") == "12 Oct 2025"; what is no ISO day stays as it is."""
    words = date_words(iso[:10]).split(" ")
    return " ".join([words[0], words[1][:3], words[2]]) if len(words) == 3 else iso


def when_words(when: When) -> str:
    """A time in words, as exact as it is known: "11 October 2025, night", "21 February, year not known (fits 2017)"."""
    if when.earliest is None and when.latest is None:
        return _open_words(when)
    if when.earliest is None or when.latest is None:
        return f"until {date_words(when.latest)}" if when.latest else f"from {date_words(when.earliest or '')}"
    part = _PARTS.get(when.value[-3:], "")
    if when.precision in ("year", "month"):
        return date_words(when.earliest[: {"year": 4, "month": 7}[when.precision]])
    if when.precision in ("day", "part") and (when.precision == "part" or when.earliest[:10] == when.latest[:10]):
        return ", ".join(filter(None, [date_words(when.earliest[:10]), part]))
    if when.earliest == when.latest or when.precision in ("hour", "minute", "second"):
        return date_words(when.earliest)
    return f"{date_words(when.earliest)} to {date_words(when.latest)}"


def _open_words(when: When) -> str:
    """A date whose year is open, with the years that fit."""
    match = _OPEN_YEAR.match(when.value)
    fits = f" (fits {', '.join(map(str, when.years))})" if when.years else ""
    if match is None or not 1 <= int(match[1]) <= 12:
        return (when.value or "time not known") + fits
    return f"{int(match[2])} {MONTHS[int(match[1]) - 1]}, year not known{fits}"


def number_words(number: Number) -> str:
    """An interval in words: number_words(Number(301, None)) == "at least 301"."""
    low, high = (None if bound is None else f"{bound:,.10g}" for bound in (number.low, number.high))
    unit = f" {number.unit}" if number.unit else ""
    if low == high:
        return f"{low or 'unknown'}{unit}"
    if low is None or high is None:
        return f"at least {low}{unit}" if low else f"at most {high}{unit}"
    return f"{low} to {high}{unit}"


def value_words(value: Value) -> str:
    """A value in words, for where no display was made."""
    match value:
        case Number():
            return number_words(value)
        case When():
            return when_words(value)
        case Name():
            return value.name
        case Phrase():
            return value.text


def answer_words(told: Claim | Position) -> str:
    """What a claim or a position answers, in the report's words where there are some, without loose ends of quotes."""
    return whole_words(told.display or value_words(told.value))


def whole_words(text: str) -> str:
    """Words without the mark of a quotation that began before them: whole_words('no danger,"') == "no danger"."""
    for opening, closing in (("“", "”"), ('"', '"'), ("‘", "’")):
        lone = text.count('"') % 2 == 1 if opening == closing else opening not in text
        # a mark behind a letter may be an apostrophe
        if lone and len(text) > 2 and text.endswith(closing) and text[-2] in ".,;!?":
            return text[:-1].rstrip(",;")
    return text


def counted(number: int, noun: str, plural: str = "") -> str:
    """counted(1, "voice") == "1 voice"; counted(2, "voice") == "2 voices"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(words: Iterable[str]) -> str:
    """listed(["a", "b", "c"]) == "a, b and c"."""
    *most, last = [*words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def cell_words(value: Any) -> str:
    """The value of a record's cell as text: cell_words(({"name": "Ida Moll", "age": 4},)) == "name Ida Moll, age 4"."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(cell_words, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {cell_words(item)}" for key, item in value.items() if item not in (None, ""))
    return str(value)
