"""The whole system on one page: read -> annotate -> claims -> stories -> reconcile -> record -> dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from crossread import __version__
from crossread.annotate import annotate, check_model, make_parser
from crossread.annotate.frames import frames_of
from crossread.claims import extract_all, find_spellings
from crossread.claims.filled import filled
from crossread.errors import CrossreadError
from crossread.options import Options
from crossread.read import read
from crossread.reconcile import Account, reconcile
from crossread.reconcile.since import fresh_claims, whats_new
from crossread.run import make_runner, split_faults
from crossread.stories import about_incident, one_story, set_aside
from crossread.tell.readable import ReadableDossier
from crossread.types import Claim, Document, Fault, News, Reading, Story


@dataclass(frozen=True, slots=True)
class Read:
    """One report read: its reading and its claims."""

    reading: Reading
    claims: tuple[Claim, ...]


def build(
    inputs: str | Path | Sequence[str | Path], options: Options | None = None, *, stdin: BinaryIO | None = None
) -> ReadableDossier:
    """The dossier of the input (files, folders, "-" for `stdin`), taken as reports of one incident.

    Raises NothingRead when no report could be read; what else fails is a fault of the dossier.
    """
    options = options or Options()
    documents, faults = read(inputs, options, stdin=stdin)
    return build_documents(documents, options, faults=faults)


def build_documents(
    documents: Sequence[Document], options: Options, *, faults: Sequence[Fault] = ()
) -> ReadableDossier:
    """The dossier of documents that are at hand."""
    kept = taken(documents, options)
    reads, more = read_all(kept, options)
    return build_reads(kept, reads, options, faults=(*faults, *more))


def build_groups(groups: Sequence[Sequence[Document]], options: Options) -> Iterator[ReadableDossier]:
    """The dossier of each group of documents, in the order of the groups; one runner reads all of them."""
    kept = [taken(group, options) for group in groups]
    found = iter(read_each([document for group in kept for document in group], options))
    for group in kept:
        reads, faults = split_faults(islice(found, len(group)))
        yield build_group(group, reads, options, faults)


def build_group(
    documents: Sequence[Document], reads: Sequence[Read], options: Options, faults: Sequence[Fault]
) -> ReadableDossier:
    """The dossier of one group among many; an error inside becomes its fault, and the other groups go on."""
    try:
        return build_reads(documents, reads, options, faults=faults)
    except CrossreadError:
        raise
    except Exception as error:
        names = ", ".join(d.id for d in documents)
        fault = Fault("account", names, f"{type(error).__name__}: {error}")
        return ReadableDossier(documents=tuple(documents), faults=(*faults, fault))


def taken(documents: Sequence[Document], options: Options) -> list[Document]:
    """The documents by id, dated, without those published after the day that the options ask for."""
    kept = [dated(d, options) for d in sorted(documents, key=lambda d: d.id)]
    return [d for d in kept if not (options.as_of and d.published[:10] > options.as_of[:10])]


def build_reads(
    documents: Sequence[Document], reads: Sequence[Read], options: Options, *, faults: Sequence[Fault] = ()
) -> ReadableDossier:
    """The dossier of reports that are read."""
    story = one_story([r.reading for r in reads])
    readings = set_aside((r.reading for r in reads), story)
    told = (*(c for r in reads for c in r.claims), *find_spellings(readings))
    claims = tuple(sorted(told, key=lambda c: (c.evidence.document, c.evidence.span, c.slot, c.id)))
    account = reconcile(story, readings, about_incident(claims, story), brief=options.brief)
    dossier = assemble(documents, story, readings, claims, account, options, faults)
    return replace(dossier, since=options.since, news=news_since(dossier, options)) if options.since else dossier


def news_since(dossier: ReadableDossier, options: Options) -> tuple[News, ...]:
    """What is new against the dossier of the reports that were out by the day `since`; the undated count as out."""
    early = [r for r in dossier.readings if not r.document.published[:10] > options.since[:10]]
    known = frozenset(r.document.id for r in early)
    claims = [c for c in about_incident(dossier.claims, dossier.stories[0]) if c.evidence.document in known]
    before = reconcile(one_story(early), early, claims, brief=0).findings if early else ()
    return whats_new(before, dossier.findings, fresh_claims(dossier.claims, known))


def assemble(
    documents: Sequence[Document],
    story: Story,
    readings: tuple[Reading, ...],
    claims: tuple[Claim, ...],
    account: Account,
    options: Options,
    faults: Sequence[Fault],
) -> ReadableDossier:
    """Everything in one place."""
    dossier = ReadableDossier(
        documents=tuple(documents),
        stories=(story,),
        readings=readings,
        entities=account.entities,
        events=tuple(e for r in readings for e in r.events),
        findings=account.findings,
        claims=claims,
        quotes=account.quotes,
        timeline=account.timeline,
        brief=account.brief,
        notes=account.notes,
        faults=tuple(faults),
        made_by=f"crossread {__version__}",
        wordings=account.wordings,
        loaded=account.loaded,
        sources=account.graph.sources,
        leans=account.graph.leans,
        happenings=account.happenings,
    )
    if not options.profile:
        return dossier
    from crossread.record import make_record  # the profiles are loaded by those who code

    known = replace(dossier, claims=about_incident(claims, story))
    return replace(dossier, records=(make_record(known, options.profile),))


def read_all(documents: Sequence[Document], options: Options) -> tuple[tuple[Read, ...], tuple[Fault, ...]]:
    """The readings and claims of all documents; a document that fails becomes a fault and the rest goes on."""
    return split_faults(read_each(documents, options))


def read_each(documents: Sequence[Document], options: Options) -> Iterable[Read | Fault]:
    """What becomes of each document, in their order, as soon as it is read."""
    runner = make_runner(options.runner, options.workers)
    threads = 1 if options.runner == "processes" else 0
    check_model(options.model)  # a wrong name or file is wrong usage, not a fault of each document
    frames_of(options.frames)
    return runner(partial(read_one, model=options.model, threads=threads, frames=options.frames), list(documents))


def read_one(document: Document, *, model: str = "", threads: int = 0, frames: str = "") -> Read | Fault:
    """One document read; an error inside becomes the fault of this document (the seam where failures are caught)."""
    try:
        table = frames_of(frames)
        reading = annotate(document, make_parser(model, threads), frames=table)
        return Read(reading, filled(extract_all(reading), reading, table))
    except Exception as error:
        return Fault("annotate", document.id, f"{type(error).__name__}: {error}")


def dated(document: Document, options: Options) -> Document:
    """The document with the date that the options give, where it does not say its own."""
    return document if document.published or not options.published else replace(document, published=options.published)
