"""One quotation in several reports: two speakers, translations, and who only retells it."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.annotate.sentences import plain_doc
from crossread.annotate.speech import find_attributions, find_quotes
from crossread.reconcile.quotes import quote_notes, story_quotes
from crossread.types import Document, Reading


def read(*texts: str) -> list[Reading]:
    return [annotate(Document(f"r{number}", text)) for number, text in enumerate(texts)]


def test_two_speakers_of_one_quotation_are_noted():
    said = "The bridge will stay shut until the river falls."
    quotes = story_quotes(read(f'"{said}" said Ann Lee.', f'"{said}" said Bob Diaz.'))
    assert len({q.group for q in quotes}) == 1
    assert quote_notes(quotes) == (f"“{said}” is said by Ann Lee in r0; by Bob Diaz in r1",)


def test_one_speaker_under_two_names_is_no_change():
    said = "The bridge will stay shut until the river falls."
    quotes = story_quotes(read(f'"{said}" said Mayor Ann Lee.', f'Ann Lee came. "{said}" Lee said.'))
    assert quote_notes(quotes) == ()


def test_a_quotation_that_another_report_retells():
    readings = read(
        'Mayor Ann Lee came. "The bridge at Dalby will stay closed until the river falls," Ann Lee said.',
        "Ann Lee said the Dalby bridge stays closed until the river has fallen.",
        "Bob Diaz said the Dalby bridge stays closed until the river has fallen.",
    )
    quotes = story_quotes(readings)
    told = [(document, readings[1].document.text[span.start : span.end]) for document, span in quotes[0].retold]
    assert told == [("r1", "the Dalby bridge stays closed until the river has fallen")]


TRANSLATED = [
    ('"The river took the car," Ann Lee said in Spanish.', "in Spanish"),
    ('"The river took the car," Ann Lee said through an interpreter.', "through an interpreter"),
    ('Speaking in Arabic, Ann Lee said: "The river took the car."', "in Arabic"),
    ('"The river took the car," Ann Lee said in Dalby.', ""),
    ('"The river took the car," Ann Lee said. Bob Diaz, who works in French, left.', ""),
]


@pytest.mark.parametrize(("text", "words"), TRANSLATED)
def test_translations(text: str, words: str):
    doc = plain_doc(text)
    rows = find_quotes(doc, find_attributions(doc))
    assert [row.translated for row in rows] == [words]


def test_a_translation_is_noted():
    quotes = story_quotes(read('"The river took the car," Ann Lee said in Spanish.'))
    assert quote_notes(quotes) == ("r0: “The river took the car,” was said in Spanish: a translation",)
