"""The options of a run: one frozen, keyword-only object, read from TOML or made by the command line."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from crossread.errors import UsageError

MEBIBYTE = 1024 * 1024
RUNNERS = ("serial", "processes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a run may vary.

    published: the date for reports that do not say (ISO), "" for none.
    as_of: leave out what was published or said after this date (ISO), "" for no limit.
    since: also tell what is new after this date (ISO), "" for nothing.
    profile: the coding profile whose records are made, "" for none.
    frames: a TOML file that adds frames, words and slots to the package's, "" for none.
    model: the English model: "" for the one that ships, else the name or folder of a spaCy pipeline.
    runner: "serial" or "processes"; workers: how many processes.
    brief: the most sentences that the brief has.
    max_bytes: a larger input file is refused.
    max_files: a folder is read up to this number of files, the rest is named as a fault.
    """

    published: str = ""
    as_of: str = ""
    since: str = ""
    profile: str = ""
    frames: str = ""
    model: str = ""
    runner: str = "serial"
    workers: int = 2
    brief: int = 12
    max_bytes: int = 64 * MEBIBYTE
    max_files: int = 100_000

    def __post_init__(self) -> None:
        """Raise UsageError for a date that is none, an unknown runner, or a number that is too small."""
        for field in ("published", "as_of", "since"):
            check_date(field, getattr(self, field))
        if self.runner not in RUNNERS:
            raise UsageError(f"unknown runner {self.runner!r}; known are {', '.join(RUNNERS)}")
        for field, least in (("workers", 1), ("brief", 0), ("max_bytes", 1), ("max_files", 1)):
            if getattr(self, field) < least:
                raise UsageError(f"{field} must be {least} or more, not {getattr(self, field)}")


def check_date(field: str, value: str) -> None:
    """Raise UsageError for what is neither "" nor an ISO date, with or without a time behind it."""
    try:
        day = datetime.fromisoformat(value or "2000-01-01")
    except (TypeError, ValueError) as error:
        raise UsageError(f"{field} takes a date, YYYY-MM-DD, not {value!r}") from error
    if value and not value.startswith(day.date().isoformat()):
        raise UsageError(f"{field} takes a date, YYYY-MM-DD, not {value!r}")


def read_options(path: Path) -> Options:
    """The options that a TOML file gives; raises UsageError for no such file, an unknown key or a wrong value."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}; a TOML file of options is read") from error
    except ValueError as error:
        raise UsageError(f"{path}: no TOML: {error}") from error
    defaults = {f.name: getattr(Options(), f.name) for f in fields(Options)}
    for key, value in values.items():
        if key not in defaults:
            raise UsageError(f"{path.name}: unknown option {key!r}; known are {', '.join(defaults)}")
        if type(value) is not type(defaults[key]):
            raise UsageError(f"{path.name}: {key} takes {type(defaults[key]).__name__}, not {value!r}")
    return Options(**values)
