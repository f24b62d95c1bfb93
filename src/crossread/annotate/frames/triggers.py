"""Triggers: where the words of a frame stand, whether they are a verb or a noun there, active or passive."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.annotate.frames.table import Frame, Frames, Unit
from crossread.types import Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that call a frame, with what they are here.

    voice: active, passive, noun or phrase; `gap` the span inside a unit with a gap ("took *the man* into custody").
    """

    span: Span
    frame: Frame
    unit: Unit
    voice: str
    gap: Span | None = None


_BE = r"(?:was|were|is|are|been|be|being|gets?|got|getting|am|’s|'s|’re|'re)"
_ADVERBS = r"(?:\s+(?:not|also|then|later|still|now|both|all|reportedly|allegedly|apparently|initially|already|just|never|\w+ly))*"
PASSIVE_BEFORE = re.compile(
    rf"(?:\b|(?<=\w)){_BE}{_ADVERBS}(?:\s+(?:\w+(?:ed|en|ot|un)|hit|shot)\s+(?:and|or))?{_ADVERBS}\s+$", re.I
)
_PERFECT_BEFORE = re.compile(rf"\b(?:has|have|had|having|ve|d)\b{_ADVERBS}\s+$", re.I)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|their|its|our|my|no|any|each|every|another|under|made|make|making|makes|of|"
    r"fatal|deadly|mass|double|triple|quadruple|police|officer-involved|accidental|apparent|possible|suspected|attempted|first-degree|second-degree|"
    r"aggravated|armed|alleged|several|multiple|two|three|four|five|separate|recent|violent|physical|criminal|ongoing|felony|"
    r"misdemeanor|pending|additional|for|in|after|during|from|by|with|about|into|before|following|on|over|since|against|through|including|death|drug|gun)|[’']s?)\s+(?:[a-z-]+\s+)?$",
    re.I,
)
_STRONG_NOUN = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|another|his|her|their|its|no|any|every|made|under|fatal|deadly|mass|double|triple|of)|[’']s)\s+$",
    re.I,
)
_TO_BEFORE = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|must|did|does|do|not|n[’']t)\s+(?:\w+ly\s+)?$", re.I
)
_OBJECT_NEXT = re.compile(
    r"\s+(?:(?:and|or)\s+\w+(?:ed|ing)\s+)?(?:an?|the|his|her|their|its|him|them|himself|herself|themselves|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some|"
    r"multiple|many|dozens|hundreds|at least|more than|both|each|everyone|someone|somebody|people|\d[\d,]*|(?!(?:In|After|At|On|By|For|With|During|Near|From|To|As|Following|Outside|Inside|Over|And|While|When|Amid|Before)\b)[A-Z][\w’'-]+|victims?|suspects?|officers?|men|women|(?:\w+-){2}old)\b"
)
_PREPOSITION_NEXT = re.compile(
    r"\s+(?:in|at|on|by|after|during|while|when|outside|inside|near|with|for|from|of|as|to|and|multiple times|several times|once|twice|early|late|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this) |[.,;:]|$)|\s*[.,;:)—–-]|\s*$",
    re.I,
)
_AMBIGUOUS = frozenset(
    {
        "shot",
        "shots",
        "arrest",
        "charge",
        "charges",
        "attack",
        "assault",
        "murder",
        "search",
        "fire",
        "crash",
        "protest",
        "release",
        "fight",
        "rape",
        "wound",
        "wounds",
        "flood",
        "probe",
        "review",
        "march",
        "rally",
        "escape",
        "surrender",
        "damage",
        "riot",
        "scuffle",
        "brawl",
        "blast",
        "burn",
        "threat",
        "wreck",
        "rescue",
        "sentence",
        "ambush",
        "burns",
        "fires",
        "attacks",
        "arrests",
        "reports",
        "report",
        "hunt",
        "state",
        "note",
        "claim",
        "drag",
        "drive",
        "beat",
        "jail",
        "book",
        "point",
        "cite",
        "clear",
        "face",
        "question",
        "interview",
        "free",
        "catch",
        "ram",
        "gut",
        "mug",
        "scam",
        "struggle",
    }
)


def find_triggers(line: str, offset: int, frames: Frames) -> list[Trigger]:
    """The triggers of a sentence in order, none within another; a longer unit wins over a shorter one."""
    found = [*_gapped(line, offset, frames), *_plain(line, offset, frames)]
    found.sort(key=lambda t: (t.span.start, -(t.span.end - t.span.start)))
    kept: list[Trigger] = []
    for trigger in found:
        clear = all(_clear(trigger, other) for other in kept)
        if clear:
            kept.append(trigger)
    return kept


def _clear(one: Trigger, other: Trigger) -> bool:
    """Whether two triggers can both stand: they share no character, or the one lies in the other's gap."""
    if one.span.start >= other.span.end or other.span.start >= one.span.end:
        return True
    return other.gap is not None and other.gap.start <= one.span.start and one.span.end <= other.gap.end


def _gapped(line: str, offset: int, frames: Frames) -> Iterator[Trigger]:
    """Units with a gap, their first word and their last."""
    low = line.casefold()
    for words, pattern, unit in frames.gapped:
        for match in pattern.finditer(line) if all(word in low for word in words) else ():
            frame = frames.by_name[unit.frame]
            parts = unit.lemma.split(" ~ ")
            first = len(match.group().split()[0]) if len(parts[0].split()) == 1 else len(parts[0])
            last = len(parts[-1])
            start, end = match.start() + first, match.end() - last
            voice = _voice(line, match.start(), match.start() + first, unit)
            if (
                re.search(r"[.;!?]\s|, (?:and|but|the|who)\b", match.group())
                or (
                    unit.lemma.startswith("point")
                    and re.search(r"\b(?:that|this|some|one|which)\s+$", line[: match.start()])
                )
                or not _allowed(line, match.start(), match.end(), unit, frame)
            ):
                continue
            gap = Span(start + offset, end + offset) if line[start:end].strip() else None
            yield Trigger(Span(match.start() + offset, match.end() + offset), frame, unit, voice, gap)


