"""What the coreference scorer sees of mentions and of pairs of them.

Unary features go with a mention's vector; pair features say how two mentions compare: same head, same name, distance,
number, nesting, apposition, and so on.  Training and run time share this page; a change to it needs new weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH, SENT_START
from spacy.tokens import Doc

from crossread.model.decode import Mention

Array = NDArray[Any]

KINDS = ("person", "organization", "place", "object", "event", "time", "substance", "animal", "plant", "abstract")
PRONOUNS = {
    "i": 1, "me": 1, "my": 1, "mine": 1, "myself": 1, "we": 2, "us": 2, "our": 2, "ours": 2, "ourselves": 2,
    "you": 3, "your": 3, "yours": 3, "yourself": 3, "yourselves": 3, "he": 4, "him": 4, "his": 4, "himself": 4,
    "she": 5, "her": 5, "hers": 5, "herself": 5, "it": 6, "its": 6, "itself": 6, "they": 7, "them": 7, "their": 7,
    "theirs": 7, "themselves": 7, "themself": 7, "this": 8, "these": 8, "that": 9, "those": 9, "who": 10, "whom": 10,
    "whose": 10, "which": 11, "there": 12, "here": 12, "one": 13, "ones": 13, "what": 14, "everyone": 15, "someone": 15,
    "anyone": 15, "nobody": 15, "something": 15, "anything": 15, "nothing": 15, "everything": 15,
}  # fmt: skip
CLASSES = 17
NEAR, FAR = 100, 12
"""Antecedents looked at: this many before, and of those further back this many with the same head or name."""
DENSE = 1000
"""Up to so many mentions, what they share is counted for all pairs at once."""
LENGTHS = (1, 2, 3, 5, 9)
DISTANCES = (1, 2, 3, 5, 9, 17, 33, 65)
SENTENCES = (0, 1, 2, 3, 5, 9, 17)
UNARY = len(KINDS) + CLASSES + len(LENGTHS) + 9
PAIR = 30 + len(DISTANCES) + len(SENTENCES)


@dataclass(slots=True)
class Table:
    """Mentions in order of their heads, as columns; strings are numbers, the same for the same string, 0 for none."""

    unary: Array  # [n, UNARY]
    first: Array
    end: Array
    head: Array
    sentence: Array
    kind: Array
    pronoun: Array
    proper: Array
    plural: Array
    lemma: Array
    text: Array
    initial: Array
    final: Array
    acronym: Array
    figure: Array
    subject: Array
    parent: Array  # the head's head
    clause: Array  # the noun that a relative pronoun's clause hangs on, by its word
    appos: Array
    predicate: Array  # the subject's word where the mention is said of it
    quoted: Array
    bags: list[frozenset[int]]


def order(mentions: Sequence[Mention]) -> list[int]:
    """The mentions' numbers in order of their heads."""
    return sorted(range(len(mentions)), key=lambda i: (mentions[i].first, -mentions[i].end, mentions[i].head))


