"""Two names against each other: spellings, initials, nicknames, titles, suffixes, middle and married names, acronyms.

>>> compare_names("Katelyn Mitchell", "Katlyn Mitchell").reason
'spelling'
>>> compare_names("Sgt. Robert A. Lee", "Bob Lee").verdict
'same'
"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from crossread.compare.judgement import Judgement

TITLES = frozenset(
    "mr mrs ms miss dr rev reverend pastor father sister brother rabbi imam bishop prof professor sir dame "
    "officer ofc off deputy dep sgt sergeant lt lieutenant cpt capt captain cpl corporal det detective inspector insp "
    "chief sheriff constable trooper marshal agent commander cmdr maj major col colonel gen general commissioner "
    "superintendent supt sen senator rep representative gov governor mayor president judge justice attorney atty "
    "district assistant asst deputy investigator spokesman spokeswoman spokesperson coroner prosecutor pfc private "
    "pvt spc specialist airman seaman coach principal councilman councilwoman councilmember alderman senior master "
    "staff first special police patrolman patrol state county suspect victim uncle aunt".split()
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "esq", "md", "phd"})
PARTICLES = frozenset("de del de la las los van von der den di da du le la el al bin ibn abu st san o mac".split())
BODY_WORDS = frozenset(
    "police department office sheriff sheriffs sheriff's county city state hospital center centre medical court school "
    "university college bureau agency company inc corp llc church news times post journal tribune herald service "
    "services association authority commission board council union department of the federal national district "
    "attorney attorneys jail prison patrol rescue fire ministry army navy force investigation investigations".split()
)
_AKA = re.compile(r"(?i)\b(?:a\.?k\.?a\.?|also known as|formerly|née|nee)\b")
_QUOTED = re.compile(r"[\"“”‘(]([^\"“”’()]+)[\"“”’)]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts: its words without title and suffix, other words the person goes by, the suffix, a double name."""

    words: tuple[str, ...]
    also: frozenset[str] = frozenset()
    suffix: str = ""
    double: tuple[str, ...] = ()  # the parts of a family name with a hyphen


SPELLING = "spelling"
OTHER_FIRST_NAME = "the same family name, another first name"


def plain_words(text: str) -> list[str]:
    """The words in lower case, without accents, apostrophes and full stops: ["oneil", "smithjones"]."""
    return list(_plain(text))


@lru_cache(maxsize=1 << 15)
def _plain(text: str) -> tuple[str, ...]:
    """The plain words, worked out once for each text."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    text = re.sub(r"['’]s\b", "", text)
    return tuple(re.findall(r"[^\W_]+", re.sub(r"['’`.\-‐‑]", "", text)))


@lru_cache(maxsize=1 << 15)
def parse_name(text: str) -> PersonName:
    """A person's name in parts; words are () when nothing but a title is left.

    >>> parse_name('Sgt. William "Bill" J. Dorsey Jr.')
    PersonName(words=('william', 'j', 'dorsey'), also=frozenset({'bill'}), suffix='jr')
    """
    main, *aliases = _AKA.split(text)
    also = [word for part in (*aliases, *_QUOTED.findall(main)) for word in plain_words(part)]
    main = _QUOTED.sub(" ", main)
    last, comma, first = main.partition(",")
    turned = comma and plain_words(first) and not set(plain_words(first)) & SUFFIXES
    words = plain_words(f"{first} {last}" if turned else main)
    suffixes = [word for word in words[1:] if word in SUFFIXES]
    words = [word for index, word in enumerate(words) if index == 0 or word not in SUFFIXES]
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    return PersonName(tuple(words), frozenset(also), suffixes[0] if suffixes else "", _double(main, words))


def _double(main: str, words: Sequence[str]) -> tuple[str, ...]:
    """The parts of the family name where a hyphen joins them: ("moll", "quist") of "Ida Moll-Quist"."""
    told = (re.split(r"[-‐‑]", word) for word in main.split())
    parts = (tuple("".join(plain_words(part)) for part in split) for split in told if len(split) > 1)
    return next((p for p in parts if len(words) > 1 and "".join(p) == words[-1] and all(map(len, p))), ())


@lru_cache(maxsize=1)
def nicknames() -> dict[str, frozenset[str]]:
    """For each given name the forms that the same person may go by."""
    forms: dict[str, set[str]] = {}
    for line in files("crossread.compare").joinpath("nicknames.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            names = line.split()
            for name in names:
                forms.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in forms.items()}


@lru_cache(maxsize=1)
def first_names() -> dict[str, str]:
    """Given names in lower case, with the gender they tell: "male", "female", or "" where both bear them."""
    found: dict[str, str] = {}
    for line in files("crossread.compare").joinpath("first_names.txt").read_text("utf-8").splitlines():
        gender, colon, names = line.partition(": ")
        if colon and not line.startswith("#"):
            for name in names.split():
                found[name] = gender if found.get(name, gender) == gender else ""
    return found


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """Common family names in lower case."""
    lines = files("crossread.compare").joinpath("surnames.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_no_name(text: str) -> bool:
    """Whether one word alone is neither a given nor a family name that is common: it may be a slip of one."""
    words = plain_words(text)
    return len(words) == 1 and len(words[0]) > 4 and words[0] not in first_names() and words[0] not in family_names()


_SOUNDS = (
    (r"^(?:kn|gn|pn|wr)", "n"),
    (r"ph", "f"),
    (r"(?:tio|sio)n", "shn"),
    (r"x", "ks"),
    (r"(?:ck|q)", "k"),
    (r"c(?=[eiy])", "s"),
    (r"(?:ch|c)", "k"),
    (r"g(?=[eiy])", "j"),
    (r"z", "s"),
    (r"v", "f"),
    (r"d(?=t)|h|w", ""),
    (r"y", "i"),
    (r"(.)\1+", r"\1"),
)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A rough key of how a name sounds in English, vowels but the first left out: sound("Katelyn") == sound("Kaitlin")."""
    for pattern, replacement in _SOUNDS:
        word = re.sub(pattern, replacement, word)
    return re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiou]", "", word[1:]))


