"""Names of places and bodies that reports spell in two ways: what is a slip, and what are two names."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims.spellings import find_spellings, is_slip
from crossread.types import Document

SLIPS = [
    ("Brocton Avenue", "Brockton Avenue"),
    ("Wolfe Motors", "Wolf Motors"),
    ("Glask St", "Glasck Street"),
    ("Eskanazi", "Eskenazi Hospital"),
    ("Harbour Lane", "Harbour Lanne"),
    ("Ravensbrook", "Ravensbrooke"),
    ("North Street", "Norte Street"),
    ("Pellworth General Hospital", "Pelworth General Hospital"),
    ("Tillmann Square", "Tillman Square"),
    ("Callaghan Park", "Callahan Park"),
    ("University of Velden", "University of Veldan"),
    ("Kesselring", "Keselring"),
    ("Mulberry Terrace Apartments", "Mulbery Terrace Apartments"),
]
TWO_NAMES = [
    ("The Aske", "The Askes"),
    ("The Moorhuis", "The Moorhuises"),
    ("Iowa", "Ohio"),
    ("Pell", "Bell"),
    ("East Street", "West Street"),
    ("North Hall", "South Hall"),
    ("Fifth Street", "Sixth Street"),
    ("Organisation of States", "Organization of States"),
    ("Mason Street", "Moll Street"),
    ("Lincoln Park", "Lincoln Road"),
    ("Springfield", "Springdale"),
    ("Park Road", "Park Row"),
    ("King Street", "Ring Street"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Hill Street", "Mill Street"),
    ("Third District", "Thirty District Three"),
    ("Iran", "Iraq"),
    ("Russian", "Russia"),
    ("Chicago", "Chicagoans"),
    ("Israel", "Israeli"),
    ("Pakistan", "Pakistanis"),
    ("Germany", "Germans"),
    ("Jackson", "Jacksons"),
    ("Belgium", "Belgian"),
    ("Main Street", "Maine Street Bridge"),
    ("State Street", "Slate Street"),
    ("House Committee", "Horse Committee"),
    ("Station Road", "Stations Roads"),
    ("Ward Hospital", "Yard Hospital"),
    ("Dover Street", "Dover Stree"),
]


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_slip(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


def spelt(*texts: str) -> set[tuple[str, str, str]]:
    """Report, spelling and the words of the evidence of every claim."""
    readings = [annotate(Document(f"r{n}", text)) for n, text in enumerate(texts)]
    return {(c.evidence.document, c.display, c.evidence.words) for c in find_spellings(readings)}


STORIES = [
    (
        ("A man was shot on Brocton Avenue on Sunday.", "The shooting on Brockton Avenue left a man dead."),
        {("r0", "Brocton Avenue"), ("r1", "Brockton Avenue")},
    ),
    (
        ("She was taken to Pellworth General Hospital.", "She died at Pelworth General Hospital on Monday."),
        {("r0", "Pellworth General Hospital"), ("r1", "Pelworth General Hospital")},
    ),
    (
        ("Police closed Tillmann Square.", "Tillman Square was closed.", "Crowds met on Tillman Square."),
        {("r0", "Tillmann Square"), ("r1", "Tillman Square"), ("r2", "Tillman Square")},
    ),
    (("A man was shot on Moll Street.", "The shooting on Moll Street left a man dead."), set()),
    (("A man was shot on East Street.", "A man was shot on West Street."), set()),
    (("Police in Austria arrested a man.", "Police in Australia arrested a man."), set()),
    (("Ida Mole was shot on Pell Road.", "Ida Moles was shot on Pell Road."), set()),
]


@pytest.mark.parametrize(("texts", "wanted"), STORIES)
def test_spellings_of_a_story(texts: tuple[str, ...], wanted: set[tuple[str, str]]) -> None:
    found = spelt(*texts)
    assert {(document, name) for document, name, _ in found} == wanted
    assert all(name in words for _, name, words in found)


def test_all_spellings_of_one_name_are_one_question() -> None:
    texts = ("Shots were fired on Brocton Avenue.", "Police closed Brockton Avenue.", "He lived on Brockten Avenue.")
    readings = [annotate(Document(f"r{n}", text)) for n, text in enumerate(texts)]
    claims = find_spellings(readings)
    assert len({c.about for c in claims}) == 1
    assert find_spellings(readings[::-1]) == claims


def test_one_report_that_spells_alike_gives_nothing() -> None:
    assert spelt("A man was shot on Brocton Avenue. Brocton Avenue was closed.") == set()
