"""Rules of the brief, each with a small invented text: what is told first, and what is not told."""

from __future__ import annotations

import pytest
from invented import NAMES, Story

from crossread.reconcile.sentences.candidates import ALONE, LONG, candidates
from crossread.reconcile.sentences.headlines import headline
from crossread.reconcile.sentences.matters import (
    DEATH,
    JUDGED,
    YET_TO_COME,
    is_known,
    matters_in,
    tells_judgement,
    tells_purpose,
)
from crossread.reconcile.sentences.quoted import is_of_later_day, quoted_lines
from crossread.reconcile.sentences.supported import unsupported
from crossread.reconcile.sentences.whole import MOST as MOST_WORDS
from crossread.types import Name, Number

# What is told first

FERRY = "The ferry Anna was sold to a bank in Kern on Monday after forty years between Pell and the islands."


def ferry() -> Story:
    """A story in which nobody is hurt; the second report begins with what the first one tells further down."""
    return Story(
        a=f"A crowd of children waved small flags at the old harbour while the band of Pell played on. {FERRY}",
        b="A bank in Kern bought the ferry Anna on Monday, which sailed forty years between Pell and the islands.",
    )


def test_where_nobody_is_hurt_what_other_reports_begin_with_is_told() -> None:
    story = ferry()
    story.claim("a", "event.sequence", "children waved small flags")
    story.claim("a", "event.sequence", "ferry Anna was sold")
    story.both("event.place", "Kern", value=Name("Kern", "place"))
    story.both("event.date", "Monday")
    first, *_ = story.quoted()
    assert "Anna" in first
    assert "flags" not in first


def test_an_opening_sentence_without_a_claim_rests_on_those_of_its_report() -> None:
    story = Story(
        a="A storm tore the roof off the old harbour hall in Pell on Monday. The roof of the hall lay in the harbour.",
        b="The storm took the roof of the harbour hall in Pell on Monday. Sailors saw the roof of the hall fly away.",
    )
    story.claim("a", "event.sequence", "roof of the hall lay in the harbour")
    story.claim("b", "event.sequence", "roof of the hall fly away")
    lines = quoted_lines(story.findings, story.told)
    assert "roof" in lines[0].text
    assert not unsupported(lines[0], story.claims, NAMES, story.told.near)
    assert story.told.openings("a")[0] == (0, "A storm tore the roof off the old harbour hall in Pell on Monday")


def test_a_headline_stands_for_a_story_of_which_no_sentence_can_be_quoted() -> None:
    story = Story(
        {"a": "Bank in Kern buys ferry Anna - Tri-State News, Pell", "b": "Kern bank to buy ferry Anna"},
        a="We told you so: the bank in Kern buys our ferry Anna, and you should have seen us cheer!",
        b="You will not believe it: a bank in Kern buys our old ferry Anna, as we heard at last!",
    )
    for document in "ab":
        story.claim(document, "event.sequence", "bank in Kern buys our")
    assert story.quoted() == ["Quay Post of 5 May 2030 has the headline: “Bank in Kern buys ferry Anna”."]
    assert headline("a", story.told) == "Bank in Kern buys ferry Anna"


def test_who_died_is_told_before_who_was_charged() -> None:
    charge = "Peter Aske, 41, was charged with two counts of first-degree murder at the court of Pell."
    assert not DEATH.search("charged with arson")
    story = Story(a=f"{charge} Ida Moll, 34, was found shot outside a bakery in Pell.", b="A woman in Pell, a bakery.")
    story.claim("a", "person.charge", "charged with two counts of first-degree murder", about="p")
    story.claim("a", "event.sequence", "found shot outside a bakery")
    told = {s.words: set(s.tells) for s in candidates(story.pages)}
    assert told[charge[:-1]] == {"charge"}
    story.find(*list(story.claims.values())[:1], status="single")
    assert "Ida Moll" in story.quoted()[0]


# What is not told


def test_what_is_yet_to_come_or_was_thought_at_first_is_not_told_beside_a_later_report() -> None:
    story = Story(
        a="A bank in Kern is expected to buy the ferry Anna of Pell in the old harbour there this spring.",
        b="A bank in Kern bought the ferry Anna of Pell in the old harbour there, the mayor of Pell said.",
    )
    story.claim("a", "event.sequence", "expected to buy the ferry")
    story.claim("b", "event.sequence", "bought the ferry")
    assert "bought" in story.quoted()[0]
    assert story.pages.is_stale("He is expected to sail", [story.claims[next(iter(story.claims))]])
    assert not YET_TO_COME.search("The ferry sailed to Kern")


def test_a_charge_is_not_told_beside_what_became_of_it() -> None:
    story = Story(
        a="Peter Aske was charged with arson. The ferry burned.",
        b="A judge dropped the charges against Aske.",
    )
    claim = story.claim("a", "event.sequence", "The ferry burned")
    assert story.pages.is_judged
    assert story.pages.is_stale("Peter Aske was charged with arson", [claim])
    assert not story.pages.is_stale("Peter Aske was charged and later acquitted", [claim])
    assert not JUDGED.search("He faces ten years if convicted, being a convicted felon")


