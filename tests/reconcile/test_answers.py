"""Which answers to closed questions are weighed: those that go without saying, and reports that tell of two people."""

from __future__ import annotations

from dataclasses import replace

from crossread.compare.closed import closed_questions
from crossread.reconcile.answers import answered, known_apart, of_several, two_parties, without_vague
from crossread.types import Claim, Evidence, Phrase, Span, digest


def claim(name: str, document: str, answer: str, day: int = 5, words: str = "x") -> Claim:
    """An answer of a report."""
    closed = closed_questions()[name]
    evidence = Evidence(document, Span(0, len(words)), words)
    key = digest(document, answer)
    return Claim(key, closed.slot, closed.about, Phrase(answer), answer, evidence, said_at=f"2030-05-0{day}")


def weighed(name: str, *claims: Claim) -> list[tuple[str, str]]:
    """The answers that are taken, with their reports."""
    return [(c.evidence.document, c.display) for c in answered(closed_questions()[name], claims)]


def test_what_goes_without_saying_is_told_only_before_something_else() -> None:
    held, later = claim("court", "a", "held"), claim("court", "b", "first hearings", 7)
    assert weighed("court", held, later) == [("a", "held"), ("b", "first hearings")]
    assert weighed("court", held, claim("court", "b", "held", 7)) == []
    assert weighed("court", claim("court", "a", "held", 9), later) == [("b", "first hearings")]
    assert weighed("court", claim("court", "b", "held", 7), later) == [("b", "first hearings")]


def test_who_tells_of_two_patients_is_not_asked_of_one() -> None:
    two = claim("patient", "a", "life-threatening"), claim("patient", "a", "released")
    other = claim("patient", "b", "life-threatening")
    assert weighed("patient", *two, other) == [("b", "life-threatening")]


def test_what_has_come_since_is_the_last_of_one_patient() -> None:
    since = claim("patient", "a", "released", 7, "he has since been released")
    before = claim("patient", "a", "life-threatening", 7)
    assert weighed("patient", before, since, claim("patient", "b", "life-threatening")) == [
        ("a", "released"),
        ("b", "life-threatening"),
    ]
    quiet = claim("patient", "c", "in hospital", 7)
    assert weighed("patient", since, quiet) == [("a", "released"), ("c", "in hospital")]
    assert weighed("patient", claim("patient", "a", "released", 7), quiet) == [("a", "released")]


def test_a_death_that_only_the_latest_report_tells_is_the_last_of_one_patient() -> None:
    told = claim("patient", "b", "life-threatening", 7), claim("patient", "b", "died", 7)
    first = claim("patient", "a", "life-threatening", 5)
    assert weighed("patient", first, *told) == [("a", "life-threatening"), ("b", "died")]
    assert weighed("patient", claim("patient", "a", "life-threatening", 7), *told) == [("a", "life-threatening")]


def test_answers_that_reports_share_beside_others_are_of_several_people() -> None:
    two = claim("gravity", "a", "life-threatening"), claim("gravity", "a", "stable")
    assert of_several((*two, claim("gravity", "b", "stable")))
    assert not of_several((*two, claim("gravity", "b", "released")))
    assert not of_several((claim("gravity", "a", "stable"), claim("gravity", "b", "stable")))


def test_of_the_stages_that_a_report_tells_the_last_is_taken() -> None:
    early, late = claim("court", "a", "first hearings"), claim("court", "b", "trial ahead", 7)
    assert weighed("court", early, claim("court", "b", "first hearings", 7), late) == [
        ("a", "first hearings"),
        ("b", "trial ahead"),
    ]


def test_what_led_to_a_quarrel_is_another_question_than_the_motive() -> None:
    closed = closed_questions()["motive"]
    quarrel = claim("motive", "b", "an argument")
    of_it = claim("motive", "a", "not known: no motive yet", words="It is unclear what led up to the fight")
    of_all = claim("motive", "a", "not known: no motive yet", words="It is unclear what led to the shooting")
    assert len(known_apart(closed, [of_it, quarrel])) == 2
    assert len(known_apart(closed, [of_all, quarrel])) == 1


def test_who_tells_of_a_quarrel_and_of_no_motive_knows_of_two_things() -> None:
    both = claim("motive", "a", "an argument"), claim("motive", "a", "not known: no motive yet")
    told = claim("motive", "b", "an argument", 7)
    assert [[c.display for c in part] for part in known_apart(closed_questions()["motive"], (*both, told))] == [
        ["not known: no motive yet"],
        ["an argument", "an argument"],
    ]
    assert len(known_apart(closed_questions()["motive"], (both[1], told))) == 1


def test_bail_that_is_not_set_beside_a_sum_is_that_of_another() -> None:
    two = claim("bail", "a", "not set"), claim("bail", "a", "set")
    assert weighed("bail", *two) == [("a", "set")]
    before = claim("bail", "a", "not set", words="prior to that, held without bail")
    assert weighed("bail", before, two[1]) == [("a", "not set"), ("a", "set")]
    assert weighed("bail", two[0], claim("bail", "b", "set", 7)) == [("a", "not set"), ("b", "set")]


def test_a_vague_answer_gives_way_in_its_report() -> None:
    closed = closed_questions()["approach"]
    driven, out = claim("approach", "a", "a drive-by"), claim("approach", "a", "got out of a car")
    other = claim("approach", "b", "a drive-by")
    assert without_vague(closed, [driven, out, other]) == [out, other]
    assert without_vague(closed, [driven, other]) == [driven, other]


def test_of_two_walkers_one_who_crossed_the_street_says_more() -> None:
    closed = closed_questions()["doing"]
    walking, crossing = claim("doing", "a", "walking"), claim("doing", "a", "crossing a street")
    standing = claim("doing", "a", "standing")
    assert without_vague(closed, [walking, crossing]) == [crossing]
    assert without_vague(closed, [walking, standing]) == [walking, standing]


def test_the_police_and_the_family_are_two_parties() -> None:
    police = replace(claim("accident", "a", "an accident"), holder="police")
    family = replace(claim("accident", "a", "no accident"), holder="his mother")
    neighbour = claim("accident", "a", "no accident", words="who doesn't buy this was an accident")
    assert two_parties(police, family)
    assert not two_parties(police, replace(family, holder="Sheriff Ida Moll"))
    assert two_parties(replace(police, holder=""), neighbour)


def test_two_parties_of_one_report_are_both_heard() -> None:
    police = replace(claim("inside", "a", "outside"), holder="police")
    family = replace(claim("inside", "a", "inside"), holder="the victim's mother")
    assert weighed("inside", police, family) == [("a", "outside"), ("a", "inside")]
    assert weighed("inside", police, replace(family, holder="detectives")) == []


def test_another_reason_answers_only_who_knows_of_none() -> None:
    other = claim("motive", "b", "another reason", 7)
    unknown = claim("motive", "a", "not known: no motive yet")
    assert weighed("motive", unknown, other) == [("a", "not known: no motive yet"), ("b", "another reason")]
    assert weighed("motive", other, claim("motive", "a", "another reason")) == []
    assert weighed("motive", other, claim("motive", "a", "an argument")) == [("a", "an argument")]
