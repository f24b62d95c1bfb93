"""Who is who across reports: the only victim left, slips in first names, and people who stay apart."""

from __future__ import annotations

from itertools import permutations

import pytest

from crossread.reconcile.people import People, merge_people
from crossread.types import Document, Entity, Reading

Told = dict[str, str]


def person(name: str, **attributes: str) -> Entity:
    """A person of one report: capitalised names are proper ones."""
    words = {key.replace("_", " "): value for key, value in attributes.items()}
    return Entity(name, "person", name, (name,), named=name[:1].isupper(), attributes=words)


def merged(*reports: tuple[Entity, ...]) -> People:
    """The people of a story of these reports, in the order given."""
    readings = [Reading(Document(f"r{n}", "-"), (), (), entities=people) for n, people in enumerate(reports)]
    return merge_people(readings)


def groups(people: People) -> set[frozenset[str]]:
    """Which entities of the reports are one: sets of "report: name"."""
    found: dict[str, set[str]] = {}
    for (document, entity), story in people.of.items():
        found.setdefault(story.id, set()).add(f"{document}: {entity}")
    return {frozenset(members) for members in found.values()}


MOLL = person("Ida Moll", gender="female", age="34", role="victim")
ASKE = person("Peter Aske", gender="male", age="41", role="suspect")

JOINED = [
    ("the victim is the named one", (MOLL,), (person("victim", role="victim"),)),
    ("the woman of that age", (MOLL,), (person("woman", gender="female", age="34"),)),
    ("the gunman is the suspect", (ASKE,), (person("gunman", gender="male", role="suspect"),)),
    ("a name and its half", (MOLL,), (person("Moll", gender="female"),)),
    ("a name spelt in two ways", (MOLL,), (person("Ida Mohl", age="34", role="victim"),)),
    ("a slip in the first name", (MOLL,), (person("Ada Moll", age="34", role="victim", gender="female"),)),
    ("two ages of one full name", (MOLL,), (person("Ida Moll", age="36", role="victim"),)),
    ("two who are described alike", (person("woman", role="victim"),), (person("victim", role="victim"),)),
    ("a nickname", (person("Bill Arkwright", age="52"),), (person("William Arkwright", age="52"),)),
]


@pytest.mark.parametrize(("why", "one", "other"), JOINED, ids=[row[0] for row in JOINED])
def test_one_person(why: str, one: tuple[Entity, ...], other: tuple[Entity, ...]) -> None:
    assert len(groups(merged(one, other))) == 1, why
    assert len(groups(merged(other, one))) == 1, why


APART = [
    ("victim and suspect", (MOLL,), (person("gunman", role="suspect"),)),
    ("a man is not the woman", (MOLL,), (person("man", gender="male", role="victim"),)),
    ("another age", (MOLL,), (person("victim", role="victim", age="61"),)),
    (
        "a child is no adult",
        (person("woman", role="victim", age_group="adult"),),
        (person("boy", role="victim", age_group="child"),),
    ),
    ("brothers have two ages", (MOLL,), (person("Ada Moll", age="29", role="victim"),)),
    ("a first name alone is not enough", (MOLL,), (person("Ada Moll"),)),
    ("the boys are not the boy", (person("boy", role="victim"),), (person("boys", role="victim", group="yes"),)),
    ("half a name of another age", (MOLL,), (person("Moll", age="61"),)),
    ("somebody without any part", (MOLL,), (person("neighbour", gender="female"),)),
    ("two family names", (MOLL,), (person("Ida Kern", age="34", role="victim"),)),
]


@pytest.mark.parametrize(("why", "one", "other"), APART, ids=[row[0] for row in APART])
def test_two_people(why: str, one: tuple[Entity, ...], other: tuple[Entity, ...]) -> None:
    assert len(groups(merged(one, other))) == 2, why
    assert len(groups(merged(other, one))) == 2, why


CORA = person("Cora Aske", gender="female", role="victim", relation="wife")
WIFE = person("wife", gender="female", relation="wife")

AGAIN = [
    ("the wife is the one who has a name", (CORA,), (person("Cora Aske", gender="female"), WIFE), "wife", "Cora Aske"),
    (
        "the woman of the age that another report gives",
        (MOLL,),
        (person("Ida Moll", gender="female"), person("woman", gender="female", age="34", role="victim")),
        "woman",
        "Ida Moll",
    ),
    (
        "the victims, who are not counted, hide nobody",
        (MOLL, person("victims", role="victim", group="yes")),
        (person("woman", gender="female", role="victim"),),
        "woman",
        "Ida Moll",
    ),
    ("a pronoun that is another's", (person("Ida Moll", gender="male"),), (MOLL,), "Ida Moll", "Ida Moll"),
    (
        "a spelling and a pronoun that is another's",
        (person("Idda Mohl", gender="male"),),
        (person("Idda Moll", gender="female"),),
        "Idda Moll",
        "Idda Mohl",
    ),
]


