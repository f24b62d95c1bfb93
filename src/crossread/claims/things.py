"""With what, and who investigates: answers that a short list of words gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, is_aside
from crossread.claims.topics import clause_of
from crossread.types import Name, Phrase, Reading, Span

_CALIBRE = r"(?:\.\d{2,3}(?:[- ]cali\w+)?|\d{1,2}[- ]?(?:mm|millimeters?|gauge)|\d{2}[- ]cali\w+)"
_WEAPON = re.compile(
    rf"\b(?:(?:(?:a|an|the|his|her|their|two|semi-?automatic|automatic|assault|high-?powered|sawed-?off|loaded|stolen|"
    rf"small|large|BB|pellet|black|silver|double-?barrel\w*|hunting|bolt-action|single-shot|assault-style|petrol|pipe|fire|gasoline)\s+)*"
    rf"(?:{_CALIBRE}\s+)?(?:hand\s?guns?|pistols?|revolvers?|rifles?|shotguns?|fire\s?arms?|guns?|AK-?47s?|AR-?15s?|"
    rf"knife|knives|machetes?|hammers?|baseball bat|bombs?|explosives?|grenades?|hatchet|axe|crossbow|swords?|tasers?|"
    rf"(?:small )?derringers?(?: pistols?)?|molotov cocktails?|tear ?gas|Glocks?|(?<=-style )weapons?)"
    rf")\b(?!\s*(?:control|violence|laws?|shop|store|owner|rights|fire|point|shot|wound))",
    re.IGNORECASE,
)
_INVESTIGATES = re.compile(
    r"\binvestigat\w+|\blead\w* the (?:case|probe|inquiry)|\bprobe\b|\breviewing\b", re.IGNORECASE
)
_POLICE = re.compile(r"\b(?i:police|sheriff|deput(?:y|ies)|detectives?|officers?)\b|\b[A-Z]{1,4}(?:PD|SO)\b")


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


def find_agencies(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each body that is no police and investigates, in a clause that says so."""
    text = reading.document.text
    names = {e.id: e for e in reading.entities}
    for mention in reading.mentions:
        if mention.kind != "organization" or is_aside(reading, mention.span):
            continue
        clause = clause_of(reading, mention.span)
        if _POLICE.search(text[mention.span.start : mention.span.end]) or not _INVESTIGATES.search(
            text[clause.start : clause.end]
        ):
            continue
        entity = names.get(mention.entity)
        name = entity.name if entity is not None else text[mention.span.start : mention.span.end]
        yield (
            Draft(
                slot="agency.investigating",
                value=Name(name, "organization"),
                display=name,
                span=mention.span,
                rule="body beside investigate",
                about=mention.entity,
                about_name=name,
            ),
            around(text, mention.span, clause),
        )
