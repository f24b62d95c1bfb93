"""Clauses by trees that are given."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from crossread.annotate.clauses import find_clauses


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "tags", "clauses"),
    [
        (
            "A guard was killed and five others injured in town .",
            [1, 3, 3, 3, 6, 6, 3, 6, 9, 7, 3],
            "det nsubj:pass aux:pass root cc nummod nsubj:pass acl case obl punct",
            "DET NOUN AUX VERB CCONJ NUM NOUN VERB ADP NOUN PUNCT",
            "DT NN VBD VBN CC CD NNS VBN IN NN .",
            ["A guard was killed", "five others injured in town"],
        ),
        (
            "Shots left one dead and two men hurt in town .",
            [1, 1, 1, 1, 6, 6, 2, 6, 9, 7, 1],
            "nsubj root obj xcomp cc nummod conj acl case obl punct",
            "NOUN VERB NUM ADJ CCONJ NUM NOUN VERB ADP NOUN PUNCT",
            "NNS VBD CD JJ CC CD NNS VBN IN NN .",
            ["Shots left one dead", "two men hurt in town"],
        ),
    ],
)
def test_what_befell_the_second_noun_stays_with_it(
    words: str, heads: list[int], deps: str, pos: str, tags: str, clauses: list[str]
) -> None:
    doc = Doc(
        spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps.split(), pos=pos.split(),
        tags=tags.split(), sent_starts=[i == 0 for i in range(len(heads))],
    )  # fmt: skip
    assert [doc.text[s.start : s.end].rstrip(" .") for s in find_clauses(doc)] == clauses


def test_a_noun_whose_verb_stands_behind_it_stays_with_that() -> None:
    words = "A guard and two men injured there were flown out ."
    doc = Doc(
        spacy.blank("en").vocab,
        words=words.split(),
        heads=[1, 8, 4, 4, 1, 4, 5, 8, 8, 8, 8],
        deps="det nsubj:pass cc nummod conj acl advmod aux:pass root compound:prt punct".split(),
        pos="DET NOUN CCONJ NUM NOUN VERB ADV AUX VERB ADP PUNCT".split(),
        tags="DT NN CC CD NNS VBN RB VBD VBN RP .".split(),
        sent_starts=[i == 0 for i in range(11)],
    )
    found = [doc.text[s.start : s.end] for s in find_clauses(doc)]
    assert found == ["A guard and two men injured there", "were flown out"]
