"""What in each report is about the story's incident, and what about something else: decided with the story in view.

A sentence is set aside by the signs of `beside`; what speaks on of such a sentence goes with it.  In doubt a sentence
belongs to the incident: a fact that is lost costs as much as one that is mixed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from crossread.compare.names import SPELLING, compare_names
from crossread.compare.words import stems, weight
from crossread.slots import STATEMENTS
from crossread.stories.beside import (
    Known,
    Seen,
    counts_many,
    in_other_words,
    newcomer,
    proper,
    stands_elsewhere,
    strange_scene,
    weigh,
    years_of,
)
from crossread.stories.copies import copy_groups, kept_spans
from crossread.stories.cues import BACK, ONWARD, ROUNDUP
from crossread.stories.shingles import shingles
from crossread.stories.specifics import Specifics, joined, specifics_of
from crossread.types import Claim, Copying, Passage, Reading, Reason, Span, Story

ASIDE = 0.8  # the weight from which on a sentence is set aside
LEAD = 6  # words that a first sentence has at least; what stands before is a dateline
MANY = 3  # sentences about somebody new elsewhere that make a report one of many incidents; one less where it says so
LITTLE = 0.25  # the share of a headline's telling words, and of a text's, below which it is not of the page's report
ENOUGH = 30  # different words from which on a text can be told to be another page's
CHRONICLE_ITEM = "of chronicle"
GOES_ON = Reason("goes on", 0.0, "It goes on with what was told just before.")
OTHER_PAGE = Reason("other page", 1.0, "Its text has nothing of its headline and of the names in the other reports.")

Labels = Iterator[tuple[Span, tuple[Reason, ...]]]


@dataclass(frozen=True, slots=True)
class Bag:
    """What one report has: its text without menus and teasers, its specifics, the word runs of its sentences.

    `plain` are the words that begin with a capital or a digit, bare and in order, with all others as gaps; `pairs` the
    stems of every two sentences that follow each other.
    """

    text: str
    specifics: Specifics
    runs: frozenset[tuple[str, ...]]
    plain: str
    pairs: tuple[frozenset[str], ...]

    def has(self, name: str) -> bool:
        """Whether the text has a scene or a person by the bare name."""
        return f" {name} " in self.plain


def find_passages(
    readings: Sequence[Reading], copies: Sequence[Copying]
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """(what is about the incident, what is set aside with its reasons), by document and place.

    The order of the readings changes nothing.  Menus and teasers are in neither.
    """
    ordered = sorted(readings, key=lambda r: r.document.id)
    told = {r.document.id: specifics_of(r, kept_spans(r)) for r in ordered}
    bags = {r.document.id: bag_of(r, told[r.document.id]) for r in ordered}
    day = incident_day(ordered, bags)
    origin = {name: group for group in copy_groups(list(bags), copies) for name in group}
    found = [
        passage
        for reading in ordered
        for name in [reading.document.id]
        for lead in [joined(list(told[name].values())[:MANY])]
        for known in [known_of([bags[other] for other in bags if other not in origin[name]], lead, day)]
        for passage in passages_of(reading, labelled(reading, told[name], known))
    ]
    return tuple(p for p in found if not p.reasons), tuple(p for p in found if p.reasons)


def set_aside(readings: Iterable[Reading], story: Story) -> tuple[Reading, ...]:
    """The readings with what the story sets aside as their background, whatever each report alone made of it."""
    return tuple(
        replace(r, background=tuple(p.span for p in story.asides if p.document == r.document.id)) for r in readings
    )


# signs that a passage is about another incident by itself, not about how things are in general
SPECIAL = frozenset({"in other words", "before it", "strange scene", OTHER_PAGE.rule})


def about_incident(claims: Iterable[Claim], story: Story) -> tuple[Claim, ...]:
    """The claims that findings are made of: those whose words do not stand in what the story sets aside.

    What is said without a typed value of how things are in general stays: several reports may agree on that as well.
    """
    every = within(story.asides)
    special = within(p for p in story.asides if SPECIAL & {r.rule for r in p.reasons})
    told = tuple(claims)
    kept = tuple(c for c in told if not (special if c.slot in STATEMENTS else every)(c))
    known = {c.display for c in kept if c.slot == "person.name" and " " in c.display}
    again = {c.id for c in told if c.slot == "person.name" and any(spelt_apart(c.display, name) for name in known)}
    ids = {c.id for c in kept} | again
    return tuple(c for c in told if c.id in ids)


def spelt_apart(one: str, other: str) -> bool:
    """Whether two full names are one, spelt in two ways: its bearer is of the incident wherever he is named."""
    return " " in one and one != other and compare_names(one, other).reason == SPELLING


def within(passages: Iterable[Passage]) -> Callable[[Claim], bool]:
    """A test whether the words of a claim stand in any of some passages."""
    spans: dict[str, list[Span]] = {}
    for passage in passages:
        spans.setdefault(passage.document, []).append(passage.span)

    def test(claim: Claim) -> bool:
        """Whether the claim's evidence touches one of them."""
        evidence = claim.evidence
        near = spans.get(evidence.document, ()) if evidence.field == "text" else ()
        return any(evidence.span.start < span.end and span.start < evidence.span.end for span in near)

    return test


