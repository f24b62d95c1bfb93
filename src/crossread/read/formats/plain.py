"""Plain text: the document's text is the input's text."""

from __future__ import annotations

from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry


def read_text(text: str, entry: Entry) -> Batch:
    """One draft, unchanged."""
    return Batch(drafts=(Draft(item=entry.name, stem=entry.stem, text=text),))
