"""The sentences in which reports tell most of what happened to whom, each quoted whole as that report's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from crossread.compare.names import compare_names
from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.candidates import Sentence, candidates
from crossread.reconcile.sentences.headlines import headline_line
from crossread.reconcile.sentences.matters import (
    MOURNING,
    NOTHING,
    WEIGHTS,
    YET_TO_COME,
    is_known,
    tells_judgement,
    tells_of_death,
)
from crossread.reconcile.sentences.pages import Pages
from crossread.reconcile.sentences.supported import MONTHS
from crossread.reconcile.sentences.told import Told, line, within_marks
from crossread.types import Finding, Line

SOON = 180  # days within which a day without its year is one after another, and not of the year before
_DAY = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b"
    r"(?:, ((?:19|20)\d\d))?"
)
LINES = 3  # sentences of this kind in a brief
LEAST = 1.5  # what a further sentence must tell that is not told yet
LEAST_SHARED = 0.15  # the share of it that the beginnings of the other reports have
NEW = 0.6  # the share of its telling words that no sentence before it has
CENTRAL = 4.0  # what it weighs where nobody was hurt that the other reports' openings have all words of a sentence
LEAST_CENTRAL = 3.0  # what it must come to
ANSWER, DIED = 0.2, 3.0  # what each thing weighs there that it tells, and a death


def quoted_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """The sentence that tells best what happened to whom, then what adds most to it; one where no answer is shared."""
    pages = Pages(findings, told)
    found = list(candidates(pages))
    found = [s for s in found if s.document not in pages.apart] or found
    began = min((c.said_at for c in told.claims.values() if c.said_at), default="")
    found = [s for s in found if not is_of_later_day(s.words, began)]
    kept: list[Sentence] = []
    left = _first(found, pages)
    while left and len(kept) < (LINES if pages.sharing else 1):
        said = _said(kept)
        kept.append(min(left, key=lambda s: (-s.gain(said), s.claims[0].evidence.span, s.words)))
        left = [s for s in found if _adds(s, kept, told.texts.values())]
    made = [line(f"{told.dated(s.claims[0], s.words)} reports: “{within_marks(s.words)}”", s.claims) for s in kept]
    head = headline_line(_said([s for s in kept if s.is_main]), pages, nothing=not kept)
    alone = {s.document for s in kept} <= pages.apart
    if head and kept and alone and _report_of(head, told) not in pages.apart:
        return [head]
    if head is None or (kept and not pages.sharing and _report_of(head, told) != kept[0].document):
        return made  # of two reports that share nothing the second may be on something else
    worse = kept and tells_of_death(head.text) and "death" not in kept[0].tells
    first = 1 if kept and kept[0].is_main and not worse else 0
    return [*made[:first], head, *made[first:]]


def is_of_later_day(words: str, began: str) -> bool:
    """Whether a sentence gives a day after that of the first report ("" where it has none): what it tells is not what
    the reports are about, but for a death or a judgement."""
    day = _DAY.search(words)
    if day is None or not began or tells_of_death(words) or tells_judgement(words):
        return False
    first = date.fromisoformat(began[:10])
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(day[1][:3]))
    year = int(day[3]) if day[3] else first.year
    try:
        given = date(year, month, int(day[2]))
    except ValueError:
        return False
    return 0 < (given - first).days < SOON or bool(day[3] and given > first)


def _report_of(row: Line, told: Told) -> str:
    """The report in which the claims of a sentence stand."""
    return told.claims[row.claims[0]].evidence.document


def _first(found: Sequence[Sentence], pages: Pages) -> list[Sentence]:
    """What can stand first: who died, else who was hurt; where that is not told, what other reports have most of."""
    main = [s for s in found if s.is_main]
    main = [s for s in main if not _is_to_come(s)] or main
    worst = next((what for what in ("death", "harm") if any(what in s.tells for s in main)), "")
    if main:
        return [s for s in main if not worst or worst in s.tells]
    central = [_by_centre(s) for s in found if not is_known(s.words) and not _is_to_come(s)]
    return [s for s in central if s.gain() >= LEAST_CENTRAL]


def _is_to_come(sentence: Sentence) -> bool:
    """Whether a sentence tells what may have come since, or not."""
    return sentence.is_stale and YET_TO_COME.search(sentence.words) is not None


# a thing that stands as known, which a sentence before it told
_THE = re.compile(r"The [a-z]")


def _by_centre(sentence: Sentence) -> Sentence:
    """A sentence of a story in which nobody was hurt: it weighs what the openings of the other reports have of it."""
    bonus = sentence.bonus + CENTRAL * sentence.central + sentence.is_opening - bool(_THE.match(sentence.words))
    tells = dict.fromkeys(sentence.tells, ANSWER) | {k: DIED for k in sentence.tells if k == "death"}
    return replace(sentence, bonus=bonus, tells=tells)


def _said(kept: Sequence[Sentence]) -> set[str]:
    """What sentences tell; a death tells of the harm as well."""
    said = {what for sentence in kept for what in sentence.tells}
    return said | ({"harm"} if "death" in said else set())


# what is not worth a further sentence
_NEVER_FURTHER = re.compile(f"{NOTHING.pattern}|{MOURNING.pattern}", re.IGNORECASE)


def _adds(sentence: Sentence, kept: Sequence[Sentence], texts: Collection[str]) -> bool:
    """Whether a sentence tells enough that is not told yet, in words of which a good part is new."""
    gain = sentence.gain(_said(kept))
    if not sentence.is_telling or sentence.is_stale or _NEVER_FURTHER.search(sentence.words):
        return False
    if min(gain, gain - sentence.bonus) < LEAST:
        return False
    before = {stem for other in kept for stem in stems(other.words)}
    mine = sorted(set(stems(sentence.words)))
    new = sum(weight(w) for w in mine if w not in before) >= NEW * sum(map(weight, mine))
    return new and sentence.central >= LEAST_SHARED and not _tells_again(sentence, kept, texts)


def _tells_again(sentence: Sentence, kept: Sequence[Sentence], texts: Collection[str]) -> bool:
    """Whether a sentence tells again who was hurt, killed or charged, and no further name."""
    said = _said(kept)
    named = {name for other in kept for name in other.names}
    matters = sentence.tells.keys() & WEIGHTS.keys()
    return bool(matters) and matters <= said and all(_is_named(name, named, texts) for name in sentence.names)


def _is_named(name: str, named: Collection[str], texts: Collection[str]) -> bool:
    """Whether one of some names can be that of the same person, in whatever spelling.

    Two names in one report are no spellings of one: "Tim Moll and his brother Tom Moll".
    """
    compared = {other: compare_names(name, other) for other in named}
    beside = {other for other in named if other != name and any(name in t and other in t for t in texts)}
    return any(
        other not in beside if found.reason == "spelling" else found.verdict != "conflict"
        for other, found in compared.items()
    )
