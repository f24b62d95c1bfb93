"""Claims under one slot about one thing, as one question or as several: by value, stage, counted noun or context."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from crossread.annotate.entities.ages import EACH_TOLD
from crossread.claims.places import DATELINE, IN_PASSING, POLICED
from crossread.claims.suspects import ABOUT as SUSPECTS
from crossread.claims.suspects import IN_COURT
from crossread.compare.closed import asked_about
from crossread.compare.stages import LADDERS, LASTING, stage_of
from crossread.compare.weapons import compare_weapons, exactness, is_gun
from crossread.compare.words import stems
from crossread.reconcile.align import align_by
from crossread.reconcile.answers import answered, by_answer, known_apart, of_several, without_vague
from crossread.reconcile.kin import by_kin
from crossread.reconcile.parts import (
    Part,
    alone,
    by_context,
    by_value,
    by_words,
    clearest,
    first_of_each,
    together,
    value_closeness,
    with_retold,
)
from crossread.reconcile.patients import ONE, by_hospital, shared_parts
from crossread.reconcile.scene import TOLD_OF, by_day, by_hour, by_street
from crossread.reconcile.sexes import by_sex
from crossread.reconcile.totals import by_noun, by_shots, by_things, in_all
from crossread.types import Claim, Number

Splitter = Callable[[Sequence[Claim]], Iterator[Part]]

_HARMED_WITH = re.compile(
    r"\b(?:shot|killed|stabbed|wounded|attacked|beaten|murdered|injured|slashed|struck|hit)\b[^.;]{0,40}\bwith\b",
    re.IGNORECASE,
)
_PAST_AGE = re.compile(r"\b(?:when|since|until) [^.,;]{1,30}\b(?:was|were|turned) (?:only |just )?(?:\d+|[a-z]+teen)\b")
_IN_PASSING = re.compile(
    r"(?:(?:\w+ )*recovering|dies|deceased|"
    r"(?:death|killing|shooting|murder|homicide|slaying|injur(?:y|ies)|arrest)\b)",
    re.IGNORECASE,
)
AGAIN = 1  # times that a report may tell the state of somebody again, in other words
TOLD_AGAIN = range(3, 7)  # the stages between being in hospital and being dead
NAMED_MORE = 0.8  # closeness of two names of one place of which one is fuller
_OFFENCE = re.compile(
    r"\b(?:murder|manslaughter|homicide|assault|battery|robbery|burglary|arson|kidnapping|endanger\w+|neglect|possession|"
    r"tampering|theft|fraud|laundering|conspiracy|trespass\w*|vandalism|felon\w*|degree|counts?|resisting|evading|abuse)\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:still|continu\w+|being|is|are|remain\w*)\b", re.IGNORECASE)  # a state of that hour
ONE_TOWN = frozenset({"event:protest", "event:rescue", "event:evacuation"})


def split(slot: str, claims: Sequence[Claim]) -> Iterator[Part]:
    """The questions that the claims of one slot answer, each with why its claims belong together.

    Where a report says the same again in other words, those are added to what it is asked: more words to point at.
    """
    claims, closed = without_police(claims), asked_about(claims[0].about)
    claims = claims if closed is None else without_vague(closed, claims)
    if closed is not None and claims[0].key not in ("", ONE):
        parts = together(clearest(answered(closed, shared_parts(claims))))
    elif closed is not None and (closed.kind == "each" or (closed.apart and of_several(claims))):
        parts = by_answer(claims)
    elif closed is not None:
        parts = (part for some in known_apart(closed, claims) for part in together(clearest(answered(closed, some))))
    else:
        splitter = SPLITTERS.get(slot, together)
        parts = splitter(claims if splitter in (by_age, by_context, by_place, by_sex) else clearest(claims))
    for members, why in parts:
        if members:
            yield with_retold(members, claims), why


def by_stage(slot: str, claims: Sequence[Claim]) -> Iterator[Part]:
    """The last stage that each report tells is one question; what else they say is asked by its words."""
    last: dict[str, Claim] = {}
    claims = without_court(claims)
    late = [c for c in claims if is_retold_late(slot, c, claims)]
    for claim in (c for c in claims if c not in late):
        stage, known = stage_of(slot, claim.display), last.get(claim.evidence.document)
        before = stage_of(slot, known.display) if known is not None else None
        further = stage is not None and (before is None or stage.rank > before.rank)
        plainer = stage is not None and stage == before and is_in_passing(known) and not is_in_passing(claim)
        if further or plainer:
            last[claim.evidence.document] = claim
    ids = {c.id for c in last.values()}
    if ids:
        again = [c for mine in last.values() for c in _told_again(slot, mine, claims)]
        ids |= {c.id for c in again}
        members = sorted((*last.values(), *again), key=lambda c: (c.evidence.document, c.evidence.span))
        yield tuple(members), "the last stage that each report tells"
    yield from by_words([c for c in claims if c.id not in ids and c not in late])
    yield from by_words(late)  # what was, against what is, is no other answer


def _told_again(slot: str, mine: Claim, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The next place where a report tells the state that it tells last: "in critical condition"."""
    stage = stage_of(slot, mine.display)
    if slot == "person.condition" and stage is not None and stage.rank in TOLD_AGAIN:
        same = (c for c in claims if c.evidence.document == mine.evidence.document and c.id != mine.id)
        again = (c for c in same if stage_of(slot, c.display) == stage and not is_in_passing(c))
        yield from (c for _, c in zip(range(AGAIN), again, strict=False))


def without_court(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims; that suspects stand before a court says that they were caught only where others say they were not."""
    free = any(is_free(c) for c in claims)
    return [c for c in claims if free or c.rule != IN_COURT]


def is_free(claim: Claim) -> bool:
    """Whether a claim says that nobody was caught as yet."""
    stage = stage_of(claim.slot, claim.display)
    return stage is not None and stage.name == "sought"


def is_retold_late(slot: str, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a report tells a stage that another one, of an earlier day, tells to be past: it speaks of what was.

    Somebody was questioned as well whom another report of that day has in custody.
    """
    stage = stage_of(slot, claim.display)
    if stage is None or not claim.said_at:
        return False
    told = [c for c in claims if c.said_at and c.evidence.document != claim.evidence.document]
    if stage.name == "questioned" and claim.about != SUSPECTS and not _STILL.search(claim.evidence.words):
        earlier = (stage_of(slot, c.display) for c in told if c.said_at[:10] <= claim.said_at[:10])
    else:
        earlier = (stage_of(slot, c.display) for c in told if c.said_at[:10] < claim.said_at[:10])
    return any(known is not None and known.name in LASTING and known.rank > stage.rank for known in earlier)


def is_in_passing(claim: Claim | None) -> bool:
    """Whether a state is only named by a noun in passing ("in the death of"), or no more is told than "recovering"."""
    return claim is not None and bool(_IN_PASSING.match(claim.display))


def by_place(claims: Sequence[Claim]) -> Iterator[Part]:
    """A protest, a search, a rescue have one town, an incident one neighbourhood: what names two is one question.

    Else places go by their context.
    """
    towns = [c for c in clearest(claims) if in_one_town(c)]
    if towns:
        yield tuple(towns), "an event of this kind has one town"
    quarters = first_of_each([c for c in claims if in_one_quarter(c) and is_of_a_quarter(c, claims)])
    quarters = quarters if len(quarters) > 1 else ()
    if quarters:
        yield quarters, "the neighbourhood that each report gives for it"
    told = {(c.evidence.document, c.display.casefold()) for c in quarters}
    left = [c for c in claims if not in_one_town(c) and (c.evidence.document, c.display.casefold()) not in told]
    rest = [*by_named([c for c in left if c.key == "spot"]), *by_value([c for c in left if c.key != "spot"])]
    yield from (part for part in rest if not of_a_dateline(part[0]))


def without_police(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims; the town whose police a report tells of counts only where the report names it in no other way."""
    policed = [c for c in claims if c.rule.endswith(POLICED)]
    told = {(c.evidence.document, c.display.casefold()) for c in claims if c not in policed}
    return [c for c in claims if c not in policed or (c.evidence.document, c.display.casefold()) not in told]


def by_named(claims: Sequence[Claim]) -> Iterator[Part]:
    """Reports that name one building or park are one question, though one names it more fully than another."""
    used: set[str] = set()
    firsts = clearest(claims)
    for members, score in align_by(firsts, spot_closeness):
        used |= {c.id for c in members}
        yield members, f"the same event, and {round(100 * score)} % of closeness of the names"
    yield from alone(firsts, used)


def spot_closeness(one: Claim, other: Claim) -> float:
    """1 for one name, less for a name of which the other has all words ("Kern High School", "Ada Kern High School")."""
    known = value_closeness(one, other)
    short, long = sorted((frozenset(stems(c.display)) for c in (one, other)), key=len)
    return max(known, NAMED_MORE) if len(short) > 1 and short <= long else known


def of_a_dateline(claims: Sequence[Claim]) -> bool:
    """Whether a town is only that of one report's dateline: it answers where another report has it as well."""
    return all(c.rule.endswith(IN_PASSING) for c in claims) and len({c.evidence.document for c in claims}) == 1


def in_one_town(claim: Claim) -> bool:
    """Whether a claim names the town of an event that has one."""
    return claim.slot == "event.place" and claim.key == "city" and claim.about in ONE_TOWN


def in_one_quarter(claim: Claim) -> bool:
    """Whether a claim names the neighbourhood of the incident."""
    return claim.slot == "event.place" and claim.key == "neighborhood" and claim.about in TOLD_OF


def is_of_a_quarter(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a neighbourhood is told; what a report is only dated from counts where another report tells it."""
    if not claim.rule.endswith(DATELINE):
        return True
    told = {c.display.casefold() for c in claims if in_one_quarter(c) and not c.rule.endswith(DATELINE)}
    return claim.display.casefold() in told


def by_job(claims: Sequence[Claim]) -> Iterator[Part]:
    """What the employer did is one question; descriptions of the work go by their words."""
    steps = [c for c in claims if c.key == "employment_action"]
    if steps:
        yield tuple(steps), "what the employer did"
    yield from by_words([c for c in claims if c.key != "employment_action"])


def by_age(claims: Sequence[Claim]) -> Iterator[Part]:
    """The age is one question; one that somebody had in another year stays alone.

    Of whom no name is known, a report that gives two ages speaks of two people: each age is a question of its own.
    """
    if all(c.rule == EACH_TOLD for c in claims):
        return  # each of them is asked how old he is
    now = [c for c in claims if not _PAST_AGE.search(c.evidence.words)]
    ages: dict[str, set[str]] = defaultdict(set)
    for claim in now:
        ages[claim.evidence.document].add(claim.display)
    named = any(is_called(c) for c in now)
    now = clearest([c for c in now if not _of_another(c, now)])
    if named or all(len(told) == 1 for told in ages.values()):
        yield from together(now)
    else:
        for age in dict.fromkeys(c.display for c in now):
            yield tuple(c for c in now if c.display == age), "one age of two people who have no names"
    told = {(c.evidence.document, c.display) for c in now}
    yield from alone([c for c in clearest(claims) if (c.evidence.document, c.display) not in told], set())


def is_called(claim: Claim) -> bool:
    """Whether somebody is told of by a name: "Ida Moll", not "One victim" nor "19-year-old woman"."""
    return all(word[:1].isupper() for word in claim.about_name.split())


def _of_another(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether an age stands beside no name, in a report that gives an age beside the name which excludes it.

    "The teenage daughter" there is mostly somebody else than the Ida Moll, 3, for whom she was taken.
    """
    names = {word for c in claims if is_called(c) for word in c.about_name.split() if len(word) > 2}
    mine = [c for c in claims if c.evidence.document == claim.evidence.document]
    beside = [c for c in mine if any(word in c.evidence.words for word in names)]
    return claim not in beside and any(_excludes(claim, c) for c in beside)


def _excludes(one: Claim, other: Claim) -> bool:
    """Whether two ages cannot be one: "teenage" and 15 can."""
    first, second = one.value, other.value
    if not isinstance(first, Number) or not isinstance(second, Number):
        return False
    lows, highs = (first.low or 0, second.low or 0), (first.high or 999, second.high or 999)
    return max(lows) > min(highs)


def by_charge(claims: Sequence[Claim]) -> Iterator[Part]:
    """What somebody is charged with is one question, by the fullest words of each report; others go by their words."""
    fullest: dict[str, Claim] = {}
    for claim in claims:
        known = fullest.get(claim.evidence.document)
        if known is None or _tells_offence(claim) > _tells_offence(known):
            fullest[claim.evidence.document] = claim
    yield tuple(fullest.values()), "what each report says most fully"
    yield from by_words([c for c in claims if fullest[c.evidence.document].id != c.id])


def _tells_offence(claim: Claim) -> tuple[bool, int]:
    """How much a charge tells: an offence of the law more than what was done, more words more than few."""
    return bool(_OFFENCE.search(claim.display)), len(stems(claim.display))


def by_weapon(claims: Sequence[Claim]) -> Iterator[Part]:
    """The weapon that most reports name, each most exactly; what else they name is asked by its words.

    Another kind of gun is an answer to the same question where it is the only weapon of its report, and so is anything
    that somebody is said to have been harmed with; a knife in somebody's hand is not.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.evidence.document].append(claim)
    if not claims:
        return

    def backed(claim: Claim) -> int:
        return sum(any(not _another(claim, other) for other in members) for members in told.values())

    main = max(claims, key=lambda c: (backed(c), exactness(c.display), -claims.index(c)))
    best = [_of_main(main, members) for members in told.values()]
    weapon = tuple(c for c in best if c is not None)
    yield weapon, "the weapon that most reports name, each most exactly"
    yield from by_words([c for c in claims if c not in weapon and any(_another(c, known) for known in weapon)])


def _of_main(main: Claim, members: Sequence[Claim]) -> Claim | None:
    """What a report calls the main weapon, most exactly; else the one gun that it names; else None.

    Who calls it a gun and a rifle speaks of a rifle, even where "a gun" alone could be the pistol of the others.
    """
    same = [c for c in members if not _another(c, main)]
    lone = all(not _another(one, other) for one, other in combinations(members, 2))
    exact = max(members, key=lambda c: (exactness(c.display), -members.index(c)))
    if lone and _another(exact, main) and _rivals(main, exact):
        return exact
    return max(same, key=lambda c: (exactness(c.display), -members.index(c)), default=None)


def _rivals(one: Claim, other: Claim) -> bool:
    """Whether two weapons can be two answers: both are guns, or with both somebody is said to have been harmed."""
    guns = is_gun(one.display) and is_gun(other.display)
    return guns or all(_HARMED_WITH.search(c.evidence.words) for c in (one, other))


def _another(claim: Claim, best: Claim) -> bool:
    """Whether two weapons cannot be one."""
    return compare_weapons(claim.display, best.display).verdict == "conflict"


def _ladder(slot: str) -> Splitter:
    """The splitter by stages of one slot."""
    return lambda claims: by_stage(slot, claims)


SPLITTERS: Mapping[str, Splitter] = {
    **{slot: _ladder(slot) for slot in LADDERS},
    "person.charge": by_charge,
    "hospital.name": by_hospital,
    "person.age": by_age,
    "person.gender": by_sex,
    "person.job": by_job,
    "person.relation": by_kin,
    "person.role": by_words,
    "person.sentence": by_words,
    "event.place": by_place,
    "event.address": by_street,
    "event.date": by_day,
    "event.time": by_hour,
    "other.count": by_things,
    "shots.count": by_shots,
    "weapon.type": by_weapon,
    "killed.count": by_noun,
    "injured.count": by_noun,
    "arrested.count": by_noun,
    "crowd.count": in_all,
}
