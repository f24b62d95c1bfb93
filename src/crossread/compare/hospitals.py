"""Two hospitals against each other: full and short names, initials, and those that are told of without a name.

>>> compare_hospitals("Mount Sinai", "Mount Sinai Hospital").verdict
'same'
>>> compare_hospitals("a local hospital", "Mercy Hospital").verdict
'compatible'
"""

from __future__ import annotations

import re

from crossread.compare.judgement import Judgement

_PLAIN = frozenset(
    "hospital hospitals medical center centre health healthcare care trauma clinic infirmary the of for and at in "
    "regional general memorial community university system campus main saint st jr sr county city area children "
    "childrens".split()
)
_LINKS = frozenset({"of", "the", "and", "at", "for", "in"})
_KIND = frozenset("hospital hospitals medical center centre health healthcare clinic".split())


def is_unnamed(name: str) -> bool:
    """Whether a hospital is told of without its name: "a nearby hospital", "the hospital", "a Fernhill hospital"."""
    return name[:1].islower() or bool(re.match(r"(?:An?|The|Two) ", name))


def compare_hospitals(one: str, other: str) -> Judgement:
    """Whether two names can be those of one hospital."""
    if is_unnamed(one) or is_unnamed(other):
        return Judgement("compatible", "one report does not name the hospital", 0.6)
    first, second = _words(one), _words(other)
    here, there = _telling(first), _telling(second)
    if first == second or (here and there and (here <= there or there <= here)):
        return Judgement("same", "one name", 0.8)
    if _shortened(first, second) or _shortened(second, first):
        return Judgement("same", "its initials", 0.7)
    if one.endswith(" hospital") or other.endswith(" hospital"):
        return Judgement("compatible", "one may only be called after its town", 0.5)
    short, long = sorted((first, second), key=len)
    if not here or not there:
        same = set(short) - _KIND <= set(long) - _KIND
        return Judgement("compatible" if same else "conflict", "one name is a part of the other", 0.5)
    return Judgement("conflict", f"{one} and {other} are two hospitals", 0.7)


def _shortened(short: list[str], long: list[str]) -> bool:
    """Whether a name has the initials of another one: "UT Medical Center", "MCV", "U of C Hospital"."""
    letters = "".join(w for w in short if w not in _KIND and w not in _LINKS)
    telling = [w[0] for w in long if w not in _LINKS]
    proper = [w[0] for w in long if w not in _LINKS and w not in _KIND]
    told = {"".join(telling), "".join(proper), "".join(w[0] for w in long)}
    return 1 < len(letters) <= 5 and letters in told


def _words(name: str) -> list[str]:
    """The words of a name in lower case, without marks."""
    return re.findall(r"[a-z]+", re.sub(r"['’](?:s\b)?|\.", "", name.casefold()))


def _telling(words: list[str]) -> set[str]:
    """The words that only this hospital has."""
    return {word for word in words if word not in _PLAIN and len(word) > 1}
