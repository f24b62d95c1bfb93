"""States that two reports can give of one person at one time, and those that follow each other."""

from __future__ import annotations

import pytest

from crossread.compare.stages import compare_stages, stage_of

ROWS = [
    ("person.condition", "in critical condition", "suffered serious injuries", "compatible"),
    ("person.condition", "in critical condition", "in serious condition", "conflict"),
    ("person.condition", "suffered serious injuries", "died", "conflict"),
    ("person.status", "faces charges of possession by a convicted felon", "charged", "same"),
    ("person.status", "convicted of murder", "charged with murder", "conflict"),
]


@pytest.mark.parametrize(("slot", "one", "other", "verdict"), ROWS)
def test_states(slot: str, one: str, other: str, verdict: str) -> None:
    assert compare_stages(slot, one, other).verdict == verdict


def test_who_is_a_convicted_felon_is_not_convicted_of_this() -> None:
    stage = stage_of("person.status", "charged with possession by a convicted")
    assert stage is not None and stage.name == "charged"
