"""What a format's reader hands on: text and keys as the input gives them, not yet judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from crossread.types import Fault


@dataclass(frozen=True, slots=True)
class Draft:
    """One report as its input gives it.

    `item` says where it came from (file, file:line), `stem` is its id where it has none of its own, `keys` are its
    metadata as the input names them, `rules` says for a key how it was found ("JSON-LD datePublished").
    """

    item: str
    stem: str
    text: str
    keys: Mapping[str, Any] = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def beside(self, keys: Mapping[str, Any]) -> Draft:
        """The same draft with the keys of the JSON file beside it, which win over its own."""
        rules = {**self.rules, **{key: f"key {key} of the JSON file beside it" for key in keys}}
        return replace(self, keys={**self.keys, **keys}, rules=rules)


@dataclass(frozen=True, slots=True)
class Batch:
    """What one file gave: its drafts, and a fault for each part that could not be read."""

    drafts: tuple[Draft, ...] = ()
    faults: tuple[Fault, ...] = ()
