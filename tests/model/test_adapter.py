"""Another pipeline in our place."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from crossread.model import from_pipeline, load
from crossread.model.adapter import Adapter


def clear_doc() -> Doc:
    """A sentence with the labels of ClearNLP."""
    nlp = spacy.blank("en")
    words = "Quezada was the chief of Anaheim .".split()
    heads, deps = [1, 1, 3, 1, 3, 4, 1], ["nsubj", "ROOT", "det", "attr", "prep", "pobj", "punct"]
    tags, pos = ["NNP", "VBD", "DT", "NN", "IN", "NNP", "."], ["PROPN", "AUX", "DET", "NOUN", "ADP", "PROPN", "PUNCT"]
    lemmas = ["Quezada", "be", "the", "chief", "of", "Anaheim", "."]
    doc = Doc(nlp.vocab, words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=lemmas)
    doc.set_ents([Span(doc, 0, 1, label="PERSON"), Span(doc, 5, 6, label="GPE")])
    return doc


def test_labels_become_universal() -> None:
    doc = Adapter()(clear_doc())
    assert [(t.text, t.dep_, t.head.text) for t in doc] == [
        ("Quezada", "nsubj", "chief"), ("was", "cop", "chief"), ("the", "det", "chief"), ("chief", "root", "chief"),
        ("of", "case", "Anaheim"), ("Anaheim", "nmod", "chief"), (".", "punct", "chief"),
    ]  # fmt: skip
    assert [(e.text, e.label_) for e in doc.ents] == [("Quezada", "person"), ("Anaheim", "place")]
    assert ("Quezada", "person") in [(m.text, m.label_) for m in doc.spans["mentions"]]


def test_a_pipeline_without_a_parser_is_refused() -> None:
    with pytest.raises(ValueError, match="parser is needed"):
        from_pipeline(spacy.blank("en"))


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(OSError, match="no_such_pipeline"):
        load("no_such_pipeline")
