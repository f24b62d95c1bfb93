"""Apposition and age beside a name: the words between two mentions, or around one, that tell what belongs together."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re

from crossread.annotate.entities.found import Found
from crossread.annotate.entities.lexicon import PER_YEAR, SPEECH, number_of
from crossread.types import Span

_POLICE = frozenset({"officer", "policeman", "policewoman", "cop"})


def same_job(one: str, other: str) -> bool:
    """Whether two nouns for a job can be of one person: the same, or both of the police."""
    return one == other or (one in _POLICE and other in _POLICE)


SPEAKERS = frozenset({"official", "spokesperson", "lawyer", "officer", "witness"})
AGE_BEHIND = re.compile(
    r"(?:,? ?\(?|, age |, aged |, (?:both|all) )(\d{1,3})\)?(?=[,.;:)]|$|\s(?:was|is|of|from|and|were|who|has|had|died))|, an? (\d{1,3})[- ]year[- ]old"
)
# behind a description a number alone is an age only where it stands apart: "Boy, 6, shot", "the victim (20)"
AGE_APART = re.compile(
    r"(?:, ?\(?| \(|,? age |,? aged )(\d{1,2})\)?(?=[,.;:)](?!\d)|$|\s(?:was|is|who|has|had|died)\b)"
)
AGE_BEFORE = re.compile(r"\b([\w-]+?)[ -]{1,2}(year|month|week|day)s?[ -]olds?,? $", re.I)
POSSESSIVE = ("'s", "’s")
_NAMED_AS = re.compile(
    r"(?:\s+who [^,.]{3,40}?|\s*[,—–-]+)?\s*(?:(?:who\s+)?(?:(?:has|have)(?: now| since)? been|was|is|were)\s+)?(?:later |since )?(?:(?:publicly |now )?identified(?: [^.,]{0,50}?)? as|named(?: as)?|known as)\s+(?:\d+-year-old\s+)?",
    re.I,
)


# between a name and what its bearer is, or is said to be
_BEING = re.compile(
    r",?\s+(?:is|was|has been)\s+(?:(?:also |now )?(?:identified|described|named)\s+as\s+|(?:accused|suspected)\s+of\s+being\s+"
    r"|(?:believed|thought|alleged|said)\s+to\s+(?:be|have been)\s+)?"
)
# behind a name: it is who says what stands before ("knew the gunman, Moll said")
SAYS = re.compile(rf"\s+(?:also |has |had )?{SPEECH}\b")
_POSSESSED = re.compile(
    r"(?:(?:,? ?\(?\d{1,3}\)?)?,\s+(?:who (?:is|was) )?|,? (?:is|was) )"
    r"(?:[\w’'-]+ ){0,2}[\w-]+(?:[’']s|s[’'])\s+(?:[a-z]+ )?"
)


def joins(between: str, before: Found, mention: Found, after: str) -> bool:
    """Whether the words between two mentions put them in apposition."""
    if mention.form == "name" and after[:2] in POSSESSIVE and between.startswith(","):
        return False  # "her daughter, Omar Tolan's sister"
    if mention.form == "name" and between.startswith(",") and SAYS.match(after):
        return False  # "knew the gunman, Moll said"
    described_name = before.form == "description" and mention.form == "name"
    if described_name and re.fullmatch(r"(?:,?|\s+[-–—]+)\s+(?:\d{1,3}[- ]year[- ]old\s+)?", between):
        return not between.startswith(", ") or before.determiner not in ("a", "an") or after[:1] in ",."
    if described_name and (_NAMED_AS.fullmatch(between) or re.fullmatch(r"\s+(?:is|was)\s+", between)):
        return True
    if before.form == "name" and mention.form == "description":
        if after[:2] in POSSESSIVE:
            return False  # "Omar Tolan, the victim's father" is not the victim
        indefinite = mention.determiner in ("a", "an", "the", "'s", "his", "her") or mention.determiner == ""
        gap = re.fullmatch(r",?\s*(?:\(?\d{1,3}\)?)?,\s+|\s+\(", between)
        copula = _BEING.fullmatch(between)
        # "Omar Tolan, the victim's father", "Omar Tolan, who was the victim's father"
        possessed = "relation" in mention.facts and _POSSESSED.fullmatch(between)
        return bool(gap or copula or possessed) and indefinite and mention.determiner not in ("his", "her")
    return False


_PRONOUN_NAMED = re.compile(
    r"\s+(?:(?:has|had)(?: now| since)? been|was|is)\s+(?:later |since |then )?(?:identified|named)"
    r"(?:\b[^.;,]{0,60}?\bas:?)?\s+(?:\d{1,3}-year-old\s+)?"
)


def names_pronoun(between: str, after: str) -> bool:
    """Whether the words between a pronoun and a name say who is meant: "He was identified by the coroner as"."""
    return _PRONOUN_NAMED.fullmatch(between) is not None and after[:2] not in POSSESSIVE


_SAID_BY = re.compile(r"\b(?:[Aa]ccording to|said|says|tweeted|wrote)\s+(?:[\w.’'-]+ ){0,5}$")
_BYLINE = re.compile(r"\s*\(@")  # who wrote a post that is shown in the text


def is_source(text: str, span: Span) -> bool:
    """Whether the words beside a mention say that its bearer tells what the sentence says."""
    before = text[max(0, span.start - 60) : span.start].rsplit("\n", 1)[-1]
    behind = SAYS.match(text, span.end) or _BYLINE.match(text, span.end)
    return bool(behind or _SAID_BY.search(before))


def age_before(text: str, name: Span) -> re.Match[str] | None:
    """The age right before a name; not that of "the 5-year-old, Omar Tolan's son"."""
    found = AGE_BEFORE.search(text[max(0, name.start - 30) : name.start])
    return None if found and "," in found[0] and text[name.end : name.end + 2] in POSSESSIVE else found


def age_beside(text: str, found: Found) -> dict[str, str]:
    """The age in the words beside a name: {"age": "19"} for "Neely Gardner, 19, was" and "19-year-old Neely Gardner"."""
    before = age_before(text, found.span)
    if before and (years := number_of(before[1])) is not None:
        unit = before[2].casefold()
        baby = {} if unit == "year" else {"months": f"{years} {unit}s"}
        return {"age": str(years // PER_YEAR[unit])} | baby
    match = AGE_BEHIND.match(text[found.span.end : found.span.end + 24])
    return {"age": match[1] or match[2]} if match and int(match[1] or match[2]) < 110 else {}


def age_apart(text: str, found: Found) -> dict[str, str]:
    """The age right behind a description that has none: {"age": "6"} for "Boy, 6, shot"."""
    match = AGE_APART.match(text[found.span.end : found.span.end + 24])
    return {"age": match[1]} if match and "age" not in found.facts else {}
