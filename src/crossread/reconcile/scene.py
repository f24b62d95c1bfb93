"""The hour and the street of the incident: what each report gives for them is one question each, by whatever words.

One report says when shots were fired, another when police were called, a third when somebody was found: hours of one
day that lie near each other are answers to "when was it", and numbers in one street to "where was it".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from rapidfuzz.distance import OSA

from crossread.claims.places import POLICED
from crossread.claims.times import WIDE_DATES
from crossread.claims.topics import NAMES
from crossread.compare.places import compare_places, parse_place
from crossread.compare.times import compare_clocks
from crossread.reconcile.align import align_by
from crossread.reconcile.deeds import is_day_of_deed, is_later, on_one_weekday, tells_deed, tells_it_happened
from crossread.reconcile.parts import INCIDENT, Part, alone, by_value, clearest, clock_minutes, same_value, told_first
from crossread.types import Claim, When

SCENE = frozenset({INCIDENT, "event:discovery", "event:investigation"})
TOLD_OF = SCENE | {"event:death", "event:search"}
# what followed it: the town told with it is mostly that of the incident
FOLLOWED = frozenset(
    f"event:{topic}"
    for topic in ("arrest", "charge", "release", "decision", "employment", "investigation", "statement")
)
# what is told in one sentence with the place of the incident, though it is another event
_BREATH = frozenset(f"event:{topic}" for topic in ("death", "search", "discovery", "protest", "evacuation", "rescue"))
BESIDE = {"event.place": _BREATH, "event.address": _BREATH | {"event:hospital", "event:arrest"}}
COURT, DECISION = "event:court", "event:decision"
TOWNS = frozenset({"city", "county", "state"})
WIDE = TOWNS | {"neighborhood"}
SCENE_SLOTS = frozenset({"event.time", "event.address"})
LATE = 21 * 60  # the minute from which an hour is late at night
_EARLY = re.compile(r"\b(?:early|overnight|small hours|wee hours|pre-?dawn|before dawn)\b", re.IGNORECASE)
NEAR = 60  # minutes within which two hours are thought to be of one incident
DAY = 24 * 60
# closeness of two addresses in one street, of two whose streets are all called alike, and of two that can be one
ONE_STREET, ONE_CORNER, ONE_ADDRESS = 0.5, 0.7, 0.9
SPELT_STREET, LONG_NAME = 0.4, 5  # closeness of two whose street is spelt in two ways; letters of such a name


def at_scene(claim: Claim, about: str) -> str:
    """What an hour or an address is about: the incident, also where it is told of the call or of the finding.

    So is a town, also where it is told of a death.  The day of what a judge decides is that of the hearing.
    """
    if claim.slot == "event.date" and about == DECISION:
        return COURT
    wide = claim.slot == "event.place" and claim.key in WIDE and about in TOLD_OF
    return INCIDENT if wide or (claim.slot in SCENE_SLOTS and about in SCENE) else about


def at_home(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims; where somebody lives in the street that another report gives for the incident, it tells that street.

    "The father, of 12 Moll Lane" answers where it happened as well as a report that has it happen in Moll Drive.  What
    two reports give as one home stays a home.
    """
    addresses = [c for c in claims if c.slot == "event.address" and c.about in SCENE]
    homes = [c for c in claims if c.slot == "person.hometown" and parse_place(c.display).streets]
    moved = {home.id: _at_scene_of(home, addresses) for home in homes if not _is_known_home(home, homes)}
    return tuple(moved.get(c.id, c) for c in claims)


