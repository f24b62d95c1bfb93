"""Who a source is: the words that name a speaker are resolved to the fullest name that the text gives.

A name goes to its full form, a pronoun to its antecedent, a role ("the police chief") to the one person who has it;
a description that nobody is named for ("the neighbour", "the boy's mother") stays as it is written.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.annotate.speech.lexicon import word_list
from crossread.annotate.speech.people import Person, gender_of
from crossread.types import Attribution, Entity, Mention, Span

_SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
_PRONOUNS = word_list("source_pronouns")
_NOT_HEAD = word_list("prepositions")
_TAIL = re.compile(
    r"(?:,| who | whose | which | that | \(|—|–| - |\n| on (?:mon|tues|wednes|thurs|fri|satur|sun)day).*$",
    re.IGNORECASE | re.DOTALL,
)
_DETERMINERS = ("", "the", "a", "an", "mr.", "mrs.", "ms.")
_FARTHEST = 1500
_NEAR_PARENT = 60
_CHILD = re.compile(r"(?:his|her|their) (?:son|daughter|child|boy|girl)", re.IGNORECASE)
_PARENT = re.compile(r"([^\n\"“”.]{2,50}?)['’]s? (?:mother|father|mom|mum|dad|parents?|family)\b")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a statement: `id` is the entity's, or else the name; `name` the name to show, "" when not told."""

    id: str
    name: str
    gender: str = ""
    person: Person | None = None


_NOBODY = Holder("", "")


def resolve(
    text: str,
    attributions: Sequence[Attribution],
    people: Sequence[Person],
    mentions: Sequence[Mention] = (),
    entities: Sequence[Entity] = (),
) -> tuple[Holder, ...]:
    """The holder of each attribution, in order."""
    by_id = {entity.id: entity for entity in entities}
    places = sorted((span.start, span.end, i) for i, person in enumerate(people) for span in person.places)
    quoted = sorted((s.start, s.end) for a in attributions if a.direct for s in a.content)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    found: dict[int, Holder] = {}
    said: list[tuple[int, Holder]] = []
    for i in order:
        source = attributions[i].source
        if not source:
            found[i] = _NOBODY
            continue
        span = source[0]
        span = _child(text, span, said) or span
        mentioned = _from_mentions(span, text, mentions, by_id)
        if mentioned and not by_id[mentioned.id].named:
            mentioned = _by_role(text[span.start : span.end], people) or mentioned
        holder = mentioned or _from_words(text, span, people, places, quoted, said)
        found[i] = holder
        if holder.name:
            said.append((span.start, holder))
    return tuple(found[i] for i in range(len(attributions)))


def _child(text: str, span: Span, said: Sequence[tuple[int, Holder]]) -> Span | None:
    """The words that name "her son" where it is the boy's mother who speaks of him: "the boy" in "the boy's mother"."""
    if not said or not _CHILD.fullmatch(text[span.start : span.end]):
        return None
    match = _PARENT.match(text, said[-1][0])
    return Span(match.start(1), match.end(1)) if match and span.start - match.end() < _NEAR_PARENT else None


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start


def _from_mentions(span: Span, text: str, mentions: Sequence[Mention], by_id: dict[str, Entity]) -> Holder | None:
    """The entity whose mention is the head of the source: the first named person or body, else what the source begins.

    A mention that is part of a larger phrase ("Salem" police, "the boy" in "the boy's mother") is not the head.
    """
    heads = [m for m in mentions if m.entity in by_id and _is_head(m.span, span, text)]
    named = [m for m in heads if by_id[m.entity].named and by_id[m.entity].kind in ("person", "organization")]
    first = [m for m in heads if text[span.start : m.span.start].strip(" \"“'‘,").casefold() in _DETERMINERS]
    best = min(named or first, key=lambda m: (m.span.start, -m.span.end), default=None)
    if best is None:
        return None
    entity = by_id[best.entity]
    if not entity.named and text[best.span.start : best.span.end].casefold() in _PRONOUNS:
        return None
    return Holder(entity.id, entity.name, str(entity.attributes.get("gender", ""))[:1].casefold())


