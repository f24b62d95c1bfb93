"""Indirect speech by words alone: for texts without a tree, and for what a tree has missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from crossread.annotate.speech import shallow
from crossread.annotate.speech.fit import is_inside
from crossread.annotate.speech.lexicon import Cue, cue_forms
from crossread.types import Attribution, Span

_STOPS = frozenset((".", "!", "?"))
_COMMAS = frozenset((",", "—", "–", "--"))
_JOINTS = frozenset("and but while though although".split())
_LEAST_CONTENT = 3
_TELLS = frozenset(("told", "tells", "tell", "telling"))
_BEFORE_THAT = frozenset("in on at during to by with of for , as into from through about via over after".split())


def find_by_words(doc: Doc, quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions that plain word order shows: "X said (that) ...", "..., X said", "according to X"."""
    for tokens in _lines(doc):
        for place, token in enumerate(tokens):
            if is_inside(token.idx, quoted):
                continue
            if token.lower_ == "according" and place + 1 < len(tokens) and tokens[place + 1].lower_ == "to":
                yield from _according(tokens, place)
            elif token.lower_ in ("put", "puts") and place + 1 < len(tokens) and tokens[place + 1].lower_ == "it":
                yield from _put_it(tokens, place)
            elif cue := _strong_cue(tokens, place):
                yield from _read(tokens, place, cue)


def _lines(doc: Doc) -> Iterator[list[Token]]:
    """The sentences as lists of tokens without spaces; none goes over the end of a paragraph."""
    for sentence in doc.sents:
        line: list[Token] = []
        for token in sentence:
            if token.is_space and "\n" in token.text:
                yield line
                line = []
            elif not token.is_space:
                line.append(token)
        yield line


def _strong_cue(tokens: Sequence[Token], place: int) -> Cue | None:
    """The cue at a place, if it is a finite verb of saying or finding that a clause may follow."""
    token = tokens[place]
    form = shallow.form_of(token)
    if form is None or "c" not in form.cue.takes or form.form == "participle" or token.dep_ == "amod":
        return None
    before = tokens[place - 1].lower_ if place else ""
    if before in ("the", "a", "an", "his", "her", "their", "its", "of", "in", "this", "that", "no", "any", "to", "as"):
        return None
    followed = place + 1 < len(tokens) and tokens[place + 1].lower_ == "that"
    if not followed and (not form.cue.direct or form.cue.lemma == "continue"):
        return None
    if form.form == "base" and not _plural_before(tokens, place):
        return None
    return form.cue


def _plural_before(tokens: Sequence[Token], place: int) -> bool:
    """Whether a base form may be a verb: "police say", "did not say"."""
    start = shallow.verb_group_start(tokens, place)
    if any(t.lower_ in shallow.AUXILIARIES - {"to"} for t in tokens[start:place]):
        return True
    before = tokens[start - 1].lower_ if start else ""
    return before in ("police", "people", "they", "we", "you", "i") or (
        before.endswith("s") and not before.endswith("ss")
    )


def _read(tokens: Sequence[Token], verb: int, cue: Cue) -> Iterator[Attribution]:
    """The attribution of a cue verb: what follows it, or what stands before it and a comma."""
    group = shallow.verb_group_start(tokens, verb)
    subject = shallow.subject_before(tokens, verb)
    start = subject[0] if subject else group
    last = verb + 1 + (verb + 1 < len(tokens) and tokens[verb + 1].lower_ == "out")
    if subject and start and tokens[start - 1].lower_ == "as" and cue.direct and _is_comma(tokens, last):
        yield from _as_said(tokens, (start, subject[1]), (group, last), cue)
        return
    fronted = start > 2 and (tokens[start - 1].text in _COMMAS or _closes_with_comma(tokens, start))
    told = _after_hearer(tokens, verb + 1, len(tokens)) if fronted and tokens[verb].lower_ in _TELLS else verb + 1
    after = None if fronted and _is_comma(tokens, told) else _content_after(tokens, verb)
    if subject and after:
        yield _made(tokens, cue, subject, (group, verb + 1), [after])
    elif fronted and cue.direct:
        source = subject or shallow.subject_after(tokens, verb)
        if source:
            parts = [(_clause_start(tokens, start - 1), start - 1), _rest(tokens, max(source[1], told))]
            content = [part for part in parts if part and part[0] < part[1]]
            if sum(end - begin for begin, end in content) >= _LEAST_CONTENT:
                yield _made(tokens, cue, source, (group, verb + 1), content)


def _put_it(tokens: Sequence[Token], verb: int) -> Iterator[Attribution]:
    """ "As X put it, ..." and "..., as X put it"."""
    subject = shallow.subject_before(tokens, verb)
    if subject and subject[0] and tokens[subject[0] - 1].lower_ == "as":
        group = shallow.verb_group_start(tokens, verb), verb + 2
        yield from _as_said(tokens, subject, group, cue_forms()["said"].cue)


def _as_said(
    tokens: Sequence[Token], source: tuple[int, int], group: tuple[int, int], cue: Cue
) -> Iterator[Attribution]:
    """ "As X said, ..." and "..., as X said"."""
    first, end = source[0] - 1, _sentence_end(tokens)
    comma = next((i for i in range(group[1], min(end, group[1] + 9)) if tokens[i].text in _COMMAS), end)
    before = (_clause_start(tokens, first - 1), first - 1) if first > 1 and tokens[first - 1].text in _COMMAS else None
    content = [part for part in (before, _rest(tokens, comma)) if part and part[1] - part[0] >= _LEAST_CONTENT]
    if content:
        yield _made(tokens, cue, source, group, content, rule=f"as {cue.lemma}")


