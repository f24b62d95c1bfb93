"""Two places in words against each other: the same, one inside or part of the other, or somewhere else.

>>> compare_places("Puyallup", "Puyallup, Wash.").verdict
'compatible'
>>> compare_places("500 block of 11th Street", "514 11th St.").verdict
'compatible'
>>> compare_places("Dayton, Ohio", "Dayton, Texas").verdict
'conflict'
"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from crossread.compare.judgement import Judgement

SHORT_FORMS = {
    "street": "st", "avenue": "ave", "av": "ave", "road": "rd", "drive": "dr", "lane": "ln", "boulevard": "blvd", "court": "ct",
    "place": "pl", "circle": "cir", "terrace": "ter", "parkway": "pkwy", "highway": "hwy", "trail": "trl", "north": "n",
    "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw",
    "saint": "st", "fort": "ft", "mount": "mt", "streets": "st", "avenues": "ave", "interstate": "i", "route": "rt",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
    "eighth": "8th", "ninth": "9th", "tenth": "10th", "avenu": "ave",
}  # fmt: skip
_TYPES = frozenset(
    "st ave rd dr ln blvd ct pl cir ter pkwy hwy trl way pike loop alley sq square row run crossing".split()
)
_SIDES = frozenset("n s e w ne nw se sw".split())
_STATES = {
    "alabama": "al ala", "alaska": "ak", "arizona": "az ariz", "arkansas": "ar ark", "california": "ca calif cal",
    "colorado": "co colo", "connecticut": "ct conn", "delaware": "de del", "district of columbia": "dc", "florida": "fl fla",
    "georgia": "ga", "hawaii": "hi", "idaho": "id", "illinois": "il ill", "indiana": "in ind", "iowa": "ia", "kansas": "ks kan",
    "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md", "massachusetts": "ma mass", "michigan": "mi mich",
    "minnesota": "mn minn", "mississippi": "ms miss", "missouri": "mo", "montana": "mt mont", "nebraska": "ne neb",
    "nevada": "nv nev", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm", "new york": "ny",
    "north carolina": "nc", "north dakota": "nd", "ohio": "oh", "oklahoma": "ok okla", "oregon": "or ore",
    "pennsylvania": "pa penn", "rhode island": "ri", "south carolina": "sc", "south dakota": "sd", "tennessee": "tn tenn",
    "texas": "tx tex", "utah": "ut", "vermont": "vt", "virginia": "va", "washington": "wa wash", "west virginia": "wv wva",
    "wisconsin": "wi wis", "wyoming": "wy wyo",
}  # fmt: skip
_STATE_OF = {form: name for name, forms in _STATES.items() for form in (name, *forms.split())}
# places whose names have a possessive of their own: "Levi's Stadium", "Bell's Ferry Road"
_NAMED_SO = _TYPES | frozenset(
    "stadium vineyard hospital church school club bar store restaurant day point landing".split()
)
_LEAD = re.compile(r"^(?:in|at|near|on|from|outside|inside|around|the|of|along)\s+", re.I)


_PLURAL = re.compile(r"(?i)\b(?:streets|avenues|roads|drives)\b")  # "Main and Second streets": one may be an avenue
_TOWN_OF = re.compile(r"^[A-Z][\w.-]+[’']s (?=[A-Z][\w-]+(?: [A-Z][\w-]+)*$)")  # "Pell's Lorne Park"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """A place in parts: words without articles, state, house number range, the streets it names, whether a county.

    `kinds` has each street with what it is called: ({"simms"}, {"ave"}).
    """

    words: tuple[str, ...]
    state: str = ""
    low: int | None = None
    high: int | None = None
    streets: tuple[frozenset[str], ...] = ()
    county: bool = False
    kinds: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()


def _words(text: str) -> tuple[str, ...]:
    """The words in lower case and in their short forms, without punctuation."""
    text = re.sub(r"['’.]", "", text.casefold())
    text = re.sub(r"\b(?:dr )?martin luther king(?: jr)?\b", "mlk", text)
    return tuple(SHORT_FORMS.get(word, word) for word in re.findall(r"[^\W_]+", text) if word not in {"the", "a", "an"})


def parse_place(text: str) -> PlaceWords:
    """A place's words in parts.

    >>> parse_place("the 500 block of North 11th Street").low, parse_place("the 500 block of North 11th Street").high
    (500, 599)
    """
    if not set(_words(text)) & _NAMED_SO:
        text = _TOWN_OF.sub("", text)
    while _LEAD.match(text):
        text = _LEAD.sub("", text, count=1)
    main, comma, tail = text.rpartition(",")
    state = (
        _STATE_OF.get(
            re.sub(r"[.\s]+$", "", re.sub(r"(?<=\w)\.(?=\w)", "", tail.strip().casefold())).replace(".", ""), ""
        )
        if comma
        else ""
    )
    if not state:
        main = text
    block = re.match(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?(?:th|st|nd|rd)?[ -]blocks?\s+(?:of\s+|on\s+)?", main, re.I)
    number = re.match(r"(\d{1,6})\s+(?=\S+\s+\S)", main)
    low = high = None
    rest = main
    if block:
        low = int(block[1])
        high = int(block[2]) if block[2] else low + 99
        rest = main[block.end() :]
    elif number and set(_words(main)) & _TYPES:
        low = high = int(number[1])
        rest = main[number.end() :]
    parts = re.split(r"\s+(?:and|&|at)\s+", re.sub(r"(?i)^(?:intersection|corner)\s+(?:of|at)\s+", "", rest))
    is_street = bool(set(_words(rest)) & _TYPES) or low is not None or bool(re.match(r"(?i)intersection|corner", rest))
    streets = tuple(_street(part) for part in parts) if is_street else ()
    typed = (part for part in parts if is_street and not _PLURAL.search(part))
    kinds = tuple((name, frozenset(_words(part)) & _TYPES) for part in typed if (name := _street(part)))
    words = tuple(word for word in _words(rest) if word not in {"county", "parish", "city"} or len(_words(rest)) == 1)
    return PlaceWords(
        words,
        state,
        low,
        high,
        tuple(s for s in streets if s),
        bool(re.search(r"\b(?:county|parish)\b", rest, re.I)),
        kinds,
    )


def _street(words: str) -> frozenset[str]:
    """The name of a street without what kind of street it is and without its direction."""
    return frozenset(_words(words)) - _TYPES - _SIDES


def _states(one: PlaceWords, other: PlaceWords) -> Judgement | None:
    """Two states that differ are two places."""
    if one.state and other.state and one.state != other.state:
        return Judgement("conflict", "in different states", 0.95)
    return None


def _identical(one: PlaceWords, other: PlaceWords) -> Judgement | None:
    """The same words; the state may be left out."""
    if one.words == other.words and one.low == other.low and one.county == other.county:
        if one.state == other.state:
            return Judgement("same", "the same place")
        return Judgement("compatible", "the state is left out", 0.9)
    return None


def _state_alone(one: PlaceWords, other: PlaceWords) -> Judgement | None:
    """A state and a place in it."""
    for wide, narrow in ((one, other), (other, one)):
        name = _STATE_OF.get(" ".join(wide.words), "")
        if name and narrow.state:
            return (
                Judgement("compatible", "inside the state")
                if name == narrow.state
                else Judgement("conflict", "in different states", 0.95)
            )
    return None


def _slip(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the names of two streets differ by no more than a letter."""
    return OSA.distance(" ".join(sorted(one)), " ".join(sorted(other))) <= 1


