"""The model's mentions and chains beside the entities that rules have found: one list, one id for one thing.

The model knows every mention of everything, named or not; the rules know who people are to the report.  A chain takes
the id of the rule's entity that shares most mentions with it, so that holders of statements are found in both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from crossread.annotate.texts import text_of
from crossread.types import MENTION_KINDS, Entity, Mention, Span, digest


def chained_mentions(
    doc: Doc, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions of the model with their entities, and all entities: those of the rules, then those of chains alone.

    Without a model (no span group "mentions") both come back as they are.  A mention that the model puts in no chain of
    two, and that no rule links, has no entity.
    """
    if "mentions" not in doc.spans:
        return tuple(mentions), tuple(entities)
    chains: dict[str, list[Mention]] = defaultdict(list)
    for found in doc.spans["mentions"]:
        if found.label_ in MENTION_KINDS:
            span = Span(found.start_char, found.end_char)
            chains[str(found.id_ or f"alone {span.start} {span.end}")].append(Mention(span, found.label_, rule="model"))
    ids = _ids(chains, mentions)
    result, extra = [], []
    text = text_of(doc)
    for key, members in chains.items():
        name = ids.get(key, "")
        if not name and len(members) > 1:
            entity = _entity(text, members)
            name = entity.id
            extra.append(entity)
        result += [replace(member, entity=name) for member in members]
    ordered = sorted(result, key=lambda m: (m.span.start, -m.span.end, m.kind))
    return tuple(ordered), (*entities, *sorted(extra, key=lambda e: e.mentions[0]))


def _ids(chains: Mapping[str, Sequence[Mention]], mentions: Sequence[Mention]) -> dict[str, str]:
    """Chain -> entity of the rules, one to one, the most shared mentions first."""
    owner = {m.span: m.entity for m in mentions if m.entity}
    shared: Counter[tuple[str, str]] = Counter()
    for key, members in chains.items():
        shared.update((key, owner[m.span]) for m in members if m.span in owner)
    taken: dict[str, str] = {}
    for (key, entity), _ in sorted(shared.items(), key=lambda row: (-row[1], row[0])):
        if key not in taken and entity not in taken.values():
            taken[key] = entity
    return taken


def _entity(text: str, members: Sequence[Mention]) -> Entity:
    """The entity of a chain that no rule knows: its longest mention of up to eight words names it."""
    words = [" ".join(text[m.span.start : m.span.end].split()) for m in members]
    short = [w for w in words if len(w.split()) <= 8] or words
    name = max(short, key=lambda w: (len(w.split()), len(w), w))
    kind = Counter(m.kind for m in members).most_common(1)[0][0]
    spans = tuple(sorted(m.span for m in members))
    named = any(w[:1].isupper() and w.split()[0].casefold() != "the" for w in words[1:])
    return Entity(digest("chain", name, *spans), kind, name, tuple(dict.fromkeys(words)), spans, named)
