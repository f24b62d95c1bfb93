"""Which findings are shown: all that several reports answer, and of the answers of one report the weightiest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crossread.claims.make import overlap_share
from crossread.compare.closed import ABOUT
from crossread.compare.words import stems, weight
from crossread.slots import SLOTS, STATEMENTS
from crossread.types import Claim, Evidence, Finding, Span

SINGLES_PER_REPORT = 8  # what one report alone says, at most
RETOLD = ("agreed", "disputed")
HALF = 0.5  # of the shorter of two ranges, from which on they meet
SAME_WORDS = 0.6  # of all that two ranges cover, what they must share to rest on the same words
SETTING = f"{ABOUT}setting"  # in what kind of place it happened
# what every reader asks first
FIRST = {"killed.count": 9.0, "injured.count": 9.0, "event.place": 8.0, "event.date": 8.0}
# what is told of the people whom the incident is about counts more than of those who speak of it
PARTS = {"victim": 2.0, "suspect": 2.0, "officer": -1.0, "official": -2.0, "spokesperson": -2.0, "witness": -1.0}
PERSONAL = frozenset({"person.name", "person.age", "person.condition", "person.status", "person.charge"})
# answers that mostly repeat what a name or an age in the same words tells already
WEAK = frozenset({"person.role", "person.job", "person.relation"})
# what became of one person: where some reports tell it in the words of a question of the story, it is asked there
FATES = frozenset({"person.condition", "person.status"})
PLAIN = frozenset({"victim", "suspect"})  # parts that what befell or became of somebody tells already


def choose(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> tuple[Finding, ...]:
    """The findings to show, in the order of the slot table and of the text."""
    several = told_once([f for f in findings if f.status != "single"], claims)
    covered = {
        (c.evidence.document, c.evidence.span)
        for f in several
        for p in f.positions
        for c in (claims[i] for i in p.claims)
    }
    alone: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.status == "single":
            claim = claims[finding.positions[0].claims[0]]
            town = finding.slot == "event.place" and claim.key == "city"
            if town or (claim.evidence.document, claim.evidence.span) not in covered:
                alone[claim.evidence.document].append(finding)
    chosen = list(several)
    parts = parts_of(claims.values())
    for members in alone.values():
        chosen += sorted(members, key=lambda f: (-salience(f, claims, parts), f.id))[:SINGLES_PER_REPORT]
    order = {slot: number for number, slot in enumerate(SLOTS)}
    return tuple(sorted(chosen, key=lambda f: (order.get(f.slot, len(order)), f.question, _place(f, claims), f.id)))


def told_once(several: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """The findings of several reports without those that another one tells again, and asks more exactly."""
    near = by_report([f for f in several if f.slot not in STATEMENTS], claims)
    several = [f for f in several if not (is_weak(f) and f.status == "agreed" and repeats(f, near, claims))]
    near = by_report([f for f in several if not is_fate(f)], claims)
    several = [f for f in several if not (is_fate(f) and is_told_by_some(f, claims) and repeats(f, near, claims))]
    several = [f for f in several if not (f.about == SETTING and is_disputed(f, several, claims))]
    near = by_report([f for f in several if f.slot not in STATEMENTS], claims)
    several = [f for f in several if not is_plain(f)]
    return [f for f in several if f.slot not in STATEMENTS or f.status not in RETOLD or not retold(f, near, claims)]


def is_weak(finding: Finding) -> bool:
    """Whether a finding is of a slot that mostly repeats others; what is asked in so many words does not."""
    return finding.slot in WEAK and not finding.about.startswith(ABOUT)


def is_plain(finding: Finding) -> bool:
    """Whether a finding says only that somebody is a victim or a suspect: what befell or became of them asks more."""
    return (
        finding.slot == "person.role"
        and len({p.display for p in finding.positions}) == 1
        and finding.positions[0].display in PLAIN
    )


def is_fate(finding: Finding) -> bool:
    """Whether a finding is of what became of one person, and reports agree on it: "What became of Ida Moll?"."""
    return finding.slot in FATES and finding.status == "agreed" and not finding.about.startswith("event:")


def is_told_by_some(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether not all of the story's reports answer it."""
    reports = {claim.evidence.document for claim in claims.values()}
    return len({e.document for e in evidence_of(finding, claims)}) < len(reports)


