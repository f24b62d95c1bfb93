"""Which answer of a changed finding is the latest: by the day it was said, and by its stage where days do not tell."""

from __future__ import annotations

import pytest

from crossread.reconcile.findings import with_latest
from crossread.reconcile.judge import Verdict
from crossread.types import Phrase, Position


@pytest.mark.parametrize(
    ("said", "latest"),
    [(("", ""), "died"), (("2025-03-02", "2025-03-02"), "died"), (("", "2025-03-02"), "died"),
     (("2025-03-01", "2025-03-02"), "in critical condition")],
)  # fmt: skip
def test_the_last_stage_tells_where_the_days_do_not(said: tuple[str, str], latest: str) -> None:
    positions = tuple(
        Position(Phrase(words), words, ("c",), (("c",),), day, day)
        for words, day in zip(("died", "in critical condition"), said, strict=True)
    )
    verdict = Verdict(status="changed", positions=(), reasons=())
    marked = with_latest(positions, verdict, "person.condition")
    assert [p.display for p in marked if p.latest] == [latest]
