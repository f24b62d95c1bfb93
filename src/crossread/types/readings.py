"""What is found in one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from crossread.types.values import Document, Number, Span, Value, When

Stance = Literal["asserts", "hedges", "denies"]
BoilerplateKind = Literal["menu", "teaser", "credit", "dateline", "stamp"]

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
    operations equal, insert (this wording alone has it), delete (only the fullest has it).  `translated` are the words
    that say it was said in another language ("in Spanish"), "" without such; `retold` are the places, in other reports,
    that give it in the reporter's own words.
    """

    document: str
    span: Span
    words: str
    speaker: str = ""
    group: str = ""
    difference: tuple[tuple[str, str], ...] = ()
    truncated: bool = False
    translated: str = ""
    retold: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What crossread found in one document, in the order of the text.

    `mentions` and `entities` are those of the rules, which claims rest on; `chained` and `chains` are all mentions and
    entities of the document, with the model's where it was asked.  `via` are the agencies and outlets that the whole
    report came through, by its byline, dateline or credit lines: the outermost links of every chain in it.
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
    via: tuple[Attribution, ...] = ()
