"""Where it happened: the state by vote over all reports, the city or county in it, the address.

A name alone ("Troy") may lie in many states; so each name speaks for all states that have it, and the state is the one
that holds most of what the reports name together: cities, counties, what stands behind the headlines, the outlets.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.annotate.places import find_places
from crossread.annotate.places.gazetteer import cities, counties, fold
from crossread.annotate.sentences import plain_doc
from crossread.record.lines import headline
from crossread.record.outlets import outlet_city, outlet_states
from crossread.record.police import police_city
from crossread.record.view import Told, View
from crossread.types import Place, Reading, Span

ROLE_WEIGHTS = {
    "scene": 3.0,
    "jurisdiction": 2.5,
    "dateline": 2.0,
    "other": 1.2,
    "hometown": 0.8,
    "care": 0.4,
    "custody": 0.4,
}
TITLE, TAIL, OUTLET = 3.0, 1.5, 4.0
# A place in the first words of a report weighs more than one at its end.
LEAD = 1200
LATE = 0.4
# What each mention of a city adds to its strongest one.
MORE = 1.0
EXACT_KINDS = ("address", "block", "corner", "street")
_NO_CITY = frozenset({"metro", "police", "carolina", "america", "central", "downtown", "university", "broadway"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, its report, how much it speaks for being the scene; `field` is text, title, or tail (the outlet's)."""

    reading: Reading
    place: Place
    weight: float
    field: str = "text"

    @property
    def name(self) -> str:
        """The place's name without an article."""
        return re.sub(r"^[Tt]he ", "", self.place.name)


def role_of(place: Place) -> str:
    """What a place is to its report; "other" where the annotation does not tell."""
    return place.role if place.role in ROLE_WEIGHTS else "other"


def find_spots(view: View) -> tuple[Spot, ...]:
    """The places of the story's reports and titles."""
    return tuple(spot for reading in view.readings for spot in (*_in_title(reading), *_in_text(reading)))


def _in_text(reading: Reading) -> Iterator[Spot]:
    """The places of one report's text, of its asides too: the other incidents of a page happened in the same town."""
    for place in reading.places:
        yield Spot(reading, place, ROLE_WEIGHTS[role_of(place)] * (1.0 if place.span.start < LEAD else LATE))


def _in_title(reading: Reading) -> Iterator[Spot]:
    """The places of a headline, and of the outlet's name behind it."""
    title = reading.document.title
    end = len(headline(title))
    for place in find_places(plain_doc(title)) if title.strip() else ():
        behind = place.span.start >= end
        yield Spot(reading, place, TAIL if behind else TITLE, "tail" if behind else "title")


def states_of(spot: Spot) -> dict[str, float]:
    """How much a place speaks for each state, 1 at most: all states that have the name, the larger town the more."""
    place = spot.place
    if place.kind == "state" or place.rule == "city with state":
        return {place.state: 1.0}
    if place.kind == "county":
        found = counties().get(fold(re.sub(r" (?:County|Parish)$", "", spot.name)), ())
        return {state: 0.5 + 0.5 / len(found) for state in found}
    if place.kind != "city":
        return {}
    towns = [c for c in cities().get(fold(spot.name), ()) if c.state]
    total = sum(c.population + 2000 for c in towns)
    shares: dict[str, float] = {}
    for town in towns:
        shares[town.state] = shares.get(town.state, 0.0) + (town.population + 2000) / total
    return {state: 0.35 + 0.65 * share for state, share in shares.items()}


def find_state(view: View, spots: Sequence[Spot]) -> tuple[Told | None, list[str]]:
    """The state, and those that lost."""
    votes = _state_votes(spots)
    for outlet in sorted({r.document.outlet for r in view.readings}):
        for state, weight in outlet_states(outlet).items():
            votes[state] += OUTLET * weight
    if not votes:
        return None, []
    ranked = sorted(votes, key=lambda s: (-votes[s], s))
    best = ranked[0]
    said = [s for s in spots if best in states_of(s) and s.field != "tail"]
    if not said:
        return _of_outlet(view.readings[0], best), ranked[1:4]
    spot = max(said, key=lambda s: (s.place.kind == "state" or s.place.rule == "city with state", s.weight))
    return _told(spot, best, "the state that holds most of what the reports name"), ranked[1:4]


def _state_votes(spots: Sequence[Spot]) -> defaultdict[str, float]:
    """How much the places speak for each state: every name once, by its strongest mention, up to doubled by others."""
    votes: defaultdict[str, float] = defaultdict(float)
    groups: dict[tuple[str, str], list[Spot]] = {}
    for spot in spots:
        if spot.place.kind in ("state", "city", "county"):
            groups.setdefault((fold(spot.name), spot.place.kind), []).append(spot)
    for group in groups.values():
        spot = max(group, key=lambda s: s.weight)
        sure = 1.5 if spot.place.kind == "state" or spot.place.rule == "city with state" else 1.0
        often = min(2.0, 1 + 0.25 * (len(group) - 1))
        for state, share in states_of(spot).items():
            votes[state] += share * spot.weight * sure * often
    return votes


