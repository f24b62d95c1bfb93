"""Trees, lemmas, spans, features and windows: the parts that need no weights."""

from __future__ import annotations

import numpy as np
import pytest

from crossread.model.features import BLANK, LONGEST, PARAGRAPH, SIZES, case_class, features, plain, shape
from crossread.model.lemmas import apply, script
from crossread.model.spans import spans_of
from crossread.model.trees import find_circle, tree
from crossread.model.windows import MOST_PIECES, MOST_WORDS, batches, windows


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("Studies", "study"), ("went", "go"), ("U.S.", "U.S."), ("THE", "the"), ("Anaheim", "Anaheim"), ("n't", "not"),
     ("is", "be"), ("arrested", "arrest"), ("making", "make"), ("a", "a"), ("Bills", "bill"), ("’s", "be")],
)  # fmt: skip
def test_a_script_makes_its_lemma(form: str, lemma: str) -> None:
    assert apply(form, script(form, lemma)) == lemma


@pytest.mark.parametrize("rule", ["l|9|", "k|3|", "=", "l|0|"])
def test_a_script_never_leaves_nothing(rule: str) -> None:
    assert apply("ab", rule)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["O", "B-x", "I-x", "O"], [(1, 3, "x")]),
        (["B-x", "E-x", "S-y", "S-y"], [(0, 2, "x"), (2, 3, "y"), (3, 4, "y")]),
        (["I-x", "I-y"], [(0, 1, "x"), (1, 2, "y")]),
        (["B-x", "B-x"], [(0, 1, "x"), (1, 2, "x")]),
        ([], []),
    ],
)
def test_spans_of_tags(tags: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert spans_of(tags) == expected


def brute(scores: np.ndarray) -> float:
    """The score of the best tree with one root, by trying all."""
    from itertools import product

    best = -np.inf
    for heads in product(range(-1, len(scores)), repeat=len(scores)):
        own = any(h == i for i, h in enumerate(heads))
        if not own and heads.count(-1) == 1 and not find_circle([0, *(h + 1 for h in heads)]):
            best = max(best, sum(scores[i, h + 1] for i, h in enumerate(heads)))
    return best


@pytest.mark.parametrize("seed", range(40))
def test_the_tree_is_the_best_with_one_root(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 6))
    scores = rng.normal(size=(count, count + 1)).astype(np.float32)
    scores[np.arange(count), np.arange(count) + 1] = -1e9
    heads = tree(scores)
    assert heads.count(-1) == 1
    assert not find_circle([0, *(h + 1 for h in heads)])
    if count <= 3:  # all words are tried as roots
        assert sum(scores[i, h + 1] for i, h in enumerate(heads)) == pytest.approx(brute(scores), abs=1e-4)


def test_features_stay_within_their_tables() -> None:
    for word in ["", "a", "Anaheim", "ANAHEIM", "13-year", "“", "é" * 10_000, "\x00", "\ud800"]:
        assert all(0 <= value < size for value, size in zip(features(word), SIZES, strict=False))
    assert len(shape("x" * 10_000)) <= LONGEST
    assert case_class("McDonald") == 6
    assert plain("“a”") == '"a"'


@pytest.mark.parametrize("count", [0, 1, 150, 151, 1000, 5000])
def test_windows_cover_all_words_once(count: int) -> None:
    forms = ["." if i % 17 == 16 else "word" for i in range(count)]
    gaps = [PARAGRAPH if i % 400 == 0 else BLANK for i in range(count)]
    sizes = [1 + i % 6 for i in range(count)]
    found = windows(forms, gaps, sizes)
    assert [i for first, end in found for i in range(first, end)] == list(range(count))
    assert all(end - first <= MOST_WORDS and sum(sizes[first:end]) <= MOST_PIECES for first, end in found)
    assert sorted(n for group in batches([sum(sizes[a:b]) for a, b in found]) for n in group) == list(range(len(found)))


def test_a_batch_has_windows_of_like_length() -> None:
    """Padding costs more than batches save: none is shorter than nine tenths of the longest."""
    lengths = [180, 178, 90, 170, 161, 88, 5]
    assert batches(lengths) == [[0, 1, 3], [4], [2, 5], [6]]
