"""The questions that crossread asks of a story: a table, a row per slot.

`ask` is filled with the name of what the question is about; `key` with what narrows it (the noun of a count).
Names follow the annotation guide that incident coders of the project's test data worked under.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "number", "when", "place", "phrase", "status", "statement"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One question: its name, the kind of value that answers it, how it is asked; single_valued when one answer is true."""

    name: str
    kind: Kind
    ask: str
    single_valued: bool = True
    staged: bool = False


_TABLE = (
    Slot("event.type", "phrase", "What happened?", single_valued=False),
    Slot("event.date", "when", "On what day did {about} happen?"),
    Slot("event.time", "when", "At what time did {about} happen?"),
    Slot("event.place", "place", "Where did {about} happen?"),
    Slot("event.address", "place", "At what address did {about} happen?"),
    Slot("event.cause", "phrase", "What led to {about}?", single_valued=False),
    Slot("event.sequence", "phrase", "What happened then ({key})?", single_valued=False),
    Slot("weapon.type", "phrase", "What weapon was used?"),
    Slot("shots.count", "number", "How many shots were fired?"),
    Slot("killed.count", "number", "How many were killed?", staged=True),
    Slot("injured.count", "number", "How many were injured?", staged=True),
    Slot("arrested.count", "number", "How many were arrested ({key})?", staged=True),
    Slot("crowd.count", "number", "How many people were there ({key})?"),
    Slot("person.name", "name", "What is the name of {about}?"),
    Slot("person.age", "number", "How old is {about}?"),
    Slot("person.gender", "phrase", "What is the gender of {about}?"),
    Slot("person.role", "phrase", "What part did {about} play?", single_valued=False),
    Slot("person.relation", "phrase", "How is {about} related to others ({key})?", single_valued=False),
    Slot("person.condition", "status", "What is the condition of {about}?", staged=True),
    Slot("person.status", "status", "What became of {about}?", staged=True),
    Slot("person.charge", "phrase", "What is {about} charged with?", single_valued=False, staged=True),
    Slot("person.bail", "number", "What bail was set for {about}?", staged=True),
    Slot("person.sentence", "phrase", "What sentence did {about} get?", staged=True),
    Slot("person.hometown", "place", "Where is {about} from?"),
    Slot("person.job", "phrase", "What does {about} do?", single_valued=False, staged=True),
    Slot("time.of_death", "when", "When did {about} die?"),
    Slot("agency.investigating", "name", "Who investigates?", single_valued=False),
    Slot("investigation.status", "status", "How far is the investigation?", staged=True),
    Slot("statement", "statement", "What did {about} say ({key})?", single_valued=False),
    Slot("other.count", "number", "How many {key}?"),
    Slot("other", "phrase", "What is said of {about} ({key})?", single_valued=False),
)

SLOTS: dict[str, Slot] = {slot.name: slot for slot in _TABLE}


def question(slot: str, about: str, key: str = "") -> str:
    """The question in words: question("killed.count", "") -> "How many were killed?"."""
    text = SLOTS[slot].ask.format(about=about or "it", key=key)
    return text.replace(" ()", "")
