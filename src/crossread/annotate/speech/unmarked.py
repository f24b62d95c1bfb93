"""Quotations that lack a mark: those that run on over paragraphs, those whose opening mark was lost, and tweets.

Pages that set each sentence as a paragraph of its own leave the middle of a quotation without any mark; a tweet has
none at all, but the name, the handle and the day of who wrote it after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.types import Span

RUN = 6  # paragraphs over which a quotation may run without a mark
LEAST = 4  # words that a lost mark is worth
_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"[\"“”„‟]|``|''")
# a mark that ends what is said: after a stop, before a space or nothing
_CLOSING = re.compile(r"[,.!?…](?:[\"”]|'')(?=\s|$)")
_TOLD_BY = re.compile(r"[,?!](?:[\"”]|'') (?:[\w.’'-]+ ){0,4}?(?:said|says|told|added|wrote|recalled|explained)\b")
# a sentence before what is said, or who says it: the mark was lost further on
_IN_OTHER_WORDS = re.compile(r"[.!?…:]\s|\b(?:said|says|told|tells|added|wrote|asked)\b|[‘'«`]")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
SIGNATURE = re.compile(rf"\s*[—–] ?[^\n(—–]{{2,40}} \(@\w+\)(?: {_MONTH} \d{{1,2}}, \d{{4}})?")
_LINKS = re.compile(r"(?:\s*(?:https?://|(?:https?://)?pic\.twitter\.com/)\S+)+$")


def closed_further_on(text: str, start: int, mark: str) -> Iterator[tuple[Span, bool]]:
    """The paragraphs from `start` on through which a quotation runs, and whether each is the last: it closes there.

    Nothing where a mark opens before one closes, or where none closes soon. `mark` is what has opened the quotation.
    """
    through: list[Span] = []
    for paragraph in list_paragraphs(text, start, RUN):
        found = _DOUBLE.search(text, paragraph.start, paragraph.end)
        if found is None:
            through.append(paragraph)
            continue
        closing = _CLOSING.match(text, found.start() - 1, paragraph.end)
        if closing is not None and mark in ("“", '"', "``", "''") and (found[0] == "”") == (mark == "“"):
            yield from ((span, False) for span in through)
            yield Span(paragraph.start, found.end()), True
        return


def list_paragraphs(text: str, start: int, most: int) -> Iterator[Span]:
    """The next paragraphs that hold more than spaces, at most so many."""
    left = most
    for match in _PARAGRAPH.finditer(text, start):
        if match[0].strip() and left:
            left -= 1
            yield Span(*match.span())
        elif not left:
            return


def lost_openings(text: str) -> Iterator[Span]:
    """Paragraphs whose first mark closes what was said, before its speaker: We saw him run," a neighbor said."""
    for paragraph in (Span(*match.span()) for match in _PARAGRAPH.finditer(text)):
        found = _DOUBLE.search(text, paragraph.start, paragraph.end)
        if found is None or not _TOLD_BY.match(text, found.start() - 1, paragraph.end):
            continue
        words = text[paragraph.start : found.start()]
        if len(words.split()) >= LEAST and not _IN_OTHER_WORDS.search(words):
            yield Span(paragraph.start, found.end())


def tweets(text: str) -> Iterator[tuple[Span, Span]]:
    """Each tweet that its writer's name, handle and day follow, with its links and without."""
    for paragraph in _PARAGRAPH.finditer(text):
        start = paragraph.start()
        for signed in SIGNATURE.finditer(text, start, paragraph.end()):
            words = text[start : signed.start()]
            end = start + len(_LINKS.sub("", words).rstrip())
            begin = start + len(words) - len(words.lstrip())
            if len(text[begin:end].split()) >= LEAST:
                yield Span(begin, signed.start()), Span(begin, end)
            start = signed.end()


def is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span meets none of those taken."""
    return not any(span.start < t.end and t.start < span.end for t in taken)
