"""How fast: `python training/speed.py FILE.jsonl [--weights FOLDER] [--threads 2]`.

Words per second of `annotate` as a whole, of the model's pipeline, and of the bare encoder (the same windows and
batches, nothing after its last layer), once in 32 bits, as all-MiniLM-L6-v2 is published, and once as it ships; their
ratios, and apart from these the time to import and load, in a process of its own, and that of the first text, for
which the rules read their tables.  On a machine that others use too, the processor time of one thread is the fairest.
FILE.jsonl has a report's `text` (or `maintext`) on each line. Set OPENBLAS_NUM_THREADS=1: the threads of numpy's BLAS
get in the way of ours.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.numpy_helper
from spacy.language import Language

from crossread.annotate import read_doc
from crossread.model import WEIGHTS
from crossread.model.component import pipeline
from crossread.model.network import session
from crossread.model.text import words_of
from crossread.model.windows import batches, windows
from crossread.types import Document

LOAD = """
import time
began = time.perf_counter()
import crossread.model
crossread.model.load({path!r})
print(time.perf_counter() - began)
"""


def bare(folder: Path, threads: int, *, whole: bool) -> Any:
    """The encoder alone, cut out of the reader at its last layer; whole: computing in 32 bits."""
    path = folder / "reader.onnx"
    graph = onnx.load(path).graph
    last = [n.output[0] for n in graph.node if n.op_type == "LayerNormalization" and "/encoder/" in n.name][-1]
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "encoder.onnx"
        onnx.utils.extract_model(str(path), str(out), ["ids", "mask"], [last])
        if whole:
            model = onnx.load(out)
            in_floats(model.graph)
            onnx.save(model, out)
        return session(out, threads)


def in_floats(graph: onnx.GraphProto) -> None:
    """Let every matrix compute in 32 bits, as the published encoder does: weights are unpacked, inputs neither levelled
    nor rounded."""
    stored = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    levels = {n.output[0]: n for n in graph.node if n.op_type == "Mul" and n.output[0].endswith(".level")}
    rounded = {n.output[0]: n.input[0] for n in graph.node if n.op_type == "QuantizeLinear"}
    inputs: dict[str, str] = {}
    weights: dict[str, np.ndarray] = {}
    kept = []
    for node in graph.node:
        if node.op_type == "DequantizeLinear" and node.input[0] in rounded:
            inputs[node.output[0]] = rounded[node.input[0]]
        elif node.op_type == "DequantizeLinear":  # a scale for each column
            weights[node.output[0]] = stored[node.input[0]].astype(np.float32) * stored[node.input[1]]
        elif node.op_type != "QuantizeLinear" and node.output[0] not in levels:
            node.input[:] = [inputs.get(name, name) for name in node.input]
            if node.input and (level := levels.get(node.input[0])):
                node.input[0] = level.input[0]
                weights[node.input[1]] = weights[node.input[1]] * stored[level.input[1]][:, None]
            kept.append(node)
    graph.initializer.extend(onnx.numpy_helper.from_array(values, name) for name, values in weights.items())
    del graph.node[:]
    graph.node.extend(kept)


def feeds_of(nlp: Language, texts: list[str]) -> tuple[list[dict[str, Any]], int]:
    """The batches that the pipeline gives the encoder for these texts, and the number of words."""
    network = nlp.get_pipe("crossread_reader").network
    feeds, count = [], 0
    for text in texts:
        found = words_of(nlp.make_doc(text))
        count += len(found.forms)
        rows = [network.pieces.of(form) for form in found.forms]
        cut = windows(found.forms, found.gaps, [len(row) for row in rows])
        looks = np.zeros((len(rows), 7), np.int64)
        for group in batches([sum(map(len, rows[a:b])) for a, b in cut]):
            feed = network.feed(rows, looks, [cut[number] for number in group])
            feeds.append({"ids": feed["ids"], "mask": feed["mask"]})
    return feeds, count


Work = Callable[[], object]


def annotated(nlp: Language, texts: list[str]) -> None:
    """The whole of `annotate` over the texts."""
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        read_doc(Document("d", text), doc)


def fastest(works: dict[str, Work], rounds: int) -> dict[str, tuple[float, float]]:
    """The least wall time and processor time of each, in seconds; they take turns, so that all meet the same."""
    best = dict.fromkeys(works, (1e9, 1e9))
    for _ in range(rounds):
        for name, work in works.items():
            wall, busy = time.perf_counter(), time.process_time()
            work()
            spent = time.perf_counter() - wall, time.process_time() - busy
            best[name] = min(best[name][0], spent[0]), min(best[name][1], spent[1])
    return best


def load_time(folder: Path, rounds: int) -> float:
    """Seconds to import and load, in a process of its own."""
    command = [sys.executable, "-c", LOAD.format(path=str(folder))]
    runs = (subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(rounds))
    return min(float(run.stdout) for run in runs)


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="How fast annotate, the pipeline and the bare encoder are.")
    parser.add_argument("texts", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--most", type=int, default=100, help="texts to read")
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many counts")
    args = parser.parse_args(argv)
    print(f"import and load {load_time(args.weights, args.rounds):.2f} s")
    rows = [json.loads(line) for line in args.texts.read_text("utf-8").split("\n") if line.strip()][: args.most]
    texts = [row.get("text") or row.get("maintext") or "" for row in rows]
    nlp = pipeline(args.weights, args.threads)
    encoder = bare(args.weights, args.threads, whole=True)
    small = bare(args.weights, args.threads, whole=False)
    feeds, count = feeds_of(nlp, texts)
    began = time.perf_counter()
    annotated(nlp, ["Police in Anaheim, California, said two men were hurt on Tuesday."])
    print(f"first text, with the tables of the rules {time.perf_counter() - began:.2f} s")
    times = fastest(
        {
            "pipeline": lambda: deque(nlp.pipe(texts), 0),
            "annotate": lambda: annotated(nlp, texts),
            "encoder": lambda: [encoder.run(None, feed) for feed in feeds],
            "encoder in 8 bits": lambda: [small.run(None, feed) for feed in feeds],
        },
        args.rounds,
    )
    print(f"{count} words, {args.threads} threads")
    for name, (wall, busy) in times.items():
        print(f"{name} {count / wall:.0f} words per second, {count / busy:.0f} per second of processor time")
    for name in ("pipeline", "annotate"):
        for other in ("encoder", "encoder in 8 bits"):
            wall, busy = (times[name][i] / times[other][i] for i in (0, 1))
            print(f"{name} takes {wall:.2f} times the time of the {other}, {busy:.2f} times its processor time")


if __name__ == "__main__":
    main()
