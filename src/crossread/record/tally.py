"""How many were shot: the harm of all sentences of a report added up, and the reports of a story brought together.

`killed` and `injured` are final tallies: who died later counts as killed alone.  A report speaks of the same people
again and again, so its sentences are not added: the fullest sentence counts, and what others add to it ("another man
was wounded") only where they say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.record.harm import Harmed, find_harm
from crossread.record.lines import TextLine, is_elsewhere


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says in sum: how many were shot, how many of them killed, and the harm behind it."""

    line: TextLine
    total: int
    killed: int
    harmed: tuple[Harmed, ...]

    @property
    def all_other(self) -> bool:
        """Whether the sentence speaks of others alone, beside people named before."""
        return bool(self.harmed) and all(h.other for h in self.harmed if h.how not in _NOUNS | _SELF)


@dataclass(frozen=True, slots=True)
class Toll:
    """How many one report says were shot and killed, with the sentences that say the most.

    `of_many`: it begins by adding up several incidents.
    """

    total: int
    killed: int
    total_lines: tuple[Said, ...] = ()
    killed_lines: tuple[Said, ...] = ()
    of_many: bool = False

    @property
    def first_death(self) -> int:
        """The number of the first line that tells of the dead, 0 the headline; -1 where none does."""
        return min((s.line.index for s in self.killed_lines), default=-1)

    @property
    def is_counted(self) -> bool:
        """Whether the words count people, and do not only tell that somebody was shot: "a fatal shooting"."""
        return any(h.how not in _SIGNS | _SELF for s in (*self.total_lines, *self.killed_lines) for h in s.harmed)


_ROUNDUP = re.compile(
    r"\bshootings\b.*\b(?:weekend|across|since|hours|weeks?|separate|string|spate|citywide|overnight|city)\b|\b(?:weekend|across|since|\d+\s+hours|weeks?|separate|string|spate|citywide|overnight|series)\b.*\bshootings\b|\b(?:in|over|within)\s+(?:about\s+|less\s+than\s+|just\s+)?(?:\d+|a\s+few|\w+)[\s-]+(?:hours?|days)\b|\bwithin\s+the\s+(?:last|past)\s+(?:week|month|year)\b|\bspan\b|\b(?:shot|killed|dead|wounded|injured)\b.*\b(?:(?:across|around|throughout)\s+(?:the\s+)?(?:city|county|town)|citywide|in\s+(?:\w+\s+)?(?:separate|unrelated)\s+\w+|not\s+connected)|\bin\s+(?:(?:separate|several)\s+|(?-i:[A-Z])[\w.]*\s+){0,3}shootings\b|\b(?:two|three|four|five|six|\d+)\s+(?:\w+\s+)?shootings\b",
    re.I,
)


def said_in(line: TextLine) -> Said | None:
    """What one sentence says in sum; None where it says nothing of harm."""
    harmed = find_harm(line.text, headline=line.field == "title", offset=line.start)
    if not harmed:
        return None
    total, killed = added_up(harmed)
    return Said(line, total, killed, harmed)


_SIGNS = frozenset({"sign", "implied"})
_NOUNS = frozenset({"noun", "sign", "killings"})
_SELF = frozenset({"then self", "self dead", "self"})


def added_up(harmed: Sequence[Harmed]) -> tuple[int, int]:
    """(all, killed) of one sentence: parts of a number named before are not added to it."""
    nouns = [h for h in harmed if h.how in _NOUNS]
    groups = [h for h in harmed if h.how not in _NOUNS | _SELF | {"implied"}]
    total, killed = _groups_added(groups)
    rest = [h for h in harmed if h.how == "implied" or h.how in _SELF]
    if not groups and rest:
        total, killed = 1, int(any("killed" in h.kinds for h in rest))
    elif _killer_dies(groups, nouns, rest):
        total, killed = total + 1, killed + 1
    elif (
        groups
        and any(h.how == "implied" and "killed" in h.kinds for h in rest)
        and not killed
        and not any(h.number > 1 and not h.other for h in groups)
    ):
        total, killed = total + (0 if _same_who_died(groups, rest) else 1), 1
    dead = max((h.number for h in nouns if "killed" in h.kinds), default=0)
    return max(total, killed, *(h.number for h in nouns), 0), max(killed, dead)


