"""One sentence beside the rest of its story: a table of signs that it is about something else than the incident.

People, streets and quarters that other reports share hold a sentence in the story; what brings in another incident by
its words, counts many, tells of a time before, or brings in somebody hurt elsewhere speaks against it.  The docstring
of a sign is the reason that the reader is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossread.compare.words import stems, weight
from crossread.stories.cues import (
    AT_HAND,
    CASE,
    CHRONICLE,
    DATE,
    EARLIER,
    HARMED,
    ITEM,
    NEWCOMER,
    NEXT,
    ROUNDUP,
    STATISTICS,
    speaks_of_another,
)
from crossread.stories.shingles import containment, shingles
from crossread.stories.specifics import Specifics
from crossread.types import Reason, Span

SAME = 0.75  # the share of a sentence's word runs from which on it stands in another report
TOLD = 0.6  # the share of a sentence's telling words from which on another report tells the same in its own words
TELLING = 14.0  # what these words weigh at least; less is shared by chance
DAYS = 4  # days before the incident from which on harm is that of another one
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?! (?:block|hundred|[A-Z]))")
_TOKEN = re.compile(r"[\w’'-]+|[.,;:]")
_CAPITAL = re.compile(r"[A-Z]|\d+(?:st|nd|rd|th)$")
_BARE = re.compile(r"[’']s?$|^[’']")


@dataclass(frozen=True, slots=True)
class Known:
    """What the rest of the story has: its specifics, its texts, the word runs of its sentences, the incident's day.

    `common` are the scenes and people that most of the other reports have (more than half, or as many as any), `years`
    the years that more than half of them name, `plain` for each its words that begin with a capital (see `proper`),
    `pairs` the stems of every two of their sentences that follow each other.
    `alone` where there is no report of another origin: then only the words of a sentence can tell.
    """

    specifics: Specifics
    common: frozenset[str]
    years: frozenset[str]
    texts: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    plain: tuple[str, ...]
    pairs: tuple[frozenset[str], ...]
    day: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """One sentence beside the rest of the story.

    `background`: its report alone takes it for something else; `opens`: it begins a paragraph; `lead`: it is the first
    sentence; `placed`: its report tells the incident by names that others share; `roundup`: its report tells of many
    incidents; `ahead`: what the next sentence shares, where that goes on about the same.
    """

    span: Span
    text: str
    specifics: Specifics
    known: Known
    background: bool = False
    opens: bool = False
    lead: bool = False
    placed: bool = False
    roundup: bool = False
    ahead: frozenset[str] = frozenset()

    @property
    def shared(self) -> frozenset[str]:
        """The scenes and people of other reports whose names stand in it."""
        here = proper(self.text)
        known = self.known.common if self.roundup else self.known.specifics.strong
        return frozenset(name for name in known if f" {name} " in here)

    @property
    def strange(self) -> frozenset[str]:
        """The scenes and towns that no other report has; nor do most have the name as that of anything else."""
        known, plain = self.known.specifics, self.known.plain
        new = (self.specifics.scenes - known.scenes) | (self.specifics.towns - known.towns)
        return frozenset(name for name in new if 2 * sum(f" {name} " in words for words in plain) <= len(plain))


# Signs


def in_other_words(seen: Seen) -> float:
    """Its words bring in another incident."""
    return float(speaks_of_another(seen.text))


def tells_of_many(seen: Seen) -> float:
    """In a report of many incidents, it tells of them together."""
    return float(seen.roundup and bool(ROUNDUP.search(seen.text)))


def counts_many(seen: Seen) -> float:
    """It counts many incidents, or tells what is so in general."""
    return float(bool(STATISTICS.search(seen.text)) and not AT_HAND.search(seen.text))


def told_apart(seen: Seen) -> float:
    """Read alone, the report speaks of something else here."""
    return float(seen.background and not AT_HAND.search(seen.text) and (not years_of(seen.text) or before_it(seen) > 0))


def before_it(seen: Seen) -> float:
    """It tells of harm or charges at a time before the incident."""
    years, days, day = years_of(seen.text), seen.specifics.days, seen.known.day
    if not CASE.search(seen.text) or not day:
        return 0.0
    if seen.known.alone and not seen.background:
        return 0.6 if EARLIER.search(seen.text) else 0.0  # one report by itself hardly tells the day of its incident
    dated = days and DATE.search(seen.text) and days_between(max(days), day) >= DAYS
    if dated or (years and max(years) < day[:4] and not years & seen.known.years):
        return 1.0
    return 0.6 if EARLIER.search(seen.text) else 0.0


def days_between(early: str, late: str) -> int:
    """The days from one ISO day to another."""
    return (date.fromisoformat(late) - date.fromisoformat(early)).days


def of_chronicle(seen: Seen) -> float:
    """It is an item of a chronicle, of another day than the incident's."""
    days, day = seen.specifics.days, seen.known.day
    dated = CHRONICLE.search(seen.text) and days and day
    return float(bool(dated) and all(abs(days_between(one, day)) > 1 for one in days))


