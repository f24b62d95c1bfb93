"""Mentions and chains of the model beside the entities of the rules."""

from __future__ import annotations

from crossread.annotate import annotate, make_parser, plain_doc
from crossread.annotate.chains import chained_mentions
from crossread.types import Document

TEXT = (
    "Ida Moll was hit by a van on Pell Street on Monday. She was taken to a hospital. "
    "The driver of the van, a 34-year-old man, said that he had not seen Moll."
)


def test_without_a_model_nothing_changes() -> None:
    reading = annotate(Document("d", TEXT), plain_doc)
    assert chained_mentions(plain_doc(TEXT), reading.mentions, reading.entities) == (reading.mentions, reading.entities)
    assert reading.chained == reading.mentions


def test_a_chain_takes_the_id_of_the_rules_entity() -> None:
    reading = annotate(Document("d", TEXT), make_parser())
    ids = {entity.id for entity in reading.chains}
    assert {e.id for e in reading.entities} <= ids
    assert {m.entity for m in reading.chained} - {""} <= ids
    moll = next(e.id for e in reading.entities if e.name == "Ida Moll")
    words = {TEXT[m.span.start : m.span.end] for m in reading.chained if m.entity == moll}
    assert {"Ida Moll", "She"} <= words


def test_mentions_are_nested_and_have_kinds() -> None:
    reading = annotate(Document("d", TEXT), make_parser())
    found = {(TEXT[m.span.start : m.span.end], m.kind) for m in reading.chained}
    assert ("Pell Street", "place") in found
    assert ("a hospital", "place") in found
    assert len(reading.chained) == len({(m.span, m.kind) for m in reading.chained})
