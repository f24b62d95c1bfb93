"""How many without a number before a noun: double murders, further deaths, how often somebody was hit, a lone death."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims.counts import find_counts
from crossread.claims.multiples import FURTHER, find_multiples, find_single_harms
from crossread.types import Document, Number

Bounds = tuple[float | None, float | None]


def multiples(text: str) -> list[tuple[str, Bounds]]:
    """Slot and bounds of every claim, in order."""
    found = find_multiples(annotate(Document("d", text, published="2031-05-06")))
    return [(d.slot, (d.value.low, d.value.high)) for d, _ in found if isinstance(d.value, Number)]


KILLED = [
    ("Detectives are investigating a double murder on Moll Street.", (2, 2)),
    ("He is charged with a double homicide.", (2, 2)),
    ("The triple slaying shocked the town of Pell.", (3, 3)),
    ("A quadruple killing has left the valley in fear.", (4, 4)),
    ("The double fatal crash closed Route 9.", (2, 2)),
    ("A third man died on Tuesday at a hospital in Pell.", (3, 3)),
    ("A second victim has died, the coroner said.", (2, 2)),
    ("A fourth person has died of burns from the blast.", (4, 4)),
    ("A second teenage girl died on Friday.", (2, 2)),
]
HITS = [
    ("The driver was shot four times.", (4, 4)),
    ("He had been shot multiple times, the coroner said.", (2, None)),
    ("She was stabbed several times in the chest.", (3, 12)),
    ("The man was hit twice in the leg.", (2, 2)),
    ("He was shot once in the head.", (1, 1)),
    ("She had a single gunshot wound to the leg.", (1, 1)),
    ("He fired a single shot at the door.", (1, 1)),
    ("One single bullet went through the wall.", (1, 1)),
    ("A guard was struck three times by bullets.", (3, 3)),
    ("The boy was shot at least twice.", (2, 2)),
    ("She was wounded five times.", (5, 5)),
    ("He had two gunshot wounds to the chest.", (2, 2)),
    ("The man was found with multiple gunshot wounds.", (2, None)),
    ("She suffered three stab wounds.", (3, 3)),
]
NOTHING = [
    "The house has a double garage.",
    "He won the triple jump on Saturday.",
    "The second man fled on foot.",
    "A third person was arrested on Tuesday.",
    "The film was shot over two years.",
    "He has been arrested several times.",
    "The fifth victim was released from hospital.",
    "The New York Times reported the killing.",
    "Prices hit three times the level of last year.",
    "A second dead tree was felled.",
    "He was shot on Moll Street, where police have been called several times this year.",
    "She was shot, and once in hospital she named the man.",
]


@pytest.mark.parametrize(("text", "bounds"), KILLED)
def test_killed(text: str, bounds: Bounds) -> None:
    assert multiples(text) == [("killed.count", bounds)]


@pytest.mark.parametrize(("text", "bounds"), HITS)
def test_hits(text: str, bounds: Bounds) -> None:
    assert multiples(text) == [("shots.count", bounds)]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert multiples(text) == []


def test_a_further_death_says_so() -> None:
    reading = annotate(Document("d", "A third man died on Tuesday. It was a double murder at first."))
    assert {d.rule for d, _ in find_multiples(reading)} == {FURTHER, "count: killed.count"}


def lone(slot: str, text: str) -> list[Bounds]:
    """The bounds of what a report's telling of one dead or hurt comes to."""
    found = find_single_harms(annotate(Document("d", text, published="2031-05-06")))
    return [(d.value.low, d.value.high) for d, _ in found if d.slot == slot and isinstance(d.value, Number)]


LONE = [
    "Police arrested a man in the fatal shooting of a woman on Pell Street.",
    "Ida Moll was killed on Sunday night outside a bakery.",
    "A man was shot and killed on Moll Street. Police said he died at the scene.",
    "Tom Arkwright, 41, died in hospital. Arkwright had been shot twice.",
    "Deputies said a woman was stabbed to death in her car.",
]
TWO = [
    "Ida Moll and Tom Arkwright were killed on Sunday.",
    "A man and a woman were killed on Sunday.",
    "The blast killed an officer and a technician.",
]
NOT_LONE = [
    "Ida Moll was killed. Tom Arkwright died on Monday.",
    "Two men were killed on Sunday. Ida Moll was one of those who died.",
    "Nobody was killed in the blast.",
    "A man was shot in the leg and is expected to live.",
    "He told the court that he would have died.",
]


HURT = [
    "Ida Moll was wounded on Sunday night outside a bakery.",
    "A man was shot in the leg and is expected to live.",
    "Police said a boy was injured when a wall fell.",
    "Vera Quill died on Sunday. Tom Arkwright was shot in the leg.",
]
NOT_HURT = [
    "A 62-year-old man died on Sunday. Tom Arkwright was shot by accident, police said.",
    "Police arrested a man in the fatal shooting of a woman on Pell Street.",
    "A clerk was shot dead on Sunday.",
    "Ida Moll was shot and killed on Sunday. Moll died at the scene.",
    "Ida Moll was wounded. Tom Arkwright was injured too.",
    "Three people were injured on Sunday. Ida Moll was one of those wounded.",
    "Nobody was injured in the blast.",
]


@pytest.mark.parametrize("text", LONE)
def test_a_lone_death(text: str) -> None:
    assert set(lone("killed.count", text)) == {(1, None)}


@pytest.mark.parametrize("text", TWO)
def test_two_in_one_list(text: str) -> None:
    assert lone("killed.count", text) == [(2, None)]


@pytest.mark.parametrize("text", NOT_LONE)
def test_no_lone_death(text: str) -> None:
    assert lone("killed.count", text) == []


@pytest.mark.parametrize("text", HURT)
def test_a_lone_one_hurt(text: str) -> None:
    assert set(lone("injured.count", text)) == {(1, None)}


@pytest.mark.parametrize("text", NOT_HURT)
def test_no_lone_one_hurt(text: str) -> None:
    assert lone("injured.count", text) == []


NO_TOLL = [
    "Ida Moll, a mother of two, died in the fire.",
    "The father of three was killed by a train.",
    "Rosa Kern, a grandmother of at least five, was found dead.",
]


@pytest.mark.parametrize("text", NO_TOLL)
def test_children_left_behind_are_no_toll(text: str) -> None:
    reading = annotate(Document("d", text))
    tolls = [d.value for d, _ in find_counts(reading) if d.slot == "killed.count" and isinstance(d.value, Number)]
    assert not [v for v in tolls if v.low != 1]


TOLLS = [
    ("A fire killed three siblings in Pell.", "killed.count", "three siblings"),
    ("Five hikers died in the storm.", "killed.count", "Five hikers"),
    ("Two firefighters were injured when a roof fell in.", "injured.count", "Two firefighters"),
    ("Organisers said that 5,000 people took part.", "crowd.count", "5,000 people"),
    ("About 200 people joined the march.", "crowd.count", "About 200 people"),
]


@pytest.mark.parametrize(("text", "slot", "words"), TOLLS)
def test_people_of_every_kind_are_counted(text: str, slot: str, words: str) -> None:
    reading = annotate(Document("d", text))
    assert (slot, words) in {(d.slot, d.display) for d, _ in find_counts(reading)}
