"""Finding times: every rule over the text, the longest matches kept, then resolved in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Doc

from crossread.annotate.texts import text_of
from crossread.annotate.times.anchor import Anchor, anchor_of
from crossread.annotate.times.calendar import valid
from crossread.annotate.times.interval import when_of
from crossread.annotate.times.role import role_at
from crossread.annotate.times.rule import At, Match, Meaning, Rule, compiled
from crossread.annotate.times.table import RULES
from crossread.annotate.times.tense import tense_at
from crossread.annotate.times.zones import joined_to
from crossread.types import Span, Time

# Words before an expression that belong to it, and what they say of it
_BEFORE = compiled(
    r"(?:(?P<approx>(?i:about|around|approximately|roughly|nearly|almost|more than|less than|at least|at most|over"
    r"|up to|just over|just under"
    r"|(?:a )?(?:few|couple of|several) minutes (?:before|after|past)|shortly before|shortly after"
    r"|just before|just after|as early as|as late as|no later than|only|some|circa|c\.|ca\.))"
    r" ?|(?P<edge>(?i:early|late|later|earlier|mid|middle)(?:-| ?(?i:in|on)?)) ?|(?P<end>(?i:the (?:very )?(?:end"
    r"|start|beginning|middle|first part|latter part|close|dawn) of)) |(?P<the>(?i:the|this)) )$"
)
_GLUE_CLOCK_DATE = re.compile(r",? (?:on |of )?(?:the )?|, | \(|\n", re.I)
_GLUE_DATE_CLOCK = re.compile(
    r",? (?:at |around |about |at about |at around |@ |just before |just after |shortly before |shortly after )?|[ "
    r",–|-]{1,3}|, ",
    re.I,
)


# The hours of a part of the day that are after noon
_AFTER_NOON = {"NI": (5, 11), "EV": (4, 11), "AF": (1, 7)}
# The rules whose expressions are a day, to which a clock time may belong
_DAYS = {
    "date.full", "date.day", "date.figures", "date.ordinal", "weekday", "deictic", "holiday", "day.next", "day.same",
    "part.day", "part.next",
}  # fmt: skip


# The rules whose expressions count from the day of writing and from no other
_SPOKEN = {"deictic", "part.day", "ago", "fromnow", "unit.near", "weekend"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule, before it has a meaning."""

    start: int
    end: int
    rule: Rule
    match: Match


def find_times(doc: Doc, *, published: str = "") -> tuple[Time, ...]:
    """The time expressions of a text, in its order, not overlapping.

    `published` is the ISO date or date and time from which the text speaks, "" when not known: then the anchor is an
    absolute date in the text, and what cannot be known stays open ("XXXX-02-21", with the years that fit the weekday).

    `rule` of a Time is "<row>/<what it was counted from>/<role>": the anchor is "" (absolute), published, stamp,
    text (see Anchor), before (a time named before) or open; the role is "" or said (that of an utterance), dateline
    or stamp.
    """
    text = text_of(doc)
    candidates = longest([c for rule in RULES for c in _matches(rule, text)])
    anchor = anchor_of(text, candidates_with_date(candidates), published)
    anchor = replace(anchor, narrative=_is_narrative(candidates, anchor))
    return tuple(_resolve(doc, text, candidates, anchor))


def _matches(rule: Rule, text: str) -> list[Candidate]:
    """The places where a rule applies."""
    return [
        Candidate(m.start(), m.end(), rule, m)
        for m in rule.pattern.finditer(text)
        if rule.guard is None or rule.guard(m)
    ]


def longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in order of text; of two as long, the one of the earlier rule."""
    kept: list[Candidate] = []  # in order of text
    for candidate in sorted(candidates, key=lambda c: c.start - c.end):
        place = bisect_left(kept, candidate.start, key=lambda c: c.start)
        before, after = kept[max(0, place - 1) : place], kept[place : place + 1]
        if all(c.end <= candidate.start for c in before) and all(candidate.end <= c.start for c in after):
            kept.insert(place, candidate)
    return kept


def candidates_with_date(candidates: Sequence[Candidate]) -> list[Match]:
    """The matches of calendar dates, for the anchor."""
    return [c.match for c in candidates if c.rule.name in ("date.full", "date.day", "date.figures")]


def _resolve(doc: Doc, text: str, candidates: Sequence[Candidate], anchor: Anchor) -> list[Time]:
    """Give every candidate its meaning, in the order of the text; clock and day that stand together become one."""
    found: list[Time] = []
    index = 0
    while index < len(candidates):
        one = candidates[index]
        other = candidates[index + 1] if index + 1 < len(candidates) else None
        at = _at(doc, text, one, anchor, found)
        if other is not None and _joined(text, one, other):
            time = _both(one, other, at, anchor)
            index += 1
        else:
            time = _single(one, at, anchor)
        if time is not None:
            if found and time.span.start < found[-1].span.end:
                found.pop()  # "a few minutes" of "a few minutes after midnight"
            found.append(joined_to(found[-1], time, text) if found else time)
        index += 1
    return found


def _at(doc: Doc, text: str, one: Candidate, anchor: Anchor, found: list[Time]) -> At:
    """What a candidate may be relative to."""
    narrative = _narrative(text, one.start, found, anchor)
    tense = tense_at(doc, text, one.start, one.end)
    return At(text, anchor.day, anchor.how, tense, tuple(found[-12:]), narrative, not anchor.narrative)


def _narrative(text: str, start: int, found: Sequence[Time], anchor: Anchor) -> int | None:
    """The year in which a passage is set, where a date close before is of another year than the anchor.

    In a text that tells of days near its anchor that takes a date in the same sentence, or one before that is a day or
    begins its sentence ("In 1979, he ..."), and a year that is well past.
    """
    for time in reversed(found if anchor.narrative else found[-4:]):
        if time.type != "DATE" or re.match(r"\d{4}(?:-\d\d|$)", time.value) is None or time.rule.split("/")[1] != "":
            continue
        year = int(time.value[:4])
        if anchor.narrative or anchor.day is None:
            return year if anchor.day is None or year < anchor.day.year else None
        gap = text[time.span.end : start]
        same = re.search(r"[.?!][\s”\"]+[A-Z]", gap) is None
        sets = (
            len(time.value) == 10 or re.search(r"(?:^|[.?!\n][\s”\"]*)In $", text[: time.span.start][-8:]) is not None
        )
        near = "\n\n" not in gap and len(gap) <= 300
        return year if near and (same or sets) and year < anchor.day.year - 1 else None
    return None


def _is_narrative(candidates: Sequence[Candidate], anchor: Anchor) -> bool:
    """Whether a text tells of years past (a life, a history) and not of days near its anchor."""
    years = [int(c.match["year"]) for c in candidates if c.rule.family == "date" and c.match.groupdict().get("year")]
    old = [year for year in years if anchor.day is not None and year < anchor.day.year - 1]
    near = [c for c in candidates if c.rule.name in ("deictic", "weekday", "unit.near", "part.day")]
    return len(old) >= 4 and len(old) > 2 * len(near)


def _joined(text: str, one: Candidate, other: Candidate) -> bool:
    """Whether a clock time or part of day and a date beside it are one expression."""
    gap = text[one.end : other.start]
    families = (one.rule.family, other.rule.family)
    if families in (("clock", "date"), ("part", "date")):
        return other.rule.name in _DAYS and _GLUE_CLOCK_DATE.fullmatch(gap) is not None
    if families == ("date", "clock"):
        return one.rule.name in _DAYS and _GLUE_DATE_CLOCK.fullmatch(gap) is not None
    return families == ("date", "part") and one.rule.name in _DAYS and gap in (" ", ", ", " (")


def _both(one: Candidate, other: Candidate, at: At, anchor: Anchor) -> Time | None:
    """A clock time or part of day with its date."""
    day, clock = (other, one) if one.rule.family in ("clock", "part") else (one, other)
    day_meaning, clock_meaning = day.rule.build(day.match, at), clock.rule.build(clock.match, at)
    if day_meaning is None or clock_meaning is None:
        return _single(one, at, anchor)
    day_text, _, part = day_meaning.value.partition("T")
    clock_meaning = clock_meaning._replace(value=in_part(clock_meaning.value, part, clock.match[0]))
    if part == "NI" and re.match(r"T0[0-5]:", clock_meaning.value) and (night := day_of(day_text)) is not None:
        day_text = (night + timedelta(1)).isoformat()
    value = day_text + clock_meaning.value
    meaning = Meaning("TIME", value, day_meaning.anchored, clock_meaning.zone)
    return _time(at.text, one.start, other.end, meaning, clock.rule.name + "+" + day.rule.name, anchor, day.match)


def _single(one: Candidate, at: At, anchor: Anchor) -> Time | None:
    """One candidate alone; a clock time takes the day named last, else that of the anchor."""
    meaning = one.rule.build(one.match, at)
    if meaning is None:
        return None
    if anchor.how == "text" and one.rule.name in _SPOKEN and meaning.anchored == "text":
        # the day of writing is not known, only one that the text tells of
        meaning = meaning._replace(value=_unknown(meaning.value), anchored="open")
    if meaning.value.startswith("T"):
        meaning = meaning._replace(value=in_part(meaning.value, _part_before(at, one.start), one.match[0]))
        day, anchored = _day_for_clock(at, meaning.value)
        meaning = meaning._replace(value=day + meaning.value, anchored=anchored)
    return _time(at.text, one.start, one.end, meaning, one.rule.name, anchor, one.match)


def in_part(clock: str, part: str, words: str) -> str:
    """A clock time without a.m. or p.m. in the half of the day that a part named with it lies in.

    >>> in_part("T10:30", "NI", "10:30"), in_part("T10:30", "NI", "10:30 a.m."), in_part("T10:30", "MO", "10:30")
    ('T22:30', 'T10:30', 'T10:30')
    """
    match = re.fullmatch(r"T(\d\d)(:\d\d.*)", clock)
    first, last = _AFTER_NOON.get(part, (12, 0))
    if match is None or not first <= int(match[1]) <= last or re.search(r"(?i)[ap]\.?\s?m\b|hours|hrs", words):
        return clock
    return f"T{int(match[1]) + 12}{match[2]}"


def _part_before(at: At, start: int) -> str:
    """The part of the day that stands just before a place in the text: "Friday night around" 10:30."""
    last = at.before[-1] if at.before else None
    if last is None or not _GLUE_DATE_CLOCK.fullmatch(at.text[last.span.end : start]):
        return ""
    return last.value.partition("T")[2]


def _unknown(value: str) -> str:
    """The value with its day or week taken out: "2017-02-22TNI" -> "XXXX-XX-XXTNI"."""
    value = re.sub(r"\d{4}-\d\d-\d\d", "XXXX-XX-XX", value)
    return re.sub(r"\d{4}-W\d\d", "XXXX-WXX", value)


def _day_for_clock(at: At, clock: str) -> tuple[str, str]:
    """The day of a clock time that has none beside it; the small hours of a night are those of the day after."""
    for time in reversed(at.before):
        match = re.match(r"(?:\d{4}|XXXX)-(?:\d\d|WXX)-\d\d?", time.value)
        if match is None or (at.tense == "past" and (day := day_of(match[0])) and at.anchor and day > at.anchor):
            continue
        night = day_of(match[0]) if time.value.endswith("TNI") and re.match(r"T0[0-5]:", clock) else None
        return (night + timedelta(1)).isoformat() if night else match[0], "before"
    return (at.anchor.isoformat(), at.anchored) if at.anchor else ("XXXX-XX-XX", "open")


def _time(text: str, start: int, end: int, meaning: Meaning, name: str, anchor: Anchor, match: Match) -> Time:
    """The Time with its extent, its interval and the rule that made it."""
    start, mod, approximate = extended(text, start, name)
    value, years = _opened(meaning, anchor, match)
    how = "open" if value.startswith("XXXX") and meaning.type != "SET" else meaning.anchored
    dated = meaning.type in ("DATE", "TIME")
    when = when_of(value, mod=mod, zone=meaning.zone, years=years, approximate=approximate) if dated else None
    if when is not None and meaning.latest:
        when = replace(when, latest=meaning.latest)
    return Time(Span(start, end), meaning.type, value, when, f"{name}/{how}/{role_at(text, start, end)}")


def _opened(meaning: Meaning, anchor: Anchor, match: Match) -> tuple[str, tuple[int, ...]]:
    """The value with its year taken out again where the anchor's year is not known, and the years that may be."""
    if anchor.years and meaning.anchored and re.match(r"\d{4}-", meaning.value):
        assert anchor.day is not None
        shift = int(meaning.value[:4]) - anchor.day.year
        return "XXXX" + meaning.value[4:], tuple(year + shift for year in anchor.years)
    if meaning.open_year:
        return "XXXX" + meaning.value[4:], ()
    if meaning.anchored == "before" and meaning.value.startswith("XXXX-"):
        return meaning.value, anchor.years
    return meaning.value, ()


