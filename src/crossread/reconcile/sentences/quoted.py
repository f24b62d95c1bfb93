"""The sentences in which reports tell most of what happened to whom, each quoted whole as that report's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.dead import BECAME
from crossread.reconcile.sentences.headlines import headline_line
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
from crossread.reconcile.sentences.told import Told, documents, line, plain
from crossread.reconcile.sentences.whole import is_quotable, known_names
from crossread.types import Claim, Finding, Line, When

SHARED = 2  # answers that a report must share with others to be of their incident
EARLY = 2500  # code points within which a report tells what matters most
FIRST = 4  # sentences with claims that are the report's own lead
# answers by which a sentence of a page on several incidents is known to be on this one
NAMING = ("person.name", "killed.count", "injured.count", "event.address")
KNOWN = 0.15  # the share of a lead sentence's telling words that other reports or headlines have
LEAD = 300  # code points of a report that weigh most
LINES = 3  # sentences of this kind in a brief
LEAST = 1.5  # what a further sentence must tell that is not told yet
NEW = 0.5  # the share of its telling words that no sentence before it has
MOST_SHARED = 3  # answers given by several reports that count for a sentence
CENTRAL = 3.0  # what it weighs where nobody was hurt that other reports have all words of a sentence
LONG = 28  # words above which a sentence is less worth quoting
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,•’'-]+(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{1,30}\))? ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])"
)
_HOUR = re.compile(r"\b[ap]\.m\.?$")
_LINE_OF_AGENCY = re.compile(r"^[A-Z][\w .,’'-]{2,40} \([A-Z][A-Z\d/ -]{1,12}\) ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])")


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


def quoted_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """The sentence that tells best what happened to whom, then what adds most to it; one where no answer is shared."""
    reports = with_others(findings, told)
    found = list(_sentences(findings, reports or set(told.names), told))
    main = [s for s in found if s.is_main]
    worst = next((what for what in ("death", "harm") if any(what in s.tells for s in main)), "")
    kept: list[Sentence] = []
    left = [s for s in main if not worst or worst in s.tells]
    if not left:  # nobody was hurt as far as is told: what other reports have most of
        left = [replace(s, bonus=s.bonus + CENTRAL * _shared(s.document, s.words, told)) for s in found]
        left = [s for s in left if s.gain() >= CENTRAL]
    while left and len(kept) < (LINES if reports else 1):
        said = _said(kept)
        best = min(left, key=lambda s: (-s.gain(said), s.claims[0].evidence.span, s.words))
        kept.append(best)
        said = _said(kept)
        left = [
            s for s in found if s.is_telling and min(s.gain(said), s.gain(said) - s.bonus) >= LEAST and _is_new(s, kept)
        ]
    made = [line(f"{told.dated(s.claims[0], s.words)} reports: “{s.words}”", s.claims) for s in kept]
    head = headline_line(_said(kept), (reports or set(told.names)) - _on_several(told), told)
    first = 1 if kept and kept[0].is_main else 0
    return [*made[:first], head, *made[first:]] if head else made


def _said(kept: Sequence[Sentence]) -> set[str]:
    """What sentences tell; a death tells of the harm as well."""
    said = {what for sentence in kept for what in sentence.tells}
    return said | ({"harm"} if "death" in said else set())


def _is_new(sentence: Sentence, kept: Sequence[Sentence]) -> bool:
    """Whether a good part of a sentence's telling words stands in none before it."""
    before = {stem for other in kept for stem in stems(other.words)}
    mine = set(stems(sentence.words))
    return sum(weight(w) for w in sorted(mine - before)) >= NEW * sum(weight(w) for w in sorted(mine))


def with_others(findings: Sequence[Finding], told: Told) -> set[str]:
    """The reports that share answers with other ones: the rest may tell of another incident."""
    shared: Counter[str] = Counter()
    for finding in findings:
        if finding.slot not in ("event.sequence", "statement", "event.date", "event.time"):
            together = documents(told.of(finding))
            shared.update(together if len(together) > 1 else ())
    return {document for document, times in shared.items() if times >= SHARED}


def _sentences(findings: Sequence[Finding], reports: Container[str], told: Told) -> Iterator[Sentence]:
    """Every sentence that can be quoted whole: of a report's lead, or with an answer that others give."""
    known = known_names(told)
    shared = {c.id: f for f in findings if len(documents(told.of(f))) > 1 for c in told.of(f)}
    hit = {f.about for f in findings if f.slot in BECAME}
    within = _by_sentence(reports, told)
    first = _leads(within)
    several = _on_several(told)
    years = _years_of_incident(findings, told)
    leads = {key for key in first if key[0] not in several and _shared(*key, told) >= KNOWN}
    for (document, words), claims in within.items():
        backed = {shared[c.id].id: shared[c.id] for c in claims if c.id in shared}
        lead = (document, words) in leads
        if document in several and not any(f.slot in NAMING for f in backed.values()):
            continue
        own = (
            not ROUNDUP.search(words)
            and _years(words) <= {*years, claims[0].said_at[:4]}
            and (lead or (bool(backed) and all(map(plain, claims))))
        )
        if own and not any(map(told.is_beside, claims)) and is_quotable(words, told, document, known):
            ordered = tuple(sorted(claims, key=lambda c: (c.evidence.span, c.id)))
            telling = any(p.search(words) for p in TOLD_BY.values()) or any(
                f.slot in WHEREABOUTS for f in backed.values()
            )
            tells, bonus = _tells(words, backed.values(), hit), _bonus(words, claims, findings, told)
            yield Sentence(words, ordered, tells, bonus, telling)


