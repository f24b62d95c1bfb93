"""One person, body or place across reports: by name, else by what is said of them; in doubt apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.compare.names import OTHER_FIRST_NAME, compare_names, first_names, parse_name
from crossread.types import Entity, Reading, digest

Key = tuple[str, str]  # document id, entity id within it
YEARS_APART = 1  # reports give one person's age a year apart; two victims of such ages are told as two
SLIGHTLY = 5  # years between two ages of which one may be a slip
PARTS = ("victim", "suspect")
# relatives of whom one incident has mostly one
KIN = (
    *("boyfriend", "daughter", "ex-boyfriend", "ex-girlfriend", "ex-husband", "ex-wife", "fiance", "fiancee", "fiancé"),
    *("fiancée", "girlfriend", "husband", "son", "stepdaughter", "stepson", "wife"),
)
_AGES_APART = frozenset(frozenset(pair) for pair in (("adult", "child"), ("adult", "teen"), ("adult", "minor")))
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
MERGED_KINDS = frozenset({"person", "organization", "place"})


@dataclass(frozen=True, slots=True)
class People:
    """The entities of a story, and which of them each entity of a report is."""

    entities: tuple[Entity, ...]
    of: Mapping[Key, Entity]


@dataclass(slots=True)
class _Group:
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


def merge_people(readings: Sequence[Reading]) -> People:
    """Merge the entities of all reports; a described person joins a named one only where no other candidate is left."""
    all_entities = [(r.document.id, e) for r in readings for e in r.entities if e.kind in MERGED_KINDS]
    ordered = sorted(
        all_entities,
        key=lambda pair: (not pair[1].named, -len(pair[1].name.split()), -len(pair[1].name), pair[1].name, pair[0]),
    )
    groups: list[_Group] = []
    of_kind: dict[str, list[_Group]] = defaultdict(list)
    for document, entity in ordered:
        candidates = _candidates(of_kind[entity.kind], document, entity)
        if len(candidates) == 1:
            candidates[0].members.append((document, entity))
        else:
            groups.append(_Group([(document, entity)]))
            of_kind[entity.kind].append(groups[-1])
    joined = join_ages(join_left_over(join_last_candidates(join_kin(groups))))
    merged = [(_story_entity(group), group) for group in joined]
    of = {(document, e.id): story for story, group in merged for document, e in group.members}
    entities = sorted((story for story, _ in merged), key=lambda e: (e.kind, e.name, e.id))
    return People(tuple(entities), of)


def _candidates(groups: Sequence[_Group], document: str, entity: Entity) -> list[_Group]:
    """The groups that an entity may belong to: those that fit best, so that one is left or none."""
    scored = [(score, group) for group in groups if (score := _fit(group, document, entity)) > 0]
    best = max((score for score, _ in scored), default=0.0)
    return [group for score, group in scored if score == best]


def _fit(group: _Group, document: str, entity: Entity) -> float:
    """How well an entity fits a group of its kind: 0 when it cannot belong to it."""
    if entity.named and group.members[0][1].named:
        score = max(_name_fit(member, entity) for _, member in group.members if member.named)
    else:
        again = not group.in_report(document) or _age_again(group, document, entity)
        score = _description_fit(group, entity) if again else 0.0
    return score if score and not _clash(group, entity) else 0.0


def _age_again(group: _Group, document: str, entity: Entity) -> bool:
    """Whether an unnamed one is somebody whom its report names, but whose age and sex other reports tell."""
    told = [(d, member.attributes.get("age", "")) for d, member in group.members]
    elsewhere = any(age and age == entity.attributes.get("age") for d, age in told if d != document)
    here = any(age for d, age in told if d == document)
    return elsewhere and not here and group.told("gender") == entity.attributes.get("gender", "") != ""


def _name_fit(one: Entity, other: Entity) -> float:
    """4 for one name, 3 and 2 for names that may well be the same, 1 for a slip in the first name, else 0."""
    if one.name.casefold() == other.name.casefold():
        return 4.0
    found = compare_names(one.name, other.name)
    if found.reason == OTHER_FIRST_NAME and _told_alike(one, other):
        return 1.0
    return {"same": 3.0, "compatible": 2.0}.get(found.verdict, 0.0)


def _told_alike(one: Entity, other: Entity) -> bool:
    """Whether all that tells people apart is told of both, and alike: age and part; brothers have two ages."""
    keys = ("age", "role")
    return all(one.attributes.get(k) and one.attributes.get(k) == other.attributes.get(k) for k in keys)


def _clash(group: _Group, entity: Entity) -> bool:
    """Whether what is said of the two excludes that they are one (age more than one year apart counts only unnamed)."""
    for _, member in group.members:
        if member.attributes.get("group", "") != entity.attributes.get("group", ""):
            return True  # one of the boys is not the boys
        if _full(member) and _full(entity) and _one_name(member.name, entity.name):
            continue  # a pronoun that is another's makes nobody another person
        for key in ("gender", "count"):
            one, other = member.attributes.get(key, ""), entity.attributes.get(key, "")
            if one and other and one != other:
                return True
        if _ages_differ(member, entity) and not (_full(member) and _full(entity)):
            return True  # two ages for one full name are a dispute, for half of one they are two people
    return False


def _one_name(one: str, other: str) -> bool:
    """Whether two full names are one, or spellings of one of which not both tell a sex."""
    told = [first_names().get(parse_name(name).words[0], "") if parse_name(name).words else "" for name in (one, other)]
    return one.casefold() == other.casefold() or (compare_names(one, other).verdict == "same" and not all(told))


def _full(entity: Entity) -> bool:
    """Whether an entity is called by two names or more: "Ida Moll", not "Ida" nor "Ida Jr."."""
    return entity.named and len([w for w in entity.name.split() if w.strip(".,").casefold() not in _SUFFIXES]) > 1


def _ages_differ(one: Entity, other: Entity) -> bool:
    """Whether both ages are given and differ."""
    a, b = one.attributes.get("age", ""), other.attributes.get("age", "")
    return bool(a and b and a != b)


_TOLD = {"age": 1.0, "role": 0.6, "relation": 0.4, "gender": 0.1, "job": 0.4, "age group": 0.25}
_SAME_WORDS, _ENOUGH = 0.6, 0.8


def _description_fit(group: _Group, entity: Entity) -> float:
    """How much of what is said of an unnamed one is also said of the group: age counts most, a lone noun little."""
    mine = {key: value for key in _TOLD if (value := entity.attributes.get(key))}
    told = {key for _, member in group.members for key, value in mine.items() if member.attributes.get(key) == value}
    score = sum(weight for key, weight in _TOLD.items() if key in told)  # in one order, so that equals are equal
    if not entity.named and any(not m.named and m.name.casefold() == entity.name.casefold() for _, m in group.members):
        score += _SAME_WORDS
    return score if score >= _ENOUGH else 0.0


# Who is left


def join_last_candidates(groups: Sequence[_Group]) -> list[_Group]:
    """The only victim (or suspect) of a story is whoever is described as the victim, by whatever words.

    Nothing is joined where a report speaks of several of whom the described one may be any.
    """
    result = list(groups)
    for part in PARTS:
        people = [g for g in result if g.told("role") == part and not g.told("group")]
        crowds = [g for g in result if g.told("role") == part and g.told("group") and not _is_nobody(g)]
        for group in sorted(people, key=lambda g: (-len(g.members), g.members[0][0], g.members[0][1].id)):
            if group.named or _is_nobody(group) or group not in result:
                continue
            if any(_may_be_of(group, crowd) for crowd in crowds if _is_several(crowd) or not group.told("gender")):
                continue
            others = [g for g in people if g is not group and g in result and _may_be_one(g, group)]
            anchors = [g for g in others if g.named] or others[:1] * _all_one(others)
            if len(anchors) == 1:
                anchors[0].members += group.members
                result.remove(group)
    return result


def join_kin(groups: Sequence[_Group]) -> list[_Group]:
    """The only wife of a story who has a name is whoever is told of as the wife, in a report that names her as well."""
    result = list(groups)
    for relation in KIN:
        kin = [g for g in result if g.told("relation") == relation and not g.told("group")]
        named = [g for g in kin if g.named]
        for group in kin if len(named) == 1 else ():
            if not group.named and _may_be_one(group, named[0]) and _may_be_kin(group, named[0], result):
                named[0].members += group.members
                result.remove(group)
    return result


def _may_be_kin(one: _Group, other: _Group, groups: Sequence[_Group]) -> bool:
    """Whether two can be one relative: not of two people who have names, and not a victim and a suspect."""
    owners = [_owners(group, groups) for group in (one, other)]
    return not _roles_apart(one, other) and (not all(owners) or bool(owners[0] & owners[1]))


def _owners(group: _Group, groups: Sequence[_Group]) -> set[int]:
    """Whose relative somebody is said to be, of those who have names: their places among the groups."""
    of = {(document, entity.attributes.get("of", "")) for document, entity in group.members}
    held = (n for n, g in enumerate(groups) if g.named and any((d, e.id) in of for d, e in g.members))
    return set(held)


def _roles_apart(one: _Group, other: _Group) -> bool:
    """Whether one is a victim and the other a suspect."""
    return {one.told("role"), other.told("role")} == set(PARTS)


def join_left_over(groups: Sequence[_Group]) -> list[_Group]:
    """Two reports tell of the same people of given ages but for one in each, of one gender: then they differ on an age.

    Nothing is joined where more than one is left over, where both have names, or where the ages are far apart.
    """
    people = [g for g in groups if not g.told("group") and g.told("age").isdigit() and g.told("role") in ("victim", "")]
    result = list(groups)
    found = [pair for pair in combinations(people, 2) if _are_left_over(*pair, people)]
    used = Counter(id(group) for pair in found for group in pair)
    for one, other in found:
        if used[id(one)] == used[id(other)] == 1:
            _join(result, (one, other))
    return result


def join_ages(groups: Sequence[_Group]) -> list[_Group]:
    """Two people a year apart, of whom no report tells both and no name is known of both: reports differ on an age.

    Nothing is joined where either may be one of several, or where a victim and a suspect would be one.
    """
    people = [g for g in groups if not g.told("group") and g.told("age").isdigit() and not _is_range(g)]
    pairs = [pair for pair in combinations(people, 2) if _are_a_year_apart(*pair, people)]
    result = list(groups)
    for kin in _linked(pairs):
        ages = {age: [g for g in kin if g.told("age") == age] for age in {g.told("age") for g in kin}}
        if len(ages) == 2 and all(_all_one(alike) for alike in ages.values()) and sum(g.named for g in kin) < 2:
            _join(result, kin)
    return result


def _is_range(group: _Group) -> bool:
    """Whether an age is the end of a range, and nobody's: "from 17- to 28-years-old"."""
    return all(entity.name.endswith("years-old") for _, entity in group.members)


