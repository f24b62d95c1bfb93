"""A saved dossier read back: checked against the schema and against its own texts, then made into nouns again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from json import loads
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from crossread.errors import DossierError
from crossread.tell.form_happenings import happenings_from_dict
from crossread.tell.form_reports import every_evidence, evidence_from_dict, reports_from_dict
from crossread.types import (
    Attribution,
    Cell,
    Claim,
    Copying,
    Document,
    Dossier,
    Entity,
    Event,
    Fault,
    Finding,
    Flag,
    Line,
    Moment,
    Name,
    Number,
    Passage,
    Phrase,
    Position,
    Quote,
    Reading,
    Reason,
    Record,
    Span,
    Story,
    Told,
    Value,
    When,
)

Data = Mapping[str, Any]


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of a dossier, as the package ships it."""
    text = files("crossread.tell").joinpath("dossier.schema.json").read_text("utf-8")
    read: dict[str, Any] = loads(text)
    return read


def validate(data: Any) -> None:
    """Raise DossierError, saying where, unless `data` has the form of a dossier and its words are where it says.

    Beyond the schema: evidence and quotations are the words of their document at their place, and every claim and
    document that is named is there.
    """
    error = best_match(Draft202012Validator(schema()).iter_errors(data))
    if error is not None:
        raise DossierError(f"{_path(error.absolute_path)}: {error.message[:300]}")
    for where, what in _misses(data):
        raise DossierError(f"{where}: {what}")


def from_dict(data: Data) -> Dossier:
    """The dossier that `to_dict` wrote; of the readings, sentences and boilerplate.  Raises DossierError.

    to_dict(from_dict(data)) == data
    """
    validate(data)
    documents = tuple(_document(item) for item in data["documents"])
    return Dossier(
        documents=documents,
        stories=tuple(_story(item) for item in data["stories"]),
        readings=tuple(_readings(documents, data["documents"])),
        entities=tuple(_entity(item) for item in data["entities"]),
        events=tuple(_event(item) for item in data["events"]),
        findings=tuple(_finding(item) for item in data["findings"]),
        claims=tuple(_claim(item) for item in data["claims"]),
        quotes=tuple(_quote(item) for item in data["quotes"]),
        timeline=tuple(Moment(_when(m["when"]), m["text"], tuple(m["claims"])) for m in data["timeline"]),
        brief=tuple(Line(line["text"], tuple(line["claims"])) for line in data["brief"]),
        notes=tuple(data["notes"]),
        records=tuple(_record(item) for item in data["records"]),
        faults=tuple(Fault(item["stage"], item["item"], item["reason"]) for item in data["faults"]),
        made_by=data.get("made_by", ""),
        **reports_from_dict(data),
        happenings=happenings_from_dict(data.get("happenings", ())),
    )


# What a schema cannot say


def _misses(data: Data) -> Iterator[tuple[str, str]]:
    """Each place where a dossier contradicts itself, and how."""
    fields = {item["id"]: {"text": item.get("text", ""), "title": item["title"]} for item in data["documents"]}
    claims = {item["id"] for item in data["claims"]}
    for number, claim in enumerate(data["claims"]):
        yield from _wrong_words(f"claims[{number}].evidence", claim["evidence"], fields)
    for number, quote in enumerate(data["quotes"]):
        yield from _wrong_words(f"quotes[{number}]", quote, fields)
    for where, evidence in every_evidence(data):
        yield from _wrong_words(where, evidence, fields)
    for where, keys in _references(data):
        for key in keys:
            if key not in claims:
                yield where, f"names the claim {key!r}, which is not in the dossier"
    for number, story in enumerate(data["stories"]):
        for key in (*story["documents"], *story["also"]):
            if key not in fields:
                yield f"stories[{number}]", f"names the document {key!r}, which is not in the dossier"


