"""Documents as arrays, the windows cut from them, and batches of windows."""

from __future__ import annotations

import json
import pickle
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from torch import Tensor

UNKNOWN = -100
KEYS = (
    "start",
    "upos",
    "xpos",
    "script",
    "deprel",
    "head",
    "kind",
    "first",
    "last",
    "entity",
    "name",
    "event",
    "attribution",
)
POINTERS = ("head", "first", "last")
MOST_PIECES, FIRST, LAST, PAD = 500, 101, 102, 0


FOLDS = 7


@dataclass
class Sample:
    """A document as arrays; every label array has one entry per word, UNKNOWN where there is no label."""

    id: str
    corpus: str
    pieces: list[tuple[int, ...]]
    features: np.ndarray  # [3, words, 7]: as written, upper case, lower case
    sentence: np.ndarray  # number of the sentence of each word
    labels: dict[str, np.ndarray] = field(default_factory=dict)
    forms: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int, str, str, int]] = field(default_factory=list)


def read_arrays(folder: Path) -> tuple[dict[str, list[str]], list[Sample], list[Sample]]:
    """What prepare.py wrote: the labels of each head, the training part and the dev part."""
    sets: dict[str, list[str]] = json.loads((folder / "labels.json").read_text("utf-8"))
    train, dev = (pickle.loads((folder / f"{part}.pickle").read_bytes()) for part in ("train", "dev"))
    return sets, train, dev


def fold_of(sample: Sample) -> int:
    """The fold of a labelled document; -1 for one without labels."""
    return crc32(sample.id.encode()) % FOLDS if sample.labels else -1


@dataclass
class Window:
    """Whole sentences of a document: the words [first, end), and the look (row of `features`) of each word."""

    sample: Sample
    first: int
    end: int
    look: np.ndarray
    keep: np.ndarray

    @property
    def words(self) -> int:
        """How many words it has."""
        return int(self.keep.sum())


def sentence_ends(sample: Sample) -> list[int]:
    """Where the sentences end."""
    return [*(np.flatnonzero(np.diff(sample.sentence)) + 1).tolist(), len(sample.pieces)]


def cut(sample: Sample, most: int, rng: random.Random | None = None, least: int = 0) -> Iterator[tuple[int, int]]:
    """Windows of whole sentences of at most `most` words (drawn between least and most with rng)."""
    first, last = 0, 0
    limit = rng.randint(least, most) if rng else most
    for end in sentence_ends(sample):
        pieces = sum(map(len, sample.pieces[first:end]))
        if last > first and (end - first > limit or pieces > MOST_PIECES):
            yield first, last
            first = last
            limit = rng.randint(least, most) if rng else most
        last = end
    if last > first:
        yield first, last


def limit_pieces(sample: Sample, first: int, end: int) -> int:
    """The end moved back until the window fits the encoder."""
    while sum(map(len, sample.pieces[first:end])) > MOST_PIECES:
        end -= 1
    return end


def disturb(sample: Sample, first: int, end: int, rng: random.Random) -> Window:
    """A window with some sentences in capitals or lower case and some without their final punctuation."""
    look, keep = np.zeros(end - first, np.int64), np.ones(end - first, bool)
    numbers = sample.sentence[first:end]
    heads = sample.labels.get("head")
    for number in np.unique(numbers):
        inside = np.flatnonzero(numbers == number)
        draw = rng.random()
        look[inside] = 1 if draw < 0.03 else 2 if draw < 0.06 else 0
        last = int(inside[-1])
        if heads is not None and len(inside) > 3 and rng.random() < 0.04 and sample.forms[first + last] in ".?!":
            keep[last] = first + last in heads[first + inside]
    return Window(sample, first, end, look, keep)


def windows(samples: Sequence[Sample], most: int, rng: random.Random | None = None) -> list[Window]:
    """The windows of all documents: disturbed and of drawn length with rng, else as they are."""
    result = []
    for sample in samples:
        for first, end in cut(sample, most, rng, 30):
            end = limit_pieces(sample, first, end)
            if rng:
                result.append(disturb(sample, first, end, rng))
            else:
                result.append(Window(sample, first, end, np.zeros(end - first, np.int64), np.ones(end - first, bool)))
    return result


def batches(parts: Sequence[Window], words: int, rng: random.Random | None = None) -> list[list[Window]]:
    """Batches of windows of like length with about this many words, padding counted; in drawn order with rng."""
    noise = {id(w): w.words * (rng.uniform(0.85, 1.15) if rng else 1) for w in parts}
    result: list[list[Window]] = []
    longest = 0
    for window in sorted(parts, key=lambda w: -noise[id(w)]):
        longest = max(longest, window.words) if result and result[-1] else window.words
        if not result or longest * (len(result[-1]) + 1) > words:
            result.append([])
            longest = window.words
        result[-1].append(window)
    if rng:
        rng.shuffle(result)
    return result


def moved(values: np.ndarray, window: Window) -> np.ndarray:
    """Word numbers of the document as numbers within the window; -1 (root) stays, what lies outside is UNKNOWN."""
    place = np.full(window.end - window.first, UNKNOWN)
    place[window.keep] = np.arange(window.words)
    inside = (values >= window.first) & (values < window.end)
    return np.where(
        inside, place[np.clip(values - window.first, 0, len(place) - 1)], np.where(values == -1, -1, UNKNOWN)
    )


def collate(batch: Sequence[Window]) -> dict[str, Tensor]:
    """A batch as tensors: ids, mask [B,T]; begin, finish (first and last piece of a word), features, sentence, back,
    filled [B,W]; and the labels [B,W]."""
    count, most = len(batch), max(w.words for w in batch)
    rows = []
    for w in batch:
        rows.append([w.sample.pieces[w.first + i] for i in np.flatnonzero(w.keep)])
    length = max(sum(map(len, row)) for row in rows) + 2
    out: dict[str, np.ndarray] = {"ids": np.full((count, length), PAD), "mask": np.zeros((count, length), bool)}
    out |= {key: np.zeros((count, most), np.int64) for key in ("begin", "finish", "sentence")}
    out["features"] = np.zeros((count, most, 7), np.int64)
    out["filled"] = np.zeros((count, most), bool)
    out["back"] = np.tile(np.arange(most), (count, 1))
    out |= {key: np.full((count, most), UNKNOWN) for key in KEYS}
    for b, (w, row) in enumerate(zip(batch, rows, strict=True)):
        n, flat = w.words, [FIRST, *(p for word in row for p in word), LAST]
        out["ids"][b, : len(flat)], out["mask"][b, : len(flat)] = flat, True
        ends = np.cumsum([len(word) for word in row])
        out["begin"][b, :n], out["finish"][b, :n] = [1, *ends[:-1] + 1], ends
        span = slice(w.first, w.end)
        out["features"][b, :n] = w.sample.features[w.look, np.arange(w.first, w.end)][w.keep]
        out["sentence"][b, :n] = w.sample.sentence[span][w.keep]
        out["filled"][b, :n] = True
        out["back"][b, :n] = np.arange(n)[::-1]
        for key, values in w.sample.labels.items():
            cut_out = values[span][w.keep]
            out[key][b, :n] = moved(cut_out, w) if key in POINTERS else cut_out
    return {key: torch.from_numpy(value) for key, value in out.items()}


def on_device(batch: Mapping[str, Tensor], device: torch.device) -> dict[str, Tensor]:
    """The same batch where the network is."""
    return {key: value.to(device, non_blocking=True) for key, value in batch.items()}
