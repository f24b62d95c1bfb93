"""Where: addresses, buildings, towns, each for the event that it stands by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.care import hospital_names
from crossread.claims.make import Draft, around, in_headline, is_aside, overlaps, sentence_of, trimmed
from crossread.claims.times import happened
from crossread.claims.topics import clause_of, event_near, name_of_frame, topic_of_frame
from crossread.types import Event, Name, Place, Reading, Span

_ADDRESS = frozenset({"address", "block", "corner", "street"})
# what a place is to the report when nothing happened there
_ELSEWHERE = frozenset({"dateline", "hometown", "jurisdiction"})
_TOWNS = frozenset({"city", "county"})
_OUTLET = re.compile(r" [-–—|] [^-–—|\n]*$")  # behind a headline: "Two hurt in fire - KXYZ Fernhill News"
_TIPS = re.compile(r"\bcrime ?stoppers?\b", re.IGNORECASE)
# a distance is measured from there, somebody went to school or worked there
_NOT_THERE = re.compile(
    r"\b(?:miles?|kilomet\w+|minutes|hours|blocks)\b[^.;\n]{0,25}\b(?:of|from|outside)\s+(?:downtown\s+)?$"
    r"|\bfrom (?:(?:a|an|the|their|his|her|its) )?(?:[a-z-]+ ){0,3}(?:in (?:[a-z-]+ )?)?$"  # where somebody came from
    r"|\b(?-i:Hospitals?|Medical Cent(?:er|re)|Trauma Center|Clinic|Medical|Health),? in $"  # where a hospital is
    r"|\b(?:attend(?:s|ed|ing)?|graduat\w+|enrolled|students? at|studi\w+|works?|worked|employed)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
DATELINE = ", in the dateline"
POLICED = ", of whose police it tells"
IN_PASSING = (DATELINE, POLICED)  # a town named so answers where another report has it as well
BEHIND = ", told behind a street"  # what that is, a quarter or a town, is not said
BEFORE, MOST_BEFORE, LEAST = 5, 9, 8
FEW, FEW_MOST, FEW_LEAST = 3, 6, 5
_WORDS = re.compile(r"\S+")
_WIDE = frozenset({"neighborhood", "city", "county", "state", "country"})


def find_place_claims(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each place outside of noise, with its evidence.

    A dateline has the town by itself, and so has the town whose police are told of: it is mostly that of the incident.
    """
    hospitals = hospital_names(reading)
    for place in reading.places:
        if any(overlaps(place.span, name) for name in hospitals):
            continue  # somebody was only brought there
        if is_aside(reading, place.span) or in_credit(reading, place.span):
            continue
        if is_dateline(reading, place):
            yield _draft(place, None, DATELINE), place.span
        elif place.role == "jurisdiction" and place.kind == "city":
            yield _draft(place, None, POLICED), place.span
        elif place.role not in _ELSEWHERE and not measured_from(reading, place.span):
            event = event_of(reading, place)
            if not is_elsewhere(place, event):
                yield _draft(place, event), beside_event(reading, place.span, event, place.kind in _WIDE)


def event_of(reading: Reading, place: Place) -> Event | None:
    """The event that a place belongs to; None, which is the incident, for an address that somebody was called to.

    "They responded to a bar at 12 Moll Street, police said": the address is not that of the saying.
    """
    event = event_near(reading, place.span)
    said = event is not None and topic_of_frame(event.frame) in ("statement", "investigation")
    return None if said and place.kind in _ADDRESS and happened(reading, place.span) else event


def in_credit(reading: Reading, span: Span) -> bool:
    """Whether the range stands in words on who wrote the report and when, or whom readers may call."""
    text = reading.document.text
    tail = in_headline(text, span) and _OUTLET.search(text[: span.start].lstrip())
    marked = any(kind in ("stamp", "credit") and overlaps(span, other) for other, kind in reading.boilerplate)
    return bool(marked or tail or _TIPS.search(text[max(0, span.start - 40) : span.end + 20]))


def is_dateline(reading: Reading, place: Place) -> bool:
    """Whether a place is the town that the report is dated from: mostly that of the incident."""
    marked = any(kind == "dateline" and overlaps(place.span, other) for other, kind in reading.boilerplate)
    return place.kind in ("city", "neighborhood") and (marked or place.role == "dateline")


def measured_from(reading: Reading, span: Span) -> bool:
    """Whether a distance is told from there, or somebody went to school or worked there."""
    return bool(_NOT_THERE.search(reading.document.text[max(0, span.start - 60) : span.start]))


def is_elsewhere(place: Place, event: Event | None) -> bool:
    """Whether nothing of the incident happened there: who speaks is there, or somebody is cared for."""
    topic = topic_of_frame(event.frame) if event is not None else ""
    if place.role == "care" and topic != "hospital":
        return True
    return topic == "statement" or (topic == "investigation" and place.kind not in _TOWNS)


def _draft(place: Place, event: Event | None, how: str = "") -> Draft:
    """The draft of one place: its slot by kind, narrowed by how wide it is; without an event it is the incident's."""
    frame = event.frame if event is not None else ""
    topic = topic_of_frame(frame)
    slot = "event.address" if place.kind in _ADDRESS else "event.place"
    return Draft(
        slot=slot,
        value=Name(place.name, "place"),
        display=place.name,
        span=place.span,
        rule=f"place of {topic}{BEHIND if place.rule == 'behind a street' else how}",
        about=f"event:{topic}",
        about_name=name_of_frame(frame),
        key=place.kind if place.kind in _WIDE else "spot",
    )


def beside_event(reading: Reading, span: Span, event: Event | None, wide: bool) -> Span:
    """The words that say what happened there, up to the place, or from it on: "a shooting Friday in Fern County".

    Readers point at the place together with what stands before it: what follows mostly tells something else.
    """
    text, within = reading.document.text, sentence_of(reading, span)
    before = [m.start() + within.start for m in _WORDS.finditer(text[within.start : span.start])]
    words = FEW if wide else BEFORE
    start = before[-words] if len(before) >= words else within.start
    if event is not None and within.start <= event.trigger.start < start:
        near = [b for b in before if event.trigger.start <= b]
        start = event.trigger.start if len(near) <= (FEW_MOST if wide else MOST_BEFORE) else start
    start = min(start, span.start)
    stretch = Span(start, clause_of(reading, span).end if clause_of(reading, span).end > span.end else within.end)
    short = around(text, span, Span(start, max(span.end, stretch.end)), least=FEW_LEAST if wide else LEAST)
    return trimmed(text, Span(start, max(short.end, span.end)))
