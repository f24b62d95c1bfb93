"""The table: a row per claim, its words exact, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections import Counter

from crossread.tell import to_csv
from crossread.types import Dossier

from . import hostile, lantern


def rows(dossier: Dossier) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv(dossier), newline="")))


def test_columns() -> None:
    wanted = {
        "question",
        "value",
        "status",
        "report",
        "start",
        "end",
        "words",
        "speaker",
        "finding",
        "outlet",
        "published",
    }
    assert wanted < set(rows(lantern.dossier())[0])


def test_a_row_per_claim_with_its_exact_words() -> None:
    dossier = lantern.dossier()
    found = rows(dossier)
    assert Counter(row["claim"] for row in found) == Counter(claim.id for claim in dossier.claims)
    for row in found:
        text = lantern.DOCUMENTS[row["report"]].text
        assert text[int(row["start"]) : int(row["end"])] == row["words"]
    assert {row["status"] for row in found} == {"agreed", "disputed", "changed", "single", "open"}


def test_says_who_and_through_whom() -> None:
    bangs = [row for row in rows(lantern.dossier()) if row["words"] == "three bangs"]
    assert {(row["speaker"], row["via"]) for row in bangs} == {(lantern.QUINTANA, "Harbour Courier")}
    assert {row["position"] for row in bangs} == {"B"} and {row["value"] for row in bangs} == {"three"}


def test_claims_of_no_finding_are_kept() -> None:
    dossier = lantern.dossier()
    alone = Dossier(dossier.documents, claims=dossier.claims)
    assert len(rows(alone)) == len(dossier.claims) and {row["status"] for row in rows(alone)} == {""}


def test_no_cell_is_a_formula() -> None:
    for row in rows(hostile.dossier()):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_empty_dossier_has_its_head_only() -> None:
    assert to_csv(Dossier(())).count("\n") == 1
