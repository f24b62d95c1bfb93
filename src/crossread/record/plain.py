"""Sources that need no more than the words of the reports: a pattern, and nothing at all where coders must judge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.record.facts import Facts
from crossread.record.profile import Column, Profile
from crossread.record.view import Told, View
from crossread.types import Cell, Span

_DENIED = re.compile(r"\b(?:no|not|never|without|nobody|none|denied|n[’']t)\b[^,.;]{0,30}$", re.I)


def from_words(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """Whether the reports use words that fit `pattern`, a regular expression, and do not deny them.

    With `give` any 1 or 0, with `give` words the words themselves, else the column's `value`.
    """
    found = list(_fitting(view, re.compile(column.option("pattern"), re.I)))
    words = list(dict.fromkeys(str(told.value) for told in found))
    if column.option("give") == "any":
        return Cell(int(bool(found)), view.claims_at(found), "the reports' words" if found else "no such words")
    if not found:
        return Cell(None, rule="no such words")
    value = column.option("join", "; ").join(words) if column.option("give") == "words" else column.options.get("value")
    return Cell(value, view.claims_at(found), "the reports' words")


def _fitting(view: View, pattern: re.Pattern[str]) -> Iterator[Told]:
    """Every fit in the lines of the story, as written."""
    for lines in view.lines:
        for line in lines:
            for match in pattern.finditer(line.text):
                if not _DENIED.search(line.text[: match.start()]):
                    span = Span(line.start + match.start(), line.start + match.end())
                    yield Told(" ".join(match[0].casefold().split()), line.document, span, line.field)


def left_to_coders(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """Nothing: `why` says what of this column reports do not tell."""
    return Cell(None, rule=column.option("why", "left to coders"))
