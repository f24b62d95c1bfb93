"""What is known of somebody while the entities of several reports are made one person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.types import Entity

YEARS_APART = 1  # reports give one person's age a year apart; two victims of such ages are told as two
PARTS = ("victim", "suspect")
_AGES_APART = frozenset(frozenset(pair) for pair in (("adult", "child"), ("adult", "teen"), ("adult", "minor")))
_ROLES_APART = frozenset({frozenset(PARTS), frozenset({"victim", "questioned"})})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(slots=True)
class Group:
    """Entities thought to be one, while they are being collected."""

    members: list[tuple[str, Entity]]

    def in_report(self, document: str) -> bool:
        """Whether a member stands in a report."""
        return any(document == own for own, _ in self.members)

    @property
    def named(self) -> bool:
        """Whether any of its members has a proper name."""
        return any(entity.named for _, entity in self.members)

    def told(self, key: str) -> str:
        """What most of its members say under a key; "" where none does."""
        counts = Counter(value for _, entity in self.members if (value := entity.attributes.get(key, "")))
        return max(counts, key=lambda value: (counts[value], value), default="")


def roles_apart(one: Group, other: Group) -> bool:
    """Whether one is a victim and the other a suspect, or somebody whom the police question."""
    return frozenset((one.told("role"), other.told("role"))) in _ROLES_APART


def full(entity: Entity) -> bool:
    """Whether an entity is called by two names or more: "Ida Moll", not "Ida" nor "Ida Jr."."""
    return entity.named and len([w for w in entity.name.split() if w.strip(".,").casefold() not in _SUFFIXES]) > 1


def ages_differ(one: Entity, other: Entity) -> bool:
    """Whether both ages are given and differ."""
    pairs = ((one.attributes.get(key, ""), other.attributes.get(key, "")) for key in ("age", "months"))
    return any(a and b and a != b for a, b in pairs)


def gives_age(group: Group, document: str, age: str = "") -> bool:
    """Whether a report gives somebody's age, or a certain age of his."""
    told = [e.attributes.get("months") or e.attributes.get("age", "") for own, e in group.members if own == document]
    return any(found and age in ("", found) for found in told)


def reports(group: Group) -> set[str]:
    """The reports that speak of somebody."""
    return {document for document, _ in group.members}


def all_one(groups: Sequence[Group]) -> bool:
    """Whether all of several people may be one."""
    return all(may_be_one(one, other) for one, other in combinations(groups, 2))


def is_nobody(group: Group) -> bool:
    """Whether nobody certain is spoken of: "no suspects", "any suspect"."""
    return group.members[0][1].name.casefold().startswith(("no ", "any "))


def may_be_one(one: Group, other: Group, *, kin: bool = True, years: int = YEARS_APART) -> bool:
    """Whether nothing that is said of two people excludes that they are one; a son of one is a brother of another."""
    for key in ("gender", "relation") if kin else ("gender",):
        told, heard = one.told(key), other.told(key)
        if told and heard and told != heard:
            return False
    jobs = [set(group.told("job").casefold().split()) for group in (one, other)]
    if not (one.named or other.named) and all(jobs) and not jobs[0] & jobs[1]:
        return False  # an officer and a technician
    ages = [group.told("age") for group in (one, other)]
    if all(age.isdigit() for age in ages) and abs(int(ages[0]) - int(ages[1])) > years:
        return False
    return frozenset((one.told("age group"), other.told("age group"))) not in _AGES_APART


def join(groups: list[Group], some: Sequence[Group]) -> None:
    """Make one group of some of the groups; who has a name keeps it."""
    kept = next((g for g in some if g.named), some[0])
    for group in some:
        if group is not kept:
            kept.members += group.members
            groups.remove(group)
