"""Whether positions that differ have changed with time or dispute each other: signs that weigh for and against."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations, pairwise, permutations

from crossread.compare.accusations import accusation_of
from crossread.compare.closed import asked_about, compare_answers, is_unknown, overtakes
from crossread.compare.stages import follows
from crossread.reconcile.questions import Question
from crossread.slots import SLOTS, slot_of
from crossread.types import Claim, Number, Reason, Status

CHANGED = 0.4  # the weight of all signs from which on positions have changed
_CHANGE = re.compile(
    r"\b(?:now|since|later|has risen|rose to|rises|climbed|updated?(?!:)|originally|initially|at first|earlier|"
    r"no longer|has been (?:released|charged|upgraded)|prior to that|revised|correct(?:ed|ion)|so far|"
    r"as of|previously|upgraded|downgraded|not (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten))\b",
    re.IGNORECASE,
)

Sign = Callable[[Question, Sequence[Sequence[Claim]]], Reason | None]


def stages_follow(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The states are stages of which one comes of the other."""
    first, last = positions[0][0], positions[-1][0]
    for one, other in ((first, last), (last, first)):
        if follows(question.slot, one.display, other.display):
            return Reason("stages follow", 0.7, f"“{other.display}” can come of “{one.display}” as time goes on")
    return None


