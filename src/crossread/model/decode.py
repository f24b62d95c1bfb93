"""From the network's scores of a window to decisions: sentences, trees, tags, mentions, names, events, attribution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossread.model.features import PARAGRAPH
from crossread.model.network import Scores
from crossread.model.spans import spans_of
from crossread.model.trees import tree

Array = NDArray[Any]
NEVER = -1e9
KIND_BIAS = 0.0
"""Added to the score of "no mention": higher is more precise, lower finds more."""
EDGE = 1.0
"""Added to the score of a mention's border where the tree has one too."""
ATTRIBUTED, GAP = 0.6, 4
"""A word is in an attribution when the probability that it is not is below this; gaps shorter than this are filled."""
TOGETHER = 0.5
"""How much the other mentions of a name weigh in its kind."""


@dataclass(slots=True)
class Mention:
    """A mention by its words [first, end), with its kind, head word, and how sure (log-probability of the kind)."""

    first: int
    end: int
    kind: str
    head: int
    score: float


@dataclass(slots=True)
class Reading:
    """Decisions on the words of a document; numbers are word numbers, heads are -1 at roots."""

    starts: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)
    events: list[tuple[int, int, str]] = field(default_factory=list)
    attribution: list[tuple[int, int, str]] = field(default_factory=list)


def sentence_starts(scores: Scores, gaps: Sequence[int], given: Sequence[bool] | None) -> list[bool]:
    """Which words of a window begin a sentence: as given, or by the scores and at empty lines."""
    if given is not None:
        return [True, *given[1:]]
    found = [bool(s > 0) or gap == PARAGRAPH for s, gap in zip(scores.start, gaps, strict=True)]
    return [True, *found[1:]]


def ranges(starts: Sequence[bool]) -> list[tuple[int, int]]:
    """The sentences as ranges."""
    first = [i for i, start in enumerate(starts) if start]
    return list(zip(first, [*first[1:], len(starts)], strict=True))


def heads_of(scores: Scores, sentences: Sequence[tuple[int, int]]) -> list[int]:
    """The head of each word of a window, within its sentence."""
    result: list[int] = []
    for first, end in sentences:
        part = np.concatenate([scores.arcs[first:end, :1], scores.arcs[first:end, first + 1 : end + 1]], 1)
        count = end - first
        part[np.arange(count), np.arange(count) + 1] = NEVER
        result += [h + first if h >= 0 else -1 for h in tree(part)]
    return result


def edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """The first and the last word below each word, itself included: edges([1, -1, 1]) -> ([0, 0, 2], [0, 2, 2])."""
    first, last = list(range(len(heads))), list(range(len(heads)))
    for word in range(len(heads)):
        above = heads[word]
        while above >= 0 and (word < first[above] or word > last[above]):
            first[above], last[above] = min(first[above], word), max(last[above], word)
            above = heads[above]
    return first, last


def bounded(scores: Scores, heads: Sequence[int]) -> tuple[Array, Array]:
    """The scores of first and last words, better where the tree has an edge: at a side of a child."""
    firsts, lasts = scores.firsts.copy(), scores.lasts.copy()
    every = np.arange(len(heads))
    above, (left, right) = np.array(heads), (np.array(side) for side in edges(heads))
    before, after = (above >= 0) & (every < above), (above >= 0) & (every > above)
    firsts[every, every] += EDGE
    lasts[every, every] += EDGE
    firsts[above[before], left[before]] += EDGE
    lasts[above[after], right[after]] += EDGE
    return firsts, lasts


def mentions_of(
    scores: Scores, sentences: Sequence[tuple[int, int]], heads: Sequence[int], kinds: Sequence[str]
) -> list[Mention]:
    """The mentions of a window: one for each word that heads one; of two with one span the surer."""
    firsts, lasts = bounded(scores, heads)
    table = scores.tags["kind"].copy()
    table[:, 0] += KIND_BIAS
    best = table.argmax(1)
    found: dict[tuple[int, int], Mention] = {}
    for start, stop in sentences:
        for head in np.flatnonzero(best[start:stop]) + start:
            first = start + int(firsts[head, start : head + 1].argmax())
            end = int(head) + int(lasts[head, head:stop].argmax()) + 1
            mention = Mention(first, end, kinds[best[head]], int(head), float(table[head, best[head]]))
            known = found.get((first, end))
            if known is None or known.score < mention.score:
                found[first, end] = mention
    return list(found.values())


