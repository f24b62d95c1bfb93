"""The why of an event of the story: its tellings with their words, who took part, what it came of, and the reasons."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.tell.index import Index, report_name
from crossread.tell.words import listed
from crossread.types import Event, Happening


def happening_lines(looked: Index, happening: Happening) -> Iterator[str]:
    """The tellings of one event, and why they are thought to be one."""
    dossier = looked.dossier
    tellings = {(event.document, event.id): event for event in dossier.events}
    others = {other.id: other for other in dossier.happenings}
    yield f"event of the story {happening.id}: {happening.name} ({happening.frame})"
    for key in happening.events:
        if key in tellings:
            yield f" {telling_line(looked, tellings[key])}"
    for role, ids in happening.roles.items():
        yield f" {role}: {listed(looked.name(i) for i in ids)}"
    for name, value in (("when", happening.when), ("where", happening.where)):
        if value:
            yield f" {name}: {value}"
    for part in happening.of:
        if part in others:
            yield f" came of, or is part of: {others[part].name} ({part})"
    for reason in happening.reasons:
        yield f" because: {reason.detail} (rule {reason.rule}, weight {reason.weight:g})"


def telling_line(looked: Index, event: Event) -> str:
    """The words of one telling and its report."""
    report = looked.reports[looked.numbers[event.document] - 1]
    words = report.text[event.trigger.start : event.trigger.end]
    return f"{words!r}, {report_name(report)} ({report.id}; event {event.id})"
