"""Finding quantities: every rule over the text, the longest matches kept, then noun and scope attached."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from crossread.annotate.quantities.nouns import head_noun, person_noun, scope_of
from crossread.annotate.quantities.rule import Match, Rule
from crossread.annotate.quantities.table import RULES
from crossread.annotate.texts import text_of
from crossread.types import Number, Quantity, Span, Time


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule with its interval."""

    start: int
    end: int
    rule: Rule
    match: Match
    number: Number


def find_quantities(doc: Doc, times: Sequence[Time] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text, in its order, not overlapping; numbers within `times` are left to these.

    A duration is a quantity too (kind duration, in the unit of the words), where `times` has it.
    """
    text = text_of(doc)
    blocked = [t.span for t in times if "duration.age" not in t.rule]
    candidates = [
        candidate
        for rule in RULES
        for candidate in _candidates(rule, text)
        if rule.kind == "age" or not _meets(candidate, blocked)
    ]
    return tuple(_quantity(doc, text, candidate) for candidate in _longest(candidates))


def _meets(candidate: Candidate, blocked: Sequence[Span]) -> bool:
    """Whether a candidate shares a character with one of the spans, which are in order and do not overlap."""
    place = bisect_left(blocked, candidate.end, key=lambda span: span.start)
    return place > 0 and blocked[place - 1].end > candidate.start


def _candidates(rule: Rule, text: str) -> list[Candidate]:
    """The places where a rule applies."""
    found = []
    for match in rule.pattern.finditer(text):
        if (rule.guard is None or rule.guard(match)) and (number := rule.build(match)) is not None:
            found.append(Candidate(match.start(), match.end(), rule, match, number))
    return found


def _longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in order of text; of two as long, the one of the earlier rule."""
    kept: list[Candidate] = []  # in order of text
    for candidate in sorted(candidates, key=lambda c: c.start - c.end):
        place = bisect_left(kept, candidate.start, key=lambda c: c.start)
        before, after = kept[max(0, place - 1) : place], kept[place : place + 1]
        if all(c.end <= candidate.start for c in before) and all(candidate.end <= c.start for c in after):
            kept.insert(place, candidate)
    return kept


def _noun(doc: Doc, text: str, candidate: Candidate) -> tuple[str, Span | None]:
    """The noun that a candidate counts."""
    if not candidate.rule.counts:
        return "", None
    if candidate.rule.kind == "age":
        return person_noun(doc, text, candidate.end)
    number = candidate.number
    several = candidate.rule.kind == "count" and (number.low, number.high) != (1, 1)
    return head_noun(doc, text, candidate.end, several=several)


def _quantity(doc: Doc, text: str, candidate: Candidate) -> Quantity:
    """The quantity with the noun it counts and its scope."""
    noun, noun_span = _noun(doc, text, candidate)
    scoped = candidate.rule.kind == "count"
    end = noun_span.end if noun_span else candidate.end
    return Quantity(
        Span(candidate.start, candidate.end),
        candidate.number,
        candidate.rule.kind,
        noun,
        noun_span,
        scope_of(text, candidate.start, end) if scoped else "",
        candidate.rule.name,
    )
