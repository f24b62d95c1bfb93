"""The rows of quotations: each stretch within quotation marks, without them, with its speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.annotate.speech.lexicon import word_list
from crossread.annotate.speech.marks import Quotation, find_quotations
from crossread.annotate.texts import text_of
from crossread.types import Attribution, Entity, Quote, Span

_LEAST_WORDS = 4
_NEAR = 40
_BESIDE = 60
_TRANSLATED = re.compile(
    r"\b(?:in(?: (?:broken|fluent|halting))? (?P<language>[A-Z][a-z]+)\b|through (?:an?|his|her|their|the) "
    r"(?:[\w-]+ ){0,2}(?:interpreter|translator)|(?:as )?translated from [A-Z][a-z]+|"
    r"according to (?:an?|the) (?:[\w-]+ ){0,2}translation)"
)
_LABEL = 40


def find_quotes(
    doc: Doc, attributions: Sequence[Attribution], entities: Sequence[Entity] = (), *, document: str = ""
) -> tuple[Quote, ...]:
    """The quotations of a text as rows, in order: words without marks, and the speaker's name ("" when not told).

    Scare quotes, nicknames and titles are left out: words that nobody is said to have said.  `document` is the id that
    the rows carry; `group` is left open.
    """
    names = {entity.id: entity.name for entity in entities}
    text = text_of(doc)
    index = _index(attributions)
    rows = []
    for q in find_quotations(text):
        if q.depth > 1:
            continue
        attribution = _attribution_of(q, index)
        if attribution is None and is_scare(text, q):
            continue
        holder = attribution.holder if attribution else ""
        span = _stripped(text, q.inner)
        if span:
            words = text[span.start : span.end]
            translated = _translated(text, attribution) if attribution else ""
            rows.append(Quote(document, span, words, names.get(holder, holder), translated=translated))
    return tuple(rows)


def _translated(text: str, a: Attribution) -> str:
    """The words beside a speaker and a cue that say that the quotation is a translation: "through an interpreter"."""
    named = [*a.source, *a.cue]
    start, end = (min(s.start for s in named), max(s.end for s in named)) if named else (0, 0)
    for match in _TRANSLATED.finditer(text, max(0, start - _BESIDE), end + _BESIDE):
        apart = text[min(end, match.end()) : max(start, match.start())] if match.start() > end else ""
        language = match["language"]
        if not re.search(r"[.!?;\n\"“”]", apart) and (not language or language.casefold() in word_list("languages")):
            return match[0]
    return ""


def speaker_of(q: Quotation, attributions: Sequence[Attribution], entities: Sequence[Entity] = ()) -> str:
    """The name of the speaker of a quotation, "" when the text does not say."""
    attribution = _attribution_of(q, _index(attributions))
    holder = attribution.holder if attribution else ""
    return next((entity.name for entity in entities if entity.id == holder), holder)


_Index = Sequence[tuple[Span, Attribution]]


def _index(attributions: Sequence[Attribution]) -> _Index:
    """The contents of attributions with their attributions, in order."""
    return sorted(((s, a) for a in attributions for s in a.content), key=lambda pair: pair[0])


def _attribution_of(q: Quotation, index: _Index) -> Attribution | None:
    """The attribution whose content holds the quotation, but for the speaker's name that may open it.

    Of several, the one with the shortest content.
    """
    last = bisect_right(index, min(q.inner.start + _LABEL, q.inner.end), key=lambda pair: pair[0].start)
    holding = [a for span, a in index[max(0, last - _NEAR) : last] if q.inner.end <= span.end]
    return min(holding, key=lambda a: (sum(s.end - s.start for s in a.content), a.content), default=None)


def is_scare(text: str, q: Quotation) -> bool:
    """Whether the marks only set words apart: a nickname, a title, a word used with distance."""
    words = text[q.inner.start : q.inner.end].split()
    if len(words) >= _LEAST_WORDS and re.search(r"[a-z]", " ".join(words)):
        capitals = sum(w[:1].isupper() for w in words)
        return capitals >= 0.7 * len(words) and words[-1][-1] not in ".!?,"
    return not (words and words[-1][-1] in ".!?" and words[0][:1].isupper())


def _stripped(text: str, span: Span) -> Span | None:
    words = text[span.start : span.end]
    start, end = span.start + len(words) - len(words.lstrip()), span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None
