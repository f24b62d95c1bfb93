"""Coreference within a document: each mention goes to its best antecedent, or begins an entity of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from crossread.model.decode import Mention
from crossread.model.pairs import candidates, order, pair_features, table

Array = NDArray[Any]
DENSE = 1000
"""Up to so many mentions all pairs are computed at once, which is faster than choosing."""
BLOCK = 20_000
"""Pairs scored at once, to bound the memory that a long document takes."""


class Chains:
    """The scorer of pairs: one hidden layer over both mentions, how they compare, and how near their vectors are."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        """The matrices that training/chains.py wrote; nothing at all makes every mention an entity of its own."""
        self._w = {key: value.astype(np.float32) for key, value in weights.items()}

    @classmethod
    def read(cls, folder: Path) -> Chains:
        """From chains.npz in a folder, if it is there."""
        path = folder / "chains.npz"
        if not path.exists():
            return cls({})
        with np.load(path) as file:
            return cls({key: file[key] for key in file.files})

    def of(self, doc: Doc, tokens: Sequence[int], mentions: Sequence[Mention], vectors: Array) -> list[int]:
        """The entity number (from 1, by first mention) of each mention; `vectors` [words, 512]."""
        if not mentions or not self._w:
            return list(range(1, len(mentions) + 1))
        ranked = order(mentions)
        links = self.links(doc, tokens, [mentions[i] for i in ranked], vectors)
        entity: list[int] = []
        count = 0
        for link in links:
            count += link < 0
            entity.append(count if link < 0 else entity[link])
        result = [0] * len(mentions)
        for place, number in enumerate(ranked):
            result[number] = entity[place]
        return result

    def links(self, doc: Doc, tokens: Sequence[int], mentions: Sequence[Mention], vectors: Array) -> list[int]:
        """The antecedent of each mention, or -1; mentions in order."""
        w = self._w
        t = table(doc, tokens, mentions)
        own = np.maximum(vectors[[m.head for m in mentions]] @ w["project"] + w["project_bias"], 0)
        whole = np.concatenate([own, t.unary], 1)
        later, earlier = whole @ w["later"] + w["hidden_bias"], whole @ w["earlier"]
        new = (np.maximum(whole @ w["new_hidden"] + w["new_bias"], 0) @ w["new_out"])[:, 0] + w["bias"]
        i, j = candidates(t)
        near = nearness(own, w["turn"], i, j)
        scores = np.empty(len(i), np.float32)
        for start in range(0, len(i), BLOCK):
            part = slice(start, start + BLOCK)
            a, b = i[part], j[part]
            hidden = later[a] + earlier[b] + pair_features(t, a, b) @ w["pair"] + near[part] @ w["near"]
            scores[part] = (np.maximum(hidden, 0, out=hidden) @ w["out"])[:, 0]
        links = [-1] * len(mentions)
        starts = np.flatnonzero(np.diff(i, prepend=-1))
        for first, end in pairwise([*starts.tolist(), len(i)]):
            best = first + int(scores[first:end].argmax())
            if scores[best] > new[i[best]]:
                links[int(i[best])] = int(j[best])
        return links


def nearness(own: Array, turn: Array, i: Array, j: Array) -> Array:
    """How near the vectors [n, d] of mentions i and j are, each way of turning them: [pairs, ways]."""
    turned = (own @ turn).reshape(len(own), -1, own.shape[1])
    if len(own) <= DENSE:
        table: Array = (turned.reshape(-1, own.shape[1]) @ own.T).reshape(len(own), -1, len(own))
        return table[i, :, j]
    result = np.empty((len(i), turned.shape[1]), np.float32)
    for start in range(0, len(i), BLOCK):
        a, b = i[start : start + BLOCK], j[start : start + BLOCK]
        result[start : start + BLOCK] = np.einsum("phd,pd->ph", turned[a], own[b])
    return result
