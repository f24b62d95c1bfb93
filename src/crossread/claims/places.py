"""Where: addresses, buildings, towns, each for the event that it stands by."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.claims.make import Draft, around, is_noise, overlaps
from crossread.claims.topics import INCIDENT, NAMES, clause_of, topic_near
from crossread.types import Name, Place, Reading, Span

_ADDRESS = frozenset({"address", "block", "corner", "street"})
_WIDE = frozenset({"city", "county", "state", "country"})


def find_place_claims(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each place outside of noise and datelines, with its evidence."""
    text = reading.document.text
    for place in reading.places:
        skipped = any(k in ("dateline", "stamp", "credit") and overlaps(place.span, s) for s, k in reading.boilerplate)
        if skipped or is_noise(reading, place.span):
            continue
        topic = topic_near(reading, place.span)
        if not topic or topic in ("statement", "investigation"):
            continue
        yield _draft(place, topic), around(text, place.span, clause_of(reading, place.span))


def _draft(place: Place, topic: str) -> Draft:
    """The draft of one place: its slot by kind, narrowed by how wide it is."""
    slot = "event.address" if place.kind in _ADDRESS else "event.place"
    width = "area" if place.kind in _WIDE else "spot"
    if topic == "hospital" and place.kind == "facility":
        slot = "person.condition"
    about = NAMES.get(topic, NAMES[INCIDENT])
    return Draft(slot, Name(place.name, "place"), place.name, place.span, f"place of {topic}", f"event:{topic}", about, width)
