"""What a clause is about, from the frames of its events: the incident itself, or one of the things that followed."""

from __future__ import annotations

from crossread.claims.make import inside, overlaps, sentence_of
from crossread.types import Event, Reading, Span

INCIDENT = "incident"
# frames that are not the incident itself, by the topic they belong to
TOPICS = {
    "arresting": "arrest",
    "detaining": "arrest",
    "confessing": "arrest",
    "surrendering": "arrest",
    "searching": "search",
    "charging": "charge",
    "bail_setting": "charge",
    "pleading": "court",
    "trying": "court",
    "convicting": "court",
    "sentencing": "court",
    "releasing": "release",
    "deciding": "decision",
    "investigating": "investigation",
    "employment_action": "employment",
    "hospitalising": "hospital",
    "condition": "hospital",
    "dying": "death",
    "protesting": "protest",
    "dispersing": "protest",
    "finding": "discovery",
    "rescuing": "rescue",
    "evacuating": "evacuation",
    "stating": "statement",
}
# what the reader is shown for a frame, and for a topic without one
NAMES = {
    INCIDENT: "the incident",
    "shooting": "the shooting",
    "killing": "the killing",
    "injuring": "the injury",
    "assaulting": "the assault",
    "threatening": "the threat",
    "robbing": "the robbery",
    "kidnapping": "the kidnapping",
    "fleeing": "the flight",
    "crashing": "the crash",
    "exploding": "the explosion",
    "burning": "the fire",
    "flooding": "the flood",
    "drowning": "the drowning",
    "missing": "the disappearance",
    "damaging": "the damage",
    "arresting": "the arrest",
    "detaining": "the detention",
    "surrendering": "the surrender",
    "confessing": "the confession",
    "searching": "the search",
    "charging": "the charging",
    "bail_setting": "the setting of bail",
    "pleading": "the plea",
    "trying": "the trial",
    "convicting": "the verdict",
    "sentencing": "the sentencing",
    "releasing": "the release",
    "deciding": "the decision",
    "investigating": "the investigation",
    "employment_action": "the employer's step",
    "hospitalising": "the way to hospital",
    "condition": "the treatment",
    "dying": "the death",
    "protesting": "the protest",
    "dispersing": "the dispersal",
    "finding": "the discovery",
    "rescuing": "the rescue",
    "evacuating": "the evacuation",
}


def name_of_frame(frame: str) -> str:
    """What the reader is shown for a frame; a frame of the user's own by its name."""
    return NAMES.get(frame, f"the {frame.replace('_', ' ')}" if frame else NAMES[INCIDENT])


def topic_of_frame(frame: str) -> str:
    """The topic that a frame belongs to; a frame that is in no table is the incident itself."""
    return TOPICS.get(frame, INCIDENT)


def clause_of(reading: Reading, span: Span) -> Span:
    """The clause that holds the range, else its sentence."""
    return next((c for c in reading.clauses if inside(span, c)), sentence_of(reading, span))


def event_near(reading: Reading, span: Span) -> Event | None:
    """The event that a value belongs to: in its clause, else in its sentence; the nearest trigger, stating last."""
    for within in (clause_of(reading, span), sentence_of(reading, span)):
        found = [e for e in reading.events if overlaps(e.trigger, within)]
        acts = [e for e in found if e.frame != "stating"] or found
        if acts:
            return min(acts, key=lambda e: (distance(e.trigger, span), e.trigger.start))
    return None


def distance(one: Span, other: Span) -> int:
    """Code points between two ranges, 0 where they overlap."""
    return max(0, one.start - other.end, other.start - one.end)
