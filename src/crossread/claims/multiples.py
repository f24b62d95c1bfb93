"""How many, where no number stands before a noun: "a double murder", "shot multiple times", "a third man dies"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.counts import counted, slot_of
from crossread.claims.make import Draft, around, entity_at, in_headline, is_aside
from crossread.claims.topics import clause_of
from crossread.types import Entity, Event, Number, Reading, Span

FURTHER = "a further death"
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_OFTEN: dict[str, tuple[float, float | None]] = {
    "multiple": (2, None), "several": (3, 12), "numerous": (3, None), "once": (1, 1), "one": (1, 1), "twice": (2, 2),
    "two": (2, 2), "three": (3, 3), "four": (4, 4), "five": (5, 5), "six": (6, 6), "seven": (7, 7), "eight": (8, 8),
    "nine": (9, 9), "ten": (10, 10), "single": (1, 1), "double": (2, 2),
    "triple": (3, 3), "quadruple": (4, 4), "second": (2, 2), "third": (3, 3), "fourth": (4, 4), "fifth": (5, 5),
}  # fmt: skip
_MULTIPLES: tuple[tuple[re.Pattern[str], str, str, dict[str, tuple[float, float | None]]], ...] = (
    (
        re.compile(
            r"\b(?P<often>double|triple|quadruple)(?P<often2>) (?:murder|homicide|killing|slaying|fatal)",
            re.I,
        ),
        "killed.count",
        "",
        _OFTEN,
    ),
    (
        re.compile(
            r"\b(?P<often>second|third|fourth|fifth)(?P<often2>) (?:[\w-]+ ){0,2}?"
            r"(?:m[ae]n|wom[ae]n|victim|person|boy|girl|teen\w*) (?:has |have |had )?(?:dies|died|dead)\b",
            re.I,
        ),
        "killed.count",
        "",
        _OFTEN,
    ),
    (
        re.compile(
            r"\b(?:shot|struck|hit|hitting|shooting|stabbed|wounded)\b[^.;,\n]{0,40}?"
            r"\b(?P<often>multiple|several|numerous|one|two|three|four|five|six|seven|eight|nine|ten) times?\b"
            r"|\b(?:shot|struck|hit|stabbed)\b (?:at least |at |him |her |only )?(?P<often2>once|twice)\b",
            re.I,
        ),
        "shots.count",
        "hits",
        _OFTEN,
    ),
)


def find_multiples(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each "double murder", and for how often somebody was hit ("shot multiple times", "twice")."""
    text = reading.document.text
    for pattern, slot, key, values in _MULTIPLES:
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            if is_aside(reading, span):
                continue
            low, high = values[(match["often"] or match["often2"]).casefold()]
            words = " ".join(match[0].split())
            rule = FURTHER if match["often"] and match["often"].casefold() in _ORDINALS else f"count: {slot}"
            draft = Draft(slot, Number(low, high), words, span, rule, key=key)
            yield draft, around(text, span, clause_of(reading, span))


def find_single_deaths(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """One death, where a report tells of a single person's death and its running text gives no other number."""
    text = reading.document.text
    if any(slot_of(text, q, clause_of(reading, q.span))[0] == "killed.count" for q in counted(reading)):
        return
    told = [(event, entity) for event in reading.events if (entity := dead(reading, event)) is not None]
    if len({entity.id for _, entity in told if entity.named}) > 1 or any(e.attributes.get("group") for _, e in told):
        return
    for event, entity in told[:2]:
        yield (
            Draft("killed.count", Number(1, None), "at least 1", event.trigger, f"a single death: {entity.name}"),
            around(text, event.trigger, clause_of(reading, event.trigger)),
        )


def dead(reading: Reading, event: Event) -> Entity | None:
    """Who died in an event; None where it is no death, or nobody is told."""
    if event.frame not in ("killing", "dying") or event.polarity != "positive" or event.modality != "actual":
        return None
    if is_aside(reading, event.trigger) or in_headline(reading.document.text, event.trigger):
        return None
    found = (entity_at(reading, span) for span in event.roles.get("victim", ()))
    return next((entity for entity in found if entity is not None and entity.kind == "person"), None)