def _linked(pairs: Sequence[tuple[_Group, _Group]]) -> list[list[_Group]]:
    """The groups that hang together by pairs, in order."""
    found: list[list[_Group]] = []
    for pair in pairs:
        touched = [members for members in found if any(g is m for g in pair for m in members)]
        found = [members for members in found if members not in touched]
        whole = {id(g): g for members in (*touched, list(pair)) for g in members}
        found.append(list(whole.values()))
    return found


def _join(groups: list[_Group], some: Sequence[_Group]) -> None:
    """Make one group of some of the groups; who has a name keeps it."""
    kept = next((g for g in some if g.named), some[0])
    for group in some:
        if group is not kept:
            kept.members += group.members
            groups.remove(group)


def _are_a_year_apart(one: _Group, other: _Group, people: Sequence[_Group]) -> bool:
    """Whether two people may be one whose age reports give a year apart: neither age is told in the other's reports."""
    apart = abs(int(one.told("age")) - int(other.told("age")))
    if (one.named and other.named) or apart != YEARS_APART or not _may_be_one(one, other, kin=False):
        return False
    if _roles_apart(one, other) or not _never_beside(one, other):
        return False
    return not any(
        _gives_age(group, document, told.told("age"))
        for told, heard in ((one, other), (other, one))
        for group in people
        for document in _reports(heard)
        if group is not told and _may_be_one(group, heard, kin=False)
    )


