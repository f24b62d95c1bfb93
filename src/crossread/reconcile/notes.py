"""What could not be told, and what to be wary of: notes, which make no claim."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.types import Finding, Reading, Story, When


def make_notes(story: Story, readings: Sequence[Reading], findings: Sequence[Finding]) -> tuple[str, ...]:
    """The notes in a fixed order: on reports, on times that stay open, on speakers that nobody introduces."""
    notes = [f"{flag.document}: {flag.kind}: {flag.why}" for flag in story.flags]
    notes += [f"{r.document.id}: {note}" for r in readings for note in (*r.document.notes, *r.notes)]
    for finding in findings:
        if finding.status == "open":
            notes.append(f"open: {finding.question} {open_years(finding)}".strip())
    for reading in readings:
        unnamed = sum(1 for quote in reading.quotes if not quote.speaker)
        if unnamed:
            words = "quotation has" if unnamed == 1 else "quotations have"
            notes.append(f"{reading.document.id}: {unnamed} {words} no speaker that the report names")
    return tuple(dict.fromkeys(notes))


def open_years(finding: Finding) -> str:
    """The years that fit the weekday, where a date lacks its year."""
    years = sorted({y for p in finding.positions if isinstance(p.value, When) for y in p.value.years})
    return f"(the weekday fits {', '.join(map(str, years))})" if years else ""
