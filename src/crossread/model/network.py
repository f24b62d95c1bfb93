"""The shipped network behind onnxruntime: words in, scores out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crossread.model.features import features
from crossread.model.pieces import Pieces
from crossread.model.windows import batches

Array = NDArray[Any]
THREADS = 1
"""Threads of onnxruntime for one document; several documents are read on several threads instead, which is faster."""


def session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """A session on one graph: the encoder's 8-bit matrices compute as integers, the others are unpacked when loaded."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one window of n words.

    start [n]; tags: name of head -> [n, labels]; arcs [n, 1+n] (first column: root); dependents [n, 128] and
    governors [1+n, 128], the sides of labels; firsts and lasts [n, n]; vectors [n, 512].
    """

    start: Array
    tags: Mapping[str, Array]
    arcs: Array
    dependents: Array
    governors: Array
    firsts: Array
    lasts: Array
    vectors: Array


class Network:
    """The weights of one folder."""

    def __init__(self, folder: Path, threads: int = THREADS) -> None:
        """Read reader.onnx, labels.onnx, labels.json and vocab.txt."""
        self.labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text("utf-8"))
        self.pieces = Pieces.read(folder / "vocab.txt")
        self._reader = session(folder / "reader.onnx", threads)
        self._labels = session(folder / "labels.onnx", threads)
        self._outputs = [output.name for output in self._reader.get_outputs()]

    def run(self, forms: Sequence[str], gaps: Sequence[int], windows: Sequence[tuple[int, int]]) -> list[Scores]:
        """The scores of each window of one document."""
        rows = [self.pieces.of(form) for form in forms]
        looks = np.array([(*features(form), gap) for form, gap in zip(forms, gaps, strict=True)], np.int64)
        lengths = [sum(map(len, rows[first:end])) for first, end in windows]
        result: dict[int, Scores] = {}
        for group in batches(lengths):
            chosen = [windows[number] for number in group]
            feed = self.feed(rows, looks, chosen)
            outputs = dict(zip(self._outputs, self._reader.run(None, feed), strict=True))
            for place, number in enumerate(group):
                result[number] = self._take(outputs, place, windows[number][1] - windows[number][0])
        return [result[number] for number in range(len(windows))]

    def feed(
        self, rows: Sequence[tuple[int, ...]], looks: Array, chosen: Sequence[tuple[int, int]]
    ) -> dict[str, Array]:
        """The inputs of a batch of windows."""
        most = max(end - first for first, end in chosen)
        flats = [[p for row in rows[first:end] for p in row] for first, end in chosen]
        length = max(map(len, flats)) + 2
        count = len(chosen)
        ids = np.full((count, length), self.pieces.pad, np.int64)
        mask = np.zeros((count, length), np.bool_)
        begin, finish = np.zeros((count, most), np.int64), np.zeros((count, most), np.int64)
        shown = np.zeros((count, most, looks.shape[1] if looks.ndim == 2 else 7), np.int64)
        back = np.tile(np.arange(most), (count, 1))
        for b, ((first, end), flat) in enumerate(zip(chosen, flats, strict=True)):
            n = end - first
            ids[b, : len(flat) + 2] = [self.pieces.first, *flat, self.pieces.last]
            mask[b, : len(flat) + 2] = True
            ends = np.cumsum([len(row) for row in rows[first:end]])
            begin[b, 0], begin[b, 1:n], finish[b, :n] = 1, ends[:-1] + 1, ends
            shown[b, :n] = looks[first:end]
            back[b, :n] = np.arange(n)[::-1]
        return {"ids": ids, "mask": mask, "begin": begin, "finish": finish, "features": shown, "back": back}

    def _take(self, outputs: Mapping[str, Array], b: int, n: int) -> Scores:
        """The scores of one window out of its batch."""
        tags = {key: outputs[key][b, :n] for key in ("upos", "xpos", "script", "kind", "name", "event", "attribution")}
        return Scores(
            start=outputs["start"][b, :n],
            tags=tags,
            arcs=outputs["arcs"][b, :n, : n + 1],
            dependents=outputs["dependents"][b, :n],
            governors=outputs["governors"][b, : n + 1],
            firsts=outputs["firsts"][b, :n, :n],
            lasts=outputs["lasts"][b, :n, :n],
            vectors=outputs["vectors"][b, :n],
        )

    def arc_labels(self, dependents: Array, governors: Array) -> Array:
        """The scores [N, labels] of the labels of arcs [N,128], [N,128]."""
        scores: Array = self._labels.run(None, {"dependent": dependents, "governor": governors})[0]
        return scores
