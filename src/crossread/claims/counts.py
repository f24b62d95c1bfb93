"""How many: each count goes to the slot of what happened to those counted, by a table of patterns on its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, is_aside, overlaps
from crossread.claims.topics import clause_of
from crossread.compare.words import stem
from crossread.types import Quantity, Reading, Span

_PEOPLE = frozenset(
    "people person persons men man women woman boys boy girls girl children child kids kid teens teenagers victims "
    "victim others protesters protestors demonstrators officers students residents civilians juveniles adults suspects "
    "passengers workers soldiers villagers bystanders dead killed injured wounded fatalities deaths arrests casualties "
    "males females members friends employees drivers pedestrians tourists pilgrims miners prisoners patients family "
    "brothers sisters".split()
)
_ROUGHLY = r"\s*(?:at least|about|nearly|another|the|all|up to)?\s*$"
_REACH = r"^[\w\s,'’-]{0,40}?\b"
_DEAD = (
    r"killed|dead|died|dies|die|slain|deaths?|fatalit\w+|lost their lives|were fatally|bodies|drowned|murder\w*|"
    r"homicide\w*"
)
_HURT = r"injur\w+|wounded|hurt|hospitali[sz]ed|taken to|treated|were shot|was shot|shot|gunshot victims?"
_GATHERED = r"people (?:who )?(?:gathered|attended|marched|protested|took to)"
# (slot, what stands before the quantity, what follows it); the first row that fits is taken
_ROWS = (
    (
        "killed.count",
        rf"\b(?:kill\w*|death toll\b.*|claim\w* the lives of|claim\w*|dead:?|murder\w* of|deaths? of){_ROUGHLY}",
        "",
    ),
    ("killed.count", "", rf"{_REACH}(?:{_DEAD})\b"),
    ("injured.count", rf"\b(?:injur\w*|wound\w*|hurt\w*){_ROUGHLY}", ""),
    ("injured.count", "", rf"{_REACH}(?:{_HURT})\b"),
    ("arrested.count", r"\b(?:arrest\w*|detain\w*|custody)\b[\w\s]{0,12}$", ""),
    ("arrested.count", "", r"^[\w\s,'’-]{0,60}?\b(?:arrested|arrests?|detained|in(?:to)? custody)\b"),
    ("crowd.count", r"\b(?:crowd|gather\w*|attend\w*)\b[\w\s]{0,20}$", ""),
    (
        "crowd.count",
        "",
        rf"^\s*(?:[\w'’-]+\s){{0,3}}?(?:protest\w+|demonstrators|marchers|mourners|supporters|{_GATHERED})",
    ),
)
_TABLE = tuple(
    (slot, re.compile(before, re.I) if before else None, re.compile(after, re.I) if after else None)
    for slot, before, after in _ROWS
)
_VAGUE = re.compile(r"\b(?:many|multiple|several|few|some|number of|lot|lots|couple|numerous|various)\b", re.IGNORECASE)
_SHOTS = frozenset({"shot", "round", "gunshot", "bullet", "casing", "shell"})


def find_counts(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each count, with its evidence."""
    text = reading.document.text
    for quantity in reading.quantities:
        if quantity.kind != "count" or is_aside(reading, quantity.span):
            continue
        clause = clause_of(reading, quantity.span)
        if _is_article(text, quantity) and _others(reading, quantity, clause):
            continue  # "two men and a woman": the woman is no count of her own
        slot, key = slot_of(text, quantity, clause)
        if slot == "other.count" and (_is_article(text, quantity) or not noun_told(text, quantity)):
            continue
        end = quantity.noun_span.end if quantity.noun_span is not None else quantity.span.end
        whole = Span(quantity.span.start, max(end, quantity.span.end))
        words = " ".join(text[whole.start : whole.end].split())
        draft = Draft(slot, quantity.number, words, whole, f"count: {slot}", "", "", key)
        yield draft, around(text, whole, clause)


def noun_told(text: str, quantity: Quantity) -> bool:
    """Whether a count of anything says what it counts, in a number: "multiple victims" and "a few" do not."""
    words = text[quantity.span.start : quantity.span.end]
    return bool(quantity.noun) and not _VAGUE.search(words)


def _is_article(text: str, quantity: Quantity) -> bool:
    """Whether the quantity is no more than "a" or "an"."""
    return (
        text[quantity.span.start : quantity.span.end].casefold().split()[0] in ("a", "an") and quantity.number.high == 1
    )


def _others(reading: Reading, quantity: Quantity, clause: Span) -> bool:
    """Whether another count stands in the same clause."""
    return any(q.kind == "count" and q.span != quantity.span and overlaps(q.span, clause) for q in reading.quantities)


def slot_of(text: str, quantity: Quantity, clause: Span) -> tuple[str, str]:
    """The slot that a count answers and what narrows it: the people or things counted."""
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    noun = quantity.noun
    if stem(noun) in _SHOTS or noun in ("shots", "rounds", "gunshots", "bullets"):
        return "shots.count", ""
    for slot, left, right in _TABLE:
        if (left and left.search(before)) or (right and right.search(after)):
            if noun and noun not in _PEOPLE:
                break
            return slot, noun
    return "other.count", noun or "things"
