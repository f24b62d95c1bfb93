"""On what day it happened: the days that the reports name beside what happened, each report's vote once.

Publication alone is a last resort: the earliest report.  Days of arrests and hearings are not the incident's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossread.record.lines import TextLine, headline, report_lines
from crossread.record.view import Told, View
from crossread.types import Reading, Span, Time

_HAPPENED = re.compile(
    r"\b(?:shot|shoot\w*|gunfire|gunshots?|shots|kill\w*|wounded|injured|happened|occurred|took\s+place|responded|called\s+to|dispatched|found|discovered|died|slain|"
    r"fired|dead|murder\w*|homicide|incident|unfolded|erupted|broke\s+out|robbe\w+|gunned|stray|struck|hit|hospital|officers\s+(?:were|arrived)|around|about|at|stabb\w+|"
    r"protest\w*|flood\w*|crash\w*|explo\w+|fire)\b",
    re.I,
)
_STRONG = re.compile(
    r"\b(?:shot|shoot\w*|gunfire|gunshots?|shots|killed|wounded|injured|happened|occurred|took\s+place|gunned|erupted|suicide|killing|murder\w*|slain|opened\s+fire|found\s+(?:dead|shot|with))\b",
    re.I,
)
_LATER = re.compile(
    r"\b(?:charged\s+with\s+(?:[\w-]+\s+){0,4}?(?:murder|manslaughter|homicide|shooting)|in\s+(?:connection|relation)\s+(?:with|to)\s+(?:[\w’'-]+\s+){0,4}?(?:shootings?|deaths?|killings?|murders?|homicides?)|(?:stable|critical|serious|fair)\s+condition|hospitalized|recovering|since|arrest\w*|charg(?:ed|es)|court|arraign\w*|hearing|sentenced?|sentencing|pleaded|trial|convicted|identified|released|announced|scheduled|vigil|funeral|booked|custody|jail|indicted|"
    r"jury|turned\s+himself|surrender\w*|news\s+conference|press\s+conference|statement|updated|posted|published|autopsy|police\s+said|said|told|warrant|bond|memorial|died|"
    r"remain\w*|still|release|extradited|anniversary|turns|turned|birthday|mourn\w*|scheduled|expected|will|gathered|interview\w*|last\s+seen|purchased|bought)\b",
    re.I,
)
# No report tells of what happened so long before it, unless it says the year.
MOST_DAYS = 400


@dataclass(frozen=True, slots=True)
class DayVote:
    """A day, how much one report speaks for it, and the words."""

    day: date
    weight: float
    reading: Reading
    time: Time
    field: str = "text"


def find_day(view: View) -> tuple[Told | None, list[str]]:
    """The day of the incident, and days that lost."""
    cast = [list(day_votes(r, report_lines(r, asides=True))) for r in view.readings]
    votes = _summed(cast)
    first = min((d for r in view.readings if (d := parse_day(r.document.published))), default=None)
    before = {day: weight for day, weight in votes.items() if first is None or day <= first}
    votes = before or votes
    # the first to be named of days that are spoken for as much
    ranked = sorted(votes, key=lambda d: -round(votes[d], 3))
    if not ranked or (votes[ranked[0]] < LEAST and first is not None):
        told = _published(view)
        return told, [] if told is not None else _without_year(view)
    vote = max((v for of_report in cast for v in of_report if v.day == ranked[0]), key=lambda v: v.weight)
    rule = f"the day beside what happened ({vote.time.rule})"
    return Told(ranked[0].isoformat(), vote.reading.document.id, vote.time.span, vote.field, rule), [
        d.isoformat() for d in ranked[1:4]
    ]


# A day needs this much to be believed; what each further mention in a report adds to its strongest, MORE at most.
LEAST, AGAIN, MORE = 0.1, 0.2, 3


def _summed(cast: Sequence[Sequence[DayVote]]) -> dict[date, float]:
    """How much all reports speak for each day, in the order in which they name them."""
    votes: dict[date, float] = {}
    for of_report in cast:
        weights: defaultdict[date, list[float]] = defaultdict(list)
        for vote in of_report:
            weights[vote.day].append(vote.weight)
        for day, found in weights.items():
            strongest, *others = sorted(found, reverse=True)
            votes[day] = votes.get(day, 0.0) + strongest + AGAIN * sum(others[:MORE])
    return votes


_OPEN_YEAR = re.compile(r"XXXX-\d\d-\d\d")


def _without_year(view: View) -> list[str]:
    """The days that the reports name without a year, the most frequent first: "XXXX-02-21"."""
    days = Counter(m[0] for r in view.readings for t in r.times if (m := _OPEN_YEAR.match(t.value)))
    return [day for day, _ in days.most_common(3)]


def _published(view: View) -> Told | None:
    """The day before the earliest report, for reports that name no day: news of the same day says "today"."""
    dated = [r for r in view.readings if parse_day(r.document.published)]
    if not dated:
        return None
    reading = dated[0]
    day = (parse_day(reading.document.published) or date.min) - timedelta(days=1)
    rule = "no report names a day: the day before the earliest publication"
    return Told(day.isoformat(), reading.document.id, Span(0, 1), "text", rule)


def parse_day(text: str | None) -> date | None:
    """The day of an ISO date or date-time, None of anything else."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    return date(*map(int, match.groups())) if match else None


