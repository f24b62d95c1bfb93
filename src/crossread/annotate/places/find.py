"""Places in a document: the patterns and the gazetteer, the widest reading first, then the state that each city is in."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from crossread.annotate.entities.lexicon import CALENDAR
from crossread.annotate.places import patterns
from crossread.annotate.places.gazetteer import cities, counties, countries, fold
from crossread.annotate.places.resolve import resolve_states
from crossread.annotate.places.roles import place_role
from crossread.annotate.places.sentences import outside, sentence_spans
from crossread.annotate.places.states import state_forms
from crossread.annotate.places.types import FoundPlace
from crossread.annotate.texts import text_of
from crossread.types import Span

Finder = Callable[[str, int], Iterator[FoundPlace]]


def _tidy(text: str, start: int, end: int) -> Span:
    """The span without a leading article or a sentence's full stop at its end."""
    article = re.match(r"the ", text[start:end])
    start += article.end() if article else 0
    while text[end - 1] in " ,":
        end -= 1
    return Span(start, end)


def find_blocks(line: str, offset: int) -> Iterator[FoundPlace]:
    """Hundred blocks: "the 500 block of 11th Street"."""
    for match in patterns.BLOCK.finditer(line):
        span = _tidy(line, match.start(), match.end())
        name = f"{match['number']} block of {match['street']}"
        yield FoundPlace(Span(span.start + offset, span.end + offset), name, "block", rule="block")


def find_corners(line: str, offset: int) -> Iterator[FoundPlace]:
    """Street corners: "the intersection of Oak and Elm", "at Oak Street and 5th Avenue", "near Oak and Elm streets"."""
    for pattern in (patterns.CORNER_PLURAL, patterns.CORNER_LOOSE, patterns.CORNER):
        for match in pattern.finditer(line):
            span = Span(match.start("one") + offset, match.end("two") + offset)
            name = f"{match['one']} and {match['two']}"
            # "Oak and Elm" alone are no streets by their words
            name = name if pattern is not patterns.CORNER_LOOSE or patterns.TYPED.search(name) else f"corner of {name}"
            yield FoundPlace(span, name, "corner", rule="corner")


def find_addresses(line: str, offset: int) -> Iterator[FoundPlace]:
    """House numbers with a street."""
    for match in patterns.ADDRESS.finditer(line):
        span = _tidy(line, match.start(), match.end())
        yield FoundPlace(
            Span(span.start + offset, span.end + offset), line[span.start : span.end], "address", rule="address"
        )


_NO_STREET = re.compile(
    r"(?:The|On|In|At|Near|Police|A) |.*(?:District|Municipal|Superior|Circuit|County|Supreme|Federal|Magistrate) Court"
)


_OF_QUARTER = re.compile(
    r" (?:neighbou?rhood|section|subdivision|community|district)\b"
)  # "the Grand Crossing neighborhood"


def find_streets(line: str, offset: int) -> Iterator[FoundPlace]:
    """Streets and highways alone."""
    for match in patterns.STREET_ALONE.finditer(line):
        if not _NO_STREET.match(match.group()) and not _OF_QUARTER.match(line, match.end()):
            yield FoundPlace(Span(match.start() + offset, match.end() + offset), match.group(), "street", rule="street")


def find_counties(line: str, offset: int) -> Iterator[FoundPlace]:
    """Counties and parishes that the gazetteer knows."""
    for match in patterns.COUNTY.finditer(line):
        words = match["name"].split()
        for first in range(len(words)):
            name = " ".join(words[first:])
            if words[first] not in {"The", "In", "A"} and fold(name) in counties():
                start = match.start() + match["name"].rindex(name)
                found = counties()[fold(name)]
                state = found[0] if len(found) == 1 else ""
                yield FoundPlace(
                    Span(start + offset, match.end() + offset),
                    f"{_title(name)} County",
                    "county",
                    state=state,
                    rule="county",
                )
                break


_LEADING = re.compile(
    r"(?:The|A|An|In|On|At|Near|Of|From|Outside|By|And|But|Police|Officers|Deputies|Authorities|Downtown|Northern|Southern|Eastern|Western|Central|Hospital|Center|Street|Avenue)\s+"
)


