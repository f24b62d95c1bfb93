"""Direct speech: quotations joined to the words that say whose they are.

A paragraph is read as quotations and the gaps between them.  A gap may hold a tag for the quotation before it
("...," the chief said) or a lead for the one after it (The chief said: "..."); quotations that no gap parts go
together, and one that begins a paragraph goes with the quotation that ended the paragraph before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from crossread.annotate.speech import shallow
from crossread.annotate.speech.fit import next_cue
from crossread.annotate.speech.lexicon import cue_forms, word_list
from crossread.annotate.speech.marks import FORMAT, Quotation
from crossread.annotate.speech.tags import Page, Tag, label_of, lead_before, page_of, sentence_tokens, tag_after
from crossread.types import Attribution, Span

_WORD = 60  # no word is longer; what stands further before need not be cut
_JOINED = re.compile(r"[,—–-]\s*(?:(?:and|but|or|so|that|because|still|then|if|when|it)\s+){0,3}$")


@dataclass(slots=True)
class _Turn:
    """Quotations of one speaker in the making; without a tag of its own it goes on from the turn `after`."""

    parts: list[Span]
    tag: Tag | None = None
    rule: str = ""
    ends_paragraph: bool = False
    after: _Turn | None = None


def find_direct(doc: Doc, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """The attributions of quoted statements; holders are left open.  A statement without a speaker has no source."""
    page = page_of(doc)
    turns: list[_Turn] = []
    for paragraph in _paragraphs(page.text, quotations):
        _read_paragraph(page, paragraph, turns)
    return tuple(_attribution(turn) for turn in _joined(turns) if not _is_title(page.text, turn))


def _is_title(text: str, turn: _Turn) -> bool:
    """Whether nobody says it and it reads as a title or a slogan within a sentence: his book, "The Long Road," sold."""
    before = text[max(0, turn.parts[0].start - 40) : turn.parts[0].start].rstrip(" ")
    if turn.tag or len(turn.parts) > 1 or not before or before[-1] in '.!?:"”’…\n':
        return False
    words = re.findall(r"\w[\w’']*", text[turn.parts[0].start : turn.parts[0].end])
    return all(w[:1].isupper() or w[:1].isdigit() or len(w) < 4 for w in words)


def _joined(turns: Sequence[_Turn]) -> list[_Turn]:
    """The turns, those that found no tag of their own joined to the turn that they go on from."""
    result = []
    for turn in turns:
        if turn.after is not None and turn.tag is None:
            turn.after.parts.extend(turn.parts)
        else:
            result.append(turn)
    return result


def _attribution(turn: _Turn) -> Attribution:
    tag = turn.tag
    return Attribution(
        holder="",
        stance="asserts",
        source=(tag.source,) if tag and tag.source else (),
        cue=(tag.cue,) if tag else (),
        content=tuple(turn.parts),
        direct=True,
        rule=f"direct: {turn.rule or 'no speaker'}",
    )


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with the quoted statements in it."""

    start: int
    end: int
    statements: tuple[Quotation, ...]
    before: str


def _paragraphs(text: str, quotations: Sequence[Quotation]) -> Iterator[_Paragraph]:
    """The paragraphs that hold quotations, in order."""
    outer = [q for q in quotations if q.depth == 1]
    before = ""
    for match in re.finditer(r"[^\n]+", text):
        if not match[0].strip():
            continue
        first, last = (bisect_left(outer, place, key=_start) for place in match.span())
        inside = outer[first:last]
        statements = tuple(
            q
            for i, q in enumerate(inside)
            if is_statement(text, q, match.start(), match.end()) or (i > 0 and _resumes(text, inside[i - 1], q))
        )
        yield _Paragraph(match.start(), match.end(), statements, before)
        before = match[0].rstrip()


def _start(q: Quotation) -> int:
    return q.outer.start


def is_statement(text: str, q: Quotation, start: int, end: int) -> bool:
    """Whether a quotation in the paragraph [start, end) stands as speech of its own, not as words within a sentence."""
    words = text[q.inner.start : q.inner.end].strip()
    before, after = text[start : q.outer.start].rstrip().strip(FORMAT), text[q.outer.end : end].lstrip()
    if not any(c.isalpha() for c in words):
        return False
    dash = before.endswith(("—", "--", " -", "–")) and words.lstrip("'‘“[( .…")[:1].isupper()
    begins = not before or before[-1] in '.!?:"”’…]' or dash
    led = before.endswith(",") or (bool(re.search(r"\w$", before[-_WORD:])) and _last_word_is_cue(before))
    first = words.lstrip("'‘“\"([.… ")[:1]
    closed_off = words[-1] in ",.?!…—-" or words.endswith(("’", "'")) or not q.closed
    if begins or (led and (first.isupper() or first.isdigit())):
        return closed_off or not after or after[0] in ".,;" or len(words.split()) > 3
    return words[-1] == "," and led


def _resumes(text: str, previous: Quotation, q: Quotation) -> bool:
    """Whether a sentence goes on in quotation marks after a tag: "I saw him," she said, "and then he ran."."""
    gap = text[previous.outer.end : q.outer.start]
    words = re.findall(r"[\w’']+", gap)
    forms = [cue_forms().get(w.casefold()) for w in words]
    tagged = any(f is not None and f.cue.direct and f.form in ("past", "s", "base") for f in forms)
    joined = bool(_JOINED.search(gap)) and not _has_stop(gap)
    return tagged and joined and text[previous.inner.end - 1] in ",-—–…?!" and 1 < len(words) <= 20


