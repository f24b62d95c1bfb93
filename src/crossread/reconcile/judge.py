"""The verdict on one question: which answers are one position, and whether positions dispute, change or agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.claims.agencies import ABOUT as POLICE
from crossread.claims.kinds import ABOUT as KIND
from crossread.claims.places import BEHIND
from crossread.compare.accusations import accusation_of, compare_accusations
from crossread.compare.bodies import compare_bodies
from crossread.compare.closed import ClosedQuestion, asked_about, compare_answers
from crossread.compare.figures import other_people, other_sums
from crossread.compare.hospitals import compare_hospitals
from crossread.compare.judgement import Judgement
from crossread.compare.names import compare_names
from crossread.compare.numbers import compare_numbers
from crossread.compare.phrases import compare_phrases
from crossread.compare.places import compare_places
from crossread.compare.stages import compare_stages
from crossread.compare.times import compare_clocks, compare_times
from crossread.compare.weapons import compare_weapons
from crossread.reconcile.kin import compare_kin
from crossread.reconcile.parts import clock_minutes, same_value
from crossread.reconcile.questions import Question
from crossread.reconcile.scene import in_one_street, is_misspelt_street, late_and_early, one_night
from crossread.reconcile.sexes_counted import compare_numbers_of_sex
from crossread.reconcile.signs import changed_or_disputed
from crossread.reconcile.split import in_one_quarter, in_one_town
from crossread.slots import STATEMENTS
from crossread.types import Claim, Name, Number, Phrase, Reason, Status, When

_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|shortly|just|nearly|almost|some time)\b", re.IGNORECASE)
ROUGHLY = 20  # minutes that "around" allows
AFTER = 30  # minutes that may have passed when something happened "after 3 p.m."
ROUNDED = 5  # minutes by which an hour is rounded
DAY = 24 * 60  # its minutes
TWO_SIDES = "lie on two sides of one hour"
_BEFORE = re.compile(
    r"\W*(?:(?:just|shortly|right|a little|a bit|moments|minutes) )?(?:before|prior to|ahead of)\b", re.IGNORECASE
)
_AFTER = re.compile(r"\W*(?:(?:just|shortly|right|a little|a bit|moments|minutes) )?(?:after|past)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of a question, the claims of each position, and the reasons."""

    status: Status
    positions: tuple[tuple[Claim, ...], ...]
    reasons: tuple[Reason, ...]


def judge(question: Question) -> Verdict:
    """Put the claims into positions and say what they come to."""
    positions, reasons = take_positions(question)
    documents = {c.evidence.document for c in question.claims}
    joined = Reason("joined", 1.0, question.why)
    if is_open(question):
        why = Reason("open", 1.0, "the words do not tell which: the year or the value stays open")
        return Verdict("open", positions, (joined, why, *reasons))
    if len(positions) == 1 and (parts := risen(question)):
        why = Reason("risen", 1.0, "one says that the number has risen to what others give as less")
        return Verdict("changed", parts, (joined, why, *reasons))
    if len(positions) == 1:
        status: Status = "agreed" if len(documents) > 1 else "single"
        return Verdict(status, positions, (joined, *reasons))
    found, signs = changed_or_disputed(question, positions)
    return Verdict(found, positions, (joined, *reasons, *signs))


# "fired up to 15 shots" tells of no rise
_RISEN = re.compile(
    r"\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s)|grew|grown|jumped|increased|"
    r"(?:is|now|are|stands?|went|goes|gone) up) to\b",
    re.IGNORECASE,
)


def risen(question: Question) -> tuple[tuple[Claim, ...], ...]:
    """The lower numbers and those of who says that it has risen to them, else ()."""
    told = [(c, c.value.low) for c in question.claims if isinstance(c.value, Number) and c.value.low is not None]
    now = [low for c, low in told if _RISEN.search(c.evidence.words)]
    if not now or not question.slot.endswith(".count"):
        return ()
    before = tuple(c for c, low in told if low < max(now))
    after = tuple(c for c in question.claims if c not in before)
    return (before, after) if before else ()


