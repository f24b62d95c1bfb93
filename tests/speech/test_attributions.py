"""Who says what: sources, contents, holders, stance, chains."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from crossread.annotate.sentences import plain_doc
from crossread.annotate.speech import find_attributions, find_quotes
from crossread.types import Attribution, Entity, Mention, Span


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " | ".join(text[s.start : s.end] for s in spans)


def read(text: str) -> list[Attribution]:
    return list(find_attributions(plain_doc(text)))


# text; holder, cue, content of its only attribution
ONE = [
    ('"The road is shut," said Ann Lee.', "Ann Lee", "said", '"The road is shut,"'),
    ('"The road is shut," Ann Lee, a farmer in Dalby, told reporters.', "Ann Lee", "told", '"The road is shut,"'),
    ('Ann Lee said: "The road is shut."', "Ann Lee", "said", '"The road is shut."'),
    ('"The road is shut," she said, "and it stays shut."', "", "said", '"The road is shut," | "and it stays shut."'),
    ('"The road is shut," Ann Lee said. "It stays shut."', "Ann Lee", "said", '"The road is shut," | "It stays shut."'),
    ("Police said the road was shut.", "Police", "said", "the road was shut"),
    ("Police said on Monday that the road was shut.", "Police", "said", "that the road was shut"),
    ("The road was shut, police said.", "police", "said", "The road was shut"),
    ("The road, police said, was shut at noon.", "police", "said", "The road | was shut at noon"),
    ("According to the county, the road was shut.", "the county", "According to", "the road was shut"),
    ("The road was shut, according to Ann Lee.", "Ann Lee", "according to", "The road was shut"),
    ("Ann Lee told the court that the road was shut.", "Ann Lee", "told", "that the road was shut"),
    ("Officials denied that the road was shut.", "Officials", "denied", "that the road was shut"),
    (
        'Ann Lee said nobody was hurt. "We were lucky."',
        "Ann Lee",
        "said",
        'nobody was hurt | "We were lucky."',
    ),
    ("A neighbour said the dog barked all night.", "A neighbour", "said", "the dog barked all night"),
    ("The boy's mother said her son was at home.", "The boy's mother", "said", "her son was at home"),
]


@pytest.mark.parametrize(("text", "holder", "cue", "content"), ONE)
def test_one_attribution(text: str, holder: str, cue: str, content: str):
    found = read(text)
    assert [(a.holder, words(text, a.cue), words(text, a.content)) for a in found] == [(holder, cue, content)]


STANCES = [
    ("Police said the road was shut.", "asserts"),
    ("Police did not say that the road was shut.", "hedges"),
    ("Police believe the road was shut.", "hedges"),
    ("Police said the road may have been shut.", "hedges"),
    ("Police denied the road was shut.", "denies"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(text: str, stance: str):
    assert [a.stance for a in read(text)] == [stance]


CHAINS = [
    ('"We saw it all," Ann Lee told the Dalby Times.', "Ann Lee", "Dalby Times"),
    ('"We saw it all," Ann Lee said in a statement.', "Ann Lee", "statement"),
    ("The boy spoke to KXYZ and said the fight began later.", "The boy", "KXYZ"),
    ("According to KXYZ, the boy's mother said her son was at home.", "the boy's mother", "KXYZ"),
    ("According to KXYZ, the road was shut. It was wet, the boy's mother said.", "the boy's mother", "KXYZ"),
]


@pytest.mark.parametrize(("text", "holder", "medium"), CHAINS)
def test_through_whom_it_came(text: str, holder: str, medium: str):
    found = [a for a in read(text) if a.holder == holder]
    assert [a.via.holder for a in found if a.via] == [medium]


SPEAKERS = [
    ('Mayor Ann Lee spoke first. "It is shut," Lee said.', ["Ann Lee"]),
    ('Mayor Ann Lee came late. "It is shut," she said.', ["Ann Lee"]),
    ('Ann Lee met Bob Diaz. "It is shut," he said.', ["Bob Diaz"]),
    ('Dalby Police Chief Ann Lee came. The road was wet. "It is shut," the police chief said.', ["Ann Lee"]),
    ('"It is shut for good," the neighbour said.', ["the neighbour"]),
    ('The road was shut. "It is a shame for us."', [""]),
    ('"It is shut," said Ann Lee.\n\n"We hope to open it soon," Lee added.', ["Ann Lee", "Ann Lee"]),
    ('Ann Lee said it was shut.\n\n"We hope to open it soon."', ["Ann Lee"]),
    ("The Dalby Fire Department came. “We put it out,” the department said.", ["the department"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_speakers_of_rows(text: str, speakers: list[str]):
    doc = plain_doc(text)
    assert [q.speaker for q in find_quotes(doc, find_attributions(doc))] == speakers


def test_an_interrupted_quotation_is_two_rows():
    doc = plain_doc('"It is shut," Ann Lee said, "and it stays shut."')
    rows = find_quotes(doc, find_attributions(doc), document="d")
    assert [(q.document, q.words) for q in rows] == [("d", "It is shut,"), ("d", "and it stays shut.")]


@pytest.mark.parametrize("text", ['Bob "Red" Diaz left.', 'They called it the "Big Wet" and left.'])
def test_nicknames_and_scare_quotes_are_no_rows(text: str):
    doc = plain_doc(text)
    assert find_quotes(doc, find_attributions(doc)) == ()


def test_a_mention_gives_the_holder_its_entity():
    text = '"It is shut," said Ann Lee.'
    place = Span(text.index("Ann"), text.index("Lee") + 3)
    entity = Entity("e1", "person", "Ann Lee", ("Ann Lee",), (place,), named=True)
    mention = Mention(place, "person", entity="e1")
    doc = plain_doc(text)
    found = find_attributions(doc, [mention], [entity])
    assert [a.holder for a in found] == ["e1"]
    assert [q.speaker for q in find_quotes(doc, found, [entity])] == ["Ann Lee"]


def test_menus_are_not_read():
    text = '"Read on," said Ann Lee.\n\n"It is shut," said Bob Diaz.'
    menu = [(Span(0, 24), "menu")]
    assert [a.holder for a in find_attributions(plain_doc(text), boilerplate=menu)] == ["Bob Diaz"]


TREES = {
    "complement": (
        [
            ("Police ", "NOUN", 1, "nsubj"), ("want ", "VERB", 1, "root"), ("help", "NOUN", 1, "obj"),
            (".", "PUNCT", 1, "punct"),
        ],
        [],
    ),
    "object": (
        [
            ("Lee ", "PROPN", 1, "nsubj"), ("praised ", "VERB", 1, "root"), ("the ", "DET", 3, "det"),
            ("crew ", "NOUN", 1, "obj"), ("for ", "ADP", 6, "case"), ("its ", "PRON", 6, "nmod:poss"),
            ("work", "NOUN", 1, "obl"), (".", "PUNCT", 1, "punct"),
        ],
        [("Lee", "praised", "the crew for its work")],
    ),
    "infinitive": (
        [
            ("Lee ", "PROPN", 1, "nsubj"), ("refused ", "VERB", 1, "root"), ("to ", "PART", 3, "mark"),
            ("leave", "VERB", 1, "xcomp"), (".", "PUNCT", 1, "punct"),
        ],
        [("Lee", "refused", "to leave")],
    ),
    "passive": (
        [
            ("Lee ", "PROPN", 2, "nsubj:pass"), ("is ", "AUX", 2, "aux:pass"), ("expected ", "VERB", 2, "root"),
            ("to ", "PART", 4, "mark"), ("leave", "VERB", 2, "xcomp"), (".", "PUNCT", 2, "punct"),
        ],
        [("", "is expected", "Lee | to leave")],
    ),
    "noun": (
        [
            ("The ", "DET", 1, "det"), ("claim ", "NOUN", 6, "nsubj"), ("that ", "SCONJ", 4, "mark"),
            ("he ", "PRON", 4, "nsubj"),
            ("ran ", "VERB", 1, "acl"), ("is ", "AUX", 6, "cop"), ("new", "ADJ", 6, "root"), (".", "PUNCT", 6, "punct"),
        ],
        [("", "claim", "that he ran")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TREES)
def test_frames_of_a_tree(name: str, tree: Callable[..., Doc]):
    rows, expected = TREES[name]
    doc = tree(rows)
    found = [
        (words(doc.text, a.source), words(doc.text, a.cue), words(doc.text, a.content)) for a in find_attributions(doc)
    ]
    assert found == expected


PAGE = (
    "Ann Lee said the road was shut. “It is wet,” she said. “And cold,” she told KXYZ, “to the bone.”\n\n"
    '"We don\'t know," said Bob Diaz, a farmer. "Nobody does."\n\nAccording to \'the Times\', it fell.'
)
MARKS = "\"“”‘’'"


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**6))
def test_spoilt_marks_still_give_a_reading(seed: int):
    dice = random.Random(seed)
    spoilt = "".join(
        dice.choice(["", c + c, dice.choice(MARKS)]) if c in MARKS and dice.random() < 0.4 else c for c in PAGE
    )
    doc = plain_doc(spoilt)
    found = find_attributions(doc)
    assert found == find_attributions(doc)
    spans = [s for a in found for s in (*a.source, *a.cue, *a.content)]
    assert all(0 <= s.start < s.end <= len(spoilt) and spoilt[s.start : s.end].strip() for s in spans)
    rows = find_quotes(doc, found)
    assert all(spoilt[q.span.start : q.span.end] == q.words for q in rows)
    assert any(a.holder == "Ann Lee" for a in found)


@settings(max_examples=80, deadline=None)
@given(st.text("abS said\"“”'’.,\n", max_size=80))
def test_any_text_gives_a_reading(text: str):
    doc = plain_doc(text)
    find_quotes(doc, find_attributions(doc))