def charges_follow(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """Somebody is held on suspicion of what somebody is charged with in another report."""
    if question.slot != "person.charge":
        return None
    steps = {accusation_of(c.evidence.words) for position in positions for c in position} - {None}
    return Reason("charges follow", 0.7, "held on suspicion, and then charged") if len(steps) > 1 else None


def answers_follow(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The answers to a closed question are such that one comes of the other as time goes on."""
    closed = asked_about(question.about)
    if closed is None:
        return None
    told = [position[0].display for position in positions]
    pairs = list(combinations(told, 2))
    for one, other in pairs:
        clash = compare_answers(closed, one, other).verdict == "conflict"
        if clash and not overtakes(closed, one, other) and not overtakes(closed, other, one):
            return Reason("no order", -0.6, f"neither “{one}” nor “{other}” comes of the other")
    for one, other in (pair for both in pairs for pair in (both, both[::-1])):
        if overtakes(closed, one, other):
            return Reason("answers follow", 1.4, f"“{other}” can come of “{one}” as time goes on")
    return None


def later_reports_say_more(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The reports are of different days; a count that can only grow is greater in the later one."""
    if not slot_of(question.slot).staged:
        return None
    if question.slot in SLOTS and question.slot.endswith(".count"):
        return _grows(positions)
    dated = [(c.said_at[:10], c) for p in positions for c in p if c.said_at]
    if len({day for day, _ in dated}) < 2:
        return None
    return Reason("reports of different days", 0.5, "the reports are of different days, and this changes with time")


def _grows(positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """Whether a count is greater in each later report."""
    numbers = [(c.said_at, c.value) for p in positions for c in p if c.said_at and isinstance(c.value, Number)]
    dated = sorted((day, number.low) for day, number in numbers if number.low is not None)
    lows = [low for _, low in dated]
    if len({day[:10] for day, _ in dated}) < 2 or lows != sorted(lows):
        return None
    return Reason("grows from report to report", 0.5, "later reports give more, as a toll does")


# of whom a later report tells so is not a year older
_OF_THE_DEAD = re.compile(
    r"\b(?:deaths?|murder|killing|slaying|homicide|fatal shooting) of\b|\b(?:died|dead)\b"
    r"|\b(?:was|were) (?:\w+ )?(?:killed|murdered|slain)\b",
    re.IGNORECASE,
)


def a_birthday(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """Each greater age is one year more, or as many as have passed, in reports that are later by weeks at least."""
    if question.slot != "person.age" or found_beside(positions, _OF_THE_DEAD):
        return None
    ordered = sorted(positions, key=lambda p: _age(p[0]))
    passed = [_passed(young, old) for young, old in pairwise(ordered)]
    if all(years is not None for years in passed):
        months = round(12 * sum(years or 0.0 for years in passed))
        return Reason("a birthday", 1.2, f"the older age is given {months} months later")
    return None


def _passed(young: Sequence[Claim], old: Sequence[Claim]) -> float | None:
    """The years from the last report of an age to the first of a greater one, where these allow the difference."""
    before, after = max(c.said_at[:10] for c in young), min(c.said_at[:10] for c in old)
    if not before or not after or before >= after:
        return None
    years = (date.fromisoformat(after) - date.fromisoformat(before)).days / 365.25
    return years if years > 0.04 and 0 < _age(old[0]) - _age(young[0]) <= 1 + years else None


def _age(claim: Claim) -> float:
    """The age that a claim gives."""
    return claim.value.low or 0.0 if isinstance(claim.value, Number) else 0.0


def found_beside(positions: Sequence[Sequence[Claim]], pattern: re.Pattern[str]) -> str:
    """The first words beside a value that fit a pattern, with their report; "" where none do."""
    for claim in (claim for position in positions for claim in position):
        if match := pattern.search(claim.evidence.words):
            return f"“{match[0]}” in {claim.evidence.document}"
    return ""


def said_again_later(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """An answer is given before another one and again after it: what has moved on does not move back."""
    for one, other in permutations(positions, 2):
        days = sorted(c.said_at[:10] for c in one)
        between = [c.said_at[:10] for c in other]
        if is_unknown(one[0].display) or is_unknown(other[0].display):
            continue  # a report that does not know yet may well come late
        if all(days) and all(between) and days[0] < min(between) and max(between) < days[-1]:
            return Reason("said again later", -0.8, f"“{one[0].display}” is said before and after “{other[0].display}”")
    return None


def words_of_change(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The words beside the value tell of a change."""
    found = found_beside(positions, _CHANGE)
    return Reason("words of change", 0.5, f"{found} tells of a change") if found else None


_CORRECTED = re.compile(
    r"\b(?:initially|originally|at first) (?:thought|believed|said|suspected|reported|feared|listed|identified|gave)\b"
    r"|\bmisspell\w*|^earlier, [^.]{1,40} said\b|(?-i:\bis (?:[A-Z][\w’'.]+ )+[A-Z][\w’']+, not [A-Z])"
    r"|\bfirst (?:thought|believed|suspected|feared)\b|^(?:thought|suspected) (?:that )?(?:the|it)\b",
    re.IGNORECASE,
)


def words_of_correction(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The words say that one answer was only thought at first."""
    found = found_beside(positions, _CORRECTED)
    return Reason("words of correction", 1.0, f"{found}: no longer so") if found else None


def one_slot_is_fixed(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The value of this slot does not change as time goes on: a name, a place, the day of the incident."""
    if slot_of(question.slot).staged:
        return None
    return Reason("a fixed value", -0.6, "this does not change with time")


def same_day(question: Question, positions: Sequence[Sequence[Claim]]) -> Reason | None:
    """The reports were published on one day, or one report gives both."""
    days = {c.said_at[:10] for p in positions for c in p}
    documents = [{c.evidence.document for c in p} for p in positions]
    if len(days) == 1 and "" not in days:
        return Reason("reports of one day", -0.3, "the reports are of the same day")
    if len(set.union(*documents)) == 1:
        return Reason("one report says both", -0.2, "one report gives both answers")
    return None


SIGNS: tuple[Sign, ...] = (
    stages_follow,
    charges_follow,
    answers_follow,
    later_reports_say_more,
    a_birthday,
    said_again_later,
    words_of_change,
    words_of_correction,
    one_slot_is_fixed,
    same_day,
)


def changed_or_disputed(question: Question, positions: Sequence[Sequence[Claim]]) -> tuple[Status, tuple[Reason, ...]]:
    """Changed when the signs of change weigh enough, else disputed."""
    reasons = tuple(reason for sign in SIGNS if (reason := sign(question, positions)) is not None)
    total = round(sum(reason.weight for reason in reasons), 6)
    return ("changed" if total >= CHANGED else "disputed"), reasons
