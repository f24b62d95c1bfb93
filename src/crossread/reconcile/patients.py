"""What befell each of several people: questions on a wound or a hospital that are asked of one person by one.

Where one person was hurt, all answers are about that one. Of several, those of reports that can be linked on whom they
mean are a question of that person; what is left is asked by its answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from crossread.compare.closed import asked_about
from crossread.compare.hospitals import compare_hospitals, is_unnamed
from crossread.reconcile.align import align_by
from crossread.reconcile.parts import Part, alone, clearest, first_of_each
from crossread.reconcile.people import People
from crossread.types import Claim

HOSPITAL = "hospital.name"
_MOVED = re.compile(
    r"\b(?:transferred|moved|then (?:taken|transported|flown|airlifted|rushed)|later (?:taken|flown|airlifted))\b", re.I
)
ONE = "the one who was hurt"  # whom answers are about where nobody else was


def of_each(claims: Sequence[Claim], people: People, *, lone: bool) -> list[Claim]:
    """The claims; the key of those on what befell one person is that person, where two reports are linked on it."""
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    given: dict[tuple[str, str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in (c for c in claims if is_personal(c)):
        if whose := _person(claim, people):
            told[claim.slot, claim.about, whose].add(claim.evidence.document)
            given[claim.slot, claim.about, whose][claim.display].add(claim.evidence.document)
    named = {e.id for e in people.entities if e.named}
    for asked, answers in given.items():
        if asked[0] != HOSPITAL and asked[2] not in named and all(len(reports) == 1 for reports in answers.values()):
            told[asked].clear()  # two men of one age, rather than one who was hit in two places
    return [_keyed(c, people, told, lone) if is_personal(c) else c for c in claims]


def _keyed(claim: Claim, people: People, told: Mapping[tuple[str, str, str], set[str]], lone: bool) -> Claim:
    """A claim with whom it is about as its key: the only one hurt, somebody whom two reports tell of, or nobody."""
    whose = _person(claim, people)
    if lone:
        return replace(claim, key=ONE)
    return replace(claim, key=whose if len(told.get((claim.slot, claim.about, whose), ())) > 1 else "")


def is_personal(claim: Claim) -> bool:
    """Whether a claim answers a question that is asked of one person by one."""
    closed = asked_about(claim.about)
    return claim.slot == HOSPITAL if closed is None else closed.personal


def _person(claim: Claim, people: People) -> str:
    """The story's person whom a report means; "" where it cannot be told."""
    entity = people.of.get((claim.evidence.document, claim.key)) if claim.key else None
    return entity.id if entity is not None else ""


def shared_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The answers on one person: of reports that give several, those that another report gives as well.

    Who was hit in the arm and the leg was hit in the leg, as another report has it.
    """
    given: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        given[claim.display].add(claim.evidence.document)
    shared = [c for c in claims if len(given[c.display]) > 1]
    told = {c.evidence.document for c in shared}
    return [c for c in claims if c in shared or c.evidence.document not in told]


def by_hospital(claims: Sequence[Claim]) -> Iterator[Part]:
    """The hospital of the only one hurt is one question; of several each name is one, since people are linked wrongly.

    Who gives no name can mean the only one that is named.
    """
    named = [c for c in clearest(claims) if not is_unnamed(c.display)]
    unnamed = _first_of_each([c for c in claims if is_unnamed(c.display)], named)
    if not named:
        return  # that somebody hurt is in hospital goes without saying
    if claims[0].key == ONE and not (_two_in_one(named) or any(_MOVED.search(c.evidence.words) for c in claims)):
        yield (*named, *unnamed), "the hospital of one person"
        return
    used: set[str] = set()
    groups: list[tuple[Claim, ...]] = []
    for members, _ in align_by(named, _closeness):
        used |= {c.id for c in members}
        groups.append(members)
    groups += [members for members, _ in alone(named, used)]
    if len(groups) == 1:
        yield (*groups[0], *unnamed), "the only hospital that is named"
        return
    for members in groups:
        others = _elsewhere(claims, members) if claims[0].key and len(groups) == 2 else []
        yield (*members, *others), "names that may be one"


def _elsewhere(claims: Sequence[Claim], members: Sequence[Claim]) -> list[Claim]:
    """Where somebody was moved, the hospital without a name of a report that names the other one."""
    told = {c.evidence.document for c in members}
    moved = [c for c in claims if is_unnamed(c.display) and _MOVED.search(c.evidence.words)]
    return _first_of_each([c for c in moved if c.evidence.document not in told], ())


def _closeness(one: Claim, other: Claim) -> float:
    """1 for two names that may be those of one hospital, else 0."""
    return float(compare_hospitals(one.display, other.display).verdict in ("same", "compatible"))


def _two_in_one(named: Sequence[Claim]) -> bool:
    """Whether one report names two hospitals."""
    mine = ((one, other) for one, other in combinations(named, 2) if one.evidence.document == other.evidence.document)
    return any(not _closeness(one, other) for one, other in mine)


def _first_of_each(unnamed: Sequence[Claim], named: Sequence[Claim]) -> list[Claim]:
    """The first hospital without a name of each report that names none."""
    told = {c.evidence.document for c in named}
    return list(first_of_each([c for c in unnamed if c.evidence.document not in told]))