def is_open(question: Question) -> bool:
    """Whether the day is asked and no claim gives one that can be told: every date of it lacks its year."""
    if question.slot not in ("event.date", "time.of_death"):
        return False
    whens = [c.value for c in question.claims if isinstance(c.value, When)]
    untold = [w for w in whens if w.earliest is None and len(w.years) != 1]
    dated = {
        c.evidence.document for c in question.claims if isinstance(c.value, When) and _NO_YEAR.match(c.value.value)
    }
    if len(dated) > 1:
        return False  # two reports give its month and day: only the year stays open
    return len(untold) == len(question.claims)


_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")

# Positions


def compare(slot: str, one: Claim, other: Claim) -> Judgement:
    """Two claims on one question against each other, by the kind of their values."""
    first, second = one.value, other.value
    if (closed := asked_about(one.about)) is not None:
        return compare_closed(closed, one, other)
    if one.about == other.about == KIND:
        return Judgement("compatible", "two names of one event", 0.5)
    if slot == "person.gender" and (counts := compare_numbers_of_sex(one, other)) is not None:
        return counts
    if one.evidence.document == other.evidence.document and one.display.casefold() == other.display.casefold():
        return Judgement("same", "the same words in one report", 0.9)
    if isinstance(first, Number) and isinstance(second, Number):
        return compare_numbers(first, second)
    if isinstance(first, When) and isinstance(second, When):
        return compare_hours(slot, one, other, first, second)
    if isinstance(first, Name) and isinstance(second, Name):
        if one.about == other.about == POLICE:
            return compare_bodies(first.name, second.name)
        if slot == "hospital.name":
            return compare_hospitals(first.name, second.name)
        if slot == "person.name" and is_slip(one, other):
            return Judgement("compatible", "a possessive, or a part of the name alone", 0.4)
        if slot == "person.hometown" and is_street(one) != is_street(other):
            return Judgement("compatible", "a street, and the town that it may lie in", 0.4)
        found = compare_called(slot, first, second)
        told = not all(c.rule.endswith(BEHIND) for c in (one, other))
        if found.verdict == "unknown" and told and is_town(one) and is_town(other):
            return Judgement("conflict", f"{first.name} and {second.name} are two places", 0.6)
        return found
    if slot == "person.charge" and (known := compare_accusations(one.evidence.words, other.evidence.words)) is not None:
        return known
    if isinstance(first, Phrase) and isinstance(second, Phrase):
        if slot == "person.relation":
            return compare_kin(one.display, other.display)
        staged = compare_stages(slot, first.text, second.text)
        if slot == "weapon.type":
            return compare_weapons(first.text, second.text)
        told = slot not in STATEMENTS
        return staged if staged.verdict != "unknown" else compare_phrases(first.text, second.text, on_topic=told)
    return Judgement("unknown", "the values are of different kinds", 0.1)


def is_street(claim: Claim) -> bool:
    """Whether a home is told by its street and not by its town."""
    return claim.key in ("address", "block", "corner", "street")


def is_slip(one: Claim, other: Claim) -> bool:
    """Whether two names of one person differ only as words are cut: "Simmon's", "the Smiths"; "Karon D." in one report.

    One report that calls somebody by two names of which neither is a spelling of the other has more than one name for
    one person, and no dispute.
    """
    short, long = sorted((c.display.casefold().replace("-", " ") for c in (one, other)), key=len)
    if (
        long == short + "s"
        or long == short + "es"
        or long.endswith(f" {short}s")
        or (short.endswith("s") and f" {long}".endswith(f" {short[:-1]}"))
    ):
        return True
    pairs = (rf"\b{re.escape(a.display)} and {re.escape(b.display)}\b" for a, b in ((one, other), (other, one)))
    if any(re.search(pair, claim.evidence.words) for pair in pairs for claim in (one, other)):
        return True  # "twins Ida and Ada Moll"
    return one.evidence.document == other.evidence.document and compare_names(short, long).reason == "different names"


def is_town(claim: Claim) -> bool:
    """Whether a claim names the town or quarter of an event that has one, or the town that somebody is from."""
    return in_one_town(claim) or in_one_quarter(claim) or (claim.slot == "person.hometown" and claim.key == "city")


