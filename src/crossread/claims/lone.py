"""People told of in words and not in figures: one ("a man was killed"), or a list ("an infant and two women died").

Read off the words of the headline and of the first sentences, where reports tell what came of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.annotate.entities.lexicon import SMALL_NUMBERS, person_nouns
from crossread.claims.make import is_aside
from crossread.types import Reading, Span

LEAD = 1200  # code points within which a report tells what came of its incident
_ROLES = frozenset(
    "suspect gunman shooter attacker assailant robber neighbor witness other individual subject party".split()
)
_NUMBERS = "|".join(word for word in SMALL_NUMBERS if word not in ("zero", "a dozen"))
# "a man shot his wife": she is the one who was shot
_NO_OBJECT = (
    r"(?! (?:and (?:killed|wounded|injured) )?(?:at (?:him|her|them|his|their|officers|police)|his|her|an?|the|their|"
    rf"him|them|another|its|\d+|{_NUMBERS})\b)"
)
_DEAD = (
    r"(?:(?:was|were|is|are|has|have|had|been|later|also|reportedly|were both|both) ){0,3}(?:[a-z]+ly )?"
    r"(?:killed|dead|dies?|died|slain|(?:shot|stabbed|beaten) (?:dead|to death|and (?:[a-z]+ly )?killed)|"
    r"fatally (?:shot|stabbed|struck|wounded|injured|beaten)|pronounced dead|gunned down|found dead|"
    r"lost (?:his|her|their) li(?:fe|ves))\b" + _NO_OBJECT
)
_HURT = (
    r"(?:(?:was|were|is|are|has|have|had|been|later|also|reportedly|were both|both) ){0,3}(?:[a-z]+ly )?"
    r"(?:(?P<shot>shot|stabbed|grazed|struck by (?:a |stray )?(?:bullets?|gunfire))"
    r"(?! dead| to death| and (?:\w+ly )?killed)|"
    r"wounded|injured|hurt|hospitali[sz]ed|recovering|critical(?:ly)?|"
    r"in (?:critical|serious|stable|fair|good) condition)\b" + _NO_OBJECT
)
_KILLING = r"(?:kill(?:ed|s|ing)|fatally (?:shoots?|shot|shooting|stabb?\w+)|claim(?:ed|s|ing) the li(?:fe|ves) of)"
_WOUNDING = (
    r"(?:wound(?:ed|s|ing)|injur(?:ed|es|ing)|(?<!fatally )(?P<shot>shot|shoots|shooting|stabbed|stabs)(?! and kill))"
)
_BETWEEN = (
    r"(?:,? (?:from|in|at|near|identified as|who|aged?|ages) [^.;:\n]{1,50}?,?|"
    r" in (?:his|her|their) [\w-]+|, \d\d?,|,)?"
)


@lru_cache(maxsize=1)
def _person() -> str:
    """An alternation of the nouns for one person or several, those that say what part somebody plays left out."""
    nouns = sorted(form for form, noun in person_nouns().items() if noun.singular not in _ROLES and form.isalpha())
    return "|".join(
        sorted([*nouns, "student", "teen", "infant", "baby", "babies", "toddler", "victim"], key=len, reverse=True)
    )


# a word that may stand between a number and its noun
_WORD = (
    r"(?!(?:left|leaves|after|was|were|is|are|who|and|that|when|while|determined|in|on|at|of|the|an?|said|says|has|had|by|"
    r"with|to|for|from|as|saw|found|shot|killed|identify|identified|police)\b)[\w'’-]{1,30}"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(slot, pattern) for lists and for single people, each with the people before what befell them, and behind it."""
    item = rf"(?:(?:an?|another|one|the|his|her|{_NUMBERS}|\d{{1,2}}) )(?:{_WORD} ){{0,4}}?(?:{_person()})\b"
    bare = rf"(?:{item}|(?:{_WORD} ){{0,2}}?(?:{_person()})\b)"
    people = rf"(?P<people>{item}(?:, (?:and )?{item}){{0,8}}(?:,? (?:and|as well as|along with) {bare})?)"
    head = rf"(?P<people>^(?:{_WORD} ){{0,4}}?(?:{_person()})\b)"
    rows = []
    for slot, passive, active in (("killed.count", _DEAD, _KILLING), ("injured.count", _HURT, _WOUNDING)):
        rows += [(slot, rf"\b{people}{_BETWEEN} {passive}"), (slot, rf"\b{active} {people}(?! (?:dead|to death))")]
        rows.append((slot, rf"{head} {passive}"))
    rows.append(("killed.count", rf"\b(?:left|leaves|leaving) {people} dead\b"))
    return tuple((slot, re.compile(pattern, re.IGNORECASE)) for slot, pattern in rows)


@dataclass(frozen=True, slots=True)
class Told:
    """People to whom something befell: the slot, how many, their words, the words of it all, whether they were shot."""

    slot: str
    number: int
    people: str
    span: Span
    shot: bool


def people_told(reading: Reading) -> Iterator[Told]:
    """Who is told of in the headline and in the first sentences as killed or hurt."""
    text = reading.document.text
    for sentence in reading.sentences:
        if sentence.start > LEAD or is_aside(reading, sentence):
            continue
        for slot, pattern in _patterns():
            for match in pattern.finditer(text[sentence.start : sentence.end]):
                if number := _number(match["people"]):
                    own = _HIMSELF.match(text, sentence.start + match.end(), sentence.end)
                    number += own is not None and slot == "killed.count"
                    whole = Span(sentence.start + match.start(), own.end() if own else sentence.start + match.end())
                    yield Told(slot, number, match["people"], whole, bool(match.groupdict().get("shot")))


# who kills others and then himself is one more
_HIMSELF = re.compile(
    r"[^.;]{0,30}?,? (?:(?:and|then|before|and then) (?:fatally )?"
    r"(?:killed|killing|shot|shooting|turned|turning|shoots|kills) (?:the (?:\w+ )?on )?|(?:and|then) (?:on )?)"
    r"(?:himself|herself)\b",
    re.IGNORECASE,
)
_IN_GENERAL = frozenset("people persons victims others adults relatives residents teens teenagers juveniles".split())
_AND = re.compile(r" (?:and|as well as|along with) ")
_ARTICLE = re.compile(r"(?:an?|the|his|her) ", re.IGNORECASE)


def _number(people: str) -> int:
    """How many a list of people is; 0 where a part of it is no number of people."""
    parts = [p for p in re.split(r",? (?:and|as well as|along with) |, (?:and )?", people) if p.strip()]
    if not _AND.search(people) and any(_ARTICLE.match(part) for part in parts[1:]):
        return int(all(_count(part) == 1 for part in parts))  # "the victim, a young man" is one
    counts = [_count(part) for part in parts]
    if not all(counts):
        return 0
    total = parts[0].split()[-1].casefold() in _IN_GENERAL and counts[0] == sum(counts[1:])
    return counts[0] if total else sum(counts)  # "three people, a man and two women"


def _count(part: str) -> int:
    """The number of one part: "two women" 2, "a girl" and "girl" 1, "women" 0."""
    first, last = part.split()[0].casefold(), part.split()[-1].casefold()
    if first in SMALL_NUMBERS or first.isdigit():
        return SMALL_NUMBERS.get(first) or int(first)
    noun = person_nouns().get(last)
    return 0 if noun is None or noun.plural else 1
