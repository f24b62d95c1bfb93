"""The figures in two statements that say nearly the same: counts, measures, ages, days and hours that differ.

>>> other_figures("He fired three shots at the car", "He fired five shots at the car")
'three shots at / five shots at'
"""

from __future__ import annotations

import re
from functools import partial

from crossread.compare.words import stem, stems

_FIGURES = (
    r"\d[\d,]*(?:\.\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"twenty)"
)
_COUNTED = re.compile(
    rf"(?<![$\w.:])(?P<low>{_FIGURES})(?:\s?[-–]\s?|\s(?:to|and|or)\s)?(?P<high>{_FIGURES})?(?!-year|\s?[ap]\.?m\b)"
    r"(?P<noun>(?:[ -][A-Za-z’'-]+){1,2})",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b", re.IGNORECASE)
_AGES = re.compile(r"\b(?:aged?|ages) (?:of |around |about )?(\d+)(?:\s?[-–]\s?| to | and )(\d+)")
# a figure behind what it measures: "a magnitude of 5.4"
_MEASURED = re.compile(
    r"\b(?P<noun>magnitude|depth|height|speed|score|average|level) (?:of )?(?P<figure>\d+(?:\.\d+)?)", re.IGNORECASE
)
_MONEY = re.compile(r"\$\s?\d[\d,]*(?:\.\d+)?(?: ?(?:thousand|million|billion)\b)?", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?<![\w$-])(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: (?:of|the|them|other|others|more|"
    r"victims|m[ae]n|wom[ae]n|people|boys?|girls?|children|teen\w*|students|officers))* (?:was|were|is|are|remain\w*|"
    r"in|taken|suffered|had|have|listed)\b",
    re.IGNORECASE,
)
# the model behind the make of a vehicle or gun, which has a figure in it: "Ford F-150", "Glock 19"
_MODEL = re.compile(
    r"\b(?P<make>Ford|Dodge|Ram|Chevy|Chevrolet|GMC|BMW|Mazda|Nissan|Toyota|Lexus|Chrysler|Pontiac|Infiniti|Acura|Audi|Volvo|Glock|"
    r"Smith (?:&|and) Wesson|Beretta|Ruger|Taurus)\b (?P<model>[A-Z]{0,3}-?\d{1,4}[a-z]?)(?![\w-])"
)
_CALIBRE = re.compile(
    r"(?<![\w.])\.(\d{2,3})\b(?=[ -]?(?:cal|rifle|pistol|handgun|gun|revolver|magnum|rounds?|bullets?|casings?|semi))|"
    r"(?<![\w.])(\d{2,3})[- ]cal(?:iber|ibre)?\b|(?<![\w.])(\d{1,2})[- ]?(?:mm|millimet\w+)\b",
    re.IGNORECASE,
)
_UNITS = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DATE = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})\b")
_YEAR = re.compile(r"(?<![$\d,.-])(?:19|20)\d\d\b(?![,.]?\d|[- ]block|-)")
_ROUGHLY = re.compile(
    r"\b(?:about|around|approximately|nearly|almost|some|at least|more than|over|up to|as many as|roughly|another|other"
    r")\b",
    re.IGNORECASE,
)
_SOMEBODY = frozenset(map(stem, ("people", "person", "individual", "victim")))
# a model or a road by letters and a number: "an F-150", "I-95"
_CODE = re.compile(r"\b([A-Z]{1,3})-?(\d{2,4})\b(?! (?:block|Street|Avenue|Ave))")
LISTED = 2  # parts of a body from which on a text lists them
NEAR = 20  # minutes that "around" allows


_TIMES = (
    (re.compile(r"\btwice\b", re.IGNORECASE), "two times"),
    (re.compile(r"\bthrice\b", re.IGNORECASE), "three times"),
    (
        re.compile(r"(?<=ed )once\b(?! (?:again|more|and for all))|(?<=shot )once\b(?! again)", re.IGNORECASE),
        "one times",
    ),
)