def extended(text: str, start: int, name: str) -> tuple[int, str, bool]:
    """The start moved over the words before that belong to a time; START, MID or END; whether it is approximate."""
    mod, approximate = "", False
    for _ in range(3):
        match = _BEFORE.search(text[max(0, start - 40) : start])
        if match is None or (match["the"] and name.startswith(("year", "clock", "date.day", "weekday"))):
            break
        if re.search(r"\w$", text[: start - len(match[0])]):
            break
        if (match["approx"] or "").lower() in ("over", "only", "some") and re.match(
            r"(?i)the\b|this\b|these\b|an?\b", text[start:]
        ):
            break
        word = (match["edge"] or match["end"] or "").lower()
        if word.startswith(("early", "the start", "the beg", "the first", "earlier", "the dawn")):
            mod = "START"
        elif word.startswith(("late", "the end", "later", "the close", "the latter", "the very")):
            mod = "END"
        elif word:
            mod = "MID"
        approximate = approximate or bool(match["approx"])
        start -= len(match[0])
    return start, mod, approximate


def is_iso_day(text: str) -> bool:
    """Whether a text begins with an ISO day."""
    parts = re.match(r"(\d{4})-(\d\d)-(\d\d)", text)
    return parts is not None and valid(*(int(p) for p in parts.groups()))


def day_of(text: str) -> date | None:
    """The day with which an ISO text begins, None when it has none."""
    return date.fromisoformat(text[:10]) if is_iso_day(text) else None