def _never_beside(one: _Group, other: _Group) -> bool:
    """Whether no report speaks of both, or only so that it names the one without an age and gives that of the other."""
    shared = _reports(one) & _reports(other)
    sexes = one.told("gender") == other.told("gender") != ""
    aged = (all(_gives_age(group, document) for group in (one, other)) for document in shared)
    return not shared or (sexes and one.named != other.named and not any(aged))


def _gives_age(group: _Group, document: str, age: str = "") -> bool:
    """Whether a report gives somebody's age, or a certain age of his."""
    told = [member.attributes.get("age", "") for own, member in group.members if own == document]
    return any(found and age in ("", found) for found in told)


def _reports(group: _Group) -> set[str]:
    """The reports that speak of somebody."""
    return {document for document, _ in group.members}


def _are_left_over(one: _Group, other: _Group, people: Sequence[_Group]) -> bool:
    """Whether two people are what is left of two reports that share all others."""
    reports = [{document for document, _ in group.members} for group in (one, other)]
    genders = [group.told("gender") for group in (one, other)]
    apart = abs(int(one.told("age")) - int(other.told("age")))
    alike = genders[0] == genders[1] != "" and "victim" in (one.told("role"), other.told("role"))
    if reports[0] & reports[1] or (one.named and other.named) or not alike or not 0 < apart <= SLIGHTLY:
        return False
    return any(
        any(g.in_report(a) and g.in_report(b) for g in people)
        and [g for g in people if g.in_report(a) and not g.in_report(b)] == [one]
        and [g for g in people if g.in_report(b) and not g.in_report(a)] == [other]
        for a in sorted(reports[0])
        for b in sorted(reports[1])
    )


