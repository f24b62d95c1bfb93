"""How fast: `python training/speed.py FILE.jsonl [--weights FOLDER] [--threads 2]`.

Words per second of `annotate` as a whole, of the model's pipeline, and of the bare encoder (the same windows, batches
and weights, nothing after its last layer), their ratios, and the time to import and load, in a process of its own.
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
from pathlib import Path
from typing import Any

import numpy as np
import onnx
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


def bare(folder: Path, threads: int) -> Any:
    """The encoder alone, cut out of the reader at its last layer."""
    path = folder / "reader.onnx"
    graph = onnx.load(path).graph
    last = [n.output[0] for n in graph.node if n.op_type == "LayerNormalization" and "/encoder/" in n.name][-1]
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "encoder.onnx"
        onnx.utils.extract_model(str(path), str(out), ["ids", "mask"], [last])
        return session(out, threads)


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


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="How fast the pipeline and the bare encoder are.")
    parser.add_argument("texts", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--most", type=int, default=100, help="texts to read")
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many counts")
    args = parser.parse_args(argv)
    command = [sys.executable, "-c", LOAD.format(path=str(args.weights))]
    loads = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(args.rounds)]
    rows = [json.loads(line) for line in args.texts.read_text("utf-8").split("\n") if line.strip()][: args.most]
    texts = [row.get("text") or row.get("maintext") or "" for row in rows]
    nlp = pipeline(args.weights, args.threads)
    encoder = bare(args.weights, args.threads)
    feeds, count = feeds_of(nlp, texts)
    times: dict[str, float] = {}
    for _ in range(args.rounds):
        began = time.perf_counter()
        for _ in nlp.pipe(texts):
            pass
        middle = time.perf_counter()
        for text, doc in zip(texts, nlp.pipe(texts), strict=True):
            read_doc(Document("d", text), doc)
        whole = time.perf_counter() - middle
        times["annotate"] = min(times.get("annotate", 1e9), whole)
        middle_end = time.perf_counter()
        for feed in feeds:
            encoder.run(None, feed)
        ended = time.perf_counter()
        times["pipeline"] = min(times.get("pipeline", 1e9), middle - began)
        times["encoder"] = min(times.get("encoder", 1e9), ended - middle_end)
    print(f"import and load {min(float(p.stdout) for p in loads):.2f} s")
    print(f"{count} words, {args.threads} threads")
    for name, seconds in times.items():
        print(f"{name} {count / seconds:.0f} words per second")
    for name in ("pipeline", "annotate"):
        print(f"{name} takes {times[name] / times['encoder']:.2f} times the time of the encoder")


if __name__ == "__main__":
    main()
