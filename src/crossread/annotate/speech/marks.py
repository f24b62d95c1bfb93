"""Quotations: the stretches of a text that stand within quotation marks, whatever the marks and their faults.

A paragraph is scanned once.  Each mark is classed by its neighbours as able to open, to close or both; an apostrophe,
a foot and an inch are no marks.  A quotation that is not closed in its paragraph goes on in the next one when that
begins with an opening mark of the same kind; otherwise it ends with its sentence, so that a lost mark costs one
sentence and never the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.annotate.speech.unmarked import closed_further_on, is_free, lost_openings, tweets
from crossread.types import Span

_MARK = re.compile(r"(?<=\S)'(?=''(?!\w))|``|''|[\"“”„‟«»‘’‚'`]")
_PARAGRAPH = re.compile(r"[^\n]+")
_TAG = re.compile(r"<[a-z/][^<>\n]*>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)")
_ELISIONS = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n|cuz|neath|ol)\b", re.IGNORECASE)
FORMAT = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_OPENS_AFTER = frozenset(" \t\u00a0\u2009([{-–—/:;,\"“„«‘'`…")
_CLOSES_BEFORE = frozenset(" \t\u00a0\u2009.,;:!?)]}-–—/\"”»’'…")

_DEEPEST = 6
_DOUBLE = "double"
_PAIRED = "paired"
_SINGLE = "single"
_ANGLE = "angle"
_KINDS = {"“": _DOUBLE, "”": _DOUBLE, "„": _DOUBLE, "‟": _DOUBLE, '"': _DOUBLE, "``": _DOUBLE, "''": _DOUBLE}
_KINDS |= {"‘": _SINGLE, "’": _SINGLE, "‚": _SINGLE, "'": _SINGLE, "`": _SINGLE, "«": _ANGLE, "»": _ANGLE}
_ONLY_OPEN = frozenset(("“", "„", "‟", "``", "«", "‘", "‚", "`"))
_ONLY_CLOSE = frozenset(("”", "»"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch within quotation marks: `outer` with its marks, `inner` without them.

    closed: its closing mark is there.  paragraph_continues: it goes on in the quotation that opens the next paragraph.
    continues: it goes on from such a one.  depth: 1 for a quotation of its own, 2 for one within that, and so on.
    """

    outer: Span
    inner: Span
    closed: bool = True
    paragraph_continues: bool = False
    depth: int = 1
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark in its paragraph: its place, its kind, and whether it may open or close a quotation."""

    start: int
    end: int
    kind: str
    opens: bool
    closes: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text in the order of their opening marks; linear in its length.

    >>> [text[q.inner.start:q.inner.end] for text in ['He said "go" and “stop.'] for q in find_quotations(text)]
    ['go', 'stop.']
    """
    found: list[Quotation] = []
    open_kind, done = "", 0
    for match in _PARAGRAPH.finditer(text):
        if not match[0].strip() or match.start() < done:
            continue
        quotations, unclosed = _scan(text, match.start(), match.end(), open_kind)
        if found and open_kind and not (quotations and quotations[0].continues):
            _end_with_sentence(text, found)
        found.extend(quotations)
        open_kind = unclosed
        if unclosed and (further := _further_on(text, found, match.end())):
            found.extend(further)
            open_kind, done = "", further[-1].outer.end
            rest, open_kind = _scan(text, done, _end_of_paragraph(text, done), "")
            found.extend(rest)
            done = _end_of_paragraph(text, done)
    if open_kind:
        _end_with_sentence(text, found)
    found.extend(_without_marks(text, [q.outer for q in found]))
    return tuple(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _further_on(text: str, found: Sequence[Quotation], end: int) -> list[Quotation]:
    """The paragraphs without an opening mark through which the quotation left open before `end` runs on."""
    opened = max((q for q in found if q.paragraph_continues), key=lambda q: q.outer.start)
    through = list(closed_further_on(text, end, text[opened.outer.start : opened.inner.start]))
    return [
        Quotation(s, Span(s.start, s.end - 1) if last else s, last, not last, continues=True) for s, last in through
    ]


def _end_of_paragraph(text: str, start: int) -> int:
    """Where the line ends that a place stands in."""
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _without_marks(text: str, taken: Sequence[Span]) -> list[Quotation]:
    """The tweets, and what is said where the opening mark was lost."""
    lost = [span for span in lost_openings(text) if is_free(span, taken)]
    signed = [pair for pair in tweets(text) if is_free(pair[0], [*taken, *lost])]
    return [Quotation(s, Span(s.start, s.end - 1)) for s in lost] + [Quotation(*pair) for pair in signed]


def _end_with_sentence(text: str, found: list[Quotation]) -> None:
    """Cut the last quotation that was to go on in the next paragraph, for it does not."""
    place = max(i for i, q in enumerate(found) if q.paragraph_continues)
    q = found[place]
    end = _sentence_end(text, q.inner.start, q.outer.end)
    found[place] = Quotation(
        Span(q.outer.start, end), Span(q.inner.start, end), closed=False, depth=q.depth, continues=q.continues
    )


def _sentence_end(text: str, start: int, limit: int) -> int:
    match = _SENTENCE_END.search(text, start, limit)
    return match.end() if match else limit


def _scan(text: str, start: int, end: int, open_kind: str) -> tuple[list[Quotation], str]:
    """The quotations of one paragraph and the kind of the one left open at its end ("" when none is).

    `open_kind` is the kind of the quotation that the paragraph before left open.
    """
    marks = _apart(text, list(_marks(text, start, end)))
    ahead = Counter(mark.kind for mark in marks if mark.closes)
    ahead[_SINGLE] += sum(mark.end - mark.start == 2 for mark in marks if mark.closes)
    stack: list[_Mark] = []
    found: list[Quotation] = []
    for mark in marks:
        ahead[mark.kind] -= mark.closes
        level = next((i for i in reversed(range(len(stack))) if _closes(text, stack[i], mark)), None)
        if mark.closes and level is not None and not (mark.opens and _should_nest(text, mark)):
            for lost in reversed(range(level + 1, len(stack))):
                _add_unclosed(text, found, stack[lost], lost + 1, mark.start)
            _add_closed(found, stack[level], mark, level + 1)
            del stack[level:]
        elif mark.opens and len(stack) < _DEEPEST and (mark.kind != _SINGLE or ahead[_SINGLE] > 0 or stack):
            if level is not None and ahead[mark.kind] < sum(m.kind == mark.kind for m in stack) + 1:
                for lost in reversed(range(level, len(stack))):
                    _add_unclosed(text, found, stack[lost], lost + 1, mark.start)
                del stack[level:]
            stack.append(mark)
    unclosed = stack[0].kind if stack and stack[0].kind != _SINGLE else ""
    for depth, mark in enumerate(stack, 1):
        if depth == 1 and unclosed:
            if mark.end < end:
                found.append(Quotation(Span(mark.start, end), Span(mark.end, end), False, True, 1))
            else:
                unclosed = ""
        else:
            _add_unclosed(text, found, mark, depth, end)
    return _mark_continued(text, found, start, open_kind), unclosed


def _apart(text: str, marks: list[_Mark]) -> list[_Mark]:
    """The marks of a paragraph, those of typographic pairs of a kind of their own where straight ones stand around."""
    drawn = [text[mark.start : mark.end] for mark in marks]
    doubles = "".join(d for d in drawn if d in ("“", "”", '"'))
    if "“" not in doubles or '"' not in doubles or not re.fullmatch(r"(?:“”|\")*", doubles):
        return marks
    return [replace(m, kind=_PAIRED) if d in ("“", "”") else m for m, d in zip(marks, drawn, strict=True)]


def _closes(text: str, opening: _Mark, mark: _Mark) -> bool:
    """Whether a mark may close what another has opened: marks of one kind, or two single marks typed for one."""
    return opening.kind == mark.kind or (opening.kind == _SINGLE and text[mark.start : mark.end] == "''")


def _mark_continued(text: str, found: list[Quotation], start: int, open_kind: str) -> list[Quotation]:
    """Say of the quotation that opens a paragraph that it continues the one left open before."""
    found.sort(key=lambda q: (q.outer.start, -q.outer.end))
    if open_kind and found and not text[start : found[0].outer.start].strip():
        q = found[0]
        if _KINDS[_MARK.match(text, q.outer.start)[0]] == open_kind:  # type: ignore[index]
            found[0] = Quotation(q.outer, q.inner, q.closed, q.paragraph_continues, q.depth, True)
    return found


def _should_nest(text: str, mark: _Mark) -> bool:
    """Whether a mark that might close a quotation rather opens one within it: it stands against a word's start."""
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return before.isspace() and after.isalnum()


def _add_closed(found: list[Quotation], opening: _Mark, closing: _Mark, depth: int) -> None:
    if opening.end < closing.start:
        outer, inner = Span(opening.start, closing.end), Span(opening.end, closing.start)
        found.append(Quotation(outer, inner, depth=depth))


def _add_unclosed(text: str, found: list[Quotation], opening: _Mark, depth: int, limit: int) -> None:
    if opening.kind == _SINGLE and depth == 1:
        return
    end = _sentence_end(text, opening.end, limit)
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    if opening.end < end:
        found.append(Quotation(Span(opening.start, end), Span(opening.end, end), closed=False, depth=depth))


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The quotation marks of a paragraph, apostrophes and units left out."""
    markup = [(tag.start(), tag.end()) for tag in _TAG.finditer(text, start, end)]
    for match in _MARK.finditer(text, start, end):
        if any(first < match.start() < last for first, last in markup):
            continue
        before = _beside(text, range(match.start() - 1, start - 1, -1))
        after = _beside(text, range(match.end(), end))
        kind = _KINDS[match[0]]
        opens, closes = before in _OPENS_AFTER, after in _CLOSES_BEFORE
        if kind == _SINGLE:
            opens, closes = _single(text, match, before, after)
        elif match[0] in _ONLY_OPEN or match[0] in _ONLY_CLOSE:
            first = not text[start : match.start()].strip(FORMAT + " \t")
            opens, closes = (True, False) if first else _typographic(match[0], before, after)
        else:
            opens, closes = _straight(before, after, opens, closes)
        if opens or closes:
            yield _Mark(match.start(), match.end(), kind, opens, closes)


def _beside(text: str, places: Iterable[int]) -> str:
    """The first character at these places that is seen, a space where none is: marks of direction do not count."""
    return next((text[place] for place in places if text[place] not in FORMAT), " ")


def _typographic(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a typographic mark opens or closes; one that is clearly the wrong way round is turned."""
    turned = mark in _ONLY_CLOSE and before.isspace() and not after.isspace() and after.isalnum()
    turned_back = mark in _ONLY_OPEN and before not in _OPENS_AFTER and (after in _CLOSES_BEFORE or after in "[(")
    if turned_back:
        return False, True
    return (True, True) if turned else (mark in _ONLY_OPEN, mark in _ONLY_CLOSE)


def _straight(before: str, after: str, opens: bool, closes: bool) -> tuple[bool, bool]:
    """Whether a straight mark opens or closes; after a digit it may be an inch, which opens nothing."""
    if not opens and not closes:
        return before in ".!?" or before.isalnum(), True
    if opens and closes and before.isspace() != after.isspace():
        return (True, False) if before.isspace() else (False, True)
    return opens, closes


def _single(text: str, match: re.Match[str], before: str, after: str) -> tuple[bool, bool]:
    """Whether a single mark opens or closes; within a word, at an elision and after a plural it is an apostrophe."""
    if (before.isalnum() and after.isalnum()) or before.isdigit():
        return False, not after.isalnum() and not before.isdigit()
    opens = before in _OPENS_AFTER and not after.isspace() and after not in ".,;:!?)]}"
    if opens and match[0] != "‘" and _ELISIONS.match(text, match.end()):
        return False, False
    closes = match[0] not in "‘‚`" and not before.isspace() and after in _CLOSES_BEFORE
    possessive = before in "sz" and after == " " and text[match.end() + 1 : match.end() + 2].islower()
    return opens and match[0] != "’", closes and not possessive
