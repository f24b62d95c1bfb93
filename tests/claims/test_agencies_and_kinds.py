"""Which police body has the case, and what kind of event it was, at the mentions that tell it most clearly."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.claims.agencies import ABOUT as AGENCY
from crossread.claims.kinds import ABOUT as KIND
from crossread.claims.kinds import kinds_in
from crossread.types import Claim, Document

STORY = "SHOOTING IN ASHVALE\n\nA man was hurt in a drive-by shooting Friday in Ashvale. "


def claims(text: str, about: str) -> list[Claim]:
    """The claims of a report about this."""
    return [c for c in extract(annotate(Document("d", text, published="2031-05-06"))) if c.about == about]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (STORY + "Ashvale police are investigating. Police said he was hit once.", "Ashvale police are investigating"),
        (STORY + "The Ashvale Sheriff's Office said he was hit once.", "The Ashvale Sheriff's Office said"),
        (STORY + "He was hit once, according to the Ashvale Police Department.", "to the Ashvale Police Department"),
        # what a body is the source of tells more than whose chief somebody is
        (STORY + "Ashvale Police Chief Oda Lunt came. Ashvale police said he was hit.", "Ashvale police said"),
    ],
)
def test_the_body_that_has_the_case(text: str, words: str) -> None:
    found = [c.evidence.words for c in claims(text, AGENCY)]
    assert len(found) == 1 and words in found[0]


def test_the_body_named_most_is_taken_by_its_fullest_name() -> None:
    text = STORY + "The Ashvale Police Department said so. Bourne police helped. AVPD said so too. APD said he ran."
    found = claims(text, AGENCY)
    assert {c.display for c in found} == {"Ashvale Police Department"}
    assert [c.evidence.words.split()[0] for c in found] == ["The", "APD"]


def test_without_a_named_body_the_sheriffs_office_is_enough() -> None:
    found = claims(STORY + "Sheriff's deputies said he was hit once.", AGENCY)
    assert [c.display for c in found] == ["Sheriff's deputies"]
    named = claims(STORY + "Sheriff's deputies came. Ashvale police said he was hit once.", AGENCY)
    assert [c.display for c in named] == ["Ashvale police"]


def test_the_credit_of_a_picture_is_no_source() -> None:
    assert not claims(STORY + "(Photo: Ashvale Police Department)", AGENCY)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A man was killed in a drive-by shooting Friday.", ["drive-by shooting"]),
        ("Crews fought a blaze at a mill.", ["blaze"]),
        ("He was shooting at cans. After shooting himself he called. Officers opened fire.", []),
        ("Homicide detectives from the robbery unit came to the fire station.", []),
        ("He is charged with first-degree murder.", []),
        ("It followed the officer-involved shooting.", ["officer-involved shooting"]),
        ("A shooting at a club and a double homicide.", ["shooting", "double homicide"]),
    ],
)
def test_nouns_of_events(text: str, kinds: list[str]) -> None:
    assert [kind.words for kind in kinds_in(text)] == kinds


def test_the_kind_is_told_exactly_or_as_something_new() -> None:
    exact = claims(STORY + "The shooting happened at noon. A shooting is rare here.", KIND)
    assert [c.display for c in exact] == ["drive-by shooting"]
    new = claims("Police are looking into a shooting in Ashvale.\n\nThe shooting happened at noon.", KIND)
    assert [c.evidence.words for c in new] == ["are looking into a shooting in Ashvale"]
    assert not claims("The shooting happened at noon. What led to the shooting is not known.", KIND)
