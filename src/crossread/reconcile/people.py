"""One person, body or place across reports: by name, else by what is said of them; in doubt apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.compare.names import OTHER_FIRST_NAME, compare_names, first_names, parse_name
from crossread.reconcile.fates import fates_of, join_fates
from crossread.reconcile.groups import Group, ages_differ, full
from crossread.reconcile.joins import join_ages, join_kin, join_last_candidates, join_left_over, join_same_age
from crossread.types import Claim, Entity, Reading, digest

Key = tuple[str, str]  # document id, entity id within it
MERGED_KINDS = frozenset({"person", "organization", "place"})


@dataclass(frozen=True, slots=True)
class People:
    """The entities of a story, and which of them each entity of a report is."""

    entities: tuple[Entity, ...]
    of: Mapping[Key, Entity]


def merge_people(readings: Sequence[Reading], claims: Sequence[Claim] = ()) -> People:
    """Merge the entities of all reports; a described person joins a named one only where no other candidate is left."""
    all_entities = [(r.document.id, _placed(e, r)) for r in readings for e in r.entities if e.kind in MERGED_KINDS]
    ordered = sorted(
        all_entities,
        key=lambda pair: (not pair[1].named, -len(pair[1].name.split()), -len(pair[1].name), pair[1].name, pair[0]),
    )
    groups: list[Group] = []
    of_kind: dict[str, list[Group]] = defaultdict(list)
    for document, entity in ordered:
        candidates = _candidates(of_kind[entity.kind], document, entity)
        if len(candidates) == 1:
            candidates[0].members.append((document, entity))
        else:
            groups.append(Group([(document, entity)]))
            of_kind[entity.kind].append(groups[-1])
    joined = join_same_age(join_kin(groups), {r.document.id: r.sentences for r in readings})
    joined = join_ages(join_left_over(join_last_candidates(joined)))
    joined = join_fates(joined, fates_of(claims, readings))
    merged = [(_story_entity(group), group) for group in joined]
    of = {(document, e.id): story for story, group in merged for document, e in group.members}
    entities = sorted((story for story, _ in merged), key=lambda e: (e.kind, e.name, e.id))
    return People(tuple(entities), of)


def _placed(entity: Entity, reading: Reading) -> Entity:
    """The entity; a person of whom only what is set aside tells is marked."""
    if entity.kind != "person" or not entity.mentions or not reading.background:
        return entity
    aside = all(any(b.start <= m.start < b.end for b in reading.background) for m in entity.mentions)
    return replace(entity, attributes={**entity.attributes, "beside": "yes"}) if aside else entity


def _candidates(groups: Sequence[Group], document: str, entity: Entity) -> list[Group]:
    """The groups that an entity may belong to: those that fit best, so that one is left or none."""
    scored = [(score, group) for group in groups if (score := _fit(group, document, entity)) > 0]
    best = max((score for score, _ in scored), default=0.0)
    return [group for score, group in scored if score == best]


def _fit(group: Group, document: str, entity: Entity) -> float:
    """How well an entity fits a group of its kind: 0 when it cannot belong to it."""
    if entity.named and group.members[0][1].named:
        score = max(_name_fit(member, entity) for _, member in group.members if member.named)
    else:
        if any(e.attributes.get("beside") != entity.attributes.get("beside") for _, e in group.members):
            return 0.0  # who is told of with another incident is nobody of this one, whatever the ages
        again = not group.in_report(document) or _age_again(group, document, entity)
        score = _description_fit(group, entity) if again else 0.0
    return score if score and not _clash(group, entity) else 0.0


def _age_again(group: Group, document: str, entity: Entity) -> bool:
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


def _clash(group: Group, entity: Entity) -> bool:
    """Whether what is said of the two excludes that they are one (age more than one year apart counts only unnamed)."""
    for _, member in group.members:
        if member.attributes.get("group", "") != entity.attributes.get("group", ""):
            return True  # one of the boys is not the boys
        if full(member) and full(entity) and _one_name(member.name, entity.name):
            continue  # a pronoun that is another's makes nobody another person
        for key in ("gender", "count"):
            one, other = member.attributes.get(key, ""), entity.attributes.get(key, "")
            if one and other and one != other:
                return True
        if ages_differ(member, entity) and not (full(member) and full(entity)):
            return True  # two ages for one full name are a dispute, for half of one they are two people
    return False


def _one_name(one: str, other: str) -> bool:
    """Whether two full names are one, or spellings of one of which not both tell a sex."""
    told = [first_names().get(parse_name(name).words[0], "") if parse_name(name).words else "" for name in (one, other)]
    return one.casefold() == other.casefold() or (compare_names(one, other).verdict == "same" and not all(told))


_TOLD = {"age": 1.0, "role": 0.6, "relation": 0.4, "gender": 0.1, "job": 0.4, "age group": 0.25}
_SAME_WORDS, _ENOUGH = 0.6, 0.8


def _description_fit(group: Group, entity: Entity) -> float:
    """How much of what is said of an unnamed one is also said of the group: age counts most, a lone noun little."""
    mine = {key: value for key in _TOLD if (value := entity.attributes.get(key))}
    told = {key for _, member in group.members for key, value in mine.items() if member.attributes.get(key) == value}
    score = sum(weight for key, weight in _TOLD.items() if key in told)  # in one order, so that equals are equal
    if not entity.named and any(not m.named and m.name.casefold() == entity.name.casefold() for _, m in group.members):
        score += _SAME_WORDS
    return score if score >= _ENOUGH else 0.0


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


def _story_entity(group: Group) -> Entity:
    """The merged entity: the fullest name that most reports use, every name, the attributes that most give."""
    members = sorted(group.members, key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    named = [e for _, e in members if e.named] or [e for _, e in members]
    whole = whole_names(n for _, e in members for n in (e.name, *e.names))
    counts = Counter(whole_name(e, whole) for e in named)
    name = max(counts, key=lambda n: (len(n.split()) > 1, counts[n], len(n), n))
    names = sorted({n for _, e in members for n in (e.name, *e.names)})
    keys = sorted({key for _, e in members for key in e.attributes} - {"beside"})
    attributes = {key: Counter(e.attributes[key] for _, e in members if key in e.attributes) for key in keys}
    return Entity(
        id=digest("entity", members[0][1].kind, *sorted(f"{d}\x1f{e.id}" for d, e in members)),
        kind=members[0][1].kind,
        name=name,
        names=tuple(names),
        named=any(e.named for _, e in members),
        attributes={key: max(c, key=lambda value: (c[value], value)) for key, c in attributes.items()},
    )
