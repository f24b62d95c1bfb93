"""Which sentences of the reports can be quoted in the brief, and what each of them tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.dead import BECAME
from crossread.reconcile.sentences.lead import DONE
from crossread.reconcile.sentences.matters import (
    AGE,
    FOR_NOW,
    KNOWN_PEOPLE,
    KNOWN_THINGS,
    NOTHING,
    ROUNDUP,
    SEVERAL,
    SHOTS,
    TOLD_BY,
    WEIGHTS,
    WHEREABOUTS,
    WHO,
)
from crossread.reconcile.sentences.told import Told, documents, plain
from crossread.reconcile.sentences.whole import is_quotable, known_names
from crossread.types import Claim, Finding, When

SHARED = 2  # answers that a report must share with others to be of their incident
EARLY = 2500  # code points within which a report tells what matters most
FIRST = 4  # sentences with claims that are the report's own lead
# answers by which a sentence of a page on several incidents is known to be on this one
NAMING = ("person.name", "killed.count", "injured.count", "event.address")
KNOWN = 0.15  # the share of a lead sentence's telling words that other reports or headlines have
LEAD, OPENING = 300, 700  # code points of a report that weigh most, and that weigh more than the rest
LONG = 28  # words above which a sentence is less worth quoting
MOST_SHARED = 3  # answers given by several reports that count for a sentence
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,•’'-]+(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{1,30}\))? ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])"
)
_LINE_OF_AGENCY = re.compile(r"^[A-Z][\w .,’'-]{2,40} \([A-Z][A-Z\d/ -]{1,12}\) ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])")
_HOUR = re.compile(r"\b([ap]\.m)\.?$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?! block)")

Place = tuple[str, str]  # a report and the words of a sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: its words, the claims in it by their places, what it tells and how much that weighs.

    `bonus` is what else speaks for it; `is_telling` is whether it says what happened, or where and when.
    """

    words: str
    claims: tuple[Claim, ...]
    tells: Mapping[str, float]
    bonus: float
    is_telling: bool

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
        told = ({"death", "harm"} & self.tells.keys() or SHOTS.search(self.words)) and WHO.search(self.words)
        return bool(told) and not KNOWN_PEOPLE.search(self.words) and not NOTHING.search(self.words)


@dataclass(frozen=True)
class Pages:
    """The reports of a story with what several of them answer; what is asked of every sentence is worked out once."""

    findings: Sequence[Finding]
    told: Told

    @cached_property
    def reports(self) -> frozenset[str]:
        """The reports that share answers with other ones (the rest may tell of another incident); all where none do."""
        return self.sharing or frozenset(self.told.names)

    @cached_property
    def sharing(self) -> frozenset[str]:
        """The reports that share at least SHARED answers with other ones."""
        shared: Counter[str] = Counter()
        for finding in self.several.values():
            if finding.slot not in ("event.sequence", "statement", "event.date", "event.time"):
                shared.update(documents(self.told.of(finding)))
        return frozenset(document for document, times in shared.items() if times >= SHARED)

    @cached_property
    def several(self) -> Mapping[str, Finding]:
        """The findings that several reports answer, by their ids."""
        return {f.id: f for f in self.findings if len(documents(self.told.of(f))) > 1}

    @cached_property
    def backed(self) -> Mapping[str, Finding]:
        """The finding that several reports answer, by each claim of it."""
        return {c.id: f for f in self.several.values() for c in self.told.of(f)}

    @cached_property
    def sentences(self) -> Mapping[Place, list[Claim]]:
        """The claims by the report and the sentence in which they stand, without its dateline and its full stop."""
        within: dict[Place, list[Claim]] = defaultdict(list)
        for claim in self.told.claims.values():
            if claim.evidence.field == "text" and claim.evidence.span.start < EARLY:
                words = _LINE_OF_AGENCY.sub("", _DATELINE.sub("", " ".join(self.told.around(claim).split())))
                hour = _HOUR.search(words)
                words = f"{words[: hour.start()]}{hour[1]}." if hour else words.removesuffix(".")
                within[claim.evidence.document, words].append(claim)
        return within

    @cached_property
    def first(self) -> frozenset[Place]:
        """The first sentences of each report that hold claims; further down a page may tell of something else."""
        by_report: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for (document, words), claims in self.sentences.items():
            by_report[document].append((_start(claims), words))
        return frozenset((d, words) for d, rows in by_report.items() for _, words in sorted(rows)[:FIRST])

    @cached_property
    def on_several(self) -> frozenset[str]:
        """The reports whose first sentences tell of more than one incident."""
        return frozenset(document for document, words in self.first if SEVERAL.search(words))

    @cached_property
    def stems(self) -> Mapping[str, frozenset[str]]:
        """The stems of each report's text."""
        return {document: frozenset(stems(text)) for document, text in self.told.texts.items()}

    @cached_property
    def tellers(self) -> Counter[str]:
        """How many reports have each stem in their text; one more where a headline has it."""
        heads = {stem for title in self.told.titles.values() for stem in stems(title)}
        return Counter(stem for words in (*self.stems.values(), heads) for stem in words)

    def shared(self, document: str, words: str) -> float:
        """Which share of a sentence's telling words other reports or a headline have; 1 for the only report."""
        mine = sorted(set(stems(words)))
        own = self.stems.get(document, frozenset())
        told = [w for w in mine if self.tellers[w] > (w in own)]
        whole = sum(map(weight, mine))
        return sum(map(weight, told)) / whole if len(self.stems) > 1 and whole else 1.0

    @cached_property
    def years(self) -> frozenset[str]:
        """The years of the days that several reports give the incident."""
        dated = (f for f in self.several.values() if f.slot == "event.date" and f.about == "event:incident")
        days = (p.value for f in dated for p in f.positions)
        return frozenset(day.earliest[:4] for day in days if isinstance(day, When) and day.earliest)

    @cached_property
    def hit(self) -> frozenset[str]:
        """The people of whom it is told what became of them."""
        return frozenset(f.about for f in self.findings if f.slot in BECAME)

    @cached_property
    def against(self) -> Mapping[str, float]:
        """What speaks against a claim, by its id: it is disputed, on a name that is spelt in two ways, or overtaken."""
        weights: Counter[str] = Counter()
        for finding in self.findings:
            spelt = finding.slot in ("person.name", "name.spelling")
            for position in finding.positions:
                if finding.status == "disputed":
                    weights.update(dict.fromkeys(position.claims, 1.5 if spelt else 0.5))
                elif finding.status == "changed" and not position.latest:
                    weights.update(dict.fromkeys(position.claims, 2.0))
        return weights

    @cached_property
    def last_day(self) -> str:
        """The day of the latest report."""
        return self.told.last_day

    @cached_property
    def known(self) -> Mapping[str, frozenset[str]]:
        """The full names by their parts."""
        return known_names(self.told)