def _is_head(mention: Span, source: Span, text: str) -> bool:
    if not source.start <= mention.start < source.end:
        return False
    before = text[source.start : mention.start]
    continued = re.match(r" [A-Z]", text[mention.end : source.end])
    return not (continued or _modifies(text, mention.end, source.end) or _after_preposition(before))


def _from_words(
    text: str,
    span: Span,
    people: Sequence[Person],
    places: Sequence[tuple[int, int, int]],
    quoted: Sequence[tuple[int, int]],
    said: Sequence[tuple[int, Holder]],
) -> Holder:
    """The holder by the words of the source alone."""
    words = text[span.start : span.end]
    plain = words.casefold().strip(" ,.\"“”'’")
    if plain in ("who", "which"):
        return _named_before(text, span.start, people, places) or _NOBODY
    if plain in _SINGULAR:
        return _antecedent(text, span.start, _SINGULAR[plain], people, places, quoted, said)
    if plain in ("they", "it"):
        recent = [
            h
            for place, h in said
            if span.start - place < _FARTHEST and not h.gender and not (h.person and h.person.human)
        ]
        return recent[-1] if recent else _NOBODY
    if plain in _PRONOUNS:
        return _NOBODY
    if head := _head_name(text, span, people, places):
        return head
    return _described(words, people)


def _as_holder(person: Person) -> Holder:
    return Holder(person.entity or person.name, person.name, person.gender, person)


def _head_name(
    text: str, span: Span, people: Sequence[Person], places: Sequence[tuple[int, int, int]]
) -> Holder | None:
    """The first name in the source that is its head: not after a preposition, not a possessor."""
    first = bisect_right(places, (span.start, -1, -1))
    bodies: list[Holder] = []
    last = bisect_right(places, (span.end, -1, -1))
    for start, end, i in places[first:last]:
        before = re.findall(r"[\w’']+", text[span.start : start])
        if _modifies(text, end, span.end) or _after_preposition(text[span.start : start]):
            continue
        if people[i].human:
            return _as_holder(people[i])
        if not before or all(w.casefold() in ("the", "a", "an") for w in before):
            bodies.append(_as_holder(people[i]) if end >= span.end or text[end] in ",( " else _NOBODY)
    if bodies and bodies[0].name:
        return replace(bodies[0], name=_description(text[span.start : span.end]))
    return None


def _modifies(text: str, end: int, limit: int) -> bool:
    """Whether a name is part of a larger phrase: a possessor, or before a noun ("Salem police")."""
    after = re.match(r" ([a-z]+)", text[end:limit])
    return _is_possessor(text, end, limit) or (
        after is not None and after[1] not in _NOT_HEAD | {"who", "whose", "which", "that", "is"}
    )


def _is_possessor(text: str, end: int, limit: int) -> bool:
    return bool(re.match(r"['’]s?\s+[\w]", text[end:limit]))


def _after_preposition(before: str) -> bool:
    """Whether a name depends on a preposition, by the words between it and the last comma: "a spokesman for Lee"."""
    words = re.findall(r"[\w’']+", re.split(r"[,—–(]", before)[-1])
    coordinated = any(w[:1].isupper() for w in words)  # "spokesman and neighbor Lee" is one, "Diaz and Lee" are two
    joints = _NOT_HEAD if coordinated else _NOT_HEAD - {"and"}
    return not joints.isdisjoint(w.casefold() for w in words[-3:])


def _named_before(
    text: str, place: int, people: Sequence[Person], places: Sequence[tuple[int, int, int]]
) -> Holder | None:
    """The name that "who" follows."""
    i = bisect_right(places, (place, 0, 0)) - 1
    if i >= 0 and place - places[i][1] <= 60 and not re.search(r"[.!?;]\s", text[places[i][1] : place]):
        return _as_holder(people[places[i][2]])
    return None


