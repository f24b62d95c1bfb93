"""The English model: text to tokens, sentences, tags, trees, names, mentions, chains; and vectors.

`load` and `from_pipeline` give a spaCy `Language`; see `component` for what it fills.  Nothing heavy is imported
before one of them is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["WEIGHTS", "from_pipeline", "load"]

WEIGHTS = Path(__file__).parent / "weights"


def load(path: Path | str | None = None, *, threads: int = 0) -> Language:
    """The pipeline that ships with crossread, or the one in a folder of weights, or a spaCy pipeline by its name.

    `nlp.pipe` of the shipped pipeline reads `threads` documents at a time (0: as many as there are cores); results do
    not depend on it.
    Raises OSError (with what was looked for) when there is no such folder or pipeline.
    """
    from crossread.model.component import pipeline

    if path is None or (Path(path) / "reader.onnx").exists():
        return pipeline(WEIGHTS if path is None else Path(path), threads)
    import spacy

    return from_pipeline(spacy.load(path))


def from_pipeline(nlp: Language) -> Language:
    """Another spaCy pipeline with a tagger and a parser, completed so that its `Doc` has the same attributes."""
    from crossread.model.adapter import complete

    return complete(nlp)