def _has_stop(gap: str) -> bool:
    """Whether a sentence ends within a gap: a stop before more words that is not that of a title or an initial."""
    words = (match[1] for match in re.finditer(r"([\w’']*)[.!?;:][\"”’')]*\s+(?=\w)", gap))
    return any(
        not (word.casefold() in word_list("abbreviated") or (len(word) == 1 and word.isupper())) for word in words
    )


def _last_word_is_cue(before: str) -> bool:
    form = cue_forms().get(re.split(r"\W+", before[-_WORD:])[-1].casefold())
    return form is not None and form.cue.direct


def _read_paragraph(page: Page, paragraph: _Paragraph, turns: list[_Turn]) -> None:
    """Join the statements of a paragraph to tags and to each other; turns are added to or gone on with."""
    carried = turns[-1] if turns and turns[-1].ends_paragraph else None
    current: _Turn | None = None
    done = tagged = paragraph.start
    for place, q in enumerate(paragraph.statements):
        gap = page.text[done : q.outer.start]
        opening = not page.text[paragraph.start : q.outer.start].strip().strip(FORMAT)
        lead = _lead_of_paragraph(page, paragraph) if opening else lead_before(page, tagged, q.outer.start)
        lead = label_of(page.text, q) or lead
        limit = paragraph.statements[place + 1].outer.start if place + 1 < len(paragraph.statements) else paragraph.end
        tag = None if lead else tag_after(page, q, limit)
        if opening and lead is None and (tag is None or q.continues):
            current = carried
        begins = current is carried and q.paragraph_continues and not q.continues
        if current is None or begins or not _goes_on(gap, current, lead, tag):
            lead = lead if gap.strip() else _with_source(lead, current)
            current = _Turn([], after=current if begins else None)
            turns.append(current)
        current.parts.append(_widened(page, q, lead, tag, (done, limit)))
        if current.tag is None and (lead or tag):
            current.tag, current.rule = lead or tag, "lead" if lead else "tag"
        done = _sentence_stop(page, q, limit) if tag else q.outer.end
        tagged = max(s.end for s in (q.outer, *((tag.cue, tag.source) if tag else ())) if s)
    for turn in turns[-2:]:
        turn.ends_paragraph = False
    if current is not None:
        current.ends_paragraph = not re.search(r"\w", page.text[done : paragraph.end])


def _widened(page: Page, q: Quotation, lead: Tag | None, tag: Tag | None, room: tuple[int, int]) -> Span:
    """A quotation with the reporter's words before and after it, within `room`, that complete what is said."""
    before, limit = room
    start = lead.head if lead and lead.head else q.outer.start
    if tag and not lead and page.text[q.inner.start].islower():
        start = _clause_before(page, before, q.outer.start)
    end = max(q.outer.end, tag.tail if tag else 0)
    goes_on = page.text[q.inner.end - 1].isalnum() and re.match(r" [a-z]", page.text[q.outer.end : limit])
    if lead and goes_on and (tokens := sentence_tokens(page.between(q.outer.end, limit))):
        stop = tokens[-1].idx + len(tokens[-1])
        end = next_cue(page.text, Span(end, stop)) if stop < limit else end
    return Span(start, end)


def _clause_before(page: Page, start: int, end: int) -> int:
    """Where the sentence begins that a quotation ends: With so many roads, "there is no one"."""
    tokens = page.between(start, end)
    stop = max((i + 1 for i in range(len(tokens)) if tokens[i].text == ";" or shallow.is_stop(tokens, i)), default=0)
    return tokens[stop].idx if stop < len(tokens) and tokens[stop].is_alpha else end


def _with_source(lead: Tag | None, current: _Turn | None) -> Tag | None:
    """A lead in the sentence of a tag ("..., she said, adding: ...") with the tag's source where it has none."""
    speaker = current.tag.source if current and current.tag else None
    return replace(lead, source=lead.source or speaker) if lead else None


def _sentence_stop(page: Page, q: Quotation, limit: int) -> int:
    """Where the sentence ends that a tag after a quotation stands in."""
    tokens = sentence_tokens(page.between(q.outer.end, limit))
    return tokens[-1].idx + len(tokens[-1]) if tokens else q.outer.end


def _goes_on(gap: str, current: _Turn, lead: Tag | None, tag: Tag | None) -> bool:
    """Whether a statement after this gap is still the current speaker's: nobody else is named, no sentence between."""
    if not current.parts:
        return True
    if (lead or tag) and current.tag:
        return False
    if lead and not current.tag and re.match(r"\s*[A-Z]", gap):  # "...?" To which she said, "..."
        return False
    return len(re.findall(r"\w+", gap)) <= 14 and not _has_stop(gap)


def _lead_of_paragraph(page: Page, paragraph: _Paragraph) -> Tag | None:
    """The lead at the end of the paragraph before, where that ends with a colon."""
    if not paragraph.before.endswith(":"):
        return None
    end = page.text.rfind(":", 0, paragraph.start) + 1
    return lead_before(page, max(end - len(paragraph.before), 0), end)
