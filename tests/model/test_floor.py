"""Floors just below the measured figures on a small fixed part of the corpora, by the project's scorers.

The whole is measured by training/evaluate.py. A floor may be lowered only on purpose.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from crossread.model import conllu

GUM = ("GUM_news_nasa", "GUM_news_sensitive", "GUM_bio_dvorak")
EWT = 40  # documents of EWT's test part
FLOORS = {
    "EWT": {"UPOS": 0.97, "UAS": 0.915, "LAS": 0.894},
    "GUM": {"sentences": 0.955, "words": 0.988, "UPOS": 0.966, "LAS": 0.871},
    "mentions": {"span and kind F1": 0.63, "named F1": 0.67, "CoNLL": 0.51},
}


@pytest.fixture(scope="module")
def bench(shared: Path) -> tuple[ModuleType, ModuleType, ModuleType]:
    """The scorers of trees and of mentions, and their reader of CoNLL-U."""
    sys.path.insert(0, str(shared / "bench"))
    parse, coref, reader = (importlib.import_module(name) for name in ("parse", "coref", "conllu"))
    return parse, coref, reader


@pytest.fixture(scope="module")
def gum(nlp: Language, shared: Path, bench: tuple[ModuleType, ...]) -> tuple[list[object], dict[str, Doc]]:
    """Some gold documents of GUM, and the pipeline's reading of their texts."""
    gold = bench[2].read([shared / "data" / "gum" / "test" / f"{name}.conllu" for name in GUM])
    return gold, {document.id: nlp(document.text) for document in gold}


def hold(figures: dict[str, float], part: str) -> None:
    """Every figure at or above its floor."""
    shown = {key: round(figures[key], 4) for key in FLOORS[part]}
    assert all(shown[key] >= floor for key, floor in FLOORS[part].items()), shown


def test_trees_on_gold_words(nlp: Language, shared: Path, bench: tuple[ModuleType, ...], tmp_path: Path) -> None:
    parse, _, reader = bench
    gold = reader.read([shared / "data" / "ewt" / "test.conllu"])[:EWT]
    reader.write_tokens(gold, tmp_path / "in.conllu")
    documents = conllu.read((tmp_path / "in.conllu").read_text("utf-8"), nlp.vocab)
    (tmp_path / "out.conllu").write_text("".join(conllu.write(nlp(doc), name) for name, doc in documents), "utf-8")
    hold(parse.figures(parse.score(gold, reader.read([tmp_path / "out.conllu"]), False), False), "EWT")


def test_sentences_and_trees_from_text(gum: tuple[list, dict], bench: tuple[ModuleType, ...], tmp_path: Path) -> None:
    parse, _, reader = bench
    gold, docs = gum
    (tmp_path / "out.conllu").write_text("".join(conllu.write(doc, name) for name, doc in docs.items()), "utf-8")
    hold(parse.figures(parse.score(gold, reader.read([tmp_path / "out.conllu"]), True), True), "GUM")


def test_mentions_and_chains(gum: tuple[list, dict], bench: tuple[ModuleType, ...], tmp_path: Path) -> None:
    coref = bench[1]
    gold, docs = gum
    lines = [
        {"id": name, "text": doc.text, "mentions": [
            {"start": m.start_char, "end": m.end_char, "kind": m.label_, "entity": m.id_} for m in doc.spans["mentions"]
        ]}
        for name, doc in docs.items()
    ]  # fmt: skip
    (tmp_path / "out.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    by_id = {document.id: document for document in gold}
    hold(coref.score_gum(by_id, coref.read_readings(tmp_path / "out.jsonl", by_id))["figures"], "mentions")
