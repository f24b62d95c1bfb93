"""The hour and the street of the incident: which answers of reports are one question, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from crossread.reconcile.judge import Verdict, judge
from crossread.reconcile.people import People
from crossread.reconcile.questions import ask
from crossread.reconcile.scene import at_scene, by_hour, street_closeness
from crossread.types import Claim, Evidence, Name, Number, Phrase, Span, Value, When

NOBODY = People((), {})


def claim(
    document: str,
    slot: str,
    value: Value,
    display: str,
    *,
    words: str = "",
    about: str = "event:incident",
    key: str = "",
) -> Claim:
    """A claim of a report, with what the tests look at."""
    when = value if isinstance(value, When) else None
    told = words or display
    evidence = Evidence(document, Span(0, len(told)), told)
    return Claim(
        f"{document} {slot} {display} {told}",
        slot,
        about,
        value,
        display,
        evidence,
        about_name="the shooting",
        key=key,
        when=when,
    )


def hour(document: str, clock: str, display: str, *, words: str = "", about: str = "event:incident") -> Claim:
    """A claim on the hour."""
    return claim(
        document, "event.time", When(f"XXXX-XX-XXT{clock}", precision="minute"), display, words=words, about=about
    )


def place(document: str, name: str) -> Claim:
    """A claim on the address."""
    return claim(document, "event.address", Name(name, "place"), name)


def verdicts(claims: Sequence[Claim]) -> list[Verdict]:
    """The verdicts on the questions that several claims answer."""
    return [judge(q) for q in ask(claims, NOBODY) if len(q.claims) > 1]


HOURS = [
    (("20:15", "8:15 p.m."), ("20:13", "8:13 p.m."), "disputed"),
    (("20:15", "8:15 p.m."), ("20:15", "8:15 p.m."), "agreed"),
    (("23:45", "about 11:45 p.m."), ("23:40", "11:40 p.m."), "agreed"),
    (("23:40", "11:40 p.m."), ("00:20", "12:20 a.m."), "disputed"),
    (("07:00", "just before 7 a.m."), ("07:02", "7:02 a.m."), "disputed"),
    (("07:00", "just before 7 a.m."), ("07:00", "shortly after 7 a.m."), "disputed"),
    (("07:00", "just before 7 a.m."), ("07:00", "7 a.m."), "agreed"),
    (("07:00", "just before 7 a.m."), ("06:57", "6:57 a.m."), "agreed"),
    (("07:00", "just before 7 a.m."), ("07:05", "about 7:05 a.m."), "agreed"),
]


@pytest.mark.parametrize(("one", "other", "status"), HOURS)
def test_hours_near_each_other_are_one_question(one: tuple[str, str], other: tuple[str, str], status: str) -> None:
    found = verdicts([hour("a", *one), hour("b", *other, about="event:discovery")])
    assert [v.status for v in found] == [status]


def test_before_and_after_are_two_answers_whatever_a_third_report_says() -> None:
    told = [hour("a", "01:30", "about 1:30 a.m."), hour("b", "01:30", "just before 1:30 a.m.")]
    assert [v.status for v in verdicts(told)] == ["agreed"]
    assert [v.status for v in verdicts([*told, hour("c", "01:30", "shortly after 1:30 a.m.")])] == ["disputed"]


def test_hours_far_apart_are_not_asked_together() -> None:
    assert not verdicts([hour("a", "09:00", "9 a.m."), hour("b", "17:00", "5 p.m.")])


@pytest.mark.parametrize(
    "words",
    [
        "she appeared for a hearing in court at 3:30 p.m.",
        "by 3:30 p.m. the fire was contained",
        "he came out of surgery at 3:30 p.m.",
    ],
)
def test_the_hour_of_what_comes_later_is_none_of_the_incident(words: str) -> None:
    claims = [
        hour("a", "14:45", "2:45 p.m.", words="the shooting happened at 2:45 p.m."),
        hour("b", "15:30", "3:30 p.m.", words=words),
    ]
    assert not verdicts(claims)


def test_a_part_of_the_day_that_holds_the_hour_agrees() -> None:
    night = claim("c", "event.time", When("XXXX-XX-XXTNI", precision="part"), "late at night")
    parts = [
        members for members, _ in by_hour([hour("a", "23:10", "11:10 p.m."), hour("b", "23:10", "11:10 p.m."), night])
    ]
    assert len(parts[0]) == 3


def test_one_value_is_never_in_two_positions() -> None:
    claims = [hour("a", "23:00", "11 p.m."), hour("b", "23:15", "around 11:15 p.m."), hour("c", "23:15", "11:15 p.m.")]
    (verdict,) = verdicts(claims)
    assert sorted(len(p) for p in verdict.positions) == [1, 2]


STREETS = [
    ("1700 block of Adler Trail", "17000 block of Adler Trail", "disputed"),
    ("400 block of Cobb Street", "412 Cobb St.", "agreed"),
    ("Cobb Street and Mill Road", "400 block of Cobb Street", "agreed"),
    ("Cobb Street and Merle Drive", "Cobb Street and Merl Drive", "agreed"),
]


@pytest.mark.parametrize(("one", "other", "status"), STREETS)
def test_addresses_in_one_street(one: str, other: str, status: str) -> None:
    assert [v.status for v in verdicts([place("a", one), place("b", other)])] == [status]


def test_addresses_in_two_streets_are_two_questions() -> None:
    assert street_closeness(place("a", "12 Cobb Street"), place("b", "12 Mill Road")) == 0.0
    assert at_scene(place("a", "12 Cobb Street"), "event:arrest") == "event:arrest"


def age(document: str, years: int, words: str, name: str) -> Claim:
    """A claim on an age."""
    told = Evidence(document, Span(0, len(words)), words)
    return Claim(
        f"{document}{years}{words}", "person.age", "p", Number(years, years, "year"), str(years), told, about_name=name
    )


def test_two_ages_in_one_report_of_somebody_unnamed_are_two_people() -> None:
    claims = [
        age("a", 5, "the 5-year-old and his 6-year-old brother", "5-year-old boy"),
        age("a", 6, "the 5-year-old and his 6-year-old brother were alone", "5-year-old boy"),
        age("b", 5, "a 5-year-old boy was shot", "5-year-old boy"),
    ]
    assert {v.status for v in verdicts(claims)} == {"agreed"}


def test_an_age_of_another_year_is_no_dispute() -> None:
    claims = [
        age("a", 23, "Ode Lunt, 23, was held", "Ode Lunt"),
        age("b", 14, "when Lunt was 14 years old", "Ode Lunt"),
    ]
    assert not verdicts(claims)


def weapon(document: str, words: str) -> Claim:
    """A claim on a weapon."""
    return claim(document, "weapon.type", Phrase(words), words)


WEAPONS = [
    ((("a", "handgun"), ("b", "rifle")), ["disputed"]),
    ((("a", "9mm pistol"), ("b", "handgun")), ["agreed"]),
    ((("a", "handgun"), ("b", "knife")), []),
    ((("a", "handgun"), ("b", "handgun"), ("b", "knife")), ["agreed"]),
]


@pytest.mark.parametrize(("told", "statuses"), WEAPONS)
def test_only_guns_are_compared_with_guns(told: Sequence[tuple[str, str]], statuses: list[str]) -> None:
    assert [v.status for v in verdicts([weapon(*row) for row in told])] == statuses


def test_the_call_and_the_finding_are_of_the_incident() -> None:
    assert at_scene(hour("a", "12:00", "noon"), "event:investigation") == "event:incident"
    assert at_scene(hour("a", "12:00", "noon"), "event:court") == "event:court"


def day(document: str, value: str, display: str, *, whole: str = "", key: str = "shooting") -> Claim:
    """A claim on the day; `whole` is the time that it was taken from."""
    told = When(value, value[:10], value[:10], "day")
    made = claim(document, "event.date", told, display, key=key)
    hours = {"T22:00": ("22:00", "22:00"), "TNI": ("18:00", "23:59"), "T00:30": ("00:30", "00:30")}
    if not whole:
        return made
    low, high = hours[whole]
    time = When(f"{value}{whole}", f"{value}T{low}", f"{value}T{high}", "part" if whole == "TNI" else "minute")
    return replace(made, when=time)


DAYS = [
    ([day("a", "2031-05-03", "Saturday", whole="T22:00"), day("b", "2031-05-04", "May 4")], ["disputed"]),
    ([day("a", "2031-05-03", "Saturday"), day("b", "2031-05-03", "May 3")], ["agreed"]),
    ([day("a", "2031-05-03", "Saturday"), day("b", "2031-05-06", "Tuesday")], []),
    ([day("a", "2031-05-03", "10 p.m.", whole="T22:00"), day("b", "2031-05-04", "Sunday", key="")], []),
    ([day("a", "2031-05-03", "10 p.m.", whole="T22:00"), day("b", "2031-05-04", "early Sunday")], ["agreed"]),
]


@pytest.mark.parametrize(("claims", "statuses"), DAYS)
def test_days_that_follow_each_other_are_one_question(claims: list[Claim], statuses: list[str]) -> None:
    assert [v.status for v in verdicts(claims)] == statuses


def test_an_hour_before_midnight_and_one_after_it_are_of_one_night() -> None:
    late = day("a", "2031-05-03", "11:50 p.m. Saturday", whole="T22:00")
    early = day("b", "2031-05-04", "12:30 a.m. Sunday", whole="T00:30")
    late = replace(late, when=When("2031-05-03T23:50", "2031-05-03T23:50", "2031-05-03T23:50", "minute"))
    assert not verdicts([late, early])


def test_of_two_days_in_one_report_only_that_with_an_hour_is_asked() -> None:
    claims = [day("a", "2031-05-04", "Sunday"), day("b", "2031-05-04", "May 4"), day("b", "2031-05-03", "Saturday")]
    assert [v.status for v in verdicts(claims)] == ["agreed"]
    claims[2] = day("b", "2031-05-03", "Saturday at 10 p.m.", whole="T22:00")
    assert [v.status for v in verdicts(claims)] == ["disputed"]


def test_hours_a_day_apart_are_not_of_one_night() -> None:
    one = day("a", "2031-05-03", "Saturday at 10 p.m.", whole="T22:00")
    assert [
        v.status for v in verdicts([one, replace(day("b", "2031-05-04", "Sunday at 10 p.m.", whole="T22:00"))])
    ] == ["disputed"]


def test_a_neighbourhood_that_one_report_names_stays_in_a_finding() -> None:
    claims = [claim("a", "event.place", Name("Fernhill", "place"), "Fernhill", key="neighborhood")]
    claims.append(claim("a", "event.place", Name("Lorne", "place"), "Lorne", key="neighborhood"))
    assert {c.display for q in ask(claims, NOBODY) for c in q.claims} == {"Fernhill", "Lorne"}


def town(document: str, name: str, *, rule: str = "", about: str = "event:incident", key: str = "city") -> Claim:
    """A claim on where it happened."""
    found = claim(document, "event.place", Name(name, "place"), name, about=about, key=key)
    return replace(found, rule=f"place of incident{rule}")


def test_a_dateline_answers_with_another_report_and_not_alone() -> None:
    told = [town("a", "Pell", rule=", in the dateline"), town("b", "Pell")]
    assert [len(q.claims) for q in ask(told, NOBODY)] == [2]
    assert not ask(told[:1], NOBODY)


def test_the_town_of_a_death_is_that_of_the_incident() -> None:
    assert len(verdicts([town("a", "Pell"), town("b", "Pell", about="event:death")])) == 1


def test_a_building_named_more_fully_is_one_place() -> None:
    claims = [town("a", "Ode Kern High School", key="spot"), town("b", "Kern High School", key="spot")]
    assert [v.status for v in verdicts(claims)] == ["agreed"]


def test_a_quarter_of_one_report_is_the_quarter_of_all() -> None:
    claims = [town("a", "Lorne Park", key="neighborhood"), town("b", "Lorne Park", key="city")]
    assert len(verdicts(claims)) == 1


def test_corners_that_share_both_names_are_nearer_than_those_that_share_one() -> None:
    one, same, other = (
        place(d, n)
        for d, n in (
            ("a", "Oak Avenue and Elm Street"),
            ("b", "Oak Place and Elm Street"),
            ("c", "Oak Avenue and Ash Street"),
        )
    )
    assert street_closeness(one, same) > street_closeness(one, other)


def test_who_lives_in_the_street_of_the_incident_tells_where_it_happened() -> None:
    address = claim("a", "event.address", Name("12 Moll Drive", "place"), "12 Moll Drive", key="spot")
    home = claim("b", "person.hometown", Name("Moll Lane", "place"), "Moll Lane", about="aske", key="street")
    elsewhere = claim("b", "person.hometown", Name("Quist Road", "place"), "Quist Road", about="lind", key="street")
    (verdict,) = verdicts([address, home, elsewhere])
    assert verdict.status == "disputed"
    assert not verdicts([replace(address, evidence=replace(address.evidence, document="b")), home])
    again = claim("c", "person.hometown", Name("Moll Lane", "place"), "Moll Lane", about="aske", key="street")
    assert [v.status for v in verdicts([address, home, again])] == ["agreed"]


def part(document: str, value: str, display: str) -> Claim:
    """A claim on the part of the day."""
    return claim(document, "event.time", When(f"XXXX-XX-XXT{value}", precision="part"), display)


def test_a_part_of_the_day_answers_with_the_one_hour_that_it_holds() -> None:
    found = verdicts([hour("a", "13:25", "1:25 p.m."), part("b", "AF", "the afternoon")])
    assert [v.status for v in found] == ["agreed"]


def test_a_part_of_the_day_asks_nothing_beside_the_hours_that_it_holds() -> None:
    hours = [hour("a", "13:25", "1:25 p.m."), hour("b", "13:25", "1:25 p.m.")]
    assert len(verdicts([*hours, part("a", "AF", "the afternoon"), part("b", "AF", "the afternoon")])) == 1
    assert len(verdicts([*hours, part("a", "EV", "the evening"), part("b", "EV", "the evening")])) == 2


def test_a_part_of_the_day_that_does_not_hold_the_hour_is_of_something_else() -> None:
    words = "the dog was fed at the mill in Fernhill"
    told = f"{words} Saturday night"
    one = hour("a", "11:50", "about 11:50 a.m.", words=f"{words} about 11:50 a.m.")
    other = replace(part("b", "NI", "Saturday night"), evidence=Evidence("b", Span(0, len(told)), told))
    assert not verdicts([one, other])


SPELT = [
    ("12 Phelan Drive", "12 Phellan Dr.", ["disputed"]),
    ("the 400 block of Ockley Street", "Okley Street", ["disputed"]),
    ("12 Phelan Drive", "12 Phelan Dr.", ["agreed"]),
    ("12 Moll Drive", "12 Mill Drive", []),
    ("12 21st Street", "12 22nd Street", []),
]


@pytest.mark.parametrize(("one", "other", "statuses"), SPELT)
def test_a_street_spelt_in_two_ways_is_one_question(one: str, other: str, statuses: list[str]) -> None:
    assert [v.status for v in verdicts([place("a", one), place("b", other)])] == statuses


def test_a_town_told_only_with_the_arrest_is_that_of_the_incident_where_another_report_has_it() -> None:
    incident, arrest = town("a", "Fernhill"), town("b", "Fernhill", about="event:arrest")
    assert [v.status for v in verdicts([incident, arrest])] == ["agreed"]
    assert not verdicts([incident, town("b", "Moll Bay", about="event:arrest")])
    assert not verdicts([incident, town("b", "Fernhill", about="event:hospital")])
    both = [incident, town("b", "Fernhill"), replace(arrest, id="arrest")]
    assert [len(q.claims) for q in ask(both, NOBODY) if len(q.claims) > 1] == [2]


def test_the_town_of_the_police_answers_only_where_the_report_names_it_in_no_other_way() -> None:
    police = replace(town("b", "Fernhill", rule=", of whose police it tells"), id="police")
    assert not ask([police], NOBODY)
    assert [len(q.claims) for q in ask([town("a", "Fernhill"), police], NOBODY)] == [2]
    told = ask([town("a", "Fernhill"), town("b", "Fernhill"), police], NOBODY)
    assert [[c.id for c in q.claims if c.id == "police"] for q in told] == [[]]


def test_the_day_of_a_ruling_is_that_of_the_hearing() -> None:
    when = When("2031-05-03", "2031-05-03", "2031-05-03")
    told = [claim(d, "event.date", when, "May 3", about=f"event:{a}") for d, a in (("a", "court"), ("b", "decision"))]
    assert [v.status for v in verdicts(told)] == ["agreed"]


def month(document: str, value: str, display: str) -> Claim:
    """A claim on the month."""
    return claim(document, "event.date", When(value, f"{value}-01", f"{value}-28", "month"), display)


def test_a_month_is_no_rival_of_a_day() -> None:
    day = When("2031-02-07", "2031-02-07", "2031-02-07")
    days = [claim(d, "event.date", day, "Feb. 7") for d in "ab"]
    found = ask([*days, month("c", "2031-02", "February"), month("d", "2031-02", "February")], NOBODY)
    assert sorted(sorted(c.evidence.document for c in q.claims) for q in found) == [["a", "b"], ["c", "d"]]
