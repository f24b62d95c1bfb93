"""Who takes words from whom inside a story: whole copies, rewrites of one text, single passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.stories.shingles import containment, shingles
from crossread.types import Copying, Document, Reading, Span

WHOLE = 0.6  # above this share the shorter report is a copy of the other
REWRITE = 0.3  # above this one text was the model for the other, or both had a third
PASSAGE = 0.75  # a sentence is taken over when this share of its shingles stands in the other report
LEAST_WORDS = 8  # a shorter sentence can be alike by chance


@dataclass(frozen=True, slots=True)
class Passages:
    """The sentences of `document` that also stand in `other`."""

    document: str
    other: str
    spans: tuple[Span, ...]


def kept_spans(reading: Reading) -> tuple[Span, ...]:
    """The sentences that are not menu or teaser."""
    noise = [span for span, kind in reading.boilerplate if kind in ("menu", "teaser")]
    return tuple(s for s in reading.sentences if not any(n.start < s.end and s.start < n.end for n in noise))


def kept_text(reading: Reading) -> str:
    """The text of a report without its menus and teasers, for comparison only."""
    text = reading.document.text
    return "\n".join(text[span.start : span.end] for span in kept_spans(reading))


def find_copies(readings: Sequence[Reading]) -> tuple[Copying, ...]:
    """For each pair of reports that share enough text, which took from which and how much (share of the taker)."""
    bags = {r.document.id: shingles(kept_text(r)) for r in readings}
    documents = {r.document.id: r.document for r in readings}
    found = []
    for one, other in combinations(sorted(bags), 2):
        taker, origin = _order(documents[one], documents[other], bags[one], bags[other])
        small, large = sorted((one, other), key=lambda name: (len(bags[name]), name))
        share = containment(bags[small], bags[large])
        if share >= REWRITE:
            kind = "copy" if share >= WHOLE else "rewrite"
            found.append(
                Copying(taker, origin, round(share, 3), kind, _why(documents[taker], documents[origin], share))
            )
    return tuple(found)


def _order(
    one: Document, other: Document, bag: frozenset[tuple[str, ...]], bag2: frozenset[tuple[str, ...]]
) -> tuple[str, str]:
    """(taker, origin): the later one takes; without dates the one that adds least is thought to be the taker."""
    if tell_apart(one, other):
        late, early = (one, other) if one.published > other.published else (other, one)
        return late.id, early.id
    return (one.id, other.id) if (len(bag), one.id) <= (len(bag2), other.id) else (other.id, one.id)


def tell_apart(one: Document, other: Document) -> bool:
    """Whether the dates say which of two reports came first: different days, or hours where both give theirs alike."""
    if not one.published or not other.published or one.published == other.published:
        return False
    return one.published[:10] != other.published[:10] or len(one.published) == len(other.published)


def _why(taker: Document, origin: Document, share: float) -> str:
    """The reason in words."""
    words = f"{round(100 * share)} % of the word runs of the shorter report stand in the other"
    if tell_apart(taker, origin):
        return f"{words}; {origin.id} was published first ({origin.published}, {taker.published})"
    return f"{words}; the dates do not tell who was first"


def shared_passages(readings: Sequence[Reading]) -> tuple[Passages, ...]:
    """For each ordered pair of reports, the sentences of the first that stand in the second nearly word for word."""
    bags = {r.document.id: shingles(kept_text(r)) for r in readings}
    result = []
    for reading in readings:
        text = reading.document.text
        long = [(s, bag) for s in kept_spans(reading) if len(bag := shingles(text[s.start : s.end])) > LEAST_WORDS - 5]
        for other in sorted(bags.keys() - {reading.document.id}):
            if spans := tuple(s for s, bag in long if containment(bag, bags[other]) >= PASSAGE):
                result.append(Passages(reading.document.id, other, spans))
    return tuple(result)


def copy_groups(documents: Sequence[str], copies: Sequence[Copying]) -> tuple[tuple[str, ...], ...]:
    """The reports joined by copying, each group sorted; a report without copies is a group of its own."""
    group = {name: {name} for name in documents}
    for copying in copies:
        joined = group[copying.document] | group[copying.origin]
        for name in joined:
            group[name] = joined
    return tuple(sorted({tuple(sorted(members)) for members in group.values()}))
