"""Hours far apart, blocks of one street, places told with what followed: what is one question, and what it comes to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.reconcile.deeds import on_one_weekday
from crossread.reconcile.divide import divided
from crossread.reconcile.judge import judge
from crossread.reconcile.people import People
from crossread.reconcile.questions import Question, ask
from crossread.types import Claim, Evidence, Name, Span, Value, When

NOBODY = People((), {})


def told(
    document: str, slot: str, value: Value, display: str, words: str, about: str = "event:incident", key: str = ""
) -> Claim:
    """A claim of a report, with what the tests look at."""
    when = value if isinstance(value, When) else None
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(
        f"{document} {display} {words}",
        slot,
        about,
        value,
        display,
        evidence,
        about_name="the shooting",
        key=key,
        when=when,
    )


def hour(document: str, clock: str, display: str, words: str) -> Claim:
    """A claim on the hour."""
    return told(document, "event.time", When(f"XXXX-XX-XXT{clock}", precision="minute"), display, words)


def day(document: str, date: str, part: str, words: str) -> Claim:
    """A claim on the day, told with a part of it."""
    value = When(date, date, date, "day")
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(
        f"{document} {words}", "event.date", "event:incident", value, words, evidence, about_name="the shooting",
        key="shooting", when=When(f"{date}T{part}", f"{date}T00:00", f"{date}T11:59", "part"),
    )  # fmt: skip


def where(document: str, name: str, words: str, about: str = "event:incident", key: str = "spot") -> Claim:
    """A claim on the place."""
    return told(document, "event.place", Name(name, "place"), name, words, about, key)


def address(document: str, name: str, about: str = "event:incident") -> Claim:
    """A claim on the address."""
    return told(document, "event.address", Name(name, "place"), name, f"shots were fired at {name}", about)


def joined(*claims: Claim) -> list[Question]:
    """The questions that several reports answer."""
    return [q for q in divided(ask(claims, NOBODY)) if len({c.evidence.document for c in q.claims}) > 1]


def statuses(*claims: Claim) -> list[str]:
    """Their verdicts."""
    return [judge(q).status for q in joined(*claims)]


def test_hours_far_apart_of_what_happened_are_one_question() -> None:
    one = hour("a", "19:30", "around 7:30 p.m.", "It happened around 7:30 p.m.")
    assert statuses(one, hour("b", "17:00", "around 5 p.m.", "the shooting happened around 5 p.m.")) == ["disputed"]
    assert not statuses(one, hour("b", "17:00", "around 5 p.m.", "he left for work around 5 p.m."))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("in Fernhill after 3 p.m.", "agreed"),
        ("in Fernhill just after 3 p.m.", "disputed"),
        ("in Fernhill at 3 p.m.", "disputed"),
    ],
)
def test_an_open_after_holds_what_came_soon_after(words: str, status: str) -> None:
    found = statuses(
        hour("a", "15:25", "3:25 p.m.", "shots were fired at 3:25 p.m."), hour("b", "15:00", "3 p.m.", words)
    )
    assert found == [status]


def test_a_report_may_give_two_days_for_one_shooting() -> None:
    claims = [
        day("a", "2015-09-29", "MO", "in a shooting early Tuesday morning"),
        day("a", "2015-09-28", "MO", "in a shooting early Monday morning"),
        day("b", "2015-09-29", "MO", "were shot early on Sept. 29"),
    ]
    assert statuses(*claims) == ["disputed"]
    died = day("a", "2015-09-30", "MO", "he left the town early Wednesday morning")
    assert statuses(claims[0], died, claims[2]) == ["agreed"]


def test_the_day_of_the_deed_counts_beside_what_comes_later() -> None:
    one = day("a", "2015-09-29", "MO", "released details of Tuesday's shooting")
    assert statuses(one, day("b", "2015-09-28", "NI", "Ode Lunt was shot Monday night")) == ["disputed"]


def test_a_bare_street_stands_back_where_its_report_gives_a_block() -> None:
    found = statuses(
        address("a", "5800 block of Moll Drive"), address("b", "Moll Drive"), address("b", "8500 block of Moll Drive")
    )
    assert found == ["disputed"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("100 block of East 136th Street", "100 block of East 146th Street", ["disputed"]),
        ("100 block of East 136th Street", "300 block of East 146th Street", []),
        ("100 block of East 136th Street", "100 block of East 149th Street", []),
        ("corner of Ode and Moll", "1600 block of Moll Avenue", ["agreed"]),
    ],
)
def test_streets_that_differ_in_one_figure(one: str, other: str, found: list[str]) -> None:
    assert statuses(address("a", one), address("b", other)) == found


def weekday(document: str, date: str, display: str) -> Claim:
    """A claim on the day by its weekday or its date."""
    value = When(date, date, date, "day")
    return told(document, "event.date", value, display, f"was shot {display}", key="shooting")


def test_a_weekday_that_is_moved_is_moved_whole() -> None:
    value = When("2013-02-19TNI", "2013-02-19T21:00", "2013-02-19T23:00", "part")
    late = replace(weekday("b", "2013-02-19", "Tuesday night"), when=value)
    moved = on_one_weekday([weekday("a", "2013-02-12", "Feb. 12"), late])[1]
    assert moved.when == When("2013-02-12TNI", "2013-02-12T21:00", "2013-02-12T23:00", "part")


def test_a_weekday_counted_from_a_late_stamp_is_that_of_the_others() -> None:
    late = weekday("b", "2013-02-19", "Tuesday morning")
    assert statuses(weekday("a", "2013-02-12", "Tuesday"), late) == ["agreed"]
    assert statuses(weekday("a", "2013-02-12", "Feb. 12"), late) == ["agreed"]
    assert not statuses(weekday("a", "2013-02-12", "Feb. 12"), weekday("b", "2013-02-19", "Feb. 19"))
    assert not statuses(weekday("a", "2013-02-14", "Thursday"), late)
    both = weekday("b", "2013-02-12", "last Tuesday"), late
    assert len(joined(weekday("a", "2013-02-12", "Tuesday"), *both)[0].claims) == 2


def test_who_died_after_a_shooting_on_a_day_was_shot_that_day() -> None:
    one = hour("a", "14:47", "2:47 p.m.", "shots were fired around 2:47 p.m.")
    afternoon = When("XXXX-XX-XXTAF", precision="part")
    words = "a boy died after a shooting in Fernhill Friday afternoon"
    assert statuses(one, told("b", "event.time", afternoon, "Friday afternoon", words)) == ["agreed"]
    assert not statuses(one, told("b", "event.time", afternoon, "Friday afternoon", "he died Friday afternoon"))


@pytest.mark.parametrize("about", ["event:death", "event:search", "event:evacuation", "event:protest"])
def test_a_building_told_with_a_death_or_a_search_is_that_of_the_incident(about: str) -> None:
    claims = where("a", "Ode School", "shots at Ode School"), where("b", "Ode School", "dead at Ode School", about)
    assert statuses(*claims) == ["agreed"]


def test_a_place_that_nobody_gives_for_the_incident_stays_with_what_followed() -> None:
    assert not statuses(
        where("a", "Ode School", "shots at Ode School"), where("b", "Moll Hall", "a vigil", "event:protest")
    )
    assert not statuses(address("a", "12 Moll Road"), address("b", "12 Moll Road", "event:court"))


def test_of_a_place_the_words_that_tell_what_happened_are_pointed_at() -> None:
    claims = [
        where("a", "Ode School", "Ode School will be open"),
        where("a", "Ode School", "a girl was shot at Ode School"),
        where("b", "Ode School", "shots were fired at Ode School"),
    ]
    (question,) = joined(*claims)
    assert question.claims[0].evidence.words == "a girl was shot at Ode School"


def test_a_quarter_named_more_fully_is_one() -> None:
    one = where("a", "Moll Lake", "the Moll Lake slayings", key="city")
    assert statuses(one, where("b", "Moll Lake Estates", "shot in Moll Lake Estates", key="neighborhood")) == ["agreed"]


def test_a_dateline_is_no_rival_of_a_quarter() -> None:
    dated = Claim(
        "a", "event.place", "event:incident", Name("Ode Park", "place"), "Ode Park",
        Evidence("a", Span(0, 8), "ODE PARK"), rule="place of incident, in the dateline", key="neighborhood",
    )  # fmt: skip
    quarter = where("b", "Moll Park", "shot in Moll Park", key="neighborhood")
    assert not statuses(dated, quarter)
    assert statuses(dated, where("b", "Ode Park", "shot in Ode Park", key="neighborhood")) == ["agreed"]


def test_the_deaths_of_nobody_in_particular_in_two_years_are_two() -> None:
    dates = [("a", "2015-02-09"), ("b", "2010-05-03")]
    claims = [
        told(doc, "time.of_death", When(date, date, date, "day"), date, f"died on {date}", "event:death")
        for doc, date in dates
    ]
    assert not statuses(*claims)
