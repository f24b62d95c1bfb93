"""What the commands annotate and code write, as texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from crossread.annotate import annotate, make_parser, read_doc
from crossread.options import Options
from crossread.pipeline import build_documents, dated
from crossread.read import read
from crossread.run import split_faults
from crossread.tell import reading_to_dict
from crossread.types import Document, Fault, Record


def annotate_lines(
    inputs: Sequence[str], options: Options, kind: str, stdin: BinaryIO
) -> tuple[str, tuple[Fault, ...]]:
    """A line of JSON per document, or CoNLL-U; and what could not be read."""
    documents, faults = read(inputs, options, stdin=stdin)
    parse = make_parser(options.model)
    documents = tuple(dated(d, options) for d in documents)
    if kind == "conllu":
        from crossread.model.conllu import to_conllu

        return "".join(to_conllu(parse(d.text), document_id=d.id) for d in documents), faults
    lines, more = split_faults(annotate_one(d, options) for d in documents)
    return "".join(lines), (*faults, *more)


def annotate_one(document: Document, options: Options) -> str | Fault:
    """The JSON line of one document; an error inside becomes its fault."""
    try:
        reading = annotate(document, make_parser(options.model))
        return json.dumps(reading_to_dict(reading), ensure_ascii=False) + "\n"
    except Exception as error:
        return Fault("annotate", document.id, f"{type(error).__name__}: {error}")


def annotate_tokens(path: Path, options: Options, kind: str) -> str:
    """The annotation of pre-tokenised CoNLL-U, whose tokens and sentences are kept."""
    from crossread.model.conllu import annotate_conllu, to_conllu

    docs = annotate_conllu(path, options.model)
    if kind == "conllu":
        return "".join(to_conllu(doc, document_id=name) for name, doc in docs)
    readings = (read_doc(Document(name, doc.text), doc) for name, doc in docs)
    return "".join(json.dumps(reading_to_dict(r), ensure_ascii=False) + "\n" for r in readings)


def code_rows(
    inputs: Sequence[str], options: Options, group_by: str, as_json: bool, stdin: BinaryIO
) -> tuple[str, str, tuple[Fault, ...]]:
    """The rows of a profile as JSON lines or CSV, the long table of cells, and the faults."""
    from crossread.record import cells_csv, rows_csv, rows_jsonl

    documents, faults = read(inputs, options, stdin=stdin)
    records: list[Record] = []
    cells: list[str] = []
    all_faults = list(faults)
    for key, members in grouped(documents, group_by).items():
        dossier = build_documents(members, options)
        all_faults += dossier.faults
        for record in dossier.records:
            named = Record(
                record.profile, key or record.story, record.documents, record.row, record.in_scope, record.why
            )
            records.append(named)
            cells.append(cells_csv(named, dossier, header=not cells))
    return (rows_jsonl if as_json else rows_csv)(records), "".join(cells), tuple(all_faults)


def grouped(documents: Sequence[Document], key: str) -> dict[str, list[Document]]:
    """The documents by the value of a metadata key; all in one group without a key."""
    groups: dict[str, list[Document]] = {}
    for document in documents:
        name = str(document.meta.get(key, document.id)) if key else ""
        groups.setdefault(name, []).append(document)
    return dict(sorted(groups.items()))
