"""What is said of people, with the words it rests on.  Sentences are invented."""

from __future__ import annotations

import pytest

from crossread.annotate.entities import find_attributes, find_entities
from crossread.annotate.places import find_places
from crossread.annotate.sentences import plain_doc
from crossread.types import Attribute


def attributes(text: str) -> tuple[Attribute, ...]:
    doc = plain_doc(text)
    mentions, entities = find_entities(doc)
    return find_attributes(doc, mentions, entities, (), find_places(doc))


# (text, slot, display)
TABLE = [
    ("Neely Gardane, 19, was booked on Friday.", "person.age", "19"),
    ("Neely Gardane (19) was booked on Friday.", "person.age", "19"),
    ("Police arrested 24-year-old Tavion Bell of Dayton on Friday.", "person.age", "24"),
    ("A six-year-old boy found the gun.", "person.age", "6"),
    ("A 7-month-old girl was hurt.", "person.age", "7 months"),
    ("A one-month-old girl was hurt.", "person.age", "1 month"),
    ("Elgar Tarn,18, is now charged with theft.", "person.age", "18"),
    ("Neely Gardane, 19, was booked on Friday.", "person.name", "Neely Gardane"),
    ("Neely Gardane, 19, of Dayton, Ohio, was booked.", "person.hometown", "Dayton, Ohio"),
    ("A Miramar man was hurt on Friday.", "person.hometown", "Miramar"),
    ("The boy fell. The boy's mother, Lena Dorne, wept.", "person.relation", "mother of boy"),
    ("The girl fell down the stairs.", "person.gender", "female"),
    ("Mr. Gardane said so on Friday.", "person.gender", "male"),
    ("Larry Hane, the officer's attorney, said so.", "person.job", "attorney"),
    ("Sgt. Orla Quint said so on Friday.", "person.job", "Sgt."),
    ("Ann Cole was shot in the leg.", "person.role", "victim"),
]


@pytest.mark.parametrize(("text", "slot", "display"), TABLE)
def test_table(text: str, slot: str, display: str) -> None:
    assert display in [a.display for a in attributes(text) if a.slot == slot]


@pytest.mark.parametrize("text", [row[0] for row in TABLE])
def test_evidence_is_short_and_in_the_text(text: str) -> None:
    for attribute in attributes(text):
        words = text[attribute.span.start : attribute.span.end]
        assert words == words.strip() and 1 <= len(words.split()) <= 14
        if attribute.slot in ("person.name", "person.hometown"):
            assert attribute.display.split(",")[0] in words


def test_a_description_points_at_the_name() -> None:
    text = "Police identified the 25-year-old man as Gus Tarn. He ran."
    age = next(a for a in attributes(text) if a.slot == "person.age")
    assert [text[s.start : s.end] for s in age.context] == ["Gus Tarn"]


def test_two_spellings_are_two_attributes_of_one_person() -> None:
    text = "Katelyn Marsh, 19, was shot. Police said Katlyn Marsh is expected to survive."
    names = [a for a in attributes(text) if a.slot == "person.name"]
    assert [a.display for a in names] == ["Katelyn Marsh", "Katlyn Marsh"]
    assert len({a.entity for a in names}) == 1
