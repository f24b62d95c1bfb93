"""The forms of English verbs and nouns, from the dictionary form."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from dataclasses import dataclass

# base: third person, past, participle, -ing where it is not regular; "" takes the rule.
_IRREGULAR = {
    line.split()[0]: line.split()[1:]
    for line in """
    shoot shot shot
    slay slew slain
    beat beat beaten
    strike struck struck
    hit hit hit
    hurt hurt hurt
    take took taken
    bring brought brought
    drive drove driven
    fly flew flown
    undergo underwent undergone
    catch caught caught
    hold held held
    find found found
    go went gone
    stand stood stood
    set set set
    let let let
    give gave given
    flee fled fled
    run ran run
    get got gotten
    leave left left
    speed sped sped
    seek sought sought
    fight fought fought
    steal stole stolen
    break broke broken
    blow blew blown
    burst burst burst
    burn burned burned
    drown drowned drowned
    sweep swept swept
    say said said
    tell told told
    lose lost lost
    make made made
    put put put
    lay laid laid
    rise rose risen
    draw drew drawn
    feed fed fed
    see saw seen
    come came come
    withdraw withdrew withdrawn
    choose chose chosen
    keep kept kept
    be was been
    plead pleaded pleaded
    overrun overran overrun
    sink sank sunk
    win won won
    teargas teargassed teargassed
    """.splitlines()
    if line.strip()
}
_DOUBLED = frozenset(
    "rob stab grab drag drop slap ram plan gun mug scam flip kidnap shut nab tap bar admit commit submit transfer refer gut".split()
)
OTHER_PASTS = {"plead": "pled", "kidnap": "kidnaped", "sneak": "snuck", "leap": "leapt", "burn": "burnt"}
"""A second form of the past that is as common in the news, by the base."""

_VOWEL = "aeiou"


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a verb: kill, kills, killed, killed, killing."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def verb_forms(base: str) -> Forms:
    """All forms of a verb of one word.

    >>> verb_forms("flee")
    Forms(base='flee', third='flees', past='fled', participle='fled', ing='fleeing')
    """
    stem = base + base[-1] if base in _DOUBLED else base
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        ing, past = base[:-1] + "ing", base + "d"
    elif base.endswith("e"):
        ing, past = base + "ing", base + "d"
    elif re.search(rf"[^{_VOWEL}]y$", base):
        ing, past = base + "ing", base[:-1] + "ied"
    else:
        ing, past = stem + "ing", stem + "ed"
    if base == "die":
        ing = "dying"
    if base in {"run", "hit", "set", "let", "get", "put", "win", "cut"}:
        ing = base + base[-1] + "ing"
    irregular = _IRREGULAR.get(base, [])
    past, participle = (irregular[0], irregular[1]) if irregular else (past, past)
    return Forms(base, _third(base), past, participle, ing)


def _third(base: str) -> str:
    """The third person singular, and the plural of a noun by the same rule."""
    if re.search(r"(?:s|x|z|ch|sh)$", base):
        return base + "es"
    if re.search(rf"[^{_VOWEL}]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if base == "go" else "s")


def plural(noun: str) -> str:
    """The plural of a noun, of the last word where it has several."""
    head, _, last = noun.rpartition(" ")
    return f"{head} {_third(last)}".strip()