def _of_outlet(reading: Reading, state: str) -> Told:
    """A state that only the outlet tells."""
    return Told(
        state, reading.document.id, Span(0, max(1, len(reading.document.title))), "title", "the outlet's own state"
    )


def find_city(view: View, spots: Sequence[Spot], state: str) -> tuple[Told | None, list[str]]:
    """The city or town, else the county ("Brown (county)"), in the state; and those that lost."""
    if state == "District of Columbia":
        spot = next((s for s in spots if s.place.name == "Washington" or s.place.state == state), None)
        return (_told(spot, "Washington", "the District of Columbia") if spot else None), []
    named = [(name, spot) for spot in spots if spot.field != "tail" and (name := city_name(spot, state))]
    named = _without_counties(_without_quarters(named, spots), state)
    if not _towns(named) and (told := _town_in_headline(view, state) or police_city(view, state)) is not None:
        return told, []
    if not _towns(named):
        named += _unknown_to_gazetteer(spots)
    votes, said = _city_votes(named)
    towns = _towns(named)
    called = police_city(view, state)
    ranked = sorted(votes, key=lambda n: (n not in towns, -votes[n], n))
    ranked = _by_police(ranked, named, str(called.value) if called is not None else "")
    if not ranked:
        return called or _of_tail(spots, state) or _in_domain(view, state), []
    return _told(said[ranked[0]], ranked[0], "places of all reports vote"), ranked[1:4]


Named = list[tuple[str, Spot]]
# A town that has the name of its county is not so called as often as the county: "Nassau police".
SMALL_NAMESAKE = 20_000


def _without_counties(named: Named, state: str) -> Named:
    """The cities and counties without small towns that have the name of a county that the reports name."""
    named_counties = {n.removesuffix(" (county)") for n, _ in named if n.endswith("(county)")}
    towns = {n for n, s in named if role_of(s.place) != "jurisdiction" or s.place.rule == "city with state"}
    return [(n, s) for n, s in named if n not in named_counties - towns or _people_of(n, state) >= SMALL_NAMESAKE]


def _people_of(name: str, state: str) -> int:
    """The inhabitants of a city of a state by the gazetteer."""
    return max((c.population for c in cities().get(fold(name), ()) if c.state == state), default=0)


def _without_quarters(named: Named, spots: Sequence[Spot]) -> Named:
    """The cities and counties without the names that the reports use of a quarter: "the Bridgeport neighborhood"."""
    quarters = {fold(s.name) for s in spots if s.place.kind == "neighborhood"}
    own = {n for n, s in named if s.place.rule == "city with state" or role_of(s.place) in ("jurisdiction", "dateline")}
    return [(n, s) for n, s in named if n in own or fold(n) not in quarters]


def _city_votes(named: Named) -> tuple[dict[str, float], dict[str, Spot]]:
    """How much the places speak for each city or county, and the strongest mention of each."""
    votes: defaultdict[str, float] = defaultdict(float)
    said: dict[str, Spot] = {}
    for name, spot in named:
        votes[name] += MORE * spot.weight
        if name not in said or spot.weight > said[name].weight:
            said[name] = spot
    for name, spot in said.items():
        votes[name] += spot.weight
    return votes, said


def _towns(named: Named) -> set[str]:
    """The cities and towns that are more than somebody's home or hospital."""
    return {name for name, spot in named if not name.endswith("(county)") and spot.weight >= 1.0}


def _unknown_to_gazetteer(spots: Sequence[Spot]) -> Named:
    """Towns whose names the gazetteer has in other states alone: small ones are missing from it."""
    return [
        (name, spot)
        for spot in spots
        if spot.field != "tail"
        and spot.place.kind == "city"
        and spot.place.rule != "city with state"
        and (name := city_name(spot, ""))
    ]


# A quarter is so many times smaller than its city, and no more than so many degrees from its middle (some 20 km).
SMALLER, NORTH, EAST = 5, 0.18, 0.22


def _by_police(ranked: list[str], named: Named, called: str = "") -> list[str]:
    """The city whose police answer first, where the winner is a quarter of it that has no police of its own.

    `called`: the city whose police are named by their letters.
    """
    police = {n for n, s in named if role_of(s.place) == "jurisdiction" and s.place.kind == "city"}
    police |= {called} & set(ranked)
    own = police | {n for n, s in named if role_of(s.place) == "dateline" or s.place.rule == "city with state"}
    places = {n: s.place for n, s in named}
    if not ranked or ranked[0] in police:
        return ranked
    whole = next(
        (
            n
            for n in ranked[1:]
            if n in own and (n in police or ranked[0] not in own) and _is_quarter(places[ranked[0]], places[n])
        ),
        "",
    )
    return [whole, *(n for n in ranked if n != whole)] if whole else ranked


