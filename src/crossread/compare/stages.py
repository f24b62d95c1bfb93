"""Stages that follow one another: what was so first and what came after, so that change is not taken for dispute.

Each ladder is a table of (rank, pattern); a later rank overtakes an earlier one, equal ranks stand side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import permutations

from crossread.compare.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a ladder: its rank and the name that the reader is shown."""

    rank: int
    name: str


def _ladder(*rows: tuple[int, str, str]) -> tuple[tuple[Stage, re.Pattern[str]], ...]:
    """The compiled rows, highest rank first, so that "died after surgery" is a death."""
    ordered = sorted(rows, key=lambda row: -row[0])
    return tuple(
        (Stage(rank, name), re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for rank, name, pattern in ordered
    )


_CONDITION = _ladder(
    (1, "hurt", "injur\\w*|wound\\w*|hurt|shot|grazed|stabbed|burned"),
    (2, "taken to hospital", "hospitali[sz]ed|(?:taken|rushed|transported|flown|airlifted|brought|driven) to|hospital"),
    (2, "in surgery", "surgery|operated on"),
    (
        3,
        "critical",
        "(?<!non-)(?<!non )critical\\w*|"
        "(?<!non-)(?<!non )(?<!not )(?<!n['’]t )life[- ]threatening|(?<!not )(?<!not “)grave|life support|"
        "coma|unconscious|fighting for (?:his|her|their) li\\w+",
    ),
    (4, "serious", "serious"),
    (5, "stable", "stable|stabili[sz]ed|fair|good condition|recover\\w*|improv\\w*"),
    (
        5,
        "not life-threatening",
        "non-? ?(?:life[- ]threatening|critical)|(?:not|n['’]t) (?:\\w+ )?life[- ]threatening|"
        "expected to (?:survive|live|be (?:fine|ok\\w*))",
    ),
    (
        6,
        "released from hospital",
        "treated and (?:\\w+ )?released|released from (?:the |a )?hospital|since been released|discharged|"
        "returned home",
    ),
    (
        7,
        "died",
        "died|dead|dies|killed|(?<!not )(?<!non-)(?<!n.t )fatal\\w*|deceased|succumb\\w*|death|slain|murdered|homicide",
    ),
)
_STATUS = _ladder(
    (
        1,
        "sought",
        "not arrested|^not known$|"
        "sought|searching for|looking for|at large|on the run|hunt\\w*|manhunt|wanted|unidentified suspect|no arrests?",
    ),
    (2, "questioned", "questioned|person of interest|interviewed|detained"),
    (2, "not charged yet", "uncharged|undecided"),
    (3, "charges expected", "charges expected"),
    (
        3,
        "arrested",
        "(?<!not )arrest\\w*|(?<!not )in custody|"
        "into custody|captured|apprehended|surrendered|turned (?:him|her)self in|jailed|booked",
    ),
    (4, "charged", "charged|charging|indicted|arraigned|accused of|fac(?:es|ing) (?:[\\w-]+ ){0,4}?charges?"),
    (5, "released", "released(?! from (?:the |an? )?hospital)|freed|posted bail|out on bail|bonded out"),
    (6, "pleaded not guilty", "(?:plead\\w*|pled) (?:\\w+ )?not guilty|not[- ]guilty plea"),
    (6, "pleaded guilty", "(?:plead\\w*|pled) (?:\\w+ )?(?:guilty|no contest)|guilty plea|plea deal"),
    (6, "pleaded", "plead\\w*|pled"),
    (7, "on trial", "on trial|trial began|awaiting trial|to trial"),
    (8, "convicted", "(?<!a )(?<!previously )convicted(?! felon)|found guilty|guilty verdict"),
    (8, "cleared", "acquitted|not guilty verdict|charges (?:were )?(?:dropped|dismissed|rejected)|rejected|no charges"),
    (9, "sentenced", "sentenced|years in prison|life in prison"),
)
_INQUIRY = _ladder(
    (1, "under way", "investigat\\w+|under investigation|looking into|reviewing|no motive|unclear|not known|unknown"),
    (2, "nobody charged", "no one (?:has been )?(?:arrested|charged)|no arrests"),
    (3, "arrest made", "arrest (?:was )?made|have arrested|in custody"),
    (4, "closed", "closed|completed|concluded|finished"),
)
# from these nobody goes back to an earlier stage: who tells an earlier one on a later day tells what was
LASTING = frozenset({"died", "arrested", "charged", "pleaded guilty", "pleaded not guilty", "convicted", "sentenced"})
# two stages of one ladder that can be said of one state
_BOTH = frozenset({frozenset({"serious", "not life-threatening"}), frozenset({"stable", "not life-threatening"})})
_GRAVE = frozenset({"critical", "serious"})
_WOUNDS = re.compile(r"\bserious (?:[\w-]+ ){0,2}?(?:injur\w+|wounds?)\b", re.IGNORECASE)
# police question people while they look for whoever did it, and who is questioned may be anybody
_ASKED = frozenset({"at large", "not known", "questioned"})
_OF_ARREST = frozenset({"arrested", "charged", "charges expected"})
LADDERS = {
    "person.condition": _CONDITION,
    "person.status": _STATUS,
    "investigation.status": _INQUIRY,
}


def stage_of(slot: str, words: str) -> Stage | None:
    """The highest stage that the words tell of; None where the slot has no ladder or the words name none."""
    return next((stage for stage, pattern in LADDERS.get(slot, ()) if pattern.search(words)), None)


def compare_stages(slot: str, one: str, other: str) -> Judgement:
    """Whether two states are the same stage; different ranks exclude each other at one time, but may follow in time."""
    first, second = stage_of(slot, one), stage_of(slot, other)
    if first is None or second is None:
        return Judgement("unknown", "no stage can be told from the words", 0.2)
    if first == second:
        return Judgement("same", f"both say {first.name}", 0.9)
    if first.rank == second.rank and any(a.startswith(b) for a, b in permutations((first.name, second.name))):
        return Judgement("compatible", f"{first.name} and {second.name}: one says more", 0.6)
    if frozenset({first.name, second.name}) == _GRAVE and (_WOUNDS.search(one) or _WOUNDS.search(other)):
        return Judgement("compatible", "grave wounds and a critical condition are one state", 0.6)
    if frozenset({first.name, second.name}) in _BOTH:
        return Judgement("compatible", f"{first.name} and {second.name} can be said of one state", 0.6)
    low, high = sorted((first.rank, second.rank))
    if slot == "person.condition" and low <= 2 and (high < 6 or low == 1):
        return Judgement("compatible", f"{first.name} and {second.name} can be said of one state", 0.6)
    if slot == "person.status" and {one, other} <= _ASKED:
        return Judgement("compatible", "people are questioned while the one who did it is looked for", 0.6)
    if slot == "person.status" and {first.name, second.name} <= _OF_ARREST:
        return Judgement("compatible", "who is charged has mostly been arrested, and the other way round", 0.6)
    return Judgement("conflict", f"{first.name} against {second.name}: one stage, then another", 0.8)


def follows(slot: str, earlier: str, later: str) -> bool:
    """Whether the second state can come of the first as time goes on."""
    first, second = stage_of(slot, earlier), stage_of(slot, later)
    return first is not None and second is not None and second.rank > first.rank
