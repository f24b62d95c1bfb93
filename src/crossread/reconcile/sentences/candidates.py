"""Which sentences of the reports can be quoted in the brief, what each of them tells and how much it weighs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.reconcile.sentences.lead import DONE, HAPPENED
from crossread.reconcile.sentences.matters import (
    ACCUSED,
    AGE,
    AT_FIRST,
    BACKGROUND,
    KNOWN_THINGS,
    MOURNING,
    NEWS,
    NOTHING,
    ROUNDUP,
    SEVERAL,
    SHOTS,
    TOLD_BY,
    WEIGHTS,
    WHEREABOUTS,
    WHO,
    is_known,
    matters_in,
)
from crossread.reconcile.sentences.pages import OPENING, Pages, Place, start_of
from crossread.reconcile.sentences.told import is_beside, plain
from crossread.reconcile.sentences.whole import is_given, is_quotable
from crossread.types import Claim, Finding

# answers by which a sentence of a page on several incidents is known to be on this one
NAMING = ("person.name", "killed.count", "injured.count", "event.address")
TELLING_APART = (*NAMING, "person.age")  # answers that two incidents hardly share
ALONE = 1.0  # what it weighs against a sentence that no other report gives one of them
NAMES = 1.5  # what it weighs that somebody is named who was hurt or killed
SHARED_WORDS = 1.0  # what it weighs that the others' openings have all words of a sentence
OPENS = 0.25  # the share of an opening sentence that the others' openings have on the average
KNOWN = 0.15  # the share of a lead sentence's telling words that other reports or headlines have
LEAD = 300  # code points of a report that weigh most
LONG = 28  # words above which a sentence is less worth quoting
MOST_SHARED = 3  # answers given by several reports that count for a sentence
_TOLD_LITTLE = re.compile(f"{NOTHING.pattern}|{AT_FIRST.pattern}", re.IGNORECASE)
# what weighs against a sentence
_AGAINST = (
    (AT_FIRST, 1.5),
    (NOTHING, 1.5),
    (BACKGROUND, 1.0),
    (MOURNING, 1.0),
    (NEWS, 1.0),
    (KNOWN_THINGS, 0.7),
)
# a year, and no number of anything
_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b(?! (?:block|people|persons|men|women|children|students|pupils|residents|homes|houses|workers|"
    r"employees|protesters|demonstrators|spectators|fans|feet|miles|metres|meters|dollars|pounds|rounds|shots)\b)"
    r"(?! (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][\w’'.-]+ ){1,3}"  # the number of a house
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Highway|Hwy|Terrace)\b)"
    r"(?!(?: [\w-]+){0,2} (?:sedan|coupe|hatchback|pickup|truck|van|minivan|SUV|motorcycle|convertible|wagon|Honda|"
    r"Toyota|Ford|Chevrolet|Chevy|Nissan|Dodge|Jeep|BMW|Mercedes|Buick|Cadillac|GMC|Hyundai|Kia|Lexus|Subaru|Mazda|"
    r"Volkswagen|Audi|Chrysler|Pontiac|Lincoln|Acura|Volvo|Harley)\b)"  # the year in which a car was made
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: its words, the claims in it by their places, what it tells and how much that weighs.

    `bonus` is what else speaks for it; `is_telling` is whether it says what happened, or where and when; `names` are
    the full names in it of those of whom it is told what became of them, and `victims` of those who are charged with
    nothing; `central` is the share of it that the beginnings of the other reports have; `is_opening` whether it is the
    first sentence of its report, `is_stale` whether a later report may have overtaken it.
    """

    words: str
    claims: tuple[Claim, ...]
    start: int
    tells: Mapping[str, float]
    bonus: float
    is_telling: bool
    names: frozenset[str]
    victims: frozenset[str]
    central: float
    is_opening: bool
    is_stale: bool

    def gain(self, said: Collection[str] = ()) -> float:
        """How much it tells that is not said yet."""
        return self.bonus + sum(weight for what, weight in self.tells.items() if what not in said)

    @property
    def document(self) -> str:
        """The report."""
        return self.claims[0].evidence.document

    @property
    def is_main(self) -> bool:
        """Whether it tells what happened to whom."""
        hurt = {"death", "harm"} & self.tells.keys() or SHOTS.search(self.words)
        told = hurt and (self.victims or WHO.search(self.words))
        return bool(told) and not is_known(self.words) and not _TOLD_LITTLE.search(self.words)


def candidates(pages: Pages) -> Iterator[Sentence]:
    """Every sentence that can be quoted whole: of a report's lead, or with an answer that others give."""
    for (document, words), claims in pages.sentences.items():
        backed = {f.id: f for c in claims if (f := pages.backed.get(c.id)) is not None}.values()
        of_this = document in pages.reports and _is_of_incident((document, words), claims, backed, pages)
        if of_this and is_quotable(words, pages.told, document, pages.known):
            where = any(f.slot in WHEREABOUTS for f in backed)
            telling = (where and HAPPENED.search(words) is not None) or any(
                pattern.search(words) for pattern in TOLD_BY.values()
            )
            yield _sentence((document, words), start_of(claims), claims, backed, telling, pages)
    for (document, words), (start, claims) in pages.openings.items():
        if _opens((document, words), pages) and is_quotable(words, pages.told, document, pages.known):
            telling = any(pattern.search(words) for pattern in TOLD_BY.values())
            yield _sentence((document, words), start, claims, (), telling, pages)


