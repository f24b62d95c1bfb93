"""Who was shot in all is a question of its own where somebody died; a number in words backs one in figures."""

from __future__ import annotations

from dataclasses import replace

from crossread.claims.attackers import ONE, SEVERAL
from crossread.claims.counts import SHOOTERS
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


def shooters(report: str, number: int, words: str, rule: str = "count", *, least: bool = False) -> Claim:
    return replace(told(report, "other.count", number, words, rule, least=least), key=SHOOTERS)


def test_one_attacker_disputes_two_and_several_do_not() -> None:
    two = shooters("a", 2, "two men opened fire")
    several = shooters("b", 2, "the gunmen fled", SEVERAL, least=True)
    one = shooters("b", 1, "a man walked up and fired", ONE)
    (agreed,) = ask((two, several), People((), {}))
    assert judge(agreed).status == "agreed"
    (disputed,) = ask((two, one), People((), {}))
    assert judge(disputed).status == "disputed"


def test_that_one_attacked_is_asked_only_where_another_number_is_told() -> None:
    ones = (shooters(report, 1, "a man walked up and fired", ONE) for report in ("a", "b"))
    assert ask(tuple(ones), People((), {})) == []


def test_what_the_attackers_did_stands_for_their_number() -> None:
    sought = shooters("a", 2, "two men are sought")
    deed = shooters("a", 2, "two masked men opened fire")
    (question,) = ask((sought, deed, shooters("b", 2, "two gunmen fled")), People((), {}))
    assert deed.id in {c.id for c in question.claims}
    assert sought.id not in {c.id for c in question.claims}
