"""Who leans on whom, placed for drawing and put in words: the same for every run, whatever the order of the input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.tell.index import Index, report_name
from crossread.tell.words import short_date
from crossread.types import Lean, LeanKind, Source

# how an edge is told: "Coast & County copies Harbour Courier"
VERBS: Mapping[LeanKind, str] = {
    "copy": "copies",
    "rewrite": "rewrites, or shares a model with,",
    "passages": "shares sentences with",
    "credit": "credits",
    "told through": "tells through",
    "same statement": "carries the same words of",
    "cites": "cites",
}

# Measures of the drawing, in its own units
ROW, TOP = 50, 34
BOX, HEIGHT, LEFT, RIGHT = 300, 36, 70, 550
MOST_LETTERS = {True: 31, False: 29}  # of a report's name, of another's, which has its kind beside it


@dataclass(frozen=True, slots=True)
class Node:
    """A box: the source, its text, its place, the number of its report (0 for none)."""

    source: Source
    text: str
    x: float
    y: float
    number: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from the taker's box to the origin's: its path and tip, its kind as a class name, its words, its width."""

    path: str
    tip: str
    kind: str
    told: str
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The boxes and lines, and the room that they need: where it begins at the left, its width and height."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: float
    width: float
    height: float


def draw(looked: Index) -> Drawing | None:
    """The graph in two columns, reports at the left and whom they lean on at the right; None where nobody leans."""
    leans = looked.dossier.leans
    if not leans:
        return None
    reports = [source for source in looked.dossier.sources if source.id in looked.numbers]
    reports.sort(key=lambda source: looked.numbers[source.id])
    others = _untangled([s for s in looked.dossier.sources if s.id not in looked.numbers], leans, looked.numbers)
    height = TOP + ROW * max(len(reports), len(others)) + 10
    nodes = [*_column(looked, reports, LEFT, height), *_column(looked, others, RIGHT, height)]
    at = {node.source.id: node for node in nodes}
    drawn = [lean for lean in leans if lean.taker in at and lean.origin in at]
    edges = [_edge(at[lean.taker], at[lean.origin], lean, looked) for lean in drawn]
    bows = [at[lean.taker].x for lean in drawn if at[lean.taker].x == at[lean.origin].x]
    left = LEFT - (62 if LEFT in bows else 1)
    right = RIGHT + BOX + (62 if RIGHT in bows else 1)
    return Drawing(tuple(nodes), tuple(sorted(edges, key=lambda e: e.width)), left, right - left, height)


def _untangled(sources: Sequence[Source], leans: Sequence[Lean], numbers: Mapping[str, int]) -> list[Source]:
    """The sources in the order of the middle of the reports that lean on them, so that few lines cross."""

    def middle(source: Source) -> float:
        takers = [numbers[lean.taker] for lean in leans if lean.origin == source.id and lean.taker in numbers]
        return sum(takers) / len(takers) if takers else len(numbers) / 2

    return sorted(sources, key=lambda source: (middle(source), source.kind, source.name))


def _column(looked: Index, sources: Sequence[Source], x: float, height: float) -> list[Node]:
    """The boxes of one column, from top to bottom with even gaps."""
    step = (height - TOP) / max(1, len(sources))
    nodes = []
    for place, source in enumerate(sources):
        number = looked.numbers.get(source.id, 0)
        name = report_label(looked, number) if number else source.name
        most = MOST_LETTERS[bool(number)]
        text = name if len(name) <= most else f"{name[: most - 1].rstrip(' ,')}…"
        nodes.append(Node(source, text, x, TOP + step * place + (step - HEIGHT) / 2, number))
    return nodes


def report_label(looked: Index, number: int) -> str:
    """What a report is called in the drawing; where several have one outlet, with its day."""
    report = looked.reports[number - 1]
    name = report_name(report)
    alone = [report_name(other) for other in looked.reports].count(name) == 1
    return name if alone or not report.published else f"{name}, {short_date(report.published)}"


def _edge(taker: Node, origin: Node, lean: Lean, looked: Index) -> Edge:
    """A curve from side to side between the columns; within a column a bow at its outer side."""
    y0, y1 = taker.y + HEIGHT / 2, origin.y + HEIGHT / 2
    if taker.x == origin.x:
        x0 = x1 = taker.x if taker.x == LEFT else taker.x + BOX
        middle = x0 + (-1 if taker.x == LEFT else 1) * min(60.0, 22 + abs(y1 - y0) / 6)
    else:
        x0, x1 = (taker.x + BOX, origin.x) if taker.x < origin.x else (taker.x, origin.x + BOX)
        middle = (x0 + x1) / 2
    path = f"M{x0:.0f} {y0:.0f}C{middle:.0f} {y0:.0f} {middle:.0f} {y1:.0f} {x1:.0f} {y1:.0f}"
    back = x1 + (7 if middle > x1 else -7)
    tip = f"M{back:.0f} {y1 - 3.5:.1f}L{x1:.0f} {y1:.1f}L{back:.0f} {y1 + 3.5:.1f}Z"
    width = 1.5 + 4 * (lean.share or 0) if lean.kind in ("copy", "rewrite") else 1.5
    return Edge(path, tip, lean.kind.replace(" ", "-"), told(looked, lean), round(width, 1))


def told(looked: Index, lean: Lean) -> str:
    """An edge as a sentence: "Coast & County copies Harbour Courier (97 % of its words)"."""
    share = f" ({lean.share:.0%} of its words)" if lean.share is not None else ""
    return f"{name_of(looked, lean.taker)} {VERBS[lean.kind]} {name_of(looked, lean.origin)}{share}"


def name_of(looked: Index, key: str) -> str:
    """The name of a node: a report's with its number."""
    if (number := looked.numbers.get(key)) is not None:
        return f"{report_name(looked.reports[number - 1])} [{number}]"
    return next((source.name for source in looked.dossier.sources if source.id == key), key)


def by_taker(looked: Index) -> list[tuple[str, list[Lean]]]:
    """The edges of each taker under its name, reports first in their order; copies before credits before speakers."""
    order = list(VERBS)
    takers = dict.fromkeys(
        sorted((lean.taker for lean in looked.dossier.leans), key=lambda key: (looked.numbers.get(key, 999), key))
    )
    return [
        (
            name_of(looked, taker),
            sorted(
                (lean for lean in looked.dossier.leans if lean.taker == taker),
                key=lambda lean: (order.index(lean.kind), name_of(looked, lean.origin)),
            ),
        )
        for taker in takers
    ]
