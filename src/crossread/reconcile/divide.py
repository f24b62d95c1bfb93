"""Disputes that are hardly about one thing: each answer becomes a question of its own.

Two numbers, places or causes that differ are a dispute only where they are of one thing; further down a page, beside
"others" or in free words they are mostly of two. The rules are those that a reading of 172 disputes of incidents which
no rule had been made for asked for (docs/figures.md): most of what was no dispute fell under them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from crossread.claims.multiples import ONE_WOUND
from crossread.compare.closed import asked_about
from crossread.compare.figures import other_models, other_people
from crossread.compare.phrases import negated
from crossread.compare.stages import stage_of
from crossread.compare.words import overlap, stems
from crossread.reconcile.judge import judge
from crossread.reconcile.parts import TELLING, besides
from crossread.reconcile.questions import Question
from crossread.reconcile.totals import GENERIC
from crossread.types import Claim, Number, When

FIRST = 1000  # code points of a report within which it speaks of its own incident
FURTHER = 2000  # beyond these an address or a number is mostly that of something else
FAR = 3000  # and so is an hour
CROWD = 20  # fewer are no crowd, but some of it
CHILD, ADULT = 18, 25  # years: below the one and from the other on two ages are of two people of one name
SAME_WORDS = 0.75  # what two statements share that differ in one thing only
_PART = re.compile(
    r"\b(?:critical\w*|serious\w*|grave\w*|treated|released|identified|custody|"
    r"of the (?:\w+ )?(?:victims|wounded|injured|dead))\b",
    re.IGNORECASE,
)
# a clause cut behind its verb, whose "not" may stand before it: "to be a random attack", "at the time of the attack"
_FRAGMENT = re.compile(r"(?:to|at|in|on|of|for|with|by|from|because|that)\b", re.IGNORECASE)
_PICTURE = re.compile(r"(?:Image|Photo) \d+ of \d+\b")
_ALL_SHOT = re.compile(r"all (?:of )?(?:the )?[\w-]+ (?:[\w-]+ )?victims\b", re.IGNORECASE)
_AT_SCENE = re.compile(r"\b(?:dead|died|killed) (?:at|on) (?:the )?scene\b", re.IGNORECASE)
_OF_DEATH = re.compile(r"\b(?:die[sd]?|dead|deaths?|dying|killed|killing|fatal\w*|body)\b", re.IGNORECASE)
DOER = re.compile(r"\b(?:himself|herself|suicide|including the|and (?:the|a) (?:gunm[ae]n|shooter))\b", re.IGNORECASE)
_DEFENCE = re.compile(r"\bself[- ]defen[cs]e\b", re.IGNORECASE)
_KIN = r"(?:sons?|daughters?|brothers?|sisters?|child(?:ren)?|baby|girl|boy|nephew|niece|grandson|granddaughter)"
_OF_KIN = re.compile(
    rf"\b(?:his|her|their) (?:[\w-]+ )?\d+-year-old|\d+-year-old,? [A-Z][\w.’' -]+['’]s {_KIN}\b|\b[Jj]r\b", re.ASCII
)

Answers = Sequence[Sequence[Claim]]
Doubt = Callable[[Question, Answers], bool]


def divided(questions: Iterable[Question]) -> Iterator[Question]:
    """The questions; of one whose answers dispute and are hardly of one thing, one for each answer."""
    for question in questions:
        answers, why = _doubted(question) if _may_differ(question) else ((), "")
        if why:
            for claims in answers:
                yield replace(question, claims=tuple(claims), why=f"{question.why}; apart from other answers: {why}")
        else:
            yield question


def _may_differ(question: Question) -> bool:
    """Whether there are several answers, or one that is told of numbers of people."""
    closed = asked_about(question.about)
    return len({c.display for c in question.claims}) > 1 or (closed is not None and closed.apart)


def _doubted(question: Question) -> tuple[Answers, str]:
    """The answers of a question that are in dispute, and why they are hardly about one thing ("" where they are)."""
    verdict = judge(question)
    if verdict.status == "changed" and _lives_after_death(question, verdict.positions):
        return verdict.positions, "one died before the other is told to live"
    disputed = verdict.status == "disputed"
    return verdict.positions, next((w for w, doubt in _DOUBTS if disputed and doubt(question, verdict.positions)), "")


def _lives_after_death(question: Question, answers: Answers) -> bool:
    """Whether a death is told on an earlier day than any other state: it is that of somebody else."""
    if question.slot != "person.condition":
        return False
    died: tuple[set[str], set[str]] = (set(), set())
    for claim in (c for claims in answers for c in claims):
        stage = stage_of(question.slot, claim.display)
        died[stage is not None and stage.name == "died"].add(claim.said_at[:10])
    alive, dead = died
    return bool(alive and dead) and "" not in alive | dead and max(dead) < min(alive)


def _starts(answers: Answers) -> list[int]:
    """Where each answer is first given in a report."""
    return [min(c.evidence.span.start for c in claims) for claims in answers]


def _reports(claims: Sequence[Claim]) -> set[str]:
    """The reports that give an answer."""
    return {c.evidence.document for c in claims}


def _in_other_words(question: Question, answers: Answers) -> bool:
    """Free statements that differ in more than a number or a word, and what numbers pictures."""
    if question.slot == "statement":
        return any(_FRAGMENT.match(claims[0].display) for claims in answers)
    if question.slot != "event.sequence":
        return False
    if any(_FRAGMENT.match(claims[0].display) for claims in answers):
        return True
    if any(_PICTURE.match(c.evidence.words) for claims in answers for c in claims):
        return True
    words = [claims[0].evidence.words for claims in answers]
    if any(other_models(one, other) for one, other in combinations(words, 2)):
        return False  # "a white Ford F-150", "a Ford F-350 sped away"
    if len({negated(text) for text in words}) > 1:
        return False
    telling = [[stem for stem in stems(text) if not stem[0].isdigit()] for text in words]
    return min(overlap(telling[0], other) for other in telling[1:]) < SAME_WORDS


def _beside_others(question: Question, answers: Answers) -> bool:
    """Counts of "others", who are others in each report."""
    return question.slot.endswith(".count") and any(besides(c) for claims in answers for c in claims)


def _nobody(question: Question, answers: Answers) -> bool:
    """ "No one was injured", further down a page than its own incident, in a report that gives no other number."""
    if not question.slot.endswith(".count") or len(answers) != 2:
        return False
    one, other = answers
    none = next((claims for claims in answers if all(_high(c) == 0 for c in claims)), None)
    return none is not None and _starts([none])[0] >= FIRST and not _reports(one) & _reports(other)


def _high(claim: Claim) -> float | None:
    """The upper bound of a number."""
    return claim.value.high if isinstance(claim.value, Number) else None


def _highs(answers: Answers) -> list[float]:
    """The upper bounds of the answers, the least first; without those that are open."""
    return sorted(high for claims in answers if (high := _high(claims[0])) is not None)


def _few_things(question: Question, answers: Answers) -> bool:
    """Few victims, some of a crowd, or how often somebody was hit further down a page: mostly of two things."""
    known = [high for claims in answers for c in claims if (high := _high(c)) is not None]
    if question.slot == "shots.count":
        hits = [c for claims in answers for c in claims if c.key == "hits"]
        limit = FURTHER if any(c.rule == ONE_WOUND for c in hits) else FIRST  # asked only where one was hit
        return max(_starts(answers)) >= limit and len(hits) == sum(map(len, answers))
    if question.slot == "crowd.count":
        return bool(known) and min(known) < CROWD <= max(known)
    victims = all(c.key.casefold() in GENERIC for claims in answers for c in claims)
    return question.slot == "other.count" and victims and bool(known) and max(known) < TELLING


def _of_a_part(question: Question, answers: Answers) -> bool:
    """Numbers of the gravely hurt, of those who were treated, or of the dead with or without the one who did it."""
    parts = [all(_PART.search(c.evidence.words) for c in claims) for claims in answers]
    if question.slot in ("injured.count", "other.count") and any(parts) and not all(parts):
        return True
    whole = [all(_ALL_SHOT.match(c.display) for c in claims) for claims in answers]
    if question.slot == "injured.count" and any(whole) and not all(whole):
        return True  # one of "all four victims" may be the dead
    there = [all(_AT_SCENE.search(c.evidence.words) for c in claims) for claims in answers]
    if question.slot == "killed.count" and any(there) and not all(there):
        return True  # others may have died elsewhere
    highs = _highs(answers)
    close = len(highs) == len(answers) and highs[-1] - highs[0] <= 2
    doer = any(DOER.search(c.evidence.words) for claims in answers for c in claims)
    return question.slot == "killed.count" and close and doer


def _further_down(question: Question, answers: Answers) -> bool:
    """A closed question on the event, a place or an address that one side answers only further down a page."""
    closed = asked_about(question.about) is not None and question.slot.startswith(("event.", "weapon."))
    if closed and question.slot == "event.cause" and _two_holders(answers):
        return False
    if closed or question.slot in ("event.place", "weapon.type"):
        return max(_starts(answers)) >= (FURTHER if closed else FIRST)
    limit = {"event.address": FURTHER, "injured.count": FURTHER, "event.time": FAR}.get(question.slot)
    return limit is not None and min(_starts(answers)) >= limit


def _two_holders(answers: Answers) -> bool:
    """Whether one report lets two named holders give two answers: it tells of their dispute itself."""
    held = [{(c.evidence.document, c.holder) for c in claims if c.holder} for claims in answers]
    return any(
        (document == other and holder != another)
        for one, two in combinations(held, 2)
        for document, holder in one
        for other, another in two
    )


def _of_kin(question: Question, answers: Answers) -> bool:
    """The age of a relative of whom the name reminds ("her 6-year-old daughter"), or who has the same name."""
    if question.slot != "person.age":
        return False
    kin = [all(_OF_KIN.search(c.evidence.words) for c in claims) for claims in answers]
    ages = _highs(answers)
    apart = len(ages) == len(answers) and ages[0] < CHILD and ages[-1] >= ADULT
    return (any(kin) and not all(kin)) or apart


def _of_another(question: Question, answers: Answers) -> bool:
    """One relation to two people, or two bodies that look into a thing: both can well be so."""
    kin = {claims[0].display.split(" of ")[0].casefold() for claims in answers}
    return question.slot == "agency.investigating" or (question.slot == "person.relation" and len(kin) == 1)


def _of_a_shot(question: Question, answers: Answers) -> bool:
    """The hour of the shot against that of the death; deaths of nobody in particular that lie months apart."""
    if question.slot != "time.of_death":
        return False
    told = [all(_OF_DEATH.search(c.evidence.words) for c in claims) for claims in answers]
    every = [c for claims in answers for c in claims]
    months = {c.value.earliest[:7] for c in every if isinstance(c.value, When) and c.value.earliest}
    of_others = len(months) > 1 and all(c.about.startswith("event:") for c in every)
    return of_others or (any(told) and not all(told))


def _of_parts(question: Question, answers: Answers) -> bool:
    """How many of those hurt one answer is given of, where a report gives it of one part of them and of another."""
    if asked_about(question.about) is None or len({c.display for claims in answers for c in claims}) > 1:
        return False
    told = [c for claims in answers for c in claims]
    pairs = ((a, b) for a, b in combinations(told, 2) if a.evidence.document == b.evidence.document)
    return any(other_people(a.evidence.words, b.evidence.words) for a, b in pairs)


def _in_defence(question: Question, answers: Answers) -> bool:
    """Who says that he did it in self-defence does not deny the deed."""
    words = [all(_DEFENCE.search(c.evidence.words) for c in claims) for claims in answers]
    return question.slot == "person.role" and any(words)


_DOUBTS: tuple[tuple[str, Doubt], ...] = (
    ("statements in other words", _in_other_words),
    ("others in each report", _beside_others),
    ("nobody, of something else", _nobody),
    ("few of a kind", _few_things),
    ("the number of a part", _of_a_part),
    ("numbers of several parts", _of_parts),
    ("further down a page", _further_down),
    ("the age of a relative", _of_kin),
    ("both can be so", _of_another),
    ("the hour of the shot", _of_a_shot),
    ("in self-defence is no denial of the deed", _in_defence),
)
