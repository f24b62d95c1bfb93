"""The same quotation in several places: which rows are one quotation, and how their words differ.

Quotations are compared as lists of words, without case, marks and brackets.  Two rows are one quotation when the
longest common subsequence of their words (rapidfuzz) is nearly all of the shorter one, and they share three words in
a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import Indel, LCSseq

from crossread.types import Quote, Span, digest

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*", re.UNICODE)
_RUN = 3
_SURE = 0.85
_LIKELY = 0.65
_PARAPHRASED = 0.5
_FUNCTION = frozenset(
    "a an the and or but nor so yet of in on at by for from with to into about over after before as than that this "
    "these those it its he she they we i you his her their our my your him them us me is are was were be been being am "
    "has have had do does did will would can could may might must shall should not no there here what who which when "
    "where how why if then also just very too said says s t re ve ll d m".split()
)


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is reported to have said in the reporter's words: where, the words, the speaker's name."""

    document: str
    span: Span
    words: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A quotation that another report gives in its own words; `score` is the share of telling words in common."""

    quote: Quote
    statement: Statement
    score: float


@dataclass(frozen=True, slots=True)
class _Words:
    """A quotation as words: as written, and folded for comparison."""

    surface: tuple[str, ...]
    folded: tuple[str, ...]


def group_quotes(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The same rows with `group`, `difference` and `truncated` filled in, in the order given.

    Rows that are one quotation share a group, whose id is a hash of its fullest wording; neither the order of the rows
    nor a copy changes it.  A difference goes from the fullest wording to the row's own; the fullest has none.
    """
    words = [_words(q.words) for q in quotes]
    result = list(quotes)
    for members in _components(words, quotes):
        fullest = min(members, key=lambda i: (-len(words[i].folded), words[i].folded, quotes[i].words))
        speakers = sorted({_last_name(quotes[i].speaker) for i in members} - {""})
        group = digest("quotation", *words[fullest].folded, *speakers)
        for i in members:
            steps = () if words[i].folded == words[fullest].folded else _difference(words[fullest], words[i])
            cut = bool(steps) and (steps[0][0] == "delete" or steps[-1][0] == "delete")
            result[i] = replace(quotes[i], group=group, difference=steps, truncated=cut)
    return tuple(result)


@lru_cache(maxsize=1 << 13)  # a speaker's name is asked for once for each pair of quotations
def _words(text: str) -> _Words:
    """The words of a text; brackets of an editor do not count, their words do."""
    surface = tuple(_WORD.findall(text))
    return _Words(surface, tuple(w.casefold().replace("’", "'") for w in surface))


def _components(words: Sequence[_Words], quotes: Sequence[Quote]) -> Iterator[list[int]]:
    """The rows that belong together, as lists of places: connected by being the same quotation."""
    leader = list(range(len(words)))

    def find(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for i, j in _candidates(words):
        if find(i) != find(j) and _is_same(words[i], words[j], quotes[i].speaker, quotes[j].speaker):
            leader[max(find(i), find(j))] = min(find(i), find(j))
    groups: dict[int, list[int]] = {}
    for i in range(len(words)):
        groups.setdefault(find(i), []).append(i)
    yield from groups.values()


def _candidates(words: Sequence[_Words]) -> list[tuple[int, int]]:
    """The pairs that share three words in a row, or all of their words where they are shorter."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for i, quotation in enumerate(words):
        length = min(_RUN, len(quotation.folded))
        if length:
            runs = {quotation.folded[k : k + length] for k in range(len(quotation.folded) - length + 1)}
            for run in runs:
                holders.setdefault(run, []).append(i)
    return sorted({pair for places in holders.values() for pair in combinations(places, 2)})


def _is_same(one: _Words, other: _Words, speaker: str, second: str) -> bool:
    """Whether two wordings are of one quotation: surely by their words, or likely by their words and of one speaker."""
    shorter = min(len(one.folded), len(other.folded))
    if shorter < _RUN:
        return one.folded == other.folded and same_speaker(speaker, second)
    common = LCSseq.similarity(one.folded, other.folded)
    if common < _RUN:
        return False
    return common >= (_LIKELY if same_speaker(speaker, second) else _SURE) * shorter and (
        shorter > _RUN + 1 or same_speaker(speaker, second)
    )


def same_speaker(one: str, other: str) -> bool:
    """Whether two speakers may be one: a last name in common, or one is not told.

    >>> same_speaker("Tom Tait", "Mayor Tait"), same_speaker("Tom Tait", "")
    (True, True)
    """
    if not one or not other:
        return True
    return _last_name(one) == _last_name(other)


def _last_name(speaker: str) -> str:
    return next(reversed(_words(speaker).folded), "")


def _difference(full: _Words, own: _Words) -> tuple[tuple[str, str], ...]:
    """The steps from the fullest wording to a row's own, words as each of them writes them."""
    steps: list[tuple[str, str]] = []
    for op in Indel.opcodes(full.folded, own.folded):
        removed = " ".join(full.surface[op.src_start : op.src_end])
        added = " ".join(own.surface[op.dest_start : op.dest_end])
        if op.tag == "equal":
            steps.append(("equal", added))
        else:
            steps.extend(step for step in (("delete", removed), ("insert", added)) if step[1])
    return tuple(steps)


def paraphrases(quotes: Sequence[Quote], statements: Sequence[Statement]) -> tuple[Paraphrase, ...]:
    """The quotations of one report that another report of the same speaker gives without quotation marks.

    A quotation is paraphrased by a statement in another document when the speaker's last name is the same and at least
    half of the telling words of the shorter one are in the other.  Each statement goes to its best quotation.
    """
    result = []
    telling = [_telling(q.words) for q in quotes]
    for statement in statements:
        own = _telling(statement.words)
        scored = ((_overlap(own, telling[i]), i) for i, q in enumerate(quotes) if _may_paraphrase(q, statement))
        best = max(scored, key=lambda s: (s[0], quotes[s[1]].document, quotes[s[1]].span), default=(0.0, 0))
        if best[0] >= _PARAPHRASED:
            result.append(Paraphrase(quotes[best[1]], statement, best[0]))
    return tuple(sorted(result, key=lambda p: (p.quote.document, p.quote.span, p.statement.document, p.statement.span)))


def _may_paraphrase(quote: Quote, statement: Statement) -> bool:
    """Whether a statement stands in another report and is of a speaker with the same last name."""
    named = bool(quote.speaker and statement.speaker)
    return named and quote.document != statement.document and same_speaker(quote.speaker, statement.speaker)


def _telling(text: str) -> Mapping[str, str]:
    """The telling words of a text by their stems: {"clos": "closed", ...}."""
    return {_stem(w): w for w in _words(text).folded if w not in _FUNCTION}


def _stem(word: str) -> str:
    """A word without its ending, cut short: _stem("charges") == _stem("charged")."""
    return re.sub(r"(?:ing|ed|es|s|e|'s)$", "", word)[:6]


def _overlap(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    """The share of the shorter one's telling words that the other has; 0 where they share fewer than two."""
    common = len(one.keys() & other.keys())
    return common / min(len(one), len(other)) if common >= 2 else 0.0
