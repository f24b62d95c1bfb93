"""crossread reads every report of one incident and gives one account of it that anyone can check.

from crossread import build, load, save
dossier = build(["reports/"])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Options", "build", "load", "save"]

if TYPE_CHECKING:
    from crossread.options import Options
    from crossread.pipeline import build
    from crossread.saved import load, save

_HOMES = {"Options": "options", "build": "pipeline", "load": "saved", "save": "saved"}


def __getattr__(name: str) -> Any:
    """The verbs, imported when first asked for: `import crossread` alone loads no model and no spaCy."""
    if name not in _HOMES:
        raise AttributeError(f"module 'crossread' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"crossread.{_HOMES[name]}"), name)
