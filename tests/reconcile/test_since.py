"""What is new since a day: new, another verdict, another answer, another voice, and what is only grouped anew."""

from __future__ import annotations

import pytest

from crossread.reconcile.since import whats_new
from crossread.types import Finding, Phrase, Position, Status


def finding(
    status: Status, *answers: tuple[str, tuple[str, ...]], slot: str = "killed.count", name: str = "f"
) -> Finding:
    """A finding with (display, claims) for each position, every claim a voice."""
    made = tuple(Position(Phrase(d), d, claims, tuple((c,) for c in claims)) for d, claims in answers)
    return Finding(name, slot, "", "How many were killed?", status, made)


OLD = finding("single", ("two", ("a1",)))

ROWS = [
    ((), finding("single", ("two", ("b1",))), [("new", "", ("two",))]),
    ((OLD,), finding("agreed", ("two", ("a1", "b1"))), [("verdict", "single", ())]),
    ((OLD,), finding("disputed", ("two", ("a1",)), ("three", ("b1",))), [("verdict", "single", ("three",))]),
    ((), finding("agreed", ("two", ("a1", "b1"))), [("verdict", "single", ())]),
    (
        (finding("disputed", ("two", ("a1",)), ("three", ("a2",))),),
        finding("disputed", ("two", ("a1",)), ("three", ("a2",)), ("four", ("b1",))),
        [("answer", "disputed", ("four",))],
    ),
    (
        (finding("agreed", ("two", ("a1", "a2"))),),
        finding("agreed", ("two", ("a1", "a2", "b1"))),
        [],
    ),
    ((OLD,), finding("single", ("two", ("a1",))), []),
]


@pytest.mark.parametrize(("before", "after", "news"), ROWS)
def test_what_is_new(before: tuple[Finding, ...], after: Finding, news: list[tuple[str, str, tuple[str, ...]]]) -> None:
    found = whats_new(before, (after,), frozenset({"b1", "b2"}))
    assert [(item.kind, item.before, item.added) for item in found] == news
    assert all(item.finding == after.id and item.detail for item in found)


def test_a_voice_that_bears_out_what_one_voice_said() -> None:
    one = Finding(
        "f", "killed.count", "", "?", "agreed", (Position(Phrase("two"), "two", ("a1", "a2"), (("a1", "a2"),)),)
    )
    two = Finding(
        "f", "killed.count", "", "?", "agreed",
        (Position(Phrase("two"), "two", ("a1", "a2", "b1"), (("a1", "a2"), ("b1",))),),
    )  # fmt: skip
    [item] = whats_new((one,), (two,), frozenset({"b1"}))
    assert item.kind == "voice"


def test_questions_without_shared_claims_meet_by_their_words() -> None:
    old, new = finding("agreed", ("two", ("a1", "a2"))), finding("agreed", ("four", ("b1", "b2")))
    [item] = whats_new((old,), (new,), frozenset({"b1", "b2"}))
    assert (item.kind, item.added) == ("answer", ("four",))
