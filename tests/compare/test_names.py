"""Names against each other, as a table."""

from __future__ import annotations

import pytest

from crossread.compare.names import compare_names, parse_name, sound

TABLE = [
    ("Nadia Okafor", "Nadia Okafor", "same", "the same name"),
    ("Katelyn Marsh", "Katlyn Marsh", "same", "spelling"),
    ("Joshua Hargan", "Joshua Hagran", "same", "spelling"),
    ("Vera Dickson", "Vera Dixon", "same", "spelling"),
    ("Ida Moll-Quist", "Ida Lind-Moll", "same", "spelling"),
    ("Ida Moll-Quist", "Ida Moll", "same", "one of two family names, or a married name"),
    ("Ida Moll-Quist", "Ida Lind-Aske", "conflict", "the same first name, another family name"),
    ("Sgt. Robert A. Lee", "Bob Lee", "same", "nickname"),
    ("William Ortega", "Bill Ortega", "same", "nickname"),
    ("J. Whitcomb", "Jerome Whitcomb", "same", "initial"),
    ("Maria Santos", "Maria Santos Delgado", "same", ""),
    ("Whitcomb, Jerome", "Jerome Whitcomb", "same", ""),
    ("Mr. Jerome Whitcomb Jr.", "Jerome Whitcomb", "same", ""),
    ("D’Andre O'Neil", "DAndre ONeil", "same", ""),
    ('Darnell "Duke" Fields', "Duke Fields", "same", ""),
    ("Whitcomb", "Jerome Whitcomb", "compatible", "part of the name alone"),
    ("Paul Whitcomb", "Jerome Whitcomb", "conflict", ""),
    ("Jerome Whitcomb Jr.", "Jerome Whitcomb Sr.", "conflict", ""),
    ("Jerome Jr.", "Jerome Whitcomb", "conflict", ""),
    ("Whitcomb Jr.", "Jerome Whitcomb", "compatible", ""),
    ("Milka", "Ida Malik", "conflict", ""),
    ("Justin Marsh", "Dustin Marsh", "conflict", ""),
    ("LAPD", "Los Angeles Police Department", "same", "acronym"),
    ("Dayton Police", "Dayton Police Department", "compatible", ""),
    ("Dayton Police Department", "Akron Fire Department", "conflict", ""),
    ("", "Jerome Whitcomb", "unknown", ""),
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), TABLE)
def test_verdict_and_reason(one: str, other: str, verdict: str, reason: str) -> None:
    judgement = compare_names(one, other)
    assert judgement.verdict == verdict
    assert reason in ("", judgement.reason)


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in TABLE])
def test_the_order_of_the_two_does_not_matter(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one)


def test_parts_of_a_name() -> None:
    name = parse_name('Sgt. William "Bill" J. Dorsey Jr.')
    assert (name.words, name.also, name.suffix) == (("william", "j", "dorsey"), frozenset({"bill"}), "jr")


def test_names_that_sound_alike_have_one_key() -> None:
    assert sound("katelyn") == sound("kaitlin") != sound("kevin")