def find_cities_with_state(line: str, offset: int) -> Iterator[FoundPlace]:
    """A city before the name or abbreviation of its state: also towns that the gazetteer does not know."""
    for match in patterns.CITY_STATE.finditer(line):
        city, start = match["city"], match.start()
        state = state_forms()[match["state"]]
        words = city.split(" ")
        if words[-1].casefold() in {"county", "parish", "counties"}:
            continue
        known = next((i for i in range(len(words)) if _in_state(" ".join(words[i:]), state)), None)
        if known is None:
            lead = _LEADING.match(city)
            cut = lead.end() if lead else 0
            if len(words) > 3 or match["state"] in {"OR", "IN", "ME", "OK", "HI"}:
                continue
        else:
            cut = len(" ".join(words[:known])) + (1 if known else 0)
        name = city[cut:]
        found = next((c for c in cities().get(fold(name), ()) if c.state == state), None)
        span = Span(start + cut + offset, match.end("state") + offset)
        latitude, longitude = (found.latitude, found.longitude) if found else (None, None)
        yield FoundPlace(
            span, _title(name), "city", state, _title(name), latitude, longitude, rule="city with state", country="US"
        )


def _in_state(name: str, state: str) -> bool:
    """Whether the gazetteer has a city of the name in the state."""
    return any(city.state == state for city in cities().get(fold(name), ()))


def _title(name: str) -> str:
    """A name in capitals as it is written elsewhere: "PUYALLUP" -> "Puyallup"."""
    if not name.isupper():
        return name
    known = cities().get(fold(name))
    return known[0].name if known and fold(known[0].name) == fold(name) else name.title()


_WHEN = CALENDAR | {"spring", "summer", "fall", "autumn", "winter"}  # "on Elm Street in June"


def find_quarters(line: str, offset: int) -> Iterator[FoundPlace]:
    """What follows a street and is no city that the gazetteer knows: "on West 105th Street in Fernwood"."""
    for match in patterns.QUARTER.finditer(line):
        name = match["name"]
        known = fold(name) in cities() or name in countries() or name in state_forms()
        if not known and name.split()[0].casefold() not in _WHEN:
            yield FoundPlace(
                Span(match.start("name") + offset, match.end("name") + offset),
                name,
                "neighborhood",
                rule="behind a street",
            )


def find_facilities(line: str, offset: int) -> Iterator[FoundPlace]:
    """Hospitals, courts, schools, jails, churches and other named places, by the last word of their names."""
    for match in patterns.FACILITY.finditer(line):
        name, start = match.group(), match.start()
        lead = re.match(r"(?:(?:The|A|An|In|On|At|Near|From|Police|Outside|Inside|And|To|After)\s+)+", name)
        start += lead.end() if lead else 0
        name = name[lead.end() :] if lead else name
        if " " not in name or name in cities() or fold(name) in cities():
            continue
        detail = patterns.FACILITIES[match["last"]]
        yield FoundPlace(Span(start + offset, match.end() + offset), name, "facility", detail=detail, rule="facility")


def find_states(line: str, offset: int) -> Iterator[FoundPlace]:
    """States by their full names or by an abbreviation with a full stop."""
    for match in patterns.STATE.finditer(line):
        form = match["state"]
        if form.isupper() and "." not in form and len(form) <= 4:
            continue  # OR, IN, ME: only behind a city.
        if re.match(r"[ ](?:State|University|Street|St\.|Ave|Avenue|Road|[A-Z]\w+,? \d)", line[match.end() :]):
            continue
        state = state_forms()[form]
        yield FoundPlace(
            Span(match.start() + offset, match.end() + offset), state, "state", state=state, country="US", rule="state"
        )


def find_townships(line: str, offset: int) -> Iterator[FoundPlace]:
    """Townships and boroughs by their last word: "Orion Township"; the gazetteer knows few of them."""
    for match in patterns.TOWNSHIP.finditer(line):
        lead = _LEADING.match(match["name"])
        start = match.start() + (lead.end() if lead else 0)
        if " " in line[start : match.end()]:
            span = Span(start + offset, match.end() + offset)
            yield FoundPlace(span, line[start : match.end()], "city", rule="township", country="US")


