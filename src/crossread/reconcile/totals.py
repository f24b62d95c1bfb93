"""Counts of one kind of people or things, as the question how many in all and those of a kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.claims.attackers import says_deed
from crossread.claims.counts import SHOOTERS
from crossread.claims.multiples import FURTHER, LISTED, ONE_WOUND, SINGLE
from crossread.claims.shot import IN_ALL
from crossread.compare.words import stem
from crossread.reconcile.parts import TELLING, Part, besides, by_context, clearest, told_first
from crossread.types import Claim, Number

GENERIC = frozenset(
    "people person persons others victims victim dead killed injured wounded deaths fatalities casualties "
    "bodies".split()
)

SHOT_IN_ALL = ("other.count", "", "people were shot in all")  # slot, about and key of the question


def is_of_all_shot(claim: Claim) -> bool:
    """Whether a count is of all who were shot, dead or alive."""
    return claim.rule.startswith(IN_ALL)


def some_died(claims: Sequence[Claim]) -> bool:
    """Whether somebody was killed: then those who were shot and those who were wounded are two numbers."""
    dead = (c.value for c in claims if c.slot == "killed.count")
    return any(isinstance(number, Number) and (number.low or 0) > 0 for number in dead)


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


_OF_A_KIND = re.compile(r"\b(?:adults?|males?|females?|juveniles?|teen\w*|minors?)\b", re.IGNORECASE)


def is_general(claim: Claim) -> bool:
    """Whether a count is of people in general: "four adult victims" are not all of them."""
    return not claim.key or (claim.key.casefold() in GENERIC and not _OF_A_KIND.search(claim.display))


def main_count(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], list[Claim]]:
    """The number that most reports give, against it the first general number of those that do not, and the rest."""
    backers: dict[str, set[str]] = defaultdict(set)
    of_all: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        backers[_amount(claim)].add(claim.evidence.document)
        if is_general(claim):
            of_all[_amount(claim)].add(claim.evidence.document)
    first = {_amount(c): i for i, c in reversed(list(enumerate(claims)))}
    main = min(backers, key=lambda n: (n not in of_all, -len(backers[n]), -len(of_all.get(n, ())), first[n]))
    besides_main = all(besides(c) for c in claims if _amount(c) == main)
    # where nobody counts people in general, "two firefighters" stands against "three firefighters"
    kinds = {stem(c.key) for c in claims if _amount(c) == main} if not of_all else set()
    # "a third man died": who was counted before are two, by whatever noun
    before = {_less(c) for c in claims if c.rule.startswith(FURTHER)}
    chosen: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (_amount(c) != main, in_words(c), not is_general(c), first[_amount(c)])):
        if _amount(claim) in {main, *before} or (
            (is_general(claim) or stem(claim.key) in kinds) and besides(claim) == besides_main
        ):
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


def in_words(claim: Claim) -> bool:
    """Whether the people are told of one by one, without their number."""
    return claim.rule.startswith(SINGLE) or LISTED in claim.rule


def _less(claim: Claim) -> str:
    """One less than a count's lower bound, as a key."""
    return f"{(claim.value.low or 0) - 1:g}" if isinstance(claim.value, Number) else ""


def by_things(claims: Sequence[Claim]) -> Iterator[Part]:
    """How many shooters there were is one question; other things that are counted go by their context."""
    shooters = [c for c in claims if c.key == SHOOTERS]
    if shooters:
        yield one_of_each_number(shooters), "how many shot or attacked"
    shot = [c for c in claims if is_of_all_shot(c) and not is_listed_with(c, claims)]
    if shot:
        yield one_of_each(shot), "how many were shot, dead or alive"
    rest = [c for c in claims if c not in shooters and c not in shot]
    rest = [c for c in rest if not is_of_all_shot(c) or is_listed_with(c, claims)]
    yield from joined_by_number(list(by_context(rest)))


