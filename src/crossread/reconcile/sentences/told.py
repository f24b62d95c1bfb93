"""What the sentences are made from: the claims of findings, who holds them, what the reports are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from crossread.annotate.entities.lexicon import CALENDAR
from crossread.reconcile.sentences.phrasing import in_words, joined, lowered, sentence
from crossread.reconcile.sentences.stops import STOP
from crossread.reconcile.sentences.supported import DAYS, short_day
from crossread.types import Claim, Finding, Line, Position

# words beside a value that make it one of another time, another incident, or the page's own
_ELSEWHERE = re.compile(
    r"\b(?:last|previous|past|each|every|this|per) (?:year|month|week|decade|weekend)|\bsince (?:19|20)\d\d"
    r"|\bin (?:19|20)\d\d\b|\bper \d|\b(?:years|months) ago|\bso far\b"
    r"|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)"
    r"|\bhomicides? (?:of|this)|\b\w+ (?:homicide|murder) of\b|\brate\b|\baverage\b|\bposted\b|\bpublished\b"
    r"|\bupdated\b|\bannual|\bweekend['’]s|\banother (?:shooting|incident|attack)|\bmost recent\b"
    r"|\bHalloween|\bChristmas|\bThanksgiving",
    re.IGNORECASE,
)
_HARM = (
    "shooting|incident|attack|crash|collision|case|killing|death|accident|fire|blaze|explosion|robbery|murder|homicide"
)
# words just before a passage that tell of another incident beside this one
_BESIDE = re.compile(
    rf"\b(?:is|are|was|were|be|a) (?:connected|connection) (?:to|with)\b"
    rf"|\b(?:similar|separate|unrelated|earlier|previous|different|another) (?:[\w-]+ )?(?:{_HARM})s?\b"
    r"|\b(?:second|third|fourth|fifth|\d+(?:st|nd|rd|th))(?![ -]degree) (?:[\w-]+ ){0,3}"
    rf"(?:{_HARM}|juvenile|to (?:die|be killed))\b"
    r"|\banother (?:\w+ )?(?:girl|boy|child|man|woman|teen|person) (?:who (?:was|had been) )?(?:shot|killed|wounded)\b"
    rf"|\bin what (?:authorities|police|officials) (?:described|called)\b",
    re.IGNORECASE,
)
# what stands under a picture, which may be of another day
_PICTURE = re.compile(
    r"\bBuy photo\b|\bImage \d+ of\b|\bCaption Close\b|\bHide Caption\b|\bFile photo\b", re.IGNORECASE
)
OPENINGS, SHORTEST = 2, 6  # sentences that open a report, and the fewest words of each
BEGINNING = 400  # code points at which a page gives its day
BEFORE = 250  # code points before a claim within which a text can go over to another incident
_HELD = re.compile(r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,6}$|(?:the |a |an )?[a-z][\w’'-]*(?: [\w.’'-]+){0,5}$")
# words by which a report takes back that somebody died, and how many code points around a claim they are looked for
_PUT_RIGHT = re.compile(
    r"\b(?:clarif(?:y|ies|ied|ication)\w*|corrections?|corrects|erroneously|incorrectly|mistakenly|brain[- ]dead|"
    r"(?:still|remains?|remained) (?:alive|on (?:a ventilator|life support)))\b",
    re.IGNORECASE,
)
AROUND = 400
_NO_HOLDER = re.compile(
    r" County$|"  # whose office or police spoke
    r"^(?:County|City|Township|Regional) |"  # the end of a longer name
    r"^(?:fire|rescue|sheriff|chief|department|office)$|"  # a part of one
    r"\b(?:and|who|that|which|was|were|is|said|set|of the case|he|she|they|it|i|we|what|dad|whom|majority|issued)\b"
    r"|^(?:to|in|at|of|from|with|for|on|by|as)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:Department|Office|office|Service|Agency|Bureau|Center|Centre|Hospital|Organi[sz]ation|Coroner|Examiner|"
    r"[A-Z]\w+ [Pp]olice|Commission|Authority|Association|Ministry|Force)$"
)
_TITLE = re.compile(
    r"(?:(?:District|State|County|Assistant|Deputy|Police|Fire) )*(?:Attorney|Chief|Sheriff|Coroner|Mayor)"
)
_NO_NAME = re.compile(r"(?:[a-z]|\w+$|(?:Police|Hospital|Fire|Family|Defen[cs]e|City|County|State|School|Company) )")
_ROLE = re.compile(
    r"(?:[\w’'-]+ )?(?:spokes\w+|official|officer|detective|sheriff|witness|neighbor|neighbour|prosecutor|judge|"
    r"resident|relative|investigator|lawyer|attorney|doctor)$",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?:the )?(?:[\w’'-]+ )*?(?:[Pp]olice|authorities|deputies|detectives|people|records|documents|[a-z]+[^s’']s)"
)


# what stands before words that begin a clause, and after those that end one
_BEGUN = re.compile(
    r"(?:^|\n\s*\n|[.!?:;,—–\"“”»(-]|\b(?:that|said|says|and|but|because|as|while|when|after|since|told|if|so))\s*$"
)
_ENDED = re.compile(r"\s*(?:$|[.!?;,\"”»)\n]|[—–-]\s|(?:and|but|while|when|after|because|who|which|as)\b)")


_LED_IN = re.compile(
    r"\b(?:where|when|how|why|whose|which|whom|who|if|whether|unless|until)(?:(?: \w+){1,3} (?:said|says?))?\s*$",
    re.IGNORECASE,
)


# the marks of a page that was written on several days
_WRITTEN_ANEW = re.compile(r"\bUPDATED?\b|\b(?:[Uu]pdated?|[Pp]osted|[Uu]pdate \d+)(?::| \(| at | on )")
_FULL_DATE = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, ((?:19|20)\d\d)\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


@dataclass(frozen=True, slots=True)
class Told:
    """The claims by their ids; of the reports what they are called, their texts and headlines, as far as at hand."""

    claims: Mapping[str, Claim]
    names: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def last_day(self) -> str:
        """The day of the latest report."""
        return max((claim.said_at[:10] for claim in self.claims.values()), default="")

    def is_whole(self, claim: Claim) -> bool:
        """Whether the words of a claim run from the start of a clause to its end, as far as the text tells."""
        text, span = self.texts.get(claim.evidence.document, ""), claim.evidence.span
        if not text or claim.evidence.field != "text":
            return not text
        after = text[span.end :].lstrip("’'")
        return bool(_BEGUN.search(text[: span.start]) and _ENDED.match(after)) and not self.is_led_in(claim)

    def begins(self, claim: Claim) -> bool:
        """Whether the words of a claim start a clause, as far as the text tells."""
        text = self.texts.get(claim.evidence.document, "")
        return not text or claim.evidence.field != "text" or bool(_BEGUN.search(text[: claim.evidence.span.start]))

    def is_elsewhere(self, claim: Claim) -> bool:
        """Whether a claim's words may be of another incident, or of a picture."""
        text, span = self.texts.get(claim.evidence.document, ""), claim.evidence.span
        if not text or claim.evidence.field != "text":
            return False
        start = max(0, span.start - BEFORE)
        return self.is_beside(claim) or bool(_PICTURE.search(text, start, span.end + BEFORE))

    def is_taken_back(self, claim: Claim) -> bool:
        """Whether a report puts a death right near the words of a claim: "a correction", "she is brain-dead"."""
        text, span = self.texts.get(claim.evidence.document, ""), claim.evidence.span
        return bool(_PUT_RIGHT.search(text, max(0, span.start - AROUND), span.end + AROUND))

    def is_beside(self, claim: Claim) -> bool:
        """Whether the text goes over to another incident just before the words of a claim, or in their sentence."""
        text, span = self.texts.get(claim.evidence.document, ""), claim.evidence.span
        inside = text and claim.evidence.field == "text"
        return bool(inside and is_beside(text[max(0, span.start - BEFORE) : span.end]))

    def has(self, claim: Claim, name: str) -> bool:
        """Whether the report of a claim has a name as it is spelt, as far as its text is at hand."""
        text = self.texts.get(claim.evidence.document, "")
        return not text or name in " ".join(text.split()) or name in claim.evidence.words

    def around(self, claim: Claim) -> str:
        """The sentence in which the words of a claim stand, as far as full stops tell; its words without a text."""
        text, span = self.texts.get(claim.evidence.document, ""), claim.evidence.span
        if not text or claim.evidence.field != "text":
            return claim.evidence.words
        return _sentence_at(text, span.start, span.end)

    def near(self, claim: Claim) -> str:
        """What may be quoted for a claim: its sentence, and the headline and the opening sentences of its report."""
        document = claim.evidence.document
        openings = (words for _, words in self.openings(document))
        return "\n".join([self.around(claim), self.titles.get(document, ""), *openings])

    def openings(self, document: str) -> tuple[tuple[int, str], ...]:
        """The first whole sentences of a report, with their places: they tell the main thing of it."""
        return _openings(self.texts.get(document, ""))

    def is_led_in(self, claim: Claim) -> bool:
        """Whether what stands before a clause makes it a part of another: "where witnesses said" shots were fired."""
        text, start = self.texts.get(claim.evidence.document, ""), claim.evidence.span.start
        return bool(_LED_IN.search(text[max(0, start - BEFORE) : start]))

    def of(self, finding: Finding) -> list[Claim]:
        """The claims of a finding, by position and place."""
        return [claim for position in finding.positions for claim in self.behind(position)]

    def behind(self, position: Position) -> list[Claim]:
        """The claims of a position in the order of the reports."""
        found = [self.claims[key] for key in position.claims if key in self.claims]
        return sorted(found, key=lambda c: (c.said_at or "9", c.evidence.document, c.evidence.span, c.id))

    def dated(self, claim: Claim, words: str) -> str:
        """The report of some words by its name and its day: "Harbour Bee of 6 May 2030".

        Without the day where the page was written on other days as well, or where the words tell of a day that would
        be yet to come: what the page gives as its day may not be theirs.
        """
        name, day = self.names[claim.evidence.document], short_day(claim.said_at)
        text = self.texts.get(claim.evidence.document, "")
        own = _FULL_DATE.search(text, 0, BEGINNING)
        other = own is not None and own[1] != claim.said_at[:4]
        if not day or day in name or other or _WRITTEN_ANEW.search(text):
            return name
        said = date.fromisoformat(claim.said_at[:10]).weekday()
        ahead = any((DAYS.index(found[0]) - said) % 7 in (1, 2) for found in _WEEKDAY.finditer(words))
        return name if ahead else f"{name} of {day}"

    def reports(self, claims: Iterable[Claim]) -> str:
        """The reports in which claims stand: by name where they are one or two, else their number ("three reports")."""
        names = list(dict.fromkeys(self.names[c.evidence.document] for c in claims))
        return joined(names) if len(names) < 3 else f"{in_words(str(len(names)) + ' reports')}"