def newcomer(seen: Seen) -> float:
    """It brings in somebody who was hurt."""
    if not seen.placed or (seen.lead and not seen.roundup) or not HARMED.search(seen.text):
        return 0.0
    return float(bool(NEWCOMER.search(seen.text) or (seen.roundup and NEXT.match(seen.text))))


def strange_scene(seen: Seen) -> float:
    """It names a place that no other report of the story has."""
    return float(bool(newcomer(seen) and seen.strange))


def strange_hour(seen: Seen) -> float:
    """It gives an hour that no other report of the story has."""
    hours = {mark for mark in seen.specifics.small if mark.startswith("hour")}
    return float(bool(newcomer(seen) and hours and not hours & seen.known.specifics.small))


def item(seen: Seen) -> float:
    """It begins as an item of a list of incidents does."""
    return float(bool(newcomer(seen) and seen.opens and (ITEM.match(seen.text) or NEXT.match(seen.text))))


def of_roundup(seen: Seen) -> float:
    """Its report tells of many incidents."""
    return float(bool(newcomer(seen) and seen.roundup))


def shared(seen: Seen) -> float:
    """It names people or places that other reports of the story have."""
    return float(min(2, len(seen.shared | seen.ahead)))


def shared_small(seen: Seen) -> float:
    """It gives ages or hours that other reports of the story have."""
    return float(min(2, len(seen.specifics.small & seen.known.specifics.small)))


def stands_elsewhere(seen: Seen) -> float:
    """It stands in another report of the story nearly word for word."""
    return float(containment(shingles(seen.text), seen.known.runs) >= SAME and not _holding(seen, CUES))


def told_elsewhere(seen: Seen) -> float:
    """Another report of the story tells the same in other words."""
    own = frozenset(stems(seen.text))
    if seen.roundup or heft(own) < TELLING:
        return 0.0
    shared = max((heft(own & pair) for pair in seen.known.pairs), default=0.0)
    return float(shared >= max(TELLING, TOLD * heft(own)))


def heft(words: frozenset[str]) -> float:
    """How much some stems tell together."""
    return sum(weight(word) for word in sorted(words))


def leads(seen: Seen) -> float:
    """It is what the report begins with."""
    return 0.4 if seen.lead and seen.roundup else float(seen.lead)


Row = tuple[Callable[[Seen], float], float]

CUES: tuple[Row, ...] = (
    (in_other_words, 1.0),
    (tells_of_many, 1.0),
    (counts_many, 1.0),
    (told_apart, 1.0),
    (before_it, 1.4),
    (of_chronicle, 3.0),
)
ROWS: tuple[Row, ...] = (
    (newcomer, 0.3),
    (strange_scene, 0.3),
    (strange_hour, 0.2),
    (item, 0.2),
    (of_roundup, 0.3),
    (shared, -0.6),
    (shared_small, -0.15),
    (stands_elsewhere, -0.5),
    (leads, -1.8),
)
# looked at only where the others speak against a sentence, since it is slow
LAST: tuple[Row, ...] = ((told_elsewhere, -1.5),)


def weigh(seen: Seen) -> tuple[Reason, ...]:
    """The reasons that hold for a sentence, with their weights; of several cues each beyond the first counts half."""
    cues = sorted(_holding(seen, CUES), key=lambda r: -r.weight)
    found = (*cues[:1], *(replace(r, weight=r.weight / 2) for r in cues[1:]), *_holding(seen, ROWS))
    return (*found, *_holding(seen, LAST)) if sum(r.weight for r in found) > 0 else found


def _holding(seen: Seen, rows: Sequence[Row]) -> tuple[Reason, ...]:
    """The rows of a table that hold for a sentence, as reasons."""
    worths = ((rule, weight * rule(seen)) for rule, weight in rows)
    named = ((rule.__name__.replace("_", " "), worth, (rule.__doc__ or "").strip()) for rule, worth in worths if worth)
    return tuple(Reason(name, round(worth, 3), detail) for name, worth, detail in named)


def proper(text: str) -> str:
    """The words with a capital and numbered streets, in lower case without possessives; a comma for other words.

    proper("at Horan Park on East 71st Street") == " , horan park , east 71st street "
    """
    words = _TOKEN.findall(text)
    return f" {' '.join(_BARE.sub('', word.casefold()) if _CAPITAL.match(word) else ',' for word in words)} "


def years_of(text: str) -> set[str]:
    """The years that a text names."""
    return set(_YEAR.findall(text))
