"""Numbers that count nobody, those charged with a death, rounds not fired, and a city's toll: invented sentences."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.claims.counts import SHOOTERS, find_counts
from crossread.claims.multiples import ONE_WOUND, find_one_wound
from crossread.claims.things import find_weapons
from crossread.compare.closed import closed_questions
from crossread.types import Document

LEAD = "A man died in Pell on Sunday."


def slots(text: str) -> list[tuple[str, str]]:
    """The slot of each count of a report, with its words, the first sentence aside."""
    found = find_counts(annotate(Document("d", f"Shots in Pell\n\n{LEAD}\n\n{text}")))
    return [(draft.slot, draft.display) for draft, _ in found]


def keys(text: str) -> list[str]:
    """What each count of a report is of."""
    return [draft.key for draft, _ in find_counts(annotate(Document("d", f"{LEAD} {text}")))]


@pytest.mark.parametrize(
    "text",
    [
        "The shooter, 14, died at the mill.",
        "He reached for a 270 rifle at the mill.",
        "One shot in the chest and the other in the leg, they were driven to Kern.",
        "10 people were killed and 13 injured in shootings across Kern on Sunday.",
    ],
)
def test_a_number_that_counts_nobody_of_the_incident(text: str) -> None:
    assert not [found for found in slots(text) if found[0] in ("killed.count", "injured.count", "shots.count")]


@pytest.mark.parametrize(
    "text", ["Of those, two, both men, died at the mill.", "Two people were shot in the back at the mill on Sunday."]
)
def test_a_number_that_counts_people_whatever_stands_beside_it(text: str) -> None:
    assert [found for found in slots(text) if found[0] in ("killed.count", "injured.count")]


def test_who_is_charged_with_a_death_did_not_die() -> None:
    charged = "Officers have charged five people in the shooting death of Ida Moll."
    assert slots(charged) == [("other.count", "five people")]
    assert slots("Officers arrested two men in the deadly shooting.") == [("arrested.count", "two men")]


def test_rounds_that_were_not_fired_are_no_shots() -> None:
    assert slots("More than 100 rounds of shotgun ammunition were found on him.")[0][0] == "other.count"
    assert slots("He fired 24 rounds into the home.") == [("shots.count", "24 rounds")]


def test_the_injured_are_injured_whatever_follows() -> None:
    assert ("injured.count", "Two injured") in slots("Two injured, shooter dead at the mill in Pell, officers said.")


def test_victims_who_were_found_are_all_who_were_shot() -> None:
    draft = next(d for d, _ in find_counts(annotate(Document("d", f"{LEAD} Officers found five victims in the yard."))))
    assert draft.rule.startswith("count: shot, dead or alive")


def test_people_shot_at_a_party_did_not_attack() -> None:
    assert SHOOTERS not in keys("Three women shot at the party were in Kern.")
    assert SHOOTERS not in keys("Three women walked up to the police tape.")
    assert keys("Three men drove by the home and opened fire.") == [SHOOTERS]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He was taken to Kern with a gunshot wound to the chest.", True),
        ("He had a gunshot wound. He was shot multiple times.", False),
        ("He had multiple gunshot wounds.", False),
    ],
)
def test_one_wound(text: str, told: bool) -> None:
    found = [draft.rule for draft, _ in find_one_wound(annotate(Document("d", f"Shots in Pell\n\n{LEAD} {text}")))]
    assert found == ([ONE_WOUND] if told else [])


@pytest.mark.parametrize("words", ["a bomb threat", "the bomb squad", "bomb-sniffing dogs", "a gun buyback"])
def test_no_weapon_is_named_in_passing(words: str) -> None:
    assert not list(find_weapons(annotate(Document("d", f"{LEAD} Officers in Pell were told of {words} on Sunday."))))


def test_a_number_that_was_given_up_keeps_the_words_that_say_so() -> None:
    text = f"{LEAD} The sheriff initially said two possible shooters were on the loose."
    (span,) = [span for draft, span in find_counts(annotate(Document("d", text))) if draft.key == SHOOTERS]
    assert text[span.start : span.end].startswith("initially said two possible shooters")


def test_two_vehicles_have_two_colours() -> None:
    closed = closed_questions()["suspectcar"]
    assert closed.listed is not None and closed.listed.search("two suspect vehicles - one dark-colored SUV")
    assert not closed.listed.search("fled in a dark-colored SUV")