def _closes_with_comma(tokens: Sequence[Token], place: int) -> bool:
    """Whether a quotation that ends with a comma closes right before a place."""
    return tokens[place - 1].text in ('"', "”", "''") and tokens[place - 2].text in _COMMAS


def _is_comma(tokens: Sequence[Token], place: int) -> bool:
    return place >= len(tokens) or tokens[place].text in _COMMAS or tokens[place].text in _STOPS


def _clause_start(tokens: Sequence[Token], end: int) -> int:
    """Where the clause begins that ends at `end`: at "which" alone, after a semicolon or the close of a quotation."""
    if tokens[end - 1].lower_ in ("which", "who", "whom"):
        return end - 1
    return next((i + 1 for i in range(end - 1, 0, -1) if tokens[i].text in (";", "”", ")")), 0)


def _content_after(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """The clause after a verb: at once, after "that", or after the hearer and the time."""
    end = _clause_end(tokens, verb + 1)
    start = verb + 1
    word = tokens[start].lower_ if start < end else ""
    if tokens[verb].lower_ in _TELLS:
        start = _after_hearer(tokens, start, end)
    elif word in shallow.TIME_WORDS or word in _BEFORE_THAT:
        that = next((i for i in range(start, min(end, start + 14)) if tokens[i].lower_ == "that"), None)
        if that is None:
            return None
        start = that
    return (start, end) if end - start >= _LEAST_CONTENT and tokens[start].text not in _COMMAS else None


def _after_hearer(tokens: Sequence[Token], start: int, end: int) -> int:
    """The place after whom something is told: a pronoun, a name, or a plural."""
    that = next((i for i in range(start + 1, min(end, start + 14)) if tokens[i].lower_ == "that"), None)
    if that is not None and all(t.text not in _COMMAS for t in tokens[start:that]):
        return that
    place = start
    while place < end and (tokens[place].text[:1].isupper() or tokens[place].lower_ in ("the", "a", "an", "and", "of")):
        place += 1
    bare = place < end and place > start and tokens[place - 1].lower_ in ("the", "a", "an")
    place += 1 if place < end and (place == start or bare) else 0
    while place < end and tokens[place].lower_ in shallow.TIME_WORDS | {"week", "weekend", "month", "year"}:
        place += 1
    return place


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    """Where the clause ends that begins at `start`: before a joint and another cue, else before the last stop."""
    end = max(_sentence_end(tokens), start)
    for place in range(start + _LEAST_CONTENT, end):
        if tokens[place].text == ";":
            return place
        if tokens[place].lower_ in _JOINTS and _cue_follows(tokens, place + 1, end):
            return place - (tokens[place - 1].text == ",")
    return end


def _sentence_end(tokens: Sequence[Token]) -> int:
    """The place of the stop of the sentence."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].text in _STOPS:
        end -= 1
    return end


def _cue_follows(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a cue of saying follows soon: with a subject of its own, or with a "that" after it."""
    for place in range(start, min(start + 6, end)):
        form = cue_forms().get(tokens[place].lower_)
        if form is not None and form.form in ("past", "s") and form.cue.direct:
            return place > start + (tokens[start].lower_ == "also") or (
                place + 1 < end and tokens[place + 1].lower_ == "that"
            )
    return False


def _rest(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """What goes on after a tag within a sentence: "..., he said, ..."."""
    if start < len(tokens) and tokens[start].text in _COMMAS:
        end = _clause_end(tokens, start + 1)
        return (start + 1, end) if end - start > _LEAST_CONTENT else None
    return None


def _according(tokens: Sequence[Token], place: int) -> Iterator[Attribution]:
    """ "According to X, ..." and "..., according to X"."""
    end = _sentence_end(tokens)
    if place == 0:
        comma = next((i for i in range(place + 3, end) if tokens[i].text == ","), end)
        source, content = (place + 2, comma), [(comma + 1, end)]
    else:
        close = next((i for i in range(place + 3, end) if tokens[i].text in (",", "—")), end)
        before = place - (tokens[place - 1].text == ",")
        source, content = (place + 2, close), [(0, before)]
    content = [(s, e) for s, e in content if e - s >= _LEAST_CONTENT]
    if content and source[0] < source[1]:
        yield _made(tokens, cue_forms()["said"].cue, source, (place, place + 2), content, rule="according to")


def _made(
    tokens: Sequence[Token],
    cue: Cue,
    source: tuple[int, int] | None,
    group: tuple[int, int],
    content: Sequence[tuple[int, int]],
    *,
    rule: str = "",
) -> Attribution:
    spans = tuple(_span(tokens, place) for place in content)
    return Attribution(
        holder="", stance=cue.stance, source=(_span(tokens, source),) if source else (), cue=(_span(tokens, group),),
        content=spans, rule=f"words: {rule or cue.lemma}",
    )  # fmt: skip


def _span(tokens: Sequence[Token], place: tuple[int, int]) -> Span:
    first, last = tokens[place[0]], tokens[place[1] - 1]
    return Span(first.idx, last.idx + len(last))
