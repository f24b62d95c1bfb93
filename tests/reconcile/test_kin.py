"""Relations of one person: what is one, what excludes each other.  Names are invented."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.reconcile.kin import compare_kin, kin_of
from crossread.types import Document


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("aunt of Ada Moll", "cousin of Moll", "conflict"),
        ("aunt of Ada Moll", "aunt of Adda Moll", "same"),
        ("dad of Ada Moll", "father", "same"),
        ("father of Ada Moll", "brother of Rosa Velde", "compatible"),
        ("fiancée of Peter Aske", "girlfriend of Peter Aske", "compatible"),
        ("wife of Peter Aske", "girlfriend of Aske", "conflict"),
        ("grandfather of Ada Moll", "grandmother of Ada Moll", "conflict"),
        ("grandparent of Ada Moll", "grandmother of Ada Moll", "same"),
        ("parent of Ada Moll", "mother of Ada Moll", "same"),
        ("sibling of Ada Moll", "sister of Ada Moll", "same"),
        ("child of Ada Moll", "daughter of Ada Moll", "same"),
        ("wife of Peter Aske", "ex-wife of Peter Aske", "conflict"),
        ("aunt", "cousin", "compatible"),
        ("friend of Moll", "cousin of Moll", "compatible"),
    ],
)
def test_two_relations_of_one_person(one: str, other: str, verdict: str) -> None:
    assert compare_kin(one, other).verdict == compare_kin(other, one).verdict == verdict


def test_the_noun_and_whose_relative_it_is() -> None:
    assert kin_of("mom of Ada Moll") == ("mother", "Ada Moll")


def test_a_slip_of_the_family_name_is_the_same_man_and_another_spelling() -> None:
    text = "Peter Trask was charged in Pell on Monday. Police said Tarsk fled the scene. Trask is 41."
    reading = annotate(Document("d", text, published="2031-05-06"))
    (man,) = [e for e in reading.entities if e.named and e.kind == "person"]
    told = [a.display for a in reading.attributes if a.slot == "person.name" and a.entity == man.id]
    assert (man.name, told) == ("Peter Trask", ["Peter Trask", "Tarsk"])
