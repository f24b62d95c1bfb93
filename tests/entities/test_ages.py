"""How old people are said to be: exactly, roughly, by a noun, several at once.  Sentences are invented."""

from __future__ import annotations

import pytest

from crossread.annotate.entities import find_attributes, find_entities
from crossread.annotate.places import find_places
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import plain_doc
from crossread.types import Attribute, Number


def ages(text: str) -> list[Attribute]:
    doc = plain_doc(text)
    quantities = find_quantities(doc, ())
    mentions, entities = find_entities(doc, quantities)
    found = find_attributes(doc, mentions, entities, quantities, find_places(doc))
    return [a for a in found if a.slot == "person.age"]


# (text, the ages from and to)
TABLE = [
    ("Lena Dorne, believed to be in her mid- to late 50s, died.", [(54, 59)]),
    ("Orla Quint, who is believed to be 10 or 11 years old, ran.", [(10, 11)]),
    ("A white male, appears to be in his 20s, came at them.", [(20, 29)]),
    ("The man was described as being in his late teens or early 20s.", [(17, 23)]),
    ("Boy, 6, accidentally shot a friend.", [(6, 6)]),
    ("The victim, 20, was pronounced dead.", [(20, 20)]),
    ("They found a 47-year old woman and 12-year old girl.", [(47, 47), (12, 12)]),
    ("Her 4 month-old baby boy was sitting there.", [(4, 4)]),
    ("The 19 year-old Ann Cole fell.", [(19, 19)]),
    ("Police named 11-month-old Ann Cole.", [(11, 11)]),
    ("An infant was shot and killed.", [(0, 1)]),
    ("A teenage boy was grazed.", [(13, 19)]),
    ("Three men between the ages of 18 and 23 were hurt.", [(18, 23)]),
    ("The victims were three men, all from Oriel, ages 19, 18, and 23.", [(18, 18), (18, 23), (19, 19), (23, 23)]),
    ("The children, aged around 10 to 14 years old, were on a bus.", [(10, 14)]),
    # "my baby" is said of anybody, and an exact age leaves no room for a rough one
    ("She cried for my baby.", []),
    ("A 16-year-old boy was shot. The teen is at a hospital.", [(16, 16)]),
    ("Ann Cole was shot. Her lawyer has 20 years of practice.", []),
]


@pytest.mark.parametrize(("text", "told"), TABLE, ids=[row[0] for row in TABLE])
def test_ages(text: str, told: list[tuple[int, int]]) -> None:
    found = [(a.value.low, a.value.high) for a in ages(text) if isinstance(a.value, Number)]
    assert sorted(found) == sorted(told)


def test_ten_or_eleven_is_nobody_else() -> None:
    doc = plain_doc("Orla Quint, who is believed to be 10 or 11 years old, ran.")
    assert [e.name for e in find_entities(doc)[1]] == ["Orla Quint"]
