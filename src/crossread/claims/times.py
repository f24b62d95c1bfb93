"""When: the day and the hour of the incident and of what followed it.

The day on which something was said is no day of the incident: "said Tuesday" is skipped, and so are stamps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, entity_at, is_aside, overlaps, sentence_of
from crossread.claims.topics import INCIDENT, clause_of, distance, event_near, name_of_frame, topic_of_frame
from crossread.types import Entity, Event, Reading, Span, Time, When

DAY_PRECISIONS = frozenset({"day", "part", "hour", "minute", "second"})
WIDE_DATES = frozenset({"month", "season", "year"})
_SAID_BEFORE = re.compile(
    r"(?:said|says|told(?:\s+\S+){1,4}|announced|revealed|disclosed|tweeted|posted|confirmed|released"
    r"|(?<!was )(?<!were )(?<!been )reported"
    r"|(?:for|to) comment|statement"
    r"|according to [^,.]{3,40}"
    r"|testified|recalled|recounted|heard|(?:took|on) the (?:witness )?stand"
    r"|identified (?:him|her|them|(?:an?|the|two|both|\d+) (?:[\w-]+ ){0,2}[\w-]+))"
    r"(?:\s+(?:on|late|early|in a statement))*\s*$",
    re.IGNORECASE,
)
# how long something lasts, or as of when it is told
_UNTIL = re.compile(
    r"\b(?:(?:until|till|through|as of) (?:about |around |at least |close to |nearly |well )?|updated?:? )$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"\s*,?\s*(?:(?:said|told|announced)\b|(?:morning |afternoon |evening )?"
    r"(?:(?:news|press) conference|briefing|vigil|interview)\b|\((?-i:[A-Z]{2,}|Reuters)\))",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|last night|"
    r"this (?:morning|afternoon|evening)|"
    r"(?:the )?(?:next|same|following) day|"
    r"jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|new year|christmas|halloween|easter|\d{1,2}/\d{1,2})",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"\b(?:(?:19|20)\d\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
# a party for a holiday is on another day as often as not
_OCCASION = re.compile(
    r"(?:the )?(?:halloween|christmas|new year(?:['’]s)?|thanksgiving|easter|mother['’]s day|"
    r"fourth of july|memorial day|labor day|valentine(?:['’]s)?(?: day)?|holiday)(?: (?:eve|day))? "
    r"(?:party|parade|concert|dance|gathering|celebration|festival|shooting|event|fireworks|second|dinner|weekend)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:happen(?:ed|ing)?|occur(?:red|ring)?|took place|broke out|beg[au]n|called to|(?:was|were|been) called|"
    r"responded|dispatched|arrived|"
    r"calls? (?:was|were) (?:reported|received|placed|made)|calls? came in|(?:was|were) (?:first )?reported|rang out)"
    r"\b(?:[ap]\.m\.|[^.;])*$",
    re.IGNORECASE,
)
_INCIDENTS = (
    r"(?:incident|shooting|stabbing|attack|assault|crash|collision|wreck|fire|blaze|explosion|robbery|hold-?up|heist|"
    r"killing|slaying|murder|homicide|shootout|rampage|gunfire|confrontation|altercation|fight|burglary|break-in)s?\b"
)
# "arrested Sunday in the shooting": the day is that of the arrest
_LINKS = r"(?:in|after|for|of|the|an?|on|over|with|from|during|following|at|by|and|to|as|when|before|near)\b"
_OF_INCIDENT_AFTER = re.compile(
    rf"(?:['’]s)?\s(?:(?!{_LINKS})[\w-]+\s){{0,2}}?{_INCIDENTS}(?!\s(?:victim|suspect))", re.IGNORECASE
)
_OF_INCIDENT_BEFORE = re.compile(
    rf"\b{_INCIDENTS}\s(?:that happened\s)?(?:on|early|late|around|about|from)?\s?$", re.IGNORECASE
)
# of what the hour of the call is told with: "were called to the school around 9 a.m. and evacuated it"
_WITH_THE_CALL = frozenset({"statement", "evacuation", "search", "rescue"})
REACH = 60  # characters looked at before a time
BESIDE = 6  # characters between a time and what it stands at: "a Sunday shooting", "shooting on Sunday"
_CLOCK = re.compile(r"T\d\d|TMO|TAF|TEV|TNI|TDT")


def find_times(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each time that dates something, with its evidence."""
    text = reading.document.text
    for time in reading.times:
        if time.type not in ("DATE", "TIME") or time.when is None or _is_skipped(reading, time):
            continue
        event = event_at(reading, time.span)
        said = event is not None and topic_of_frame(event.frame) in _WITH_THE_CALL
        if said and time.when.precision in ("hour", "minute") and happened(reading, time.span):
            event = None  # "it happened at noon, police said": the hour is not that of the saying
        frame = event.frame if event is not None else ""
        if time.when.precision in DAY_PRECISIONS | WIDE_DATES and topic_of_frame(frame) != "statement":
            evidence = around(text, time.span, clause_of(reading, time.span))
            yield from ((draft, evidence) for draft in _drafts(reading, time, event))


