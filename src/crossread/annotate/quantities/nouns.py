"""What a number counts: the head noun after it, and the words that limit it."""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Doc, Token

from crossread.annotate.texts import has_tree
from crossread.types import Span

IRREGULAR = frozenset(
    "people persons men women children police policemen policewomen firemen gunmen troops personnel youth youths "
    "teeth feet mice "
    "geese cattle sheep fish deer aircraft oxen media data criteria staff crew folks kids clergy livestock "
    "businessmen fishermen "
    "congressmen lawmen servicemen servicewomen militiamen spokesmen workmen countrymen postmen businesswomen "
    "grandchildren stepchildren "
    "dead wounded injured killed missing homeless".split()
)
_STOP = frozenset(
    "the a an and or but nor of in on at to for from by with without within into onto over under after before during "
    "since until "
    "as than then that this these those which who whom whose what when where while if because so such is are was "
    "were be been "
    "being has have had do does did will would could should may might must can shall not no it its he she they we "
    "you i his her "
    "their our your my him them us there here per also were just only about around near outside inside between among "
    "against "
    "through across along behind beyond despite each every all both including".split()
)
_VERBS = frozenset(
    "said told died killed injured wounded arrested shot hurt charged took went came got made found left saw hit "
    "fired were was had "
    "ran fled gathered protested attended marched escaped survived suffered stabbed hospitalized transported "
    "according remained "
    "won lost rose fell led dead missing".split()
)
_SCOPE = re.compile(
    r"\s*(?:,\s*)?((?:outside|inside|at|in|near|around|across|on|from|among|along|within|throughout|nationwide"
    r"|statewide|worldwide|so far"
    r"|altogether|overall|total|combined|between|under|aboard)\b(?:\s+(?!who\b|and\b|were\b|was\b|had\b|have\b|are\b|is\b|\w+ed\b|that\b|which\b|when\b|after\b|said\b|to\b|for\b|took\b|as\b|but\b)[\w’'.&-]+(?<![.;]))*)",
    re.I,
)
_AGE_BETWEEN = re.compile(r"\s*(?:\d+|[a-z]+)-(?:year|month)-olds?(?=\s)", re.I)
_NO_SCOPE = re.compile(
    r"(?:on|in|at) (?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:the|his|her|their|both) (?:\w+ )?(?:head|face"
    r"|chest|back|arms?|legs?|neck"
    r"|stomach|abdomen|torso|foot|feet|hands?|shoulder|hip|thigh|knee|buttocks|body|morning|evening|afternoon)\b|[\d]|(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b|connection|custody|critical|serious|stable|fair|good)",
    re.I,
)
_BEFORE_SCOPE = re.compile(
    r"\b(in all|in total|altogether|overall|a total of|so far|nationwide|statewide)\b[,\s]*$", re.I
)


def head_noun(doc: Doc, text: str, end: int, *, several: bool = True) -> tuple[str, Span | None]:
    """The noun that a numeral which ends at `end` counts: lower-cased, and where it stands.

    `text` is that of the Doc; `several` is whether the number asks for a plural.
    """
    if age := _AGE_BETWEEN.match(text, end):
        end = age.end()
    tokens = _after(doc, text, end)
    if has_tree(doc) and (noun := _parsed(doc, end)) is not None:
        return noun.lower_, Span(noun.idx, noun.idx + len(noun))
    phrase: list[Token] = []
    if tokens and tokens[0].lower_ == "of":
        tokens = tokens[1:]
        while tokens and tokens[0].lower_ in ("the", "these", "those", "his", "her", "their", "its", "our", "them"):
            tokens = tokens[1:]
    for token in tokens[:6]:
        word = token.lower_
        if word in _STOP or not (token.is_alpha or "-" in token.text or "’" in token.text) or token.is_space:
            break
        if phrase and word in _VERBS and _plural(phrase[-1].lower_):
            break
        phrase.append(token)
    noun = _choose(phrase, several)
    return ("", None) if noun is None else (noun.lower_, Span(noun.idx, noun.idx + len(noun)))


def _after(doc: Doc, text: str, end: int) -> list[Token]:
    """The tokens from a place on, hyphens left out."""
    span = doc.char_span(end, min(end + 80, len(text)), alignment_mode="expand")
    if span is None:
        return []
    after = [token for token in span if token.idx >= end and token.text not in ("-", "–")]
    in_line = takewhile(lambda token: "\n" not in token.text, after)  # a headline counts nothing of the line below it
    return [token for token in in_line if not token.text.isspace()]


def _parsed(doc: Doc, end: int) -> Token | None:
    """The noun that the last word of the numeral modifies, in a parsed text."""
    span = doc.char_span(max(0, end - 1), end, alignment_mode="expand")
    if span is None:
        return None
    token = span[-1]
    while token.dep_ in ("compound", "flat", "conj") and token.head.pos_ == "NUM":
        token = token.head
    head = token.head
    if token.dep_.startswith("nummod") and head.pos_ in ("NOUN", "PROPN") and head.i >= token.i:
        return head
    for child in token.children:
        if child.dep_.startswith("nmod") and child.pos_ == "NOUN" and child.i > token.i:
            return child
    return None


def _plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return word in IRREGULAR or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _choose(phrase: list[Token], several: bool) -> Token | None:
    """The head of a run of words: the last of the first plurals, or the first noun where one thing is counted."""
    if not phrase:
        return None
    plural = [i for i, token in enumerate(phrase) if _plural(token.lower_)]
    if not several:
        person = next((token for token in phrase if token.lower_ in PERSONS), None)
        return person or next((t for t in phrase if not t.lower_.endswith(("ed", "ing", "al", "ous", "ic"))), phrase[0])
    if not plural:
        return None
    last = plural[0]
    while last + 1 in plural:
        last += 1
    return phrase[last]


PERSONS = frozenset(
    "man woman boy girl child kid teen teenager youth juvenile male female officer suspect victim student driver "
    "passenger son daughter "
    "brother sister father mother husband wife grandson granddaughter grandmother grandfather nephew niece cousin "
    "uncle aunt friend girlfriend "
    "boyfriend infant baby toddler resident native gunman shooter soldier veteran pedestrian bystander cyclist "
    "motorcyclist player athlete "
    "employee worker teacher guard deputy trooper detective sergeant lawyer doctor nurse singer actor actress rapper "
    "twin twins freshman "
    "sophomore junior senior teenagers teens boys girls men women children males females students brothers sisters "
    "sons daughters".split()
)


def person_noun(doc: Doc, text: str, end: int) -> tuple[str, Span | None]:
    """The noun for a person that an age stands before: "13-year-old Anaheim boy" -> "boy"."""
    for token in _after(doc, text, end)[:4]:
        if token.lower_ in PERSONS:
            return token.lower_, Span(token.idx, token.idx + len(token))
        if not token.is_alpha or token.lower_ in _STOP or token.lower_ in _VERBS:
            break
    return "", None


def scope_of(text: str, start: int, end: int) -> str:
    """The words that limit what is counted: "outside the house", "in all"; "" when there are none."""
    before = _BEFORE_SCOPE.search(text[max(0, start - 30) : start])
    if before:
        return before[1].lower()
    after = _SCOPE.match(text[end : end + 80].split("\n")[0])
    words = " ".join(after[1].split()[:8]) if after else ""
    return "" if _NO_SCOPE.match(words) else words
