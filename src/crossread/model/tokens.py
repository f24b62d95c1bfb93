"""Words of a text, cut as Universal Dependencies cuts English, in one pass over the text.

A chunk between white space is looked up whole (and without its outer punctuation) in a table of known words, then cut
by rules.  Every step looks at a chunk once, so the time is linear in the length of the text.

    >>> text = "U.S. police can't say—\\"33-year-old\\""
    >>> [text[a:b] for a, b in words(text, {})]
    ['U.S.', 'police', 'ca', "n't", 'say', '—', '"', '33', '-', 'year', '-', 'old', '"']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

LETTER = r"[^\W\d_]"
MARK = r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200d\ufe0f]"
EMOJI = r"[\u2600-\u27bf\U0001f000-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
ABBREVIATIONS = (
    "mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|capt|lt|sgt|maj|cmdr|hon|rev|st|jr|sr|messrs|mt|ave|blvd|rd|dept|det|ofc|supt|"
    "inc|corp|co|ltd|llc|bros|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|vs|etc|al|"
    "no|nos|fig|figs|vol|pp|ed|eds|approx|est|cf|ft|lbs|ca"
)
PREFIXES = (
    "non|anti|pro|co|pre|re|ex|e|multi|semi|un|neo|post|inter|intra|counter|ultra|bi|quasi|proto|trans|sub|pan|"
    "micro|macro"
)
NEVER_LAST = frozenset("etc|no|fig|figs|st|al|ca|ed|est|ft|co|mar|mon|sep|rd|det".split("|"))
"""Abbreviations that are words too: taken with their period only where the text goes on in lower case or digits."""

LINKS = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
           | [a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.(?:com|org|net|gov|edu|co\.uk)\b(?:/[^\s<>"]*[^\s<>".,;:!?)])?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Addresses; looked for in chunks of bounded length only, since the search looks far ahead."""

RULES = re.compile(
    rf"""
    (?P<handle>[@\#][\w]+)
  | (?P<initials>\bPh\.D\.? | (?:{LETTER}\.){{2,}} (?:{LETTER}(?!\w))? | (?:{LETTER}\.)+{LETTER}(?![\w.]) )
  | (?P<prefixed>\b(?:{PREFIXES})-{LETTER}+(?![\w]))
  | (?P<digits>\d{{3}}-\d{{3}}-\d{{4}}(?!\w) | \d{{3}}-\d{{4}}(?!\w) | \d{{1,4}}/\d{{1,4}}(?:/\d{{1,4}})?(?![\w/]))
  | (?P<abbreviation>\b(?:{ABBREVIATIONS})\.(?!\w))
  | (?P<initial>\b[A-Z]\.(?=\s*[A-Z]))
  | (?P<smile>[:;=8][-']?[)(DPpO/\\|](?!\w) | <3)
  | (?P<time>\d{{1,2}}:\d\d)
  | (?P<number>\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?\b | [.,]\d+(?:[.,]\d+)*)
  | (?P<amount>\d+(?:[.,]\d+)*)
  | (?P<emoji>{EMOJI})
  | (?P<word>(?:{LETTER}|{MARK}|\d|_)+ (?:['’](?:{LETTER}|{MARK}|\d)+)* (?:(?<=[sS])['’](?!\w))?)
  | (?P<run>\.{{2,}} | <{{2,}} | >{{2,}} | -{{2,}} | [!?]{{2,}} | \*{{2,}}
           | _{{2,}} | ={{2,}} | ~{{2,}} | \#{{2,}} | …+ )
  | (?P<sign>``|''|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
ENDING = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|em|t))$|(?<=s)['’]$", re.IGNORECASE)
FUSED = {
    "cannot": (3,), "gonna": (3,), "gotta": (3,), "wanna": (3,), "gimme": (3,), "lemme": (3,), "dunno": (2, 3),
    "'tis": (2,), "'twas": (2,), "’tis": (2,), "’twas": (2,),
}  # fmt: skip
OPENING, CLOSING = "\"'“”‘’([{<*", "\"'“”‘’)]}>*,;:!?.…"
CHUNK = re.compile(r"\S+")
LONGEST = 128
"""A chunk longer than this is not looked up in the table."""

Table = Mapping[str, tuple[int, ...]]
"""For the words the rules would cut otherwise: their lower-case form, and where they are cut (nowhere: empty)."""


def cut_word(word: str) -> list[int]:
    """Where a word is cut inside: cut_word("won't") -> [2]."""
    low = word.lower()
    if low in FUSED:
        return list(FUSED[low])
    found = ENDING.search(word)
    if found and found.start() > 0:
        return (
            [*cut_word(word[: found.start()]), found.start()]
            if word[: found.start()].lower() in FUSED
            else [found.start()]
        )
    return []


def by_rules(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of a stretch without white space."""
    at, linked = start, end - start <= LONGEST
    while at < end:
        match = (LINKS.match(text, at, end) if linked else None) or RULES.match(text, at, end)
        if match is None:  # white space inside of a stretch: never, but no loop without end
            at += 1
            continue
        stop, kind = match.end(), match.lastgroup
        if kind == "abbreviation" and not goes_on(text, match.group()[:-1].lower(), stop):
            stop -= 1
            kind = "word"
        cuts = cut_word(text[at:stop]) if kind == "word" and stop - at <= LONGEST else []
        for cut in cuts:
            yield at, match.start() + cut
            at = match.start() + cut
        yield at, stop
        at = stop


def goes_on(text: str, word: str, end: int) -> bool:
    """Whether an abbreviation's period belongs to it."""
    if word not in NEVER_LAST:
        return True
    rest = text[end : end + 3].lstrip()
    if word == "st":
        return bool(rest)
    return bool(rest) and (rest[0].islower() or rest[0].isdigit() or rest[0] in ",;)")


def chunk_words(text: str, start: int, end: int, table: Table) -> Iterator[tuple[int, int]]:
    """The words of one chunk."""
    if not table or end - start > LONGEST:
        yield from by_rules(text, start, end)
        return
    chunk = text[start:end]
    inner_start, inner_end = len(chunk) - len(chunk.lstrip(OPENING)), len(chunk.rstrip(CLOSING))
    for first, last in ((0, len(chunk)), (inner_start, len(chunk)), (inner_start, inner_end)):
        cuts = table.get(chunk[first:last].lower()) if last > first else None
        if cuts is not None:
            yield from by_rules(text, start, start + first)
            at = start + first
            for cut in (*cuts, last - first):
                yield at, start + first + cut
                at = start + first + cut
            yield from by_rules(text, start + last, end)
            return
    yield from by_rules(text, start, end)


def words(text: str, table: Table) -> Iterator[tuple[int, int]]:
    """The ranges of the words of a text; no word holds white space."""
    for match in CHUNK.finditer(text):
        yield from chunk_words(text, match.start(), match.end(), table)