def day_votes(reading: Reading, lines: Sequence[TextLine]) -> Iterator[DayVote]:
    """The days that a report names for what happened, each with its weight."""
    published = parse_day(reading.document.published)
    if published:
        yield from _in_headline(reading, published)
    body = [line for line in lines if line.field == "text"]
    for time in reading.times:
        line = next((x for x in body if x.start <= time.span.start < x.start + len(x.text)), None)
        day = _day_of(time)
        if day is not None and "overnight" in reading.document.text[time.span.start : time.span.end].casefold():
            day += timedelta(days=1)
        if day is not None and published and _is_day_after(time, day, published):
            day = published
        if line is None or day is None or _is_of_telling(time):
            continue
        if published and not (published - timedelta(days=MOST_DAYS) <= day <= published):
            continue
        weight = _weight(line, time)
        if weight > 0:
            yield DayVote(day, weight, reading, time)


def without_earlier(reading: Reading, lines: Sequence[TextLine], day: date) -> list[TextLine]:
    """The lines without those that name a time well before a day, and none near it: they tell of another incident."""
    spans = [(t.span.start, last) for t in reading.times if (last := _last_day(t)) is not None]
    kept = []
    for line in lines:
        inside = [d for start, d in spans if line.field == "text" and line.start <= start < line.start + len(line.text)]
        if not inside or max(inside) >= day - timedelta(days=EARLIER):
            kept.append(line)
    return kept


EARLIER = 2


def _last_day(time: Time) -> date | None:
    """The last day of a date, a month or a year; None of a duration, and where it is open."""
    if time.type not in ("DATE", "TIME") or time.when is None or time.when.precision in ("season", "unknown"):
        return None
    return parse_day(time.when.latest)


# An hour so late without a day is that of the evening before publication.
EVENING = "18"


def _day_of(time: Time) -> date | None:
    """The one day that a time speaks of; "just after midnight Friday" is Friday, as coders have it."""
    if (
        time.type not in ("DATE", "TIME")
        or time.when is None
        or time.when.precision in ("year", "month", "week", "season", "unknown")
    ):
        return None
    if "weekend" in time.rule or "-W" in time.value:
        return None
    first, last = parse_day(time.when.earliest), parse_day(time.when.latest)
    if first is None or last is None or (last - first).days > 1:
        return None
    if time.rule.startswith("clock/published/") and time.value[11:13] >= EVENING:
        return first - timedelta(days=1)
    day = parse_day(time.value) or first
    return (
        day - timedelta(days=1)
        if time.rule.startswith("clock.named+") and time.value[11:13] in ("00", "24") and day > first
        else day
    )


def _is_of_telling(time: Time) -> bool:
    """Whether a time is that of the report or of an utterance; an hour is not: "it was reported at 9 p.m. Monday"."""
    *_, role = time.rule.split("/")
    return role in ("stamp", "dateline") or (role == "said" and not time.rule.startswith("clock"))


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.I)
HEADLINE = 1.5


def _in_headline(reading: Reading, published: date) -> Iterator[DayVote]:
    """The weekday that a headline names: the last one up to publication."""
    for match in _WEEKDAY.finditer(headline(reading.document.title)):
        day = published - timedelta(days=(published.weekday() - _WEEKDAYS.index(match[0].casefold())) % 7)
        time = Time(Span(match.start(), match.end()), "DATE", day.isoformat(), rule="weekday in a headline")
        yield DayVote(day, HEADLINE, reading, time, "title")


def _is_day_after(time: Time, day: date, published: date) -> bool:
    """Whether a weekday is that after publication: the report was brought up to date, and not a week old."""
    return "weekday" in time.rule.split("/")[0] and (published - day).days == 6


# A word on the other side of such a break belongs to another clause.
_BREAK = re.compile(r"[;]|,\s+(?:and|but|who|which|when|after|where)\b|\b(?:after|when|but|that|while)\b")
BROKEN, BEHIND, NEAR = 60, 1.4, 90
# "the Dec. 6 shooting"
_NAMED_BY = re.compile(
    r"(?:[’']s)?\s+(?:(?!(?:for|on|with|in|of|to|and|after|over|by)\b)[\w-]+\s+)?(?:shooting|killing|slaying|murder|homicide|attack|incident)\b"
)
# An hour or a part of the day whose day is that of a time before it.
BORROWED = 0.8
WEIGHTS = {"strong": 2.5, "weak": 1.0, "later": 0.1}


def _weight(line: TextLine, time: Time) -> float:
    """How much a line speaks for a day being that of the incident: by the nearest word of what the day is said of."""
    start, end = time.span.start - line.start, time.span.end - line.start
    nearest = min(_distances(line.text, start, end), default=(NEAR + 1, ""))
    weight = WEIGHTS[nearest[1]] if nearest[0] <= NEAR else 0.3
    weight = 3.5 if _NAMED_BY.match(line.text[end:]) else weight
    weight *= (
        1.3
        if time.rule.startswith(("date", "clock+date", "part+date"))
        else BORROWED
        if "/before/" in time.rule
        else 1.0
    )
    return weight * (1.3 if line.index <= 3 else 1.0 if line.index <= 8 else 0.7)


def _distances(text: str, start: int, end: int) -> Iterator[tuple[float, str]]:
    """How far each telling word is from the time at [start, end), in characters, and what it tells."""
    later = [m.span() for m in _LATER.finditer(text)]
    for kind, pattern in (("strong", _STRONG), ("later", _LATER), ("weak", _HAPPENED)):
        for match in pattern.finditer(text):
            if kind != "later" and any(low <= match.start() < high for low, high in later):
                continue
            if match.end() <= start:
                gap, between = float(start - match.end()), text[match.end() : start]
            elif match.start() >= end:
                gap, between = BEHIND * (match.start() - end), text[end : match.start()]
            else:
                continue
            yield gap + (BROKEN if _BREAK.search(between) else 0) + (15 if kind == "weak" else 0), kind
