"""Records of the Gun Violence Archive: read once, keep the readings, make the rows, write them for the scorer.

    python benchmarks/gva.py ARTICLES.jsonl INCIDENTS.jsonl -o PRED.jsonl [--sample 250] [--cache FILE]
    python ../shared/bench/gva.py INCIDENTS.jsonl ARTICLES.jsonl PRED.jsonl

INCIDENTS.jsonl is only used to draw a sample of incidents by a fixed seed; the values in it are never read.  With
--cache each report is kept as soon as it is read, so that a run that was stopped goes on where it was, and a round
after a change of `record` takes a minute.  --part develop and --part held halve the incidents by a hash of their
names: errors are only ever read in the half to develop on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossread.options import Options
from crossread.pipeline import Read, read_each
from crossread.record import make_record, rows_jsonl
from crossread.stories import about_incident, one_story, set_aside
from crossread.types import Document, Dossier, Fault, Record

SEED = 11


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Make the gva rows of grouped reports.")
    parser.add_argument("articles", type=Path)
    parser.add_argument("incidents", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=0, help="so many incidents, drawn by a fixed seed (0: all)")
    parser.add_argument("--part", choices=("all", "develop", "held"), default="all", help="a half of the incidents")
    parser.add_argument("--cache", type=Path, help="keep the readings here, report by report")
    parser.add_argument("--model", default="rules")
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    names = [row["incident"] for row in lines(args.incidents)]
    names = [name for name in names if args.part in ("all", part_of(name))]
    wanted = set(random.Random(SEED).sample(names, args.sample) if args.sample else names)
    articles = [row for row in lines(args.articles) if row["incident"] in wanted]
    runner = "processes" if args.workers > 1 else "serial"
    reads = readings(articles, Options(model=args.model, runner=runner, workers=args.workers), args.cache)
    args.output.write_text(rows_jsonl(records(reads)), "utf-8")


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def part_of(name: str) -> str:
    """The half that an incident is in."""
    return "held" if int(hashlib.sha1(f"p{name}".encode()).hexdigest(), 16) % 2 else "develop"


def readings(articles: Sequence[Mapping[str, Any]], options: Options, cache: Path | None) -> list[Read]:
    """The readings of the articles, those that the cache lacks read and added to it one by one."""
    kept = {read.reading.document.id: read for read in cached(cache)}
    missing = [document(row) for row in articles if row["id"] not in kept]
    with (cache or Path(os.devnull)).open("ab") as stream:
        for found in read_each(missing, options):
            if isinstance(found, Fault):
                print(f"{found.stage}: {found.item}: {found.reason}")
                continue
            kept[found.reading.document.id] = found
            pickle.dump(found, stream)
            stream.flush()
    return [kept[row["id"]] for row in articles if row["id"] in kept]


def cached(cache: Path | None) -> Iterator[Read]:
    """The readings that a cache holds, up to where a stopped run left off."""
    if cache is None or not cache.is_file():
        return
    with cache.open("rb") as stream:
        while stream.peek(1):
            yield pickle.load(stream)


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
    story = one_story([r.reading for r in group])
    found = set_aside((r.reading for r in group), story)
    dossier = Dossier(
        documents=tuple(r.document for r in found),
        stories=(story,),
        readings=found,
        claims=about_incident((c for r in group for c in r.claims), story),
    )
    return replace(make_record(dossier, "gva"), story=name)


if __name__ == "__main__":
    main()
