"""Which clauses of a report can be printed as a sentence of the brief, and whose injuries a sentence may call light."""

from __future__ import annotations

import pytest

from crossread.reconcile.people import whole_names
from crossread.reconcile.sentences.asked import asked_lines
from crossread.reconcile.sentences.clauses import stands_alone
from crossread.reconcile.sentences.phrasing import an
from crossread.reconcile.sentences.told import Told
from crossread.types import Claim, Evidence, Finding, Phrase, Position, Span

TEXT = (
    "Crews found the alley where witnesses said some of the shots were fired. A clerk said the ferry struck a pier. "
    "Police asked whether the ferry was late."
)


def told(words: str, text: str = TEXT, document: str = "a", about: str = "") -> Claim:
    """A statement by its words in a text."""
    span = Span(text.index(words), text.index(words) + len(words))
    return Claim(f"{document} {words}", "event.sequence", about, Phrase(words), words, Evidence(document, span, words))


@pytest.mark.parametrize(
    ("words", "led"),
    [
        ("some of the shots were fired", True),
        ("the ferry was late", True),
        ("the ferry struck a pier", False),
        ("Crews found the alley", False),
    ],
)
def test_a_clause_that_another_leads_in_is_not_whole(words: str, led: bool) -> None:
    claim = told(words)
    looked = Told({claim.id: claim}, {}, {"a": TEXT})
    assert looked.is_led_in(claim) is led
    assert not (led and looked.is_whole(claim))


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("Police Commander Vera Quill confirmed Thursday that Otto Brandt", False),
        ("Police Commander Vera Quill confirmed Thursday that Otto Brandt died", True),
        ("The Pell County coroner on Monday confirmed Otto Brandt", False),
        ("Deputies in Pell have arrested a man named Otto Brandt", True),
        ("Described as a tall man who was seen on Moll Street", False),
    ],
)
def test_of_whom_nothing_is_said_no_clause_tells(words: str, alone: bool) -> None:
    assert stands_alone(told(words, words)) is alone


@pytest.mark.parametrize("died", [True, False])
def test_injuries_are_called_light_only_where_nobody_died(died: bool) -> None:
    texts = {"a": "Three men were hurt. Their injuries are not life-threatening."}
    texts["b"] = texts["a"] + (" A fourth man died." if died else "")
    claims = {
        c.id: c
        for name, text in texts.items()
        for c in [told("injuries are not life-threatening", text, name, "event:asked:gravity")]
    }
    position = Position(Phrase("x"), "not life-threatening", tuple(claims))
    finding = Finding("f", "person.condition", "event:asked:gravity", "?", "agreed", (position,))
    lines = list(asked_lines([finding], Told(claims, {}, texts)))
    assert bool(lines) is not died


def test_a_name_that_runs_two_people_into_one_is_none() -> None:
    assert whole_names(["Vera Quill Tom B. Lind", "Tom B. Lind"]) == ["Tom B. Lind"]
    assert whole_names(["Dr. Tom Lind", "Tom Lind", "Lind"]) == ["Dr. Tom Lind", "Tom Lind", "Lind"]


@pytest.mark.parametrize(
    ("noun", "told"), [("8-year-old girl", "an"), ("18-year-old", "an"), ("11-year-old", "an"), ("80-year-old", "an"),
                       ("10-year-old", "a"), ("118th death", "a"), ("explosion", "an"), ("boy", "a")]
)  # fmt: skip
def test_the_article_of_a_number(noun: str, told: str) -> None:
    assert an(noun) == f"{told} {noun}"
