"""One event told in many words is one event of the story: same frame, compatible people, time, place and number.

Two tellings join by the judgement of `compare.events`, helped by who takes part as the story knows them; other people
and another number of them keep tellings apart, whatever else they share.  What is done to somebody ("the arrest") is
one event only where the same people suffer it, so a telling that names nobody joins where one candidate is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

import numpy as np

from crossread.claims.topics import name_of_frame
from crossread.compare.events import pair_of, table
from crossread.compare.linkage import average_link
from crossread.compare.setting import Setting, setting_of
from crossread.compare.words import stems
from crossread.reconcile.course import links_of
from crossread.reconcile.people import People
from crossread.reconcile.tellings import (
    PERSONAL,
    Likeness,
    Told,
    barred,
    likeness_of,
    likest,
    strains,
    tellings_of,
)
from crossread.types import Happening, Reading, Reason, digest

NEVER = -1e3
MOST_PAIRS = 60
LEAST = 0.3  # the mean from which on tellings are one event
SHARED = 0.4  # what a person who takes part in both adds to the chance
LIKELY = 0.5  # the chance from which on somebody in both is thought to be one
SEVERAL = 3  # addresses from which on a report tells of several events of one kind
ONCE = 0.3  # what is added where a story has one event of the frame, unless something speaks against it


@dataclass(frozen=True, slots=True)
class Group:
    """Tellings of one event, and why they are thought to be one."""

    members: tuple[Told, ...]
    reasons: tuple[Reason, ...]


def merge_events(readings: Sequence[Reading], people: People) -> tuple[Happening, ...]:
    """The events of a story, those of most reports first; the order of the readings changes nothing.

    Left out are menus, teasers, background, what did not happen, is planned or only possible, and what is only said.
    """
    ordered = sorted(readings, key=lambda r: r.document.id)
    told = [t for reading in ordered for t in tellings_of(reading, people)]
    setting = setting_of({r.document.id: stems(r.document.text) for r in ordered})
    alike = likeness_of(people.entities)
    by_family: dict[str, list[Told]] = defaultdict(list)
    for telling in told:
        by_family[telling.family].append(telling)
    groups = [group for family in sorted(by_family) for group in groups_of(by_family[family], setting, alike)]
    made = [(happening_of(group), group) for group in groups]
    links = links_of([(h.id, group.members) for h, group in made])
    full = [with_links(happening, links.get(happening.id, ())) for happening, _ in made]
    return tuple(sorted(full, key=lambda h: (-len({d for d, _ in h.events}), -len(h.events), h.frame, h.id)))


def with_links(happening: Happening, links: Sequence[tuple[str, Reason]]) -> Happening:
    """The happening with what it is part of or came of."""
    return replace(
        happening, of=tuple(to for to, _ in links), reasons=(*happening.reasons, *(reason for _, reason in links))
    )


def groups_of(told: Sequence[Told], setting: Setting, alike: Likeness) -> Iterator[Group]:
    """The tellings of one family in groups of one event each."""
    judge = table()
    once = bool(told) and told[0].family not in PERSONAL and not is_roundup(told)
    grid = np.full((len(told), len(told)), NEVER)
    for i, j in combinations(range(len(told)), 2):
        if told[i].silent == told[j].silent and not barred(told[i], told[j]):
            chance = judge.chance(pair_of(told[i].telling, told[j].telling, setting))
            extra = sum(r.weight for r in extras(told[i], told[j], alike, once=once))
            grid[i, j] = grid[j, i] = chance + extra
    for group in settle_silent(told, average_link(grid, LEAST)):
        members = tuple(told[i] for i in group)
        yield Group(members, reasons_of(members, setting, alike, once=once))


def is_roundup(told: Sequence[Told]) -> bool:
    """Whether one report tells of such events at several addresses: "Eight dead in weekend shootings"."""
    spots: dict[str, set[str]] = defaultdict(set)
    for telling in told:
        if telling.spot:
            spots[telling.reading.document.id].add(telling.spot)
    return any(len(names) >= SEVERAL for names in spots.values())


def extras(one: Told, other: Told, alike: Likeness, *, once: bool) -> list[Reason]:
    """What a story adds to the chance that two tellings are one event; `once`: it mostly has one such event."""
    theirs = {e.id for e in (*other.agents, *other.sufferers)}
    names = sorted(e.name for e in (*one.agents, *one.sufferers) if e.id in theirs)
    found = [Reason("event people", SHARED, f"{names[0]} takes part in both")] if names else []
    if not names:
        likely, detail = likest(one, other, alike)
        if likely >= LIKELY:
            found.append(Reason("event likely people", round(SHARED * likely, 2), detail))
    if once:
        found.append(Reason("event once", ONCE, "nothing keeps the two apart, and a story mostly has one such event"))
    found += [Reason("event strain", weight, detail) for weight, detail in strains(one, other)]
    return found


def reasons_of(members: Sequence[Told], setting: Setting, alike: Likeness, *, once: bool) -> tuple[Reason, ...]:
    """The reasons that most pairs of a group have; of a large group the first pairs stand for all."""
    judge, found = table(), []
    for one, other in islice(combinations(members, 2), MOST_PAIRS):
        rows = judge.reasons(pair_of(one.telling, other.telling, setting), 3)
        told = [Reason(f"event {name}", w, detail) for name, w, detail in rows if w > 0 and name != "incident"]
        found.append((*told, *extras(one, other, alike, once=once)))
    return heaviest(found)


def settle_silent(told: Sequence[Told], groups: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Groups that name nobody join the one group that is left for them; where several are, they stay alone."""
    speaking = [g for g in groups if not told[g[0]].silent]
    silent = [g for g in groups if told[g[0]].silent]
    if len(speaking) != 1:
        return sorted([*speaking, *silent])
    return [tuple(sorted(i for g in groups for i in g))]