def in_times(text: str) -> str:
    """How often something happened as a figure: "hit twice" -> "hit two times"."""
    for pattern, words in _TIMES:
        text = pattern.sub(words, text)
    return text


_SIDED = re.compile(
    r"\b(left|right) (?:upper |lower |front )?(arm|leg|hand|foot|eye|shoulder|knee|thigh|ankle|wrist|hip)\b"
)


def other_sides(one: str, other: str) -> str:
    """The two sides of one limb of which each text names just one: "left arm / right arm"; "" where none do."""
    told = [_SIDED.findall(text.casefold()) for text in (one, other)]
    for side, limb in told[0]:
        sides = [{s for s, named in found if named == limb} for found in told]
        if len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]:
            return f"{side} {limb} / {next(iter(sides[1]))} {limb}"
    return ""


_HIT = re.compile(r"\b(?:shot|hit|struck|wound\w*|bullets?|grazed|stabbed|cut|injur\w+)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:(left|right) )?(?:upper |lower |front )?(arm|leg|hand|foot|eye|shoulder|knee|thigh|ankle|wrist|hip|head|"
    r"face|neck|chest|stomach|abdomen|back|torso|groin|buttocks?)s?\b"
)


def other_parts(one: str, other: str) -> str:
    """The two lists of the parts of a body that were hit, where each has one that the other lacks; "" where they fit.

    >>> other_parts("hit in the right arm and chest", "shot in the left leg and the chest")
    'right arm, chest / left leg, chest'
    """
    told = [_PARTS.findall(text.casefold()) if _HIT.search(text) else [] for text in (one, other)]
    if min(map(len, told)) < LISTED:
        return ""
    lacking = [[p for p in mine if not any(map(partial(_fits, p), theirs))] for mine, theirs in (told, told[::-1])]
    return " / ".join(", ".join(" ".join(p).strip() for p in parts) for parts in told) if all(lacking) else ""


