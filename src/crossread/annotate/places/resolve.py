"""Which state a city is in, where the text does not say: the document's other places vote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.annotate.places.gazetteer import City, cities, counties, fold
from crossread.annotate.places.types import FoundPlace

# A namesake this many times larger than the next is meant when nothing else tells.
DOMINANT = 5


def resolve_states(places: Sequence[FoundPlace]) -> list[FoundPlace]:
    """The places with city, state, country and coordinates filled where one reading is left."""
    votes = _votes(places)
    named = {fold(p.name): p.state for p in places if p.rule == "city with state"}
    resolved = []
    for place in places:
        if place.kind == "city":
            resolved.append(_resolve_city(place, votes, named))
        elif place.kind == "county" and not place.state:
            found = counties()[fold(place.name.removesuffix(" County"))]
            resolved.append(replace(place, state=_elect(found, votes), country="US"))
        else:
            resolved.append(place)
    return resolved


def _votes(places: Sequence[FoundPlace]) -> dict[str, float]:
    """How much the document speaks for each state: named states, counties and cities of one state alone."""
    votes: dict[str, float] = {}
    for place in places:
        if place.rule == "city with state":
            votes[place.state] = votes.get(place.state, 0.0) + 3
        elif place.kind == "state":
            votes[place.state] = votes.get(place.state, 0.0) + 2
        elif place.kind == "county":
            found = counties()[fold(place.name.removesuffix(" County"))]
            for state in found:
                votes[state] = votes.get(state, 0.0) + 2 / len(found)
        elif place.kind == "city":
            for state, weight in _shares(cities().get(fold(place.name), ())).items():
                votes[state] = votes.get(state, 0.0) + weight
    return votes


def _shares(found: Sequence[City]) -> dict[str, float]:
    """How much a city's name alone speaks for each state: its share of the inhabitants of all namesakes."""
    total = sum(city.population + 1000 for city in found)
    shares: dict[str, float] = {}
    for city in found:
        if city.state:
            shares[city.state] = shares.get(city.state, 0) + (city.population + 1000) / total
    return shares


def _elect(states: Sequence[str], votes: Mapping[str, float]) -> str:
    """The state with clearly the most votes, "" when none leads."""
    ranked = sorted(states, key=lambda state: (-votes.get(state, 0.0), state))
    if not ranked:
        return ""
    if len(ranked) == 1 or votes.get(ranked[0], 0.0) > 1.2 * votes.get(ranked[1], 0.0) + 0.1:
        return ranked[0]
    return ""


def _resolve_city(place: FoundPlace, votes: Mapping[str, float], named: dict[str, str]) -> FoundPlace:
    """The city with its state and coordinates, where one candidate is left."""
    found = cities().get(fold(place.name), ())
    if place.state:
        return place
    state = named.get(fold(place.name), "")
    here = [city for city in found if city.state and city.state == state]
    if not here:
        state = _elect(sorted({city.state for city in found if city.state}), votes)
        here = [city for city in found if city.state and city.state == state]
    largest = found[0] if found else None
    dominant = largest and (len(found) == 1 or largest.population > DOMINANT * (found[1].population + 1))
    if largest and dominant and (not here or votes.get(state, 0.0) < 2):
        here = [largest]
    if not here:
        return replace(place, city=place.name, state=state)
    city = here[0]
    return replace(
        place, city=place.name, state=city.state, country=city.country, latitude=city.latitude, longitude=city.longitude
    )
