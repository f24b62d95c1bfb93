"""The answers to a closed question that are weighed: without those that one report says of several things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.compare.closed import ClosedQuestion, asked_about, compare_answers, is_unknown
from crossread.reconcile.parts import Part, clearest, told_first
from crossread.types import Claim


def by_answer(claims: Sequence[Claim]) -> Iterator[Part]:
    """Each answer that is given is a question of its own."""
    for answer in dict.fromkeys(c.display for c in sorted(claims, key=told_first)):
        yield tuple(clearest([c for c in claims if c.display == answer])), "the same answer"


def of_several(claims: Sequence[Claim]) -> bool:
    """Whether the answers are of several people: one report gives two of them, another one of these."""
    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.evidence.document].add(claim.display)
    return any(len(one) > 1 and one & other for one in told.values() for other in told.values() if other is not one)


_OF_A_QUARREL = re.compile(
    r"\b(?:led|lead|sparked|prompted|caused|started|provoked|triggered) (?:up )?(?:to )?(?:the|an?|this|that|their) "
    r"(?:[\w-]+ )?(?:fight|argument|dispute|altercation|quarrel|brawl|confrontation|disagreement|feud)\b",
    re.IGNORECASE,
)


def known_apart(closed: ClosedQuestion, claims: Sequence[Claim]) -> list[Sequence[Claim]]:
    """The claims; where one report gives both, what is not known and what is known are two questions.

    Who tells that there was a quarrel, and that its reason is not known, knows of one thing and not of the other,
    whoever of those whom it cites says which; and what led to a quarrel is another question than whether there was one.
    """
    unknown = [c for c in claims if is_unknown(c.display)]
    known = [c for c in claims if not is_unknown(c.display)]
    told = {c.evidence.document for c in known}
    both = any(c.evidence.document in told for c in unknown)
    both = both or (bool(known) and any(_OF_A_QUARREL.search(c.evidence.words) for c in unknown))
    return [unknown, known] if closed.kind == "either" and both else [claims]


def answered(closed: ClosedQuestion, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The answers to take: of stages on whose last all agree that one alone, and of who says "not known" that alone.

    Who says both "not known" and an answer says the one of somebody or something else: not all is known there.
    """
    if closed.kind == "stages":
        claims = [
            c
            for c in without_quiet(closed, claims)
            if not (closed.once and both_ways(c, claims, by_anybody=True)) or is_since(closed, c, claims)
        ]
        order = [answer for answer, _ in closed.answers]
        if closed.within:
            claims = without_first(order[0], claims)
        last: dict[str, int] = {}
        for claim in claims:
            document, stage = claim.evidence.document, order.index(claim.display)
            last[document] = max(stage, last.get(document, 0))
        if not closed.within or len(set(last.values())) == 1 < len(last):
            return [c for c in claims if order.index(c.display) == last[c.evidence.document]]
    if closed.first:
        told: dict[str, str] = {}
        for claim in sorted(claims, key=told_first):
            told.setdefault(claim.evidence.document, claim.display)
        return [c for c in claims if c.display == told[c.evidence.document]]
    if closed.parties:
        return claims
    if closed.kind == "either" and not any(is_unknown(c.display) for c in claims):
        claims = [c for c in claims if c.display not in closed.quiet]
    if closed.kind == "either":
        return [c for c in claims if not both_ways(c, claims, by_anybody=closed.once)]
    open_in = {c.evidence.document for c in claims if is_unknown(c.display)}
    return [c for c in claims if is_unknown(c.display) or c.evidence.document not in open_in]


