"""Claims under one slot about one thing, as one question or as several: by value, stage, counted noun or context."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from crossread.claims.counts import SHOOTERS
from crossread.claims.multiples import FURTHER
from crossread.compare.closed import ClosedQuestion, asked_about, compare_answers, is_unknown
from crossread.compare.stages import LADDERS, stage_of
from crossread.compare.weapons import compare_weapons, exactness
from crossread.compare.words import overlap, stem, stems
from crossread.reconcile.align import Unit, align, align_by
from crossread.types import Claim, Number, Span, When

Part = tuple[tuple[Claim, ...], str]
Splitter = Callable[[Sequence[Claim]], Iterator[Part]]

RETOLD = 2  # times that a report may say its answer again
SAME_VALUE, OTHER_VALUE = 0.12, 0.3  # overlap of contexts from which two claims answer one question
_NOMINAL = re.compile(r"(?:death|killing|shooting|murder|homicide|slaying|injur(?:y|ies)|arrest)\b", re.IGNORECASE)
ONE_TOWN = frozenset({"event:protest", "event:discovery", "event:rescue", "event:evacuation"})
_BESIDES = re.compile(r"\b(?:others?|more|another)\b", re.IGNORECASE)
GENERIC = frozenset(
    "people person persons others victims victim dead killed injured wounded deaths fatalities casualties "
    "bodies".split()
)


def split(slot: str, claims: Sequence[Claim]) -> Iterator[Part]:
    """The questions that the claims of one slot answer, each with why its claims belong together.

    Where a report says the same again in other words, those are added to what it is asked: more words to point at.
    """
    closed = asked_about(claims[0].about)
    if closed is not None and closed.kind == "each":
        parts = by_answer(claims)
    elif closed is not None:
        parts = together(clearest(answered(closed, claims)))
    else:
        splitter = SPLITTERS.get(slot, together)
        parts = splitter(claims if splitter in (by_context, by_place) else clearest(claims))
    for members, why in parts:
        if members:
            yield with_retold(members, claims), why


def by_answer(claims: Sequence[Claim]) -> Iterator[Part]:
    """Each answer that is given is a question of its own."""
    for answer in dict.fromkeys(c.display for c in sorted(claims, key=told_first)):
        yield tuple(clearest([c for c in claims if c.display == answer])), "the same answer"


def answered(closed: ClosedQuestion, claims: Sequence[Claim]) -> Sequence[Claim]:
    """The answers to take: of stages on whose last all agree that one alone, and of who says "not known" that alone.

    Who says both "not known" and an answer says the one of somebody or something else: not all is known there.
    """
    if closed.kind == "stages":
        order = [answer for answer, _ in closed.answers]
        last: dict[str, int] = {}
        for claim in claims:
            document, stage = claim.evidence.document, order.index(claim.display)
            last[document] = max(stage, last.get(document, 0))
        if len(set(last.values())) == 1 and (len(last) > 1 or not closed.within):
            return [c for c in claims if order.index(c.display) == last[c.evidence.document]]
    if closed.kind == "either":
        return [c for c in claims if not both_ways(c, claims)]
    open_in = {c.evidence.document for c in claims if is_unknown(c.display)}
    return [c for c in claims if is_unknown(c.display) or c.evidence.document not in open_in]


def both_ways(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether one holder in one report gives another answer as well: it is said of two things."""
    return any(
        other.evidence.document == claim.evidence.document
        and other.holder == claim.holder
        and compare_closed(claim, other)
        for other in claims
    )


def compare_closed(one: Claim, other: Claim) -> bool:
    """Whether two answers to a closed question exclude each other."""
    closed = asked_about(one.about)
    return closed is not None and compare_answers(closed, one.display, other.display).verdict == "conflict"


def told_first(claim: Claim) -> tuple[str, bool, Span, str]:
    """The order in which claims are taken: by report, running text before the headline, then by place."""
    return (claim.evidence.document, claim.rule.endswith("headline"), claim.evidence.span, claim.id)


def clearest(claims: Sequence[Claim]) -> list[Claim]:
    """Of the claims of one report with one value the first."""
    best: dict[tuple[str, str], Claim] = {}
    for claim in sorted(claims, key=told_first):
        best.setdefault((claim.evidence.document, claim.display.casefold()), claim)
    return list(best.values())


