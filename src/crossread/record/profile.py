"""Coding profiles: TOML files that say which columns a record has, where each comes from and how conflicts are settled.

name = "flood"
title = "Floods"
scope = "any"

[words]                     # what vague quantities become; the interval's lower bound where a word is not listed
dozens = 24

[[column]]
name = "missing"
from = "count"              # a source, see sources.py
frame = "missing"           # what a source takes besides
settle = "latest"           # latest, earliest, lowest, highest, mean, most, conservative or all
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from crossread.errors import UsageError

KNOWN = ("acled", "ccc", "gva", "mpv")
SETTLE = ("latest", "earliest", "lowest", "highest", "mean", "most", "conservative", "all")
_KEYS = frozenset({"name", "title", "scope", "words", "column"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the source it comes from, how conflicts are settled, and what else the source takes."""

    name: str
    source: str
    settle: str = "most"
    options: Mapping[str, Any] = field(default_factory=dict)

    def option(self, key: str, default: str = "") -> str:
        """An option as text."""
        return str(self.options.get(key, default))


@dataclass(frozen=True, slots=True)
class Profile:
    """A coding profile; `words` says what number a vague quantity becomes."""

    name: str
    columns: tuple[Column, ...]
    title: str = ""
    scope: str = "any"
    words: Mapping[str, float] = field(default_factory=dict)


def load_profile(name: str) -> Profile:
    """A profile that comes with the package, or one from a TOML file.

    Raises UsageError for a name that is neither, and for a file that is no profile.
    """
    if name in KNOWN:
        text = files("crossread.record").joinpath("profiles", f"{name}.toml").read_text("utf-8")
        return parse_profile(text, f"{name}.toml")
    path = Path(name)
    if not (name.endswith(".toml") and path.is_file()):
        raise UsageError(f"unknown profile {name!r}; known are {', '.join(KNOWN)}, or the path of a TOML file")
    return parse_profile(path.read_text("utf-8"), path.name)


def parse_profile(text: str, source: str) -> Profile:
    """The profile of a TOML text; raises UsageError, naming `source`, where it is none."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{source}: {error}") from error
    if unknown := sorted(set(data) - _KEYS):
        raise UsageError(f"{source}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}")
    rows = data.get("column", [])
    if not rows:
        raise UsageError(f"{source}: a profile has at least one [[column]]")
    columns = tuple(_column(row, source) for row in rows)
    names = [c.name for c in columns]
    if repeated := sorted({n for n in names if names.count(n) > 1}):
        raise UsageError(f"{source}: the column {repeated[0]!r} is there twice")
    words = {word.casefold(): float(number) for word, number in data.get("words", {}).items()}
    return Profile(
        data.get("name", source.removesuffix(".toml")), columns, data.get("title", ""), data.get("scope", "any"), words
    )


def _column(row: Mapping[str, Any], source: str) -> Column:
    """One column of its row."""
    if not row.get("name") or not row.get("from"):
        raise UsageError(f"{source}: a [[column]] has a name and a from, not {dict(row)}")
    settle = row.get("settle", "most")
    if settle not in SETTLE:
        raise UsageError(f"{source}: {row['name']}: settle is one of {', '.join(SETTLE)}, not {settle!r}")
    options = {key: value for key, value in row.items() if key not in ("name", "from", "settle")}
    return Column(row["name"], row["from"], settle, options)
