"""What looks like a change and is none: words that only sound like a rise, the age of the dead, a state told late."""

from __future__ import annotations

from dataclasses import replace

from crossread.claims.suspects import IN_COURT
from crossread.reconcile.judge import judge
from crossread.reconcile.questions import Question
from crossread.reconcile.split import split
from crossread.types import Claim, Evidence, Number, Phrase, Span, Value, digest


def claim(document: str, slot: str, words: str, value: Value, display: str, day: str) -> Claim:
    """A claim of a report of a day."""
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(digest(document, words), slot, "x", value, display, evidence, said_at=day)


def status(*claims: Claim) -> str:
    """What the claims come to as one question."""
    return judge(Question(claims[0].slot, "x", "", "", claims, "together")).status


def test_what_led_up_to_four_deaths_is_no_rise_to_four() -> None:
    one = claim("a", "killed.count", "the body of a man", Number(1, None), "at least 1", "2030-05-05")
    for words, comes in (("led up to the four deaths", "agreed"), ("the toll is up to four", "changed")):
        assert status(one, claim("b", "killed.count", words, Number(4, 4), "four", "2030-05-06")) == comes


def test_the_dead_grow_no_older() -> None:
    for words, comes in (("Ida Moll, 35, was charged", "changed"), ("in the death of Ida Moll, 35", "disputed")):
        young = claim("a", "person.age", "Ida Moll, 34", Number(34, 34, "years"), "34", "2030-05-05")
        old = claim("b", "person.age", words, Number(35, 35, "years"), "35", "2030-09-05")
        assert status(young, old) == comes


def test_that_somebody_was_wanted_is_no_answer_to_what_he_is_charged_with() -> None:
    words = ("charged with second-degree assault", "wanted for second-degree assault")
    now, was = (
        claim(d, "person.status", w, Phrase(w), w, day)
        for d, w, day in (("a", words[0], "2030-05-05"), ("b", words[1], "2030-05-07"))
    )
    more = claim("a", "person.status", "was arrested over an assault", Phrase("arrested"), "arrested", "2030-05-05")
    assert not [part for part, _ in split("person.status", (now, more, was)) if {now, was} <= set(part)]


def state(document: str, display: str, day: str, *, rule: str = "", words: str = "") -> Claim:
    """What a report of a day says of suspects, or of somebody."""
    told = claim(document, "person.status", words or display, Phrase(display), display, day)
    return replace(told, rule=rule)


def asked(*claims: Claim) -> list[set[str]]:
    """The reports of each question that several reports answer."""
    parts = (part for part, _ in split("person.status", claims))
    return [told for part in parts if len(told := {c.evidence.document for c in part}) > 1]


def test_who_is_questioned_is_no_news_of_who_is_sought() -> None:
    for one, other, comes in (
        ("at large", "questioned", "agreed"),
        ("not known", "questioned", "agreed"),
        ("not known", "at large", "agreed"),
        ("not known", "arrested", "changed"),
        ("questioned", "arrested", "changed"),
    ):
        assert status(state("a", one, "2030-05-05"), state("b", other, "2030-05-07")) == comes


def test_a_step_in_court_answers_only_where_others_say_that_nobody_was_caught() -> None:
    court = state("b", "arrested", "2030-05-07", rule=IN_COURT)
    assert asked(court, state("a", "at large", "2030-05-05")) == [{"a", "b"}]
    assert asked(court, state("a", "not known", "2030-05-05")) == [{"a", "b"}]
    assert asked(court, state("a", "arrested", "2030-05-05")) == []


def test_who_was_questioned_is_not_so_after_the_charge_of_that_day() -> None:
    charged = state("a", "charged with murder", "2030-05-05")
    assert asked(charged, state("b", "was questioned", "2030-05-05")) == []
    assert asked(charged, state("b", "is still being questioned", "2030-05-05")) == [{"a", "b"}]