def evidence_of(finding: Finding, claims: Mapping[str, Claim]) -> list[Evidence]:
    """The evidence of all answers of a finding."""
    return [claims[i].evidence for p in finding.positions for i in p.claims]


def by_report(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> Mapping[str, Mapping[str, Finding]]:
    """The findings that rest on words of a report, by the report's id and their own."""
    result: dict[str, dict[str, Finding]] = defaultdict(dict)
    for finding in findings:
        for evidence in evidence_of(finding, claims):
            result[evidence.document][finding.id] = finding
    return result


def is_disputed(finding: Finding, findings: Sequence[Finding], claims: Mapping[str, Claim]) -> bool:
    """Whether reports that agree on the kind of place dispute, in the same words, whether it was in it or outside."""
    rivals = [f for f in findings if f.status == "disputed" and f.slot == finding.slot]
    mine = evidence_of(finding, claims)
    for rival in rivals:
        theirs = evidence_of(rival, claims)
        if any(_meet(m, t) for m in mine for t in theirs):
            return True
    return False


def _meet(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence share most of the shorter one."""
    return one.document == other.document and overlap_share(one.span, other.span) >= HALF


def repeats(finding: Finding, near: Mapping[str, Mapping[str, Finding]], claims: Mapping[str, Claim]) -> bool:
    """Whether the words of a finding are, in two reports or more, those of a finding that tells more."""
    mine = evidence_of(finding, claims)
    others = {key: other for m in mine for key, other in near.get(m.document, {}).items() if other.slot not in WEAK}
    for other in others.values():
        theirs = evidence_of(other, claims)
        shared = {m.document for m in mine for t in theirs if _meet(m, t)}
        if len(shared) >= 2:
            return True
    return False


def retold(free: Finding, near: Mapping[str, Mapping[str, Finding]], claims: Mapping[str, Claim]) -> bool:
    """Whether a typed finding rests, in every report of a free one, on nearly the same words: it asks more exactly."""
    mine = evidence_of(free, claims)
    documents = {m.document for m in mine}
    # what rests on words of all its reports rests on those of the first
    for other in near.get(min(documents), {}).values():
        theirs = evidence_of(other, claims)
        shared = {m.document for m in mine for t in theirs if m.document == t.document and _alike(m.span, t.span)}
        if shared == documents:
            return True
    return False


def _alike(one: Span, other: Span) -> bool:
    """Whether two ranges share most of what they cover together."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= SAME_WORDS * (max(one.end, other.end) - min(one.start, other.start))


def _place(finding: Finding, claims: Mapping[str, Claim]) -> tuple[str, int]:
    """Where its first claim stands."""
    first = min(
        (claims[i] for p in finding.positions for i in p.claims), key=lambda c: (c.evidence.document, c.evidence.span)
    )
    return first.evidence.document, first.evidence.span.start


def parts_of(claims: Iterable[Claim]) -> dict[str, float]:
    """What the part that somebody plays adds to what is told of them, by the id of their entity in one report."""
    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.slot == "person.role":
            told[claim.about].add(claim.display)
    return {about: max((PARTS.get(part, 0.0) for part in parts), key=abs) for about, parts in told.items()}


def salience(finding: Finding, claims: Mapping[str, Claim], parts: Mapping[str, float]) -> float:
    """How much one report's answer tells: tolls, where, when; typed before free; early before late; telling words."""
    claim = claims[finding.positions[0].claims[0]]
    typed = 0.0 if finding.slot in STATEMENTS else FIRST.get(finding.slot, 6.0)
    part = parts.get(claim.about, 0.0) if finding.slot in PERSONAL else min(0.0, parts.get(claim.about, 0.0))
    telling = sum(weight(w) for w in sorted(set(stems(claim.evidence.words)))[:8]) / 8
    return typed + part + telling - claim.evidence.span.start / 1500