def together(claims: Sequence[Claim]) -> Iterator[Part]:
    """All of them are one question."""
    yield tuple(claims), "the same slot of the same thing"


def by_stage(slot: str, claims: Sequence[Claim]) -> Iterator[Part]:
    """The last stage that each report tells is one question; what else they say is asked by its words."""
    last: dict[str, Claim] = {}
    for claim in claims:
        stage, known = stage_of(slot, claim.display), last.get(claim.evidence.document)
        before = stage_of(slot, known.display) if known is not None else None
        further = stage is not None and (before is None or stage.rank > before.rank)
        plainer = stage is not None and stage == before and is_nominal(known) and not is_nominal(claim)
        if further or plainer:
            last[claim.evidence.document] = claim
    ids = {c.id for c in last.values()}
    if ids:
        yield tuple(sorted(last.values(), key=lambda c: c.evidence.document)), "the last stage that each report tells"
    yield from by_words([c for c in claims if c.id not in ids])


def is_nominal(claim: Claim | None) -> bool:
    """Whether a state is only named by a noun in passing ("in the death of"), not told."""
    return claim is not None and bool(_NOMINAL.match(claim.display))


def by_words(claims: Sequence[Claim]) -> Iterator[Part]:
    """Claims that share telling words are one question; each of the others is a question of its own."""
    units = [Unit(c, frozenset(stems(c.display)) or frozenset({c.display.casefold()})) for c in claims]
    same: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for unit in units:
        same[unit.stems].append(unit.claim)
    groups = [members for members in same.values() if len({c.evidence.document for c in members}) > 1]
    used = {c.id for members in groups for c in members}
    for members in groups:
        yield tuple(members), "the same words under the same slot"
    for joined, score in align([unit for unit in units if unit.claim.id not in used]):
        used |= {c.id for c in joined}
        yield joined, f"the same slot, and {round(100 * score)} % of the telling words in common"
    yield from alone(claims, used)


def by_context(claims: Sequence[Claim]) -> Iterator[Part]:
    """Claims whose values are one and whose contexts share something, or whose contexts are nearly the same."""
    used: set[str] = set()
    said: set[tuple[str, str]] = set()
    for members, score in align_by(claims, context_closeness):
        used |= {c.id for c in members}
        said |= {(c.evidence.document, c.display.casefold()) for c in members}
        yield members, f"the same event, and {round(100 * score)} % of closeness of value and context"
    rest = [c for c in clearest(claims) if (c.evidence.document, c.display.casefold()) not in said]
    yield from alone(rest, used)


def by_value(claims: Sequence[Claim]) -> Iterator[Part]:
    """Reports that give one day or place for one event are one question, each by its clearest words.

    Another value joins where its context is nearly the same; what nobody else gives stays alone.
    """
    used: set[str] = set()
    firsts = clearest(claims)
    for members, score in align_by(firsts, value_closeness):
        used |= {c.id for c in members}
        yield members, f"the same event, and {round(100 * score)} % of closeness of value and context"
    yield from alone(firsts, used)


