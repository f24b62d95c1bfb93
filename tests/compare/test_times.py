"""Times against each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.times.interval import when_of
from crossread.compare.times import compare_clocks, compare_times, zone_minutes
from crossread.types import When

FITS = (1995, 2006, 2012, 2017)

# one, other, verdict
TABLE = [
    # days
    (when_of("2017-02-22"), when_of("2017-02-22"), "same"),
    (when_of("2017-02-22"), when_of("2017-02-21"), "conflict"),
    (when_of("2017-02-22"), when_of("2017-02"), "compatible"),
    (when_of("2017-02-22"), when_of("2017"), "compatible"),
    (when_of("2017-02-22"), when_of("2016"), "conflict"),
    (when_of("2017-02-22"), when_of("2017-W08"), "compatible"),
    (when_of("2017-02-22"), when_of("2017-W09"), "conflict"),
    (when_of("2017-W08-WE"), when_of("2017-02-25"), "compatible"),
    (when_of("1989-Q3"), when_of("1989-08"), "compatible"),
    (when_of("1989-Q3"), when_of("1989-10"), "conflict"),
    (when_of("198"), when_of("1989"), "compatible"),
    (when_of("2016-SU"), when_of("2016-07-04"), "compatible"),
    # clock times and parts of the day
    (when_of("2017-02-22T11:00", approximate=True), when_of("2017-02-22T11:05"), "compatible"),
    (when_of("2017-02-22T11:00"), when_of("2017-02-22T11:05"), "compatible"),
    (when_of("2017-02-22T11:00"), when_of("2017-02-22T11:15"), "conflict"),
    (when_of("2017-02-22T11:05"), when_of("2017-02-22T11:07"), "conflict"),
    (when_of("2017-02-22T11:05"), when_of("2017-02-22T11:05"), "same"),
    (when_of("2017-02-22T11:05"), when_of("2017-02-22"), "compatible"),
    (when_of("2017-02-22T22:00"), when_of("2017-02-22TNI"), "compatible"),
    (when_of("2017-02-22T22:00"), when_of("2017-02-22TMO"), "conflict"),
    (when_of("2017-02-23T02:00"), when_of("2017-02-22TNI"), "compatible"),
    (when_of("2017-02-23TMO"), when_of("2017-02-22"), "conflict"),
    (when_of("2017-02-22", mod="END"), when_of("2017-02-22T22:00"), "compatible"),
    (when_of("2017-02-22", mod="END"), when_of("2017-02-22T08:00"), "conflict"),
    (when_of("2017-02-22T24:00"), when_of("2017-02-23"), "compatible"),
    # zones
    (when_of("2017-02-22T22:00", zone="PST"), when_of("2017-02-23T06:00", zone="GMT"), "same"),
    (when_of("2017-02-22T22:00", zone="PST"), when_of("2017-02-23T07:00", zone="GMT"), "conflict"),
    (when_of("2017-02-22T22:00", zone="PST"), when_of("2017-02-22T22:00"), "same"),
    # open years
    (When("XXXX-02-21", years=FITS), when_of("2017-02-21"), "compatible"),
    (When("XXXX-02-21", years=FITS), when_of("2016-02-21"), "conflict"),
    (When("XXXX-02-21"), when_of("2016-02-21"), "compatible"),
    (When("XXXX-02-21"), when_of("2017-02-22"), "conflict"),
    (When("XXXX-02-21", years=FITS), When("XXXX-02-21", years=FITS), "same"),
    (When("XXXX-02-21", years=(2011,)), When("XXXX-02-21", years=(2017,)), "conflict"),
    (When("XXXX-02"), when_of("2017-02-22"), "compatible"),
    (When("XXXX-03"), when_of("2017-02-22"), "conflict"),
    # weekdays
    (When("XXXX-WXX-3"), when_of("2017-02-22"), "compatible"),
    (When("XXXX-WXX-3"), when_of("2017-02-23"), "conflict"),
    (When("XXXX-WXX-3"), When("XXXX-02-22", years=FITS), "compatible"),
    (When("XXXX-WXX-4"), When("XXXX-02-22", years=FITS), "conflict"),
    (When("XXXX-WXX-3TNI"), when_of("2017-02-22T22:00"), "compatible"),
    (When("XXXX-WXX-3TMO"), when_of("2017-02-22T22:00"), "conflict"),
    (When("XXXX-WXX-3"), When("XXXX-WXX-3"), "same"),
    (When("XXXX-WXX-3"), When("XXXX-WXX-4"), "conflict"),
    (When("XXXX-02-22TNI", years=FITS), when_of("2017-02-22T22:00"), "compatible"),
    # clock times of unknown days
    (When("XXXX-XX-XXT22:00"), When("XXXX-XX-XXT21:00"), "conflict"),
    (When("XXXX-XX-XXT22:00"), when_of("2017-02-22T22:00"), "compatible"),
    # nothing to compare
    (When("PRESENT_REF"), when_of("2017-02-22"), "unknown"),
    (When("PAST_REF"), When("PAST_REF"), "unknown"),
    (When("XXXX-XX-XX"), when_of("2017-02-22"), "unknown"),
    (When("XXXX-XX-XX"), When("XXXX-XX-XX"), "unknown"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), TABLE)
def test_table(one: When, other: When, verdict: str) -> None:
    assert compare_times(one, other).verdict == verdict
    assert compare_times(other, one).verdict == verdict


# one, other, verdict for the hour alone
CLOCKS = [
    (when_of("2017-02-22T22:00"), when_of("2017-02-23T22:00"), "same"),
    (when_of("2017-02-22T22:00"), When("XXXX-XX-XXT22:00"), "same"),
    (when_of("2017-02-22T22:00", approximate=True), when_of("2017-02-21T22:05"), "compatible"),
    (when_of("2017-02-22T22:30", approximate=True), when_of("2017-02-22T22:15"), "conflict"),
    (when_of("2017-02-22T22:00"), when_of("2017-02-22T20:00"), "conflict"),
    (when_of("2017-02-22TMO"), when_of("2017-02-25T03:05"), "compatible"),
    (when_of("2017-02-22TNI"), when_of("2017-02-25T22:05"), "compatible"),
    (when_of("2017-02-22TEV"), when_of("2017-02-25T03:05"), "conflict"),
    (when_of("2017-02-22T23:57", approximate=True), when_of("2017-02-25T00:02", approximate=True), "compatible"),
    (when_of("2017-02-22TNI"), when_of("2017-02-25T03:05"), "compatible"),
    (when_of("2017-02-22"), when_of("2017-02-25T03:05"), "unknown"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), CLOCKS)
def test_the_hour_alone(one: When, other: When, verdict: str) -> None:
    assert compare_clocks(one, other).verdict == verdict
    assert compare_clocks(other, one).verdict == verdict


def test_the_reason_is_in_words() -> None:
    judgement = compare_times(When("XXXX-WXX-3"), when_of("2017-02-22"))
    assert judgement.reason == "Wednesday and 2017-02-22 can be the same day"


@pytest.mark.parametrize(
    ("zone", "minutes"), [("PST", -480), ("+05:30", 330), ("GMT+2", 120), ("-0800", -480), ("here", None)]
)
def test_zone(zone: str, minutes: int | None) -> None:
    assert zone_minutes(zone) == minutes


days = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@given(days, days)
def test_two_days_are_one_or_conflict(one: date, other: date) -> None:
    verdict = compare_times(when_of(one.isoformat()), when_of(other.isoformat())).verdict
    assert verdict == ("same" if one == other else "conflict")


@given(days)
def test_a_day_is_compatible_with_its_weekday_month_week_and_year(day: date) -> None:
    year, number, weekday = day.isocalendar()
    for value in (f"XXXX-WXX-{weekday}", f"XXXX-{day:%m-%d}", f"{day:%Y-%m}", f"{day:%Y}", f"{year}-W{number:02}"):
        assert compare_times(when_of(day.isoformat()), when_of(value)).verdict == "compatible", value
