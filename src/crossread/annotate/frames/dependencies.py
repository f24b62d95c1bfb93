"""Subjects and objects of a trigger by Universal Dependencies, where the Doc is parsed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crossread.annotate.frames.roles import Line, Parsed, Sides
from crossread.annotate.frames.triggers import Trigger
from crossread.annotate.texts import has_tree
from crossread.types import Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_CONTROLLED = frozenset({"xcomp"})


def make_parsed(doc: Doc) -> Parsed | None:
    """The function that looks a trigger up in the parse of a document; None when it has none."""
    if not has_tree(doc):
        return None

    def parsed(trigger: Trigger, line: Line) -> Sides:
        """The mentions at both sides of a trigger."""
        verb = _verb(doc, trigger)
        if verb is None:
            return Sides()
        subjects = _spans(_subjects(verb), line)
        objects = _spans((t for t in verb.children if t.dep_ == "obj"), line) if trigger.voice == "active" else ()
        return Sides(subjects, objects)

    return parsed


def _verb(doc: Doc, trigger: Trigger) -> Token | None:
    """The verb of a trigger: its first token that is one; None for nouns and fixed phrases."""
    if trigger.voice not in ("active", "passive"):
        return None
    span = doc.char_span(trigger.span.start, trigger.span.end, alignment_mode="expand")
    return next((token for token in span if token.pos_ == "VERB"), None) if span is not None else None


def _subjects(verb: Token) -> Iterator[Token]:
    """The subject of a verb: its own, that of the verb it is joined to, or the noun it modifies."""
    own = [t for t in verb.children if t.dep_ in _SUBJECTS]
    real = [t for t in own if t.lower_ not in ("who", "that", "which")]
    if real:
        yield from real
    elif verb.dep_ in ("acl:relcl", "acl"):
        yield verb.head
    elif verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        yield from _subjects(verb.head)
    elif verb.dep_ in _CONTROLLED:
        objects = [t for t in verb.head.children if t.dep_ in ("obj", "iobj")]
        yield from objects or _subjects(verb.head)


def _spans(tokens: Iterator[Token], line: Line) -> tuple[Span, ...]:
    """The mentions of people and bodies that hold the tokens or what is joined to them in a list or an apposition."""
    found: list[Span] = []
    for token in tokens:
        for one in (token, *_joined(token)):
            holding = [
                m.span
                for m in line.mentions
                if m.kind in ("person", "organization") and m.span.start <= one.idx < m.span.end
            ]
            found += [span for span in holding if span not in found]
    return tuple(sorted(found))


def _joined(token: Token) -> Iterator[Token]:
    """The tokens that a list, an apposition or a flat name joins to a token."""
    for child in token.children:
        if child.dep_ in ("conj", "appos", "flat"):
            yield child
            yield from _joined(child)
