"""Cutting a text at its marks loses nothing, however they overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.tell.html.marks import Mark, cut
from crossread.types import Span

TEXTS = st.text(alphabet="ab \n<é😀", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    marks: list[Mark] = []
    for number in range(draw(st.integers(0, 6)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append((Span(start, end), draw(st.sampled_from(["claim", "quote"])), number))
    return text, marks


@given(marked())
def test_nothing_is_lost(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    paragraphs, _ = cut(text, marks, "r1")
    lines = ["".join(piece.text for piece in paragraph.pieces) for paragraph in paragraphs]
    assert lines == [line for line in text.split("\n") if line]


@given(marked())
def test_every_mark_covers_its_words_and_has_an_anchor(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    paragraphs, anchors = cut(text, marks, "r1")
    pieces = [piece for paragraph in paragraphs for piece in paragraph.pieces]
    by_anchor = {piece.anchor: piece for piece in pieces if piece.anchor}
    for span, what, number in marks:
        words = text[span.start : span.end].replace("\n", "")
        mine = [piece for piece in pieces if number in (piece.claims if what == "claim" else piece.quotes)]
        assert "".join(piece.text for piece in mine) == words
        if words:
            assert by_anchor[anchors[what, number]] is mine[0]
    assert len(by_anchor) == sum(1 for piece in pieces if piece.anchor), "an anchor stands once"


def test_overlapping_claims() -> None:
    paragraphs, anchors = cut("one two three", [(Span(0, 7), "claim", 1), (Span(4, 13), "claim", 2)], "r1")
    assert [(piece.text, piece.claims) for piece in paragraphs[0].pieces] == [
        ("one ", (1,)),
        ("two", (1, 2)),
        (" three", (2,)),
    ]
    assert anchors["claim", 1] != anchors["claim", 2]


def test_run_on_lines_are_told_from_paragraphs() -> None:
    paragraphs, _ = cut("Home\nNews\n\nText", [], "r1")
    assert [paragraph.run_on for paragraph in paragraphs] == [False, True, False]


def test_marks_beyond_the_text_are_left_out() -> None:
    assert cut("ab", [(Span(1, 9), "claim", 1)], "r1")[1] == {}
