"""Train the coreference scorer on the vectors of the exported network: `python training/chains.py DATA WEIGHTS`.

Mentions are those that the pipeline finds over gold words; a mention that gold does not have is an entity of its own.
Writes chains.npz into WEIGHTS, from the epoch that is best on GUM's dev part.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from spacy.vocab import Vocab
from torch import Tensor, nn

from corpora import Document, read_gum
from crossread.model.component import Reader, pipeline
from crossread.model.pairs import PAIR, UNARY, candidates, order, pair_features, table
from docs import doc_of

SOURCE, OWN, HIDDEN, TURNS, FAR = 512, 96, 96, 4, -1e4
BIASES = (-0.75, -0.5, -0.25, 0.0)
"""Added to the score of beginning an entity; the one that is best on the dev part is kept."""


@dataclass
class Case:
    """A document: vectors [n,512] and unary features of mentions, pairs with their features, and the gold entities."""

    vectors: Tensor
    unary: Tensor
    later: Tensor
    earlier: Tensor
    pairs: Tensor
    entity: list[int]
    spans: list[tuple[int, int]]
    gold: list[set[tuple[int, int]]]


class Scorer(nn.Module):
    """The same computation as crossread.model.chains.Chains."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        whole = OWN + UNARY
        self.project = nn.Linear(SOURCE, OWN)
        self.later, self.earlier = nn.Linear(whole, HIDDEN), nn.Linear(whole, HIDDEN, bias=False)
        self.turn = nn.Linear(OWN, TURNS * OWN, bias=False)
        self.pair, self.near = nn.Linear(PAIR, HIDDEN, bias=False), nn.Linear(TURNS, HIDDEN, bias=False)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.new_hidden, self.new_out = nn.Linear(whole, HIDDEN), nn.Linear(HIDDEN, 1, bias=False)
        self.drop, self.drop_in = nn.Dropout(dropout), nn.Dropout(0.4)

    def forward(self, case: Case) -> tuple[Tensor, Tensor]:
        """The scores of pairs, and of beginning an entity [n]."""
        own = self.drop(torch.relu(self.project(self.drop_in(case.vectors))))
        whole = torch.cat([own, case.unary], 1)
        turned = self.turn(own).view(len(own), TURNS, OWN)
        near = torch.einsum("phd,pd->ph", turned[case.later], own[case.earlier])
        hidden = self.later(whole)[case.later] + self.earlier(whole)[case.earlier]
        hidden = hidden + self.pair(case.pairs) + self.near(near)
        new = self.new_out(self.drop(torch.relu(self.new_hidden(whole))))[:, 0]
        return self.out(self.drop(torch.relu(hidden)))[:, 0], new

    def matrices(self) -> dict[str, np.ndarray]:
        """The weights as chains.npz holds them."""
        names = {"project_bias": "project.bias", "hidden_bias": "later.bias", "new_bias": "new_hidden.bias"}
        names |= {
            k: f"{k}.weight"
            for k in ("project", "later", "earlier", "turn", "pair", "near", "out", "new_hidden", "new_out")
        }
        state = self.state_dict()
        return {
            key: (state[name].T if state[name].ndim == 2 else state[name]).numpy().astype(np.float16)
            for key, name in names.items()
        }


def case_of(document: Document, reader: Reader, vocab: Vocab) -> Case:
    """Read one document."""
    doc = doc_of(document, vocab)
    found, reading, vectors = reader.read(doc)
    mentions = [reading.mentions[i] for i in order(reading.mentions)]
    t = table(doc, found.tokens, mentions)
    later, earlier = candidates(t)
    names = {(m.first, m.last + 1): m.entity for m in document.mentions or []}
    clusters: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for span, name in names.items():
        clusters[name].add(span)
    numbers: dict[str, int] = {}
    entity = [
        numbers.setdefault(names.get((m.first, m.end), f"none {i}"), len(numbers)) for i, m in enumerate(mentions)
    ]
    return Case(
        torch.from_numpy(vectors[[m.head for m in mentions]]), torch.from_numpy(t.unary), torch.from_numpy(later),
        torch.from_numpy(earlier), torch.from_numpy(pair_features(t, later, earlier)), entity,
        [(m.first, m.end) for m in mentions], list(clusters.values()),
    )  # fmt: skip


