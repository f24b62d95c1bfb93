"""The why of words: events, quotations, sources, and what makes several names or claims one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.compare.names import compare_names
from crossread.tell.graph import told
from crossread.tell.index import Index, report_name
from crossread.tell.parts import spaced
from crossread.tell.words import listed
from crossread.types import Claim, Document, Entity, Event, Position, Quote, Source, Span

# How many characters of the text are shown on either side of the words.
AROUND = 90


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in all its places, under the id of its group."""

    id: str
    quotes: tuple[Quote, ...]


def around(whole: str, span: Span) -> str:
    """The words between guillemets, with some of the text on either side."""
    start, end = span.start, span.end
    before, after = whole[max(0, start - AROUND) : start], whole[end : end + AROUND]
    return (
        f"{'…' if start > AROUND else ''}{before}»{whole[start:end]}«{after}{'…' if end + AROUND < len(whole) else ''}"
    )


def _report(looked: Index, key: str) -> Document | None:
    """The report with this id; None where a saved dossier does not say."""
    return looked.reports[looked.numbers[key] - 1] if key in looked.numbers else None


def event_lines(looked: Index, event: Event) -> Iterator[str]:
    """The frame, the words that say so, who took which part, and the claims on the same words."""
    report = _report(looked, event.document)
    text = report.text if report else ""
    words = text[event.trigger.start : event.trigger.end]
    yield f"event {event.id}: {event.frame}, from the words {words!r}" if words else f"event {event.id}: {event.frame}"
    if report is None:
        return
    yield f" in {report_name(report)} ({report.id}) at text[{event.trigger.start}:{event.trigger.end}]"
    yield f" in place: {around(text, event.trigger)}"
    for role, spans in event.roles.items():
        yield f" {role}: {listed(repr(text[s.start : s.end]) for s in spans)}"
    for name, span in (("when", event.when), ("where", event.where)):
        if span is not None:
            yield f" {name}: {text[span.start : span.end]!r}"
    yield f" it is told as {event.modality}, {event.polarity}"
    for claim in looked.ordered(looked.claims):
        if claim.evidence.document == event.document and _meet(claim.evidence.span, event.trigger):
            yield f" claim {claim.id}: {claim.slot} is {claim.display} (rule {claim.rule})"


def quote_lines(looked: Index, quoted: Quoted) -> Iterator[str]:
    """Every wording with its report, its speaker and what differs from the fullest, and what shows the speaker."""
    fullest = max(quoted.quotes, key=lambda quote: len(quote.words))
    yield f"quotation {quoted.id}: {fullest.words!r}"
    yield f" one quotation in {len(quoted.quotes)} places: their words are nearly the same, or one is part of another"
    for quote in sorted(quoted.quotes, key=lambda q: (looked.numbers[q.document], q.span)):
        report = looked.reports[looked.numbers[quote.document] - 1]
        cut = ", cut short" if quote.truncated else ""
        yield f" {report_name(report)} ({report.id}) at text[{quote.span.start}:{quote.span.end}]{cut}"
        yield f"  in place: {around(report.text, quote.span)}"
        yield f"  speaker: {looked.name(quote.speaker) or 'nobody whom the report names'}"
        yield from _shown_by(looked, report, quote)
        if any(operation != "equal" for operation, _ in quote.difference):
            frames = {"equal": "{}", "insert": "{{+{}+}}", "delete": "[-{}-]"}
            parts = (space + frames[op].format(words) for op, words, space in spaced(quote.difference))
            yield f"  against the fullest: {''.join(parts)}"


def _shown_by(looked: Index, report: Document, quote: Quote) -> Iterator[str]:
    """The words of the source and the cue beside a quotation, from the claims that lie in it."""
    inside = (c for c in looked.ordered(looked.claims) if c.evidence.document == report.id and c.attribution)
    for claim in inside:
        attribution = claim.attribution
        if (
            attribution is not None
            and _meet(claim.evidence.span, quote.span)
            and (attribution.source or attribution.cue)
        ):
            spans = (*attribution.source, *attribution.cue)
            words = listed(repr(report.text[s.start : s.end]) for s in spans)
            yield f"  shown by: {words}" + (f" (rule {attribution.rule})" if attribution.rule else "")
            return


def source_lines(looked: Index, source: Source) -> Iterator[str]:
    """Who leans on a source and on whom it leans, with the words that show it."""
    yield f"source {source.id}: {source.name} ({source.kind})"
    for lean in looked.dossier.leans:
        if source.id in (lean.taker, lean.origin):
            yield f" {told(looked, lean)}: {lean.why}"
            for shown in lean.evidence:
                yield f"  {shown.words!r} in {shown.document} at {shown.field}[{shown.span.start}:{shown.span.end}]"


def merge_lines(entity: Entity) -> Iterator[str]:
    """Why names are one: each name against the fullest one; descriptions by what is said of them."""
    for name in sorted(entity.names):
        if name == entity.name:
            continue
        judged = compare_names(entity.name, name)
        if judged.verdict in ("same", "compatible"):
            yield f" {name!r} is {entity.name!r}: {judged.reason} ({judged.verdict}, weight {judged.weight:g})"
        else:
            said = listed(f"{key} {value}" for key, value in sorted(entity.attributes.items()) if key in _DESCRIBE)
            why = f"a description that fits only here ({said})" if said else "another way to name it in its report"
            yield f" {name!r} is {entity.name!r}: {why}"


_DESCRIBE = ("age", "age group", "gender", "relation", "role", "job")


def voice_lines(looked: Index, position: Position) -> Iterator[str]:
    """Why claims of one answer are one voice, for each voice of several reports."""
    for voice in position.voices:
        claims = looked.ordered(voice)
        if len({claim.evidence.document for claim in claims}) > 1:
            names = listed(dict.fromkeys(report_name(_of(looked, claim)) for claim in claims))
            yield f"  one voice: {names}: {_joined_by(looked, claims)}"


def _of(looked: Index, claim: Claim) -> Document:
    """The report of a claim."""
    return looked.reports[looked.numbers[claim.evidence.document] - 1]


def _joined_by(looked: Index, claims: list[Claim]) -> str:
    """What several claims have in common that makes them one voice."""
    groups = [set(group) for story in looked.dossier.stories for group in story.voices]
    reports = {claim.evidence.document for claim in claims}
    if any(reports <= group for group in groups):
        return "one of these reports is made from the other"
    holders = {looked.holder(claim).casefold() for claim in claims}
    if len(holders) == 1 and "" not in holders:
        return f"both have it from {looked.holder(claims[0])}"
    through = {name.casefold() for claim in claims for name in looked.via(claim)[:1]}
    if len(through) == 1:
        return f"both have it through {looked.via(next(c for c in claims if looked.via(c)))[0]}"
    return "the same source, the same words, or a report stitched together from the others"


def _meet(one: Span, other: Span) -> bool:
    """Whether two ranges share a character."""
    return one.start < other.end and other.start < one.end
