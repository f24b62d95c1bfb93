"""Who is left: people of several reports whom neither name nor description joins, and nobody else can be."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from crossread.reconcile.groups import (
    PARTS,
    YEARS_APART,
    Group,
    ages_differ,
    all_one,
    gives_age,
    is_nobody,
    join,
    may_be_one,
    reports,
    roles_apart,
)
from crossread.types import Span

SLIGHTLY = 5  # years between two ages of which one may be a slip
# relatives of whom one incident has mostly one
KIN = (
    *("boyfriend", "daughter", "ex-boyfriend", "ex-girlfriend", "ex-husband", "ex-wife", "fiance", "fiancee", "fiancé"),
    *("fiancée", "girlfriend", "husband", "son", "stepdaughter", "stepson", "wife"),
)


def join_last_candidates(groups: Sequence[Group]) -> list[Group]:
    """The only victim (or suspect) of a story is whoever is described as the victim, by whatever words.

    Nothing is joined where a report speaks of several of whom the described one may be any.
    """
    result = list(groups)
    for part in PARTS:
        people = [g for g in result if g.told("role") == part and not g.told("group")]
        crowds = [g for g in result if g.told("role") == part and g.told("group") and not is_nobody(g)]
        for group in sorted(people, key=lambda g: (-len(g.members), g.members[0][0], g.members[0][1].id)):
            if group.named or is_nobody(group) or group not in result:
                continue
            if any(_may_be_of(group, crowd) for crowd in crowds if _is_several(crowd) or not group.told("gender")):
                continue
            others = [g for g in people if g is not group and g in result and may_be_one(g, group)]
            anchors = [g for g in others if g.named] or others[:1] * all_one(others)
            if len(anchors) == 1:
                anchors[0].members += group.members
                result.remove(group)
    return result


def join_kin(groups: Sequence[Group]) -> list[Group]:
    """The only wife of a story who has a name is whoever is told of as the wife, in a report that names her as well."""
    result = list(groups)
    for relation in KIN:
        kin = [g for g in result if g.told("relation") == relation and not g.told("group")]
        named = [g for g in kin if g.named]
        for group in kin if len(named) == 1 else ():
            if not group.named and may_be_one(group, named[0]) and _may_be_kin(group, named[0], result):
                named[0].members += group.members
                result.remove(group)
    return result


def _may_be_kin(one: Group, other: Group, groups: Sequence[Group]) -> bool:
    """Whether two can be one relative: not of two people who have names, and not a victim and a suspect."""
    owners = [_owners(group, groups) for group in (one, other)]
    return not roles_apart(one, other) and (not all(owners) or bool(owners[0] & owners[1]))


def _owners(group: Group, groups: Sequence[Group]) -> set[int]:
    """Whose relative somebody is said to be, of those who have names: their places among the groups."""
    of = {(document, entity.attributes.get("of", "")) for document, entity in group.members}
    held = (n for n, g in enumerate(groups) if g.named and any((d, e.id) in of for d, e in g.members))
    return set(held)


def join_same_age(groups: Sequence[Group], sentences: Mapping[str, Sequence[Span]]) -> list[Group]:
    """Those of one age and one sex or part of whom not two have names are one, if no report tells of them side by side.

    "A 19-year-old woman was killed" and, further down, "Ida Moll, 19"; not "another 19-year-old".
    """
    people = [g for g in groups if not g.told("group") and g.told("age").isdigit() and not _is_range(g)]
    result = list(groups)
    for age in sorted({g.told("age") for g in people}):
        alike = [g for g in people if g.told("age") == age]
        apart = any(g.told("another") for g in alike) or sum(g.named for g in alike) > 1
        if len(alike) > 1 and not apart and all(_same_age(a, b, sentences) for a, b in combinations(alike, 2)):
            join(result, alike)
    return result


def _same_age(one: Group, other: Group, sentences: Mapping[str, Sequence[Span]]) -> bool:
    """Whether two of one age may be one: of one sex or part, and nowhere in one sentence."""
    alike = any(one.told(key) == other.told(key) != "" for key in ("gender", "role"))
    if not alike or roles_apart(one, other) or not may_be_one(one, other, kin=False):
        return False
    if any(ages_differ(a, b) for _, a in one.members for _, b in other.members):
        return False
    return not (_sentences_of(one, sentences) & _sentences_of(other, sentences))


def _sentences_of(group: Group, sentences: Mapping[str, Sequence[Span]]) -> set[tuple[str, int]]:
    """The sentences that somebody stands in: the report and the number of each."""
    return {
        (document, bisect_right([s.start for s in sentences.get(document, ())], span.start))
        for document, entity in group.members
        for span in entity.mentions
    }


def join_left_over(groups: Sequence[Group]) -> list[Group]:
    """Two reports tell of the same people of given ages but for one in each, of one gender: then they differ on an age.

    Nothing is joined where more than one is left over, where both have names, or where the ages are far apart.
    """
    people = [g for g in groups if not g.told("group") and g.told("age").isdigit() and g.told("role") in ("victim", "")]
    result = list(groups)
    found = [pair for pair in combinations(people, 2) if _are_left_over(*pair, people)]
    used = Counter(id(group) for pair in found for group in pair)
    for one, other in found:
        if used[id(one)] == used[id(other)] == 1:
            join(result, (one, other))
    return result


def join_ages(groups: Sequence[Group]) -> list[Group]:
    """Two people a year apart, of whom no report tells both and no name is known of both: reports differ on an age.

    Nothing is joined where either may be one of several, or where a victim and a suspect would be one.
    """
    people = [g for g in groups if not g.told("group") and g.told("age").isdigit() and not _is_range(g)]
    pairs = [pair for pair in combinations(people, 2) if _are_a_year_apart(*pair, people)]
    result = list(groups)
    for kin in _linked(pairs):
        ages = {age: [g for g in kin if _age_of(g) == age] for age in {_age_of(g) for g in kin}}
        if len(ages) == 2 and all(all_one(alike) for alike in ages.values()) and sum(g.named for g in kin) < 2:
            join(result, kin)
    return result


def _age_of(group: Group) -> str:
    """How old somebody is: in years, of a baby in months."""
    return group.told("months") or group.told("age")


def _is_range(group: Group) -> bool:
    """Whether an age is the end of a range, and nobody's: "from 17- to 28-years-old"."""
    return all(entity.name.endswith("years-old") for _, entity in group.members)


