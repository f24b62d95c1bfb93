"""Who was shot in all is a question of its own where somebody died; a number in words backs one in figures."""

from __future__ import annotations

from dataclasses import replace

from crossread.claims.multiples import LISTED, SINGLE
from crossread.claims.shot import IN_ALL
from crossread.reconcile.judge import judge
from crossread.reconcile.people import People
from crossread.reconcile.questions import Question, ask
from crossread.reconcile.totals import SHOT_IN_ALL, main_count
from crossread.types import Claim, Evidence, Number, Span, When


def told(report: str, slot: str, number: int, words: str, rule: str = "count", *, least: bool = False) -> Claim:
    evidence = Evidence(report, Span(0, len(words)), words)
    value = Number(number, None if least else number)
    return Claim(f"{report} {words}", slot, "", value, words, evidence, rule=rule)


def asked(*claims: Claim) -> dict[tuple[str, str], Question]:
    return {(q.slot, q.key): q for q in ask(claims, People((), {}))}


def test_the_dead_are_among_those_who_were_shot() -> None:
    shot = told("a", "injured.count", 4, "four were shot", IN_ALL)
    hurt = told("b", "injured.count", 3, "three were wounded")
    with_dead = asked(shot, hurt, told("b", "killed.count", 1, "one died"))
    assert with_dead["other.count", SHOT_IN_ALL[2]].claims == (shot,)
    assert with_dead["injured.count", ""].claims == (hurt,)
    assert ("other.count", SHOT_IN_ALL[2]) not in asked(shot, hurt)


def test_of_each_report_the_number_that_most_give() -> None:
    dead = told("a", "killed.count", 1, "one died")
    four, also, forty = (
        told("a", "injured.count", 4, "four were shot", IN_ALL),
        told("b", "injured.count", 4, "4 shot", IN_ALL),
        told("b", "injured.count", 40, "forty were shot that night", IN_ALL),
    )
    assert asked(dead, four, also, forty)["other.count", SHOT_IN_ALL[2]].claims == (four, also)


def test_people_listed_and_a_single_one_back_their_number() -> None:
    three = told("a", "killed.count", 3, "three died")
    listed = told("b", "killed.count", 3, "a man and two boys died", LISTED, least=True)
    at_least = told("c", "killed.count", 3, "at least three died", least=True)
    assert set(main_count([three, listed, at_least])[0]) == {three, listed, at_least}
    one, single = told("a", "killed.count", 1, "1 dead"), told("b", "killed.count", 1, "a man died", SINGLE, least=True)
    assert set(main_count([one, single])[0]) == {one, single}


def test_two_reports_that_give_month_and_day_agree_whatever_the_year() -> None:
    day = When("XXXX-05-29", precision="day")
    claims = tuple(
        Claim(r, "event.date", "event:incident", day, "May 29", Evidence(r, Span(0, 9), "on May 29"))
        for r in ("a", "b")
    )
    question = Question("event.date", "event:incident", "the shooting", "", claims, "")
    assert judge(question).status == "agreed"
    assert judge(replace(question, claims=claims[:1])).status == "open"
