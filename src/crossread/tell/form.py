"""The dossier as plain data: the form of the public contract, `crossread/dossier/1`.

Lists whose order carries no meaning are sorted, so that the same dossier gives the same bytes.  Findings, positions,
timeline, brief and notes keep their order: it is the order in which they are read.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from crossread.reconcile.sureness import how_sure, table
from crossread.tell.form_happenings import happenings_to_dict
from crossread.tell.form_reports import evidence_to_dict, reports_to_dict
from crossread.tell.voices import corroborated
from crossread.types import (
    Attribution,
    Cell,
    Claim,
    Document,
    Dossier,
    Entity,
    Event,
    Finding,
    Flag,
    Name,
    Number,
    Passage,
    Phrase,
    Position,
    Quote,
    Reading,
    Record,
    Span,
    Story,
    Told,
    Value,
    When,
)

SCHEMA = "crossread/dossier/1"

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def to_dict(dossier: Dossier) -> dict[str, Any]:
    """The dossier as JSON-able data, self-contained: each document carries its text, so that evidence can be checked.

    to_dict(Dossier((Document("a", "Two died."),)))["documents"][0]["text"] == "Two died."
    """
    flags = {flag for story in dossier.stories for flag in story.flags}
    readings = {reading.document.id: reading for reading in dossier.readings}
    claims = {claim.id: claim for claim in dossier.claims}
    documents = sorted(dossier.documents, key=lambda document: document.id)
    return {
        "schema": SCHEMA,
        "documents": [_document(document, readings.get(document.id), flags) for document in documents],
        "stories": [_story(story) for story in sorted(dossier.stories, key=lambda story: story.id)],
        "entities": [_entity(entity) for entity in sorted(dossier.entities, key=lambda entity: entity.id)],
        "events": [_event(event) for event in sorted(dossier.events, key=lambda event: (event.id, event.trigger))],
        "findings": [_finding(finding, claims, dossier.stories) for finding in dossier.findings],
        "claims": [_claim(claim) for claim in sorted(dossier.claims, key=lambda claim: claim.id)],
        "quotes": [_quote(quote) for quote in sorted(dossier.quotes, key=lambda q: (q.document, q.span, q.group))],
        "timeline": [
            {"when": value_to_dict(moment.when), "text": moment.text, "claims": sorted(moment.claims)}
            for moment in dossier.timeline
        ],
        "brief": [{"text": line.text, "claims": list(line.claims)} for line in dossier.brief],
        "notes": list(dossier.notes),
        "records": [_record(record) for record in sorted(dossier.records, key=lambda r: (r.profile, r.story))],
        "faults": [
            {"stage": fault.stage, "item": fault.item, "reason": fault.reason}
            for fault in sorted(dossier.faults, key=lambda fault: (fault.stage, fault.item, fault.reason))
        ],
        "made_by": dossier.made_by,
        **reports_to_dict(dossier),
        "happenings": happenings_to_dict(dossier),
        "sureness": {"measured": table().measured, "set": table().set, "meaning": table().meaning},
    }


def to_json(dossier: Dossier) -> str:
    """The dossier as JSON text, a line feed at its end; always encodable as UTF-8."""
    return dumps(to_dict(dossier), indent=1) + "\n"


def dumps(data: Any, *, indent: int | None = None) -> str:
    """JSON with letters as they are; lone surrogates, which UTF-8 cannot hold, are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """The `annotate` line of a reading: what was found in one document, as ranges [start, end) of its text."""
    return {
        "id": reading.document.id,
        "text": reading.document.text,
        "sentences": spans(reading.sentences),
        "boilerplate": [[span.start, span.end, kind] for span, kind in reading.boilerplate],
        "mentions": [
            {
                **_range(mention.span),
                "kind": mention.kind,
                "value": optional(mention.value),
                "entity": mention.entity or None,
            }
            for mention in reading.chained or reading.mentions
        ],
        "entities": [
            {"id": entity.id, "kind": entity.kind, "name": entity.name} for entity in reading.chains or reading.entities
        ],
        "times": [{**_range(time.span), "type": time.type, "value": time.value} for time in reading.times],
        "attributions": [attribution_to_dict(attribution) for attribution in reading.attributions],
        "via": [attribution_to_dict(attribution) for attribution in reading.via],
        "events": [_event(event) for event in reading.events],
    }


def value_to_dict(value: Value) -> dict[str, Any]:
    """A value under its `type`: value_to_dict(Phrase("a pistol")) == {"type": "phrase", "text": "a pistol"}."""
    match value:
        case Number():
            return {"type": "number", "low": _whole(value.low), "high": _whole(value.high), "unit": value.unit}
        case When():
            named = {"value": value.value, "earliest": value.earliest, "latest": value.latest}
            extra = {"precision": value.precision, "years": list(value.years), "zone": value.zone}
            return {"type": "when", **named, **extra}
        case Name():
            return {"type": "name", "name": value.name, "kind": value.kind}
        case Phrase():
            return {"type": "phrase", "text": value.text}


def optional(value: Value | None) -> dict[str, Any] | None:
    """A value, or None for none."""
    return None if value is None else value_to_dict(value)


def attribution_to_dict(attribution: Attribution) -> dict[str, Any]:
    """Who holds a statement, how, and through whom (`via` nests in the same form)."""
    return {
        "source": spans(attribution.source),
        "cue": spans(attribution.cue),
        "content": spans(attribution.content),
        "direct": attribution.direct,
        "stance": attribution.stance,
        "holder": attribution.holder,
        "rule": attribution.rule,
        "via": None if attribution.via is None else attribution_to_dict(attribution.via),
    }


