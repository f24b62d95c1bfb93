"""What became of people: conditions, arrests, charges, sentences, from the events that frames have found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from crossread.claims.make import (
    Draft,
    around,
    entity_at,
    inside,
    is_aside,
    is_owner,
    mention_at,
    overlaps,
    sentence_of,
    trimmed,
)
from crossread.claims.topics import clause_of
from crossread.types import Event, Phrase, Reading, Span

# frame -> (slot, the roles that tell whom it is about, in order); a charge is also a step of what became of somebody
_PATIENT = ("victim", "patient", "agent")
FRAME_SLOTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "killing": ("person.condition", _PATIENT[:2]),
    "dying": ("person.condition", _PATIENT),
    "injuring": ("person.condition", _PATIENT[:2]),
    "hospitalising": ("person.condition", _PATIENT),
    "condition": ("person.condition", _PATIENT),
    "arresting": ("person.status", _PATIENT[:2]),
    "detaining": ("person.status", _PATIENT[:2]),
    "surrendering": ("person.status", ("agent", "victim", "patient")),
    "releasing": ("person.status", _PATIENT),
    "searching": ("person.status", _PATIENT[:2]),
    "fleeing": ("person.status", ("agent", "patient")),
    "charging": ("person.status", _PATIENT[:2]),
    "pleading": ("person.status", ("agent", "victim", "patient")),
    "convicting": ("person.status", _PATIENT[:2]),
    "sentencing": ("person.sentence", _PATIENT[:2]),
    "bail_setting": ("person.bail", _PATIENT),
    "employment_action": ("person.job", _PATIENT),
    "deciding": ("investigation.status", ()),
}
_OFFENCES = frozenset({"homicide", "murder", "manslaughter", "homicides", "murders"})
_COURT = frozenset(
    {"charging", "pleading", "trying", "convicting", "sentencing", "arresting", "detaining", "investigating"}
)
_IN_CARE = re.compile(r"\b(?:treated|hospitals?|hospitali[sz]ed|clinic|medical cent(?:er|re)|doctors?)\b", re.I)
_HANGING = re.compile(r"(?<=\w)(?:\s+(?:on|in|at|after|during|for|by|of|with|the|an?|and|from|last|this)){1,8}$")
# whom it was done to, where the offence should stand: "charged in the killing of 14-year-old Ida Moll"
_OF_SOMEBODY = re.compile(
    r"(?:an? |the |his |her )?\d+-year-old\b|(?:the |young )?(?:[A-Z][\w’'.-]+ )+[A-Z]\w+\b|(?:his|her|their|being)\b"
)
_AFTER_OFFENCE = re.compile(
    r",? (?:in (?:connection|relation|the (?:\w+ )?(?:death|killing|shooting|slaying|case|incident|murder))|after|"
    r"because|following|stemming|over (?:the|a)|when|for allegedly|said|according)\b.*",
    re.DOTALL,
)
_BOOKED = re.compile(
    r"\W+(?:with|for|on)\s+(?:a |an |charges? of |suspicion of |one count of )?(?P<offence>[a-z][^.,;\n]{4,60})"
)
SPEAKERS = frozenset({"official", "spokesperson", "lawyer", "witness", "officer"})
HARM = frozenset({"killing", "dying", "injuring", "hospitalising", "condition"})
# where somebody else is told of, though the clause goes on: "is in critical condition and Ida Moll is stable"
_ANOTHER = re.compile(
    r",? (?:and|while|but) (?:[A-Z][\w’'-]+ ){1,3}(?:is|are|was|were|has|had|remain(?:s|ed)?|died|suffered)\b"
)
MOST_WORDS = 14
TAIL = 5  # words behind a trigger that say what it comes to: "charged with second-degree murder"


def find_acts(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each event whose frame fills a slot, with its evidence: trigger, person and what goes with them."""
    for event in reading.events:
        row = FRAME_SLOTS.get(event.frame)
        if row is None or is_aside(reading, event.trigger) or is_charge(reading, event) or is_unreal(reading, event):
            continue
        slot, roles = row
        before = reading.document.text[sentence_of(reading, event.trigger).start : event.trigger.start]
        if event.frame == "releasing" and _IN_CARE.search(before):
            continue  # who is let go by a hospital was not held
        if (about := _about(reading, event, roles)) is None:
            continue
        yield _draft(reading, event, slot, about), _evidence(reading, event, roles)
        if offence := _offence(reading, event):
            yield _charge(reading, event, offence, about)


