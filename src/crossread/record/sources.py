"""Where the columns of a record come from: a table of sources, each a function of the view, the facts and the column.

A source gives a Cell: the value, the ids of the claims it rests on, the rule that settled it, and its rivals.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from crossread.errors import UsageError
from crossread.record.facts import Answer, Facts
from crossread.record.person import Person
from crossread.record.plain import from_words, left_to_coders
from crossread.record.profile import Column, Profile
from crossread.record.settle import Figure, figures, settle, whole
from crossread.record.tally import Said, Toll
from crossread.record.view import Told, View
from crossread.types import Cell, Claim, Event, Number, Reading, Span, digest

Source = Callable[[View, Facts, Column, Profile], Cell]
NOTHING = Cell(None, rule="no report says")


def make_cell(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The cell of one column; raises UsageError for a source that does not exist."""
    if column.source not in SOURCES:
        raise UsageError(
            f"{profile.name}: {column.name}: unknown source {column.source!r}; known are {', '.join(sorted(SOURCES))}"
        )
    cell = SOURCES[column.source](view, facts, column, profile)
    if cell.value is None and "default" in column.options:
        return Cell(column.options["default"], rule="the profile's default")
    return cell


# The incident


def _answer(view: View, answer: Answer, slots: Sequence[str]) -> Cell:
    """The cell of a fact."""
    told, rivals = answer
    if told is None:
        return NOTHING
    return Cell(told.value, view.claims_at([told], slots), told.rule, tuple(rivals))


