"""What a place found in a text is."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.types import Span

PLACE_KINDS = (
    "address", "block", "corner", "street", "landmark", "facility", "neighborhood", "city", "county", "state", "country",
)  # fmt: skip

PLACE_ROLES = ("scene", "dateline", "hometown", "custody", "care", "jurisdiction", "other")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as one document names it.

    kind: one of PLACE_KINDS; detail: what a facility is ("hospital", "court", "school", "jail", "church", ...).
    name: the place's name without what follows it ("Puyallup" of "Puyallup, Wash."); city and state (the full name of
    a US state) and country are "" where they cannot be told.  latitude, longitude: of the city, in degrees.
    role: what the place is to the report (PLACE_ROLES), judged by the words around it; rule: what found it.
    """

    span: Span
    name: str
    kind: str
    city: str = ""
    state: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    detail: str = ""
    role: str = "other"
    rule: str = ""
