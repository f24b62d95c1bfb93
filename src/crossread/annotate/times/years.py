"""Rules for years and parts of them: decades, centuries, quarters, seasons, holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from crossread.annotate.quantities.numerals import parse_number, parse_ordinal
from crossread.annotate.times.calendar import add_months, easter, nth_weekday
from crossread.annotate.times.lexicon import DECADES, HOLIDAYS, SEASONS
from crossread.annotate.times.near import CUE, nearest_year, relative_year
from crossread.annotate.times.rule import At, Match, Meaning, after, before, group

_GAME = re.compile(
    r"\b(?:touchdowns?|yards?|points|game|score[ds]?|coach|rebounds?|quarterback|team|season|victory|lead)\b", re.I
)
_BUSINESS = re.compile(
    r"\b(?:earnings|net|revenues?|sales|profits?|income|loss|losses|share|company|fiscal|results|economy|growth|GDP|GNP|year|dividend|orders)\b",
    re.I,
)


def of_business(match: Match) -> bool:
    """Whether a quarter is one of the year and not of a game."""
    around = before(match, 150) + after(match, 150)
    return (
        match.groupdict().get("year") is not None
        or _GAME.search(around) is None
        or _BUSINESS.search(around) is not None
    )


def year(match: Match, at: At) -> Meaning:
    """A year in figures."""
    return Meaning("DATE", match["year"].zfill(4))


_NOT_YEARS = re.compile(
    r"\s*(?:%|percent|block\b|feet|foot|ft\b|miles?\b|meters?\b|metres?\b|kilomet|km\b|pounds?\b|lbs?\b|dollars|euros|points?\b"
    r"|people|votes|homes|houses|cars|students|families|cases|deaths|members|units|employees|residents|refugees|prisoners|bodies|copies|calls|seats|rooms|species|times\b|shares|jobs|workers|men\b|women\b|children|soldiers|troops|hours|degrees|square|acres|tons?\b|°)"
    r"|\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w.]*\s+){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Drive|Dr|Lane|Ln|Highway|Hwy|Way|Court|Ct|Place|Pl|Parkway)\b"
)
_NUMBERED = re.compile(
    r"(?:\b(?:No|Nos|Number|Flight|Highway|Hwy|Route|Room|Apt|Apartment|Unit|Box|Suite|Section|Sections|Model|Page|pages|p|pp|about|some|nearly"
    r"|almost|over|than|least|only|roughly|approximately|House Bill|Bill|Channel|Local|Lot)\.?\s*|[-$£€#/.,:]|\d\s?)$",
    re.I,
)


_MAKES = re.compile(
    r"\s+(?:\w+\s+)?(?:Toyota|Ford|Chevrolet|Chevy|Honda|Nissan|Dodge|Jeep|Hyundai|Kia|BMW|Mercedes|GMC|Buick|Cadillac|Chrysler|Lexus"
    r"|Mazda|Pontiac|Subaru|Volkswagen|VW|Volvo|Acura|Infiniti|Lincoln|Mitsubishi|Saturn|Audi|Mercury|Oldsmobile|Jaguar|Harley)\b"
)


def lone_year(match: Match) -> bool:
    """Whether four figures are a year: not a count, an address or a number of something."""
    left, right = before(match), after(match)
    number = int(match["year"])
    if _NOT_YEARS.match(right) or re.match(r"\s?[/:]?\d|-\d(?!\d{3}\b|\d\b)", right) or re.match(r"[-/][A-Z]", right):
        return False
    cued = re.search(rf"(?:\b{CUE}|[(\[,;])\s*$", left, re.I) is not None
    if re.search(r"\b(?:c|ca|d|b|m|r|fl|div|est)\.\s?$|\b(?:until|in|from|to|of) about\s$", left):
        return True
    numbered = _NUMBERED.search(left)
    if numbered and not (numbered[0] in (",", "/", "-") and 1900 <= number <= 2050):
        return False
    if number < 1700:
        strong = re.search(
            r"(?:\b(?:in|since|of|by|from|until|year|circa|to|and|before|after|between)|[(–,-])\s*$", left, re.I
        )
        return strong is not None and re.match(r"\s+[a-z]+s\b", right) is None
    plural = re.match(r"\s+[a-z]+s\b", right) and not re.match(r"\s+(?:was|is|has|as|this|does|its|his)\b", right)
    # news writes counts of this size with a comma: "1988 sales" are those of a year
    return (cued or not plural or 1900 <= number <= 2050) and _MAKES.match(right) is None


_EARLY_TEXT = re.compile(
    r"\b(?:c|ca)\.\s?[1-9]\d\d\b|\b[1-9]\d\d\s?[–-]\s?[1-9]\d\d\)|\b\d{2,4} (?:BCE?|AD|CE)\b|\bAD \d|\bthe year "
    r"\d{2,3}\b"
)


def early_year(match: Match) -> bool:
    """Whether three figures are a year: in a text of early times, after a word that shows it, nothing counted after."""
    left, right = before(match), after(match)
    if _EARLY_TEXT.search(match.string) is None or re.match(r"\s+[a-z]+s\b|\s?(?:km|m|ft|%|°|mi)\b", right):
        return False
    return (
        re.search(
            r"(?:\b(?:in|since|by|from|until|circa|after|before|about|around)\s|\b(?:c|ca|d|b|r)\.\s?|\(|\d\d\d\s?[–-]\s?)$",
            left,
            re.I,
        )
        is not None
    )


def short_year(match: Match, at: At) -> Meaning:
    """The end of a range of years in two figures: 1871-72."""
    first = re.search(r"(\d\d)\d\d\s?[-–—]\s?$", before(match))
    return Meaning("DATE", f"{first[1] if first else '19'}{match['short']}")


def after_year(match: Match) -> bool:
    """Whether the two figures end a range of years."""
    first = re.search(r"(?<![\d.,-])(1[5-9]|20)(\d\d)\s?[-–—]\s?$", before(match))
    return first is not None and int(match["short"]) > int(first[2]) % 100


def spoken_year(match: Match, at: At) -> Meaning:
    """A year in words: nineteen ninety-five."""
    century = parse_number(match["century"]) or 0
    rest = parse_number(match["teen"] or f"{match['tens']} {match['ones'] or ''}") or 0
    return Meaning("DATE", f"{int(100 * century + rest):04}")


def year_with_era(match: Match, at: At) -> Meaning:
    """A year with BC, BCE, AD or CE."""
    number = int(match["number"].replace(",", ""))
    return Meaning("DATE", f"BC{number:04}" if group(match, "era").startswith("b") else f"{number:04}")


def decade(match: Match, at: At) -> Meaning | None:
    """A decade: the 1990s, the '90s, the nineties."""
    if figures := match.groupdict().get("figures"):
        return Meaning(
            "DATE", figures[:3] if len(figures) == 4 else "19" + figures[0] if figures[0] > "2" else "20" + figures[0]
        )
    return Meaning("DATE", f"19{DECADES[group(match, 'word')]}")


