"""Drafts become documents: keys are laid into fields by a table, ids made unlike."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from crossread.read.dates import iso_of, writes_day_first
from crossread.read.decoding import normalise_newlines
from crossread.read.drafts import Draft
from crossread.read.names import key_of
from crossread.types import Document, Told

# Which keys fill a field, best first: those of news-please, then what other exports and people call the same; letters
# and digits count alone, so that "Date Published" and "datePublished" are known too.
_KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source_domain", "publisher", "sitename", "publication", "newspaper", "source"),
    "url": ("url", "link"),
    "byline": ("authors", "author", "byline"),
    "published": (
        "date_publish", "published", "date_published", "published_at", "publish_date", "publication_date", "pub_date",
        "date",
    ),
    "updated": ("date_modify", "updated", "date_modified", "updated_at"),
    "language": ("language", "lang"),
}  # fmt: skip
_DATES = ("published", "updated")
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/[^/]+/(https?://.+)", re.IGNORECASE)
_LIST = re.compile(r"""\s*\[\s*(?:(['"]).*\1\s*)?\]\s*""", re.DOTALL)
_ITEM = re.compile(r"""'([^']*)'|"([^"]*)\"""")


def make_document(draft: Draft) -> Document:
    """The document of a draft: known keys become fields with how they are known, the others are kept in `meta`."""
    fields: dict[str, str] = {}
    told: list[Told] = []
    notes = list(draft.notes)
    used = {"id"}
    given = {key_of(str(key)): key for key in reversed(list(draft.keys)) if _given(draft.keys[key])}
    for field, names in _KEYS.items():
        name = next((given[key_of(name)] for name in names if key_of(name) in given), None)
        if name is None:
            continue
        day_first = writes_day_first(outlet_of(fields.get("url", "")) or fields.get("outlet", ""))
        value = _value(field, draft.keys[name], day_first)
        if not value:
            notes.append(f"{field}: {draft.keys[name]!r} of {name} is not understood")
            continue
        if value != _value(field, draft.keys[name], not day_first):
            notes.append(f"{field}: {draft.keys[name]!r} is read as {value}; day and month could change places")
        used.add(name)
        fields[field] = value
        words = draft.keys[name] if isinstance(draft.keys[name], str) else value
        told.append(Told(field=field, value=value, rule=draft.rules.get(name, f"key {name}"), words=words))
    if "outlet" not in fields and (host := outlet_of(fields.get("url", ""))):
        fields["outlet"] = host
        told.append(Told(field="outlet", value=host, rule="host of the url", words=fields["url"]))
    if not draft.text.strip():
        notes.append("the text is empty: only the title is known")
    text = whole(draft.text)
    if text != draft.text:
        notes.append("the text holds half characters, shown as \N{REPLACEMENT CHARACTER}")
    meta = {str(key): plain(value) for key, value in draft.keys.items() if key not in used and value is not None}
    name = str(draft.keys.get("id") or "").strip() or draft.stem
    return Document(id=whole(name), text=text, meta=meta, told=tuple(told), notes=tuple(notes), **fields)


def name_documents(documents: Iterable[Document]) -> list[Document]:
    """Documents in the order of their ids: identical ones are one, unlike ones of one id get a suffix."""
    unlike = {_hash(document): document for document in documents}
    counts = Counter(document.id for document in unlike.values())
    named = [
        document if counts[document.id] == 1 else replace(document, id=f"{document.id}-{mark[:8]}")
        for mark, document in unlike.items()
    ]
    return sorted(named, key=lambda document: document.id)


def outlet_of(url: str) -> str:
    """The host that published a page, without www; that of the original for a page of the web archive."""
    archived = _ARCHIVED.match(url)
    try:
        host = urlsplit(archived[1] if archived else url).hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(www\d?|m|amp)\.", "", host)


def whole(text: str) -> str:
    """Text that can be written: half a surrogate pair becomes one replacement character, so that offsets stay."""
    return re.sub(r"[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def plain(value: Any) -> Any:
    """A value that JSON can hold and that is the same on every run."""
    if isinstance(value, Mapping):
        return {whole(str(key)): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, bool | int | float | None):
        return value
    return value.isoformat() if isinstance(value, date) else whole(str(value))


def _given(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != {}


def _value(field: str, value: Any, day_first: bool) -> str:
    """The text of a field, "" where the value is of no use for it."""
    if field in _DATES:
        return iso_of(value, day_first=day_first)
    if field == "byline":
        return whole(", ".join(_names(value)))
    if field == "language":
        return value.strip().lower()[:2] if isinstance(value, str) else ""
    text = value if isinstance(value, str) else ""
    if isinstance(value, Mapping):
        text = str(value.get("name") or "")
    if field == "outlet" and text.startswith(("http://", "https://")):
        return whole(outlet_of(text))
    return whole(normalise_newlines(text)) if text.strip() else ""


def _names(value: Any) -> Sequence[str]:
    """The names of one or several authors, given as text, as a list or as the text of a list."""
    if isinstance(value, str) and _LIST.fullmatch(value):
        value = [one or other for one, other in _ITEM.findall(value)]
    if isinstance(value, str):
        return [value.strip()]
    if isinstance(value, Mapping):
        return [str(value["name"]).strip()] if value.get("name") else []
    items = value if isinstance(value, (list, tuple)) else []
    return [name for item in items for name in _names(item) if name]


def _hash(document: Document) -> str:
    """Hexadecimal digits that depend on all of a document but on where and how it was read."""
    content = asdict(replace(document, told=(), notes=()))
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
