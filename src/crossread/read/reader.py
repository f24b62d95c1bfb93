"""The front page of the stage: inputs → entries → drafts → documents, and a fault for all that could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from crossread.errors import NothingRead, ReadError
from crossread.options import Options
from crossread.read.documents import make_document, name_documents
from crossread.read.drafts import Batch
from crossread.read.entries import Entry, find_entries, load
from crossread.read.formats import read_bytes
from crossread.read.formats.jsons import read_sidecar
from crossread.read.telling import tell_metadata
from crossread.types import Document, Fault, Told

DEFAULTS = Options()
SHOWN_FAULTS = 5


def read(
    inputs: str | Path | Sequence[str | Path], options: Options = DEFAULTS, *, stdin: BinaryIO | None = None
) -> tuple[tuple[Document, ...], tuple[Fault, ...]]:
    """Read files, folders and "-" (standard input) into documents, sorted by id whatever the order of the inputs.

    One name alone is one input.
    Everything that could not be read is a fault of the stage "read" whose item is `file`, `file:line` or `file:member`.
    Raises NothingRead where no document is left; nothing else for bad content.
    """
    names = [inputs] if isinstance(inputs, str | Path) else inputs
    entries, faults = find_entries([str(name) for name in names], options, stdin)
    batches = [read_entry(entry, options) for entry in entries]
    faults = [*faults, *(fault for batch in batches for fault in batch.faults)]
    documents = name_documents([make_document(draft) for batch in batches for draft in batch.drafts])
    if not documents:
        raise NothingRead(_nothing(faults))
    told = (_date_by_option(tell_metadata(document), options) for document in documents)
    return tuple(told), tuple(sorted(set(faults), key=lambda fault: (fault.item, fault.reason)))


def read_entry(entry: Entry, options: Options) -> Batch:
    """The drafts of one file and its faults; where the file is unreadable, the JSON beside it is read in its stead."""
    batch = _attempt(entry, options)
    if entry.sidecar is None:
        return batch
    if not batch.drafts:
        beside = _attempt(Entry(name=entry.sidecar.name, path=entry.sidecar.path), options)
        return Batch(drafts=beside.drafts, faults=batch.faults if beside.drafts else batch.faults + beside.faults)
    try:
        keys = read_sidecar(entry.sidecar.name, load(entry.sidecar, options))
    except ReadError as error:
        return Batch(drafts=batch.drafts, faults=(*batch.faults, _fault(error)))
    return replace(batch, drafts=tuple(draft.beside(keys) for draft in batch.drafts))


def _attempt(entry: Entry, options: Options) -> Batch:
    """What an entry gives; a ReadError becomes its fault: the one seam between errors and faults."""
    try:
        return read_bytes(load(entry, options), entry, options)
    except ReadError as error:
        return Batch(faults=(_fault(error),))


def _fault(error: ReadError) -> Fault:
    return Fault(stage="read", item=error.item, reason=error.reason)


def _nothing(faults: Sequence[Fault]) -> str:
    """The message of NothingRead: it names the first faults and counts the rest."""
    lines = [f"{fault.item}: {fault.reason}" for fault in faults[:SHOWN_FAULTS]]
    rest = len(faults) - len(lines)
    more = [f"and {rest} more"] if rest else []
    return "\n".join(["no document could be read", *lines, *more])


def _date_by_option(document: Document, options: Options) -> Document:
    """A report that does not say when it was published gets the date of the options, and says so."""
    if document.published or not options.published:
        return document
    told = Told(field="published", value=options.published, rule="option published")
    return replace(document, published=options.published, told=(*document.told, told))
