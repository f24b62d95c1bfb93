"""The regular expressions of places: streets, addresses, blocks, corners, counties, cities with a state, facilities."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re

from crossread.annotate.places.states import state_forms

_DIRECTION = r"(?:(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|N\.?E\.?|N\.?W\.?|S\.?E\.?|S\.?W\.?|[NSEW]\.?)(?![\w’']))"
_TYPE = (
    r"(?:Streets?|St\.?|Avenues?|Aves?\.?|Av\.?|Roads?|Rd\.?|Drives?|Dr\.?|Lanes?|Ln\.?|Boulevards?|Blvd\.?|Courts?|Ct\.?"
    r"|Places?|Pl\.?|Way|Circle|Cir\.?|Terrace|Ter\.?|Parkway|Pkwy\.?|Highway|Hwy\.?|Trail|Tr\.?|Pike|Loop|Alley|Square|Row"
    r"|Crossing|Expressway|Freeway|Turnpike|Causeway|Crescent)(?![\w’'])"
)
_WORD = r"(?:[A-Z][\w’'-]*|[A-Z]\.|(?:St|Ft|Mt)\.(?=[ ][A-Z])|\d{1,3}(?:st|nd|rd|th))"
_LINK = r"(?:\s+(?:de|del|la|the))?"
_NAMED = rf"{_WORD}(?:{_LINK}[ ]{_WORD}){{0,3}}?"
_LETTERED = rf"(?:{_DIRECTION}[ ])?(?:Avenue|Ave\.?|Street|St\.?)[ ][A-Z](?![\w.’'])"  # "Northwest Avenue L"
STREET = rf"(?:{_LETTERED}|(?:{_DIRECTION}[ ])?{_NAMED}[ ]{_TYPE}(?:[ ]{_DIRECTION})?)"
_ROUTE = r"(?:(?:Interstate|Highway|Route|Hwy\.?|Rt\.?|U\.S\.|US|State Road|County Road|State Route|FM|I|SR|CR)[ -](?:\d{1,4}\w?|[A-Z]\b))"
_LOOSE = rf"(?:{_DIRECTION}[ ])?{_WORD}(?:[ ]{_WORD}){{0,3}}(?:[ ]{_DIRECTION})?"

TYPED = re.compile(rf"[ ](?:{_TYPE})|{_ROUTE}")
BLOCK = re.compile(
    rf"(?:the[ ])?(?P<number>\b\d{{1,5}}(?:[ ]?(?:-|–|to)[ ]?\d{{1,5}})?(?:th|st|nd|rd)?|unit|first)[ -]blocks?[ ]"
    rf"(?:of[ ]|on[ ])?(?P<street>{STREET}|{_ROUTE}|{_LOOSE})"
)
ADDRESS = re.compile(rf"\b(?P<number>\d{{1,6}}(?:-\d+)?(?:[ ]1/2)?)[ ](?P<street>{STREET}|(?:[NSEW]\.?[ ]){_ROUTE})")
CORNER = re.compile(
    rf"(?:(?:the[ ])?(?:intersection|corner)[ ](?:of|at)[ ](?:the[ ])?|(?:near|at|around)[ ])?"
    rf"(?P<one>{STREET}|{_ROUTE}|{_LOOSE})[ ](?:and|&|at)[ ](?P<two>{STREET}|{_ROUTE}|(?:{_DIRECTION}[ ])?Broadway\b)"
)
CORNER_LOOSE = re.compile(
    rf"(?:the[ ])?(?:intersection|corner)[ ](?:of|at)[ ](?P<one>{STREET}|{_ROUTE}|{_LOOSE})[ ](?:and|&)[ ](?P<two>{STREET}|{_ROUTE}|{_LOOSE})"
)
# "near 51st and Southern avenues": the two are streets by the word behind them
_PLURAL = r"(?:[Ss]treets|[Aa]venues|[Aa]ves?\.?|[Rr]oads|[Dd]rives|[Ll]anes|[Bb]oulevards|[Hh]ighways)(?![\w’'])"
_SHORT = rf"(?:{_DIRECTION}[ ])?{_WORD}(?:[ ]{_WORD}){{0,2}}?"
CORNER_PLURAL = re.compile(
    rf"(?:(?:the[ ])?(?:intersection|corner)[ ](?:of|at)[ ](?:the[ ])?|\b(?:near|at|around|on|of|off|by)[ ])"
    rf"(?P<one>{_SHORT})[ ](?:and|&)[ ](?P<two>{_SHORT}[ ]{_PLURAL})"
)
STREET_ALONE = re.compile(rf"\b(?:{_ROUTE}|{STREET})")

COUNTY = re.compile(
    r"\b(?P<name>[A-Z][\w’'.-]+(?:[ ](?:of|and|[A-Z])[\w’'.-]*){0,3}?)[ ](?P<type>County|COUNTY|Counties|counties|Co\.|Parish|PARISH)(?![\w])"
)
TOWNSHIP = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+(?:[ ][A-Z][\w’'-]+){0,2}[ ](?:Township|Twp\b\.?|Borough))(?![\w’']|[ ]President)"
)
_STATE = "|".join(re.escape(form) for form in sorted(state_forms(), key=len, reverse=True))
CITY_STATE = re.compile(
    rf"(?P<city>(?:(?:St|Ft|Mt|ST|FT|MT)\.[ ])?[A-Z][\w’'-]+(?:[ -](?:[A-Z][\w’'-]*|of|de|du|la|the)){{0,4}})"
    rf",[ ]?(?P<state>{_STATE})(?![\w])(?:,(?=[ ]))?"
)
STATE = re.compile(rf"(?<![\w.])(?P<state>{_STATE})(?![\w])")
CAPITALS = re.compile(
    r"(?:(?:St|Ft|Mt|ST|FT|MT)\.[ ])?[A-Z][\w’'-]*(?:[ -](?:(?:of|de|du|la|del|los|las|the)[ ])?[A-Z][\w’'.-]*)*"
)

# Last word(s) of a facility's name -> what it is.
FACILITIES: dict[str, str] = {
    "Hospital": "hospital", "Hospitals": "hospital", "Medical Center": "hospital", "Medical Centre": "hospital",
    "Trauma Center": "hospital", "Clinic": "hospital", "Infirmary": "hospital", "Health Center": "hospital",
    "Health": "hospital", "Hospice": "hospital", "Medical": "hospital",
    "Court": "court", "Courthouse": "court", "Courts": "court",
    "High School": "school", "Middle School": "school", "Elementary School": "school", "Elementary": "school",
    "School": "school", "Academy": "school", "University": "school", "College": "school", "High": "school",
    "Jail": "jail", "Prison": "jail", "Detention Center": "jail", "Correctional Center": "jail",
    "Correctional Facility": "jail", "Correctional Institution": "jail", "Penitentiary": "jail", "Juvenile Hall": "jail",
    "Justice Center": "jail", "Corrections Center": "jail", "Detention Facility": "jail",
    "Church": "church", "Temple": "church", "Mosque": "church", "Synagogue": "church", "Chapel": "church",
    "Cathedral": "church", "Cemetery": "cemetery", "Funeral Home": "cemetery",
    "Airport": "airport", "Station": "station", "Park": "park", "Beach": "park", "Bridge": "bridge", "Lake": "water",
    "River": "water", "Creek": "water", "Bay": "water", "Dam": "water", "Mall": "store", "Plaza": "store",
    "Shopping Center": "store", "Store": "store", "Market": "store", "Supermarket": "store", "Apartments": "home",
    "Apartment Complex": "home", "Apartment Homes": "home", "Townhomes": "home", "Mobile Home Park": "home",
    "Estates": "home", "Homes": "home", "Hotel": "hotel", "Motel": "hotel", "Inn": "hotel", "Lodge": "hotel",
    "Nightclub": "club", "Club": "club", "Lounge": "club", "Bar": "club", "Tavern": "club", "Pub": "club",
    "Grill": "club", "Restaurant": "club", "Cafe": "club", "Theater": "theater", "Theatre": "theater",
    "Arena": "stadium", "Stadium": "stadium", "Center": "facility", "Centre": "facility", "Museum": "facility",
    "Library": "facility", "Barracks": "base", "Naval Base": "base", "Air Force Base": "base", "Navy Yard": "base",
    "Power Plant": "plant", "Factory": "plant", "Plant": "plant", "Tower": "facility", "Towers": "home",
}  # fmt: skip
_LAST = "|".join(re.escape(word) for word in sorted(FACILITIES, key=len, reverse=True))
FACILITY = re.compile(
    rf"(?P<name>[A-Z][\w’'.&-]*(?:[ ](?:(?:of|de|and|&|at|the)[ ])?[A-Z][\w’'.&-]*){{0,5}}?[ ](?P<last>{_LAST}))"
    rf"(?:[ ](?:of|at)[ ][A-Z][\w’'-]+(?:[ ][A-Z][\w’'-]+){{0,2}})?(?![\w’'-])"
)
# what stands behind a street: "in the 400 block of West Elm Street in Fernwood"
QUARTER = re.compile(
    rf"(?:{STREET})[ ]in[ ](?:the[ ])?(?P<name>[A-Z][\w’'-]+(?:[ ][A-Z][\w’'-]+){{0,2}})(?=[,.;]|[ ](?:on|at|around|about|just|shortly|after|when|early|late|by)\b|$)"
)
DATELINE = re.compile(r"(?P<name>[A-Z][A-Z’'.-]{2,}(?:[ ][A-Z][A-Z’'.-]*){0,3})[ ](?:—|–|--)[ ](?=[A-Z])")
NEIGHBORHOOD = re.compile(
    r"\b(?:the|in|this)[ ](?P<name>[A-Z][\w’'.-]+(?:[ ](?:of[ ])?[A-Z][\w’'.-]+){0,3})[ ](?:neighbou?rhood|section|district|subdivision|community|area)\b"
)