def _linked(pairs: Sequence[tuple[Group, Group]]) -> list[list[Group]]:
    """The groups that hang together by pairs, in order."""
    found: list[list[Group]] = []
    for pair in pairs:
        touched = [members for members in found if any(g is m for g in pair for m in members)]
        found = [members for members in found if members not in touched]
        whole = {id(g): g for members in (*touched, list(pair)) for g in members}
        found.append(list(whole.values()))
    return found


def _are_a_year_apart(one: Group, other: Group, people: Sequence[Group]) -> bool:
    """Whether two people may be one whose age reports give a year apart: neither age is told in the other's reports."""
    apart = abs(int(one.told("age")) - int(other.told("age")))
    babies = apart == 0 and _age_of(one) != _age_of(other) and bool(one.told("months") and other.told("months"))
    if (one.named and other.named) or not (apart == YEARS_APART or babies) or not may_be_one(one, other, kin=False):
        return False
    if roles_apart(one, other) or not _never_beside(one, other):
        return False
    return not any(
        gives_age(group, document, _age_of(told))
        for told, heard in ((one, other), (other, one))
        for group in people
        for document in reports(heard)
        if group is not told and may_be_one(group, heard, kin=False)
    )


def _never_beside(one: Group, other: Group) -> bool:
    """Whether no report speaks of both, or only so that it names the one without an age and gives that of the other."""
    shared = reports(one) & reports(other)
    sexes = one.told("gender") == other.told("gender") != ""
    aged = (all(gives_age(group, document) for group in (one, other)) for document in shared)
    babies = bool(one.told("months") and other.told("months"))
    return not shared or ((babies or (sexes and one.named != other.named)) and not any(aged))


def _are_left_over(one: Group, other: Group, people: Sequence[Group]) -> bool:
    """Whether two people are what is left of two reports that share all others."""
    told = [reports(group) for group in (one, other)]
    genders = [group.told("gender") for group in (one, other)]
    apart = abs(int(one.told("age")) - int(other.told("age")))
    alike = genders[0] == genders[1] != "" and "victim" in (one.told("role"), other.told("role"))
    if told[0] & told[1] or (one.named and other.named) or not alike or not 0 < apart <= SLIGHTLY:
        return False
    return any(
        any(g.in_report(a) and g.in_report(b) for g in people)
        and [g for g in people if g.in_report(a) and not g.in_report(b)] == [one]
        and [g for g in people if g.in_report(b) and not g.in_report(a)] == [other]
        for a in sorted(told[0])
        for b in sorted(told[1])
    )


def _is_several(crowd: Group) -> bool:
    """Whether a crowd may hold several of one sex: it is counted, or of one sex; "the victims" says nothing."""
    return bool(crowd.told("count") or crowd.told("gender"))


def _may_be_of(group: Group, crowd: Group) -> bool:
    """Whether a person may be one of several that reports speak of."""
    genders = group.told("gender"), crowd.told("gender")
    return not (all(genders) and genders[0] != genders[1])
