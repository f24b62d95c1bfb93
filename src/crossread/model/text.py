"""Text to a spaCy `Doc`: the tokeniser, and the words of a `Doc` as the network wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.vocab import Vocab

from crossread.model.features import BLANK, LINE, PARAGRAPH, gap_class
from crossread.model.tokens import Table, words

WRAPPED = 120
"""No line of a text longer than this: its lines may be wrapped ones, and a line break need not end a sentence."""
SHORT = 45
"""A line shorter than this is not one that was wrapped."""
FINAL = ".?!:;\"'”’)"


class Tokeniser:
    """Cuts text into a `Doc`; white space other than single blanks becomes tokens of its own, as in spaCy."""

    def __init__(self, vocab: Vocab, table: Table) -> None:
        """With the table of known words."""
        self.vocab, self._table = vocab, table

    def __call__(self, text: str) -> Doc:
        """A `Doc` whose text is the text given, to the code point."""
        forms: list[str] = []
        spaces: list[bool] = []
        at = 0
        for first, end in words(text, self._table):
            add_blank(forms, spaces, text[at:first])
            forms.append(text[first:end])
            spaces.append(False)
            at = end
        add_blank(forms, spaces, text[at:])
        return Doc(self.vocab, words=forms, spaces=spaces)


def add_blank(forms: list[str], spaces: list[bool], blank: str) -> None:
    """Append what stands between two words: its first blank to the word before, the rest as a token."""
    if not blank:
        return
    if blank[0] == " " and forms:
        spaces[-1] = True
        blank = blank[1:]
    if blank:
        forms.append(blank)
        spaces.append(False)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a `Doc` (white space left out): their token numbers, forms and gap classes before them."""

    tokens: list[int]
    forms: list[str]
    gaps: list[int]


def words_of(doc: Doc) -> Words:
    """The words of a document."""
    tokens: list[int] = []
    forms: list[str] = []
    gaps: list[int] = []
    text = doc.text
    wrapped = max(map(len, text.split("\n")), default=0) <= WRAPPED
    end = 0
    for token in doc:
        if token.is_space:
            continue
        gap = gap_class(text[end : token.idx])
        if gap == LINE:
            gap = BLANK if wrapped and is_wrapped(text, end) else PARAGRAPH
        tokens.append(token.i)
        forms.append(token.text)
        gaps.append(gap if tokens[1:] else PARAGRAPH)
        end = token.idx + len(token.text)
    return Words(tokens, forms, gaps)


def is_wrapped(text: str, end: int) -> bool:
    """Whether the line that ends here looks like one broken only because it was full."""
    line = text[max(0, text.rfind("\n", 0, end) + 1) : end].strip()
    return len(line) >= SHORT and line[-1:] not in FINAL


def spread(words: Words, count: int, starts: Sequence[bool]) -> list[int]:
    """For each of `count` tokens the word it goes with: itself, or for white space the word before (else the first)."""
    result, current = [], 0
    place = {token: number for number, token in enumerate(words.tokens)}
    for token in range(count):
        current = place.get(token, current)
        result.append(current)
    return result
