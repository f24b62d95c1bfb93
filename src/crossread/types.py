"""Every noun of crossread: frozen, slotted, JSON-able data that is checked on birth and never changed after.

Offsets are Unicode code points into a document's text (or its title, where `field` says so), half-open.
Ids of claims, findings, events and entities are hashes of their content (`digest`), never random, never by order.
An unknown text is "", an open bound None.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Status = Literal["agreed", "disputed", "changed", "single", "open"]
Stance = Literal["asserts", "hedges", "denies"]
BoilerplateKind = Literal["menu", "teaser", "credit", "dateline", "stamp"]
FlagKind = Literal["copy", "stitched", "undated", "thin", "other-language", "off-topic"]

MENTION_KINDS = (
    "person",
    "organization",
    "place",
    "object",
    "event",
    "time",
    "substance",
    "animal",
    "plant",
    "abstract",
)


def digest(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on the parts alone: digest("a", 1) == digest("a", 1)."""
    text = "\x1f".join(map(str, parts))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


# Places in a text


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range [start, end) in code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError for a range that is empty or begins before the text."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span has 0 <= start < end, not {self.start}, {self.end}")


@dataclass(frozen=True, slots=True)
class Told:
    """How something about a document is known: the field, its value, the rule that found it, the words it rests on."""

    field: str
    value: str
    rule: str
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report: its text, unchanged but for newlines, and what is known of it.

    `published` is an ISO 8601 date or date and time (with its zone where the report gives one), "" when unknown.
    `told` says how the fields came to be known; `notes` what a reader noticed (metadata against text, a scanned page).
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    byline: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError without an id."""
        if not self.id:
            raise ValueError("a document needs an id")


# Values


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as the interval [low, high]; an open bound is None ("more than 300" is 301 to None)."""

    low: float | None
    high: float | None
    unit: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for an interval that is upside down."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a number has low <= high, not {self.low}, {self.high}")


