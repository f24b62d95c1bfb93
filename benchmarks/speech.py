"""Measure who says what: `python benchmarks/speech.py ../shared [--model FOLDER] [--plain] [--split dev]`.

Writes the prediction as JSON lines (`id`, `text`, `attributions`), runs the official scorer `bench/attribution.py` on
PolNeAR, and then counts the quotations of `data/clusters` that are found and those with the right speaker.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

import crossread.model
from crossread.annotate.sentences import plain_doc
from crossread.annotate.speech import find_attributions, find_quotes
from crossread.types import Attribution, Span

Parse = Callable[[str], Doc]


def spans(found: Iterable[Span]) -> list[list[int]]:
    """Spans as lists."""
    return [[span.start, span.end] for span in found]


def row(attribution: Attribution) -> dict[str, Any]:
    """An attribution as `annotate` writes it."""
    return {
        "source": spans(attribution.source),
        "cue": spans(attribution.cue),
        "content": spans(attribution.content),
        "direct": attribution.direct,
        "stance": attribution.stance,
        "holder": attribution.holder,
        "via": row(attribution.via) if attribution.via else None,
    }


def predict(folder: Path, parse: Parse) -> str:
    """The prediction for every text of a folder, as JSON lines."""
    lines = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        found = [row(a) for a in find_attributions(parse(text))]
        lines.append(json.dumps({"id": path.stem, "text": text, "attributions": found}))
    return "\n".join(lines) + "\n"


def score_polnear(shared: Path, split: str, parse: Parse, keep: Path | None) -> None:
    """Print the official figures on a split of PolNeAR."""
    gold = shared / "data" / "polnear" / split
    with tempfile.TemporaryDirectory() as folder:
        path = keep or Path(folder) / "predictions.jsonl"
        path.write_text(predict(gold / "text", parse), "utf-8")
        scorer = shared / "bench" / "attribution.py"
        subprocess.run([sys.executable, str(scorer), str(gold), str(path)], check=True)


def score_clusters(shared: Path, parse: Parse) -> None:
    """Print how many of the annotated quotations are found, and how many of these have the right speaker."""
    sys.path.insert(0, str(shared / "bench"))
    import facts  # type: ignore[import-not-found]

    gold, found, right = 0, 0, 0
    for path in sorted((shared / "data" / "clusters").glob("*/gold.json")):
        cluster = facts.load_gold(path.parent)
        rows: list[dict[str, Any]] = []
        for document, text in cluster.texts.items():
            doc = parse(text)
            for q in find_quotes(doc, find_attributions(doc)):
                rows.append({"document": document, "start": q.span.start, "end": q.span.end, "speaker": q.speaker})
        for quote in cluster.quotes:
            best = facts.best_quote(quote, rows)
            gold += 1
            found += best is not None
            right += best is not None and facts.same_speaker(quote.speaker, best["speaker"])
    print(f"quotations of clusters: {found} of {gold} found ({found / gold:.3f}), speaker right {right / found:.3f}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path, help="the folder with data/ and bench/")
    parser.add_argument("--model", default=None, help="folder or name of another model")
    parser.add_argument("--plain", action="store_true", help="without tags and trees")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--keep", type=Path, default=None, metavar="FILE", help="where to leave the prediction")
    parser.add_argument("--only", choices=("polnear", "clusters"), default=None)
    args = parser.parse_args()
    parse: Parse = plain_doc if args.plain else crossread.model.load(args.model)
    if args.only != "clusters":
        score_polnear(args.shared, args.split, parse, args.keep)
    if args.only != "polnear":
        score_clusters(args.shared, parse)


if __name__ == "__main__":
    main()
