"""Free statements: every clause of a report that is not noise, for what no other slot asks."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.claims.make import Draft, covering, in_headline, overlaps
from crossread.compare.words import stems
from crossread.types import Phrase, Reading, Span

LEAST_STEMS = 2


def find_statements(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each clause with two content words or more, and its evidence: the clause itself."""
    text = reading.document.text
    for span in reading.clauses:
        words = text[span.start : span.end]
        if any(overlaps(span, other) for other, _ in reading.boilerplate) or len(set(stems(words))) < LEAST_STEMS:
            continue
        if in_headline(text, span):
            continue
        attribution = covering(reading, span)
        slot = "statement" if attribution is not None and attribution.direct else "event.sequence"
        value = Phrase(" ".join(words.split()))
        yield Draft(slot=slot, value=value, display=value.text, span=span, rule="clause"), span
