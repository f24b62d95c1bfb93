"""How many of those in a part were of each sex: "one woman and four men" is not "two women and three men".

What each report counts of a sex is written into its claims as key, so that two of them can be compared: a lower number
conflicts only where its report counts all of them, since others may speak of a part ("two women were taken to Wick").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from crossread.compare.judgement import Judgement
from crossread.types import Claim, Phrase

ALL, SOME = "of all", "of some"  # whether the report counts everybody of the part
LEAST = 3  # people of both sexes from which on a report that counts them tells of all
_WORDS = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_NOUNS = {
    "female": r"wom[ae]n|girls?|females?|sisters?|daughters?",
    "male": r"m[ae]n|boys?|males?|brothers?|sons?",
}
_COUNTED = {
    sex: re.compile(
        rf"(?<![\w$.-])(?P<number>an?|\d{{1,2}}|{'|'.join(_NUMBERS)}) "
        rf"(?:(?!other|more|of\b)[\w’'-]+ ){{0,2}}?(?:{nouns})\b",
        re.IGNORECASE,
    )
    for sex, nouns in _NOUNS.items()
}
_FURTHER = re.compile(r"\b(?:another|others?|more|second|third|fourth|fifth|one of)\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:kill\w*|dead|died|dies|fatal\w*|slain|murder\w*|homicide)\b", re.IGNORECASE)


def with_numbers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims on the sexes of one part, each with the number in its words and whether its report tells of all."""
    numbers = {c.id: number_in(c) for c in claims}
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    for claim in claims:
        told[claim.evidence.document, claim.display].add(numbers[claim.id])
    # a report that gives two numbers of one sex tells of two parts, of which neither need be all
    most = {place: max(found) for place, found in told.items() if len(found - {0}) == 1}
    documents = {document for document, _ in most}
    sums = {d: sum(n for (document, _), n in most.items() if document == d) for d in documents}
    greatest = max(sums.values(), default=0)
    full = {d for d in documents if sums[d] == greatest >= LEAST and sum(d == document for document, _ in most) > 1}
    return [
        replace(c, key=f"{numbers[c.id]} {ALL if c.evidence.document in full else SOME}")
        if numbers[c.id] and (c.evidence.document, c.display) in most
        else c
        for c in claims
    ]


def number_in(claim: Claim) -> int:
    """How many of the sex of a claim its words count; 0 where they do not, or count some on top of others.

    A single one is counted only beside the other sex: "a woman and four men".
    """
    words, sex = claim.evidence.words, claim.display
    if sex not in _COUNTED or _FURTHER.search(words):
        return 0
    told = {name: [_number(m["number"]) for m in pattern.finditer(words)] for name, pattern in _COUNTED.items()}
    both = all(told.values())
    number = sum(told[sex])
    return number if number > 1 or both else 0


def _number(word: str) -> int:
    """A number as an integer: "a" and "one" are 1."""
    return int(word) if word.isdigit() else _NUMBERS.get(word.casefold(), 1)


def compare_numbers_of_sex(one: Claim, other: Claim) -> Judgement | None:
    """Two counts of one sex against each other; None where they may both be true."""
    first, second = _counted(one), _counted(other)
    sexes = {c.display.split()[-1] for c in (one, other)}
    dead = {bool(_DEAD.search(c.evidence.words)) for c in (one, other)}
    if not first or not second or len(sexes) > 1 or len(dead) > 1:
        return None
    low, high = sorted((first, second))
    if low[0] == high[0] or low[1] != ALL:
        return None
    return Judgement("conflict", f"{low[0]} and {high[0]} of all cannot both be {sexes.pop()}", 0.7)


def _counted(claim: Claim) -> tuple[int, str] | None:
    """The number and whether it is of all, from a claim's key."""
    number, _, whole = claim.key.partition(" ")
    return (int(number), whole) if number.isdigit() else None


def shown(claims: Sequence[Claim]) -> list[Claim]:
    """The claims on one sex; where two of their numbers conflict, each value has its number: "2 female"."""
    if all(compare_numbers_of_sex(one, other) is None for one, other in combinations(claims, 2)):
        return list(claims)
    return [_with_number(c) if _counted(c) else c for c in claims]


def _with_number(claim: Claim) -> Claim:
    """A claim with its number in the value."""
    words = f"{claim.key.partition(' ')[0]} {claim.display}"
    return replace(claim, display=words, value=Phrase(words))
