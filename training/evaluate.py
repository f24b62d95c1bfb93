"""Every figure of the model card: `python training/evaluate.py DATA [--weights FOLDER] [--part test]`.

Runs the package over the official parts and scores with the project's scorers (DATA/../bench, or --bench). Writes the
figures as JSON and as a table in Markdown (--json, --markdown). Gold words and sentences unless a row says "raw".
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from corpora import Document, held_out, read_conllu, read_ecb, read_gum, read_re3d, read_uner, read_wikigold
from crossread.model import conllu, load
from crossread.model.spans import spans_of
from docs import doc_of

BARS = {
    "EWT UPOS": 0.962, "EWT UAS": 0.905, "EWT LAS": 0.88, "EWT raw sentences": 0.88, "GUM LAS": 0.87,
    "GUM raw mentions, span and kind": 0.68, "GUM raw named": 0.76, "wikigold names": 0.78, "re3d names": 0.78,
    "GUM raw coreference, CoNLL": 0.50,
}  # fmt: skip


def score(script: Path, *args: Any) -> dict[str, Any]:
    """What a scorer says."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        command = [sys.executable, str(script), *map(str, args), "--json", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        figures: dict[str, Any] = json.loads(out.read_text("utf-8"))["figures"]
        return figures


def tool(script: Path, *args: Any) -> None:
    """Let a scorer write its input."""
    subprocess.run([sys.executable, str(script), *map(str, args)], check=True, stdout=subprocess.DEVNULL)


def parsing(nlp: Language, bench: Path, gold: Path, folder: Path) -> dict[str, float]:
    """Tags and trees on gold words."""
    tool(bench / "parse.py", gold, "--write-tokens", folder / "in.conllu")
    documents = conllu.read((folder / "in.conllu").read_text("utf-8"), nlp.vocab)
    text = "".join(conllu.write(nlp(doc), name) for name, doc in documents)
    (folder / "out.conllu").write_text(text, "utf-8")
    return score(bench / "parse.py", gold, folder / "out.conllu")


def read_raw(nlp: Language, bench: Path, gold: Path, folder: Path) -> Iterator[tuple[str, Doc]]:
    """The documents read from their plain text."""
    tool(bench / "parse.py", gold, "--write-text", folder / "in")
    for path in sorted((folder / "in").glob("*.txt")):
        yield path.stem, nlp(path.read_text("utf-8"))


def line(name: str, doc: Doc) -> str:
    """Mentions as the scorer of coreference wants them."""
    mentions = [
        {"start": m.start_char, "end": m.end_char, "kind": m.label_, "entity": m.id_} for m in doc.spans["mentions"]
    ]
    return json.dumps({"id": name, "text": doc.text, "mentions": mentions}) + "\n"


def raw(nlp: Language, bench: Path, gold: Path, folder: Path, mentions: bool) -> dict[str, float]:
    """Sentences, words and trees from plain text; with mentions and coreference where the gold has them."""
    folder.mkdir(parents=True, exist_ok=True)
    read = list(read_raw(nlp, bench, gold, folder))
    (folder / "out.conllu").write_text("".join(conllu.write(doc, name) for name, doc in read), "utf-8")
    figures = score(bench / "parse.py", gold, folder / "out.conllu", "--raw")
    result = {f"raw {key}": figures[key] for key in ("sentences", "words", "UPOS", "UAS", "LAS")}
    if mentions:
        (folder / "out.jsonl").write_text("".join(line(name, doc) for name, doc in read), "utf-8")
        figures = score(bench / "coref.py", "gum", gold, folder / "out.jsonl")
        names = {
            "span F1": "mentions, span",
            "span and kind F1": "mentions, span and kind",
            "head F1": "mentions, head",
        }
        names |= {"named F1": "named", "CoNLL": "coreference, CoNLL"}
        result |= {f"raw {new}": figures[old] for old, new in names.items()}
    return result


def f1(gold: Iterable[Any], said: Iterable[Any]) -> float:
    """2 x right / (gold + said)."""
    one, other = Counter(gold), Counter(said)
    return 2 * (one & other).total() / ((one + other).total() or 1)


def places(doc: Doc) -> dict[int, int]:
    """Token number to word number."""
    return {token.i: number for number, token in enumerate(t for t in doc if not t.is_space)}


Found = dict[str, list[Any]]


