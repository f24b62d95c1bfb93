"""Dates, times and numbers in words."""

from __future__ import annotations

import pytest

from crossread.slots import SLOTS
from crossread.tell.index import ranges
from crossread.tell.words import (
    FAMILIES,
    HEADINGS,
    counted,
    date_words,
    family,
    listed,
    number_words,
    when_words,
    whole_words,
)
from crossread.types import Number, When


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-10-12T08:15:00-07:00", "12 October 2025, 08:15"),
        ("2025-10-12", "12 October 2025"),
        ("2025-10", "October 2025"),
        ("2025", "2025"),
        ("", ""),
        ("last week", "last week"),
        ("2025-13-01", "2025-13-01"),
    ],
)
def test_dates(iso: str, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When("2025-10-11", "2025-10-11", "2025-10-11", "day"), "11 October 2025"),
        (When("2025-10-11TNI", "2025-10-11", "2025-10-12", "part"), "11 October 2025, night"),
        (When("2025-10-11T21:34", "2025-10-11T21:34", "2025-10-11T21:34", "minute"), "11 October 2025, 21:34"),
        (When("2025-W41", "2025-10-06", "2025-10-12", "week"), "6 October 2025 to 12 October 2025"),
        (When("2025-10", "2025-10-01", "2025-10-31", "month"), "October 2025"),
        (When("2025", "2025-01-01", "2025-12-31", "year"), "2025"),
        (When("2025-10-11", "2025-10-11", None), "from 11 October 2025"),
        (When("2025-10-11", None, "2025-10-11"), "until 11 October 2025"),
        (When("XXXX-02-21", years=(2012, 2017)), "21 February, year not known (fits 2012, 2017)"),
        (When("XXXX-99-21"), "XXXX-99-21"),
        (When(""), "time not known"),
        (When("PAST_REF"), "PAST_REF"),
    ],
)
def test_times(when: When, words: str) -> None:
    assert when_words(when) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number(40, 40), "40"),
        (Number(301, None), "at least 301"),
        (Number(None, 12), "at most 12"),
        (Number(24, 99), "24 to 99"),
        (Number(750000, 750000, "USD"), "750,000 USD"),
        (Number(0, 0), "0"),
        (Number(None, None), "unknown"),
        (Number(7.62, 7.62, "mm"), "7.62 mm"),
    ],
)
def test_numbers(number: Number, words: str) -> None:
    assert number_words(number) == words


def test_small_words() -> None:
    assert counted(1, "voice") == "1 voice" and counted(1200, "claim") == "1,200 claims"
    assert listed([]) == "" and listed(["a"]) == "a" and listed(["a", "b", "c"]) == "a, b and c"
    assert ranges([1, 2, 3, 5]) == "1–3, 5" and ranges([4, 1, 2]) == "1, 2, 4" and ranges([]) == ""


def test_every_slot_has_a_heading_of_its_own() -> None:
    assert {heading for _, heading in FAMILIES} == set(HEADINGS)
    assert {slot: family(slot) for slot in SLOTS if family(slot) == "Also told"}.keys() == {"other", "other.count"}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('any danger to the public,"', "any danger to the public"),
        ("was on the floor,”", "was on the floor"),
        ("ran towards the canal.’", "ran towards the canal."),
        ('it was "never about parking."', 'it was "never about parking."'),
        ("“we want answers,” she said", "“we want answers,” she said"),
        ("the Smiths’", "the Smiths’"),
        ("27", "27"),
    ],
)
def test_a_quotation_that_began_before_leaves_no_mark(text: str, whole: str) -> None:
    assert whole_words(text) == whole
