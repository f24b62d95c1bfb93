"""claims: a reading becomes claims: every sourced value that a report gives, with the exact words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from crossread.claims.acts import find_acts
from crossread.claims.agencies import find_agencies, find_police
from crossread.claims.appeals import find_appeals
from crossread.claims.attackers import find_attackers
from crossread.claims.care import find_hospitals
from crossread.claims.charges import find_charges
from crossread.claims.closed import find_answers, find_named
from crossread.claims.conditions import find_conditions
from crossread.claims.counts import find_counts
from crossread.claims.kinds import find_kind
from crossread.claims.make import Draft, is_background, make_claim
from crossread.claims.multiples import find_lists, find_multiples, find_one_wound, find_single_harms
from crossread.claims.people import find_people
from crossread.claims.places import find_place_claims
from crossread.claims.spellings import find_spellings
from crossread.claims.statements import find_statements
from crossread.claims.suspects import find_suspects
from crossread.claims.things import find_weapons
from crossread.claims.times import find_times
from crossread.types import Claim, Reading, Span

__all__ = ["extract", "extract_all", "find_spellings"]

Rule = Callable[[Reading], Iterator[tuple[Draft, Span]]]

RULES: tuple[Rule, ...] = (
    find_people,
    find_acts,
    find_conditions,
    find_suspects,
    find_charges,
    find_answers,
    find_named,
    find_counts,
    find_attackers,
    find_multiples,
    find_one_wound,
    find_lists,
    find_single_harms,
    find_times,
    find_place_claims,
    find_hospitals,
    find_kind,
    find_weapons,
    find_agencies,
    find_police,
    find_appeals,
    find_statements,
)


def extract(reading: Reading) -> tuple[Claim, ...]:
    """The claims of one report in the order of its text; the same words under the same slot are one claim."""
    found = {
        claim.id: claim
        for rule in RULES
        for draft, span in rule(reading)
        for claim in [make_claim(reading, draft, span)]
    }
    return tuple(sorted(found.values(), key=lambda c: (c.evidence.span, c.slot, c.id)))


def extract_all(reading: Reading) -> tuple[Claim, ...]:
    """The same, with those of sentences that read alone are about something else: the story decides about them."""
    own = extract(reading)
    if not reading.background:
        return own
    known = {claim.id for claim in own}
    every = extract(replace(reading, background=()))
    beside = (c for c in every if c.id not in known and is_background(reading, c.evidence.span))
    return tuple(sorted((*own, *beside), key=lambda c: (c.evidence.span, c.slot, c.id)))