# what had not come, or did not: "could have hit her and killed her", "a warrant for his arrest", "to find and arrest"
_COULD = re.compile(
    r"\b(?:could|would|might)(?: have|['’]ve)\b(?:(?! (?:but|was|were|when|before|until)\b)[^.;]){0,40}$"
    r"|\bif (?:[^.;]{0,60} been )?$",
    re.IGNORECASE,
)
_UNCAUGHT = re.compile(
    r"\bwarrants? (?:[\w-]+ ){0,3}?(?:for|seeking) [^.;,]{0,40}$|(?<!led )(?<!leading )(?<!able )(?<!managed )"
    r"(?<!helped )(?<!went on )\bto (?:\w+ (?:and|or) )?$"
    r"|\buntil (?:he|she|they|someone) (?:is|are) $|\b(?:should|must|will|would|could|can) be $",
    re.IGNORECASE,
)
_WARRANT = re.compile(r"(?: and [\w-]+)? warrants?\b", re.IGNORECASE)


def is_unreal(reading: Reading, event: Event) -> bool:
    """Whether an event is only thought of: what could have befallen somebody, a conviction to come, a warrant."""
    text, start = reading.document.text, sentence_of(reading, event.trigger).start
    before = text[start : event.trigger.start]
    if event.frame in ("arresting", "detaining"):
        return bool(_UNCAUGHT.search(before) or _WARRANT.match(text, event.trigger.end))
    return event.frame in (*HARM, "convicting", "sentencing") and _COULD.search(before) is not None


def _offence(reading: Reading, event: Event) -> Span | None:
    """What somebody is charged with; None where it is no charge, or the words do not tell."""
    told = event.roles.get("charge", ()) or booked_for(reading, event)
    charged = event.frame in ("charging", "pleading", "convicting") or (event.frame == "arresting" and told)
    text, sentence = reading.document.text, sentence_of(reading, event.trigger)
    dated = [t.span for t in reading.times]
    named = (s for s in told if inside(s, sentence) and not _OF_SOMEBODY.match(text, s.start))
    named = (s for s in named if not any(overlaps(s, d) for d in dated))
    return next(named, None) if charged else None


def booked_for(reading: Reading, event: Event) -> tuple[Span, ...]:
    """The offence behind "booked with": what somebody is arrested with is mostly something else."""
    text = reading.document.text
    if not text[event.trigger.start : event.trigger.end].casefold().startswith("book"):
        return ()
    match = _BOOKED.match(text, event.trigger.end)
    return (Span(match.start("offence"), match.end("offence")),) if match else ()


def _charge(reading: Reading, event: Event, offence: Span, about: tuple[str, str]) -> tuple[Draft, Span]:
    """The draft of a charge: its value is the offence, its evidence the words from the trigger to the offence."""
    text, sentence = reading.document.text, sentence_of(reading, event.trigger)
    first = _offence_alone(text, offence)
    value = " ".join(text[first.start : first.end].split())
    core = with_offence(reading, event) or first
    draft = Draft("person.charge", Phrase(value), value, first, f"charge, frame {event.frame}", *about, event.frame)
    return draft, around(text, core, sentence)


def _offence_alone(text: str, offence: Span) -> Span:
    """The offence without whom and when it was done to: "murder", where "in the death of Ida Moll" follows."""
    first = trimmed(text, Span(offence.start, min(offence.end, _reach(text, Span(offence.start, offence.start + 1)))))
    if after := _AFTER_OFFENCE.search(text[first.start : first.end]):
        first = Span(first.start, first.start + after.start())
    if hanging := _HANGING.search(text[first.start : first.end]):
        first = Span(first.start, first.start + hanging.start())  # "murder on", where a day follows
    return first


