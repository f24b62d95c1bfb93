"""Held on suspicion of an offence, charged with it, or with more counts of it: the same offence, and yet another step.

>>> accusation_of("He was booked on suspicion of murder."), accusation_of("She was charged with murder.")
(<Accusation.SUSPECTED: 1>, <Accusation.CHARGED: 2>)
"""

from __future__ import annotations

import re
from enum import IntEnum

from crossread.compare.judgement import Judgement
from crossread.compare.words import stem


class Accusation(IntEnum):
    """The steps, the later one greater."""

    SUSPECTED = 1
    CHARGED = 2


_SUSPECTED = re.compile(
    r"\b(?:on (?:\w+ )?suspicion of|suspected of|for (?:the )?investigation of|under investigation (?:for|of)|"
    r"(?:on|facing|faces) (?:[\w-]+ ){0,2}preliminary (?:[\w-]+ ){0,2}?(?:charges?|counts?)|preliminarily charged|"
    r"(?:charges?|counts?) (?:are|were) (?:still )?(?:pending|expected))\b",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"(?<!not )(?<!n['’]t )(?<!preliminarily )\b(?:charged|indicted|arraigned)\b(?! (?:yet|previously))", re.IGNORECASE
)


_COUNTS = re.compile(
    r"\b(\w+) counts? of (?:(?!and\b|or\b|attempted\b)[\w-]+ ){0,3}?(murder|manslaughter|homicide|assault|battery)\b",
    re.IGNORECASE,
)


def accusation_of(words: str) -> Accusation | None:
    """The step that the words tell; None where they tell neither, or both."""
    suspected, charged = bool(_SUSPECTED.search(words)), bool(_CHARGED.search(words))
    if suspected == charged:
        return None
    return Accusation.SUSPECTED if suspected else Accusation.CHARGED


def compare_accusations(one: str, other: str) -> Judgement | None:
    """One is held on suspicion and the other charged, or with other numbers of counts; None where neither is told."""
    steps = accusation_of(one), accusation_of(other)
    if None not in steps and steps[0] != steps[1]:
        return Judgement("conflict", "held on suspicion against charged: one step, then the other", 0.7)
    return _compare_counts(one, other)


def _number(word: str) -> str:
    """A number of counts as a figure: "1" for "a", "2" for "two", "12"; "" for other words."""
    known = "1" if word.casefold() == "a" else stem(word)
    return known if known.isdigit() else ""


def _compare_counts(one: str, other: str) -> Judgement | None:
    """That one is charged with other numbers of counts of an offence than the other; None where one gives none."""
    first, second = ({m[2].casefold(): _number(m[1]) for m in _COUNTS.finditer(words)} for words in (one, other))
    for offence in sorted(first.keys() & second.keys()):
        told = first[offence], second[offence]
        if all(told) and told[0] != told[1]:
            return Judgement("conflict", f"{told[0]} and {told[1]} counts of {offence}", 0.7)
    return None
