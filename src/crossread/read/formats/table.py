"""Which format an input has and which reader takes it: a table."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable

from crossread.errors import FormatError
from crossread.options import Options
from crossread.read.decoding import decode
from crossread.read.drafts import Batch
from crossread.read.entries import Entry, bounded
from crossread.read.formats import jsons, markdown, plain, tables
from crossread.read.kinds import foreign_kind, packed_kind, text_kind

TextReader = Callable[[str, Entry], Batch]

_TEXT_READERS: dict[str, TextReader] = {
    "text": plain.read_text,
    "json": jsons.read_json,
    "jsonl": jsons.read_json_lines,
    "markdown": markdown.read_markdown,
    "csv": tables.read_table,
}


def read_bytes(data: bytes, entry: Entry, options: Options) -> Batch:
    """What the bytes of an entry give, whatever their kind; raises ReadError where they give nothing."""
    if not data.strip():
        raise FormatError(entry.name, "the file is empty")
    packed = packed_kind(data)
    if packed == "gzip":
        return read_bytes(unpack(data, entry.name, options), entry, options)
    foreign = foreign_kind(data)
    if foreign:
        raise FormatError(entry.name, f"{foreign}, not a report that can be read")
    return _read_text_kinds(data, entry)


def unpack(data: bytes, name: str, options: Options) -> bytes:
    """The content of a gzip file; raises LimitError above `max_bytes` and FormatError where it is damaged."""
    try:
        with gzip.open(io.BytesIO(data)) as file:
            return bounded(file, name, options.max_bytes)  # type: ignore[arg-type]
    except (EOFError, OSError, zlib.error) as error:
        raise FormatError(name, f"a damaged gzip file ({error})") from error


def _read_text_kinds(data: bytes, entry: Entry) -> Batch:
    text = decode(data, entry.name)
    kind = text_kind(text, entry.suffix)
    if kind not in _TEXT_READERS:
        raise FormatError(entry.name, f"a {kind} file, which this version does not read")
    return _TEXT_READERS[kind](text, entry)
