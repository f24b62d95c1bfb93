"""Counts of one kind of people: two numbers of the same kind answer one question."""

from __future__ import annotations

import pytest

from crossread.reconcile.totals import by_shots, by_things, main_count
from crossread.types import Claim, Evidence, Number, Span


def claim(report: str, number: int, noun: str) -> Claim:
    words = f"{number} {noun} were hurt"
    evidence = Evidence(report, Span(0, len(words)), words)
    return Claim(
        id=f"{report}-{number}", slot="injured.count", about="", value=Number(number, number, ""),
        display=f"{number} {noun}", evidence=evidence, key=noun,
    )  # fmt: skip


def test_two_numbers_of_one_kind_stand_against_each_other() -> None:
    chosen, rest = main_count([claim("a", 2, "firefighters"), claim("b", 3, "firefighters")])
    assert {c.id for c in chosen} == {"a-2", "b-3"} and not rest


def test_another_kind_is_another_question() -> None:
    chosen, rest = main_count([claim("a", 2, "firefighters"), claim("b", 3, "children")])
    assert [c.id for c in chosen] == ["a-2"] and [c.id for c in rest] == ["b-3"]


def hit(report: str, times: int) -> Claim:
    """How often somebody was hit."""
    words = f"was shot {times} times"
    evidence = Evidence(report, Span(0, len(words)), words)
    return Claim(
        id=f"{report}-{times}", slot="shots.count", about="", value=Number(times, times, ""),
        display=words, evidence=evidence, key="hits",
    )  # fmt: skip


def test_a_report_that_tells_two_numbers_of_hits_tells_them_of_two_people() -> None:
    parts = list(by_shots([hit("a", 2), hit("a", 5), hit("b", 2), hit("c", 3)]))
    assert {c.id for c in parts[0][0]} == {"b-2", "c-3"}


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("two men left the bakery in Pell on foot", "three men left the bakery in Pell on foot", True),
        ("two men left the bakery in Pell on foot", "three men sold the bakery in Kern to a cousin", False),
        ("90 men left the town of Pell in boats", "60 men were told to leave Pell in boats", True),
    ],
)
def test_low_numbers_that_differ_are_mostly_of_others(one: str, other: str, joined: bool) -> None:
    numbers = {"two": 2, "three": 3, "90": 90, "60": 60}
    claims = []
    for report, words in (("a", one), ("b", other)):
        first = words.split()[0]
        value = Number(numbers[first], numbers[first], "")
        evidence = Evidence(report, Span(0, len(words)), words)
        claims.append(Claim(report, "other.count", "", value, f"{first} men", evidence, key="men"))
    assert (len(list(by_things(claims))) == 1) is joined
