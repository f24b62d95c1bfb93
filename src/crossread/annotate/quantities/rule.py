"""What a rule for quantities is, and the pieces of regular expressions they share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from crossread.annotate.quantities.intervals import MODIFIERS, VAGUE
from crossread.annotate.quantities.numerals import NUMERAL, ORDINAL, either
from crossread.types import Number

Match = re.Match[str]
Build = Callable[[Match], Number | None]
Guard = Callable[[Match], bool]

PIECES = {
    "n": rf"(?P<n>{NUMERAL})",
    "high": rf"(?P<high>{NUMERAL})",
    "ordinal": rf"(?P<ordinal>{ORDINAL})",
    "mod": rf"(?:(?P<mod>(?i:{either(MODIFIERS)}))\s+)?",
    "vague": rf"(?P<vague>(?i:{either(VAGUE)}))",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: words that match `pattern` (and pass `guard`) are a quantity of `kind` whose interval `build` gives.

    `counts` is whether a noun is looked for after it.
    """

    name: str
    kind: str
    pattern: re.Pattern[str]
    build: Build
    guard: Guard | None = None
    counts: bool = False


def row(name: str, kind: str, pattern: str, build: Build, guard: Guard | None = None, *, counts: bool = False) -> Rule:
    """A rule whose pattern does not begin or end within a word."""
    filled = re.sub(r"\{([a-z]+)\}", lambda m: PIECES[m[1]], pattern)
    return Rule(name, kind, re.compile(rf"(?<![\w.,/-])(?:{filled})(?![\w]|[.,]\d)"), build, guard, counts)


def group(match: Match, name: str) -> str:
    """A named group in lower case with single blanks, "" where it is not part of the match."""
    return " ".join((match.groupdict().get(name) or "").lower().split())
