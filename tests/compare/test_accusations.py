"""Held on suspicion, and charged: which words tell which, and when they are two steps."""

from __future__ import annotations

import pytest

from crossread.compare.accusations import Accusation, accusation_of, compare_accusations

SUSPECTED = (
    "was booked on suspicion of murder",
    "is held for investigation of two counts of robbery",
    "arrested on a preliminary charge of assault",
)
CHARGED = ("was charged with murder", "is charged in the district court with robbery", "indicted on two counts")


@pytest.mark.parametrize("words", SUSPECTED)
def test_held_on_suspicion(words: str) -> None:
    assert accusation_of(words) is Accusation.SUSPECTED


@pytest.mark.parametrize("words", CHARGED)
def test_charged(words: str) -> None:
    assert accusation_of(words) is Accusation.CHARGED


@pytest.mark.parametrize("words", ["held for murder", "has not charged him", "charged on suspicion of murder"])
def test_neither_or_both(words: str) -> None:
    assert accusation_of(words) is None


def test_only_two_steps_conflict() -> None:
    found = compare_accusations(SUSPECTED[0], CHARGED[0])
    assert found is not None and found.verdict == "conflict"
    assert compare_accusations(SUSPECTED[0], SUSPECTED[1]) is None
    assert compare_accusations(SUSPECTED[0], "murder") is None


def test_other_numbers_of_counts_conflict() -> None:
    found = compare_accusations("faces one count of murder", "charged with three counts of capital murder")
    assert found is not None and found.verdict == "conflict"
    assert compare_accusations("faces a count of murder", "charged with one count of murder") is None
    assert compare_accusations("faces two counts of assault", "charged with three counts of murder") is None
