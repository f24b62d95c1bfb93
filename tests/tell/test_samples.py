"""The bundled sample is what it says: six invented reports in three kinds of input, and every status between them."""

from __future__ import annotations

import json
import re
from typing import get_args

from crossread import samples
from crossread.types import Status

from . import lantern


def test_six_reports_in_three_kinds_of_input() -> None:
    names = {path.name for path in samples.folder().iterdir() if path.is_file()}
    assert {path.rsplit(".")[-1] for path in names} == {"txt", "json", "md", "jsonl"}
    assert len(lantern.DOCUMENTS) == 6
    assert "quay-street-gazette.json" not in names, "one report has no metadata"


def test_length_of_the_reports() -> None:
    for document in lantern.DOCUMENTS.values():
        assert 150 <= len(document.text.split()) <= 370, document.id


def words(identity: str) -> set[str]:
    return set(re.split(r"(?<=[.,\"])\s+", lantern.DOCUMENTS[identity].text))


def test_one_copies_and_one_is_stitched() -> None:
    coast, courier = words(lantern.COAST), words(lantern.COURIER)
    assert len(coast & courier) / len(coast) > 0.8
    assert lantern.DOCUMENTS[lantern.COAST].title != lantern.DOCUMENTS[lantern.COURIER].title
    stitched = words(lantern.SKEIN)
    sources = [stitched & words(other) for other in (lantern.COURIER, lantern.GAZETTE, lantern.WIRE)]
    assert all(sources) and len(set().union(*sources)) / len(stitched) > 0.4


def test_no_real_address() -> None:
    for line in samples.folder().joinpath("wire.jsonl").read_text("utf-8").splitlines():
        assert re.match(r"https://[\w.]+\.example/", json.loads(line)["url"])


def test_the_hand_made_dossier_shows_every_status() -> None:
    assert {finding.status for finding in lantern.dossier().findings} == set(get_args(Status))
