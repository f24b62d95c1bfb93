"""Sentence vectors."""

from __future__ import annotations

import numpy as np
import pytest

from crossread.model import vectors


def test_like_texts_are_near() -> None:
    one, same, other = vectors.encode(
        ["Police arrested two men.", "Two men were taken into custody by officers.", "The recipe needs butter."]
    )
    assert one @ same > 0.4 > one @ other


def test_shape_length_and_nothing() -> None:
    found = vectors.encode(["a word", "", "\x00", "word " * 20_000])
    assert found.shape == (4, vectors.WIDTH)
    assert np.linalg.norm(found[0]) == pytest.approx(1, abs=1e-5)
    assert not found[1].any()
    assert vectors.encode([]).shape == (0, vectors.WIDTH)


def test_the_same_whatever_is_beside() -> None:
    texts = ["Police arrested two men.", "No.", "An officer fired his gun during a fight."]
    together = vectors.encode(texts)
    assert all(np.array_equal(row, vectors.encode([text])[0]) for row, text in zip(together, texts, strict=True))
