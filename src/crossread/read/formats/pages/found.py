"""What a page tells of itself, candidate by candidate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate for a field (title, outlet, byline, published, updated, url, language) and the rule that found it."""

    field: str
    value: str
    rule: str
