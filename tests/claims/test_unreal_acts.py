"""What befell nobody: what could have come, a warrant, whoever is only named as the kin of who died."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims import extract_all
from crossread.claims.suspects import find_suspects
from crossread.types import Document

STATES = ("person.condition", "person.status")
ROWS = [
    ("Doctors said the bullet could have hit Ida Moll in the heart and killed her.", "killed"),
    ("Peter Aske faces life in prison if convicted of murder.", "convicted"),
    ("Police issued a warrant for Peter Aske's arrest on Monday.", "arrest"),
    ("The chief said Peter Aske should be captured soon.", "captured"),
    ("Peter Aske faces 20 years if he had been convicted.", "convicted"),
    ("Deputies worked to find and arrest Peter Aske.", "arrest"),
]


def states(text: str) -> list[tuple[str, str]]:
    """Of whom a report tells what became, and what."""
    reading = annotate(Document("d", text, published="2031-05-06"))
    return [(c.about_name, c.display) for c in extract_all(reading) if c.slot in STATES and c.rule.startswith("frame")]


@pytest.mark.parametrize(("sentence", "word"), ROWS)
def test_what_did_not_come_is_no_state(sentence: str, word: str) -> None:
    assert not [display for _, display in states(sentence) if display.startswith(word)]


def test_what_came_is_one() -> None:
    assert ("Peter Aske", "arrested in Pell on Monday") in states("Peter Aske was arrested in Pell on Monday.")
    assert any(name == "Ida Moll" for name, _ in states("The bullet hit Ida Moll in the heart and killed Ida Moll."))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ida Moll, who would have turned 12 in May, was killed on Monday.", "Ida Moll"),
        ("Ida Moll could have fled but was killed in the yard.", "Ida Moll"),
        ("Deputies were able to arrest Peter Aske on Monday.", "Peter Aske"),
        ("A tip helped to capture Peter Aske in Pell.", "Peter Aske"),
    ],
)
def test_what_came_beside_what_could_have_come_is_one(sentence: str, name: str) -> None:
    assert {told for told, _ in states(sentence)} == {name}


def test_a_warrant_is_no_arrest() -> None:
    reading = annotate(Document("d", "Police issued a warrant for Peter Aske's arrest.", published="2031-05-06"))
    assert not [draft.display for draft, _ in find_suspects(reading)]


def test_a_father_does_not_die_the_death_of_his_daughter() -> None:
    told = states("Peter Aske was charged in the death of his 12-year-old daughter Ida Aske.")
    assert not [name for name, display in told if name == "Peter Aske" and display.startswith("death")]


def test_whose_age_comes_next_is_another() -> None:
    reading = annotate(Document("d", "A woman and a 4-year-old boy were taken to hospitals.", published="2031-05-06"))
    assert [(c.about_name, c.display) for c in extract_all(reading) if c.slot == "person.age"] == [
        ("4-year-old boy", "4")
    ]


def test_the_shot_of_a_whole_weekend_are_not_those_of_the_incident() -> None:
    text = "Forty people were shot in Pell over the bitterly cold but quiet New Year's weekend."
    reading = annotate(Document("d", text, published="2031-05-06"))
    assert not [c.display for c in extract_all(reading) if c.slot.endswith(".count")]
