"""Fixtures for the model's tests."""

from __future__ import annotations

import pytest

from crossread.model import WEIGHTS, load


@pytest.fixture(scope="session")
def nlp():
    """The pipeline that ships."""
    if not (WEIGHTS / "reader.onnx").exists():
        pytest.skip("the weights are not there")
    return load()