def collect(document: Document, doc: Doc, gold: Found, said: Found) -> None:
    """Append what one document has of names, events and attribution, by gold and by the pipeline."""
    place = places(doc)
    tokens = sorted(place)

    def words(spans: Iterable[Any]) -> list[tuple[int, int, str]]:
        return [(place[s.start], place[s.end - 1] + 1, s.label_) for s in spans]

    if document.names is not None:
        for side, found in ((gold, spans_of(document.names)), (said, words(doc.ents))):
            side["names, all that are marked"] += [(document.id, *span) for span in found]
            proper = [s for s in found if doc[tokens[s[0]] : tokens[s[1] - 1] + 1].root.pos_ == "PROPN"]
            side["names"] += [(document.id, *span) for span in proper]
    if document.events is not None:
        gold["events"] += [(document.id, *span) for span in spans_of(document.events)]
        said["events"] += [(document.id, *span) for span in words(doc.spans["events"])]
    if document.attribution is not None:
        for key, label, mark in (("attributing words", "cue", 1), ("attributed words", "content", 2)):
            gold[key] += [(document.id, w) for w, value in enumerate(document.attribution) if value == mark]
            covered = [range(a, b) for a, b, kind in words(doc.spans["attribution"]) if kind == label]
            said[key] += [(document.id, w) for w in sorted({w for r in covered for w in r})]


def layers(nlp: Language, documents: list[Document], sentences: bool) -> dict[str, float]:
    """Names, event triggers, attribution and lemmas on gold words, whichever the documents have.

    "names" are those with a proper noun as head, by our own tree on both sides.
    """
    keys = ("names", "names, all that are marked", "events", "attributed words", "attributing words")
    gold: Found = {key: [] for key in keys}
    said: Found = {key: [] for key in keys}
    right = total = 0
    for document in documents:
        doc = nlp(doc_of(document, nlp.vocab, sentences))
        collect(document, doc, gold, said)
        own = [token.lemma_ for token in doc if not token.is_space]
        right += sum(one == other for one, other in zip(own, document.lemmas, strict=False))
        total += len(document.lemmas)
    result = {key: f1(gold[key], said[key]) for key in keys if gold[key]}
    return result | ({"lemmas": right / total} if total else {})


def figures(nlp: Language, data: Path, bench: Path, part: str) -> Iterator[tuple[str, float]]:
    """Every figure, as it comes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for corpus, gold in (("EWT", data / "ewt" / f"{part}.conllu"), ("GUM", data / "gum" / part)):
            parts = parsing(nlp, bench, gold, folder) | raw(nlp, bench, gold, folder / corpus, corpus == "GUM")
            for key, value in parts.items():
                yield f"{corpus} {key}", value
    sets = {
        "EWT": list(read_conllu(data / "ewt" / f"{part}.conllu", "ewt")),
        "GUM": read_gum(data / "gum" / part),
        "ECB+ dev": read_ecb(data / "ecbplus", "dev"),
    }
    if part == "test":
        sets |= {
            "wikigold": held_out(read_wikigold(data / "ner/wikigold"))[1],
            "re3d": held_out(read_re3d(data / "ner/re3d"))[1],
            "UNER EWT": read_uner(data / "ner/uner_ewt/en_ewt-ud-test.iob2"),
        }
    for corpus, documents in sets.items():
        for key, value in layers(nlp, documents, corpus in ("EWT", "GUM")).items():
            yield f"{corpus} {key}", value


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Every figure of the model card.")
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder with ewt, gum, ner, ecbplus")
    parser.add_argument("--weights", type=Path, help="a folder of weights (default: those that ship)")
    parser.add_argument("--bench", type=Path, help="folder of the scorers (default: DATA/../bench)")
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--json", type=Path, help="write the figures as JSON")
    parser.add_argument("--markdown", type=Path, help="write the figures as a table")
    args = parser.parse_args(argv)
    found: dict[str, float] = {}
    rows = ["| figure | value | bar |", "| --- | ---: | ---: |"]
    for key, value in figures(load(args.weights), args.data, args.bench or args.data / ".." / "bench", args.part):
        found[key] = round(value, 4)
        bar = BARS.get(key)
        rows.append(f"| {key} | {value:.4f} | {'' if bar is None else f'{bar:.3f}'} |")
        missed = " MISSED" if bar is not None and value < bar else ""
        print(f"{key:44} {value:.4f} {'' if bar is None else f'(bar {bar:.3f})'}{missed}", flush=True)
    if args.json:
        args.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    if args.markdown:
        args.markdown.write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
