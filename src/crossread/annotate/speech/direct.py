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

from spacy.tokens import Doc, Token

from crossread.annotate.speech import shallow
from crossread.annotate.speech.fit import next_cue
from crossread.annotate.speech.lexicon import cue_forms, word_list
from crossread.annotate.speech.marks import FORMAT, Quotation
from crossread.types import Attribution, Span

_LONGEST_SUBJECT = 30
_JOINED = re.compile(r"[,—–-]\s*(?:(?:and|but|or|so|that|because|still|then|if|when|it)\s+){0,3}$")
_LABEL = re.compile(r"((?:[A-Z][A-Z.’'-]+|(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+))(:)\s+(?=\S)")
_SIGNED = re.compile(
    r"\s{0,3}([―—–]|--?)\s*([A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|la|van|von|al)){0,4})(?:, [^\n.]{1,50})?\s*(?=\n|$)"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """Words that name a speaker: the spans of source and cue.

    `head`: where the words begin that stand between a lead and its quotation and belong to what is said, 0 for none.
    `tail`: where the words end that stand between a quotation and its tag and still belong to what is said.
    """

    source: Span | None
    cue: Span
    tail: int = 0
    head: int = 0


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
    tokens = tuple(doc)
    page = _Page(doc.text, tokens, tuple(t.idx for t in tokens))
    turns: list[_Turn] = []
    for paragraph in _paragraphs(page.text, quotations):
        _read_paragraph(page, paragraph, turns)
    return tuple(_attribution(turn) for turn in _joined(turns) if not _is_title(page.text, turn))


def _is_title(text: str, turn: _Turn) -> bool:
    """Whether nobody says it and it reads as a title or a slogan within a sentence: his book, "The Long Road," sold."""
    before = text[max(0, turn.parts[0].start - 40) : turn.parts[0].start].rstrip(" ")
    if turn.tag or len(turn.parts) > 1 or not before or before[-1] in ".!?:\"”’…\n":
        return False
    words = re.findall(r"[\w’']+", text[turn.parts[0].start : turn.parts[0].end])
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
    led = before.endswith(",") or (bool(re.search(r"\w$", before)) and _last_word_is_cue(before))
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
    form = cue_forms().get(re.split(r"\W+", before)[-1].casefold())
    return form is not None and form.cue.direct


def _read_paragraph(page: _Page, paragraph: _Paragraph, turns: list[_Turn]) -> None:
    """Join the statements of a paragraph to tags and to each other; turns are added to or gone on with."""
    carried = turns[-1] if turns and turns[-1].ends_paragraph else None
    current: _Turn | None = None
    done = tagged = paragraph.start
    for place, q in enumerate(paragraph.statements):
        gap = page.text[done : q.outer.start]
        opening = not page.text[paragraph.start : q.outer.start].strip().strip(FORMAT)
        lead = _lead_of_paragraph(page, paragraph) if opening else _lead(page, tagged, q.outer.start)
        lead = _label(page.text, q) or lead
        limit = paragraph.statements[place + 1].outer.start if place + 1 < len(paragraph.statements) else paragraph.end
        tag = None if lead else _tag(page, q, limit)
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


def _widened(page: _Page, q: Quotation, lead: Tag | None, tag: Tag | None, room: tuple[int, int]) -> Span:
    """A quotation with the reporter's words before and after it, within `room`, that complete what is said."""
    before, limit = room
    start = lead.head if lead and lead.head else q.outer.start
    if tag and not lead and page.text[q.inner.start].islower():
        start = _clause_before(page, before, q.outer.start)
    end = max(q.outer.end, tag.tail if tag else 0)
    goes_on = page.text[q.inner.end - 1].isalnum() and re.match(r" [a-z]", page.text[q.outer.end : limit])
    if lead and goes_on and (tokens := _sentence_tokens(page.between(q.outer.end, limit))):
        stop = tokens[-1].idx + len(tokens[-1])
        end = next_cue(page.text, Span(end, stop)) if stop < limit else end
    return Span(start, end)


def _label(text: str, q: Quotation) -> Tag | None:
    """The speaker that a quoted transcript names: "LEE: It was late."."""
    match = _LABEL.match(text, q.inner.start, q.inner.end)
    if match is None:
        return None
    return Tag(Span(*match.span(1)), Span(*match.span(2)), head=match.end())


def _clause_before(page: _Page, start: int, end: int) -> int:
    """Where the sentence begins that a quotation ends: With so many roads, "there is no one"."""
    tokens = page.between(start, end)
    stop = max((i + 1 for i in range(len(tokens)) if tokens[i].text == ";" or shallow.is_stop(tokens, i)), default=0)
    return tokens[stop].idx if stop < len(tokens) and tokens[stop].is_alpha else end


def _with_source(lead: Tag | None, current: _Turn | None) -> Tag | None:
    """A lead in the sentence of a tag ("..., she said, adding: ...") with the tag's source where it has none."""
    speaker = current.tag.source if current and current.tag else None
    return replace(lead, source=lead.source or speaker) if lead else None


def _sentence_stop(page: _Page, q: Quotation, limit: int) -> int:
    """Where the sentence ends that a tag after a quotation stands in."""
    tokens = _sentence_tokens(page.between(q.outer.end, limit))
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


@dataclass(frozen=True, slots=True)
class _Page:
    """A text with its tokens at hand by their offsets (spaCy finds a range by going through the whole text)."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that lie in [start, end), spaces left out."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return [t for t in self.tokens[first:last] if not t.is_space and t.idx + len(t) <= end]


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _tag(page: _Page, q: Quotation, limit: int) -> Tag | None:
    """The tag right after a quotation: "...," the chief said; "...," said the chief; "...," according to the chief."""
    tokens = _sentence_tokens(page.between(q.outer.end, limit))
    after_comma = bool(tokens) and tokens[0].text == ","
    while tokens and tokens[0].text in (",", "—", "–", "--", "-", "…"):
        tokens = tokens[1:]
    if not tokens:
        return _signature(page, q)
    if tokens[0].lower_ == "according" and len(tokens) > 2:
        subject = shallow.subject_after(tokens, 1)
        return Tag(_span(tokens[subject[0] : subject[1]]), _span(tokens[:2])) if subject else None
    ended = page.text[q.inner.start : q.inner.end].rstrip()[-1:] in (".", "…")
    verb = _tag_verb(tokens)
    if verb is None or (ended and not _is_whole_tag(tokens, verb)):
        return _signature(page, q)
    group = shallow.verb_group_start(tokens, verb)
    inside = group if _completes(tokens, group) else 0
    if group == 0 or inside:
        subject = shallow.subject_after(tokens, verb)
        subject = None if subject and tokens[subject[0]].text == "," else subject
    else:
        subject = _subject_of_tag(tokens, group)
    tail = tokens[inside - 2].idx + len(tokens[inside - 2]) if inside else 0
    if subject and group and not inside and page.text[q.inner.end - 1] not in ",?!—-–…." and not after_comma:
        subject, tail = _without_tail(tokens, subject)
    cue = _span(tokens[group : verb + 1])
    return Tag(_span(tokens[subject[0] : subject[1]]) if subject else None, cue, tail)


def _completes(tokens: Sequence[Token], group: int) -> bool:
    """Whether the words before an inverted tag complete what is said: "...," like the one in May, said the chief."""
    starts = word_list("prepositions") | shallow.CLAUSE_STARTS | {"like"}
    return group > 2 and tokens[group - 1].text == "," and tokens[0].lower_ in starts


def _signature(page: _Page, q: Quotation) -> Tag | None:
    """The name that a quotation is signed with, after a dash at the end of its line or on the next one."""
    match = _SIGNED.match(page.text, q.outer.end)
    if match is None:
        return None
    return Tag(Span(match.start(2), match.end(2)), Span(match.start(1), match.end(1)))


def _without_tail(tokens: Sequence[Token], subject: tuple[int, int]) -> tuple[tuple[int, int], int]:
    """A subject without the words before its first comma, and where these end: "... jail time" for crimes, she said."""
    comma = next((i for i in range(subject[0] + 1, subject[1] - 1) if tokens[i].text == ","), 0)
    if not comma or tokens[subject[0]].text[:1].isupper():
        return subject, 0
    return (comma + 1, subject[1]), tokens[comma - 1].idx + len(tokens[comma - 1])


def _subject_of_tag(tokens: Sequence[Token], group: int) -> tuple[int, int] | None:
    """All that stands between a quotation and the verb of its tag, commas at the end left out."""
    end = group
    while end > 0 and tokens[end - 1].text == ",":
        end -= 1
    return (0, end) if end else None


def _is_whole_tag(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the tokens are a tag and no more: after a full stop, "he said." is one, "he said it rained." is not."""
    rest = [t for t in tokens[verb + 1 :] if t.is_alpha]
    inverted = verb == 0 and tokens[0].is_lower
    set_off = tokens[0].text in shallow.PRONOUNS and verb + 1 < len(tokens) and tokens[verb + 1].text == ","
    return inverted or (verb <= 4 and (len(rest) <= 1 or set_off))


def _sentence_tokens(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to the first stop."""
    stop = next((i for i, t in enumerate(tokens) if t.text == ";" or shallow.is_stop(tokens, i)), len(tokens))
    return list(tokens[:stop])


def _tag_verb(tokens: Sequence[Token]) -> int | None:
    """The place of the first verb that can tag a quotation and is not within a relative clause."""
    skip = False
    for i, token in enumerate(tokens[:_LONGEST_SUBJECT]):
        word = token.lower_
        if word in ("who", "whose", "which", "that", "("):
            skip = True
        elif token.text in (",", ")"):
            skip = False
        elif (form := shallow.form_of(token)) and form.cue.direct and not skip:
            infinitive = (
                form.form == "base"
                and i > 0
                and tokens[i - 1].lower_ == "to"
                and (i < 2 or tokens[i - 2].lower_ != "on")
            )
            noun = i > 0 and tokens[i - 1].lower_ in ("the", "a", "an", "his", "her", "their", "its", "of", "in", "for")
            if form.form != "ing" and not infinitive and not noun:
                return i
    return None


def _lead(page: _Page, start: int, end: int) -> Tag | None:
    """The lead right before a quotation: The chief said, "..."; he added: "..."."""
    tokens = page.between(start, end)
    stop = max((i + 1 for i, t in enumerate(tokens[:-1]) if t.text == ";" or shallow.is_stop(tokens, i)), default=0)
    return _read_lead(tokens[stop:])


def _lead_of_paragraph(page: _Page, paragraph: _Paragraph) -> Tag | None:
    """The lead at the end of the paragraph before, where that ends with a colon."""
    if not paragraph.before.endswith(":"):
        return None
    end = page.text.rfind(":", 0, paragraph.start) + 1
    return _lead(page, max(end - len(paragraph.before), 0), end)


def _read_lead(tokens: Sequence[Token]) -> Tag | None:
    """The tag in a lead: its last verb that can tag a quotation, with the subject before it."""
    if not tokens or (
        tokens[-1].text not in (",", ":") and not shallow.form_of(tokens[-1]) and tokens[-1].lower_ != "that"
    ):
        return None
    if len(tokens) > 3 and [t.lower_ for t in tokens[:2]] == ["according", "to"] and tokens[-1].text == ",":
        return Tag(_span(tokens[2:-1]), _span(tokens[:2]))
    verbs = [
        i
        for i, t in enumerate(tokens)
        if (form := shallow.form_of(t)) and form.cue.direct and not _infinitive(tokens, i)
    ]
    if not verbs:
        return _name_and_colon(tokens)
    verb = verbs[-1]
    participle = cue_forms()[tokens[verb].lower_].form == "ing"
    subject = _first_subject(tokens, verb) if participle else shallow.subject_before(tokens, verb)
    group = shallow.verb_group_start(tokens, verb)
    cue = _span(tokens[group : verb + 1])
    return Tag(_span(tokens[subject[0] : subject[1]]) if subject else None, cue, head=_begun(tokens, verb))


def _begun(tokens: Sequence[Token], verb: int) -> int:
    """Where a clause begins that a lead's quotation goes on from: said that, "..."; said it was wet and cold: "..."."""
    if "c" not in cue_forms()[tokens[verb].lower_].cue.takes:
        return 0
    clause = [t for t in tokens[verb + 1 : -1] if t.text != ","]
    ends = tokens[-1:] if tokens[-1].lower_ == "that" else ()
    that = next((t for t in [*clause[:8], *ends] if t.lower_ == "that"), None)
    if that is not None:
        relative = any(t.i == that.i + 1 and _is_verb(t) for t in clause)
        return 0 if relative else that.idx
    if len(clause) > 1 and (clause[-1].lower_ == "including" or [t.lower_ for t in clause[-2:]] == ["such", "as"]):
        return clause[0].idx
    opens = clause and clause[0].lower_ not in word_list("prepositions") | shallow.TIME_WORDS
    return clause[0].idx if opens and any(map(_is_verb, clause)) and tokens[-1].text == ":" and len(clause) > 3 else 0


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or token.lower_ in shallow.AUXILIARIES - {"'s", "’s", "to"}


def _infinitive(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb is an infinitive that nobody need have carried out; "went on to say" is not one of them."""
    return place > 0 and tokens[place - 1].lower_ == "to" and not (place > 1 and tokens[place - 2].lower_ == "on")


def _name_and_colon(tokens: Sequence[Token]) -> Tag | None:
    """Name: "..." as in headlines and transcripts."""
    named = all(t.text[:1].isupper() or not t.is_alpha or t.lower_ in ("of", "the", "for", "and") for t in tokens[:-1])
    if tokens[-1].text == ":" and 1 < len(tokens) <= 9 and named and "," not in (t.text for t in tokens):
        return Tag(_span(tokens[:-1]), _span(tokens[-1:]))
    return None


def _first_subject(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """The subject of the sentence that a participle ("..., saying") hangs on: what precedes its first cue or comma."""
    for i in range(1, verb):
        if (form := shallow.form_of(tokens[i])) and form.form in ("past", "s", "base"):
            return shallow.subject_before(tokens, i)
    comma = next((i for i in range(verb) if tokens[i].text == ","), verb)
    return (0, comma) if comma else None