def agree(
    mentions: Sequence[Mention], forms: Sequence[str], upos: Sequence[str], kinds: Array, names: Array
) -> list[int]:
    """The kind of each mention once the whole document is seen: heads that are one name help each other.

    kinds [words, kinds] are the scores of the head of each mention's kind, names [words, 3] the probabilities that the
    word is in the name of a person, organization or place; the result are numbers of kinds.
    """
    own = [kinds[m.head].copy() for m in mentions]
    for scores, m in zip(own, mentions, strict=True):
        scores[0] = NEVER
        scores[1:4] += names[m.head]
    groups: dict[str, list[int]] = {}
    for i, m in enumerate(mentions):
        if upos[m.head] == "PROPN":
            groups.setdefault(forms[m.head].lower(), []).append(i)
    result = list(own)
    for group in groups.values():
        total = sum(own[i] for i in group)
        for i in group:
            result[i] = own[i] * (1 - TOGETHER) + total * TOGETHER
    return [int(scores.argmax()) for scores in result]


def allowed(names: Sequence[str]) -> Array:
    """What may follow what in BIOES tags: 0 where it may, NEVER elsewhere [before, after]."""
    table = np.full((len(names), len(names)), NEVER, np.float32)
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            inside = one[0] in "BI"
            if inside == (other[0] in "IE") and (not inside or one[2:] == other[2:]):
                table[i, j] = 0
    return table


def viterbi(scores: Array, table: Array, names: Sequence[str]) -> list[int]:
    """The best allowed sequence of tags for scores [n, tags]."""
    total = scores[0] + np.array([NEVER if name[0] in "IE" else 0 for name in names], np.float32)
    back = []
    for row in scores[1:]:
        step = total[:, None] + table
        back.append(step.argmax(0))
        total = step.max(0) + row
    total = total + np.array([NEVER if name[0] in "BI" else 0 for name in names], np.float32)
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def names_of(scores: Array, table: Array, names: Sequence[str]) -> list[tuple[int, int, str]]:
    """Named spans of a window; the search is made only where some word is not surely outside."""
    doubtful = np.flatnonzero(scores[:, 0] < -0.02)
    result: list[tuple[int, int, str]] = []
    at = 0
    while at < len(doubtful):
        last = at
        while last + 1 < len(doubtful) and doubtful[last + 1] - doubtful[last] <= 1:
            last += 1
        first, end = int(doubtful[at]), int(doubtful[last]) + 1
        path = viterbi(scores[first:end], table, names)
        result += [(a + first, b + first, kind) for a, b, kind in spans_of([names[i] for i in path])]
        at = last + 1
    return result


def smooth(best: list[int]) -> list[int]:
    """Fill short gaps between words of one label, then drop words that stand alone: smooth([1, 0, 1]) -> [1, 1, 1]."""
    marked = [i for i, value in enumerate(best) if value]
    for one, other in pairwise(marked):
        if other - one <= GAP and best[one] == best[other]:
            best[one + 1 : other] = [best[one]] * (other - one - 1)
    return [v if best[i - 1 : i] == [v] or best[i + 1 : i + 2] == [v] else 0 for i, v in enumerate(best)]


def stretches(scores: Array, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Attribution: runs of words of one sentence that attribute ("cue") or are attributed ("content")."""
    marks = ("O", "I-cue", "I-content")
    best = np.where(scores[:, 0] < ATTRIBUTED, 1 + scores[:, 1:].argmax(1), 0)
    result = []
    for first, end in sentences:
        found = spans_of([marks[value] for value in smooth(best[first:end].tolist())])
        result += [(a + first, b + first, kind) for a, b, kind in found]
    return result


def add(
    reading: Reading, scores: Scores, gaps: Sequence[int], given: Sequence[bool] | None, sets: dict[str, Any]
) -> None:
    """Append the decisions on one window (all but the labels of arcs)."""
    shift = len(reading.starts)
    starts = sentence_starts(scores, gaps, given)
    sentences = ranges(starts)
    reading.starts += starts
    heads = heads_of(scores, sentences)
    reading.heads += [h + shift if h >= 0 else -1 for h in heads]
    for key, target in (("upos", reading.upos), ("xpos", reading.xpos), ("script", reading.scripts)):
        target += [sets[key][i] for i in scores.tags[key].argmax(1)]
    for m in mentions_of(scores, sentences, heads, sets["kind"]):
        reading.mentions.append(Mention(m.first + shift, m.end + shift, m.kind, m.head + shift, m.score))
    events = spans_of([sets["event"][i] for i in scores.tags["event"].argmax(1)])
    found = (names_of(scores.tags["name"], sets["allowed"], sets["name"]), events)
    attribution = stretches(scores.tags["attribution"], sentences)
    for spans, goal in zip((*found, attribution), (reading.names, reading.events, reading.attribution), strict=True):
        goal += [(a + shift, b + shift, kind) for a, b, kind in spans]
