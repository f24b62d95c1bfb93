"""Counts of one kind of people: two numbers of the same kind answer one question."""

from __future__ import annotations

from crossread.reconcile.totals import main_count
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
