"""Whether an event is said to have happened: negated, alleged, planned, possible."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re

from crossread.annotate.frames.triggers import Trigger

_NEGATED = re.compile(
    r"(?:\b(?:not|never|no longer|without|neither|nor|cannot)|n[’']t)\b(?:\s+(?:been|yet|be|being|immediately|currently|also|made|make|\w+ly|any|an?|have|has))*\s*(?:\w+\s+)?$",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:no one|nobody|none|neither|no (?:\w+\s+){0,2}\w+)(?: else)?(?:\s+(?:of (?:the|them) ?\w*))?(?:\s+(?:was|were|is|are|has|have|had|been|being|believed to be|seriously|reported|got))*\s+$",
    re.I,
)
_NO_NOUN = re.compile(r"\b(?:no|without|any|zero)\s+(?:\w+\s+){0,2}$", re.I)
_NOBODY_AFTER = re.compile(r"\s+(?:no one|nobody|none|no (?!more than)\w+)\b", re.I)
_ALLEGED = re.compile(
    r"\b(?:allegedly|alleged|reportedly|purportedly|accused of|suspected of|suspicion of|believed to have|charged with|charges? of|counts? of|claims?|claimed)\s+(?:\w+ly\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|going to|plans? to|planned to|intends? to|hopes? to|wants? to|wanted to|expected to|scheduled to|set to|ordered to|about to|vowed to|threatened to|threatening to|asked to|told to|due to)(?:\s+be)?\s+(?:\w+ly\s+)?$",
    re.I,
)
_TRIED = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|attempted|attempting|failed to|refused to|unable to|in order to|trying to)\s+(?:\w+ly\s+)?$",
    re.I,
)
_POSSIBLE = re.compile(
    r"\b(?:could|can|may|might|should|must|if|whether|unless)\b(?:\s+(?:have|be|been|not|also|he|she|they|it|the|a|anyone|someone|\w+ly))*\s+$",
    re.I,
)


def polarity_of(trigger: Trigger, before: str, after: str) -> str:
    """ "negative" when the words say that it did not happen (or to nobody), else "positive"."""
    if trigger.voice == "noun":
        return "negative" if _NO_NOUN.search(before) else "positive"
    if re.search(
        r"(?:^|[,;“\"]\s*|\b(?:that|and|but|said)\s+)(?:no one|nobody|none)\b(?!.*\b(?:but|who|until|because)\b)[^,;]{0,60}$",
        before,
        re.I,
    ):
        return "negative"
    if _NEGATED.search(before) or (_NOBODY.search(before) and not re.search(r"\bno (?:longer|doubt)", before)):
        return "negative"
    return "negative" if trigger.voice == "active" and _NOBODY_AFTER.match(after) else "positive"


def modality_of(before: str) -> str:
    """ "alleged", "planned", "attempted" or "conditional" by the words before a trigger, else "actual"."""
    for pattern, modality in (
        (_ALLEGED, "alleged"),
        (_TRIED, "attempted"),
        (_PLANNED, "planned"),
        (_POSSIBLE, "conditional"),
    ):
        if pattern.search(before):
            return modality
    return "actual"
