"""Dossiers on disk: one JSON file each, in the form of the public contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crossread.errors import DossierError
from crossread.tell import from_dict, to_json
from crossread.tell.readable import ReadableDossier, readable
from crossread.types import Dossier


def save(dossier: Dossier, path: str | Path) -> None:
    """Write a dossier as JSON (UTF-8)."""
    Path(path).write_text(to_json(dossier), "utf-8", newline="\n")


def load(path: str | Path) -> ReadableDossier:
    """Read a dossier back; raises DossierError for a file that is none, saying where."""
    return readable(from_dict(read_saved(path)))


def read_saved(path: str | Path) -> Any:
    """The data of a saved dossier, not yet checked; raises DossierError for what is no JSON."""
    try:
        return json.loads(Path(path).read_text("utf-8"))
    except ValueError as error:
        raise DossierError(f"{Path(path).name} is no JSON, so no saved dossier: {error}") from error
