"""Whose report it is: agencies and outlets in bylines, datelines and credit lines, as attributions of a whole report.

These are the outermost links of a chain: report -> agency -> the chief.  An agency in byline or dateline has written
the report, so its content is the whole text; one that "contributed", or holds rights, has written some of it, nobody
can tell what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.compare.agencies import agencies_in
from crossread.types import Attribution, Document, Span

_HEAD, _TAIL = 14, 10
_LONGEST = 260
_OUTLET = r"(?:[Tt]he )?[A-Z][\w.&’'-]*(?: (?:of|and|the|for)? ?[A-Z0-9][\w.&’'-]*){0,5}"
_LINES = (
    ("byline", re.compile(r"\s*(?:BY|By|by|From|FROM|Source:)\b")),
    ("byline", re.compile(r"\s*(?:The )?(?:Associated Press|Reuters|AFP|CNN|UPI)(?: (?:Writers?|Staff|staff))?\s*$")),
    ("contributed", re.compile(r".*\b(?:contributed|[Ii]nformation from|[Rr]eporting by|[Ff]iles? from)\b")),
    ("rights", re.compile(r".*(?:©|\(c\)|\bCopyright\b|\b[Aa]ll rights reserved)")),
)
_FROM = re.compile(
    rf"\b(?:originally|first) (?:appeared|published|reported)(?: (?:in|on|by|at))? (?P<first>{_OUTLET})|"
    rf"\b(?:courtesy of|reprinted from|provided by) (?P<second>{_OUTLET})"
)
_WRITES = ("byline", "dateline")


def find_credits(document: Document, boilerplate: Sequence[tuple[Span, str]] = ()) -> tuple[Attribution, ...]:
    """Through whom a report as a whole came, in order, each agency once; the strongest sign of each counts.

    `source` are the words that name it, none where only the document's byline does; `rule` says where it stands.
    """
    found: dict[str, Attribution] = {}
    signs = sorted(_signs(document, boilerplate), key=lambda sign: sign[1] not in _WRITES)
    for name, kind, span in signs:
        content = (Span(0, len(document.text)),) if kind in _WRITES and document.text else ()
        source = (span,) if span else ()
        found.setdefault(name, Attribution(name, "asserts", source=source, content=content, rule=f"credit: {kind}"))
    return tuple(sorted(found.values(), key=lambda a: (a.source, a.holder)))


def _signs(document: Document, boilerplate: Sequence[tuple[Span, str]]) -> Iterator[tuple[str, str, Span | None]]:
    """(agency or outlet, the kind of sign, where it stands)."""
    text = document.text
    for span, kind in boilerplate:
        if kind == "dateline":
            yield from _named(text, span, "dateline")
    for name, _, _ in agencies_in(document.byline):
        yield name, "byline", None
    for span in _edges(text):
        line = text[span.start : span.end]
        kind = next((kind for kind, pattern in _LINES if pattern.match(line)), "")
        if kind and not (kind == "byline" and _is_prose(line)):
            yield from _named(text, span, kind)
        for match in _FROM.finditer(line):
            group = "first" if match["first"] else "second"
            words = match[group].rstrip(".’'")
            start = span.start + match.start(group)
            yield re.sub(r"^[Tt]he ", "", words), "contributed", Span(start, start + len(words))


def _edges(text: str) -> list[Span]:
    """The lines at the head and at the foot of a text, but for long ones."""
    lines = [Span(*m.span()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    edges = lines[:_HEAD] + lines[max(_HEAD, len(lines) - _TAIL) :]
    return [line for line in edges if line.end - line.start <= _LONGEST]


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence: By noon the fire was out, the AP said."""
    return line.rstrip().endswith((".", "!", "?", '"', "”")) and len(line.split()) > 8


def _named(text: str, span: Span, kind: str) -> Iterator[tuple[str, str, Span | None]]:
    for name, start, end in agencies_in(text[span.start : span.end]):
        yield name, kind, Span(span.start + start, span.start + end)
