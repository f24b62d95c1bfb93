"""Who is said to be hurt in one sentence, and what it comes to."""

from __future__ import annotations

import pytest

from crossread.record.harm import find_harm
from crossread.record.lines import TextLine
from crossread.record.tally import Said, Toll, added_up, said_in, toll_of, toll_of_story

# sentence, how many were shot in all, how many of them were killed
SENTENCES = [
    ("Two people were killed and three others wounded.", 5, 2),
    ("Four people were shot, one fatally, police said.", 4, 1),
    ("A man was killed and two others were injured in a shooting Sunday.", 3, 1),
    ("A gunman opened fire, killing one and injuring two others.", 3, 1),
    ("A man shot his wife and two children before killing himself.", 4, 1),
    ("A 15-year-old girl, an 18-year-old man and a 25-year-old man were shot.", 3, 0),
    ("Two men and a woman were shot outside a bar.", 3, 0),
    ("A man was shot and later died at a hospital.", 1, 1),
    ("Two men were arrested after a woman was shot to death.", 1, 1),
    ("The double shooting left one dead and another in critical condition.", 2, 1),
    ("No one was injured.", 0, 0),
    ("A total of six people, including four children and two men, were injured.", 6, 0),
    ("Three victims, a man, a woman and a boy, were taken to the hospital.", 3, 0),
    ("One victim, Ann Lee, 20, was pronounced dead.", 1, 1),
    ("She was killed and her son was wounded.", 2, 1),
    ("Police have arrested a Dover man over a shooting that left two men dead and four others injured.", 6, 2),
    ("He could have been killed.", 0, 0),
    ("Four homicides were counted.", 4, 4),
    ("Four people were shot at a bar early Sunday.", 4, 0),
    ("He shot at two officers and fled.", 0, 0),
    ("A man was shot at least five times.", 1, 0),
    ("The shooting that killed one and injured four in Dover shook the town.", 5, 1),
    ("The boy who was shot Tuesday at a home in Dover has died.", 1, 1),
    ("Three females, ages 21, 32, and 49, were injured.", 3, 0),
    ("Ann Lee and Tom Reddick were pronounced dead.", 2, 2),
    ("Ann Lee, Tom Reddick and Bo Lind were all wounded.", 3, 0),
    ("Police are searching for a third person of interest in the shooting.", 0, 0),
    ("Both men inside the car were killed, and three others were injured.", 5, 2),
    ("Officers called it an attempted murder-suicide.", 0, 0),
    ("He fired a warning shot.", 0, 0),
    ("A woman was wounded when she was shot by a 2-year-old.", 1, 0),
    ("Seven people were shot, with six confirmed dead.", 7, 6),
    ("Four people, including the fatally wounded man, were inside.", 0, 0),
    ("Officers feared that they would be hurt or killed.", 0, 0),
    ("She told him that they killed me.", 0, 0),
    ("A man shot and killed his wife and children before killing himself.", 4, 4),
    ("Two boys are dead along with their father.", 3, 3),
    ("A man fatally shot three people before turning the gun on himself.", 4, 4),
    ("Four children were killed by their father in a murder-suicide.", 5, 5),
    ("The deaths of a mother and her daughter were a murder-suicide.", 2, 2),
    ("Relatives named Ann Lee and her son, as the two people found dead.", 2, 2),
    ("He held three children, among them the 6-month-old who was killed.", 1, 1),
    ("Police came to a triple-homicide.", 3, 3),
    ("Officers are at a non-fatal shooting.", 0, 0),
    ("According to the two men, their sister died.", 1, 1),
    ("A male victim, a 19-year-old, was found near a neighbor's house.", 0, 0),
]


@pytest.mark.parametrize(("sentence", "total", "killed"), SENTENCES)
def test_sentence_adds_up(sentence: str, total: int, killed: int) -> None:
    assert added_up(find_harm(sentence)) == (total, killed)


