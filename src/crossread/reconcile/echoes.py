"""Questions that only repeat another: where somebody died, once what became of Ida Moll tells it in the same words.

What became of people is asked of each person, by stages and by words, and, for reports that name nobody or whose people
cannot be linked, of the story. A reader needs each answer once: of two questions that the same words answer, the one
whose answers differ stays, else the one that more reports answer, and of equal ones that of the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.annotate.entities.listed import RULE as IN_A_LIST
from crossread.claims.charges import ABOUT as CHARGES
from crossread.claims.make import overlap_share
from crossread.claims.suspects import ABOUT as SUSPECTS
from crossread.compare.closed import asked_about
from crossread.compare.stages import stage_of
from crossread.reconcile.judge import judge
from crossread.reconcile.questions import Question
from crossread.reconcile.split import is_called
from crossread.types import Claim

AGE = "person.age"
FAMILY = frozenset({"person.condition", "person.status", "person.charge"})
CARE = "hospital.name"
MOSTLY = 0.75  # of the shorter of two ranges, from which on they are the same words
NEAR = 20  # characters between two ages of one list
MOST = 2  # reports in whose words one is repeated; in a third the person may be told of further on


def without_echoes(questions: Sequence[Question]) -> list[Question]:
    """The questions without those of several reports that another one answers in the same words."""
    shared = [q for q in questions if q.slot in FAMILY and len(_reports(q)) > 1]
    kept: list[Question] = [q for q in questions if q.slot == CARE and len(_reports(q)) > 1]
    for question in sorted(shared, key=_rank):
        if _stays(question) or not any(echoes(question, other) for other in kept):
            kept.append(question)
    return without_list_echoes([q for q in questions if q not in shared or q in kept])


def without_list_echoes(questions: Sequence[Question]) -> list[Question]:
    """The questions; of ages that every report tells in one place, as a list, the first is asked of all reports.

    The others are asked of each report alone.
    """
    kept: list[Question] = []
    for question in questions:
        lists = [q for q in kept if q.slot == AGE and len(_reports(q)) > 1] if question.slot == AGE else []
        if len(_reports(question)) > 1 and any(_in_one_list(question, other) for other in lists):
            kept += [replace(question, claims=part) for part in _by_report(question)]
        else:
            kept.append(question)
    return kept


def _by_report(question: Question) -> list[tuple[Claim, ...]]:
    """The claims of a question, those of each report apart."""
    told = sorted(_reports(question))
    return [tuple(c for c in question.claims if c.evidence.document == document) for document in told]


def _in_one_list(question: Question, other: Question) -> bool:
    """Whether each report answers both in one place, by other numbers: "two men, ages 21 and 22"."""
    if any(is_called(c) for c in (*question.claims, *other.claims)):
        return False
    if not all(any(c.rule == IN_A_LIST for c in asked.claims) for asked in (question, other)):
        return False
    told = {c.evidence.document for c in question.claims if any(_beside(c, o) for o in other.claims)}
    ages = {c.display for c in question.claims}, {c.display for c in other.claims}
    return told == _reports(question) == _reports(other) and not ages[0] & ages[1]


def _rank(question: Question) -> tuple[bool, bool, int, bool, int]:
    """The order in which questions are kept: those of the story, then what differs, then what more reports answer."""
    closed = asked_about(question.about)
    several = closed is not None and closed.of_people
    answers = len({c.display for c in question.claims})
    return not _stays(question), judge(question).status == "agreed", -len(_reports(question)), several, -answers


def _stays(question: Question) -> bool:
    """Whether a question is asked in any case: of the story and not, like some, of one of its people or another."""
    closed = asked_about(question.about)
    return question.about == SUSPECTS or (closed is not None and not closed.of_people)


def _reports(question: Question) -> frozenset[str]:
    """The reports that answer a question."""
    return frozenset(c.evidence.document for c in question.claims)


def echoes(question: Question, other: Question) -> bool:
    """Whether a question is answered by the words of another one, in all its reports or in enough of them."""
    if question.slot != other.slot and not _of_one_case(question, other) and not _of_one_way(question, other):
        return False
    told = {c.evidence.document for c in question.claims if any(_same_words(c, o) for o in other.claims)}
    reports = _reports(question)
    least = 1 if question.about != CHARGES and _both_changed(question, other) else MOST
    return len(told) >= min(len(reports), least) and reports <= _reports(other)


def _of_one_case(question: Question, other: Question) -> bool:
    """Whether one asks what became of somebody, and the other with what the same one is charged."""
    return {question.slot, other.slot} == {"person.status", "person.charge"} and question.about == other.about


def _of_one_way(question: Question, other: Question) -> bool:
    """Whether one asks to which hospital somebody was brought, and the other has no more of it than that."""
    stages = [stage_of(question.slot, c.display) for c in question.claims]
    only = all(stage is not None and stage.name == "taken to hospital" for stage in stages)
    return question.slot == "person.condition" and other.slot == CARE and only


def _both_changed(question: Question, other: Question) -> bool:
    """Whether two questions on one thing tell that it moved on: one of them is enough, in whatever words it goes on."""
    return judge(question).status == judge(other).status == "changed"


def _same_words(one: Claim, other: Claim) -> bool:
    """Whether the evidence of two claims shares three quarters of the shorter one."""
    first, second = one.evidence, other.evidence
    return first.document == second.document and overlap_share(first.span, second.span) >= MOSTLY


def _beside(one: Claim, other: Claim) -> bool:
    """Whether the evidence of two claims stands in one report with next to nothing between."""
    first, second = one.evidence, other.evidence
    gap = max(first.span.start, second.span.start) - min(first.span.end, second.span.end)
    return first.document == second.document and gap <= NEAR
