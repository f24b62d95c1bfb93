"""What reports ask of the public: numbers to call, and rewards."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.claims.appeals import CONTACT, REWARD, digits_of
from crossread.types import Document

HEAD = "SHOOTING IN PELL\n\nA man was shot in Pell on Friday.\n\n"


def told(text: str, slot: str) -> list[str]:
    """What a report gives under a slot."""
    return [c.display for c in extract(annotate(Document("d", HEAD + text, published="2031-05-06"))) if c.slot == slot]


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("(555) 630-0500", "555-630-0500"),
        ("555.630.0500", "555-630-0500"),
        ("1-866-555-TIPS", "866-555-8477"),
        ("800.SPEAK.UP", "800-773-2587"),
        ("630-0500", "630-0500"),
    ],
)
def test_the_digits_that_are_dialled(number: str, digits: str) -> None:
    assert digits_of(number) == digits
    assert told(f"Anyone with information is asked to call police at {number}.", CONTACT) == [digits]


def test_each_number_once() -> None:
    text = "Call police at 555-630-0500 or Crime Stoppers at 555-222-TIPS (8477). Tips: call (555) 630-0500."
    assert told(text, CONTACT) == ["555-630-0500", "555-222-8477"]


@pytest.mark.parametrize(
    "text",
    [
        "Contact Oda Lunt at olunt@pellpost.example or 555-383-0381.",
        "The man paid 555-1200 crowns.",
        "It was a drive-by shooting, she said in a call.",
        "He called it a case of road rage.",
        "Officers came after a call of shots in the 800 block of Moll Street.",
    ],
)
def test_no_number_for_tips(text: str) -> None:
    assert told(text, CONTACT) == []


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Crime Stoppers offers a reward of up to $5,000.", ["$5,000"]),
        ("A $1,000 cash reward is offered.", ["$1,000"]),
        ("Police offer a $5,000 reward, and Crime Stoppers a $2,500 reward.", ["$5,000"]),
        ("The city offered a reward of $1.5 million.", ["$1,500,000"]),
        ("He paid $500 for the car.", []),
        ("Thieves took $2 million in jewels, and police are offering a $5,000 reward.", ["$5,000"]),
        ("Police offer a $50K reward.", ["$50,000"]),
        ("Police offer a reward of $" + "9" * 400 + " for information.", []),
    ],
)
def test_the_reward(text: str, sums: list[str]) -> None:
    assert told(text, REWARD) == sums
