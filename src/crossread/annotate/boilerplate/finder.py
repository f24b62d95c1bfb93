"""Which lines of a text are boilerplate, and of which kind."""

from __future__ import annotations

import re

from crossread.types import BoilerplateKind, Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FURNITURE = re.compile(
    r"(share|tweet|print|email|advertisement|copy link|follow us|read more|related|sign up|subscribe)\b.{0,40}", re.I
)


def find_boilerplate(text: str, *, title: str = "") -> tuple[tuple[Span, BoilerplateKind], ...]:
    """The boilerplate of a text as spans with kinds, in order and not overlapping."""
    marks: list[tuple[Span, BoilerplateKind]] = []
    seen: set[str] = set()
    for match in _LINE.finditer(text):
        line = match.group().strip()
        start = match.start() + match.group().index(line)
        if _FURNITURE.fullmatch(line) or line == title.strip() or line in seen:
            marks.append((Span(start, start + len(line)), "menu"))
        seen.add(line)
    return tuple(marks)
