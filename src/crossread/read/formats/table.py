"""Which format an input has and which reader takes it: tables for text and for packed formats."""

from __future__ import annotations

import gzip
import io
import logging
import re
import zlib
from collections.abc import Callable
from typing import cast

from crossread.errors import CrossreadError, FormatError
from crossread.options import Options
from crossread.read.decoding import decode
from crossread.read.drafts import Batch
from crossread.read.entries import Entry, bounded
from crossread.read.formats import jsons, mail, markdown, pages, pdf, plain, tables, word
from crossread.read.kinds import foreign_kind, packed_kind, text_kind, zip_kind

_TEXT_READERS: dict[str, Callable[[str, Entry], Batch]] = {
    "text": plain.read_text,
    "json": jsons.read_json,
    "jsonl": jsons.read_json_lines,
    "markdown": markdown.read_markdown,
    "csv": tables.read_table,
    "html": pages.read_page,
}
# Libraries that warn in a log: what matters comes back as a fault, so their lines stay off standard error.
for _library in ("pypdf", "trafilatura", "htmldate"):
    logging.getLogger(_library).addHandler(logging.NullHandler())
_FEED = "a feed (RSS or Atom), which this version does not read"
_DECLARED = re.compile(rb"""(?:<meta[^>]{0,200}?charset=["']?|<\?xml[^>]{0,100}encoding=["'])([\w-]+)""", re.IGNORECASE)


def read_bytes(data: bytes, entry: Entry, options: Options) -> Batch:
    """What the bytes of an entry give, whatever their kind; raises ReadError where they give nothing."""
    if not data.strip():
        raise FormatError(entry.name, "the file is empty")
    packed = packed_kind(data)
    if packed == "gzip":
        return read_bytes(unpack(data, entry.name, options), entry, options)
    if packed == "pdf":
        return _guarded("PDF", entry, lambda: pdf.read_pdf(data, entry))
    if packed == "zip":
        return _guarded("zip file", entry, lambda: _read_zip(data, entry, options))
    foreign = foreign_kind(data)
    if foreign:
        raise FormatError(entry.name, f"{foreign}, not a report that can be read")
    return _read_text_kinds(data, entry)


def unpack(data: bytes, name: str, options: Options) -> bytes:
    """The content of a gzip file; raises LimitError above `max_bytes` and FormatError where it is damaged."""
    try:
        with gzip.open(io.BytesIO(data)) as file:
            return bounded(cast(io.BytesIO, file), name, options.max_bytes)
    except (EOFError, OSError, zlib.error) as error:
        raise FormatError(name, f"a damaged gzip file ({error})") from error


def _read_zip(data: bytes, entry: Entry, options: Options) -> Batch:
    kind = zip_kind(data)
    if kind != "docx":
        raise FormatError(entry.name, kind)
    return word.read_docx(data, entry, options)


def _read_text_kinds(data: bytes, entry: Entry) -> Batch:
    declared = _DECLARED.search(data[:4096])
    text = decode(data, entry.name, declared=declared[1].decode("ascii") if declared else "")
    kind = text_kind(text, entry.suffix)
    if kind == "mail":
        return _guarded("mail", entry, lambda: mail.read_mail(data, entry))
    if kind not in _TEXT_READERS:
        raise FormatError(entry.name, _FEED)
    return _guarded(f"{kind} file", entry, lambda: _TEXT_READERS[kind](text, entry))


def _guarded(kind: str, entry: Entry, read: Callable[[], Batch]) -> Batch:
    """What a reader gives; whatever a library of others raises on damaged input becomes a FormatError, here alone."""
    try:
        return read()
    except CrossreadError:
        raise
    except Exception as error:
        raise FormatError(entry.name, f"a damaged {kind} ({type(error).__name__}: {error})") from error