def century(match: Match, at: At) -> Meaning | None:
    """A century: the 19th century is 18."""
    number = parse_ordinal(match["ordinal"])
    if number is None or not 1 <= number <= 22:
        return None
    return Meaning("DATE", f"BC{number - 1:02}" if group(match, "era").startswith("b") else f"{number - 1:02}")


def quarter_of_year(match: Match, at: At) -> Meaning | None:
    """A quarter or half of a year, the year given or not."""
    word = group(match, "ordinal") or group(match, "q")
    letter = "H" if group(match, "piece") == "half" else "Q"
    last = 2 if letter == "H" else 4
    number = last if word in ("final", "last") else int(word) if word.isdigit() else parse_ordinal(word)
    if number is None or not 1 <= number <= last:
        return None
    fiscal = "FY" if "fiscal" in match[0].lower() and match.groupdict().get("year") else ""
    if match.groupdict().get("year"):
        return Meaning("DATE", f"{fiscal}{match['year']}-{letter}{number}")
    if which := group(match, "which"):
        year = relative_year(at, which)
        return Meaning("DATE", f"{'XXXX' if year is None else year}-{letter}{number}", at.anchored)
    if at.anchor is None:
        return Meaning("DATE", f"XXXX-{letter}{number}")
    months = 12 // last
    first = date(at.anchor.year, months * (number - 1) + 1, 1)
    shift = nearest_year(at, first, add_months(first, months) - timedelta(1))
    return Meaning("DATE", f"{at.anchor.year + shift}-{letter}{number}", at.anchored)


def season_of_year(match: Match, at: At) -> Meaning:
    """A season, the year given or not."""
    code = SEASONS[group(match, "season")]
    if match.groupdict().get("year"):
        return Meaning("DATE", f"{match['year']}-{code}")
    if which := group(match, "yearword"):
        year = relative_year(at, which)
        return Meaning("DATE", f"{'XXXX' if year is None else year}-{code}", at.anchored)
    if at.anchor is None:
        return Meaning("DATE", f"XXXX-{code}")
    which, now = group(match, "which"), at.anchor
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    start = date(now.year, first, 1)
    if code == "WI" and now.month < 6 and which not in ("next",):
        start = date(now.year - 1, 12, 1)
    end = add_months(start, 3)
    if which in ("last", "past"):
        year = start.year if end <= now else start.year - 1
    elif which in ("next", "coming"):
        year = start.year if start > now else start.year + 1
    elif which == "this":
        year = start.year
    else:
        year = start.year + nearest_year(at, start, end - timedelta(1))
    return Meaning("DATE", f"{year}-{code}", at.anchored)


def holiday(match: Match, at: At) -> Meaning:
    """A holiday by its name, the year given or not."""
    row = HOLIDAYS[group(match, "holiday").replace("’", "'")]
    if match.groupdict().get("year"):
        return Meaning("DATE", _holiday_date(row, int(match["year"])).isoformat())
    year = at.narrative if at.narrative is not None else at.anchor.year if at.anchor else None
    if year is None:
        return Meaning("DATE", f"XXXX-{row[0]:02}-{row[1]:02}" if len(row) == 2 and row[0] else "XXXX-XX-XX")
    day = _holiday_date(row, year)
    which = group(match, "which")
    if at.anchor is not None and at.narrative is None:
        if which in ("last", "this past"):
            shift = 0 if day < at.anchor else -1
        elif which in ("next", "this coming"):
            shift = 0 if day > at.anchor else 1
        else:
            shift = 0 if which == "this" else nearest_year(at, day, day)
        day = _holiday_date(row, year + shift)
    return Meaning("DATE", day.isoformat(), at.anchored)


def _holiday_date(row: tuple[int, ...], year: int) -> date:
    """The day of a holiday in a year."""
    if row[0] == 0:
        return easter(year) + timedelta(row[1])
    if len(row) == 2:
        return date(year, *row)
    return nth_weekday(year, row[0], row[1], row[2]) + timedelta(sum(row[3:]))
