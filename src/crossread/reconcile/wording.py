"""The words that reports choose: for one event side by side, and words that judge while they name.

Loaded words come from a small declared lexicon (`loaded.toml`); what is told is the word, a neutral counterpart, why,
and whose word it is.  Nothing is counted against a report.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from crossread.claims.make import covering, is_aside, overlaps
from crossread.claims.topics import name_of_frame
from crossread.compare.words import stem
from crossread.types import Choice, Event, Evidence, Happening, Loaded, Reading, Span, Wording

# frames whose words tell how a report sees what happened; what police and courts do later has its own fixed words
_ACTS = (
    "shooting", "killing", "injuring", "assaulting", "threatening", "robbing", "kidnapping", "crashing",
    "exploding", "burning", "flooding", "damaging", "protesting", "dispersing", "fleeing", "arresting", "releasing",
    "employment_action",
)  # fmt: skip
_OBJECTS = frozenset({"victim", "patient", "instrument", "charge", "object", "theme"})
_AIMED = re.compile(r" (?:on|at|into|toward|towards|upon|against) (?:the |a |an |his |her |their |its )?(?=\w)")
MOST_WORDS = 7
MOST_CHOICES = 4  # words of one report for one event
_STOP = re.compile(
    r"[.,;:!?()\[\]“”\"—–\n]|\b(?:and|but|or|who|which|that|when|while|after|before|as|because|said|says|according|"
    r"police|was|were|is|are|has|have|had|will|would)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_LOOSE = re.compile(r"(?:\s+(?:the|a|an|to|of|in|on|at|for|from|with|by|his|her|their|its))+$", re.IGNORECASE)


Key = tuple[str, str]  # document id, event id within it


@dataclass(frozen=True, slots=True)
class Entry:
    """A loaded word or phrase: the pattern of its forms, its neutral counterpart, why."""

    pattern: re.Pattern[str]
    neutral: str
    why: str


@lru_cache(maxsize=1)
def lexicon() -> tuple[Entry, ...]:
    """The lexicon that ships, in its order."""
    table = tomllib.loads(files("crossread.reconcile").joinpath("loaded.toml").read_text("utf-8"))
    return tuple(_entry(row) for row in table["entry"])


def _entry(row: Mapping[str, object]) -> Entry:
    """One row of the lexicon, compiled; the longest form is tried first."""
    words = row["words"]
    forms = sorted(map(str, words) if isinstance(words, list) else [str(words)], key=lambda form: (-len(form), form))
    joined = "|".join(re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]") for form in forms)
    unless = rf"(?!\s*(?:{row['unless']}))" if "unless" in row else ""
    return Entry(re.compile(rf"\b(?:{joined})\b{unless}", re.IGNORECASE), str(row["neutral"]), str(row["why"]))


def find_loaded(readings: Sequence[Reading]) -> tuple[Loaded, ...]:
    """The loaded words of all reports in the order of their places; menus, teasers and other incidents aside.

    Where entries overlap the longer words are kept.  A word that is part of a name ("Cop Hill") is not one.
    """
    return tuple(loaded for reading in readings for loaded in _loaded_in(reading))


def _loaded_in(reading: Reading) -> list[Loaded]:
    """The loaded words of one report."""
    text = reading.document.text
    found = [(m.start(), m.end(), entry) for entry in lexicon() for m in entry.pattern.finditer(text)]
    kept: list[Loaded] = []
    end = 0
    for start, stop, entry in sorted(found, key=lambda row: (row[0], -row[1])):
        span = Span(start, stop)
        if start < end or is_aside(reading, span) or _in_name(text, span):
            continue
        end = stop
        held = covering(reading, span)
        holder = _holder_name(reading, held.holder) if held is not None and held.direct else ""
        kept.append(Loaded(Evidence(reading.document.id, span, text[start:stop]), entry.neutral, entry.why, holder))
    return kept


def _in_name(text: str, span: Span) -> bool:
    """Whether the word is written with a capital in the middle of a sentence: part of a name or a headline."""
    before = text[: span.start].rstrip(" \t“\"'‘")
    return text[span.start].isupper() and bool(before) and before[-1] not in ".!?\n:—–"


def _holder_name(reading: Reading, holder: str) -> str:
    """A holder in words."""
    return next((entity.name for entity in reading.entities if entity.id == holder), holder)


def find_wordings(
    readings: Sequence[Reading], loaded: Sequence[Loaded], happenings: Sequence[Happening] = ()
) -> tuple[Wording, ...]:
    """For each event that two reports tell of in different words, the words of each place.

    `happenings` are the events of the story, each with its tellings; without them, tellings of one frame are one.
    """
    known = [(h.frame, h.name, frozenset(h.events)) for h in happenings]
    known = known or [(frame, name_of_frame(frame), frozenset()) for frame in _ACTS]
    made = []
    for frame, name, tellings in known:
        if frame not in _ACTS:
            continue
        choices = tuple(c for r in readings for c in _choices(r, frame, tellings, loaded))
        if _differ(choices):
            made.append(Wording(frame, name, choices))
    return tuple(made)


def _differ(choices: Sequence[Choice]) -> bool:
    """Whether two reports tell of it, in at least two ways of saying it."""
    reports = {choice.evidence.document for choice in choices}
    verbs = {stem(_first(choice.evidence.words)) for choice in choices}
    return len(reports) > 1 and len(verbs) > 1


def _choices(reading: Reading, frame: str, tellings: frozenset[Key], loaded: Sequence[Loaded]) -> Iterator[Choice]:
    """The words of one report for one event: of each verb or noun the fullest, the first of them."""
    fullest: dict[str, tuple[int, Span, Event]] = {}
    for event in sorted(reading.events, key=lambda e: e.trigger):
        told = (reading.document.id, event.id) in tellings if tellings else event.frame == frame
        if not told or event.modality != "actual" or is_aside(reading, event.trigger):
            continue
        span = words_of(reading, event)
        key = stem(_first(reading.document.text[span.start : span.end]))
        length = -len(reading.document.text[span.start : span.end].split())
        fullest[key] = min(fullest.get(key, (1, span, event)), (length, span, event), key=lambda row: (row[0], row[1]))
    for _, span, event in sorted(fullest.values(), key=lambda row: row[1])[:MOST_CHOICES]:
        held = covering(reading, event.trigger)
        holder = _holder_name(reading, held.holder) if held is not None else ""
        evidence = Evidence(reading.document.id, span, reading.document.text[span.start : span.end])
        yield Choice(evidence, holder, tuple(found for found in loaded if _touches(found.evidence, evidence)))


def _first(words: str) -> str:
    """The first word in letters: _first("gunned down") == "gunned"."""
    return next(iter(re.findall(r"[^\W\d_]+", words)), words)


def _touches(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence share a character."""
    return one.document == other.document and one.field == other.field and overlaps(one.span, other.span)


def words_of(reading: Reading, event: Event) -> Span:
    """The trigger with whom or what it is done to: "opened fire on a group of children", at most seven words.

    It runs to the end of the nearest object that begins within a few words, and never past a pause.
    """
    text, start, end = reading.document.text, event.trigger.start, event.trigger.end
    stop = _STOP.search(text, end)
    limit = min(stop.start() if stop else len(text), end + 60)
    ends = [
        s.end
        for role, spans in event.roles.items()
        for s in spans
        if role in _OBJECTS and end <= s.start <= end + 16 and s.end <= limit
    ]
    if aimed := _AIMED.match(text, end):
        ends += [m.span.end for m in reading.mentions if m.span.start <= aimed.end() <= m.span.end <= limit]
    words = list(_WORD.finditer(text, start, max(min(ends, default=end), end)))
    last = words[min(len(words), MOST_WORDS) - 1].end()
    kept = _LOOSE.sub("", text[start:last]).rstrip(" ,.;:’'\"”")
    return Span(start, start + max(len(kept), 1))
