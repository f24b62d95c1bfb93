"""Police bodies as reports name them: in full, in short, by initials; and whether two names are of one body.

>>> [body.name for body in bodies_in("The Ashford County Sheriff's Office said so, and AVPD did too.")]
["Ashford County Sheriff's Office", 'AVPD']
>>> compare_bodies("Ashvale Metro Police", "AMPD").verdict
'compatible'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crossread.compare.judgement import Judgement

_NAMED = r"(?-i:(?:(?:[A-Z][\w’'&-]{0,30}[\w’']|[A-Z][a-z]{0,2}\.|&) ){1,5})"
_OFFICE = r"(?:office|department|dept\.?|deput(?:y|ies)|detectives?|investigators?|officials?|police)"
_KINDS = (
    rf"sheriff(?:[’']?s)?(?: {_OFFICE})?|police (?:department|dept\.?|bureau|force|division)|police|"
    r"highway patrol|state patrol|deputies|sheriff|fire[- ](?:department|dept\.?|and rescue|rescue|district|service)"
)
_NO_BODY = r"(?! (?:station|headquarters|academy|officer|car|cruiser)\b)"
_FULL = re.compile(rf"\b(?P<place>{_NAMED})(?P<kind>{_KINDS})\b{_NO_BODY}", re.IGNORECASE)
_TOWN = re.compile(r"\b[Pp]olice in (?P<place>(?:[A-Z][\w’'-]{1,30} ?){1,3})\b")
_SHORT = re.compile(r"(?<![\"“#@])\b(?!(?:ALSO|COPD|TORSO|LASSO)\b)[A-Z]{1,4}(?:PD|SO|FD)\b")
_NAMELESS = re.compile(rf"\b[Ss]heriff[’']s {_OFFICE}\b", re.IGNORECASE)
# capitals that begin a sentence or a title and are no part of a name
_NOT_PLACES = frozenset(
    "a an the in on at after before when while where as but and or according however meanwhile by for from with that "
    "this these those if since until so yet both former assistant deputy chief sgt lt capt sergeant lieutenant captain "
    "officer detective det cpl corporal monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december update breaking photo photos watch call "
    "contact heavy local area riot multiple several many more no now suspected two three all spokesman spokeswoman "
    "first city's city shot".split()
)
_OF_COUNTY = re.compile(r"(?:County|[Ss]heriff[’']?s)$")
_ANYWHERE = frozenset({"metro", "county", "state", "town"})  # "Metro police": the police of whatever place it is
_SAME = {"metropolitan": "metro", "saint": "st", "mount": "mt", "township": "twp"}


@dataclass(frozen=True, slots=True)
class Body:
    """A body named in words: [start, end) in code points of the text searched."""

    name: str
    start: int
    end: int


def bodies_in(text: str) -> Iterator[Body]:
    """The police bodies that a text names with their place or by initials, in order."""
    found = [*_full(text), *(Body(f"{m['place'].strip()} police", m.start(), m.end()) for m in _TOWN.finditer(text))]
    taken = [(b.start, b.end) for b in found]
    for match in _SHORT.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(Body(match[0], match.start(), match.end()))
    yield from sorted(found, key=lambda b: b.start)


def nameless_in(text: str) -> Iterator[Body]:
    """The sheriff's offices that a text names without their place: "Sheriff's deputies"."""
    for match in _NAMELESS.finditer(text):
        yield Body(" ".join(match[0].split()), match.start(), match.end())


def _full(text: str) -> Iterator[Body]:
    """The bodies whose place stands before what they are, without what begins the sentence."""
    for match in _FULL.finditer(text):
        words = _place_words(match["place"])
        if words and (match["kind"].casefold() != "deputies" or _OF_COUNTY.search(words[-1][0])):
            start = match.start() + words[0].start()
            yield Body(" ".join(text[start : match.end()].split()), start, match.end())


def _place_words(text: str) -> list[re.Match[str]]:
    """The words after the last one that is part of no place, but for the City of a longer name."""
    words = list(re.finditer(r"\S+", text))
    plain = [word[0].casefold().strip(".’'") for word in words]
    last = max((i for i, word in enumerate(plain) if word in _NOT_PLACES and (word != "city" or i == 0)), default=-1)
    return words[last + 1 :]


@lru_cache(maxsize=4096)
def kind_of_body(name: str) -> str:
    """Police, sheriff, state police or fire: kind_of_body("AVPD") == "police"."""
    if _SHORT.fullmatch(name):
        return {"PD": "police", "SO": "sheriff", "FD": "fire"}[name[-2:]]
    low = name.casefold()
    if re.search(r"\bstate police|patrol\b", low):
        return "state police"
    if re.search(r"\bfire\b", low):
        return "fire"
    return "sheriff" if re.search(r"\bsheriff|\bdeput(?:y|ies)\b", low) else "police"


def place_of_body(name: str) -> tuple[str, ...]:
    """The words of a body's name that tell its place: ("ashford", "county")."""
    match = _FULL.match(name)
    words = (match["place"] if match else "").casefold().replace(".", "").split()
    return tuple(_SAME.get(word, word) for word in words if not word.startswith("sheriff"))


def compare_bodies(one: str, other: str) -> Judgement:
    """Whether two names can be of one police body."""
    if one.casefold() == other.casefold():
        return Judgement("same", "the same body", 0.9)
    if kind_of_body(one) != kind_of_body(other):
        return Judgement("conflict", f"{one} is not {other}", 0.6)
    short, long = sorted((one, other), key=lambda name: (not _SHORT.fullmatch(name), name))
    if _SHORT.fullmatch(short):
        fits = _SHORT.fullmatch(long) is None and _initials(long) in (short[:-2], short[:-2].replace("M", "", 1))
        return Judgement("compatible", f"the initials of {long}", 0.8) if fits else _others(one, other)
    first, second = sorted((set(place_of_body(one)), set(place_of_body(other))), key=len)
    if (
        first <= second
        or first <= _ANYWHERE
        or second <= _ANYWHERE
        or _in_short(place_of_body(one), place_of_body(other))
    ):
        return Judgement("compatible", "one body, named in short and in full", 0.8)
    return _others(one, other)


def _others(one: str, other: str) -> Judgement:
    """Two bodies of one kind that are not one."""
    return Judgement("conflict", f"{one} and {other} are two bodies", 0.6)


def _initials(name: str) -> str:
    """The initials of a body's place: "AM" of "Ashvale Metro Police"; county is mostly left out of it."""
    return "".join(word[0] for word in place_of_body(name) if word != "county").upper()


def _in_short(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a place in one word is the initials of the other, the last word being whole: "AISD", "Ashvale ISD"."""
    short, long = sorted((one, other), key=len)
    if len(short) != 1 or not long:
        return False
    letters = "".join(word[0] for word in long)
    return short[0] in (letters, letters[:-1] + long[-1])
