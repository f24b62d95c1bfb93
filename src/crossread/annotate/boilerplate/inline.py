"""Boilerplate inside a paragraph that is otherwise the report's: its dateline, stretches of credit and furniture."""

from __future__ import annotations

import re

from crossread.annotate.boilerplate.stamps import RUN_IN
from crossread.types import BoilerplateKind, Span

_CAPS = r"[A-Z][A-Z.'’-]+(?:[ -](?:[A-Z][A-Z.'’-]+|of|OF))*"
_CITY = r"[A-Z][a-z.'’]+(?:[ -](?:[A-Z][a-z.'’]+|de|of|du)){0,3}"
_STATE = (
    r"(?:Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Maine|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|N\.?\s?H|N\.?\s?J|N\.?\s?M|N\.?\s?Y|N\.?\s?C|N\.?\s?D|Ohio|Okla|Ore|Pa|R\.?\s?I|S\.?\s?C|S\.?\s?D"
    r"|Tenn|Texas|Utah|Vt|Va|Wash|W\.?\s?Va|Wis|Wyo|D\.?\s?C|[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\.?"
)
_SOURCE = r"\s*\((?=[^)]*[A-Z])[\w./, &-]{2,40}\)"
_STATION = r"(?:\(?[A-Z0-9]{2,6}\)?\s*(?:\([\w ]+\))?\s*)"
_FILED = r"(?:\(\d{1,2}-\d{1,2}\)\s*\d{1,2}:\d\d\s*[A-Z]{2,4}\s+)"  # "(11-26) 11:15 PST OAKLAND --"
_DASH = r"(?:\s*(?:—|–|--+)\s*|\s+-+(?:\s+|$))"
_END = r"(?=[\"“‘'(*]?[A-Z0-9])|$"
_DATELINES = tuple(
    re.compile(rf"[×*]?\s*(?:{pattern})(?:{_END})")
    for pattern in (
        rf"{_FILED}?{_STATION}?"
        rf"{_CAPS}(?:,? (?:Twp|County|Township)\.?)?(?:,\s*(?:{_STATE}|{_CAPS}))?(?:{_SOURCE})?{_DASH}",
        rf"{_CITY},\s*{_STATE}(?:{_SOURCE})?(?:{_DASH})",
        rf"{_CITY}(?:{_SOURCE})(?:{_DASH})",
        rf"{_CITY}\s*(?:—|--+|–)\s*",
        rf"{_SOURCE}\s*(?:—|–|--+|-)\s*",
        rf"{_CAPS},\s*(?:{_STATE}|{_CAPS})(?:{_SOURCE})?:\s+",
        rf"{_CAPS},\s*{_STATE}(?:{_SOURCE})\s+",
    )
)
_LONGEST = 200
_NO_PLACE = re.compile(
    r"[×*\s]*(?:UPDATE|UPDATED|BREAKING|NEW|WATCH|VIDEO|PHOTOS?|RELATED|MORE|READ|EXCLUSIVE|CORRECTION|NOTE|EDITOR|ORIGINAL"
    r"|LATEST|ALERT|Update|Updated|Breaking|Photo|Video|Related|Note|Editor|By|Story|POLICE|SHERIFF|Then|And|But|Now|Later|Instead|Still|Why|What|How|When|Where|Who|Here|There|So|Or|One|Two|First|Second|GRAPHIC|POSTED|REPORT|WANTED)\b"
)
_RIGHTS = r"(?:\.?\s*all rights reserved\.?)?(?:\s*this material may not be.*)?"
_RUN_IN: tuple[tuple[BoilerplateKind, str], ...] = (
    ("stamp", RUN_IN),
    ("credit", r"\((?:photo|image|video|source|credit|courtesy)\b[^()]{0,80}\)(?:\s*buy photo\b)?"),
    # how a post is signed where it stands in a report, with its tags and links
    (
        "credit",
        r"(?:(?:#\w+|pic\.twitter\.com/\w+|https?://(?:t\.co|pic\.twitter\.com)/\w+)\s*)*"
        r"(?:—|–|-{1,2})\s?[^—–\n()]{2,60}\(@\w{1,20}\)(?:\s+[A-Z][a-z]+\.? \d{1,2}, 20\d\d|\s*$)",
    ),
    ("credit", r"\b(?:pic\.twitter\.com|https?://t\.co)/\w+"),
    ("credit", rf"(?:©|\(c\)|copyright ©?)\s*(?:19|20)\d\d\b[^.]{{0,80}}{_RIGHTS}"),
    ("menu", r"please enable javascript to (?:watch|view) this video|read or share this story:\s*\S+"),
    ("menu", r"view full caption\b|\bbuy photo\b|\bhide caption\b|\bplay video\b|caption close\b"),
    ("menu", r"(?<=[.!?\"”]) advertisement\b(?= [A-Z])"),
)
_STRETCHES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RUN_IN)


def dateline(text: str) -> Span | None:
    """The dateline that a paragraph begins with, without the white space after it: "PUYALLUP, Wash. —"."""
    if _NO_PLACE.match(text):
        return None
    for pattern in _DATELINES:
        match = pattern.match(text[:_LONGEST])
        if match and match.group().strip():
            return Span(match.start(), len(match.group().rstrip()))
    return None


def stretches(text: str) -> list[tuple[Span, BoilerplateKind]]:
    """Credits and furniture run into a paragraph, in order and not overlapping."""
    found = [(_trimmed(match), kind) for kind, pattern in _STRETCHES for match in pattern.finditer(text)]
    kept: list[tuple[Span, BoilerplateKind]] = []
    for span, kind in sorted(found):
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, kind))
    return kept


def _trimmed(match: re.Match[str]) -> Span:
    """The span of a match without white space at its ends."""
    words = match.group()
    return Span(match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip()))
