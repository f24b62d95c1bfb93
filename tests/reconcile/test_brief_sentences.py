"""Rules of the brief, each with a small invented text: which sentences can be quoted, and whose names they give."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from invented import NAMES, Story

from crossread.reconcile.sentences.candidates import candidates
from crossread.reconcile.sentences.pages import Pages
from crossread.reconcile.sentences.supported import unsupported
from crossread.reconcile.sentences.told import within_marks
from crossread.reconcile.sentences.whole import is_quotable, known_names, leans
from crossread.types import Line, Name, Number

# Sentences: where they end, whose names they give


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man was shot on Kern Rd. The gun was found.", "A man was shot on Kern Rd"),
        ("A man was shot on Kern Ave. Police came.", "A man was shot on Kern Ave"),
        ("It was Sgt. The Quill who came on St. Anna's day.", "It was Sgt. The Quill who came on St. Anna's day"),
        ("He met Dr. Ida Moll at noon. She left.", "He met Dr. Ida Moll at noon"),
    ],
)
def test_where_a_sentence_ends(text: str, words: str) -> None:
    story = Story(a=text)
    assert story.told.around(story.claim("a", "event.sequence", text[:8])).removesuffix(".") == words


def test_streets_middle_names_and_bodies_are_no_names_of_which_a_part_is_given() -> None:
    text = "Ida Moll saw it. Her son Peter Olaf Aske ran. The New Kern Sailors won, and the Sailors cheered."
    known = known_names(Story(a=text).told)
    assert leans("Moll was killed on Sunday", known)
    assert leans("The race saw Aske killed", known)
    assert leans("The race saw Aske’s arrest", known)
    assert not leans("A man was killed on Moll Street", known)
    assert not leans("Peter Aske was killed on Sunday", known)
    assert not leans("A man of the Sailors was killed", known)
    assert not leans("A man said President Moll was there", known)


@pytest.mark.parametrize(
    ("sentence", "quotable"),
    [
        ("A man was shot on the roof of a two-story house beside the I-95 on Sunday", True),
        ("A woman known as “Mother Anna” was shot outside a bakery on Sunday", True),
        ("A woman was shot outside a bakery on Sunday, “and I saw it”", False),
        ("A man was shot earlier this week outside a bakery on Moll Street", True),
        ("At his trial, Peter Aske said that a neighbour was shot by accident", True),
        ("A man who posted bail on Sunday was shot outside a bakery on Moll Street", True),
        ("A notice posted on Sunday says a man was shot outside a bakery on Moll Street", False),
        ("A storm damaged the old bakery of Ida Moll and three houses on Moll Street", True),
        ("A group of unarmed young people from the old harbour of Pell and Kern", False),
        ("A crowd of hundreds and the wounded sailors from the old harbour of Pell", False),
        ("At his trial, it was said that a neighbour was shot by accident", False),
        ("A man was shot outside a bakery on Moll Street, said Sgt", False),
        ("PARENTS: guns and curious children have deadly consequences for all", False),
        ("Wounding *ARRESTS – A man was shot outside a bakery on Moll Street", False),
    ],
)
def test_more_sentences_that_can_be_read_by_themselves(sentence: str, quotable: bool) -> None:
    story = Story(a=f"{sentence}.")
    assert is_quotable(sentence, story.told, "a", known_names(story.told)) is quotable


def test_marks_within_a_quotation_are_single_ones() -> None:
    assert within_marks('Mark Moll, the “Deep Sea” diver, a "hero"') == "Mark Moll, the ‘Deep Sea’ diver, a ‘hero’"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a crowd of 2000 people", True),
        ("a crowd of people in 2011", False),
        ("a blue 2008 sedan", True),
        ("a blue 2008 Honda Civic", True),
        ("the home of Una Lind at 2012 Anna Street", True),
    ],
)
def test_what_is_a_year_and_what_is_a_number_of_people_a_house_or_a_model(words: str, told: bool) -> None:
    text = f"A man was shot beside {words} outside a bakery on Moll Street."
    story = Story(a=text)
    story.claim("a", "event.sequence", "A man was shot")
    assert bool(list(candidates(story.pages))) is told


def test_an_age_that_no_other_report_has_beside_another_one_weighs_against_a_sentence() -> None:
    words = "A 3-year-old boy was hurt in a car."
    for other, odd in (("The 4-year-old was hurt.", True), ("The 3-year-old was hurt, not a 4-year-old.", False)):
        assert Story(a=words, b=other).pages.is_odd_age("a", words) is odd
    assert not Story(a=words, b="His 30-year-old aunt saw it.").pages.is_odd_age("a", words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peter Aske was driving the car that struck and killed two children in Pell.",
        "Police identified the gunman as Peter Aske, a man of 41 who lived in Pell.",
        "Peter Aske was a nurse at the hospital of Pell for many years.",
    ],
)
def test_who_did_or_was_something_is_no_victim(sentence: str) -> None:
    story = Story(a=sentence)
    story.claim("a", "person.name", "Peter Aske", value=Name("Peter Aske", "person"), about="p")
    assert not [name for s in candidates(story.pages) for name in s.victims]


def test_an_opening_that_ends_in_an_hour_is_one() -> None:
    story = Story(a="A man was shot outside a bakery on Moll Street at 10 p.m. Officers came to the bakery.")
    story.claim("a", "event.sequence", "A man was shot")
    assert [s.is_opening for s in candidates(story.pages)] == [True]


def test_many_names_and_sentences_are_looked_at_in_little_time() -> None:
    people = [f"{first} {last}" for first in ("Ida", "Una", "Eva", "Jan") for last in ("Moll", "Lind", "Aske", "Kole")]
    words = " ".join(f"{name} of 34, a 34-year-old baker, was shot on Moll Street." for name in people)
    story = Story(**{f"r{n}": words for n in range(200)})
    for document in story.texts:
        for name in people:
            story.claim(document, "person.name", name, value=Name(name, "person"), about=name)
    pages = Pages(story.findings, replace(story.told, names=dict.fromkeys(story.texts, "Quay Post")))
    started = process_time()
    assert list(candidates(pages))
    assert process_time() - started < 3


def test_somebody_is_told_by_name_where_a_sentence_says_what_was_done_to_him() -> None:
    text = "Ida Moll was shot outside a bakery on Sunday. A woman shot at noon was identified on Monday as Una Lind."
    story = Story(a=text)
    for name in ("Ida Moll", "Una Lind"):
        story.claim("a", "person.name", name, value=Name(name, "person"), about=name)
    assert {name for s in candidates(story.pages) for name in s.victims} == {"Ida Moll", "Una Lind"}


@pytest.mark.parametrize(
    ("count", "sentence", "told"),
    [
        ("sixteen people were injured", "A crash in Kern injured 16 people on the bridge behind the mill", False),
        ("sixteen people were injured", "A crash in Kern injured many people on the bridge behind the mill", True),
    ],
)
def test_a_number_is_not_told_again_beside_a_sentence_that_has_it(count: str, sentence: str, told: bool) -> None:
    text = f"{sentence}. {count.capitalize()}."
    story = Story(a=text, b=text)
    story.both("injured.count", count.capitalize(), value=Number(16, 16), about="")
    for key, claim in list(story.claims.items()):
        story.claims[key] = replace(claim, display="sixteen people") if claim.slot == "injured.count" else claim
    story.both("event.place", "A crash in Kern")
    story.both("event.sequence", sentence[:20])
    assert ("Sixteen people were injured." in story.brief()) is told


def test_what_people_feel_and_what_is_not_known_is_no_further_sentence() -> None:
    first = "A man was shot and killed on Sunday outside a bakery in Pell, the police of the town said."
    for words in (
        "Neighbours of Anna Street cried at a vigil where a priest was charged with ringing the old bell.",
        "Officers have not determined whether anyone was arrested after the man ran towards the harbour.",
    ):
        story = Story(a=f"{first} {words}", b=f"{first} {words}")
        for part in (first[:20], words[:20], words[21:40], words[41:60]):
            story.both("event.sequence", part)
        assert not any(words[:20] in line for line in story.quoted())


def test_a_report_that_has_no_name_in_common_with_the_others_is_told_only_alone() -> None:
    pell = "A boy was shot by accident in a barn in Pell on Monday, and a doctor in Pell came too late."
    kern = "A girl was shot and killed by accident in a mill of Kern on Tuesday, as her brother played."
    story = Story({"a": "Boy dies in Pell barn after shot", "b": "Pell mourns the boy"}, a=pell, b=pell, c=kern)
    story.claim("a", "event.sequence", "was shot by accident")
    story.claim("c", "event.sequence", "was shot and killed")
    assert story.pages.apart == {"c"}
    assert story.quoted()
    assert not any("Kern" in line for line in story.quoted())


def test_a_headline_of_a_death_stands_before_a_sentence_that_tells_none() -> None:
    sentence = "A man was shot outside a bakery on Moll Street in Pell on Sunday, officers of the town said."
    story = Story({"a": "Man dies after he was shot in Pell"}, a=sentence, b=sentence)
    story.both("event.sequence", "A man was shot")
    assert [" has the headline: " in line for line in story.quoted()] == [True, False]


@pytest.mark.parametrize(
    "words", ["Man charged with attempted murder in Pell", "Man uses deadly weapon outside bakery in Pell"]
)
def test_a_headline_of_what_killed_nobody_is_none_of_a_death(words: str) -> None:
    sentence = "A man was shot outside a bakery on Moll Street in Pell on Sunday, officers of the town said."
    story = Story({"a": words}, a=f"{sentence} {words}.", b=sentence)
    story.both("event.sequence", "A man was shot")
    story.claim("a", "event.sequence", words)
    assert not any(" has the headline: " in line for line in story.quoted())


@pytest.mark.parametrize(
    ("words", "borne"),
    [
        ("Ida Moll was shot dead", True),
        ("Ida Moll was stabbed to death", True),
        ("Ida Moll was fatally shot", True),
        ("Ida Moll was shot in the leg beside her dead dog", False),
    ],
)
def test_who_was_killed_is_borne_out_by_words_that_tell_it_together(words: str, borne: bool) -> None:
    story = Story(a=f"{words}.")
    claim = story.claim("a", "person.condition", words, about="p", name="Ida Moll")
    assert (unsupported(Line("Ida Moll was killed.", (claim.id,)), story.claims, NAMES) == ()) is borne


@pytest.mark.parametrize(
    ("taken_back", "name"),
    [
        ("Relatives first identified the woman as Ida Moll. She is in fact Una Lind.", "Ida Moll"),
        ("A clerk named the woman as Una Lind. Relatives first named the woman as Ida Moll, and left.", "Ida Moll"),
        ("Relatives wrongly identified the woman as Ida Moll.", "Ida Moll"),
        ("We spelt the name wrongly. She is Ida Moll, not Ada.", "Ada Moll"),
        ("She is Ida Moll, not Ada Moll.", "Ada Moll"),
    ],
)
def test_a_name_that_a_report_takes_back_is_not_told(taken_back: str, name: str) -> None:
    words = f"{name}, 34, was shot and killed outside a bakery in Pell on Sunday."
    for more, told in (("", True), (taken_back, False)):
        story = Story(a=words, b=f"A woman was shot outside a bakery in Pell on Sunday. {more}")
        story.claim("a", "event.sequence", "was shot and killed")
        assert any(name in s.words for s in candidates(story.pages)) is told


@pytest.mark.parametrize(
    "said",
    [
        "His name is Ian Moll, not Ian Mull.",
        "It was Monday, not Sunday, that he died.",
        "The victim, earlier identified as Ian Moll, was a nurse.",
        "Police first identified the victim as Ian Moll of Pell.",
        "Police first identified the victim as Ian Moll, and later identified the gunman as Peter Aske.",
        "The winner was Una Lind, not Ian Moll.",
    ],
)
def test_a_name_that_nobody_takes_back_is_told(said: str) -> None:
    story = Story(a="Ian Moll, 34, was shot and killed outside a bakery in Pell on Sunday.", b=said)
    assert not story.pages.is_withdrawn(story.texts["a"])


def test_a_name_given_first_is_taken_back_where_another_one_is_held_against_it() -> None:
    story = Story(a="Relatives first identified the woman as Ida Moll.", b="She is Una Lind.")
    one = story.claim("a", "person.name", "Ida Moll", value=Name("Ida Moll", "person"), about="p")
    two = story.claim("b", "person.name", "Una Lind", value=Name("Una Lind", "person"), about="p")
    assert not story.pages.is_withdrawn("Ida Moll was shot")
    story.find(status="disputed", answers=[[one], [two]])
    assert story.pages.is_withdrawn("Ida Moll was shot")


def test_a_banner_in_capitals_is_read_at_once() -> None:
    story = Story(a=f"The banner was {'POLICE INVESTIGATE FATAL SHOOTING OUTSIDE DOWNTOWN ' * 20}.")
    started = process_time()
    assert not story.pages.withdrawn
    assert process_time() - started < 1
