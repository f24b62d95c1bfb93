"""Disputes that are hardly about one thing are taken apart; those about one thing stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.compare.closed import closed_questions
from crossread.reconcile.divide import divided
from crossread.reconcile.judge import judge
from crossread.reconcile.questions import Question
from crossread.types import Claim, Evidence, Name, Number, Phrase, Span, Value, When, digest


def claim(document: str, slot: str, words: str, value: Value, display: str, *, start: int = 0, key: str = "") -> Claim:
    """A claim on words that begin at a place of a report."""
    evidence = Evidence(document, Span(start, start + len(words)), words)
    return Claim(digest(document, slot, words), slot, "x", value, display, evidence, key=key, said_at="2030-05-05")


def parts(*claims: Claim) -> list[str]:
    """The verdicts on the questions that are left of one."""
    question = Question(claims[0].slot, claims[0].about, "", "", claims, "together")
    return [judge(part).status for part in divided([question])]


def counts(slot: str, one: tuple[str, int], other: tuple[str, int], start: int = 0, key: str = "people") -> list[str]:
    """What comes of two counts of two reports, of which the second begins at a place."""
    return parts(
        claim("a", slot, f"{one[0]} there", Number(one[1], one[1]), one[0], key=key),
        claim("b", slot, f"{other[0]} there", Number(other[1], other[1]), other[0], start=start, key=key),
    )


APART = ["single", "single"]
COUNTS = [
    ("injured.count", ("five people", 5), ("seven people", 7), 0, "people", ["disputed"]),
    ("injured.count", ("five others", 5), ("seven others", 7), 0, "people", APART),
    ("injured.count", ("five people", 5), ("two people critically", 2), 0, "people", APART),
    ("injured.count", ("two people", 2), ("no one", 0), 500, "people", ["disputed"]),
    ("injured.count", ("two people", 2), ("no one", 0), 5000, "people", APART),
    ("killed.count", ("four people", 4), ("three people and the gunman", 3), 0, "people", APART),
    ("killed.count", ("four people", 4), ("three people", 3), 0, "people", ["disputed"]),
    ("killed.count", ("four people", 4), ("three dead at the scene", 3), 0, "people", APART),
    ("injured.count", ("all four victims", 4), ("three people", 3), 0, "people", APART),
    ("other.count", ("two victims", 2), ("three victims", 3), 0, "victims", APART),
    ("other.count", ("two patients", 2), ("three patients", 3), 0, "patients", ["disputed"]),
    ("other.count", ("five people", 5), ("four of the shot victims", 4), 0, "people", APART),
    ("crowd.count", ("300 people", 300), ("nine people", 9), 0, "people", APART),
    ("crowd.count", ("300 people", 300), ("200 people", 200), 0, "people", ["disputed"]),
    ("shots.count", ("shot twice", 2), ("shot five times", 5), 0, "hits", ["disputed"]),
    ("shots.count", ("shot twice", 2), ("shot five times", 5), 4000, "hits", APART),
]


@pytest.mark.parametrize(("slot", "one", "other", "start", "key", "left"), COUNTS)
def test_numbers(
    slot: str, one: tuple[str, int], other: tuple[str, int], start: int, key: str, left: list[str]
) -> None:
    assert counts(slot, one, other, start, key) == left


AGES = [
    ("Ida Moll, 34,", 34, "Ida Moll, 36,", 36, ["disputed"]),
    ("Ida Moll, 34,", 34, "her 6-year-old daughter", 6, APART),
    ("Per Moll, 34,", 34, "Per Moll, 9, his son", 9, APART),
    ("Per Moll, 14,", 14, "Per Moll, 15,", 15, ["disputed"]),
]


@pytest.mark.parametrize(("one", "age", "other", "another", "left"), AGES)
def test_ages_of_two_people(one: str, age: int, other: str, another: int, left: list[str]) -> None:
    rows = [
        claim(document, "person.age", words, Number(n, n, "years"), str(n))
        for document, words, n in (("a", one, age), ("b", other, another))
    ]
    assert parts(*rows) == left


STATEMENTS = [
    ("The quake had a magnitude of 5.4", "The quake had a magnitude of 6.1", ["disputed"]),
    ("Four people were shot at the hall", "Ten people were in the house by the hall", APART),
    ("Image 3 of 12 Police stand by the hall", "Image 9 of 30 Police stand by the hall", APART),
]


@pytest.mark.parametrize(("one", "other", "left"), STATEMENTS)
def test_statements_in_other_words(one: str, other: str, left: list[str]) -> None:
    rows = [claim(d, "event.sequence", words, Phrase(words), words) for d, words in (("a", one), ("b", other))]
    assert judge(Question("event.sequence", "", "", "", tuple(rows), "together")).status == "disputed"
    assert parts(*rows) == left


def test_an_answer_further_down_a_page_is_of_something_else() -> None:
    for start, left in ((300, ["disputed"]), (3000, APART)):
        rows = [
            claim("a", "weapon.type", "shot with a rifle", Phrase("rifle"), "rifle"),
            claim("b", "weapon.type", "shot with a pistol", Phrase("pistol"), "pistol", start=start),
        ]
        assert parts(*rows) == left


def test_what_is_agreed_is_left_whole() -> None:
    assert counts("injured.count", ("five others", 5), ("five others", 5)) == ["agreed"]


def accident(document: str, display: str, holder: str, start: int) -> Claim:
    """An answer to whether it was an accident."""
    words = f"{display} of {holder}"
    evidence = Evidence(document, Span(start, start + len(words)), words)
    about = "event:asked:accident"
    return Claim(words, "event.cause", about, Phrase(display), display, evidence, holder=holder, said_at="2030-05-05")


@pytest.mark.parametrize(
    ("holder", "left"),
    [("the mother", ["disputed"]), ("the sheriff", ["single", "single"]), ("", ["single", "single"])],
)
def test_two_holders_in_one_report_dispute_however_far_down(holder: str, left: list[str]) -> None:
    said = accident("a", "an accident", "the sheriff", 0), accident("a", "no accident", holder, 2500)
    assert parts(*said) == left


@pytest.mark.parametrize("slot", ["event.sequence", "statement"])
def test_a_clause_cut_behind_its_verb_denies_nothing(slot: str) -> None:
    cut, whole = "to be a random attack", "This is not a random attack"
    assert parts(claim("a", slot, cut, Phrase(cut), cut), claim("b", slot, whole, Phrase(whole), whole)) == APART


@pytest.mark.parametrize(("words", "left"), [("was shot at 1 p.m.", APART), ("died at 1 p.m.", ["disputed"])])
def test_the_hour_of_a_shot_is_not_that_of_the_death(words: str, left: list[str]) -> None:
    one = When("2030-05-04T13:00", "2030-05-04T13:00", "2030-05-04T13:00", "minute")
    other = When("2030-05-04T15:12", "2030-05-04T15:12", "2030-05-04T15:12", "minute")
    said = "was pronounced dead at 3:12 p.m."
    told = claim("a", "time.of_death", words, one, "1 p.m."), claim("b", "time.of_death", said, other, "3:12 p.m.")
    assert parts(*told) == left


def state(document: str, words: str, display: str, day: str, about: str = "x") -> Claim:
    """What a report of a day says of the condition of somebody."""
    made = claim(document, "person.condition", words, Phrase(words), display)
    return replace(made, said_at=day, about=about)


@pytest.mark.parametrize(
    ("died", "lives", "left"),
    [("2030-05-05", "2030-05-08", APART), ("2030-05-08", "2030-05-05", ["changed"]), ("", "2030-05-05", ["changed"])],
)
def test_who_is_told_to_live_after_a_death_is_somebody_else(died: str, lives: str, left: list[str]) -> None:
    assert parts(state("a", "she died", "died", died), state("b", "in critical condition", "critical", lives)) == left


def test_a_state_of_several_parts_is_no_dispute_on_their_numbers() -> None:
    gravity = closed_questions()["gravity"].about
    two = state("a", "Two of them were in good condition", "stable", "2030-05-05", gravity)
    three = state("a", "Three other people were in good condition", "stable", "2030-05-05", gravity)
    five = state("b", "five victims were in good condition", "stable", "2030-05-05", gravity)
    assert parts(three, five) == ["disputed"]
    assert "disputed" not in parts(two, three, five)


def test_a_street_and_the_town_it_lies_in_are_one_home() -> None:
    town = claim("a", "person.hometown", "a Fernhill man", Name("Fernhill", "place"), "Fernhill", key="city")
    block = Name("4800 block of Alder Avenue", "place")
    street = claim("b", "person.hometown", "of the 4800 block of Alder Avenue", block, block.name, key="block")
    other = claim("b", "person.hometown", "a Moll Park man", Name("Moll Park", "place"), "Moll Park", key="city")
    assert (parts(town, street), parts(town, other)) == (["agreed"], ["disputed"])
