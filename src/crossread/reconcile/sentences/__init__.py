"""The sentences of the brief: what is agreed, what changed, what is disputed, each with the claims it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.reconcile.sentences.alone import alone_lines
from crossread.reconcile.sentences.apart import changed_line, disputed_line
from crossread.reconcile.sentences.asked import asked_lines
from crossread.reconcile.sentences.clauses import clause_lines
from crossread.reconcile.sentences.lead import lead_lines
from crossread.reconcile.sentences.people import people_lines
from crossread.reconcile.sentences.supported import short_day, unsupported
from crossread.reconcile.sentences.told import Told
from crossread.types import Finding, Line

__all__ = ["Told", "agreed_lines", "alone_lines", "changed_line", "disputed_line", "short_day", "unsupported"]


def agreed_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """What several reports agree on: the incident, how many, who, and what they say in nearly the same words."""
    agreed = [f for f in findings if f.status == "agreed" and len({c.evidence.document for c in told.of(f)}) > 1]
    return [
        *lead_lines(findings, agreed, told),
        *people_lines(findings, agreed, told),
        *asked_lines(agreed, told),
        *clause_lines(agreed, told),
    ]
