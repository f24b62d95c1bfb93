"""Of what sex the victims and the suspects were: asked of the part they play, since reports call nobody by one name.

"A boy was hurt", "the 14-year-old boy who was shot" and "a male victim" answer one question, whoever is named in
which report; where people of both sexes play a part, each sex is a question of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossread.annotate.entities.ages import EACH_TOLD, OF_SEVERAL
from crossread.reconcile.parts import Part, told_first
from crossread.reconcile.people import People
from crossread.reconcile.sexes_counted import shown, with_numbers
from crossread.types import Claim

SLOT = "person.gender"
VICTIMS, SUSPECTS = "event:victims", "event:suspects"
ASKED: Mapping[str, tuple[str, str]] = {"victim": (VICTIMS, "the victims"), "suspect": (SUSPECTS, "the suspects")}
PARTS_ASKED = frozenset({VICTIMS, SUSPECTS})
AGES = ("event:ages", "each of those told of together")
PER_REPORT = 2  # places of a report that are pointed at


def of_a_part(claim: Claim, asked: tuple[str, str], people: People) -> tuple[str, str]:
    """Whom a claim is about, and the name: of a sex those who play that part, of ages of several all of them."""
    entity = people.of.get((claim.evidence.document, claim.about))
    role = entity.attributes.get("role", "") if entity is not None else ""
    if claim.rule in (OF_SEVERAL, EACH_TOLD):
        return AGES
    return ASKED.get(role, asked) if claim.slot == SLOT else asked


def by_sex(claims: Sequence[Claim]) -> Iterator[Part]:
    """Each sex of those who play a part is a question; that of others stays what one report says."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in with_numbers(claims):
        told[claim.display].append(claim)
    for sex in sorted(told):
        members = shown(first_of_each(told[sex]))
        yield tuple(members), "the sex that each report gives for those in this part"


def first_of_each(claims: Sequence[Claim]) -> list[Claim]:
    """The first claims of each report."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (not c.key, told_first(c))):
        if len(found[claim.evidence.document]) < PER_REPORT:
            found[claim.evidence.document].append(claim)
    return [claim for document in sorted(found) for claim in found[document]]