def in_town(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims; a report that names the town of the incident only with what followed it tells that town as well.

    "Arrested over a shooting in Fernhill" answers where it was where other reports have it in Fernhill.  A building, a
    quarter or an address that another report gives for the incident is its place also where a death, a search, a
    gathering is told in the same breath.
    """
    towns = [c for c in claims if c.slot == "event.place" and c.key == "city"]
    plain = (c for c in towns if c.about in TOLD_OF and not c.rule.endswith(POLICED))
    scenes = {(c.evidence.document, c.display.casefold()) for c in plain}
    known = {name for _, name in scenes}

    given = given_at_scene(claims)

    def moved(claim: Claim) -> Claim:
        name = claim.display.casefold()
        others = given.get((claim.slot, name), set()) - {claim.evidence.document}
        protest = claim.about == "event:protest" and claim.key in TOWNS  # of a town it is a place of its own
        if others and not protest and claim.about in BESIDE.get(claim.slot, ()):
            return replace(claim, about=INCIDENT, about_name=NAMES["incident"])
        here = claim.key == "city" and claim.slot == "event.place" and name in known
        if not here or claim.about not in FOLLOWED or (claim.evidence.document, name) in scenes:
            return claim
        return replace(claim, about=INCIDENT, about_name=NAMES["incident"])

    return tuple(moved(c) for c in claims)


def given_at_scene(claims: Sequence[Claim]) -> Mapping[tuple[str, str], set[str]]:
    """The reports that give a place or an address for the incident itself, by slot and name."""
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.about == INCIDENT:
            given[claim.slot, claim.display.casefold()].add(claim.evidence.document)
    return given


def _is_known_home(home: Claim, homes: Sequence[Claim]) -> bool:
    """Whether another report gives one and the same home in that street."""
    others = (other for other in homes if other.evidence.document != home.evidence.document)
    return any(street_closeness(home, other) >= ONE_ADDRESS for other in others)


def _at_scene_of(home: Claim, addresses: Sequence[Claim]) -> Claim:
    """The claim on a home; as one on the incident's street where another report gives that street for it."""
    others = (a for a in addresses if a.evidence.document != home.evidence.document)
    there = next((a for a in others if in_one_street(home.display, a.display)), None)
    if there is None:
        return home
    return replace(home, slot=there.slot, about=there.about, about_name=there.about_name, key=there.key)


def by_hour(claims: Sequence[Claim]) -> Iterator[Part]:
    """The hour that each report gives first for the incident is one question; other hours go by value and context."""
    whole = near_hours([c for c in clearest(claims) if c.about in SCENE and not is_later(c)])
    if whole:
        yield whole, "the hour that each report gives for it"
    rest = [c for c in claims if c not in whole]
    rough = [c for c in rest if any(in_part(hour, c) for hour in whole)]
    yield from by_value([c for c in rest if c not in rough])
    yield from alone(clearest(rough), set())  # "Friday night" tells nothing beside "10 p.m."


def by_day(claims: Sequence[Claim]) -> Iterator[Part]:
    """The day of the incident is one question where reports give days that follow each other; others go by value."""
    days = [c for c in claims if not is_wide(c)]
    now = (c for c in days if is_day_of_deed(c) or not is_later(c))
    whole = near_days([c for c in clearest(tuple(now)) if c.about == INCIDENT])
    if whole:
        yield whole, "the day that each report gives for it"
    used = {c.id for c in whole}
    yield from by_value([c for c in claims if c.id not in used])


def is_wide(claim: Claim) -> bool:
    """Whether a date gives no more than a month, a season or a year."""
    return isinstance(claim.value, When) and claim.value.precision in WIDE_DATES


def near_days(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Those that give the day that most reports give; of a report that gives the day before or after it, the first.

    A report that gives both speaks of something else on the other, unless it gives an hour of the incident there; an
    hour before midnight and one after it are of one night.
    () where one report alone gives a day.
    """
    told = [c for c in sorted(claims, key=told_first) if isinstance(c.value, When) and c.value.earliest]
    told = on_one_weekday(told)
    backing = {c.id: len({o.evidence.document for o in told if same_value(c, o)}) for c in told}
    if not told:
        return ()
    main = max(told, key=lambda c: (backing[c.id], -told.index(c)))
    same = [c for c in told if same_value(main, c)]
    given = {c.evidence.document for c in same}
    beside: dict[str, Claim] = {}
    for claim in told:
        if claim.key and _days_apart(main.when, claim.when) == 1:
            own = [c for c in same if c.evidence.document == claim.evidence.document]
            timed = _minute(claim) is not None or any(is_one_part(claim, c) for c in own)
            if (timed or not own) and not any(one_night(claim, c) for c in own or same):
                beside.setdefault(claim.evidence.document, claim)
    found = (*same, *beside.values())
    return found if len(given | set(beside)) > 1 else ()


def is_one_part(one: Claim, other: Claim) -> bool:
    """Whether two days of one report are told with one part of it, as those of the deed: "shot early Monday"."""
    parts = [c.when.value.partition("T")[2] if c.when is not None else "" for c in (one, other)]
    shot = all(tells_deed(c) for c in (one, other))
    return shot and parts[0] == parts[1] != "" and parts[0].isalpha()


def near_hours(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Of each report the first hour near the one that most reports give, else the part of the day that holds it.

    () where one report alone tells when it was.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=told_first):
        if _minute(claim) is not None:
            told[claim.evidence.document].append(claim)
    hours = [c for members in told.values() for c in members]
    if not hours:
        return ()

    def backed(claim: Claim) -> int:
        return sum(any(near(claim, other) for other in members) for members in told.values())

    main = max(hours, key=lambda c: (backed(c), -hours.index(c)))
    firsts = {document: next((c for c in members if near(main, c)), None) for document, members in told.items()}
    found = {document: claim for document, claim in firsts.items() if claim is not None}
    for claim in sorted(claims, key=told_first):
        if claim.evidence.document not in found and (in_part(main, claim) or is_another_hour(main, claim)):
            found[claim.evidence.document] = claim
    return tuple(found.values()) if len(found) > 1 else ()


def is_another_hour(main: Claim, claim: Claim) -> bool:
    """Whether two claims say in so many words when it happened, on one day, and hours that are far from each other."""
    plain = all(tells_it_happened(c) for c in (main, claim))
    return plain and _minute(claim) is not None and _days_apart(main.when, claim.when) == 0


def in_part(hour: Claim, part: Claim) -> bool:
    """Whether a part of the day holds an hour, and is one of its day: "Friday night", "10 p.m."."""
    if not isinstance(hour.value, When) or not isinstance(part.value, When) or _minute(part) is not None:
        return False
    held = compare_clocks(hour.value, part.value).verdict in ("same", "compatible")
    return held and _days_apart(hour.when, part.when) <= 1


def _minute(claim: Claim) -> int | None:
    """The minute of the day that a claim gives: in its value, else in the whole of the time that it was taken from."""
    found = clock_minutes(claim.value) if isinstance(claim.value, When) else None
    return found if found is not None or claim.when is None else clock_minutes(claim.when)


def near(one: Claim, other: Claim) -> bool:
    """Whether two hours are near each other, on one day or on days that follow each other."""
    first, second = _minute(one), _minute(other)
    if first is None or second is None or _days_apart(one.when, other.when) > 1:
        return False
    apart = abs(first - second)
    return min(apart, DAY - apart) <= NEAR


def one_night(one: Claim, other: Claim) -> bool:
    """Whether two hours, each with its day, are no more than NEAR minutes apart: 11:50 p.m. and half past midnight."""
    if one.when is None or other.when is None or _minute(one) is None or _minute(other) is None:
        return False
    if not one.when.earliest or not other.when.earliest:
        return near(one, other)
    moments = [datetime.fromisoformat(bound).replace(tzinfo=None) for bound in (one.when.earliest, other.when.earliest)]
    return abs((moments[0] - moments[1]).total_seconds()) <= NEAR * 60


def late_and_early(one: Claim, other: Claim) -> bool:
    """Whether one claim gives a late hour and the other the small hours of the day after: "11 p.m.", "early Sunday"."""
    late, early = sorted((one, other), key=lambda c: c.when.value if c.when is not None else "")
    minute = _minute(late)
    small = bool(_EARLY.search(early.display)) and _minute(early) is None
    return small and minute is not None and minute >= LATE and _days_apart(late.when, early.when) == 1


def _days_apart(one: When | None, other: When | None) -> int:
    """The days between two times; 0 where a day is not told."""
    if one is None or other is None or not one.earliest or not other.earliest:
        return 0
    return abs((date.fromisoformat(one.earliest[:10]) - date.fromisoformat(other.earliest[:10])).days)


def by_street(claims: Sequence[Claim]) -> Iterator[Part]:
    """Addresses in one street are one question; what stands in no street that another report names stays alone."""
    used: set[str] = set()
    firsts = clearest(claims)
    told = [c for c in firsts if not any(is_told_more(c, other) for other in firsts)]
    for members, score in align_by(told, street_closeness):
        used |= {c.id for c in members}
        yield members, f"the same event, and {round(100 * score)} % of closeness of the addresses"
    yield from alone(firsts, used)


def is_told_more(street: Claim, other: Claim) -> bool:
    """Whether a claim gives no more than a street of which its own report gives a number or a corner as well."""
    if street.evidence.document != other.evidence.document or street.id == other.id:
        return False
    bare, full = parse_place(street.display), parse_place(other.display)
    known = len(bare.streets) == 1 and bare.low is None and bare.streets[0] in full.streets
    return known and (full.low is not None or len(full.streets) > 1)


def street_closeness(one: Claim, other: Claim) -> float:
    """1 for one address, less for two that can be one or for one corner, least for two in one street; else 0."""
    if same_value(one, other):
        return 1.0
    if not in_one_street(one.display, other.display):
        return SPELT_STREET if is_misspelt_street(one.display, other.display) else 0.0
    if compare_places(one.display, other.display).verdict != "conflict":
        return ONE_ADDRESS
    shared = set(parse_place(one.display).streets) & set(parse_place(other.display).streets)
    return ONE_STREET if len(shared) == 1 else ONE_CORNER


def in_one_street(one: str, other: str) -> bool:
    """Whether two addresses name a street that is one: "500 block of Main Street", "Main and Second streets"."""
    return bool(set(parse_place(one).streets) & set(parse_place(other).streets))


def is_misspelt_street(one: str, other: str) -> bool:
    """Whether two addresses in no common street name one, in two ways: "Phelan Drive", "Phellan Dr."."""
    here, there = parse_place(one), parse_place(other)
    if in_one_street(one, other):
        return False
    pairs = [(a, b) for a in here.streets for b in there.streets]
    numbered = here.low is not None and (here.low, here.high) == (there.low, there.high)
    return any(_is_slip(a, b) or (numbered and _is_other_figure(a, b)) for a, b in pairs)


def _is_other_figure(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the numbers of two streets differ in one figure: "136th Street", "146th Street"."""
    apart = sorted(one ^ other)
    figures = len(apart) == 2 and len(one) == len(other) and all(re.fullmatch(r"\d{3}[a-z]{2}", word) for word in apart)
    return figures and OSA.distance(apart[0][:3], apart[1][:3]) == 1


def _is_slip(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the names of two streets differ in a letter of one word, and that is a word of some length."""
    apart = sorted(one ^ other)
    if len(one) != len(other) or len(apart) != 2 or any(len(w) < LONG_NAME or not w.isalpha() for w in apart):
        return False
    return apart[0][0] == apart[1][0] and OSA.distance(*apart) == 1
