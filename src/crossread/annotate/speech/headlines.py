"""Headlines and transcripts that name a speaker before a colon, or after a dash: "Road to stay shut - police"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.annotate.speech.fit import is_inside
from crossread.annotate.speech.lexicon import word_list
from crossread.types import Attribution, Span

_LINE = re.compile(r"^[ \t]*([A-Z][^:.!?\"“”\n]{1,45}?)[ \t]*(:)[ \t]+(\S[^\n]*\S)[ \t]*$", re.MULTILINE)
_FIRST_LINE = re.compile(r"\S[^\n]*\S")
_DASHED = re.compile(r"([^\n]*[^\s.!?])\s+([-–—])\s+([^\n.!?:]{3,40})")
_LONGEST_HEADLINE = 22
_LEAST_CONTENT = 3


def find_colons(text: str, quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions by a name and a colon at the beginning of a line.

    The line is a headline (the first of the text, no longer than one), or the name is in capitals as in a transcript.
    """
    first = re.search(r"\S", text)
    for match in _LINE.finditer(text):
        words = match[1].split()
        headline = first is not None and match.start(1) == first.start() and len(match[3].split()) <= _LONGEST_HEADLINE
        transcript = match[1].isupper() and len(words) <= 3 and len(match[1]) > 2
        if not (headline or transcript) or is_inside(match.start(1), quoted) or not _is_name(words):
            continue
        if len(match[3].split()) >= _LEAST_CONTENT:
            yield Attribution(
                holder="", stance="asserts", source=(Span(match.start(1), match.end(1)),),
                cue=(Span(match.start(2), match.end(2)),), content=(Span(match.start(3), match.end(3)),), rule="colon",
            )  # fmt: skip


def find_dashes(text: str, quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The attribution of a headline that ends with a dash and who says so: a body or a role, no outlet."""
    first = _FIRST_LINE.search(text)
    match = _DASHED.fullmatch(text, first.start(), first.end()) if first else None
    if match is None or is_inside(match.start(2), quoted) or len(match[1].split()) < _LEAST_CONTENT:
        return
    words = match[3].casefold().split()
    if len(words) <= 4 and words[-1] in word_list("roles") | word_list("plural") | {"police", "report", "study"}:
        yield Attribution(
            holder="", stance="asserts", source=(Span(*match.span(3)),), cue=(Span(*match.span(2)),),
            content=(Span(*match.span(1)),), rule="dash",
        )  # fmt: skip


def _is_name(words: Sequence[str]) -> bool:
    """Whether the words before a colon can be a speaker: few, capitalised, and no label such as "Update"."""
    few = len(words) <= 5 and all(w[:1].isupper() or w in ("of", "the", "and", "for") for w in words)
    return few and words[-1].casefold() not in word_list("labels")
