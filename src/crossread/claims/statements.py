"""Free statements: every clause of a report that is not noise, for what no other slot asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, covering, in_headline, overlaps, sentence_of
from crossread.compare.words import stems
from crossread.types import Phrase, Reading, Span

LEAST_STEMS = 2
# where to call is no part of what happened
_APPEAL = re.compile(
    r"\b(?:any(?:one|body)|those|people|witnesses) (?:with|who (?:has|have|had|may have|might have))\b[^.\n]{0,40}"
    r"\b(?:information|tips?|details|knowledge)\b|\bcrime ?stoppers\b|\bsilent witness\b|\btip ?line\b"
    r"|\b(?:call|contact|text|e-?mail)\w*\b[^.\n]{0,60}"
    r"(?:\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}|\b\d{3}[.-]\d{4}|@|www\.|\.(?:org|com|gov)\b)"
    r"|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b",
    re.IGNORECASE,
)


def find_statements(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each clause with two content words or more, and its evidence: the clause itself."""
    text = reading.document.text
    for span in reading.clauses:
        words = text[span.start : span.end]
        if any(overlaps(span, other) for other, _ in reading.boilerplate) or len(set(stems(words))) < LEAST_STEMS:
            continue
        if in_headline(text, span) or is_appeal(reading, span) or is_stub(reading, span):
            continue
        attribution = covering(reading, span)
        slot = "statement" if attribution is not None and attribution.direct else "event.sequence"
        value = Phrase(" ".join(words.split()))
        yield Draft(slot=slot, value=value, display=value.text, span=span, rule="clause"), span


def is_appeal(reading: Reading, span: Span) -> bool:
    """Whether the clause, or the sentence around it, asks readers to call."""
    sentence = sentence_of(reading, span)
    return bool(_APPEAL.search(reading.document.text[sentence.start : sentence.end]))


def is_stub(reading: Reading, span: Span) -> bool:
    """Whether a clause says no more than that somebody unnamed said something: "police have said they believe"."""
    text = reading.document.text
    if any(m.value is not None and m.kind == "person" and overlaps(m.span, span) for m in reading.mentions):
        return False  # who speaks for the police is an answer of its own
    for attribution in reading.attributions:
        cued = any(overlaps(cue, span) for cue in attribution.cue)
        if cued and not any(overlaps(part, span) for part in attribution.content):
            said = (*attribution.source, *attribution.cue)
            rest = "".join(
                " " if any(s.start <= i < s.end for s in said) else text[i] for i in range(span.start, span.end)
            )
            return len(set(stems(rest))) < LEAST_STEMS
    return False
