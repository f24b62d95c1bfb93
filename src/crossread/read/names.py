"""Names of writers, outlets and headlines as pages write them, cleaned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.read.dates import find_stamps

_SITE = re.compile(r"\s+[-–—|:·•»«]+\s+|\s*[|»«]\s*")
_BY = re.compile(
    r"^\W*(?:(?:story|posted|written|reported|published|words|report)\s+)?by:?\s+"
    r"|^\W*(?:author|writer|reporter)s?:\s*",
    re.I,
)
_ROLE = (
    r"staff(?: (?:writer|reporter|photographer|report))?"
    r"|(?:senior |digital |news |crime |breaking news |web |executive |managing )*"
    r"(?:writer|reporter|editor|producer|correspondent|columnist|anchor|photographer)"
    r"|for the .*|of the .*|special to .*"
)
_WORDS_AFTER = re.compile(
    r"\s+(?:(?:Staff|Senior|Digital|News|Web)\s+)*(?:Reporter|Writer|Editor|Producer|Correspondent|Columnist|Anchor|Staff|staff)$"
)
_WIRES = re.compile(r"(?:,|\band\b)?\s*\b(?:(?:wire|staff|news)\b[,and ]*)+(?:reports?|services?)\b.*$", re.I)
_TAIL = re.compile(rf"\s*(?:[|/•·]|,|—|–|\s-\s)\s*(?:{_ROLE})\b.*$", re.I)
_MAIL = re.compile(r"[<(\[]?\b\S+@\S+\.\w+\b[>)\]]?|(?<!\w)@\w+|https?://\S+")
_WHEN = re.compile(
    r"\s*[|•·,–—-]?\s*\b(?:posted|published|updated|created|e-?mail|print|phone|share|follow|twitter)\b.*$",
    re.I,
)
_BETWEEN = re.compile(r",|;|\band\b|&|\|")
_LOOSE_END = re.compile(r"\s+(?:on|at|in|for|of|the)\s*$", re.I)
_NOBODY = re.compile(
    r"^(?:admin\w*|administrator|editor\w*|staff|web ?master|newsroom|news ?desk|guest|user|root|author|unknown"
    r"|none|null|(?:breaking )?news staff|web staff|staff reports?|staff writer|view all.*|\W*)$",
    re.I,
)
_LONGEST = 120
_SHORTEST_HEADLINE = 12
_SIGNS = " -–—|:·•»«"
_SECTIONS = re.compile(r"(?:[,:]?\s+(?:local )?news,? (?:and )?weather(?:,? (?:and )?(?:sports|traffic))*)+.*$", re.I)


def key_of(text: str) -> str:
    """A name as its letters and digits alone: "The Times-Union" gives "thetimesunion"."""
    return re.sub(r"[\W_]+", "", text.lower())


def same_name(one: str, other: str) -> bool:
    """Whether two names of outlets are the same but for case, signs, "the" and the end of a host's name."""
    short, long = (re.sub(r"^the|(?:com|org|net|news|tv)$", "", key_of(name)) for name in (one, other))
    return bool(short) and short == long


def is_person_line(value: str) -> bool:
    """Whether a value is short enough to be a name and no address."""
    return 0 < len(value.strip()) <= _LONGEST and not value.strip().lower().startswith(("http", "www.", "@"))


def clean_title(value: str, outlet: str, others: Sequence[str] = ()) -> str:
    """A headline without the site's name behind it or before it; `others` are headlines that the page gives elsewhere.

    "Man held in fire - The Exeter Sun" with the outlet "The Exeter Sun" gives "Man held in fire".
    """
    text = " ".join(value.split())
    parts = _SITE.split(text)
    whole = {key_of(other) for other in others if not _SITE.search(other)}
    if len(parts) > 1:
        for cut in _cuts(text):
            if key_of(cut) in whole or same_name(text[len(cut) :], outlet):
                return cut
        if same_name(parts[0], outlet):
            return text[len(parts[0]) :].lstrip(" -–—|:·•»«")
    return "" if same_name(text, outlet) else text


def site_of(title: str, heads: Sequence[str]) -> str:
    """The site's name in a page's title, when one of its headlines is the rest: "" where none is.

    "Man held in fire | News | Exeter Sun" with the headline "Man held in fire" gives "Exeter Sun".
    """
    text = " ".join(title.split())
    for head in heads:
        if len(head) >= _SHORTEST_HEADLINE and head in text and head != text:
            before, _, behind = text.partition(head)
            parts = [part for part in _SITE.split(behind or before) if part.strip(_SIGNS)]
            name = _SECTIONS.sub("", parts[-1].strip(_SIGNS)) if parts else ""
            return name if is_person_line(name) else ""
    return ""


def _cuts(text: str) -> list[str]:
    """What is left of a text when it ends before one of its separators, longest first."""
    return [text[: match.start()] for match in reversed(list(_SITE.finditer(text)))]


def clean_byline(value: str, outlet: str = "") -> str:
    """The names of a byline: "By Ann Lee | Staff Writer, alee@sun.com" gives "Ann Lee"; "" where nobody is named."""
    text = " ".join(_MAIL.sub(" ", value).split())
    text = _TAIL.sub("", _WIRES.sub("", _WHEN.sub("", _BY.sub("", text))))
    for stamp in find_stamps(text):
        text = text[: stamp.start]
        break
    names = [
        _WORDS_AFTER.sub("", _TAIL.sub("", name)).strip(" ,;|/•·–—-()[]<>")
        for name in _BETWEEN.split(_LOOSE_END.sub("", text))
    ]
    kept = [name for name in names if is_person_line(name) and not _NOBODY.match(name) and not same_name(name, outlet)]
    return ", ".join(dict.fromkeys(kept)) if not is_sentence(text) else ""


def is_sentence(text: str) -> bool:
    """Whether a text is too long, or too much in small letters, to be names."""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return len(text) > _LONGEST or small > max(2, len(words) // 2)