def _plain(line: str, offset: int, frames: Frames) -> Iterator[Trigger]:
    """Units without a gap."""
    for match in frames.pattern.finditer(line):
        key = re.sub(r"\s+", " ", match.group().casefold())
        for unit in frames.units.get(key, ()):
            frame = frames.by_name[unit.frame]
            if not _allowed(line, match.start(), match.end(), unit, frame):
                continue
            voice = _voice(line, match.start(), match.end(), unit)
            if voice:
                yield Trigger(Span(match.start() + offset, match.end() + offset), frame, unit, voice)
                break


def _allowed(line: str, start: int, end: int, unit: Unit, frame: Frame) -> bool:
    """Whether what stands before and behind is what the unit asks for."""
    key = unit.lemma
    needs, unless, before = frame.needs.get(key), frame.unless.get(key), frame.not_before.get(key)
    if needs and not re.search(needs, line[end:]):
        return False
    if unless and re.search(unless, line[end:]):
        return False
    return not (before and re.search(before, line[:start]))


def _voice(line: str, start: int, end: int, unit: Unit) -> str:
    """active, passive, noun or phrase; "" when the words are not this unit here (a verb's form used as a noun)."""
    before, after, word = line[:start], line[end:], line[start:end].casefold()
    if unit.form == "phrase":
        return "phrase"
    if unit.form == "noun":
        return "noun" if word not in _AMBIGUOUS or not _reads_as_verb(before, after, word) else ""
    if word in _AMBIGUOUS and not _reads_as_verb(before, after, word):
        return ""
    if unit.form == "ing":
        return _ing_voice(before, after, unit)
    if unit.form in ("base", "third") and not (word in _UNCHANGED and not _TO_BEFORE.search(before)):
        return "active"
    return _past_voice(before, after, unit)


# Verbs whose past has the form of the dictionary.
_UNCHANGED = frozenset("hit hurt set let put burst cut".split())
_DAY_NEXT = re.compile(
    r"\s+(?:(?:early|late|last|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)


def _ing_voice(before: str, after: str, unit: Unit) -> str:
    """A form in -ing: a verb after a form of be or before its object, else a noun."""
    verbal = PASSIVE_BEFORE.search(before) or (_OBJECT_NEXT.match(after) and not _DAY_NEXT.match(after))
    gerund = verbal and re.search(r"\bof\s+$", before)  # "accused of killing his cousin"
    if (_STRONG_NOUN.search(before) and not gerund) or re.match(r"\s+of\b", after) or (_noun_too(unit) and not verbal):
        return "" if _noun_too(unit) else "noun"
    return "active"


def _noun_too(unit: Unit) -> bool:
    """Whether the noun of the same form is a unit of its own ("shooting")."""
    return unit.lemma in {"shoot", "kill", "stab", "beat", "bomb", "flood", "fire", "loot", "sentence"}


def _past_voice(before: str, after: str, unit: Unit) -> str:
    """Passive after a form of be, and as a reduced relative ("a man shot in the head"); else active."""
    if unit.lemma.split()[0] in _INTRANSITIVE:
        return "active"
    if re.search(rf"\bbeing{_ADVERBS}\s+$", before) or PASSIVE_BEFORE.search(before):
        return "passive"
    if _PERFECT_BEFORE.search(before) or _HOLDS_OBJECT.search(unit.lemma):
        return "active"
    if (
        _OBJECT_NEXT.match(after)
        and not re.match(r"\s+(?:one|two|three|several|multiple|many|\d+)\s+times", after)
        and not _DAY_NEXT.match(after)
    ):
        return "active"
    return "passive" if _PREPOSITION_NEXT.match(after) and before.strip() else "active"


# Units that bring their object with them.
_HOLDS_OBJECT = re.compile(
    r" (?:an?|the|fire|bail|bond|guilty|not guilty|no contest|surgery|(?:him|her|them)self|court|trial|windows)\b"
)
_INTRANSITIVE = frozenset(
    "die perish succumb flee crash collide confess plead surrender fire resign retire protest march demonstrate gather explode erupt drown disappear vanish survive escape run go say lie rise suffer sustain undergo face serve turn open scatter decide".split()
)


def _reads_as_verb(before: str, after: str, word: str) -> bool:
    """Whether a word that may be both is a verb here: by the words before it, then by an object behind it."""
    if _STRONG_NOUN.search(before):
        return False
    if (
        _TO_BEFORE.search(before)
        or PASSIVE_BEFORE.search(before)
        or (word == "shot" and _PERFECT_BEFORE.search(before))
    ):
        return True
    if re.search(r"\b(?:who|and then|he|she|they|I|we|it)\s+(?:\w+ly\s+)?$", before):
        return True
    if word == "shot":
        return not re.match(r"\s+(?:was|were|rang|at|that|and (?:a|the))\b", after) and not re.search(
            r"\b(?:a|single|warning|first|one)\s+$", before
        )
    if word in {"shots", "wounds", "threat"}:
        return False
    if _NOUN_BEFORE.search(before):
        return False
    return bool(_OBJECT_NEXT.match(after)) and bool(before.strip())
