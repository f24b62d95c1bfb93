"""Free phrases against each other: paraphrase, one more exact, denial against assertion."""

from __future__ import annotations

import re

from crossread.compare.figures import other_figures, other_sums
from crossread.compare.judgement import Judgement
from crossread.compare.words import overlap, stems

_NEGATION = re.compile(
    r"\b(?:no|not|never|nobody|no one|none|without|neither|nor|cannot|unable|denie[sd]|deny|denying|refuse[sd]?|"
    r"failed to)\b|n['’]t\b|\bnon-",
    re.IGNORECASE,
)
# pairs that cannot both be true of one thing at one time
_OPPOSITES = (
    (
        "accident|accidental(?:ly)?|unintentional(?:ly)?",
        "murder(?:ed)?|deliberate(?:ly)?|intentional(?:ly)?|on purpose",
    ),
    ("inside", "outside"),
    ("alive|survived(?! by)", "died|dead|killed"),
    ("son", "daughter"),
    ("brothers?", "cousins?|friends?|strangers?"),
    ("husband", "boyfriend|ex-husband|father|brother|son"),
    ("wife", "girlfriend|ex-wife|mother|sister|daughter"),
    ("mother", "sister|daughter|aunt|grandmother"),
    ("father", "brother|son|uncle|grandfather"),
    ("drunk|intoxicated", "sober"),
    ("reopen(?:s|ed|ing)?", "(?:stay|remain)(?:s|ed|ing)? (?:closed|shut)"),
    ("life (?:in prison|imprisonment|behind bars)", "\\d+(?: to \\d+)? years"),
    ("drive-?by", "walk-?up|on foot"),
    ("guilty", "innocent|not guilty"),
    ("armed", "unarmed"),
    ("kitchen|bedroom|living room|bathroom", "porch|yard|driveway|street|garage"),
    ("desk (?:job|duty)", "administrative leave|suspended|fired"),
    ("first[- ]degree", "second[- ]degree|third[- ]degree"),
    ("attempted murder", "(?<!attempted )(?<!degree )murder"),
    ("manslaughter", "murder"),
    ("man|male|boy", "woman|female|girl"),
)
_TABLE = tuple(
    (re.compile(rf"\b(?:{a})\b", re.IGNORECASE), re.compile(rf"\b(?:{b})\b", re.IGNORECASE)) for a, b in _OPPOSITES
)


_PARTS = re.compile(r"[,;:]|\b(?:and|but|while|though|although)\b", re.IGNORECASE)
DENIAL = 0.6  # what a denial must share with what it denies
NEARLY = 0.5  # overlap below which opposite words, or other figures, speak of different things


def negated(text: str) -> bool:
    """Whether a phrase says that something is not so."""
    return bool(_NEGATION.search(text))


def opposed(one: str, other: str) -> str:
    """The two words that exclude each other, as "inside / outside"; "" when none do."""
    for left, right in _TABLE:
        for a, b in ((one, other), (other, one)):
            first, second = left.search(a), right.search(b)
            if first and second and not right.search(a) and not left.search(b):
                return f"{first[0]} / {second[0]}"
    return ""


def rest_shared(one: str, other: str, opposites: str) -> float:
    """How much two phrases share beside the words that exclude each other."""
    apart = frozenset(stems(opposites))
    return overlap([w for w in stems(one) if w not in apart], [w for w in stems(other) if w not in apart])


def denies(one: str, other: str) -> bool:
    """Whether a part of the first phrase says that what the second says is not so."""
    if negated(other):
        return False
    told = stems(other)
    parts = (part for part in _PARTS.split(one) if negated(part))
    return any(what_is_not(part) in told and overlap(stems(part), told) >= DENIAL for part in parts)


def what_is_not(part: str) -> str:
    """The stem of the first telling word behind a negation: what_is_not("have not been identified") -> "identif"."""
    match = _NEGATION.search(part)
    return next(iter(stems(part[match.end() :])), "") if match else ""


def compare_phrases(one: str, other: str, *, on_topic: bool = False) -> Judgement:
    """Same words, a paraphrase, opposites, or denial against assertion of nearly the same.

    `on_topic` says that the two answer one question for sure, so that opposites need no words in common.
    """
    shared = overlap(stems(one), stems(other))
    if (words := opposed(one, other)) and (on_topic or rest_shared(one, other, words) >= NEARLY):
        return Judgement("conflict", f"{words} exclude each other", 0.7)
    if (on_topic or shared >= NEARLY) and (words := other_sums(one, other)):
        return Judgement("conflict", f"{words} cannot both be true", 0.7)
    if shared >= NEARLY and (words := other_figures(one, other)):
        return Judgement("conflict", f"{words} cannot both be true", 0.7)
    if denies(one, other) or denies(other, one):
        return Judgement("conflict", "one says it, the other that it is not so", 0.6)
    if shared >= 0.8:
        return Judgement("same", "the same words but for small ones", 0.9)
    if shared >= 0.25:
        return Judgement("compatible", "a paraphrase, or one says more than the other", 0.6)
    return Judgement("unknown", "too few words in common", 0.3)
