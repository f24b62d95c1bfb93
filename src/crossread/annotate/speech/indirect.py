"""Indirect speech: by the tree where there is one, and by the order of words where there is none or it has failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from crossread.annotate.speech.fit import fit_contents, outermost, share
from crossread.annotate.speech.nominal import read_nominal
from crossread.annotate.speech.tree import cue_of, read_verb
from crossread.annotate.speech.words import find_by_words
from crossread.types import Attribution, Span


def find_indirect(doc: Doc, direct: Sequence[Attribution], quoted: Sequence[Span]) -> list[Attribution]:
    """The indirect attributions beside the direct ones: not by a cue that tags a quotation, not of a quotation alone.

    `quoted` are the quotations with their marks; cues within them are somebody's words.
    """
    tags = [s for a in direct for s in a.cue]
    statements = [s for a in direct for s in a.content]
    found: list[Attribution] = []
    for a in [*(find_by_tree(doc, quoted) if doc.has_annotation("DEP") else ()), *find_by_words(doc, quoted)]:
        known = tags + [s for o in found for s in o.cue]
        if not any(share(s, known) for s in a.cue):
            found.append(a)
    fitted = fit_contents(doc.text, found, quoted)
    return outermost([a for a in fitted if not any(share(s, statements) > 0.5 for s in a.content)])


def find_by_tree(doc: Doc, quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions of indirect speech in a parsed text."""
    for token in doc:
        if not any(s.start <= token.idx < s.end for s in quoted):
            cue = cue_of(token)
            yield from read_verb(token, cue) if cue is not None else read_nominal(token)
