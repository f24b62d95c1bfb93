"""What a record knows of one incident, read once for all columns: day, place, how many were shot, the people."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.record.day import find_day, parse_day, without_earlier
from crossread.record.people import find_people
from crossread.record.person import Person
from crossread.record.scene import Spot, find_address, find_city, find_county, find_spots, find_state
from crossread.record.tally import Toll, toll_of, toll_of_story
from crossread.record.view import Told, View

Answer = tuple[Told | None, list[str]]


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one incident; an answer is the value with its words, and the values that lost."""

    day: Answer
    state: Answer
    city: Answer
    county: Answer
    address: Answer
    spots: tuple[Spot, ...]
    tolls: tuple[Toll, ...]
    total: int
    killed: int
    people: tuple[Person, ...]


def facts_of(view: View) -> Facts:
    """The facts of one story."""
    spots = find_spots(view)
    state = find_state(view, spots)
    name = str(state[0].value) if state[0] is not None else ""
    found = find_day(view)
    day = parse_day(str(found[0].value)) if found[0] is not None else None
    told = [without_earlier(r, x, day) if day else x for r, x in zip(view.readings, view.lines, strict=True)]
    tolls = tuple(toll_of(lines) for lines in told)
    total, killed = toll_of_story(tolls)
    return Facts(
        day=found,
        state=state,
        city=find_city(view, spots, name),
        county=find_county(spots, name),
        address=find_address(spots),
        spots=spots,
        tolls=tolls,
        total=total,
        killed=killed,
        people=find_people(view, total, killed, day),
    )
