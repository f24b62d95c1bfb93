"""Verdicts, positions and voices on claims made by hand: a row per case."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from crossread.reconcile.judge import judge
from crossread.reconcile.questions import Question
from crossread.reconcile.split import split
from crossread.reconcile.voices import Origins, voices_of
from crossread.types import Claim, Evidence, Name, Number, Phrase, Span, Value, When, digest

ALONE = Origins({}, frozenset())


@dataclass(frozen=True, slots=True)
class Said:
    """One answer: the report, the value, its words, and what else a case needs."""

    document: str
    value: Value
    words: str
    said_at: str = ""
    holder: str = ""
    via: str = ""
    key: str = ""


def claim(slot: str, said: Said, start: int = 0) -> Claim:
    """A claim whose evidence are its words."""
    words = f"{said.words} in the words of {said.document}"
    return Claim(
        id=digest(slot, said, start),
        slot=slot,
        about="x",
        value=said.value,
        display=said.words,
        evidence=Evidence(said.document, Span(start, start + len(words)), words),
        about_name="Ida Moll",
        key=said.key,
        holder=said.holder,
        via=said.via,
        said_at=said.said_at,
        rule="made by hand",
    )


def ask(slot: str, *said: Said) -> Question:
    """A question with these answers."""
    return Question(slot, "x", "Ida Moll", "", tuple(claim(slot, s) for s in said), "made by hand")


def exactly(number: float) -> Number:
    return Number(number, number)


def day(text: str) -> When:
    return When(text, text, text, "day")


VERDICTS = [
    ("person.age", "agreed", [Said("a", exactly(34), "34"), Said("b", exactly(34), "34")]),
    ("person.age", "disputed", [Said("a", exactly(34), "34"), Said("b", exactly(36), "36")]),
    ("person.age", "single", [Said("a", exactly(34), "34")]),
    (
        "person.age",
        "changed",
        [Said("a", exactly(19), "19", said_at="2030-01-05"), Said("b", exactly(20), "20", said_at="2030-11-05")],
    ),
    (  # held on suspicion, and charged days later
        "person.charge",
        "changed",
        [
            Said("a", Phrase("murder"), "on suspicion of murder", said_at="2030-01-05"),
            Said("b", Phrase("murder"), "charged with murder", said_at="2030-01-09"),
        ],
    ),
    (  # more counts, days later
        "person.charge",
        "changed",
        [
            Said("a", Phrase("murder"), "faces one count of murder", said_at="2030-01-05"),
            Said("b", Phrase("murder"), "faces three counts of murder", said_at="2030-01-09"),
        ],
    ),
    ("crowd.count", "agreed", [Said("a", Number(24, None), "dozens"), Said("b", exactly(40), "40")]),
    (  # two numbers of one moment, one of them without a lower bound
        "injured.count",
        "disputed",
        [
            Said("a", Number(None, 3), "at most 3", said_at="2030-01-05"),
            Said("b", exactly(9), "9", said_at="2030-01-05"),
            Said("c", exactly(12), "12", said_at="2030-01-05"),
        ],
    ),
    ("event.date", "agreed", [Said("a", day("2030-05-04"), "May 4"), Said("b", day("2030-05-04"), "Saturday")]),
    ("event.date", "disputed", [Said("a", day("2030-05-04"), "May 4"), Said("b", day("2030-05-05"), "May 5")]),
    (
        "event.date",
        "open",
        [Said("a", When("XXXX-02-21", years=(2012, 2017)), "Tuesday, 21 February")],
    ),
    (
        "person.condition",
        "changed",
        [
            Said("a", Phrase("in critical condition"), "in critical condition", said_at="2030-05-04"),
            Said("b", Phrase("died on Monday"), "died on Monday", said_at="2030-05-07"),
        ],
    ),
    (
        "person.status",
        "changed",
        [
            Said("a", Phrase("police are searching for him"), "sought", said_at="2030-05-04"),
            Said("b", Phrase("was arrested"), "arrested", said_at="2030-05-05"),
        ],
    ),
    (  # a wound in passing is no stage before a death
        "person.condition",
        "agreed",
        [
            Said("a", Phrase("with wounds to the leg"), "with wounds to the leg", said_at="2030-05-04"),
            Said("b", Phrase("died on Monday"), "died on Monday", said_at="2030-05-07"),
        ],
    ),
    (  # charges are mostly expected against who was arrested
        "person.status",
        "agreed",
        [
            Said("a", Phrase("charges expected"), "charges expected", said_at="2030-05-04"),
            Said("b", Phrase("arrested"), "arrested", said_at="2030-05-05"),
        ],
    ),
    (
        "person.name",
        "disputed",
        [Said("a", Name("Katelyn Mitchell", "person"), "K"), Said("b", Name("Katlyn Mitchell", "person"), "L")],
    ),
    (
        "killed.count",
        "changed",
        [Said("a", exactly(2), "two", said_at="2030-05-04"), Said("b", exactly(3), "three", said_at="2030-05-06")],
    ),
    ("killed.count", "disputed", [Said("a", exactly(2), "2", "2030-05-04"), Said("b", exactly(3), "3", "2030-05-04")]),
    (
        "person.job",
        "disputed",
        [Said("a", Phrase("reassigned to a desk job"), "desk"), Said("a", Phrase("on administrative leave"), "leave")],
    ),
]


@pytest.mark.parametrize(("slot", "status", "said"), VERDICTS, ids=lambda x: x if isinstance(x, str) else "")
def test_verdict(slot: str, status: str, said: list[Said]) -> None:
    verdict = judge(ask(slot, *said))
    assert verdict.status == status
    assert verdict.reasons
    assert sorted(c.id for p in verdict.positions for c in p) == sorted(c.id for c in ask(slot, *said).claims)


VOICES = [
    (2, [Said("a", exactly(1), "one"), Said("b", exactly(1), "one")], ALONE),
    (1, [Said("a", exactly(1), "one"), Said("b", exactly(1), "one")], Origins({"a": "a", "b": "a"}, frozenset())),
    (1, [Said("a", exactly(1), "one", holder="Police"), Said("b", exactly(1), "1", holder="the police")], ALONE),
    (1, [Said("a", exactly(1), "one", via="The Quay Post"), Said("b", exactly(1), "1", via="Quay Post")], ALONE),
    (2, [Said("a", exactly(1), "one", holder="police"), Said("b", exactly(1), "1", holder="her mother")], ALONE),
    (1, [Said("a", exactly(1), "one"), Said("b", exactly(1), "1")], Origins({}, frozenset({"b"}))),
    (1, [Said("b", exactly(1), "1")], Origins({}, frozenset({"b"}))),
]


@pytest.mark.parametrize(("number", "said", "origins"), VOICES)
def test_voices(number: int, said: list[Said], origins: Origins) -> None:
    claims = [claim("killed.count", s) for s in said]
    voices = voices_of(claims, origins)
    assert len(voices) == number
    assert sorted(i for voice in voices for i in voice) == sorted(c.id for c in claims)
    assert voices_of(claims[::-1], origins) == voices


def test_the_number_that_most_give_is_asked_first() -> None:
    said = [
        Said("a", exactly(15), "15 people"),
        Said("a", exactly(8600), "8,600 people"),
        Said("b", exactly(29), "29 people"),
        Said("b", exactly(15), "15 people"),
        Said("c", exactly(14), "14 people"),
    ]
    first, *_ = split("killed.count", [claim("killed.count", s, n) for n, s in enumerate(said)])
    assert sorted(c.display for c in first[0]) == ["14 people", "15 people", "15 people"]


def test_who_tells_a_stage_after_it_is_past_tells_what_was() -> None:
    said = (
        Said("a", Phrase("was arrested"), "was arrested", said_at="2030-05-04"),
        Said("b", Phrase("was wanted"), "was wanted", said_at="2030-05-06"),
    )
    claims = [claim("person.status", s) for s in said]
    assert [[c.display for c in members] for members, _ in split("person.status", claims)] == [
        ["was arrested"],
        ["was wanted"],
    ]


def test_counts_of_a_kind_are_asked_apart() -> None:
    said = [Said("a", exactly(3), "3 children", key="children"), Said("a", exactly(5), "5 people", key="people")]
    parts = list(split("injured.count", [claim("injured.count", s, n) for n, s in enumerate(said)]))
    assert [len(members) for members, _ in parts] == [1, 1]
