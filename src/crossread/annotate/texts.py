"""What a Doc tells at a cost, asked once: its text, and whether it has a tree."""

from __future__ import annotations

from spacy.tokens import Doc

_TEXT, _TREE = "crossread.text", "crossread.tree"


def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy joins anew from its tokens on every access; here it is kept with the Doc."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


def has_tree(doc: Doc) -> bool:
    """Whether the Doc is parsed; where it is not, spaCy looks through all of its tokens to say so."""
    known: bool | None = doc.user_data.get(_TREE)
    if known is None:
        known = doc.user_data[_TREE] = doc.has_annotation("DEP")
    return known
