"""Word shingles: how much of one text stands in another, exactly, whatever its size.

MinHash hides partial copying in small sets, so inside a story the sets themselves are compared (Broder 1997).
"""

from __future__ import annotations

import re
from collections.abc import Collection

WIDTH = 5
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The words in lower case, apostrophes aside: words("Don't. Go!") -> ("dont", "go")."""
    return tuple(_WORD.findall(re.sub(r"['’]", "", text.casefold())))


def shingles(text: str, width: int = WIDTH) -> frozenset[tuple[str, ...]]:
    """The runs of `width` words; a shorter text is one run of its own."""
    row = words(text)
    if len(row) < width:
        return frozenset([row]) if row else frozenset()
    return frozenset(row[i : i + width] for i in range(len(row) - width + 1))


def containment(part: Collection[tuple[str, ...]], whole: Collection[tuple[str, ...]]) -> float:
    """Which share of `part` stands in `whole`, 0 for an empty part."""
    found = sum(1 for run in part if run in whole)
    return found / len(part) if part else 0.0
