"""How fast: `python training/speed.py FILE.jsonl [--weights FOLDER] [--threads 2]`.

Words per second of the whole pipeline and of the bare encoder (the same windows, batches and weights, nothing after its
last layer), their ratio, and the time to import and load, in a process of its own. FILE.jsonl has a report's `text` (or
`maintext`) on each line.
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

import onnx

from crossread.model import WEIGHTS
from crossread.model.component import pipeline
from crossread.model.network import session
from crossread.model.text import words_of
from crossread.model.windows import batches, windows

LOAD = "import time; t = time.perf_counter(); import crossread.model as m; m.load({path!r}); print(time.perf_counter() - t)"


def bare(folder: Path, threads: int) -> Any:
    """The encoder alone, cut out of the reader at its last layer."""
    path = folder / "reader.onnx"
    graph = onnx.load(path).graph
    last = [n.output[0] for n in graph.node if n.op_type == "LayerNormalization" and "/encoder/" in n.name][-1]
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "encoder.onnx"
        onnx.utils.extract_model(str(path), str(out), ["ids", "mask"], [last])
        return session(out, threads)


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="How fast the pipeline and the bare encoder are.")
    parser.add_argument("texts", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--most", type=int, default=100, help="texts to read")
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many counts")
    args = parser.parse_args(argv)
    loads = [subprocess.run([sys.executable, "-c", LOAD.format(path=str(args.weights))], capture_output=True, text=True,
                            check=True) for _ in range(args.rounds)]  # fmt: skip
    rows = [json.loads(line) for line in args.texts.read_text("utf-8").split("\n") if line.strip()][: args.most]
    texts = [row.get("text") or row.get("maintext") or "" for row in rows]
    nlp = pipeline(args.weights, args.threads)
    reader = nlp.get_pipe("crossread_reader")
    encoder = bare(args.weights, args.threads)
    feeds, count = [], 0
    for text in texts:
        found = words_of(nlp.make_doc(text))
        count += len(found.forms)
        rows_of = [reader.network.pieces.of(form) for form in found.forms]
        cut = windows(found.forms, found.gaps, [len(row) for row in rows_of])
        looks = [[0] * 7 for _ in found.forms]
        for group in batches([sum(map(len, rows_of[a:b])) for a, b in cut]):
            import numpy as np

            feed = reader.network._feed(rows_of, np.array(looks), [cut[number] for number in group])
            feeds.append({"ids": feed["ids"], "mask": feed["mask"]})
    times: dict[str, float] = {}
    for _ in range(args.rounds):
        began = time.perf_counter()
        for text in texts:
            nlp(text)
        middle = time.perf_counter()
        for feed in feeds:
            encoder.run(None, feed)
        ended = time.perf_counter()
        times["pipeline"] = min(times.get("pipeline", 1e9), middle - began)
        times["encoder"] = min(times.get("encoder", 1e9), ended - middle)
    print(f"import and load {min(float(p.stdout) for p in loads):.2f} s")
    print(f"{count} words, {args.threads} threads")
    for name, seconds in times.items():
        print(f"{name} {count / seconds:.0f} words per second")
    print(f"ratio {times['pipeline'] / times['encoder']:.2f}")


if __name__ == "__main__":
    main()
