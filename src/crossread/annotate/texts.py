"""The text of a Doc, put together once."""

from __future__ import annotations

from spacy.tokens import Doc

_KEY = "crossread.text"


def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy joins anew from its tokens on every access; here it is kept with the Doc."""
    text: str | None = doc.user_data.get(_KEY)
    if text is None:
        text = doc.user_data[_KEY] = doc.text
    return text
