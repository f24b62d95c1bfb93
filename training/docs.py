"""Documents of the corpora as spaCy `Doc`s with gold words, to be read by the pipeline."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from corpora import Document
from crossread.model.features import NO_GAP, PARAGRAPH


def doc_of(document: Document, vocab: Vocab, sentences: bool = True) -> Doc:
    """Gold words (and sentences, unless the pipeline is to find them), with empty lines between paragraphs."""
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool] = []
    first = {a for a, _ in document.sentences}
    for i, (form, gap) in enumerate(zip(document.forms, document.gaps, strict=True)):
        if i:
            spaces.append(gap not in (NO_GAP, PARAGRAPH))
            if gap == PARAGRAPH:
                words.append("\n\n")
                spaces.append(False)
                starts.append(False)
        words.append(form)
        starts.append(i in first)
    return Doc(vocab, words=words, spaces=[*spaces, False], sent_starts=list(starts) if sentences else None)