def spelt_alike(one: str, other: str) -> bool:
    """Whether two words can be spellings of one name: few letters apart for their length, or the same in sound."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 3:
        return False
    distance = OSA.distance(one, other)
    allowed = 1 if shorter < 7 else 2
    if distance <= allowed and (one[0] == other[0] or shorter >= 5):
        return shorter > 3 or sound(one) == sound(other)
    return distance <= 3 and one[0] == other[0] and shorter >= 4 and sound(one) == sound(other)


def _first_names(one: PersonName, other: PersonName) -> str:
    """How two first names agree: "" (not), "same", "initial", "nickname", "other name", "short", "spelling"."""
    a, b = one.words[0], other.words[0]
    short, long = sorted((a, b), key=len)
    checks: tuple[tuple[str, bool], ...] = (
        ("same", a == b),
        ("initial", len(short) == 1 and long.startswith(short)),
        ("nickname", b in nicknames().get(a, ())),
        ("other name", a in other.also or b in one.also or a in other.words[1:-1] or b in one.words[1:-1]),
        # Ronal is no short form of Ronald: that takes two letters off, at least
        ("short", len(short) >= 3 and long.startswith(short) and len(long) - len(short) > 1),
        # Justin and Dustin are two names that are both common: no slip of spelling.
        ("spelling", spelt_alike(a, b) and not ({a, b} <= first_names().keys() and sound(a) != sound(b))),
    )
    return next((label for label, holds in checks if holds), "")


def _last_names(one: PersonName, other: PersonName) -> str:
    """How two family names agree: "" (not), "same", "second" (one of two family names), "spelling"."""
    a, b = one.words[-1], other.words[-1]
    glued = {"".join(one.words[-2:]), "".join(other.words[-2:])}
    if a == b or (a in glued and b in glued):
        return "same"
    if b in one.words[1:] or a in other.words[1:] or a in other.also or b in one.also:
        return "second"
    if a in other.double or b in one.double:
        return "second"
    if set(one.double) & set(other.double):
        return "spelling"  # two double names of which one part is the same
    return "spelling" if spelt_alike(a, b) else ""


def _suffixes(one: PersonName, other: PersonName) -> Judgement | None:
    """A father and a son: names that agree but for Jr. and Sr. are two persons'."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        first, second = sorted((one.suffix, other.suffix))
        return Judgement("conflict", f"{first}. and {second}. are two persons", 0.9)
    return None


def _identical(one: PersonName, other: PersonName) -> Judgement | None:
    """The same words."""
    return Judgement("same", "the same name") if one.words == other.words else None


def _single(one: PersonName, other: PersonName) -> Judgement | None:
    """One word alone: it may be the other's first or family name, or a name it also goes by."""
    for short, long in ((one, other), (other, one)):
        if len(short.words) != 1:
            continue
        word = short.words[0]
        if short.suffix and not long.suffix and word != long.words[-1]:
            return Judgement("conflict", "the son of that name", 0.7)  # "Omar Jr." beside "Omar Tolan"
        if len(long.words) == 1:
            if word in nicknames().get(long.words[0], ()):
                return Judgement("compatible", "nickname alone", 0.6)
            alike = spelt_alike(word, long.words[0])
            return Judgement("same", "spelling", 0.7) if alike else Judgement("conflict", "different names", 0.7)
        if word in (long.words[0], long.words[-1]) or word in long.also or word in long.words:
            return Judgement("compatible", "part of the name alone", 0.7)
        if word in nicknames().get(long.words[0], ()):
            return Judgement("compatible", "nickname alone", 0.6)
        if any(spelt_alike(word, other) and OSA.distance(word, other) < 2 for other in long.words):
            return Judgement("compatible", "spelling", 0.5)
        return Judgement("conflict", "different names", 0.8)
    return None


