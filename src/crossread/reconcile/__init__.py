"""reconcile: a story and its claims become findings: one verdict per question, every answer kept, with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.reconcile.brief import make_brief
from crossread.reconcile.choose import choose
from crossread.reconcile.divide import divided
from crossread.reconcile.echoes import without_echoes
from crossread.reconcile.events import merge_events
from crossread.reconcile.findings import make_finding
from crossread.reconcile.leans import Graph, lean_graph
from crossread.reconcile.notes import make_notes
from crossread.reconcile.people import merge_people
from crossread.reconcile.questions import ask
from crossread.reconcile.quotes import quote_notes, story_quotes
from crossread.reconcile.timeline import make_timeline
from crossread.reconcile.voices import origins_of
from crossread.reconcile.wording import find_loaded, find_wordings
from crossread.types import Claim, Entity, Finding, Happening, Line, Loaded, Moment, Quote, Reading, Story, Wording

__all__ = ["Account", "reconcile"]


@dataclass(frozen=True, slots=True)
class Account:
    """What the reports of one story come to."""

    findings: tuple[Finding, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    timeline: tuple[Moment, ...]
    brief: tuple[Line, ...]
    notes: tuple[str, ...]
    wordings: tuple[Wording, ...]
    loaded: tuple[Loaded, ...]
    graph: Graph
    happenings: tuple[Happening, ...]


def reconcile(story: Story, readings: Sequence[Reading], claims: Sequence[Claim], *, brief: int = 12) -> Account:
    """The account of one story; the order of readings and claims changes nothing."""
    ordered = sorted(readings, key=lambda r: r.document.id)
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda c: c.id)}
    people = merge_people(ordered, list(by_id.values()))
    origins = origins_of(story, ordered)
    questions = without_echoes(list(divided(ask(list(by_id.values()), people))))
    findings = choose([make_finding(story, q, origins) for q in questions], by_id)
    quotes = story_quotes(ordered)
    loaded = find_loaded(ordered)
    happenings = merge_events(ordered, people)
    reports = [r.document for r in ordered]
    return Account(
        findings=findings,
        entities=people.entities,
        quotes=quotes,
        timeline=make_timeline(findings, by_id),
        brief=make_brief(findings, by_id, brief, reports, story.asides),
        notes=(*make_notes(story, ordered, findings), *quote_notes(quotes)),
        wordings=find_wordings(ordered, loaded, happenings),
        loaded=loaded,
        graph=lean_graph(story, ordered, quotes, people.entities),
        happenings=happenings,
    )
