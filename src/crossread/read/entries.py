"""Inputs become entries: files, the files of folders, standard input; within the limits of the options."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from crossread.errors import LimitError, ReadError
from crossread.options import Options
from crossread.types import Fault

STANDARD_INPUT = "-"
_COMPRESSED = re.compile(r"\.gz$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to read: its name as messages show it, where it lies, or its bytes where it was a stream.

    `sidecar` is the JSON file of the same stem beside it, which gives metadata and is no document of its own.
    """

    name: str
    path: Path | None = None
    data: bytes = b""
    sidecar: Entry | None = None

    @property
    def stem(self) -> str:
        """The file's name without its last suffix (a.txt and a.txt.gz give a)."""
        if self.path is None:
            return "stdin"
        name = printable(_COMPRESSED.sub("", self.path.name))
        return Path(name).stem or name or "document"

    @property
    def suffix(self) -> str:
        """The lower-cased suffix, that of the compressed file for a .gz; a hint only where the content does not say."""
        return "" if self.path is None else Path(_COMPRESSED.sub("", self.path.name)).suffix.lower()


def find_entries(inputs: Sequence[str], options: Options, stdin: BinaryIO | None) -> tuple[list[Entry], list[Fault]]:
    """The entries of all inputs, each file once, with their sidecars; and a fault for each input that gives none."""
    entries: dict[str, Entry] = {}
    faults: list[Fault] = []
    for name in inputs:
        try:
            found = _stream(stdin, options) if name == STANDARD_INPUT else _expand(Path(name), options, faults)
            entries.update((entry.name, entry) for entry in found)
        except ReadError as error:
            faults.append(Fault(stage="read", item=error.item, reason=error.reason))
    return _pair(list(entries.values())), faults


def load(entry: Entry, options: Options) -> bytes:
    """The bytes of an entry; raises LimitError above `max_bytes`, ReadError where it cannot be opened."""
    if entry.path is None:
        return entry.data
    try:
        with entry.path.open("rb") as file:
            return bounded(file, entry.name, options.max_bytes)
    except OSError as error:
        raise ReadError(entry.name, (error.strerror or str(error)).lower()) from error


def bounded(file: BinaryIO, name: str, limit: int) -> bytes:
    """All bytes of a stream; raises LimitError as soon as there are more than `limit`."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise LimitError(name, f"larger than the limit of {limit:,} bytes (option max_bytes)")
    return data


def printable(name: str) -> str:
    """A file's name without the half characters that undecodable names carry."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _stream(stdin: BinaryIO | None, options: Options) -> list[Entry]:
    if stdin is None:
        raise ReadError(STANDARD_INPUT, "there is no standard input to read")
    return [Entry(name=STANDARD_INPUT, data=bounded(stdin, STANDARD_INPUT, options.max_bytes))]


def _expand(path: Path, options: Options, faults: list[Fault]) -> list[Entry]:
    """One file, or the files of a folder in the order of their names, as many as `max_files` allows."""
    name = printable(str(path))
    if not os.path.lexists(path):
        raise ReadError(name, "no such file or folder")
    if not path.is_dir():
        return [Entry(name=name, path=path)]
    files = list(islice(_walk(path, faults), options.max_files + 1))
    if not files:
        raise ReadError(name, "the folder has no files")
    if len(files) > options.max_files:
        reason = f"the folder has more than {options.max_files:,} files (option max_files); the rest was not read"
        faults.append(Fault(stage="read", item=name, reason=reason))
    return [Entry(name=printable(str(file)), path=file) for file in files[: options.max_files]]


def _walk(folder: Path, faults: list[Fault]) -> Iterator[Path]:
    """The regular files below a folder in the order of their names; hidden ones are passed over, links not followed."""

    def unreadable(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        faults.append(Fault(stage="read", item=printable(str(error.filename)), reason=reason))

    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(here, name) for name in sorted(files) if not name.startswith("."))
        yield from (path for path in paths if _is_file(path))


def _is_file(path: Path) -> bool:
    """Whether this is a regular file; one that cannot be looked at is taken for one and named later."""
    try:
        return path.is_file()
    except OSError:
        return True


def _pair(entries: list[Entry]) -> list[Entry]:
    """Each file with the JSON object of its stem beside it, which is then no entry of its own."""
    paired = [replace(entry, sidecar=_sidecar(entry)) for entry in entries]
    taken = {entry.sidecar.name for entry in paired if entry.sidecar}
    return [entry for entry in paired if entry.name not in taken]


def _sidecar(entry: Entry) -> Entry | None:
    if entry.path is None or entry.suffix in {".json", ".jsonl", ".ndjson", ".csv", ".tsv"}:
        return None
    path = Path(_COMPRESSED.sub("", str(entry.path))).with_suffix(".json")
    return Entry(name=printable(str(path)), path=path) if path.is_file() and _is_object(path) else None


def _is_object(path: Path) -> bool:
    """Whether a JSON file holds an object, not a list; an unreadable one is taken for one and named later."""
    try:
        with path.open("rb") as file:
            start = file.read(64)
    except OSError:
        return True
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"["
