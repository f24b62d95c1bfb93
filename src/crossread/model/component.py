"""The pipeline that ships: a tokeniser, and one component that fills the `Doc`.

What is filled, by spaCy's own names where it has them:

* `token.pos_`, `tag_` (Penn), `lemma_`, `dep_` (Universal Dependencies), `head`, sentences. White space is a token with
  the tag `_SP`, attached to the word before it. Trees have one root for each sentence, and no sentence crosses an empty
  line.
* `doc.ents`: bare names, labelled person, organization or place.
* `doc.spans["mentions"]`: named and nominal mentions, nested; `label_` is the kind (as in GUM), `id_` the number of the
  entity within the document, `root` the head.
* `doc.spans["coref_1"]`, `["coref_2"]`, ...: the chains of two or more mentions, in order of their first mention.
* `doc.spans["events"]`: triggers, labelled occurrence, reporting or state.
* `doc.spans["attribution"]`: stretches labelled cue ("police said") or content (what is attributed), within sentences.

A `Doc` that comes with sentence borders (see `conllu`) keeps them.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.lang.en import English
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from crossread.model.chains import Chains
from crossread.model.decode import Mention, Reading, add, agree, allowed
from crossread.model.lemmas import Lemmas
from crossread.model.nested import with_inner
from crossread.model.network import Network, Scores
from crossread.model.text import Tokeniser, Words, spread, words_of
from crossread.model.windows import windows

NAME = "crossread_reader"
NEVER = -1e9


class Reader:
    """Fills a `Doc`; holds the network and nothing that changes with what is read."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        """Read the weights of a folder; `pipe` reads as many documents at a time as there are threads (0: cores)."""
        self.threads = threads or os.cpu_count() or 1
        self.network = Network(folder)
        self.sets: dict[str, Any] = dict(self.network.labels)
        self.sets["allowed"] = allowed(self.sets["name"])
        self.lemmas = Lemmas.read(folder)
        self.chains = Chains.read(folder)
        self._root = self.sets["deprel"].index("root")

    def __call__(self, doc: Doc) -> Doc:
        """Fill one document."""
        found, reading, vectors = self.read(doc)
        fill_spans(doc, found, reading, self.chains.of(doc, found.tokens, reading.mentions, vectors))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Fill documents, several at a time, each on a thread of its own; they come back in their order."""
        with ThreadPoolExecutor(self.threads) as pool:
            waiting: deque[Future[Doc]] = deque()
            for doc in stream:
                waiting.append(pool.submit(self, doc))
                if len(waiting) > 2 * self.threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def read(self, doc: Doc) -> tuple[Words, Reading, NDArray[Any]]:
        """Fill tags, lemmas and trees; the words, the decisions on them, and their vectors [words, 512]."""
        found, reading = words_of(doc), Reading()
        if not found.forms:
            return found, reading, np.zeros((0, 1), np.float32)
        given = None
        if doc.has_annotation("SENT_START"):
            given = [bool(doc[token].is_sent_start) for token in found.tokens]
        sizes = [len(self.network.pieces.of(form)) for form in found.forms]
        cut = windows(found.forms, found.gaps, sizes, given)
        scores = self.network.run(found.forms, found.gaps, cut)
        for (first, end), part in zip(cut, scores, strict=True):
            add(reading, part, found.gaps[first:end], given[first:end] if given else None, self.sets)
        reading.labels = self.label(reading, cut, scores)
        self.settle(reading, found.forms, scores)
        fill(doc, found, reading, self.lemmas)
        return found, reading, np.concatenate([part.vectors for part in scores])

    def settle(self, reading: Reading, forms: Sequence[str], scores: Sequence[Scores]) -> None:
        """Let the mentions of one name agree on their kind, and add the names within others."""
        tags = np.exp(np.concatenate([part.tags["name"] for part in scores]))
        of_kind = [
            [i for i, tag in enumerate(self.sets["name"]) if tag.endswith(kind)] for kind in self.sets["kind"][1:4]
        ]
        names = np.stack([tags[:, columns].sum(1) for columns in of_kind], 1)
        kinds = np.concatenate([part.tags["kind"] for part in scores])
        settled = agree(reading.mentions, forms, reading.upos, kinds, names)
        for mention, kind in zip(reading.mentions, settled, strict=True):
            mention.kind = self.sets["kind"][kind]
        reading.mentions = with_inner(reading, forms)

    def label(self, reading: Reading, cut: Sequence[tuple[int, int]], scores: Sequence[Scores]) -> list[str]:
        """The label of each word's arc: root at roots and nowhere else."""
        sides: list[NDArray[Any]] = []
        for (first, end), part in zip(cut, scores, strict=True):
            own = [h - first + 1 if h >= 0 else 0 for h in reading.heads[first:end]]
            sides.append(part.governors[own])
        table = self.network.arc_labels(np.concatenate([part.dependents for part in scores]), np.concatenate(sides))
        roots = np.array(reading.heads) < 0
        table[:, self._root] = np.where(roots, -NEVER, NEVER)
        return [self.sets["deprel"][i] for i in table.argmax(1)]


