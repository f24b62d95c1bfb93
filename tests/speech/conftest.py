"""Texts as tokens, and as a tree made by hand, for the tests of speech."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
import spacy
from spacy.tokens import Doc

from crossread.annotate.sentences import plain_doc

Row = tuple[str, str, int, str]


@pytest.fixture(scope="session")
def plain() -> Callable[[str], Doc]:
    return plain_doc


@pytest.fixture(scope="session")
def tree() -> Callable[[Sequence[Row]], Doc]:
    """A Doc from rows of word (with the space after it), part of speech, place of the head, relation."""
    vocab = spacy.blank("en").vocab

    def make(rows: Sequence[Row]) -> Doc:
        return Doc(
            vocab,
            words=[w.rstrip() for w, *_ in rows],
            spaces=[w.endswith(" ") for w, *_ in rows],
            pos=[p for _, p, _, _ in rows],
            heads=[h for _, _, h, _ in rows],
            deps=[d for *_, d in rows],
            sent_starts=[i == 0 for i in range(len(rows))],
        )

    return make
