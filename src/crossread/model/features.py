"""What the heads see of a word beside its vector: its shape, its ends and the gap before it.

The encoder is uncased and reads straight quotes, so case and form come in here.  Training and run time share this
page; a change to it needs new weights.

    >>> plain("“It’s” — so")
    '"It\\'s" - so'
    >>> shape("McDonald-1234")
    'XxXxx-dd'
"""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

PLAIN = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "―": "-", "‒": "-", "‑": "-", "−": "-", "…": ".", "\u00a0": " ",
})  # fmt: skip
"""One character for one character, so that offsets hold."""

SIZES = (8192, 512, 4096, 4096, 512, 8, 4)
"""Rows of the embedding tables: word, two last letters, three last, three first, shape, case, gap."""

NO_GAP, BLANK, LINE, PARAGRAPH = range(4)
"""The gap before a word: nothing, white space, a line break, an empty line (or the document's start)."""

LONGEST = 64
"""Only this many characters of a word are looked at."""


def plain(text: str) -> str:
    """The text with typographic quotes and dashes made plain, of the same length."""
    return text.translate(PLAIN)


def shape(word: str) -> str:
    """Letters as X and x, digits as d, other characters as they are; runs are cut after two."""
    result: list[str] = []
    for char in word[:LONGEST]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if result[-2:] != [kind, kind]:
            result.append(kind)
    return "".join(result)


def case_class(word: str) -> int:
    """0 no letters, 1 digits, 2 lower, 3 one capital, 4 upper, 5 title, 6 mixed, 7 letters without case."""
    if not any(char.isalpha() for char in word):
        return int(any(char.isdigit() for char in word))
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) == 1 else 4
    if word[0].isupper() and (word[1:].islower() or not word[1:].isalpha()):
        return 5
    return 6 if any(char.isupper() for char in word) else 7


def bucket(text: str, size: int) -> int:
    """A stable hash below size; 0 is kept for nothing."""
    return 1 + crc32(text.encode("utf-8", "surrogatepass")) % (size - 1)


@lru_cache(maxsize=65536)
def features(word: str) -> tuple[int, ...]:
    """The first six features of a word; the seventh is the gap before it, which the caller knows."""
    word = plain(word[:LONGEST])
    low = word.lower()
    return (
        bucket(low, SIZES[0]),
        bucket(low[-2:], SIZES[1]),
        bucket(low[-3:], SIZES[2]),
        bucket(low[:3], SIZES[3]),
        bucket(shape(word), SIZES[4]),
        case_class(word),
    )


def gap_class(between: str) -> int:
    """The class of the characters between two words (empty for none)."""
    if not between:
        return NO_GAP
    lines = between.count("\n")
    return BLANK if not lines else LINE if lines == 1 else PARAGRAPH
