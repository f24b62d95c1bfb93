"""Claims that say the same thing in several reports: joined by the telling words that they share.

Claims are compared pairwise between reports and merged greedily from the closest pair on (agglomerative clustering
with one claim per report), so that a doubtful one stays alone rather than pull two statements together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.compare.words import overlap, stems, weight
from crossread.model.vectors import encode
from crossread.types import Claim

JOIN = 0.4  # closeness from which two clauses are thought to say the same
OFTEN = 2  # clauses per report from which a stem tells nothing of what a clause says
ATTACH = 0.36  # closeness that it takes to what two reports say already
ATTACH_ON_LITTLE = 0.42  # the same where one telling word is shared
AGAIN = 0.55  # closeness from which a report says it again
LEAST_SHARED = 2
LEAST_WEIGHT = 4.0  # what the shared stems must weigh together: two common words are not enough
JOIN_ON_LITTLE = 0.6  # closeness that it takes where less than that is shared
WORDS = 0.6  # what the shared stems count for in closeness; the rest is the cosine of the vectors
COMMONPLACE = 0.5  # how fast a stem loses weight that many clauses of the story hold: its people, its town

Group = tuple[tuple[Claim, ...], float]


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause as its claim and the stems that are left once typed answers are taken out."""

    claim: Claim
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different reports, by number, and how close they are."""

    score: float
    one: int
    other: int
    sure: bool = True


def units_of(claims: Sequence[Claim], taken: Mapping[str, frozenset[str]]) -> tuple[Unit, ...]:
    """The units of statement claims; `taken` are the stems that typed answers hold, by claim id."""
    ordered = sorted(claims, key=lambda c: (c.evidence.document, c.evidence.span, c.id))
    found = (Unit(c, frozenset(stems(c.evidence.words)) - taken.get(c.id, frozenset())) for c in ordered)
    return tuple(unit for unit in found if len(unit.stems) >= LEAST_SHARED)


def story_weights(units: Sequence[Unit]) -> dict[str, float]:
    """What each stem tells inside this story: its idf, less where more clauses than one per report hold it."""
    counts = Counter(word for unit in units for word in unit.stems)
    reports = len({unit.claim.evidence.document for unit in units})
    return {w: weight(w) / (1 + COMMONPLACE * math.log(max(1.0, n / reports))) for w, n in counts.items()}


def find_pairs(units: Sequence[Unit]) -> list[Pair]:
    """The pairs that are close enough, by the telling words that they share and by the vectors of their words.

    Stems index the units, so that only pairs that share one are looked at.
    """
    weights = story_weights(units)
    vectors = encode([unit.claim.evidence.words for unit in units])
    everywhere = commonplace(units)
    pairs = []
    for one, other in sharing(units):
        both = units[one].stems & units[other].stems
        if both <= everywhere:
            continue  # they share no more than the people and the town of the story
        much = len(both) >= LEAST_SHARED and sum(weights[w] for w in sorted(both)) >= LEAST_WEIGHT
        alike = overlap(units[one].stems, units[other].stems, weights)
        score = round(WORDS * alike + (1 - WORDS) * float(vectors[one] @ vectors[other]), 3)
        if score >= (ATTACH if len(both) >= LEAST_SHARED else ATTACH_ON_LITTLE):
            pairs.append(Pair(score, one, other, sure=score >= (JOIN if much else JOIN_ON_LITTLE)))
    return pairs


def commonplace(units: Sequence[Unit]) -> frozenset[str]:
    """The stems that more clauses than OFTEN per report hold."""
    counts = Counter(word for unit in units for word in unit.stems)
    reports = len({unit.claim.evidence.document for unit in units})
    return frozenset(word for word, number in counts.items() if number > OFTEN * reports)


def sharing(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """The pairs of units of two reports that share a stem, by number."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for word in unit.stems:
            holders[word].append(number)
    found = {
        pair
        for numbers in holders.values()
        for pair in combinations(numbers, 2)
        if _apart(units[pair[0]].claim, units[pair[1]].claim)
    }
    return sorted(found)


def _apart(one: Claim, other: Claim) -> bool:
    """Whether two claims are of different reports."""
    return one.evidence.document != other.evidence.document


def align(units: Sequence[Unit]) -> list[Group]:
    """The groups of units that say the same, with the overlap of the pair that joined them last."""
    claims, pairs = [unit.claim for unit in units], find_pairs(units)
    groups = merge(claims, [pair for pair in pairs if pair.sure])
    return attach(groups, claims, pairs)


def attach(groups: Sequence[Group], claims: Sequence[Claim], pairs: Sequence[Pair]) -> list[Group]:
    """Each group with the closest lone claim of every report that it lacks: what two say, a third may say less alike.

    A report that says it again in nearly the same words as another is pointed at there as well.
    """
    home = {c.id: i for i, (members, _) in enumerate(groups) for c in members}
    members = [list(group) for group, _ in groups]
    for pair in sorted(pairs, key=lambda p: (-p.score, claims[p.one].id, claims[p.other].id)):
        for known, new in ((pair.one, pair.other), (pair.other, pair.one)):
            place = home.get(claims[known].id)
            if place is None or claims[new].id in home:
                continue
            lacking = all(_apart(claims[new], member) for member in members[place])
            if lacking or pair.score >= AGAIN:
                members[place].append(claims[new])
                home[claims[new].id] = place
    return [(tuple(found), score) for found, (_, score) in zip(members, groups, strict=True)]


def align_by(claims: Sequence[Claim], close: Callable[[Claim, Claim], float]) -> list[Group]:
    """The groups of claims that `close` (0 for not at all) joins across reports."""
    ordered = sorted(claims, key=lambda c: (c.evidence.document, c.evidence.span, c.id))
    pairs = [
        Pair(round(score, 6), one, other)
        for one, other in combinations(range(len(ordered)), 2)
        if _apart(ordered[one], ordered[other]) and (score := close(ordered[one], ordered[other])) > 0
    ]
    return merge(ordered, pairs)


def merge(claims: Sequence[Claim], pairs: Sequence[Pair]) -> list[Group]:
    """Merge from the closest pair on, one claim per report and group; ties go by the ids of the claims."""
    group = {number: frozenset([number]) for number in range(len(claims))}
    score: dict[frozenset[int], float] = {}
    for pair in sorted(pairs, key=lambda p: (-p.score, claims[p.one].id, claims[p.other].id)):
        one, other = group[pair.one], group[pair.other]
        documents = [{claims[i].evidence.document for i in side} for side in (one, other)]
        if one == other or documents[0] & documents[1]:
            continue
        joined = one | other
        score[joined] = pair.score
        for number in joined:
            group[number] = joined
    found = {members for members in group.values() if len(members) > 1}
    result = [(tuple(claims[i] for i in sorted(members)), score[members]) for members in found]
    return sorted(result, key=lambda row: [c.id for c in row[0]])
