"""Who investigates: the police body that a report names as its source or as the one at work, and bodies beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.claims.make import Draft, around, in_headline, is_aside
from crossread.claims.topics import clause_of
from crossread.compare.bodies import Body, bodies_in, compare_bodies, nameless_in
from crossread.types import Name, Reading, Span

ABOUT, ABOUT_NAME = "event:agency", "the incident"
MOST = 2  # mentions of the body of a report that are pointed at
LEAST_WORDS, MOST_WORDS = 6, 9  # of the evidence: the body and what it does, not what it says
_AT_WORK = re.compile(
    r"\binvestigat(?:es|ed|ing|e|ion)\b(?! (?:division|unit|bureau))|\blead\w* the (?:case|probe|inquiry)|\bprobe\b|"
    r"\breviewing\b",
    re.IGNORECASE,
)
_SOURCE_AFTER = re.compile(r"^\W{0,2}(?:\w+ ){0,2}?(?:sa(?:y|ys|id)|told|report\w*|confirm\w*|announc\w*|releas\w*)\b")
_SOURCE_BEFORE = re.compile(
    r"\b(?:according to|(?:said|says)\b[^.;]{0,60}\b(?:with|of)|spokes\w+ (?:for|with))\W[^.;]{0,9}$"
)
# of somebody who works there: such words tell a job
_TITLE = re.compile(
    r"^ (?:assistant |public information |homicide )?(?:chief|director|spokes\w+|(?:sgt|lt|cpl|capt|det|supt)\b|"
    r"sergeant|lieutenant|corporal|captain|detective [A-Z]|superintendent|officer\b|(?-i:[A-Z][a-z]+ [A-Z]))",
    re.IGNORECASE,
)
# police by name: find_police reads these
_POLICE = re.compile(r"\b(?i:police|sheriff|deput(?:y|ies)|detectives?|officers?)\b|\b[A-Z]{1,4}(?:PD|SO)\b")
_CREDIT = re.compile(r"\b(?:photo|source|credit|courtesy|image|via)(?: of)? ?[:(]? ?$", re.IGNORECASE)


def find_police(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for the clearest mentions of the police body that a report leans on most."""
    text = reading.document.text
    named = [b for b in bodies_in(text) if not is_aside(reading, Span(b.start, b.end)) and not _is_credit(text, b)]
    told = named or [b for b in nameless_in(text) if not is_aside(reading, Span(b.start, b.end))]
    main = _main(reading, [b for b in told if not in_headline(text, Span(b.start, b.end))] or told)
    most = max((_weight(reading, b) for b in main), default=0)
    for body in [b for b in main if _weight(reading, b) == most][:MOST]:
        span = Span(body.start, body.end)
        name = max((b.name for b in main), key=len)
        draft = Draft(
            slot="agency.investigating",
            value=Name(name, "organization"),
            display=name,
            span=span,
            rule="police body of the report",
            about=ABOUT,
            about_name=ABOUT_NAME,
        )
        yield draft, around(text, span, clause_of(reading, span), most=MOST_WORDS, least=LEAST_WORDS)


def _is_credit(text: str, body: Body) -> bool:
    """Whether a body is only named as where a picture is from."""
    return bool(_CREDIT.search(text[max(0, body.start - 20) : body.start]))


def _main(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The mentions of the body that weighs most; of equal ones the first."""
    groups: dict[int, list[Body]] = defaultdict(list)
    for body in bodies:
        same = (i for i, known in groups.items() if compare_bodies(known[0].name, body.name).verdict != "conflict")
        groups[next(same, len(groups))].append(body)
    return max(groups.values(), key=lambda g: (sum(_weight(reading, b) for b in g), -g[0].start), default=[])


def _weight(reading: Reading, body: Body) -> int:
    """How plainly a mention says that the body has the case: it investigates, it is the source, it is named."""
    text, span = reading.document.text, Span(body.start, body.end)
    clause = clause_of(reading, span)
    if _TITLE.search(text[body.end : body.end + 30]):
        return 0
    if _AT_WORK.search(text[clause.start : clause.end]):
        return 3
    after = _SOURCE_AFTER.search(text[body.end : body.end + 40])
    return 2 if after or _SOURCE_BEFORE.search(text[max(0, body.start - 90) : body.start]) else 1


def find_agencies(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each body that is no police and investigates, in a clause that says so."""
    text = reading.document.text
    names = {e.id: e for e in reading.entities}
    for mention in reading.mentions:
        if mention.kind != "organization" or is_aside(reading, mention.span):
            continue
        clause = clause_of(reading, mention.span)
        if _POLICE.search(text[mention.span.start : mention.span.end]) or not _AT_WORK.search(
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
