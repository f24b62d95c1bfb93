"""Floors on a fixed small part of the real incidents: they may be raised, and lowered only on purpose.

The scorers lie in ../shared/bench; the whole set and its figures are in docs/figures.md.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crossread import build

CLUSTERS = ("143951", "485979", "flood", "bus")
FLOORS = {"f1": 0.50, "attribution mean": 0.70, "quote recall": 0.90, "speaker accuracy": 0.70, "single recall": 0.45}


def load_scorer(path: Path) -> ModuleType:
    """A scorer as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scored(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, float], Counter[str]]:
    """Figures and counts over the chosen incidents."""
    facts = load_scorer(shared / "bench" / "facts.py")
    folders = [shared / "data" / "clusters" / name for name in CLUSTERS]
    target = tmp_path_factory.mktemp("clusters")
    facts.write_input(folders, target)
    total: Counter[str] = Counter()
    for folder in folders:
        dossier: dict[str, Any] = json.loads(build([str(target / folder.name)]).to_json())
        total.update(facts.score_cluster(facts.load_gold(folder), dossier)[0])
    return facts.figures(total), total


@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, scored: tuple[dict[str, float], Counter[str]]) -> None:
    assert scored[0][name] >= FLOORS[name]


def test_nothing_is_invalid(scored: tuple[dict[str, float], Counter[str]]) -> None:
    assert scored[1]["claims"] > 0
    assert scored[1]["claims invalid"] == 0
    assert scored[1]["brief unsourced"] == 0
    assert scored[1]["claim ids unknown"] == 0
