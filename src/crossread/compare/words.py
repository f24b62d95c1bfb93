"""Content words: stems that make word forms meet, and how much each tells (idf over openly licensed corpora)."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDING = re.compile(r"(?:['’]s|ings?|ers?|ed|es|s|ly)$")
STOP_WORDS = frozenset(
    "a an the of to in on at by for from with and or but as is are was were be been being it its he she his her him "
    "they them their theirs i you we us our me my your who whom whose which what that this these those there here some "
    "any no not do does did done have has had having will would can could may might shall should must if so than then "
    "too very just also about into out up down over off again when while where how why all both each more most other "
    "such own same say said says told tell tells according after before s t mr mrs ms".split()
)
_IRREGULAR = {
    "shot": "shoot", "shooting": "shoot", "died": "die", "dead": "die", "death": "die", "dying": "die", "fled": "flee",
    "men": "man", "women": "woman", "children": "child", "kids": "child", "kid": "child", "found": "find", "hit": "hit",
    "struck": "strike", "taken": "take", "took": "take", "went": "go", "gone": "go", "came": "come", "began": "begin",
    "begun": "begin", "left": "leave", "held": "hold", "drove": "drive", "ran": "run", "saw": "see", "seen": "see",
    "gave": "give", "given": "give", "wives": "wife", "knives": "knife", "lives": "life", "got": "get", "made": "make",
    "fought": "fight", "stole": "steal", "stolen": "steal", "broke": "break", "broken": "break", "fell": "fall",
    "injuries": "injur", "injury": "injur", "injured": "injur", "wounded": "wound", "pled": "plead",
    "arrested": "arrest",
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "twice": "2", "once": "1", "police": "polic", "officer": "offic",
    "officers": "offic", "st": "street", "ave": "avenue", "rd": "road", "dr": "drive", "blvd": "boulevard",
}  # fmt: skip
COMMON = 3  # documents that make a stem a word of the language
_UNKNOWN = 1.5  # documents that a stem which is not in the table is taken to occur in


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """A word without its ending, irregular forms by table: stem("shootings") == stem("shot") == "shoot"."""
    low = word.casefold().replace("’", "'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    short = _ENDING.sub("", low) if len(low) > 4 else low.removesuffix("'s")
    short = _IRREGULAR.get(short, short)
    if len(short) > 3 and short[-1] == short[-2] and short[-1] not in "sl":
        return short[:-1]  # robb(ed) meets rob
    return short.removesuffix("e") if len(short) > 4 else short


@lru_cache(maxsize=1 << 14)  # the clauses of a story are looked at again and again
def stems(text: str) -> tuple[str, ...]:
    """The stems of the content words in order: stems("The men were shot.") -> ("man", "shoot")."""
    return tuple(stem(word) for word in _WORD.findall(text) if word.casefold() not in STOP_WORDS)


@lru_cache(maxsize=1)
def _table() -> tuple[int, dict[str, int]]:
    """The number of documents counted, and how many of them each stem occurs in."""
    lines = files("crossread.compare").joinpath("stems.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return int(lines[0]), {word: int(number) for word, number in rows}


def is_common(word: str) -> bool:
    """Whether a word is one that the counted corpora hold in several documents."""
    return _table()[1].get(stem(word), 0) >= COMMON


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """The idf of a stem, between about 0.5 for the commonest and 7 for one never seen."""
    number, table = _table()
    return math.log((number + 1) / (table.get(word, _UNKNOWN) + 0.5))


def overlap(one: Collection[str], other: Collection[str], weights: Mapping[str, float] | None = None) -> float:
    """How much two sets of stems share by weight: the mean of the shares of the smaller and of the larger, 0 to 1.

    `weights` replaces the idf of the stems that it holds.
    """
    told = weights or {}
    shared = sum(told.get(w) or weight(w) for w in sorted(set(one) & set(other)))
    sizes = [sum(told.get(w) or weight(w) for w in sorted(set(side))) for side in (one, other)]
    return shared / min(sizes) / 2 + shared / max(sizes) / 2 if shared else 0.0
