"""On what day it happened: days beside what happened, weekdays, hours, and what speaks of other incidents."""

from __future__ import annotations

import pytest

from crossread.record import make_record

from .conftest import Build

# What keeps a sentence out of the lead.
CALM = "Officers spoke with neighbors. The street was closed. A bus took another way. Nobody else came out. It rained. "

# title, text, published (a Tuesday), day
DAYS = [
    ("A shooting", "A man was shot Sunday in Dayton. A suspect was arrested Monday.", "2019-05-07", "2019-05-05"),
    ("Man shot Sunday", "A man is recovering in Dayton.", "2019-05-07", "2019-05-05"),
    ("A shooting", "A man was shot in Dayton.", "2019-05-07", "2019-05-06"),
    ("A shooting", "A man was shot Wednesday in Dayton.", "2019-05-07", "2019-05-07"),
    ("A shooting", "A man was shot in Dayton. Officers were called at 9:30 p.m.", "2019-05-07", "2019-05-06"),
    ("A shooting", "A man was shot. The shooting was reported around 10:30 a.m. Sunday.", "2019-05-07", "2019-05-05"),
    (
        "A shooting",
        "A man was shot Sunday in Dayton. He was shot at a bar on Sunday. "
        + CALM
        + "Two men were shot nearby on May 1.",
        "2019-05-07",
        "2019-05-05",
    ),
]


@pytest.mark.parametrize(("title", "text", "published", "day"), DAYS)
def test_day(build: Build, title: str, text: str, published: str, day: str) -> None:
    assert make_record(build((title, text, published)), "gva").row["date"].value == day


def test_a_day_without_a_year_is_no_date_but_a_rival(build: Build) -> None:
    cell = make_record(build(("A protest", "Dozens marched in Anaheim, California, on 22 February.", "")), "ccc").row[
        "date"
    ]
    assert (cell.value, cell.rivals) == (None, ("XXXX-02-22",))


def test_what_is_told_of_earlier_days_is_not_counted(build: Build) -> None:
    text = "A man was wounded Sunday in Dayton. He was shot at a bar. " + CALM + "Three men were shot there on April 2."
    row = make_record(build(("A shooting", text)), "gva").row
    assert (row["n_killed"].value, row["n_injured"].value) == (0, 1)
