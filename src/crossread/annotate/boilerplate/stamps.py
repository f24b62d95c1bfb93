"""Lines that say when: a date or time with nothing beside it but the words of stamps, and perhaps the headline."""

from __future__ import annotations

import re

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|\bnoon\b|\bmidnight\b"
_DATE = (
    rf"{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b\.?(?:,?\s+\d{{4}})?"
    r"|\d{1,4}[/-]\d{1,2}[/-]\d{2,4}|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago"
)
_MOMENT = re.compile(rf"(?<![\w])(?:{_DATE}|{_CLOCK})", re.IGNORECASE)
_FILLER = re.compile(
    rf"\b(?:{_DAY}|posted|published|publication|updates?|updated|last|modified|created|first|original(?:ly)?|filed|edited"
    r"|reported|date|time|at|on|of|the|and|as|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|gmt|utc|eastern|central|mountain|pacific|local"
    r"|ist|hkt|sgt|aest|cet|bst|z|report|story|by staff|by|a|p|m|am|pm)\b",
    re.IGNORECASE,
)
_ZONE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|CET|IST|HKT)\b"
# run into a line of other words: a label with a capital, then nothing but days, dates, hours and zones
RUN_IN = (
    rf"\(?\b(?-i:(?:First |Last )?(?:Posted|Published|Updated|Modified|POSTED|PUBLISHED|UPDATED))\b"
    rf"\s*:?\s*(?:on\s+|at\s+)?"
    rf"(?:{_DAY}\b[.,]?\s*)?(?:{_DATE}|{_CLOCK})(?:[\s,|@–-]*(?:\bat\b|\bon\b|{_DAY}\b|{_DATE}|{_CLOCK}|{_ZONE}))*\)?"
)


def is_stamp(line: str) -> bool:
    """Whether nothing is left of a line without its dates, times and the words around them.

    "UPDATED at 12:23 P.M. (EST) on Tuesday, August 25th" is one, "About 9 p.m. he left" is none.
    """
    if len(line) > 200 or re.fullmatch(r"\W*\d{1,2}:\d\d\W*", line):
        return False
    left = _MOMENT.sub(" ", line)
    return left != line and not re.search(r"[^\W_]", _FILLER.sub(" ", left))
