"""Let another spaCy pipeline take the place of ours: the same attributes, from its own tags, trees and entities.

    nlp = from_pipeline(spacy.load("en_core_web_trf"))

Labels of ClearNLP (what the public English pipelines use) become Universal Dependencies as far as a label alone and
its neighbours tell.
Mentions are noun chunks, pronouns and entities; chains join mentions of one name, nothing more.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

NAME = "crossread_adapter"
LABELS = {
    "ROOT": "root", "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass",
    "auxpass": "aux:pass", "poss": "nmod:poss", "prt": "compound:prt", "neg": "advmod", "npadvmod": "obl:unmarked",
    "nounmod": "nmod", "nummod": "nummod", "quantmod": "advmod", "preconj": "cc:preconj", "predet": "det:predet",
    "relcl": "acl:relcl", "intj": "discourse", "meta": "dep", "oprd": "xcomp", "attr": "xcomp", "acomp": "xcomp",
    "agent": "obl:agent", "pobj": "obl", "pcomp": "advcl", "prep": "obl", "complm": "mark",
}  # fmt: skip
ENTITIES = {
    "PERSON": "person", "PER": "person", "ORG": "organization", "NORP": "organization", "GPE": "place", "LOC": "place",
    "FAC": "place", "person": "person", "organization": "organization", "place": "place",
}  # fmt: skip
OTHERS = {"DATE": "time", "TIME": "time", "EVENT": "event", "PRODUCT": "object", "WORK_OF_ART": "object"}
PEOPLE = frozenset(
    "i me my we us our you your he him his she her they them their who whom whose man woman boy girl child people "
    "officer suspect victim driver resident teenager teen juvenile witness mother father son daughter".split()
)


def speaks_clear(doc: Doc) -> bool:
    """Whether labels are ClearNLP's and not Universal Dependencies already."""
    return any(token.dep_ in ("ROOT", "dobj", "pobj", "prep") for token in doc)


def to_universal(doc: Doc) -> None:
    """Turn a tree to Universal Dependencies: nouns above their prepositions, predicates above copulas."""
    heads = [token.head.i for token in doc]
    labels = [LABELS.get(token.dep_, token.dep_) for token in doc]
    for token in doc:
        for child in [c for c in token.children if token.dep_ in ("prep", "agent") and c.dep_ == "pobj"][:1]:
            nominal = token.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and token.dep_ == "prep"
            lift(token, child, heads, "nmod" if nominal else LABELS[token.dep_])
            labels[child.i] = "nmod" if nominal else LABELS[token.dep_]
            labels[token.i] = "case"
        for child in [c for c in token.children if token.lemma_ == "be" and c.dep_ in ("attr", "acomp")][:1]:
            lift(token, child, heads, "")
            labels[child.i] = labels[token.i]
            labels[token.i] = "cop"
    for token, head, label in zip(doc, heads, labels, strict=True):
        token.dep_ = label
        if token.head.i != head:
            token.head = doc[head]


def lift(above: Token, below: Token, heads: list[int], label: str) -> None:
    """Put a child in its head's place: the head, and the head's other children, now hang on it."""
    was = heads[above.i]
    heads[below.i] = below.i if was == above.i else was
    heads[above.i] = below.i
    if not label:
        for child in above.children:
            if child.i != below.i and heads[child.i] == above.i:
                heads[child.i] = below.i


def kind_of(span: Span, named: dict[int, str]) -> str:
    """The kind of a mention, by the entity at its head or by its head word."""
    head = span.root
    if head.i in named:
        return named[head.i]
    if head.lower_ in PEOPLE or head.lemma_.lower() in PEOPLE:
        return "person"
    return "abstract"


def find_mentions(doc: Doc) -> list[Span]:
    """Noun chunks, possessive pronouns and entities, with kinds and (by name) entities."""
    named = {span.root.i: {**ENTITIES, **OTHERS}.get(span.label_, "abstract") for span in doc.ents}
    spans: dict[tuple[int, int], Span] = {}
    chunks: list[Any] = list(doc.noun_chunks) if doc.has_annotation("DEP") else []
    own = [doc[token.i : token.i + 1] for token in doc if token.tag_ == "PRP$"]
    for span in [*chunks, *own, *doc.ents]:
        spans.setdefault((span.start, span.end), span)
    numbers: dict[str, int] = {}
    result = []
    for (start, end), span in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        root = span.root
        key = f"{kind_of(span, named)} {span[-1].lower_}" if root.pos_ == "PROPN" else f"alone {start} {end}"
        number = str(numbers.setdefault(key, len(numbers) + 1))
        result.append(Span(doc, start, end, label=kind_of(span, named), span_id=number))
    return result


class Adapter:
    """Completes what another pipeline has filled."""

    def __call__(self, doc: Doc) -> Doc:
        """Fill spans and labels."""
        mentions = find_mentions(doc)
        chains: dict[str, list[Span]] = {}
        for mention in mentions:
            chains.setdefault(mention.id_, []).append(mention)
        kept = [Span(doc, e.start, e.end, label=ENTITIES[e.label_]) for e in doc.ents if e.label_ in ENTITIES]
        doc.set_ents(filter_spans(kept))
        if speaks_clear(doc):
            to_universal(doc)
        doc.spans["mentions"] = mentions
        for number, chain in enumerate((c for c in chains.values() if len(c) > 1), 1):
            doc.spans[f"coref_{number}"] = chain
        doc.spans["events"] = []
        doc.spans["attribution"] = []
        return doc


def complete(nlp: Language) -> Language:
    """Add the adapter to a pipeline; ValueError when it has nothing that parses."""
    if NAME in nlp.pipe_names or "crossread_reader" in nlp.pipe_names:
        return nlp
    if "parser" not in nlp.pipe_names:
        raise ValueError(f"a pipeline with a parser is needed, this one has {', '.join(nlp.pipe_names) or 'nothing'}")
    Language.component(NAME, func=Adapter())
    nlp.add_pipe(NAME)
    return nlp
