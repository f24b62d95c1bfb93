"""What lies around two mentions that are compared: how rare words are in the reports, which are of one incident."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from crossread.compare.words import weight


@dataclass(frozen=True, slots=True)
class Setting:
    """The reports around a pair: in how many of `reports` each stem stands, how likely two are of one incident.

    `incident` holds a chance for (report, report) with the smaller id first; a pair that is not in it is of one.
    `told` may hold what stems tell, worked out before.
    `aliases` says how often the reports call one thing by both of two stems ("inmate", "comeaux"), the smaller first.
    """

    reports: int = 1
    spread: Mapping[str, int] = field(default_factory=dict)
    incident: Mapping[tuple[str, str], float] = field(default_factory=dict)
    aliases: Mapping[tuple[str, str], int] = field(default_factory=dict)
    told: Mapping[str, float] = field(default_factory=dict)

    def local(self, stem: str) -> float:
        """How rare a stem is among these reports, as the logarithm of their number over that of those that have it."""
        return math.log((self.reports + 1) / max(1, self.spread.get(stem, 1)))

    def telling(self, stem: str) -> float:
        """How much a stem tells: rare in general and among these reports."""
        return self.told.get(stem) or weight(stem) * max(0.05, self.local(stem))

    def alias(self, one: str, other: str) -> float:
        """How well two stems are known to call one thing, as the logarithm of how often they do."""
        return math.log1p(self.aliases.get((min(one, other), max(one, other)), 0)) if one != other else 0.0

    def same_incident(self, one: str, other: str) -> float:
        """The chance that two reports are of one incident."""
        return 1.0 if one == other else self.incident.get((min(one, other), max(one, other)), 1.0)

    def shared(self, one: Iterable[str], other: Iterable[str]) -> float:
        """How much of the smaller of two sets of stems is in the other, by what they tell: 0 to 1."""
        first, second = frozenset(one), frozenset(other)
        if not first & second:
            return 0.0
        least = min(sum(map(self.telling, sorted(side))) for side in (first, second))
        return sum(map(self.telling, sorted(first & second))) / least if least > 0 else 0.0


def setting_of(
    stems_of: Mapping[str, Iterable[str]],
    incident: Mapping[tuple[str, str], float] | None = None,
    called: Iterable[Iterable[str]] = (),
) -> Setting:
    """The setting of reports, given the stems of each by its id; `called` are the stems that one thing goes by."""
    spread = Counter(word for words in stems_of.values() for word in set(words))
    aliases = Counter(pair for names in called for pair in combinations(sorted(set(names)), 2))
    plain = Setting(len(stems_of), dict(spread), dict(incident or {}), dict(aliases))
    return replace(plain, told={stem: plain.telling(stem) for stem in spread})


def incident_chances(reports: Sequence[str], table: Sequence[Sequence[float]]) -> dict[tuple[str, str], float]:
    """A table of chances [n,n] by the ids of its reports."""
    return {
        (min(one, other), max(one, other)): float(table[i][j])
        for i, one in enumerate(reports)
        for j, other in enumerate(reports)
        if i < j
    }
