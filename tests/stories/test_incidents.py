"""Two look-alike incidents among some reports."""

from __future__ import annotations

from crossread.stories.incidents import bags, chances, incidents

RIVER = (
    "Four people were hurt when a ferry struck the Harle pier on Monday. Captain Ida Moll was at the helm.",
    "A ferry with 60 people on board hit the pier at Harle. Police questioned Captain Moll.",
    "The ferry's captain, Ida Moll, said the engine failed before Monday's crash at Harle.",
)
LAKE = (
    "Nine people were hurt when a ferry struck a jetty in Brannock on Friday, the operator Orlin Lines said.",
    "Orlin Lines apologised after its ferry hit the jetty at Brannock and nine passengers were hurt.",
    "A ferry crash in Brannock: the jetty was damaged, and Orlin Lines pays for it.",
)


def test_two_ferries_are_two_incidents() -> None:
    texts = [*RIVER, *LAKE]
    assert incidents(texts) == ((0, 1, 2), (3, 4, 5))
    turned = texts[::-1]
    assert {frozenset(turned[i] for i in group) for group in incidents(turned)} == {frozenset(RIVER), frozenset(LAKE)}


def test_the_table_is_symmetric_and_between_0_and_1() -> None:
    grid = chances([*RIVER, *LAKE])
    assert (grid == grid.T).all()
    assert grid.min() >= 0
    assert grid.max() <= 1


def test_one_report_and_none() -> None:
    assert incidents([RIVER[0]]) == ((0,),)
    assert incidents([]) == ()


def test_names_are_what_texts_write_with_a_capital_inside_a_line() -> None:
    bag = bags(["The ferry struck Harle. Police came with 12 boats.", "Police said so. The police left Harle."])[0]
    assert "harl" in bag.names
    assert "polic" not in bag.names
    assert "12" in bag.numbers
