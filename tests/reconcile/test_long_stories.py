"""Longer invented stories, as agencies and local papers would write them: what comes of their main questions."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from crossread import Options
from crossread.pipeline import build_documents
from crossread.tell.readable import ReadableDossier
from crossread.types import Document

STORIES = tomllib.loads(Path(__file__).with_name("long_stories.toml").read_text("utf-8"))
OUTLETS = ("Valley Herald", "Metro Radio", "Evening Ledger")


def documents(name: str) -> list[Document]:
    """The reports of a story, each of another outlet."""
    reports = enumerate(zip(STORIES[name]["reports"], OUTLETS, strict=False), start=1)
    return [Document(f"r{n}", row["text"], published=row["day"], outlet=outlet) for n, (row, outlet) in reports]


@cache
def dossier(name: str) -> ReadableDossier:
    """The dossier of a story, with the model that ships."""
    return build_documents(documents(name), Options())


def rows() -> Iterator[object]:
    """Every question with the status that is expected; a known failure is marked with its reason."""
    for name, story in STORIES.items():
        for slot, question, status in story["expects"]:
            yield pytest.param(name, slot, question, status, id=f"{name}: {slot} {question}")
        for slot, question, status, reason in story.get("fails", ()):
            marks = pytest.mark.xfail(strict=True, reason=reason)
            yield pytest.param(name, slot, question, status, marks=marks, id=f"{name}: {slot} {question}")


@pytest.mark.parametrize(("name", "slot", "question", "status"), list(rows()))
def test_status(name: str, slot: str, question: str, status: str) -> None:
    words = question.casefold()
    found = [f.status for f in dossier(name).findings if f.slot == slot and words in f.question.casefold()]
    assert status in found


@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_the_reports_changes_nothing(name: str) -> None:
    reports = documents(name)
    *_, turned = permutations(reports)
    rules = Options(model="rules")
    assert build_documents(turned, rules).to_json() == build_documents(reports, rules).to_json()


@pytest.mark.parametrize("name", STORIES)
def test_a_copy_is_agreed_with_one_voice(name: str) -> None:
    first = documents(name)[0]
    copy = Document("zz", first.text, published=first.published, outlet="The Copy")
    found = build_documents([first, copy], Options(model="rules"))
    assert len(found.stories[0].voices) == 1
    assert all(len(p.voices) == 1 for f in found.findings for p in f.positions if f.status == "agreed")


@pytest.mark.parametrize("name", STORIES)
def test_evidence_is_exact(name: str) -> None:
    texts = {d.id: d.text for d in documents(name)}
    for claim in dossier(name).claims:
        span = claim.evidence.span
        assert texts[claim.evidence.document][span.start : span.end] == claim.evidence.words
