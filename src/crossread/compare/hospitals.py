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
    "hospital hospitals medical center centre health healthcare care trauma clinic infirmary the of for and at in regional "
    "general memorial community university system campus main saint st jr sr county city area children childrens".split()
)
_KIND = frozenset("hospital hospitals medical center centre health healthcare clinic".split())


def is_unnamed(name: str) -> bool:
    """Whether a hospital is told of without its name: "a nearby hospital", "the hospital", "a Fernhill hospital"."""
    return name[:1].islower() or bool(re.match(r"(?:An?|The|Two) ", name))


def compare_hospitals(one: str, other: str) -> Judgement:
    """Whether two names can be those of one hospital."""
    if is_unnamed(one) or is_unnamed(other):
        return Judgement("compatible", "one report does not name the hospital", 0.6)
    first, second = _words(one), _words(other)
    if first == second or _telling(first) & _telling(second):
        return Judgement("same", "one name", 0.8)
    short, long = sorted((first, second), key=len)
    if len(short) == 1 and short[0] in {"".join(w[0] for w in long), "".join(w[0] for w in long if w not in ("of", "the", "and"))}:
        return Judgement("same", "its initials", 0.7)
    if not _telling(first) or not _telling(second):
        same = set(short) - _KIND <= set(long) - _KIND
        return Judgement("compatible" if same else "conflict", "one name is a part of the other", 0.5)
    return Judgement("conflict", f"{one} and {other} are two hospitals", 0.7)


def _words(name: str) -> list[str]:
    """The words of a name in lower case, without marks."""
    return re.findall(r"[a-z]+", re.sub(r"['’](?:s\b)?|\.", "", name.casefold()))


def _telling(words: list[str]) -> set[str]:
    """The words that only this hospital has."""
    return {word for word in words if word not in _PLAIN and len(word) > 1}