@pytest.mark.parametrize(("why", "one", "other", "who", "name"), AGAIN, ids=[row[0] for row in AGAIN])
def test_one_person_again(why: str, one: tuple[Entity, ...], other: tuple[Entity, ...], who: str, name: str) -> None:
    people = merged(one, other)
    assert people.of["r1", who] == people.of["r0", name if ("r0", name) in people.of else "Ida Moll"], why


def test_the_daughters_of_two_who_have_names_are_two() -> None:
    rosa = person("Rosa Kern", gender="female", relation="daughter", of="Vera Kern")
    other = person("daughter", gender="female", relation="daughter", of="Peter Aske")
    people = merged((rosa, person("Vera Kern")), (ASKE, other))
    assert people.of["r1", "daughter"] != people.of["r0", "Rosa Kern"]


def test_nobody_is_joined_where_two_are_left() -> None:
    both = (MOLL, person("Rosa Kern", gender="female", role="victim"))
    people = merged(both, (person("victim", role="victim"),))
    assert len(groups(people)) == 3


def test_nobody_is_joined_where_a_report_speaks_of_several() -> None:
    several = person("three women", gender="female", role="victim", group="yes", count="3")
    people = merged((MOLL, several), (person("victim", role="victim"),))
    assert frozenset({"r1: victim"}) in groups(people)


def test_no_suspects_are_no_crowd() -> None:
    nobody = person("no suspects", role="suspect", group="yes")
    people = merged((ASKE, nobody), (person("gunman", role="suspect", gender="male"),))
    assert frozenset({"r0: Peter Aske", "r1: gunman"}) in groups(people)


def test_in_one_report_two_descriptions_stay_two() -> None:
    people = merged((MOLL, person("woman", age="34", gender="female", another="yes")))
    assert len(groups(people)) == 2


def test_in_one_report_those_of_one_age_are_one_unless_two_have_names() -> None:
    again = person("woman", age="34", gender="female")
    assert len(groups(merged((MOLL, again)))) == 1
    assert len(groups(merged((MOLL, again, person("Rosa Kern", age="34", gender="female"))))) == 3


def test_the_name_is_the_one_that_most_reports_use() -> None:
    people = merged((MOLL,), (person("Ida Mohl", age="34", role="victim"),), (MOLL,))
    (entity,) = people.entities
    assert entity.name == "Ida Moll"
    assert set(entity.names) == {"Ida Moll", "Ida Mohl"}


def test_the_order_of_the_reports_changes_nothing() -> None:
    reports = (
        Reading(Document("a", "-"), (), (), entities=(MOLL, ASKE)),
        Reading(
            Document("b", "-"), (), (), entities=(person("victim", role="victim"), person("gunman", role="suspect"))
        ),
        Reading(Document("c", "-"), (), (), entities=(person("Moll"), person("Aske", age="41"))),
    )
    first = merge_people(reports)
    assert all(merge_people(order) == first for order in permutations(reports))


def test_bodies_and_places_are_merged_by_name_alone() -> None:
    office = Entity("o", "organization", "Pell Fire Office", named=True)
    place = Entity("p", "place", "Pell", named=True)
    people = merged((office, place), (office, place))
    assert {e.kind for e in people.entities} == {"organization", "place"}
    assert len(groups(people)) == 2


SIX = person("6-year-old boy", gender="male", age="6")
A_YEAR_APART = [
    ("a boy of six and a son of five", (SIX,), (person("5-year-old son", gender="male", age="5", relation="son"),)),
    ("told twice in one report", (SIX,), (person("5-year-old son", age="5"), person("5-year-old", age="5"))),
    (
        "who is named in the same report without an age",
        (ASKE,),
        (person("Peter Aske", gender="male"), person("40-year-old man", gender="male", age="40", role="suspect")),
    ),
]


@pytest.mark.parametrize(("why", "one", "other"), A_YEAR_APART, ids=[row[0] for row in A_YEAR_APART])
def test_ages_a_year_apart_are_of_one_person(why: str, one: tuple[Entity, ...], other: tuple[Entity, ...]) -> None:
    assert len(groups(merged(one, other))) == 1, why
    assert len(groups(merged(other, one))) == 1, why


TWO_OF_THEM = [
    ("both in one report", (SIX, person("5-year-old girl", age="5")), (person("5-year-old", age="5"),)),
    (
        "victim and suspect",
        (person("6-year-old boy", age="6", role="victim"),),
        (person("5-year-old", age="5", role="suspect"),),
    ),
    ("the end of a range", (SIX,), (person("7-years-old", age="7"),)),
    ("two years apart", (SIX,), (person("8-year-old boy", age="8", gender="male"),)),
    ("of two sexes", (SIX,), (person("5-year-old girl", age="5", gender="female"),)),
    ("named both", (ASKE,), (person("Tom Lind", age="42", gender="male"),)),
]


@pytest.mark.parametrize(("why", "one", "other"), TWO_OF_THEM, ids=[row[0] for row in TWO_OF_THEM])
def test_ages_a_year_apart_of_two_people(why: str, one: tuple[Entity, ...], other: tuple[Entity, ...]) -> None:
    assert len(groups(merged(one, other))) == 2, why
    assert len(groups(merged(other, one))) == 2, why
