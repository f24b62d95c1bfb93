"""Closed questions on the invented sentences of a table: what they answer, and what answers nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from crossread.annotate import annotate
from crossread.claims.closed import find_answers
from crossread.compare.closed import closed_questions
from crossread.types import Document, Reading

NONE = "none"  # the answer of sentences that give none
LEAST = 4  # sentences per answer
BOTH = {"firstthought"}  # of which one sentence gives two answers
TABLES: dict[str, dict[str, list[str]]] = {
    name: table
    for file in (
        "closed_questions.toml",
        "closed_scene.toml",
        "closed_manner.toml",
        "closed_after.toml",
        "closed_hurt.toml",
    )
    for name, table in tomllib.loads(Path(__file__).with_name(file).read_text("utf-8")).items()
}
KNOWN: Mapping[str, object] = TABLES.pop("known")
NEWS = TABLES.pop("news")
LOUD = pytest.mark.xfail(
    strict=True, reason="the words are those of an incident, and what a sentence is about is not told"
)


def rows() -> Iterator[object]:
    """Every sentence with its question and its answer; a known failure is marked with its reason."""
    for question, table in TABLES.items():
        for answer, sentences in table.items():
            for sentence in sentences:
                reason = str(KNOWN.get(sentence, ""))
                marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
                yield pytest.param(question, sentence, answer, marks=marks, id=f"{question}: {sentence}")


@cache
def read(text: str) -> Reading:
    """The reading of a report of these words."""
    return annotate(Document("d", text, published="2031-05-06"))


@pytest.mark.parametrize(("question", "sentence", "answer"), list(rows()))
def test_answer(question: str, sentence: str, answer: str) -> None:
    about = closed_questions()[question].about
    found = {draft.display for draft, _ in find_answers(read(sentence)) if draft.about == about}
    if question in BOTH and answer != NONE:
        assert answer in found
    else:
        assert (found or {NONE}) == {answer}


@pytest.mark.parametrize("sentence", [*NEWS["quiet"], *(pytest.param(s, marks=LOUD) for s in NEWS["loud"])])
def test_other_news_answer_nothing(sentence: str) -> None:
    assert not [draft.display for draft, _ in find_answers(read(sentence))]


@pytest.mark.parametrize("name", closed_questions())
def test_every_answer_has_its_sentences(name: str) -> None:
    table = TABLES[name]
    assert set(table) == {answer for answer, _ in closed_questions()[name].answers} | {NONE}
    assert all(len(sentences) >= LEAST for sentences in table.values())


@pytest.mark.parametrize("question", TABLES)
def test_the_evidence_holds_the_answer(question: str) -> None:
    for sentence in (s for answer, sentences in TABLES[question].items() if answer != NONE for s in sentences):
        for draft, evidence in find_answers(read(sentence)):
            words = sentence[evidence.start : evidence.end]
            assert sentence[draft.span.start : draft.span.end] in words, (draft.display, words)
