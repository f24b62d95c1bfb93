"""Whose voices stand behind a finding: reports that go back to one origin are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crossread.types import Claim, Finding, Story


def corroborated(finding: Finding, claims: Mapping[str, Claim], stories: Iterable[Story]) -> bool:
    """Whether the answer to a finding has at least two voices; only an agreed one can: elsewhere ask each position."""
    return finding.status == "agreed" and count_voices(finding, claims, stories) > 1


def count_voices(finding: Finding, claims: Mapping[str, Claim], stories: Iterable[Story]) -> int:
    """The number of voices behind all positions together: never less than the most that one of them has.

    Across positions, voices are one when they come from one report or from reports that the story joins.  A claim that
    no position gives to a voice (a stitched report's) counts for none.
    """
    origin = {document: group[0] for story in stories for group in map(sorted, story.voices) for document in group}
    voices = [voice for position in finding.positions for voice in position.voices]
    documents = [{claims[key].evidence.document for key in voice if key in claims} for voice in voices]
    origins = [{origin.get(document, document) for document in group} for group in documents]
    most = max((len(position.voices) for position in finding.positions), default=0)
    return max(most, len(_joined(origins)))


def _joined(groups: Iterable[set[str]]) -> list[set[str]]:
    """Groups that share a member made one."""
    apart: list[set[str]] = []
    for group in groups:
        touching = [other for other in apart if other & group]
        apart = [other for other in apart if not other & group]
        apart.append(group.union(*touching))
    return apart