def _antecedent(
    text: str,
    place: int,
    gender: str,
    people: Sequence[Person],
    places: Sequence[tuple[int, int, int]],
    quoted: Sequence[tuple[int, int]],
    said: Sequence[tuple[int, Holder]],
) -> Holder:
    """Whom "he" or "she" stands for: sentence by sentence backwards, a speaker first, then whoever comes first."""
    begin = max(0, place - _FARTHEST)
    cuts = [
        m.end()
        for m in re.finditer(
            r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Lt|St))(?<!\b(?:Mrs|Sgt|Det|Sen|Rep|Gov))[.!?][\"”’')]*\s+|\n+",
            text[begin:place],
        )
    ]
    bounds = [begin, *(begin + cut for cut in cuts), place]
    for start, end in reversed(list(itertools.pairwise(bounds))):
        spoke = said[bisect_left(said, start, key=_offset) : bisect_left(said, end, key=_offset)]
        speakers = [h for _, h in spoke if h.gender in (gender, "") and _may_be_person(h)]
        if speakers:
            return speakers[-1]
        inside = (
            people[i]
            for s, e, i in places[bisect_right(places, (start, -1, -1)) : bisect_right(places, (end, -1, -1))]
            if e <= place and not _within(quoted, s) and not _is_possessor(text, e, place)
        )
        named = [p for p in inside if p.human and p.gender in (gender, "") and _is_sure(p)]
        if named:
            return _as_holder(named[0])
    return _NOBODY


def _offset(said: tuple[int, Holder]) -> int:
    return said[0]


def _may_be_person(holder: Holder) -> bool:
    if holder.person is not None:
        return holder.person.human
    words = holder.name.casefold().split()
    return bool(holder.gender) or (words[-1] not in word_list("plural") and bool(word_list("roles") & set(words)))


def _is_sure(person: Person) -> bool:
    """Whether a name is surely a person's: by gender, role, or a first and a last name."""
    return bool(person.gender or person.roles or person.entity) or 2 <= len(person.name.split()) <= 4


def _within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    i = bisect_right(spans, (place, 1 << 60)) - 1
    return i >= 0 and spans[i][0] <= place < spans[i][1]


def _description(words: str) -> str:
    """A source as a name to show: without what is set off by commas, relative clauses and days."""
    head = _TAIL.sub("", words.strip(' "“”,')).strip(' ,."“”')
    return " ".join(head.split())


def _by_role(words: str, people: Sequence[Person]) -> Holder | None:
    """The one person of the text who has the role that a definite description gives: the police chief."""
    description = _description(words)
    lower = description.casefold().split()
    if not lower or lower[0] not in ("the", "that", "this") or re.search(r"['’]s? ", description):
        return None
    roles = {w for w in lower if w in word_list("roles")}
    fitting = [p for p in people if p.human and roles and roles <= p.roles]
    return _as_holder(fitting[0]) if len(fitting) == 1 else None


def _described(words: str, people: Sequence[Person]) -> Holder:
    """A description: the one person of the text who has that role where it is definite, else the words."""
    description = _description(words)
    lower = description.casefold().split()
    gender = gender_of("", description)
    if by_role := _by_role(words, people):
        return by_role
    bodies = [
        p for p in people if not p.human and p.name.casefold().split()[: len(lower)] == [w for w in lower if w != "the"]
    ]
    if lower and len(bodies) == 1:
        return _as_holder(bodies[0])
    return Holder(description, description, gender) if description else _NOBODY


def with_holders(attributions: Sequence[Attribution], holders: Sequence[Holder]) -> tuple[Attribution, ...]:
    """The attributions with their holders filled in."""
    return tuple(replace(a, holder=h.id) for a, h in zip(attributions, holders, strict=True))
