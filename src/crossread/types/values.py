"""Where words stand, the documents they stand in, and what they can be worth."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


def digest(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on the parts alone: digest("a", 1) == digest("a", 1)."""
    text = "\x1f".join(map(str, parts))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


# Places in a text


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range [start, end) in code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError for a range that is empty or begins before the text."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span has 0 <= start < end, not {self.start}, {self.end}")


@dataclass(frozen=True, slots=True)
class Told:
    """How something about a document is known: the field, its value, the rule that found it, the words it rests on."""

    field: str
    value: str
    rule: str
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report: its text, unchanged but for newlines, and what is known of it.

    `published` is an ISO 8601 date or date and time (with its zone where the report gives one), "" when unknown.
    `told` says how the fields came to be known; `notes` what a reader noticed (metadata against text, a scanned page).
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    byline: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError without an id."""
        if not self.id:
            raise ValueError("a document needs an id")


# Values


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as the interval [low, high]; an open bound is None ("more than 300" is 301 to None)."""

    low: float | None
    high: float | None
    unit: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for an interval that is upside down."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a number has low <= high, not {self.low}, {self.high}")


@dataclass(frozen=True, slots=True)
class When:
    """A time as the interval [earliest, latest] of ISO 8601 dates or local date-times, both inclusive.

    `value` is the TIMEX3 value ("2017-02-22TNI", "XXXX-02-21"); `precision` one of year, month, week, day, part,
    hour, minute, second, unknown.  Where the year is open the bounds are None and `years` are those that fit.
    `zone` is the offset or name as the text gives it ("PST", "+00:00"), "" when it does not.
    """

    value: str
    earliest: str | None = None
    latest: str | None = None
    precision: str = "day"
    years: tuple[int, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name and the kind of thing it names (a mention kind)."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand for themselves; `text` is normalised white space, otherwise as written."""

    text: str


Value = Number | When | Name | Phrase