# What the rest of a story has


def bag_of(reading: Reading, told: Mapping[Span, Specifics]) -> Bag:
    """The bag of one report."""
    texts = [reading.document.text[span.start : span.end] for span in told]
    runs = frozenset[tuple[str, ...]]().union(*map(shingles, texts))
    said = [frozenset(stems(text)) for text in texts]
    pairs = tuple(one | other for one, other in pairwise([*said, frozenset[str]()]))
    return Bag("\n".join(texts), joined(told.values()), runs, proper("\n".join(texts)), pairs)


def known_of(others: Sequence[Bag], lead: Specifics, day: str) -> Known:
    """What the reports of other origin tell; where there are none, what the report itself begins with (`lead`)."""
    if not others:
        return Known(lead, lead.strong, frozenset(), (), frozenset(), (), (), day, alone=True)
    specifics = joined(bag.specifics for bag in others)
    votes = Counter(name for bag in others for name in specifics.strong if bag.has(name))
    enough = min(max(votes.values(), default=0), len(others) // 2 + 1)
    common = frozenset(name for name in votes if votes[name] >= enough)
    named = Counter(year for bag in others for year in years_of(bag.text))
    years = frozenset(year for year in named if 2 * named[year] > len(others))
    runs = frozenset[tuple[str, ...]]().union(*(bag.runs for bag in others))
    plain, pairs = tuple(bag.plain for bag in others), tuple(pair for bag in others for pair in bag.pairs)
    return Known(specifics, common, years, tuple(bag.text for bag in others), runs, plain, pairs, day, alone=False)


def incident_day(readings: Sequence[Reading], bags: Mapping[str, Bag]) -> str:
    """The day that most reports name, no later than the first was published; else the day of the first report."""
    first = min((r.document.published[:10] for r in readings if r.document.published), default="")
    told = [day for r in readings for day in bags[r.document.id].specifics.days]
    votes = Counter(day for day in told if not first or day <= first)
    return max(votes, key=lambda day: (votes[day], day), default=first)


# A report sentence by sentence


def labelled(reading: Reading, told: Mapping[Span, Specifics], known: Known) -> Labels:
    """Each sentence with the reasons to set it aside, none for what is about the incident."""
    rows = sentences(reading, told, known)
    if is_other_page(reading, rows, known):
        yield from ((seen.span, (OTHER_PAGE,)) for seen in rows)
        return
    running: tuple[Reason, ...] = ()
    for number, row in enumerate(rows):
        seen = with_next(row, rows[number + 1 : number + 2])
        weighed = weigh(seen)
        reasons = tuple(r for r in weighed if r.weight > 0)
        if sum(r.weight for r in weighed) >= ASIDE:
            running = () if counts_many(seen) and not seen.roundup else reasons
            yield seen.span, reasons
        elif running and (goes_on(seen) or (not seen.opens and of_chronicle_item(running))):
            yield seen.span, (*running, GOES_ON)
        else:
            running = ()
            yield seen.span, ()


def of_chronicle_item(reasons: Sequence[Reason]) -> bool:
    """Whether an item of a chronicle is set aside, to which all of its paragraph belongs."""
    return any(reason.rule == CHRONICLE_ITEM for reason in reasons)


def goes_on(seen: Seen) -> bool:
    """Whether a sentence speaks on of what was set aside before it: in its paragraph, or with a word that points back.

    A report of many incidents goes on until something that the story shares.
    """
    if seen.shared or seen.ahead or seen.lead or stands_elsewhere(seen):
        return False
    return seen.roundup or not seen.opens or bool(ONWARD.match(seen.text) or BACK.search(seen.text))


def with_next(seen: Seen, following: Sequence[Seen]) -> Seen:
    """A sentence that brings somebody in, with what the next one shares, where that speaks on of the same."""
    if not following or not newcomer(seen) or in_other_words(seen) or newcomer(following[0]):
        return seen
    return replace(seen, ahead=following[0].shared)


def is_other_page(reading: Reading, rows: Sequence[Seen], known: Known) -> bool:
    """Whether a report's text is that of another page: it shares next to nothing with its headline and the story."""
    headline = frozenset(stems(reading.document.title))
    if known.alone or not headline or any(seen.shared for seen in rows):
        return False
    own = frozenset(stems(" ".join(seen.text for seen in rows)))
    if len(own) < ENOUGH or share(headline, own) >= LITTLE:
        return False
    return share(own, frozenset(stems("\n".join(known.texts)))) < LITTLE


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """How much of some words, telling ones counted more, stands among others."""
    return sum(weight(w) for w in sorted(part & whole)) / max(0.01, sum(weight(w) for w in sorted(part)))


def sentences(reading: Reading, told: Mapping[Span, Specifics], known: Known) -> Sequence[Seen]:
    """The sentences of a report outside of menus and teasers, each beside the rest of the story."""
    plain = list(_plain(reading, told, known))
    if known.alone or not any(seen.shared for seen in plain):
        return plain  # nothing that this report shares tells which of its scenes is the story's
    near = [replace(seen, placed=True) for seen in plain]
    many = [replace(seen, roundup=True) for seen in near]
    return many if is_roundup(reading, near) and any(seen.shared for seen in many) else near


def _plain(reading: Reading, told: Mapping[Span, Specifics], known: Known) -> Iterator[Seen]:
    """The sentences as they stand."""
    text, spans = reading.document.text, list(told)
    lead = next((s for s in spans if len(text[s.start : s.end].split()) >= LEAD), None)
    for number, span in enumerate(spans):
        background = any(b.start < span.end and span.start < b.end for b in reading.background)
        opens = not number or "\n" in text[spans[number - 1].end : span.start]
        words = text[span.start : span.end]
        yield Seen(span, words, told[span], known, background=background, opens=opens, lead=span == lead)


def is_roundup(reading: Reading, rows: Sequence[Seen]) -> bool:
    """Whether a report tells of many incidents: by its words, and by those whom it brings in at places of their own."""
    text = f"{reading.document.title}\n{reading.document.text}"
    items = sum(1 for seen in rows if strange_scene(seen) and not seen.shared)
    return items >= (MANY - 1 if ROUNDUP.search(text) else MANY)


def passages_of(reading: Reading, labels: Labels) -> Iterator[Passage]:
    """Neighbouring sentences of one kind as one passage; the reasons of a passage are those of its sentences."""
    for aside, rows in groupby(labels, key=lambda row: bool(row[1])):
        part = list(rows)
        reasons = tuple(dict.fromkeys(reason for _, why in part for reason in why))
        yield Passage(reading.document.id, Span(part[0][0].start, part[-1][0].end), reasons if aside else ())
