"""Free phrases against each other: paraphrase, one more exact, denial against assertion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.compare.figures import (
    in_times,
    other_codes,
    other_figures,
    other_models,
    other_moments,
    other_parts,
    other_sides,
    other_sums,
)
from crossread.compare.judgement import Judgement
from crossread.compare.words import overlap, stems

_NEGATION = re.compile(
    r"\b(?:no|(?<!or )not|never|nobody|no one|none|without|neither|nor|cannot|unable|denie[sd]|deny|denying|"
    r"refuse[sd]?|failed to|yet to)\b|n['’]t\b|\bnon-",
    re.IGNORECASE,
)
# pairs that cannot both be true of one thing at one time
_OPPOSITES = (
    (
        "accident|accidental(?:ly)?|unintentional(?:ly)?",
        "murder(?:ed)?|deliberate(?:ly)?|intentional(?:ly)?|on purpose",
    ),
    ("alive|survived(?! by)", "died|dead|killed"),
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
)
# pairs that two people, or one and somebody else, are told by as often: opposites only where one person is asked about
_OF_ONE_PERSON = (
    ("inside", "outside"),
    ("son", "daughter"),
    ("brothers?", "cousins?|friends?|strangers?"),
    ("husband", "boyfriend|ex-husband|father|brother|son"),
    ("wife", "girlfriend|ex-wife|mother|sister|daughter"),
    ("mother", "sister|daughter|aunt|grandmother"),
    ("father", "brother|son|uncle|grandfather"),
    ("man|male|boy", "woman|female|girl"),
)


_ASKED = re.compile(r"(?:if|whether|unless|until)\b", re.IGNORECASE)


def _compiled(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The pairs as patterns of whole words."""
    return tuple(
        (re.compile(rf"\b(?:{a})\b", re.IGNORECASE), re.compile(rf"\b(?:{b})\b", re.IGNORECASE)) for a, b in rows
    )


_TABLE, _TABLE_OF_ONE_PERSON = _compiled(_OPPOSITES), _compiled(_OF_ONE_PERSON)
_PARTS = re.compile(r"[,;:]|\b(?:and|but|while|though|although)\b", re.IGNORECASE)
DENIAL, LEAST_DENIED = 0.75, 2  # what a denial must share with what it denies, by weight and in stems
LEAST_SHARED = 3  # the same where the words before the negation count as well
NEARLY = 0.5  # overlap below which opposite words, or other figures, speak of different things
NEARLY_ALL = 0.8  # the same for words that may be of two people


def negated(text: str) -> bool:
    """Whether a phrase says that something is not so."""
    return bool(_NEGATION.search(text))


def opposed(one: str, other: str) -> str:
    """The two words that exclude each other, as "inside / outside"; "" when none do."""
    return _apart(_TABLE, one, other) or _apart(_TABLE_OF_ONE_PERSON, one, other)


def _apart(table: Sequence[tuple[re.Pattern[str], re.Pattern[str]]], one: str, other: str) -> str:
    """The words of the first pair of a table of which each phrase has one."""
    for left, right in table:
        for a, b in ((one, other), (other, one)):
            first, second = left.search(a), right.search(b)
            if first and second and not right.search(a) and not left.search(b):
                return f"{first[0]} / {second[0]}"
    return ""


def excluded(one: str, other: str) -> str:
    """The opposites of two phrases of which nobody knows whether they are of one thing: they must share the rest.

    Words that tell two people apart as often as one from himself take nearly all of it.
    """
    for table, least in ((_TABLE, NEARLY), (_TABLE_OF_ONE_PERSON, NEARLY_ALL)):
        words = _apart(table, one, other)
        if words and rest_shared(one, other, words) >= least:
            return words
    return ""


def rest_shared(one: str, other: str, opposites: str) -> float:
    """How much two phrases share beside the words that exclude each other."""
    apart = frozenset(stems(opposites))
    return overlap([w for w in stems(one) if w not in apart], [w for w in stems(other) if w not in apart])


def denies(one: str, other: str) -> bool:
    """Whether a part of the first phrase says that what the second says is not so."""
    if negated(other) or _ASKED.match(other):
        return False
    told = frozenset(stems(other))
    return any(_is_told(part, told) for part in _PARTS.split(one))


def _is_told(part: str, told: frozenset[str]) -> bool:
    """Whether what a part denies is told: its first stem, and nearly all that either says."""
    denied, whole = what_is_not(part), stems(part)
    if not denied or denied[0] not in told:
        return False
    if len(told & set(whole)) >= LEAST_SHARED and overlap(whole, told) >= DENIAL:
        return True
    shared = told & set(denied)
    if len(shared) < LEAST_DENIED:
        return False
    return overlap(denied, told) >= DENIAL or (shared >= set(denied) and len(told) <= len(shared) + 1)


def what_is_not(part: str) -> tuple[str, ...]:
    """The stems behind a negation, () without one: what_is_not("have not been identified") -> ("identif",)."""
    match = _NEGATION.search(part)
    return stems(part[match.end() :]) if match else ()


def other_apart(one: str, other: str) -> str:
    """What differs of two statements that say nearly the same: a figure, a road, a side, parts that were hit."""
    return other_figures(one, other) or other_codes(one, other) or other_sides(one, other) or other_parts(one, other)


def compare_phrases(one: str, other: str, *, on_topic: bool = False) -> Judgement:
    """Same words, a paraphrase, opposites, or denial against assertion of nearly the same.

    `on_topic` says that the two answer one question for sure, so that opposites need no words in common.
    """
    shared = overlap(stems(in_times(one)), stems(in_times(other)))
    if words := opposed(one, other) if on_topic else excluded(one, other):
        return Judgement("conflict", f"{words} exclude each other", 0.7)
    if (on_topic or shared >= NEARLY) and (words := other_sums(one, other)):
        return Judgement("conflict", f"{words} cannot both be true", 0.7)
    if shared >= NEARLY and (words := other_apart(one, other)):
        return Judgement("conflict", f"{words} cannot both be true", 0.7)
    if words := other_models(one, other):
        return Judgement("conflict", f"{words} cannot both be true", 0.7)
    if shared >= NEARLY_ALL and (words := other_moments(one, other)):
        return Judgement("conflict", f"{words} cannot both be true", 0.7)
    if denies(one, other) or denies(other, one):
        return Judgement("conflict", "one says it, the other that it is not so", 0.6)
    if shared >= 0.8:
        return Judgement("same", "the same words but for small ones", 0.9)
    if shared >= 0.25:
        return Judgement("compatible", "a paraphrase, or one says more than the other", 0.6)
    return Judgement("unknown", "too few words in common", 0.3)