def _dies_too(harmed: Harmed, groups: Sequence[Harmed]) -> bool:
    """Whether somebody killed himself as well: also as the last of those he killed."""
    return harmed.how in ("then self", "self dead") or (
        "killed" in harmed.kinds and harmed.said in {g.said for g in groups}
    )


def _killer_dies(groups: Sequence[Harmed], nouns: Sequence[Harmed], rest: Sequence[Harmed]) -> bool:
    """Whether who killed people dies as well, and is none of the groups."""
    dies_too = any(_dies_too(h, groups) for h in rest)
    if dies_too and not nouns and (not groups or groups[0].number == 1):
        return True
    return _all_apart(groups) and (dies_too or any(h.how == "killings" for h in nouns))


def _all_apart(groups: Sequence[Harmed]) -> bool:
    """Whether none of the dead of a sentence can be who killed them: "killed two people before killing himself"."""
    dead = [g for g in groups if "killed" in g.kinds]
    return bool(dead) and all(g.apart for g in dead)


def _same_who_died(groups: Sequence[Harmed], rest: Sequence[Harmed]) -> bool:
    """Whether a death without a subject is that of the one person named before it: "A boy shot on Monday has died"."""
    return len(groups) == 1 and not groups[0].other and any(h.span.start > groups[0].span.end for h in rest)


def _groups_added(groups: Sequence[Harmed]) -> tuple[int, int]:
    """(all, killed) of the groups of one sentence."""
    total = killed = covered = 0
    cover: Harmed | None = None
    for group in groups:
        part = cover is not None and _is_part(group, cover, covered)
        if "killed" in group.kinds and not (part and cover is not None and "killed" in cover.kinds):
            killed += group.number
        if part:
            covered += group.number
            continue
        total += group.number
        if group.number > 1:
            cover, covered = group, 0
    return total, killed


def _is_part(group: Harmed, cover: Harmed, covered: int) -> bool:
    """Whether a group is some of those that the sentence has already counted."""
    if group.number > cover.number - covered:
        return False
    if group.part:
        return True
    if group.said == cover.said:
        return False
    if "shot" in cover.kinds and "killed" not in cover.kinds:
        return not group.other or covered > 0
    same = group.kinds & cover.kinds or ("killed" not in group.kinds and "killed" not in cover.kinds)
    return bool(same) and not group.other


# A report tells what happened in its first lines; what comes after is often about other incidents.
LEAD = 10
FIRST = 1


def toll_of(lines: Sequence[TextLine]) -> Toll:
    """The toll of one report, from its lead; from the rest only where the lead says nothing of harm."""
    every = [s for line in _without_mourned(lines) if (s := said_in(line)) is not None]
    said = _of_one_incident(every) or every
    lead = [s for s in said if s.line.index <= LEAD and not (s.line.index > 3 and is_elsewhere(s.line.text))]
    if not any(s.total for s in lead):
        lead = [s for s in said if not is_elsewhere(s.line.text) and any(h.how not in _SIGNS for h in s.harmed)]
    killed = max(max((s.killed for s in lead), default=0), _killed_with_others(lead))
    total = max(max((s.total for s in lead), default=0), _with_others(lead))
    if any(_turned_on_self(s) for s in lead):
        alone = max((s.killed for s in lead if _one_by_one(s)), default=0)
        killed, total = max(killed, alone + 1), max(total, alone + 1)
    return Toll(
        max(total, killed),
        killed,
        tuple(s for s in lead if s.total == total),
        tuple(s for s in lead if s.killed == killed and killed),
        any(s.line.index <= FIRST and _ROUNDUP.search(s.line.text) for s in every),
    )