def _first_and_last(one: PersonName, other: PersonName) -> Judgement | None:
    """First and family name both agree, if not in every letter."""
    first, last = _first_names(one, other), _last_names(one, other)
    if not first or not last:
        return None
    if "spelling" in (first, last):
        # Two slips at once, or a slip beside a mere initial, are more likely two persons.
        doubtful = first in ("spelling", "initial", "short") and last == "spelling"
        return Judgement("same", "spelling", 0.5 if doubtful else 0.85)
    if last == "second":
        return Judgement("same", "one of two family names, or a married name", 0.75)
    middles = [name.words[1:-1] for name in (one, other)]
    if first == "same" and middles[0] and middles[1] and middles[0][0][0] != middles[1][0][0]:
        return Judgement("compatible", "different middle names", 0.5)
    reasons = {
        "same": "middle name or initial left out",
        "initial": "initial",
        "short": "short form",
        "other name": "middle name",
    }
    return Judgement("same", reasons.get(first, first), 0.95 if first in ("same", "nickname") else 0.8)


def _contained(one: PersonName, other: PersonName) -> Judgement | None:
    """All words of the one are in the other."""
    for short, long in ((one, other), (other, one)):
        if set(short.words) <= set(long.words) | long.also:
            return Judgement("same", "all its words are in the other", 0.7)
    return None


def _turned(one: PersonName, other: PersonName) -> Judgement | None:
    """The same two words in the other order."""
    if sorted(one.words) == sorted(other.words):
        return Judgement("same", "the order of the names", 0.7)
    return None


PERSON_RULES: tuple[Callable[[PersonName, PersonName], Judgement | None], ...] = (
    _suffixes,
    _identical,
    _single,
    _first_and_last,
    _contained,
    _turned,
)


def _acronym(words: list[str]) -> set[str]:
    """Letters that may stand for a body: {"lapd"} for los angeles police department."""
    content = [word for word in words if word not in {"of", "the", "and", "for", "s"}]
    return {"".join(word[0] for word in content), "".join(word[0] for word in words)}


def compare_bodies(one: str, other: str) -> Judgement:
    """Two names of departments, companies, courts and the like, which lose words more easily than persons do."""
    a, b = (plain_words(re.sub(r"^(?i:the)\s+", "", name)) for name in (one, other))
    if a == b:
        return Judgement("same", "the same name")
    for short, long in ((a, b), (b, a)):
        if len(short) == 1 and len(long) > 1 and short[0] in _acronym(long):
            return Judgement("same", "acronym", 0.9)
    if set(a) <= set(b) or set(b) <= set(a):
        return Judgement("compatible", "a shorter form of the name", 0.7)
    if len(a) == len(b) and all(spelt_alike(x, y) for x, y in zip(a, b, strict=True)):
        return Judgement("same", "spelling", 0.8)
    return Judgement("conflict", "different names", 0.7)


@lru_cache(maxsize=1 << 15)
def is_body(text: str) -> bool:
    """Whether a name has a word that names a body, or is an acronym of capitals."""
    words = plain_words(text)
    capitals = text.isupper() and len(words) == 1 and 2 <= len(words[0]) <= 6
    return capitals or (bool(set(words) & BODY_WORDS) and not (words and words[0] in TITLES))


@lru_cache(maxsize=1 << 17)  # a story compares the same names again and again
def compare_names(one: str, other: str) -> Judgement:
    """Whether two names can be the same person's (or body's); the reason is "spelling" where they are spelt differently.

    same: one person, also with a spelling, an initial, a nickname, a title or a middle name more;
    compatible: one may be short for the other ("Gardner"); conflict: two persons; unknown: a name is missing.
    """
    if not plain_words(one) or not plain_words(other):
        return Judgement("unknown", "no name")
    if is_body(one) or is_body(other):
        return compare_bodies(one, other)
    first, second = parse_name(one), parse_name(other)
    if not first.words or not second.words:
        return Judgement("unknown", "a name is no more than a title or an alias")
    for rule in PERSON_RULES:
        judgement = rule(first, second)
        if judgement is not None:
            return judgement
    if first.words[-1] == second.words[-1]:
        return Judgement("conflict", OTHER_FIRST_NAME, 0.9)
    if _first_names(first, second) == "same":
        return Judgement("conflict", "the same first name, another family name", 0.7)
    return Judgement("conflict", "different names", 1.0)
