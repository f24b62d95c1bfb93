"""Two mentions against each other: events, descriptions; the table of weights behind them; groups of what is alike."""

from __future__ import annotations

import numpy as np
import pytest

from crossread.compare import descriptions, events
from crossread.compare.descriptions import Description, compare_descriptions
from crossread.compare.events import Telling, compare_events
from crossread.compare.linkage import average_link
from crossread.compare.setting import Setting, setting_of


def telling(report: str, words: str, head: str, frame: str = "", **parts: set[str]) -> Telling:
    sets = {name: frozenset(stems) for name, stems in parts.items()}
    return Telling(report, 0, words, head, frame, context=frozenset().union(*sets.values()), **sets)


def person(report: str, words: str, *, named: bool = False) -> Description:
    stems = frozenset(word.lower() for word in words.split())
    return Description(report, 0, words.lower(), words.lower().split()[-1], stems, stems, named, "person")


ONE = telling("a", "arrest", "arrest", "arresting", patients={"driver"}, agents={"deputi"})


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (telling("b", "arrest", "arrest", "arresting", patients={"driver"}), "same"),
        (telling("b", "take into custody", "take", "arresting", patients={"driver"}, agents={"deputi"}), "same"),
        (telling("b", "protest", "protest", "protesting", agents={"crowd"}), "conflict"),
        (telling("b", "rain", "rain"), "conflict"),
    ],
)
def test_two_tellings(other: Telling, verdict: str) -> None:
    judgement = compare_events(ONE, other)
    assert judgement.verdict == verdict, judgement
    assert compare_events(other, ONE) == judgement
    assert judgement.reason


def test_the_same_word_in_reports_of_two_incidents_is_two_events() -> None:
    other = telling("b", "arrest", "arrest", "arresting", patients={"student"}, agents={"marshal"})
    near, far = (Setting(4, {}, {("a", "b"): chance}) for chance in (1.0, 0.0))
    assert compare_events(ONE, other, near).weight > compare_events(ONE, other, far).weight + 0.1


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (person("a", "Ida Moll", named=True), person("b", "Moll", named=True), 0.5, 1.0),
        (person("a", "Ida Moll", named=True), person("b", "Jan Reed", named=True), 0.0, 0.1),
        (person("a", "inmate"), person("b", "inmate"), 0.5, 1.0),
        (person("a", "Ida Moll", named=True), person("b", "Ida Mohl", named=True), 0.5, 1.0),
    ],
)
def test_two_descriptions(one: Description, other: Description, least: float, most: float) -> None:
    chance = compare_descriptions(one, other).weight
    assert least <= chance <= most
    assert compare_descriptions(other, one).weight == chance


def test_what_reports_call_one_thing_by_counts() -> None:
    reports = {"a": ["inmate", "moll"], "b": ["moll"]}
    known = setting_of(reports, called=[{"inmate", "moll"}, {"moll", "inmate"}])
    one, other = person("a", "inmate"), person("b", "Moll", named=True)
    assert compare_descriptions(one, other, known).weight > compare_descriptions(one, other, Setting(2)).weight


@pytest.mark.parametrize("module", [events, descriptions])
def test_every_row_has_a_weight_and_a_reason(module: object) -> None:
    table = module.table()  # type: ignore[attr-defined]
    names = [row.__name__ for row in table.rows]
    assert sorted(names) == sorted(table.weights.rows)
    assert len(names) == len(set(names))
    assert all(row.__doc__ and row.__doc__.endswith(".") for row in table.rows)


def test_groups_join_by_their_mean() -> None:
    grid = np.array([[0, 0.9, 0.6, 0], [0.9, 0, 0.2, 0], [0.6, 0.2, 0, 0], [0, 0, 0, 0]])
    assert average_link(grid, 0.5) == ((0, 1), (2,), (3,))
    assert average_link(grid, 0.4) == ((0, 1, 2), (3,))
    assert average_link(np.zeros((0, 0)), 0.5) == ()
