"""Claims of one slot about one thing put together: by words, by value and context, and what reports say again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.claims.places import IN_PASSING
from crossread.compare.times import compare_clocks
from crossread.compare.words import overlap, stems
from crossread.reconcile.align import Unit, align, align_by
from crossread.types import Claim, Number, Span, When

Part = tuple[tuple[Claim, ...], str]

RETOLD = 2  # times that a report may say its answer again
SAME_VALUE, OTHER_VALUE = 0.12, 0.3  # overlap of contexts from which two claims answer one question
HARMED = frozenset({"killed.count", "injured.count"})
WHERE = frozenset({"event.place", "event.address"})
_TELLS = re.compile(
    r"\b(?:shot|shoot\w*|gunfire|gunned|fired|kill\w*|murder\w*|slain|stabb\w*|wound\w*|injur\w*|dead|died|happen\w*|"
    r"occurr\w*|took place|broke out|found|respond\w*|called|crash\w*|attack\w*|robb\w*|fire|explo\w+)\b",
    re.IGNORECASE,
)
INCIDENT = "event:incident"  # whom claims on the incident itself are about
TELLING = 10  # a number of things from which on it is hardly the number of other things of the kind as well
FAR = 120  # minutes between two hours that are hardly of one thing
_EARLIER = re.compile(r"\b(?:earlier|later)\b", re.IGNORECASE)
OF_OTHERS = 0.6  # the overlap for lower numbers that differ: "two men" and "three men" are mostly other men
OF_A_CHARGE = frozenset({"count", "counts", "charge", "charges"})
_BESIDES = re.compile(r"\b(?:others?|more|another)\b", re.IGNORECASE)


def first_of_each(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claim of each report."""
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=told_first):
        first.setdefault(claim.evidence.document, claim)
    return tuple(first.values())


def told_first(claim: Claim) -> tuple[str, bool, Span, str]:
    """The order in which claims are taken: by report, running text before the headline, then by place."""
    return (claim.evidence.document, claim.rule.endswith("headline"), claim.evidence.span, claim.id)


def told_plainly(claim: Claim) -> tuple[str, bool, bool, Span, str]:
    """The order in which they are pointed at: a place first where words beside it tell what happened there."""
    document, headline, span, key = told_first(claim)
    return (document, headline, claim.slot in WHERE and not _TELLS.search(claim.evidence.words), span, key)


def clearest(claims: Sequence[Claim]) -> list[Claim]:
    """Of the claims of one report with one value the first, of places the first that tells what happened there."""
    best: dict[tuple[str, str], Claim] = {}
    for claim in sorted(claims, key=told_plainly):
        best.setdefault((claim.evidence.document, claim.display.casefold()), claim)
    return list(best.values())


def together(claims: Sequence[Claim]) -> Iterator[Part]:
    """All of them are one question."""
    yield tuple(claims), "the same slot of the same thing"


def alone(claims: Sequence[Claim], used: set[str]) -> Iterator[Part]:
    """Each claim that no other has joined."""
    for claim in claims:
        if claim.id not in used:
            yield (claim,), "one report says this"


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
        again = (c for c in sorted(claims, key=told_plainly) if c.id != member.id and same_words(c, member))
        result += [c for _, c in zip(range(RETOLD), again, strict=False)]
    return tuple(dict.fromkeys(result))


def same_words(one: Claim, other: Claim) -> bool:
    """Whether two claims of one report give one value; a single victim by whatever words."""
    if one.slot in HARMED and isinstance(one.value, Number) and isinstance(other.value, Number):
        single = one.value.low == other.value.low == 1 and one.rule.endswith("headline") and not besides(one)
        return one.evidence.document == other.evidence.document and (
            single
            or one.display.casefold() == other.display.casefold()
            or (one.value == other.value and not besides(one) and not one.rule.endswith("headline"))
        )
    return one.evidence.document == other.evidence.document and one.display.casefold() == other.display.casefold()


def value_closeness(one: Claim, other: Claim) -> float:
    """1 for one value, else how close the contexts are where that is enough."""
    if same_value(one, other):
        return 1.0
    if (
        one.slot == "event.date"
        or any(c.rule.endswith(IN_PASSING) for c in (one, other))
        or far_apart(one, other)
        or (one.slot == "event.address" and not one_street(one, other))
    ):
        return 0.0  # another day or hour is mostly that of something else
    return context_closeness(one, other)


def far_apart(one: Claim, other: Claim) -> bool:
    """Whether two times of the incident cannot be two answers to one question: hours far apart, or one that is told
    from another ("about 20 minutes earlier")."""
    if one.slot != "event.time" or one.about != INCIDENT:
        return False
    if any(_EARLIER.search(c.display) for c in (one, other)):
        return True
    first, second = one.value, other.value
    if not isinstance(first, When) or not isinstance(second, When):
        return False
    told = (clock_minutes(first), clock_minutes(second))
    if told[0] is None or told[1] is None:  # "Saturday night" and "about 11:50 a.m."
        return told != (None, None) and compare_clocks(first, second).verdict == "conflict"
    apart = abs(told[0] - told[1])
    return min(apart, 24 * 60 - apart) > FAR


def clock_minutes(when: When) -> int | None:
    """The minute of the day that a clock time gives; None for days and parts of days."""
    match = re.search(r"T(\d\d):(\d\d)", when.value)
    return 60 * int(match[1]) + int(match[2]) if match else None


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
    if one.slot.endswith(".count") and (besides(one) != besides(other) or one.key in OF_A_CHARGE):
        return 0.0  # others are not all, and counts of one charge say nothing of another's
    few = one.slot == "other.count" and min(map(_size, (one, other))) < TELLING
    return shared if shared >= (OF_OTHERS if few else OTHER_VALUE) else 0.0


def _size(claim: Claim) -> float:
    """The number that a claim gives, 0 for none."""
    return claim.value.low or 0.0 if isinstance(claim.value, Number) else 0.0


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


def besides(claim: Claim) -> bool:
    """Whether a count leaves out somebody told before: "three others"."""
    return bool(_BESIDES.search(claim.display))
