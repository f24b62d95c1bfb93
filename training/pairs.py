"""Fit the weights of the judgements on two mentions and on two reports: `python training/pairs.py ECB_TRAIN`.

Logistic regression (Newton's method, ridge) over the rows of `compare.events`, `compare.descriptions` and
`stories.incidents`, on the topics of ECB+ train (CC BY 3.0); the thresholds are those with the best CoNLL F1 without
singletons over five folds of topics, each judged with weights that have not seen it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

import ecb  # noqa: E402

import crossread.model  # noqa: E402
from crossread.compare import descriptions, events  # noqa: E402
from crossread.compare.linkage import average_link  # noqa: E402
from crossread.compare.setting import incident_chances  # noqa: E402
from crossread.compare.weighing import Table, Weights  # noqa: E402
from crossread.stories import incidents  # noqa: E402

FOLDS = 5
RIDGE = 3.0
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """The pairs of one topic: what the rows say [pairs,rows], whether the two are one, and the gold keys."""

    names: list[str]
    keys: list[str]
    values: Array
    labels: Array


def case_of(names: Sequence[str], keys: Sequence[str], rows: Sequence[Callable[[Any], float]], pair: Any) -> Case:
    """The case of items with gold keys; `pair(i, j)` makes the pair."""
    places = list(combinations(range(len(names)), 2))
    values = [[row(p) for row in rows] for p in (pair(i, j) for i, j in places)]
    labels = [float(keys[i] == keys[j]) for i, j in places]
    return Case(list(names), list(keys), np.array(values).reshape(len(places), len(rows)), np.array(labels))


def fit(cases: Sequence[Case], steps: int = 30) -> tuple[float, Array]:
    """The start and the weights of the rows, as they apply to the rows' own values."""
    values, labels = np.vstack([c.values for c in cases]), np.concatenate([c.labels for c in cases])
    mean, spread = values.mean(0), values.std(0) + 1e-6
    table = np.hstack([(values - mean) / spread, np.ones((len(values), 1))])
    weights = np.zeros(table.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[-1, -1] = 1e-9
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - labels) + ridge @ weights
        step = np.linalg.solve((table * (chance * (1 - chance))[:, None]).T @ table + ridge, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    raw = weights[:-1] / spread
    return float(weights[-1] - raw @ mean), raw


def groups(case: Case, start: float, weights: Array, least: float) -> list[set[str]]:
    """The clusters of a case."""
    chance = 1 / (1 + np.exp(-np.clip(case.values @ weights + start, -30, 30)))
    grid = np.zeros((len(case.names), len(case.names)))
    for (i, j), value in zip(combinations(range(len(case.names)), 2), chance, strict=True):
        grid[i, j] = grid[j, i] = value
    return [{case.names[i] for i in group} for group in average_link(grid, least)]


def gold(case: Case) -> list[set[str]]:
    """The gold clusters of a case."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, key in zip(case.names, case.keys, strict=True):
        found[key].add(name)
    return list(found.values())


def trained(cases: Sequence[Case], rows: Sequence[Any], score: Any, leasts: Sequence[float]) -> Weights:
    """The weights over all cases, with the threshold that the folds choose."""
    folds = [fit([c for i, c in enumerate(cases) if i % FOLDS != fold]) for fold in range(FOLDS)]
    figures = {}
    for least in leasts:
        pairs = [(gold(case), groups(case, *folds[i % FOLDS], least)) for i, case in enumerate(cases)]
        figures[least] = score(pairs)
        print(f"  threshold {least}: {figures[least]:.4f}")
    best = max(figures, key=lambda least: figures[least])
    start, raw = fit(cases)
    return Weights(round(start, 4), {row.__name__: round(float(w), 4) for row, w in zip(rows, raw, strict=True)}, best)


def write(weights: Weights, path: Path) -> None:
    """The weights as JSON."""
    data = {"start": weights.start, "least": weights.least, "rows": weights.rows}
    path.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Fit the weights of the judgements on pairs.")
    parser.add_argument("gold", type=Path, metavar="ECB_TRAIN")
    parser.add_argument("--bench", type=Path, help="the folder of coref.py, by default GOLD/../../../bench")
    parser.add_argument("--output", type=Path, default=ROOT / "src" / "crossread", help="where the package lies")
    args = parser.parse_args(argv)
    sys.path.insert(0, str(args.bench or args.gold.resolve().parents[2] / "bench"))
    import coref

    def conll(cases: Any) -> float:
        return float(coref.coreference(cases, singletons=False)["CoNLL"])

    def bcubed(cases: Any) -> float:
        return float(coref.coreference(cases, singletons=True)["B3 F1"])

    mentions = coref.read_ecb(args.gold)
    chains = {m.id: m.chain for m in mentions}
    sides = {m.doc: m.subtopic for m in mentions}
    topics: dict[str, list[Any]] = defaultdict(list)
    for m in mentions:
        row = {"topic": m.topic, "doc": m.doc, "mention": m.id, "kind": m.kind, "sentence": m.sentence, "text": m.text}
        topics[m.topic].append(row | {"tokens": m.tokens, "start": m.start, "end": m.end, "words": m.words})
    read = [ecb.read_topic(rows, crossread.model.load()) for _, rows in sorted(topics.items())]
    fit_all(read, chains, sides, conll, bcubed, args.output)


def fit_all(read: Sequence[Any], chains: Any, sides: Any, conll: Any, bcubed: Any, output: Path) -> None:
    """Fit reports first: the chance that two are of one incident is what the other two look at."""
    print("reports")
    cases = []
    for topic in read:
        found = incidents.pairs(list(topic.texts.values()))
        names = list(topic.texts)
        cases.append(case_of(names, [sides[n] for n in names], incidents.ROWS, lambda i, j, f=found: f[i, j]))
    weights = trained(cases, incidents.ROWS, bcubed, (0.25, 0.3, 0.35, 0.4, 0.45, 0.5))
    write(weights, output / "stories" / "incidents.json")
    settings = []
    for number, topic in enumerate(read):
        # chances of topics that the weights have not seen, so that what is fitted next meets them as they will be
        start, raw = fit([c for i, c in enumerate(cases) if i % FOLDS != number % FOLDS])
        own = Weights(start, {r.__name__: float(w) for r, w in zip(incidents.ROWS, raw, strict=True)}, weights.least)
        grid = incidents.chances(list(topic.texts.values()), Table(incidents.ROWS, own))
        chance = incident_chances(list(topic.texts), grid.tolist())
        settings.append(replace(topic.setting, incident=chance))
    for label, module, folder in (("tellings", events, "events"), ("descriptions", descriptions, "descriptions")):
        print(label)
        cases = []
        for topic, setting in zip(read, settings, strict=True):
            items = getattr(topic, label)
            names = [name for name, _ in items]

            def pair(i: int, j: int, items: Any = items, setting: Any = setting, module: Any = module) -> Any:
                return module.pair_of(items[i][1], items[j][1], setting)

            cases.append(case_of(names, [chains[n] for n in names], module.ROWS, pair))
        found_weights = trained(cases, module.ROWS, conll, (0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.35))
        write(found_weights, output / "compare" / f"{folder}.json")


if __name__ == "__main__":
    main()
