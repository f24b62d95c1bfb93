"""What to know about a report before trusting it: a table of signs, each with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crossread.stories.copies import Passages, kept_text
from crossread.stories.shingles import words
from crossread.types import Copying, Flag, Reading, Span

THIN = 40  # words of running text below which a report says little
STITCHED = 1.0  # weight of the signs that makes a report a stitched one
PRONOUNS = frozenset({"he", "she", "they", "i", "we", "you", "it", "who", "one"})
_FULL_NAME = r"[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+)*\s+{name}\b"


def find_flags(
    readings: Sequence[Reading], copies: Sequence[Copying], passages: Sequence[Passages]
) -> tuple[Flag, ...]:
    """All flags, in the order of documents and kinds."""
    flags = [Flag(c.document, "copy", f"{c.kind} of {c.origin}: {c.why}") for c in copies if c.kind == "copy"]
    for reading in readings:
        name, text = reading.document.id, kept_text(reading)
        if not reading.document.published:
            flags.append(Flag(name, "undated", "nothing says when it was published"))
        if len(words(text)) < THIN:
            flags.append(Flag(name, "thin", f"only {len(words(text))} words of running text"))
        if reading.document.language not in ("", "en"):
            flags.append(Flag(name, "other-language", f"the text is in {reading.document.language!r}"))
        if reason := why_stitched(reading, passages):
            flags.append(Flag(name, "stitched", reason))
    flags += find_off_topic(readings)
    return tuple(sorted(set(flags), key=lambda f: (f.document, f.kind, f.why)))


# Stitched together


def why_stitched(reading: Reading, passages: Sequence[Passages]) -> str:
    """The signs that a report was put together from others, in words; "" when they do not suffice."""
    signs = [*dangling_speakers(reading), *taken_from_several(reading, passages), *pointers(reading)]
    if sum(weight for weight, _ in signs) < STITCHED:
        return ""
    return "; ".join(why for _, why in signs)


def dangling_speakers(reading: Reading) -> list[tuple[float, str]]:
    """Speakers that are never introduced: a surname alone throughout, a pronoun with nobody to stand for."""
    text = reading.document.text
    signs: dict[str, float] = {}
    for attribution in reading.attributions:
        for span in attribution.source[:1]:
            source = text[span.start : span.end]
            if is_bare_surname(source) and not is_introduced(source, text, reading):
                signs.setdefault(f"{source!r} speaks but is never introduced", 0.6)
            elif source.casefold() in ("he", "she") and not attribution.holder:
                signs.setdefault(f"{source!r} at {span.start} speaks, and nobody before can be meant", 0.5)
    return [(weight, why) for why, weight in signs.items()]


def is_bare_surname(source: str) -> bool:
    """Whether the source is one capitalised word: is_bare_surname("Wyatt")."""
    return bool(re.fullmatch(r"[A-Z][a-z'’-]+(?:[A-Z][a-z]+)?", source)) and source.casefold() not in PRONOUNS


def is_introduced(name: str, text: str, reading: Reading) -> bool:
    """Whether the text says more of a name than the bare word, or knows it as no person."""
    if re.search(_FULL_NAME.format(name=re.escape(name)), text):
        return True
    kinds = {m.kind for m in reading.mentions if text[m.span.start : m.span.end] == name}
    return bool(kinds - {"person"})


def taken_from_several(reading: Reading, passages: Sequence[Passages]) -> list[tuple[float, str]]:
    """Sentences that stand in two or more other reports which do not share them among themselves."""
    mine = [p for p in passages if p.document == reading.document.id]
    spans: Counter[Span] = Counter(span for p in mine for span in p.spans)
    only = {p.other: [s for s in p.spans if spans[s] == 1] for p in mine}
    sources = sorted(name for name, own in only.items() if own)
    if len(sources) < 2:
        return []
    return [(1.0, f"sentences of {', '.join(sources)} stand in it, which these do not share")]


def pointers(reading: Reading) -> list[tuple[float, str]]:
    """Words that point to things on other pages: a video both above and below."""
    text = reading.document.text
    above = re.search(r"\bvideo\b[^.\n]{0,60}\babove\b", text)
    below = re.search(r"\bvideo\b[^.\n]{0,20}\bbelow\b", text)
    return [(0.5, "it points to a video both above and below")] if above and below else []


# Off topic


def find_off_topic(readings: Sequence[Reading]) -> list[Flag]:
    """Reports that share next to no rare word with any other: plainly not of this incident (said, not refused)."""
    bags = {r.document.id: {w for w in words(kept_text(r)) if len(w) > 3} for r in readings}
    if len(bags) < 2:
        return []
    common = Counter(word for bag in bags.values() for word in bag)
    flags = []
    for name, bag in sorted(bags.items()):
        best = max(len(bag & other) / max(1, min(len(bag), len(other))) for n, other in bags.items() if n != name)
        names = {word for word in bag if common[word] > 1}
        if best < OFF_TOPIC and len(bag) >= THIN // 2:
            flags.append(
                Flag(name, "off-topic", f"shares {len(names)} of {len(bag)} longer words with any other report")
            )
    return flags


OFF_TOPIC = 0.1