def _is_quarter(part: Place, whole: Place) -> bool:
    """Whether a place may be a quarter of a city: near its middle and far smaller."""
    if part.latitude is None or part.longitude is None or whole.latitude is None or whole.longitude is None:
        return False
    near = abs(part.latitude - whole.latitude) < NORTH and abs(part.longitude - whole.longitude) < EAST
    return near and _people_in(whole) >= SMALLER * _people_in(part)


def _people_in(place: Place) -> int:
    """The inhabitants of a city by the gazetteer."""
    return _people_of(place.name, place.state)


# A smaller town's name in a headline is as likely a person's.
LARGE_ENOUGH = 8000


def _town_in_headline(view: View, state: str) -> Told | None:
    """A town of the state in a headline, where no report's text names one: "Dallas" of "Five shot on Dallas corner"."""
    for reading in view.readings:
        title = headline(reading.document.title)
        words = list(re.finditer(r"[^\W\d_][\w’'-]*\.?", title))
        for length in (3, 2, 1):
            for first in range(len(words) - length + 1):
                span = Span(words[first].start(), words[first + length - 1].end())
                name = re.sub(r"[’']s$", "", title[span.start : span.end])
                county = re.match(r"\s+(?:County|Co\.|Parish|Counties)", title[span.end :])
                towns = cities().get(fold(name), ()) if name[:1].isupper() and not county else ()
                if any(t.state == state and t.population >= LARGE_ENOUGH for t in towns):
                    return Told(name, reading.document.id, span, "title", "a town of the state in the headline")
    return None


def _of_tail(spots: Sequence[Spot], state: str) -> Told | None:
    """The city behind a headline, the outlet's own, where no report names any."""
    spot = next((s for s in spots if s.field == "tail" and state and s.place.state == state and s.place.city), None)
    return _told(spot, spot.name, "the outlet's own city") if spot is not None else None


def _in_domain(view: View, state: str) -> Told | None:
    """The large city that an outlet's domain names."""
    for reading in view.readings:
        if name := outlet_city(reading.document.outlet, state):
            title = Span(0, max(1, len(reading.document.title)))
            return Told(name, reading.document.id, title, "title", "the outlet's own city")
    return None


def city_name(spot: Spot, state: str) -> str:
    """What a place calls its city or county, "" when it is neither or lies elsewhere."""
    place = spot.place
    if place.kind not in ("city", "county") or (state and states_of(spot) and state not in states_of(spot)):
        return ""
    if place.kind == "county":
        return re.sub(r" (?:County|Parish)$", "", spot.name) + " (county)"
    return "" if fold(spot.name) in _NO_CITY else spot.name


def find_address(spots: Sequence[Spot]) -> tuple[Told | None, list[str]]:
    """The most exact place named as the scene: address, block, corner or street."""
    found = [
        s
        for s in spots
        if s.place.kind in EXACT_KINDS and s.field == "text" and role_of(s.place) not in ("hometown", "care", "custody")
    ]
    if not found:
        return None, []
    votes = Counter(s.place.name for s in found)
    rank = {kind: index for index, kind in enumerate(EXACT_KINDS)}
    best = min(
        found,
        key=lambda s: (
            rank[s.place.kind] // 3,
            -s.weight,
            -votes[s.place.name],
            s.place.span.start,
            s.reading.document.id,
        ),
    )
    rivals = [name for name, _ in votes.most_common(4) if name != best.place.name]
    return _told(best, best.place.name, "the most exact place of the scene"), rivals[:3]


def _told(spot: Spot, value: str, rule: str) -> Told:
    """A value with the words it rests on."""
    return Told(value, spot.reading.document.id, spot.place.span, "text" if spot.field == "text" else "title", rule)


def find_county(spots: Sequence[Spot], state: str) -> tuple[Told | None, list[str]]:
    """The county or parish that is named most, in the state."""
    votes: defaultdict[str, float] = defaultdict(float)
    said: dict[str, Spot] = {}
    for spot in spots:
        if spot.place.kind == "county" and city_name(spot, state):
            votes[spot.name] += spot.weight
            said.setdefault(spot.name, spot)
    ranked = sorted(votes, key=lambda n: (-votes[n], n))
    return (_told(said[ranked[0]], ranked[0], "places of all reports vote"), ranked[1:4]) if ranked else (None, [])
