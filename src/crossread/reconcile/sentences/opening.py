"""The sentences in which reports tell most of what matters (a death, a wound, an arrest), each quoted whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.annotate.entities.lexicon import CALENDAR
from crossread.reconcile.sentences.clauses import CUT_SHORT, FINITE, in_capitals
from crossread.reconcile.sentences.told import Told, documents, line, plain
from crossread.types import Claim, Finding, Line

EARLY = 1800  # code points within which a report tells what matters most
LEAD = 300  # code points that are the report's own lead
FEWEST, MOST = 8, 42  # words of a sentence that is quoted whole
LINES = 2  # sentences of this kind in a brief, each on something else
# what a sentence tells, with its weight; the heaviest that is not told yet comes first
_MATTERS = (
    ("death", 3.0, r"kill(?:ed|ing)|dead|died|dies|death|fatal(?:ly)?|murder\w*|homicide|slain"),
    ("harm", 2.0, r"shot|shooting|wounded|injur\w+|stabbed|hurt|struck|hospitali[sz]ed|critical"),
    ("arrest", 2.0, r"arrest\w*|charg(?:ed|es?)|custody|accused|convicted|sentenced|pleaded|wanted"),
)
_TOLD_BY = {what: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for what, _, words in _MATTERS}
_AGE = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+,? (?:\(?\d{1,2}\)?|aged? \d{1,2})[,)]|\b\d{1,2}-year-old\b")
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# sentences that begin so lean on the one before, or are no report's own telling
_LEANING = re.compile(
    r"(?:he|she|it|they|his|her|their|its|i|we|you|our|this|these|those|that|there|then|but|and|or|so|also|both|another|"
    r"others?|neither|either|meanwhile|however|instead|still|yet|later|earlier|now|because|moments|minutes|hours|"
    r"click|photo|image|watch|read|update[d]?|editor|anyone|if|what|why|how|at this time|according to the|"
    r"(?:according to|on|in|at|within|after) [^,]{3,50}, (?:the|he|she|they|his|her)|police (?:at|on) the scene)\b"
    r"|the (?:[\w-]+ ){0,2}?(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|kids?|teen\w*|victims?|suspects?|rest|"
    r"gunm[ae]n|shooters?|drivers?|pair|couple|two|three|four|five|others?|car|vehicle|truck|house|home|family|mother|father|"
    r"brother|sister|uncle|aunt|son|daughter|officers?|deput(?:y|ies)|bod(?:y|ies)|bullets?|gun|weapon|incident|scene|injured|wounded|dead|\w+-year-old)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"[“”\"?!\[\]|@]|https?:|\bI\b(?!-)|(?-i:\bus\b)|\b(?:we|our|my|you|your|them|today|yesterday|tonight|tomorrow)\b|"
    r"\b(?:last|previous|past) (?:year|month)|"
    r"\bfor (?:the )?(?:[A-Z]\w+ ){1,4}(?:News|Times|Post|Press)\b|\b(?:years?|months?) (?:ago|earlier)\b|"
    r"\b(?:also|posted|published|updated|copyright|story|photo|video|click)\b|"
    r"\b(?:another|second|third|separate|unrelated|other) (?:[\w-]+ )?(?:shooting|incident|case|killing|crash)",
    re.IGNORECASE,
)
# what a later report may have overtaken
_FOR_NOW = re.compile(
    r"\bno (?:arrests?|charges?|suspects?|one)\b|\bnot (?:yet )?(?:been )?(?:arrested|charged|identified|released)\b|"
    r"\b(?:investigat(?:ing|ion)|search(?:ing)?|looking for|at large|condition|remains?|ongoing|will|review\w*)\b",
    re.IGNORECASE,
)
_DID = re.compile(r"\b(?:arrested|shot|killed|stabbed|wounded|injured|charged|struck|says?|said)\b")
_TWO = re.compile(r"[a-z]{3}(?<!Capt)(?<!Dept)[.;] ?[A-Z]")  # two sentences
_DATELINE = re.compile(r"^[A-Z][A-Z .’'-]+(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{1,30}\))? ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])")
_LINE_OF_AGENCY = re.compile(r"^[A-Z][\w .,’'-]{2,40} \([A-Z][A-Z\d/ -]{1,12}\) ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])")
_SHORTENED = re.compile(r"\b(?:St|Lt|Col|Sgt|Dr|Mr|Mrs|Ms|Capt|Det|Gen|Gov|Sen|Rep|Ft|Mt|No|Cpl|Maj|Rev|[A-Z])\. $")
_BEGUN = re.compile(r"(?:^|[.!?:][\"”’»)]*\s+|\n\s*\n\s*|\)\s*\n?|(?:—|–|--|>>| -)\s?)$")
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|they|them)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen\w*|victims?|suspects?|officers?|deput(?:y|ies)|mothers?|fathers?|"
    r"sons?|daughters?|persons?|people|drivers?|students?|soldiers?|\w+-year-olds?|witness(?:es)?|neighbou?rs?|residents?|"
    r"police|authorities)\b|\b[A-Z][\w’'-]+ [A-Z][\w’'-]+",
)
# what stands before the last word of a name that is none of a person
_NO_FIRST = (
    r"(?:The|In|At|On|And|But|North|South|East|West|Northern|Southern|Eastern|Western|New|San|Santa|Los|Las|Fort|Saint|"
    r"Mount|Downtown|Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Officer|Deputy|Chief|Greater|Central|Lake|Port|Old|Upper|Lower)"
)
_FULL = re.compile(
    rf"\b(?!{_NO_FIRST}\b)[A-Z][a-z’'-]+ (?:[A-Z]\.? |[“\"‘'][\w ]+[”\"’'] )?"
    r"(?P<last>[A-Z][a-z’'-]*[a-z])\b(?! [A-Z])"
)
_NAME_WORD = re.compile(r"[A-Z][\w’'-]*\w")


@dataclass(frozen=True, slots=True)
class Opening:
    """A sentence of a report with the claims that stand in it, what it tells of, and how much."""

    words: str
    claims: tuple[Claim, ...]
    tells: frozenset[str]
    weight: float


def opening_lines(
    findings: Sequence[Finding], reports: Collection[str], told: Told, known: Mapping[str, frozenset[str]]
) -> list[Line]:
    """Up to LINES sentences: the one that tells most, then the one that tells most of what is not told yet.

    Where no report shares its answers with another, the one of all that tells most. `known` are the reports' names.
    """
    most = LINES if reports else 1
    openings = _openings(findings, reports or set(told.names), told, known)
    found = sorted(openings, key=lambda o: (-o.weight, o.claims[0].evidence.span, o.words))
    said: set[str] = set()
    kept: list[Opening] = []
    for opening in found:
        if len(kept) < most and opening.tells - said:
            kept.append(opening)
            said |= opening.tells | ({"harm"} if "death" in opening.tells else set())
    return [line(f"{told.names[o.claims[0].evidence.document]} reports: “{o.words}”", o.claims) for o in kept]


def _openings(
    findings: Sequence[Finding], reports: Container[str], told: Told, known: Mapping[str, frozenset[str]]
) -> Iterator[Opening]:
    """Every sentence that can be quoted whole."""
    shared = {c.id for f in findings if len(documents(told.of(f))) > 1 for c in told.of(f)}
    apart = {c.id for f in findings if f.status in ("changed", "disputed") for c in told.of(f)}
    within: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in told.claims.values():
        span = claim.evidence.span
        if claim.evidence.document in reports and claim.evidence.field == "text" and span.start < EARLY:
            words = _LINE_OF_AGENCY.sub("", _DATELINE.sub("", " ".join(told.around(claim).split())))
            words = words if re.search(r"\b[ap]\.m\.$", words) else words.removesuffix(".")
            within[claim.evidence.document, words].append(claim)
    for (document, words), claims in within.items():
        tells = frozenset(what for what, pattern in _TOLD_BY.items() if pattern.search(words))
        if not tells or not is_quotable(words, told, document, known) or any(c.id in apart for c in claims):
            continue
        if _FOR_NOW.search(words) and max(c.said_at[:10] for c in claims) < told.last_day:
            continue
        if min(c.evidence.span.start for c in claims) > LEAD and not any(c.id in shared for c in claims):
            continue  # further down a page may tell of something else
        if all(plain(c) and not told.is_elsewhere(c) and not c.rule.endswith("headline") for c in claims):
            weight = sum(w for what, w, _ in _MATTERS if what in tells) + _beside(words, claims, shared)
            yield Opening(words, tuple(sorted(claims, key=lambda c: (c.evidence.span, c.id))), tells, weight)


def _beside(words: str, claims: Sequence[Claim], shared: Container[str]) -> float:
    """What else speaks for a sentence: it stands early, names somebody or a day, and others tell parts of it."""
    start = min(c.evidence.span.start for c in claims)
    early = 1.5 if start < LEAD else 0.5 if start < 700 else 0.0
    backed = 0.5 * min(3, sum(c.id in shared for c in claims))
    return early + backed + 1.0 * bool(_AGE.search(words)) + 0.5 * bool(_DAY.search(words))


def known_names(told: Told) -> Mapping[str, frozenset[str]]:
    """Full names by their first and last words: of people that claims name, and what else is written like a name."""
    names: dict[str, set[str]] = defaultdict(set)
    text = "\n".join(told.texts[document] for document in sorted(told.texts))
    common = frozenset(re.findall(r"\b[a-z][a-z’'-]+\b", text))
    for claim in told.claims.values():
        if claim.slot == "person.name" and " " in claim.display:
            for part in (claim.display.split()[0], claim.display.split()[-1]):
                names[part].add(claim.display)
    for full in _FULL.finditer(text):
        if full["last"].lower() not in common | CALENDAR:
            names[full["last"]].add(full[0])
    return {part: frozenset(of) for part, of in names.items()}


def is_quotable(words: str, told: Told, document: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a sentence can be read by itself: whole, of some length, and nobody in it was introduced before it."""
    if not FEWEST <= len(words.split()) <= MOST or not re.match(r"[A-Z0-9]", words) or in_capitals(words):
        return False
    if leans(words, known) or _LOOSE.search(words) or CUT_SHORT.search(words) or _TWO.search(words):
        return False
    pronoun = _PRONOUN.search(words)
    if pronoun and not _PERSON.search(words[: pronoun.start()]):
        return False
    return bool(FINITE.search(words) or _DID.search(words)) and _stands_whole(words, told, document)


def leans(words: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether words lean on what stands before them: "The man ...", or a name of which only a part is given."""
    parts = (known.get(part, frozenset()) for part in _NAME_WORD.findall(words))
    return bool(_LEANING.match(words)) or any(names and not any(n in words for n in names) for names in parts)


def _stands_whole(words: str, told: Told, document: str) -> bool:
    """Whether the words stand in their report from the start of a sentence (or behind a dateline) to its full stop."""
    text = told.texts.get(document, "")
    found = re.search(r"\s+".join(map(re.escape, words.removesuffix(".").split())), text)
    if found is None or not text.startswith(".", found.end()):
        return False
    before = text[: found.start()]
    return bool(_BEGUN.search(before)) and not _SHORTENED.search(before)
