"""Dossiers on disk: one JSON file each, in the form of the public contract."""

from __future__ import annotations

import json
from pathlib import Path

from crossread.errors import DossierError
from crossread.tell import from_dict, to_json
from crossread.tell.readable import ReadableDossier, readable
from crossread.types import Dossier


def save(dossier: Dossier, path: str | Path) -> None:
    """Write a dossier as JSON (UTF-8)."""
    Path(path).write_text(to_json(dossier), "utf-8", newline="\n")


def load(path: str | Path) -> ReadableDossier:
    """Read a dossier back; raises DossierError for a file that is none, saying where."""
    text = Path(path).read_text("utf-8")
    try:
        data = json.loads(text)
    except ValueError as error:
        raise DossierError(f"{Path(path).name} is no JSON: {error}") from error
    return readable(from_dict(data))
