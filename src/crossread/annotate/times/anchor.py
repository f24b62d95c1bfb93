"""The day from which a text speaks: its publication, else what its own dates say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crossread.annotate.times.calendar import valid, years_that_fit
from crossread.annotate.times.lexicon import MONTHS, WEEKDAYS
from crossread.annotate.times.role import role_at
from crossread.annotate.times.rule import Match, group


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day, how it is known, and its years where several fit.

    `how` is published (metadata), stamp (the text says when it was written: a line at its head, "Posted: ...", a
    dateline), text (a date that the text tells of: near the day of writing, but not that day), "" for not at all.

    `narrative` is whether the text is set in years past: then its months belong to the year named last.
    Where the year is open, `day` stands in one of `years`: what is counted from it is right but for the year.
    """

    day: date | None = None
    how: str = ""
    years: tuple[int, ...] = ()
    narrative: bool = False


def anchor_of(text: str, dates: Sequence[Match], published: str) -> Anchor:
    """The anchor of a text; `dates` are the calendar dates found in it, `published` an ISO date or "".

    A line at the head that is a weekday and its full date and nothing else goes before `published`: it is the day
    that the writer speaks from, where a date from elsewhere may be that of a feed or a copy.
    """
    if (head := _head_line(text, dates)) is not None:
        return Anchor(head, "stamp")
    if (parts := re.match(r"(\d{4})-(\d\d)-(\d\d)", published)) and valid(*(int(p) for p in parts.groups())):
        return Anchor(date.fromisoformat(parts[0]), "published")
    full = [day for match in dates if (day := _full(match)) is not None]
    if stamps := [
        day
        for match in dates
        if (day := _full(match)) and role_at(text, match.start(), match.end()) in ("stamp", "dateline")
    ]:
        return Anchor(max(stamps), "stamp")
    with_weekday = [w for match in dates if (w := _with_weekday(match)) is not None]
    if with_weekday:
        return _open_year(with_weekday, full)
    if full:
        # reports speak from after what they tell
        return Anchor(max(full), "text")
    return Anchor()


def _head_line(text: str, dates: Sequence[Match]) -> date | None:
    """The date that is a line of its own at the head of a text, its weekday right."""
    for match in dates:
        if match.start() > 500:
            break
        alone = text[: match.start()].rstrip(" ")[-1:] in ("", "\n") and text[match.end() :].lstrip(" ")[:1] in (
            "",
            "\n",
        )
        day = _full(match)
        if alone and day is not None and group(match, "weekday"):
            return day if WEEKDAYS[group(match, "weekday").rstrip(".")] == day.weekday() else None
    return None


def _full(match: Match) -> date | None:
    """The day of a match that has a year."""
    if not match.groupdict().get("year") or not match.groupdict().get("month") or not match.groupdict().get("day"):
        return None
    year, month, day = int(match["year"]), MONTHS[group(match, "month").rstrip(".")], int(match["day"])
    return date(year, month, day) if valid(year, month, day) else None


def _with_weekday(match: Match) -> tuple[int, int, int] | None:
    """(month, day, weekday) of a date without a year that has its weekday."""
    fields = match.groupdict()
    if fields.get("year") or not (fields.get("weekday") and fields.get("month") and fields.get("day")):
        return None
    month, day = MONTHS[group(match, "month").rstrip(".")], int(match["day"])
    return month, day, WEEKDAYS[group(match, "weekday").rstrip(".")]


def _open_year(dates: Sequence[tuple[int, int, int]], full: Sequence[date]) -> Anchor:
    """The latest of the dates, in the years that fit all their weekdays (those that most fit, where they disagree)."""
    counts: dict[int, int] = {}
    for month, day, weekday in dates:
        for year in years_that_fit(month, day, weekday):
            counts[year] = counts.get(year, 0) + 1
    if not counts:
        return Anchor(max(full), "text") if full else Anchor()
    most = max(counts.values())
    years = tuple(sorted(year for year, n in counts.items() if n == most))
    if near := sorted({day.year for day in full} & set(years)):
        years = (near[-1],)
    month, day = max((m, d) for m, d, _ in dates)
    chosen = years[-1]
    if not valid(chosen, month, day):
        return Anchor()
    return Anchor(date(chosen, month, day), "text", years if len(years) > 1 else ())
