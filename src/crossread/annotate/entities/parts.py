"""The part that people play by what befell them, where no words beside their names tell it: "Ida Moll, who ..., died".

The words beside a mention (local_roles.py) reach no further than a line; events are read by trees and lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.annotate.entities.apposition import is_source
from crossread.types import Entity, Event, Mention

# frame -> the event role whose bearer is a victim, and the one whose bearer is a suspect
_VICTIMS = dict.fromkeys(("shooting", "killing", "dying", "injuring", "hospitalising", "condition"), "victim")
_SUSPECTS = dict.fromkeys(
    ("arresting", "charging", "convicting", "sentencing", "bail_setting"), "victim"
) | dict.fromkeys(("surrendering", "pleading", "confessing"), "agent")


def with_parts(
    text: str, entities: Sequence[Entity], mentions: Sequence[Mention], events: Sequence[Event]
) -> tuple[Entity, ...]:
    """The entities; to single people without a part what most events that befell them give them, a tie gives none.

    Whoever is quoted takes two events: one may be told by him of somebody else.
    """
    told = _told(mentions, events)
    quoted = {m.entity for m in mentions if is_source(text, m.span)}
    return tuple(_with_part(e, told.get(e.id, Counter()), 1 + (e.id in quoted)) for e in entities)


def _with_part(entity: Entity, told: Counter[str], least: int) -> Entity:
    """An entity with the part that is told of it by so many events at least."""
    if entity.kind != "person" or entity.attributes.get("role") or entity.attributes.get("group"):
        return entity
    ranked = told.most_common(2)
    if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return entity
    return replace(entity, attributes={**entity.attributes, "role": ranked[0][0]})


def _told(mentions: Sequence[Mention], events: Sequence[Event]) -> Mapping[str, Counter[str]]:
    """By entity how many events make it a victim, and a suspect."""
    owner = {mention.span: mention.entity for mention in mentions if mention.entity}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for event in events:
        if (event.polarity, event.modality) != ("positive", "actual"):
            continue
        for part, frames in (("victim", _VICTIMS), ("suspect", _SUSPECTS)):
            for entity in {owner.get(span, "") for span in event.roles.get(frames.get(event.frame, ""), ())} - {""}:
                told[entity][part] += 1
    return told
