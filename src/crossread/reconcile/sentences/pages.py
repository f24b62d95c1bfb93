"""The reports of a story as the brief looks at them: their sentences with claims, their openings, what they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.annotate.entities.lexicon import CALENDAR
from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.dead import BECAME
from crossread.reconcile.sentences.matters import (
    ACCIDENT,
    ACCUSED,
    FOR_NOW,
    GRAVE,
    LIGHT,
    SEVERAL,
    YET_TO_COME,
    tells_judgement,
    tells_purpose,
)
from crossread.reconcile.sentences.resting import resting
from crossread.reconcile.sentences.told import Told, documents
from crossread.reconcile.sentences.whole import known_names
from crossread.types import Claim, Finding, Number, When

SHARED = 2  # answers that a report must share with others to be of their incident
EARLY = 2500  # code points within which a report tells what matters most
FIRST = 4  # sentences with claims that are the report's own lead
OPENING = 700  # code points of a report that are its beginning
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,•’'-]+(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{1,30}\))? ?(?:—|–|--|>>| -|(?<=\))-) ?(?=[A-Z0-9])"
    r"|^\([A-Z][\w ./-]{1,20}\) ?(?:—|–|--|-) ?(?=[A-Z0-9])"
)
_LINE_OF_AGENCY = re.compile(r"^[A-Z][\w .,’'-]{2,40} \([A-Z][A-Z\d/ -]{1,12}\) ?(?:—|–|--|>>| -) ?(?=[A-Z0-9])")
_WORD = r"[A-Z][\w’'-]+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
# a name that was given by mistake, and one that was given first, which may be the right one
_MISTAKEN = re.compile(
    r"\b(?:(?:mistakenly|wrongly|incorrectly) (?:identified|named)|misidentified|misnamed)"
    rf" (?:[\w’'-]+ ){{0,4}}as ({_NAME})"
)
_IDENTIFIED = re.compile(rf"\b(?:identified|named) ((?:[\w’'-]+ ){{1,4}})as ({_NAME})")
_GIVEN_FIRST = re.compile(
    rf"\b(?:originally|initially|first|earlier) (?:identified|named) ((?:[\w’'-]+ ){{0,4}})as ({_NAME})"
)
_CORRECTED = re.compile(
    r"\b(?:actually|in fact|correct(?:ed|ion|ly)|mistakes?|mistaken\w*|errors?|wrong\w*)\b", re.IGNORECASE
)
NEARBY = 150  # code points behind a name within which it is taken back
_NOT_HIM = re.compile(rf"\b(?:is|was) ({_NAME}), not ({_NAME})")
_NAMED = re.compile(r"\b[A-Z][a-z]{3,}\b")
_AGE = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b")
_SMALL = re.compile(r"\b\d{1,2}\b")
_HOUR = re.compile(r"\b([ap]\.m)\.?$")

Place = tuple[str, str]  # a report and the words of a sentence


def _bare(sentence: str) -> str:
    """The words of a sentence without its dateline and its full stop, but with that of an hour."""
    words = _LINE_OF_AGENCY.sub("", _DATELINE.sub("", " ".join(sentence.split())))
    hour = _HOUR.search(words)
    return f"{words[: hour.start()]}{hour[1]}." if hour else words.removesuffix(".")


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
    def apart(self) -> frozenset[str]:
        """The reports of which no name of anybody or anything stands in another one, where two others share some.

        They may tell of another incident, and are told only where no other report can be.
        """
        titles, texts = self.told.titles, self.told.texts
        heads = {d: f"{titles.get(d, '')}\n{texts.get(d, '')[:EARLY]}" for d in {*titles, *texts}}
        common = frozenset(re.findall(r"\b[a-z]{3,}\b", "\n".join(heads.values()))) | CALENDAR
        named = {d: {w for w in _NAMED.findall(head) if w.lower() not in common} for d, head in heads.items()}
        shared = {d: any(mine & other for e, other in named.items() if e != d) for d, mine in named.items()}
        return frozenset(d for d, alike in shared.items() if named[d] and not alike and sum(shared.values()) > 1)

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
                within[claim.evidence.document, _bare(self.told.around(claim))].append(claim)
        return within

    @cached_property
    def openings(self) -> Mapping[Place, tuple[int, list[Claim]]]:
        """The opening sentences that hold no claim: where they begin, and the claims of their reports they rest on."""
        rows: dict[Place, tuple[int, list[Claim]]] = {}
        for document in sorted(self.told.texts):
            for start, sentence in self.told.openings(document):
                place = document, _bare(sentence)
                if place not in self.sentences and (claims := resting(place[1], document, self.told)):
                    rows[place] = start, claims
        return rows

    @cached_property
    def heads(self) -> Mapping[str, frozenset[str]]:
        """The stems of the headline and of the beginning of each report."""
        titles = self.told.titles
        return {d: frozenset(stems(f"{titles.get(d, '')}\n{t[:OPENING]}")) for d, t in self.told.texts.items()}

    @cached_property
    def first(self) -> frozenset[Place]:
        """The first sentences of each report that hold claims; further down a page may tell of something else."""
        by_report: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for (document, words), claims in self.sentences.items():
            by_report[document].append((start_of(claims), words))
        return frozenset((d, words) for d, rows in by_report.items() for _, words in sorted(rows)[:FIRST])

    @cached_property
    def on_several(self) -> frozenset[str]:
        """The reports whose first sentences tell of more than one incident."""
        openings = {(d, words) for d in self.told.texts for _, words in self.told.openings(d)}
        return frozenset(document for document, words in self.first | openings if SEVERAL.search(words))

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

    def central(self, document: str, words: str) -> float:
        """Which share of a sentence's telling words the others' headlines and beginnings have, on the average.

        1 for the only report.
        """
        others = [found for other, found in self.heads.items() if other != document]
        mine = sorted(set(stems(words)))
        whole = sum(map(weight, mine)) * len(others)
        return sum(weight(w) for found in others for w in mine if w in found) / whole if whole else 1.0

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
    def hit_names(self) -> frozenset[str]:
        """The full names of these."""
        named = (f for f in self.findings if f.slot == "person.name" and f.about in self.hit)
        return frozenset(p.display for f in named for p in f.positions if " " in p.display)

    @cached_property
    def people(self) -> frozenset[str]:
        """The full names of all people."""
        named = (c.display for c in self.told.claims.values() if c.slot == "person.name")
        return frozenset(name for name in named if " " in name)

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The full names that a report takes back: "wrongly named as Ida Moll", "he is Per Moll, not Pers"."""
        back: set[str] = set()
        for text in self.told.texts.values():
            back |= {found[1] for found in _MISTAKEN.finditer(text)}
            back |= {found[2] for found in _GIVEN_FIRST.finditer(text) if self._is_corrected(found, text)}
            for right, wrong in _NOT_HIM.findall(text):
                back |= self._mistaken_for(right, wrong)
        return frozenset(name for name in back if " " in name)

    def _is_corrected(self, given: re.Match[str], text: str) -> bool:
        """Whether a name that was given first is taken back right behind it, or another one is held against it.

        Another one is that of a finding, or one that the report gives to the same: "the man".
        """
        whom, name = given.groups()
        differing = (f for f in self.findings if f.slot == "person.name" and f.status in ("disputed", "changed"))
        against = any(name in {p.display for p in f.positions} for f in differing)
        other = any(one == whom and name.split()[-1] not in of.split() for one, of in _IDENTIFIED.findall(text))
        return against or other or _CORRECTED.search(text, given.end(), given.end() + NEARBY) is not None

    def _mistaken_for(self, right: str, wrong: str) -> frozenset[str]:
        """The full names known to the story that hold the `wrong` one and share a word with the `right` one.

        Names that share none are those of two people: "the winner was Ida Moll, not Una Lind".
        """
        known = {name for names in self.known.values() for name in names} - {right}
        held, other = set(wrong.split()), set(right.split())
        new = held - other
        return frozenset(n for n in known if new and held <= set(n.split()) and set(n.split()) & other)

    def is_withdrawn(self, words: str) -> bool:
        """Whether words have a name that a report takes back."""
        return any(re.search(rf"\b{re.escape(name)}\b", words) for name in self.withdrawn)

    @cached_property
    def victims(self) -> frozenset[str]:
        """Those among them who are charged with nothing."""
        charged = {f.about for f in self.findings if f.slot in ("person.charge", "person.sentence")}
        named = (f for f in self.findings if f.slot == "person.name" and f.about in self.hit - charged)
        return frozenset(p.display for f in named for p in f.positions if " " in p.display)

    def is_stale(self, words: str, claims: Sequence[Claim]) -> bool:
        """Whether a report may have overtaken a sentence, or speaks against it.

        It tells what is yet to come, or is not known yet, and is not of the last day for sure; of a charge, where a
        report tells what became of it; of grave injuries or an accident, where a report has light ones or murder.
        """
        said = max(c.said_at[:10] for c in claims)
        if ACCUSED.search(words) and not tells_judgement(words) and self.is_judged:
            return True
        if (GRAVE.search(words) and self.is_light) or (ACCIDENT.search(words) and self.is_deliberate):
            return True
        passing = FOR_NOW.search(words) or YET_TO_COME.search(words)
        return passing is not None and len(self.told.texts) > 1 and (not said or said < self.told.last_day)

    @cached_property
    def is_light(self) -> bool:
        """Whether a report tells of injuries that threaten nobody's life."""
        return any(LIGHT.search(text) for text in self.told.texts.values())

    @cached_property
    def is_deliberate(self) -> bool:
        """Whether a report tells that something was done on purpose."""
        return any(map(tells_purpose, self.told.texts.values()))

    @cached_property
    def is_judged(self) -> bool:
        """Whether a report tells first of all that somebody was convicted, or that charges were dropped."""
        texts, titles = self.told.texts, self.told.titles
        return any(tells_judgement(f"{titles.get(name, '')}\n{text[:OPENING]}") for name, text in texts.items())

    def is_odd_age(self, document: str, words: str) -> bool:
        """Whether a sentence gives an age that no other report has, where these have one of a year or two beside it."""
        mine = [int(age) for age in _AGE.findall(words)]
        others = [given for other, given in self._numbers.items() if mine and other != document]
        numbers = {number for given, _ in others for number in given}
        ages = {age for _, given in others for age in given}
        return any(age not in numbers and ages & {age - 2, age - 1, age + 1, age + 2} for age in mine)

    @cached_property
    def _numbers(self) -> Mapping[str, tuple[frozenset[int], frozenset[int]]]:
        """The small numbers and the ages in each report."""
        texts = self.told.texts.items()
        return {d: (frozenset(map(int, _SMALL.findall(t))), frozenset(map(int, _AGE.findall(t)))) for d, t in texts}

    @cached_property
    def against(self) -> Mapping[str, float]:
        """What speaks against a claim: it is disputed (more on a name or an age), overtaken or outnumbered."""
        weights: Counter[str] = Counter()
        for finding in self.findings:
            spelt = finding.slot in ("person.name", "name.spelling", "person.age")
            for position in finding.positions:
                if finding.status == "disputed":
                    weights.update(dict.fromkeys(position.claims, 1.5 if spelt else 0.5))
                elif finding.status == "changed" and not position.latest:
                    weights.update(dict.fromkeys(position.claims, 2.0))
        for slot in ("killed.count", "injured.count"):
            most = max((n for f in self.several.values() if f.slot == slot for n in self._given_twice(f)), default=0)
            fewer = (c for c in self.told.claims.values() if c.slot == slot and _is_said(c) and _least(c) < most)
            weights.update({c.id: 1.5 for c in fewer})
        return weights

    def _given_twice(self, finding: Finding) -> Iterator[float]:
        """The numbers of a finding that two reports give, as far as they are certain."""
        reports: dict[float, set[str]] = defaultdict(set)
        for claim in self.told.of(finding):
            reports[_least(claim)].add(claim.evidence.document)
        return (number for number, of in reports.items() if len(of) > 1)

    @cached_property
    def known(self) -> Mapping[str, frozenset[str]]:
        """The full names by their parts."""
        return known_names(self.told)


def _least(claim: Claim) -> float:
    """The number of people that a claim gives at the least; 0 where it gives none."""
    return claim.value.low or 0 if isinstance(claim.value, Number) else 0


_ONE = re.compile(r"\bone\b", re.IGNORECASE)


def _is_said(claim: Claim) -> bool:
    """Whether a claim gives a number of people itself: "one person", and not "a man"."""
    return _least(claim) > 1 or (_least(claim) == 1 and _ONE.search(claim.evidence.words) is not None)


def start_of(claims: Sequence[Claim]) -> int:
    """Where the first of some claims begins."""
    return min(c.evidence.span.start for c in claims)