@dataclass(frozen=True, slots=True)
class When:
    """A time as the interval [earliest, latest] of ISO 8601 dates or local date-times, both inclusive.

    `value` is the TIMEX3 value ("2017-02-22TNI", "XXXX-02-21"); `precision` one of year, month, week, day, part,
    hour, minute, second, unknown.  Where the year is open the bounds are None and `years` are those that fit.
    `zone` is the offset or name as the text gives it ("PST", "+00:00"), "" when it does not.
    """

    value: str
    earliest: str | None = None
    latest: str | None = None
    precision: str = "day"
    years: tuple[int, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name and the kind of thing it names (a mention kind)."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand for themselves; `text` is normalised white space, otherwise as written."""

    text: str


Value = Number | When | Name | Phrase


# What is found in one document


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something: its kind (MENTION_KINDS), its value where one is known, the entity it belongs to."""

    span: Span
    kind: str
    value: Value | None = None
    entity: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place or group within one document, or merged across a story.

    `name` is the fullest name or description, `names` every way it is named; `named` is whether any is a proper name.
    `attributes` holds what the text says of it in short ("age", "gender", "role", "relation", ...), for judging whether
    two entities are one; the sourced form of the same are claims.
    """

    id: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    named: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 type (DATE, TIME, DURATION, SET) and value, as an interval where it can be had."""

    span: Span
    type: str
    value: str
    when: When | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in words: its interval, the noun that is counted and its span, and what kind of quantity it is.

    `kind` is count, age, money, distance, duration, calibre, ordinal, percent, rate, address, identifier or other.
    `noun` is the lower-cased head noun ("protesters"), "" when none; `scope` words that limit it ("outside the house").
    """

    span: Span
    number: Number
    kind: str = "count"
    noun: str = ""
    noun_span: Span | None = None
    scope: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who holds a statement (`holder`: an entity id or a name, "" when the text does not say), how, and through whom.

    `source`, `cue` and `content` are spans of the text (several when discontinuous); a direct content includes its
    quotation marks.  `via` nests: report -> outlet -> speaker.
    """

    holder: str
    stance: Stance
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    direct: bool = False
    via: Attribution | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: its frame, the words that say so, who took which part (role -> spans), when, where."""

    id: str
    frame: str
    trigger: Span
    roles: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    when: Span | None = None
    where: Span | None = None
    polarity: str = "positive"
    modality: str = "actual"
    document: str = ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something the text says of an entity: the slot it answers, the value, the shortest words that carry both.

    `span` is the evidence (value and whom it is said of, 3 to 14 words), `context` spans that resolve it.
    """

    entity: str
    slot: str
    value: Value
    display: str
    span: Span
    context: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in words: its name, what kind of place, and where that is as far as the gazetteer tells.

    `kind` is address, block, corner, street, landmark, facility, city, county, state or country; `state` and `city`
    are full names, "" when they cannot be told; latitude and longitude are in degrees.  `role` is what the place is to
    the report: scene, dateline, hometown, custody, care, jurisdiction or other.
    """

    span: Span
    name: str
    kind: str
    state: str = ""
    city: str = ""
    latitude: float | None = None
    longitude: float | None = None
    rule: str = ""
    role: str = "other"


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch within quotation marks, without the marks; rows of one quotation share a `group`.

    `difference` is the word-level difference from the fullest wording of its group: (operation, words) with the
    operations equal, insert (this wording alone has it), delete (only the fullest has it).
    """

    document: str
    span: Span
    words: str
    speaker: str = ""
    group: str = ""
    difference: tuple[tuple[str, str], ...] = ()
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What crossread found in one document, in the order of the text.

    `mentions` and `entities` are those of the rules, which claims rest on; `chained` and `chains` are all mentions and
    entities of the document, with the model's where it was asked.
    """

    document: Document
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    boilerplate: tuple[tuple[Span, str], ...] = ()
    attributes: tuple[Attribute, ...] = ()
    places: tuple[Place, ...] = ()
    clauses: tuple[Span, ...] = ()
    background: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()
    chained: tuple[Mention, ...] = ()
    chains: tuple[Entity, ...] = ()


# Claims and findings


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of a document that a claim rests on: words == that field of the document [span], always."""

    document: str
    span: Span
    words: str
    field: Literal["text", "title"] = "text"

    def __post_init__(self) -> None:
        """Raise ValueError where the words cannot fill the span."""
        if len(self.words) != self.span.end - self.span.start:
            raise ValueError(f"evidence of {self.span.end - self.span.start} characters cannot be {self.words!r}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One sourced value: this document says that `slot` of `about` (an entity or event id) has this value.

    `display` is the value for the reader; `about_name` names what it is about; `said_at` is when it was said (ISO),
    `when` the time it speaks of; `key` narrows what is counted or asked (the noun of a count, the charge's person).
    """

    id: str
    slot: str
    about: str
    value: Value
    display: str
    evidence: Evidence
    about_name: str = ""
    key: str = ""
    attribution: Attribution | None = None
    holder: str = ""
    via: str = ""
    context: tuple[Span, ...] = ()
    said_at: str = ""
    when: When | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that is about the incident of a story."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Copying:
    """That one document takes words from another: how much of it, and why it is thought so."""

    document: str
    origin: str
    share: float
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to know about a document before trusting it."""

    document: str
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Story:
    """The documents about one incident; `also` are those that name it beside their main one.

    `voices` groups documents that go back to one origin; `copies` say which took from which; `flags` what to know.
    """

    id: str
    documents: tuple[str, ...]
    also: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    voices: tuple[tuple[str, ...], ...] = ()
    copies: tuple[Copying, ...] = ()
    flags: tuple[Flag, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why crossread thinks so: a rule, its weight, and the detail in words."""

    rule: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Position:
    """One answer: its value, the claims that give it, and the voices behind it as groups of claim ids."""

    value: Value
    display: str
    claims: tuple[str, ...]
    voices: tuple[tuple[str, ...], ...] = ()
    first_said: str = ""
    last_said: str = ""
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One question about the story, with every answer that was given and the verdict on them."""

    id: str
    slot: str
    about: str
    question: str
    status: Status
    positions: tuple[Position, ...]
    reasons: tuple[Reason, ...] = ()
    story: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A row of the timeline: when, what in the words of a report, and the claims behind it."""

    when: When
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the brief and the claims that it is made of (never none)."""

    text: str
    claims: tuple[str, ...]

    def __post_init__(self) -> None:
        """Raise ValueError for a sentence that rests on nothing."""
        if not self.claims:
            raise ValueError(f"a sentence of the brief needs claims: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a record: its value, the claims behind it, the rule that settled it, the values that lost."""

    value: Any
    claims: tuple[str, ...] = ()
    rule: str = ""
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A story's findings in the columns of a coding profile; `in_scope`: whether the profile counts such incidents."""

    profile: str
    story: str
    documents: tuple[str, ...]
    row: Mapping[str, Cell]
    in_scope: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that failed: the stage, the item (file, document), the reason.  A failure is never an empty result."""

    stage: str
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole account: ready to read, save, render and review."""

    documents: tuple[Document, ...]
    stories: tuple[Story, ...] = ()
    readings: tuple[Reading, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timeline: tuple[Moment, ...] = ()
    brief: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    faults: tuple[Fault, ...] = ()
    made_by: str = ""
