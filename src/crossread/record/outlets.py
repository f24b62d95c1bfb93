"""What a report's outlet says of where it is: states and large cities in its domain and behind its headlines."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from crossread.annotate.places.gazetteer import City, cities
from crossread.annotate.places.states import state_codes

# Smaller cities share their names with too many words and people.
SMALLEST = 120_000
SHORTEST = 5
# Pieces of domains that stand for a state in short; these must be a whole word of the domain.
_PIECES = {
    "nj": "New Jersey", "wash": "Washington", "chi": "Illinois", "atl": "Georgia", "dc": "District of Columbia",
    "nyc": "New York",
    "ny": "New York", "ct": "Connecticut", "philly": "Pennsylvania", "penn": "Pennsylvania", "pennlive": "Pennsylvania",
    "masslive": "Massachusetts", "mlive": "Michigan", "nola": "Louisiana", "indy": "Indiana", "indystar": "Indiana",
    "okc": "Oklahoma",
    "dfw": "Texas", "socal": "California", "insidesocal": "California", "conn": "Connecticut", "cleveland": "Ohio",
    "vegas": "Nevada", "lasvegassun": "Nevada", "kc": "Missouri", "stl": "Missouri", "ctnews": "Connecticut",
}  # fmt: skip


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[str, ...]]:
    """Pieces of domains -> the states that the outlet serves, from outlets.tsv."""
    lines = files("crossread.record").joinpath("outlets.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    names = sorted(state_codes().values(), key=len, reverse=True)
    return {
        piece: tuple(n for n in names if re.search(rf"\b{n}\b", states) and f"West {n}" not in states)
        for piece, states in rows
    }


@lru_cache(maxsize=1)
def large_cities() -> dict[str, tuple[City, ...]]:
    """Large US cities by their names in lower-case letters alone ("newyorkcity"), those of one name by their states."""
    table: dict[str, set[City]] = {}
    for found in cities().values():
        for city in found:
            letters = _letters(city.name)
            if city.state and city.population >= SMALLEST and len(letters) >= SHORTEST:
                table.setdefault(letters, set()).add(city)
    return {letters: tuple(sorted(found, key=lambda c: c.state)) for letters, found in table.items()}


def _letters(name: str) -> str:
    """A name in lower-case letters alone."""
    return re.sub(r"[^a-z]", "", name.casefold())


def outlet_city(outlet: str, state: str) -> str:
    """The large city of a state that an outlet's domain begins with or ends on, "" where it names none.

    >>> outlet_city("baltimoresun.com", "Maryland")
    'Baltimore'
    """
    letters = _letters(re.sub(r"\.(?:com|org|net|us|tv)$", "", outlet.casefold()))
    found = {key: c.name for key, same in large_cities().items() if key in letters for c in same if c.state == state}
    return found[max(found, key=len)] if found else ""


def outlet_states(outlet: str) -> dict[str, float]:
    """How much the outlet's domain speaks for each state: 1 for what its name says, shared where it may be several.

    >>> outlet_states("baltimoresun.com")
    {'Maryland': 1.0}
    """
    domain = re.sub(r"^(?:https?://)?(?:www\.|m\.)?", "", outlet.casefold())
    listed = [states for piece, states in table().items() if _names(domain, piece)]
    if listed:
        return _shared(listed)
    words = re.split(r"[^a-z]+", re.sub(r"\.(?:com|org|net|us|tv|gov|edu)(?:\.\w+)?$", "", domain))
    pieces: list[tuple[str, ...]] = [(_PIECES[word],) for word in words if word in _PIECES]
    letters = "".join(words)
    named: list[tuple[str, ...]] = [(s,) for s in state_codes().values() if _letters(s) in letters]
    named = [n for n in named if not any(n[0] != o[0] and n[0] in o[0] for o in named)]
    places = [tuple(sorted({c.state for c in same})) for key, same in large_cities().items() if key in letters]
    return _shared(pieces or named or places)


# What stations put behind their call signs: "kfortv", "wmcactionnews5", "q13fox".
_BEHIND_CALL = re.compile(r"(?:tv|fm|am|news|action\w*|fox|abc|nbc|cbs|\d+|dt)+\w*")
SHORT = 4


def _names(domain: str, piece: str) -> bool:
    """Whether a piece of the table names the domain: it begins one of its parts; one with a dot ends the domain."""
    if "." in piece:
        return domain == piece or domain.endswith(f".{piece}")
    parts = domain.split(".")[:-1] or [domain]
    return any(
        part.startswith(piece)
        and (part == piece or len(piece) > SHORT or bool(_BEHIND_CALL.fullmatch(part[len(piece) :])))
        for part in parts
    )


def _shared(groups: list[tuple[str, ...]]) -> dict[str, float]:
    """One vote for each group, shared by its states."""
    votes: dict[str, float] = {}
    for states in groups:
        for state in states:
            votes[state] = votes.get(state, 0.0) + 1 / len(states)
    return votes
