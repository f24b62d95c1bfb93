"""Where an incident happened: the state by vote, quarters of cities, outlets."""

from __future__ import annotations

import pytest

from crossread.record import make_record
from crossread.record.outlets import outlet_city, outlet_states
from crossread.record.police import city_of_letters

from .conftest import Build

OUTLETS = [
    ("baltimoresun.com", "Maryland"),
    ("wtae.com", "Pennsylvania"),
    ("m.news9.com", "Oklahoma"),
    ("nbcmiami.com", "Florida"),
    ("nj.com", "New Jersey"),
    ("nbcwashington.com", "District of Columbia"),
]


@pytest.mark.parametrize(("outlet", "state"), OUTLETS)
def test_outlets_tell_their_state(outlet: str, state: str) -> None:
    assert outlet_states(outlet) == {state: 1.0}


@pytest.mark.parametrize("outlet", ["", "bbc.co.uk", "example.org"])
def test_an_outlet_that_tells_nothing(outlet: str) -> None:
    assert outlet_states(outlet) == {}


LETTERS = [
    ("NO", "Louisiana", "New Orleans"),
    ("SA", "Texas", "San Antonio"),
    ("LVM", "Nevada", "Las Vegas"),
    ("A", "Texas", ""),  # Austin, Arlington, Amarillo, Abilene
    ("ZZ", "Ohio", ""),
]


@pytest.mark.parametrize(("letters", "state", "city"), LETTERS)
def test_police_by_their_letters(letters: str, state: str, city: str) -> None:
    assert city_of_letters(letters, state) == city


def test_the_city_in_a_domain() -> None:
    assert (outlet_city("detroitnews.com", "Michigan"), outlet_city("detroitnews.com", "Ohio")) == ("Detroit", "")


PLACES = [
    ("A man was shot Sunday in Broad Ripple. INDIANAPOLIS, Ind. police were called.", "Indiana", "Indianapolis"),
    ("A man was shot Sunday in Troy, Ohio. Troy police are investigating.", "Ohio", "Troy"),
    ("A man was shot Sunday in Springfield. Police in nearby Eugene, Oregon, helped.", "Oregon", "Springfield"),
    ("A woman was shot Sunday near Troy, the Gilmer County, W.Va., sheriff said.", "West Virginia", "Troy"),
    (
        "A woman was shot Sunday. The Harris County Sheriff's Office in Texas is looking for a man.",
        "Texas",
        "Harris (county)",
    ),
]


@pytest.mark.parametrize(("text", "state", "city"), PLACES)
def test_state_and_city(build: Build, text: str, state: str, city: str) -> None:
    row = make_record(build(("A shooting", text)), "gva").row
    assert (row["state"].value, row["city_or_county"].value) == (state, city)


def test_the_town_of_a_headline(build: Build) -> None:
    row = make_record(
        build(("Five wounded on Dallas corner", "Five people were wounded, officials in Texas said.")), "gva"
    ).row
    assert (row["state"].value, row["city_or_county"].value) == ("Texas", "Dallas")


def test_no_place_is_no_guess(build: Build) -> None:
    row = make_record(build(("A shooting", "A man was shot, police said.")), "gva").row
    assert (row["state"].value, row["city_or_county"].value, row["address"].value) == (None, None, None)
