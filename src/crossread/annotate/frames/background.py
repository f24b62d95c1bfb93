"""Sentences about another incident than the report's own: earlier cases, statistics, appeals, all conservatively."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.annotate.places.sentences import outside, sentence_spans
from crossread.annotate.texts import text_of
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
    r"(?:(?:accidental|fatal|deadly|mass|police|school|gun|traffic|confirmed|reported) ){0,2}(?:homicide|murder|shooting|killing|fatal|officer-involved|death|person (?:shot|killed))|so far this year|this year alone|year[- ]to[- ]date|"
    r"(?:homicides|murders|shootings) (?:in|so far|this year)|per capita|according to (?:the )?(?:FBI|CDC|statistics|data)|since the (?:beginning|start) of the year|compared (?:to|with) last year)",
    re.I,
)
_KIND = r"(?:shootings?|homicides?|murders?|killings?|stabbings?|robber(?:y|ies)|crash(?:es)?|accidents?|wrecks?|deaths?|fatalities|floods?|flooding|fires?|explosions?|protests?|attacks?|drownings?|overdoses?|collisions?)"
_MANY = r"(?:more than|nearly|about|some|at least|around|over|almost|up to|roughly|an estimated)?\s*(?:[\d,.]*\d|dozens|hundreds|thousands|scores|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# What is so in general, and how often: rates, shares, comparisons with other years, series
_GENERAL = re.compile(
    rf"\b(?:{_KIND}\b[^.;]{{0,40}}\b(?:are|is|remain) (?:a )?(?:all too |fairly |relatively |very |still |so |not un)?(?:common|frequent|rare|uncommon|rife)\b"
    rf"|per (?:\d[\d,]*|capita)(?: (?:people|residents|inhabitants))?\b"
    rf"|(?:\d[\d.]*|\w+) ?(?:%|per ?cent) of (?:all |the |\w+ )?{_KIND}\b"
    rf"|{_KIND} (?:are |were |is )?(?:up|down|rose|fell|climbed|dropped|increased|decreased)\b[^.;]{{0,30}}(?:%|per ?cent\b)"
    rf"|(?:higher|lower|more|fewer|increase|decrease|up|down)\b[^.;]{{0,25}}\b(?:than|from|over|compared (?:to|with)) (?:(?:at |over )?(?:the same|this) (?:time|period|point)|last year|the year before)"
    rf"|(?:rate|number|toll|history|rise|surge|increase|decline|drop) (?:of|in) (?:\w+ ){{0,2}}{_KIND}\b[^.;]{{0,60}}\b(?:year|years|decades?|month|country|countries|nation\w*|state\w*|city|world)\b"
    rf"|(?:latest|most recent|newest|another) in (?:a|the) (?:recent |long |grim )?(?:series|string|spate|wave|rash|line|spike|surge) of\b"
    rf"|(?:last|this|each|every|per|a) (?:year|month|decade)['’]?s?,? {_MANY} (?:\w+ ){{0,3}}(?:people|persons|were|have|had|die|died)\b)",
    re.I,
)
# A toll of some other month told beside the day's own: "In December, 29 people died when a ferry ..."
_ELSEWHEN = re.compile(
    rf"^\W*(?:(?:also|earlier|and|but|just) )?(?:in|last|this past|back in|earlier in) (?:{_MONTH}|month|year)\b(?! \d)[^.;]{{0,60}}"
    rf"\b(?:people|men|women|children|students|passengers|others|workers)\b[^.;]{{0,40}}\b(?:killed|died|shot|injured|hurt|forced|dead|drowned)\b",
    re.I,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|tonight)\b", re.I)
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
    listed where its own words say so; what is said of the report's own incident is not listed.  Beside news of a day
    ("Friday", in the first three sentences) a toll of some month ("In December, 29 people died when a ferry ...") is
    another incident's.
    """
    text = text_of(doc)
    found: list[Span] = []
    spans = outside(sentence_spans(doc), boilerplate)
    fresh = bool(spans) and bool(_WEEKDAY.search(text[spans[0].start : spans[min(2, len(spans) - 1)].end]))
    for index, span in enumerate(spans):
        words = text[span.start : span.end]
        years = [int(match[1]) for match in _YEAR.finditer(words)]
        old = bool(published) and bool(years) and max(years) <= int(published[:4]) - 2
        told = old or any(pattern.search(words) for pattern in (_OTHER, _TALLY, _GENERAL))
        told = told or (fresh and bool(_ELSEWHEN.search(words)))
        if index > 0 and told and not _APPEAL.search(words):
            found.append(span)
    return tuple(found)
