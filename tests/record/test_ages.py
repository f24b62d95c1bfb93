"""How old people are: ages beside names, in the sentences around, of people without a name."""

from __future__ import annotations

import pytest

from crossread.record import make_record
from crossread.record.ages import age_at, age_near, aged_in
from crossread.types import Span

from .conftest import Build

# a text, the name in it, the age beside it
BESIDE = [
    ("Ann Lee, 34, was shot.", "Ann Lee", "34"),
    ("Ann May Lee and Tom Ray, ages 39 and 34, lived there.", "Ann May Lee", "39"),
    ("Ann May Lee and Tom Ray, ages 39 and 34, lived there.", "Tom Ray", "34"),
    ("Ann Lee, Bo Lind and Tom Ray, all 17, were hurt.", "Ann Lee", "17"),
    ("The victims were Ann Lee, 2 months old, and Bo Lind.", "Ann Lee", "0"),
    ("Ann Lee III, who was 18 months old, died.", "Ann Lee III", "1"),
    ("Ann Lee, of Dover, Delaware, 25, was shot.", "Ann Lee", "25"),
    ("Ann Lee, a resident of Dover, age 31, was shot.", "Ann Lee", "31"),
    ("Ann Lee was 25.", "Ann Lee", "25"),
    ("A 12-year-old shot Ann Lee.", "Ann Lee", ""),
    ("Police named 18-year-old North Dover High School senior Ann Lee.", "Ann Lee", "18"),
    ("The 44-year-old woman found dead has been identified as Ann Lee.", "Ann Lee", "44"),
    ("Ann Lee, 17 years in prison, was freed.", "Ann Lee", ""),
    ("Ann Lee, 2 others hurt in Dover", "Ann Lee", ""),
]


@pytest.mark.parametrize(("text", "name", "age"), BESIDE)
def test_age_beside_a_name(text: str, name: str, age: str) -> None:
    assert age_at(text, _span(text, name)) == age


AROUND = [
    ("A 24-year-old man died Sunday. The coroner identified him as Bo Lind.", "Bo Lind", "24"),
    ("A 24-year-old man died Sunday. The coroner identified her as Ann Lee.", "Ann Lee", ""),
    ("A 24-year-old man and a 30-year-old man died. He was identified as Bo Lind.", "Bo Lind", "30"),
    ("Bo Lind was shot Sunday. He was 22.", "Bo Lind", "22"),
    ("Bo Lind had his troubles, but his family says the 26-year-old was changing.", "Bo Lind", "26"),
]


@pytest.mark.parametrize(("text", "name", "age"), AROUND)
def test_age_in_the_sentences_around(text: str, name: str, age: str) -> None:
    assert age_near(text, _span(text, name)) == age


def test_ages_without_a_name() -> None:
    text = "One victim, 23, died. Her 25-year-old uncle was held. The victim may have been 16 years old."
    found = sorted(aged_in(text, 0, len(text)), key=lambda a: a.span)
    assert [(a.age, a.noun, a.kin) for a in found] == [
        ("23", "victim", False),
        ("25", "uncle", True),
        ("16", "victim", False),
    ]


# a report, the ages of those it names
REPORTS = [
    (
        "A girl, 4, was shot dead Sunday. Her 25-year-old uncle and a 16-year-old boy were held. "
        "The uncle, Tom Reddick, was charged Monday.",
        {"Tom Reddick": 25},
    ),
    (
        "A man was shot Sunday. Sources say the victim may have been 16 years old.\nAaron Felder was killed.",
        {"Aaron Felder": 16},
    ),
]


@pytest.mark.parametrize(("text", "ages"), REPORTS)
def test_an_age_goes_to_the_one_whom_it_fits(build: Build, text: str, ages: dict[str, int | None]) -> None:
    found = make_record(build(("A shooting", text)), "gva").row["participants"].value
    assert {p["name"]: p["age"] for p in found if p["name"] in ages} == ages


def _span(text: str, name: str) -> Span:
    """Where a name stands in a text."""
    return Span(text.index(name), text.index(name) + len(name))
