"""One story as the sources of a record look at it: readings in the order of publication, claims by report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.record.lines import TextLine, report_lines
from crossread.types import Claim, Dossier, Finding, Name, Reading, Span, Story


@dataclass(frozen=True, slots=True)
class Told:
    """A value with the words it rests on: where they stand, and by which rule they were read."""

    value: object
    document: str
    span: Span
    field: str = "text"
    rule: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class View:
    """A story with what its reports say; `readings` and `lines` go by the day of publication, then by id."""

    story: Story
    readings: tuple[Reading, ...]
    lines: tuple[tuple[TextLine, ...], ...]
    claims: Mapping[str, tuple[Claim, ...]]
    findings: tuple[Finding, ...]

    def all_claims(self) -> Iterable[Claim]:
        """Every claim of the story's reports."""
        return (claim for reading in self.readings for claim in self.claims.get(reading.document.id, ()))

    def claims_at(self, told: Sequence[Told], slots: Sequence[str] = ()) -> tuple[str, ...]:
        """The ids of the claims whose evidence shares words with what a cell rests on: of these slots, else of any.

        Where there are none, as at a dateline, those that name the same elsewhere.
        """
        near = [c for t in told for c in self.claims.get(t.document, ()) if _meets(c, t)]
        if not near:
            near = [c for c in self.all_claims() if c.slot in slots and any(_names(c, t) for t in told)]
        fitting = [c for c in near if c.slot in slots] or near
        return tuple(
            dict.fromkeys(c.id for c in sorted(fitting, key=lambda c: (c.evidence.document, c.evidence.span, c.id)))
        )


def _meets(claim: Claim, told: Told) -> bool:
    """Whether a claim's evidence and the words of a value overlap."""
    evidence = claim.evidence
    return evidence.field == told.field and evidence.span.start < told.span.end and told.span.start < evidence.span.end


def _names(claim: Claim, told: Told) -> bool:
    """Whether a claim's value is the name that was told."""
    return isinstance(claim.value, Name) and claim.value.name == told.value


def view_of(dossier: Dossier, story: Story) -> View:
    """The view of one story of a dossier."""
    members = set(story.documents)
    readings = sorted(
        (r for r in dossier.readings if r.document.id in members), key=lambda r: (r.document.published, r.document.id)
    )
    claims: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        if claim.evidence.document in members:
            claims.setdefault(claim.evidence.document, []).append(claim)
    return View(
        story=story,
        readings=tuple(readings),
        lines=tuple(tuple(report_lines(r)) for r in readings),
        claims={key: tuple(found) for key, found in claims.items()},
        findings=tuple(f for f in dossier.findings if f.story in ("", story.id)),
    )
