"""Of what sex the victims and the suspects were, and how old several were, across reports.  Reports are invented."""

from __future__ import annotations

from crossread.options import Options
from crossread.pipeline import build_documents
from crossread.types import Document, Finding

BOY = "A 14-year-old boy was shot in the leg in Pell on Sunday. The boy is at a hospital."
MALE = "A male victim was wounded in Pell on Sunday. He is expected to recover."
WIFE = "Lars Dorne said his wife was shot in Pell on Sunday."


def findings(slot: str, *reports: str) -> list[Finding]:
    """The findings of a slot that several of these reports answer."""
    docs = [Document(f"r{n}", text, published="2031-05-05") for n, text in enumerate(reports)]
    found = build_documents(docs, Options(model="rules")).findings
    return [f for f in found if f.slot == slot and f.status != "single"]


def test_the_sex_of_the_victims_is_one_question() -> None:
    (found,) = findings("person.gender", BOY, MALE)
    assert (found.about, found.status) == ("event:victims", "agreed")
    assert [p.display for p in found.positions] == ["male"]


def test_two_sexes_are_two_questions() -> None:
    both = "A woman and a boy were shot in Pell on Sunday."
    found = findings("person.gender", both, "A woman was shot in Pell on Sunday.", BOY)
    assert sorted(f.positions[0].display for f in found) == ["female", "male"]


def test_a_relative_answers_how_two_are_related_and_not_the_sex() -> None:
    assert findings("person.gender", WIFE, WIFE.replace("said", "told police")) == []


def test_the_sex_of_those_who_play_no_part_is_not_asked() -> None:
    text = "A woman lives in Pell."
    assert findings("person.gender", text, text.replace("lives", "works")) == []


def test_the_ages_of_several_are_one_question() -> None:
    one = "Three men between the ages of 18 and 23 were shot in Pell on Sunday."
    other = "The victims of the shooting in Pell were three young men, ages 19, 18, and 23."
    assert [f.status for f in findings("person.age", one, other)] == ["agreed"]


def test_no_finding_says_only_that_somebody_is_a_victim() -> None:
    assert findings("person.role", BOY, BOY.replace("at a hospital", "in surgery")) == []
