"""Held on suspicion of an offence, and charged with it: two steps of the law on the way to one and the same words.

>>> accusation_of("He was booked on suspicion of murder."), accusation_of("She was charged with murder.")
(<Accusation.SUSPECTED: 1>, <Accusation.CHARGED: 2>)
"""

from __future__ import annotations

import re
from enum import IntEnum

from crossread.compare.judgement import Judgement


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


def accusation_of(words: str) -> Accusation | None:
    """The step that the words tell; None where they tell neither, or both."""
    suspected, charged = bool(_SUSPECTED.search(words)), bool(_CHARGED.search(words))
    if suspected == charged:
        return None
    return Accusation.SUSPECTED if suspected else Accusation.CHARGED


def compare_accusations(one: str, other: str) -> Judgement | None:
    """That one is held on suspicion and the other charged; None where the words do not tell two steps."""
    steps = accusation_of(one), accusation_of(other)
    if None in steps or steps[0] == steps[1]:
        return None
    return Judgement("conflict", "held on suspicion against charged: one step, then the other", 0.7)
