"""Markdown with YAML front matter: the front matter is metadata and no part of the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml  # type: ignore[import-untyped]

from crossread.errors import FormatError
from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry

_FRONT = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n+|$)", re.DOTALL)


def read_markdown(text: str, entry: Entry) -> Batch:
    """One draft: the text after the front matter, unchanged; raises FormatError for front matter that is no YAML."""
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    if not body.strip():
        raise FormatError(entry.name, "there is no text after the front matter")
    keys = parse_front_matter(front.group(1), entry.name) if front else {}
    return Batch(drafts=(Draft(item=entry.name, stem=entry.stem, text=body, keys=keys),))


def parse_front_matter(block: str, name: str) -> Mapping[str, Any]:
    """The keys of a YAML block, dates as ISO text; raises FormatError with the line."""
    try:
        value = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" (line {mark.line + 2}, column {mark.column + 1})" if mark else ""
        raise FormatError(name, f"malformed front matter{place}") from error
    if not isinstance(value, Mapping):
        raise FormatError(name, "the front matter is no list of keys and values")
    return {str(key): item for key, item in value.items()}
