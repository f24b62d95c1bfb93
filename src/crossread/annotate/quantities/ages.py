"""Ages in the forms of news: "13-year-old", ", 13,", "aged 13", "in his 20s", "teen"."""

from __future__ import annotations

import re

from crossread.annotate.quantities.intervals import bounded
from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.quantities.rule import Match, Rule, group, row
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
    """In his 20s: ten years; early, mid and late are parts of them."""
    tens = match["tens"].lower()
    start = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80}.get(tens)
    if tens == "teens":
        low, high = {"early": (13, 14), "mid": (14, 16), "late": (17, 19), "": (13, 19)}[group(match, "edge")]
        return Number(low, high, "year")
    start = int(tens[:2]) if start is None else start
    low, high = _EDGES[group(match, "edge")]
    return Number(start + low, start + high, "year")


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


def _apposed(match: Match) -> bool:
    """Whether a number between commas is an age: after a name or a noun for a person, not in a list or a date."""
    before = re.sub(r"(?:,\s|\s?\()$", "", match.string[max(0, match.start("n") - 60) : match.start("n")])
    number = int(match["n"])
    if not 0 < number <= 110:
        return False
    name = re.search(r"(?:\b[A-Z][\w’'.-]*[a-z.]|\bJr\.?|\bSr\.?|\bI{2,3}|\b[A-Z]\.)[”\"’]?$", before)
    person = re.search(r"\b(?:man|woman|boy|girl|victim|suspect|driver|student|son|daughter|brother|sister|wife|husband|mother|father|teen|officer|teenager|passenger|gunman|friend|cousin|nephew|niece|girlfriend|boyfriend|infant|child|men|women|boys|girls|victims|suspects|brothers|sisters|teens|students|sons|daughters|males|females|people|children)$", before)
    if person:
        return True
    if name is None or re.search(r"\b(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|August|Sept|September|Sep|Oct|October|Nov|November|Dec|December|January|February|Chapter|Section|Highway|Route|Room|Page|Week|Game|Channel|No|District|Act|Article|Verse|Psalm)\.?$", before):
        return False
    return True


def _of_ages(match: Match) -> bool:
    """Whether a range is one of ages."""
    return re.search(r"(?i)\bages\b|years? (?:of age|old)", match[0]) is not None


def _in_list_of_ages(match: Match) -> bool:
    """Whether a number goes on a list that "ages" began: ages 22, 45 and 67."""
    return re.search(r"(?i)\b(?:ages\s|aged\s|(?:men|women|boys|girls|victims|suspects|brothers|sisters|teens|students|sons|daughters|children),\s)(?:\d{1,2}(?:,\s|,?\sand\s|\sor\s))+$", match.string[max(0, match.start() - 50) : match.start()]) is not None


_AGE_UNIT = r"(?P<unit>(?i:years?|months?|weeks?|days?))"
AGES: tuple[Rule, ...] = (
    row("age.old", "age", rf"{{mod}}{{n}}(?:\s?-\s?|\s){_AGE_UNIT}(?:\s?-\s?|\s)(?i:olds?)", age, counts=True),
    row("age.old", "age", rf"{{mod}}{{n}}\s(?P<unit>(?i:years|months))\s(?i:of\sage)", age),
    row("age.old", "age", rf"{{n}}(?:\s(?i:to|and|or)\s|\s?[-–]\s?){{high}}[\s-]{_AGE_UNIT}[\s-](?i:olds?)", age),
    row("age.old", "age", r"{n}(?i:yo|-yr-old|\s?y/o|\syr\sold)", age, counts=True),
    row("age.aged", "age", r"(?i:between|from)\s(?i:the\sages\sof\s)?{n}\s?(?:(?i:and|to|through)|[-–])\s?{high}(?:\s(?i:years?\s(?:of\sage|old)))?", age, _of_ages),
    row("age.aged", "age", r"(?i:in\sage\sfrom|age\sfrom)\s{n}\s?(?:(?i:and|to|through)|[-–])\s?{high}", age),
    row("age.list", "age", r"{n}(?=\s?,|\s(?i:and|or)\s\d|[.;)]|\s[a-z])", age, _in_list_of_ages),
    row("age.both", "age", r"(?i:both|all|each)\s(?:(?i:aged?)\s)?(?P<n>\d{1,2})(?=[,.;)]|\s(?:and|of|from|were|was|are|who)\b)", age, lambda m: re.search(r"[,.]\s$|^$", m.string[max(0, m.start() - 4) : m.start()]) is not None),
    row("age.aged", "age", r"(?i:aged|ages?|age:)\s(?:(?i:between|from)\s)?{n}\s?(?:(?i:and|to|through)|[-–])\s?{high}", age),
    row("age.aged", "age", r"(?i:aged|age|ages|age:|the\sage\sof)\s{mod}{n}(?:\s(?P<unit>months|weeks|days|years))?", age),
    row("age.turned", "age", r"(?i:turn(?:ed|s|ing)?)\s{n}(?=\s(?:on|in|last|this|next|earlier|just|today|yesterday)|[.,;])", age),
    row("age.apposed", "age", r"(?<=,\s)(?P<n>\d{1,3})(?=\s?[,.;)–—:]|\s(?:of|and|from|was|were|is|who|told|said|died|had)\b)", age, _apposed),
    row("age.apposed", "age", r"(?<=[a-z]\s\()(?P<n>\d{1,3})(?=\))", age, _apposed),
    row("age.decade", "age", r"(?i:(?:in|into)\s(?:his|her|their|my|our|your|the))\s(?:(?P<edge>(?i:early|mid|late))(?:\s|-|\sto\s\w+\s|-to-\w+\s))?[’'‘]?(?P<tens>[2-9]0[’']?s|(?i:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties))", decade_of_life),
    row("age.decade", "age", r"(?P<edge>(?i:early|mid|late))(?:\s|-)(?P<tens>(?i:teens))", decade_of_life),
    row("age.teen", "age", r"(?i:teenage|teenagers?|teens?|teenaged)(?:['’]s)?", teen, counts=False),
    row("age.bound", "age", r"(?P<how>(?i:under|over|below))\s(?:the\s)?(?i:age(?:\sof)?)\s{n}", below_age),
)  # fmt: skip