def _sentence_at(text: str, start: int, end: int) -> str:
    """The sentence of a text that holds a range."""
    stops = _stops(text)
    first = max((stop for begin, stop in stops if stop <= start), default=0)
    last = min((begin for begin, _ in stops if begin >= end), default=len(text))
    return text[first:last]


@lru_cache(maxsize=256)
def _openings(text: str) -> tuple[tuple[int, str], ...]:
    """The first OPENINGS sentences of a text that end with a full stop, with their places; no lines above them."""
    found: list[tuple[int, str]] = []
    start = 0
    for begin, end in (*_stops(text), (len(text), len(text))):
        words = text[start:begin].strip()
        if len(words.split()) >= SHORTEST and (words.endswith(".") or text.startswith(".", begin)):
            found.append((start, words.removesuffix(".")))
        start = end
        if len(found) == OPENINGS or start > BEGINNING:
            break
    return tuple(found)


@lru_cache(maxsize=256)
def _stops(text: str) -> tuple[tuple[int, int], ...]:
    """Where sentences end in a text, and where the next ones begin."""
    return tuple(match.span() for match in STOP.finditer(text))


def is_beside(words: str) -> bool:
    """Whether words tell of another incident beside the one in view."""
    return bool(_BESIDE.search(words))


def line(text: str, claims: Iterable[Claim]) -> Line:
    """A sentence with its claims, each once."""
    return Line(sentence(text), tuple(dict.fromkeys(claim.id for claim in claims)))


