"""What befell each of several people, on invented claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.reconcile.patients import ONE, by_hospital, shared_parts
from crossread.types import Claim, Evidence, Name, Phrase, Span


def hospital(document: str, name: str, words: str = "", key: str = "") -> Claim:
    """A claim that somebody was brought to a hospital."""
    words = words or f"taken to {name}"
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(f"{document} {name}", "hospital.name", "event:hospital", Name(name, "place"), name, evidence, key=key)


def parts(*claims: Claim) -> list[set[str]]:
    """The ids of the claims of each question."""
    return [{c.id for c in members} for members, _ in by_hospital(claims)]


def test_who_names_no_hospital_means_the_only_one_that_is_named() -> None:
    assert parts(hospital("a", "Moll Hospital"), hospital("b", "a local hospital")) == [
        {"a Moll Hospital", "b a local hospital"}
    ]


def test_two_hospitals_of_several_people_are_two_questions() -> None:
    claims = hospital("a", "Moll Hospital"), hospital("b", "Kern Hospital"), hospital("c", "the hospital")
    assert sorted(map(sorted, parts(*claims))) == [["a Moll Hospital"], ["b Kern Hospital"]]


def test_two_hospitals_of_one_person_are_one_question() -> None:
    claims = hospital("a", "Moll Hospital", key=ONE), hospital("b", "Kern Hospital", key=ONE)
    assert parts(*claims) == [{"a Moll Hospital", "b Kern Hospital"}]


def test_who_was_moved_was_in_two_hospitals() -> None:
    claims = (
        hospital("a", "Moll Hospital", key=ONE),
        hospital("a", "a Pell hospital", "then transported to a Pell hospital", key=ONE),
        hospital("b", "Kern Hospital", key=ONE),
    )
    assert sorted(map(sorted, parts(*claims))) == [["a Moll Hospital"], ["a a Pell hospital", "b Kern Hospital"]]


def test_that_somebody_is_in_a_hospital_asks_nothing() -> None:
    assert not parts(hospital("a", "the hospital"), hospital("b", "a local hospital"))


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ([("a", "the arm"), ("a", "the leg"), ("b", "the leg")], ["a the leg", "b the leg"]),
        ([("a", "the arm"), ("b", "the leg")], ["a the arm", "b the leg"]),
    ],
)
def test_a_wound_that_two_reports_tell_is_the_answer(told: list[tuple[str, str]], left: list[str]) -> None:
    claims = [replace(hospital(d, part), slot="person.condition", value=Phrase(part), display=part) for d, part in told]
    assert [c.id for c in shared_parts(claims)] == left
