"""How many were shot in all, how many of them died, and people who are told of one by one."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.claims.counts import SHOOTERS, find_counts
from crossread.claims.lone import people_told
from crossread.claims.multiples import SINGLE, find_lists, find_single_harms
from crossread.claims.shot import IN_ALL
from crossread.types import Document, Number


def counts(text: str) -> set[tuple[str, float | None, bool]]:
    """(slot, number, whether it is of all who were shot) of every count."""
    found = find_counts(annotate(Document("d", text)))
    return {(d.slot, d.value.low, d.rule == IN_ALL) for d, _ in found if isinstance(d.value, Number)}


SHOT = [
    (
        "Four people were shot, one fatally, on Moll Street.",
        {("injured.count", 4, True), ("killed.count", 1, False), ("injured.count", 3, False)},
    ),
    (
        "4 shot on Moll Street, 2 die\n\nPolice in Pell are looking for whoever fired, a spokeswoman said.",
        {("injured.count", 4, True), ("killed.count", 2, False)},
    ),
    (
        "One shot at Pell High School\n\nPolice in Pell are looking for whoever fired, a spokeswoman said.",
        {("injured.count", 1, True)},
    ),
    ("Five shooting victims were found in Pell.", {("injured.count", 5, True)}),
    ("A man shot three people on Moll Street.", {("injured.count", 3, True)}),
    ("Two others were shot and injured.", {("injured.count", 2, False)}),
    ("Three people were wounded in Pell.", {("injured.count", 3, False)}),
    ("Six people were shot dead in Pell.", {("killed.count", 6, False)}),
    ("He fatally shot six people in Pell.", {("killed.count", 6, False)}),
    ("The officer fired one shot at the car.", {("shots.count", 1, False)}),
    ("She was shot two times in the leg.", {("other.count", 2, False)}),
    ("Police heard of two men who were killed in Pell.", {("killed.count", 2, False)}),
]


@pytest.mark.parametrize(("text", "found"), SHOT)
def test_shot_dead_or_alive(text: str, found: set[tuple[str, float | None, bool]]) -> None:
    assert counts(text) == found


LISTS = [
    ("An infant and two women died on Moll Street.", "killed.count", 3),
    ("A man and a woman were shot on Moll Street.", "injured.count", 2),
    ("Police said two men, a woman and a boy were hurt.", "injured.count", 4),
    ("Three people, a man and two women, were hurt.", "injured.count", 3),
    ("A man killed a woman and a girl, then turned the gun on himself.", "killed.count", 3),
]


@pytest.mark.parametrize(("text", "slot", "number"), LISTS)
def test_a_list_of_people_is_their_sum_at_least(text: str, slot: str, number: int) -> None:
    found = [d for d, _ in find_lists(annotate(Document("d", text)))]
    assert [(d.slot, d.value) for d in found] == [(slot, Number(number, None))]


NOT_LISTS = [
    "A man shot his wife on Sunday.",
    "The victim, a young man, was shot.",
    "The man and the woman were neighbors.",
    "A mother of a girl who was shot spoke on Sunday.",
]


@pytest.mark.parametrize("text", NOT_LISTS)
def test_no_list(text: str) -> None:
    assert not list(find_lists(annotate(Document("d", text))))


ONE = [
    ("A 19-year-old student was killed on Moll Street.", "killed.count"),
    ("The crash left one teenager dead.", "killed.count"),
    (
        "Student hurt after shooting self\n\nThe school was locked on Sunday afternoon, a spokeswoman said in Pell.",
        "injured.count",
    ),
    ("A boy from Pell died on Sunday.", "killed.count"),
    ("A woman is in critical condition.", "injured.count"),
]


@pytest.mark.parametrize(("text", "slot"), ONE)
def test_one_person_in_words(text: str, slot: str) -> None:
    assert {(t.slot, t.number) for t in people_told(annotate(Document("d", text)))} == {(slot, 1)}


def test_the_headline_and_the_first_sentence_tell_of_the_one() -> None:
    text = "Teen dies in Pell shooting\n\nA 16-year-old boy died on Sunday, police said. The boy was shot by a friend."
    found = [
        text[span.start : span.end]
        for d, span in find_single_harms(annotate(Document("d", text)))
        if d.rule.startswith(SINGLE)
    ]
    assert len(found) == 2 and found[0].startswith("Teen dies") and found[1].startswith("A 16-year-old boy died")


def test_who_is_arrested_over_a_death_did_not_die() -> None:
    claims = extract(annotate(Document("d", "Two more people were arrested in the shooting death of Ida Moll.")))
    assert ("arrested.count", "Two more people") in {(c.slot, c.display) for c in claims}
    assert not [c for c in claims if c.slot == "killed.count" and c.display.startswith("Two")]


ATTACKERS = ["Police search for three men after the robbery.", "Two men who opened fire on a bakery fled."]


@pytest.mark.parametrize("text", ATTACKERS)
def test_who_is_sought_or_said_to_have_fired_is_an_attacker(text: str) -> None:
    assert [d.key for d, _ in find_counts(annotate(Document("d", text)))] == [SHOOTERS]


BESIDES = [
    ("Peter Aske was killed and four other men were wounded in Pell.", "four men"),
    ("The blast left one dead and three others injured.", "three"),
    ("Four other men were wounded in Pell.", "Four other men"),
]


@pytest.mark.parametrize(("text", "words"), BESIDES)
def test_the_wounded_besides_the_dead_are_all_the_wounded(text: str, words: str) -> None:
    found = find_counts(annotate(Document("d", text)))
    assert [d.display for d, _ in found if d.slot == "injured.count"] == [words]
