"""What a user's frames fill: the slots that the parts of their events answer, as a TOML file says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.annotate.frames import Frames
from crossread.claims.make import (
    Draft,
    around,
    entity_at,
    inside,
    is_aside,
    make_claim,
    mention_at,
    overlaps,
    sentence_of,
)
from crossread.claims.topics import clause_of
from crossread.slots import SLOTS, Slot
from crossread.types import Claim, Event, Name, Phrase, Quantity, Reading, Span, Value

PEOPLE = ("victim", "patient", "agent")
TOLD = ("actual", "alleged")  # what may come or is only tried fills nothing


def filled(claims: Sequence[Claim], reading: Reading, frames: Frames) -> tuple[Claim, ...]:
    """The claims of a reading with those that a user's frames make, in the order of its text.

    A count that answers a user's slot is not also one of no particular kind.
    """
    if not frames.fills:
        return tuple(claims)
    made = {
        claim.id: claim for draft, span in find_filled(reading, frames) for claim in [make_claim(reading, draft, span)]
    }
    kept = [c for c in claims if c.slot != "other.count" or not any(_same_count(c, own) for own in made.values())]
    return tuple(sorted((*kept, *made.values()), key=lambda c: (c.evidence.span, c.slot, c.id)))


def _same_count(untyped: Claim, own: Claim) -> bool:
    """Whether two claims rest on one number of the text."""
    return untyped.value == own.value and overlaps(untyped.evidence.span, own.evidence.span)


def find_filled(reading: Reading, frames: Frames) -> Iterator[tuple[Draft, Span]]:
    """A draft for each part of an event that fills a slot, with its evidence."""
    for event in reading.events:
        fills = frames.fills.get(event.frame, {})
        if not fills or event.polarity == "negative" or event.modality not in TOLD or is_aside(reading, event.trigger):
            continue
        for role, name in fills.items():
            slot = frames.slots.get(name) or SLOTS[name]
            for span in event.roles.get(role, ()):
                if (draft := _draft(reading, event, role, slot, span)) is not None:
                    yield draft, _evidence(reading, event, draft.span)


def _draft(reading: Reading, event: Event, role: str, slot: Slot, span: Span) -> Draft | None:
    """The draft of one part; None where its words hold no value of the slot's kind, or nobody it could be said of."""
    rule = f"frame {event.frame}, {role}"
    key = "" if slot.name in SLOTS else slot.ask
    if slot.name.startswith("person."):
        where = span if role in PEOPLE else next((s for r in PEOPLE for s in event.roles.get(r, ())), span)
        entity = entity_at(reading, where)
        if entity is None:
            return None
        said = event.trigger if role in PEOPLE else span
        words = _words(reading, said)
        return Draft(slot.name, Phrase(words), words, said, rule, entity.id, entity.name)
    value, whole = _value(reading, slot, span)
    return Draft(slot.name, value, _words(reading, whole), whole, rule, "", "", key) if value is not None else None


def _value(reading: Reading, slot: Slot, span: Span) -> tuple[Value | None, Span]:
    """What stands in a part, by the slot's kind, and the words that say it."""
    if slot.kind == "number":
        found = next((q for q in reading.quantities if overlaps(q.span, span)), None)
        return (found.number, _with_noun(found)) if found is not None else (None, span)
    if slot.kind == "when":
        time = next((t for t in reading.times if t.when is not None and overlaps(t.span, span)), None)
        return (time.when, time.span) if time is not None else (None, span)
    if slot.kind in ("name", "place"):
        mention = mention_at(reading, span)
        where = mention.span if mention is not None else span
        kind = "place" if slot.kind == "place" else mention.kind if mention is not None else "object"
        return Name(_words(reading, where), kind), where
    return Phrase(_words(reading, span)), span


def _with_noun(quantity: Quantity) -> Span:
    """A quantity with the noun that it counts."""
    end = quantity.noun_span.end if quantity.noun_span is not None else quantity.span.end
    return Span(quantity.span.start, max(end, quantity.span.end))


def _words(reading: Reading, span: Span) -> str:
    """The words of a range on one line."""
    return " ".join(reading.document.text[span.start : span.end].split())


def _evidence(reading: Reading, event: Event, value: Span) -> Span:
    """The trigger with the value and some words around, inside their clause; the value's words where they lie apart."""
    core = Span(min(value.start, event.trigger.start), max(value.end, event.trigger.end))
    clause = clause_of(reading, value)
    text = reading.document.text
    if inside(core, clause):
        return around(text, core, clause)
    return around(text, value, clause if inside(value, clause) else sentence_of(reading, value))
