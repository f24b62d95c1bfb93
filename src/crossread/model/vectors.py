"""Vectors of sentences and phrases from a static table: fast, the same whatever else is encoded, and small.

The table holds a vector for each sub-word piece, distilled from all-MiniLM-L6-v2 (see training/vectors.py).  A
text's vector is the mean of its pieces' vectors, of length 1 (all zeros when it has no known piece), so that a dot
product is a cosine.

    from crossread.model import vectors
    one, other = vectors.encode(["Police arrested two men.", "Two men were taken into custody."])
    one @ other
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossread.model.pieces import Pieces

WEIGHTS = Path(__file__).parent / "weights"
WIDTH = 128


class Vectors:
    """A table of piece vectors: 8-bit values with a scale for each row."""

    def __init__(self, pieces: Pieces, table: NDArray[np.float32], rows: NDArray[np.int16]) -> None:
        """The table [rows,128], and for each piece id its row, or -1."""
        self._pieces, self._table, self._rows = pieces, table, rows

    @classmethod
    def read(cls, folder: Path) -> Vectors:
        """From vocab.txt and vectors.npz in this folder."""
        with np.load(folder / "vectors.npz") as file:
            table = file["table"].astype(np.float32) * file["scales"].astype(np.float32)[:, None]
            return cls(Pieces.read(folder / "vocab.txt"), table, file["rows"])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors [n,128] of texts, each of length 1 or all zeros."""
        result = np.zeros((len(texts), self._table.shape[1]), np.float32)
        for number, ids in enumerate(self._pieces.sentences(texts)):
            rows = self._rows[np.array(ids, np.int64)]
            rows = rows[rows >= 0]
            if len(rows):
                total = self._table[rows].sum(0)
                length = float(np.sqrt((total * total).sum()))
                result[number] = total / length if length > 0 else total
        return result


@lru_cache(maxsize=4)
def load(folder: Path = WEIGHTS) -> Vectors:
    """The table, read once for each folder."""
    return Vectors.read(folder)


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """The vectors [n,128] of texts by the table that ships with the package."""
    return load().encode(texts)
