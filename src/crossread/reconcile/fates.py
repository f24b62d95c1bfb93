"""Who died and who was hurt, by reports that tell of one alone: the only dead man of a report is that of another.

Reports give him another age, and one of them no name; what befell him makes him one person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.compare.names import compare_names, parse_name
from crossread.compare.stages import stage_of
from crossread.reconcile.groups import Group, join, may_be_one, reports, roles_apart
from crossread.types import Claim, Number, Reading

YEARS = 10  # between two ages of one person of whom one is a guess or a slip
DEAD, HURT = "killed.count", "injured.count"  # each fate by the slot that counts those who met it


@dataclass(frozen=True, slots=True)
class Fates:
    """Whom each report has met a fate, by document the ids of its entities, and how many it counts at most."""

    met: Mapping[str, frozenset[str]]
    counted: Mapping[str, int]


def fates_of(claims: Sequence[Claim], readings: Sequence[Reading] = ()) -> tuple[Fates, ...]:
    """Those who died and those who were hurt and lived, as far as reports tell of them one by one."""
    dead, hurt = _met(claims, readings, dead=True), _met(claims, readings, dead=False)
    alive = {document: ids - dead.get(document, frozenset()) for document, ids in hurt.items()}
    return Fates(dead, _counted(claims, DEAD)), Fates(alive, _counted(claims, HURT))


def _met(claims: Sequence[Claim], readings: Sequence[Reading], *, dead: bool) -> Mapping[str, frozenset[str]]:
    """By document who is said to have died, or to have been hurt."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        stage = stage_of(claim.slot, claim.display) if claim.slot == "person.condition" else None
        if stage is not None and not claim.display.startswith("not ") and (stage.name == "died") == dead:
            found[claim.evidence.document].add(claim.about)
    for reading in readings:
        found[reading.document.id] |= set(_members_met(reading, _DEATHS if dead else _WOUNDS))
    return {document: frozenset(ids) for document, ids in found.items()}


_DEATHS, _WOUNDS = frozenset({"killing", "dying"}), frozenset({"injuring", "hospitalising"})


def _members_met(reading: Reading, frames: frozenset[str]) -> Iterator[str]:
    """The members of the groups that events of these frames befell: "two men, 25 and 30, were killed"."""
    told = (e for e in reading.events if e.frame in frames and (e.polarity, e.modality) == ("positive", "actual"))
    befell = [span for e in told for role in ("victim", "patient") for span in e.roles.get(role, ())]
    for group in (e for e in reading.entities if e.attributes.get("members")):
        if any(m.start < span.end and span.start < m.end for m in group.mentions for span in befell):
            yield from group.attributes["members"].split()


def _counted(claims: Sequence[Claim], slot: str) -> Mapping[str, int]:
    """By document the highest number that it gives."""
    found: dict[str, int] = {}
    for claim in claims:
        if claim.slot == slot and isinstance(claim.value, Number):
            number = int(claim.value.low or claim.value.high or 0)
            found[claim.evidence.document] = max(number, found.get(claim.evidence.document, 0))
    return found


def join_fates(groups: Sequence[Group], fates: Sequence[Fates]) -> list[Group]:
    """The only one who died (or was hurt) in one report, or the only one of a sex, is that of another report."""
    result = list(groups)
    for fate in fates:
        while _join_two(result, fate):
            pass  # whoever was joined is no rival of the next one any more
    return result


def _join_two(groups: list[Group], fate: Fates) -> bool:
    """Make one of the first two who met a fate and are one; whether there were any."""
    people = [g for g in groups if not g.told("group") and _has_met(g, fate)]
    pair = next((pair for pair in combinations(people, 2) if _is_one(*pair, people, fate)), None)
    if pair is not None:
        join(groups, pair)
    return pair is not None


def _has_met(group: Group, fate: Fates, document: str = "") -> bool:
    """Whether some report, or one of them, tells that somebody met a fate."""
    return any(e.id in fate.met.get(d, ()) for d, e in group.members if document in ("", d))


def _is_one(one: Group, other: Group, people: Sequence[Group], fate: Fates) -> bool:
    """Whether two who met a fate are one: each the only one of whom its reports can tell it."""
    if roles_apart(one, other) or not may_be_one(one, other, kin=False, years=YEARS) or not _names_fit(one, other):
        return False
    pair, here = (one, other), reports(one) | reports(other)
    shared = reports(one) & reports(other)
    if any(fate.counted.get(document) != 1 or _two_ages(one, other, document) for document in shared):
        return False  # who is told of twice in one report is one only where it counts one, of one age
    told = [document for document in sorted(here) if any(_has_met(g, fate, document) for g in pair)]
    return all(_are_only(pair, document, people, fate) for document in told)


def _two_ages(one: Group, other: Group, document: str) -> bool:
    """Whether a report gives each of two an age, and another one."""
    here = [[e.attributes.get("age", "") for d, e in group.members if d == document] for group in (one, other)]
    first, second = ({age for age in ages if age} for ages in here)
    return bool(first and second) and not first & second


def _are_only(pair: tuple[Group, Group], document: str, people: Sequence[Group], fate: Fates) -> bool:
    """Whether a report tells of no third of their sex who met the fate, and counts no more than it tells of."""
    others = [g for g in people if _has_met(g, fate, document) and g not in pair]
    rivals = [g for g in others if any(_of_one_sex(g, own) for own in pair)]
    return not rivals and fate.counted.get(document, 1) <= len(others) + 1


def _of_one_sex(one: Group, other: Group) -> bool:
    """Whether nothing says that two are of two sexes."""
    sexes = {one.told("gender"), other.told("gender")} - {""}
    return len(sexes) < 2


def _names_fit(one: Group, other: Group) -> bool:
    """Whether not both have names, or names of which a part is the same: a name that was put right later.

    Two names of one age in two reports are what one is called and what he is named: "Jay, 4" and "Jamarion Lunt, 4".
    """
    names = [[e.name for _, e in g.members if e.named] for g in (one, other)]
    if not all(names) or any(_share(a, b) for a in names[0] for b in names[1]):
        return True
    aged = one.told("age").isdigit() and one.told("age") == other.told("age")
    alike = any(_may_be_short(a, b) for a in names[0] for b in names[1])
    return aged and alike and one.told("months") == other.told("months") and not reports(one) & reports(other)


def _may_be_short(one: str, other: str) -> bool:
    """Whether one of two names may be what the bearer of the other is called: of one word, or of one initial."""
    first, second = parse_name(one).words, parse_name(other).words
    return bool(first and second) and (1 in (len(first), len(second)) or first[0][:1] == second[0][:1])


def _share(one: str, other: str) -> bool:
    """Whether two names may be one, or have a first or a family name in common."""
    first, second = parse_name(one).words, parse_name(other).words
    same = bool(first and second) and (first[0] == second[0] or first[-1] == second[-1])
    return same or compare_names(one, other).verdict in ("same", "compatible")