def find_neighborhoods(line: str, offset: int) -> Iterator[FoundPlace]:
    """Quarters of a city: "the Little Havana neighborhood"."""
    for match in patterns.NEIGHBORHOOD.finditer(line):
        if fold(match["name"]) in cities() and match.group().endswith(("community", "area")):
            continue
        start = match.start("name") + _city_before(match["name"])
        start += _side_before(line[start : match.end("name")])
        span = Span(start + offset, match.end("name") + offset)
        yield FoundPlace(span, line[start : match.end("name")], "neighborhood", rule="neighborhood")


def _city_before(name: str) -> int:
    """How long the city is that stands before the name of its quarter: "Fernhill's Lorne Park"."""
    city = re.match(r"([A-Z][\w.-]+(?: [A-Z][\w.-]+)?)[’']s (?=[A-Z])", name)
    return city.end() if city and fold(city[1]) in cities() else 0


def _side_before(name: str) -> int:
    """How long the side of the town is that stands before the name of its quarter: "South Side Lorne Park"."""
    side = re.match(
        r"(?:(?:Far|Near|Lower|Upper) )?(?:North|South|East|West)(?:west|east)? [Ss]ide['’]?s? (?=[A-Z])", name
    )
    return side.end() if side else 0


# "FERN PARK — Two men were shot": a quarter or a town that the gazetteer does not know
_SIGNALS = re.compile(
    r"\b(?:BREAKING|UPDATE[DS]?|WATCH|LIVE|EXCLUSIVE|VIDEO|PHOTOS?|POLICE|NEWS|STORY|REPORT|ALERT|DEVELOPING|CORRECTION|"
    r"NOTE|EDITOR|ORIGINAL|PREVIOUS|RELATED|READ|MORE|CRIME|CITY|LOCAL|STATE|NATION\w*|WORLD|SPORTS|BUSINESS|POLITICS|COURTS?|OPINION|WEATHER|TRAFFIC|THE|A|AN|SHERIFF|COUNTY|BREAK|TV|ABC|CBS|NBC|FOX|CNN|AP|BY|AM|PM|CO)\b"
)


def find_datelines(line: str, offset: int) -> Iterator[FoundPlace]:
    """What a sentence is dated from in capitals and the gazetteer does not know: a quarter of the outlet's own town."""
    match = patterns.DATELINE.match(line)
    if match and not _SIGNALS.search(match["name"]):
        name = match["name"].title().replace("’S", "’s").replace("'S", "'s")
        known = fold(name) in cities() or name.endswith(" County") or name in state_forms() or name in countries()
        if not known:
            span = Span(match.start("name") + offset, match.end("name") + offset)
            yield FoundPlace(span, name, "neighborhood", rule="dateline")


_BEFORE_PLACE = re.compile(
    r"(?:\b(?:in|at|near|from|of|outside|around|to|into|through|toward|towards|across|downtown|for|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|northern|southern|eastern|western|central|inside|leaving|between|police in|In|At|Near|From|Outside))\s+$"
)
_AFTER_PLACE = re.compile(
    r"(?:\s+(?:[Pp]olice|PD\b|[Ff]ire|[Mm]ayor|[Cc]ity|man|woman|men|women|boy|girl|teen\w*|resident\w*|officer\w*|home|house|apartment|street|area|neighbou?rhood|hospital|high school|shooting|nightclub|bar|hotel|motel|store|restaurant|park|couple|family|mother|father|native|detective\w*|authorities|homicide|firefighters?|Municipal|Superior|District|Circuit|Metro\w*|suburb)\b"
    r"|,?\s*(?:\([^)]{2,30}\)\s*)?(?:—|–|--|-\s))"
)
# "a shooting in Fernhill Monday night"
_DAY_AFTER = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this|on|early|late|yesterday|today)\b)"
)
_NEVER_CITY = frozenset(
    "police officer man woman home university college church march may june august monday tuesday wednesday thursday friday "
    "saturday sunday christmas easter republic independence liberty union commerce hope love justice price story sterling "
    "center media mission young day grace friend wall best green brown white black king smith johnson williams jones mobile "
    "reading of most many both time life news post star sun watch read update share photo video live sports weather ocean "
    "street lane park bank bay crime gas orange hill hills university deputy major as bath nice male men split "
    "god so no an we he she they why what who how when where if or and but for more latest local national us american "
    "metro trump obama clinton bush house senate congress fire rescue spring summer fall winter early late".split()
)


