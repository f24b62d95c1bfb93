"""The lines of a report that a record may rest on: its title and its sentences outside of menus and teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.types import Reading, Span


@dataclass(frozen=True, slots=True)
class TextLine:
    """One sentence or the title, with where it begins in its field; `index`: its number in the report, 0 the title."""

    document: str
    field: Literal["text", "title"]
    start: int
    text: str
    index: int

    @property
    def span(self) -> Span:
        """Where it stands in its field."""
        return Span(self.start, self.start + len(self.text))


# What outlets put behind a headline: "... | KTVX", "... - WMC Action News 5 - Memphis", "... :: WRAL.com".
_SEPARATOR = re.compile(r"\s+(\||::|»|–|—|-)\s+")
SHORTEST = 15
_OUTLETS = re.compile(
    r"(?:\.com|\.org|news|\btv\b|\bfox\b|\babc\b|\bnbc\b|\bcbs\b|\b[KW][A-Z]{2,3}\b|times|post|tribune|herald|journal|gazette|star|daily|online|channel|radio|press|chronicle|local|action|courier)",
    re.I,
)


def headline(title: str) -> str:
    """A title without the outlet's name and what follows it.

    >>> headline("Man shot in Dover - WXYZ News | Dover, Delaware")
    'Man shot in Dover'
    """
    for match in _SEPARATOR.finditer(title):
        dash = match[1] in ("–", "—", "-")
        following = _SEPARATOR.search(title, match.end())
        part = title[match.end() : following.start() if dash and following else len(title)]
        if match.start() > SHORTEST and _OUTLETS.search(part):
            return title[: match.start()]
    return title


def report_lines(
    reading: Reading, *, without: Sequence[str] = ("menu", "teaser", "credit", "stamp"), asides: bool = False
) -> list[TextLine]:
    """The title and the usable sentences of a report, in order.

    `without`: the kinds of boilerplate to leave out; `asides`: also the sentences that are about something else.
    """
    document = reading.document
    noise = [span for span, kind in reading.boilerplate if kind in without]
    noise += [] if asides else list(reading.background)
    title = headline(document.title)
    lines = [TextLine(document.id, "title", 0, title, 0)] if title.strip() else []
    for span in reading.sentences:
        if any(n.start < span.end and span.start < n.end for n in noise):
            continue
        lines.append(TextLine(document.id, "text", span.start, document.text[span.start : span.end], len(lines) or 1))
    return lines


_ELSEWHERE = re.compile(
    r"^\W*(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d\b|\bsince\s+(?:last|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*|\b(?:last|previous|past|earlier\s+this|a)\s+(?:year|decade|summer|winter|fall|spring)s?(?:\s+ago)?\b|\b(?:months|weeks)\s+(?:ago|earlier|before)\b|\bso\s+far\s+this\b|\b(?:this|each|every|per)\s+year\b"
    r"|\byears?\s+ago\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:\w+\s+)?(?:homicide|murder|shooting|killing)\b|\bsince\s+(?:19|20)\d\d|\bunrelated\b"
    r"|\b(?:statistics|nationwide|database|archive|on\s+average|percent\s+of)\b|\b(?:another|separate|different|previous|other|similar|earlier)\s+(?:\w+\s+)?(?:shooting|incident|case|homicide)s?\b",
    re.I,
)


def is_elsewhere(text: str) -> bool:
    """Whether a sentence speaks of other incidents or of longer times: "the third homicide this year"."""
    return _ELSEWHERE.search(text) is not None
