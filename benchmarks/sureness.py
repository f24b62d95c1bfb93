"""How sure crossread is of its findings: measures it on annotated reports and rewrites the table that ships.

`python benchmarks/sureness.py BENCH/facts.py CLUSTERS [PRED]` writes src/crossread/reconcile/sureness.json,
docs/sureness.md and docs/pictures/sureness.svg.  CLUSTERS should be incidents that no rule was made for, such as
`python benchmarks/coded.py ../shared --half held --write CLUSTERS` writes.  PRED holds dossiers <cluster>.json;
without it they are made first.

A finding that several reports answer is judged where a claim of it touches annotated evidence, and right where the
scorer matches it with an annotated fact of the same status.  A finding of one report is judged in the same way, and
right where it gives a value of a fact that only one report tells.  The curve leaves out one cluster at a time: the
findings of a cluster are ordered by what the other clusters say of their slot and status.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from crossread.options import Options
from crossread.pipeline import build
from crossread.reconcile.sureness import estimate, traits
from crossread.tell import to_json

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/crossread/reconcile/sureness.json"
PAGE = ROOT / "docs/sureness.md"
PICTURE = ROOT / "docs/pictures/sureness.svg"
MULTI = ("agreed", "disputed", "changed")
SHARES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
MEANING = (
    "Of the findings of a slot and status that touch annotated evidence, the share that an annotated fact of the same "
    "status bears out, drawn towards the mean of the status where few were judged."
)
Counts = Mapping[tuple[str, str], tuple[int, int]]
Dossier = Mapping[str, Any]


@dataclass(frozen=True)
class Judged:
    """One finding that could be judged."""

    cluster: str
    slot: str
    status: str
    traits: tuple[str, ...]
    right: bool
    aligned: bool


def scorer(path: Path) -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("facts", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules["facts"] = module
    spec.loader.exec_module(module)
    return module


def make_dossiers(facts: ModuleType, clusters: Path, target: Path) -> None:
    """A dossier per cluster, from the reports alone."""
    folders = sorted(path.parent for path in clusters.glob("*/gold.json"))
    facts.write_input(folders, target / "in")
    for folder in folders:
        print(folder.name, file=sys.stderr, flush=True)
        dossier = build([str(target / "in" / folder.name)], Options())
        (target / f"{folder.name}.json").write_text(to_json(dossier), "utf-8")


def judge(facts: ModuleType, folder: Path, dossier: Dossier) -> Iterator[Judged]:
    """The findings of one cluster that touch annotated evidence, each right or not."""
    gold = facts.load_gold(folder)
    findings, _ = facts.read_findings(dossier, gold.texts, Counter())
    kinds = {item["id"]: (item["slot"], traits_of(dossier, item)) for item in dossier["findings"]}
    evidence = [value for fact in gold.facts for value in fact.values]
    touching = {f.id: [c for c in f.claims if facts.touches(c, evidence, gold.texts)] for f in findings}
    judged = [finding for finding in findings if touching[finding.id]]
    several = [fact for fact in gold.facts if fact.status in MULTI]
    alone = [value for fact in gold.facts if fact.status == "single" for value in fact.values]
    multi = [finding for finding in judged if finding.status in MULTI]
    pairs = facts.align(several, multi, [len(touching[f.id]) for f in multi])
    fact_of = {multi[column].id: several[row] for row, column in pairs.items()}
    for finding in judged:
        if finding.status in MULTI:
            fact = fact_of.get(finding.id)
            aligned, right = fact is not None, fact is not None and fact.status == finding.status
        elif finding.status == "single":
            aligned = right = any(facts.closeness(claim, value) for claim in finding.claims for value in alone)
        else:
            continue
        slot, found = kinds[finding.id]
        yield Judged(folder.name, slot, finding.status, found, right, aligned)


def traits_of(dossier: Dossier, finding: Mapping[str, Any]) -> tuple[str, ...]:
    """The traits of a finding in a saved dossier."""
    claims = {claim["id"]: claim["evidence"] for claim in dossier["claims"]}
    mine = [claims[key] for position in finding["positions"] for key in position["claims"]]
    return traits({evidence["document"] for evidence in mine}, [evidence["words"] for evidence in mine])


def counted(judged: Sequence[Judged], names: Callable[[Judged], Sequence[str]]) -> Counts:
    """How many were right and how many judged, by a name of each and its status."""
    rows: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for item in judged:
        for name in names(item):
            row = rows[name, item.status]
            row[0], row[1] = row[0] + item.right, row[1] + 1
    return {key: (right, number) for key, (right, number) in sorted(rows.items())}


def by_slot(item: Judged) -> Sequence[str]:
    """The slot of a finding."""
    return (item.slot,)


def by_trait(item: Judged) -> Sequence[str]:
    """The traits of a finding."""
    return item.traits


def in_order(judged: Sequence[Judged]) -> list[Judged]:
    """The findings, surest first, each by what the other clusters say; ties by cluster and slot."""
    scored = []
    for cluster in sorted({item.cluster for item in judged}):
        others = [item for item in judged if item.cluster != cluster]
        tables = counted(others, by_slot), counted(others, by_trait)
        mine = [item for item in judged if item.cluster == cluster]
        scored += [(-estimate(*tables, item.slot, item.status, item.traits).share, item) for item in mine]
    return [item for _, item in sorted(scored, key=lambda row: (row[0], row[1].cluster, row[1].slot))]


def curve(judged: Sequence[Judged]) -> list[tuple[float, int, float, float]]:
    """For each share kept: how many findings, which part is right, which part asks the right question."""
    ordered = in_order(judged)
    kept = [(share, max(1, round(share * len(ordered)))) for share in SHARES]
    return [
        (share, n, sum(i.right for i in ordered[:n]) / n, sum(i.aligned for i in ordered[:n]) / n) for share, n in kept
    ]


def write_table(judged: Sequence[Judged], clusters: int, what: str) -> None:
    """The data file of the package."""
    name = f"{clusters} {what}, {len(judged)} findings judged"
    data = {"measured": date.today().isoformat(), "set": name, "meaning": MEANING, "counts": [], "traits": []}
    text = json.dumps(data, indent=1, ensure_ascii=False)
    for key, names in (("counts", by_slot), ("traits", by_trait)):
        rows = [json.dumps([name, status, *row]) for (name, status), row in counted(judged, names).items()]
        lines = ",\n  ".join(rows)
        text = text.replace(f'"{key}": []', f'"{key}": [\n  {lines}\n ]')
    TABLE.write_text(text + "\n", "utf-8")


def write_page(judged: Sequence[Judged], clusters: int, what: str) -> None:
    """The figures for people: by slot and status, and the curve."""
    counts = counted(judged, by_slot)
    lines = [
        "# How sure",
        "",
        f"Measured on {date.today().isoformat()} by `python benchmarks/sureness.py BENCH/facts.py CLUSTERS` on "
        f"{clusters} {what}: {len(judged)} findings that touch annotated evidence. {MEANING}",
        "",
        "## As crossread abstains more",
        "",
        "Findings that several reports answer, the surest first, each ordered by what the other incidents say of its "
        "slot, its status, how many reports answer and how alike their words are.",
        "",
        "![The share that is right against the share that is shown](pictures/sureness.svg)",
        "",
        "| shown | findings | question and verdict right | question right |",
        "| ---: | ---: | ---: | ---: |",
    ]
    multi = [item for item in judged if item.status in MULTI]
    lines += [f"| {share:.0%} | {n} | {right:.3f} | {aligned:.3f} |" for share, n, right, aligned in curve(multi)]
    heads = ["| slot | status | right | judged | shown as |", "| --- | --- | ---: | ---: | ---: |"]
    lines += ["", "## By slot and status", "", *heads]
    for (slot, status), (right, number) in counts.items():
        lines.append(f"| {slot} | {status} | {right} | {number} | {estimate(counts, {}, slot, status).share:.2f} |")
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")


# The picture

WIDTH, HEIGHT, LEFT, TOP = 640, 320, 52, 20
STYLE = (
    "text{font:13px sans-serif;fill:#555}.right{stroke:#1f6a4d}.aligned{stroke:#2a559b;stroke-dasharray:6 4}"
    "polyline{fill:none;stroke-width:2.5}line{stroke:#999;stroke-width:.5}"
    "@media (prefers-color-scheme:dark){text{fill:#bbb}.right{stroke:#74c8a0}.aligned{stroke:#8fb4f2}}"
)


def draw(rows: Sequence[tuple[float, int, float, float]]) -> str:
    """The curve as SVG."""

    def place(share: float, value: float) -> tuple[float, float]:
        return LEFT + share * (WIDTH - LEFT - 130), TOP + (1 - value) * (HEIGHT - TOP - 46)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">']
    parts += ["<title>The share of findings that is right, as fewer are shown</title>", f"<style>{STYLE}</style>"]
    for tenth in range(0, 11, 2):
        x0, y = place(0, tenth / 10)
        x1, _ = place(1, 0)
        parts.append(f'<line x1="{x0:.0f}" y1="{y:.1f}" x2="{x1:.0f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{x0 - 8:.0f}" y="{y + 4:.1f}" text-anchor="end">{tenth / 10:.1f}</text>')
        x, bottom = place(tenth / 10, 0)
        parts.append(f'<text x="{x:.1f}" y="{bottom + 20:.1f}" text-anchor="middle">{tenth * 10} %</text>')
    middle, bottom = place(0.5, 0)
    parts.append(f'<text x="{middle:.1f}" y="{bottom + 40:.1f}" text-anchor="middle">share of findings shown</text>')
    for name, column, label, shift in (("right", 2, "verdict right", 14), ("aligned", 3, "question right", -4)):
        points = [place(row[0], float(row[column])) for row in rows]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline class="{name}" points="{path}"/>')
        parts.append(f'<text x="{points[-1][0] + 8:.1f}" y="{points[-1][1] + shift:.1f}">{label}</text>')
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Measure how sure findings are, and rewrite the table that ships.")
    parser.add_argument("scorer", type=Path, metavar="FACTS.py")
    parser.add_argument("clusters", type=Path, metavar="CLUSTERS_DIR")
    parser.add_argument("predictions", type=Path, nargs="?", metavar="PRED_DIR")
    parser.add_argument("--what", default="incidents that no rule was made for", help="what the incidents are")
    args = parser.parse_args()
    facts = scorer(args.scorer)
    with tempfile.TemporaryDirectory() as folder:
        predictions = args.predictions or Path(folder)
        if args.predictions is None:
            make_dossiers(facts, args.clusters, predictions)
        judged: list[Judged] = []
        folders = sorted(path.parent for path in args.clusters.glob("*/gold.json"))
        for cluster in folders:
            judged += judge(facts, cluster, facts.load_dossier(predictions / f"{cluster.name}.json"))
    write_table(judged, len(folders), args.what)
    write_page(judged, len(folders), args.what)
    PICTURE.write_text(draw(curve([item for item in judged if item.status in MULTI])), "utf-8")
    print(PAGE.read_text("utf-8"))


if __name__ == "__main__":
    main()
