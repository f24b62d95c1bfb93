"""Attributions by nouns, adjectives and adverbs in a tree: "the claim that", "is confident that", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from spacy.tokens import Token

from crossread.annotate.speech.lexicon import stance_of
from crossread.annotate.speech.tree import marker_of, spans_of, subject_of
from crossread.types import Attribution, Stance

_LIGHT_VERBS = frozenset(
    "make issue give offer express voice have raise release repeat deliver send file drop reiterate announce".split()
)
_PARTS = {"NOUN": "noun", "ADJ": "adj", "ADV": "adv", "VERB": "adj"}


class Nominal(NamedTuple):
    """A word that is no verb but introduces what somebody holds: what it takes, and how firmly it holds."""

    takes: frozenset[str]
    stance: Stance


@lru_cache(maxsize=1)
def nominals() -> Mapping[tuple[str, str], Nominal]:
    """(word, part of speech) -> what it takes, from `nominals.tsv`; letters as for verbs, "a" for an adverb."""
    rows = files(__package__).joinpath("nominals.tsv").read_text("utf-8").splitlines()[1:]
    cells = (row.split("\t") for row in rows)
    return MappingProxyType({(c[0], c[1]): Nominal(frozenset(c[2].split()), stance_of(c[3])) for c in cells})


def read_nominal(token: Token) -> Iterator[Attribution]:
    """The attribution that a noun, adjective or adverb makes, if it takes something."""
    word = token.lower_.removesuffix("s") if token.pos_ == "NOUN" and token.lower_.endswith("s") else token.lower_
    found = nominals().get((word, _PARTS.get(token.pos_, "")))
    if found is None:
        return
    content = _adverb_content(token) if "a" in found.takes else _content(token, found)
    if spans := spans_of(content):
        source = [] if "a" in found.takes else _source(token)
        yield Attribution(
            holder="", stance=found.stance, source=spans_of(source), cue=spans_of([token]), content=spans,
            rule=f"tree: {word} {token.pos_.lower()}",
        )  # fmt: skip


def _content(token: Token, nominal: Nominal) -> list[Token]:
    """The clause, infinitive or phrase that the word takes."""
    for child in token.children:
        if child.i < token.i:
            continue
        marker = marker_of(child)
        if child.dep_ in ("acl", "ccomp", "advcl", "csubj") and marker == "that" and "c" in nominal.takes:
            return list(child.subtree)
        if child.dep_ in ("acl", "xcomp") and marker == "to" and "t" in nominal.takes:
            return list(child.subtree)
        if child.dep_.split(":")[0] in ("nmod", "obl", "acl", "advcl") and ":" + marker in nominal.takes:
            return [
                t for t in child.subtree if not (t.head == child and t.dep_ in ("case", "mark") and t.lower_ == marker)
            ]
    return []


def _adverb_content(token: Token) -> list[Token]:
    """The clause that an adverb hedges, without the adverb."""
    return [t for t in token.head.subtree if t != token] if token.head.pos_ in ("VERB", "AUX") else []


def _source(token: Token) -> list[Token]:
    """Whose claim, hope or support it is: a possessor, a subject, what stands after "from" or "by"."""
    owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    if owner is not None:
        return list(owner.subtree)
    agent = next((c for c in token.children if c.dep_ == "nmod" and marker_of(c) in ("from", "by")), None)
    if agent is not None:
        return [t for t in agent.subtree if t.dep_ != "case"]
    if token.pos_ in ("ADJ", "VERB"):
        return subject_of(token)
    if token.dep_ == "obj" and token.head.lemma_ in _LIGHT_VERBS:
        return subject_of(token.head)
    return []
