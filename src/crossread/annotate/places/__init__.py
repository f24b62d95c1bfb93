"""Places in a document, with what the gazetteer knows of them."""

from __future__ import annotations

from crossread.annotate.places.find import find_places
from crossread.annotate.places.types import PLACE_ROLES, FoundPlace

__all__ = ["PLACE_ROLES", "FoundPlace", "find_places"]
