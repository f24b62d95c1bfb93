"""Which English model makes the Doc: the one that ships, another spaCy pipeline, or rules alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import cast

from spacy.tokens import Doc

from crossread.annotate.sentences import plain_doc
from crossread.errors import UsageError

Parser = Callable[[str], Doc]
RULES = "rules"


def check_model(model: str) -> None:
    """Raise UsageError for a model that is neither "", "rules", a folder, nor an installed spaCy pipeline."""
    from spacy.util import is_package

    if model not in ("", RULES) and not Path(model).exists() and not is_package(model):
        raise UsageError(
            f'no model {model!r}: give an installed spaCy pipeline, the folder of one, or "{RULES}" for none'
        )


@lru_cache(maxsize=2)
def make_parser(model: str = "", threads: int = 0) -> Parser:
    """The parser of that name: "" the model that ships, "rules" sentences alone, else a spaCy pipeline or folder.

    `threads` of the model that ships: 0 for all cores, 1 where several processes share them.
    """
    if model == RULES:
        return plain_doc
    from crossread.model import load  # the weights take a second to load: only who parses pays

    return cast(Parser, load(model or None, threads=threads))
