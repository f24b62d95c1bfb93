"""The pipeline with its weights: bad input, spans, invariance."""

from __future__ import annotations

import random

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from crossread.model import WEIGHTS, conllu
from crossread.model.component import pipeline

REPORT = """ANAHEIM, Calif. — An off-duty police officer fired his gun in a fight with a 13-year-old boy, police said.

The boy's mother, Johnna LaDoux, told KTLA that her son won't be charged. "He is fine," she said.

Dozens of protesters marched in Anaheim on Wednesday. Chief Raul Quezada said: “I, too, am disturbed by what I saw.”
"""

BAD = {
    "empty": "",
    "blank": " \n \n\t",
    "one letter": "a",
    "no punctuation": "the man went to the store and then he came back home with his dog " * 30,
    "capitals": "POLICE SAID TWO MEN WERE ARRESTED IN LOS ANGELES ON FRIDAY. THE SUSPECTS WERE NOT NAMED. " * 3,
    "emoji": "He said 😀👍🏽 “no”… e\u0301te\u0301 👨\u200d👩\u200d👧 ok.",
    "right to left": "قال الشرطي إن الرجل هرب. שלום עולם!",
    "control": "a\x00b \x07 \x1b[0m c\u200bd \ufeff e\r\nf\x0bg\x0ch",
    "long token": "x" * 10_000 + " said.",
    "many quotes": '"' * 2_000,
    "one run": "." * 5_000,
    "unclosed": '"He said (that [it' * 50,
    "breaks": "\n".join(["word"] * 300),
    "a long line": "Police said two men were shot in Anaheim and a woman who saw it ran " * 150,
}


def check(doc: Doc, text: str) -> None:
    """Spans hold, and every sentence is one tree."""
    assert doc.text == text
    for token in doc:
        assert text[token.idx : token.idx + len(token.text)] == token.text
    for group in doc.spans.values():
        for span in group:
            assert text[span.start_char : span.end_char] == span.text
            assert span.text.strip()
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head.i == token.i]
        assert len(roots) == 1
        assert all(sentence.start <= token.head.i < sentence.end for token in sentence)
        assert all((token.dep_ == "root") == (token.head.i == token.i) for token in sentence if not token.is_space)


def state(doc: Doc) -> tuple[object, ...]:
    """Everything that is decided."""
    spans = {key: [(s.start, s.end, s.label_, s.id_) for s in group] for key, group in doc.spans.items()}
    words = [(t.text, t.pos_, t.tag_, t.lemma_, t.dep_, t.head.i, t.is_sent_start) for t in doc]
    return words, [(e.start, e.end, e.label_) for e in doc.ents], spans


@pytest.mark.parametrize("name", BAD)
def test_bad_input(nlp: Language, name: str) -> None:
    check(nlp(BAD[name]), BAD[name])


def test_a_report(nlp: Language) -> None:
    doc = nlp(REPORT)
    check(doc, REPORT)
    names = {e.text.removeprefix("Chief ") for e in doc.ents if e.label_ == "person"}
    assert {"Johnna LaDoux", "Raul Quezada"} <= names
    mentions = {m.text: m.label_ for m in doc.spans["mentions"]}
    assert mentions["a 13-year-old boy"] == "person"
    assert mentions["Wednesday"] == "time"
    assert any(e.text == "fired" for e in doc.spans["events"])
    assert any(key.startswith("coref_") for key in doc.spans)
    said = next(token for token in doc if token.text == "said")
    assert (said.lemma_, said.pos_, said.dep_) == ("say", "VERB", "root")


def test_no_sentence_crosses_an_empty_line(nlp: Language) -> None:
    doc = nlp("The man who\n\nwas arrested on Friday")
    assert [s.text.strip() for s in doc.sents] == ["The man who", "was arrested on Friday"]


def test_the_same_whatever_is_read_beside_and_before(nlp: Language) -> None:
    texts = [REPORT, REPORT.upper(), REPORT * 5, "Short one.", *list(BAD.values())[3:8]]
    alone = [state(nlp(text)) for text in texts]
    order = list(range(len(texts)))
    random.Random(1).shuffle(order)
    for number, doc in zip(order, nlp.pipe([texts[i] for i in order]), strict=True):
        assert state(doc) == alone[number]


def test_the_same_on_one_thread_and_on_two() -> None:
    if not (WEIGHTS / "reader.onnx").exists():
        pytest.skip("the weights are not there")
    texts = [REPORT * 4, REPORT, "Short one.", REPORT.upper()]
    one, two = (list(pipeline(WEIGHTS, threads).pipe(texts)) for threads in (1, 2))
    assert [state(doc) for doc in one] == [state(doc) for doc in two]


def test_given_words_and_sentences_are_kept(nlp: Language) -> None:
    text = "1\tGo\n2\ton\n3\tnow\n\n1\tplease\n2\tdo\n"
    [(name, doc)] = conllu.read(text, nlp.vocab)
    written = conllu.write(nlp(doc), name)
    assert [line.split("\t")[1] for line in written.split("\n") if line[:1].isdigit()] == "Go on now please do".split()
    assert written.count("# sent_id") == 2
