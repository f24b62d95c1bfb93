"""A judgement as a table: rows of (function, weight) over a pair, whose sum says how likely the two are one.

The docstring of a row is the reason that a reader is shown.  Weights are data, fitted by `training/pairs.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from crossread.compare.judgement import Judgement, Verdict
from crossread.model import vectors

Pair = TypeVar("Pair")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each row weighs, where the sum starts, and the chance from which on two are taken for one."""

    start: float
    rows: Mapping[str, float]
    least: float


@dataclass(frozen=True, slots=True)
class Table(Generic[Pair]):
    """Rows with their weights."""

    rows: Sequence[Callable[[Pair], float]]
    weights: Weights

    def chance(self, pair: Pair) -> float:
        """How likely the two of a pair are one, from 0 to 1."""
        weights = self.weights.rows
        total = self.weights.start + sum(weights[row.__name__] * row(pair) for row in self.rows)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    def judge(self, pair: Pair) -> Judgement:
        """same: likelier than not.  compatible: likely enough to join.  conflict: hardly one.  unknown: in between.

        The weight is the chance, the reason the row that weighs most for the verdict.
        """
        chance = self.chance(pair)
        told = [doc for _, weight, doc in self.reasons(pair, len(self.rows)) if (weight > 0) == (chance >= 0.5)]
        reason = told[0] if told else "nothing in common"
        least = self.weights.least
        verdict: Verdict = "same" if chance >= 0.5 else "compatible" if chance >= least else "unknown"
        return Judgement("conflict" if chance < least / 3 else verdict, reason, chance)

    def reasons(self, pair: Pair, most: int = 4) -> tuple[tuple[str, float, str], ...]:
        """The rows that weigh most on a pair: name, weight and what the row means."""
        told = [(row.__name__, self.weights.rows[row.__name__] * row(pair), row.__doc__ or "") for row in self.rows]
        heavy = sorted((t for t in told if abs(t[1]) >= 0.05), key=lambda t: (-abs(t[1]), t[0]))
        return tuple((name, round(weight, 2), doc) for name, weight, doc in heavy[:most])


@lru_cache(maxsize=8)
def load_weights(package: str, name: str) -> Weights:
    """The weights in a JSON file of a package: {"start": number, "least": number, "rows": {row: number}}."""
    data = json.loads(files(package).joinpath(name).read_text("utf-8"))
    return Weights(float(data["start"]), dict(data["rows"]), float(data["least"]))


@lru_cache(maxsize=65536)
def vector(text: str) -> NDArray[np.float32]:
    """The vector of a text, of length 1 or all zeros."""
    found: NDArray[np.float32] = vectors.encode([text])[0]
    return found


def cosine(one: str, other: str) -> float:
    """How near two texts are in meaning, by their vectors: 1 for equal ones."""
    return 1.0 if one == other else float(np.dot(vector(one), vector(other)))
