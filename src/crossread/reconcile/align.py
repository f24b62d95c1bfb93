"""Free statements that say the same thing in several reports: joined by the telling words that they share.

Clauses are compared pairwise between reports and merged greedily from the closest pair on (agglomerative clustering
with one clause per report), so that a doubtful clause stays alone rather than pull two statements together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.compare.words import overlap, stems, weight
from crossread.types import Claim

JOIN = 0.24  # overlap from which two clauses are thought to say the same
LEAST_SHARED = 2
LEAST_WEIGHT = 5.0  # what the shared stems must weigh together: two common words are not enough


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause as its claim and the stems that are left once typed answers are taken out."""

    claim: Claim
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clauses of different reports, how much they share, and the stems that tell it."""

    score: float
    one: int
    other: int


def units_of(claims: Sequence[Claim], taken: Mapping[str, frozenset[str]]) -> tuple[Unit, ...]:
    """The units of statement claims; `taken` are the stems that typed answers hold, by claim id."""
    ordered = sorted(claims, key=lambda c: (c.evidence.document, c.evidence.span, c.id))
    found = (Unit(c, frozenset(stems(c.evidence.words)) - taken.get(c.id, frozenset())) for c in ordered)
    return tuple(unit for unit in found if len(unit.stems) >= LEAST_SHARED)


def find_pairs(units: Sequence[Unit]) -> list[Pair]:
    """The pairs that are close enough, closest first; stems index the units so that few pairs are looked at."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for word in unit.stems:
            holders[word].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        for place, one in enumerate(numbers):
            for other in numbers[place + 1 :]:
                if units[one].claim.evidence.document != units[other].claim.evidence.document:
                    shared[one, other] += 1
    pairs = []
    for (one, other), number in shared.items():
        both = units[one].stems & units[other].stems
        if number < LEAST_SHARED or sum(weight(w) for w in sorted(both)) < LEAST_WEIGHT:
            continue
        score = round(overlap(units[one].stems, units[other].stems), 6)
        if score >= JOIN:
            pairs.append(Pair(score, one, other))
    return sorted(pairs, key=lambda p: (-p.score, units[p.one].claim.id, units[p.other].claim.id))


def align(units: Sequence[Unit]) -> list[tuple[tuple[Claim, ...], float]]:
    """The groups of claims that say the same, with the overlap of the pair that joined them last."""
    group = {number: frozenset([number]) for number in range(len(units))}
    score: dict[frozenset[int], float] = {}
    for pair in find_pairs(units):
        one, other = group[pair.one], group[pair.other]
        documents = [{units[i].claim.evidence.document for i in side} for side in (one, other)]
        if one == other or documents[0] & documents[1]:
            continue
        joined = one | other
        score[joined] = pair.score
        for number in joined:
            group[number] = joined
    found = {members for members in group.values() if len(members) > 1}
    result = [(tuple(units[i].claim for i in sorted(members)), score[members]) for members in found]
    return sorted(result, key=lambda row: [c.id for c in row[0]])
