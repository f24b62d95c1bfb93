"""Sentences by rules, and the plain spaCy Doc that stands in where no English model is wanted.

A sentence never crosses a line break, never ends inside a quotation that goes on, never at an abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from crossread.types import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr st sgt lt capt cpl col gen maj det supt insp hon rev prof sen rep gov pres atty dist dept univ jr "
    "sr no vs etc inc ltd co corp bros ave blvd rd ln hwy ft mt jan feb mar apr jun jul aug sept sep oct nov dec mon "
    "tue wed thu fri ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev "
    "okla ore pa tenn tex va vt wash wis wyo p.m a.m u.s u.k d.c approx est cmdr pfc pvt".split()
)
# these may well end a sentence: then the next word decides
_MAY_END = frozenset("p.m a.m u.s u.k d.c jr sr inc ltd co corp etc st ave blvd rd".split())
_STARTERS = frozenset(
    "the a an he she it they we i in on at police but and this that there his her their when after".split()
)
LONGEST = 2000
"""Characters of the longest sentence; what is longer is no prose."""
_AHEAD, _BACK = 400, 100
_END = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s|$)|(?<=[a-z][.!?])[\"”]?(?=[A-Z][a-z]+\s)")


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, without the white space around them.

    >>> [(s.start, s.end) for s in split_sentences('He ran. "Stop! Now," she said.')]
    [(0, 7), (8, 30)]
    """
    lines = re.finditer(r"[^\n]+", text)
    whole = (span for line in lines for span in _split_line(text, line.start(), line.end()))
    return tuple(part for span in whole for part in _bounded(text, span))


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """The sentence, cut at white space where it is too long to be one: rules look back to a sentence's start."""
    start = span.start
    while span.end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        end = cut if cut > 0 else start + LONGEST
        if part := _stripped(text, start, end):
            yield part
        start = end
    if part := _stripped(text, start, span.end):
        yield part


def _split_line(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one line."""
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() <= begin or not _ends(text, begin, match.start(), match.end(), end):
            continue
        if span := _stripped(text, begin, match.end()):
            yield span
        begin = match.end()
    if span := _stripped(text, begin, end):
        yield span


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends; None when nothing is left."""
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None


def _ends(text: str, begin: int, stop: int, after: int, line_end: int) -> bool:
    """Whether the stop at [stop, after) ends the sentence that began at `begin`."""
    following = text[after : min(line_end, after + _AHEAD)].lstrip()
    if not following:
        return True
    word = re.search(r"[\w.'’-]*$", text[max(begin, stop - _BACK) : stop])
    last = word[0].casefold().strip(".'’-") if word else ""
    upper = following.lstrip("\"“‘'([")[:1]
    if upper.islower():
        return False
    if text[stop] == "." and after == stop + 1 and (last in _ABBREVIATIONS or re.fullmatch(r"[a-z](\.[a-z])*", last)):
        first = re.match(r"[\w'’]+", following.lstrip("\"“‘'(["))
        return last in _MAY_END and first is not None and first[0].casefold() in _STARTERS
    return not _inside_quotation(text, begin, after)


def _inside_quotation(text: str, begin: int, after: int) -> bool:
    """Whether a quotation opened in this sentence goes on: only where a closing mark follows soon."""
    part = text[begin:after]
    if part.count("“") > part.count("”"):
        return _closes(text, after, "”")
    if part.count('"') % 2:
        return _closes(text, after, '"')
    return False


def _closes(text: str, after: int, mark: str) -> bool:
    """Whether the mark closes within the line, with the speaker's words short of 400 characters, and speech tags on."""
    line_end = text.find("\n", after)
    place = text.find(mark, after, min(len(text) if line_end < 0 else line_end, after + 400))
    if place < 0:
        return False
    # a quotation of whole sentences that ends with the line is split; one that a "said" follows is kept whole
    return text[place - 1] == "," and not text[after:place].count(".")


@lru_cache(maxsize=1)
def _blank() -> Language:
    """The tokenizer alone."""
    return spacy.blank("en")


def plain_doc(text: str) -> Doc:
    """The text as a Doc with tokens and sentence starts, without tags or trees."""
    doc = _blank().make_doc(text)
    starts = {span.start for span in split_sentences(text)}
    begin, marks = True, np.full((len(doc), 1), -1, np.int64)
    for token in doc:
        begin = begin or token.idx in starts
        is_start = begin and not token.is_space
        if is_start or token.i == 0:
            marks[token.i] = 1
        begin = begin and not is_start
    # all at once: to set one by one spaCy looks at every token for each
    rows: Any = marks.astype(np.uint64)
    return doc.from_array([SENT_START], rows)
