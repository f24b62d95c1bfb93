"""How a claim is born: evidence cut from the text, the attribution that covers it, an id from its content."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from crossread.types import Attribution, Claim, Entity, Evidence, Mention, Reading, Span, Value, When, digest

MOST_WORDS = 14
LEAST_WORDS = 10
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule has found, before evidence and attribution are added; `span` is where the value stands."""

    slot: str
    value: Value
    display: str
    span: Span
    rule: str
    about: str = ""
    about_name: str = ""
    key: str = ""
    when: When | None = None
    context: tuple[Span, ...] = ()


def overlaps(one: Span, other: Span) -> bool:
    """Whether two ranges share a character."""
    return one.start < other.end and other.start < one.end


def overlap_share(one: Span, other: Span) -> float:
    """Which share of the shorter of two ranges the other covers: 0.0 to 1.0."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0.0, common / max(1, min(one.end - one.start, other.end - other.start)))


def inside(part: Span, whole: Span) -> bool:
    """Whether a range lies in another."""
    return whole.start <= part.start and part.end <= whole.end


_OWNER = re.compile(
    r"(?:his|her|their) (?:\d+-|(?:[\w-]+ ){0,3}?"
    r"(?:(?:step|grand)?(?:sons?|daughters?|child(?:ren)?|mothers?|fathers?)|baby|infant|toddler|"
    r"kids?|girls?|boys?|brothers?|sisters?|siblings?|cousins?|nephews?|niece|aunt|uncle|"
    r"wife|husband|(?:girl|boy)?friends?|partner|fianc[eé]e?|spouse|parents?|neighbou?rs?|roommate|victims?)\b)",
    re.IGNORECASE,
)


def is_owner(text: str, trigger: Span, span: Span) -> bool:
    """Whether a mention behind a trigger only says whose somebody is: "his" of "the death of his daughter"."""
    alone = " " not in text[span.start : span.end]
    return alone and trigger.end <= span.start and _OWNER.match(text, span.start) is not None


def is_noise(reading: Reading, span: Span) -> bool:
    """Whether the range touches a menu or a teaser: never evidence."""
    return any(kind in ("menu", "teaser") and overlaps(span, other) for other, kind in reading.boilerplate)


def is_background(reading: Reading, span: Span) -> bool:
    """Whether the range is in a sentence about another incident, or in a tally of many."""
    return any(overlaps(span, other) for other in reading.background)


def is_aside(reading: Reading, span: Span) -> bool:
    """Whether the range is noise, or speaks of something else than the report's own incident."""
    return is_noise(reading, span) or is_background(reading, span)


def sentence_of(reading: Reading, span: Span) -> Span:
    """The sentence in which the range begins; the range itself where there is none."""
    return next((s for s in reading.sentences if s.start <= span.start < s.end), span)


def around(text: str, span: Span, within: Span, *, most: int = MOST_WORDS, least: int = LEAST_WORDS) -> Span:
    """The range with some words before and after it, inside `within`: at least `least` words where they can be had.

    It grows to the left first, since the words that say whom a value is about mostly come before it.
    """
    words = [
        Span(within.start + m.start(), within.start + m.end()) for m in _WORD.finditer(text[within.start : within.end])
    ]
    inner = [i for i, word in enumerate(words) if overlaps(word, span)]
    if not inner:
        return span
    first, last = inner[0], inner[-1]
    while last - first + 1 < min(least, most) and (first > 0 or last < len(words) - 1):
        grow_left = first > 0 and (inner[0] - first <= last - inner[-1] or last == len(words) - 1)
        first, last = (first - 1, last) if grow_left else (first, last + 1)
    return trimmed(text, Span(words[first].start, words[last].end))


def trimmed(text: str, span: Span) -> Span:
    """The range without loose punctuation at its ends; the range itself where nothing else is there."""
    words = text[span.start : span.end]
    left = len(words) - len(words.lstrip(" \t,;:.—–-"))
    right = len(words.rstrip(" \t,;:.—–-"))
    return Span(span.start + left, span.start + right) if left < right else span


def covering(reading: Reading, span: Span) -> Attribution | None:
    """The attribution whose content holds the range most closely; None when the report says it itself."""
    held = [a for a in reading.attributions if any(inside(span, c) for c in a.content)]
    if not held:
        half = Span(span.start, span.start + max(1, (span.end - span.start) // 2))
        held = [a for a in reading.attributions if any(inside(half, c) for c in a.content)]
    return min(held, key=lambda a: (sum(c.end - c.start for c in a.content), a.content[0].start), default=None)


def with_names(attribution: Attribution | None, names: Mapping[str, str]) -> Attribution | None:
    """The attribution with its holders in words: ids of a report's entities mean nothing outside of it."""
    if attribution is None:
        return None
    holder = names.get(attribution.holder, attribution.holder)
    return replace(attribution, holder=holder, via=with_names(attribution.via, names))


def via_name(attribution: Attribution | None) -> str:
    """Through whom it reached the report, the nearest to the report: "KTLA"."""
    return attribution.via.holder if attribution is not None and attribution.via is not None else ""


HEADLINE = ", in the headline"


def in_headline(text: str, span: Span) -> bool:
    """Whether the range stands in the first line, and that line is no sentence: what it says is told again below."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return 0 <= span.end <= end and text[start:end].rstrip()[-1:] not in '.!?”"'


def make_claim(reading: Reading, draft: Draft, evidence: Span) -> Claim:
    """The finished claim; its evidence is `evidence`, which must hold the value's words."""
    document = reading.document
    words = document.text[evidence.start : evidence.end]
    found = covering(reading, draft.span) or covering(reading, evidence)
    attribution = with_names(found, entity_names(reading))
    value = json.dumps(asdict(draft.value), sort_keys=True)
    return Claim(
        id=digest("claim", document.id, draft.slot, draft.about, draft.key, value, evidence.start, evidence.end),
        slot=draft.slot,
        about=draft.about,
        value=draft.value,
        display=draft.display,
        evidence=Evidence(document.id, evidence, words),
        about_name=draft.about_name,
        key=draft.key,
        attribution=attribution,
        holder=attribution.holder if attribution is not None else "",
        via=via_name(attribution),
        context=draft.context,
        said_at=document.published,
        when=draft.when,
        rule=draft.rule + (HEADLINE if in_headline(document.text, evidence) else ""),
    )


def entity_names(reading: Reading) -> dict[str, str]:
    """The name of every entity by its id."""
    return {entity.id: entity.name for entity in reading.entities}


def mention_at(reading: Reading, span: Span) -> Mention | None:
    """The longest mention inside the range, the first of equal ones."""
    found = [m for m in reading.mentions if inside(m.span, span)]
    return max(found, key=lambda m: (m.span.end - m.span.start, -m.span.start), default=None)


def entity_at(reading: Reading, span: Span) -> Entity | None:
    """The entity of the longest mention inside the range; None where it is left unlinked."""
    mention = mention_at(reading, span)
    if mention is None:
        return None
    found = next((e for e in reading.entities if e.id == mention.entity), None)
    return found if found is not None or mention.rule != OPEN else chained_entity(reading, mention)


OPEN = "pronoun left open"


def chained_entity(reading: Reading, mention: Mention) -> Entity | None:
    """The entity of the rules whose chain in the model holds a pronoun that the rules left open."""
    chain = next((m.entity for m in reading.chained if m.span == mention.span and m.entity), "")
    entity = next((e for e in reading.entities if e.id == chain), None)
    return entity if entity is not None and entity.kind == mention.kind else None
