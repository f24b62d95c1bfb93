"""What came of what: a death of the shooting, arrests at the protest, charges after the arrest.

A table says which frames can follow which; the text must tie the two: somebody takes part in both, or a sentence tells
both.  Where several are left, the one with the most ties is taken, then the first in the table; of equals none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from crossread.reconcile.tellings import Told
from crossread.types import Reason

_HARMS = ("shooting", "assaulting", "crashing", "exploding", "burning", "flooding", "drowning", "robbing")
# frame -> the frames that it can be a part of or come of
COURSE: Mapping[str, tuple[str, ...]] = {
    "killing": _HARMS,
    "injuring": _HARMS,
    "hospitalising": (*_HARMS, "injuring"),
    "damaging": (*_HARMS, "protesting"),
    "evacuating": _HARMS,
    "rescuing": _HARMS,
    "fleeing": _HARMS,
    "protesting": (*_HARMS, "killing", "deciding"),
    "dispersing": ("protesting",),
    "arresting": ("protesting", *_HARMS, "killing", "searching"),
    "charging": ("arresting", *_HARMS, "killing"),
    "bail_setting": ("charging", "arresting"),
    "pleading": ("charging",),
    "trying": ("charging",),
    "convicting": ("trying", "charging"),
    "sentencing": ("convicting", "charging"),
    "releasing": ("arresting",),
    "employment_action": (*_HARMS, "killing"),
    "investigating": (*_HARMS, "killing"),
    "searching": (*_HARMS, "killing", "fleeing"),
}
PEOPLE, SENTENCE, CUE = 1.0, 0.5, 1.0  # what a shared person, a shared sentence, and a word of cause in it weigh
# the words between an event and what came of it, told in this order or in the other
_ONWARD = re.compile(
    r"\b(?:le(?:d|ads?|ading) to|spark\w*|prompt\w*|trigger\w*|caus\w+|result\w*|before|until|leaving)\b", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:after|following|over|during|when|as|in|from|because|at|amid|by|connect\w+|stemming)\b", re.IGNORECASE
)
NEAR = 100  # characters between two words of events that a word of cause ties

Members = tuple[str, tuple[Told, ...]]


def links_of(happenings: Sequence[Members]) -> dict[str, tuple[tuple[str, Reason], ...]]:
    """For each happening's id what it came of, with the reason."""
    found: dict[str, tuple[tuple[str, Reason], ...]] = {}
    for name, members in happenings:
        causes = COURSE.get(members[0].family, ())
        ties = [
            (weight, -causes.index(theirs[0].family), other, why)
            for other, theirs in happenings
            if other != name and theirs[0].family in causes
            for weight, why in [tie(members, theirs)]
            if weight > 0
        ]
        best = max((row[:2] for row in ties), default=(0.0, 0))
        chosen = [(other, Reason("came of", best[0], why)) for *rank, other, why in ties if tuple(rank) == best]
        if len(chosen) == 1:
            found[name] = tuple(chosen)
    return found


def tie(one: Sequence[Told], other: Sequence[Told]) -> tuple[float, str]:
    """How strongly the text ties two events, and how."""
    mine = {e.id: e.name for t in one for e in (*t.agents, *t.sufferers)}
    theirs = {e.id for t in other for e in (*t.agents, *t.sufferers)}
    shared = sorted(mine[i] for i in mine.keys() & theirs)
    together = len(set(sentences(one)) & set(sentences(other)))
    cues = [cue for a in one for b in other if (cue := cue_between(a, b))]
    weight = PEOPLE * min(len(shared), 2) + SENTENCE * min(together, 2) + (CUE if cues else 0.0)
    why = f"“{cues[0]}” ties them" if cues else f"{shared[0]} takes part in both" if shared else "a sentence tells both"
    return weight, why if weight else ""


def cue_between(later: Told, earlier: Told) -> str:
    """The words that say, between two events of one sentence, that the one came of the other; else ""."""
    if later.reading.document.id != earlier.reading.document.id or later.sentence != earlier.sentence:
        return ""
    first, second = sorted((later.event.trigger, earlier.event.trigger))
    between = later.reading.document.text[first.end : max(first.end, second.start)]
    if len(between) > NEAR or "\n" in between:
        return ""
    found = (_BACK if first == later.event.trigger else _ONWARD).search(between)
    return found[0].lower() if found is not None else ""


def sentences(members: Sequence[Told]) -> Iterator[tuple[str, int]]:
    """The sentences that tell of an event."""
    return ((t.reading.document.id, t.sentence.start) for t in members)
