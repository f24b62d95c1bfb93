"""annotate: a document becomes a reading: sentences, mentions, times, quantities, attributions, events."""

from __future__ import annotations

from spacy.tokens import Doc

from crossread.annotate.boilerplate import find_boilerplate
from crossread.annotate.clauses import find_clauses
from crossread.annotate.entities import find_entities
from crossread.annotate.frames import find_events
from crossread.annotate.parsers import Parser, make_parser
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import plain_doc
from crossread.annotate.speech import find_attributions
from crossread.annotate.times import find_times
from crossread.types import Document, Reading, Span

__all__ = ["annotate", "make_parser", "plain_doc", "read_doc"]


def annotate(document: Document, parse: Parser = plain_doc) -> Reading:
    """What crossread finds in one document; `parse` makes the Doc that everything is read from."""
    return read_doc(document, parse(document.text))


def read_doc(document: Document, doc: Doc) -> Reading:
    """The reading of a document whose Doc is at hand; `doc.text` must be the document's text.

    Raises ValueError where it is not: offsets would be wrong everywhere after.
    """
    if doc.text != document.text:
        raise ValueError(f"{document.id}: the Doc holds another text than the document")
    boilerplate = find_boilerplate(document.text, title=document.title)
    times = find_times(doc, published=document.published)
    quantities = find_quantities(doc, times)
    mentions, entities = find_entities(doc, quantities, boilerplate)
    attributions = find_attributions(doc, mentions, entities, boilerplate)
    events = find_events(doc, mentions, entities, times, quantities, boilerplate)
    return Reading(
        document=document,
        sentences=sentence_spans(doc),
        mentions=mentions,
        entities=entities,
        times=times,
        quantities=quantities,
        attributions=attributions,
        events=events,
        boilerplate=boilerplate,
        clauses=find_clauses(doc),
    )


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
