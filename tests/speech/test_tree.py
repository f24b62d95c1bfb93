"""Who says what by trees that are given, so that no weights of the model come between."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from crossread.annotate.speech.tree import subject_of


def test_an_object_right_before_a_clause_in_ing_does_what_it_tells() -> None:
    doc = Doc(
        Vocab(),
        words="The video shows the guard accusing a boy .".split(),
        heads=[1, 2, 2, 4, 2, 2, 7, 5, 2],
        deps="det nsubj root det iobj ccomp det obj punct".split(),
        pos="DET NOUN VERB DET NOUN VERB DET NOUN PUNCT".split(),
        tags="DT NN VBZ DT NN VBG DT NN .".split(),
    )
    assert [t.text for t in subject_of(doc[5])] == ["the", "guard"]


def test_a_clause_that_follows_no_object_keeps_the_subject_of_its_verb() -> None:
    doc = Doc(
        Vocab(),
        words="The guard denied accusing a boy .".split(),
        heads=[1, 2, 2, 2, 5, 3, 2],
        deps="det nsubj root ccomp det obj punct".split(),
        pos="DET NOUN VERB VERB DET NOUN PUNCT".split(),
        tags="DT NN VBD VBG DT NN .".split(),
    )
    assert [t.text for t in subject_of(doc[3])] == ["The", "guard"]


def test_of_two_subjects_before_a_verb_the_nearer_speaks() -> None:
    doc = Doc(
        Vocab(),
        words="These workers , Lee explained , were paid .".split(),
        heads=[1, 4, 4, 4, 4, 4, 7, 4, 4],
        deps="det nsubj punct nsubj root punct aux:pass ccomp punct".split(),
        pos="DET NOUN PUNCT PROPN VERB PUNCT AUX VERB PUNCT".split(),
        tags="DT NNS , NNP VBD , VBD VBN .".split(),
    )
    assert [t.text for t in subject_of(doc[4])] == ["Lee"]
