"""The brief: a short neutral account composed from claims, agreed facts first, then changes, disputes, single voices.

Every sentence quotes the words it rests on and is checked against them again before it is let out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crossread.types import Claim, Finding, Line, Position

# what a reader wants to know first
_ORDER = (
    "killed.count", "injured.count", "event.date", "event.time", "event.place", "event.address", "person.name",
    "person.condition", "person.status", "person.charge", "arrested.count", "crowd.count", "weapon.type", "shots.count",
    "event.cause", "event.sequence", "person.age", "investigation.status", "agency.investigating",
)  # fmt: skip
_RANK = {slot: place for place, slot in enumerate(_ORDER)}
_STATUS_ORDER = ("agreed", "changed", "disputed")


def make_brief(findings: Sequence[Finding], claims: Mapping[str, Claim], most: int) -> tuple[Line, ...]:
    """At most `most` sentences, each with its claims; one that its claims do not bear out is left out."""
    chosen = sorted((f for f in findings if f.status in _STATUS_ORDER), key=_importance)
    share = {"agreed": max(1, most // 2), "changed": max(1, most // 4), "disputed": max(1, most - most // 2 - most // 4)}
    lines: list[Line] = []
    for status in _STATUS_ORDER:
        made = (_WRITERS[status](f, claims) for f in chosen if f.status == status)
        kept = [line for line in made if line is not None and supported(line, claims)]
        lines += kept[: share[status]]
    return tuple(lines[:most])


def _importance(finding: Finding) -> tuple[int, int, int, str]:
    """Slots that matter first, then many reports, then the shortest wording."""
    number = sum(len(p.claims) for p in finding.positions)
    return (_RANK.get(finding.slot, len(_ORDER)), -number, len(finding.positions[0].display), finding.id)


def _agreed(finding: Finding, claims: Mapping[str, Claim]) -> Line | None:
    """Several reports agree: the question and the words of the most exact answer."""
    position = finding.positions[0]
    members = [claims[i] for i in position.claims]
    reports = sorted({c.evidence.document for c in members})
    voices = len(position.voices)
    backing = f"{len(reports)} reports, {voices} independent voices" if voices > 1 else f"{len(reports)} reports, one voice"
    text = f"{finding.question} “{_words(position, claims)}” ({backing})."
    return Line(text, position.claims)


def _changed(finding: Finding, claims: Mapping[str, Claim]) -> Line | None:
    """What was said first, and what is said now."""
    latest = next((p for p in finding.positions if p.latest), finding.positions[-1])
    before = [p for p in finding.positions if p is not latest]
    said = "; ".join(f"“{_words(p, claims)}” ({_who(p, claims)})" for p in before)
    text = f"{finding.question} Changed: first {said}, then “{_words(latest, claims)}” ({_who(latest, claims)})."
    return Line(text, tuple(i for p in (*before, latest) for i in p.claims))


def _disputed(finding: Finding, claims: Mapping[str, Claim]) -> Line | None:
    """Who says what."""
    said = ", ".join(f"“{_words(p, claims)}” ({_who(p, claims)})" for p in finding.positions)
    return Line(f"{finding.question} Disputed: {said}.", tuple(i for p in finding.positions for i in p.claims))


def _words(position: Position, claims: Mapping[str, Claim]) -> str:
    """The exact words of the first of a position's claims that says most."""
    best = min((claims[i] for i in position.claims), key=lambda c: (c.display != position.display, c.id))
    return " ".join(best.evidence.words.split())


def _who(position: Position, claims: Mapping[str, Claim]) -> str:
    """Who gives an answer: the holders, else the reports."""
    members = [claims[i] for i in position.claims]
    names = sorted({f"{c.holder}, in {c.evidence.document}" if c.holder else f"report {c.evidence.document}" for c in members})
    return "; ".join(names)


def supported(line: Line, claims: Mapping[str, Claim]) -> bool:
    """Whether every quoted stretch of a sentence stands in the evidence of one of its claims."""
    evidence = [" ".join(claims[i].evidence.words.split()) for i in line.claims if i in claims]
    quoted = [part.rpartition("” (")[0] or part.partition("”")[0] for part in line.text.split(" “")[1:]]
    return bool(quoted) and all(any(words in e for e in evidence) for words in quoted)


_WRITERS: Mapping[str, Callable[[Finding, Mapping[str, Claim]], Line | None]] = {
    "agreed": _agreed,
    "changed": _changed,
    "disputed": _disputed,
}
