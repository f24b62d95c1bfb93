"""Average linkage: items that are alike become groups, the closest pair of groups first (Sokal and Michener 1958)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9


def average_link(scores: NDArray[np.float64], least: float) -> tuple[tuple[int, ...], ...]:
    """Groups of the rows of a symmetric table [n,n]: two groups join while their mean score is at least `least`.

    Of equal pairs the first in the order of the rows joins first; groups and their members come in that order too.

    >>> average_link(np.array([[0, 0.9, 0.1], [0.9, 0, 0.2], [0.1, 0.2, 0]]), 0.5)
    ((0, 1), (2,))
    """
    count = len(scores)
    table = np.round(np.array(scores, np.float64), 9)
    np.fill_diagonal(table, _NEVER)
    sizes = np.ones(count)
    groups: list[list[int]] = [[i] for i in range(count)]
    while count > 1:
        one, other = divmod(int(table.argmax()), len(table))
        if table[one, other] < least:
            break
        # rounding keeps ties ties, whatever the order in which means were taken
        joined = np.round((table[one] * sizes[one] + table[other] * sizes[other]) / (sizes[one] + sizes[other]), 9)
        table[one], table[:, one], table[one, one] = joined, joined, _NEVER
        table[other], table[:, other] = _NEVER, _NEVER
        sizes[one] += sizes[other]
        groups[one] += groups[other]
        groups[other] = []
        count -= 1
    return tuple(tuple(sorted(group)) for group in groups if group)
