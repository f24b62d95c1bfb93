"""Records as JSON lines, as CSV, and as a long table of cells with the claims behind them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crossread.types import Claim, Dossier, Evidence, Record

CELL_COLUMNS = ("story", "column", "value", "rule", "claim", "document", "start", "end", "words", "rivals")


def rows_jsonl(records: Sequence[Record]) -> str:
    """A line of JSON per record: the profile's columns, then `story` and `documents`."""
    return "".join(json.dumps(_row(record), ensure_ascii=False) + "\n" for record in records)


def rows_csv(records: Sequence[Record]) -> str:
    """The same as CSV with a header; lists are JSON, an empty cell is a value that is not known."""
    rows = [_row(record) for record in records]
    names = list(dict.fromkeys(name for row in rows for name in row))
    return _csv(([_text(row.get(name)) for name in names] for row in rows), names)


def cells_csv(record: Record, dossier: Dossier, *, header: bool) -> str:
    """A row per cell and claim: story, column, value, rule, claim, document, start, end, words, rivals.

    Claims that rest on the same words are one row; of a list of people, `value` is the person whom the words name.
    A cell that rests on no claim has one row with these fields empty; an unknown value has none but for its rivals.
    """
    claims = {claim.id: claim for claim in dossier.claims}
    rows = [
        row
        for name, cell in record.row.items()
        if cell.value not in (None, "", []) or cell.rivals
        for row in _cells(record, name, claims)
    ]
    return _csv(rows, CELL_COLUMNS if header else ())


def _cells(record: Record, name: str, claims: Mapping[str, Claim]) -> list[list[str]]:
    """The rows of one cell."""
    cell = record.row[name]
    head, tail = (
        [record.story, name, _text(cell.value), cell.rule],
        json.dumps(list(cell.rivals), ensure_ascii=False) if cell.rivals else "",
    )
    found = [claims[key] for key in cell.claims if key in claims]
    if not found:
        return [[*head, "", "", "", "", "", tail]]
    rows: dict[tuple[str, Evidence], list[str]] = {}
    for claim in found:
        evidence, value = claim.evidence, _text(_part_of(cell.value, claim))
        place = [claim.id, evidence.document, str(evidence.span.start), str(evidence.span.end), evidence.words]
        rows.setdefault((value, evidence), [record.story, name, value, cell.rule, *place, tail])
    return list(rows.values())


def _part_of(value: Any, claim: Claim) -> Any:
    """What of a cell's value a claim speaks for: of a list of people the one whose last name its words hold."""
    people = [p for p in value if isinstance(p, dict) and p.get("name")] if isinstance(value, list) else []
    said = f"{claim.about_name} {claim.evidence.words}".casefold()
    named = [p for p in people if _surname(p["name"]) in said]
    whole = [p for p in named if p["name"].casefold() in said]
    return (whole or named)[0] if len(whole or named) == 1 else value


def _surname(name: str) -> str:
    """The last word of a name in lower case, without Jr and the like."""
    words = [w for w in name.casefold().replace(".", "").split() if w not in ("jr", "sr", "ii", "iii", "iv")]
    return words[-1] if words else name.casefold()


def _row(record: Record) -> dict[str, Any]:
    """The values of a record by column; `in_scope` and `why` only where the profile leaves the incident out."""
    row: dict[str, Any] = {name: cell.value for name, cell in record.row.items()}
    row |= {"story": record.story, "documents": list(record.documents)}
    return row if record.in_scope else row | {"in_scope": False, "why": record.why}


def _text(value: Any) -> str:
    """A value as a cell of CSV."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _csv(rows: Iterable[Sequence[str]], header: Sequence[str]) -> str:
    """Rows as CSV, a header first where there is one."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    if header:
        writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()
