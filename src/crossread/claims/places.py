"""Where: addresses, buildings, towns, each for the event that it stands by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, is_aside, overlaps, sentence_of, trimmed
from crossread.claims.topics import clause_of, event_near, name_of_frame, topic_of_frame
from crossread.types import Event, Name, Place, Reading, Span

_ADDRESS = frozenset({"address", "block", "corner", "street"})
# what a place is to the report when nothing happened there
_ELSEWHERE = frozenset({"dateline", "hometown", "jurisdiction"})
# a distance is measured from there, somebody went to school or worked there
_NOT_THERE = re.compile(
    r"\b(?:miles?|kilomet\w+|minutes|hours|blocks)\b[^.;\n]{0,25}\b(?:of|from|outside)\s+(?:downtown\s+)?$"
    r"|\b(?:attend(?:s|ed|ing)?|graduat\w+|enrolled|students? at|studi\w+|works?|worked|employed)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
BEHIND = ", told behind a street"  # what that is, a quarter or a town, is not said
BEFORE, MOST_BEFORE, LEAST = 5, 9, 7
_WORDS = re.compile(r"\S+")
_WIDE = frozenset({"neighborhood", "city", "county", "state", "country"})


def find_place_claims(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each place outside of noise and datelines, with its evidence."""
    text = reading.document.text
    for place in reading.places:
        skipped = any(k in ("dateline", "stamp", "credit") and overlaps(place.span, s) for s, k in reading.boilerplate)
        if skipped or place.role in _ELSEWHERE or is_aside(reading, place.span):
            continue
        if _NOT_THERE.search(text[max(0, place.span.start - 60) : place.span.start]):
            continue
        event = event_near(reading, place.span)
        if place.role == "care" and (event is None or topic_of_frame(event.frame) != "hospital"):
            continue
        if event is not None and topic_of_frame(event.frame) in ("statement", "investigation"):
            continue
        yield _draft(place, event), beside_event(reading, place.span, event)


def _draft(place: Place, event: Event | None) -> Draft:
    """The draft of one place: its slot by kind, narrowed by how wide it is; without an event it is the incident's."""
    topic = topic_of_frame(event.frame if event is not None else "")
    slot = "event.address" if place.kind in _ADDRESS else "event.place"
    if topic == "hospital" and place.kind == "facility":
        slot = "hospital.name"
    return Draft(
        slot=slot,
        value=Name(place.name, "place"),
        display=place.name,
        span=place.span,
        rule=f"place of {topic}{BEHIND if place.rule == 'behind a street' else ''}",
        about=f"event:{topic}",
        about_name=name_of_frame(event.frame if event is not None else ""),
        key=place.kind if place.kind in _WIDE else "spot",
    )


def beside_event(reading: Reading, span: Span, event: Event | None) -> Span:
    """The words that say what happened there, up to the place, or from it on: "a shooting Friday in Fern County".

    Readers point at the place together with what stands before it: what follows mostly tells something else.
    """
    text, within = reading.document.text, sentence_of(reading, span)
    before = [m.start() + within.start for m in _WORDS.finditer(text[within.start : span.start])]
    start = before[-BEFORE] if len(before) >= BEFORE else within.start
    if event is not None and within.start <= event.trigger.start < start:
        near = [b for b in before if event.trigger.start <= b]
        start = event.trigger.start if len(near) <= MOST_BEFORE else start
    start = min(start, span.start)
    stretch = Span(start, clause_of(reading, span).end if clause_of(reading, span).end > span.end else within.end)
    short = around(text, span, Span(start, max(span.end, stretch.end)), least=LEAST)
    return trimmed(text, Span(start, max(short.end, span.end)))
