"""What a rule for times is: a row with a name, a family, a pattern and the function that gives the meaning."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from crossread.annotate.times.lexicon import PIECES
from crossread.types import Time

Family = Literal["date", "clock", "part", "duration", "set", "ref"]
Match = re.Match[str]


class Meaning(NamedTuple):
    """A TIMEX3 type and value; `anchored` names what a relative value was counted from ("" for an absolute one).

    `latest` is the last day of a range in one expression ("Feb. 4-6"), whose value is its first day.  `open_year` is
    whether the year of the value only stands for an unknown one.

    The value of a clock time or part of day begins with T: the day is joined to it afterwards.
    """

    type: str
    value: str
    anchored: str = ""
    zone: str = ""
    latest: str = ""
    open_year: bool = False


@dataclass(frozen=True, slots=True)
class At:
    """Where an expression stands: what it may be relative to.

    anchor: the day from which the text speaks, None when not known; anchored: how it is known (see Anchor).
    narrative: the year in which the passage is set, where it is not the anchor's; recent: whether the text as a whole
    speaks of days near the anchor.  tense: "past", "future" or "" of the clause.  before: the times found so far, the
    nearest last.
    """

    text: str
    anchor: date | None
    anchored: str
    tense: str
    before: tuple[Time, ...] = ()
    narrative: int | None = None
    recent: bool = True


Build = Callable[[Match, At], Meaning | None]
Guard = Callable[[Match], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: expressions that match `pattern` (and pass `guard`) mean what `build` says."""

    name: str
    family: Family
    pattern: re.Pattern[str]
    build: Build
    guard: Guard | None = None


_BLANK = r"(?:[ \t\xa0]+(?:\n(?!\n))?|\n(?!\n))"


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern with {pieces} put in; a blank (outside of brackets) is any white space within a paragraph."""
    spaced = re.sub(r"\[[^\]]*\]| ", lambda m: _BLANK if m[0] == " " else m[0], pattern)
    return re.compile(re.sub(r"\{([a-z]+)\}", lambda m: PIECES[m[1]], spaced))


def row(name: str, family: Family, pattern: str, build: Build, guard: Guard | None = None) -> Rule:
    """A rule whose pattern does not begin or end within a word."""
    return Rule(name, family, compiled(rf"(?<![\w$€£#])(?:{pattern})(?!\w)"), build, guard)


REACH = 80


def before(match: Match, reach: int = REACH) -> str:
    """The text just before a match."""
    return match.string[max(0, match.start() - reach) : match.start()]


def after(match: Match, reach: int = REACH) -> str:
    """The text just after a match."""
    return match.string[match.end() : match.end() + reach]


def group(match: Match, name: str) -> str:
    """A named group in lower case, "" where it is not part of the match."""
    return (match.groupdict().get(name) or "").lower()
