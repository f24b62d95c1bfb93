"""Ages in the forms of news: "13-year-old", ", 13,", "aged 13", "in his 20s", "teen"."""

from __future__ import annotations

import re

from crossread.annotate.quantities.intervals import bounded
from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.quantities.rule import Match, group
from crossread.types import Number

OLDEST = 120
_EDGES = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}


def age(match: Match) -> Number | None:
    """An age in years (or months, weeks, days for the very young)."""
    number = parse_number(match["n"])
    unit = group(match, "unit").rstrip("s") or "year"
    if number is None or not 0 <= number <= OLDEST:
        return None
    if match.groupdict().get("high"):
        high = parse_number(match["high"])
        return Number(number, high, unit) if high is not None and number <= high <= OLDEST else None
    low, high = bounded(number, group(match, "mod"), True)
    return Number(low, high, unit)


def decade_of_life(match: Match) -> Number | None:
    """In his 20s: ten years; early, mid and late are parts of them, "mid- to late" two of these."""
    tens = match["tens"].lower()
    start = {
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
    }.get(tens)
    if tens == "teens":
        low, high = {"early": (13, 14), "mid": (14, 16), "late": (17, 19), "": (13, 19)}[group(match, "edge")]
        return Number(low, high, "year")
    start = int(tens[:2]) if start is None else start
    last = group(match, "last") or group(match, "edge")
    return Number(start + _EDGES[group(match, "edge")][0], start + _EDGES[last][1], "year")


def from_the_teens(match: Match) -> Number:
    """Late teens or early 20s: from one into the other."""
    return Number(17, 23, "year")


def teen(match: Match) -> Number:
    """A teen is 13 to 19."""
    return Number(13, 19, "year")


def below_age(match: Match) -> Number | None:
    """Under 18, under the age of 18; over 21."""
    number = parse_number(match["n"])
    if number is None:
        return None
    if match["how"].lower() in ("under", "younger than", "below"):
        return Number(None, number - 1, "year")
    return Number(number if match["how"].lower() == "over" else number + 1, None, "year")


_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|victim|suspect|driver|student|son|daughter|brother|sister|wife|husband|mother|father|teen|officer"
    r"|teenager|passenger|gunman|friend|cousin|nephew|niece|girlfriend|boyfriend|infant|child|men|women|boys|girls|victims"
    r"|suspects|brothers|sisters|teens|students|sons|daughters|males|females|people|children)$"
)
# capitalised words that are no names, before a number between commas
_NO_NAME = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Chapter|Section|Highway|Route|Room|Page|Week|Game|Channel|No|District|Act|Article|Verse|Psalm)\.?$"
)


def apposed(match: Match) -> bool:
    """Whether a number between commas is an age: after a name or a noun for a person, not in a list or a date."""
    before = re.sub(r"(?:,\s|\s?\()$", "", match.string[max(0, match.start("n") - 60) : match.start("n")])
    number = int(match["n"])
    if not 0 < number <= 110:
        return False
    name = re.search(r"(?:\b[A-Z][\w’'.-]*[a-z.]|\bJr\.?|\bSr\.?|\bI{2,3}|\b[A-Z]\.)[”\"’]?$", before)
    if _PERSON.search(before):
        return True
    return name is not None and _NO_NAME.search(before) is None


def of_ages(match: Match) -> bool:
    """Whether a range is one of ages."""
    return re.search(r"(?i)\bages\b|years? (?:of age|old)", match[0]) is not None


def in_list_of_ages(match: Match) -> bool:
    """Whether a number goes on a list that "ages" began: ages 22, 45 and 67."""
    return (
        re.search(
            r"(?i)\b(?:ages\s|aged\s|(?:men|women|boys|girls|victims|suspects|brothers|sisters|teens|students|sons|daughters|children),\s)(?:\d{1,2}(?:,\s|,?\sand\s|\sor\s))+$",
            match.string[max(0, match.start() - 50) : match.start()],
        )
        is not None
    )


def in_both(match: Match) -> bool:
    """Whether "both 31" follows names."""
    return re.search(r"[,.]\s$|^$", match.string[max(0, match.start() - 4) : match.start()]) is not None
