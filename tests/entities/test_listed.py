"""People told of together by their ages: one for each, with what is said of all of them.  Sentences are invented."""

from __future__ import annotations

import pytest

from crossread.annotate.entities import find_attributes, find_entities
from crossread.annotate.places import find_places
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import plain_doc
from crossread.types import Entity


def people(text: str) -> list[Entity]:
    """The single persons of a text."""
    return [e for e in find_entities(plain_doc(text))[1] if e.kind == "person" and "group" not in e.attributes]


# (text, age and sex of each)
TABLE = [
    ("Two men, ages 21 and 22, were treated.", ["21 male", "22 male"]),
    ("Two men, 25 and 30, were shot in Pell.", ["25 male", "30 male"]),
    ("He hit four men — ages 18, 18, 19 and 20 — in Pell.", ["18 male", "18 male", "19 male", "20 male"]),
    ("Two kids, 11 and 13 years old, were hurt.", ["11", "13"]),
    # others are counted, not aged; as many ages as people
    ("Two men, 18 and 20 others were shot.", []),
    ("Three men, ages 21 and 22, were shot.", []),
    ("Two men were shot at 18 and 20 Moll Street.", []),
]


@pytest.mark.parametrize(("text", "told"), TABLE, ids=[row[0] for row in TABLE])
def test_each_of_those_told_of_together(text: str, told: list[str]) -> None:
    aged = (e.attributes for e in people(text) if "age" in e.attributes)
    found = [f"{told['age']} {told.get('gender', '')}".strip() for told in aged]
    assert sorted(found) == told


def test_they_play_the_part_of_their_group() -> None:
    assert {e.attributes.get("role") for e in people("Two men, ages 21 and 22, were wounded.")} == {"victim"}


def test_the_group_knows_its_members() -> None:
    found = find_entities(plain_doc("Two men, ages 21 and 22, were wounded."))[1]
    group = next(e for e in found if "group" in e.attributes)
    assert len(group.attributes["members"].split()) == 2


def test_the_evidence_is_the_whole_list() -> None:
    doc = plain_doc("Police said two men, ages 21 and 22, were treated.")
    quantities = find_quantities(doc, ())
    mentions, entities = find_entities(doc, quantities)
    found = find_attributes(doc, mentions, entities, quantities, find_places(doc))
    words = {doc.text[a.span.start : a.span.end] for a in found if a.rule == "age in a list"}
    assert all("two men, ages 21 and 22" in told for told in words) and words


def test_two_babies_are_two() -> None:
    found = people("A 6-month-old girl was shot. The 4-month-old was not hurt.")
    assert sorted(e.attributes["months"] for e in found) == ["4 months", "6 months"]


ROLES = [
    ("Nora Quill, 19, shot and killed at a party in Pell", "Nora Quill", "victim"),
    ("Nora Quill shot and killed her brother.", "Nora Quill", ""),
    ("According to Sgt. Tom Aske, 19-year-old Nora Quill was shot.", "Tom Aske", ""),
    ("Police are questioning a 21-year-old man.", "21-year-old man", "questioned"),
    ("A woman who carried the baby fled the scene.", "baby", ""),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES, ids=[row[0] for row in ROLES])
def test_parts(text: str, name: str, role: str) -> None:
    told = next((e.attributes.get("role", "") for e in people(text) if e.name == name), "")
    assert told == role or (role == "" and told not in ("victim", "questioned"))


def test_an_age_makes_a_family_name() -> None:
    assert [e.name for e in people("Ada Northern, 22, was shot.")] == ["Ada Northern"]
    assert "Ada Northern" not in [e.name for e in people("Ada Northern Hospital said so.")]


def test_who_was_hurt_at_another_time_is_nobody_of_this() -> None:
    found = people("A 11-year-old boy was shot Friday. It is near where 11-year-old Omar Tolan was shot last month.")
    assert len(found) == 2


RELATIVES = [
    ("Ida Bates, who was Omar Tolan's sister, died.", "Ida Bates", "Omar Tolan"),
    ("Peter Aske, the father of the 11-year-old, was charged.", "Peter Aske", "11-year-old"),
]


@pytest.mark.parametrize(("text", "who", "of"), RELATIVES, ids=[row[0] for row in RELATIVES])
def test_whose_relative_stands_behind(text: str, who: str, of: str) -> None:
    found = people(text)
    names = {e.id: e.name for e in found}
    one = next(e for e in found if e.name == who)
    assert names[one.attributes["of"]] == of
