"""English numerals to numbers: digits, words, fractions and multiples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9}
ORDINAL_UNITS = {
    word: value
    for value, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
    )
}
ORDINAL_TENS = {w.replace("y", "ieth"): n for w, n in TENS.items()}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
PORTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}


SHARED = 3
"""How many letters at the start of words are written once for all words that share them."""


def either(words: Iterable[str]) -> str:
    """The words as a regular expression, the longest first.

    What words share at their start is written once, and their first letters are looked at before: it matches the same
    and is searched for many times faster.

    >>> either(["ten", "two", "six"])
    '(?=[st])(?:six|t(?:en|wo))'
    """
    listed = sorted(words, key=lambda w: (-len(w), w))
    letters = "".join(sorted({re.escape(word[0]) for word in listed}))
    return f"(?=[{letters}])(?:{_joined(listed, SHARED)})"


def _joined(words: Sequence[str], depth: int) -> str:
    """The words as alternatives, in their order among those that begin alike."""
    if not depth:
        return "|".join(map(re.escape, words))
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word[1:])
    return "|".join(
        re.escape(letter) + (re.escape(ends[0]) if len(ends) == 1 else f"(?:{_joined(ends, depth - 1)})")
        for letter, ends in groups.items()
    )


_SMALL = rf"(?:(?:{either(TENS)})(?:[- ](?:{either(set(UNITS) - {'zero'})})\b)?|{either(UNITS)})"
_WORDS = (
    rf"(?:(?:{_SMALL}|an?)\s+(?:{either(SCALES)})|{_SMALL})\b"
    rf"(?:(?:\s+|-)(?:and\s+)?(?:(?:{_SMALL})(?:(?:\s+|-)(?:{either(SCALES)}))?|{either(SCALES)})\b)*"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_HALVES = r"(?:\s*(?:½|¼|¾)|[\s-]+[13]/[24]\b|\s+and\s+a\s+(?:half|quarter)\b)"
NUMERAL = (
    rf"(?=[\d½¼¾]|(?i:[aefnostz]))(?:(?:{_DIGITS})(?:\s+(?:dozen|hundred|thousand|million|billion|trillion)\b|{_HALVES})?"
    rf"|(?i:\b{_WORDS}){_HALVES}?|½|¼|¾)"
)
ORDINAL = (
    rf"(?:\d+(?:st|nd|rd|th)\b|(?i:\b(?:(?:{either(TENS)})[- ])?(?:{either(set(ORDINAL_UNITS) - {'zeroth'})})\b"
    rf"|\b(?:{either(ORDINAL_TENS)})\b))"
)


def parse_number(words: str) -> float | None:
    """The number that a numeral stands for; None when it is none: parse_number("two and a half") -> 2.5."""
    text = words.lower().replace(",", "").strip()
    total = current = 0.0
    seen = False
    for part in re.findall(r"\d+/\d+|\d+(?:\.\d+)?|[½¼¾⅓⅔]|[a-z]+", text):
        value = _part(part)
        if value is None:
            if part not in ("and", "a", "an"):
                return None
            if part != "and" and not seen:
                current = 1
            continue
        seen = True
        if part in ("hundred", "dozen"):
            current = (current or 1) * value
        elif part in SCALES:
            total += (current or 1) * value
            current = 0
        else:
            current += value
    return total + current if seen else None


def _part(part: str) -> float | None:
    """The value of one word of a numeral."""
    for table in (UNITS, TENS, SCALES, FRACTIONS, PORTIONS):
        if part in table:
            return float(table[part])
    return float(part) if re.fullmatch(r"\d+(?:\.\d+)?", part) else None


def parse_ordinal(words: str) -> int | None:
    """The number of an ordinal, None when it is none: parse_ordinal("twenty-first") -> 21."""
    text = words.lower().strip()
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text):
        return int(match[1])
    parts = re.split(r"[\s-]+", text)
    last = ORDINAL_UNITS.get(parts[-1], ORDINAL_TENS.get(parts[-1]))
    if last is None:
        return None
    return last + sum(TENS.get(part, 0) for part in parts[:-1])
