"""With what: the weapons that a short list of words gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, is_aside
from crossread.claims.topics import clause_of
from crossread.types import Phrase, Reading, Span

_CALIBRE = r"(?:\.\d{2,3}(?:[- ]cali\w+)?|\d{1,2}[- ]?(?:mm|millimeters?|gauge)|\d{2}[- ]cali\w+)"
_WEAPON = re.compile(
    rf"\b(?:(?:(?:a|an|the|his|her|their|two|semi-?automatic|automatic|assault|high-?powered|sawed-?off|loaded|stolen|"
    rf"small|large|BB|pellet|black|silver|double-?barrel\w*|hunting|bolt-action|single-shot|assault-style|petrol|pipe|fire|gasoline)\s+){{0,6}}"
    rf"(?:{_CALIBRE}\s+)?(?:hand\s?guns?|pistols?|revolvers?|rifles?|shotguns?|fire\s?arms?|guns?|AK-?47s?|AR-?15s?|"
    rf"knife|knives|machetes?|hammers?|baseball bat|bombs?|explosives?|grenades?|hatchet|axe|crossbow|swords?|tasers?|"
    rf"(?:small )?derringers?(?: pistols?)?|molotov cocktails?|tear ?gas|Glocks?|(?<=-style )weapons?)"
    rf")\b(?!\s*(?:control|violence|laws?|shop|store|owner|rights|fire|point|shot|wound|threat|squad|technician|disposal|"
    r"scare|buy ?back)|-(?:sniffing|detect))",
    re.IGNORECASE,
)


def find_weapons(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each weapon that is named outside of noise."""
    text = reading.document.text
    for match in _WEAPON.finditer(text):
        span = Span(match.start(), match.end())
        if is_aside(reading, span):
            continue
        words = re.sub(r"^(?:an?|the|his|her|their)\s+", "", " ".join(match[0].split()), flags=re.IGNORECASE)
        yield (
            Draft("weapon.type", Phrase(words), words, span, "weapon word"),
            around(text, span, clause_of(reading, span)),
        )