def loss_of(scorer: Scorer, case: Case) -> Tensor:
    """Marginal likelihood of the right antecedents."""
    scores, new = scorer(case)
    entity = torch.tensor(case.entity)
    right = entity[case.later] == entity[case.earlier]
    n = len(new)
    top = torch.zeros(n).index_reduce(0, case.later, scores.detach(), "amax").maximum(new.detach())
    all_of = torch.exp(new - top).index_add(0, case.later, torch.exp(scores - top[case.later]))
    has = torch.zeros(n, dtype=torch.bool)
    has[case.later[right]] = True
    good = torch.exp(new - top) * ~has
    good = good.index_add(0, case.later, torch.exp(scores - top[case.later]) * right)
    return (torch.log(all_of + 1e-12) - torch.log(good + 1e-12)).mean()


@torch.inference_mode()
def clusters_of(scorer: Scorer, case: Case, bias: float) -> list[set[tuple[int, int]]]:
    """The predicted clusters."""
    scores, new = scorer(case)
    best, links = (new + bias).tolist(), [-1] * len(new)
    for i, j, s in zip(case.later.tolist(), case.earlier.tolist(), scores.tolist(), strict=True):
        if s > best[i]:
            best[i], links[i] = s, j
    entity: list[int] = []
    for i, link in enumerate(links):
        entity.append(i if link < 0 else entity[link])
    result: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for span, e in zip(case.spans, entity, strict=True):
        result[e].add(span)
    return list(result.values())


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Train the coreference scorer.")
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("weights", type=Path, metavar="WEIGHTS", help="holds reader.onnx; chains.npz goes there")
    parser.add_argument("--bench", type=Path, help="folder of the scorers (default: DATA/../bench)")
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cache", type=Path, help="keep what the pipeline read in this file")
    args = parser.parse_args(argv)
    sys.path.insert(0, str(args.bench or args.data / "../bench"))
    from coref import coreference

    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    if args.cache and args.cache.exists():
        parts = torch.load(args.cache, weights_only=False)
    else:
        nlp = pipeline(args.weights, args.threads)
        reader = Reader(args.weights, args.threads)
        parts = {p: [case_of(d, reader, nlp.vocab) for d in read_gum(args.data / "gum" / p)] for p in ("train", "dev")}
        if args.cache:
            torch.save(parts, args.cache)
    scorer = Scorer(args.dropout)
    optimizer = torch.optim.AdamW(scorer.parameters(), lr=args.rate, weight_decay=0.01)
    best = 0.0
    for epoch in range(args.epochs):
        scorer.train()
        total = 0.0
        for number, case in enumerate(rng.sample(parts["train"], len(parts["train"]))):
            for group in optimizer.param_groups:
                group["lr"] = args.rate * (1 - (epoch + number / len(parts["train"])) / args.epochs)
            loss = loss_of(scorer, case)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(scorer.parameters(), 1.0)
            optimizer.step()
            total += float(loss.detach())
        scorer.eval()
        shown: dict[float, float] = {}
        for bias in BIASES:
            cases = [(c.gold, clusters_of(scorer, c, bias)) for c in parts["dev"]]
            shown[bias] = round(coreference(cases, singletons=False)["CoNLL"] or 0.0, 4)
        print(epoch + 1, f"loss {total / len(parts['train']):.3f}", shown, flush=True)
        bias = max(shown, key=lambda b: shown[b])
        if shown[bias] > best:
            best = shown[bias]
            np.savez(args.weights / "chains.npz", bias=np.array([bias], np.float16), **scorer.matrices())
    print(f"best {best:.4f}; chains.npz {(args.weights / 'chains.npz').stat().st_size} bytes")


if __name__ == "__main__":
    main()
