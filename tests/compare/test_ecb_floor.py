"""A floor under the judgement on two mentions: one dev topic of ECB+, scored by `bench/coref.py`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from crossread.model import load

ROOT = Path(__file__).parents[2]
SHARED = ROOT / "../shared"
TOPIC = "2"
FLOORS = {"event": 0.65, "entity": 0.76}  # measured .679 and .793; the baseline has .569 and .599

pytestmark = pytest.mark.skipif(not (SHARED / "data/ecbplus/dev").is_dir(), reason="needs ../shared")


def test_mentions_of_one_topic(monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (SHARED / "bench", ROOT / "benchmarks"):
        monkeypatch.syspath_prepend(str(folder))
    import coref
    import ecb

    mentions = [m for m in coref.read_ecb(SHARED / "data/ecbplus/dev") if m.topic == TOPIC]
    names = ("doc", "kind", "sentence", "text", "tokens", "start", "end", "words")
    rows = [{"mention": m.id, **{name: getattr(m, name) for name in names}} for m in mentions]
    said = {m: n for n, group in enumerate(ecb.clusters(ecb.read_topic(rows, load()))) for m in group}
    assert sorted(said) == sorted(m.id for m in mentions)
    for kind, floor in FLOORS.items():
        ours: dict[str, list[set[str]]] = defaultdict(list)
        for side, key in (("gold", lambda m: m.chain), ("said", lambda m: said[m.id])):
            ours[side] = coref.group({m.id: key(m) for m in mentions if m.kind == kind})
        figure = coref.coreference([(ours["gold"], ours["said"])], singletons=False)["CoNLL"]
        assert figure >= floor, f"{kind}: {figure:.3f}"