def _is_several(crowd: _Group) -> bool:
    """Whether a crowd may hold several of one sex: it is counted, or of one sex; "the victims" says nothing."""
    return bool(crowd.told("count") or crowd.told("gender"))


def _all_one(groups: Sequence[_Group]) -> bool:
    """Whether all of several people may be one."""
    return all(_may_be_one(one, other) for one, other in combinations(groups, 2))


def _is_nobody(group: _Group) -> bool:
    """Whether nobody certain is spoken of: "no suspects", "any suspect"."""
    return group.members[0][1].name.casefold().startswith(("no ", "any "))


def _may_be_of(group: _Group, crowd: _Group) -> bool:
    """Whether a person may be one of several that reports speak of."""
    genders = group.told("gender"), crowd.told("gender")
    return not (all(genders) and genders[0] != genders[1])


def _may_be_one(one: _Group, other: _Group, *, kin: bool = True) -> bool:
    """Whether nothing that is said of two people excludes that they are one; a son of one is a brother of another."""
    for key in ("gender", "relation") if kin else ("gender",):
        told, heard = one.told(key), other.told(key)
        if told and heard and told != heard:
            return False
    jobs = [set(group.told("job").casefold().split()) for group in (one, other)]
    if not (one.named or other.named) and all(jobs) and not jobs[0] & jobs[1]:
        return False  # an officer and a technician
    ages = [group.told("age") for group in (one, other)]
    if all(age.isdigit() for age in ages) and abs(int(ages[0]) - int(ages[1])) > YEARS_APART:
        return False
    return frozenset((one.told("age group"), other.told("age group"))) not in _AGES_APART


def whole_names(names: Iterable[str]) -> list[str]:
    """The names but those that run two people into one: "Vera Quill Tom B. Lind" beside "Tom B. Lind"."""
    found = list(names)
    ends = [n for n in found if len(n.split()) > 1]
    run_in = {n for n in found for end in ends if n.endswith(f" {end}") and len(n.split()) - len(end.split()) > 1}
    return [n for n in found if n not in run_in] or found


def whole_name(entity: Entity, whole: Sequence[str]) -> str:
    """The entity's name, or the longest of its names that is no two people's."""
    return (
        entity.name
        if entity.name in whole
        else max((n for n in entity.names if n in whole), key=len, default=entity.name)
    )


def _story_entity(group: _Group) -> Entity:
    """The merged entity: the fullest name that most reports use, every name, the attributes that most give."""
    members = sorted(group.members, key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    named = [e for _, e in members if e.named] or [e for _, e in members]
    whole = whole_names(n for _, e in members for n in (e.name, *e.names))
    counts = Counter(whole_name(e, whole) for e in named)
    name = max(counts, key=lambda n: (len(n.split()) > 1, counts[n], len(n), n))
    names = sorted({n for _, e in members for n in (e.name, *e.names)})
    keys = sorted({key for _, e in members for key in e.attributes})
    attributes = {key: Counter(e.attributes[key] for _, e in members if key in e.attributes) for key in keys}
    return Entity(
        id=digest("entity", members[0][1].kind, *sorted(f"{d}\x1f{e.id}" for d, e in members)),
        kind=members[0][1].kind,
        name=name,
        names=tuple(names),
        named=any(e.named for _, e in members),
        attributes={key: max(c, key=lambda value: (c[value], value)) for key, c in attributes.items()},
    )
