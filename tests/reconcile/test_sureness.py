"""How sure: the table that ships, shrinkage where few were judged, traits that move it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from crossread.reconcile.sureness import Sureness, estimate, how_sure, table, traits
from crossread.slots import SLOTS
from crossread.tell.choices import sure_words
from crossread.tell.index import Index
from crossread.types import Finding

COUNTS = {("a", "agreed"): (80, 100), ("b", "agreed"): (2, 2), ("c", "changed"): (1, 2)}


def test_few_are_drawn_to_their_status() -> None:
    many, few = estimate(COUNTS, {}, "a", "agreed"), estimate(COUNTS, {}, "b", "agreed")
    assert many.share == 0.8 and (few.right, few.judged) == (2, 2)
    assert 0.8 < few.share < 0.9, "two of two is not certain"
    assert estimate(COUNTS, {}, "unseen", "agreed").share == pytest.approx(0.8, abs=0.01)


def test_a_status_of_few_is_drawn_to_all() -> None:
    assert 0.5 < estimate(COUNTS, {}, "d", "changed").share < 0.8


def test_traits_move_the_share() -> None:
    by_trait = {("3 reports", "agreed"): (58, 60), ("2 reports", "agreed"): (24, 42)}
    low, high = (estimate(COUNTS, by_trait, "a", "agreed", (trait,)).share for trait in ("2 reports", "3 reports"))
    assert low < estimate(COUNTS, {}, "a", "agreed").share < high


def test_traits() -> None:
    assert traits({"a", "b"}, ["two men died", "two men died"]) == ("2 reports", "words alike 5 of 5")
    assert traits({"a", "b", "c", "d", "e"}, ["it rained", "a bus fell"]) == ("4 reports", "words alike 0 of 5")
    assert traits({"a"}, ["two men died"]) == ()


def test_nothing_measured_is_even_odds() -> None:
    assert estimate({}, {}, "a", "agreed").share == 0.5


def test_the_table_that_ships() -> None:
    shipped = table()
    assert shipped.measured and shipped.set and shipped.meaning
    assert {slot for slot, _ in shipped.counts} <= set(SLOTS)
    assert all(0 <= right <= judged for right, judged in (*shipped.counts.values(), *shipped.traits.values()))
    assert sum(judged for _, judged in shipped.counts.values()) > 500
    assert 0 < how_sure(Finding("f", "person.age", "x", "?", "agreed", ()), {}).share < 1


def test_nothing_is_shown_as_ten_of_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = Sureness(0.99, 400, 400)
    monkeypatch.setattr("crossread.tell.choices.how_sure", lambda finding, claims: sure)
    finding = Finding("f", "event.date", "event:incident", "?", "agreed", ())
    assert sure_words(cast(Index, SimpleNamespace(claims={})), finding) == "9 in 10 right"