def fill(doc: Doc, found: Words, reading: Reading, lemmas: Lemmas) -> None:
    """Write tags, lemmas and trees."""
    goes_with = spread(found, len(doc), reading.starts)
    add_string = doc.vocab.strings.add
    values = np.zeros((len(doc), 5), np.uint64)
    space = [add_string("_SP"), IDS["SPACE"], 0, add_string("dep")]
    words = set(found.tokens)
    for token, word in enumerate(goes_with):
        if token in words:
            upos, xpos = reading.upos[word], reading.xpos[word]
            lemma = lemmas.of(found.forms[word], upos, xpos, reading.scripts[word])
            head = reading.heads[word]
            target = found.tokens[head] if head >= 0 else token
            values[token, :4] = add_string(xpos), IDS[upos], add_string(lemma), add_string(reading.labels[word])
        else:
            target = found.tokens[word]
            values[token, :4] = space
            values[token, 2] = doc[token].orth
        values[token, 4] = np.array(target - token, np.int64).astype(np.uint64)
    rows: Any = values  # the stubs of spaCy know only its own kind of array
    doc.from_array([TAG, POS, LEMMA, DEP, HEAD], rows)


def fill_spans(doc: Doc, found: Words, reading: Reading, entities: Sequence[int]) -> None:
    """Write names, mentions, chains, events and attribution."""

    def span(first: int, end: int, label: str, entity: str = "") -> Span:
        return Span(doc, found.tokens[first], found.tokens[end - 1] + 1, label=label, span_id=entity)

    doc.set_ents(filter_spans([span(*name) for name in reading.names]))
    order = sorted(range(len(reading.mentions)), key=lambda i: (reading.mentions[i].first, -reading.mentions[i].end))
    mentions: list[Span] = []
    chains: dict[int, list[Span]] = {}
    for i in order:
        m: Mention = reading.mentions[i]
        mentions.append(span(m.first, m.end, m.kind, str(entities[i])))
        chains.setdefault(entities[i], []).append(mentions[-1])
    doc.spans["mentions"] = mentions
    for number, chain in enumerate((c for c in chains.values() if len(c) > 1), 1):
        doc.spans[f"coref_{number}"] = chain
    doc.spans["events"] = [span(*event) for event in reading.events]
    doc.spans["attribution"] = [span(*stretch) for stretch in reading.attribution]


def pipeline(folder: Path, threads: int = 0) -> Language:
    """The pipeline with the weights of a folder."""
    nlp = English()
    nlp.max_length = 10**9
    table = {key: tuple(cuts) for key, cuts in json.loads((folder / "tokens.json").read_text("utf-8")).items()}
    nlp.tokenizer = Tokeniser(nlp.vocab, table)
    reader = Reader(folder, threads)
    Language.component(NAME, func=reader)
    nlp.add_pipe(NAME)
    return nlp
