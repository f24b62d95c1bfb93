"""Two hospitals against each other."""

from __future__ import annotations

import pytest

from crossread.compare.hospitals import compare_hospitals


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Lorne Sinai", "Lorne Sinai Hospital", "same"),
        ("University of Lorne Medical Center", "UL Medical Center", "same"),
        ("U of L Hospital", "University of Lorne Medical Center", "same"),
        ("Ada & Ida Moll Hospital", "Moll Health", "same"),
        ("Pell-Lorne Hospital", "Pell Lorne Hospital", "same"),
        ("a local hospital", "Moll Hospital", "compatible"),
        ("Pell hospital", "Saint Olga Hospital", "compatible"),
        ("Children's Hospital", "Moll Children’s Hospital", "compatible"),
        ("Moll Hospital", "Kern Hospital", "conflict"),
        ("Lorne Pell Medical Center", "Brandt Medical Center Pell", "conflict"),
        ("University Hospital", "Moll Children's Hospital", "conflict"),
    ],
)
def test_two_hospitals(one: str, other: str, verdict: str) -> None:
    assert compare_hospitals(one, other).verdict == verdict
    assert compare_hospitals(other, one).verdict == verdict
