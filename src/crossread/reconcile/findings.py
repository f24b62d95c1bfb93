"""From questions to findings: positions with their values and voices, the verdict, the question in words."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.compare.closed import asked_about
from crossread.compare.hospitals import is_unnamed
from crossread.compare.stages import stage_of
from crossread.compare.words import stems, weight
from crossread.reconcile.judge import Verdict, judge
from crossread.reconcile.people import whole_names
from crossread.reconcile.questions import Question
from crossread.reconcile.totals import SHOT_IN_ALL, counted
from crossread.reconcile.voices import Origins, voices_of
from crossread.slots import SLOTS, STATEMENTS
from crossread.slots import question as in_words
from crossread.types import Claim, Finding, Number, Phrase, Position, Span, Story, When, digest

FEWEST, LONGEST = 4, 16  # words of a statement that stands for others


def make_finding(story: Story, question: Question, origins: Origins) -> Finding:
    """The finding on one question."""
    verdict = judge(question)
    ids = sorted(c.id for c in question.claims)
    positions = tuple(make_position(claims, origins) for claims in verdict.positions)
    return Finding(
        id=digest("finding", story.id, question.slot, question.about, question.key, *ids),
        slot=question.slot,
        about=question.about,
        question=in_closed_words(question) or in_words(question.slot, question.about_name, shortened(asked(question))),
        status=verdict.status,
        positions=with_latest(positions, verdict, question.slot),
        reasons=verdict.reasons,
        story=story.id,
    )


def in_closed_words(question: Question) -> str:
    """A closed question as its table words it; "" for any other."""
    closed = asked_about(question.about)
    return closed.ask if closed is not None else ""


def asked(question: Question) -> str:
    """What narrows the question, as the reports word it: the noun of a count, not its stem."""
    if question.slot == "other.count" and question.key != SHOT_IN_ALL[2]:
        return question.claims[0].key
    if question.slot in STATEMENTS:
        return most_exact(question.claims).display
    if question.key == SHOT_IN_ALL[2] or question.slot not in SLOTS:
        return question.key
    return counted(question.claims) or question.key


def shortened(key: str, most: int = 8) -> str:
    """The first words of a key: at most eight; a question is left whole."""
    words = key.split()
    return key if len(words) <= most or key.endswith("?") else " ".join(words[:most]) + " …"


def make_position(claims: Sequence[Claim], origins: Origins) -> Position:
    """One answer; its value is that of the claim that says most exactly."""
    best = most_exact(with_whole_names(claims))
    said = sorted(c.said_at for c in claims if c.said_at)
    return Position(
        value=best.value,
        display=spelt_out(best),
        claims=tuple(sorted(c.id for c in claims)),
        voices=voices_of(claims, origins),
        first_said=said[0] if said else "",
        last_said=said[-1] if said else "",
    )


def spelt_out(claim: Claim) -> str:
    """The value for the reader: the words that tell "told" where the table of closed questions has them spelt out."""
    closed = asked_about(claim.about)
    asks_words = closed is not None and closed.spelt_out and claim.display == "told"
    return claim.value.text.partition(": ")[2] if asks_words and isinstance(claim.value, Phrase) else claim.display


def with_whole_names(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims; of those on a name the ones whose name is no two people's."""
    if claims[0].slot != "person.name":
        return claims
    whole = whole_names(c.display for c in claims)
    return [c for c in claims if c.display in whole]


def most_exact(claims: Sequence[Claim]) -> Claim:
    """The claim with the narrowest value, of free statements the most central; of equal ones the earliest."""
    central = centrality(claims) if claims[0].slot in STATEMENTS else {}

    def order(claim: Claim) -> tuple[float, str, str, Span, str]:
        value = central.get(claim.id, exactness(claim))
        return -value, claim.said_at or "9", claim.evidence.document, claim.evidence.span, claim.id

    return min(claims, key=order)


def centrality(claims: Sequence[Claim]) -> dict[str, float]:
    """By id how much of what the other reports say each statement has, and whether it is a clause of fair length.

    It is what stands for all of them in the question and in the answer: "A statement from the shop said" would not.
    """
    told = {c.id: frozenset(stems(c.display)) for c in claims}
    shared = {
        one.id: sum(
            sum(weight(stem) for stem in sorted(told[one.id] & told[other.id])) / len(claims)
            for other in claims
            if other.evidence.document != one.evidence.document
        )
        for one in claims
    }
    return {c.id: shared[c.id] * (1.0 if FEWEST <= len(c.display.split()) <= LONGEST else 0.5) for c in claims}


def exactness(claim: Claim) -> float:
    """How exact a value is: a point beats an interval, a minute a day, a long name a short one."""
    value = claim.value
    if claim.slot == "hospital.name" and is_unnamed(claim.display):
        return 0.0
    if isinstance(value, Number):
        if value.low is None or value.high is None:
            return 0.0
        return 1.0 if value.low == value.high else 0.5
    if isinstance(value, When):
        order = ("unknown", "year", "month", "week", "day", "part", "hour", "minute", "second")
        return order.index(value.precision) + (0.5 if value.earliest else 0.0)
    return float(min(len(claim.display.split()), 6))


def with_latest(positions: tuple[Position, ...], verdict: Verdict, slot: str) -> tuple[Position, ...]:
    """Mark the latest position of a changed finding; positions keep their order of first being said.

    The last stage ("died" after "critical") tells where not all of them are dated, and of those said at one time.
    """
    if verdict.status != "changed" or not positions:
        return positions
    stages = [stage_of(slot, position.display) for position in positions]
    ranks = [stage.rank if stage is not None else -1 for stage in stages]
    said = [position.last_said for position in positions]
    order = [
        (*((when, rank) if all(said) else (rank, when)), i)
        for i, (when, rank) in enumerate(zip(said, ranks, strict=True))
    ]
    last = order.index(max(order))
    return tuple(
        Position(p.value, p.display, p.claims, p.voices, p.first_said, p.last_said, latest=i == last)
        for i, p in enumerate(positions)
    )
