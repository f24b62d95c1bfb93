"""Who is told of again in one report by other words: "a woman was shot ... a 47-year-old woman was found".

A headline tells of whoever plays the same part first by name below it: "Orrin man charged", "Tom Aske was charged".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from crossread.annotate.entities.clusters import PARTS, Cluster, fits

# relatives of whom somebody has mostly one that a report tells of
KIN = frozenset(
    "wife husband girlfriend boyfriend fiancee fiancée fiance fiancé ex-wife ex-husband ex-girlfriend ex-boyfriend "
    "son daughter stepson stepdaughter mother father mom dad stepmother stepfather grandmother grandfather".split()
)
ANOTHER = frozenset({"another", "other", "second", "third", "fourth", "one", "two", "each", "either"})


HEADLINE = 1  # the sentences of a headline
LEAD = 6  # the last sentence in which the one whom a headline tells of is named


def same_in_report(clusters: Sequence[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """(who stays, who is the same): kin of one owner told of twice, who is told of again with an age, in a headline."""
    for same in (_same_kin, _same_part, _same_as_headline):
        for one, other in combinations(_people(clusters), 2):
            if one.mentions and other.mentions and same(one, other, clusters):
                yield (other, one) if other.named and not one.named else (one, other)


def _people(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The single persons."""
    return [c for c in clusters if c.form in ("name", "description") and c.mentions]


def _apart(one: Cluster, other: Cluster) -> bool:
    """Whether two can be told of as one: not both by name, not in one sentence, not as "another"."""
    if one.named and other.named:
        return False
    sentences = [{m.sentence for m in c.mentions if m.form != "pronoun"} for c in (one, other)]
    if sentences[0] & sentences[1] or any(m.determiner in ANOTHER for c in (one, other) for m in c.mentions):
        return False
    return fits(one, other.facts) and fits(other, one.facts)


def _same_kin(one: Cluster, other: Cluster, clusters: Sequence[Cluster]) -> bool:
    """Whether two are the only wife, the only son: of one owner, or one of an owner that is not told or not named."""
    relation = one.facts.get("relation", "")
    if relation not in KIN or other.facts.get("relation") != relation or not _apart(one, other):
        return False
    owners = [next((c for c in clusters if c.number == owner), None) for owner in (one.owner, other.owner)]
    if None not in owners and owners[0] is not owners[1]:
        told = [c for c in owners if c is not None]
        if all(c.named for c in told) or not fits(told[0], told[1].facts):
            return False
    return sum(c.facts.get("relation") == relation for c in _people(clusters)) == 2


def _same_part(one: Cluster, other: Cluster, clusters: Sequence[Cluster]) -> bool:
    """Whether two are the only ones of a sex who play a part, one of them told of with an age and one without."""
    keys = ("role", "gender")
    if any(not one.facts.get(k) or one.facts.get(k) != other.facts.get(k) for k in keys):
        return False
    if one.facts["role"] not in PARTS or ("age" in one.facts) == ("age" in other.facts) or not _apart(one, other):
        return False
    if any(_counted(c, one.facts) for c in clusters if c.form == "group" and c.mentions):
        return False
    alike = [c for c in _people(clusters) if all(c.facts.get(k) in ("", None, one.facts[k]) for k in keys)]
    rivals = [
        c for c in alike if c.facts.get("role") == one.facts["role"] and fits(c, one.facts) and fits(c, other.facts)
    ]
    return len(rivals) == 2


def _counted(group: Cluster, facts: dict[str, str]) -> bool:
    """Whether a group may hold several of these: it is counted or is "others", and of no other sex."""
    several = "count" in group.facts or any("other" in m.name.casefold() for m in group.mentions)
    return several and group.facts.get("gender") in (None, "", facts["gender"])


def _same_as_headline(one: Cluster, other: Cluster, clusters: Sequence[Cluster]) -> bool:
    """Whether the first of two is somebody of the headline, and the other the first named one of that part below it."""
    if one.named or not other.named or any(m.sentence >= HEADLINE or m.determiner for m in one.mentions):
        return False
    role = one.facts.get("role", "")
    if role not in PARTS or one.owner is not None or not _apart(one, other):
        return False
    alike = [c for c in _people(clusters) if c.facts.get("role") == role and c.named]
    first = min(alike, key=lambda c: c.mentions[0].span, default=None)
    if first is not other or other.mentions[0].sentence > LEAD or "title" in other.facts:
        return False
    beside = any(m.sentence == other.mentions[0].sentence for c in alike if c is not other for m in c.mentions)
    described = [c for c in _people(clusters) if c is not one and not c.named and c.mentions[0].sentence < HEADLINE]
    rivals = any(c.facts.get("role") == role for c in described)
    return not beside and not rivals and not any(_leads(c, role) for c in clusters)


def _leads(group: Cluster, role: str) -> bool:
    """Whether several who play a part are told of in the headline or the two sentences below it."""
    return group.form == "group" and group.facts.get("role") == role and group.mentions[0].sentence <= HEADLINE + 1
