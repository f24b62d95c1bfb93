"""Who leans on whom: a row per way of leaning, with the words that show it."""

from __future__ import annotations

import pytest

from crossread.reconcile.leans import Graph, is_outlet, kind_of, lean_graph
from crossread.types import Attribution, Copying, Document, Entity, Quote, Reading, Span, Story

LONG = "Divers brought up the last of the lost bicycles near the old harbour wall on Monday evening before the rain."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def reading(
    document: str, text: str, *held: Attribution, outlet: str = "", published: str = "", **more: object
) -> Reading:
    sentences, start = [], 0
    for part in text.split("\n"):
        sentences.append(Span(start, start + len(part)))
        start += len(part) + 1
    found = Document(document, text, outlet=outlet, published=published)
    return Reading(found, tuple(sentences), attributions=held, **more)  # type: ignore[arg-type]


def said(text: str, holder: str, source: str, content: str, via: Attribution | None = None) -> Attribution:
    return Attribution(holder, "asserts", source=(span(text, source),), content=(span(text, content),), via=via)


def graph(*readings: Reading, copies: tuple[Copying, ...] = (), quotes: tuple[Quote, ...] = ()) -> Graph:
    story = Story("s", tuple(r.document.id for r in readings), copies=copies)
    return lean_graph(
        story, readings, quotes, (Entity("x", "person", "Ola Brandt", ("Brandt", "Ola Brandt"), named=True),)
    )


def edges(found: Graph) -> list[tuple[str, str, str]]:
    names = {source.id: source.name for source in found.sources}
    return [(names[e.taker], names[e.origin], e.kind) for e in found.leans]


def test_copies_with_their_share_and_the_longest_sentence() -> None:
    one, two = reading("a", LONG, outlet="Quay Post"), reading("b", LONG, outlet="Harbour Bee")
    found = graph(one, two, copies=(Copying("b", "a", 0.97, "copy", "the same words"),))
    assert edges(found) == [("Harbour Bee", "Quay Post", "copy")]
    [lean] = found.leans
    assert lean.share == 0.97 and [e.words for e in lean.evidence] == [LONG]


def test_shared_sentences_beside_copies_go_by_the_dates() -> None:
    one = reading("a", LONG, outlet="Quay Post", published="2030-05-02")
    two = reading("b", f"It rained.\n{LONG}", outlet="Harbour Bee", published="2030-05-01")
    assert edges(graph(one, two)) == [("Quay Post", "Harbour Bee", "passages")]
    quoted = reading("a", LONG, published="2030-05-02", quotes=(Quote("a", span(LONG, LONG), LONG),))
    assert edges(graph(quoted, two)) == [], "a quotation in both is no passage taken over"


def test_credits_of_agencies() -> None:
    text = "AMES (AP) — It rained."
    found = graph(reading("a", text, boilerplate=((span(text, "AMES (AP) —"), "dateline"),)))
    assert edges(found) == [("a", "Associated Press", "credit")]
    assert found.leans[0].evidence[0].words == "AP"


def test_told_through_an_outlet_and_whom_it_quotes() -> None:
    text = "It rained, Ola Brandt told the Quay Post."
    via = said(text, "Quay Post", "the Quay Post", "It rained")
    a = reading("a", text, said(text, "Ola Brandt", "Ola Brandt", "It rained", via))
    found = edges(graph(a, reading("b", "It was dry.")))
    assert ("a", "Quay Post", "told through") in found and ("Quay Post", "Ola Brandt", "cites") in found
    own = reading("c", "It rained on the quay.", outlet="quaypost.com")
    assert ("a", "quaypost.com", "told through") in edges(graph(a, own)), "a report of the story is the origin itself"


def test_an_outlet_that_names_itself_leans_on_nobody() -> None:
    text = "It rained, Ola Brandt told the Quay Post."
    via = said(text, "Quay Post", "the Quay Post", "It rained")
    found = graph(reading("a", text, said(text, "Ola Brandt", "Ola Brandt", "It rained", via), outlet="quaypost.com"))
    assert not any(kind == "told through" for _, _, kind in edges(found))


def test_speakers_whom_two_reports_cite() -> None:
    readings = []
    for document, name in (("a", "Ola Brandt"), ("b", "Brandt"), ("c", "a neighbour")):
        text = f"It rained, {name} said."
        readings.append(reading(document, text, said(text, name, name, "It rained")))
    assert edges(graph(*readings)) == [("a", "Ola Brandt", "cites"), ("b", "Ola Brandt", "cites")]
    quotes = tuple(Quote(d, Span(0, 9), "It rained", "Ola Brandt", "g") for d in "ab")
    assert {kind for *_, kind in edges(graph(*readings, quotes=quotes))} == {"same statement"}


def test_the_order_of_the_reports_changes_nothing() -> None:
    one, two = reading("a", LONG), reading("b", LONG)
    assert graph(one, two) == graph(two, one)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Quay Post", "outlet"),
        ("KHOU 11 News", "outlet"),
        ("WREG", "outlet"),
        ("the police", "body"),
        ("Kestrel County Sheriff's Office", "body"),
        ("Ola Brandt", "person"),
        ("hospital spokesman", "person"),
        ("Post", "person"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_press_secretary_is_no_outlet() -> None:
    assert not is_outlet("Press Secretary") and is_outlet("Associated Press")
