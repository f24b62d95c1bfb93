"""Figures in two statements that say nearly the same, and the opposites of phrases: invented pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.compare.figures import (
    other_codes,
    other_figures,
    other_models,
    other_moments,
    other_parts,
    other_sides,
    other_sums,
)
from crossread.compare.phrases import compare_phrases, opposed
from crossread.compare.stages import compare_stages, follows

OTHER = [
    ("He fired three shots at the car", "He fired five shots at the car", "three shots at / five shots at"),
    ("six houses were searched", "seven houses were searched", "six houses were / seven houses were"),
    ("three boys, ages 12 to 15", "three boys, ages 13 to 15", "ages 12 to 15 / ages 13 to 15"),
    ("the boys are aged 12 and 15", "the boys are aged 12 and 14", "aged 12 and 15 / aged 12 and 14"),
    ("officers found 12 casings there", "officers found 15 casings there", "12 casings there / 15 casings there"),
    ("he owes 1,200 crowns to the bank", "he owes 1,500 crowns to the bank", "1,200 crowns to / 1,500 crowns to"),
    ("the class of 20-25 pupils left", "the class of 30-35 pupils left", "20-25 pupils left / 30-35 pupils left"),
    ("a quake with a magnitude of 5.4", "a quake of magnitude 6.1", "magnitude of 5.4 / magnitude 6.1"),
    ("Moll was married three times", "Moll married twice", "three times / two times"),
    ("he was shot once in the yard", "he was shot twice in the yard", "one times in / two times in"),
    ("one minute later they went to the 8500 block", "they met in the 5800 block", "8500 block / 5800 block"),
    ("four people were hurt in the first fire", "three victims were hurt", "four people were / three victims were"),
    ("the crew was two miles away", "the crew was eleven miles away", "two miles away / eleven miles away"),
]
MOMENTS = [
    ("the doors opened at 9 p.m.", "the doors opened at 10 p.m.", "9 p.m / 10 p.m"),
    ("it began about 9 p.m.", "it began about 9:45 p.m.", "9 p.m / 9:45 p.m"),
    ("the storm hit the coast on Tuesday", "the storm hit the coast on Wednesday", "Tuesday / Wednesday"),
    ("it happened on May 4", "it happened on May 5", "May 4 / May 5"),
    ("the film about her came out in 2005", "the film about her came out in 2006", "2005 / 2006"),
    ("it began at 11:30 a.m.", "it began at 11:30 p.m.", "11:30 a.m / 11:30 p.m"),
]
ALIKE = [
    ("He fired two shots at the car", "He fired 2 shots at the car"),
    ("six houses were searched", "six homes were searched"),
    ("about six houses were searched", "seven houses were searched"),
    ("at least three shots were fired", "five shots were fired"),
    ("three shots were fired", "five casings were found"),
    ("it began about 9:30 p.m.", "it began at 9:40 p.m."),
    ("it began at 9 p.m.", "it began at 9:00 p.m."),
    ("boys aged 12 to 15 took part", "boys aged 12 and 15 took part"),
    ("the man is 34-year-old Piet Aske", "the man is 35 years old"),
    ("he owes 1,200 crowns to the bank", "he owes 1200 crowns to the bank"),
    ("another two men fled", "three men fled"),
    ("five others were hurt", "six people were hurt, the driver too"),
    ("one man fled and one man stayed", "two men fled"),
    ("officers found casings", "officers found 15 casings"),
    ("it happened on May 4", "it happened on May 4, 2031"),
    ("the storm came on Tuesday", "the storm came on May 4"),
    ("it began on Monday and ended on Friday", "it began on Monday"),
    ("the house in the 2000 block of Moll Street", "the house of 2005 in Moll Street"),
    ("", ""),
]


@pytest.mark.parametrize(("one", "other", "words"), OTHER)
def test_other_figures(one: str, other: str, words: str) -> None:
    assert other_figures(one, other) == words
    assert other_figures(other, one) == " / ".join(reversed(words.split(" / ")))


@pytest.mark.parametrize(("one", "other", "words"), MOMENTS)
def test_other_moments(one: str, other: str, words: str) -> None:
    assert other_moments(one, other) == words
    assert other_moments(other, one) == " / ".join(reversed(words.split(" / ")))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_figures_alike(one: str, other: str) -> None:
    for told in (other_figures, other_moments):
        assert told(one, other) == ""
        assert told(other, one) == ""


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_figures_apart_from_themselves(one: str, other: str) -> None:
    assert other_figures(one, one) == other_moments(one, one) == ""
    assert bool(other_figures(one, other)) == bool(other_figures(other, one))


SUMS = [
    ("held on $50,000 bond", "bail was set at $75,000", "$50,000 / $75,000"),
    ("a $1.5 million bond", "a bond of $1,500,000", ""),
    ("bail was set at $50,000.", "a $50,000 bond", ""),
    ("a fine of $50 and costs of $20", "a fine of $70", ""),
    ("bail was set", "bail was set at $75,000", ""),
    ("a $2 million home", "a $2 billion home", "$2 million / $2 billion"),
]


@pytest.mark.parametrize(("one", "other", "words"), SUMS)
def test_sums_of_money(one: str, other: str, words: str) -> None:
    assert other_sums(one, other) == words
    assert other_sums(other, one) == " / ".join(reversed(words.split(" / ")))


PLEAS = [
    ("pleaded guilty on Monday", "pleaded not guilty on Monday", "conflict"),
    ("pleaded guilty to arson", "pled guilty to arson", "same"),
    ("entered a not-guilty plea", "pleaded not guilty", "same"),
    ("pleaded to a lesser charge", "pleaded guilty to a lesser charge", "compatible"),
    ("pleaded no contest", "pleaded guilty", "same"),
    ("pleaded guilty", "was found guilty", "conflict"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), PLEAS)
def test_pleas(one: str, other: str, verdict: str) -> None:
    assert compare_stages("person.status", one, other).verdict == verdict
    assert compare_stages("person.status", other, one).verdict == verdict


def test_a_verdict_follows_a_plea_but_no_plea_the_other() -> None:
    assert follows("person.status", "pleaded not guilty", "was found guilty")
    assert not follows("person.status", "pleaded not guilty", "pleaded guilty")


OPPOSED = [
    ("the stabbing happened inside the bar", "the stabbing happened outside the bar", "conflict"),
    ("the shooter is the son of the mayor of Pell", "the shooter is the daughter of the mayor of Pell", "conflict"),
    ("he pleaded guilty on Monday", "he pleaded not guilty on Monday", "conflict"),
    ("she was shot dead in her kitchen on Sunday", "she was shot dead in her driveway on Sunday", "conflict"),
    ("he was put on desk duty by the chief of police", "he was suspended by the chief of police", "conflict"),
    ("he is charged with first-degree murder", "he is charged with second-degree murder", "conflict"),
    ("he is charged with attempted murder", "he is charged with murder", "conflict"),
    ("he is charged with murder", "he is charged with manslaughter", "conflict"),
    ("he is charged with murder and manslaughter", "he is charged with murder", "compatible"),
    ("Rosa is the wife of Tom Arkwright", "Rosa is the daughter of Tom Arkwright", "conflict"),
    ("he was sentenced to life in prison", "he was sentenced to 30 years in prison", "conflict"),
    ("the driver of the van was drunk", "the driver of the van was sober", "conflict"),
    ("the school in Pell will reopen", "the school in Pell will stay closed", "conflict"),
    ("a man fled from the house", "a woman fled from the house", "conflict"),
    ("the men who fled are brothers", "the men who fled are cousins", "conflict"),
    ("the men were seen on foot", "it was a drive-by shooting", "unknown"),
    ("a man and a woman fled the house", "a woman fled the house", "same"),
    ("the injuries are life-threatening", "the injuries are non-life-threatening", "conflict"),
    ("the road was closed until noon", "the road was not closed until noon", "conflict"),
    ("he never left the house", "he left the house", "conflict"),
    ("nobody saw the van", "a neighbour saw the van", "conflict"),
    ("the boy was not a student at Pell", "students in Pell left the hall in tears", "compatible"),
    ("two women were found dead inside the van", "one man was also found outside", "unknown"),
    ("he denied that he set the fire", "police say that he set the fire", "conflict"),
    ("the bridge was closed for hours", "the bridge was shut for several hours", "compatible"),
    ("Moll is survived by two sons", "Moll died at a hospital in Pell", "compatible"),
    ("witnesses heard the blast", "the mayor opened a school", "unknown"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), OPPOSED)
def test_phrases_against_each_other(one: str, other: str, verdict: str) -> None:
    assert compare_phrases(one, other).verdict == verdict
    assert compare_phrases(other, one).verdict == verdict


def test_opposites_are_named_in_the_order_of_the_phrases() -> None:
    assert opposed("inside the bar", "outside the bar") == "inside / outside"
    assert opposed("inside and outside the bar", "outside the bar") == ""


def test_who_is_survived_by_somebody_is_dead() -> None:
    one, other = "Moll, who died on Monday, was a baker", "Moll, a baker, is survived by two sons"
    assert compare_phrases(one, other, on_topic=True).verdict != "conflict"


def test_sides_of_one_limb() -> None:
    assert other_sides("a bullet hit her left arm", "she was hit in the right arm") == "left arm / right arm"
    assert other_sides("a bullet hit her left arm", "she was hit in the right leg") == ""
    assert other_sides("both her left arm and her right arm", "her right arm") == ""
    assert compare_phrases("Moll was hit in the left arm", "Moll was hit in the right arm").verdict == "conflict"


def test_lists_of_what_was_hit() -> None:
    one, other = (
        "he was hit in the right arm, the chest and the left arm",
        "he was shot in the left leg, right arm and chest",
    )
    assert other_parts(one, other) == "right arm, chest, left arm / left leg, right arm, chest"
    assert compare_phrases(f"Police say {one}", f"Police say {other}").verdict == "conflict"
    assert other_parts("shot in the leg, arm and chest", other) == ""
    assert other_parts("shot in the arm", other) == ""
    assert other_parts("he held his right arm and his neck", other) == ""


MODELS = [
    ("a white Ford F-150 pickup", "A Ford F-350 sped off", "F-150 / F-350"),
    ("shot with a .22 rifle", "a .25 pistol fired the shot", "22 / 25"),
    ("a 9mm pistol", "a .40-caliber pistol", "9 / 40"),
    ("a white Ford F-150", "a Ford pickup", ""),
    ("a Ford F-150 and a Mazda 3", "the Mazda 6 and a Dodge 1500", "3 / 6"),
    ("a .22 and a .25 were found", "a .22 rifle", ""),
    ("it cost .50 a share", "it cost 50 crowns", ""),
    ("his blood alcohol level was .21", "the legal limit is .08", ""),
]


@pytest.mark.parametrize(("one", "other", "words"), MODELS)
def test_the_models_of_one_make_and_calibres(one: str, other: str, words: str) -> None:
    assert other_models(one, other) == words


def test_two_models_are_a_dispute_in_other_words_too() -> None:
    assert compare_phrases("a white Ford F-150 pickup truck", "Ford F-350 pickup sped away").verdict == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("they fled in a white F-150 pickup", "they fled in a white F-350 pickup", "F-150 / F-350"),
        ("the car left I-95 there", "the car left I-495 there", "I-95 / I-495"),
        ("they fled in a white F-150", "they fled in a white F150", ""),
        ("they fled in an F-150", "they fled in a CR-250", ""),
        ("an F-150 and an F-250 were found", "an F-350 was found", ""),
    ],
)
def test_models_and_roads_by_letters(one: str, other: str, words: str) -> None:
    assert other_codes(one, other) == words
