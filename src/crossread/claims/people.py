"""Who: names, ages, origins, roles and relations, as the attributes of a reading give them."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.claims.make import Draft, around, entity_names, is_noise, overlaps
from crossread.claims.topics import clause_of
from crossread.slots import SLOTS
from crossread.types import Attribute, Name, Reading, Span

# by what else than a noun for the sex alone it is told: a pronoun in passing is no answer that a reader would point
# at, and "his wife" answers how two people are related
_IN_PASSING = frozenset({"pronoun", "noun for kin"})


def find_people(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each attribute outside of noise, with its evidence: the attribute's own words."""
    names = entity_names(reading)
    for attribute in reading.attributes:
        if attribute.slot not in SLOTS or is_noise(reading, attribute.span):
            continue
        if attribute.slot == "person.gender" and attribute.rule in _IN_PASSING:
            continue
        span = around(reading.document.text, attribute.span, clause_of(reading, attribute.span))
        draft = Draft(
            slot=attribute.slot,
            value=attribute.value,
            display=attribute.display,
            span=attribute.span,
            rule=attribute.rule or "attribute",
            about=attribute.entity,
            about_name=names.get(attribute.entity, ""),
            context=attribute.context,
            key=kind_of_home(reading, attribute),
        )
        yield draft, span


def kind_of_home(reading: Reading, attribute: Attribute) -> str:
    """What kind of place somebody is said to be from: "city"; "" for every other slot."""
    if attribute.slot != "person.hometown" or not isinstance(attribute.value, Name):
        return ""
    within = (p for p in reading.places if overlaps(p.span, attribute.span) and p.name == attribute.value.name)
    return next((p.kind for p in within), "")
