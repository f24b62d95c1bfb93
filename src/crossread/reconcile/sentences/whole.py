"""Whether a sentence of a report can be read by itself: whole, of some length, and nobody in it introduced before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import partial

from crossread.annotate.entities.lexicon import CALENDAR
from crossread.compare.words import STOP_WORDS
from crossread.reconcile.sentences.clauses import FINITE, in_capitals
from crossread.reconcile.sentences.stops import CUT_NAME, SHORTENED
from crossread.reconcile.sentences.told import Told
from crossread.types import Name

FEWEST, MOST = 8, 48  # words of a sentence that is quoted whole
# sentences that begin so lean on the one before, or are no report's own telling
_LEANING = re.compile(
    r"(?:he|she|it|they|his|her|their|its|i|we|you|our|this|these|those|that|there|then|but|and|or|so|also|both|another|"
    r"(?:when|while|after|before|once) (?:the|he|she|they|it|his|her)|"
    r"others?|(?:[\w-]+ ){1,2}others?|one of (?:the|them|those)|neither|either|meanwhile|however|instead|still|yet|"
    r"besides|"
    r"later|earlier|now|because|moments|minutes|hours|"
    r"click|photo|image|watch|read|update[d]?|editor|anyone|if|what|why|how|at this time|according to the|"
    r"(?:according to|on|in|at|within|after) [^,]{3,50}, (?:the|he|she|they|his|her)|police (?:at|on) the scene)\b"
    r"|the (?:[\w-]+ ){0,2}?(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|kids?|teen\w*|victims?|suspects?|rest|"
    r"gunm[ae]n|shooters?|drivers?|pair|couple|two|three|four|five|others?|car|vehicle|truck|house|home|family|mother|father|"
    r"brother|sister|uncle|aunt|son|daughter|officers?|deput(?:y|ies)|bod(?:y|ies)|bullets?|gun|weapon|incident|scene|native|injured|wounded|dead|\w+-year-old)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"[?!*\[\]|@]|^(?-i:[A-Z]{3,}(?: [A-Z]+)*): |"
    r"https?:|\bI\b(?!-)|(?-i:\bus\b|\bUPDATE\b)|\b(?:we|our|my|you|your|today|yesterday|tonight|tomorrow)\b|"
    r"\b(?:last|previous|past) (?:year|month)|\bfor (?:the )?(?:[A-Z]\w+ ){1,4}(?:News|Times|Post|Press)\b|"
    r"\b(?:years?|months?|weeks?|days?) (?:ago|earlier|before(?! [\w’'.]+ [\w’'.]))\b|"
    r"(?<!who )\balso\b|\bposted\b(?! (?:[\w$,]+ ){0,2}(?:bail|bond)\b)|"
    r"\b(?:published|updated|copyright|(?<!-)story|photo|click|courtesy|pictured)\b|"
    r"^video\b|\b(?:this|the|our|a) video\b(?! of)|\bvideo (?:above|below)\b|"
    r"\bthis (?:house|home|building|image|car|street|corner|area|man|woman|morning|afternoon|evening)\b|"
    r"\b(?:another|second|third|separate|unrelated|other) (?:[\w-]+ )?(?:shooting|incident|case|killing|crash)",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:shot|struck|won|beat|says?|said|became|bought|brought|built|caught|cut|drew|felt|fought|found|got|grew|heard|held|"
    r"hit|kept|knew|led|left|made|met|paid|put|rode|rose|sank|sent|set|shook|sold|spoke|spent|spread|stole|stood|swept|"
    r"threw|tore|won|wrote)\b|"
    # what ends so is a verb, unless it stands before a noun or is none at all
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bin )(?<!\bby )(?<!\bwith )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    r"(?<![\w-])"
    r"(?!un(?!covered|folded|leashed|loaded|locked|veiled)|(?:speed|need|indeed|hundred|seed|weed|naked|sacred)\b)"
    r"[a-z]{3,}ed\b"
)
# a few words of somebody's within a sentence: "Deep Throat"
_FEW_QUOTED = re.compile(r"(?<=\w[ (])[“\"](?=\w)[^“”\"]{2,40}(?<=[\w,])[”\"](?!\s*(?:\w+ ){0,2}(?:said|says|told)\b)")
_MARK = re.compile(r"[“”\"]")
# two sentences, or the line above a sentence with it
_TWO = re.compile(
    r"[a-z]{3}(?<!Capt)(?<!Dept)[.;] ?[A-Z]|[a-z]{3}\.\d|[a-z]{3}\. \d+ (?:people|men|women|children|students)\b|"
    r"\w (?:The|An?|When|After|It|He|She|They) [a-z\d]"
)
_BEGUN = re.compile(r"(?:^|[.!?:][\"”’»)]*\s+|\n\s*\n\s*|\)\s*\n?|(?:—|–|--|>>| -)\s?)$")
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|they|them)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"(?i:\b(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen\w*|victims?|suspects?|officers?|deput(?:y|ies)|mothers?|fathers?|"
    r"sons?|daughters?|persons?|people|drivers?|students?|soldiers?|\w+-year-olds?|witness(?:es)?|neighbou?rs?|residents?|"
    r"police|authorities|investigators|detectives)\b)|\b[A-Z][\w’'-]+ [A-Z][\w’'-]+",
)
# who are no "he" and no "her"
_BODIES = re.compile(r"\b(?:police|authorities|investigators|detectives)\b", re.IGNORECASE)
_ONE = re.compile(r"(?:he|she|him|her|his)$", re.IGNORECASE)
# what stands before the last word of a name that is none of a person
_NO_FIRST = (
    r"(?:The|In|At|On|And|But|North|South|East|West|Northern|Southern|Eastern|Western|North(?:east|west)|South(?:east|west)|"
    r"New|San|Santa|Los|Las|Fort|Saint|"
    r"Mount|Downtown|Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Officer|Deputy|Chief|Greater|Central|Lake|Port|Old|Upper|Lower)"
)
_FULL = re.compile(
    rf"\b(?!{_NO_FIRST}\b)(?P<first>[A-Z][a-z’'-]+) (?:[A-Z]\.? |[A-Z][a-z’'-]+ |[“\"‘'][\w ]+[”\"’'] )?"
    r"(?P<last>[A-Z][a-z’'-]*[a-z])\b(?! [A-Z])"
)
_NAME_WORD = re.compile(r"[A-Z][\w’'-]*\w")
# behind a name these make it that of a street, a place or a body
_NO_PERSON = re.compile(
    r"(?:['’]s)? (?:(?:[A-Z]\w+ )?(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Boulevard|Blvd|Court|Way|Place|Park|"
    r"County|School|High|University|Hospital|Police|Department|Church|Apartments|Building)\b|administration\b)"
)
_OWNER = re.compile(r"['’]s?$")
_RULER = re.compile(r"\b(?:President|Senator|Sen\.|Governor|Gov\.|Minister|King|Queen|Prince|Princess|Pope) $")
_BODY = re.compile(r"\bthe ([A-Z][\w’'-]*\w)\b(?! (?:family|home|house|case|trial|shooting|murder|killing))")
_STOPPED = re.compile(r"[.!?][\"”’]?\s*$")


def known_names(told: Told) -> Mapping[str, frozenset[str]]:
    """Full names by their first and last words: of people that claims name, and what else is written like a name.

    No places and no bodies among the latter: these need no introduction.
    """
    names: dict[str, set[str]] = defaultdict(set)
    lines = (line for document in sorted(told.texts) for line in told.texts[document].split("\n"))
    text = "\n".join(line for line in lines if _STOPPED.search(line))
    common = frozenset(re.findall(r"\b[a-z][a-z’'-]+\b", text))
    bodies = frozenset(_BODY.findall(text))
    for full in _FULL.finditer(text):
        if full["last"].lower() not in common | CALENDAR and full["first"].lower() not in STOP_WORDS:
            words = full[0].split()
            names[full["last"]] |= {full[0], " ".join(words[-2:])}  # the first of three may be a title
    for part in _places(told) | bodies:
        names.pop(part, None)
    for claim in told.claims.values():
        if claim.slot == "person.name" and " " in claim.display:
            for part in (claim.display.split()[0], claim.display.split()[-1]):
                names[part].add(claim.display)
    return {part: frozenset(of) for part, of in names.items()}


def _places(told: Told) -> set[str]:
    """The last words of the places that claims name."""
    named = (c.value.name for c in told.claims.values() if isinstance(c.value, Name) and c.value.kind == "place")
    return {name.split()[-1] for name in named if name}


def is_quotable(words: str, told: Told, document: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a sentence can be read by itself: whole, of some length, and nobody in it was introduced before it."""
    if not FEWEST <= len(words.split()) <= MOST or not re.match(r"[A-Z0-9]", words) or in_capitals(words):
        return False
    if leans(words, known) or _LOOSE.search(words) or CUT_NAME.search(words.removesuffix(".")) or _TWO.search(words):
        return False
    if _MARK.search(_FEW_QUOTED.sub("", words)):
        return False
    if _PRONOUN.search(words) and not _is_told_who(words):
        return False
    return bool(FINITE.search(words) or _DID.search(words)) and _stands_whole(words, told, document)