_AT_VIGIL = re.compile(
    r"\b(?:shot|shoot\w*|gunfire|wounded|injured|hit|fire)\b[^.]{0,120}\b(?:at|during|on|near|after|as|while)\s+(?:\w+\s+){0,6}?(?:vigil|memorial|funeral|wake|repast|gathering\s+for)\b",
    re.I,
)
_FOR_WHOM = re.compile(
    r"(?<=vigil|erial|neral)(?:\s+\w+){0,4}?\s+for\s+[^,;]*?(?=[,;]|\.\s|$|,?\s+(?:wounding|injuring|killing|police|leaving))",
    re.I,
)
_MOURNED = re.compile(r"\b(?:vigil|memorial|funeral|mourn\w*|gathered|gathering)\b", re.I)


def _without_mourned(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines without those about the dead of another incident, where people were shot as they mourned them."""
    if not any(line.index <= FIRST and _AT_VIGIL.search(line.text) for line in lines):
        return list(lines)
    kept = [x for x in lines if x.index <= FIRST or not _MOURNED.search(x.text)]
    return [replace(x, text=_FOR_WHOM.sub(lambda m: " " * len(m[0]), x.text)) for x in kept]


def _of_one_incident(every: Sequence[Said]) -> list[Said]:
    """The sentences without those that add up several incidents, nor those that repeat their sum."""
    sums = {s.total for s in every if _ROUNDUP.search(s.line.text)}
    return [
        s for s in every if not _ROUNDUP.search(s.line.text) and not (s.line.field == "title" and s.total in sums - {1})
    ]


def toll_of_story(tolls: Sequence[Toll]) -> tuple[int, int]:
    """(all, killed) of the reports of one incident, in the order of publication.

    The upper median, which no early or stray figure moves; one death more where the last headline tells of it.
    """
    told = [t for t in tolls if t.total] or [Toll(0, 0)]
    told = [t for t in told if not t.of_many] or told
    voting = _without_strays(told)
    counted = [t for t in voting if t.is_counted] or voting
    killed = max(_upper_median([t.killed for t in counted]), _upper_median([t.killed for t in voting]))
    if counted[-1].killed == killed + 1 and counted[-1].first_death == 0:
        killed += 1
    # A report of the dead alone does not say that nobody was wounded.
    full = [t.total for t in told if t.total > t.killed]
    if len(full) < FULL * len(told):
        return killed, killed
    return max(killed, _upper_median(full)), killed


# A death is news: it stands in one of the first lines.
TOP = 2


def _without_strays(told: Sequence[Toll]) -> Sequence[Toll]:
    """The tolls without those that alone tell of so many dead, and only further down: of another incident."""
    most = sorted(t.killed for t in told)
    return [t for t in told if t.first_death <= TOP or most.count(t.killed) > 1 or t.killed < most[-1]] or told


# So many of the reports must speak of the wounded.
FULL = 0.4


def _upper_median(numbers: Sequence[int]) -> int:
    """The middle number, of two the greater; 0 of none."""
    return sorted(numbers)[len(numbers) // 2] if numbers else 0


def _with_others(said: Sequence[Said]) -> int:
    """The total where a sentence adds others to those of a sentence before it."""
    total = dead = best = 0
    for item in said:
        if item.all_other and total:
            number = sum(h.number for h in item.harmed if h.other)
            if total <= number or (dead == total and item.killed == 0):
                best = max(best, total + number)
        total, dead = max(total, item.total), max(dead, item.killed)
    return best


def _killed_with_others(said: Sequence[Said]) -> int:
    """The dead where a sentence adds one to the one of a sentence before it: "Bo Lind, 15, was also killed"."""
    dead = best = 0
    for item in said:
        if dead == 1 and any(h.other and h.how == "named" and "killed" in h.kinds for h in item.harmed):
            best = 2
        dead = max(dead, item.killed)
    return best


def _turned_on_self(said: Said) -> bool:
    """Whether a sentence says that somebody who shot others shot himself after."""
    return any(h.how == "then self" for h in said.harmed) and (len(said.harmed) > 1 or "turn" in said.line.text)


def _one_by_one(said: Said) -> bool:
    """Whether a sentence speaks of single people, and of nobody who shot himself."""
    return all(h.number == 1 and h.how not in _SELF | {"killings"} for h in said.harmed)
