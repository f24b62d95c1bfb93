"""How many, where no number stands before a noun: "a double murder", "shot multiple times", "a third man dies"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

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
            r"(?! (?:the (?:level|number|rate|size|price|average)|as (?:much|many|high|likely)|more))"
            r"|\b(?:shot|struck|hit|stabbed)\b (?:at least |at |him |her |only )?(?P<often2>once|twice)\b",
            re.I,
        ),
        "shots.count",
        "hits",
        _OFTEN,
    ),
    (
        re.compile(
            r"\b(?P<often>multiple|several|numerous|two|three|four|five|six|seven|eight|nine|ten)(?P<often2>) "
            r"(?:apparent )?(?:gunshot|bullet|stab|knife) wounds\b",
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
            if slot == "killed.count" and low == high:
                words = f"{low:g} ({words})"
            rule = FURTHER if match["often"] and match["often"].casefold() in _ORDINALS else f"count: {slot}"
            draft = Draft(slot, Number(low, high), words, span, rule, key=key)
            yield draft, around(text, span, clause_of(reading, span))


# slot -> the frames in which somebody comes to be counted there
_HARMS = {"killed.count": ("killing", "dying"), "injured.count": ("injuring", "shooting")}
_DEADLY_BEFORE = re.compile(r"\b(?:fatal(?:ly)?|deadly)(?: \w+)? $", re.I)
_DEADLY_AFTER = re.compile(r"[ -](?:deaths?|dead|to death|and killed)\b", re.I)


def find_single_harms(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """One death, one person hurt, where a report tells of a single person and its running text gives no number."""
    text = reading.document.text
    counts = {slot_of(text, q, clause_of(reading, q.span))[0] for q in counted(reading)}
    dead = [e for _, e in _harmed(reading, _HARMS["killed.count"])]
    for slot, frames in _HARMS.items():
        harmed = _harmed(reading, frames)
        told = [(v, e) for v, e in harmed if slot == "killed.count" or not any(may_be(e, d) for d in dead)]
        if slot == "killed.count" and slot not in counts and (together := _together(told)):
            event, number = together
            words = f"at least {number}"
            yield (
                Draft(slot, Number(number, None), words, event.trigger, f"{number} in one list"),
                around(text, event.trigger, clause_of(reading, event.trigger)),
            )
        several = len({e.id for _, e in told if e.named}) > 1 or len(told) > len({v.id for v, _ in told})
        if slot in counts or several or any(e.attributes.get("group") for _, e in told):
            continue
        for event, entity in told[:2]:
            yield (
                Draft(slot, Number(1, None), "at least 1", event.trigger, f"a single one: {entity.name}"),
                around(text, event.trigger, clause_of(reading, event.trigger)),
            )


def _together(told: Sequence[tuple[Event, Entity]]) -> tuple[Event, int] | None:
    """The event that kills the most single people at once, and their number; None where none kills two.

    "killed an officer and a technician" tells of two dead as "two people" does.
    """
    killed = Counter(event.id for event, entity in told if not entity.attributes.get("group"))
    most = max(killed.values(), default=0)
    return next(((event, most) for event, _ in told if killed[event.id] == most), None) if most > 1 else None


def _harmed(reading: Reading, frames: Sequence[str]) -> list[tuple[Event, Entity]]:
    """The events of some frames that happened in the incident, each with the person to whom."""
    text = reading.document.text
    told = (
        e for e in reading.events if harm_of(text, e) in frames and (e.polarity, e.modality) == ("positive", "actual")
    )
    near = (e for e in told if not is_aside(reading, e.trigger) and not in_headline(text, e.trigger))
    return [(event, entity) for event in near for entity in _victims(reading, event)]


def harm_of(text: str, event: Event) -> str:
    """The frame of an event; a "fatal shooting" and somebody "shot dead" are killings."""
    start, end = event.trigger.start, event.trigger.end
    deadly = _DEADLY_BEFORE.search(text[max(0, start - 20) : start]) or _DEADLY_AFTER.match(text[end : end + 12])
    return "killing" if deadly and event.frame in _HARMS["injured.count"] else event.frame


def may_be(one: Entity, other: Entity) -> bool:
    """Whether two people of one report may be one: nothing that is known of both differs.

    "A 62-year-old man died" and "James Lonsdale was shot" may be one; "a man" and "a woman" are two.
    """
    if one.id == other.id:
        return True
    if one.named and other.named:
        return False  # two names of one person are one entity already
    pairs = ((one.attributes.get(key), other.attributes.get(key)) for key in ("gender", "age"))
    return all(not a or not b or a == b for a, b in pairs)


def _victims(reading: Reading, event: Event) -> list[Entity]:
    """The people to whom an event happened, each once, in the order of the text."""
    found = (entity_at(reading, span) for span in event.roles.get("victim", ()))
    return list({e.id: e for e in found if e is not None and e.kind == "person"}.values())
