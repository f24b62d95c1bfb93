"""Findings on incidents that no rule was made for: `python benchmarks/coded.py ../shared [--half held] [--write DIR]`.

`benchmarks/coded/<incident>.json` codes 105 incidents of GVA under the guide of `../shared/data/clusters`, as spans of
the articles' texts (code points; the title stands before the text where the text does not begin with it).  How they
were drawn and coded stands in benchmarks/CODING.md.  Of 81 the errors were read to mend
rules; of the other 24 only the figures are looked at.  `--write` keeps the folders that the scorer reads.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sureness import make_dossiers, scorer

CODED = Path(__file__).parent / "coded"
HALVES = {"developed": "developed", "held": "held out"}
SHOWN = (
    "f1", "precision", "recall", "status macro-F1", "disputed precision", "disputed recall", "changed precision",
    "changed recall", "different precision", "different recall", "attribution mean", "value coverage", "single recall",
    "predicted single / gold", "unjudged share", "predicted multi / gold", "evidence words, mean", "quote recall",
    "speaker accuracy",
)  # fmt: skip
Row = Mapping[str, Any]


def main() -> None:
    """Print the figures of both halves, or of one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder with data/ and bench/")
    parser.add_argument("--half", choices=HALVES, action="append", help="by default both")
    parser.add_argument("--write", type=Path, metavar="DIR", help="keep the folders of reports and gold here")
    args = parser.parse_args()
    facts = scorer(args.shared / "bench" / "facts.py")
    wanted = [HALVES[half] for half in args.half or HALVES]
    with tempfile.TemporaryDirectory() as folder:
        target = args.write or Path(folder) / "coded"
        incidents = list(write_all(args.shared / "data/gva/articles.jsonl", target, wanted))
        made = Path(folder) / "made"
        made.mkdir()
        make_dossiers(facts, target, made)
        for half in wanted:
            counts: Counter[str] = Counter()
            for name in (name for name, of in incidents if of == half):
                dossier = facts.load_dossier(made / f"{name}.json")
                counts.update(facts.score_cluster(facts.load_gold(target / name), dossier)[0])
            print(f"{half}: {sum(of == half for _, of in incidents)} incidents, {counts['gold multi']} facts")
            print_figures(facts.figures(counts))


def write_all(articles: Path, target: Path, halves: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Write a folder per incident as the scorer reads it; gives the incidents with their halves."""
    texts = {row["id"]: row for row in map(json.loads, articles.read_text("utf-8").splitlines())}
    for path in sorted(CODED.glob("*.json")):
        coded = json.loads(path.read_text("utf-8"))
        if coded["half"] in halves:
            write(coded, {name: texts[key] for name, key in coded["reports"].items()}, target / coded["incident"])
            yield coded["incident"], coded["half"]


def write(coded: Row, articles: Mapping[str, Row], folder: Path) -> None:
    """The reports and the gold of one incident."""
    folder.mkdir(parents=True, exist_ok=True)
    meta = []
    for name, article in articles.items():
        (folder / f"{name}.txt").write_text(whole(article), "utf-8")
        day = (article.get("date_publish") or "")[:10]
        meta.append({"id": name, "published": day, "url": article.get("url") or ""})
    (folder / "meta.json").write_text(json.dumps(meta), "utf-8")
    keys = ("source", "start", "end", "value", "attributed_to")
    facts = [f | {"values": [dict(zip(keys, value, strict=True)) for value in f["values"]]} for f in coded["facts"]]
    quotes = [dict(zip(("source", "start", "end", "speaker"), quote, strict=True)) for quote in coded["quotes"]]
    (folder / "gold.json").write_text(json.dumps({"facts": facts, "quotes": quotes}, ensure_ascii=False), "utf-8")


def whole(article: Row) -> str:
    """The text of an article with its title before it, where it does not begin with that."""
    title, text = (article.get("title") or "").strip(), (article.get("text") or "").strip()
    return text if not title or text.startswith(title) else f"{title}\n\n{text}"


def print_figures(figures: Mapping[str, float | None]) -> None:
    """The figures, one a line."""
    for name in SHOWN:
        value = figures.get(name)
        print(f"  {name:26} {'-' if value is None else f'{value:.3f}'}")


if __name__ == "__main__":
    main()
