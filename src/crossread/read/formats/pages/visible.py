"""The visible lines of a page, and what those around its headline tell: stamps and bylines that no markup names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crossread.read.dates import find_stamps
from crossread.read.formats.pages.found import Found
from crossread.read.lines import tell_lines
from crossread.read.names import key_of

_BLOCK_NAMES = """
address article blockquote br caption center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol
option p pre section table tbody td th time title tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HIDDEN = frozenset(["aside", "footer", "head", "nav", "noscript", "script", "select", "style", "template"])
_LONGEST_STAMP = 160
_ABOVE, _BELOW = 3, 10
_SHORTEST_HEADLINE = 12
_CLOSE, _SHORT = 6, 12


def visible_lines(tree: Any) -> list[str]:
    """The lines of a page as a reader sees them, without its navigation, asides and footers."""
    lines = "".join(_pieces(tree)).split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def headlines(lines: list[str], title: str) -> list[str]:
    """The visible lines that the page's title holds beside the site's name, longest first."""
    whole = key_of(title)
    held = {line for line in lines if len(line) >= _SHORTEST_HEADLINE and key_of(line) in whole}
    at_an_end = [
        line
        for line in held
        if (whole.startswith(key_of(line)) or whole.endswith(key_of(line))) and 2 * len(key_of(line)) >= len(whole)
    ]
    return sorted(at_an_end, key=lambda line: (-len(line), line))


def near_headline(lines: list[str], heads: list[str], *, day_first: bool = False) -> list[Found]:
    """What the short lines around the headline tell; "Posted" before "Updated" as they stand."""
    places = [place for place, line in enumerate(lines) if line in heads]
    found: list[Found] = []
    for place in places:
        below: list[str] = []
        for line in lines[place + 1 : place + 1 + _BELOW]:
            if len(line) > _LONGEST_STAMP:
                break
            below.append(line)
        above = [line for line in lines[max(0, place - _ABOVE) : place] if len(line) <= _LONGEST_STAMP]
        for told in (one for part in (below, above) for one in tell_lines("\n".join(part), day_first=day_first)):
            if told.field in ("published", "updated", "byline"):
                found.append(Found(told.field, told.value, f"{told.rule}, near the headline"))
        found += _only_date(below, day_first)
    return found


def _only_date(lines: list[str], day_first: bool) -> list[Found]:
    """The one full date in a short line below the headline, whatever stands around it."""
    short = [line for line in lines[:_CLOSE] if len(line.split()) <= _SHORT]
    stamps = [stamp for line in short for stamp in find_stamps(line, day_first=day_first)]
    return [Found("published", stamps[0].iso, "date near the headline")] if len(stamps) == 1 else []


def _pieces(element: Any) -> Iterator[str]:
    """The text of an element with a newline where a block begins or ends; comments and hidden parts are passed over."""
    shown = isinstance(element.tag, str) and element.tag not in _HIDDEN
    block = "\n" if shown and element.tag in _BLOCKS else ""
    if shown:
        yield block + (element.text or "")
        for child in element:
            yield from _pieces(child)
    yield block + (element.tail or "")
