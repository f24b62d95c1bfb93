"""How many attacked, where no number is given: of invented sentences, and what reports make of them together."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims.attackers import ONE, OR_MORE, SEVERAL, find_attackers
from crossread.claims.counts import SHOOTERS, find_counts
from crossread.types import Document


def told(text: str) -> list[tuple[str, str]]:
    """The rule and the evidence of what a report tells of its attackers."""
    return [(d.rule, text[s.start : s.end]) for d, s in find_attackers(annotate(Document("d", text)))]


TOLD = [
    ("The gunmen fled in a silver car.", SEVERAL),
    ("Police are searching for the shooters.", SEVERAL),
    ("The suspects drove off after the shots, a clerk said.", SEVERAL),
    ("A shooter walked up to the home and began firing.", ONE),
    ("A man walked up and opened fire on them.", ONE),
    ("An unknown attacker suddenly appeared and fired.", ONE),
    ("The shooter then fled the scene.", ONE),
    ("The suspected gunman fired first, officers said.", ONE),
    ("Police are looking for the shooter or shooters.", OR_MORE),
    ("Officers called on the suspect or suspects in the shooting to come forward.", OR_MORE),
]
UNTOLD = [
    "Someone walked up and opened fire on them.",
    "One of the gunmen fled.",
    "It is not clear how many shooters fled.",
    "An active shooter drill at the school used blank shots.",
    "A man walked up to the counter and asked for bread.",
    "Two gunmen opened fire on the porch.",
    "The shooters' club opened its hall in Pell.",
]


@pytest.mark.parametrize(("text", "rule"), TOLD)
def test_told(text: str, rule: str) -> None:
    assert [found for found, _ in told(text)] == [rule]


@pytest.mark.parametrize("text", UNTOLD)
def test_untold(text: str) -> None:
    assert told(text) == []


ONWARD = [
    (
        "Then two men emerged from a yard and started shooting.",
        "two men emerged from a yard and started shooting",
    ),
    ("Late on Monday three gunmen were seen, police said.", "three gunmen were seen"),
]


@pytest.mark.parametrize(("text", "words"), ONWARD)
def test_evidence_holds_what_they_did(text: str, words: str) -> None:
    found = find_counts(annotate(Document("d", text)))
    assert words in [text[s.start : s.end] for d, s in found if d.key == SHOOTERS]