def _in_round_block(block: PlaceWords, house: PlaceWords) -> bool:
    """Whether a block is named by a whole thousand ("12000 block") and a house number lies in it."""
    if not block.low or block.low % 1000 or block.high != block.low + 99 or house.low is None:
        return False
    return house.low == house.high and house.low // 1000 == block.low // 1000


def _two_kinds(one: PlaceWords, other: PlaceWords) -> bool:
    """Whether both name a street alike but for what kind of street it is; a number tells no more than a route."""
    return any(
        name == same and len(kind) == len(another) == 1 and kind != another and not any(w.isdigit() for w in name)
        for name, kind in one.kinds
        for same, another in other.kinds
    )


def _streets(one: PlaceWords, other: PlaceWords) -> Judgement | None:
    """Addresses, blocks, corners and streets: the same street, and house numbers that can be one house's."""
    if not one.streets or not other.streets:
        return None
    shared = [s for s in one.streets if any(s == t or s <= t or t <= s for t in other.streets)]
    if not shared:
        close = any(_slip(s, t) for s in one.streets for t in other.streets)
        return Judgement("compatible", "spelling", 0.5) if close else Judgement("conflict", "different streets", 0.7)
    if one.low is not None and other.low is not None and one.high is not None and other.high is not None:
        if one.low == other.low and one.high == other.high:
            return Judgement("same", "the same address")
        overlap = one.low <= other.high and other.low <= one.high
        if overlap:
            return Judgement("compatible", "the address lies in the block", 0.9)
        if _in_round_block(one, other) or _in_round_block(other, one):
            return Judgement("compatible", "the address lies in the thousand that the block names", 0.5)
        near = abs(one.low - other.low) <= 200
        return Judgement("conflict", "different numbers in the street", 0.6 if near else 0.85)
    if _two_kinds(one, other):
        return Judgement("conflict", "one name, two kinds of street", 0.6)  # "Dover Drive", "Dover Court"
    if len(one.streets) == len(other.streets) == len(shared):
        return Judgement("same", "the same streets", 0.8)
    if len(one.streets) == len(other.streets) == 2:
        apart = [next((s for s in side if s not in shared), frozenset()) for side in (one.streets, other.streets)]
        if _slip(*apart):
            return Judgement("compatible", "spelling", 0.5)
        return Judgement("conflict", "different corners of one street", 0.6)
    return Judgement("compatible", "a street and a corner or an address on it", 0.8)


def _part(one: PlaceWords, other: PlaceWords) -> Judgement | None:
    """All words of the one are in the other, or they differ in a letter."""
    a, b = set(one.words), set(other.words)
    if a and b and (a <= b or b <= a):
        return Judgement("compatible", "one names more of it", 0.6)
    first, second = " ".join(one.words), " ".join(other.words)
    if min(len(first), len(second)) >= 5 and OSA.distance(first, second) <= (
        1 if min(len(first), len(second)) < 9 else 2
    ):
        return Judgement("same", "spelling", 0.7)
    return None


RULES: tuple[Callable[[PlaceWords, PlaceWords], Judgement | None], ...] = (
    _states,
    _state_alone,
    _identical,
    _streets,
    _part,
)


def compare_places(one: str, other: str) -> Judgement:
    """Whether two places in words can be the same place.

    same: the same words but for abbreviations and spelling; compatible: one lies in the other or is named more fully;
    conflict: two places of the same kind that differ; unknown: of different kinds (a school and a street), so that
    either may lie in the other.
    """
    first, second = parse_place(one), parse_place(other)
    if not first.words or not second.words:
        return Judgement("unknown", "no place")
    for rule in RULES:
        judgement = rule(first, second)
        if judgement is not None:
            return judgement
    if first.county != second.county or bool(first.streets) != bool(second.streets) or first.low != second.low:
        return Judgement("unknown", "places of different kinds", 0.5)
    if first.state or second.state or first.county:
        return Judgement("conflict", "different places", 0.8)
    return Judgement("unknown", "nothing tells whether one lies in the other", 0.3)
