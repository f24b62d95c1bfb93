"""The words that say whose a quotation is: tags after it, leads before it, signatures, the labels of a transcript."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossread.annotate.speech import shallow
from crossread.annotate.speech.lexicon import cue_forms, word_list
from crossread.annotate.speech.marks import Quotation
from crossread.annotate.texts import text_of
from crossread.types import Span

_LONGEST_SUBJECT = 30
_PERCEIVED = ("heard", "seen")  # "a man can be heard saying"
_LABEL = re.compile(r"((?:[A-Z][A-Z.’'-]+|(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+))(:)\s+(?=\S)")
_SIGNED = re.compile(
    r"\s{0,3}([―—–]|--?)\s*([A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|la|van|von|al)){0,4})"
    r"(?:, [^\n.]{1,50}|(?<=\w) \(@\w+\)[^\n]*)?\s*(?=\n|$)"
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


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its tokens at hand by their offsets (spaCy finds a range by going through the whole text)."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that lie in [start, end), spaces left out."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return [t for t in self.tokens[first:last] if not t.is_space and t.idx + len(t) <= end]


def label_of(text: str, q: Quotation) -> Tag | None:
    """The speaker that a quoted transcript names: "LEE: It was late."."""
    match = _LABEL.match(text, q.inner.start, q.inner.end)
    if match is None:
        return None
    return Tag(Span(*match.span(1)), Span(*match.span(2)), head=match.end())


def page_of(doc: Doc) -> Page:
    """A Doc with its tokens at hand."""
    tokens = tuple(doc)
    return Page(text_of(doc), tokens, tuple(t.idx for t in tokens))


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def tag_after(page: Page, q: Quotation, limit: int) -> Tag | None:
    """The tag right after a quotation: "...," the chief said; "...," said the chief; "...," according to the chief."""
    tokens = sentence_tokens(page.between(q.outer.end, limit))
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
    if verb is None or (ended and not _is_wholetag_after(tokens, verb)):
        return _signature(page, q)
    perceived = verb > 0 and tokens[verb - 1].lower_ in _PERCEIVED
    group = shallow.verb_group_start(tokens, verb - perceived)
    inside = group if _completes(tokens, group) else 0
    if group == 0 or inside:
        subject = shallow.subject_after(tokens, verb)
        subject = None if subject and tokens[subject[0]].text == "," else subject
    else:
        subject = _subject_oftag_after(tokens, group)
    tail = tokens[inside - 2].idx + len(tokens[inside - 2]) if inside else 0
    if subject and group and not inside and page.text[q.inner.end - 1] not in ",?!—-–…." and not after_comma:
        subject, tail = _without_tail(tokens, subject)
    cue = _span(tokens[group : verb + 1])
    return Tag(_span(tokens[subject[0] : subject[1]]) if subject else None, cue, tail)


def _completes(tokens: Sequence[Token], group: int) -> bool:
    """Whether the words before an inverted tag complete what is said: "...," like the one in May, said the chief."""
    starts = word_list("prepositions") | shallow.CLAUSE_STARTS | {"like"}
    return group > 2 and tokens[group - 1].text == "," and tokens[0].lower_ in starts


def _signature(page: Page, q: Quotation) -> Tag | None:
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


def _subject_oftag_after(tokens: Sequence[Token], group: int) -> tuple[int, int] | None:
    """All that stands between a quotation and the verb of its tag, commas at the end left out."""
    end = group
    while end > 0 and tokens[end - 1].text == ",":
        end -= 1
    return (0, end) if end else None


def _is_wholetag_after(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the tokens are a tag and no more: after a full stop, "he said." is one, "he said it rained." is not."""
    rest = [t for t in tokens[verb + 1 :] if t.is_alpha]
    inverted = verb == 0 and tokens[0].is_lower
    set_off = tokens[0].text in shallow.PRONOUNS and verb + 1 < len(tokens) and tokens[verb + 1].text == ","
    return inverted or (verb <= 4 and (len(rest) <= 1 or set_off))


def sentence_tokens(tokens: Sequence[Token]) -> list[Token]:
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
            perceived = i > 0 and tokens[i - 1].lower_ in _PERCEIVED
            if (form.form != "ing" or perceived) and not infinitive and not noun:
                return i
    return None


def lead_before(page: Page, start: int, end: int) -> Tag | None:
    """The lead right before a quotation: The chief said, "..."; he added: "..."."""
    tokens = page.between(start, end)
    stop = max((i + 1 for i, t in enumerate(tokens[:-1]) if t.text == ";" or shallow.is_stop(tokens, i)), default=0)
    return _readlead_before(tokens[stop:])


def _readlead_before(tokens: Sequence[Token]) -> Tag | None:
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
