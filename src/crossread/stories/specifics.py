"""What is specific in a sentence: streets, quarters, people, ages, hours and days, which tell incidents apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.types import Number, Place, Reading, Span

# places that say where something happened; those of care, custody and home towns say nothing of it
_SCENES = frozenset({"address", "block", "corner", "street", "neighborhood", "facility", "landmark"})
_TOWNS = frozenset({"city", "county"})
_ELSEWHERE = frozenset({"care", "custody", "hometown", "jurisdiction"})
_CARE = re.compile(r"\b(?:Hospital|Medical|Health|Clinic|Jail|Prison|Court|Police|Sheriff)\b")
_STREET_WORD = re.compile(
    r"^(?:\d+|block|the|of|and|near|at|corner|north|south|east|west|northeast|northwest|southeast|southwest|[nsew]|n[ew]|s[ew]"
    r"|street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|way|highway|hwy|parkway|pkwy|circle)$"
)
SHORT = 4  # letters that a name has at least; a shorter one is met by chance
_PROPER = re.compile(r"[A-Z][\w’'-]+")
_SUFFIX = frozenset({"Jr", "Sr", "II", "III", "IV"})


@dataclass(frozen=True, slots=True)
class Specifics:
    """The scenes (streets, quarters, buildings), people (surnames), towns, ages and hours, and days of a stretch."""

    scenes: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()

    @property
    def strong(self) -> frozenset[str]:
        """What is hardly shared by chance: scenes and people."""
        return self.scenes | self.people


def _strong(one: Specifics) -> frozenset[str]:
    """Its scenes and people."""
    return one.strong


def _towns(one: Specifics) -> frozenset[str]:
    """Its towns."""
    return one.towns


def joined(many: Iterable[Specifics]) -> Specifics:
    """All that stands in any of them.

    What is more often the name of a town, or so at all in one word, is no scene and nobody.
    """
    found = tuple(many)
    towns = frozenset[str]().union(*(s.towns for s in found))
    scenes, called = (Counter(n for s in found for n in names(s)) for names in (_strong, _towns))
    mostly = frozenset(name for name in towns if called[name] > scenes[name] or " " not in name)
    return Specifics(
        frozenset[str]().union(*(s.scenes for s in found)) - mostly,
        frozenset[str]().union(*(s.people for s in found)) - mostly,
        towns,
        frozenset[str]().union(*(s.small for s in found)),
        frozenset[str]().union(*(s.days for s in found)),
    )


def specifics_of(reading: Reading, spans: Iterable[Span]) -> dict[Span, Specifics]:
    """What is specific in each of some stretches of a report."""
    marks = tuple(_marks(reading))
    return {span: _gathered(marks, span) for span in spans}


def _gathered(marks: Iterable[tuple[int, str, str]], span: Span) -> Specifics:
    """The marks that begin inside a stretch, by their kinds."""
    found: dict[str, set[str]] = {"scenes": set(), "people": set(), "towns": set(), "small": set(), "days": set()}
    for start, kind, name in marks:
        if span.start <= start < span.end:
            found[kind].add(name)
    return Specifics(**{kind: frozenset(names) for kind, names in found.items()})


def _marks(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Everything specific in a report: where it begins, its kind, its name."""
    for place in reading.places:
        kind = _kind_of(place)
        if kind:
            yield from ((place.span.start, kind, name) for name in scene_names(place.name))
    yield from ((start, "people", name) for start, name in _people(reading))
    for quantity in reading.quantities:
        if quantity.kind == "age" and isinstance(quantity.number, Number):
            yield quantity.span.start, "small", f"age {quantity.number.low:g}" if quantity.number.low else "age"
    for time in reading.times:
        if re.match(r"\d{4}-\d\d-\d\d", time.value) and time.when is not None and time.when.earliest:
            yield time.span.start, "days", time.when.earliest[:10]
        if clock := re.search(r"T(\d\d):(\d\d)", time.value):
            yield time.span.start, "small", f"hour {clock[1]}:{clock[2]}"


def _kind_of(place: Place) -> str:
    """Which kind of mark a place is; "" where it does not say where anything happened."""
    if place.kind in _TOWNS:
        return "towns" if place.role not in _ELSEWHERE else ""
    usable = place.kind in _SCENES and place.role not in _ELSEWHERE and not _CARE.search(place.name)
    return "scenes" if usable else ""


def scene_names(name: str) -> tuple[str, ...]:
    """The bare names in that of a place: scene_names("3000 block of W. Fayette St.") == ("fayette",)."""
    parts = re.split(r"\s+(?:and|at|near|&)\s+|,|(?<=[a-z])[’']s\s+", name)
    words = (re.findall(r"[\w’']+", part.casefold()) for part in parts)
    bare = (" ".join(w for w in row if not _STREET_WORD.match(w)) for row in words)
    return tuple(part for part in bare if len(part) >= SHORT)


def _people(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where each named person stands and the surname; those whose words are told are left out."""
    text = reading.document.text
    named = {entity.id for entity in reading.entities if entity.named}
    speaking = {e for a in reading.attributions for e in (a.holder,) if e}
    for mention in reading.mentions:
        if mention.kind == "person" and mention.entity in named and mention.entity not in speaking:
            words = [w for w in _PROPER.findall(text[mention.span.start : mention.span.end]) if w not in _SUFFIX]
            name = words[-1].casefold().removesuffix("’s").removesuffix("'s") if words else ""
            if len(name) >= SHORT:
                yield mention.span.start, name
