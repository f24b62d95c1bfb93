"""Invented stories of two or three short reports, the whole way: what is agreed, disputed, changed, and what is not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from crossread import Options
from crossread.pipeline import build_documents
from crossread.tell.readable import ReadableDossier
from crossread.types import Document, Finding

OUTLETS = ("The Pell Post", "Velden Radio", "Moor Courier")
Reports = tuple[tuple[str, str], ...]  # the day and the text of each


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its name, the slot and words of a question, the status that it comes to; why which model fails."""

    name: str
    slot: str
    question: str
    status: str
    reports: Reports
    fails: tuple[tuple[str, str], ...] = ()


def stories() -> Iterator[Told]:
    """The stories of the table beside this file."""
    table = tomllib.loads(Path(__file__).with_name("invented_stories.toml").read_text("utf-8"))
    for status, rows in table.items():
        for row in rows:
            reports = tuple((day, text) for day, text in row["reports"])
            fails = tuple(sorted(row.get("fails", {}).items()))
            yield Told(row["name"], row.get("slot", ""), row.get("question", ""), status, reports, fails)


STORIES = tuple(stories())
BY_NAME = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)


def documents(reports: Reports) -> tuple[Document, ...]:
    """The reports as documents of three outlets."""
    rows = enumerate(zip(reports, OUTLETS, strict=False), start=1)
    return tuple(Document(f"r{n}", text, published=day, outlet=outlet) for n, ((day, text), outlet) in rows)


@cache
def dossier(reports: Reports, model: str) -> ReadableDossier:
    """The dossier of some reports."""
    return build_documents(documents(reports), Options(model="rules" if model == "rules" else ""))


def asked(found: ReadableDossier, story: Told) -> list[Finding]:
    """The findings on the question of a story."""
    words = story.question.casefold()
    return [f for f in found.findings if f.slot == story.slot and words in f.question.casefold()]


def with_models() -> Iterator[object]:
    """Every story with both models; a known failure is marked with its reason."""
    for story in STORIES:
        for model in ("rules", "shipped"):
            reason = dict(story.fails).get(model)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(story, model, marks=marks, id=f"{story.name}, {model}")


@pytest.mark.parametrize(("story", "model"), list(with_models()))
def test_status(story: Told, model: str) -> None:
    found = dossier(story.reports, model)
    assert not found.faults
    if story.status == "peace":
        assert not [(f.question, f.status) for f in found.findings if f.status in ("disputed", "changed")]
    elif story.status == "unagreed":
        assert "agreed" not in {f.status for f in asked(found, story)}
    else:
        assert story.status in {f.status for f in asked(found, story)}


@BY_NAME
def test_a_report_alone_agrees_with_nobody(story: Told) -> None:
    for report in story.reports:
        assert not [f.question for f in dossier((report,), "rules").findings if f.status == "agreed"]


@BY_NAME
def test_the_order_of_the_reports_changes_nothing(story: Told) -> None:
    turned = build_documents(documents(story.reports)[::-1], Options(model="rules"))
    assert turned.to_json() == dossier(story.reports, "rules").to_json()


@BY_NAME
def test_a_copy_adds_no_voice(story: Told) -> None:
    reports = documents(story.reports)
    copy = Document("zz", reports[0].text, published=reports[0].published, outlet="The Copy")
    before = dossier(story.reports, "rules")
    after = build_documents((*reports, copy), Options(model="rules"))
    assert len(after.stories[0].voices) == len(before.stories[0].voices)
    most = [max((len(p.voices) for f in d.findings for p in f.positions), default=0) for d in (before, after)]
    assert most[1] <= max(most[0], 1)


@BY_NAME
def test_evidence_is_exact(story: Told) -> None:
    found = dossier(story.reports, "shipped")
    texts = {d.id: d.text for d in found.documents}
    for claim in found.claims:
        span = claim.evidence.span
        assert texts[claim.evidence.document][span.start : span.end] == claim.evidence.words
