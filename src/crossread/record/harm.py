"""Who is said to be hurt in one sentence: groups of people with a number, and what became of them.

>>> [(g.number, sorted(g.kinds)) for g in find_harm("Two people were killed and three others wounded.")]
[(2, ['killed']), (3, ['injured'])]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Harmed:
    """So many people, what became of them (killed, injured, shot), and how they are spoken of.

    `other`: they are others than those named before; `how` is the name of the pattern ("self", "kin", "implied", ...);
    `said`: the number of the predicate, the same for people named side by side; `apart`: nobody of them can be who did
    it: they are the objects of an active verb, or children.
    """

    number: int
    kinds: frozenset[str]
    span: Span
    other: bool = False
    age: str = ""
    how: str = ""
    part: bool = False
    said: int = 0
    apart: bool = False


_QUICK = re.compile(
    r"shot|shoot|kill|dead|die[sd]|wound|injur|hurt|hospital|slain|murder|homicide|condition|gunned|fatal|struck|hit\b|graz|suicid|surviv|death|slay|deadly|himself|herself|manslaughter|surviv|los[te]|claim",
    re.I,
)
_NOT_OBJECT = re.compile(
    r"\s+(?:(?:at\s+least\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:times?|rounds?|shots?|days?|hours?|weeks?|months?|years?|minutes?|blocks?|miles?)\b|(?:a|the)\s+(?:few|number|couple|day|week|month|year|gun|weapon|short|total)\b"
    r"|the\s+(?:day|night|same|morning|previous|following)|each\s+other|(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Police|The\b|Photo|In\b|At\b|On\b|Near|Early|Late|Last|Outside|During|By|While|After|Inside|Tonight|Today|Yesterday|Overnight))",
    re.I,
)
# Between two predicates of the same people: "was shot in the chest and later died".
_CARRIED = re.compile(
    r"(?:\s*,)?(?:\s+(?!while\b)[a-z][\w’'-]*){0,9}?\s*,?\s*(?:(?:and|but|then|later|before|was|were|is|are|has|have|been|who|also|be|she|he|they|both|all|being|to|in|at|,)\s*){0,4}"
)
_PART = re.compile(r"\b(?:includ\w+|of\s+(?:them|whom|the\s+\w+)|among|with)\b[^.]{0,12}$", re.I)


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


def find_harm(sentence: str, *, headline: bool = False, offset: int = 0) -> tuple[Harmed, ...]:
    """The people hurt in a sentence, in its order; spans are moved by `offset`."""
    if not _QUICK.search(sentence):
        return ()
    found = _assign(sentence, _atoms(sentence, headline))
    return tuple(replace(h, span=Span(h.span.start + offset, h.span.end + offset)) for h in found)


def _atoms(sentence: str, headline: bool) -> list[Atom]:
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
_THE = re.compile(r"\bthe\s+$", re.I)


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


# Between a verb and its objects, and between the objects of a list.
_TO_OBJECT = re.compile(
    r"(?:\s+(?:and\s+\w+|at\s+least|up\s+to|to\s+death|dead|the|as\s+many\s+as|about|more\s+than)){0,2}(?:\s+[A-Z][\w.’'-]+){0,3}?\s*"
)
_TO_NEXT = re.compile(r"[^.;]{0,60}?(?:,|\band\b|&|,\s*and\b)\s*(?:at\s+least\s+)?(?:also\s+)?")
MOST_WORDS_BETWEEN = 14


_ALONG_WITH = re.compile(r"(?:\s+\w+){0,3}?,?\s+(?:along|together)\s+with\s+")
_ALSO = re.compile(r"\b(?:was|were|is|are)?\s+also\s*$")


def _assign(sentence: str, atoms: Sequence[Atom]) -> list[Harmed]:
    """Each group with the predicate that is said of it: a passive takes the groups before it, an active those after."""
    result: list[Harmed] = []
    waiting: list[Atom] = []
    last: list[int] = []
    active: Atom | None = None
    ended = 0
    unhurt = False
    for atom, following in zip(atoms, (*atoms[1:], None), strict=False):
        if atom.type == "G":
            if last and active is None and _ALONG_WITH.fullmatch(sentence[ended : atom.span.start]):
                with_them = result[last[-1]]
                result.append(replace(_harmed(sentence, atom, "", with_them.said), kinds=with_them.kinds, part=False))
                last, ended = [*last, len(result) - 1], atom.span.end
            elif active is not None and _is_object(sentence, atom, active, ended, following):
                last, ended = [*last, len(result)], atom.span.end
                # "a boy shot another boy": other than the one who shot
                object_ = replace(atom, other=atom.other and (not unhurt or bool(result)))
                harmed = _harmed(sentence, object_, active.kind, active.span.start)
                # "the deaths of a mother and her son" may be her doing
                by_another = not sentence[active.span.start : active.span.end].endswith("of")
                result.append(replace(harmed, apart=harmed.apart or by_another))
            elif atom.how != "direct":
                waiting, active = [*waiting, atom], None
        elif atom.type == "P":
            subjects = _subjects(sentence, waiting, atom)
            if subjects:
                last = list(range(len(result), len(result) + len(subjects)))
                also = bool(_ALSO.search(sentence[subjects[-1].span.end : atom.span.start]))
                subjects = [replace(g, other=also or (g.other and (not unhurt or bool(result)))) for g in subjects]
                result += [_harmed(sentence, group, atom.kind, atom.span.start) for group in subjects]
            elif last and _CARRIED.fullmatch(sentence[ended : atom.span.start]):
                for index in last:
                    result[index] = replace(result[index], kinds=result[index].kinds | {atom.kind})
            else:
                result.append(Harmed(1, frozenset({atom.kind}), atom.span, how="implied"))
                last = [len(result) - 1]
            waiting, active, ended = [], None, atom.span.end
        elif atom.type == "A":
            unhurt = unhurt or bool(waiting)
            waiting, last, active, ended = [], [], atom, atom.span.end
        elif atom.type == "N":
            result.append(_by_noun(atom))
        elif atom.type == "I":
            last, active = [], None
        else:
            unhurt = unhurt or (bool(waiting) and atom.type == "Z")
            waiting, last, active = [], [], None
    return result


def _is_object(sentence: str, group: Atom, active: Atom, ended: int, following: Atom | None) -> bool:
    """Whether a group is what an active verb is done to: next to it, or next in the list of its objects.

    A bare number waits for a passive ("two were shot"), unless another active verb follows: "killed 1 and injured 4".
    """
    reach = _TO_OBJECT if ended == active.span.end else _TO_NEXT
    waits = group.how == "bare" and not (reach is _TO_OBJECT and following is not None and following.type == "A")
    return not waits and bool(reach.fullmatch(sentence[ended : group.span.start]))


def _subjects(sentence: str, waiting: Sequence[Atom], predicate: Atom) -> list[Atom]:
    """The groups that a passive is said of: near enough, and a number that is spelt out person by person only once."""
    near = [
        g
        for g in waiting
        if len(sentence[g.span.end : predicate.span.start].split()) <= MOST_WORDS_BETWEEN or len(waiting) > 1
    ]
    if near and near[-1].number == 1 and _WHO_WAS.fullmatch(sentence[near[-1].span.end : predicate.span.start]):
        return near[-1:]
    included = next(
        (i for i, g in enumerate(near) if i and _INCLUDED.search(sentence[near[i - 1].span.end : g.span.start])),
        len(near),
    )
    near = near[:included]
    if near and re.search(r"\bof\s+(?:whom|them)$", sentence[near[-1].span.start : near[-1].span.end]):
        return near[-1:]
    near = _side_by_side(sentence, near)
    spelt_out = len(near) > 1 and near[0].number > 1 and near[0].number == sum(g.number for g in near[1:])
    if spelt_out and re.match(r"\s*(?:[,:–—(-]|\w+\s*[,:–—(-])", sentence[near[0].span.end :]):
        return near[:1]
    if len(near) == 2 and sentence[near[0].span.end : near[1].span.start].strip() == "," and near[1].how == "single":
        return near[:1]
    return near


def _side_by_side(sentence: str, groups: Sequence[Atom]) -> list[Atom]:
    """The groups that are named together, from the last one back; of a headline the first: "Man holding baby dies"."""
    if len(groups) > 1 and groups[0].how == groups[-1].how == "headline":
        joined = _JOINED.search(sentence[groups[0].span.end : groups[1].span.start])
        return list(groups) if joined else list(groups[:1])
    kept = list(groups[-1:])
    for before, after in reversed(list(pairwise(groups))):
        between = sentence[before.span.end : after.span.start]
        if not _JOINED.search(between) or _AS_THE.search(between):
            break
        kept.insert(0, before)
    return kept


_JOINED = re.compile(r"[,;:(–—]|\b(?:and|or|as\s+well\s+as|along\s+with|with)\b|&")
# "Ann Lee and her son, as the two people found dead": those before are the two.
_AS_THE = re.compile(r"\bas\s+(?:the\s+|being\s+the\s+)?$")
_WHO_WAS = re.compile(r",?\s+who\s+(?:was|is|has|had)\s+(?:\w+\s+)?")
_INCLUDED = re.compile(r"\b(?:includ\w+|among\s+them)\b", re.I)
_NOUN_KINDS = {"sign": "killed", "killings": "killed", "then self": "killed", "self dead": "killed", "self": "shot"}


def _by_noun(atom: Atom) -> Harmed:
    """What a noun or a set phrase says by itself."""
    kind = _NOUN_KINDS.get(atom.kind, atom.kind)
    how = atom.kind if atom.kind in _NOUN_KINDS else "noun"
    return Harmed(atom.number + 1 if how == "killings" else atom.number, frozenset({kind}), atom.span, how=how)


def _harmed(sentence: str, group: Atom, kind: str, said: int) -> Harmed:
    """A group with what became of it."""
    part = bool(_PART.search(sentence[: group.span.start]))
    apart = _CHILDREN.search(sentence, group.span.start, group.span.end) is not None
    return Harmed(group.number, frozenset({kind}), group.span, group.other, group.age, group.how, part, said, apart)


_CHILDREN = re.compile(r"\b(?:children|kids|toddlers|infants|babies|boys|girls)$", re.I)
