"""Cut the words of a document into windows that the encoder can take, and the windows into batches.

A window never crosses an empty line when it can help it, and where a paragraph is too long it is cut where a sentence
seems to end; so the windows of a document do not depend on any other document.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crossread.model.features import NO_GAP, PARAGRAPH

MOST_WORDS, MOST_PIECES, LEAST = 150, 500, 60
BATCH = 1500
"""Pieces in a batch, padding counted."""
ALIKE = 0.9
"""A window goes into a batch when it is at least this part of the longest: padding costs more than batches save."""
FINAL = frozenset([".", "?", "!", "...", "…", "?!", "!!", "??", "!!!", "???", '."', '?"', '!"'])
CLOSING = frozenset(['"', "'", "''", "”", "’", ")", "]", "»"])


def ends_sentence(forms: Sequence[str], gaps: Sequence[int], at: int) -> bool:
    """Whether a sentence seems to end before the word at this place."""
    before = at - 1
    if gaps[at] == NO_GAP:
        return False
    while before > 0 and forms[before] in CLOSING:
        before -= 1
    return forms[before] in FINAL and not forms[at][:1].islower()


def paragraphs(gaps: Sequence[int], hard: Sequence[bool] | None = None) -> list[tuple[int, int]]:
    """Ranges of words between empty lines (or between the hard borders given)."""
    count = len(gaps)
    starts = [i for i in range(count) if i == 0 or (hard[i] if hard is not None else gaps[i] == PARAGRAPH)]
    return list(pairwise([*starts, count])) if starts else []


def long_cut(forms: Sequence[str], gaps: Sequence[int], first: int, limit: int) -> int:
    """Where to cut a stretch that is too long: after a sentence late in it, else at white space, else anywhere."""
    least = first + (limit - first) * LEAST // 100
    for at in range(limit, least, -1):
        if ends_sentence(forms, gaps, at):
            return at
    return next((at for at in range(limit, least, -1) if gaps[at] != NO_GAP), limit)


def windows(
    forms: Sequence[str], gaps: Sequence[int], sizes: Sequence[int], hard: Sequence[bool] | None = None
) -> list[tuple[int, int]]:
    """Ranges of words of at most MOST_WORDS words and MOST_PIECES pieces; `sizes` are pieces per word.

    `hard` marks the words that begin a stretch not to be cut when it fits; without it those are the paragraphs.
    """
    pieces = [0]
    for size in sizes:
        pieces.append(pieces[-1] + size)

    def fits(first: int, end: int) -> bool:
        return end - first <= MOST_WORDS and pieces[end] - pieces[first] <= MOST_PIECES

    result: list[tuple[int, int]] = []
    opened = 0
    for start, end in paragraphs(gaps, hard):
        if not fits(opened, end) and start > opened:
            result.append((opened, start))
            opened = start
        while not fits(opened, end):
            limit = min(end, opened + MOST_WORDS)
            while not fits(opened, limit):
                limit -= 1
            cut = long_cut(forms, gaps, opened, limit)
            result.append((opened, cut))
            opened = cut
    if opened < len(forms):
        result.append((opened, len(forms)))
    return result


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """The numbers of the windows (by their pieces) in batches of like length, longest first."""
    order = sorted(range(len(lengths)), key=lambda i: (-lengths[i], i))
    result: list[list[int]] = []
    for number in order:
        if result and joins(lengths[result[-1][0]], len(result[-1]), lengths[number]):
            result[-1].append(number)
        else:
            result.append([number])
    return result


def joins(longest: int, count: int, length: int) -> bool:
    """Whether a window can join a batch of so many: it is nearly as long, and the batch stays small enough."""
    return length >= ALIKE * longest and longest * (count + 1) <= BATCH
