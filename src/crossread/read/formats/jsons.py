"""JSON and JSON lines with keys as news-please writes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from crossread.errors import FormatError, ReadError
from crossread.read.decoding import decode, normalise_newlines
from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry
from crossread.read.kinds import TEXT_KEYS
from crossread.types import Fault


def read_json(text: str, entry: Entry) -> Batch:
    """The draft of a JSON object, or those of a list of objects; a fault for each that has no text."""
    value = parse(text, entry.name)
    if isinstance(value, Mapping):
        return Batch(drafts=(draft_of(value, entry.name, entry.stem),))
    if not isinstance(value, list) or not value:
        raise FormatError(entry.name, "this JSON holds no object with a text")
    return gather([(f"{entry.name}:{number}", item) for number, item in enumerate(value, 1)], entry.stem)


def read_json_lines(text: str, entry: Entry) -> Batch:
    """A draft for each line; a fault with its line for each that is malformed or has no text."""
    lines = enumerate(text.split("\n"), 1)
    return gather([(f"{entry.name}:{number}", line) for number, line in lines if line.strip()], entry.stem)


def read_sidecar(name: str, data: bytes) -> Mapping[str, Any]:
    """The keys that a JSON file beside a report gives, but for its text; raises ReadError where it is no object."""
    value = parse(decode(data, name), name)
    if not isinstance(value, Mapping):
        raise FormatError(name, "the JSON file beside a report must hold one object of keys")
    return {key: item for key, item in value.items() if key not in TEXT_KEYS}


def gather(items: list[tuple[str, Any]], stem: str) -> Batch:
    """Drafts of objects, given as such or as JSON, each with the place (file:line) that a fault would name.

    Raises FormatError where all of several items fail for the same reason: that is one fault, of the file.
    """
    drafts: list[Draft] = []
    faults: list[Fault] = []
    for place, item in items:
        try:
            drafts.append(draft_of(parse(item, place) if isinstance(item, str) else item, place, stem))
        except ReadError as error:
            faults.append(Fault(stage="read", item=error.item, reason=error.reason))
    reasons = {fault.reason for fault in faults}
    if not drafts and len(faults) > 1 and len(reasons) == 1:
        raise FormatError(items[0][0].rpartition(":")[0], f"all {len(faults):,} items: {reasons.pop()}")
    return Batch(drafts=tuple(drafts), faults=tuple(faults))


def draft_of(value: Any, place: str, stem: str) -> Draft:
    """The draft of one object; raises FormatError where it is none or has no text.

    A text that is empty beside a title is let pass: the title alone may tell something.
    """
    if not isinstance(value, Mapping):
        raise FormatError(place, f"not an object with a text but {type(value).__name__}")
    given = [key for key in TEXT_KEYS if isinstance(value.get(key), str)]
    if not given:
        raise FormatError(place, f"no key {' or '.join(TEXT_KEYS)}: it holds no report, at most data about one")
    key = next((key for key in given if value[key].strip()), given[0])
    if not value[key].strip() and not str(value.get("title") or "").strip():
        raise FormatError(place, "its text is empty")
    keys = {name: item for name, item in value.items() if name != key}
    return Draft(item=place, stem=stem, text=normalise_newlines(value[key]), keys=keys)


def parse(text: str, place: str) -> Any:
    """A JSON value; raises FormatError with line and column."""
    try:
        return json.loads(text, parse_constant=str)
    except json.JSONDecodeError as error:
        raise FormatError(place, f"malformed JSON: {error.msg} (line {error.lineno}, column {error.colno})") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(place, f"malformed JSON: {error}") from error
