"""Names within longer mentions."""

from __future__ import annotations

import pytest

from crossread.model.decode import Mention, Reading
from crossread.model.nested import with_inner


def reading(words: str, heads: list[int], labels: str, upos: str, mention: Mention) -> tuple[Reading, list[str]]:
    """A reading with one mention."""
    forms = words.split()
    found = Reading(heads=heads, labels=labels.split(), upos=upos.split(), mentions=[mention])
    return found, forms


def names(found: Reading, forms: list[str]) -> list[tuple[str, str]]:
    """The mentions that were added, with their kinds."""
    return [(" ".join(forms[m.first : m.end]), m.kind) for m in with_inner(found, forms)[len(found.mentions) :]]


def test_the_first_of_coordinated_names_is_a_mention() -> None:
    pair = reading(
        "Ann Lee and Tom Roe left",
        [5, 0, 3, 0, 3, -1],
        "nsubj flat cc conj flat root",
        "PROPN PROPN CCONJ PROPN PROPN VERB",
        Mention(0, 5, "person", 0, -0.1),
    )
    assert names(*pair) == [("Ann Lee", "person")]


def test_common_nouns_are_left_as_they_are() -> None:
    pair = reading(
        "a man and a woman left",
        [1, 5, 4, 4, 1, -1],
        "det nsubj cc det conj root",
        "DET NOUN CCONJ DET NOUN VERB",
        Mention(0, 5, "person", 1, -0.1),
    )
    assert names(*pair) == []


@pytest.mark.parametrize(
    ("words", "labels", "upos", "heads", "end"),
    [
        ("Lee , 2015", "root punct nmod", "PROPN PUNCT NUM", [-1, 2, 0], 3),
        ("Lee et al. , 2015", "root cc conj punct nmod", "PROPN CCONJ NOUN PUNCT NUM", [-1, 2, 0, 4, 0], 5),
    ],
)
def test_the_author_of_a_citation_is_a_person(words: str, labels: str, upos: str, heads: list[int], end: int) -> None:
    pair = reading(words, heads, labels, upos, Mention(0, end, "abstract", 0, -0.1))
    assert names(*pair) == [("Lee", "person")]


def test_a_product_of_a_year_is_no_citation() -> None:
    pair = reading("Marlow 2010", [-1, 0], "root nmod", "PROPN NUM", Mention(0, 2, "abstract", 0, -0.1))
    assert names(*pair) == []


def test_a_mention_without_anything_coordinated_has_no_name_within() -> None:
    pair = reading("Lee 's car", [2, 0, -1], "nmod:poss case root", "PROPN PART NOUN", Mention(0, 2, "person", 0, -0.1))
    assert names(*pair) == []
