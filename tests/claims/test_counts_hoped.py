"""Counts that are only hoped for, and numbers that "up to" and "double" give no more than they say."""

from __future__ import annotations

import pytest

from crossread.claims.counts import _HOPED
from crossread.claims.multiples import _MULTIPLES
from crossread.reconcile.judge import _RISEN


@pytest.mark.parametrize("words", ["I was praying that ", "They hoped ", "She came to make sure "])
def test_who_hopes_that_nobody_died_does_not_say_so(words: str):
    assert _HOPED.search(words)


def test_who_says_that_nobody_died_says_so():
    assert not _HOPED.search("Police said ")


def test_a_double_murder_suicide_is_more_than_two():
    murders = _MULTIPLES[0][0]
    assert murders.search("a double murder in the mill") and not murders.search("a double murder-suicide in the mill")


@pytest.mark.parametrize(("words", "rises"), [("fired up to 15 shots", False), ("the toll is up to 15", True)])
def test_up_to_a_number_is_no_rise(words: str, rises: bool):
    assert bool(_RISEN.search(words)) is rises