def heaviest(reasons: Sequence[tuple[Reason, ...]], most: int = 4) -> tuple[Reason, ...]:
    """The reasons that most pairs of a group have."""
    counts = Counter((r.rule, r.detail) for pair in reasons for r in pair)
    weights = {(r.rule, r.detail): r.weight for pair in reasons for r in pair}
    chosen = sorted(counts, key=lambda key: (-counts[key], key))[:most]
    return tuple(Reason(rule, weights[rule, detail], detail) for rule, detail in chosen)


def happening_of(group: Group) -> Happening:
    """The event that a group of tellings comes to."""
    members = group.members
    frame = Counter(t.event.frame for t in members)
    chosen = max(frame, key=lambda name: (frame[name], name))
    roles: dict[str, tuple[str, ...]] = {}
    for role in ("agent", "sufferer"):
        counts = Counter(e.id for t in members for e in (t.agents if role == "agent" else t.sufferers))
        if counts:
            roles[role] = tuple(sorted(counts, key=lambda name: (-counts[name], name)))
    whens = Counter(t.when.value for t in members if t.when is not None)
    best = max(whens, key=lambda value: (whens[value], value)) if whens else ""
    towns = Counter(t.town for t in members if t.town)
    events = tuple(sorted((t.reading.document.id, t.event.id) for t in members))
    return Happening(
        id=digest("happening", *(f"{document}\x1f{event}" for document, event in events)),
        frame=chosen,
        name=name_of(chosen, members),
        events=events,
        roles=roles,
        when=best,
        where=max(towns, key=lambda town: (towns[town], town)) if towns else "",
        reasons=group.reasons,
    )


def name_of(frame: str, members: Sequence[Told]) -> str:
    """What a reader calls it: "the arrest of Ida Moll"; the frame alone where nobody is named most."""
    counts = Counter(e.id for t in members for e in t.sufferers)
    known = {e.id: e for t in members for e in t.sufferers}
    if not counts:
        return name_of_frame(frame)
    best = known[max(counts, key=lambda name: (known[name].named, counts[name], name))]
    return f"{name_of_frame(frame)} of {best.name if best.named else best.name[:1].lower() + best.name[1:]}"
