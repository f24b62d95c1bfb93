"""The quotations of a story: one wording against another, who is named as their speaker, who only tells them again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crossread.claims.make import entity_names, is_aside
from crossread.compare.names import compare_names
from crossread.compare.quotes import Statement, group_quotes, paraphrases
from crossread.types import Quote, Reading, Span

_SHOWN = 12


def story_quotes(readings: Sequence[Reading]) -> tuple[Quote, ...]:
    """The rows of all reports, grouped and compared, with the places where other reports retell them."""
    quotes = group_quotes([quote for reading in readings for quote in reading.quotes])
    carriers: dict[str, set[str]] = defaultdict(set)
    for quote in quotes:
        carriers[quote.group].add(quote.document)
    retold: dict[tuple[str, Span], list[tuple[str, Span]]] = defaultdict(list)
    for found in paraphrases(quotes, [s for reading in readings for s in _statements(reading)]):
        if found.statement.document not in carriers[found.quote.group]:
            key = found.quote.document, found.quote.span
            retold[key].append((found.statement.document, found.statement.span))
    return tuple(replace(q, retold=tuple(retold.get((q.document, q.span), ()))) for q in quotes)


def _statements(reading: Reading) -> Iterator[Statement]:
    """What a report has somebody say in its own words."""
    names = entity_names(reading)
    for a in reading.attributions:
        if not a.direct and a.holder and a.stance != "denies" and not is_aside(reading, a.content[0]):
            span = max(a.content, key=lambda s: (s.end - s.start, -s.start))
            words = reading.document.text[span.start : span.end]
            yield Statement(reading.document.id, span, words, names.get(a.holder, a.holder))


def quote_notes(quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Notes on quotations: one with two speakers, one that is a translation."""
    groups: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        groups[quote.group].append(quote)
    notes = [note for group in groups.values() for note in _on_speakers(group)]
    notes += [f"{q.document}: “{_short(q)}” was said {q.translated}: a translation" for q in quotes if q.translated]
    return tuple(notes)


def _on_speakers(group: Sequence[Quote]) -> Iterator[str]:
    """A note where reports name different people as the speaker of one quotation."""
    named: Mapping[str, list[str]] = _by_speaker(group)
    if len(named) > 1:
        told = "; ".join(f"by {speaker} in {', '.join(sorted(set(at)))}" for speaker, at in sorted(named.items()))
        yield f"“{_short(group[0])}” is said {told}"


def _by_speaker(group: Sequence[Quote]) -> Mapping[str, list[str]]:
    """The speakers of a quotation that are surely different people, with the reports that name them."""
    named: dict[str, list[str]] = {}
    for quote in group:
        if not _is_name(quote.speaker):
            continue
        known = next((n for n in named if compare_names(n, quote.speaker).verdict != "conflict"), quote.speaker)
        named.setdefault(known, []).append(quote.document)
    return named


def _is_name(speaker: str) -> bool:
    """Whether a speaker is named, not described: "Ann Lee", not "the boy's mother" nor "Salem police"."""
    words = re.findall(r"[^\W\d_][\w’'.-]*", speaker)
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _short(quote: Quote) -> str:
    words = quote.words.split()
    return " ".join(words[:_SHOWN]) + (" ..." if len(words) > _SHOWN else "")