def _fits(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two parts of a body, each a side ("" where none is told) and a limb, can be one."""
    return one[1] == other[1] and ("" in (one[0], other[0]) or one[0] == other[0])


def other_codes(one: str, other: str) -> str:
    """The two models or roads of one letter of which each text names just one: "I-95 / I-495"; "" where none do."""
    told = [_CODE.findall(text) for text in (one, other)]
    if [len(found) for found in told] != [1, 1]:
        return ""
    (make, number), (its_make, its_number) = told[0][0], told[1][0]
    return f"{make}-{number} / {make}-{its_number}" if make == its_make and number != its_number else ""


def other_figures(one: str, other: str) -> str:
    """The two figures of one thing that differ, as "three shots / five shots" or two hours; "" where none do."""
    counted = _counted(in_times(one)), _counted(in_times(other))
    for noun, (left, exact) in counted[0].items():
        right, exactly = counted[1].get(noun, (left, False))
        if exact and exactly and _figures(left) != _figures(right):
            return f"{left[0].strip()} / {right[0].strip()}"
    for left, right in zip(_MEASURED.finditer(one), _MEASURED.finditer(other), strict=False):
        if left["noun"].casefold() == right["noun"].casefold() and left["figure"] != right["figure"]:
            return f"{left[0]} / {right[0]}"
    ages = [_AGES.search(one), _AGES.search(other)]
    if ages[0] and ages[1] and ages[0].groups() != ages[1].groups():
        return f"{ages[0][0]} / {ages[1][0]}"
    return ""


def other_models(one: str, other: str) -> str:
    """The two models of one make, or the two calibres, where each text names just one: "F-150 / F-350"; "" else.

    >>> other_models("a white Ford F-150 pickup", "A Ford F-350 sped off"), other_models("a .22 rifle", "a rifle")
    ('F-150 / F-350', '')
    """
    models = [{m["make"].casefold(): m["model"] for m in _MODEL.finditer(text)} for text in (one, other)]
    for make in sorted(models[0].keys() & models[1].keys()):
        if models[0][make].replace("-", "") != models[1][make].replace("-", ""):
            return f"{models[0][make]} / {models[1][make]}"
    calibres = [{"".join(found) for found in _CALIBRE.findall(text)} for text in (one, other)]
    if [len(found) for found in calibres] == [1, 1] and calibres[0] != calibres[1]:
        return " / ".join(found.pop() for found in calibres)
    return ""


def other_moments(one: str, other: str) -> str:
    """The two days or hours that differ, as "Tuesday / Wednesday" or "5 p.m / 6 p.m"; "" where none do."""
    if days := other_days(one, other):
        return days
    hours = [_CLOCK.search(one), _CLOCK.search(other)]
    if (
        hours[0]
        and hours[1]
        and abs(_minute(hours[0]) - _minute(hours[1])) > (NEAR if _ROUGHLY.search(one) or _ROUGHLY.search(other) else 0)
    ):
        return f"{hours[0][0]} / {hours[1][0]}"
    return ""


def other_days(one: str, other: str) -> str:
    """The weekdays, dates or years that differ, where each text names just one: "Tuesday / Wednesday"; "" else."""
    for pattern in (_WEEKDAY, _DATE, _YEAR):
        days = [pattern.findall(text) for text in (one, other)]
        if [len(found) for found in days] == [1, 1] and days[0] != days[1]:
            left, right = (" ".join(found[0]) if isinstance(found[0], tuple) else found[0] for found in days)
            return f"{left} / {right}"
    return ""


def other_sums(one: str, other: str) -> str:
    """The two sums of money that differ, where each text names just one: "$50,000 / $75,000"; "" where none do."""
    sums = [_MONEY.findall(text) for text in (one, other)]
    if [len(found) for found in sums] != [1, 1]:
        return ""
    left, right = (found[0].strip() for found in sums)
    return f"{left} / {right}" if _amount(left) != _amount(right) else ""


def other_people(one: str, other: str) -> str:
    """The two numbers of people that differ, where each text gives just one: "2 / 3"; "" where none do.

    >>> other_people("Two men were in critical condition", "the other three were critical")
    '2 / 3'
    """
    found = [[stem(m) for m in _PEOPLE.findall(text)] for text in (one, other)]
    if [len(numbers) for numbers in found] != [1, 1] or found[0] == found[1]:
        return ""
    return " / ".join(numbers[0] for numbers in found)


def _amount(money: str) -> float:
    """A sum in units: "$1.5 million" and "$1,500,000" are one."""
    figure = re.match(r"[\d,.]+", money.lstrip("$ "))
    unit = re.sub(r"[^a-z]", "", money.casefold())
    return float(figure[0].replace(",", "") if figure else 0) * _UNITS.get(unit, 1.0)


def _counted(text: str) -> dict[str, tuple[re.Match[str], bool]]:
    """What is counted once in a text, by the stem of its noun, with whether it is counted exactly; "individuals" and
    "victims" are people."""
    found: dict[str, list[tuple[re.Match[str], bool]]] = {}
    for match in _COUNTED.finditer(text):
        if nouns := stems(match["noun"]):
            noun = "people" if nouns[0] in _SOMEBODY else nouns[0]
            found.setdefault(noun, []).append((match, not _ROUGHLY.search(text[: match.start()][-12:])))
    return {noun: matches[0] for noun, matches in found.items() if len(matches) == 1}


def _figures(match: re.Match[str]) -> tuple[str, ...]:
    """The figures of a match as stems: "two" and "2" are one."""
    return tuple(stem(match[name].replace(",", "")) for name in ("low", "high") if match[name])


def _minute(match: re.Match[str]) -> int:
    """The minute of the day of a clock time."""
    hour = int(match["hour"]) % 12 + (12 if match["half"].casefold() == "p" else 0)
    return 60 * hour + int(match["minute"] or 0)
