"""The words of time: tables, and the pieces of regular expressions that are made of them."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.annotate.quantities.numerals import NUMERAL, ORDINAL, either
from crossread.compare.times import ZONE_OFFSETS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
# unit -> (letter in TIMEX3, whether it follows T)
UNITS = {
    "second": ("S", True),
    "sec": ("S", True),
    "minute": ("M", True),
    "min": ("M", True),
    "hour": ("H", True),
    "hr": ("H", True),
    "day": ("D", False),
    "night": ("NI", True),
    "weekend": ("WE", False),
    "week": ("W", False),
    "fortnight": ("F", False),
    "month": ("M", False),
    "quarter": ("Q", False),
    "year": ("Y", False),
    "yr": ("Y", False),
    "season": ("Y", False),
    "decade": ("DE", False),
    "century": ("CE", False),
    "centurie": ("CE", False),
    "millennium": ("ML", False),
}
DATE_UNITS = ("day", "week", "weekend", "month", "quarter", "year", "season", "decade", "century")
PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "forenoon": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "midday": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "night": "NI",
    "nights": "NI",
    "overnight": "NI",
    "daytime": "DT",
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "bi-weekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P1Q",
    "semiannual": "P6M",
    "semi-annual": "P6M",
    "semiannually": "P6M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "annualized": "P1Y",
    "biennial": "P2Y",
}
DECADES = {
    w: n for n, w in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
# name -> (month, day), or (month, weekday, nth)
HOLIDAYS: dict[str, tuple[int, ...]] = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "mother's day": (5, 6, 2),
    "memorial day": (5, 0, -1),
    "juneteenth": (6, 19),
    "father's day": (6, 6, 3),
    "independence day": (7, 4),
    "the fourth of july": (7, 4),
    "fourth of july": (7, 4),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "veterans' day": (11, 11),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "black friday": (11, 3, 4, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "easter sunday": (0, 0),
    "easter": (0, 0),
    "good friday": (0, -2),
    "easter monday": (0, 1),
}
ZONES = ("z", "et", "ct", "mt", "pt", *(zone for zone in ZONE_OFFSETS if " " not in zone))
NUMBER_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

_SURE_MONTHS = set(MONTHS) - {
    "may",
    "march",
    "mar",
    "jan",
    "sep",
    "dec",
    "jun",
    "jul",
    "apr",
    "aug",
    "nov",
    "oct",
    "feb",
    "sept",
    "febr",
}
_SHORT = {"jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"}

_LONG_DAYS = [day for day in WEEKDAYS if day.endswith("day")]
_SHORT_DAYS = [day for day in WEEKDAYS if not day.endswith("day")]
_CURLY = [name.replace("'", "’") for name in HOLIDAYS if "'" in name]


def _capital(words: Iterable[str]) -> str:
    """The words with a capital, or in capitals throughout."""
    listed = list(words)
    return f"{either(word.title() for word in listed)}|{either(word.upper() for word in listed)}"


PIECES: dict[str, str] = {
    # "may" and "march" are months only with a capital; the short forms too
    "month": rf"(?P<month>(?i:{either(_SURE_MONTHS)})\b|(?:May|MAY|March|MARCH)\b(?:\.(?=\s\d))?"
    rf"|(?:{_capital(_SHORT)})\b\.?)",
    "weekday": rf"(?P<weekday>(?i:{either(_LONG_DAYS)})\b|(?:{_capital(_SHORT_DAYS)})\b\.?)",
    "day": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d|\s?[ap]\.?m\b)",
    "year": r"(?P<year>1[0-9]\d\d|20\d\d)(?!\d|,\d{3}|\.\d|-\d{3}(?!\d))",
    "n": rf"(?P<n>{NUMERAL}|(?i:\ban?\b|\bone\b|\bhalf(?:\s+an?)?\b|\ba\s+half(?:\s+an?)?\b|\ban?\s+dozen\b))",
    "vague": r"(?P<vague>(?i:\b(?:a\s+few|the\s+few|a\s+couple(?:\s+of)?|several|few|some|many|couple(?:\s+of)?"
    r"|a\s+number\s+of|dozens\s+of|hundreds\s+of|thousands\s+of|millions\s+of|countless)))",
    "ordinal": rf"(?P<ordinal>{ORDINAL})",
    "unit": rf"(?P<unit>(?i:{either(UNITS)}))",
    "dateunit": rf"(?P<unit>(?i:{either(DATE_UNITS)}))",
    "part": rf"(?P<part>(?i:{either(PARTS)})\b)",
    "season": rf"(?P<season>(?i:{either(SEASONS)})\b)",
    "set": rf"(?P<set>(?i:{either(SETS)})\b)",
    "holiday": rf"(?P<holiday>(?i:{either([*_CURLY, *HOLIDAYS])})\b)",
    "zone": rf"(?P<zone>(?:{either(zone.upper() for zone in ZONES if zone != 'z')})\b(?:\s?[+-]\d\d?(?::?\d\d)?)?"
    r"|(?i:(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?\s+time|local\s+time))",
}


def singular(unit: str) -> str:
    """The key of UNITS for a unit as written: "Years" -> "year"."""
    word = unit.lower().rstrip(".")
    return word if word in UNITS else word.removesuffix("s")
