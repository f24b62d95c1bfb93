"""Sentences about another incident than the report's own: earlier cases, statistics, appeals, all conservatively."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.annotate.places.sentences import outside, sentence_spans
from crossread.types import Span

_OTHER = re.compile(
    r"\b(?:(?:in|since|back in) (?:19|20)\d\d\b.{0,60}\b(?:another|similar|previous|earlier|unrelated|separate)\b"
    r"|\b(?:another|a separate|an unrelated|a similar|a previous|an earlier|a different|other recent) (?:fatal |deadly |mass |police |accidental |school |double )?"
    r"(?:shooting|killing|homicide|incident|stabbing|crash|attack|case|murder|slaying|robbery|protest|death|flood|explosion)s?\b(?! victim)"
    r"|\b(?:years?|months?|weeks?|days?) (?:ago|earlier|before),? (?:another|a) (?:man|woman|boy|girl|teen|person|officer)\b"
    r"|\b(?:in|from) (?:a|an) (?:separate|unrelated|earlier|previous|different) (?:incident|case|shooting|crash|matter)\b"
    r"|\bin (?:an )?unrelated\b|\bmeanwhile, in [A-Z])",
    re.I,
)
_TALLY = re.compile(
    r"\b(?:(?:the|this (?:is|was) the|marks? the|became the|was the|is the) (?:city|county|town|state|year|area|borough|parish|nation|country)?(?:[’']s)?\s*"
    r"(?:\w+-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|th|st|nd|rd)|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) "
    r"(?:homicide|murder|shooting|killing|fatal|officer-involved|traffic death|death|person (?:shot|killed))|so far this year|this year alone|year[- ]to[- ]date|"
    r"(?:homicides|murders|shootings) (?:in|so far|this year)|per capita|according to (?:the )?(?:FBI|CDC|statistics|data)|since the (?:beginning|start) of the year|compared (?:to|with) last year)",
    re.I,
)
_APPEAL = re.compile(
    r"\b(?:crime stoppers|anyone with (?:any )?information|call (?:the )?(?:police|detectives?|sheriff)|tip ?line|gofundme|remain anonymous|cash reward)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:in|since|of|,) ((?:19|20)\d\d)\b")


def background_sentences(
    doc: Doc, boilerplate: Sequence[tuple[Span, str]] = (), *, published: str = ""
) -> tuple[Span, ...]:
    """The sentences that speak of other incidents or of tallies, never the first one.

    `published` (ISO) lets a year that lies two years or more before it count as background.  A sentence is only
    listed where its own words say so; what is said of the report's own incident is not listed.
    """
    text = doc.text
    found: list[Span] = []
    spans = outside(sentence_spans(doc), boilerplate)
    for index, span in enumerate(spans):
        words = text[span.start : span.end]
        years = [int(match[1]) for match in _YEAR.finditer(words)]
        old = bool(published) and bool(years) and max(years) <= int(published[:4]) - 2
        told = bool(_OTHER.search(words)) or bool(_TALLY.search(words)) or old
        if index > 0 and told and not _APPEAL.search(words):
            found.append(span)
    return tuple(found)