class Numbers:
    """Numbers for strings, from 1; 0 for the empty one."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {"": 0}

    def of(self, text: str) -> int:
        """The number of a string."""
        return self._known.setdefault(text, len(self._known))


DROPPED = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "'s", "’s", ",", ".", "'", "his", "her", "their", "its", "my"}
)


def in_quotes(doc: Doc) -> Array:
    """Whether each token stands after an opening quotation mark that is not closed yet."""
    words = doc.to_array(ORTH)
    straight, opening = doc.vocab.strings.add('"'), {doc.vocab.strings.add(mark) for mark in ("“", "``")}
    closing = {doc.vocab.strings.add(mark) for mark in ("”", "''")}
    marks = np.flatnonzero(np.isin(words, np.array([straight, *opening, *closing], np.uint64)))
    states = [False]
    for mark in words[marks].tolist():
        states.append(not states[-1] if mark == straight else mark in opening)
    result: Array = np.array(states)[np.searchsorted(marks, np.arange(len(doc)), "right")]
    return result


def describe(doc: Doc, tokens: Sequence[int], m: Mention, numbers: Numbers, quoted: Array) -> dict[str, Any]:
    """The columns of one mention."""
    words = [doc[tokens[w]] for w in range(m.first, m.end)]
    head = doc[tokens[m.head]]
    low = [word.lower_ for word in words]
    kept = [w for w in low if w not in DROPPED]
    pronoun = PRONOUNS.get(low[0], 16 if head.pos_ == "PRON" else 0) if len(words) == 1 else 0
    proper = head.pos_ == "PROPN"
    names = [word.lower_ for word in words if word.pos_ == "PROPN"] if proper else []
    verb = head.head
    clause = verb.head.i if pronoun in (9, 10, 11) and verb.dep_.startswith("acl") else -1
    subject = next((c.i for c in head.children if c.dep_.startswith("nsubj")), -1)
    return {
        "first": m.first, "end": m.end, "head": head.i, "kind": KINDS.index(m.kind), "pronoun": pronoun,
        "proper": proper, "plural": 1 if head.tag_ in ("NNS", "NNPS") else 0 if head.tag_ in ("NN", "NNP") else 2,
        "lemma": 0 if pronoun else numbers.of("l:" + head.lemma_.lower()),
        "text": numbers.of("t:" + " ".join(kept or low)),
        "initial": numbers.of("n:" + names[0]) if names else 0, "final": numbers.of("n:" + names[-1]) if names else 0,
        "acronym": acronym(words, numbers), "figure": numbers.of("".join(w for w in low if w.isdigit())),
        "subject": head.dep_.startswith("nsubj"), "parent": verb.i, "clause": clause,
        "appos": verb.i if head.dep_ == "appos" else -1, "predicate": subject, "quoted": bool(quoted[head.i]),
        "bags": frozenset(numbers.of("w:" + w) for w in kept),
        "start": low[0], "single": pronoun == 0 and len(words) == 1,
    }  # fmt: skip


def acronym(words: Sequence[Any], numbers: Numbers) -> int:
    """The same number for "FBI" and for "Federal Bureau of Investigation"."""
    if len(words) == 1 and words[0].is_upper and 2 <= len(words[0]) <= 6:
        return numbers.of("a:" + words[0].lower_)
    letters = [word.text[0] for word in words if word.text[:1].isupper()]
    return numbers.of("a:" + "".join(letters).lower()) if len(letters) > 1 else 0


def unary_row(c: dict[str, Any]) -> list[float]:
    """The unary features of one mention."""
    row = [0.0] * UNARY
    row[c["kind"]] = 1
    at = len(KINDS)
    row[at + c["pronoun"]] = 1
    at += CLASSES
    row[at + sum(c["end"] - c["first"] >= n for n in LENGTHS) - 1] = 1
    at += len(LENGTHS)
    start = c["start"]
    near, own = ("this", "these", "that", "those"), ("his", "her", "their", "its", "my", "our", "your")
    flags = (c["proper"], c["plural"] == 1, start == "the", start in ("a", "an"), start in near,
             start in own, c["single"], c["subject"], c["quoted"])  # fmt: skip
    row[at:] = [float(flag) for flag in flags]
    return row


def table(doc: Doc, tokens: Sequence[int], mentions: Sequence[Mention]) -> Table:
    """The columns of mentions given in order; `tokens` are the token numbers of the words."""
    numbers = Numbers()
    quoted = in_quotes(doc)
    sentence = np.cumsum(doc.to_array(SENT_START) == 1)
    rows = [describe(doc, tokens, m, numbers, quoted) for m in mentions]
    names = [f for f in Table.__dataclass_fields__ if f not in ("unary", "sentence", "bags")]
    columns = {name: np.array([row[name] for row in rows]) for name in names}
    return Table(
        unary=np.array([unary_row(row) for row in rows], np.float32),
        sentence=sentence[columns["head"]] if rows else np.zeros(0),
        bags=[row["bags"] for row in rows],
        **columns,
    )


def candidates(t: Table) -> tuple[Array, Array]:
    """Pairs (anaphor, antecedent): the nearest before, and further back those with the same head, name or text."""
    later, earlier = [], []
    seen: dict[tuple[str, int], list[int]] = {}
    for i in range(len(t.first)):
        near = range(max(0, i - NEAR), i)
        keys = [("l", int(t.lemma[i])), ("f", int(t.final[i])), ("t", int(t.text[i])), ("a", int(t.acronym[i]))]
        far = {j for key in keys if key[1] and not t.pronoun[i] for j in seen.get(key, ())[-FAR:] if j < near.start}
        chosen = sorted([*far, *near])
        later += [i] * len(chosen)
        earlier += chosen
        for key in keys:
            if key[1]:
                seen.setdefault(key, []).append(i)
    return np.array(later, np.int64), np.array(earlier, np.int64)


def same(column: Array, i: Array, j: Array) -> Array:
    """Equal and not nothing."""
    result: Array = (column[i] == column[j]) & (column[i] > 0)
    return result


def overlaps(bags: Sequence[frozenset[int]], i: Array, j: Array) -> Array:
    """How many words the mentions of each pair share."""
    if len(bags) > DENSE:
        pairs = zip(i, j, strict=True)
        return np.fromiter((len(bags[a] & bags[b]) for a, b in pairs), np.float32, len(i))
    words = {word: number for number, word in enumerate(sorted(frozenset().union(*bags)))}
    table = np.zeros((len(bags), len(words)), np.float32)
    for row, bag in enumerate(bags):
        table[row, [words[word] for word in bag]] = 1
    shared: Array = (table @ table.T)[i, j]
    return shared


def pair_features(t: Table, i: Array, j: Array) -> Array:
    """The pair features [pairs, PAIR] of anaphors i and antecedents j."""
    pi, pj = t.pronoun[i], t.pronoun[j]
    noun = (pi == 0) & (pj == 0)
    both = (pi > 0) & (pj > 0)
    shared = overlaps(t.bags, i, j)
    size = np.array([len(b) for b in t.bags], np.float32)
    figures = (t.figure[i] > 0) & (t.figure[j] > 0)
    inside = (t.first[j] <= t.first[i]) & (t.end[i] <= t.end[j])
    holds = (t.first[i] <= t.first[j]) & (t.end[j] <= t.end[i])
    same_lemma = same(t.lemma, i, j)
    columns = [
        same_lemma, same(t.text, i, j) & noun, same(t.text, i, j) & both, t.proper[i] & t.proper[j],
        t.proper[i] & ~t.proper[j], ~t.proper[i] & t.proper[j] & (pi == 0), both, both & (pi == pj), both & (pi != pj),
        (pi > 0) & (pj == 0), (pi == 0) & (pj > 0), t.kind[i] == t.kind[j], same(t.final, i, j), same(t.initial, i, j),
        noun & (shared == size[i]) & (size[i] > 0), noun & (shared == size[j]) & (size[j] > 0), noun & (shared == 0),
        inside, holds, (t.appos[i] == t.head[j]) | (t.appos[j] == t.head[i]), t.predicate[i] == t.head[j],
        t.clause[i] == t.head[j], same(t.acronym, i, j), figures & (t.figure[i] == t.figure[j]),
        figures & (t.figure[i] != t.figure[j]), (t.plural[i] == t.plural[j]) & (t.plural[i] < 2),
        (t.plural[i] + t.plural[j]) == 1, t.subject[i] & t.subject[j], t.parent[i] == t.parent[j],
        t.quoted[i] == t.quoted[j],
    ]  # fmt: skip
    result = np.zeros((len(i), PAIR), np.float32)
    result[:, :30] = np.stack(columns, 1)
    rows = np.arange(len(i))
    result[rows, 30 + np.searchsorted(DISTANCES, i - j, "right") - 1] = 1
    apart = np.searchsorted(SENTENCES, t.sentence[i] - t.sentence[j], "right") - 1
    result[rows, 30 + len(DISTANCES) + np.clip(apart, 0, len(SENTENCES) - 1)] = 1
    return result
