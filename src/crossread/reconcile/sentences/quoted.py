"""The sentences in which reports tell most of what happened to whom, each quoted whole as that report's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.candidates import Pages, Sentence, candidates
from crossread.reconcile.sentences.headlines import headline_line
from crossread.reconcile.sentences.told import Told, line
from crossread.types import Finding, Line

LINES = 3  # sentences of this kind in a brief
LEAST = 1.5  # what a further sentence must tell that is not told yet
NEW = 0.5  # the share of its telling words that no sentence before it has
CENTRAL = 3.0  # what it weighs where nobody was hurt that other reports have all words of a sentence


def quoted_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """The sentence that tells best what happened to whom, then what adds most to it; one where no answer is shared."""
    pages = Pages(findings, told)
    found = list(candidates(pages))
    kept: list[Sentence] = []
    left = _first(found, pages)
    while left and len(kept) < (LINES if pages.sharing else 1):
        said = _said(kept)
        kept.append(min(left, key=lambda s: (-s.gain(said), s.claims[0].evidence.span, s.words)))
        left = [s for s in found if _adds(s, kept)]
    made = [line(f"{told.dated(s.claims[0], s.words)} reports: “{s.words}”", s.claims) for s in kept]
    head = headline_line(_said(kept), pages.reports - pages.on_several, told)
    first = 1 if kept and kept[0].is_main else 0
    return [*made[:first], head, *made[first:]] if head else made


def _first(found: Sequence[Sentence], pages: Pages) -> list[Sentence]:
    """What can stand first: who died, else who was hurt; where that is not told, what other reports have most of."""
    main = [s for s in found if s.is_main]
    worst = next((what for what in ("death", "harm") if any(what in s.tells for s in main)), "")
    if main:
        return [s for s in main if not worst or worst in s.tells]
    central = [replace(s, bonus=s.bonus + CENTRAL * pages.shared(s.document, s.words)) for s in found]
    return [s for s in central if s.gain() >= CENTRAL]


def _said(kept: Sequence[Sentence]) -> set[str]:
    """What sentences tell; a death tells of the harm as well."""
    said = {what for sentence in kept for what in sentence.tells}
    return said | ({"harm"} if "death" in said else set())


def _adds(sentence: Sentence, kept: Sequence[Sentence]) -> bool:
    """Whether a sentence tells enough that is not told yet, in words of which a good part is new."""
    gain = sentence.gain(_said(kept))
    if not sentence.is_telling or min(gain, gain - sentence.bonus) < LEAST:
        return False
    before = {stem for other in kept for stem in stems(other.words)}
    mine = sorted(set(stems(sentence.words)))
    return sum(weight(w) for w in mine if w not in before) >= NEW * sum(map(weight, mine))