_ARTICLES = frozenset({"The", "A", "An"})


def find_cities(line: str, offset: int) -> Iterator[FoundPlace]:
    """Cities of the gazetteer where the words around them speak of a place."""
    for match in patterns.CAPITALS.finditer(line):
        words = list(re.finditer(r"[^ ]+", match.group()))
        index = 1 if words[0].group() in _ARTICLES and len(words) > 1 else 0
        while index < len(words):
            taken = next(
                (n for n in (4, 3, 2, 1) if index + n <= len(words) and _is_city(line, match, words, index, n)), 0
            )
            if taken:
                start = match.start() + words[index].start()
                end = match.start() + words[index + taken - 1].end()
                name = line[start:end].rstrip(".,’'-")
                name = re.sub(r"['’]s$", "", name)
                yield FoundPlace(
                    Span(start + offset, start + len(name) + offset), _title(name), "city", rule="gazetteer"
                )
            index += taken or 1


def _is_city(line: str, match: re.Match[str], words: list[re.Match[str]], index: int, count: int) -> bool:
    """Whether `count` words from `index` on name a city here: known, and between words that go with places."""
    start, end = match.start() + words[index].start(), match.start() + words[index + count - 1].end()
    name = re.sub(r"['’]s$", "", line[start:end].rstrip(".,’'-"))
    end = start + len(name)
    known = cities().get(fold(name))
    if not known or (name in state_forms() and name != "New York") or (count == 1 and fold(name) in _NEVER_CITY):
        return False
    at_home = any(city.country == "US" for city in known)
    if not at_home and known[0].population < 100_000 and count == 1:
        return bool(_BEFORE_PLACE.search(line[:start])) and count + index == len(words)
    index -= words[0].group() in _ARTICLES
    whole = index == 0 and count >= len(words) - 1 and end >= match.end() - 2
    before, after = bool(_BEFORE_PLACE.search(line[:start])), bool(_AFTER_PLACE.match(line[end:]))
    dateline = start == 0 and bool(re.match(r",?[^a-z]{0,30}(?:—|–|--|- )", line[end:]))
    starts_alone = before and (whole or line[end : end + 1] in ",.’'" or after or bool(_DAY_AFTER.match(line, end)))
    return dateline or starts_alone or (after and index == 0) or (before and index == 0 and count > 1)


def find_countries(line: str, offset: int) -> Iterator[FoundPlace]:
    """Countries by their English names."""
    for match in patterns.CAPITALS.finditer(line):
        name = match.group().rstrip(".") if match.group() not in countries() else match.group()
        if name in countries():
            span = Span(match.start() + offset, match.start() + len(name) + offset)
            yield FoundPlace(span, name, "country", country=countries()[name], rule="country")


# In the order of preference: what is found first keeps its words.
FINDERS: tuple[Finder, ...] = (
    find_blocks,
    find_corners,
    find_addresses,
    find_cities_with_state,
    find_counties,
    find_townships,
    find_streets,
    find_neighborhoods,
    find_facilities,
    find_cities,
    find_datelines,
    find_quarters,
    find_states,
    find_countries,
)


def find_places(doc: Doc, boilerplate: Sequence[tuple[Span, str]] = ()) -> tuple[FoundPlace, ...]:
    """The places that a document names, in the order of the text, none within another; no menu and no teaser is read.

    Spans are code points.  A city's state is the one named with it, else the one that the document's other places
    speak for, else that of a city much larger than its namesakes; "" where two remain.
    """
    found: list[FoundPlace] = []
    text = text_of(doc)
    for sentence in outside(sentence_spans(doc), boilerplate):
        found += _in_line(text[sentence.start : sentence.end], sentence.start)
    resolved = resolve_states(found)
    return tuple(replace(place, role=place_role(text, place)) for place in resolved)


def _in_line(line: str, offset: int) -> list[FoundPlace]:
    """The places of one sentence; earlier finders win over later ones where they overlap."""
    kept: list[FoundPlace] = []
    for finder in FINDERS:
        for place in finder(line, offset):
            if not any(p.span.start < place.span.end and place.span.start < p.span.end for p in kept):
                kept.append(place)
    return sorted(kept, key=lambda p: p.span)
