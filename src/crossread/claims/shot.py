"""How many were shot, whether they died or not: a number of its own beside those of the killed and of the wounded."""

from __future__ import annotations

import re

from crossread.annotate.entities.lexicon import SMALL_NUMBERS
from crossread.types import Number, Quantity, Span

IN_ALL = "count: shot, dead or alive"

_SHOT_AFTER = re.compile(
    r"^(?:[ \w'’-]{0,40}? )?(?:been|were|was|are|is|being|get|got|people|men|women|teens|men and women) "
    r"(?:shot|stabbed|grazed|(?<=who were )(?:struck|hit)|"
    r"(?:struck|hit) (?:by|with|in|during|when|as|at)|(?:struck|hit)(?=,))\b"
    r"(?!-| dead| to death| and (?:\w+ly )?(?:killed|wounded|injured|hurt|survived))",
    re.IGNORECASE,
)
_VICTIMS_AFTER = re.compile(
    r"^ (?:[a-z'’-]+ ){0,2}?(?:(?:shooting|gunshot|stabbing) victims?|"
    r"(?:victims?|people|men|women|teens|adults) (?:suffering |were suffering )?(?:with|from) (?:[a-z]+ )?"
    r"(?:gunshot|stab) (?:injuries|wounds))\b",
    re.IGNORECASE,
)
# "officers found five victims": all who were shot, as far as the report knows
_FOUND_BEFORE = re.compile(r"\b(?:found|finds?|discovered|located)\s+(?:at least|all|a total of)?\s*$", re.IGNORECASE)
_FOUND_AFTER = re.compile(r"^ (?:[a-z]+ )?victims\b(?! (?:of|dead|deceased|who (?:had )?died))(?!['’])", re.IGNORECASE)
_SHOT_BEFORE = re.compile(
    r"(?<!fatally )\b(?:shot|shoots|shooting|stabs|stabbed|stabbing)\s+(?:at least|about|nearly|up to|all)?\s*$",
    re.IGNORECASE,
)
_AND_WOUNDED = re.compile(r"\b(?:wound|injur|hurt)\w*\b[^.;]{0,12}$", re.IGNORECASE)
# who lives, who died, and who comes on top of others told before: none of them is the number of all
_SOME = re.compile(
    r"\b(?:wounded|injur\w+|hurt|surviv\w+|killed|dead|died|fatal\w*|others?|more|another|else|additional)\b",
    re.IGNORECASE,
)
# a headline: "One shot at Hill School", "4 shot on Elm Street, 2 die"; but "one shot was fired"
_IN_HEADLINE = re.compile(
    r"^ shot(?: and (?:wounded|injured|hurt))?(?=$|,|;| (?:at|in|on|near|outside|inside|during|after|by|following|"
    r"while|early|late|overnight|over|along|when|as)\b)",
    re.IGNORECASE,
)
_FIRING = re.compile(r"\b(?:fir\w+|heard|only|just|with|by|took|from|squeezed|got)\b[^.;]{0,20}$", re.IGNORECASE)
# "four were shot, one fatally": the dead among them, whom no noun names
_MORTALLY = r"(?:of (?:them|whom) )?(?:was |were )?(?:fatally|mortally)(?! (?:shot|stabb|wound|injur))"
_FATALLY = re.compile(rf"^ {_MORTALLY}\b", re.IGNORECASE)


def counts_people(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether "one shot", "7 shot" counts people who were shot, and not what was fired."""
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    return bool(_IN_HEADLINE.match(after)) and not _FIRING.search(before)


def shot_in_all(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a number of people is of all who were shot: "four people were shot, one fatally"."""
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    if _BESIDE.search(before):
        return False
    found = _SHOT_AFTER.match(after) or _VICTIMS_AFTER.match(after)
    if found is None and counts_people(text, quantity, clause):
        found = _IN_HEADLINE.match(after)
    if found is not None:
        return not _SOME.search(text[quantity.span.start : quantity.span.end] + found[0])
    if _FOUND_BEFORE.search(before) and _FOUND_AFTER.match(text[quantity.span.end : quantity.span.end + 40]):
        return not _SOME.search(text[quantity.span.start : quantity.span.end] + after[:40])
    told = text[quantity.span.start : quantity.span.end] + after[:20]
    return bool(_SHOT_BEFORE.search(before)) and not _AND_WOUNDED.search(before) and not _SOME.search(told)


def fatally(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a number is of the dead among those who were shot: "one fatally", "two of them fatally"."""
    return bool(_FATALLY.match(text[quantity.span.end : clause.end]))


# somebody told before them: "a second man and two women were shot"
_BESIDE = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen\w*|\d+-year-old),? (?:and|,) $", re.IGNORECASE
)
_WITH_DEAD = re.compile(
    r"(?: [a-z’'-]+){0,3}?(?: (?:were|was|are))? shot,? (?:and |with )?(?P<dead>[a-z]+|\d+) "
    rf"(?:{_MORTALLY}|(?:of (?:them|whom) )?(?:died|(?:was |were )?killed|dead))\b",
    re.IGNORECASE,
)


def survivors(text: str, quantity: Quantity, reach: int) -> tuple[Number, Span] | None:
    """How many of those shot are told to live, with the words: three where "four people were shot, one fatally"."""
    found = _WITH_DEAD.match(text, quantity.span.end, reach)
    if found is None or quantity.number.low is None or quantity.number.low != quantity.number.high:
        return None
    word = found["dead"].casefold()
    left = quantity.number.low - (int(word) if word.isdigit() else SMALL_NUMBERS.get(word, 0))
    whole = Span(quantity.span.start, found.end())
    return (Number(left, left), whole) if 0 < left < quantity.number.low else None
