"""Which claims answer the same question: by slot, by whom or what it is about, by what narrows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.compare.stages import LADDERS, stage_of
from crossread.compare.words import stem, stems
from crossread.reconcile.align import Unit, align, units_of
from crossread.reconcile.people import People
from crossread.slots import SLOTS
from crossread.types import Claim

STATEMENTS = frozenset({"statement", "event.sequence", "other"})
# phrases under these slots are several answers about one person: those that share words are one question
SPLIT = frozenset(
    {"person.charge", "person.condition", "person.status", "person.job", "person.relation", "person.role",
     "person.sentence", "investigation.status", "event.place", "event.address", "agency.investigating"}
)  # fmt: skip


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
    typed = [c for c in claims if c.slot not in STATEMENTS]
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    names: dict[str, str] = {}
    for claim in typed:
        about, name = whom(claim, people)
        names[about] = name
        groups[claim.slot, about, key_of(claim)].append(claim)
    questions = []
    for (slot, about, key), members in sorted(groups.items()):
        for part, why in split(slot, members):
            questions.append(Question(slot, about, names[about], key, part, why))
    free = [c for c in claims if c.slot in STATEMENTS]
    return questions + free_questions(free, questions)


def whom(claim: Claim, people: People) -> tuple[str, str]:
    """The story's entity or event that a claim is about, and its name."""
    entity = people.of.get((claim.evidence.document, claim.about))
    return (entity.id, entity.name) if entity is not None else (claim.about, claim.about_name)


def key_of(claim: Claim) -> str:
    """What narrows the question: the counted noun, the width of a place."""
    if claim.slot == "other.count":
        return stem(claim.key)
    return claim.key if claim.slot in ("event.place", "event.address") else ""


def split(slot: str, claims: Sequence[Claim]) -> Iterable[tuple[tuple[Claim, ...], str]]:
    """The claims of one slot about one thing as one question, or as several where they answer several."""
    one_each = clearest(claims)
    if slot in LADDERS:
        yield from by_stage(slot, one_each)
    elif slot in SPLIT:
        yield from by_words(one_each)
    else:
        yield tuple(one_each), f"the same slot ({slot}) of the same {'person' if slot.startswith('person') else 'event'}"


def clearest(claims: Sequence[Claim]) -> list[Claim]:
    """Of the claims of one report with one value the clearest: in running text, then the first."""
    best: dict[tuple[str, str], Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.evidence.document, c.evidence.span, c.id)):
        best.setdefault((claim.evidence.document, claim.display.casefold()), claim)
    return list(best.values())


def by_stage(slot: str, claims: Sequence[Claim]) -> Iterable[tuple[tuple[Claim, ...], str]]:
    """The last stage that each report tells is one question; what else they say is asked by its words."""
    last: dict[str, Claim] = {}
    for claim in claims:
        stage, known = stage_of(slot, claim.display), last.get(claim.evidence.document)
        before = stage_of(slot, known.display) if known is not None else None
        if stage is not None and (before is None or stage.rank > before.rank):
            last[claim.evidence.document] = claim
    ids = {c.id for c in last.values()}
    if ids:
        yield tuple(sorted(last.values(), key=lambda c: c.evidence.document)), "the last stage that each report tells"
    yield from by_words([c for c in claims if c.id not in ids])


def by_words(claims: Sequence[Claim]) -> Iterable[tuple[tuple[Claim, ...], str]]:
    """Claims that share telling words are one question; each of the others is a question of its own."""
    units = tuple(Unit(c, frozenset(stems(c.display)) or frozenset({c.display.casefold()})) for c in claims)
    pending = {c.id: c for c in claims}
    same: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for unit in units:
        same[unit.stems].append(unit.claim)
    for members in same.values():
        if len({c.evidence.document for c in members}) > 1:
            yield tuple(members), "the same words under the same slot"
            for claim in members:
                pending.pop(claim.id)
    rest = [unit for unit in units if unit.claim.id in pending]
    for members, score in align(rest):
        yield members, f"the same slot, and {round(100 * score)} % of the telling words in common"
        for claim in members:
            pending.pop(claim.id)
    for claim in pending.values():
        yield (claim,), "one report says this"


def free_questions(free: Sequence[Claim], typed: Sequence[Question]) -> list[Question]:
    """Free statements joined across reports, and those of one report alone."""
    taken = taken_stems(free, typed)
    units = units_of(free, taken)
    questions, used = [], set()
    for members, score in align(units):
        used |= {c.id for c in members}
        why = f"{round(100 * score)} % of the telling words in common"
        questions.append(Question(members[0].slot, "", "", topic(members), members, why))
    for claim in free:
        if claim.id not in used:
            questions.append(Question(claim.slot, "", "", topic([claim]), (claim,), "one report says this"))
    return questions


def topic(claims: Sequence[Claim]) -> str:
    """The statement in few words, for the question: the shortest wording."""
    return min((c.display for c in claims), key=lambda words: (len(words), words))


def taken_stems(free: Sequence[Claim], typed: Sequence[Question]) -> Mapping[str, frozenset[str]]:
    """For each free claim the stems of typed answers, given by several reports, that stand in its words."""
    answers: dict[str, list[Claim]] = defaultdict(list)
    for question in typed:
        if len({c.evidence.document for c in question.claims}) > 1 and SLOTS[question.slot].kind != "statement":
            for claim in question.claims:
                answers[claim.evidence.document].append(claim)
    result = {}
    for claim in free:
        span = claim.evidence.span
        inner = [
            a for a in answers[claim.evidence.document]
            if a.evidence.span.start < span.end and span.start < a.evidence.span.end
        ]
        result[claim.id] = frozenset(word for a in inner for word in stems(f"{a.display} {a.about_name}"))
    return result
