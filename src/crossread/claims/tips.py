"""Which number takes tips: the telephone numbers that reports give to whoever knows something.

A number that two reports give is one answer, however it is written: "800-SPEAK-UP" is 800-773-2587.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, is_aside, sentence_of
from crossread.types import Phrase, Reading, Span

ABOUT = "event:tips:"  # with the last seven digits
_NUMBER = re.compile(
    r"(?<![\w$-])(?:1[-. ])?\(?\d{3}\)?[-. ]{1,2}(?:\d{3}[-. ]\d{4}|\d{3}-[A-Z]{4}|[A-Z][A-Z.-]{5,9}[A-Z])(?![\w-])",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:call\w*|contact\w*|phone|reach\w*|tips?|tipsters?|information|stoppers|crimestoppers|line|hotline)\b",
    re.IGNORECASE,
)
_KEYS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_LAST = 7  # digits that tell a number: the area code is often left out


def find_tips(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each telephone number in a sentence that asks readers to call."""
    text = reading.document.text
    for match in _NUMBER.finditer(text):
        span = Span(match.start(), match.end())
        sentence = sentence_of(reading, span)
        digits = re.sub(r"\D", "", match[0].casefold().translate(_KEYS))[-_LAST:]
        if is_aside(reading, span) or len(digits) < _LAST or not _ASKED.search(text[sentence.start : sentence.end]):
            continue
        draft = Draft("tips.number", Phrase(digits), match[0], span, "a number to call", f"{ABOUT}{digits}", "tips")
        yield draft, around(text, span, sentence)
