"""Events of a document: triggers of frames with their roles, when and where, and whether they are said to be so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from crossread.annotate.frames.dependencies import make_parsed
from crossread.annotate.frames.polarity import modality_of, polarity_of
from crossread.annotate.frames.roles import Line, Parsed, fill_roles
from crossread.annotate.frames.table import Frames, default_frames
from crossread.annotate.frames.triggers import Trigger, find_triggers
from crossread.annotate.places.sentences import outside, sentence_spans
from crossread.annotate.texts import text_of
from crossread.types import Event, Mention, Quantity, Span, Time, digest

UNREAD = ("menu", "teaser", "stamp", "credit")


def find_events(
    doc: Doc,
    mentions: Sequence[Mention],
    entities: Sequence[object] = (),
    times: Sequence[Time] = (),
    quantities: Sequence[Quantity] = (),
    boilerplate: Sequence[tuple[Span, str]] = (),
    *,
    frames: Frames | None = None,
) -> tuple[Event, ...]:
    """The events of a document in the order of the text; `frames` is the table, by default the package's.

    Roles hold the spans of mentions (agent, victim or patient, place), of quantities (count) or of phrases (charge,
    sentence, amount, cause, reason).  polarity: positive, negative; modality: actual, alleged, planned, attempted,
    conditional.  Words inside the charge of another event are what somebody is accused of, and "alleged".
    """
    table = frames or default_frames()
    parsed = make_parsed(doc)
    text = text_of(doc)
    events: list[Event] = []
    for sentence in outside(sentence_spans(doc), boilerplate, UNREAD):
        line = _line(text, sentence, mentions, quantities, table)
        events += _of_line(line, times, parsed)
    return tuple(events)


def _line(
    text: str, sentence: Span, mentions: Sequence[Mention], quantities: Sequence[Quantity], table: Frames
) -> Line:
    """A sentence with the mentions, quantities and triggers in it."""
    first = bisect_left(mentions, sentence.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, sentence.end, key=lambda m: m.span.start)
    numbers = [q for q in quantities if sentence.start <= q.span.start < sentence.end]
    words = text[sentence.start : sentence.end]
    named = [m.span for m in mentions[first:last] if m.value is not None]
    triggers = [
        t
        for t in find_triggers(words, sentence.start, table)
        if not any(s.start <= t.span.start and t.span.end <= s.end for s in named)
    ]
    people = [m.span for m in mentions[first:last] if m.kind == "person"]
    kept = [
        m
        for m in mentions[first:last]
        if m.kind != "organization" or not any(s.start <= m.span.start and m.span.end < s.end for s in people)
    ]
    return Line(text, sentence, kept, numbers, triggers)


def _of_line(line: Line, times: Sequence[Time], parsed: Parsed | None) -> Iterator[Event]:
    """The events of a sentence."""
    filled = [(trigger, fill_roles(trigger, line, parsed)) for trigger in line.triggers]
    charges = [span for _, roles in filled for span in roles.get("charge", ())]
    here = [t for t in times if line.span.start <= t.span.start < line.span.end and t.type in ("DATE", "TIME")]
    for trigger, roles in filled:
        before, after = line.text[line.span.start : trigger.span.start], line.text[trigger.span.end : line.span.end]
        charged = any(charge.start <= trigger.span.start < charge.end for charge in charges)
        yield Event(
            id=digest("event", trigger.frame.name, trigger.span.start, trigger.span.end),
            frame=trigger.frame.name,
            trigger=trigger.span,
            roles=roles,
            when=_nearest([t.span for t in here], trigger, line),
            where=_nearest([m.span for m in line.mentions if m.kind == "place"], trigger, line),
            polarity=polarity_of(trigger, before, after),
            modality="alleged" if charged and modality_of(before) == "actual" else modality_of(before),
        )


def _nearest(spans: Sequence[Span], trigger: Trigger, line: Line) -> Span | None:
    """The span that belongs to a trigger: no other trigger stands between them; the one behind before the one ahead."""
    others = [t.span for t in line.triggers if t is not trigger and t.frame.name != "stating"]

    def cut(span: Span) -> bool:
        low, high = min(span.end, trigger.span.end), max(span.start, trigger.span.start)
        return any(low <= other.start and other.end <= high for other in others)

    free = [
        span
        for span in spans
        if not cut(span) and not re.search(r"[;”]", line.between(*sorted((span.start, trigger.span.start))))
    ]
    behind = [span for span in free if span.start >= trigger.span.end]
    return min(behind or free, key=lambda s: abs(s.start - trigger.span.start), default=None)