def candidates(pages: Pages) -> Iterator[Sentence]:
    """Every sentence that can be quoted whole: of a report's lead, or with an answer that others give."""
    for (document, words), claims in pages.sentences.items():
        backed = {f.id: f for c in claims if (f := pages.backed.get(c.id)) is not None}.values()
        of_this = document in pages.reports and _is_of_incident((document, words), claims, backed, pages)
        if of_this and is_quotable(words, pages.told, document, pages.known):
            where = any(f.slot in WHEREABOUTS for f in backed)
            telling = where or any(pattern.search(words) for pattern in TOLD_BY.values())
            ordered = tuple(sorted(claims, key=lambda c: (c.evidence.span, c.id)))
            yield Sentence(words, ordered, _tells(words, backed, pages), _bonus(words, claims, pages), telling)


def _is_of_incident(place: Place, claims: Sequence[Claim], backed: Collection[Finding], pages: Pages) -> bool:
    """Whether a sentence is on this incident, as far as its words, its place and the other reports tell."""
    document, words = place
    if document in pages.on_several:
        of_this = any(f.slot in NAMING for f in backed) and all(map(plain, claims))
    else:
        of_this = bool(backed) and all(map(plain, claims))
        of_this = of_this or (place in pages.first and pages.shared(*place) >= KNOWN)
    other = ROUNDUP.search(words) or any(map(pages.told.is_beside, claims))
    return of_this and not other and set(_YEAR.findall(words)) <= {*pages.years, claims[0].said_at[:4]}


def _start(claims: Sequence[Claim]) -> int:
    """Where the first of some claims begins."""
    return min(c.evidence.span.start for c in claims)


def _tells(words: str, backed: Collection[Finding], pages: Pages) -> dict[str, float]:
    """What a sentence tells: what matters, and what several reports answer."""
    matters = {what: WEIGHTS[what] for what, pattern in TOLD_BY.items() if pattern.search(words)}
    names = sorted(f.id for f in backed if f.slot == "person.name" and f.about in pages.hit)
    counts = [f.id for f in backed if f.slot in DONE]
    others = sorted(f.id for f in backed if f.slot != "person.name" and f.slot not in DONE)
    answers = dict.fromkeys(counts, 1.5) | dict.fromkeys(others[:MOST_SHARED], 0.5)
    return matters | dict.fromkeys(names[:MOST_SHARED], 1.0) | answers


def _bonus(words: str, claims: Sequence[Claim], pages: Pages) -> float:
    """What else speaks for a sentence or against it: its place, its length, whether it is overtaken or disputed."""
    early = 1.5 if _start(claims) < LEAD else 0.5 if _start(claims) < OPENING else 0.0
    stale = FOR_NOW.search(words) and max(c.said_at[:10] for c in claims) < pages.last_day
    against = 1.5 * bool(stale) + 1.5 * bool(NOTHING.search(words)) + max(pages.against[c.id] for c in claims)
    against += 0.7 * bool(KNOWN_THINGS.search(words)) + 1.0 * bool(KNOWN_PEOPLE.search(words))
    return early + 1.0 * bool(AGE.search(words)) - against - 0.15 * max(0, len(words.split()) - LONG)
