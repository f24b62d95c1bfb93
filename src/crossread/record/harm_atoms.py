"""A sentence of harm in pieces: groups of people, what became of them, what is done to them, and breaks between.

>>> [(a.type, a.kind, a.number) for a in find_atoms("Two people were killed.", headline=False)]
[('G', '', 2), ('P', 'killed', 0)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crossread.record import harm_words as words
from crossread.types import Span


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a sentence: a group of people (G), what became of them (P), what is done to them (A), or a break."""

    span: Span
    type: str
    kind: str = ""
    number: int = 0
    other: bool = False
    age: str = ""
    how: str = ""


_NOT_OBJECT = re.compile(
    r"\s+(?:(?:at\s+least\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:times?|rounds?|shots?|days?|hours?|weeks?|months?|years?|minutes?|blocks?|miles?)\b|(?:a|the)\s+(?:few|number|couple|day|week|month|year|gun|weapon|short|total)\b"
    r"|the\s+(?:day|night|same|morning|previous|following)|each\s+other|(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Police|The\b|Photo|In\b|At\b|On\b|Near|Early|Late|Last|Outside|During|By|While|After|Inside|Tonight|Today|Yesterday|Overnight))",
    re.I,
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """(type, kind, pattern), in the order of preference where two begin at one place and are equally long."""
    rows = [("N", kind, pattern) for kind, pattern in words.NOMINALS]
    rows += [("P", kind, rf"\b(?:{pattern})\b") for kind, pattern in words.PASSIVES]
    rows += [("A", kind, rf"\b(?:{pattern})\b") for kind, pattern in words.ACTIVES]
    rows += [("Z", "", rf"\b(?:{words.NEUTRAL})\b"), ("B", "", words.BARRIER), ("I", "", words.INCLUDING)]
    return tuple((type_, kind, re.compile(pattern, re.I)) for type_, kind, pattern in rows)


@lru_cache(maxsize=1)
def _group_patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of groups of people."""
    return tuple(
        re.compile(rf"(?<![\w-])(?:{pattern})", 0 if "<named>" in pattern or "<names>" in pattern else re.I)
        for pattern in words.GROUPS
    )


@lru_cache(maxsize=1)
def _headline_pattern() -> re.Pattern[str]:
    """A person without an article, as headlines have them: "Teen shot", "Woman, 34, wounded"."""
    return re.compile(
        rf"\b(?P<headline>(?:{words.AGE},?\s+)?(?<!the\s)(?<!The\s){words.ONE})\b(?:,\s+\d{{1,2}}(?=,|$|\s+(?:was|is|in)\b))?(?!\s+(?:department|chief|spokes\w*|{words.ONE})\b)",
        re.I,
    )


def find_atoms(sentence: str, *, headline: bool) -> list[Atom]:
    """The pieces of a sentence in order, none over another; the longer one wins."""
    found = [*_groups(sentence, headline), *_predicates(sentence)]
    if headline:
        deaths = (Span(m.start(), m.end()) for m in words.HEADLINE_DEATH.finditer(sentence))
        found += [Atom(d, "N", "sign", 1) for d in deaths if not words.NEGATED.search(sentence[: d.start])]
    found.sort(key=lambda a: (a.span.start, -a.span.end, a.type))
    kept: list[Atom] = []
    for atom in sorted(found, key=lambda a: (a.type == "G", a.span.start - a.span.end, a.span.start)):
        if not any(k.span.start < atom.span.end and atom.span.start < k.span.end for k in kept):
            kept.append(atom)
    return _without_appositions(sentence, sorted(kept, key=lambda a: a.span))


_APPOSED = re.compile(
    r",?\s*(?:(?:who|was|is|later|since|identified|as|named|possibly|likely|of\s+[A-Z]\w+(?:\s[A-Z]\w+)?)\b,?\s*){0,3}"
)
_NAME_THEN = re.compile(r"(?:\s+[A-Z][\w’'.-]+){1,4},\s*(?:of\s+[A-Z][\w’' ]+,\s*)?")
_AMONG = re.compile(
    r"\s+of\s+(?:[A-Z]\w+\s+){0,2}|[’']s?\s+(?:[\w-]+\s+){0,2}|\s+(?:was|were|is|are)\s+(?:also\s+)?among\s+(?:the\s+|at\s+least\s+)?"
)
_FEW_WORDS = re.compile(r"(?:\s+[\w’'-]+){0,2}\s+")


def _without_appositions(sentence: str, atoms: Sequence[Atom]) -> list[Atom]:
    """One atom for a person named and described side by side: "one victim, Ann Lee, 20", "his brother Tom Lee, 22"."""
    kept: list[Atom] = []
    for atom in atoms:
        before = kept[-1] if kept else None
        between = sentence[before.span.end : atom.span.start] if before is not None else ""
        if before is not None and atom.type == before.type == "G" and _AMONG.fullmatch(between):
            kept[-1] = atom
            continue
        if before is None or not atom.type == before.type == "G" or not atom.number == before.number == 1:
            kept.append(atom)
            continue
        if _same_person(before, atom, between):
            kept[-1] = replace(before, span=Span(before.span.start, atom.span.end), age=atom.age or before.age)
        else:
            kept.append(atom)
    return kept


def _same_person(one: Atom, other: Atom, between: str) -> bool:
    """Whether two groups of one, side by side, are one person."""
    if (one.how == "named") != (other.how == "named") and _APPOSED.fullmatch(between):
        return True
    if one.how in ("single", "kin") and other.how == "aged" and between.strip() == ",":
        return True
    if one.how in ("aged", "named") and other.how == "single" and _NAME_THEN.fullmatch(between):
        return True
    return one.how == "aged" and other.how == "headline" and bool(_FEW_WORDS.fullmatch(between))


def _groups(sentence: str, headline: bool) -> Iterator[Atom]:
    """The groups of people, the first pattern that fits taken where two overlap."""
    taken: list[Span] = []
    patterns = (*_group_patterns(), *((_headline_pattern(),) if headline else ()))
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            span = Span(match.start(), match.end())
            if any(t.start < span.end and span.start < t.end for t in taken) or _NO_GROUP.search(
                sentence[: span.start]
            ):
                continue
            taken.append(span)
            yield _group(match, span)


# Dates and ages are no groups, nor is a group of which somebody is one: "ages 12 and 16", "the first of two teenagers".
_NO_GROUP = re.compile(
    r"\b[Aa]ccording\s+to\s+(?:the\s+)?$|\b(?:ages?|aged)\b(?:[^.,;]{0,14}|\s+\d[\d,\s]{0,24}(?:and\s+|or\s+)?)$|\b(?:first|second|third|latest|one)\s+of\s+(?:the\s+)?$|\b(?:shot|killed|wounded|injured|struck|hit|grazed)\s+(?:in\s+the\s+\w+\s+)?by\s+$|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December)\.?\s+$"
)


def _group(match: re.Match[str], span: Span) -> Atom:
    """One group as an atom."""
    fields = {key: value for key, value in match.groupdict().items() if value}
    how = next(
        key
        for key in (
            "many",
            "others",
            "single",
            "kin",
            "kins",
            "self",
            "named",
            "names",
            "aged",
            "bare",
            "direct",
            "headline",
        )
        if key in fields
    )
    number = number_of(fields[how]) if how in ("many", "others", "bare", "direct") else 1
    if how == "names":
        number = len(re.findall(r",\s+(?:and\s)?|\sand\s", fields[how])) + 1
    other = (
        how == "others"
        or "more" in fields
        or bool(re.search(r"\b(?:another|others?|second|third|fourth|fifth|additional)\b", match.group(), re.I))
    )
    if how == "kins" or ("couple" in match.group().casefold().split() and how == "single"):
        number = 2
    age = re.search(r"\d{1,3}(?=[-\s](?:year|month|week|day))|(?<=,\s)\d{1,2}$", match.group())
    return Atom(span, "G", number=number, other=other, age=age[0] if age else "", how=how)


def number_of(text: str) -> int:
    """A small number in words or digits: number_of("Three") == 3."""
    plain = " ".join(text.casefold().split())
    if plain == "another":
        return 1
    return int(plain) if plain.isdigit() else words.NUMBER_WORDS[plain]


def _predicates(sentence: str) -> Iterator[Atom]:
    """What became of people or is done to them, neutral verbs and breaks."""
    for type_, kind, pattern in _patterns():
        for match in pattern.finditer(sentence):
            span = Span(match.start(), match.end())
            if type_ == "P" and _is_aside(sentence, span):
                continue
            if type_ == "N" and kind != "sign":
                yield _nominal(match, span, kind)
            elif (type_ in "PA" or kind == "sign") and words.NEGATED.search(sentence[: span.start]):
                yield Atom(span, "Z")
            elif type_ == "N":
                yield _nominal(match, span, kind)
            elif type_ == "P" and _is_active(sentence, span):
                yield Atom(span, "A", kind)
            else:
                yield Atom(span, type_, kind)


# What nobody came to by a shot: "badly injured or killed", "they killed me", "the fatally wounded man", "killed in a
# car crash".
_OR = re.compile(r"\bor\s+(?:\w+\s+)?$", re.I)
_NOBODY = re.compile(r"\s+(?:me|myself|you|somebody|someone|anybody|anyone)\b", re.I)
_PERSON = re.compile(rf"\s+{words.ONE}\b", re.I)
_THE = re.compile(r"\bthe\s+(?:\w+ly\s+)?$", re.I)


def _is_aside(sentence: str, span: Span) -> bool:
    """Whether a participle is only possible, said of nobody in particular, an epithet, or of another cause."""
    before, after = sentence[: span.start], sentence[span.end :]
    epithet = _THE.search(before) and _PERSON.match(after)
    return bool(epithet or _OR.search(before) or _NOBODY.match(after) or words.NO_SHOT.match(after))


def _nominal(match: re.Match[str], span: Span, kind: str) -> Atom:
    """A noun that says how many by itself: "double homicide"."""
    fields = {key: value for key, value in match.groupdict().items() if value}
    if "toll" in fields:
        return Atom(span, "N", kind, number_of(fields["toll"]))
    if "ordinal" in fields or "rank" in fields:
        word = (fields.get("ordinal") or fields["rank"]).casefold()
        return Atom(span, "N", kind, int(word[0]) if word[0].isdigit() else words.ORDINALS[word])
    multiple = fields.get("multiple") or fields.get("deaths") or fields.get("pairs") or "single"
    return Atom(span, "N", kind, words.MULTIPLES[multiple.casefold()])


def _is_active(sentence: str, span: Span) -> bool:
    """Whether a participle is a verb in the past tense with an object here: "shot two men"."""
    if not words.EITHER.fullmatch(sentence[span.start : span.end]):
        return False
    after = sentence[span.end :]
    return bool(
        words.OBJECT_NEXT.match(after)
        and not _NOT_OBJECT.match(after)
        and not words.AUXILIARY.search(sentence[: span.start])
    )
