"""Which passages of a text are boilerplate: two looks at every paragraph, then into those that stay."""

from __future__ import annotations

from crossread.annotate.boilerplate.features import Kinds, own_scores, with_surroundings
from crossread.annotate.boilerplate.inline import dateline, stretches
from crossread.annotate.boilerplate.page import Paragraph, lay_out
from crossread.types import BoilerplateKind, Document, Span

# A tie goes to the kind that may still be evidence.
_ORDER: tuple[BoilerplateKind, ...] = ("stamp", "credit", "teaser", "menu")
_ENOUGH = 0.99


def boilerplate_of(document: Document) -> tuple[tuple[Span, BoilerplateKind], ...]:
    """The boilerplate of a document.

    A headline that is known from the text alone stands there once: it is no repetition and stays evidence.
    """
    from_text = any(told.field == "title" and told.span is not None for told in document.told)
    return find_boilerplate(document.text, title="" if from_text else document.title)


def find_boilerplate(text: str, *, title: str = "") -> tuple[tuple[Span, BoilerplateKind], ...]:
    """The boilerplate of a text as spans with kinds, in order and not overlapping; `title` is its headline, if known.

    A marked paragraph is one span without the white space around it.  In the others the dateline and what is run into
    them (photo credits, "View Full Caption") are marked alone.
    """
    page = lay_out(text, title)
    places = range(len(page.paragraphs))
    scores = [own_scores(page, place) for place in places]
    kinds = [_kind(score) for score in scores]
    for place in places:
        seen: Kinds = tuple(kinds)
        kinds[place] = _kind(with_surroundings(scores[place], page, place, seen))
    marks: list[tuple[Span, BoilerplateKind]] = []
    for paragraph, kind in zip(page.paragraphs, kinds, strict=True):
        marks += [(paragraph.span, kind)] if kind else _inside(paragraph)
    return tuple(marks)


def _kind(scores: dict[BoilerplateKind, float]) -> BoilerplateKind | None:
    """The kind with the highest score, where it is enough; menu and teaser add up, since both are the house."""
    best = max(_ORDER, key=lambda kind: (scores.get(kind, 0.0), -_ORDER.index(kind)))
    if scores.get(best, 0.0) >= _ENOUGH:
        return best
    house = sum(max(scores.get(kind, 0.0), 0.0) for kind in ("menu", "teaser"))
    if house >= _ENOUGH and scores.get(best, 0.0) > 0:
        return best if best in ("menu", "teaser") else None
    return None


def _inside(paragraph: Paragraph) -> list[tuple[Span, BoilerplateKind]]:
    """The dateline and the stretches of a paragraph that stays, as spans of the whole text."""
    lead = dateline(paragraph.text)
    found = stretches(paragraph.text)
    if lead:
        found = [(lead, "dateline"), *((span, kind) for span, kind in found if span.start >= lead.end)]
    start = paragraph.span.start
    return [(Span(start + span.start, start + span.end), kind) for span, kind in found]
