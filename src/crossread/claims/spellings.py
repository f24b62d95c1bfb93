"""Names of places and bodies that the reports of one story spell in two ways: each spelling is an answer of its own.

The spellings of people's names are told by who they are (claims.people); a place or a body has nobody to be told by, so
that two names are thought to be one where all words but one are the same and that one differs by a slip.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from crossread.claims.make import Draft, around, is_aside, make_claim
from crossread.claims.topics import clause_of
from crossread.compare.places import SHORT_FORMS
from crossread.compare.words import is_common
from crossread.types import Claim, Mention, Name, Reading, Span, digest

_NAME = re.compile(r"[A-Z][\w’'-]*[a-z](?: (?:(?:of|the|and|for|at|&) )?[A-Z][\w’'-]*[a-z]){0,4}")
_STREETS = frozenset({"address", "block", "corner", "street"})
MOST = 3  # places that a report's spelling is shown at
LONG, SHORT = 6, 4  # letters that a lone word, or one among others, must have
_FORMS = frozenset({"s", "n", "i", "an", "es", "is", "ns", "er"})  # endings that make another form of a name


def find_spellings(readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """The claims on names that several reports spell in several ways, in the order of the reports."""
    places = {r.document.id: dict(_names(r)) for r in sorted(readings, key=lambda r: r.document.id)}
    spelt = Counter(name for found in places.values() for name in found)
    groups = _groups(sorted(spelt))
    claims: list[Claim] = []
    for reading in sorted(readings, key=lambda r: r.document.id):
        for name, spans in places[reading.document.id].items():
            if name in groups:
                claims += (_claim(reading, name, span, groups[name], spelt) for span in spans[:MOST])
    return tuple(claims)


def _names(reading: Reading) -> Iterator[tuple[str, list[Span]]]:
    """The names in running text that are not people's, each with where it stands."""
    text = reading.document.text
    mentions = (*reading.mentions, *reading.chained)
    people = [m.span for m in mentions if m.kind == "person" and text[m.span.start].isupper()]
    found: dict[str, list[Span]] = defaultdict(list)
    named = [part for m in mentions if m.kind in ("place", "organization") for part in _parts(text, m)]
    for where in (*named, *(p.span for p in reading.places if p.kind in _STREETS)):
        if is_aside(reading, where):
            continue
        for match in _NAME.finditer(text, where.start, where.end):
            span = Span(match.start(), match.end())
            name = re.sub(r"[’']s?$", "", match[0].replace("’", "'"))
            if not any(p.start <= span.start and span.end <= p.end for p in people) and span not in found[name]:
                found[name].append(span)
    several = {name for name in found if any(part in found for part in name.split(" and ")[1:])}
    yield from ((name, sorted(spans)) for name, spans in sorted(found.items()) if spans and name not in several)


def _parts(text: str, mention: Mention) -> Iterator[Span]:
    """The spans of its names: "Zain and Koo" are two places, "Parks and Recreation" is one body."""
    start = mention.span.start
    words = text[start : mention.span.end]
    for part in re.finditer(r"(?:(?! and ).)+", words) if mention.kind == "place" else re.finditer(".+", words, re.S):
        yield Span(start + part.start(), start + part.end())


def _groups(names: Sequence[str]) -> Mapping[str, str]:
    """Name -> the group of spellings that it belongs to, for names that have a rival."""
    group: dict[str, str] = {}
    for one, other in combinations(names, 2):
        if is_slip(one, other):
            key = min(group.get(one, one), group.get(other, other))
            group[one] = group[other] = key
    return group


def is_slip(one: str, other: str) -> bool:
    """Whether two names differ by a slip in one word, and that is no difference of two words that there are.

    >>> is_slip("Wolfe Motors", "Wolf Motors"), is_slip("Ockley St", "Okley Street"), is_slip("Iowa", "Ohio")
    (True, True, False)
    """
    first, second = (name.casefold().split() for name in (one, other))
    if 1 in (len(first), len(second)) and len(first) != len(second):
        return any(_lone_slip(a, b) for a in first for b in second)
    apart = [(a, b) for a, b in zip(first, second, strict=False) if SHORT_FORMS.get(a, a) != SHORT_FORMS.get(b, b)]
    if len(first) != len(second) or len(apart) != 1:
        return False
    a, b = apart[0]
    if _ending(a, b) and (a in SHORT_FORMS or b in SHORT_FORMS):
        return False  # "Dover Stree": what kind of street it is was cut short
    least = SHORT if len(first) > 1 else LONG
    if min(len(a), len(b)) < least or a[0] != b[0] or a.replace("s", "z") == b.replace("s", "z"):
        return False  # "organisation" and "organization" are two customs of spelling
    if len(first) == 1 and (is_common(a) or is_common(b)):
        return False
    if is_common(a) and is_common(b) and a.rstrip("s") != b.rstrip("s"):
        return False
    if (len(first) == 1 or first[0] == "the") and _ending(a, b) in _FORMS:
        return False  # a plural, or a country's people
    return OSA.distance(a, b) <= max(1, len(min(a, b, key=len)) // 4)


def _ending(one: str, other: str) -> str:
    """What the longer of two names has after the shorter; "" where it does not begin with it."""
    short, long = sorted((one, other), key=len)
    return long[len(short) :] if long.startswith(short) else ""


def _lone_slip(one: str, other: str) -> bool:
    """Whether a name of one word is a slip of a word in another's: "Eskanazi" of "Eskenazi Hospital"."""
    rare = not is_common(one) and not is_common(other) and min(len(one), len(other)) > LONG
    return rare and one[0] == other[0] and OSA.distance(one, other) == 1


def _claim(reading: Reading, name: str, span: Span, key: str, spelt: Counter[str]) -> Claim:
    """The claim of one spelling at one place."""
    text = reading.document.text
    draft = Draft(
        "name.spelling",
        Name(name, "place"),
        name,
        span,
        "a name spelt in two ways",
        digest("spelling", key),
        max((n for n in spelt if n == name or is_slip(n, name)), key=lambda n: (spelt[n], n)),
    )
    return make_claim(reading, draft, around(text, span, clause_of(reading, span)))
