"""The words that say that somebody says something: cue verbs with what they take, and their inflected forms.

The table is `cues.tsv`, a row per verb: what it takes as content (the letters below), whether it tags quotations (d).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from crossread.types import Stance


class Cue(NamedTuple):
    """A cue verb: its lemma, what it takes as content, whether it can tag a quotation, how firmly it holds.

    `takes`: c a clause, t an infinitive, o an object with what completes it, s a complement that shares its subject,
    p the subject and the rest when it is passive, :about (or another preposition) what follows that preposition.
    """

    lemma: str
    takes: frozenset[str]
    direct: bool
    stance: Stance


class Form(NamedTuple):
    """An inflected form of a cue: which cue, and the form (base, s, past, ing, participle)."""

    cue: Cue
    form: str


# lemma -> past, participle; where they differ from -ed
_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "read": "read", "go": "went gone", "begin": "began begun",
    "sing": "sang sung", "shoot": "shot", "think": "thought", "know": "knew known", "feel": "felt", "find": "found",
    "hear": "heard", "understand": "understood", "swear": "swore sworn", "show": "showed shown", "see": "saw seen",
    "forecast": "forecast", "learn": "learned", "mean": "meant", "hold": "held", "make": "made", "give": "gave given",
    "put": "put", "speak": "spoke spoken", "take": "took taken", "bring": "brought", "cast": "cast", "lay": "laid",
    "seek": "sought", "hope": "hoped", "teach": "taught", "forget": "forgot forgotten", "foresee": "foresaw foreseen",
    "choose": "chose chosen", "get": "got gotten", "come": "came come", "let": "let", "forbid": "forbade forbidden",
}  # fmt: skip


def inflect(lemma: str) -> Mapping[str, str]:
    """The forms of a verb: inflect("deny") -> {"deny": "base", "denies": "s", "denied": "past", "denying": "ing"}."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "ye")) else lemma
    stem = lemma + lemma[-1] if lemma in word_list("doubled") else stem
    consonant_y = re.search(r"[^aeiou]y$", lemma)
    sibilant = re.search(r"(?:s|x|z|ch|sh|o)$", lemma)
    third = lemma[:-1] + "ies" if consonant_y else lemma + ("es" if sibilant else "s")
    past = lemma[:-1] + "ied" if consonant_y else (lemma + "d" if lemma.endswith("e") else stem + "ed")
    irregular = _IRREGULAR.get(lemma, past).split()
    forms = {lemma: "base", third: "s", (lemma if consonant_y else stem) + "ing": "ing"}
    forms |= {irregular[-1]: "participle"} if len(irregular) > 1 else {}
    return forms | {irregular[0]: "past"}


@lru_cache(maxsize=1)
def cues() -> Mapping[str, Cue]:
    """Lemma -> cue."""
    rows = files(__package__).joinpath("cues.tsv").read_text("utf-8").splitlines()[1:]
    cells = (row.split("\t") for row in rows)
    return MappingProxyType(
        {c[0]: Cue(c[0], frozenset(c[1].strip("-").split()), c[2] == "d", stance_of(c[3])) for c in cells}
    )


def stance_of(word: str) -> Stance:
    """The stance that a table names: stance_of("hedges") == "hedges"."""
    return "hedges" if word == "hedges" else "denies" if word == "denies" else "asserts"


@lru_cache(maxsize=1)
def cue_forms() -> Mapping[str, Form]:
    """Lower-case inflected form -> cue and form: cue_forms()["denied"].cue.lemma == "deny"."""
    return MappingProxyType(
        {word: Form(cue, form) for cue in cues().values() for word, form in inflect(cue.lemma).items()}
    )


@lru_cache(maxsize=1)
def _word_lists() -> Mapping[str, frozenset[str]]:
    rows = (row.split("\t") for row in files(__package__).joinpath("words.tsv").read_text("utf-8").splitlines())
    return MappingProxyType({name: frozenset(words.split()) for name, words in rows})


def word_list(name: str) -> frozenset[str]:
    """A list of lower-case words from `words.tsv`: "chief" in word_list("titles")."""
    return _word_lists()[name]