def with_retold(members: Sequence[Claim], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, and of the others in their reports that give the same value the next ones."""
    result = list(members)
    for member in members:
        again = (c for c in sorted(claims, key=told_first) if c.id != member.id and same_words(c, member))
        result += [c for _, c in zip(range(RETOLD), again, strict=False)]
    return tuple(dict.fromkeys(result))


def same_words(one: Claim, other: Claim) -> bool:
    """Whether two claims of one report give one value."""
    return one.evidence.document == other.evidence.document and one.display.casefold() == other.display.casefold()


def value_closeness(one: Claim, other: Claim) -> float:
    """1 for one value, else how close the contexts are where that is enough."""
    if same_value(one, other):
        return 1.0
    if one.slot == "event.date" or (one.slot == "event.address" and not one_street(one, other)):
        return 0.0  # another day is mostly the day of something else
    return context_closeness(one, other)


def one_street(one: Claim, other: Claim) -> bool:
    """Whether two addresses share a word of their streets: "1249 Bell's Ferry Road", "1240 Bell's Ferry Road"."""
    words = (
        {w for w in stems(claim.display) if not w.isdigit() and w not in ("block", "street", "road", "avenue", "drive")}
        for claim in (one, other)
    )
    return bool(set.intersection(*words))


def context_closeness(one: Claim, other: Claim) -> float:
    """How close value and context of two claims are; 0 where they cannot be thought to answer one question."""
    shared = overlap(context(one), context(other)) + (0.1 if one.key and one.key == other.key else 0.0)
    if same_value(one, other):
        return min(1.0, 0.3 + shared) if shared >= SAME_VALUE else 0.0
    if one.slot.endswith(".count") and besides(one) != besides(other):
        return 0.0  # others are not all
    return shared if shared >= OTHER_VALUE else 0.0


def context(claim: Claim) -> frozenset[str]:
    """The stems of the evidence without those of the value."""
    return frozenset(stems(claim.evidence.words)) - frozenset(stems(claim.display))


def same_value(one: Claim, other: Claim) -> bool:
    """Whether two values are plainly one: the same words, day, or number."""
    first, second = one.value, other.value
    if isinstance(first, When) and isinstance(second, When):
        return first.value == second.value and not first.value.startswith("XXXX-WXX")
    if isinstance(first, Number) and isinstance(second, Number):
        return first == second
    return one.display.casefold() == other.display.casefold()


def by_noun(claims: Sequence[Claim]) -> Iterator[Part]:
    """How many in all is one question, by whatever noun; a kind ("three children") is asked by its noun."""
    if not claims:
        return
    whole, rest = main_count(claims)
    yield whole, "the count that most reports give, and the first of the others"
    special: dict[str, list[Claim]] = defaultdict(list)
    for claim in rest:
        special["" if is_general(claim) else stem(claim.key)].append(claim)
    for members in special.values():
        yield from by_context(members)


def is_general(claim: Claim) -> bool:
    """Whether a count is of people in general."""
    return not claim.key or claim.key.casefold() in GENERIC


def main_count(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], list[Claim]]:
    """The number that most reports give, against it the first general number of those that do not, and the rest."""
    backers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        backers[_amount(claim)].add(claim.evidence.document)
    first = {_amount(c): i for i, c in reversed(list(enumerate(claims)))}
    general = {_amount(c) for c in claims if is_general(c)}
    main = min(backers, key=lambda amount: (amount not in general, -len(backers[amount]), first[amount]))
    besides_main = all(besides(c) for c in claims if _amount(c) == main)
    chosen: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (_amount(c) != main, not is_general(c), first[_amount(c)])):
        if _amount(claim) == main or (is_general(claim) and besides(claim) == besides_main):
            chosen.setdefault(claim.evidence.document, claim)
    # "nobody was hurt" and "a third man died" are said of all
    chosen |= {c.id: c for c in claims if _amount(c) != main and (_amount(c) == "0" or c.rule.startswith(FURTHER))}
    if not chosen:
        return tuple(claims[:1]), list(claims[1:])
    ids = {c.id for c in chosen.values()}
    # a headline that gives another number than the report below it is cut short, or of another thing
    cut = {c.id for c in claims if c.rule.endswith("headline") and c.evidence.document in chosen}
    rest = [c for c in claims if c.id not in ids | cut]
    return tuple(sorted(chosen.values(), key=told_first)), rest


def by_things(claims: Sequence[Claim]) -> Iterator[Part]:
    """How many shooters there were is one question; other things that are counted go by their context."""
    shooters = [c for c in claims if c.key == SHOOTERS]
    if shooters:
        yield tuple(clearest(shooters)), "how many shot or attacked"
    yield from by_context([c for c in claims if c.key != SHOOTERS])


def by_shots(claims: Sequence[Claim]) -> Iterator[Part]:
    """How often somebody was hit is one question; shots and casings go by their context."""
    hits = [c for c in claims if c.key == "hits"]
    if hits:
        yield tuple(clearest(hits)), "how often somebody was hit"
    yield from by_context([c for c in claims if c.key != "hits"])


def besides(claim: Claim) -> bool:
    """Whether a count leaves out somebody told before: "three others"."""
    return bool(_BESIDES.search(claim.display))


def in_all(claims: Sequence[Claim]) -> Iterator[Part]:
    """How many were there: every number that is given for the whole."""
    whole, rest = main_count(claims)
    more = tuple(c for c in rest if is_general(c))
    yield (*whole, *more), "the numbers that are given for the whole"
    yield from by_context([c for c in rest if not is_general(c)])


def _amount(claim: Claim) -> str:
    """A count's value as a key: "19" for “about 19” and “Nineteen” alike."""
    value = claim.value
    if isinstance(value, Number) and value.low is not None and value.high is not None:
        return f"{(value.low + value.high) / 2:g}"
    return f"{value.low} to {value.high}" if isinstance(value, Number) else claim.display.casefold()


def counted(claims: Sequence[Claim]) -> str:
    """What a count is of, where it is of a kind: "children"; "" for people in general and where no one noun is used."""
    nouns = {c.key.casefold() for c in claims if c.slot.endswith(".count")}
    return nouns.pop() if len(nouns) == 1 and not nouns & GENERIC else ""


def by_place(claims: Sequence[Claim]) -> Iterator[Part]:
    """A protest, a search, a rescue have one town: what names two is one question.  Else places go by their context."""
    towns = [c for c in clearest(claims) if in_one_town(c)]
    if towns:
        yield tuple(towns), "an event of this kind has one town"
    yield from by_value([c for c in claims if not in_one_town(c)])


def in_one_town(claim: Claim) -> bool:
    """Whether a claim names the town of an event that has one."""
    return claim.slot == "event.place" and claim.key == "city" and claim.about in ONE_TOWN


def by_job(claims: Sequence[Claim]) -> Iterator[Part]:
    """What the employer did is one question; descriptions of the work go by their words."""
    steps = [c for c in claims if c.key == "employment_action"]
    if steps:
        yield tuple(steps), "what the employer did"
    yield from by_words([c for c in claims if c.key != "employment_action"])


def by_charge(claims: Sequence[Claim]) -> Iterator[Part]:
    """What somebody is charged with is one question, by the fullest words of each report; others go by their words."""
    fullest: dict[str, Claim] = {}
    for claim in claims:
        known = fullest.get(claim.evidence.document)
        if known is None or len(stems(claim.display)) > len(stems(known.display)):
            fullest[claim.evidence.document] = claim
    yield tuple(fullest.values()), "what each report says most fully"
    yield from by_words([c for c in claims if fullest[c.evidence.document].id != c.id])


def by_weapon(claims: Sequence[Claim]) -> Iterator[Part]:
    """The weapon that each report names most exactly; what else it names is asked by its words."""
    best: dict[str, Claim] = {}
    for claim in claims:
        known = best.get(claim.evidence.document)
        if known is None or exactness(claim.display) > exactness(known.display):
            best[claim.evidence.document] = claim
    if best:
        yield tuple(best.values()), "the weapon that each report names most exactly"
    yield from by_words([c for c in claims if _another(c, best[c.evidence.document])])


def _another(claim: Claim, best: Claim) -> bool:
    """Whether a weapon cannot be the one that its report names most exactly."""
    return compare_weapons(claim.display, best.display).verdict == "conflict"


def alone(claims: Sequence[Claim], used: set[str]) -> Iterator[Part]:
    """Each claim that no other has joined."""
    for claim in claims:
        if claim.id not in used:
            yield (claim,), "one report says this"


def _ladder(slot: str) -> Splitter:
    """The splitter by stages of one slot."""
    return lambda claims: by_stage(slot, claims)


SPLITTERS: Mapping[str, Splitter] = {
    **{slot: _ladder(slot) for slot in LADDERS},
    "person.charge": by_charge,
    "person.job": by_job,
    "person.relation": by_words,
    "person.role": by_words,
    "person.sentence": by_words,
    "event.place": by_place,
    "event.address": by_value,
    "event.date": by_value,
    "event.time": by_value,
    "other.count": by_things,
    "shots.count": by_shots,
    "weapon.type": by_weapon,
    "killed.count": by_noun,
    "injured.count": by_noun,
    "arrested.count": by_noun,
    "crowd.count": in_all,
}
