"""What is told of those who are found once every mention has its place: members of groups, whose relatives they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from crossread.annotate.entities.clusters import Cluster
from crossread.annotate.entities.found import Found
from crossread.annotate.entities.listed import RULE as LISTED
from crossread.types import Span

_OF = re.compile(r" of (?:(?:slain|late|murdered) )?(?:\d+-year-old (?=[A-Z]))?")


def gather_members(found: Sequence[Found], of: Mapping[Span, int], clusters: Sequence[Cluster]) -> None:
    """The members of a group are those whose ages are told behind it."""
    group: Cluster | None = None
    for mention in found:
        if mention.form == "group" and mention.span in of:
            group = clusters[of[mention.span]]
        elif mention.rule == LISTED and group is not None and mention.span in of:
            group.members += (of[mention.span],)


def find_owners_behind(text: str, found: Sequence[Found], of: Mapping[Span, int], people: Sequence[Cluster]) -> None:
    """Whose relative somebody is, where that stands behind: "the mother of the child", "the father of Ida Moll"."""
    at = {mention.span.start: mention.span for mention in found if mention.form in ("name", "description")}
    for cluster in (c for c in people if c.owner is None and c.facts.get("relation")):
        told = (m for m in cluster.mentions if m.facts.get("relation"))
        behind = (_OF.match(text, m.span.end) for m in told)
        spans = (at.get(match.end()) for match in behind if match)
        owners = [of[span] for span in spans if span is not None and span in of]
        if owners and owners[0] != cluster.number:
            cluster.owner = owners[0]
