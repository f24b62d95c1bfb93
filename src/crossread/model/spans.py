"""Spans from BIO and BIOES tags, read forgivingly.

>>> spans_of(["B-person", "E-person", "O", "S-place"])
[(0, 2, 'person'), (3, 4, 'place')]
"""

from __future__ import annotations

from collections.abc import Sequence


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Half-open spans with their kinds; a span ends at O, at another kind, after E and S, and before B and S."""
    result: list[tuple[int, int, str]] = []
    first, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        mark, _, name = tag.partition("-")
        if kind and (name != kind or mark in ("B", "S")):
            result.append((first, i, kind))
            kind = ""
        if name and not kind:
            first, kind = i, name
        if kind and mark in ("E", "S"):
            result.append((first, i + 1, kind))
            kind = ""
    return result
