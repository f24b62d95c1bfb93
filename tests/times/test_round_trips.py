"""Dates and numbers written out in many ways are read back; seeds; zones; open years."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from crossread.annotate.times import check_zones, find_times
from crossread.annotate.times.calendar import FIRST_YEAR, LAST_YEAR, years_that_fit

SEEDS = Path(__file__).parents[2] / "../shared/seeds/anaheim"
PLAIN: Language = spacy.blank("en")

days = st.dates(date(1900, 1, 1), date(2049, 12, 31))
FORMS = (
    "{d:%B} {d.day}, {d.year}",
    "{d.day} {d:%B} {d.year}",
    "{d:%A}, {d:%B} {d.day}, {d.year}",
    "{d:%A} {d.day} {d:%B} {d.year}",
    "{d:%b}. {d.day}, {d.year}",
    "{d:%Y-%m-%d}",
    "{d.month}/{d.day}/{d.year}",
    "the {d.day}th of {d:%B}, {d.year}",
)


def values(text: str, published: str = "") -> list[str]:
    return [time.value for time in find_times(PLAIN(text), published=published)]


@settings(max_examples=60, deadline=None)
@given(days, st.sampled_from(FORMS))
def test_a_written_date_is_read_back(day: date, form: str) -> None:
    assert values(f"It began on {form.format(d=day)} in Rome.") == [day.isoformat()]


@settings(max_examples=40, deadline=None)
@given(days, st.integers(0, 23), st.integers(0, 59))
def test_a_written_moment_is_read_back(day: date, hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    text = f"It began at {(hour - 1) % 12 + 1}:{minute:02} {half} on {day:%B} {day.day}, {day.year} in Rome."
    assert values(text) == [f"{day.isoformat()}T{hour:02}:{minute:02}"]


@settings(max_examples=40, deadline=None)
@given(days, st.integers(0, 6))
def test_a_weekday_lies_in_the_week_before_or_on_the_day(day: date, back: int) -> None:
    told = day - timedelta(back)
    assert values(f"He was shot {told:%A} in Rome.", day.isoformat()) == [told.isoformat()]


@settings(max_examples=40, deadline=None)
@given(days, st.integers(32, 300))
def test_a_day_without_a_year_lies_within_the_year_before(day: date, back: int) -> None:
    told = day - timedelta(back)
    if (told.month, told.day) != (2, 29):
        assert values(f"He was shot on {told:%B} {told.day} in Rome.", day.isoformat()) == [told.isoformat()]


@settings(max_examples=40, deadline=None)
@given(days, st.integers(2, 90))
def test_days_later(day: date, count: int) -> None:
    found = values(f"It began on {day:%B} {day.day}, {day.year}. Some say it ended {count} days later.", "2060-01-01")
    assert found == [day.isoformat(), (day + timedelta(count)).isoformat()]


@given(days)
def test_the_years_that_fit_a_weekday_hold_the_year(day: date) -> None:
    fits = years_that_fit(day.month, day.day, day.weekday())
    assert (day.year in fits) == (FIRST_YEAR <= day.year <= LAST_YEAR)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_times_within_it(text: str) -> None:
    doc = Doc(PLAIN.vocab, words=["x"]) if not text else PLAIN(text)
    for time in find_times(doc, published="2017-02-23"):
        assert doc.text[time.span.start : time.span.end].strip()


def test_the_same_input_gives_the_same_times() -> None:
    text = "On Tuesday (21 February) at 10pm PST (6am GMT) he left. An hour later he came."
    assert find_times(PLAIN(text)) == find_times(PLAIN(text))


@pytest.mark.parametrize(
    ("text", "agrees", "minutes"),
    [
        ("It began at 10pm PST (6am GMT).", True, 0),
        ("It began at 10pm PST (7am GMT).", False, 60),
        ("It began at 9 p.m. EST (6 p.m. PST).", True, 0),
        ("It began at 3 p.m. EDT (1900 GMT).", True, 0),
        ("It began at 8:00 am BST (0730 GMT).", False, 30),
    ],
)
def test_zones_are_checked(text: str, agrees: bool, minutes: int) -> None:
    doc = PLAIN(text)
    [pair] = check_zones(find_times(doc, published="2017-02-22"), doc)
    assert (pair.agrees, pair.minutes) == (agrees, minutes)


def test_the_second_zone_takes_its_own_day() -> None:
    assert values("On Feb. 22, 2017 it began at 10pm PST (6am GMT).") == [
        "2017-02-22",
        "2017-02-22T22:00",
        "2017-02-23T06:00",
    ]


def test_an_open_year_keeps_the_years_that_fit() -> None:
    [time] = find_times(PLAIN("It was on Tuesday (21 February)."))
    assert time.when is not None
    assert (time.value, time.when.earliest) == ("XXXX-02-21", None)
    assert time.when.years == years_that_fit(2, 21, 1)
    assert {1995, 2006, 2012, 2017, 2023} <= set(time.when.years)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The chief said Thursday that he had fled.", "said"),
        ("The chief told reporters Thursday that he had fled.", "said"),
        ("In a statement on Thursday, the chief was vague.", "said"),
        ("He fled on Thursday.", ""),
        ("Posted: Thursday, 5:01 p.m.", "stamp"),
    ],
)
def test_the_role_says_whether_it_is_the_time_of_an_utterance(text: str, role: str) -> None:
    assert find_times(PLAIN(text), published="2017-02-23")[0].rule.split("/")[2] == role


@pytest.fixture(scope="module")
def seeds() -> list[Doc]:
    if not SEEDS.is_dir():
        pytest.skip("../shared/seeds is absent")
    return [PLAIN(path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]


def test_point_1_holds_on_the_seeds(seeds: list[Doc]) -> None:
    """An absolute date anchors the relative ones; the year stays open, 2017 among those that fit."""
    text = seeds[1].text
    found = {text[t.span.start : t.span.end]: t for t in find_times(seeds[1])}
    expected = {
        "Tuesday (21 February)": "XXXX-02-21",
        "Thursday (23 February)": "XXXX-02-23",
        "Wednesday (22 February) night": "XXXX-02-22TNI",
        "around 10pm PST": "XXXX-02-22T22:00",
        "6am GMT": "XXXX-02-23T06:00",
        "An hour later": "XXXX-02-22T23:00",
    }
    assert {words: found[words].value for words in expected} == expected
    assert all(t.when is not None and 2017 in t.when.years for words in expected for t in [found[words]])
    [pair] = check_zones(find_times(seeds[1]), seeds[1])
    assert pair.agrees


def test_point_1_holds_with_the_date_of_the_story(seeds: list[Doc]) -> None:
    """With the day that the other reports give, the first report's weekdays are dates."""
    found = {seeds[0].text[t.span.start : t.span.end]: t.value for t in find_times(seeds[0], published="2017-02-23")}
    assert (found["late Wednesday"], found["February 21"]) == ("2017-02-22", "2017-02-21")


def test_point_6_what_was_said_on_thursday_is_not_when_it_happened(seeds: list[Doc]) -> None:
    roles = {seeds[1].text[t.span.start : t.span.end]: t.rule.split("/")[2] for t in find_times(seeds[1])}
    assert (roles["Thursday (23 February)"], roles["Tuesday (21 February)"]) == ("said", "")