def incident_date(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The day; `give` year, or precision (1 where a report names the day, 2 where only publication tells)."""
    cell = _answer(view, facts.day, ("event.date", "event.time"))
    if cell.value is None:
        return Cell(None, rule="no report tells the year", rivals=tuple(facts.day[1])) if facts.day[1] else cell
    give = {"year": int(str(cell.value)[:4]), "precision": 2 if "publication" in cell.rule else 1}
    return Cell(give.get(column.option("give"), cell.value), cell.claims, cell.rule, cell.rivals)


def incident_state(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The state by its full name."""
    return _answer(view, facts.state, ("event.place", "event.address"))


def incident_city(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The city, else the county; `give` precision: 1 a city, 2 a county."""
    cell = _answer(view, facts.city, ("event.place", "event.address"))
    if cell.value is not None and column.option("give") == "precision":
        return Cell(2 if str(cell.value).endswith("(county)") else 1, cell.claims, cell.rule)
    return cell


def incident_county(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The county, where a report names it."""
    return _answer(view, facts.county, ("event.place",))


def incident_address(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The address, block, corner or street."""
    return _answer(view, facts.address, ("event.address", "event.place"))


def incident_country(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The country: the United States where a state is known; `give` iso: its number, region: the part of the world."""
    if facts.state[0] is None:
        return NOTHING
    value = {"iso": 840, "region": "North America"}.get(column.option("give"), "United States")
    return Cell(value, view.claims_at([facts.state[0]], ("event.place",)), "the state's country")


def incident_coordinate(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The latitude or longitude of the city in degrees, as the source's last word says."""
    told = facts.city[0]
    which = column.source.rpartition(".")[2]
    if told is None:
        return NOTHING
    found = [s for s in facts.spots if s.name == told.value and getattr(s.place, which) is not None]
    value = next((getattr(s.place, which) for s in found), None)
    return (
        Cell(value, view.claims_at([told], ("event.place",)), "the gazetteer's place of the city")
        if value is not None
        else NOTHING
    )


# How many were shot


def shot_killed(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """How many of those shot were killed, suspects included: the final tally."""
    lines = [s for toll in facts.tolls if toll.killed == facts.killed for s in toll.killed_lines]
    rivals = sorted({t.killed for t in facts.tolls if t.total} - {facts.killed})
    return _tally(view, facts.killed, lines, rivals, "killed.count")


def shot_injured(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """How many were shot and lived: all who were shot less those killed."""
    lines = [s for toll in facts.tolls if toll.total == facts.total for s in toll.total_lines]
    value = facts.total - facts.killed
    rivals = sorted({t.total - t.killed for t in facts.tolls if t.total} - {value})
    return _tally(view, value, lines if value else [], rivals, "injured.count")


def _tally(view: View, value: int, lines: Sequence[Said], rivals: Sequence[int], slot: str) -> Cell:
    """The cell of a tally with the claims under the words that say it."""
    told = [Told(value, s.line.document, h.span, s.line.field) for s in lines for h in s.harmed]
    slots = (slot, "killed.count", "injured.count", "person.condition", "person.status")
    return Cell(
        value,
        view.claims_at(told, slots),
        "the middle of the reports' tallies, from their leads",
        tuple(map(str, rivals)),
    )


# People


def participants(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """Victims and suspects: name, age, gender, type and status of each."""
    rows = [
        {"name": p.name, "age": p.age, "gender": p.gender, "type": p.type, "status": p.status} for p in facts.people
    ]
    told = [t for p in facts.people for t in p.told]
    slots = ("person.name", "person.age", "person.condition", "person.status", "person.charge", "person.role")
    return (
        Cell(rows, view.claims_at(told, slots), "people said to be hurt, sought, arrested or charged")
        if rows
        else Cell([], rule="no report says")
    )


def people_killed(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """A property (`give`: name, age, gender) of the person killed by police, else of those killed."""
    dead = [p for p in facts.people if "Killed" in p.status]
    if not dead:
        return NOTHING
    values = [getattr(p, column.option("give", "name")) for p in dead]
    told = [t for p in dead for t in p.told]
    return Cell(
        values[0], view.claims_at(told, ("person.name", "person.age")), "the person killed", tuple(map(str, values[1:]))
    )


# Claims, counts and events


def from_slot(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The claims of a slot (`slot`, and `key` where it is narrowed); numbers are settled, words are listed."""
    wanted = [
        c
        for c in view.all_claims()
        if c.slot == column.option("slot")
        and (not column.option("key") or column.option("key") in f"{c.key} {c.display}".casefold())
    ]
    return _settled(wanted, column, profile)


def _settled(claims: Sequence[Claim], column: Column, profile: Profile) -> Cell:
    """One cell of many claims."""
    found = figures(claims, profile.words)
    if found:
        return _number(found, column)
    words = list(dict.fromkeys(c.display for c in claims))
    if not words:
        return NOTHING
    value = words if column.settle == "all" else words[-1 if column.settle == "latest" else 0]
    return Cell(_joined(value, column), tuple(c.id for c in claims), column.settle)


def _number(found: Sequence[Figure], column: Column) -> Cell:
    """A number settled by the column's rule, or the words that it comes from."""
    give = column.option("give")
    if column.settle == "all":
        words = list(dict.fromkeys(f.claim.display for f in found))
        return Cell(_joined(words, column), tuple(f.claim.id for f in found), "all that is said")
    value, behind = settle(found, column.settle)
    if value is None:
        return NOTHING
    ids = tuple(dict.fromkeys(f.claim.id for f in behind))
    rivals = tuple(dict.fromkeys(f.claim.display for f in found if f not in behind))
    if give == "any":
        return Cell(int(value > 0), ids, f"whether the {column.settle} is more than 0", rivals)
    if give == "words":
        return Cell(_joined(behind[-1].claim.display, column), ids, f"{column.settle}, in the report's words", rivals)
    if give == "magnitude":
        return Cell(
            min(4, max(0, int(math.log10(value)))) if value >= 1 else 0,
            ids,
            f"order of magnitude of the {column.settle}",
            rivals,
        )
    return Cell(whole(value), ids, column.settle, rivals)


def _joined(value: Any, column: Column) -> Any:
    """A value with the column's prefix; a list as one text where the column says how it is joined."""
    prefix, join = column.option("prefix"), column.option("join")
    if isinstance(value, list) and (join or prefix):
        return prefix + (join or "; ").join(value)
    return f"{prefix}{value}" if prefix else value


def from_count(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """Quantities in a role of a `frame`'s events (`role`, by default count), or with one of `nouns` as noun.

    `kinds` are kinds of quantities ("distance"); `near`: a regular expression that the sentence must hold.
    """
    claims = [claim for reading in view.readings for claim in _counted(reading, view, column)]
    return _settled(claims, column, profile)


def _counted(reading: Reading, view: View, column: Column) -> Iterator[Claim]:
    """A claim for each quantity of one report that the column asks for: the report's own claim where there is one."""
    frames = [column.option("frame")] if column.option("frame") else list(column.options.get("frames", ()))
    role = column.option("role", "count")
    spans = [s for e in reading.events if e.frame in frames and e.polarity == "positive" for s in e.roles.get(role, ())]
    nouns = {str(noun).casefold() for noun in column.options.get("nouns", ())}
    kinds = set(column.options.get("kinds", ()))
    near = re.compile(column.option("near"), re.I) if column.option("near") else None
    for quantity in reading.quantities:
        in_role = any(
            s.start <= quantity.span.start < s.end or quantity.span.start <= s.start < quantity.span.end for s in spans
        )
        wanted = quantity.noun in nouns or quantity.kind in kinds
        named = wanted and (near is None or near.search(_sentence(reading, quantity.span)))
        if in_role or named:
            yield _claim_of(reading, view, quantity.span, quantity.noun_span, quantity.number, column)


def _sentence(reading: Reading, span: Span) -> str:
    """The sentence that a span begins in."""
    found = next((s for s in reading.sentences if s.start <= span.start < s.end), span)
    return reading.document.text[found.start : found.end]


def _claim_of(reading: Reading, view: View, span: Span, noun: Span | None, number: Number, column: Column) -> Claim:
    """The report's claim on a quantity with the same value, else one made of the quantity alone."""
    from crossread.types import Evidence

    for claim in view.claims.get(reading.document.id, ()):
        if claim.value == number and claim.evidence.span.start <= span.start and span.end <= claim.evidence.span.end:
            return claim
    whole_span = Span(
        min(span.start, noun.start if noun else span.start), max(span.end, noun.end if noun else span.end)
    )
    words = reading.document.text[whole_span.start : whole_span.end]
    evidence = Evidence(reading.document.id, whole_span, words)
    name = digest("quantity", reading.document.id, whole_span.start, whole_span.end)
    return Claim(
        name,
        column.name,
        "",
        number,
        " ".join(words.split()),
        evidence,
        said_at=reading.document.published,
        rule="quantity",
    )


def from_event(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """Whether something happened (`frames`, and none of `unless`): its `value`, or with `give` any 1 or 0."""
    found = _events(view, column.options.get("frames", ()))
    barred = _events(view, column.options.get("unless", ()))
    happened = bool(found) and not barred
    if column.option("give") == "any":
        value: Any = int(happened)
    else:
        value = column.options.get("value") if happened else None
    told = [Told(value, r.document.id, e.trigger) for r, e in found] if happened else []
    rule = "an event of the frame" if happened else "no event of the frame"
    if found and barred:
        rule = f"not where there is {', '.join(sorted({e.frame for _, e in barred}))}"
    return Cell(value, view.claims_at(told), rule)


def _events(view: View, frames: Sequence[str]) -> list[tuple[Reading, Event]]:
    """The events of some frames that are said to have happened, outside of what is about other incidents."""
    wanted = set(frames)
    return [
        (r, e)
        for r in view.readings
        for e in r.events
        if e.frame in wanted
        and e.polarity == "positive"
        and e.modality == "actual"
        and not any(b.start <= e.trigger.start < b.end for b in r.background)
    ]


def from_agency(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The body that investigates or, for police killings, is named most."""
    claims = [c for c in view.all_claims() if c.slot == "agency.investigating"]
    if not claims:
        return NOTHING
    counts: dict[str, int] = {}
    for claim in claims:
        counts[claim.display] = counts.get(claim.display, 0) + 1
    best = max(counts, key=lambda n: (counts[n], n))
    return Cell(
        best,
        tuple(c.id for c in claims if c.display == best),
        "named most",
        tuple(n for n in sorted(counts) if n != best)[:3],
    )


def from_sources(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The outlets or addresses of the reports."""
    names = list(dict.fromkeys(r.document.url or r.document.outlet or r.document.id for r in view.readings))
    return Cell(_joined(names, column), rule="all reports")


def from_notes(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """What happened in the words of the first report that says it, and what is disputed about the dead.

    `frames`: of the events that are meant, where there are any.
    """
    told_of = [Told("", r.document.id, e.trigger) for r, e in _events(view, column.options.get("frames", ()))]
    near = set(view.claims_at(told_of))
    said = [c for c in view.all_claims() if c.slot in ("event.type", "event.sequence", "statement", "crowd.count")]
    claims = ([c for c in said if c.id in near] or said)[:1]
    disputes = [f for f in view.findings if f.status == "disputed" and f.slot in ("killed.count", "injured.count")]
    told = [c.evidence.words for c in claims] + [
        f"{f.question} " + " / ".join(p.display for p in f.positions) for f in disputes
    ]
    ids = tuple(c.id for c in claims) + tuple(i for f in disputes for p in f.positions for i in p.claims)
    return Cell(" ".join(told), ids, "first words, and disputes") if told else NOTHING


def from_constant(view: View, facts: Facts, column: Column, profile: Profile) -> Cell:
    """The profile's own `value`."""
    return Cell(column.options.get("value"), rule="constant")


SOURCES: Mapping[str, Source] = {
    "incident.date": incident_date,
    "incident.state": incident_state,
    "incident.city": incident_city,
    "incident.county": incident_county,
    "incident.address": incident_address,
    "incident.country": incident_country,
    "incident.latitude": incident_coordinate,
    "incident.longitude": incident_coordinate,
    "shot.killed": shot_killed,
    "shot.injured": shot_injured,
    "people.participants": participants,
    "people.killed": people_killed,
    "slot": from_slot,
    "count": from_count,
    "event": from_event,
    "agency": from_agency,
    "sources": from_sources,
    "notes": from_notes,
    "constant": from_constant,
    "words": from_words,
    "coders": left_to_coders,
}

__all__ = ["SOURCES", "Person", "Source", "Toll", "make_cell"]