def _wrong_words(where: str, place: Data, fields: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    if place["document"] not in fields:
        yield where, f"names the document {place['document']!r}, which is not in the dossier"
        return
    field, start, end = place.get("field", "text"), place["start"], place["end"]
    found = fields[place["document"]][field][start:end]
    if found != place["words"]:
        yield where, f"says {place['words']!r}, but {field}[{start}:{end}] of {place['document']!r} is {found!r}"


def _references(data: Data) -> Iterator[tuple[str, Iterable[str]]]:
    for number, finding in enumerate(data["findings"]):
        for index, position in enumerate(finding["positions"]):
            where = f"findings[{number}].positions[{index}]"
            yield where, (*position["claims"], *(key for voice in position["voices"] for key in voice))
    for part in ("timeline", "brief"):
        for number, item in enumerate(data[part]):
            yield f"{part}[{number}]", item["claims"]
    for number, record in enumerate(data["records"]):
        for column, cell in record["row"].items():
            yield f"records[{number}].row.{column}", cell["claims"]


def _path(parts: Iterable[str | int]) -> str:
    """A path as a reader writes it: claims[3].evidence."""
    steps = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return steps.removeprefix(".") or "the dossier"


# Nouns


def _spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _optional_span(pair: Sequence[int] | None) -> Span | None:
    return None if pair is None else Span(pair[0], pair[1])


def _when(data: Data) -> When:
    bounds = (data["value"], data["earliest"], data["latest"])
    return When(*bounds, data["precision"], tuple(data["years"]), data["zone"])


def _value(data: Data) -> Value:
    match data["type"]:
        case "number":
            return Number(data["low"], data["high"], data["unit"])
        case "when":
            return _when(data)
        case "name":
            return Name(data["name"], data["kind"])
        case _:
            return Phrase(data["text"])


def _document(data: Data) -> Document:
    names = ("id", "text", "title", "outlet", "url", "byline", "published", "updated", "language")
    known = {name: data[name] for name in names if name in data}
    told = tuple(
        Told(t["field"], t["value"], t["rule"], t["words"], _optional_span(t["span"])) for t in data.get("told", ())
    )
    return Document(**{"text": "", **known}, meta=data.get("meta", {}), told=told, notes=tuple(data.get("notes", ())))


def _readings(documents: Iterable[Document], items: Iterable[Data]) -> Iterator[Reading]:
    for document, item in zip(documents, items, strict=True):
        marked = tuple((Span(start, end), kind) for start, end, kind in item.get("boilerplate", ()))
        yield Reading(document, sentences=_spans(item.get("sentences", ())), boilerplate=marked)


def _story(data: Data) -> Story:
    return Story(
        id=data["id"],
        documents=tuple(data["documents"]),
        also=tuple(data["also"]),
        passages=tuple(Passage(p["document"], Span(p["start"], p["end"])) for p in data.get("passages", ())),
        voices=tuple(tuple(group) for group in data["voices"]),
        copies=tuple(Copying(**copy) for copy in data.get("copies", ())),
        flags=tuple(Flag(**flag) for flag in data.get("flags", ())),
        title=data.get("title", ""),
        asides=tuple(_aside(item) for item in data.get("asides", ())),
    )


def _aside(data: Data) -> Passage:
    reasons = tuple(Reason(item["rule"], item["weight"], item["detail"]) for item in data["reasons"])
    return Passage(data["document"], Span(data["start"], data["end"]), reasons)


def _entity(data: Data) -> Entity:
    return Entity(
        id=data["id"],
        kind=data["kind"],
        name=data["name"],
        names=tuple(data["names"]),
        mentions=_spans(data.get("mentions", ())),
        named=data.get("named", False),
        attributes=data.get("attributes", {}),
    )


def _event(data: Data) -> Event:
    return Event(
        id=data["id"],
        frame=data["frame"],
        trigger=Span(*data["trigger"]),
        roles={role: _spans(pairs) for role, pairs in data["roles"].items()},
        when=_optional_span(data["when"]),
        where=_optional_span(data["where"]),
        polarity=data["polarity"],
        modality=data.get("modality", "actual"),
        document=data.get("document", ""),
    )


def _finding(data: Data) -> Finding:
    return Finding(
        id=data["id"],
        slot=data["slot"],
        about=data["about"],
        question=data["question"],
        status=data["status"],
        positions=tuple(_position(item) for item in data["positions"]),
        reasons=tuple(Reason(item["rule"], item["weight"], item["detail"]) for item in data["reasons"]),
        story=data.get("story", ""),
    )


def _position(data: Data) -> Position:
    return Position(
        value=_value(data["value"]),
        display=data["display"],
        claims=tuple(data["claims"]),
        voices=tuple(tuple(group) for group in data["voices"]),
        first_said=data.get("first_said", ""),
        last_said=data.get("last_said", ""),
        latest=data.get("latest", False),
    )


def _attribution(data: Data | None) -> Attribution | None:
    if data is None:
        return None
    return Attribution(
        holder=data["holder"],
        stance=data["stance"],
        source=_spans(data.get("source", ())),
        cue=_spans(data.get("cue", ())),
        content=_spans(data.get("content", ())),
        direct=data["direct"],
        via=_attribution(data["via"]),
        rule=data.get("rule", ""),
    )


def _claim(data: Data) -> Claim:
    return Claim(
        id=data["id"],
        slot=data["slot"],
        about=data["about"],
        value=_value(data["value"]),
        display=data.get("display", ""),
        evidence=evidence_from_dict(data["evidence"]),
        about_name=data.get("about_name", ""),
        key=data.get("key", ""),
        attribution=_attribution(data["attribution"]),
        holder=data.get("holder", ""),
        via=data.get("via", ""),
        context=_spans(data["context"]),
        said_at=data["said_at"],
        when=_when(data["when"]) if data.get("when") else None,
        rule=data["rule"],
    )


def _quote(data: Data) -> Quote:
    return Quote(
        document=data["document"],
        span=Span(data["start"], data["end"]),
        words=data["words"],
        speaker=data["speaker"],
        group=data["group"],
        difference=tuple((operation, words) for operation, words in data.get("difference", ())),
        truncated=data.get("truncated", False),
        translated=data.get("translated", ""),
        retold=tuple((place["document"], Span(place["start"], place["end"])) for place in data.get("retold", ())),
    )


def _record(data: Data) -> Record:
    return Record(
        profile=data["profile"],
        story=data["story"],
        documents=tuple(data["documents"]),
        row={
            column: Cell(cell["value"], tuple(cell["claims"]), cell["rule"], tuple(cell["rivals"]))
            for column, cell in data["row"].items()
        },
        in_scope=data["in_scope"],
        why=data["why"],
    )
