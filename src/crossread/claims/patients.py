"""Whom of several people the words on a wound, a death or a hospital are about, within one report."""

from __future__ import annotations

import re

from crossread.claims.make import entity_at, inside, overlaps, sentence_of
from crossread.types import Entity, Mention, Reading, Span

_SPEAK = frozenset({"official", "spokesperson", "witness", "lawyer"})
# who is named behind these does the shooting or the carrying, and is not the one who is hurt: "shot by a neighbor"
_NOT_HIM = re.compile(
    r"\b(?:by|said|says|told|with|from|near|of|according to)\s+(?:an?|the|his|her|their)?\s*$", re.IGNORECASE
)
_NEXT = re.compile(r"[;:]|, (?:and|but|while) |\bwhile\b")


def patient_of(reading: Reading, span: Span) -> str:
    """The id of the one person whom an answer is about; "" where it is a group, or cannot be told.

    "Shot the girl in the leg" names her inside; "a man, 40, was shot in the leg" before it.
    """
    within = _person(reading, [m for m in reading.mentions if inside(m.span, span)], span)
    if within is not None:
        return within.id
    text, sentence = reading.document.text, sentence_of(reading, span)
    before = [m for m in reading.mentions if sentence.start <= m.span.start and m.span.end <= span.start]
    told = [m for m in before if m.kind == "person" and not _NOT_HIM.search(text[sentence.start : m.span.start])]
    last = max(told, key=lambda m: (m.span.end, m.span.start), default=None)
    if last is None or _NEXT.search(text[last.span.end : span.start].rstrip(", ")):
        return ""
    found = _person(reading, [m for m in told if overlaps(m.span, last.span)], span)
    return found.id if found is not None and not _in_a_list(reading, last, told) else ""


def _person(reading: Reading, mentions: list[Mention], span: Span) -> Entity | None:
    """The one person who is named by the first of some mentions; None for a group or who only speaks."""
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        entity = entity_at(reading, mention.span) if mention.kind == "person" else None
        if entity is not None and entity.kind == "person":
            alone = not entity.attributes.get("group") and entity.attributes.get("role") not in _SPEAK
            return entity if alone else None
    return None


_JOINED = re.compile(r"(?:,? and|,|, as well as|or)\s+(?:an?|the|his|her)?\s*$", re.IGNORECASE)


def _in_a_list(reading: Reading, last: Mention, told: list[Mention]) -> bool:
    """Whether somebody is told of together with another one: "Ida and Ada Moll were taken"."""
    text = reading.document.text
    others = (m for m in told if m.span.end <= last.span.start and m.entity != last.entity)
    return any(_JOINED.fullmatch(text[m.span.end : last.span.start]) for m in others)
