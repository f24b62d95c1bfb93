"""Weapons against each other: a pistol is a handgun is a gun; a rifle is no pistol."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.compare.judgement import Judgement

# (words, kind, the kinds above it); the first row whose words occur is taken, so that the narrow ones come first
_ROWS = (
    (r"bb (?:gun|rifle|pistol)|pellet (?:gun|rifle|pistol)|air ?gun|airsoft", "air gun", ("gun",)),
    (r"ak-?47|ar-?15|assault rifle|semi-?automatic rifle", "assault rifle", ("rifle", "gun")),
    (r"rifle", "rifle", ("gun",)),
    (r"shotgun|gauge", "shotgun", ("gun",)),
    (r"revolver", "revolver", ("handgun", "gun")),
    (r"ak-?style|assault[- ]style", "assault rifle", ("rifle", "gun")),
    (r"tear ?gas", "tear gas", ()),
    (r"pistol|glock|derringer|9 ?mm", "pistol", ("handgun", "gun")),
    (r"hand ?gun", "handgun", ("gun",)),
    (r"bb|pellet", "air gun", ("gun",)),
    (r"gun|fire ?arm|calib", "gun", ()),
    (r"kni(?:fe|ves)|machete|sword", "blade", ()),
    (r"bomb|explosive|grenade|molotov cocktail", "explosive", ()),
    (r"hammer|bat|axe|hatchet", "blunt or heavy tool", ()),
    (r"taser|crossbow", "other weapon", ()),
)
_TABLE = tuple((re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE), kind, above) for words, kind, above in _ROWS)
_CALIBRE = re.compile(r"\.?(\d{2,3})(?= ?-?cal)|\b(\d{1,2}) ?mm|\.(\d{2,3})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def kind_of(words: str) -> tuple[str, tuple[str, ...]]:
    """The kind of a weapon and the kinds above it; ("", ()) for words that name none."""
    return next(((kind, above) for pattern, kind, above in _TABLE if pattern.search(words)), ("", ()))


def calibre_of(words: str) -> str:
    """The calibre that the words give: calibre_of(".45-caliber revolver") -> "45"."""
    match = _CALIBRE.search(words)
    return next((group for group in match.groups() if group), "") if match else ""


def is_gun(words: str) -> bool:
    """Whether the words name a gun of any kind."""
    kind, above = kind_of(words)
    return "gun" in (kind, *above)


def exactness(words: str) -> int:
    """How exactly a weapon is named: the depth of its kind, and one more for a calibre."""
    return len(kind_of(words)[1]) + bool(calibre_of(words))


def compare_weapons(one: str, other: str) -> Judgement:
    """Whether two words can be one weapon.

    >>> compare_weapons("9mm pistol", "gun").verdict, compare_weapons("a rifle", "a pistol").verdict
    ('compatible', 'conflict')
    """
    (first, over_first), (second, over_second) = kind_of(one), kind_of(other)
    if not first or not second:
        return Judgement("unknown", "no kind of weapon is named", 0.1)
    calibres = calibre_of(one), calibre_of(other)
    if all(calibres) and calibres[0] != calibres[1]:
        return Judgement("conflict", f"calibres {calibres[0]} and {calibres[1]}", 0.7)
    if first == second:
        return Judgement("same", f"both are a {first}", 0.8)
    if first in over_second or second in over_first:
        return Judgement("compatible", f"a {second} and a {first}: one is a kind of the other", 0.8)
    return Judgement("conflict", f"a {first} is no {second}", 0.6)