def without_vague(closed: ClosedQuestion, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The answers; without the vague ones of reports that give a more exact one: "a drive-by", when they got out."""
    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.evidence.document].add(claim.display)
    exact = dict(closed.vague)
    return [c for c in claims if not exact.get(c.display, frozenset()) & told[c.evidence.document]]


def without_first(first: str, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The answers; who says "not yet" beside a later stage, and not as what was before, says it of another one."""
    further = {c.evidence.document for c in claims if c.display != first}
    return [
        c
        for c in claims
        if c.display != first or c.evidence.document not in further or _BEFORE.search(c.evidence.words)
    ]


_BEFORE = re.compile(r"\b(?:prior|previous\w*|until|before|initial\w*|original\w*|at first|had been|expected)\b", re.I)


_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)


def is_since(closed: ClosedQuestion, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a report tells the furthest stage as what has come since: "was critical", "has since been released"."""
    order = [answer for answer, _ in closed.answers]
    others = [order.index(c.display) for c in claims if c.evidence.document == claim.evidence.document]
    since = bool(_SINCE.search(claim.evidence.words)) or is_news(claim, claims)
    return since and order.index(claim.display) == max(others)


def is_news(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a death is told by the latest reports alone: they tell again how the one who died was first."""
    known = max((c.said_at[:10] for c in claims if c.display != claim.display), default="")
    before = max((c.said_at[:10] for c in claims if c.evidence.document != claim.evidence.document), default="")
    first = min(c.said_at[:10] for c in claims if c.display == claim.display)
    return claim.display == "died" and bool(known) and "" < before < first


def without_quiet(closed: ClosedQuestion, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The answers; without those that go without saying where nobody tells later that it has gone further."""
    telling = [c for c in claims if c.display not in closed.quiet]
    reports, latest = {c.evidence.document for c in telling}, max((c.said_at for c in telling), default="")
    since = max((c.said_at for c in telling if _SINCE.search(c.evidence.words)), default="")
    return [
        c
        for c in claims
        if c.display not in closed.quiet
        or (c.evidence.document not in reports and (c.said_at < latest or c.said_at == since != ""))
    ]


def both_ways(claim: Claim, claims: Sequence[Claim], *, by_anybody: bool) -> bool:
    """Whether one holder in one report (or anybody in it) gives another answer as well: it is said of two things.

    The police and another party dispute it, whatever else the report says.
    """
    return any(
        other.evidence.document == claim.evidence.document
        and (by_anybody or other.holder == claim.holder)
        and not two_parties(claim, other)
        and compare_closed(claim, other)
        for other in claims
    )


_OFFICIAL = re.compile(
    r"\b(?:police|sheriff|officers?|deput(?:y|ies)|detectives?|investigators?|authorities|officials?|chief|"
    r"department|prosecutors?|district attorney|affidavit|complaint|warrant|documents|records|report)\b",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"\b(?:famil(?:y|ies)|relatives?|mother|father|parents?|brother|sister|aunt|uncle|cousin|grand\w+|wife|husband|"
    r"\w*friends?|neighbou?rs?|witness(?:es)?|victims?|residents?|suspects?|lawyers?|(?<!district )attorney)\b",
    re.IGNORECASE,
)


_DISBELIEVES = re.compile(r"\b(?:not|\w+n['’]t) (?:buy|believe|think|accept)\b", re.IGNORECASE)


def two_parties(one: Claim, other: Claim) -> bool:
    """Whether one answer is held by the family, a neighbour or the accused, and the other by the police or the report.

    Who does not believe the one answer is another than who gives it.
    """
    doubting = [c for c in (one, other) if _DISBELIEVES.search(c.evidence.words)]
    if len(doubting) == 1 and not _OFFICIAL.search(doubting[0].holder):
        return True
    return any(
        (not a.holder or _OFFICIAL.search(a.holder)) and _PARTY.search(b.holder) and not _OFFICIAL.search(b.holder)
        for a, b in ((one, other), (other, one))
    )


def compare_closed(one: Claim, other: Claim) -> bool:
    """Whether two answers to a closed question exclude each other."""
    closed = asked_about(one.about)
    return closed is not None and compare_answers(closed, one.display, other.display).verdict == "conflict"
