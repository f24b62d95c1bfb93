"""CoNLL-U in and out."""

from __future__ import annotations

import pytest
import spacy

from crossread.model import conllu

VOCAB = spacy.blank("en").vocab
TEXT = """# newdoc id = one
# newpar
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\t_\t_\t_\t_\t_\t_\t_\t_
2\tn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

1\tNow\t_\t_\t_\t_\t_\t_\t_\t_

# newdoc id = two
# newpar
1\tYes\t_\t_\t_\t_\t_\t_\t_\t_
1.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_
2\tsir\t_\t_\t_\t_\t_\t_\t_\t_

# newpar
1\tNo\t_\t_\t_\t_\t_\t_\t_\t_
"""


def rows(text: str) -> list[list[str]]:
    return [[*line.split("\t")[:2], line.split("\t")[-1]] for line in text.split("\n") if line[:1].isdigit()]


def test_reading_keeps_words_sentences_and_text() -> None:
    one, two = conllu.read(TEXT, VOCAB)
    assert (one[0], one[1].text) == ("one", "don't go. Now")
    assert [s.text for s in one[1].sents] == ["don't go.", "Now"]
    assert (two[0], two[1].text) == ("two", "Yes sir\n\nNo")


def test_writing_gives_the_words_back() -> None:
    written = "".join(conllu.write(doc, name) for name, doc in conllu.read(TEXT, VOCAB))
    assert rows(written) == [row for row in rows(TEXT) if "." not in row[0]]
    assert written.count("# newpar") == 3
    assert "# text = don't go." in written


@pytest.mark.parametrize("bad", ["one two\n", "x\ty\n"])
def test_what_is_no_conllu_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="line 1 is no row"):
        list(conllu.read(bad, VOCAB))


def test_two_columns_are_enough() -> None:
    [(_, doc)] = conllu.read("1\tGo\n2\ton\n", VOCAB)
    assert doc.text == "Go on"