def compare_closed(closed: ClosedQuestion, one: Claim, other: Claim) -> Judgement:
    """Two answers to a closed question: as its table says, and of two reports that answer alike by their figures."""
    words = one.evidence.words, other.evidence.words
    if one.evidence.document != other.evidence.document and one.display == other.display:
        if sums := (other_people if closed.apart else other_sums)(*words):
            return Judgement("conflict", f"{sums} cannot both be true", 0.7)
        if closed.slot == "person.charge" and (steps := compare_accusations(*words)) is not None:
            return steps
    found = compare_answers(closed, one.display, other.display)
    taken = {accusation_of(told) for told in words} - {None}
    if closed.slot == "person.charge" and found.verdict == "compatible" and len(taken) == len(words):
        return Judgement("conflict", "held on suspicion against charged: one step, then the other", 0.7)
    if found.verdict == "conflict" and closed.listed and any(closed.listed.search(told) for told in words):
        return Judgement("compatible", "one names several", 0.5)
    return found


def compare_hours(slot: str, one: Claim, other: Claim, first: When, second: When) -> Judgement:
    """Two times; hours that differ by no more than "around" and "just before" allow are compatible."""
    found = (compare_clocks if slot == "event.time" else compare_times)(first, second)
    if slot == "event.date" and found.verdict == "conflict":
        return across_midnight(one, other) or found
    if slot == "event.time" and found.verdict == "conflict" and _is_open_after(one, other):
        return Judgement("compatible", "one is only said to be after the other", 0.5)
    minutes = [clock_minutes(when) for when in (first, second)]
    if slot == "event.time" and (sides := on_two_sides(one, other, minutes)):
        return Judgement("conflict", sides, 0.6)
    if found.verdict == "conflict" and None not in minutes:
        apart = abs((minutes[0] or 0) - (minutes[1] or 0))
        apart = min(apart, DAY - apart)
        roughly = _ABOUT.search(one.display) or _ABOUT.search(other.display)
        if roughly and apart <= ROUGHLY:
            why = f"{apart} minutes apart, and one is given roughly"
            near = slot == "event.time" and apart <= ROUNDED
            return Judgement("same", why, 0.6) if near else Judgement("compatible", why, 0.6)
    return found


def _is_open_after(one: Claim, other: Claim) -> bool:
    """Whether one claim says no more than "after 3 p.m." and the other gives an hour not long after that."""
    for mine, its in ((one, other), (other, one)):
        first, second = (clock_minutes(c.value) if isinstance(c.value, When) else None for c in (mine, its))
        words = mine.evidence.words
        bare = re.search(rf"(?<!just )(?<!shortly )(?<!soon )\b(?:after|since) {re.escape(mine.display)}", words)
        if bare and first is not None and second is not None and 0 <= (second - first) % DAY < AFTER:
            return True
    return False


def on_two_sides(one: Claim, other: Claim, minutes: Sequence[int | None]) -> str:
    """Why two hours lie on two sides of one: "just before 7" and 7:02, or "just after 7"; "" where they need not.

    A full or half hour is what people round to, so that "7 a.m." may be "just before 7".
    """
    first, second = minutes
    return _is_before(one, other, first, second) or _is_before(other, one, second, first)


def _is_before(mine: Claim, its: Claim, hour: int | None, late: int | None) -> str:
    """Why one claim gives a time before an hour, and the other one at or after it; "" where they do not."""
    if hour is None or late is None or not _BEFORE.match(mine.display) or _BEFORE.match(its.display):
        return ""
    past = late > hour and not _ABOUT.search(its.display)
    if late - hour < ROUGHLY and (past or (late == hour and _AFTER.match(its.display))):
        return f"“{mine.display}” and “{its.display}” {TWO_SIDES}"
    return ""


def across_midnight(one: Claim, other: Claim) -> Judgement | None:
    """Two days that are one night: "Friday night" and "early Saturday", or an hour before midnight and one after it."""
    if one.when is None or other.when is None:
        return None
    if one_night(one, other) or late_and_early(one, other):
        return Judgement("compatible", "the hours are those of one night", 0.6)
    found = compare_times(one.when, other.when)
    return None if found.verdict == "conflict" else found


