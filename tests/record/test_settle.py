"""How many claims become one number."""

from __future__ import annotations

import pytest

from crossread.record.settle import as_number, figures, settle
from crossread.types import Claim, Evidence, Number, Span


def claim(number: float, document: str, said: str, display: str = "") -> Claim:
    """A claim that a number of people were hurt."""
    words = display or f"{number:g}"
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(f"{document}{number}", "killed.count", "", Number(number, number), words, evidence, said_at=said)


CLAIMS = [
    claim(3, "a", "2019-05-01"),
    claim(5, "b", "2019-05-02"),
    claim(5, "c", "2019-05-02"),
    claim(4, "d", "2019-05-03"),
]
RULES = [("latest", 4), ("earliest", 3), ("lowest", 3), ("conservative", 3), ("highest", 5), ("mean", 4), ("most", 5)]


@pytest.mark.parametrize(("rule", "value"), RULES)
def test_conflicts_are_settled_by_the_rule(rule: str, value: float) -> None:
    assert settle(figures(CLAIMS, {}), rule)[0] == value


def test_the_figures_behind_a_number_are_kept() -> None:
    number, behind = settle(figures(CLAIMS, {}), "highest")
    assert (number, [f.claim.evidence.document for f in behind]) == (5, ["b", "c"])


VAGUE = [
    ("hundreds of people", Number(200, 999), {"hundreds": 100}, 100),
    ("hundreds of people", Number(200, 999), {"hundreds": 200}, 200),
    ("dozens", Number(24, 99), {"dozens": 12}, 12),
    ("more than 300", Number(301, None), {}, 300),
    ("about 300", Number(255, 345), {}, 300),
    ("up to 40", Number(None, 40), {}, 40),
    ("12", Number(12, 12), {"dozens": 12}, 12),
]


@pytest.mark.parametrize(("display", "value", "words", "number"), VAGUE)
def test_vague_words_go_by_the_profile(display: str, value: Number, words: dict[str, float], number: float) -> None:
    assert as_number(value, display, words) == number
