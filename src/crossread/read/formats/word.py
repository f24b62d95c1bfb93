"""DOCX: the paragraphs and tables of a document, in order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.table import Table

from crossread.errors import FormatError, LimitError
from crossread.options import Options
from crossread.read.decoding import normalise_newlines
from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry


def read_docx(data: bytes, entry: Entry, options: Options) -> Batch:
    """One draft: a line per paragraph, a blank line between them; raises FormatError for an empty document.

    Raises LimitError where it would unpack to more than `max_bytes`.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(one.file_size for one in archive.infolist())
    if unpacked > options.max_bytes:
        raise LimitError(
            entry.name, f"it unpacks to more than the limit of {options.max_bytes:,} bytes (option max_bytes)"
        )
    document = docx.Document(io.BytesIO(data))
    lines = [line.strip() for line in _lines(document)]
    title = document.core_properties.title or ""
    author = document.core_properties.author or ""
    text = normalise_newlines("\n\n".join(line for line in lines if line))
    if not text:
        raise FormatError(entry.name, "a DOCX file without text")
    keys = {key: value for key, value in (("docx_title", title), ("docx_author", author)) if value}
    return Batch(drafts=(Draft(item=entry.name, stem=entry.stem, text=text, keys=keys),))


def _lines(document: Any) -> Iterator[str]:
    """Paragraphs and rows of tables in the order of the document; the cells of a row with a bar between."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
        else:
            yield block.text
