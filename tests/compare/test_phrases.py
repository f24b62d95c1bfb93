"""Free phrases and stages against each other: tables of real shapes of news, in words of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.compare.phrases import compare_phrases, negated, opposed
from crossread.compare.stages import compare_stages, follows, stage_of
from crossread.compare.words import overlap, stem, stems, weight

PHRASES = [
    ("fired a shot into the ground", "fired one shot into the ground", "same"),
    ("was taken to Mercy Hospital by helicopter", "flown to Mercy Hospital", "compatible"),
    ("the shooting was an accident", "the shooting was murder", "conflict"),
    ("he threatened the officer with a knife", "he did not threaten the officer", "conflict"),
    ("the ferry sank at dawn", "voters went to the polls", "unknown"),
    ("the man was unarmed", "the man was armed", "conflict"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), PHRASES)
def test_phrases(one: str, other: str, verdict: str) -> None:
    assert compare_phrases(one, other).verdict == verdict
    assert compare_phrases(other, one).verdict == verdict


STAGES = [
    ("person.condition", "was in critical condition", "died at the hospital", "conflict"),
    ("person.condition", "was wounded in the leg", "was hurt", "same"),
    ("person.condition", "was shot", "was taken to the hospital", "compatible"),
    ("person.condition", "in serious condition", "injuries that are not life-threatening", "compatible"),
    ("person.condition", "in stable condition", "with non-life-threatening injuries", "compatible"),
    ("person.condition", "with life-threatening injuries", "injuries are not life-threatening", "conflict"),
    ("person.condition", "taken to a hospital", "has since been released", "conflict"),
    ("person.status", "police are searching for the gunman", "was arrested on Monday", "conflict"),
    ("person.status", "was arrested", "is in custody", "same"),
    ("weapon.type", "a gun", "a rifle", "unknown"),
]


@pytest.mark.parametrize(("slot", "one", "other", "verdict"), STAGES)
def test_stages(slot: str, one: str, other: str, verdict: str) -> None:
    assert compare_stages(slot, one, other).verdict == verdict


def test_what_follows() -> None:
    assert follows("person.condition", "in critical condition", "died")
    assert not follows("person.condition", "died", "in critical condition")
    assert stage_of("weapon.type", "a gun") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shootings", "shot"),
        ("arrested", "arrest"),
        ("children", "kids"),
        ("two", "2"),
        ("Street", "St"),
        ("robbed", "rob"),
    ],
)
def test_word_forms_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_rare_words_tell_more() -> None:
    assert weight(stem("Quillmarsh")) > weight(stem("harbor")) > weight(stem("people"))


@given(st.text(max_size=200), st.text(max_size=200))
def test_overlap_is_symmetric_and_bounded(one: str, other: str) -> None:
    a, b = stems(one), stems(other)
    assert overlap(a, b) == pytest.approx(overlap(b, a))
    assert 0.0 <= overlap(a, b) <= 1.0 + 1e-9
    assert compare_phrases(one, other).verdict == compare_phrases(other, one).verdict
    assert isinstance(negated(one), bool)
    assert isinstance(opposed(one, other), str)
