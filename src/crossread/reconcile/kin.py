"""How one person is related to others: what reports call him, and what two such words come to.

"His father" in one report and "the boy's dad" in another are one answer, whoever is named as whose; an aunt in one and
a cousin of the same person in another are two.

>>> compare_kin("aunt of Ada Moll", "cousin of Moll").verdict
'conflict'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crossread.compare.judgement import Judgement
from crossread.compare.names import compare_names
from crossread.reconcile.parts import Part, by_words, clearest
from crossread.types import Claim

# words for one relation
_ALIKE = {
    **dict.fromkeys(("dad", "daddy", "stepfather", "stepdad"), "father"),
    **dict.fromkeys(("mom", "mommy", "mum", "stepmother", "stepmom"), "mother"),
    **dict.fromkeys(("fiancée", "fiancé", "fiance"), "fiancee"),
    "stepson": "son",
    "stepdaughter": "daughter",
    "grandma": "grandmother",
    "grandpa": "grandfather",
    **dict.fromkeys(("stepbrother", "half-brother"), "brother"),
    **dict.fromkeys(("stepsister", "half-sister"), "sister"),
    "widow": "wife",
    "widower": "husband",
    "twin": "sibling",
}
# words that leave open which of several it is
_WIDER = {
    "parent": frozenset({"father", "mother"}),
    "grandparent": frozenset({"grandfather", "grandmother"}),
    "child": frozenset({"son", "daughter"}),
    "grandchild": frozenset({"grandson", "granddaughter"}),
    "sibling": frozenset({"brother", "sister"}),
}
# of these one person is one alone to another
_EXCLUSIVE = frozenset(
    "father mother son daughter brother sister cousin uncle aunt nephew niece grandmother grandfather grandson "
    "granddaughter wife husband ex-wife ex-husband girlfriend boyfriend ex-girlfriend ex-boyfriend fiancee".split()
)
# both can be said of one
_BOTH = frozenset({frozenset({"fiancee", "girlfriend"}), frozenset({"fiancee", "boyfriend"})})


def kin_of(display: str) -> tuple[str, str]:
    """The relation and to whom: ("father", "Ada Moll") for "dad of Ada Moll"; ("father", "") for "dad"."""
    noun, _, owner = display.partition(" of ")
    return _ALIKE.get(noun.casefold(), noun.casefold()), owner


def compare_kin(one: str, other: str) -> Judgement:
    """Two relations of one person: the same word is one, two that exclude each other to the same person are two."""
    (kin, owner), (another, of) = kin_of(one), kin_of(other)
    if kin == another:
        return Judgement("same", f"both say {kin}", 0.8)
    if another in _WIDER.get(kin, ()) or kin in _WIDER.get(another, ()):
        return Judgement("same", f"{kin} and {another}: one says more", 0.7)
    apart = {kin, another} <= _EXCLUSIVE and frozenset({kin, another}) not in _BOTH
    if apart and owner and of and compare_names(owner, of).verdict in ("same", "compatible"):
        return Judgement("conflict", f"{kin} against {another} of one person", 0.7)
    return Judgement("compatible", f"{kin} to one and {another} to another", 0.4)


def by_kin(claims: Sequence[Claim]) -> Iterator[Part]:
    """Two relations that exclude each other are one question, where no report gives both; others go by their words."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[kin_of(claim.display)[0]].append(claim)
    rivals = [pair for pair in combinations(sorted(told), 2) if _are_rivals(told[pair[0]], told[pair[1]])]
    used = {kin for pair in rivals[:1] for kin in pair}
    for one, other in rivals[:1]:
        yield tuple(clearest([*told[one], *told[other]])), "relations of which one person has one"
    yield from by_words([c for c in claims if kin_of(c.display)[0] not in used])


def _are_rivals(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether two relations exclude each other, and no report tells of both."""
    both = {c.evidence.document for c in some} & {c.evidence.document for c in others}
    return not both and any(compare_kin(a.display, b.display).verdict == "conflict" for a in some for b in others)
