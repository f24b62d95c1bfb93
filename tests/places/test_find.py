"""Places in a text: kinds, states, roles; every span holds its words."""

from __future__ import annotations

import itertools

import pytest

from crossread.annotate.places import FoundPlace, find_places
from crossread.annotate.sentences import plain_doc
from crossread.types import Span

# (text, words, kind, city, state)
TABLE = [
    ("PUYALLUP, Wash. — A boy was hurt.", "PUYALLUP, Wash.", "city", "Puyallup", "Washington"),
    ("He lives in Tampa, Fla., with a friend.", "Tampa, Fla.", "city", "Tampa", "Florida"),
    ("It happened in the 500 block of 11th Street.", "500 block of 11th Street", "block", "", ""),
    ("It happened near the intersection of Oak and Elm.", "Oak and Elm", "corner", "", ""),
    ("Crews went to Oak Street and 5th Avenue.", "Oak Street and 5th Avenue", "corner", "", ""),
    ("Officers went to 8509 Rixlew Ln on Monday.", "8509 Rixlew Ln", "address", "", ""),
    ("Deputies in Larimer County searched.", "Larimer County", "county", "", "Colorado"),
    ("She was flown to Lee Memorial Hospital.", "Lee Memorial Hospital", "facility", "", ""),
    ("He appeared in Roxbury District Court.", "Roxbury District Court", "facility", "", ""),
    ("The group met in southern Texas.", "Texas", "state", "", "Texas"),
    ("The flood hit towns across India.", "India", "country", "", ""),
    ("The Miramar police chief spoke in Fort Lauderdale, Florida.", "Miramar", "city", "Miramar", "Florida"),
    ("Shots rang out on West Ode Street in Fernhill, police said.", "Fernhill", "neighborhood", "", ""),
    ("An Ode Township boy was hurt.", "Ode Township", "city", "Ode Township", ""),
    ("Shots rang out in the Little Havana neighborhood.", "Little Havana", "neighborhood", "", ""),
    ("It was in the South Side Lorne Park neighborhood.", "Lorne Park", "neighborhood", "", ""),
    ("It was in the Merle Crossing neighborhood.", "Merle Crossing", "neighborhood", "", ""),
    ("LORNE PARK — A man was shot.", "LORNE PARK", "neighborhood", "", ""),
    ("He stood near 53rd and Moll avenues at noon.", "53rd and Moll avenues", "corner", "", ""),
    ("The stop is by West 71st and South Ode streets.", "West 71st and South Ode streets", "corner", "", ""),
    ("It was on Moll St. and Broadway in town.", "Moll St. and Broadway", "corner", "", ""),
    ("It was on Moll Ave. and St. Ode’s Ct. by the park.", "Moll Ave. and St. Ode’s Ct.", "corner", "", ""),
    ("12 Moll St - Have you seen it?", "12 Moll St", "address", "", ""),
    ("It was at 1533 NW Ave. L in town.", "1533 NW Ave. L", "address", "", ""),
    ("A boy was shot in Puyallup Monday night.", "Puyallup", "city", "Puyallup", "Washington"),
]


def found(text: str) -> tuple[FoundPlace, ...]:
    return find_places(plain_doc(text))


@pytest.mark.parametrize(("text", "words", "kind", "city", "state"), TABLE)
def test_table(text: str, words: str, kind: str, city: str, state: str) -> None:
    place = next(p for p in found(text) if text[p.span.start : p.span.end] == words)
    assert (place.kind, place.city, place.state) == (kind, city, state)


@pytest.mark.parametrize(
    "text",
    [
        "Officer Jackson said so.",
        "He may or may not come.",
        "The Reading club met on Friday.",
        "Jordan Miles was hurt.",
        "Police arrested Jackson Sunday.",
    ],
)
def test_no_city_where_the_words_are_a_name_or_something_else(text: str) -> None:
    assert not [p for p in found(text) if p.kind == "city"]


@pytest.mark.parametrize(
    "text", ["BREAKING NEWS — A man was shot.", "UPDATE — He died.", "Ode Lunt — he fell — was hurt."]
)
def test_what_stands_before_a_dash_is_not_always_a_dateline(text: str) -> None:
    assert not found(text)


def test_the_other_places_tell_the_state() -> None:
    text = "Springfield police went to a home. The Sangamon County coroner came. Illinois law applies."
    assert next(p.state for p in found(text) if p.name == "Springfield") == "Illinois"


def test_coordinates_come_with_a_city() -> None:
    place = found("It rained in Puyallup, Wash.")[0]
    assert place.latitude is not None and 47 < place.latitude < 48


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("DENVER — A man was hurt.", "Denver", "dateline"),
        ("A man was shot in Aurora on Monday.", "Aurora", "scene"),
        ("He was taken to Mercy Hospital.", "Mercy Hospital", "care"),
        ("Denver police said so.", "Denver", "jurisdiction"),
        ("LORNE PARK — A man was shot.", "Lorne Park", "dateline"),
        ("12 Moll St - Have you seen it?", "12 Moll St", "other"),
        ("A Denver man was hurt.", "Denver", "hometown"),
        ("Two men died after a shooting in Aurora.", "Aurora", "scene"),
        ("Ode Lunt, of Aurora, was charged.", "Aurora", "hometown"),
        ("Gunfire was heard in Aurora\u2019s Lorne Park neighborhood.", "Lorne Park", "scene"),
    ],
)
def test_what_a_place_is_to_the_report(text: str, name: str, role: str) -> None:
    assert next(p.role for p in found(text) if p.name == name) == role


def test_a_corner_of_two_bare_names_says_that_it_is_one() -> None:
    names = [p.name for p in found("It was at the intersection of Oak and Elm, near Oak Street and Elm Road.")]
    assert names == ["corner of Oak and Elm", "Oak Street and Elm Road"]


def test_menus_are_not_read() -> None:
    text = "More from Denver, Colo.\nA man fell in Boise, Idaho."
    doc = plain_doc(text)
    assert [p.name for p in find_places(doc, [(Span(0, 23), "menu")])] == ["Boise"]


def test_places_do_not_overlap_and_come_in_order() -> None:
    text = "AUSTIN, Texas — At 12 Oak St. in Travis County, near Oak Street and Elm Street, a man from Waco fell."
    spans = [p.span for p in found(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
