"""Police bodies: as texts name them, and whether two names are of one."""

from __future__ import annotations

import pytest

from crossread.compare.bodies import bodies_in, compare_bodies

NAMED = [
    ("According to the Ashvale Police Department, two men ran.", ["Ashvale Police Department"]),
    ("On Saturday Ashvale police said a man was hurt.", ["Ashvale police"]),
    ("Pell County Sheriff's deputies said so.", ["Pell County Sheriff's deputies"]),
    ("Pell County deputies found the car.", ["Pell County deputies"]),
    ("She died near Bourne. Police said so.", []),
    ("Riot police and local police were there.", []),
    ("Police in Lone Hill received a call.", ["Lone Hill police"]),
    ("AVPD detectives asked for help, and ALSO for time.", ["AVPD"]),
    ("It happened at the Baird Street police station.", []),
    ("First Deputy Police Supt. Oda Lunt spoke.", []),
    ("The Oregon State Police closed the road.", ["Oregon State Police"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_bodies_in(text: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(text)] == names
    assert all(" ".join(text[b.start : b.end].split()) == b.name for b in bodies_in(text) if "Lone" not in b.name)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Ashvale police", "Ashvale Police", "same"),
        ("Ashvale police", "Ashvale Police Department", "compatible"),
        ("Ashvale Metropolitan Police Department", "Metro Police", "compatible"),
        ("Ashvale Metro Police", "AMPD", "compatible"),
        ("Ashvale police", "AMPD", "compatible"),
        ("Pell County Sheriff's Office", "PSO", "compatible"),
        ("Pell County Sheriff", "Pell County Sheriff's Department", "compatible"),
        ("Ashvale ISD police", "AISD Police Department", "compatible"),
        ("Pell County Sheriff's deputies", "Sheriff's deputies", "compatible"),
        ("Las Palas police", "Metro Police", "compatible"),
        ("Ashvale Fire Department", "Ashvale Fire and Rescue", "compatible"),
        ("Ashvale Fire Department", "AFD", "compatible"),
        ("Ashvale Fire Department", "Ashvale Police Department", "conflict"),
        ("Ashvale police", "Bourne police", "conflict"),
        ("Ashvale police", "Ashvale County Sheriff's Office", "conflict"),
        ("Ashvale police", "BPD", "conflict"),
    ],
)
def test_compare_bodies(one: str, other: str, verdict: str) -> None:
    assert compare_bodies(one, other).verdict == verdict == compare_bodies(other, one).verdict
