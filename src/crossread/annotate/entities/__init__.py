"""People, groups, bodies and places of a document, and what it says of them."""

from __future__ import annotations

from crossread.annotate.entities.attributes import find_attributes
from crossread.annotate.entities.find import find_entities
from crossread.annotate.entities.parts import with_parts

__all__ = ["find_attributes", "find_entities", "with_parts"]