def compare_called(slot: str, first: Name, second: Name) -> Judgement:
    """Two names; under person.name two spellings of one name are two answers."""
    if first.kind == "place" and slot != "name.spelling":
        found = compare_places(first.name, second.name)
        if slot == "event.address" and is_misspelt_street(first.name, second.name):
            return Judgement("conflict", f"spelling: {first.name} / {second.name}", 0.7)
        if slot == "event.address" and found.verdict == "conflict" and not in_one_street(first.name, second.name):
            return Judgement("compatible", "two streets that may meet there", 0.4)
        return found
    found = compare_names(first.name, second.name)
    if slot == "name.spelling" and first.name != second.name:
        return Judgement("conflict", f"spelling: {first.name} / {second.name}", 0.8)
    if slot == "person.name" and found.reason == "spelling":
        return Judgement("conflict", f"spelling: {first.name} / {second.name}", found.weight)
    return found


def take_positions(question: Question) -> tuple[tuple[tuple[Claim, ...], ...], tuple[Reason, ...]]:
    """Claims of one value join the first position that they do not conflict with; the conflicts are the reasons."""
    positions: list[list[Claim]] = []
    reasons: dict[str, Reason] = {}
    for unit in units_of(question.claims):
        home: list[Claim] | None = None
        for position in positions:
            verdicts = [compare(question.slot, claim, member) for claim in unit for member in position]
            worst = next((v for v in verdicts if v.verdict == "conflict"), None)
            same = any(v.verdict == "same" for v in verdicts) or _bridged(question, unit[0], position)
            sided = worst is not None and worst.reason.endswith(TWO_SIDES)
            if question.slot in ("person.name", "event.time") and same and not sided:
                worst = None  # Candy is Candace "Candy", whatever Candace alone looks like
            if worst is None and home is None:
                home = position
                best = max(verdicts, key=lambda v: (v.weight, v.reason))
                reasons.setdefault(best.reason, Reason(best.verdict, best.weight, best.reason))
            elif worst is not None:
                detail = f"{member_words(position[0])} against {member_words(unit[0])}: {worst.reason}"
                reasons.setdefault(detail, Reason("conflict", worst.weight, detail))
        if home is None:
            positions.append(list(unit))
        else:
            home += unit
    return tuple(tuple(p) for p in positions), tuple(reasons.values())


def _bridged(question: Question, one: Claim, position: Sequence[Claim]) -> bool:
    """Whether a fuller name is both names: Alex Arthur Buckner is Alex Buckner and Alex Arthur."""
    if question.slot != "person.name":
        return False
    fuller = (c for c in question.claims if len(c.display.split()) > len(one.display.split()))
    both = [c for c in fuller if _is_same_name(c, one)]
    return any(_is_same_name(c, member) for c in both for member in position)


def _is_same_name(one: Claim, other: Claim) -> bool:
    """Whether two names are one, and no other spelling of it."""
    found = compare_names(one.display, other.display)
    return found.verdict == "same" and found.reason != "spelling"


def units_of(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims in the order of saying, those of plainly one value together: they are never in two positions."""
    units: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.said_at or "9", c.evidence.document, c.evidence.span, c.id)):
        alike = (unit for unit in units if same_value(unit[0], claim))
        home = next((unit for unit in alike if _is_of(unit, claim)), None)
        if home is None:
            units.append([claim])
        else:
            home.append(claim)
    return units


def _is_of(unit: Sequence[Claim], claim: Claim) -> bool:
    """Whether a claim of plainly one value with a unit is of it; one hour can be that before and that after it."""
    members = unit if claim.slot == "event.time" else unit[:1]
    return all(compare(claim.slot, member, claim).verdict != "conflict" for member in members)


def member_words(claim: Claim) -> str:
    """A claim in few words, with its report: a: "about 300"."""
    return f"{claim.evidence.document}: “{claim.display}”"
