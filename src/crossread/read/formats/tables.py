"""CSV and TSV: a row per report, columns named as the JSON keys."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from crossread.errors import FormatError
from crossread.read.drafts import Batch
from crossread.read.entries import Entry
from crossread.read.formats.jsons import gather
from crossread.read.kinds import TEXT_KEYS, delimiter
from crossread.types import Fault

_LARGEST_FIELD = 2**31 - 1


def read_table(text: str, entry: Entry) -> Batch:
    """A draft for each row; a fault with its line for each that has no text.

    Raises FormatError where the first row names no text column.  What stands before a quotation mark that is never
    closed is read, the rest is a fault.
    """
    sign = delimiter(text)
    if not sign:
        header = text.lstrip("\n").split("\n", 1)[0][:80]
        raise FormatError(entry.name, f"no column {' or '.join(TEXT_KEYS)} in the first row: {header!r}")
    csv.field_size_limit(_LARGEST_FIELD)
    rows, fault = _rows(text, sign, entry.name)
    batch = gather(rows, entry.stem)
    return batch if fault is None else replace(batch, faults=(*batch.faults, fault))


def _rows(text: str, sign: str, name: str) -> tuple[list[tuple[str, Any]], Fault | None]:
    """The rows with their places, and the fault of the place from where the table is malformed."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    rows: list[tuple[str, Any]] = []
    header: list[str] = []
    try:
        for row in reader:
            if not header:
                header = [column.strip() for column in row]
            elif any(row):
                rows.append((f"{name}:{reader.line_num}", _object(header, row)))
    except csv.Error as error:
        return rows, Fault(
            stage="read", item=f"{name}:{reader.line_num}", reason=f"malformed table from here on: {error}"
        )
    return rows, None


def _object(header: list[str], row: list[str]) -> dict[str, Any]:
    """A row as keys and values; empty cells are left out, names of known columns are taken in lower case."""
    names = [column.lower() if column.lower() in TEXT_KEYS else column for column in header]
    cells = {name: cell for name, cell in zip(names, row, strict=False) if name and cell != ""}
    return {name: "" for name in names if name in TEXT_KEYS} | cells
