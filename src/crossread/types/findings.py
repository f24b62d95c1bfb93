"""What documents claim, what the claims of a story come to, and the dossier of it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from crossread.types.readings import Attribution, Entity, Event, Quote, Reading
from crossread.types.values import Document, Span, Value, When

Status = Literal["agreed", "disputed", "changed", "single", "open"]
FlagKind = Literal["copy", "stitched", "undated", "thin", "other-language", "off-topic"]
SourceKind = Literal["report", "outlet", "body", "person"]
LeanKind = Literal["copy", "rewrite", "passages", "credit", "told through", "same statement", "cites"]
NewsKind = Literal["new", "verdict", "answer", "voice"]


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
class Reason:
    """Why crossread thinks so: a rule, its weight, and the detail in words."""

    rule: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that is about the incident of a story, or, with `reasons`, about something else."""

    document: str
    span: Span
    reasons: tuple[Reason, ...] = ()


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
    `passages` are what in each report is about the incident, `asides` what is about something else, with reasons.
    """

    id: str
    documents: tuple[str, ...]
    also: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    voices: tuple[tuple[str, ...], ...] = ()
    copies: tuple[Copying, ...] = ()
    flags: tuple[Flag, ...] = ()
    title: str = ""
    asides: tuple[Passage, ...] = ()


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
class Happening:
    """One event of a story, however many words tell it: its tellings as (document, id of the event in its reading).

    `roles` (agent, sufferer) are ids of the story's entities; `when` is the TIMEX3 value that most give; `of` are ids
    of the happenings that this one is part of or came of (a death of the shooting, arrests at the protest); `reasons`
    say why the tellings are one, and why it came of those.
    """

    id: str
    frame: str
    name: str
    events: tuple[tuple[str, str], ...]
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    when: str = ""
    where: str = ""
    of: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


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
class Loaded:
    """Words that judge while they name: a neutral counterpart, why, where they stand, and whose words they are."""

    evidence: Evidence
    neutral: str
    why: str
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The words that one report chooses for an event; `holder` is whose words they are, "" for the report's own."""

    evidence: Evidence
    holder: str = ""
    loaded: tuple[Loaded, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that reports choose for one event: its frame, its name for the reader, a choice per place."""

    frame: str
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody whom reports lean on, or a report itself: a node of the graph of who leans on whom.

    The id of a report is its document's; another's is a hash of its kind and name.
    """

    id: str
    kind: SourceKind
    name: str


@dataclass(frozen=True, slots=True)
class Lean:
    """That one source takes from another: how, why it is thought so, the share of its words, the words that show it."""

    taker: str
    origin: str
    kind: LeanKind
    why: str
    share: float | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What is new of one finding since a day: the finding, its verdict then ("" for none), the answers that came."""

    kind: NewsKind
    finding: str
    before: str = ""
    added: tuple[str, ...] = ()
    detail: str = ""


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
    """The whole account: ready to read, save, render and review.

    `sources` and `leans` are the nodes and edges of who leans on whom; `news` is what is new after the day `since`.
    """

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
    wordings: tuple[Wording, ...] = ()
    loaded: tuple[Loaded, ...] = ()
    sources: tuple[Source, ...] = ()
    leans: tuple[Lean, ...] = ()
    since: str = ""
    news: tuple[News, ...] = ()
    happenings: tuple[Happening, ...] = ()
