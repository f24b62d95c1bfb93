"""The brief with the texts at hand: whole clauses, acts of people, nothing of another incident."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.reconcile.brief import make_brief, turns, unturned
from crossread.reconcile.sentences.dead import dead_lines
from crossread.reconcile.sentences.holders import stated_holder, without_rank
from crossread.reconcile.sentences.phrasing import act_words, sentence
from crossread.reconcile.sentences.told import Told
from crossread.types import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Finding,
    Line,
    Name,
    Number,
    Phrase,
    Position,
    Span,
    Status,
    Value,
    When,
    digest,
)

OUTLETS = {"a": "Quay Post", "b": "Harbour Bee"}
DAYS = {"a": "2030-05-05", "b": "2030-05-07"}
TEXTS = {
    "a": "A blaze broke out on the ferry Anna at 9 p.m. on Saturday. Ida Moll, 34, of Ames, was killed in the blaze. "
    "The captain has been arrested on arson and theft charges, police said. "
    "The call was received at 10 p.m. by a clerk. "
    "There is a connection to the Easter fire. Otto Brandt was killed in the 2 a.m. blaze, and two others.",
    "b": "The blaze on the Anna began at 9 p.m. Saturday, officials said. Ida Moll died of her burns.\n\n"
    "Jan Kole, 40, was charged with arson. Divers are not naming the diver but a neighbour, Per Lund, who knew him. "
    "It was the second ferry blaze. Otto Brandt was killed in the 2 a.m. blaze there. The ferry burned for an hour.",
}

REPORTS = [Document(name, TEXTS[name], outlet=outlet) for name, outlet in OUTLETS.items()]


def said(
    document: str, slot: str, words: str, value: Value, display: str, about: str = "", name: str = "", who: str = ""
) -> Claim:
    """A claim on words as they stand in one of the texts."""
    start = TEXTS[document].index(words)
    return Claim(
        id=digest(document, slot, words, display),
        slot=slot,
        about=about,
        value=value,
        display=display,
        evidence=Evidence(document, Span(start, start + len(words)), words),
        about_name=name,
        attribution=Attribution(who, "asserts") if who else None,
        holder=who,
        said_at=DAYS[document],
        rule="by hand",
    )


def found(slot: str, status: Status, *answers: list[Claim], about: str = "p") -> Finding:
    """A finding with a position for each list of claims; of one that has changed, the last is the latest."""
    positions = []
    for place, claims in enumerate(answers):
        days = sorted(c.said_at for c in claims)
        last = status == "changed" and place == len(answers) - 1
        ids = tuple(c.id for c in claims)
        positions.append(Position(claims[0].value, claims[0].display, ids, ((ids[0],),), days[0], days[-1], last))
    return Finding(digest(slot, about, status, *answers), slot, about, "?", status, tuple(positions))


def told(*findings: tuple[Finding, list[Claim]]) -> list[str]:
    claims = {c.id: c for _, mine in findings for c in mine}
    return [row.text for row in make_brief([f for f, _ in findings], claims, 12, REPORTS)]


def composed(*findings: tuple[Finding, list[Claim]]) -> list[str]:
    """The sentences that are no quotation of a report."""
    return [row for row in told(*findings) if " reports: “" not in row]


def dead(*findings: tuple[Finding, list[Claim]]) -> list[str]:
    """The sentences on those who died by name."""
    known = Told({c.id: c for _, mine in findings for c in mine}, OUTLETS, TEXTS)
    return [row.text for row in dead_lines([f for f, _ in findings], known)]


def agreed(slot: str, *claims: Claim, about: str = "p") -> tuple[Finding, list[Claim]]:
    return found(slot, "agreed", list(claims), about=about), list(claims)


X = Phrase("x")
MOLL = [said(d, "person.name", "Ida Moll", Name("Ida Moll", "person"), "Ida Moll", "p", "Ida Moll") for d in "ab"]
KILLED = said("a", "person.condition", "Ida Moll, 34, of Ames, was killed", X, "killed in the blaze", "p", "Ida Moll")
DIED = said("b", "person.condition", "Ida Moll died of her burns", X, "died of her burns", "p", "Ida Moll")
NAMED = agreed("person.name", *MOLL)
HIT = "event:incident"


def test_a_death_is_told_in_whatever_words_two_reports_have_it() -> None:
    assert dead(NAMED, agreed("person.condition", KILLED, DIED)) == ["Ida Moll was killed."]


def test_a_death_of_whom_one_report_alone_tells_is_told_as_its() -> None:
    single = found("person.name", "single", MOLL[1:]), MOLL[1:]
    assert dead(single, agreed("person.condition", KILLED, DIED)) == [
        "Harbour Bee of 7 May 2030 reports that Ida Moll died."
    ]
    lund = said("b", "person.name", "Per Lund", Name("Per Lund", "person"), "Per Lund", "l", "Per Lund")
    brandt = said(
        "b", "person.condition", "Otto Brandt was killed", X, "killed in the 2 a.m. blaze", "l", "Otto Brandt"
    )
    rows = [(found("person.name", "single", [lund], about="l"), [lund])]
    assert dead(*rows, (found("person.condition", "single", [brandt], about="l"), [brandt])) == []


def test_an_hour_of_another_incident_or_of_the_call_is_not_its_hour() -> None:
    hour = When("XXXX-XX-XXT02:00", precision="minute")
    other = [said(d, "event.time", "the 2 a.m. blaze", hour, "2 a.m.", HIT, "the fire") for d in "ab"]
    assert composed(agreed("event.time", *other, about=HIT)) == []
    nine = When("XXXX-XX-XXT21:00", precision="minute")
    own = [
        said("a", "event.time", "broke out on the ferry Anna at 9 p.m.", nine, "9 p.m.", HIT, "the fire"),
        said("b", "event.time", "The blaze on the Anna began at 9 p.m.", nine, "9 p.m.", HIT, "the fire"),
    ]
    assert composed(agreed("event.time", *own, about=HIT)) == [], "an hour is none without a day or a place"
    called = said("a", "event.time", "at 10 p.m. by a clerk", nine, "10 p.m.", HIT, "the fire")
    assert composed(agreed("event.time", called, own[1], about=HIT)) == []


def test_the_last_number_that_two_reports_give_is_the_number() -> None:
    one = said("a", "killed.count", "Ida Moll, 34, of Ames, was killed", Number(1, 1), "one: a woman")
    two = said("a", "killed.count", "Otto Brandt was killed", Number(22, 22), "22 people")
    three = said("b", "killed.count", "Otto Brandt was killed", Number(22, 22), "22 people")
    changed = found("killed.count", "changed", [one], [two, three], about="")
    assert told((changed, [one, two, three]))[0] == "Twenty-two people were killed."


ACTS = [
    ("shot and killed late Saturday at a fair", "was shot and killed at a fair"),
    ("death", "died"),
    ("killed himself", ""),
    ("arrested on arson and theft charges", "was arrested"),
    ("charged with two counts", "was charged"),
    ("faces charges of arson", "faces charges of arson"),
]


@pytest.mark.parametrize(("display", "words"), ACTS)
def test_acts_are_whole_or_cut_back_to_their_verb(display: str, words: str) -> None:
    claim = Claim(
        digest(display), "person.charge", "p", X, display, Evidence("a", Span(0, len(display)), display), rule="by hand"
    )
    assert act_words(claim) == words


def test_an_act_that_is_to_come_is_none() -> None:
    words = "is due to be arraigned on Monday"
    evidence = Evidence("a", Span(0, len(words)), words)
    assert act_words(Claim(digest(words), "person.status", "p", X, "arraigned on Monday", evidence, rule="x")) == ""


def test_who_does_it_is_not_the_one_to_whom_it_is_done() -> None:
    words = "Ida Moll fatally shot her brother"
    evidence = Evidence("a", Span(0, len(words)), words)
    claim = Claim(digest(words), "person.condition", "p", X, "fatally shot", evidence, about_name="Ida Moll", rule="x")
    assert act_words(claim) == ""
    killed = Evidence("a", Span(0, 29), "Ida Moll fatally shot in Ames")
    assert act_words(replace(claim, evidence=killed)) == "was fatally shot"


def test_parts_and_the_dead_are_not_the_number_of_the_hurt() -> None:
    two = said("a", "injured.count", "in the 2 a.m. blaze, and two others", Number(2, 2), "two others")
    five = said("b", "injured.count", "Otto Brandt was killed", Number(5, 5), "five people")
    assert told((found("injured.count", "disputed", [two], [five], about=""), [two, five])) == []


def test_holders_are_printed_as_their_sentence_has_them() -> None:
    assert stated_holder("Ames Police Department", "Police said the ferry sank.") == "police"
    assert stated_holder("Ola Brandt", "The ferry sank, Brandt told police said to be there.") == "Ola Brandt"
    assert without_rank("Con Ida Moll", "Det Con Ida Moll said so") == "Ida Moll"
    assert without_rank("Con Ida Moll", "said Con Ida Moll") == "Con Ida Moll"


def test_a_sentence_begins_with_a_word() -> None:
    assert sentence("47 people were hurt") == "Forty-seven people were hurt."


def test_no_other_side_of_the_town_than_that_of_the_reports_own_sentences() -> None:
    rows = [
        Line("Quay Post reports: “A man was shot on the southeast side of Pell”.", ("c",)),
        Line("It happened in the west of Pell on Sunday, 5 May 2030.", ("c",)),
        Line("It happened in the east of Pell on Sunday, 5 May 2030.", ("c",)),
        Line("It happened in South Arden.", ("c",)),
        Line("It happened in west Pell on Sunday, 5 May 2030.", ("c",)),
    ]
    assert [turns(row, rows[:1]) for row in rows[1:]] == [True, False, False, True]
    shop = Line("Quay Post reports: “The clerk of a south Pell shop was shot on Sunday”.", ("c",))
    assert [turns(row, [shop]) for row in rows[1:]] == [True, True, False, True]
    assert not turns(rows[1], [])


def test_the_reports_own_sentences_may_tell_of_two_sides_of_the_town() -> None:
    quoted = [
        Line("Quay Post reports: “Ida Moll was shot dead on the west side of Pell”.", ("c",)),
        Line("Harbour Bee reports: “Peter Aske was killed on the east side of Pell”.", ("c",)),
    ]
    own = Line("It happened in the north of Pell.", ("c",))
    assert unturned([*quoted, own], quoted) == quoted
