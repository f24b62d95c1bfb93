"""How many, where no number stands before a noun: "a double murder", "shot multiple times", "a third man dies"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from crossread.claims.counts import counted, slot_of
from crossread.claims.lone import people_told
from crossread.claims.make import (
    MOST_WORDS,
    Draft,
    around,
    entity_at,
    in_headline,
    inside,
    is_aside,
    is_owner,
    sentence_of,
)
from crossread.claims.shot import IN_ALL
from crossread.claims.topics import clause_of
from crossread.types import Entity, Event, Number, Reading, Span

FURTHER, SINGLE = "a further death", "a single one"
LISTED = "people listed"
ONE_WOUND = "hit: told of one wound"
_ONE_WOUND = re.compile(r"\ba (?:\w+[- ])?(?:apparent )?(?:gunshot|bullet) wound\b(?! vic)", re.IGNORECASE)
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
            r"\b(?P<often>double|triple|quadruple)(?P<often2>) (?:murder(?!-suicide)|homicide|killing|slaying|fatal)",
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
            r"(?:apparent )?(?:gunshot|bullet|stab|knife) wounds\b"
            r"|\b(?:an?|one) (?P<often3>single) (?:apparent )?(?:gunshot|bullet|stab|knife) wound\b",
            re.I,
        ),
        "shots.count",
        "hits",
        _OFTEN,
    ),
    (
        re.compile(r"\b(?:an?|one) (?P<often>single)(?P<often2>) (?:gun ?)?(?:shot|round|bullet)\b(?! wound)", re.I),
        "shots.count",
        "",
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
            low, high = values[next(word for word in match.groups() if word).casefold()]
            words = " ".join(match[0].split())
            if slot == "killed.count" and low == high:
                words = f"{low:g} ({words})"
            rule = FURTHER if match["often"] and match["often"].casefold() in _ORDINALS else f"count: {slot}"
            draft = Draft(slot, Number(low, high), words, span, rule, key=key)
            yield draft, around(text, span, clause_of(reading, span))


def find_one_wound(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for "a gunshot wound to the chest", in a report that tells in no other way how often somebody was hit.

    It says only something where another report tells of several.
    """
    text = reading.document.text
    if any(pattern.search(text) for pattern, slot, key, _ in _MULTIPLES if key == "hits"):
        return
    spans = (Span(match.start(), match.end()) for match in _ONE_WOUND.finditer(text))
    span = next((s for s in spans if not is_aside(reading, s) and not in_headline(text, s)), None)
    if span is not None:
        words = " ".join(text[span.start : span.end].split())
        draft = Draft("shots.count", Number(1, 1), words, span, ONE_WOUND, key="hits")
        yield draft, around(text, span, clause_of(reading, span))


# slot -> the frames in which somebody comes to be counted there
_HARMS = {"killed.count": ("killing", "dying"), "injured.count": ("injuring", "shooting")}
_DEADLY_BEFORE = re.compile(r"\b(?:fatal(?:ly)?|deadly)(?: \w+)? $", re.I)
_DEADLY_AFTER = re.compile(r"[ -](?:deaths?|dead|to death|and killed)\b", re.I)


