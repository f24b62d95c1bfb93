"""Victims and suspects, with what became of them."""

from __future__ import annotations

import pytest

from crossread.record import make_record

from .conftest import Build

# text, people as (name, age, type, status)
PEOPLE: list[tuple[str, list[tuple[str, int | None, str, str]]]] = [
    (
        "Two men were shot Sunday. Officials say 34-year-old Aaron Felder and Miles Corbin, 27, were killed.",
        [("Aaron Felder", 34, "Victim", "Killed"), ("Miles Corbin", 27, "Victim", "Killed")],
    ),
    (
        "A 14-year-old boy was shot and wounded Sunday. Police identified the boy as Darnell Pruitt.",
        [("Darnell Pruitt", 14, "Victim", "Injured")],
    ),
    (
        "A woman was shot Sunday and will survive. Miles Corbin, 41, of Dayton, was arrested, said Sgt. Ann Lowry.",
        [("Miles Corbin", 41, "Subject-Suspect", "Unharmed, Arrested")],
    ),
    (
        "Police shot Aaron Felder, 29, in the leg after he opened fire. Felder was booked into jail Monday.",
        [("Aaron Felder", 29, "Subject-Suspect", "Unharmed, Arrested")],
    ),
    (
        "Four men were shot Sunday. Injured were Aaron Felder, Miles Corbin and Tom Reddick.",
        [(n, None, "Victim", "Injured") for n in ("Aaron Felder", "Miles Corbin", "Tom Reddick")],
    ),
    (
        "A man was shot dead Sunday. The gunman fled. Miles Corbin, 41, is one of three suspected gunmen.",
        [("Miles Corbin", 41, "Subject-Suspect", "Unharmed")],
    ),
    (
        "A man was killed and a woman was hurt Sunday. Police named the victims as Aaron Felder, 29, and Ann Corbin, "
        "33. Felder ran a shop. Ann Corbin was wounded in the arm.",
        [("Aaron Felder", 29, "Victim", "Killed"), ("Ann Corbin", 33, "Victim", "Injured")],
    ),
    (
        "A man was shot and killed Sunday. The victim was identified as Aaron Felder. He was 22.",
        [("Aaron Felder", 22, "Victim", "Killed")],
    ),
    (
        "A man was shot dead Sunday. In 2011, Tom Reddick, 30, was killed on the same street.",
        [],
    ),
    ("A man was shot Sunday, Police Chief Ann Lowry said. Neighbor Tom Reddick heard five shots.", []),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_participants(build: Build, text: str, people: list[tuple[str, int | None, str, str]]) -> None:
    found = make_record(build(("A shooting", text)), "gva").row["participants"].value
    assert [(p["name"], p["age"], p["type"], p["status"]) for p in found] == people


def test_one_person_of_two_reports_is_one_participant(build: Build) -> None:
    first = ("A shooting", "Robert Felder, 31, was shot and killed Sunday.")
    second = ("A shooting", "Bob Felder was pronounced dead at the scene.")
    found = make_record(build(first, second), "gva").row["participants"].value
    assert [(p["name"], p["age"]) for p in found] == [("Robert Felder", 31)]


def test_a_list_of_many_incidents_adds_nobody(build: Build) -> None:
    names = [
        f"{first} {last}" for first in ("Aaron", "Miles", "Robert", "Peter") for last in ("Felder", "Corbin", "Pruitt")
    ]
    rows = "\n".join(f"{name}, {20 + n}, was shot and killed on Elm Street." for n, name in enumerate(names))
    head = "A man was killed Sunday.\nPolice asked for help.\nThe list of cases follows.\n"
    found = make_record(build(("A shooting", head + rows)), "gva").row["participants"].value
    assert found == []
