"""Wordings, who leans on whom, what is new and how sure: the same things told by every face."""

from __future__ import annotations

import re

import pytest

from crossread.tell import to_csv, to_dict, to_html, to_markdown
from crossread.tell.choices import loaded_words, news, sure_words, worded
from crossread.tell.graph import BOX, LEFT, RIGHT, by_taker, draw, told
from crossread.tell.index import index
from crossread.types import Dossier

from . import lantern
from .test_prose import printed

LOOKED = index(lantern.dossier())
FACES = {
    "markdown": lambda d: re.sub(r"\\(.)", r"\1", to_markdown(d)),
    "terminal": lambda d: printed(d, width=300),
    "html": to_html,
}


@pytest.mark.parametrize("face", FACES)
def test_every_face_tells_wordings_leans_and_news(face: str) -> None:
    shown = FACES[face](lantern.dossier())
    for words in ("was shot in the chest", "fired in fear of his life", "plainly: afraid", "Cascade Press Service"):
        assert words in shown
    assert "New since 13 October 2025" in shown and "was agreed" in shown and "another answer" in shown
    assert "in 10 right" in shown
    if face != "html":
        assert "carries the same words of Police Chief Ruth Adeyemi" in shown


@pytest.mark.parametrize("face", FACES)
def test_a_dossier_without_them_tells_none(face: str) -> None:
    shown = FACES[face](Dossier(tuple(lantern.DOCUMENTS.values())))
    assert "New since" not in shown and "whose words" not in shown and "leans on whom" not in shown


def test_wordings_join_the_same_words_and_keep_whose_they_are() -> None:
    shooting, killing = worded(LOOKED)
    assert [said.words for said in shooting.sayings] == ["was shot in the chest", "was hit in the chest"]
    assert killing.sayings[0].holders == ("Owen Bracht",) and killing.sayings[0].loaded[0].neutral == "afraid"
    assert [word.words for word in loaded_words(LOOKED)] == ["gunfire broke up", "in fear of his life"]


def test_the_drawing_has_reports_at_the_left_and_others_at_the_right() -> None:
    drawing = draw(LOOKED)
    assert drawing is not None
    assert {(node.x, bool(node.number)) for node in drawing.nodes} == {(LEFT, True), (RIGHT, False)}
    assert [node.number for node in drawing.nodes if node.number] == [1, 2, 3, 4, 5, 6]
    assert all(0 <= node.y <= drawing.height for node in drawing.nodes)
    copy = next(edge for edge in drawing.edges if edge.kind == "copy")
    assert copy.path.startswith(f"M{LEFT} ") and copy.width > 4 and "(97% of its words)" in copy.told
    credit = next(edge for edge in drawing.edges if edge.kind == "credit")
    assert credit.path.startswith(f"M{LEFT + BOX} ") and credit.path.endswith(
        credit.tip.split("L")[1].split(" ")[0] + " " + credit.path.rsplit(" ", 1)[1]
    )
    assert draw(index(Dossier(()))) is None


def test_the_same_dossier_is_drawn_the_same() -> None:
    assert draw(LOOKED) == draw(index(lantern.dossier()))


def test_edges_in_words() -> None:
    rows = {taker: [told(LOOKED, lean) for lean in edges] for taker, edges in by_taker(LOOKED)}
    assert rows["Cascade Press Service"] == ["Cascade Press Service cites Police Chief Ruth Adeyemi"]
    assert next(iter(rows)).endswith("[1]")


def test_news_comes_with_what_changed_first() -> None:
    assert [finding.status for _, _, finding in news(LOOKED)] == ["changed", "changed", "single"]


def test_how_sure_stands_in_the_data_and_the_table() -> None:
    data = to_dict(lantern.dossier())
    assert all(0 <= finding["sure"]["share"] <= 1 for finding in data["findings"])
    assert data["sureness"]["measured"] and data["sureness"]["set"]
    assert to_csv(lantern.dossier()).splitlines()[0].endswith(",sure")


def test_what_one_report_tells_is_not_rated() -> None:
    for finding in LOOKED.dossier.findings:
        assert not (finding.status == "single" and sure_words(LOOKED, finding))


def test_the_keys_of_the_json() -> None:
    data = to_dict(lantern.dossier())
    assert data["since"]["findings"][0].keys() == {"finding", "kind", "before", "added", "detail"}
    assert {node["kind"] for node in data["leans"]["nodes"]} == {"report", "outlet", "person"}
    assert data["leans"]["edges"][0].keys() == {"taker", "origin", "kind", "why", "share", "evidence"}
    assert "since" not in to_dict(Dossier(()))