def spans(ranges: Iterable[Span]) -> list[list[int]]:
    """Spans as pairs [start, end]."""
    return [[span.start, span.end] for span in ranges]


def plain(value: Any) -> Any:
    """Anything as JSON can hold it; what it cannot (a date, a NaN) becomes its text."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return str(value)


def _range(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _whole(bound: float | None) -> float | None:
    """40.0 as 40: a count has no decimal point."""
    return int(bound) if bound is not None and float(bound).is_integer() else bound


def _document(document: Document, reading: Reading | None, flags: Iterable[Flag]) -> dict[str, Any]:
    mine = sorted((flag.kind, flag.why) for flag in flags if flag.document == document.id)
    return {
        "id": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published,
        "flags": [{"kind": kind, "why": why} for kind, why in mine],
        "byline": document.byline,
        "updated": document.updated,
        "language": document.language,
        "notes": list(document.notes),
        "told": [_told(told) for told in document.told],
        "meta": plain(document.meta),
        "sentences": spans(reading.sentences) if reading else [],
        "boilerplate": [[span.start, span.end, kind] for span, kind in reading.boilerplate] if reading else [],
        "text": document.text,
    }


def _told(told: Told) -> dict[str, Any]:
    place = None if told.span is None else [told.span.start, told.span.end]
    return {"field": told.field, "value": told.value, "rule": told.rule, "words": told.words, "span": place}


def _story(story: Story) -> dict[str, Any]:
    passages = sorted((passage.document, passage.span) for passage in story.passages)
    copies = sorted(story.copies, key=lambda copy: (copy.document, copy.origin, copy.kind))
    flags = sorted(story.flags, key=lambda flag: (flag.document, flag.kind, flag.why))
    return {
        "id": story.id,
        "documents": sorted(story.documents),
        "also": sorted(story.also),
        "voices": groups(story.voices),
        "title": story.title,
        "passages": [{"document": document, **_range(span)} for document, span in passages],
        "asides": [_aside(passage) for passage in sorted(story.asides, key=lambda p: (p.document, p.span))],
        "copies": [
            {"document": c.document, "origin": c.origin, "share": c.share, "kind": c.kind, "why": c.why} for c in copies
        ],
        "flags": [{"document": flag.document, "kind": flag.kind, "why": flag.why} for flag in flags],
    }


def _aside(passage: Passage) -> dict[str, Any]:
    reasons = [{"rule": r.rule, "weight": r.weight, "detail": r.detail} for r in passage.reasons]
    return {"document": passage.document, **_range(passage.span), "reasons": reasons}


def groups(members: Iterable[Iterable[str]]) -> list[list[str]]:
    """Groups of ids, sorted within and among themselves."""
    return sorted(sorted(group) for group in members)


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": sorted(entity.names),
        "named": entity.named,
        "mentions": spans(sorted(entity.mentions)),
        "attributes": dict(sorted(entity.attributes.items())),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "frame": event.frame,
        "trigger": [event.trigger.start, event.trigger.end],
        "roles": {role: spans(event.roles[role]) for role in sorted(event.roles)},
        "when": event.when and [event.when.start, event.when.end],
        "where": event.where and [event.where.start, event.where.end],
        "polarity": event.polarity,
        "modality": event.modality,
        "document": event.document,
    }


def _finding(finding: Finding, claims: Mapping[str, Claim], stories: Iterable[Story]) -> dict[str, Any]:
    sure = how_sure(finding, claims)
    return {
        "id": finding.id,
        "slot": finding.slot,
        "about": finding.about,
        "question": finding.question,
        "status": finding.status,
        "corroborated": corroborated(finding, claims, stories),
        "story": finding.story,
        "sure": {"share": sure.share, "right": sure.right, "judged": sure.judged},
        "positions": [_position(position) for position in finding.positions],
        "reasons": [{"rule": r.rule, "weight": r.weight, "detail": r.detail} for r in finding.reasons],
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "value": value_to_dict(position.value),
        "display": position.display,
        "claims": sorted(position.claims),
        "voices": groups(position.voices),
        "corroborated": len(position.voices) > 1,
        "first_said": position.first_said,
        "last_said": position.last_said,
        "latest": position.latest,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "slot": claim.slot,
        "about": claim.about,
        "about_name": claim.about_name,
        "key": claim.key,
        "value": value_to_dict(claim.value),
        "display": claim.display,
        "attribution": None if claim.attribution is None else attribution_to_dict(claim.attribution),
        "holder": claim.holder,
        "via": claim.via,
        "evidence": evidence_to_dict(claim.evidence),
        "context": spans(claim.context),
        "said_at": claim.said_at,
        "when": optional(claim.when),
        "rule": claim.rule,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "document": quote.document,
        **_range(quote.span),
        "words": quote.words,
        "speaker": quote.speaker,
        "group": quote.group,
        "truncated": quote.truncated,
        "difference": [[operation, words] for operation, words in quote.difference],
        "translated": quote.translated,
        "retold": [{"document": document, **_range(span)} for document, span in quote.retold],
    }


def _record(record: Record) -> dict[str, Any]:
    return {
        "profile": record.profile,
        "story": record.story,
        "documents": sorted(record.documents),
        "row": {column: _cell(cell) for column, cell in record.row.items()},
        "in_scope": record.in_scope,
        "why": record.why,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"value": plain(cell.value), "claims": sorted(cell.claims), "rule": cell.rule, "rivals": list(cell.rivals)}
