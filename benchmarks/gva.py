"""Records of the Gun Violence Archive: read once, keep the readings, make the rows, write them for the scorer.

    python benchmarks/gva.py ARTICLES.jsonl INCIDENTS.jsonl -o PRED.jsonl [--sample 250] [--cache FILE]
    python ../shared/bench/gva.py INCIDENTS.jsonl ARTICLES.jsonl PRED.jsonl

INCIDENTS.jsonl is only used to draw a sample of incidents by a fixed seed; the values in it are never read.  With
--cache the readings are kept in a pickle, so that a round after a change of `record` takes seconds, not minutes.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossread.options import Options
from crossread.pipeline import Read, read_all
from crossread.record import make_record, rows_jsonl
from crossread.stories import one_story
from crossread.types import Document, Dossier, Record

SEED = 11


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Make the gva rows of grouped reports.")
    parser.add_argument("articles", type=Path)
    parser.add_argument("incidents", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=0, help="so many incidents, drawn by a fixed seed (0: all)")
    parser.add_argument("--cache", type=Path, help="keep the readings here")
    parser.add_argument("--model", default="rules")
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    names = [row["incident"] for row in lines(args.incidents)]
    wanted = set(random.Random(SEED).sample(names, args.sample) if args.sample else names)
    articles = [row for row in lines(args.articles) if row["incident"] in wanted]
    runner = "processes" if args.workers > 1 else "serial"
    reads = readings(articles, Options(model=args.model, runner=runner, workers=args.workers), args.cache)
    args.output.write_text(rows_jsonl(records(reads)), "utf-8")


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def readings(articles: Sequence[Mapping[str, Any]], options: Options, cache: Path | None) -> list[Read]:
    """The readings of the articles, from the cache where it holds them all."""
    kept: dict[str, Read] = pickle.loads(cache.read_bytes()) if cache is not None and cache.is_file() else {}
    missing = [document(row) for row in articles if row["id"] not in kept]
    found, faults = read_all(missing, options)
    for fault in faults:
        print(f"{fault.stage}: {fault.item}: {fault.reason}")
    kept |= {r.reading.document.id: r for r in found}
    if cache is not None and missing:
        cache.write_bytes(pickle.dumps(kept))
    return [kept[row["id"]] for row in articles if row["id"] in kept]


def document(row: Mapping[str, Any]) -> Document:
    """The document of an article."""
    day = row.get("date_publish") or ""
    outlet = row.get("source_domain") or ""
    return Document(row["id"], row["text"], row["title"], outlet, published=day, meta={"incident": row["incident"]})


def records(reads: Sequence[Read]) -> list[Record]:
    """A record for each incident."""
    groups: dict[str, list[Read]] = {}
    for read in reads:
        groups.setdefault(str(read.reading.document.meta["incident"]), []).append(read)
    return [record(name, group) for name, group in sorted(groups.items())]


def record(name: str, group: Sequence[Read]) -> Record:
    """The record of one incident."""
    found = tuple(r.reading for r in group)
    dossier = Dossier(
        documents=tuple(r.document for r in found),
        stories=(one_story(found),),
        readings=found,
        claims=tuple(c for r in group for c in r.claims),
    )
    return replace(make_record(dossier, "gva"), story=name)


if __name__ == "__main__":
    main()
