"""What is new since a day: the account of all reports against that of the reports that were out by then.

Findings of the two are one question where they share claims (ids of claims depend on the report's words alone), else
where slot and question are the same.  A finding that only groups old claims anew is not new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from crossread.types import Claim, Finding, News, Position


def whats_new(before: Sequence[Finding], after: Sequence[Finding], fresh: frozenset[str]) -> tuple[News, ...]:
    """The findings of `after` that are new or have moved, in their order; `fresh` are the claims that came since.

    >>> whats_new((), (), frozenset())
    ()
    """
    return tuple(news for finding in after for news in _news(finding, before, fresh))


def fresh_claims(claims: Sequence[Claim], known: frozenset[str]) -> frozenset[str]:
    """The ids of the claims of reports that are not among the known ones."""
    return frozenset(claim.id for claim in claims if claim.evidence.document not in known)


def _news(finding: Finding, before: Sequence[Finding], fresh: frozenset[str]) -> Iterator[News]:
    """What is new of one finding: none, or one."""
    if not fresh & _claims(finding):
        return
    old = _same(finding, before)
    added = tuple(p.display for p in finding.positions if not set(p.claims) - fresh and not _known(p, old))
    if old is None and _claims(finding) - fresh:
        yield News("verdict", finding.id, "single", added, f"was {_VERDICTS['single']}")
    elif old is None:
        yield News("new", finding.id, "", tuple(p.display for p in finding.positions), "nobody told of it before")
    elif old.status != finding.status:
        yield News("verdict", finding.id, old.status, added, f"was {_VERDICTS[old.status]}")
    elif added:
        yield News("answer", finding.id, old.status, added, "an answer that nobody gave before")
    elif finding.status == "agreed" and _voices(old) < 2 <= _voices(finding):
        yield News("voice", finding.id, old.status, (), "an independent voice bears it out now")


_VERDICTS: Mapping[str, str] = {
    "agreed": "agreed",
    "disputed": "disputed",
    "changed": "changed",
    "single": "told by one report only",
    "open": "open",
}


def _claims(finding: Finding) -> set[str]:
    """The ids of all claims of a finding."""
    return {key for position in finding.positions for key in position.claims}


def _same(finding: Finding, before: Sequence[Finding]) -> Finding | None:
    """The earlier finding on the same question: the one that shares most claims, else slot and question."""
    mine = _claims(finding)
    shared = Counter({old.id: len(mine & _claims(old)) for old in before})
    best = max(before, key=lambda old: (shared[old.id], old.slot == finding.slot, old.id), default=None)
    if best is not None and shared[best.id]:
        return best
    alike = (old for old in before if (old.slot, old.question) == (finding.slot, finding.question))
    return next(alike, None) if finding.status != "single" else None


def _known(position: Position, old: Finding | None) -> bool:
    """Whether the earlier finding has this answer, in these words."""
    return old is not None and any(p.display.casefold() == position.display.casefold() for p in old.positions)


def _voices(finding: Finding) -> int:
    """The most voices behind one answer."""
    return max((len(position.voices) for position in finding.positions), default=0)
