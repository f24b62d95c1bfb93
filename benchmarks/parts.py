"""Whose part a reading tells rightly: named people of reports against the records of `DATA/gva`.

    python benchmarks/parts.py ../shared/data/gva [--part held] [--sample 200]

For each named participant of a record whose full name stands in the text of a report: is there a person of that name,
and is he a victim or a suspect as the record says.  Named victims and suspects whom no record of the incident names are
counted beside: people of other incidents, people whom the record leaves out, and mistakes.  Nothing is fitted on this.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from gva import SEED, document, part_of

from crossread.annotate import annotate
from crossread.compare.names import compare_names, parse_name
from crossread.types import Entity, Reading

Row = Mapping[str, Any]
PARTS = {"Victim": "victim", "Subject-Suspect": "suspect"}


def stands_in(name: str, text: str) -> bool:
    """Whether a full name stands in a text, with up to three words inside it."""
    words = parse_name(name).words
    if len(words) < 2:
        return False
    inner = r"(?:\s+[\w.“”\"'’()-]+){0,3}\s+"
    return re.search(rf"\b{re.escape(words[0])}{inner}{re.escape(words[-1])}\b", text, re.IGNORECASE) is not None


def is_called(entity: Entity, name: str) -> bool:
    """Whether one of a person's names may be a participant's."""
    return any(compare_names(name, own).verdict in ("same", "compatible") for own in (entity.name, *entity.names))


def judged(reading: Reading, participants: Sequence[Row]) -> Iterator[str]:
    """What one report gets right and wrong, a word for each named participant and for each other victim or suspect."""
    people = [e for e in reading.entities if e.kind == "person" and e.named and not e.attributes.get("group")]
    named = [row for row in participants if row.get("name")]
    for row in named:
        if stands_in(row["name"], reading.document.text):
            parts = [e.attributes.get("role", "") for e in people if is_called(e, row["name"])]
            right = PARTS[row["type"]]
            yield "right" if right in parts else "other part" if any(parts) else "no part" if parts else "nobody"
    for entity in people if named else ():
        if entity.attributes.get("role") in PARTS.values() and not any(is_called(entity, r["name"]) for r in named):
            yield "not in the record"


def measure(job: tuple[Sequence[Row], Row]) -> Counter[str]:
    """The counts of one incident."""
    articles, record = job
    readings = (annotate(document(row)) for row in articles)
    return Counter(word for reading in readings for word in judged(reading, record["participants"]))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Measure the parts of named people against the records of DATA/gva.")
    parser.add_argument("data", type=Path, metavar="GVA")
    parser.add_argument("--part", choices=("all", "develop", "held"), default="held")
    parser.add_argument("--sample", type=int, default=200, help="so many incidents, drawn by a fixed seed (0: all)")
    args = parser.parse_args()
    records, articles = (
        [json.loads(line) for line in (args.data / f"{name}.jsonl").read_text("utf-8").splitlines() if line]
        for name in ("incidents", "articles")
    )
    records = [r for r in records if args.part in ("all", part_of(r["incident"]))]
    records = random.Random(SEED).sample(records, args.sample) if args.sample else records
    jobs = [([a for a in articles if a["incident"] == r["incident"]], r) for r in records]
    with ProcessPoolExecutor() as pool:
        counts = sum(pool.map(measure, jobs, chunksize=4), Counter[str]())
    told = sum(number for word, number in counts.items() if word != "not in the record")
    print(f"{len(records)} incidents, {told} named participants in reports, right {counts['right'] / max(1, told):.3f}")
    for word, number in counts.most_common():
        print(f"  {word:20} {number}")


if __name__ == "__main__":
    main()
