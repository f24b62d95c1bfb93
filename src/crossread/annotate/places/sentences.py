"""Sentences of a Doc as spans, with a plain fallback where the Doc is not split."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from spacy.tokens import Doc

from crossread.annotate.texts import text_of
from crossread.types import Span

_END = re.compile(r"(?<=[.!?])[”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9])|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Det|Ofc|Gov|Sen|Rep|St|Ave|Blvd|Rd|Dr|Jr|Sr|No|vs|Feb|Jan|Aug|Sept|Oct|Nov|Dec|Mt|Ft|Rev|Col|Maj|Gen|Supt|Insp|Dep|Det|Pfc|Cmdr)|\b[A-Z]|a\.m|p\.m)\.$"
)


def sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """The sentences in order, trimmed of white space, cut at line breaks (a headline is no part of what follows it)."""
    text = text_of(doc)
    if doc.has_annotation("SENT_START"):
        pieces = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    else:
        pieces = _split(text)
    spans = []
    for start, end in pieces:
        position = start
        for line in text[start:end].split("\n"):
            stripped = line.strip()
            if stripped:
                begin = position + line.index(stripped)
                spans.append(Span(begin, begin + len(stripped)))
            position += len(line) + 1
    return tuple(spans)


def _split(text: str) -> list[tuple[int, int]]:
    """Rough sentences of a text by punctuation and line breaks."""
    pieces, start = [], 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        if "\n" not in match.group() and _ABBREVIATED.search(before):
            continue
        pieces.append((start, match.end()))
        start = match.end()
    return [*pieces, (start, len(text))] if start < len(text) else pieces


def outside(
    spans: Sequence[Span], boilerplate: Sequence[tuple[Span, str]], kinds: Sequence[str] = ("menu", "teaser")
) -> tuple[Span, ...]:
    """The spans that do not lie in boilerplate of the given kinds."""
    marked = sorted(span for span, kind in boilerplate if kind in kinds)
    ends = [0, *accumulate((span.end for span in marked), max)]  # the furthest end of the first so many
    return tuple(s for s in spans if ends[bisect_right(marked, s.start, key=lambda m: m.start)] < s.end)
