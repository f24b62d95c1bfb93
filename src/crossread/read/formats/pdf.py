"""PDF with a text layer (press releases, court papers); scanned pages are named, not guessed at."""

from __future__ import annotations

import io
import re
from typing import Any

import pypdf
from pypdf.errors import DependencyError

from crossread.errors import FormatError
from crossread.read.decoding import normalise_newlines
from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry

_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_INSIDE = re.compile(r"(?<=[^\n.!?:;\"”])\n(?=[a-z(])")


def read_pdf(data: bytes, entry: Entry) -> Batch:
    """One draft: the text of all pages, a blank line between them; the document's title and author as keys.

    Raises FormatError for a PDF that is encrypted or only scanned.
    """
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        raise FormatError(entry.name, "an encrypted PDF; save it without its password")
    pages = [normalise_newlines(page.extract_text()).strip() for page in reader.pages]
    scanned = [number for number, page in enumerate(reader.pages, 1) if not pages[number - 1] and page.images]
    keys = _keys(reader.metadata)
    text = _INSIDE.sub(" ", _HYPHEN.sub("", "\n\n".join(page for page in pages if page)))
    if not text.strip():
        raise FormatError(
            entry.name, "a PDF without a text layer: its pages are scanned" if scanned else "a PDF without text"
        )
    notes = (f"scanned pages without text: {', '.join(map(str, scanned))} of {len(pages)}",) if scanned else ()
    rules = dict.fromkeys(keys, "PDF properties")
    return Batch(drafts=(Draft(item=entry.name, stem=entry.stem, text=text, keys=keys, rules=rules, notes=notes),))


def _opens(reader: pypdf.PdfReader) -> bool:
    """Whether an encrypted PDF opens without a password; one whose cipher is not at hand does not."""
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _keys(properties: Any) -> dict[str, str]:
    """The author of a PDF's properties.

    Its title is most often a file's name and its dates are those of the file, so these go to `meta` alone.
    """
    if not properties:
        return {}
    known = {
        "pdf_title": properties.title,
        "pdf_author": properties.author,
        "pdf_created": properties.creation_date_raw,
    }
    return {key: str(value) for key, value in known.items() if value}
