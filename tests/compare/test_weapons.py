"""Weapons against each other."""

from __future__ import annotations

import pytest

from crossread.compare.weapons import calibre_of, compare_weapons, exactness

CASES = [
    ("a 9mm pistol", "a gun", "compatible"),
    ("a Glock", "a pistol", "same"),
    ("a rifle", "a pistol", "conflict"),
    ("an AR-15", "a rifle", "compatible"),
    (".45-caliber revolver", ".38-caliber revolver", "conflict"),
    ("a knife", "a gun", "conflict"),
    ("two knives", "a machete", "same"),
    ("a weapon", "a gun", "unknown"),
    ("a small derringer", "a pistol", "same"),
    ("a derringer", "a revolver", "conflict"),
    ("assault-style weapon", "an assault rifle", "same"),
    ("petrol bombs", "molotov cocktails", "same"),
    ("tear gas", "a gun", "conflict"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), CASES)
def test_weapons(one: str, other: str, verdict: str) -> None:
    assert compare_weapons(one, other).verdict == verdict
    assert compare_weapons(other, one).verdict == verdict


def test_how_exact() -> None:
    assert exactness("black 9mm pistol") > exactness("pistol") > exactness("gun")
    assert calibre_of("a .22-caliber rifle") == "22"