def _sentence(
    place: Place, start: int, claims: Sequence[Claim], backed: Collection[Finding], telling: bool, pages: Pages
) -> Sentence:
    """A sentence with all that is known of it."""
    document, words = place
    central = pages.central(document, words)
    opening = any(words.removesuffix(".") in first for _, first in pages.told.openings(document)[:1])
    suffered = frozenset(name for name in pages.people if _suffers(words, name) and not ACCUSED.search(words))
    names = frozenset(name for name in pages.hit_names if is_given(words, name)) | suffered
    victims = names & (pages.victims | suffered)
    stale = pages.is_stale(words, claims)
    return Sentence(
        words,
        tuple(sorted(claims, key=lambda c: (c.evidence.span, c.id))),
        start,
        _tells(words, backed, pages),
        _bonus(words, claims, start, stale, pages) + _shared(backed, central) + NAMES * bool(victims) + 0.5 * opening,
        telling,
        names,
        victims,
        central,
        opening,
        stale,
    )


def _shared(backed: Collection[Finding], central: float) -> float:
    """What it weighs for or against a sentence that other reports tell the same, or do not."""
    return SHARED_WORDS * central - ALONE * all(f.slot not in TELLING_APART for f in backed)


def _suffers(words: str, name: str) -> bool:
    """Whether a sentence tells of somebody by name what was done to him, or who a body was: "Ida Moll was shot"."""
    if name not in words:
        return False
    named = re.escape(name)
    if re.match(rf"{named}(?:, [^,]{{1,40}},)? {_BEFELL}", words):
        return True
    known = re.search(rf"\bidentified (?:\w+ ){{0,4}}as (?:[\w-]+ )?{named}", words)
    return known is not None and not _DOER.search(words, 0, known.end())


# what befalls somebody, and who does it
_BEFELL = (
    r"(?:died|has died|is dead|(?:was|were) (?:(?:also|later|found|pronounced|declared|among those|\w+ly|critically) )*"
    r"(?:killed|dead|shot|stabbed|slain|murdered|wounded|injured|hurt|struck|hit|beaten|burned|attacked|missing|"
    r"taken to|rushed to|flown to|airlifted|hospitali[sz]ed))\b"
)
_DOER = re.compile(
    r"\b(?:gunm[ae]n|shooters?|attackers?|assailants?|killers?|drivers?|robbers?|perpetrators?|arsonists?|bombers?)\b",
    re.IGNORECASE,
)


def _opens(place: Place, pages: Pages) -> bool:
    """Whether an opening sentence without claims of its own is on this incident: others' openings have much of it."""
    document, words = place
    of_this = document in pages.reports - pages.on_several and pages.central(document, words) >= OPENS
    beside = ROUNDUP.search(words) or SEVERAL.search(words) or is_beside(words) or pages.is_withdrawn(words)
    return of_this and not beside and set(_YEAR.findall(words)) <= pages.years


def _is_of_incident(place: Place, claims: Sequence[Claim], backed: Collection[Finding], pages: Pages) -> bool:
    """Whether a sentence is on this incident, as far as its words, its place and the other reports tell."""
    document, words = place
    if document in pages.on_several:
        of_this = any(f.slot in NAMING for f in backed) and all(map(plain, claims))
    else:
        of_this = bool(backed) and all(map(plain, claims))
        of_this = of_this or (place in pages.first and pages.shared(*place) >= KNOWN)
    other = ROUNDUP.search(words) or any(map(pages.told.is_beside, claims)) or pages.is_withdrawn(words)
    return of_this and not other and set(_YEAR.findall(words)) <= {*pages.years, claims[0].said_at[:4]}


def _tells(words: str, backed: Collection[Finding], pages: Pages) -> dict[str, float]:
    """What a sentence tells: what matters, and what several reports answer."""
    found = matters_in(words)
    matters = {what: weight for what, weight in WEIGHTS.items() if what in found}
    names = sorted(f.id for f in backed if f.slot == "person.name" and f.about in pages.hit)
    counts = [f.id for f in backed if f.slot in DONE]
    others = sorted(f.id for f in backed if f.slot != "person.name" and f.slot not in DONE)
    answers = dict.fromkeys(counts, 1.5) | dict.fromkeys(others[:MOST_SHARED], 0.5)
    return matters | dict.fromkeys(names[:MOST_SHARED], 1.0) | answers


def _bonus(words: str, claims: Sequence[Claim], start: int, stale: bool, pages: Pages) -> float:
    """What else speaks for a sentence or against it: its place, its length, whether it is overtaken or disputed."""
    early = 1.5 if start < LEAD else 0.5 if start < OPENING else 0.0
    undated = not claims[0].said_at and bool(pages.told.last_day)
    against = 1.5 * stale + 0.5 * undated + max(pages.against[c.id] for c in claims)
    against += 1.5 * pages.is_odd_age(claims[0].evidence.document, words)
    against += sum(less for pattern, less in _AGAINST if pattern.search(words)) + 1.0 * is_known(words)
    return early + 1.0 * bool(AGE.search(words)) - against - 0.15 * max(0, len(words.split()) - LONG)
