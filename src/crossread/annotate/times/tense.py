"""Whether the clause around a time speaks of the past or of the future: from tags where there are any, else words."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from crossread.annotate.texts import has_tree

_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|[’']ll|going to|scheduled|set to|due|expected|expects?|plans?|planned for|planning"
    r"|slated|(?:is|are|was|were) to(?: be)?(?: \w+)?"
    r"|to be (?:\w+ed|held|sent|put|made|built|paid|told|shown|given|taken)|upcoming|hopes to|effective|payable"
    r"|expires|begins|starts|opens|runs? through|deadline"
    r"|would|could|may|might|must)\b",
    re.I,
)
_FUTURE_AFTER = re.compile(
    r"\b(?:will|won['’]t|shall|[’']ll|(?:is|are) (?:to|going to|scheduled|expected|due|set)\b)", re.I
)
# words right before a time that is ahead
_AHEAD_OF = re.compile(r"\b(?:effective|payable|due|(?:scheduled|set|planned|slated) for)\s+(?:on\s+|the\s+)?$", re.I)
# verbs whose infinitive lies ahead: "plans to meet Friday"; after others it is as past as they are: "tried to leave"
_AHEAD = frozenset(
    "plan schedule expect set hope intend slate want propose agree decide vow prepare order due poise aim "
    "promise".split()
)
# what is so is ahead: "is scheduled for Friday"
_SET_AHEAD = frozenset({"schedule", "plan", "expect", "slate", "set", "propose"})
# a participle after "be" is no past: "will be held"
_PAST = re.compile(
    r"(?<!\bbe\s)\b(?:was|were|had|did|said|told|went|came|took|made|got|began|shot|died|found|saw|held|left|met|fell|rose|won|lost|led"
    r"|ended|since|ago|last|happened|earlier|killed|gave|sent|struck|broke|ran|became|hit|fled|drove|set off"
    r"|reported|wrote"
    r"|been|\w{3,}ed)\b",
    re.I,
)
_SPLIT = re.compile(r"[;“”\"]|:(?!\d)|\s[–—-]\s|\n|,\s+(?:but|and|while|who|which|when)\b")
_FUTURE_AUXILIARIES = {"will", "shall", "'ll", "’ll", "wo"}


def tense_at(doc: Doc, text: str, start: int, end: int) -> str:
    """The tense of the clause around [start, end) of a Doc's text: "past", "future" or "" when nothing says."""
    if _AHEAD_OF.search(text[max(0, start - 30) : start]):
        return "future"
    if has_tree(doc):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and (found := _tagged(span.root)):
            return found
    return _lexical(text, start, end)


def _tagged(token: Token) -> str:
    """The tense of the nearest verb above a token."""
    for head in token.ancestors:
        if head.pos_ not in ("VERB", "AUX"):
            continue
        helpers = [child for child in head.children if child.dep_.startswith(("aux", "cop"))]
        words = {child.lower_ for child in helpers}
        marked = "to" in {child.lower_ for child in head.children}
        if words & _FUTURE_AUXILIARIES or (head.tag_ == "VBN" and (_stem(head) & _SET_AHEAD or marked)):
            return "future"
        if head.tag_ == "VB" and marked:
            if _stem(head.head) & _AHEAD:
                return "future"
            continue
        tags = {head.tag_, *(child.tag_ for child in helpers)}
        if tags & {"VBD", "VBN"}:
            return "past"
        if head.tag_ in ("VBP", "VBZ", "VBG", "VB"):
            return ""
    return ""


def _stem(token: Token) -> set[str]:
    """The word as it may stand in a list of verbs: "scheduled" -> {"scheduled", "schedule", "schedul"}."""
    word = token.lower_
    return {word, token.lemma_.lower(), word.removesuffix("d"), word.removesuffix("ed"), word.removesuffix("s")}


def _lexical(text: str, start: int, end: int) -> str:
    """The tense by the nearest word that shows it, those before the time first."""
    before = _SPLIT.split(text[max(0, start - 120) : start])[-1]
    before = re.split(r"[.?!]\s+(?=[A-Z“\"])", before)[-1]
    after = _SPLIT.split(text[end : end + 80])[0]
    after = re.split(r"[.?!]\s", after)[0]
    future = [m.end() for m in _FUTURE.finditer(before)]
    past = [m.end() for m in _PAST.finditer(before)]
    if future or past:
        return "future" if (future or [-1])[-1] >= (past or [-1])[-1] else "past"
    next_future, next_past = _FUTURE_AFTER.search(after), _PAST.search(after)
    if next_future and (next_past is None or next_future.start() < next_past.start()):
        return "future"
    return "past" if next_past else ""
