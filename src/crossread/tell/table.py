"""The dossier as a table: a row per claim, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from crossread.reconcile.sureness import how_sure
from crossread.tell.index import Index, index, letter, report_name
from crossread.tell.words import answer_words
from crossread.types import Claim, Dossier, Finding

COLUMNS = (
    "finding",
    "question",
    "status",
    "corroborated",
    "position",
    "value",
    "report",
    "outlet",
    "published",
    "field",
    "start",
    "end",
    "words",
    "speaker",
    "stance",
    "via",
    "claim",
    "sure",
)

# Spreadsheets run a cell that begins so as a formula, also after white space.
_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r]")
_NUMBER = re.compile(r"[+-]?[\d.,]+$")


def to_csv(dossier: Dossier) -> str:
    """A row per claim and finding, in the order of the findings; claims of no finding come last.

    Offsets are code points.  A cell that a spreadsheet would run as a formula gets an apostrophe before it, all but
    `words`' exactness being kept: the words can always be read again from the report at [start, end).
    """
    looked = index(dossier)
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(looked):
        writer.writerow([_safe(row[column]) for column in COLUMNS])
    return target.getvalue()


def _rows(looked: Index) -> Iterator[dict[str, str]]:
    for finding in looked.dossier.findings:
        for number, position in enumerate(finding.positions):
            display = answer_words(position)
            for claim in looked.ordered(position.claims):
                yield _row(looked, claim, display, finding, letter(finding, number))
    for claim in looked.ordered(key for key in looked.claims if key not in looked.findings):
        yield _row(looked, claim, answer_words(claim), None, "")


def _row(looked: Index, claim: Claim, value: str, finding: Finding | None, position: str) -> dict[str, str]:
    document = looked.reports[looked.numbers[claim.evidence.document] - 1]
    agreed = finding is not None and finding.status == "agreed"
    return {
        "finding": finding.id if finding else "",
        "question": finding.question if finding else "",
        "status": finding.status if finding else "",
        "corroborated": ("yes" if looked.voices(finding) > 1 else "no") if finding and agreed else "",
        "position": position,
        "value": value,
        "report": document.id,
        "outlet": report_name(document) if document.outlet else "",
        "published": document.published,
        "field": claim.evidence.field,
        "start": str(claim.evidence.span.start),
        "end": str(claim.evidence.span.end),
        "words": claim.evidence.words,
        "speaker": looked.holder(claim),
        "stance": claim.attribution.stance if claim.attribution else "",
        "via": " > ".join(looked.via(claim)),
        "claim": claim.id,
        "sure": f"{how_sure(finding, looked.claims).share:g}" if finding else "",
    }


def _safe(cell: str) -> str:
    """_safe("=1+1") == "'=1+1"; a plain number stays as it is."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell
