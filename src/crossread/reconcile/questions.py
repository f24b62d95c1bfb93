"""Which claims answer the same question: by slot, by whom or what it is about, by what narrows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.claims.appeals import CONTACT
from crossread.claims.attackers import ONE, OR_MORE, SEVERAL
from crossread.claims.charges import ABOUT as CHARGES
from crossread.claims.charges import CHARGED
from crossread.claims.multiples import ONE_WOUND
from crossread.claims.topics import INCIDENT, NAMES
from crossread.compare.closed import asked_about, is_unknown
from crossread.compare.words import stem, stems
from crossread.reconcile.align import align, units_of
from crossread.reconcile.patients import is_personal, of_each
from crossread.reconcile.people import People
from crossread.reconcile.scene import at_home, at_scene, in_town
from crossread.reconcile.sexes import PARTS_ASKED, of_a_part
from crossread.reconcile.sexes import SLOT as SEX
from crossread.reconcile.split import split
from crossread.reconcile.totals import SHOT_IN_ALL, is_of_all_shot, some_died
from crossread.slots import SLOTS, STATEMENTS, slot_of
from crossread.types import Claim, Number

# the key of these narrows what is counted or meant inside the question, not which question it is
KEYED: Mapping[str, Callable[[str], str]] = {
    "event.place": str,
    "event.address": str,
    "contact.number": str,
    "other.count": stem,
}


# how wide a place is, the reading that the words of the report tell most surely first
WIDTHS = ("neighborhood", "county", "country", "city", "state", "spot")
NEAR = 1000  # code points of a report within which it counts the people of its own incident


@dataclass(frozen=True, slots=True)
class Question:
    """Claims that answer one question, and why they were put together."""

    slot: str
    about: str
    about_name: str
    key: str
    claims: tuple[Claim, ...]
    why: str


def ask(claims: Sequence[Claim], people: People) -> list[Question]:
    """Every question of a story with the claims that answer it, in a fixed order."""
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    dead, alone = some_died(claims), one_alone(claims, people)
    claims = of_each(claims, people, lone=alone)
    widths, several = one_width(claims), mostly_several(claims)
    for claim in in_town(at_home(claims)):
        if claim.rule == ONE_WOUND and several:
            continue  # one of several people
        if claim.slot not in STATEMENTS:
            about, name = of_a_part(claim, whom(claim, people), people)
            claim = replace(claim, key=widths.get((claim.slot, claim.display.casefold()), claim.key))
            about = at_scene(claim, about)
            names[about][name] += 1
            asked = SHOT_IN_ALL if dead and is_of_all_shot(claim) else (claim.slot, about, _narrowed(claim, alone))
            groups[asked].append(claim)
    questions = [
        Question(slot, about, called(names[about]), key, part, why)
        for (slot, about, key), members in sorted(groups.items())
        for part, why in split(slot, members)
    ]
    questions = [q for q in questions if is_asked(q)]
    return questions + free_questions([c for c in claims if c.slot in STATEMENTS], questions)


def one_width(claims: Sequence[Claim]) -> Mapping[tuple[str, str], str]:
    """For each place by slot and name how wide it is: "Fern Park" is a quarter if any report says so."""
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.slot == "event.place" and claim.key:
            told[claim.slot, claim.display.casefold()].add(claim.key)
    quarters = [name for (_, name), keys in told.items() if "neighborhood" in keys]
    for (_, name), keys in told.items():
        # "Fern Park" is the quarter of which another report has "the Fern Park Estates community"
        if " " in name and any(quarter.startswith(f"{name} ") for quarter in quarters):
            keys.add("neighborhood")
    return {name: min(keys, key=WIDTHS.index) for name, keys in told.items() if len(keys) > 1 and keys <= set(WIDTHS)}


def called(names: Counter[str]) -> str:
    """What most claims call a thing; "the incident" only where none says what it was."""
    told = {name: number for name, number in names.items() if name != NAMES[INCIDENT]} or names
    return max(told, key=lambda name: (told[name], name))


def is_asked(question: Question) -> bool:
    """Whether the answers are worth the question: some are only where they differ."""
    if question.about == CHARGES:
        return any(c.display != CHARGED for c in question.claims)
    several = len({c.evidence.document for c in question.claims}) > 1
    if all(c.rule in (ONE, OR_MORE, SEVERAL) for c in question.claims):
        return several and any(c.rule != ONE for c in question.claims)  # that one attacked goes without saying
    if question.slot == CONTACT:
        return several  # where to call is no news of one report
    closed = asked_about(question.about)
    if closed is None:
        return question.slot != SEX or question.about in PARTS_ASKED or not several
    if len({c.display for c in question.claims}) == 1:
        return closed.always
    if closed.kind in ("open", "either") and known_before(question.claims):
        return False
    told: dict[str, set[str]] = defaultdict(set)
    for claim in question.claims:
        told[claim.evidence.document].add(claim.display)
    if closed.kind == "stages" and len(told) > 1 and len({frozenset(answers) for answers in told.values()}) == 1:
        return False  # all tell the same of several people
    # one report that tells several stages tells them of several people
    return closed.kind == "either" or closed.within or several


def one_alone(claims: Sequence[Claim], people: People) -> bool:
    """Whether one person alone was hit: no report counts more, and no two victims have names."""
    hit = (c.value for c in claims if c.slot in ("killed.count", "injured.count"))
    named = [e for e in people.entities if e.kind == "person" and e.named and e.attributes.get("role") == "victim"]
    return len(named) < 2 and not any(isinstance(v, Number) and (v.low or 0) > 1 for v in hit)


def mostly_several(claims: Sequence[Claim]) -> bool:
    """Whether half of the reports that count the dead or the hurt, or more, count several near their beginning."""
    hit = [c for c in claims if c.slot in ("killed.count", "injured.count") and isinstance(c.value, Number)]
    near = [c for c in hit if c.evidence.span.start < NEAR]
    several = {c.evidence.document for c in near if isinstance(c.value, Number) and (c.value.low or 0) > 1}
    return 2 * len(several) >= len({c.evidence.document for c in hit}) > 0


def _narrowed(claim: Claim, alone: bool) -> str:
    """What of a claim's key tells questions apart: of a user's slot all of it, since it is the question.

    What befell one of several people is a question of its own for each answer.
    """
    if claim.slot not in SLOTS:
        return claim.key
    closed = asked_about(claim.about)
    if is_personal(claim) and claim.key:
        return claim.key
    if closed is not None and closed.alone and not alone:
        return claim.display
    narrow = KEYED.get(claim.slot)
    return narrow(claim.key) if narrow is not None else ""


def known_before(claims: Sequence[Claim]) -> bool:
    """Whether what is not known is only said after it was known: then it is said of something else."""
    known = [c.said_at for c in claims if not is_unknown(c.display)]
    unknown = [c.said_at for c in claims if is_unknown(c.display)]
    return bool(known and unknown and all((*known, *unknown)) and min(unknown) > max(known))


def whom(claim: Claim, people: People) -> tuple[str, str]:
    """The story's entity or event that a claim is about, and its name."""
    entity = people.of.get((claim.evidence.document, claim.about))
    return (entity.id, entity.name) if entity is not None else (claim.about, claim.about_name)


def free_questions(free: Sequence[Claim], typed: Sequence[Question]) -> list[Question]:
    """Free statements joined across reports, and those of one report alone."""
    units = units_of(free, taken_stems(free, typed))
    questions: list[Question] = []
    used: set[str] = set()
    for members, score in align(units):
        used |= {c.id for c in members}
        why = f"{round(100 * score)} % of the telling words in common"
        questions.append(Question(members[0].slot, "", one_holder(members), topic(members), members, why))
    # a clause of which typed answers leave next to nothing asks nothing more
    for claim in (unit.claim for unit in units):
        if claim.id not in used:
            questions.append(
                Question(claim.slot, "", one_holder([claim]), topic([claim]), (claim,), "one report says this")
            )
    return questions


def one_holder(claims: Sequence[Claim]) -> str:
    """Who said it, where all name the same holder; "" for what reports say themselves."""
    holders = {c.holder for c in claims if c.slot == "statement"}
    return holders.pop() if len(holders) == 1 else ""


def topic(claims: Sequence[Claim]) -> str:
    """The statement in few words, for the question: the shortest wording."""
    return min((c.display for c in claims), key=lambda words: (len(words), words))


def taken_stems(free: Sequence[Claim], typed: Sequence[Question]) -> Mapping[str, frozenset[str]]:
    """For each free claim the stems of typed answers, given by several reports, that stand in its words."""
    answers: dict[str, list[Claim]] = defaultdict(list)
    for question in typed:
        if len({c.evidence.document for c in question.claims}) > 1 and slot_of(question.slot).kind != "statement":
            for claim in question.claims:
                answers[claim.evidence.document].append(claim)
    result = {}
    for claim in free:
        span = claim.evidence.span
        inner = [
            a
            for a in answers[claim.evidence.document]
            if a.evidence.span.start < span.end and span.start < a.evidence.span.end
        ]
        result[claim.id] = frozenset(word for a in inner for word in stems(f"{a.display} {a.about_name}"))
    return result
