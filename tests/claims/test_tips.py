"""Telephone numbers for tips: one number however it is written, and no number that nobody is asked to call."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims.tips import ABOUT, find_tips
from crossread.types import Document

NUMBERS = [
    ("Anyone with information is asked to call Pell police at 555-773-2587.", ["7732587"]),
    ("Call the Velden tip line at (555) 773-2587.", ["7732587"]),
    ("Tips can be left at 1-555-SPEAK-UP.", ["7732587"]),
    ("Callers may use 555.SPEAK.UP with tips.", ["7732587"]),
    ("Witnesses can reach the hotline at 1-555-628-TIPS.", ["6288477"]),
    ("The mill cost $555-773-2587 to build, a caller joked.", []),
    ("The part has the number 555-773-2587.", []),
    ("Call before 2031-05-06.", []),
]


@pytest.mark.parametrize(("text", "digits"), NUMBERS)
def test_numbers(text: str, digits: list[str]) -> None:
    found = [draft.about for draft, _ in find_tips(annotate(Document("d", text, published="2031-05-06")))]
    assert found == [ABOUT + number for number in digits]
