"""Voices: how many independent origins stand behind a position, claim by claim.

Claims are one voice when they come from one report, from a report and its copy, from sentences taken over word for
word, from one holder (what the police say in two papers is said by the police), or through one third outlet.  Reports
that an agency wrote, by their bylines, datelines or credits, are one voice for what they say alike, however short, and
what another report has from that agency is the voice of its reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.compare.agencies import agency_of
from crossread.compare.words import overlap, stems
from crossread.types import Claim, Reading, Story

NEARLY_WORD_FOR_WORD = 0.85
LEAST_WORDS = 8
LEAST_WORDS_OF_AN_AGENCY = 4
_CHANNELS = frozenset(("Twitter", "Facebook", "Instagram", "YouTube", "Snapchat", "TikTok", "X"))


@dataclass(frozen=True, slots=True)
class Origins:
    """What a story knows of origins: the group of each report, the reports that were stitched together.

    `via` holds the agencies and outlets of each report as a whole, as plain names; True for those that wrote all of it.
    """

    group: Mapping[str, str]
    stitched: frozenset[str]
    via: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)


def origins_of(story: Story, readings: Sequence[Reading] = ()) -> Origins:
    """The origins of a story's reports."""
    group = {name: members[0] for members in story.voices for name in members}
    stitched = frozenset(flag.document for flag in story.flags if flag.kind == "stitched")
    via = {r.document.id: {_plain(a.holder): bool(a.content) for a in r.via} for r in readings}
    return Origins(group, stitched, via)


def voices_of(claims: Sequence[Claim], origins: Origins) -> tuple[tuple[str, ...], ...]:
    """The claims of one position in groups of one origin each, as claim ids; every claim stands in one group.

    A stitched report has no voice of its own: its claims go with the first voice where there is one.
    """
    ordered = sorted(claims, key=lambda c: (c.evidence.document, c.evidence.span, c.id))
    own = [c for c in ordered if c.evidence.document not in origins.stitched]
    borrowed = [c for c in ordered if c.evidence.document in origins.stitched]
    groups = [list(group) for group in _joined(own or borrowed, origins)]
    if own and borrowed:
        groups[0].extend(borrowed)
    return tuple(sorted(tuple(sorted(c.id for c in group)) for group in groups))


def _joined(claims: Sequence[Claim], origins: Origins) -> list[list[Claim]]:
    """The claims grouped by every sign that they have in common (union-find over signs)."""
    owner: dict[str, int] = {}
    group = list(range(len(claims)))

    def root(number: int) -> int:
        while group[number] != number:
            number = group[number]
        return number

    for number, claim in enumerate(claims):
        for sign in _signs(claim, origins):
            if sign in owner:
                low, high = sorted((root(owner[sign]), root(number)))
                group[high] = low
            else:
                owner[sign] = number
    for one, other in (*_same_words(claims), *_same_agency(claims, origins)):
        low, high = sorted((root(one), root(other)))
        group[high] = low
    result: dict[int, list[Claim]] = defaultdict(list)
    for number, claim in enumerate(claims):
        result[root(number)].append(claim)
    return list(result.values())


def _signs(claim: Claim, origins: Origins) -> Iterable[str]:
    """The signs of origin that a claim bears."""
    yield f"group {origins.group.get(claim.evidence.document, claim.evidence.document)}"
    if claim.holder:
        yield f"holder {_plain(claim.holder)}"
    if _names_one(claim.via):
        yield f"via {_plain(claim.via)}"


def _names_one(via: str) -> bool:
    """Whether a medium is one origin: an outlet of that name, not just any "statement", "email" or "Twitter"."""
    words = [word for word in via.split() if word.casefold() not in ("the", "a", "an")]
    return any(word[:1].isupper() or word[:1].isdigit() for word in words) and via not in _CHANNELS


def _plain(name: str) -> str:
    """A holder's name for comparison: _plain("The Los Angeles Times") -> "los angeles times"."""
    return " ".join(word for word in name.casefold().split() if word not in ("the", "a", "an"))


def _same_words(claims: Sequence[Claim]) -> Iterable[tuple[int, int]]:
    """Pairs of claims whose evidence is nearly word for word the same and long enough not to be chance."""
    bags = [frozenset(stems(c.evidence.words)) for c in claims]
    for one in range(len(claims)):
        for other in range(one + 1, len(claims)):
            long = min(len(c.evidence.words.split()) for c in (claims[one], claims[other])) >= LEAST_WORDS
            if long and overlap(bags[one], bags[other]) >= NEARLY_WORD_FOR_WORD:
                yield one, other


def _same_agency(claims: Sequence[Claim], origins: Origins) -> Iterable[tuple[int, int]]:
    """Pairs of claims that one agency is the origin of: it is behind both reports and they agree in words, or one of
    the claims is had from it and the other stands in a report that it wrote.
    """
    bags = [frozenset(stems(c.evidence.words)) for c in claims]
    told = [_plain(agency_of(c.via or c.holder)) for c in claims]
    via = [origins.via.get(c.evidence.document, {}) for c in claims]
    for one in range(len(claims)):
        for other in range(one + 1, len(claims)):
            long = min(len(c.evidence.words.split()) for c in (claims[one], claims[other])) >= LEAST_WORDS_OF_AN_AGENCY
            alike = long and overlap(bags[one], bags[other]) >= NEARLY_WORD_FOR_WORD
            if (alike and via[one].keys() & via[other].keys()) or any(
                via[a].get(told[b]) for a, b in ((one, other), (other, one))
            ):
                yield one, other