def _leads(within: Mapping[tuple[str, str], Sequence[Claim]]) -> set[tuple[str, str]]:
    """The first sentences of each report that hold claims; further down a page may tell of something else."""
    ordered = sorted(within, key=lambda key: (key[0], min(c.evidence.span.start for c in within[key]), key[1]))
    places: Counter[str] = Counter()
    leads = set()
    for document, words in ordered:
        places[document] += 1
        if places[document] <= FIRST:
            leads.add((document, words))
    return leads


_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?! block)")


def _on_several(told: Told) -> set[str]:
    """The reports whose lead tells of more than one incident."""
    leads = _leads(_by_sentence(told.names, told))
    return {document for document, words in leads if SEVERAL.search(words)}


def _years(words: str) -> set[str]:
    """The years that words name."""
    return set(_YEAR.findall(words))


def _years_of_incident(findings: Sequence[Finding], told: Told) -> set[str]:
    """The years of the days that several reports give the incident: a sentence on another year is on something else."""
    dated = [f for f in findings if f.slot == "event.date" and f.about == "event:incident"]
    days = [p.value for f in dated if len(documents(told.of(f))) > 1 for p in f.positions]
    return {day.earliest[:4] for day in days if isinstance(day, When) and day.earliest}


def _shared(document: str, words: str, told: Told) -> float:
    """Which share of the telling words of a sentence other reports or a headline have; 1 for the only report."""
    others = [text for other, text in told.texts.items() if other != document]
    said = {stem for text in (*others, *told.titles.values()) for stem in stems(text)}
    mine = sorted(set(stems(words)))
    whole = sum(weight(w) for w in mine)
    return sum(weight(w) for w in mine if w in said) / whole if len(told.texts) > 1 and whole else 1.0


def _by_sentence(reports: Container[str], told: Told) -> Mapping[tuple[str, str], list[Claim]]:
    """The claims by the report and the sentence in which they stand, without its dateline and its full stop."""
    within: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in told.claims.values():
        span = claim.evidence.span
        if claim.evidence.document in reports and claim.evidence.field == "text" and span.start < EARLY:
            words = _LINE_OF_AGENCY.sub("", _DATELINE.sub("", " ".join(told.around(claim).split())))
            words = re.sub(r"\b([ap]\.m)\.?$", r"\1.", words) if _HOUR.search(words) else words.removesuffix(".")
            within[claim.evidence.document, words].append(claim)
    return within


def _tells(words: str, backed: Collection[Finding], hit: Container[str]) -> dict[str, float]:
    """What a sentence tells: what matters, and what several reports answer; `hit` are the people concerned."""
    matters = {what: WEIGHTS[what] for what, pattern in TOLD_BY.items() if pattern.search(words)}
    names = [f.id for f in backed if f.slot == "person.name" and f.about in hit]
    counts = [f.id for f in backed if f.slot in DONE]
    others = sorted(f.id for f in backed if f.slot != "person.name" and f.slot not in DONE)
    return (
        matters | dict.fromkeys(names[:3], 1.0) | dict.fromkeys(counts, 1.5) | dict.fromkeys(others[:MOST_SHARED], 0.5)
    )


def _bonus(words: str, claims: Sequence[Claim], findings: Sequence[Finding], told: Told) -> float:
    """What else speaks for a sentence or against it: its place, its length, whether it is overtaken or disputed."""
    start = min(c.evidence.span.start for c in claims)
    early = 1.5 if start < LEAD else 0.5 if start < 700 else 0.0
    open_ = [f for f in findings if f.status == "disputed"]
    apart = {key for f in open_ for p in f.positions for key in p.claims}
    names = {key for f in open_ if f.slot in ("person.name", "name.spelling") for p in f.positions for key in p.claims}
    past = {key for f in findings if f.status == "changed" for p in f.positions if not p.latest for key in p.claims}
    stale = FOR_NOW.search(words) and max(c.said_at[:10] for c in claims) < told.last_day
    against = 1.5 * bool(stale) + 1.5 * bool(NOTHING.search(words))
    against += 0.5 * any(c.id in apart for c in claims) + 1.0 * any(c.id in names for c in claims)
    against += 2.0 * any(c.id in past for c in claims)
    against += 0.7 * bool(KNOWN_THINGS.search(words)) + 1.0 * bool(KNOWN_PEOPLE.search(words))
    return early + 1.0 * bool(AGE.search(words)) - against - 0.15 * max(0, len(words.split()) - LONG)
