"""What a report's own text tells of it: when and by whom it was published, in what language; with its words.

Metadata come first: what the text tells fills fields that they leave open, makes a day more exact by its time, and
where the two disagree a note says so.  Only lines near the top and the bottom that are made like stamps, bylines,
datelines and lines of rights are read; a date in running prose never is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from crossread.read.dates import days_between, writes_day_first
from crossread.read.documents import outlet_of
from crossread.read.language import tell_language
from crossread.read.lines import tell_lines
from crossread.types import Document

# A local date-time is at most this long, one with its zone longer; without both zones days may differ by one.
_WITH_SECONDS = 19
_DATES = ("published", "updated")
_OF_THE_TEXT = ("title", "outlet", "byline", *_DATES)


def tell_metadata(document: Document) -> Document:
    """The document with the fields that its metadata left open told from its text, each with rule, words and span."""
    told = tell_lines(document.text, day_first=writes_day_first(outlet_of(document.url) or document.outlet))
    first = {field: next((one for one in told if one.field == field), None) for field in _OF_THE_TEXT}
    fields: dict[str, Any] = {}
    notes = list(document.notes)
    kept = [one for one in told if one.field not in _OF_THE_TEXT]
    for field, one in first.items():
        if one is None:
            continue
        known = getattr(document, field)
        if not known or _more_exact(field, known, one.value):
            fields[field] = one.value
        elif field in (*_DATES, "byline") and _disagree(field, known, one.value):
            notes.append(f'{field}: metadata say {known}, the text says {one.value} ("{one.words}")')
        if field != "title" or not known:
            kept.append(one)
    if not document.language:
        kept += tell_language(document.text)
        fields |= {one.field: one.value for one in kept if one.field == "language"}
    return replace(document, told=(*document.told, *kept), notes=tuple(notes), **fields)


def _more_exact(field: str, known: str, told: str) -> bool:
    """Whether the text gives the time of the day that metadata give alone."""
    return field in _DATES and len(known) == 10 < len(told) and told.startswith(known)


def _disagree(field: str, known: str, told: str) -> bool:
    """Whether two dates name different days, or two bylines nobody in common."""
    if field in _DATES:
        one_has_zone = (len(known) > _WITH_SECONDS) != (len(told) > _WITH_SECONDS)
        return days_between(known, told) > one_has_zone
    names = [set(value.lower().replace(",", " ").split()) for value in (known, told)]
    return names[0].isdisjoint(names[1])
