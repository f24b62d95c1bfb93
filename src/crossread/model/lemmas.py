"""Lemmas by edit scripts: what to cut from the end of a form and what to put there.

A script is "case|cut|end": case "l" (lower the form first) or "k" (keep it), the number of letters cut from its
end, and the letters added; a form that shares nothing with its lemma has the script "=lemma".

    >>> script("Studies", "study"), script("went", "go")
    ('l|3|y', '=go')
    >>> apply("Cities", "l|3|y")
    'city'
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def shared_start(one: str, other: str) -> int:
    """How many letters two words share at their start."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def script(form: str, lemma: str) -> str:
    """The script that makes the lemma of the form."""
    low = form.lower()
    for case, base in (("l", low), ("k", form)) if lemma == lemma.lower() else (("k", form), ("l", low)):
        shared = shared_start(base, lemma)
        if shared and (shared * 2 >= len(lemma) or len(base) - shared <= 3):
            return f"{case}|{len(base) - shared}|{lemma[shared:]}"
    return f"={lemma}"


def apply(form: str, rule: str) -> str:
    """The lemma that a script makes of a form; the form itself where the script would leave nothing."""
    if rule.startswith("="):
        return rule[1:] or form
    case, cut, end = rule.split("|", 2)
    base = form.lower() if case == "l" else form
    kept = base[: len(base) - int(cut)] if int(cut) < len(base) else ""
    return (kept + end) or form


class Lemmas:
    """Lemmas of words: the table of forms that are out of rule first, then the script that the network chose."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """With "form|tag" -> lemma, the form in lower case and the tag Penn's."""
        self._table = table

    @classmethod
    def read(cls, folder: Path) -> Lemmas:
        """From lemmas.json in a folder, if it is there."""
        path = folder / "lemmas.json"
        return cls(json.loads(path.read_text("utf-8")) if path.exists() else {})

    def of(self, form: str, upos: str, xpos: str, rule: str) -> str:
        """The lemma of a word."""
        known = self._table.get(f"{form.lower()}|{xpos}") if upos != "PROPN" else None
        return known or apply(form, rule)
