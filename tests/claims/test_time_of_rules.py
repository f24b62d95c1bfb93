"""Rules over whole reports take time that grows with their length, not with its square."""

from __future__ import annotations

import time

import pytest

from crossread.claims.counts import _AT_SOMETHING
from crossread.claims.lone import _patterns
from crossread.compare.bodies import bodies_in

LINES = ("A-", "Aaaa’", "a man, ", "a-", "police said ", "two men and ")


def seconds(text: str) -> float:
    """How long the rules take for a line."""
    start = time.process_time()
    list(bodies_in(text))
    for pattern in (_AT_SOMETHING, *(pattern for _, pattern in _patterns())):
        list(pattern.finditer(text))
    return time.process_time() - start


@pytest.mark.parametrize("piece", LINES)
def test_time_is_linear(piece: str) -> None:
    short, long = (min(seconds(piece * number) for _ in range(2)) for number in (500, 4000))
    assert long < 16 * short + 0.05, "eight times the length takes about eight times as long"
