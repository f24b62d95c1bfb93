"""Wordings of events and loaded words: found in their places, with whose words they are."""

from __future__ import annotations

import re

import pytest

from crossread.reconcile.wording import find_loaded, find_wordings, lexicon, words_of
from crossread.types import Attribution, Document, Event, Happening, Mention, Reading, Span


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def reading(
    document: str, text: str, *events: tuple[str, str, str], held: tuple[str, str, bool] | None = None
) -> Reading:
    """A reading with events (frame, trigger, victim) and one attribution (holder, content, direct)."""
    made = tuple(
        Event(
            f"e{n}", frame, span(text, trigger), {"victim": (span(text, victim),)} if victim else {}, document=document
        )
        for n, (frame, trigger, victim) in enumerate(events)
    )
    said = (Attribution(held[0], "asserts", content=(span(text, held[1]),), direct=held[2]),) if held else ()
    victims = tuple(Mention(span(text, victim), "person") for _, _, victim in events if victim)
    return Reading(Document(document, text), events=made, attributions=said, mentions=victims)


A = reading("a", "A guard opened fire on a group of boys. “He is a thug,” she said.",
            ("shooting", "opened fire", "a group of boys"), held=("Ola Brandt", "“He is a thug,”", True))  # fmt: skip
B = reading("b", "The guard discharged his weapon, the office said.",
            ("shooting", "discharged", "his weapon"),
            held=("the office", "The guard discharged his weapon", False))  # fmt: skip


def test_one_event_in_the_words_of_each_report() -> None:
    [wording] = find_wordings((A, B), find_loaded((A, B)))
    assert wording.frame == "shooting" and wording.name == "the shooting"
    assert [(c.evidence.document, c.evidence.words, c.holder) for c in wording.choices] == [
        ("a", "opened fire on a group of boys", ""),
        ("b", "discharged his weapon", "the office"),
    ]
    assert [loaded.neutral for c in wording.choices for loaded in c.loaded] == ["fired, shot"]


def test_the_events_of_the_story_keep_tellings_apart() -> None:
    apart = [Happening("h1", "shooting", "the first", (("a", "e0"),)), Happening("h2", "shooting", "x", (("b", "e0"),))]
    assert find_wordings((A, B), (), apart) == (), "two events, each told by one report"
    [wording] = find_wordings((A, B), (), [Happening("h", "shooting", "the shot", (("a", "e0"), ("b", "e0")))])
    assert wording.name == "the shot" and len(wording.choices) == 2


def test_the_same_words_everywhere_are_no_choice() -> None:
    same = reading("c", "A guard opened fire on a group of boys.", ("shooting", "opened fire", "a group of boys"))
    assert find_wordings((A, same), ()) == ()
    assert find_wordings((A,), ()) == (), "one report alone shows no choice"


def test_loaded_words_have_their_place_and_whose_words_they_are() -> None:
    found = find_loaded((A, B))
    assert [(x.evidence.words, x.holder) for x in found] == [("thug", "Ola Brandt"), ("discharged his weapon", "")]
    for loaded in found:
        text = {"a": A, "b": B}[loaded.evidence.document].document.text
        assert text[loaded.evidence.span.start : loaded.evidence.span.end] == loaded.evidence.words
        assert loaded.neutral and loaded.why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An officer-involved shooting was reported.", ["officer-involved shooting"]),
        ("Rioters threw stones.", ["Rioters"]),
        ("Officers in riot gear stood by.", []),
        ("He was taken out of the car.", []),
        ("The animal control office came.", []),
        ("A search warrant was executed.", ["executed"]),
        ("They executed search warrants.", []),
        ("The storm claimed the lives of two.", []),
        ("He claimed that he was asleep.", ["claimed"]),
        ("She was admitted to the hospital.", []),
        ("She admitted it.", ["admitted"]),
        ("They met at Hero Square.", []),
        ("The gunman walked the dog.", []),
        ("Cold-blooded, the prosecutor said.", ["Cold-blooded"]),
        ("The bus slammed into a wall.", []),
        ("The mayor slammed the report.", ["slammed"]),
    ],
)
def test_the_lexicon(text: str, words: list[str]) -> None:
    assert [found.evidence.words for found in find_loaded((Reading(Document("a", text)),))] == words


def test_menus_are_not_searched() -> None:
    text = "Hero of the week. It rained."
    noisy = Reading(Document("a", text), boilerplate=((Span(0, 17), "menu"),))
    assert find_loaded((noisy,)) == ()


def test_the_lexicon_is_whole() -> None:
    assert 80 <= len(lexicon()) <= 130
    patterns = [entry.pattern.pattern for entry in lexicon()]
    assert len(patterns) == len(set(patterns))
    for entry in lexicon():
        assert entry.neutral and entry.why and not re.search(r"[A-Z]{2}", entry.why)


def test_words_never_run_past_a_pause() -> None:
    text = "He fired, and the crowd ran."
    event = Event("e", "shooting", span(text, "fired"), {"victim": (span(text, "the crowd"),)})
    assert words_of(Reading(Document("a", text)), event) == span(text, "fired")
