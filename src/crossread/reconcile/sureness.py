"""How sure: the share of findings like this one that were right where they could be judged.

The table is data (`sureness.json`), written by `benchmarks/sureness.py` from dossiers of annotated reports, with the
day and the set it was measured on.  The share of a slot and status is drawn to that of its status where few were
judged (shrinkage, as of an empirical Bayes estimate whose prior counts for PRIOR findings).  How many reports answer
and how alike their words are then move it, as log odds that are added up (naive Bayes).
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import combinations

from crossread.compare.words import overlap, stems
from crossread.types import Claim, Finding

PRIOR = 10  # findings that the overall share counts for
MOST_REPORTS = 4
Key = tuple[str, str]
Counts = Mapping[Key, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sureness:
    """Of `judged` findings of a slot and status `right` were right; `share` is what to expect of this one."""

    share: float
    right: int
    judged: int


@dataclass(frozen=True, slots=True)
class Table:
    """The measured counts (right, judged) by (slot, status) and by (trait, status), the day, the set, the meaning."""

    measured: str
    set: str
    meaning: str
    counts: Counts
    traits: Counts


@lru_cache(maxsize=1)
def table() -> Table:
    """The table that ships."""
    data = json.loads(files("crossread.reconcile").joinpath("sureness.json").read_text("utf-8"))
    counts, traits = (
        {(name, status): (right, judged) for name, status, right, judged in data[key]} for key in ("counts", "traits")
    )
    return Table(data["measured"], data["set"], data["meaning"], counts, traits)


def how_sure(finding: Finding, claims: Mapping[str, Claim]) -> Sureness:
    """How sure a finding is, by the table that ships."""
    mine = [claims[key] for position in finding.positions for key in position.claims if key in claims]
    found = traits({c.evidence.document for c in mine}, [c.evidence.words for c in mine])
    return estimate(table().counts, table().traits, finding.slot, finding.status, found)


def traits(reports: Collection[str], words: Collection[str]) -> tuple[str, ...]:
    """What else tells how sure a finding is: how many reports answer, how much of their words they share.

    traits({"a", "b"}, ["two men died", "two men died"]) == ("2 reports", "words alike 5 of 5")
    """
    bags = [frozenset(stems(text)) for text in words]
    shared = [overlap(one, other) for one, other in combinations(bags, 2)]
    if not shared:
        return ()
    alike = round(5 * sum(shared) / len(shared))
    return f"{min(len(reports), MOST_REPORTS)} reports", f"words alike {alike} of 5"


def estimate(counts: Counts, by_trait: Counts, slot: str, status: str, found: Collection[str] = ()) -> Sureness:
    """The share to expect of a finding of this slot and status with these traits.

    estimate({("a", "agreed"): (8, 10)}, {}, "b", "agreed") == Sureness(0.8, 0, 0)
    """
    right, judged = counts.get((slot, status), (0, 0))
    everything = _drawn(_summed(counts, ""), 0.5, 0)
    of_status = _summed(counts, status)
    by_status = _drawn(of_status, everything, max(0, PRIOR - of_status[1]))
    odds = _logit(_drawn((right, judged), by_status, PRIOR))
    for trait in found:
        odds += _logit(_drawn(by_trait.get((trait, status), (0, 0)), by_status, PRIOR)) - _logit(by_status)
    return Sureness(round(1 / (1 + math.exp(-odds)), 2), right, judged)


def _summed(counts: Counts, status: str) -> tuple[int, int]:
    """The counts of all slots of a status, of all statuses for ""."""
    rows = [row for (_, of), row in counts.items() if status in ("", of)]
    return sum(right for right, _ in rows), sum(judged for _, judged in rows)


def _drawn(row: tuple[int, int], prior: float, weight: int) -> float:
    """A share drawn to a prior that counts for `weight` findings."""
    right, judged = row
    return (right + prior * weight) / (judged + weight) if judged + weight else prior


def _logit(share: float) -> float:
    """The log odds of a share, kept away from certainty."""
    kept = min(max(share, 0.02), 0.98)
    return math.log(kept / (1 - kept))