@pytest.mark.parametrize(
    ("words", "judged"),
    [
        ("Peter Aske was convicted of arson", True),
        ("Peter Aske was sentenced to ten years", True),
        ("Peter Aske, who was convicted of theft, is charged with arson", False),
        ("Peter Aske was convicted of theft in 2019", False),
        ("Peter Aske has not been convicted", False),
        ("Peter Aske could be sentenced to ten years", False),
        ("Peter Aske was found not guilty", True),
    ],
)
def test_a_judgement_is_one_that_has_come_in_this_case(words: str, judged: bool) -> None:
    story = Story(a="Peter Aske was charged with arson.", b=f"{words}.")
    claim = story.claim("a", "event.sequence", "was charged")
    assert tells_judgement(words) is judged
    assert story.pages.is_judged is judged
    assert story.pages.is_stale("Peter Aske was charged with arson", [claim]) is judged


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("He did it on purpose", True),
        ("It was no accident", True),
        ("It is not believed to be an accident", True),
        ("The shot was intentional", True),
        ("Police say the shot was not intentional", False),
        ("The shot is not believed to have been intentional", False),
        ("No one died in the accident", False),
    ],
)
def test_what_speaks_against_an_accident(words: str, purpose: bool) -> None:
    assert tells_purpose(words) is purpose


def test_injuries_are_not_grave_where_a_report_calls_them_light() -> None:
    story = Story(a="Three men have life-threatening injuries.", b="None of the three has life-threatening injuries.")
    claim = story.claim("a", "event.sequence", "Three men")
    assert story.pages.is_stale("Three men have life-threatening injuries", [claim])
    assert not story.pages.is_stale("Three men have non-life-threatening injuries", [claim])
    murder = Story(a="The gun went off by accident.", b="Peter Aske was charged with first-degree murder.")
    claim = murder.claim("a", "event.sequence", "The gun went off")
    assert murder.pages.is_stale("The gun went off by accident", [claim])
    assert not murder.pages.is_stale("The gun went off at noon", [claim])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("No one was injured in the blaze at the hall", set()),
        ("Nobody in the hall is believed to have been hurt", set()),
        ("The blaze caused no injuries", set()),
        ("A man was injured in the blaze", {"harm"}),
        ("A deadly blaze", {"death"}),
        ("Two fatalities were counted, and ten injuries", {"death", "harm"}),
        ("He may die", {"death"}),
        ("Police shot and killed a man after he tried to kill a neighbour", {"death", "harm"}),
        ("He was booked for murder", set()),
        ("He was charged with the murder of Ida Moll", {"death"}),
        ("He was held for the attempted murder of a clerk", set()),
        ("He was held after death threats and an assault with a deadly weapon", set()),
        ("The homicide unit of Pell looked at it", set()),
        ("He was placed on injured reserve", set()),
    ],
)
def test_what_a_sentence_tells_of_the_dead_and_the_hurt(words: str, told: set[str]) -> None:
    assert matters_in(words) & {"death", "harm"} == told


def test_a_page_on_several_incidents_tells_only_what_names_this_one() -> None:
    page = "Three people were shot in two separate shootings in Pell. A man was shot at noon outside a bakery there."
    story = Story(a=page, b="A man was shot at noon outside a bakery in Pell, and a woman saw it from her window.")
    story.both("event.sequence", "shot at noon outside a bakery")
    assert story.pages.on_several == {"a"}
    assert all(s.document == "b" for s in candidates(story.pages))


def test_a_lead_sentence_that_no_other_report_bears_out_is_not_told() -> None:
    words = "A man was wounded by an arrow beside the mill of Lund at dawn."
    alone = Story(a=words, b="Crowds cheered ships racing past Kern yesterday.")
    alone.claim("a", "event.sequence", "wounded by an arrow")
    assert not list(candidates(alone.pages))
    known = Story(a=words, b="Nobody knows whose arrow wounded him beside the mill.")
    known.claim("a", "event.sequence", "wounded by an arrow")
    assert list(candidates(known.pages))


def test_a_number_that_reports_outdo_or_dispute_or_that_has_changed_weighs_against_a_sentence() -> None:
    story = Story(
        a="The quake killed at least three people. The quake killed ten people in Pell. Ida Moll, 34, saw it.",
        b="The quake killed ten people in Pell. Ida Moll, 36, saw it.",
    )
    few = story.claim("a", "killed.count", "killed at least three people", value=Number(3, None), about="")
    story.both("killed.count", "killed ten people", value=Number(10, 10), about="")
    story.find(few, status="single")
    ages = [
        story.claim(d, "person.age", f"Ida Moll, {n}", value=Number(n, n), about="p")
        for d, n in zip("ab", (34, 36), strict=True)
    ]
    story.find(status="disputed", answers=[[c] for c in ages])
    quakes = [story.claim(d, "event.sequence", "The quake killed ten") for d in "ab"]
    story.find(status="changed", answers=[[c] for c in quakes])
    assert [story.pages.against[c.id] for c in (few, *ages, *quakes)] == [1.5, 1.5, 1.5, 2.0, 0.0]


