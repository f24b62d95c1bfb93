"""What the commands annotate and code write, as texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from rich.console import Console
from rich.progress import track
from spacy.language import Language
from spacy.tokens import Doc

from crossread.annotate import check_model, make_parser, read_doc
from crossread.annotate.frames import Frames, frames_of
from crossread.errors import NothingRead, UsageError
from crossread.model import conllu
from crossread.options import Options
from crossread.pipeline import build_groups, dated
from crossread.read import read
from crossread.run import split_faults
from crossread.tell import reading_to_dict
from crossread.tell.form import dumps
from crossread.types import Document, Dossier, Fault, Record

Face = Callable[[Document, Doc, Frames], str]


def annotate_lines(
    inputs: Sequence[str], options: Options, kind: str, stdin: BinaryIO
) -> tuple[str, tuple[Fault, ...]]:
    """A line of JSON per document, or CoNLL-U; and what could not be read."""
    check_model(options.model)  # a wrong name or file is wrong usage, not a fault of each document
    frames_of(options.frames)
    documents, faults = read(inputs, options, stdin=stdin)
    face: Face = conllu_of if kind == "conllu" else line_of
    texts, more = split_faults(annotate_one(dated(d, options), options, face) for d in documents)
    return "".join(texts), (*faults, *more)


def annotate_one(document: Document, options: Options, face: Face) -> str | Fault:
    """One document annotated and written; an error inside becomes its fault."""
    try:
        return face(document, make_parser(options.model)(document.text), frames_of(options.frames))
    except Exception as error:
        return Fault("annotate", document.id, f"{type(error).__name__}: {error}")


def line_of(document: Document, doc: Doc, frames: Frames) -> str:
    """The reading of a document as a line of JSON."""
    return dumps(reading_to_dict(read_doc(document, doc, frames=frames))) + "\n"


def conllu_of(document: Document, doc: Doc, frames: Frames) -> str:
    """The words, tags and trees of a document as CoNLL-U."""
    return conllu.write(doc, document.id)


def annotate_tokens(path: Path, options: Options, kind: str) -> str:
    """The annotation of pre-tokenised CoNLL-U, whose tokens and sentences are kept."""
    check_model(options.model)
    parse = make_parser(options.model)
    if not isinstance(parse, Language):
        raise UsageError("--tokens needs an English model: the rules alone give no tags and no trees")
    face = conllu_of if kind == "conllu" else line_of
    table = frames_of(options.frames)
    try:
        docs = list(conllu.read(path.read_text("utf-8"), parse.vocab, path.stem))
    except OSError as error:
        raise NothingRead(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except ValueError as error:
        raise NothingRead(f"{path}: {error}") from error
    return "".join(face(Document(name, doc.text), parse(doc), table) for name, doc in docs)


def code_rows(
    inputs: Sequence[str], options: Options, group_by: str, as_json: bool, stdin: BinaryIO
) -> tuple[str, str, tuple[Fault, ...]]:
    """The rows of a profile as JSON lines or CSV, the long table of cells, and the faults."""
    from crossread.record import cells_csv, rows_csv, rows_jsonl

    documents, faults = read(inputs, options, stdin=stdin)
    records: list[Record] = []
    cells: list[str] = []
    all_faults = list(faults)
    groups = grouped(documents, group_by)
    dossiers = build_groups(list(groups.values()), options)
    for key, dossier in zip(groups, watched(dossiers, len(groups)), strict=True):
        all_faults += dossier.faults
        for record in dossier.records:
            named = Record(
                record.profile, key or record.story, record.documents, record.row, record.in_scope, record.why
            )
            records.append(named)
            cells.append(cells_csv(named, dossier, header=not cells))
    return (rows_jsonl if as_json else rows_csv)(records), "".join(cells), tuple(all_faults)


def watched(dossiers: Iterable[Dossier], total: int) -> Iterable[Dossier]:
    """The dossiers as they are made, with a bar on standard error where that is a terminal."""
    console = Console(stderr=True)
    return track(dossiers, "Coding", total, console=console, transient=True, disable=not console.is_terminal)


def grouped(documents: Sequence[Document], key: str) -> dict[str, list[Document]]:
    """The documents by the value of a metadata key; all in one group without a key, alone where it is not given.

    Raises UsageError where no document has the key.
    """
    if key and not any(key in document.meta for document in documents):
        known = sorted({name for document in documents for name in document.meta})
        raise UsageError(f"no report has the metadata key {key!r}; known are {', '.join(known) or 'none'}")
    groups: dict[str, list[Document]] = {}
    for document in documents:
        name = str(document.meta.get(key, document.id)) if key else ""
        groups.setdefault(name, []).append(document)
    return dict(sorted(groups.items()))