def find_lists(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """The number of people listed as killed or hurt: "an infant and two women died" are three."""
    text = reading.document.text
    for told in people_told(reading):
        if told.number > 1 and _LISTED.search(told.people):
            words = f"at least {told.number} ({' '.join(told.people.split())})"
            rule = f"{IN_ALL}, {LISTED}" if told.shot else LISTED
            draft = Draft(told.slot, Number(told.number, None), words, told.span, rule)
            yield draft, around(text, told.span, sentence_of(reading, told.span))


_LISTED = re.compile(r", | and | as well as | along with ")


def find_single_harms(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """One death, one person hurt, where a report tells of a single person and its running text gives no number."""
    text = reading.document.text
    counts = {slot_of(text, q, clause_of(reading, q.span))[0] for q in counted(reading)}
    lists = {told.slot for told in people_told(reading) if told.number > 1 and not in_headline(text, told.span)}
    for slot in _HARMS:
        told = _dead(reading) if slot == "killed.count" else _hurt(reading)
        if slot == "killed.count" and slot not in counts and (together := _together(told)):
            event, number = together
            draft = Draft(slot, Number(number, None), f"at least {number}", event.trigger, f"{number} in one list")
            yield draft, around(text, event.trigger, clause_of(reading, event.trigger))
        if slot not in counts | lists and len({entity.id for _, entity in told if entity.named}) < 2:
            for span, name in _single(reading, slot, told):
                yield Draft(slot, Number(1, None), "at least 1", span, f"{SINGLE}: {name}"), span


def _dead(reading: Reading) -> list[tuple[Event, Entity]]:
    """The killings and deaths, each with who died."""
    return [pair for head in (False, True) for pair in _harmed(reading, _HARMS["killed.count"], headline=head)]


def _hurt(reading: Reading) -> list[tuple[Event, Entity]]:
    """What befell those who may not be one of the dead."""
    dead = [entity for _, entity in _dead(reading)]
    harmed = (p for head in (False, True) for p in _harmed(reading, _HARMS["injured.count"], headline=head))
    return [(event, entity) for event, entity in harmed if not any(may_be(entity, d) for d in dead)]


def _single(reading: Reading, slot: str, told: Sequence[tuple[Event, Entity]]) -> Iterator[tuple[Span, str]]:
    """Where the one person is told of: in the running text and in the headline, first as the words have it."""
    text = reading.document.text
    words = [t for t in people_told(reading) if t.slot == slot and t.number == 1]
    if slot == "injured.count" and any(t.slot == "killed.count" for t in people_told(reading)):
        words = []  # who was shot may be who died
    several = len(told) > len({event.id for event, _ in told}) or any(e.attributes.get("group") for _, e in told)
    for head in (True, False):
        own = [t for t in words if in_headline(text, t.span) == head]
        events = [] if several else [pair for pair in told if in_headline(text, pair[0].trigger) == head]
        event, entity = _plainest(reading, events)[0] if events else (None, None)
        if own and (event is None or own[0].span.start < event.trigger.start):
            yield around(text, own[0].span, sentence_of(reading, own[0].span)), own[0].people
        elif event is not None and entity is not None:
            yield _telling(reading, event, entity), entity.name


def _telling(reading: Reading, event: Event, entity: Entity) -> Span:
    """The words that tell of a harm, with those for whom it befell where they are at hand."""
    text, clause = reading.document.text, clause_of(reading, event.trigger)
    near = [s for s in event.roles.get("victim", ()) if inside(s, clause) and entity_at(reading, s) == entity]
    start, end = (min((s.start for s in near), default=event.trigger.start), event.trigger.end)
    whole = Span(min(start, event.trigger.start), max((end, *(s.end for s in near))))
    return around(text, whole if len(text[whole.start : whole.end].split()) <= MOST_WORDS else event.trigger, clause)


def _plainest(reading: Reading, told: Sequence[tuple[Event, Entity]]) -> list[tuple[Event, Entity]]:
    """The tellings, those first that a whole sentence tells, with the victim in words: a caption tells in passing."""
    text = reading.document.text

    def in_passing(event: Event, entity: Entity) -> tuple[bool, bool]:
        sentence = sentence_of(reading, event.trigger)
        whole = text[sentence.start : sentence.end].rstrip(" )\n\"”’'")[-1:] in ".!?"
        words = (
            text[s.start : s.end].casefold() for s in event.roles.get("victim", ()) if entity_at(reading, s) == entity
        )
        return not whole, all(word in _PRONOUNS for word in words)

    return sorted(told, key=lambda pair: in_passing(*pair))


_PRONOUNS = frozenset("he she him her his they them their who whom each other himself herself it its".split())


def _together(told: Sequence[tuple[Event, Entity]]) -> tuple[Event, int] | None:
    """The event that kills the most single people at once, and their number; None where none kills two.

    "killed an officer and a technician" tells of two dead as "two people" does.
    """
    killed = Counter(event.id for event, entity in told if not entity.attributes.get("group"))
    most = max(killed.values(), default=0)
    return next(((event, most) for event, _ in told if killed[event.id] == most), None) if most > 1 else None


def _harmed(reading: Reading, frames: Sequence[str], *, headline: bool = False) -> list[tuple[Event, Entity]]:
    """The events of some frames that happened in the incident, each with the person to whom; the headline's apart."""
    text = reading.document.text
    told = (
        e for e in reading.events if harm_of(text, e) in frames and (e.polarity, e.modality) == ("positive", "actual")
    )
    near = (e for e in told if not is_aside(reading, e.trigger) and in_headline(text, e.trigger) == headline)
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
    text, spans = reading.document.text, event.roles.get("victim", ())
    found = (entity_at(reading, span) for span in spans if not is_owner(text, event.trigger, span))
    return list({e.id: e for e in found if e is not None and e.kind == "person"}.values())
