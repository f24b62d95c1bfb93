"""What kind of event it was: the noun that a report calls it by, at its clearest mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.claims.make import Draft, around, is_aside
from crossread.claims.topics import clause_of
from crossread.types import Phrase, Reading, Span

ABOUT, ABOUT_NAME = "event:kind", "the event"
EARLY = 2000  # code points within which a report says what it is about
MOST = 2  # mentions of a report that are pointed at
LEAST_WORDS = 7  # of the evidence

_HOW = (
    r"(?:(?:double|triple|quadruple|deadly|fatal|mass|apparent|suspected|possible|accidental|attempted|armed|major|"
    r"massive) )*"
)
_BEFORE_SHOOTING = r"(?:(?:drive[- ]by|(?:officer|police|deputy)[- ]involved|road[- ]rage|police) )?"
_BEFORE_FIRE = r"(?:(?:house|apartment|brush|forest|store|warehouse|kitchen|barge) )?"
_BEFORE_CRASH = r"(?:(?:bus|car|plane|train|truck|helicopter|head-on|hit-and-run|multi-vehicle) )?"
# the nouns by what they are kinds of
_KINDS: Mapping[str, str] = {
    "shooting": rf"{_BEFORE_SHOOTING}shootings?|drive-by(?! \w+ing\b)",
    "killing": r"homicides?|murders?|killings?|slayings?|stabbings?",
    "robbery": r"(?:(?:bank|jewel(?:le)?ry|store|home) )?(?:robber(?:y|ies)|heists?|hold-?ups?|burglar(?:y|ies)|"
    r"home invasions?|carjackings?)",
    "fire": rf"{_BEFORE_FIRE}(?:fires?|blazes?|inferno|wildfires?|arson)",
    "crash": rf"{_BEFORE_CRASH}(?:crash(?:es)?|collisions?|wrecks?|derailments?)",
    "unrest": r"riots?|rioting|unrest|protests?|demonstrations?|clashes",
    "disaster": r"explosions?|blasts?|floods?|flooding|earthquakes?|cyclone|hurricane|tornado(?:es)?|storm|"
    r"landslides?|avalanche|outbreak",
    "attack": r"ambush(?:es)?|attacks?|bombings?|kidnappings?|abductions?|assaults?|beatings?|scams?",
}
_ANY = re.compile(
    r"\b" + _HOW + "(?:" + "|".join(f"(?P<{family}>{words})" for family, words in _KINDS.items()) + r")\b",
    re.IGNORECASE,
)
# it is no noun there, or only part of another: "was shooting", "after shooting himself", "opened fire", "homicide unit"
_VERB_BEFORE = re.compile(
    r"\b(?:was|were|is|are|be|been|began|begun|start\w*|stop\w*|kept|keep|by|before|accidentally|fatally|of|for|without|"
    r"open(?:ed|s|ing)?|return(?:ed)?|exchang\w+|caught|on|set|gun|police|to|will|would|could|can|may|might|who|they|he|"
    r"she|under|cease|heavy) $"
    r"|\b(?:first|second|third)-degree $|[–—-] ?$|\bcharg\w+ (?:\w+ )?with (?:[\w-]+ )?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"^(?: (?:range|suspects?|charges?|case|trial|weapon|detectives?|"
    r"unit|division|office|bureau|squad|investigators?|station|department|dept|service|crews?|officials?|chief|marshal|"
    r"victims?|scene|count|rate|suspect|counts|fighters?|engines?|alarm|truck|house|works|arms?|hydrant|team|warrant|"
    r"certificate|threats?|toll|penalty|row|police|gear|control|rifle|dog)\b|-|[’']s office)",
    re.IGNORECASE,
)
_ACTS_ON = re.compile(r"^ (?:at|himself|herself|him|her|them|his|the|an?|into|and killing)\b", re.IGNORECASE)
_NOUN_BEFORE = re.compile(r"(?:\b(?:an?|the|this|that|another|\w+day)|[’']s)(?: [\w-]+){0,2} $", re.IGNORECASE)
# words that say which kind of it, where others only say how bad it was
_SPECIFIC = re.compile(
    r"\b(?:double|triple|quadruple|mass|drive[- ]by|\w+[- ]involved|road[- ]rage|bank|jewel\w*|hit-and-run|head-on)\b",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:an?|another|one|fresh|(?:19|20)\d\d)(?: (?!of\b|the\b|at\b|in\b)[\w-]+){0,3} $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kind:
    """An event called by a noun: its family, its words, [start, end)."""

    family: str
    words: str
    start: int
    end: int


def find_kind(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for the mentions that say most exactly what kind of event the report is about."""
    text = reading.document.text
    told = [k for k in kinds_in(text[:EARLY]) if not is_aside(reading, Span(k.start, k.end))]
    for kind in clearest(text, told)[:MOST]:
        span = Span(kind.start, kind.end)
        draft = Draft("event.type", Phrase(kind.words), kind.words, span, "noun of the event", ABOUT, ABOUT_NAME)
        yield draft, around(text, span, clause_of(reading, span), least=LEAST_WORDS)


def kinds_in(text: str) -> Iterator[Kind]:
    """The nouns of a text that call an event what it is, in order."""
    for match in _ANY.finditer(text):
        before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 20]
        acts = _ACTS_ON.search(after) and not _NOUN_BEFORE.search(before)
        if not (acts or _VERB_BEFORE.search(before) or _PART_AFTER.search(after)):
            yield Kind(match.lastgroup or "", " ".join(match[0].casefold().split()), *match.span())


def clearest(text: str, told: Sequence[Kind]) -> list[Kind]:
    """Of the family that is named most the kinds that are told exactly, else those told as new ("a shooting").

    "The shooting" and "shooting" in a headline name it only in passing, and tell something else.
    """
    if not told:
        return []
    number = Counter(k.family for k in told)
    family = max(number, key=lambda f: (number[f], -next(k.start for k in told if k.family == f)))
    ranked = [(*_rank(text, k), k) for k in told if k.family == family]
    best = max((exact, new) for exact, new, _ in ranked)
    return [kind for exact, new, kind in ranked if (exact, new) == best and (exact or new)]


def _rank(text: str, kind: Kind) -> tuple[int, bool]:
    """How exactly a kind is told, and whether as something new."""
    return len(set(_SPECIFIC.findall(kind.words))), bool(_NEW.search(text[max(0, kind.start - 40) : kind.start]))
