"""JSON-LD: what the page says of itself to search engines, also where its JSON is not quite well formed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from crossread.read.formats.pages.found import Found

_ARTICLES = re.compile(
    r"(?:News|Reportage|Opinion|Analysis|Background|Blog|LiveBlog|Satirical|Tech)?(?:Article|Posting)$|Report$"
)
_SITES = re.compile(r"WebSite$|NewsMediaOrganization$")
_PAGES = re.compile(r"(?:Web|Item|Article)?Page$")
_FIELDS = (
    ("title", "headline"),
    ("published", "datePublished"),
    ("published", "dateCreated"),
    ("published", "uploadDate"),
    ("updated", "dateModified"),
    ("language", "inLanguage"),
    ("url", "url"),
)
_COMMENT = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\]\]>)\s*$", re.DOTALL)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_LOOSE = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\]|\\.)*)"')


def read_linked(blocks: list[str]) -> list[Found]:
    """The candidates of all JSON-LD blocks of a page: of its article first, then of the page around it."""
    things = [thing for block in blocks for thing in _things(parse_loosely(block))]
    named = {str(thing["@id"]): thing for thing in things if thing.get("@id")}
    articles = [thing for thing in things if _is(thing, _ARTICLES)]
    pages = [thing for thing in things if _is(thing, _PAGES)]
    found = [one for thing in articles for one in _candidates(thing, named, "JSON-LD")]
    found += [one for thing in pages for one in _candidates(thing, named, "JSON-LD page")]
    found += [
        Found("outlet", name, "JSON-LD site") for thing in things if _is(thing, _SITES) for name in _names(thing, {})
    ]
    return [*found, *_rescued(blocks)]


def parse_loosely(block: str) -> Any:
    """The JSON of a block, with comment marks, raw newlines and trailing commas let pass; None where it is none."""
    text = _COMMENT.sub("", block.strip()).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _rescued(blocks: list[str]) -> list[Found]:
    """Headline and dates of blocks that are no JSON: they stand between quotation marks all the same."""
    fields = {"headline": "title", "datePublished": "published", "dateModified": "updated"}
    broken = (block for block in blocks if parse_loosely(block) is None)
    return [
        Found(fields[match[1]], match[2].replace('\\"', '"').replace("\\/", "/"), f"broken JSON-LD {match[1]}")
        for block in broken
        for match in _LOOSE.finditer(block)
    ]


def _things(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Every object that a block describes, wherever it is nested (but not without end)."""
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth + 1)
    if isinstance(value, Mapping):
        if "@type" in value:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            if isinstance(value.get(key), (list, Mapping)):
                yield from _things(value[key], depth + 1)


def _is(thing: Mapping[str, Any], kinds: re.Pattern[str]) -> bool:
    types = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
    return any(isinstance(name, str) and kinds.search(name) for name in types)


def _candidates(thing: Mapping[str, Any], named: Mapping[str, Any], rule: str) -> Iterator[Found]:
    for field, key in _FIELDS:
        value = _text(thing.get(key))
        if value:
            yield Found(field, value, f"{rule} {key}")
    authors = list(dict.fromkeys(_names(thing.get("author") or thing.get("creator"), named)))
    if authors:
        yield Found("byline", ", ".join(authors), f"{rule} author")
    for name in _names(thing.get("publisher") or thing.get("sourceOrganization"), named):
        yield Found("outlet", name, f"{rule} publisher")


def _names(value: Any, named: Mapping[str, Any]) -> Iterator[str]:
    """The names of persons or bodies, given as text, as objects, as references to objects, or as lists of these."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item, named)
    if isinstance(value, str) and value.strip() and not value.startswith("http"):
        yield value.strip()
    if isinstance(value, Mapping):
        known = value if value.get("name") else named.get(str(value.get("@id")), {})
        yield from _names(known.get("name"), {})


def _text(value: Any) -> str:
    """The text of a value, of its first item, or of its name."""
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("alternateName") or value.get("@value"))
    return " ".join(value.split()) if isinstance(value, str) else ""
