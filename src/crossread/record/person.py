"""A participant of an incident, as the columns of a profile see one."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.record.view import Told

VICTIM, SUSPECT = "Victim", "Subject-Suspect"
HURT = ("killed", "injured", "shot", "self")
# Nobody younger is arrested.
ARRESTABLE = 10


@dataclass(frozen=True, slots=True)
class Person:
    """A participant: `type` is Victim or Subject-Suspect; `status`: Killed, Injured, Unharmed, Arrested.

    `nouns`: what the bearer of the name is called: mother, uncle, student.
    """

    name: str
    age: int | None
    gender: str | None
    type: str
    status: str
    told: tuple[Told, ...] = ()
    nouns: frozenset[str] = frozenset()
