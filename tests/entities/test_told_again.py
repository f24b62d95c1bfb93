"""Who is told of again in one report, and the parts and titles that tell people apart.  Sentences are invented."""

from __future__ import annotations

import re

import pytest

from crossread.annotate.entities import find_attributes, find_entities
from crossread.annotate.sentences import plain_doc
from crossread.types import Entity, Span


def people(text: str) -> list[Entity]:
    return [e for e in find_entities(plain_doc(text))[1] if e.kind == "person"]


def entities_of(text: str, words: str) -> list[Entity]:
    """The persons that mentions of just these words belong to, one for each time they stand in the text."""
    starts = [match.start() for match in re.finditer(re.escape(words), text)]
    return [e for start in starts for e in people(text) if Span(start, start + len(words)) in e.mentions]


def entity_at(text: str, words: str) -> Entity:
    """The person that the first mention of these words belongs to."""
    return entities_of(text, words)[0]


# (text, words of one mention, words of another, whether they are one)
ONE_OR_TWO = [
    ("A woman was killed. Police say a 47-year-old woman was shot in a yard.", "A woman", "a 47-year-old woman", True),
    # of three one may be any; and another is another
    ("Two women were shot. A woman died. A 47-year-old woman was wounded.", "A woman", "A 47-year-old woman", False),
    ("A woman was shot. Another 47-year-old woman was wounded.", "A woman", "Another 47-year-old woman", False),
    ("A man was shot. A 47-year-old woman was wounded.", "A man", "A 47-year-old woman", False),
    ("A man shot his wife. The wife, Ann Cole, was killed.", "his wife", "Ann Cole", True),
    # the wives of two men who have names
    ("Lars Dorne, 40, met his wife. Omar Quint, 41, met his wife.", "his wife", "his wife", False),
]


@pytest.mark.parametrize(("text", "one", "other", "same"), ONE_OR_TWO, ids=[row[0] for row in ONE_OR_TWO])
def test_one_or_two(text: str, one: str, other: str, same: bool) -> None:
    assert (entities_of(text, one)[0] == entities_of(text, other)[-1]) is same


ROLES = [
    ("A man shot a 3-year-old girl.", "A man", "suspect"),
    ("The man suspected of shooting a guard is in custody.", "The man", "suspect"),
    ("Four men rammed their car into the store.", "Four men", "suspect"),
    ("Three men received gunshot wounds.", "Three men", "victim"),
    ("Police ask for help identifying three men who ran.", "three men", "suspect"),
    # whom an officer shoots the officer does not shoot as a suspect
    ("An officer shot a man.", "An officer", "officer"),
]


@pytest.mark.parametrize(("text", "words", "role"), ROLES, ids=[row[0] for row in ROLES])
def test_roles(text: str, words: str, role: str) -> None:
    assert entity_at(text, words).attributes.get("role") == role


NAMES = [
    ("Assistant Police Chief Lena Dorne of the Pell Police Department spoke.", "Lena Dorne"),
    ("Police arrested Ramon Jesus Quint on Friday.", "Ramon Jesus Quint"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names(text: str, name: str) -> None:
    assert name in [e.name for e in people(text)]


def test_a_preposition_is_no_part_of_a_description() -> None:
    assert "over her son" not in [e.name for e in people("She leaned over her son in the car.")]
    assert "about a victim" not in [e.name for e in people("They were called about a victim on Oriel Lane.")]


def test_a_part_is_shown_by_the_noun_that_names_it() -> None:
    text = "Lars Dorne was arrested on Friday. Dorne is accused of being the gunman."
    doc = plain_doc(text)
    mentions, entities = find_entities(doc)
    role = next(a for a in find_attributes(doc, mentions, entities) if a.slot == "person.role")
    assert "gunman" in text[role.span.start : role.span.end]
