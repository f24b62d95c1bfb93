"""The table of closed questions: what its answers come to against each other, and the table itself."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.compare import closed
from crossread.compare.closed import (
    answers_in,
    asked_about,
    closed_questions,
    compare_answers,
    is_unknown,
    overtakes,
)
from crossread.slots import SLOTS

PAIRS = [
    ("accident", "an accident", "no accident", "conflict", False),
    ("accident", "not known whether an accident", "an accident", "conflict", True),
    ("inside", "inside", "outside", "conflict", False),
    ("inside", "outside", "in a vehicle", "compatible", False),
    ("gravity", "not life-threatening", "stable", "compatible", True),
    ("names", "not known: names not released", "named", "conflict", True),
    ("motive", "an argument", "a robbery", "compatible", False),
    ("motive", "revenge", "a robbery", "conflict", False),
    ("motive", "not known: no motive yet", "revenge", "conflict", True),
    ("weapon", "not found", "found", "conflict", True),
    ("gravity", "life-threatening", "stable", "conflict", True),
    ("gravity", "stable", "released", "conflict", True),
    ("bail", "not set", "set", "conflict", True),
    ("bail", "set", "posted", "conflict", True),
    ("court", "first hearings", "sentenced", "conflict", True),
    ("court", "held", "hearing ahead", "compatible", True),
    ("footage", "to be released", "released", "conflict", True),
    ("freed", "in jail", "released", "conflict", True),
    ("officernames", "not known: officers not named", "named", "conflict", True),
    ("kin", "not yet", "told", "conflict", True),
    ("roads", "closed", "open again", "conflict", True),
    ("missing", "missing", "found", "conflict", True),
    ("investigation", "under way", "over", "conflict", True),
    ("armed", "armed", "unarmed", "conflict", False),
    ("peaceful", "peaceful", "violent", "conflict", False),
    ("aim", "at people", "at the ground or in the air", "conflict", False),
    ("aim", "a warning shot", "at the ground or in the air", "compatible", False),
    ("cause", "not known: under investigation", "told", "conflict", True),
    ("threat", "violence", "the law", "conflict", False),
    ("suspectnamed", "not known: no suspect named", "named", "conflict", True),
    ("call", "shots fired", "a domestic dispute", "conflict", False),
    ("call", "shots fired", "a shooting", "compatible", False),
    ("lifesupport", "on life support", "taken off it", "conflict", True),
    ("gunplace", "in a purse or bag", "in a car", "conflict", False),
    ("secured", "not locked away", "locked away", "conflict", False),
    ("gunlegal", "not known", "legal", "conflict", True),
    ("gunlegal", "stolen", "not legal", "compatible", False),
    ("conditionknown", "not known", "told", "conflict", True),
    ("connected", "not known whether connected", "not connected", "conflict", True),
    ("description", "not known: no description", "described", "conflict", True),
    ("plea", "no plea yet", "not guilty", "conflict", True),
    ("penalty", "sought", "given", "conflict", True),
    ("gunowner", "not known", "the father's", "conflict", True),
    ("lockdown", "locked down", "lifted", "conflict", True),
    ("fireout", "burning", "out", "conflict", True),
]


@pytest.mark.parametrize(("name", "earlier", "later", "verdict", "follows"), PAIRS)
def test_two_answers(name: str, earlier: str, later: str, verdict: str, follows: bool) -> None:
    question = closed_questions()[name]
    assert compare_answers(question, earlier, later).verdict == verdict
    assert compare_answers(question, later, earlier).verdict == verdict
    assert overtakes(question, earlier, later) is follows
    assert not overtakes(question, later, earlier)


@pytest.mark.parametrize("name", closed_questions())
def test_a_row_of_the_table(name: str) -> None:
    question = closed_questions()[name]
    answers = [answer for answer, _ in question.answers]
    assert question.slot in SLOTS
    assert question.ask.endswith("?")
    assert len(answers) > 1
    assert asked_about(question.about) is question
    assert all(group <= set(answers) for group in question.friends), "friends are answers of the question"
    for one, other in permutations(answers, 2):
        assert not (overtakes(question, one, other) and overtakes(question, other, one)), "time goes one way"
        assert compare_answers(question, one, other) == compare_answers(question, one, other)
    assert all(compare_answers(question, one, one).verdict == "same" for one in answers)
    assert not any(overtakes(question, one, one) for one in answers)


@pytest.mark.parametrize("name", closed_questions())
def test_no_pattern_fits_nothing(name: str) -> None:
    assert not any(pattern.search("") for _, pattern in closed_questions()[name].answers)


@pytest.mark.parametrize("name", closed_questions())
def test_a_contraction_is_written_as_a_whole_word(name: str) -> None:
    question = closed_questions()[name]
    patterns = [pattern.pattern for _, pattern in question.answers]
    # a word boundary never stands before the n of "hasn't"
    assert not [p for p in patterns if re.search(r"\\b\(\?:(?:[^()]*\|)?n\['’\]t", p)]


def test_nothing_is_asked_of_other_things() -> None:
    assert asked_about("event:suspects") is None
    assert asked_about("event:asked:nothing of the kind") is None
    assert asked_about("accident") is None


def test_of_two_that_meet_the_longer_is_taken() -> None:
    accident = closed_questions()["accident"]
    (found,) = answers_in(accident, "It was not an accident.")
    assert (found.answer, found.start, found.end) == ("no accident", 7, 22)
    both = answers_in(accident, "It was an accident, he said; she says he did it on purpose.")
    assert [a.answer for a in both] == ["an accident", "no accident"]


def test_what_is_not_known_says_so() -> None:
    unknown = [a for q in closed_questions().values() for a, _ in q.answers if is_unknown(a)]
    assert len(unknown) >= 5
    assert not any(is_unknown(a) for a in ("named", "an accident", "not set", "not found"))


@given(st.sampled_from(sorted(closed_questions())), st.text(max_size=300))
def test_answers_lie_in_the_text_and_apart(name: str, text: str) -> None:
    found = answers_in(closed_questions()[name], text)
    assert all(0 <= a.start < a.end <= len(text) for a in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_no_two_questions_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closed, "_TABLES", ("closed.toml", "closed.toml"))
    with pytest.raises(ValueError, match="earlier table"):
        closed.closed_questions.__wrapped__()


def test_no_two_questions_are_put_alike() -> None:
    asked = Counter(q.ask for q in closed_questions().values())
    # what is asked where answers differ, and each answer by itself where they agree
    assert {ask for ask, often in asked.items() if often > 1} <= {"In what kind of place did it happen?"}
