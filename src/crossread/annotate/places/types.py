"""What a place found in a text is."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.types import Place

PLACE_ROLES = ("scene", "dateline", "hometown", "custody", "care", "jurisdiction", "other")


@dataclass(frozen=True, slots=True)
class FoundPlace(Place):
    """A place as one document names it, with what the words around it tell.

    kind: also "neighborhood" beside the kinds of Place; country: ISO code of two letters, "" when it cannot be told;
    detail: what a facility is ("hospital", "court", "school", "jail", "church", ...);
    role: what the place is to the report (PLACE_ROLES), judged by the words around it.
    """

    country: str = ""
    detail: str = ""
