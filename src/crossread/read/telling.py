"""What a report's own text tells of it: when and by whom it was published, in what language; with its words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from crossread.read.language import tell_language
from crossread.types import Document


def tell_metadata(document: Document) -> Document:
    """The document with the fields that its metadata left open told from its text, each with rule and words."""
    told = [] if document.language else tell_language(document.text)
    fields: dict[str, Any] = {one.field: one.value for one in told}
    return replace(document, told=(*document.told, *told), **fields)
