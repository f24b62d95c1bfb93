"""Rules for dates: calendar dates with and without a year, weekdays, years, quarters, seasons, holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from crossread.annotate.quantities.numerals import parse_number, parse_ordinal
from crossread.annotate.times.calendar import (
    add_months,
    easter,
    nth_weekday,
    valid,
    week,
    weekday_near,
    years_that_fit,
)
from crossread.annotate.times.lexicon import DECADES, HOLIDAYS, MONTHS, SEASONS, WEEKDAYS
from crossread.annotate.times.rule import At, Match, Meaning, Rule, after, before, group, row

# Words before a lone month, year or season that show that it is a time
_CUE = (
    r"(?:in|of|since|by|until|till|from|to|through|between|and|during|before|after|for|on|around|circa|c\.|ca\.|about"
    r"|early|late|mid|last|next|this|every|each|or|as of|the|than|ending|ended|at|per)"
)


def _month(match: Match) -> int:
    return MONTHS[group(match, "month").rstrip(".")]


def _weekday(match: Match) -> int:
    return WEEKDAYS[group(match, "weekday").rstrip(".")]


def nearest_year(at: At, first: date, last: date) -> int:
    """The year (as a shift: -1, 0, 1) of a yearly span of days that a text without a year means.

    By tense: the span that has begun last (past), that ends next (future), else the nearest.
    `first` and `last` bound the span in the year of the anchor.
    """
    assert at.anchor is not None
    ahead, behind = (first - at.anchor).days, (at.anchor - last).days
    if ahead <= 0 <= (last - at.anchor).days:
        return 0
    # a day without a year that is near is meant, whatever the tense; one that is nearly a year off would have its year
    if first == last and min(abs(ahead), abs(behind)) <= 31 and at.tense:
        return 0
    if at.tense == "past":
        return 0 if ahead <= 0 else -1
    if at.tense == "future":
        return 0 if behind <= 0 else 1
    if ahead > 0:
        return 0 if ahead <= 183 else -1
    return 0 if behind <= 183 else 1


def year_for(at: At, month: int, day: int | None) -> int | None:
    """The year of a month, or of a day of it, from the narrative or the anchor; None when both are unknown."""
    if at.anchor is None:
        return at.narrative
    if at.narrative is not None and at.tense != "future" and not (at.recent and _just_past(at.anchor, month, day)):
        return at.narrative
    year = at.anchor.year
    first = date(year, month, min(day or 1, 28) if month == 2 else day or 1)
    last = first if day else add_months(first, 1) - timedelta(1)
    return year + nearest_year(at, first, last)


def _just_past(anchor: date, month: int, day: int | None) -> bool:
    """Whether a day or month lies in the weeks before the anchor, where a text that tells of today means it."""
    last = date(anchor.year, month, min(day or 28, 28))
    return 0 <= (anchor - last).days <= 60 or (day is None and month == anchor.month)


def full_date(match: Match, at: At) -> Meaning | None:
    """A day of a month of a year."""
    year, month, day = int(match["year"]), _month(match), int(match["day"])
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}") if valid(year, month, day) else None


def day_of_month(match: Match, at: At) -> Meaning | None:
    """A day of a month without a year; a weekday beside it decides between years."""
    month, day = _month(match), int(match["day"])
    if not valid(2000, month, day):
        return None
    year = year_for(at, month, day)
    if match.groupdict().get("weekday"):
        fits = years_that_fit(month, day, _weekday(match))
        if at.anchor is not None and fits and year not in fits:
            near = min(fits, key=lambda y: abs((date(y, month, day) - at.anchor).days))  # type: ignore[operator]
            year = near if abs(near - at.anchor.year) <= 1 else year
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}")
    if not valid(year, month, day):
        return None
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}", at.anchored)


def day_range(match: Match, at: At) -> Meaning | None:
    """Days of one month from one to another: Feb. 4-6."""
    first = full_date(match, at) if match.groupdict().get("year") else day_of_month(match, at)
    if first is None or int(match["last"]) <= int(match["day"]):
        return first
    if first.value.startswith("X") or not valid(int(first.value[:4]), int(first.value[5:7]), int(match["last"])):
        return first
    return first._replace(latest=f"{first.value[:8]}{int(match['last']):02}")


def week_of(match: Match, at: At) -> Meaning | None:
    """The week of a day."""
    first = full_date(match, at) if match.groupdict().get("year") else day_of_month(match, at)
    if first is None or first.value.startswith("X"):
        return first
    return first._replace(value=week(date.fromisoformat(first.value)))


def month_and_year(match: Match, at: At) -> Meaning:
    """A month of a year."""
    return Meaning("DATE", f"{int(match['year']):04}-{_month(match):02}")


def month_alone(match: Match, at: At) -> Meaning:
    """A month without a year."""
    month = _month(match)
    year = None if at.tense != "future" and _in_general(match) else year_for(at, month, None)
    return Meaning("DATE", f"XXXX-{month:02}") if year is None else Meaning("DATE", f"{year:04}-{month:02}", at.anchored)


_GENERAL = re.compile(
    r"\b(?:usually|typically|generally|normally|regularly|often|always|season|average|temperatures?|monsoon|climate|warmest|coldest"
    r"|hottest|wettest|driest|rainy|annually|every year|each year)\b",
    re.I,
)


def _in_general(match: Match) -> bool:
    """Whether a month is that of every year: the sentence says what usually is, and tells nothing past."""
    text = match.string
    start = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    end = re.compile(r"[.!?](?:\s|$)|\n").search(text, match.end())
    sentence = text[start : end.start() if end else len(text)]
    if re.search(r"\b(?:was|were|had|said|did|will|\w{3,}ed)\b", sentence):
        return False
    return _GENERAL.search(sentence) is not None or re.search(r"\b(?:is|are|can be|occurs?) (?:\w+ )?(?:in|during|from|between|until)\b", sentence) is not None


def month_beside_year(match: Match, at: At) -> Meaning:
    """A month with "last year", "this year", "the same year"."""
    month, which = _month(match), group(match, "which")
    year = _relative_year(at, which)
    return Meaning("DATE", f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}", at.anchored)


def _relative_year(at: At, which: str) -> int | None:
    """The year that "last", "next", "this", "that" or "the same" year is."""
    if which.split()[-1] in ("that", "same"):
        for time in reversed(at.before):
            if re.match(r"\d{4}", time.value) and time.type in ("DATE", "TIME"):
                return int(time.value[:4])
    if at.anchor is None:
        return None
    return at.anchor.year + {"last": -1, "previous": -1, "next": 1}.get(which.split()[-1], 0)


def lone_month(match: Match) -> bool:
    """Whether a lone month is one: not a name (April Ray), nor at the start of "May I", "March on"."""
    name, left, right = match["month"], before(match), after(match)
    cue = re.search(rf"\b{_CUE}\s+$", left, re.I) is not None
    if re.match(r"\s+(?:\d|Madness)", right) or re.match(r"-\w", right) and not re.match(r"-[A-Z]", right):
        return False
    if cue and not re.search(r"\b(?:the|to)\s+$", left, re.I):
        return True
    if name.lower() in ("may", "march", "mar", "mar.", "jan", "jun", "sep", "dec"):
        return bool(re.search(r"[(,]\s*$", left)) and bool(re.match(r"\s*[),]", right))
    return re.match(r"\s+(?!The\b)[A-Z][a-z]", right) is None and re.search(r"[A-Z]\w+\s+$", left) is None


def cued(match: Match) -> bool:
    """Whether a word before shows that this is a time."""
    left = before(match)
    if match.groupdict().get("season") == "Fall" or (match[0].lower() == "the fall" and re.search(r"\b(?:died|killed|injur|hurt|surviv|suffer)", left + after(match), re.I)):
        return False
    return re.search(r"\b(?:in|by|during|since|until|through|throughout|early|late|mid|of|for|next|this)[\s-]+$", left, re.I) is not None


def cued_day(match: Match) -> bool:
    """Whether a word before shows that an ordinal is a day of the month."""
    return re.search(r"\b(?:on|by|until|since)\s+$", before(match), re.I) is not None


def numeric_date(match: Match, at: At) -> Meaning | None:
    """A date in figures: year first, or month first (day first where the month would be above 12)."""
    parts = [int(x) for x in re.split(r"[/.-]", match["figures"])]
    if len(match["figures"].split("/")[0].split("-")[0].split(".")[0]) == 4:
        year, month, day = parts
    else:
        month, day, year = parts
        if year < 100:
            year += 2000 if year < 50 else 1900
        if month > 12 or "." in match["figures"]:
            month, day = day, month
    return Meaning("DATE", f"{year:04}-{month:02}-{day:02}") if valid(year, month, day) else None


def weekday(match: Match, at: At) -> Meaning:
    """A weekday, alone or with last, next, this."""
    day, which = _weekday(match), group(match, "which")
    if at.anchor is None:
        return Meaning("DATE", f"XXXX-WXX-{day + 1}")
    anchor = at.anchor
    if "next week" in which or "last week" in which:
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 if "next" in which else -7)
        return Meaning("DATE", (monday + timedelta(day)).isoformat(), at.anchored)
    if which in ("last", "this past", "past", "the previous", "previous"):
        # the day before is hardly called "last Saturday": the one of the week before is meant
        found = weekday_near(anchor - timedelta(2 if which == "last" else 1), day, -1)
    elif which in ("next", "this coming", "coming", "the following", "the coming"):
        found = weekday_near(anchor + timedelta(1), day, 1)
    elif at.anchored == "text":
        # the anchor is a day that the text tells of: the weekday is one beside it
        found = weekday_near(anchor, day, 1 if at.tense == "future" else 0)
    else:
        found = weekday_near(anchor, day, 1 if at.tense == "future" else -1)
    return Meaning("DATE", found.isoformat(), at.anchored)


def sure_weekday(match: Match) -> bool:
    """Whether the short form of a weekday is one: Sun and Sat are also other words."""
    short = match["weekday"].rstrip(".").lower() in ("sun", "sat", "mon", "wed", "tue", "thu", "fri")
    return not short or match["weekday"].endswith(".") or re.match(r",|\s+(?:\d|[A-Z][a-z]{2}\b)", after(match)) is not None


_GAME = re.compile(r"\b(?:touchdowns?|yards?|points|game|score[ds]?|coach|rebounds?|quarterback|team|season|victory|lead)\b", re.I)
_BUSINESS = re.compile(r"\b(?:earnings|net|revenues?|sales|profits?|income|loss|losses|share|company|fiscal|results|economy|growth|GDP|GNP|year|dividend|orders)\b", re.I)


def of_business(match: Match) -> bool:
    """Whether a quarter is one of the year and not of a game."""
    around = before(match, 150) + after(match, 150)
    return match.groupdict().get("year") is not None or _GAME.search(around) is None or _BUSINESS.search(around) is not None


def year(match: Match, at: At) -> Meaning:
    """A year in figures."""
    return Meaning("DATE", match["year"].zfill(4))


_NOT_YEARS = re.compile(
    r"\s*(?:%|percent|block\b|feet|foot|ft\b|miles?\b|meters?\b|metres?\b|kilomet|km\b|pounds?\b|lbs?\b|dollars|euros|points?\b"
    r"|people|votes|times\b|shares|jobs|workers|men\b|women\b|children|soldiers|troops|hours|degrees|square|acres|tons?\b|°)"
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
    if _NOT_YEARS.match(right) or re.match(r"\s?[/:-]?\d", right) or re.match(r"[-/][A-Z\d]", right):
        return False
    cued = re.search(rf"(?:\b{_CUE}|[(\[,;])\s*$", left, re.I) is not None
    if re.search(r"\b(?:c|ca|d|b|m|r|fl|div|est)\.\s?$|\b(?:until|in|from|to|of) about\s$", left):
        return True
    numbered = _NUMBERED.search(left)
    if numbered and not (numbered[0] in (",", "/", "-") and 1900 <= number <= 2050):
        return False
    if number < 1700:
        strong = re.search(r"(?:\b(?:in|since|of|by|from|until|year|circa|to|and|before|after|between)|[(–,-])\s*$", left, re.I)
        return strong is not None and re.match(r"\s+[a-z]+s\b", right) is None
    plural = re.match(r"\s+[a-z]+s\b", right) and not re.match(r"\s+(?:was|is|has|as|this|does|its|his)\b", right)
    return (cued or not plural) and _MAKES.match(right) is None


_EARLY_TEXT = re.compile(r"\b(?:c|ca)\.\s?[1-9]\d\d\b|\b[1-9]\d\d\s?[–-]\s?[1-9]\d\d\)|\b\d{2,4} (?:BCE?|AD|CE)\b|\bAD \d|\bthe year \d{2,3}\b")


def early_year(match: Match) -> bool:
    """Whether three figures are a year: in a text of early times, after a word that shows it, nothing counted after."""
    left, right = before(match), after(match)
    if _EARLY_TEXT.search(match.string) is None or re.match(r"\s+[a-z]+s\b|\s?(?:km|m|ft|%|°|mi)\b", right):
        return False
    return re.search(r"(?:\b(?:in|since|by|from|until|circa|after|before|about|around)\s|\b(?:c|ca|d|b|r)\.\s?|\(|\d\d\d\s?[–-]\s?)$", left, re.I) is not None


def short_year(match: Match, at: At) -> Meaning:
    """The end of a range of years in two figures: 1871-72."""
    first = re.search(r"(\d\d)\d\d\s?[-–—]\s?$", before(match))
    return Meaning("DATE", f"{first[1] if first else '19'}{match['short']}")


def _after_year(match: Match) -> bool:
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
        return Meaning("DATE", figures[:3] if len(figures) == 4 else "19" + figures[0] if figures[0] > "2" else "20" + figures[0])
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
        year = _relative_year(at, which)
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
        year = _relative_year(at, which)
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


def day_alone(match: Match, at: At) -> Meaning | None:
    """A day of the current month: "the 15th"."""
    day = parse_ordinal(match["ordinal"])
    base = _last_date(at) or at.anchor
    if day is None or not 1 <= day <= 31 or base is None:
        return None
    if not valid(base.year, base.month, day):
        return None
    return Meaning("DATE", base.replace(day=day).isoformat(), at.anchored)


def _last_date(at: At) -> date | None:
    """The last day that was named before."""
    for time in reversed(at.before):
        if re.match(r"\d{4}-\d\d-\d\d", time.value):
            return date.fromisoformat(time.value[:10])
    return None


_WD = r"(?:(?:on )?{weekday},? (?:the )?)?"
_WHICH_YEAR = r"(?P<which>(?i:last|this|next|the same|that|the previous)) (?i:year)"
DATES: tuple[Rule, ...] = (
    row("date.full", "date", r"(?:{weekday},? )?{month} (?:the )?{day},? (?:in )?{year}", full_date),
    row("date.full", "date", r"(?:{weekday},? (?:the )?)?(?:the )?{day} (?:day )?(?:of )?{month},? {year}", full_date),
    row("date.full", "date", r"{day}[- ]{month}[- ]{year}", full_date),
    row("date.days", "date", r"{month} (?P<day>\d\d?)[-–](?P<last>\d\d?)(?:, {year}|(?![\d,]\d))", day_range),
    row("week.of", "date", r"(?i:the week of) {month} {day}(?:,? {year})?", week_of),
    row("date.day", "date", r"(?:{weekday},? \(?)?{month} (?:the )?{day}\)?(?!,? (?:19|20)\d\d\b)", day_of_month),
    row("date.day", "date", r"(?:{weekday},? \(?(?:the )?)?(?:the )?{day} (?:day )?(?:of )?{month}\)?", day_of_month),
    row("date.month", "date", r"{month},? (?:of |in )?{year}", month_and_year),
    row("date.month", "date", rf"{{month}},? (?:of )?{_WHICH_YEAR}", month_beside_year),
    row("date.month", "date", r"{month}(?:'s|’s)?", month_alone, lone_month),
    row("date.figures", "date", r"(?P<figures>(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d/\d\d?/\d\d?)", numeric_date),
    row("date.figures", "date", r"(?P<figures>\d\d?/\d\d?/(?:\d\d){1,2}|\d\d?\.\d\d?\.(?:19|20)\d\d|\d\d?-\d\d?-(?:19|20)\d\d)", numeric_date),
    row("weekday", "date", r"(?:(?P<which>(?i:last|next|this past|this coming|this|the following|the previous|past|coming)) )?{weekday}(?:'s|’s)?", weekday, sure_weekday),
    row("weekday", "date", r"{weekday} (?:of )?(?P<which>(?i:last week|next week|this week))", weekday),
    row("year", "date", r"(?:(?i:the year|calendar year|calendar) )?{year}(?:'s|’s)?", year, lone_year),
    row("year", "date", r"(?i:the year) (?:of )?(?P<year>\d{3,4})", year),
    row("year.early", "date", r"(?P<year>[1-9]\d\d)(?!\d|,\d{3}|\.\d|-\d)", year, early_year),
    row("date.full", "date", r"{day} {month},? (?P<year>[1-9]\d\d)(?= ?[),;–-])", full_date),
    row("date.month", "date", r"{month} of (?P<year>[1-9]\d\d)(?= ?[),.;–-])", month_and_year),
    row("year.short", "date", r"(?P<short>\d\d)(?![-–/.:]?\d)", short_year, _after_year),
    row("year.words", "date", r"(?P<century>(?i:fifteen|sixteen|seventeen|eighteen|nineteen|twenty))[ -](?:(?P<teen>(?i:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))|(?P<tens>(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?:[ -](?P<ones>(?i:one|two|three|four|five|six|seven|eight|nine)))?)(?! (?i:percent|dollars|miles|years|people|minutes|days|pounds))", spoken_year),
    row("date.famous", "date", r"9/11|(?i:sept(?:ember|\.)? 11(?=(?:th)? (?:attack|terror)))", lambda m, at: Meaning("DATE", "2001-09-11")),
    row("year.era", "date", r"(?P<number>\d{1,2},\d{3}|\d{1,4}) ?(?P<era>BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.)", year_with_era),
    row("year.early", "date", r"(?P<year>[1-9]\d\d)(?!\d|,\d{3}|\.\d|-\d)", year, early_year),
    row("date.full", "date", r"{day} {month},? (?P<year>[1-9]\d\d)(?= ?[),;–-])", full_date),
    row("date.month", "date", r"{month} of (?P<year>[1-9]\d\d)(?= ?[),.;–-])", month_and_year),
    row("year.short", "date", r"(?P<short>\d\d)(?![-–/.:]?\d)", short_year, _after_year),
    row("year.words", "date", r"(?P<century>(?i:fifteen|sixteen|seventeen|eighteen|nineteen|twenty))[ -](?:(?P<teen>(?i:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))|(?P<tens>(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?:[ -](?P<ones>(?i:one|two|three|four|five|six|seven|eight|nine)))?)(?! (?i:percent|dollars|miles|years|people|minutes|days|pounds))", spoken_year),
    row("date.famous", "date", r"9/11|(?i:sept(?:ember|\.)? 11(?=(?:th)? (?:attack|terror)))", lambda m, at: Meaning("DATE", "2001-09-11")),
    row("year.era", "date", r"(?P<era>AD|A\.D\.) ?(?P<number>\d{1,4})", year_with_era),
    row("decade", "date", r"(?:(?i:the) )?(?:(?i:early|late|mid)[- ](?:to[- ]late[- ])?)?(?P<figures>(?:1[5-9]|20)\d0)[’']?s", decade),
    row("decade", "date", r"(?:(?i:the) )(?:(?i:early|late|mid)[- ])?[’'‘]?(?P<figures>[2-9]0)[’']?s", decade),
    row("decade", "date", r"(?i:the) (?:(?i:early|late|mid)[- ]|(?i:roaring|swinging) )?(?P<word>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))", decade),
    row("century", "date", r"(?:(?i:the) )?{ordinal}[- ](?i:century|centuries)(?: (?P<era>BCE?|CE|AD|B\.C\.))?", century),
    row("quarter", "date", r"(?:(?i:the|its|their|fiscal) )?(?:(?:(?i:fiscal) )?{year}(?:'s|’s)? )?(?P<ordinal>(?i:first|second|third|fourth|1st|2nd|3rd|4th|final))[- ](?:(?i:fiscal|calendar)[- ])?(?P<piece>(?i:quarter|half))(?!-|s| (?i:of (?!the year|this|last|next|1|2|fiscal)))", quarter_of_year, of_business),
    row("quarter", "date", r"(?:(?i:the|its|their) )?(?P<ordinal>(?i:first|second|third|fourth|1st|2nd|3rd|4th|final|last))[- ](?:(?i:fiscal|calendar) )?(?P<piece>(?i:quarter|half)) (?i:of|in)? ?(?:(?i:fiscal(?: year)?|calendar) )?{year}", quarter_of_year, of_business),
    row("quarter", "date", rf"(?:(?i:the) )?(?P<ordinal>(?i:first|second|third|fourth|final|last))[- ](?P<piece>(?i:quarter|half)) (?:(?i:of) )?{_WHICH_YEAR}", quarter_of_year, of_business),
    row("quarter", "date", r"(?P<piece>Q)(?P<q>[1-4]) (?:of )?{year}", quarter_of_year, of_business),
    row("season", "date", r"(?:(?i:the) )?{season},? (?:(?i:of) )?{year}", season_of_year),
    row("season", "date", r"(?:(?i:the) )?{season} (?:(?i:of) )?(?P<yearword>(?i:last|this|next|that)) (?i:year)", season_of_year),
    row("season", "date", r"(?P<which>(?i:last|this|next|past|this past|coming)) {season}", season_of_year),
    row("season", "date", r"(?:(?i:the) )?{season}(?! (?i:of|from|in|to|apart))", season_of_year, cued),
    row("holiday", "date", r"(?:(?P<which>(?i:last|next|this)) (?:year's )?)?{holiday}(?:,? {year})?", holiday),
    row("date.ordinal", "date", r"(?i:the) (?P<ordinal>\d\d?(?:st|nd|rd|th))(?! (?i:floor|street|century|anniversary|avenue|day|time|of|birthday|district|season|century|precinct))", day_alone, cued_day),
)  # fmt: skip