# "After his trial, Ida Moll ...": of whom it is follows
_FOLLOWED = re.compile(r"(?:In|At|With|After|Before|For|On|Despite|During) [^,]*, (?:the )?(?=[A-Z])")


def _is_told_who(words: str) -> bool:
    """Whether somebody stands before the first pronoun of a sentence, or right behind its first phrase."""
    pronoun = _PRONOUN.search(words)
    if pronoun is None:
        return True
    before = words[: pronoun.start()]
    if _PERSON.search(_BODIES.sub("", before) if _ONE.match(pronoun[0]) else before):
        return True
    led = _FOLLOWED.match(words)
    return led is not None and pronoun.start() < led.end() and _PERSON.match(words, led.end()) is not None


def leans(words: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether words lean on what stands before them: "The man ...", or a name of which only a part is given."""
    return bool(_LEANING.match(words)) or any(
        (names := known.get(_OWNER.sub("", part[0]))) and not any(map(partial(is_given, words), names))
        for part in _NAME_WORD.finditer(words)
        if not _NO_PERSON.match(words, part.end()) and not _RULER.search(words[: part.start()])
    )


def is_given(words: str, name: str) -> bool:
    """Whether words give a name in full, with or without what stands between its first and its last word."""
    first, *_, last = name.split()
    between = r"[\s“”\"‘’'()]+(?:[A-Z“\"‘(][\w.’'“”\"‘()-]* ){0,2}"
    return re.search(rf"\b{re.escape(first)}{between}{re.escape(last)}", words) is not None


def _stands_whole(words: str, told: Told, document: str) -> bool:
    """Whether the words stand in their report from the start of a sentence (or behind a dateline) to its full stop."""
    text = told.texts.get(document, "")
    found = re.search(r"\s+".join(map(re.escape, words.removesuffix(".").split())), text)
    if found is None or not text.startswith(".", found.end()):
        return False
    before = text[: found.start()]
    return bool(_BEGUN.search(before)) and not SHORTENED.search(before)
