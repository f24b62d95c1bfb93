"""Hospitals with and without a name, who was brought there, and states that no frame tells, on invented sentences."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.claims.care import find_hospitals
from crossread.claims.conditions import find_conditions
from crossread.claims.patients import patient_of
from crossread.types import Document, Reading, Span


def read(text: str) -> Reading:
    """The reading of a report of these words."""
    return annotate(Document("d", text, published="2031-05-06"))


@pytest.mark.parametrize(
    ("text", "hospital"),
    [
        ("The man was taken to Lorne General Hospital with a wound.", "Lorne General Hospital"),
        ("She was flown in critical condition to the Pell Medical Center.", "Pell Medical Center"),
        ("The boy was taken to Moll Sinai in serious condition.", "Moll Sinai"),
        ("He drove himself to Saint Olga hospital.", "Saint Olga hospital"),
        ("The girl was admitted to Lorne Hospital Monday.", "Lorne Hospital"),
        ("A woman was rushed to a nearby hospital.", "a nearby hospital"),
        ("Four people were taken to area hospitals.", "area hospitals"),
        ("He was driven to Kern County General Hospital.", "Kern County General Hospital"),
    ],
)
def test_hospitals(text: str, hospital: str) -> None:
    assert [draft.display for draft, _ in find_hospitals(read(text))] == [hospital]


@pytest.mark.parametrize(
    "text",
    [
        "The man was taken to the Pell County Jail.",
        "She was not taken to a hospital.",
        "His parents went to the hospital.",
        "The suspect was taken to Lorne.",
        "The dog was taken to Pell Animal Hospital.",
        "He was taken to Lorne Police Department for questioning.",
    ],
)
def test_what_is_no_hospital_of_the_hurt(text: str) -> None:
    assert not list(find_hospitals(read(text)))


def test_a_hospital_is_no_place_of_the_incident() -> None:
    claims = extract(read("A man was shot. He was taken to Lorne University Medical Center in stable condition."))
    assert "Lorne University Medical Center" in {c.display for c in claims if c.slot == "hospital.name"}
    assert not [c for c in claims if c.slot == "event.place" and "Center" in c.display]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ida Moll, 24, was shot in the leg.", "shot in the leg", "Ida Moll"),
        ("Somebody shot Ida Moll in the leg.", "shot Ida Moll in the leg", "Ida Moll"),
        ("Ida Moll and Ada Kern were shot in the leg.", "shot in the leg", ""),
        ("Two men were shot in the leg.", "shot in the leg", ""),
        ("Ida Moll stayed at home, and the window was shot through.", "shot through", ""),
    ],
)
def test_whom_a_wound_is_of(text: str, words: str, name: str) -> None:
    reading, start = read(text), text.index(words)
    whose = patient_of(reading, Span(start, start + len(words)))
    assert next((e.name for e in reading.entities if e.id == whose), "") == name


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ida Moll is recovering.", "is recovering"),
        ("Ida Moll was listed as “stable.”", "listed as “stable"),
        ("Ida Moll was alert and talking.", "alert and talking"),
        ("Ida Moll was taken to Lorne Hospital in non-critical condition.", "in non-critical condition"),
    ],
)
def test_states_that_no_frame_tells(text: str, state: str) -> None:
    assert state in [draft.display for draft, _ in find_conditions(read(text))]


@pytest.mark.parametrize(
    "text",
    ["Ida Moll hopes that it will be okay.", "Two men are recovering.", "It is not known if Ida Moll will survive."],
)
def test_states_of_nobody(text: str) -> None:
    assert not list(find_conditions(read(text)))
