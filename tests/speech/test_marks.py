"""Quotation marks and their faults."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.speech import find_quotations

CASES = [
    ('He said "go" and left.', ["go"]),
    ("He said “go” and left.", ["go"]),
    ("''We left,'' he said. ``We ran.''", ["We left,", "We ran."]),
    ("'It is late,' he said. The boys' mother didn't go.", ["It is late,"]),
    ("‘The boys’ mother left,’ he said.", ["The boys’ mother left,"]),
    ("“He said ‘go’ and ‘don’t’.”", ["He said ‘go’ and ‘don’t’.", "go", "don’t"]),
    ('A 5\'10" man said "no".', ["no"]),
    ("In the ’90s it wasn't so, the Smiths' son said.", []),
    ('Lee "Red" Diaz', ["Red"]),
    ('The chief said "yes.” And “no"', ["yes.", "no"]),
    ("“We [the crew] left . . . at once.”", ["We [the crew] left . . . at once."]),
    ("«Non», he said.", ["Non"]),
    ("'Never pay,'' the chief said.", ["Never pay,"]),
    ('It is shut."We left at once," he said.', ["We left at once,"]),
    ("", []),
    ('"', []),
    ('""', []),
]


@pytest.mark.parametrize(("text", "inner"), CASES)
def test_quotations(text: str, inner: list[str]):
    assert [text[q.inner.start : q.inner.end] for q in find_quotations(text)] == inner


def test_a_quotation_over_two_paragraphs():
    text = "“The bridge is shut. The river is high.\n\n“We hope it falls.”\n\nHe left."
    first, second = find_quotations(text)
    assert (first.closed, first.paragraph_continues) == (False, True)
    assert second.continues and second.closed


def test_an_unclosed_quotation_costs_one_sentence():
    text = 'She said: "We ran. Then we hid.\n\nThe street was empty. He said "no" to us.'
    found = [text[q.inner.start : q.inner.end] for q in find_quotations(text)]
    assert found == ["We ran.", "no"]


def test_nesting_has_depth():
    assert [q.depth for q in find_quotations("“He said ‘go’ to me.”")] == [1, 2]


PAGE = (
    '“The road is shut,” Ann Lee said. ‘It’s not safe.’ "We don\'t know," she said.'
    "\n\n“He said ‘no’ to us.”\n\nThe end."
)
MARKS = "\"“”‘’'`«»"


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6))
def test_spoilt_marks_still_give_a_reading(seed: int):
    dice = random.Random(seed)
    spoilt = "".join(
        dice.choice(["", c, c + c, dice.choice(MARKS)]) if c in MARKS and dice.random() < 0.5 else c for c in PAGE
    )
    for q in find_quotations(spoilt):
        assert q.outer.start <= q.inner.start < q.inner.end <= q.outer.end <= len(spoilt)
        assert spoilt[q.outer.start : q.inner.start] in ("", *MARKS, "``", "''")  # "" for what lacks a mark


@settings(max_examples=150, deadline=None)
@given(st.text("ab .,\n" + MARKS, max_size=60))
def test_any_text_gives_quotations_in_order_that_nest_or_part(text: str):
    found = find_quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.outer.start, -q.outer.end))
    outer = [q for q in found if q.depth == 1]
    assert all(a.outer.end <= b.outer.start for a, b in itertools.pairwise(outer))


def test_time_is_linear():
    def steps(n: int) -> int:
        return len(find_quotations("He said \"it's 'so' here.\" " * n))

    assert steps(400) == 2 * steps(200)


UNMARKED = [
    (
        '"The bridge should be shut.\n\nIt is not safe.\n\nIf it fell, we would drown," Ann Moll said. "Now we wait."',
        ["The bridge should be shut.", "It is not safe.", "If it fell, we would drown,", "Now we wait."],
    ),
    ('"The bridge is shut.\n\nIt is wet.\n\nThe end came at noon.', ["The bridge is shut."]),
    ('We saw him run to the mill," a neighbor said.\n\nHe left.', ["We saw him run to the mill,"]),
    ('It was late in the year." He left.', []),
    ('The chief was at the mill. We saw him run," a neighbor said.', []),
    (
        "Crews are at the mill now. pic.twitter.com/aB1 — Ida Moll (@idamoll) March 3, 2016 The road is open again"
        " — Bo Lee (@bolee) March 4, 2016\n\nShe left.",
        ["Crews are at the mill now.", "The road is open again"],
    ),
]


@pytest.mark.parametrize(("text", "inner"), UNMARKED)
def test_quotations_that_lack_marks(text: str, inner: list[str]):
    assert [text[q.inner.start : q.inner.end] for q in find_quotations(text)] == inner
