"""A report's text cut at every place where something begins or ends, so that overlapping marks all survive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from crossread.types import Span

# A mark: its range, what it is (claim, quote, boilerplate) and which (a number, or the kind of boilerplate).
Mark = tuple[Span, str, int | str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch with the same marks all along: the numbers of its claims and quotations, its kind of boilerplate."""

    text: str
    claims: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()
    boilerplate: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text; `run_on` when no empty line stands before it."""

    pieces: tuple[Piece, ...]
    run_on: bool


def cut(text: str, marks: Iterable[Mark], prefix: str) -> tuple[list[Paragraph], Mapping[tuple[str, int | str], str]]:
    """The paragraphs of a text, and for each claim and quotation the anchor of its first piece.

    Nothing is lost: the pieces of all paragraphs, joined with the line feeds between them, are the text.
    """
    marks = [mark for mark in marks if mark[0].end <= len(text)]
    pieces, anchors = _pieces(text, marks, prefix)
    paragraphs: list[Paragraph] = []
    line: list[Piece] = []
    blank = True
    for piece in [*pieces, Piece("\n")]:
        if piece.text != "\n":
            line.append(piece)
            continue
        if line:
            paragraphs.append(Paragraph(tuple(line), run_on=not blank))
        blank, line = not line, []
    return paragraphs, anchors


def _pieces(text: str, marks: list[Mark], prefix: str) -> tuple[list[Piece], dict[tuple[str, int | str], str]]:
    """The pieces in order, each line feed alone, and the anchors of claims and quotations."""
    feeds = [place for place, letter in enumerate(text) if letter == "\n"]
    bounds = {0, len(text), *feeds, *(place + 1 for place in feeds)}
    bounds.update(*((span.start, span.end) for span, _, _ in marks))
    places = sorted(bounds)
    begins: dict[int, list[Mark]] = {}
    for mark in marks:
        begins.setdefault(mark[0].start, []).append(mark)
    anchors: dict[tuple[str, int | str], str] = {}
    pieces: list[Piece] = []
    running: list[Mark] = []
    for start, end in pairwise(places):
        running = [mark for mark in running if mark[0].end > start] + begins.get(start, [])
        pieces.append(_piece(text[start:end], running, f"{prefix}-{len(pieces)}", anchors))
    return pieces, anchors


def _piece(text: str, running: list[Mark], anchor: str, anchors: dict[tuple[str, int | str], str]) -> Piece:
    """The piece under these marks; those that have no anchor yet get this one."""
    if text == "\n":
        return Piece(text)
    which: dict[str, list[int | str]] = {"claim": [], "quote": [], "boilerplate": []}
    for _, what, key in running:
        which[what].append(key)
    named = [("claim", key) for key in which["claim"]] + [("quote", key) for key in which["quote"]]
    for name in named:
        anchors.setdefault(name, anchor)
    claims, quotes = (tuple(sorted(int(number) for number in which[what])) for what in ("claim", "quote"))
    kind = str(which["boilerplate"][0]) if which["boilerplate"] else ""
    return Piece(text, claims, quotes, kind, anchor if anchor in (anchors[name] for name in named) else "")
