"""Numbers against each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.compare.numbers import compare_numbers, show_number
from crossread.types import Number

# one, other, verdict
TABLE = [
    (Number(24, 24), Number(24, 24), "same"),
    (Number(24, 24), Number(25, 25), "conflict"),
    (Number(24, 24), Number(24.0, 24.0), "same"),
    (Number(301, None), Number(320, 320), "compatible"),
    (Number(301, None), Number(300, 300), "conflict"),
    (Number(301, None), Number(255, 345), "compatible"),
    (Number(200, None), Number(301, None), "compatible"),
    (Number(24, None), Number(40, 40), "compatible"),
    (Number(24, None), Number(24, None), "same"),
    (Number(24, None), Number(5, 5), "conflict"),
    (Number(None, 40), Number(12, 12), "compatible"),
    (Number(None, 40), Number(41, None), "conflict"),
    (Number(None, None), Number(3, 3), "unknown"),
    (Number(255, 345), Number(345, 400), "compatible"),
    (Number(0, 0), Number(1, 1), "conflict"),
    # ages
    (Number(20, 29, "year"), Number(24, 24, "year"), "compatible"),
    (Number(13, 19, "year"), Number(13, 13, "year"), "compatible"),
    (Number(13, 13, "year"), Number(15, 15, "year"), "conflict"),
    (Number(13, 19, "year"), Number(20, 29, "year"), "conflict"),
    (Number(18, 18, "month"), Number(1, 1, "year"), "compatible"),
    (Number(9, 9, "month"), Number(1, 1, "year"), "conflict"),
    (Number(18, 18, "months"), Number(1, 1, "years"), "compatible"),
    (Number(6, 6, "months"), Number(1, 2, "years"), "conflict"),
    (Number(8, 8, "months"), Number(11, 11, "months"), "conflict"),
    (Number(5, 5, "year"), Number(5, 5), "same"),
    # measures
    (Number(1609.344, 1609.344, "m"), Number(1600, 1600, "m"), "compatible"),
    (Number(1609.344, 1609.344, "m"), Number(3218, 3218, "m"), "conflict"),
    (Number(9, 9, "mm"), Number(0.4, 0.4, "in"), "conflict"),
    (Number(9, 9, "mm"), Number(0.355, 0.355, "in"), "compatible"),
    (Number(5, 5, "USD"), Number(5, 5, "EUR"), "unknown"),
    (Number(40, 40, "%"), Number(40, 40), "same"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), TABLE)
def test_table(one: Number, other: Number, verdict: str) -> None:
    assert compare_numbers(one, other).verdict == verdict
    assert compare_numbers(other, one).verdict == verdict


def test_the_reason_names_both() -> None:
    judgement = compare_numbers(Number(24, 24), Number(25, 25))
    assert judgement.reason == "24 and 25 cannot both be true"
    assert judgement.weight == 1.0


def test_shown() -> None:
    shown = [show_number(n) for n in (Number(301, None), Number(None, 50), Number(2, 3, "m"), Number(None, None))]
    assert shown == ["at least 301", "at most 50", "2 to 3 m", "an unknown number"]


whole = st.integers(min_value=0, max_value=10**9)
bounds = st.tuples(st.none() | whole, st.none() | whole).filter(lambda b: None in b or b[0] <= b[1])  # type: ignore[operator]


@given(bounds, bounds)
def test_symmetric(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> None:
    first, second = Number(*one), Number(*other)
    assert compare_numbers(first, second).verdict == compare_numbers(second, first).verdict


@given(whole, bounds)
def test_a_number_is_compatible_with_the_intervals_that_hold_it(
    number: int, limits: tuple[int | None, int | None]
) -> None:
    low, high = limits
    verdict = compare_numbers(Number(number, number), Number(low, high)).verdict
    holds = (low is None or low <= number) and (high is None or number <= high)
    if low is None and high is None:
        assert verdict == "unknown"
    else:
        assert (verdict in ("same", "compatible")) == holds