HEADLINES = [
    ("Teen shot, killed in Dover", 1, 1),
    ("4 shot, 1 killed at party", 4, 1),
    ("Woman, 2 kids hurt in drive-by shooting", 3, 0),
    ("Police kill gunman after standoff", 1, 1),
    ("4 shot at bar in Dover", 4, 0),
    ("Accidental shooting that killed Dover teen", 1, 1),
    ("Man kills woman, her son, himself", 3, 3),
    ("Shot in Dover led to man's death", 1, 1),
    ("Man threatens death penalty foe", 0, 0),
    ("Third man dies after shooting at dice game", 3, 3),
    ("Deadly gunfire followed argument", 1, 1),
]


# the sentences of a report, all that were shot, those killed
REPORTS = [
    (["A 5-year-old was wounded in Dover.", "The child was hurt when a boy shot another boy."], 1, 0),
    (["A man was shot and killed in Dover.", "A woman was also shot, police said."], 2, 1),
    (["Three boys were wounded in two shootings Monday.", "A 16-year-old boy was shot in Elm Park."], 1, 0),
    (
        ["Five people were shot at a vigil for a homicide victim.", "They mourned Ann Lee, 20, who was killed May 3."],
        5,
        0,
    ),
    (["Ann Lee, 30, was killed in Dover.", "Bo Lind, 15, was also killed in the shooting."], 2, 2),
    (["Two women were shot as people gathered for a vigil for Ann Lee, 20, who was killed."], 2, 0),
]


@pytest.mark.parametrize(("sentences", "total", "killed"), REPORTS)
def test_report_comes_to(sentences: list[str], total: int, killed: int) -> None:
    lines = [TextLine("d", "text", 1000 * n, sentence, n) for n, sentence in enumerate(sentences, 1)]
    toll = toll_of(lines)
    assert (toll.total, toll.killed) == (total, killed)


def test_reports_that_count_settle_the_dead() -> None:
    counts = Toll(2, 2, killed_lines=(said("Two men were killed."),))
    signs = Toll(1, 1, killed_lines=(said("A fatal shooting shook the town."),))
    assert toll_of_story([signs, counts, signs]) == (2, 2)


@pytest.mark.parametrize(
    ("reports", "killed"),
    [
        # the last headline tells of one death more
        ([["A girl was wounded in Dover."], ["A girl was wounded in Dover."], ["A girl has died."]], 1),
        # a death that one report alone tells, and further down, is of another incident
        (
            [["A girl was wounded in Dover."], ["A girl was shot.", "She is well.", "It rained.", "A man was killed."]],
            0,
        ),
        # a report of many incidents does not vote beside another
        ([["A girl was killed in Dover."], ["Eight people were killed in weekend shootings across the city."]], 1),
    ],
)
def test_reports_of_a_story_come_to(reports: list[list[str]], killed: int) -> None:
    tolls = [
        toll_of([TextLine("d", "text", 1000 * n, sentence, n) for n, sentence in enumerate(sentences)])
        for sentences in reports
    ]
    assert toll_of_story(tolls)[1] == killed


def said(sentence: str) -> Said:
    """What one sentence says."""
    found = said_in(TextLine("d", "text", 0, sentence, 1))
    assert found is not None
    return found


@pytest.mark.parametrize(("title", "total", "killed"), HEADLINES)
def test_headline_adds_up(title: str, total: int, killed: int) -> None:
    assert added_up(find_harm(title, headline=True)) == (total, killed)


def test_spans_are_moved_by_the_offset() -> None:
    sentence = "Three teens were wounded."
    (group,) = find_harm(sentence, offset=100)
    assert sentence[group.span.start - 100 : group.span.end - 100] == "Three teens"


@pytest.mark.xfail(strict=True, reason="a pronoun is not told from another person within one sentence")
def test_a_boy_and_his_father_who_shot_him() -> None:
    assert added_up(find_harm("A boy, 11, is recovering after his father fired, striking his son.")) == (1, 0)
