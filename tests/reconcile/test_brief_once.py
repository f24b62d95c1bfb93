"""Rules of the brief, each with a small invented text: what is told only once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import SUNDAY, Story, said

from crossread.reconcile.brief import (
    EARLY,
    _are_named,
    _in_order,
    _is_counted,
    _is_known,
    _is_of,
    is_outnumbered,
    without_repeats,
)
from crossread.reconcile.sentences.candidates import Sentence
from crossread.reconcile.sentences.quoted import LEAST_SHARED, _adds, _by_centre, _is_named, _is_to_come
from crossread.types import Line, Name

# What is told once


def test_a_day_is_not_told_again_behind_a_sentence_of_that_week() -> None:
    words = "A man was shot and killed on Sunday outside a bakery in Pell, police said."
    for said_at, lines in (("2030-05-06", 1), ("2030-07-01", 2)):
        story = Story(a=words, b=words)
        story.both("event.date", "shot and killed on Sunday", value=SUNDAY, name="the shooting")
        story.both("event.sequence", "A man was shot and killed")
        for key, claim in list(story.claims.items()):
            display = "Sunday" if claim.slot == "event.date" else claim.display
            story.claims[key] = replace(claim, said_at=said_at, display=display)
        assert len(story.brief()) == lines
        assert any("5 May 2030" in line for line in story.brief()) is (lines == 2)


def test_a_death_is_told_once_unless_a_name_or_what_came_of_it_is_new() -> None:
    first = "A man was shot and killed on Sunday outside a bakery in Pell, the police of the town said."
    again = "Gunfire in the middle of a crowded market killed someone while bread was sold there, witnesses said."
    named = "Ida Moll, 34, was killed by gunfire in the middle of a crowded market while bread was sold there."
    for further, told in ((again, False), (named, True)):
        story = Story(a=f"{first} {further}", b=f"{first} {further}")
        story.both("event.sequence", first[:20])
        story.both("event.place", further[-30:-1])
        story.both("event.address", further[:20])
        if told:
            story.both("person.name", "Ida Moll", value=Name("Ida Moll", "person"), about="p")
            story.both("person.condition", "was killed by gunfire", about="p", name="Ida Moll")
        assert any(further[:30] in line for line in story.quoted()) is told


@pytest.mark.parametrize(("brother", "named"), [(" His brother Tom Moll ran.", False), ("", True)])
def test_two_names_in_one_report_are_no_spellings_of_one(brother: str, named: bool) -> None:
    texts = [f"Tim Moll was shot.{brother}", "Tom Moll was shot."]
    assert _is_named("Tom Moll", {"Tim Moll"}, texts) is named


def test_sentences_that_begin_alike_are_told_once() -> None:
    one = Line("A man was shot in Pell on Sunday outside a bakery.", ("c",))
    alike = Line("A man was shot in Pell on Sunday while sailors of Kern sold old ropes and lamps to children.", ("c",))
    other = Line("Sailors of Kern sold old ropes and lamps to children while a man was shot.", ("c",))
    assert without_repeats([one, alike]) == [one]
    assert without_repeats([one, other]) == [one, other]


@pytest.mark.parametrize(("hour", "told"), [("", True), (" on Sunday, 5 May 2030, at about 9 p.m", False)])
def test_beside_the_hour_what_tells_no_more_than_where_and_when_is_not_quoted_further(hour: str, told: bool) -> None:
    sung, arrested = "Sailors sang in the old harbour of Pell", "A man was arrested in Kern"
    lead = [Line(f"A shooting took place in Pell{hour}.", ("c",))]
    rows = [row.text for row in _in_order(lead, [], said("A man was shot in Pell", sung, arrested))]
    assert any(sung in row for row in rows) is told
    assert any(arrested in row for row in rows)


@pytest.mark.parametrize(("told", "of"), [("Aske was shot.", True), ("Lind was shot.", False)])
def test_the_spelling_of_a_name_is_told_only_beside_its_bearer(told: str, of: bool) -> None:
    story = Story(a="Peter Aske was shot.")
    claim = story.claim("a", "person.name", "Peter Aske", value=Name("Peter Aske", "person"))
    others = [Line(told, ("c",))]
    assert _is_of(Line("One name is spelt in two ways: Aske and Asche.", (claim.id,)), others, story.claims) is of
    assert _is_of(Line("The reports differ on the age of Aske.", (claim.id,)), others, story.claims)


FURTHER = Sentence(
    words="Officers arrested Peter Aske at his home on Monday",
    claims=(),
    start=0,
    tells={"charge": 1.5, "f1": 0.5},
    bonus=1.0,
    is_telling=True,
    names=frozenset(),
    victims=frozenset(),
    central=LEAST_SHARED,
    is_opening=False,
    is_stale=False,
)


def test_a_further_sentence_tells_something_that_others_begin_with_and_that_lasts() -> None:
    assert _adds(FURTHER, [], ())
    assert not _adds(replace(FURTHER, central=LEAST_SHARED - 0.01), [], ())
    assert not _adds(replace(FURTHER, is_stale=True), [], ())
    assert not _adds(replace(FURTHER, is_telling=False), [], ())
    assert not _adds(replace(FURTHER, words=f"{FURTHER.words}, and it is unclear why"), [], ())


def test_what_is_yet_to_come_is_told_first_only_where_nothing_else_is() -> None:
    to_come = replace(FURTHER, words="Ida Moll is expected to sail to Kern", is_stale=True)
    assert _is_to_come(to_come)
    assert not _is_to_come(replace(to_come, is_stale=False))
    assert not _is_to_come(replace(to_come, words="Ida Moll sailed to Kern"))


def test_where_nobody_is_hurt_an_opening_weighs_more_and_a_thing_told_before_less() -> None:
    plain = _by_centre(FURTHER).gain()
    assert _by_centre(replace(FURTHER, is_opening=True)).gain() == plain + 1
    assert _by_centre(replace(FURTHER, words="The ferry was sold")).gain() == plain - 1


# What is counted and named again


@pytest.mark.parametrize(
    ("count", "sentence", "told"),
    [
        ("Two people were killed.", "A crash in Kern killed two people", True),
        ("Two people were killed.", "Two men, both of Kern, were killed in a crash", True),
        ("Two people were killed.", "A fight left one man hurt and two dead", True),
        ("Two people were killed.", "A 2-year-old boy was killed in a crash", False),
        ("Two people were killed.", "A man was killed and two police officers were hurt", False),
        ("One person died.", "A man died in a crash in Kern", True),
        ("One person was killed.", "Ida Moll, 34, was killed in a crash in Kern", True),
        ("One person died.", "Several people were killed and a house burned", False),
        ("At least three people were injured.", "Police arrested three men", False),
        ("Three people were arrested.", "Police arrested three men", True),
        ("Three people were injured.", "Three men were killed", False),
    ],
)
def test_a_count_is_told_by_a_clause_that_has_people_number_and_what_befell_them(
    count: str, sentence: str, told: bool
) -> None:
    assert _is_counted(Line(count, ("c",)), said(sentence)) is told


def test_a_count_with_its_day_is_told_only_by_a_sentence_that_has_the_day_as_well() -> None:
    count = Line("Two people were killed on Sunday, 5 May 2030.", ("c",))
    for words, told in (("A crash on Sunday killed two people", True), ("A crash killed two people", False)):
        assert _is_counted(count, [Line(f"Quay Post of 6 May 2030 reports: “{words}”.", ("c",))]) is told


@pytest.mark.parametrize(
    ("row", "sentence", "named"),
    [
        ("Ida Moll was killed.", "A man shot and killed Ida Moll in Kern", True),
        ("Ida Moll was killed.", "Ida Moll said that a man had been killed", False),
        ("Ida Moll was killed.", "Ida Moll, a nurse, told us who died", False),
        ("Peter Aske died.", "Peter Aske was arrested, and later charged with murder.", False),
        ("Those who were killed include Ida Moll and Una Lind.", "Ida Moll and Una Lind were killed", True),
        ("Those who were killed include Ida Moll and Una Lind.", "Ida Moll was killed", False),
    ],
)
def test_the_dead_are_named_by_a_sentence_that_tells_of_their_death(row: str, sentence: str, named: bool) -> None:
    assert _are_named(Line(row, ("c",)), said(sentence)) is named


def test_the_dead_who_are_named_late_in_a_sentence_are_not_told_by_it() -> None:
    row = Line("Ida Moll was killed.", ("c",))
    late = said(f"A man was killed {'in a long street ' * 5}beside Ida Moll")
    assert _are_named(row, late)
    assert not _are_named(row, late, EARLY)


@pytest.mark.parametrize(
    ("sentence", "known"),
    [("A man of 34 was killed", True), ("A man of 41 was killed", False), ("A man was charged with murder", True)],
)
def test_who_died_by_one_report_is_told_where_it_reads_as_no_further_death(sentence: str, known: bool) -> None:
    assert _is_known(Line("Quay Post reports that Ida Moll, 34, was killed.", ("c",)), said(sentence)) is known


@pytest.mark.parametrize(
    ("count", "sentence", "outnumbered"),
    [
        ("Two people were killed in a shooting in Pell.", "Four people were killed at two houses in Pell", True),
        (
            "Two people were killed in a shooting in Pell.",
            "Two people were killed and four were wounded in Pell",
            False,
        ),
        ("One man was wounded in Pell.", "Three men were shot outside a mill", True),
        ("Four people were wounded.", "Police said 2 people were hurt", False),
        ("It happened in Pell.", "Three men were shot outside a mill", False),
    ],
)
def test_a_part_of_those_counted_is_not_told_as_all(count: str, sentence: str, outnumbered: bool) -> None:
    assert is_outnumbered(Line(count, ("c",)), [sentence]) is outnumbered
