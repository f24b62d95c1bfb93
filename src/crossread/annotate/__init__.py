"""annotate: a document becomes a reading: sentences, mentions, times, quantities, attributions, events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from crossread.annotate.boilerplate import boilerplate_of
from crossread.annotate.chains import chained_mentions
from crossread.annotate.clauses import find_clauses
from crossread.annotate.entities import find_attributes, find_entities, with_parts
from crossread.annotate.frames import Frames, background_sentences, find_events
from crossread.annotate.parsers import Parser, check_model, make_parser
from crossread.annotate.places import find_places
from crossread.annotate.quantities import Sum, check_sums, find_quantities
from crossread.annotate.sentences import plain_doc
from crossread.annotate.speech import find_attributions, find_credits, find_quotes
from crossread.annotate.texts import text_of
from crossread.annotate.times import ZonePair, check_zones, find_times
from crossread.types import Document, Quantity, Reading, Span, digest

__all__ = ["annotate", "check_model", "make_parser", "plain_doc", "read_doc"]


def annotate(document: Document, parse: Parser = plain_doc, *, frames: Frames | None = None) -> Reading:
    """What crossread finds in one document; `parse` makes the Doc that everything is read from."""
    return read_doc(document, parse(document.text), frames=frames)


def read_doc(document: Document, doc: Doc, *, frames: Frames | None = None) -> Reading:
    """The reading of a document whose Doc is at hand; `doc.text` must be the document's text.

    `frames` is the table of what can happen, by default the package's.  Raises ValueError where the text is another:
    offsets would be wrong everywhere after.
    """
    if text_of(doc) != document.text:
        raise ValueError(f"{document.id}: the Doc holds another text than the document")
    boilerplate = boilerplate_of(document)
    times = find_times(doc, published=document.published)
    quantities = find_quantities(doc, times)
    places = find_places(doc, boilerplate)
    mentions, entities = find_entities(doc, quantities, boilerplate, places)
    events = find_events(doc, mentions, entities, times, quantities, boilerplate, frames=frames)
    background = background_sentences(doc, boilerplate, published=document.published)
    entities = with_parts(document.text, entities, mentions, [e for e in events if not _inside(e.trigger, background)])
    attributions = find_attributions(doc, mentions, entities, boilerplate)
    chained, chains = chained_mentions(doc, mentions, entities)
    return Reading(
        document=document,
        sentences=sentence_spans(doc),
        mentions=mentions,
        entities=entities,
        times=times,
        quantities=quantities,
        attributions=attributions,
        events=tuple(replace(e, document=document.id, id=digest("event", document.id, e.id)) for e in events),
        boilerplate=boilerplate,
        attributes=find_attributes(doc, mentions, entities, quantities, places),
        places=places,
        clauses=find_clauses(doc),
        background=background,
        chained=chained,
        chains=chains,
        quotes=tuple(replace(q, document=document.id) for q in find_quotes(doc, attributions, entities)),
        via=find_credits(document, boilerplate),
        notes=(
            *(sum_note(found, document.text) for found in check_sums(quantities, doc)),
            *(zone_note(pair, document.text) for pair in check_zones(times, doc) if not pair.agrees),
        ),
    )


def _inside(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span begins in one of others."""
    return any(other.start <= span.start < other.end for other in others)


def sum_note(found: Sum, text: str) -> str:
    """A breakdown in words: "24 people" = "10 men" + "eight women" + ...: adds up."""
    total, *parts = (words_of(quantity, text) for quantity in (found.total, *found.parts))
    verdict = "adds up" if found.holds else f"the parts come to {found.added:g}"
    return f"“{total}” = {' + '.join(f'“{part}”' for part in parts)}: {verdict}"


def zone_note(pair: ZonePair, text: str) -> str:
    """Two hours given for one moment in two zones that are not the same moment."""
    one, other = (" ".join(text[t.span.start : t.span.end].split()) for t in (pair.one, pair.other))
    return f"“{one}” and “{other}” are not the same moment: {abs(pair.minutes)} minutes apart"


def words_of(quantity: Quantity, text: str) -> str:
    """A quantity with its noun, as written."""
    end = max(quantity.span.end, quantity.noun_span.end if quantity.noun_span is not None else 0)
    return " ".join(text[quantity.span.start : end].split())


def sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """The sentences of a Doc without white space at their ends."""
    result = []
    for sentence in doc.sents:
        words = sentence.text
        start = sentence.start_char + len(words) - len(words.lstrip())
        end = sentence.end_char - (len(words) - len(words.rstrip()))
        if start < end:
            result.append(Span(start, end))
    return tuple(result)