def is_listed_with(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a count is an item of a list that is counted as a whole: the "four men" of "four men and three women"."""
    start, end = claim.evidence.span.start, claim.evidence.span.end
    lists = (c.evidence for c in claims if LISTED in c.rule and LISTED not in claim.rule)
    return any(e.document == claim.evidence.document and e.span.start < end and start < e.span.end for e in lists)


def one_of_each_number(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Of each report and number the words that say what the attackers did, else the first."""
    chosen: dict[tuple[str, str], Claim] = {}
    for claim in sorted(claims, key=lambda c: (not says_deed(c.evidence.words), *told_first(c))):
        chosen.setdefault((claim.evidence.document, str(claim.value)), claim)
    return tuple(sorted(chosen.values(), key=told_first))


def one_of_each(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Of each report the number that most reports give, else its first: further on it tells of other incidents."""
    backers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        backers[_amount(claim)].add(claim.evidence.document)
    chosen: dict[str, Claim] = {}
    main = max(backers, key=lambda amount: len(backers[amount]))
    for claim in sorted(claims, key=lambda c: (_amount(c) != main, *told_first(c))):
        chosen.setdefault(claim.evidence.document, claim)
    return tuple(sorted(chosen.values(), key=told_first))


def joined_by_number(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, one where two of them count things of one noun and share a telling number ("50 firefighters")."""
    groups: list[tuple[set[tuple[str, str]], list[Claim], str]] = []
    for claims, why in parts:
        numbers = {(stem(c.key), _amount(c)) for c in claims if tells(c)}
        same = [group for group in groups if group[0] & numbers]
        for group in same:
            groups.remove(group)
        members = [claim for group in same for claim in group[1]]
        told = {(c.evidence.document, _amount(c)) for c in members}
        more = [c for c in claims if (c.evidence.document, _amount(c)) not in told]
        reason = "one noun and one telling number" if same else why
        groups.append((numbers.union(*(group[0] for group in same)), [*members, *more], reason))
    yield from ((tuple(sorted(claims, key=told_first)), why) for _, claims, why in groups)


def tells(claim: Claim) -> bool:
    """Whether the number is a telling one."""
    value = claim.value
    return isinstance(value, Number) and bool(claim.key) and (value.low or 0) >= TELLING


def by_shots(claims: Sequence[Claim]) -> Iterator[Part]:
    """How often somebody was hit is one question; shots and casings go by their context.

    A report that tells it twice and not alike tells it of two people.
    """
    hits = clearest([c for c in claims if c.key == "hits"])
    if not any(hit_often(c) for c in hits):
        claims = [c for c in claims if c.rule != ONE_WOUND]  # that it was one wound goes without saying
        hits = [c for c in hits if c.rule != ONE_WOUND]
    told: dict[str, set[str]] = defaultdict(set)
    for claim in hits:
        told[claim.evidence.document].add(_amount(claim))
    of_one = tuple(c for c in hits if len(told[c.evidence.document]) == 1)
    if of_one:
        yield of_one, "how often somebody was hit"
    yield from by_context([c for c in claims if c not in of_one])


def hit_often(claim: Claim) -> bool:
    """Whether a claim says that somebody was hit more than once."""
    return isinstance(claim.value, Number) and (claim.value.low or 0) > 1


def in_all(claims: Sequence[Claim]) -> Iterator[Part]:
    """How many were there: every number that is given for the whole."""
    whole, rest = main_count(claims)
    more = tuple(c for c in rest if is_general(c))
    yield (*whole, *more), "the numbers that are given for the whole"
    yield from by_context([c for c in rest if not is_general(c)])


def _amount(claim: Claim) -> str:
    """A count's value as a key: "19" for “about 19” and “Nineteen” alike."""
    value = claim.value
    if in_words(claim):
        return f"{value.low:g}" if isinstance(value, Number) and value.low is not None else ""
    if isinstance(value, Number) and value.low is not None and value.high is not None:
        return f"{(value.low + value.high) / 2:g}"
    if isinstance(value, Number) and value.low is not None and _AT_LEAST.match(claim.display):
        return f"{value.low:g}"  # "at least 15" is 15 where another says so
    return f"{value.low} to {value.high}" if isinstance(value, Number) else claim.display.casefold()


_AT_LEAST = re.compile(r"at least (?!an? )", re.IGNORECASE)


def counted(claims: Sequence[Claim]) -> str:
    """What a count is of, where it is of a kind: "children"; "" for people in general and where no one noun is used."""
    nouns = {c.key.casefold() for c in claims if c.slot.endswith(".count")}
    return nouns.pop() if len(nouns) == 1 and not nouns & GENERIC else ""
