"""The brief: a short neutral account composed from claims: agreed facts first, then changes, then disputes.

Every sentence shows exact words in quotation marks and is checked against its claims before it is let out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crossread.reconcile.split import counted
from crossread.slots import label
from crossread.types import Claim, Finding, Line, Position

# what a reader wants to know first
_ORDER = (
    "event.sequence", "killed.count", "injured.count", "event.date", "event.time", "event.address", "event.place",
    "person.name", "person.condition", "person.status", "person.charge", "arrested.count", "crowd.count", "weapon.type",
    "shots.count", "event.cause", "person.age", "investigation.status", "agency.investigating", "statement",
)  # fmt: skip
_RANK = {slot: place for place, slot in enumerate(_ORDER)}
_STATUS_ORDER = ("agreed", "changed", "disputed")
PER_SLOT = 2  # sentences that one slot may fill, so that names do not crowd out the rest


def make_brief(
    findings: Sequence[Finding], claims: Mapping[str, Claim], most: int, outlets: Mapping[str, str] | None = None
) -> tuple[Line, ...]:
    """At most `most` sentences, each with its claims; one that its claims do not bear out is left out.

    `outlets` names the reports by their ids.
    """
    room = {"agreed": most - 2 * (most // 4), "changed": most // 4, "disputed": most // 4}
    lines: list[Line] = []
    for status in _STATUS_ORDER:
        chosen = spread(sorted((f for f in findings if f.status == status), key=lambda f: _importance(f, claims)))
        made = (_WRITERS[status](finding, claims, outlets or {}) for finding in chosen)
        lines += [line for line in made if supported(line, claims)][: room[status]]
    return tuple(lines[:most])


def spread(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order, those of a slot beyond the first two at the end."""
    seen: dict[str, int] = {}
    first: list[Finding] = []
    later: list[Finding] = []
    for finding in findings:
        seen[finding.slot] = seen.get(finding.slot, 0) + 1
        (first if seen[finding.slot] <= PER_SLOT else later).append(finding)
    return first + later


def _importance(finding: Finding, claims: Mapping[str, Claim]) -> tuple[int, bool, int, int, str]:
    """What many reports answer first, people in general before a kind, slots that matter, what is said early."""
    members = [claims[i] for p in finding.positions for i in p.claims]
    reports = len({c.evidence.document for c in members})
    place = min(c.evidence.span.start for c in members)
    return (-min(reports, 3), bool(counted(members)), _RANK.get(finding.slot, len(_ORDER)), place, finding.id)


def _agreed(finding: Finding, claims: Mapping[str, Claim], outlets: Mapping[str, str]) -> Line:
    """Several reports agree: what it is, the exact words, how many reports and voices."""
    position = finding.positions[0]
    reports = len({claims[i].evidence.document for i in position.claims})
    voices = len(position.voices)
    backing = f"{voices} independent voices" if voices > 1 else "one voice: not corroborated"
    name = _label(finding, claims)
    said = f"{name}: {_words(position, claims)}" if name else _words(position, claims)
    return Line(f"{said} ({reports} reports, {backing}).", position.claims)


def _changed(finding: Finding, claims: Mapping[str, Claim], outlets: Mapping[str, str]) -> Line:
    """What was said first, and what is said now."""
    latest = next((p for p in finding.positions if p.latest), finding.positions[-1])
    before = [p for p in finding.positions if p is not latest]
    first = ", then ".join(f"{_words(p, claims)} ({_who(p, claims, outlets)})" for p in before)
    now = f"{_words(latest, claims)} ({_who(latest, claims, outlets)})"
    name = _label(finding, claims) or "This"
    return Line(f"{name} changed: first {first}; later {now}.", tuple(i for p in (*before, latest) for i in p.claims))


def _disputed(finding: Finding, claims: Mapping[str, Claim], outlets: Mapping[str, str]) -> Line:
    """Who says what."""
    said = "; ".join(f"{_words(p, claims)} ({_who(p, claims, outlets)})" for p in finding.positions)
    name = _label(finding, claims) or "This"
    return Line(f"{name} is disputed: {said}.", tuple(i for p in finding.positions for i in p.claims))


def _label(finding: Finding, claims: Mapping[str, Claim]) -> str:
    """What the answer is called."""
    about = next((c.about_name for p in finding.positions for c in [claims[p.claims[0]]] if c.about_name), "")
    return label(finding.slot, about, counted([claims[p.claims[0]] for p in finding.positions]))


def _words(position: Position, claims: Mapping[str, Claim]) -> str:
    """The exact words of the claim that says most, in quotation marks."""
    members = (claims[i] for i in position.claims)
    best = min(members, key=lambda c: (c.display != position.display, c.said_at or "9", c.evidence.document, c.id))
    return f"“{plain(best)}”"


def plain(claim: Claim) -> str:
    """The evidence without loose quotation marks at its ends, white space folded."""
    return " ".join(claim.evidence.words.split()).strip(' ,"“”')


def _who(position: Position, claims: Mapping[str, Claim], outlets: Mapping[str, str]) -> str:
    """Who gives an answer: the holders with their reports, else the reports."""
    held: dict[str, set[str]] = {}
    for claim in (claims[i] for i in position.claims):
        report = claim.evidence.document
        held.setdefault(claim.holder, set()).add(outlets.get(report) or report)
    parts = [f"{holder}, in {', '.join(sorted(reports))}" for holder, reports in sorted(held.items()) if holder]
    parts += [", ".join(sorted(held[""]))] if "" in held else []
    return "; ".join(parts)


def supported(line: Line, claims: Mapping[str, Claim]) -> bool:
    """Whether a sentence quotes the whole evidence of its claims, and nothing that is no evidence of them.

    What stands outside of the quotations is the sentence's own: the label, the holders, the reports.
    """
    evidence = {plain(claims[i]) for i in line.claims if i in claims}
    quoted = [words for words in evidence if f"“{words}”" in line.text]
    own = line.text
    for words in sorted(quoted, key=len, reverse=True):
        own = own.replace(f"“{words}”", "")
    return bool(quoted) and "“" not in own


_WRITERS: Mapping[str, Callable[[Finding, Mapping[str, Claim], Mapping[str, str]], Line]] = {
    "agreed": _agreed,
    "changed": _changed,
    "disputed": _disputed,
}