def documents(claims: Iterable[Claim]) -> set[str]:
    """The reports in which claims stand."""
    return {claim.evidence.document for claim in claims}


def plain(claim: Claim) -> bool:
    """Whether a claim is asserted, and of the incident itself as far as its words tell."""
    denied = claim.attribution is not None and claim.attribution.stance == "denies"
    return not denied and not _ELSEWHERE.search(claim.evidence.words)


def plain_of(finding: Finding, told: Told) -> list[Claim]:
    """The plain claims of a finding; none where fewer than two reports are left."""
    claims = [c for c in told.of(finding) if plain(c)]
    return claims if len(documents(claims)) > 1 else []


def printable(holder: str) -> str:
    """A holder's name as far as it can be printed: "" for numbers, sentences and scraps."""
    name = " ".join(holder.split())
    return name if _HELD.match(name) and not _NO_HOLDER.search(name) else ""


def holder_of(claim: Claim) -> str:
    """Who holds a claim, as far as the name can be printed: no words that only stand before a name."""
    name = printable(claim.holder)
    words = name.casefold().split()
    led = bool(words) and words[0] in _LED
    return "" if led or {word.removesuffix("'s") for word in words} & CALENDAR else name


_LED = frozenset(
    {"also", "then", "when", "while", "other", "others", "meanwhile", "but", "another", "both", "some", "earlier"}
)


