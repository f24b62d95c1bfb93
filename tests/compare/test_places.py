"""Places against each other, as a table."""

from __future__ import annotations

import pytest

from crossread.compare.places import compare_places, parse_place

TABLE = [
    ("Puyallup", "Puyallup, Wash.", "compatible"),
    ("Puyallup, Washington", "Puyallup, Wash.", "same"),
    ("Dayton, Ohio", "Dayton, Texas", "conflict"),
    ("Ohio", "Dayton, Ohio", "compatible"),
    ("Texas", "Dayton, Ohio", "conflict"),
    ("Saint Louis", "St. Louis", "same"),
    ("500 block of 11th Street", "514 11th St.", "compatible"),
    ("the 500 block of Eleventh", "700 block of Elm Street", "conflict"),
    ("2600 block of Cedar", "2700 block of Cedar", "conflict"),
    ("514 Oak Street", "514 Oak St", "same"),
    ("2000 block of Cedar Street", "2345 Cedar Street", "compatible"),
    ("2000 block of Cedar Street", "2200 block of Cedar Street", "conflict"),
    ("2000 block of Cedar Street", "3345 Cedar Street", "conflict"),
    ("Pell's Lorne Park", "Lorne Park", "same"),
    ("514 Oak Street", "820 Oak Street", "conflict"),
    ("the intersection of Oak and Elm", "Oak Street", "compatible"),
    ("Oak Street and 5th Avenue", "the corner of Fifth and Oak", "same"),
    ("Oak Street", "Elm Street", "conflict"),
    ("Dover Drive", "Dover Court", "conflict"),
    ("Dover Drive and Oak Street", "Dover Court and Oak Street", "conflict"),
    ("Dover and Oak streets", "Dover Street and Oak Avenue", "same"),
    ("State Road 9", "Highway 9", "same"),
    ("Levi's Stadium", "the stadium", "compatible"),
    ("Bell's Ferry Road", "1249 Bell's Ferry Road", "same"),
    ("0 block of Oak Street", "514 Oak Street", "conflict"),
    ("Dover Dr.", "the 400 block of Dover Drive", "same"),
    ("Cook County", "Lake County", "conflict"),
    ("Orange County", "Orange", "compatible"),
    ("Lincoln High School", "Oak Street", "unknown"),
    ("Los Angeles", "Anaheim", "unknown"),
    ("", "Anaheim", "unknown"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), TABLE)
def test_verdict(one: str, other: str, verdict: str) -> None:
    assert compare_places(one, other).verdict == verdict
    assert compare_places(other, one).verdict == verdict


def test_a_block_is_a_range_of_house_numbers() -> None:
    place = parse_place("the 500 block of North 11th Street")
    assert (place.low, place.high) == (500, 599)
