"""The words that a reader is shown for an attribute: the value with whom it is said of, and a little around."""

from __future__ import annotations

import re

from crossread.types import Span

LEAST_WORDS, MOST_WORDS = 5, 14


def words_around(text: str, core: Span, within: Span) -> Span:
    """The core, grown word by word to LEAST_WORDS inside `within`: first to the right, to the clause's end, then left.

    A core of more than MOST_WORDS is returned as it is.
    """
    words = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", text[: within.end][within.start :])]
    words = [Span(w.start + within.start, w.end + within.start) for w in words]
    inside = [i for i, word in enumerate(words) if word.start < core.end and core.start < word.end]
    if not inside:
        return core
    first, last = inside[0], inside[-1]
    while last - first + 1 < LEAST_WORDS and (first > 0 or last + 1 < len(words)):
        clause_ends = text[words[last].end - 1] in ".;!?" or (
            text[words[last].end - 1] in ",—" and first > 0 and last > inside[-1]
        )
        if last + 1 < len(words) and (not clause_ends or first == 0):
            last += 1
        else:
            first -= 1
    start, end = words[first].start, words[last].end
    stripped = text[start:end].rstrip(" .,;:—–-")
    lead = len(stripped) - len(stripped.lstrip(" ,;:—–-"))
    return Span(start + lead, max(start + len(stripped), start + lead + 1))
