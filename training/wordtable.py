"""The table of chunks that the tokeniser's rules would cut otherwise than the corpora do."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from corpora import Document
from crossread.model.features import NO_GAP
from crossread.model.tokens import words

AFTER = re.compile(r"^[\"'“”‘’(\[{<*]+|[\"'“”‘’)\]}>*,;:!?]+$")


def chunks(document: Document) -> Iterable[list[str]]:
    """The words of each stretch without white space."""
    run: list[str] = []
    for form, gap in zip(document.forms, document.gaps, strict=True):
        if gap != NO_GAP and run:
            yield run
            run = []
        run.append(form)
    if run:
        yield run


def core(run: list[str]) -> list[str]:
    """The words without the outer punctuation."""
    first, last = 0, len(run)
    while last - first > 1 and AFTER.fullmatch(run[first]):
        first += 1
    while last - first > 1 and (AFTER.fullmatch(run[last - 1]) or run[last - 1] == "."):
        last -= 1
    return run[first:last]


def cuts_of(parts: list[str]) -> tuple[int, ...]:
    """Where the words are cut."""
    at, result = 0, []
    for part in parts[:-1]:
        at += len(part)
        result.append(at)
    return tuple(result)


def word_table(documents: Iterable[Document]) -> dict[str, tuple[int, ...]]:
    """Lower-case chunks seen at least twice, and mostly cut otherwise than by the rules."""
    seen: dict[str, Counter[tuple[int, ...]]] = defaultdict(Counter)
    for document in documents:
        for run in chunks(document):
            parts = core(run)
            if all(" " not in part for part in parts):
                seen["".join(parts).lower()][cuts_of(parts)] += 1
    table = {}
    for chunk, counts in seen.items():
        cuts, n = counts.most_common(1)[0]
        by_rule = tuple(a for a, _ in words(chunk, {}))[1:]
        if (
            n >= 2
            and n * 3 > counts.total() * 2
            and cuts != by_rule
            and 2 < len(chunk) < 40
            and any(c.isalpha() for c in chunk)
        ):
            table[chunk] = cuts
    return dict(sorted(table.items()))
