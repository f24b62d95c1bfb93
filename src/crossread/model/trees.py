"""Well-formed trees from arc scores: every word one head, one root, no circle.

>>> import numpy as np
>>> tree(np.array([[0.0, -9.0, 2.0], [1.0, 3.0, -9.0]]))  # each word prefers the other
[1, -1]
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
NEVER = -1e9
ROOTS = 3
"""How many candidates for the root are tried when the best heads make no tree."""


def find_circle(heads: list[int]) -> list[int]:
    """The nodes of some circle, or nothing; node 0 is the root and its head does not count."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for done in path:
            state[done] = 2
    return []


def maximum(scores: Scores) -> list[int]:
    """The best heads that make a tree below node 0 (Chu and Liu, Edmonds); scores [dependent, head] over all nodes."""
    heads = [int(h) for h in scores.argmax(1)]
    circle = find_circle(heads)
    if not circle:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    ring = np.array(circle)
    own = scores[circle, [heads[node] for node in circle]]
    count = len(outside) + 1  # the circle becomes the last node
    small = np.full((count, count), NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, ring)]
    small[:-1, -1] = leaving.max(1)
    entering = scores[np.ix_(ring, outside)] - own[:, None]
    small[-1, :-1] = entering.max(0) + own.sum()
    small[0, :] = NEVER
    np.fill_diagonal(small, NEVER)
    found = maximum(small)
    for place, node in enumerate(outside):
        if node:
            head = found[place]
            heads[node] = circle[int(leaving[place].argmax())] if head == count - 1 else int(outside[head])
    source = int(outside[found[-1]])
    broken = circle[int((scores[circle, source] - own).argmax())]
    heads[broken] = source
    return heads


def with_root(scores: Scores, root: int) -> tuple[float, list[int]]:
    """The best tree whose only root is this word, with its score; scores [words, 1 + words]."""
    count = len(scores)
    square = np.full((count + 1, count + 1), NEVER)
    square[1:, 1:] = scores[:, 1:]
    square[root + 1, 0] = scores[root, 0]
    square[root + 1, 1:] = NEVER
    np.fill_diagonal(square, NEVER)
    square[0, :] = NEVER
    heads = maximum(square)
    return float(sum(scores[i, heads[i + 1]] for i in range(count))), [h - 1 for h in heads[1:]]


def tree(scores: NDArray[np.floating]) -> list[int]:
    """The head of each word (-1 at the root) from scores [words, 1 + words], the first column being the root's."""
    heads = [int(h) - 1 for h in scores.argmax(1)]
    if heads.count(-1) == 1 and not find_circle([0, *(h + 1 for h in heads)]):
        return heads
    exact = scores.astype(np.float64)
    exact -= np.log(np.exp(exact - exact.max(1, keepdims=True)).sum(1, keepdims=True)) + exact.max(1, keepdims=True)
    best = np.argsort(-exact[:, 0], kind="stable")[:ROOTS]
    return max((with_root(exact, int(root)) for root in best), key=lambda found: found[0])[1]
