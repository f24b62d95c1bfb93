"""The questions that crossread asks of a story: a table, a row per slot.

`ask` is filled with the name of what the question is about; `key` with what narrows it (the noun of a count); `label`
names the answer in a sentence of the brief, "" where the words speak for themselves.
Names follow the annotation guide that incident coders of the project's test data worked under.
A user's frames may fill slots of their own (see `docs/frames.md`); `slot_of` knows these too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "number", "when", "place", "phrase", "status", "statement"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One question: its name, the kind of value that answers it, how it is asked, whether it changes with time."""

    name: str
    kind: Kind
    ask: str
    label: str = ""
    staged: bool = False


STATEMENTS = frozenset({"statement", "event.sequence", "other"})
"""Slots of what reports say without a typed value: compared as clauses."""

_TABLE = (
    Slot("event.type", "phrase", "What happened?", "What happened"),
    Slot("event.date", "when", "On what day did {about} happen?", "The day of {about}"),
    Slot("event.time", "when", "At what time did {about} happen?", "The hour of {about}"),
    Slot("event.place", "place", "Where did {about} happen?", "The place of {about}"),
    Slot("event.address", "place", "At what address did {about} happen?", "The address of {about}"),
    Slot("event.cause", "phrase", "What led to {about}?", "What led to {about}"),
    Slot("event.sequence", "phrase", "What happened ({key})?"),
    Slot("weapon.type", "phrase", "What weapon was used?", "The weapon"),
    Slot("vehicle.type", "phrase", "What vehicle was seen?", "The vehicle"),
    Slot("shots.count", "number", "How many shots were fired?", "The number of shots"),
    Slot("killed.count", "number", "How many were killed ({key})?", "The number killed ({key})", staged=True),
    Slot("injured.count", "number", "How many were injured ({key})?", "The number injured ({key})", staged=True),
    Slot("arrested.count", "number", "How many were arrested ({key})?", "The number arrested ({key})", staged=True),
    Slot("crowd.count", "number", "How many people were there ({key})?", "The size of the crowd"),
    Slot("person.name", "name", "What is the name of {about}?", "A name"),
    Slot("name.spelling", "name", "How is {about} spelt?", "The spelling of {about}"),
    Slot("person.age", "number", "How old is {about}?", "The age of {about}"),
    Slot("person.gender", "phrase", "What is the gender of {about}?", "The gender of {about}"),
    Slot("person.role", "phrase", "What part did {about} play?", "The part of {about}"),
    Slot(
        "person.relation",
        "phrase",
        "How is {about} related to others ({key})?",
        "The relations of {about}",
    ),
    Slot("person.condition", "status", "What is the condition of {about}?", "The condition of {about}", staged=True),
    Slot("hospital.name", "place", "To which hospital was somebody taken?", "A hospital"),
    Slot("person.status", "status", "What became of {about}?", "What became of {about}", staged=True),
    Slot(
        "person.charge",
        "phrase",
        "What is {about} charged with?",
        "The charge against {about}",
        staged=True,
    ),
    Slot("person.bail", "number", "What bail was set for {about}?", "The bail of {about}", staged=True),
    Slot("person.sentence", "phrase", "What sentence did {about} get?", "The sentence of {about}", staged=True),
    Slot("person.hometown", "place", "Where is {about} from?", "The home town of {about}"),
    Slot("person.job", "phrase", "What does {about} do?", "The work of {about}", staged=True),
    Slot("time.of_death", "when", "When did {about} die?", "The time of death of {about}"),
    Slot("agency.investigating", "name", "Who investigates ({about})?", "An investigating body"),
    Slot(
        "investigation.status", "status", "How far is the investigation?", "The state of the investigation", staged=True
    ),
    Slot("contact.number", "phrase", "Which number takes calls ({key})?", "A number to call"),
    Slot("reward.amount", "number", "How large is the reward?", "The reward", staged=True),
    Slot("statement", "statement", "What did {about} say ({key})?"),
    Slot("other.count", "number", "How many {key}?", "The number of {key}"),
    Slot("other", "phrase", "What is said of {about} ({key})?"),
)

SLOTS: dict[str, Slot] = {slot.name: slot for slot in _TABLE}


def slot_of(name: str) -> Slot:
    """The slot of that name; one that is not in the table is a user's, whose claims bring their question as key.

    What a user's slot asks may change with time, as a river does.
    """
    plain = name.replace(".", " ").replace("_", " ")
    return SLOTS.get(name) or Slot(name, "phrase", f"What is told of the {plain}?", f"The {plain}", staged=True)


def question(slot: str, about: str, key: str = "") -> str:
    """The question in words: question("killed.count", "") -> "How many were killed ({key})?"."""
    if slot == "statement" and not about:
        return f"What was said ({key})?"
    if slot not in SLOTS and key:
        return key
    text = slot_of(slot).ask.format(about=about or "it", key=key)
    return text.replace(" ()", "")


def label(slot: str, about: str, key: str = "") -> str:
    """What the brief calls the answer: label("person.age", "Ida Moll") -> "The age of Ida Moll"; "" for statements."""
    return slot_of(slot).label.format(about=about or "it", key=key or "").replace(" ()", "")
