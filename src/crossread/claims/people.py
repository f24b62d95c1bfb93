"""Who: names, ages, origins, roles and relations, as the attributes of a reading give them."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.claims.make import Draft, around, entity_names, is_noise
from crossread.claims.topics import clause_of
from crossread.slots import SLOTS
from crossread.types import Reading, Span


def find_people(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each attribute outside of noise, with its evidence: the attribute's own words."""
    names = entity_names(reading)
    for attribute in reading.attributes:
        if attribute.slot not in SLOTS or is_noise(reading, attribute.span):
            continue
        draft = Draft(
            slot=attribute.slot,
            value=attribute.value,
            display=attribute.display,
            span=attribute.span,
            rule=attribute.rule or "attribute",
            about=attribute.entity,
            about_name=names.get(attribute.entity, ""),
            context=attribute.context,
        )
        yield draft, around(reading.document.text, attribute.span, clause_of(reading, attribute.span))
