"""Questions that the same words answer are asked once."""

from __future__ import annotations

from crossread.compare.closed import closed_questions
from crossread.reconcile.echoes import without_echoes
from crossread.reconcile.questions import Question
from crossread.types import Claim, Evidence, Phrase, Span, digest

DIED, PATIENT, HIT = (closed_questions()[name].about for name in ("diedwhere", "patient", "bodypart"))


def claim(document: str, about: str, value: str, start: int = 0, *, slot: str = "person.condition") -> Claim:
    """A claim whose evidence are twenty characters from a place on."""
    words = "x" * 20
    evidence = Evidence(document, Span(start, start + 20), words)
    said = {"a": "2030-05-05", "b": "2030-05-09"}.get(document, "2030-05-05")
    return Claim(digest(document, about, value, start), slot, about, Phrase(value), value, evidence, said_at=said)


def question(*claims: Claim) -> Question:
    """A question that claims answer."""
    return Question(claims[0].slot, claims[0].about, "", "", claims, "together")


def left(*questions: Question) -> list[str]:
    """What the questions that are left are about."""
    return [q.about for q in without_echoes(questions)]


def both(about: str, value: str, start: int = 0, later: str = "", *, slot: str = "person.condition") -> Question:
    """A question that two reports answer at one place."""
    return question(claim("a", about, value, start, slot=slot), claim("b", about, later or value, start, slot=slot))


def test_a_person_goes_before_people() -> None:
    assert left(both("moll", "died at the scene"), both(DIED, "at the scene")) == ["moll"]


def test_where_somebody_was_hit_goes_before_the_person() -> None:
    assert left(both("moll", "shot in the leg"), both(HIT, "the leg")) == [HIT]


def test_what_differs_goes_before_what_is_agreed() -> None:
    changed = both(PATIENT, "life-threatening", later="died")
    assert left(both("moll", "in hospital"), changed) == [PATIENT]


def test_more_reports_go_before_fewer() -> None:
    three = question(*both(DIED, "at the scene").claims, claim("c", DIED, "at the scene"))
    assert left(both("moll", "died at the scene"), three) == [DIED]


def test_other_words_are_another_answer() -> None:
    assert left(both("moll", "died"), both(DIED, "at the scene", 40)) == ["moll", DIED]


def test_other_slots_and_lone_reports_stay() -> None:
    alone = question(claim("a", DIED, "at the scene"))
    held = both("moll", "held", slot="person.status")
    assert left(both("moll", "died"), alone, held) == ["moll", DIED, "moll"]


def test_of_two_that_changed_one_place_in_common_is_enough() -> None:
    person = question(claim("a", "moll", "critical"), claim("b", "moll", "died", 60))
    people = question(claim("a", PATIENT, "life-threatening"), claim("b", PATIENT, "died", 200))
    assert len(left(person, people)) == 1


def test_what_became_of_somebody_is_not_asked_again_in_the_words_of_the_charge() -> None:
    status = both("moll", "charged with arson", slot="person.status")
    charge = both("moll", "arson", slot="person.charge")
    other = both("ode", "arson", slot="person.charge")
    assert len(left(status, charge)) == 1
    assert len(left(status, other)) == 2
