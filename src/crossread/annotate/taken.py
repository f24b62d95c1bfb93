"""Which stretches of a text are taken already: a look-up that does not slow down as a text grows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from crossread.types import Span


class Taken:
    """Spans that are taken, looked up by place: whether another shares a character with any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take the spans, in any order."""
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def free(self, span: Span) -> bool:
        """Whether a span shares no character with any that is taken."""
        before = bisect_left(self._starts, span.end)
        return before == 0 or self._reach[before - 1] <= span.start
