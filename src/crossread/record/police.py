"""Cities that reports name by their police alone: "NOPD", "Metro police"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from crossread.annotate.places.gazetteer import cities
from crossread.record.view import Told, View
from crossread.types import Span

# Cities whose police reports call by letters.
SMALLEST = 100_000
# The city with these letters is meant where it is so many times larger than the next.
LARGER = 3
_METRO = {
    "Tennessee": "Nashville", "Nevada": "Las Vegas", "Kentucky": "Louisville", "District of Columbia": "Washington",
    "Indiana": "Indianapolis",
}  # fmt: skip
_LETTERS = {"MN": "Nashville", "LVM": "Las Vegas", "LM": "Louisville", "IM": "Indianapolis", "SLM": "St. Louis"}
_NAMED = re.compile(r"\b(?:(?P<letters>[A-Z]{1,4})PD|(?P<metro>Metro(?:politan)?)(?: [A-Z]\w+)? [Pp]olice)\b")


def police_city(view: View, state: str) -> Told | None:
    """The city whose police the reports name most, with the words; None where its letters may be of several."""
    found = [(city, told) for city, told in _all_named(view, state) if city]
    if not found:
        return None
    best = Counter(city for city, _ in found).most_common(1)[0][0]
    return next(told for city, told in found if city == best)


def _all_named(view: View, state: str) -> Iterator[tuple[str, Told]]:
    """Every naming of police in the texts, with its city."""
    for reading in view.readings:
        for match in _NAMED.finditer(reading.document.text):
            city = _METRO.get(state, "") if match["metro"] else city_of_letters(match["letters"], state)
            span = Span(match.start(), match.end())
            yield city, Told(city, reading.document.id, span, "text", "the city of the police that reports name")


@lru_cache(maxsize=1024)
def city_of_letters(letters: str, state: str) -> str:
    """The large city of a state whose police go by the letters: city_of_letters("NO", "Louisiana") is "New Orleans"."""
    if letters in _LETTERS:
        return _LETTERS[letters]
    fitting = sorted(
        {
            (city.population, city.name)
            for found in cities().values()
            for city in found
            if city.state == state and city.population >= SMALLEST and _initials(city.name) == letters
        },
        reverse=True,
    )
    if not fitting or (len(fitting) > 1 and fitting[0][0] < LARGER * fitting[1][0]):
        return ""
    return fitting[0][1]


def _initials(name: str) -> str:
    """The first letters of a name's words: _initials("Fort Worth") == "FW"."""
    return "".join(word[0] for word in re.findall(r"[A-Z]\w*", name))
