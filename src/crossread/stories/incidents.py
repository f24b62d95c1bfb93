"""Which of several look-alike reports tell of one incident: by rare words, names and numbers, and by their company.

Two reports of one incident share names and numbers that reports of the other lack, and are alike to the same third
reports; that second comparison is what tells two look-alike incidents apart.  The weights are fitted on pairs of
look-alike incidents told in a few sentences each: a pile of whole articles wants a threshold of its own (about .995).
Everything here is quadratic in the number of reports: a large pile is first cut into parts that share rare words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.compare.linkage import average_link
from crossread.compare.weighing import Table, load_weights
from crossread.compare.words import STOP_WORDS, stem, weight

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LINE = re.compile(r"\n|(?<=[.!?])\s+(?=[A-Z“\"])")
HEADLINE = 0.6  # a line with more capitals than this tells nothing of names by them

Grid = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bag:
    """The stems of a report's telling words, its names, its numbers."""

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]

    def all(self) -> frozenset[str]:
        """Everything in it."""
        return self.words | self.names | self.numbers


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports: how much they share by weight, how alike they are, how alike the company they keep."""

    names: float
    words: float
    numbers: float
    alike: float
    company: float


def shared_names(pair: Pair) -> float:
    """They share names that few others have."""
    return pair.names


def shared_words(pair: Pair) -> float:
    """They share telling words."""
    return pair.words


def shared_numbers(pair: Pair) -> float:
    """They share numbers."""
    return pair.numbers


def alike(pair: Pair) -> float:
    """Their words are alike, rare ones counted more."""
    return pair.alike


def same_company(pair: Pair) -> float:
    """They are like, and unlike, the same other reports."""
    return pair.company


ROWS: tuple[Callable[[Pair], float], ...] = (shared_names, shared_words, shared_numbers, alike, same_company)


def table() -> Table[Pair]:
    """The rows with the weights that ship."""
    return Table(ROWS, load_weights("crossread.stories", "incidents.json"))


def bags(texts: Sequence[str]) -> tuple[Bag, ...]:
    """The words, names and numbers of each text; a name is what the texts mostly write with a capital inside a line."""
    lines = [[_WORD.findall(line) for line in _LINE.split(text)] for text in texts]
    capital, small = Counter[str](), Counter[str]()
    for line in (line for of_text in lines for line in of_text):
        headline = sum(word[0].isupper() for word in line) > HEADLINE * len(line)
        for number, word in enumerate(line):
            if not word[0].isupper():
                small[word.lower()] += 1
            elif number and not headline:
                capital[word.lower()] += 1
    return tuple(_bag([word for line in of_text for word in line], capital, small) for of_text in lines)


def _bag(words: Sequence[str], capital: Counter[str], small: Counter[str]) -> Bag:
    """The bag of one text."""
    kept: dict[str, set[str]] = {"words": set(), "names": set(), "numbers": set()}
    for word in words:
        low = word.lower()
        if low in STOP_WORDS:
            continue
        root = stem(word)
        named = word[0].isupper() and capital[low] > small[low]
        kept["numbers" if root.isdigit() else "names" if named else "words"].add(root)
    names = kept["names"] - kept["words"]
    return Bag(frozenset(kept["words"]), frozenset(names), frozenset(kept["numbers"]))


def chances(texts: Sequence[str], judge: Table[Pair] | None = None) -> Grid:
    """How likely each two of the texts are of one incident: a symmetric table [n,n] with ones on its diagonal."""
    judge = judge or table()
    result = np.eye(len(texts))
    for (one, other), pair in pairs(texts).items():
        result[one, other] = result[other, one] = judge.chance(pair)
    return result


def incidents(texts: Sequence[str], judge: Table[Pair] | None = None) -> tuple[tuple[int, ...], ...]:
    """The texts (by their numbers) in groups of one incident each; the order of the texts changes no group."""
    judge = judge or table()
    return average_link(chances(texts, judge), judge.weights.least)


def pairs(texts: Sequence[str]) -> dict[tuple[int, int], Pair]:
    """Every pair of texts, by their numbers, with what the rows look at."""
    if len(texts) < 2:
        return {}
    found = bags(texts)
    spread = Counter(word for bag in found for word in bag.all())
    local = {word: math.log((len(texts) + 1) / count) for word, count in spread.items()}
    told = {word: weight(word) * rare for word, rare in local.items()}
    first, second = _resemblance(found, spread, told)
    return {
        (i, j): Pair(
            _sum(found[i].names & found[j].names, told),
            _sum(found[i].words & found[j].words, told),
            _sum(found[i].numbers & found[j].numbers, told),
            float(first[i, j]),
            float(second[i, j]),
        )
        for i in range(len(found))
        for j in range(i + 1, len(found))
    }


def _sum(shared: frozenset[str], told: dict[str, float]) -> float:
    """The logarithm of what shared words tell together."""
    return math.log1p(sum(told[word] for word in sorted(shared)))


def _resemblance(found: Sequence[Bag], spread: Counter[str], told: dict[str, float]) -> tuple[Grid, Grid]:
    """The cosines of all pairs, and the correlation of the rows of a like table about the mean of all reports."""
    words = sorted(word for word, count in spread.items() if count > 1)
    place = {word: number for number, word in enumerate(words)}
    rows = np.zeros((len(found), len(words)))
    plain = np.zeros((len(found), len(words)))
    for number, bag in enumerate(found):
        for word in bag.all():
            if word in place:
                rows[number, place[word]] = told[word]
                plain[number, place[word]] = weight(word)
    rows, about = _unit(rows), _unit(plain - plain.mean(0, keepdims=True))
    near = about @ about.T
    near = _unit(near - near.mean(1, keepdims=True))
    return rows @ rows.T, near @ near.T


def _unit(rows: Grid) -> Grid:
    """The rows with length 1; rows of zeros stay."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(length > 0, length, 1.0)
