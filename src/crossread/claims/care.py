"""To which hospital somebody was brought: by its name, or only as "a nearby hospital"."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, in_headline, is_aside, overlaps
from crossread.claims.patients import patient_of
from crossread.claims.topics import clause_of
from crossread.types import Name, Reading, Span

ABOUT = "event:hospital"
UNNAMED = ", not named"  # at the end of the rule of a hospital that is told of without its name
_VERB = (
    r"(?:taken|took (?:himself|herself|themselves|him|her|them)|transported|rush(?:ed|ing)|flown|airlifted|med-?flighted|driven|"
    r"drove|driving|flew|took|brought|transferred|moved|sent|sending|treated|hospitali[sz]ed|"
    r"recover\w+|admitted|arriv(?:ed|ing)|walk(?:ed|ing)|showed up|turned up|went|gone|remains?|remained|dropped off|carried|"
    r"condition|injuries|wounds?|surgery|died|dead|critical|stable|released|discharged|transporting (?:him|her|them)|"
    r"self[- ]transported|is|are|was|were)"
)
# "taken by ambulance in critical condition to": what may stand between the verb and the way
_BETWEEN = r"(?:(?! (?:to|at|into|in) (?-i:[A-Z])| to (?:an?|the) | at (?:an?|the) ) [\w’',.-]+){0,7}?"
_NAME = r"(?-i:[A-Z][\w’'&-]*(?:\.(?= [A-Z]))?(?: (?:of (?=[A-Z])|and (?=[A-Z])|& |at (?=[A-Z])|for (?=Children)|the (?=[A-Z]))?(?:[A-Z][\w’'&-]*(?:\.(?= [A-Z]))?))*(?: hospital\b)?)"
_NAMED = re.compile(
    rf"\b{_VERB}\b{_BETWEEN} (?:to|at|into|in|from) (?:both )?(?:the )?(?P<name>{_NAME})", re.IGNORECASE
)
_KIND = re.compile(
    r"\b(?:[Hh]ospitals?|Medical Cent(?:er|re)|Trauma Cent(?:er|re)|Clinic|Infirmary|Health(?! Department| Services)|Healthcare|"
    r"Medical(?! Examiner)|Hospice|Regional One)\b"
)
_UNNAMED = re.compile(
    rf"\b{_VERB}\b{_BETWEEN} (?:to|at|into|in|from) (?P<name>(?:an?|the|two|different|his|her|their) (?:(?:different|separate|undisclosed|unknown|unidentified|nearby|local|area|regional|"
    r"community|trauma|children['’]s|unnamed|(?-i:[A-Z])[\w-]+) ){0,3}?(?:hospitals?|trauma cent(?:er|re)|medical cent(?:er|re)|emergency room)"
    r"|(?:local|area|nearby|different|separate|other) hospitals?)\b",
    re.IGNORECASE,
)
# the short name of a hospital stands where only a hospital can: "taken to Mercy General in serious condition"
_STRONG = re.compile(r"\b(?:taken|transported|rushed|flown|airlifted|transferred|brought|treated)\b", re.IGNORECASE)
_CARED = re.compile(
    r",? (?:in|with|where|for|and)\b[^.;]{0,45}\b(?:condition|injur\w+|treat\w*|surger\w+|pronounced|died|dead|wounds?|stabili[sz]ed|(?:critical|stable)ly?)\b"
)
_NO_CARE = re.compile(
    r"\b(?:jail|prison|detention|correction\w*|court\w*|police|sheriff\w*|county|morgue|coroner\w*|examiner\w*|school|custody|headquarters|EMS|fire|department|office|street|avenue|airport|animal)\b",
    re.IGNORECASE,
)
_NO_HOSPITAL = re.compile(
    r"\b(?:jail|prison|detention|correction\w*|examiner|animal|veterinary|school)\b", re.IGNORECASE
)
_DAY = re.compile(
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*| (?:January|February|March|April|May|June|July|August|Sept\w*|October|November|December)\b.*"
)
_NOT_THERE = re.compile(r"\b(?:not|never|refused|declined)\b|n['’]t\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:not|never|n['’]t|would have|refused|declined|without) (?:being |been |be |to be )?$", re.IGNORECASE
)


def find_hospitals(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each place of care that somebody is said to be in or brought to, with its evidence."""
    text = reading.document.text
    for sentence in reading.sentences:
        words = text[sentence.start : sentence.end]
        named = list(_named(reading, sentence, words))
        others = (o for o in _without_name(sentence, words) if not any(overlaps(o[0], name) for name, _, _ in named))
        for name, whole, unnamed in (*named, *others):
            if is_aside(reading, whole) or in_headline(text, whole):
                continue
            if unnamed and text[whole.start : whole.end].startswith("went"):
                continue  # mostly those who love him
            if _UNREAL.search(text[sentence.start : whole.start]) or _NOT_THERE.search(text[whole.start : name.start]):
                continue
            yield (
                _draft(reading, name, whole, unnamed),
                around(text, whole, _stretch(reading, whole, sentence), least=8),
            )


def hospital_names(reading: Reading) -> list[Span]:
    """Where a report names a hospital that somebody was brought to."""
    text = reading.document.text
    return [name for s in reading.sentences for name, _, _ in _named(reading, s, text[s.start : s.end])]


def _named(reading: Reading, sentence: Span, words: str) -> Iterator[tuple[Span, Span, bool]]:
    """The named hospitals of a sentence, each with the words from the verb on."""
    for match in _NAMED.finditer(words):
        name = Span(sentence.start + match.start("name"), sentence.start + match.end("name"))
        if (ends := _DAY.search(match["name"])) is not None:
            name = Span(name.start, name.start + ends.start())
        kind = _KIND.search(match["name"])
        strong = _STRONG.search(match[0]) and _CARED.match(words[match.end() :]) and not _is_town(reading, name)
        if (
            (kind or strong)
            and match["name"].casefold() != "hospital"
            and not (_NO_HOSPITAL if kind else _NO_CARE).search(match["name"])
        ):
            yield name, Span(sentence.start + match.start(), name.end), False


def _without_name(sentence: Span, words: str) -> Iterator[tuple[Span, Span, bool]]:
    """The hospitals of a sentence that have no name."""
    for match in _UNNAMED.finditer(words):
        start, end = match.span("name")
        yield (
            Span(sentence.start + start, sentence.start + end),
            Span(sentence.start + match.start(), sentence.start + end),
            True,
        )


def _is_town(reading: Reading, name: Span) -> bool:
    """Whether a name is that of a town or a country."""
    return any(overlaps(p.span, name) and p.kind in ("city", "county", "state", "country") for p in reading.places)


def _stretch(reading: Reading, whole: Span, sentence: Span) -> Span:
    """The clause around the words, widened to hold them."""
    clause = clause_of(reading, whole)
    return Span(max(sentence.start, min(clause.start, whole.start)), min(sentence.end, max(clause.end, whole.end)))


def _draft(reading: Reading, name: Span, whole: Span, unnamed: bool) -> Draft:
    """The draft of one hospital: its key is the person who was brought there."""
    display = " ".join(reading.document.text[name.start : name.end].split())
    rule = f"place of care{UNNAMED if unnamed else ''}"
    return Draft(
        "hospital.name",
        Name(display, "place"),
        display,
        name,
        rule,
        ABOUT,
        "the way to hospital",
        patient_of(reading, whole),
    )