def with_offence(reading: Reading, event: Event) -> Span | None:
    """The words from a trigger to the offence behind it; None where there is none near."""
    offence = _offence(reading, event)
    if offence is None:
        return None
    text = reading.document.text
    end = _offence_alone(text, offence).end
    core = trimmed(text, Span(min(event.trigger.start, offence.start), max(event.trigger.end, end)))
    return core if len(text[core.start : core.end].split()) <= MOST_WORDS else None


def _about(reading: Reading, event: Event, roles: tuple[str, ...]) -> tuple[str, str] | None:
    """The id and name of whom the event is about: the first role that a person fills; None where nobody is told.

    An employer's step on somebody unnamed is kept for the story as a whole: "the officer" of one sentence and "the
    policeman" of another have one employer between them, though they are not linked.
    """
    if not roles:
        return "event:investigation", "the investigation"
    for span in (span for role in roles for span in event.roles.get(role, ())):
        mention, entity = mention_at(reading, span), entity_at(reading, span)
        if mention is None or mention.kind != "person" or is_owner(reading.document.text, event.trigger, span):
            continue
        if event.frame == "employment_action" and (entity is None or not entity.named):
            return "event:employment", reading.document.text[mention.span.start : mention.span.end]
        if entity is None or entity.attributes.get("group"):
            continue
        if mention.rule == "pronoun" and entity.attributes.get("role") in SPEAKERS and event.frame in HARM:
            continue  # the sheriff who speaks is hardly "he" who was hurt
        return entity.id, entity.name
    return None


def is_charge(reading: Reading, event: Event) -> bool:
    """Whether a killing is only named as what somebody is charged with: "booked with negligent homicide"."""
    words = reading.document.text[event.trigger.start : event.trigger.end].casefold()
    if event.frame != "killing" or words not in _OFFENCES:
        return False
    clause = clause_of(reading, event.trigger)
    return any(e.frame in _COURT and overlaps(e.trigger, clause) for e in reading.events)


def _draft(reading: Reading, event: Event, slot: str, about: tuple[str, str]) -> Draft:
    """The draft: the value are the words from the trigger to the end of its clause."""
    text = reading.document.text
    clause = clause_of(reading, event.trigger)
    reach = min(clause.end, _reach(text, event.trigger))
    another = _ANOTHER.search(text, event.trigger.end, reach)
    reach = another.start() if another else reach
    words = trimmed(text, Span(event.trigger.start, max(event.trigger.end, reach)))
    value = _NEXT.sub("", " ".join(text[words.start : words.end].split()))
    if event.polarity == "negative":
        value = f"not {value}"
    return Draft(slot, Phrase(value), value, event.trigger, f"frame {event.frame}", *about, event.frame)


# the beginning of what comes next, where the words are cut: "died on Monday evening, and the man"
_NEXT = re.compile(
    r",? (?:and|but|while|as|when|after|before) (?:the|an?|his|her|their|its|he|she|it|they|police)(?: [\w-]+)?$",
    re.IGNORECASE,
)


def _reach(text: str, trigger: Span, most: int = 9) -> int:
    """Where the words after a trigger end that still belong to it: at most nine of them."""
    end = trigger.end
    for _ in range(most):
        following = text.find(" ", end + 1)
        if following < 0:
            return len(text)
        end = following
    return end


def _evidence(reading: Reading, event: Event, roles: tuple[str, ...]) -> Span:
    """The trigger with what follows it and, where it stands near, the role; some words around."""
    text = reading.document.text
    clause = clause_of(reading, event.trigger)
    tail = trimmed(
        text, Span(event.trigger.start, max(event.trigger.end, min(clause.end, _reach(text, event.trigger, TAIL))))
    )
    spans = [s for role in roles for s in event.roles.get(role, ()) if overlaps(s, clause)]
    near = min(spans, key=lambda s: (abs(s.start - event.trigger.start), s.start), default=event.trigger)
    for core in (Span(min(near.start, tail.start), max(near.end, tail.end)), tail):
        if inside(core, clause) and len(text[core.start : core.end].split()) <= MOST_WORDS - 2:
            return around(text, core, clause)
    return around(text, event.trigger, clause)
