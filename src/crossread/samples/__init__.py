"""Bundled sample reports: six invented outlets on one invented incident, for `crossread demo`, the docs and the tests.

A shooting at the Lantern Fair of Port Anselm, a town that does not exist.  One report copies another under a new
headline, one is stitched together from others, one is full of menus and teasers, one comes two days later and changes
things, one corrects an earlier figure, one has no metadata.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """The folder of the sample reports, readable as any other input: crossread.build([folder()])."""
    return Path(str(files("crossread.samples") / "lantern-fair"))
