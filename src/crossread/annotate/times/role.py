"""What part a time plays: the time of an utterance, a dateline, a stamp; "" for the time of what is told."""

from __future__ import annotations

import re

_CUES = (
    r"(?:said|says|told\s+(?:\w+\s+){1,3}|announced|confirmed|reported|stated|added|tweeted|wrote|testified|acknowledged"
    r"|(?:in|issued|released)\s+(?:a|the)\s+(?:\w+\s+)?(?:statement|release|interview|report|briefing|conference)|press\s+conference|news\s+conference)"
)
_SAID = re.compile(rf"\b{_CUES}\s*(?:on\s+|late\s+|early\s+|at\s+)?$", re.I)
_STAMP = re.compile(r"\b(?:posted|updated|published|last\s+modified|created)\b\s*(?:on|at|:)?[^\n.]{0,12}$", re.I)
_DATELINE = re.compile(r"(?:^|\n)[A-Z][A-Z .,'’/-]{2,40}(?:,\s*[A-Z][\w. ]{1,20})?\s*[,(]?\s*$")
_DASH = re.compile(r"\s*(?:\([^)\n]{2,30}\)\s*)?(?:--|[-–—_])\s")


def role_at(text: str, start: int, end: int) -> str:
    """said, dateline, stamp or ""."""
    before, after = text[max(0, start - 80) : start], text[end : end + 40]
    if _STAMP.search(before):
        return "stamp"
    if _DATELINE.search(before) and _DASH.match(after):
        return "dateline"
    return "said" if _SAID.search(before) else ""