def test_a_sentence_of_which_another_report_gives_a_telling_answer_weighs_more() -> None:
    words = "A man of 34 was shot outside a bakery on Moll Street in Pell."
    gains = {}
    for slot in ("event.place", "event.address"):
        story = Story(a=words, b=f"Police say it happened at noon. {words}")
        story.both(slot, "outside a bakery on Moll Street in Pell")
        gains[slot] = max(s.gain() for s in candidates(story.pages))
    assert gains["event.address"] == gains["event.place"] + ALONE


def test_a_long_sentence_weighs_less_than_a_short_one() -> None:
    short = "A man was shot outside a bakery on Moll Street in Pell at noon on Sunday."
    more = 4
    long = short[:-1] + ", where " + "old " * (LONG + more - len(short.split()) - 5) + "men drink and laugh."
    assert LONG < len(long.split()) == LONG + more <= MOST_WORDS
    told = {}
    for words in (short, long):
        story = Story(a=words)
        story.claim("a", "event.sequence", "shot outside a bakery")
        told[words] = max(s.gain() for s in candidates(story.pages))
    assert told[long] == pytest.approx(told[short] - 0.15 * more)


SHOT = "A man was shot outside a bakery in Pell at noon on Sunday, the sheriff said."


def gain(words: str, *, before: str = "", other: str = "") -> float:
    """What a sentence weighs in a report of its own, with what stands before it and in a later report."""
    story = Story(a=f"{before}{words} It rained.", **({"b": other} if other else {}))
    story.claim("a", "event.sequence", words[:15])
    if other:
        story.claim("b", "event.sequence", other[:10])
    return next(s.gain() for s in candidates(story.pages) if s.document == "a" and words.startswith(s.words))


@pytest.mark.parametrize(
    ("words", "less"),
    [
        (SHOT.replace("a bakery", "the bar"), 0.7),
        (SHOT.replace("the sheriff said", "new details show"), 1.0),
        (SHOT.replace("the sheriff said", "initial reports say"), 1.5),
        (SHOT.replace("the sheriff said", "unknown suspects ran"), 1.5),
        (SHOT.replace("was shot", "had been shot"), 1.0),
        (SHOT.replace("the sheriff said", "the town mourned"), 1.0),
    ],
)
def test_what_weighs_against_a_sentence(words: str, less: float) -> None:
    assert gain(words) == pytest.approx(gain(SHOT) - less)


def test_an_opening_weighs_more_than_the_sentence_behind_it() -> None:
    assert gain(SHOT) == pytest.approx(gain(SHOT, before="Sailors sang in the old harbour of Kern. ") + 0.5)


def test_what_a_later_report_may_have_overtaken_weighs_less() -> None:
    words = "A man was shot in Pell at noon on Sunday, and his neighbours are {} in the street."
    other = "A man was shot in Pell at noon on Sunday, and his neighbours were searching and singing in the street."
    singing, searching = (gain(words.format(word), other=other) for word in ("singing", "searching"))
    assert searching == pytest.approx(singing - 1.5)


def test_an_odd_age_weighs_less() -> None:
    words = "A {}-year-old boy was shot outside a bakery in Pell at noon on Sunday."
    other = "A 4-year-old boy was shot outside a bakery in Pell at noon on Sunday."
    assert gain(words.format(3), other=other) <= gain(words.format(4), other=other) - 1.5


def test_people_who_were_introduced_before_in_the_sentence_are_not_taken_for_known() -> None:
    assert is_known("All of the victims were shot in the legs")
    assert not is_known("A woman was charged with killing a child whom the victim was holding")
    assert not is_known("Ida Moll, one of the stars of the race, was hurt")
    assert not is_known("Officers have named the 4-year-old boy who was shot")


@pytest.mark.parametrize(
    ("words", "later"),
    [
        ("Answering a call, deputies stopped Aske in Kern last Friday, June 5, according to the sheriff", True),
        ("Aske was stopped in Kern on June 5, 2031", True),
        ("Ida Moll died of her wounds on June 5", False),
        ("Aske was found guilty on June 5", False),
        ("A man was wounded in Pell on May 1", False),
        ("A man was wounded in Pell on December 30", False),
        ("A man was wounded in Pell on Sunday", False),
        ("A man may have come on February 30", False),
    ],
)
def test_a_sentence_of_a_day_after_the_first_report_is_of_something_else(words: str, later: bool) -> None:
    assert is_of_later_day(words, "2030-05-02") is later
    assert not is_of_later_day(words, "")