def named_holder(claim: Claim) -> str:
    """The holder with the article that it needs: "the Oakland County Sheriff's Office", "a police spokeswoman"."""
    name = lowered(holder_of(claim))
    if (_BODY.search(name) or _TITLE.fullmatch(name)) and not re.match(r"(?:the|an?) ", name, re.IGNORECASE):
        return f"the {name}"
    if _ROLE.fullmatch(name) and _NO_NAME.match(name):
        small = name[0].lower() + name[1:]
        small = small.removeprefix("same ")
        return f"{'an' if small[0] in 'aeiou' else 'a'} {small}"
    return name


def source_of(claims: Sequence[Claim]) -> str:
    """The one holder whom every claim names: "" where they differ or one names none."""
    holders = {holder_of(c).casefold() for c in claims}
    return named_holder(claims[0]) if len(holders) == 1 and "" not in holders else ""


def whose(position: Position, told: Told) -> str:
    """Who gives an answer: the one holder that all of its claims name, with the reports, else the reports."""
    claims = told.behind(position)
    reports = told.reports(claims)
    source = source_of(claims)
    return f"{source}, in {reports}," if source else reports


def says(position: Position, told: Told) -> str:
    """Who gives an answer, with the verb: "police, in the Courier, say", "the Courier says"."""
    claims = told.behind(position)
    source = source_of(claims)
    many = bool(_MANY.fullmatch(source)) if source else len(documents(claims)) > 1
    return f"{whose(position, told)} {'say' if many else 'says'}"


# words that begin so tell what these do, and are mostly the report's own
_ACTOR = re.compile(r"(?:Police|Authorities|Officials|Deputies|Detectives|Investigators|Officers)\b")


def teller(claim: Claim, told: Told) -> str:
    """Who tells one claim: its holder, in its report, else the report: "police, in the Courier,"."""
    report = told.names[claim.evidence.document]
    outlet = re.sub(r"\W", "", claim.holder).casefold()
    named = (
        holder_of(claim)
        and outlet not in re.sub(r"\W", "", report).casefold()
        and not _ACTOR.match(claim.evidence.words)
        and claim.holder != claim.about_name
    )
    holder = named_holder(claim) if named else ""
    return f"{holder}, in {report}," if holder else report


def verb(claim: Claim) -> str:
    """What a teller does, in the number of its holder."""
    return "say" if _MANY.fullmatch(named_holder(claim) if holder_of(claim) else "") else "says"


def bare(claim: Claim) -> str:
    """The words of a claim without loose marks at their ends."""
    words = " ".join(claim.evidence.words.split()).strip(" ,.;:\"“”'‘’")
    return f"{words}." if re.search(r"\b[ap]\.m$", words) else words


_LOOSE = re.compile(
    r"(?:,?\s+(?:the|a|an|to|of|in|on|at|for|from|with|by|his|her|their|its|and|who|that|as))+$", re.IGNORECASE
)
_LINK = re.compile(r"^(?:who|where|which|that|and|but|when|while|because|as|after|then|also|if) ", re.IGNORECASE)


_SCRAP = re.compile(r",\s+(?:and\s+)?(?:the|a|an|his|her)\s+[\w’'-]+$")


def quotable(claim: Claim) -> str:
    """The words to put within quotation marks: without a link to what stood before, marks within made single ones."""
    words = _LOOSE.sub("", _SCRAP.sub("", _LINK.sub("", bare(claim), count=1)))
    return re.sub(r"[“”\"]", "’", words)


def within_marks(words: str) -> str:
    """A sentence as it stands within quotation marks: those within it are single ones."""
    opened = re.sub(r"(?:^|(?<=[\s(—–-]))[“\"]", "‘", words)
    return re.sub(r"[“”\"]", "’", opened)
