"""How old the people of an incident are: ages beside names, and ages told of people without a name.

>>> text = "Ann Lee, 34, was shot."
>>> age_at(text, Span(0, 7))
'34'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.compare.names import parse_name, plain_words
from crossread.record import age_words as words
from crossread.types import Span

OLDEST = 110


def age_at(text: str, span: Span) -> str:
    """The age beside a name in whole years, "" when none is: in apposition, of a list of names, or identified by it."""
    behind = text[span.end : span.end + 140]
    found = _of_list(text, span)
    found = found or next((_read(m) for pattern in words.BEHIND if (m := pattern.match(behind))), "")
    found = found or _ahead(text[max(0, span.start - 200) : span.start])
    found = found or _read(words.ALL_OF_AN_AGE.match(behind))
    return found if found and int(found) < OLDEST else ""


def age_near(text: str, span: Span) -> str:
    """The age that the sentence before or after a name tells of its bearer, "" when none does."""
    before = text[max(0, span.start - 320) : span.start]
    found = _before_identified(before)
    behind = text[span.end : span.end + 240]
    if not found and (later := words.AFTER.match(behind)):
        found = later["n"] or later["n2"]
    if not found and (same := words.ANAPHOR.match(behind)):
        found = same["n"]
    return found


def _read(match: re.Match[str] | None) -> str:
    """The age of a match in whole years; "" of none."""
    if match is None:
        return ""
    return words.whole_years(str(match["n"]), str(match.groupdict().get("unit") or "year"))


def _ahead(before: str) -> str:
    """The last age before a name, where the words between say that it is the name's."""
    told = _last_told(before)
    if told is None:
        return ""
    between = before[told.end() :]
    return _read(told) if words.TO_NAME.fullmatch(between) or words.IDENTIFIED.fullmatch(between) else ""


def _last_told(text: str) -> re.Match[str] | None:
    """The last age in years, months or days that a text tells."""
    return next(reversed(list(words.TOLD.finditer(text))), None)


def _of_list(text: str, span: Span) -> str:
    """The age that stands at a name's place of a list: "Ann Lee and Tom Ray, ages 39 and 34"."""
    for match in words.ONE_BY_ONE.finditer(text, max(0, span.start - 120), span.end + 160):
        names = list(re.finditer(r"(?:[^,\s]|\s(?!and\s))+", match["names"].replace(" and ", " ,   ")))
        ages = re.findall(r"\d+", match["ages"])
        if len(names) != len(ages):
            continue
        for name, age in zip(names, ages, strict=True):
            start = match.start("names") + name.start()
            if start < span.end and span.start < match.start("names") + name.end():
                return str(age)
    return ""


def _before_identified(before: str) -> str:
    """The age of the one person of the sentence before, whom this one identifies by the name."""
    age = _last_told(before)
    match = words.IDENTIFIED_AFTER.fullmatch(before, age.end()) if age is not None else None
    if age is None or match is None:
        return ""
    told, who = gender_of(" ".join(before[age.end() :].split()[:2])), (match["subject"] or match["object"]).casefold()
    asked = {"him": "Male", "he": "Male", "her": "Female", "she": "Female"}.get(who, gender_of(who))
    return "" if told and asked and told != asked else _read(age)


def ages_of_name(text: str, name: str, spans: Sequence[Span]) -> tuple[Counter[str], Counter[str]]:
    """(the ages beside a name in one report, those that are less surely its bearer's), each with how often.

    Less sure is what stands beside the first name alone, or in a sentence around the name.
    """
    places = [*spans, *(s for s in written(text, name) if not any(t.start < s.end and s.start < t.end for t in spans))]
    last = parse_name(name).words[-1:]
    surely = [s for s in places if not last or last[0] in plain_words(text[s.start : s.end])]
    beside = Counter(age for span in surely if (age := age_at(text, span)))
    if not beside:
        beside = Counter(_by_surname(text, name))
    first_alone = [age for span in places if span not in surely and (age := age_at(text, span))]
    return beside, Counter([*first_alone, *(age for span in places if (age := age_near(text, span)))])


def written(text: str, name: str) -> Iterator[Span]:
    """Where first and last name of a person stand in a text, with at most a middle name between them."""
    parts = parse_name(name).words
    if len(parts) < 2 or len(parts[0]) < 2:
        return
    between = r"(?:\s+(?:[A-Z][\w’'.-]*|[“\"(][\w’' -]+[”\")]))?\s+"
    for match in re.finditer(rf"\b{re.escape(parts[0])}{between}{re.escape(parts[-1])}\b", text, re.I):
        if match[0][:1].isupper():
            yield Span(match.start(), match.end())


def _by_surname(text: str, name: str) -> list[str]:
    """The age behind the last name alone, which no other name comes before: "Green, 40, was arrested"."""
    last = parse_name(name).words[-1:]
    for match in re.finditer(rf"\b{re.escape(last[0])}(?=,\s\d)", text, re.I) if last else ():
        if match[0][:1].isupper() and not re.search(r"[A-Z][\w.’'-]*\s$", text[: match.start()][-30:]):
            return [age] if (age := age_at(text, Span(match.start(), match.end()))) else []
    return []


@dataclass(frozen=True, slots=True)
class Aged:
    """An age told of somebody without a name: where, the age, the noun for the person and its gender, "" where none."""

    span: Span
    age: str
    noun: str
    gender: str
    kin: bool


def aged_in(text: str, start: int, end: int) -> Iterator[Aged]:
    """The people without a name whose age a part of a text tells; of two readings of the same words one with a noun."""
    found = sorted(
        (m for pattern in words.AGED for m in pattern.finditer(text, start, end)), key=lambda m: m["noun"] is None
    )
    taken: list[Span] = []
    for match in found:
        span = Span(match.start(), match.end())
        if not any(t.start < span.end and span.start < t.end for t in taken):
            taken.append(span)
            noun = (match["noun"] or "").casefold()
            kin = bool(re.match(r"(?:his|her|their)\b", match[0], re.I))
            yield Aged(span, _read(match), noun, gender_of(noun or match[0]), kin)


def called(text: str, span: Span) -> str:
    """The noun for a person in apposition to a name, "" when none is: "the uncle, Nat Lowe" is an uncle."""
    found = words.CALLED_BEFORE.search(text[max(0, span.start - 24) : span.start])
    found = found or words.CALLED_BEHIND.match(text[span.end : span.end + 60])
    return found["noun"].casefold() if found else ""


def gender_of(text: str) -> str:
    """Male or Female by a noun in the words, "" when none tells."""
    match = words.GENDER.search(text)
    return "" if match is None else "Male" if match["man"] else "Female"
