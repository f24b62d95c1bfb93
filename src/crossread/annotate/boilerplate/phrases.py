"""What boilerplate says: the table phrases.tsv, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast, get_args

from crossread.types import BoilerplateKind

_NAMED = re.compile(r"<<(\w+)>>")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern that a paragraph of some kind matches from its first sign, what it is, and how much it tells."""

    kind: BoilerplateKind
    weight: float
    name: str
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """The rows of phrases.tsv."""
    named: dict[str, str] = {}
    rows: list[Phrase] = []
    for line in (files(__package__) / "phrases.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, *cells = line.split("\t")
        if kind == "let":
            named[cells[0]] = cells[1]
            continue
        if kind not in get_args(BoilerplateKind):
            raise ValueError(f"phrases.tsv: unknown kind {kind!r}")
        pattern = _NAMED.sub(lambda match: named[match[1]], cells[2])
        rows.append(Phrase(cast(BoilerplateKind, kind), float(cells[0]), cells[1], re.compile(pattern, re.IGNORECASE)))
    return tuple(rows)
