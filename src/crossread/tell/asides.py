"""What the story sets aside in its reports, and why, for the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crossread.tell.index import Index
from crossread.types import Claim, Passage


def asides_of(looked: Index, document: str) -> tuple[Passage, ...]:
    """The passages of a report that are about something else than the incident."""
    return tuple(p for story in looked.dossier.stories for p in story.asides if p.document == document)


def aside_of(claim: Claim, asides: Iterable[Passage]) -> Passage | None:
    """The passage set aside in which the words of a claim stand; None for a claim about the incident."""
    span = claim.evidence.span if claim.evidence.field == "text" else None
    if span is None:
        return None
    near = (p for p in asides if p.document == claim.evidence.document)
    return next((p for p in near if p.span.start < span.end and span.start < p.span.end), None)


def reasons_of(passage: Passage) -> str:
    """Why a passage is set aside, in words; what speaks for the incident is not said."""
    return " ".join(reason.detail for reason in passage.reasons)


def aside_lines(looked: Index, document: str) -> Iterator[str]:
    """A line for each passage that is set aside in a report: its words and the reasons."""
    text = next((report.text for report in looked.reports if report.id == document), "")
    for passage in asides_of(looked, document):
        words = " ".join(text[passage.span.start : passage.span.end].split())
        shown = words if len(words) <= MOST else f"{words[:MOST].rsplit(' ', 1)[0]} …"
        yield f" set aside, about something else: {shown!r} at text[{passage.span.start}:{passage.span.end}]"
        for reason in passage.reasons:
            yield f"  because: {reason.detail} (rule {reason.rule}, weight {reason.weight:g})"


MOST = 160  # characters of a passage that are printed