def _drafts(reading: Reading, time: Time, event: Event | None) -> Iterator[Draft]:
    """The questions that a time answers: the day where one is named, the hour where one is given."""
    when, frame = time.when, event.frame if event is not None else ""
    if when is None:
        return
    topic = topic_of_frame(frame) if frame else INCIDENT
    words = " ".join(reading.document.text[time.span.start : time.span.end].split())
    rule = f"time of {topic}"
    if topic == "death":
        who = _victim(reading, event)
        about, name = (who.id, who.name) if who is not None else ("event:death", "the victim")
        yield Draft("time.of_death", when, words, time.span, rule, about, name, frame, when)
        return
    day = when.value.partition("T")[0]
    about, name = f"event:{topic}", name_of_frame(frame)
    if _DAY.search(words) and re.fullmatch(r"[\dX]{4}-\d\d-\d\d|XXXX-WXX-\d", day):
        bound = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
        value = When(day, bound, bound, "day", when.years, when.zone)
        yield Draft("event.date", value, words, time.span, rule, about, name, frame, when)
    elif when.precision in WIDE_DATES and event is not None and _SEASON.search(words):
        yield Draft("event.date", when, words, time.span, rule, about, name, frame, when)
    if _CLOCK.search(when.value):
        yield Draft("event.time", hour_alone(when), words, time.span, rule, about, name, frame, when)


def _victim(reading: Reading, event: Event | None) -> Entity | None:
    """Who died."""
    spans = event.roles.get("victim", ()) if event is not None else ()
    return next((entity for span in spans if (entity := entity_at(reading, span)) is not None), None)


def event_at(reading: Reading, span: Span) -> Event | None:
    """The event that a time dates: the one that has it as its time, else the nearest one that has none."""
    own = [e for e in reading.events if e.when is not None and overlaps(e.when, span)]
    near = event_near(reading, span) if not own else None
    found = min(
        own, key=lambda e: (e.frame == "stating", distance(e.trigger, span) > BESIDE, e.trigger.start), default=near
    )
    if found is None or (topic_of_frame(found.frame) != INCIDENT and beside_incident(reading.document.text, span)):
        return None
    return found if own or found.when is None else None


def beside_incident(text: str, span: Span) -> bool:
    """Whether a time stands at a word for the incident: "after the May 3 incident", "in a shooting late Sunday"."""
    return bool(_OF_INCIDENT_AFTER.match(text, span.end) or _OF_INCIDENT_BEFORE.search(text[: span.start][-REACH:]))


def happened(reading: Reading, span: Span) -> bool:
    """Whether the sentence says before a time that something happened, or that somebody was called."""
    sentence = sentence_of(reading, span)
    return bool(_HAPPENED.search(reading.document.text[sentence.start : span.start]))


def hour_alone(when: When) -> When:
    """The hour without its day: two reports may agree on the hour though one does not tell the day."""
    hour = when.value.partition("T")[2]
    return When(f"XXXX-XX-XXT{hour}", precision=when.precision, zone=when.zone)


def _is_skipped(reading: Reading, time: Time) -> bool:
    """Whether the time is in noise, in a stamp, or says when something was said or how long it lasts."""
    text, span = reading.document.text, time.span
    marked = any(k in ("stamp", "dateline", "credit") and overlaps(span, s) for s, k in reading.boilerplate)
    if marked or is_aside(reading, span):
        return True
    if _OCCASION.match(text[span.start : span.end + 20]):
        return True
    before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 40]
    return bool(_SAID_BEFORE.search(before) or _SAID_AFTER.match(after) or _UNTIL.search(before))
