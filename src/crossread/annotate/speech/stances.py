"""How firmly a statement is held: the stance of the cue, weakened by negation, modality, doubt and questions.

Negation in the content is part of what is said ("she said he did not fire" asserts that he did not); only the clause
that the content begins with is searched for doubt, for what a relative clause or a "because" adds is not at issue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crossread.types import Attribution, Stance

_OPENING = 110
_NEGATED = re.compile(r"\b(?:not|never|no|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:may|might|could|would|should|if|whether)\b", re.IGNORECASE)
_PERCEIVED = re.compile(r"\b(?:seen|heard)$")
_ASKED = re.compile(r"\b(?:if|whether)\s+$")
_MARKS = " \t\n\"“”„«'‘’`([.…"
_FRONTED = re.compile(
    r"(?:while|although|though|when|as|because|since|after|before|given|despite|with|in|on|at|for|during)\b[^,.;]{1,90},\s+",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r",\s+(?:who|which|where|but|and|while|though|although)\b|\s(?:that|who|which|whose|where|because|unless|but|if|until)\s"
    r"|[.;:!?](?=\s|$)|\s(?:—|–|--)\s"
)
_CONDITION = re.compile(r"(?:if|whether|unless)\b", re.IGNORECASE)
_ABLE = re.compile(
    r"\bcould(?= (?:see|hear|feel|smell|be (?:seen|heard)|do|not)\b)|\b(?:nothing|no|none)\b.*?\bcould\b|"
    r"\bcould(?=n['’]t)",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:may|might|could|possibly|probably|perhaps|maybe|apparently|allegedly|reportedly|presumably|supposedly|"
    r"purportedly|(?:un)?likely|seem(?:s|ed)?|appear(?:s|ed)? (?:to|that)|believed?|believes|thinks?|assumes?|"
    r"guess|hopes?|(?<!the )(?<!a )thought(?! of)|(?:i|we|they|he|she|police|officials|detectives|investigators)"
    r" suspect(?:s|ed)?|(?:unclear|(?:not|n['’]t) (?:sure|clear|certain|known|know)) (?:if|how|wh[aeioy]\w*))\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:charges?|charged|case|plea|offer|deal|appeal|motion|request|bid|lawsuit|suit|proposal|bill|application|petition)\b",
    re.IGNORECASE,
)


def with_stances(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with their stance."""
    return [replace(a, stance=_stance(text, a)) for a in found]


def _stance(text: str, a: Attribution) -> Stance:
    cue = " ".join(text[s.start : s.end] for s in a.cue)
    if _is_weakened(text, a, cue):
        return "hedges"
    content = text[a.content[0].start : a.content[-1].end + 1]
    if a.stance == "denies" and cue.casefold().startswith(("reject", "was reject", "were reject")):
        return "asserts" if _DECIDED.search(content[:60]) else "denies"  # a judge who rejects a plea denies nothing
    return "hedges" if a.stance == "asserts" and _is_doubtful(content) else a.stance


def _is_weakened(text: str, a: Attribution, cue: str) -> bool:
    """Whether the cue is negated, only possible, or asked for: did not say, might admit, asked whether he knew."""
    start = min((s.start for s in (*a.cue, *a.source)), default=0)
    modal = _MODAL.search(cue) and not _PERCEIVED.search(cue)
    return bool(_NEGATED.search(cue) or modal or _ASKED.search(text[max(0, start - 9) : start]))


def _is_doubtful(content: str) -> bool:
    """Whether a content is a question, a condition, or says of itself that it is not sure."""
    words = content.lstrip(_MARKS).removeprefix("that ").lstrip(_MARKS)
    words = words[_FRONTED.match(words).end() :] if _FRONTED.match(words) else words  # type: ignore[union-attr]
    end = _CLAUSE_END.search(words)
    clause = words[: end.end() if end else None][:_OPENING]
    asks = content.rstrip("\"”’' ").endswith("?") or (end is not None and end[0] == "?")
    return bool(asks or _CONDITION.match(words) or _DOUBT.search(_ABLE.sub("", clause)))
