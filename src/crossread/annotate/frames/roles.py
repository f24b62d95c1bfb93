"""Who takes which part, by the order of the words: subjects, objects, prepositions, possessives, lists."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossread.annotate.frames.table import Frame
from crossread.annotate.frames.triggers import Trigger
from crossread.types import Mention, Quantity, Span


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with what stands in it: its span, mentions, quantities and triggers in order."""

    text: str
    span: Span
    mentions: Sequence[Mention]
    quantities: Sequence[Quantity]
    triggers: Sequence[Trigger]

    def between(self, start: int, end: int) -> str:
        """The words between two places."""
        return self.text[start:end] if start < end else ""


_PREPOSITION = re.compile(
    r"\b(?:of|in|with|by|for|at|from|to|on|after|against|near|between|into|including|about|like|than|behind|toward|towards|outside|inside|during|before|over|through|as)\s+(?:(?:the|a|an|his|her|their)\s+)?$",
    re.I,
)
_PREPOSITIONS = tuple("by of with for on to from against at in into between over about inside".split())
_RELATIVE = re.compile(
    r",?\s*(?:who|whom|that|which)\s+(?:\w+ly\s+)?(?:(?:was|were|is|are|has|have|had|been|being|also|later|then|allegedly|both)\s+)*(?:\w+ly\s+)?$",
    re.I,
)
_LIST = re.compile(
    r"(?:,?\s*\(?\d{1,3}\)?)?(?:,?\s+(?:of|from)\s+[A-Z][\w .]{2,25}?)?(?:,\s+|,?\s+and\s+|,?\s+along with\s+|,?\s+as well as\s+)(?:(?:his|her|the|a|an|another)\s+)?(?:[\w-]+\s+)?(?:[A-Z][a-z]{1,8}\.?\s+)?"
)
_APPOSED = re.compile(r"(?:,?\s*\(?\d{1,3}\)?)?,\s+(?:\d{1,3}[ -]year[ -]old\s+)?")
_SAYS = re.compile(r"\s+(?:said|says|told|confirmed|reported|believe|believes|added|announced|according)\b", re.I)
# before who says it, and takes no part in it: "according to Sgt. Tom Aske, Ida Moll was shot"
_SOURCE = re.compile(r"\baccording to [^,;]{0,60}$", re.I)
_CLAUSE = re.compile(
    r"(?:[;:—]|,\s+(?:but|and|while|when|after|before|because|where|police|officials|authorities|he|she|they)\s|\b(?:when|while|after|before|because|that|if|where|until|but|as)\s|\b(?:said|says)\b|[”\"])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The mentions that a parse makes the subjects and objects of a trigger; both empty where it tells nothing."""

    subjects: tuple[Span, ...] = ()
    objects: tuple[Span, ...] = ()


Parsed = Callable[[Trigger, Line], Sides]


def fill_roles(trigger: Trigger, line: Line, parsed: Parsed | None = None) -> dict[str, tuple[Span, ...]]:
    """The spans that fill each role of a trigger's frame: by the words' order, and by a parse where there is one."""
    frame = trigger.frame
    found: dict[str, list[Span]] = {}

    def put(role: str, spans: Sequence[Span]) -> None:
        if role and spans:
            found.setdefault(role, [])
            found[role] += [span for span in spans if span not in found[role]]

    subject_role, object_role = _sides(trigger, frame)
    owner = _described_by(trigger, line)
    if owner is not None:
        return {_sufferer(frame): (owner,)} if _sufferer(frame) else {}
    if trigger.voice == "noun":
        put(_noun_role(frame, trigger.unit.lemma), _possessor(trigger, line))
    else:
        sides = parsed(trigger, line) if parsed is not None else Sides()
        objects = sides.objects or (_object(trigger, line) if trigger.voice == "active" and object_role else [])
        if subject_role != object_role or not objects:
            put(subject_role, sides.subjects or _subject(trigger, line))
        put(object_role, objects)
    for preposition in _PREPOSITIONS:
        role = frame.role_of(preposition)
        if (
            role
            and role not in ("charge", "sentence", "amount")
            and not (preposition in ("to", "at", "in") and role == object_role and trigger.voice == "passive")
        ):
            put(role, _behind(preposition, trigger, line, things=role in ("place", "instrument", "cause", "reason")))
    for role in ("charge", "sentence", "amount", "cause", "reason"):
        if role in frame.roles:
            put(role, _phrase(frame.roles[role], trigger, line))
    count = _count(trigger, line, found)
    put("count", [count] if count else [])
    return {role: tuple(spans) for role, spans in found.items()}


def _sides(trigger: Trigger, frame: Frame) -> tuple[str, str]:
    """The roles of what stands before and behind the trigger."""
    subject, obj = frame.role_of("subject"), frame.role_of("object")
    verb = trigger.unit.lemma
    if trigger.voice == "phrase":
        return (frame.role_of("phrase") or _sufferer(frame)), ""
    if any(verb == s or verb.startswith(f"{s} ") for s in frame.subjects):
        return _sufferer(frame), ""
    if verb in frame.objects:
        return ("", _sufferer(frame)) if trigger.voice == "active" else (_sufferer(frame), "")
    if trigger.voice == "passive":
        return obj or subject, ""
    return subject, obj


def _sufferer(frame: Frame) -> str:
    """The role of whom a state is said of."""
    return next((role for role in ("victim", "patient", "agent") if role in frame.roles), "")


# Nouns for what somebody does: a possessive before them names the one who does it.
_OWN_ACTS = frozenset(
    {
        "gunfire",
        "threat",
        "escape",
        "getaway",
        "confession",
        "admission",
        "statement",
        "decision",
        "ruling",
        "gunshot",
        "shot",
    }
)


def _noun_role(frame: Frame, noun: str) -> str:
    """What a possessive before the frame's noun fills: its object, else its subject."""
    return frame.role_of("subject") if noun in _OWN_ACTS else frame.role_of("object") or frame.role_of("subject")


def _described_by(trigger: Trigger, line: Line) -> Span | None:
    """The mention of a person that the trigger is an adjective of: "the wounded officer"."""
    if trigger.unit.form not in ("past", "participle", "phrase", "ing"):
        return None
    return next(
        (
            m.span
            for m in _people(line)
            if m.kind == "person" and m.span.start <= trigger.span.start and trigger.span.end < m.span.end
        ),
        None,
    )


def _people(line: Line) -> list[Mention]:
    """The mentions of a sentence that can act or suffer."""
    return [m for m in line.mentions if m.kind in ("person", "organization") and not _is_possessive(m, line)]


def _is_possessive(mention: Mention, line: Line) -> bool:
    """Whether a pronoun only says whose the next words are: "his wife", "her car"."""
    words = line.text[mention.span.start : mention.span.end].casefold()
    if words not in ("his", "her"):
        return False
    following = re.match(r"\s+([\w-]+)", line.text[mention.span.end : mention.span.end + 20])
    return following is not None and (words == "his" or following[1].casefold() not in _AFTER_HER)


_AFTER_HER = frozenset(
    "in on at to with after before while when and as by for from during several multiple once twice because but early late again monday tuesday wednesday thursday friday saturday sunday dead out into through".split()
)


def _subject(trigger: Trigger, line: Line) -> list[Span]:
    """Before the verb: the antecedent of "who", else the last mention that no preposition holds, with the list it ends."""
    people = [m for m in _people(line) if m.span.end <= trigger.span.start]
    if not people:
        return []
    if re.fullmatch(r"\s+to\s+(?:\w+ly\s+)?", line.between(people[-1].span.end, trigger.span.start)):
        return _with_list(people[-1], people, line)  # Control: "police ordered the crowd to disperse".
    people = _not_taken(people, trigger, line) or people
    last = people[-1]
    gap = line.between(last.span.end, trigger.span.start)
    if re.search(r"\bwho\s+(?:\w+\s+){0,3}$", gap) and not re.match(
        r",?\s*(?:\(?\d{1,3}\)?,?\s*)?(?:[\w ]{0,30},\s*)?who\b", gap
    ):
        return []  # The one meant is named right before "who", but is no mention.
    if _RELATIVE.fullmatch(gap) or re.match(r",?\s*(?:who|whom|that)\s", gap):
        return _with_list(last, people, line)
    for mention in reversed(people):
        before = line.text[line.span.start : mention.span.start]
        gap = line.between(mention.span.end, trigger.span.start)
        if (
            re.match(r"[’']s?\s", gap)
            or _SAYS.match(gap)
            or _SOURCE.search(before)
            or (
                mention.value is None
                and mention.rule == "pronoun"
                and line.text[mention.span.start : mention.span.end].casefold() in {"his", "her", "him"}
            )
        ):
            continue
        if (
            _PREPOSITION.search(before)
            and not re.search(r"\b(?:after|before|when|as|that|than)\s+(?:the |an? )?$", before)
            and mention is not people[0]
        ):
            continue
        if len(re.findall(r"\w+", gap)) > 14:
            return []
        return _with_list(mention, people, line)
    return []


def _not_taken(people: Sequence[Mention], trigger: Trigger, line: Line) -> list[Mention]:
    """The mentions that are no object of a participle before them ("a man accused of killing *his cousin* was arrested")."""
    if not re.search(
        r"\b(?:was|were|is|are|has|have|had|will)\b(?:\s+\w+){0,2}\s*$", line.text[line.span.start : trigger.span.start]
    ):
        return list(people)
    kept = []
    for mention in people:
        before = line.text[line.span.start : mention.span.start]
        held = re.search(
            r"\b(?:accused of|suspected of|charged with|wanted for|convicted of|charged in|who|after|of|for)\s+(?:[\w-]+ly\s+)?(?:\w+ing|shot|killed|the \w+ of)\s+(?:and \w+ing\s+)?(?:[\w-]+\s+)?$",
            before,
        )
        if not held:
            kept.append(mention)
    return kept


def _with_list(mention: Mention, people: Sequence[Mention], line: Line) -> list[Span]:
    """A mention with those that a list or an apposition joins to it on the left."""
    spans = [mention.span]
    for other in reversed([m for m in people if m.span.end <= mention.span.start]):
        gap = line.between(other.span.end, spans[0].start)
        if _SOURCE.search(line.between(line.span.start, other.span.start)):
            break
        if (
            (other.entity == mention.entity and other.entity and (_APPOSED.fullmatch(gap) or not gap.strip()))
            or _LIST.fullmatch(gap)
            or re.fullmatch(r"\s+(?:and|or)\s+", gap)
        ):
            spans.insert(0, other.span)
            mention = other
        else:
            break
    return spans


def _end_of_clause(trigger: Trigger, line: Line) -> int:
    """Where the words behind a trigger stop to belong to it."""
    rest = line.text[trigger.span.end : line.span.end]
    match = _CLAUSE.search(rest, 1)
    return trigger.span.end + match.start() if match else line.span.end


def _object(trigger: Trigger, line: Line) -> list[Span]:
    """Behind the verb (or in its gap): the next mention, with the list it begins."""
    start = trigger.gap.start if trigger.gap else trigger.span.end
    stop = trigger.gap.end if trigger.gap else line.span.end
    people = [m for m in _people(line) if m.span.start >= start and m.span.end <= stop + 1]
    if not people:
        return []
    gap = line.between(start, people[0].span.start)
    direct = re.fullmatch(
        r"\s*(?:and\s+\w+\s+)?(?:(?:at least|more than|about|nearly|the|an?|\d[\w-]*|[\w-]+-old|\w+ly|alleged|suspected|fellow)\s+)*(?:[\w-]+\s+)?",
        gap,
    )
    if not direct or re.search(
        r"\b(?:in|on|at|by|for|with|from|after|when|while|during|that|near|outside|inside|and|as|to)\s+(?:\w+\s+)?$",
        gap,
    ):
        return []
    return _rightward(people, line)


def _rightward(people: Sequence[Mention], line: Line) -> list[Span]:
    """The first of some mentions with those that a list or an apposition joins to it on the right."""
    spans = [people[0].span]
    for other in people[1:]:
        gap = line.between(spans[-1].end, other.span.start)
        if _LIST.fullmatch(gap) or _APPOSED.fullmatch(gap) or not gap.strip():
            spans.append(other.span)
        elif other.span.start > spans[-1].end:
            break
    return spans


def _behind(preposition: str, trigger: Trigger, line: Line, *, things: bool) -> list[Span]:
    """The mentions behind a preposition in the trigger's clause."""
    end = _end_of_clause(trigger, line)
    for match in re.finditer(rf"\b{preposition}\s+", line.text[trigger.span.end : end]):
        position = trigger.span.end + match.end()
        kinds = ("organization", "place") if things else ("person", "organization")
        near = [m for m in line.mentions if m.kind in kinds and position <= m.span.start <= position + 25]
        gap = line.between(position, near[0].span.start) if near else ""
        if not things and re.search(r"\d\s+$", gap) and line.text[near[0].span.start].isupper():
            continue  # "found at 1200 Elm": a street
        if near and re.fullmatch(r"(?:[\w’'-]+\s+){0,3}", gap):
            if preposition == "of" and (
                (trigger.voice != "noun" and match.start() > 2) or _other_between(trigger, position, line)
            ):
                continue  # "the shooting, leading to the arrests of 31 people": the arrests' people
            return _rightward(near, line)
    return []


def _other_between(trigger: Trigger, position: int, line: Line) -> bool:
    """Whether another event's words stand between a trigger and a place behind it."""
    return any(trigger.span.end <= t.span.start and t.span.end <= position for t in line.triggers if t is not trigger)


def _possessor(trigger: Trigger, line: Line) -> list[Span]:
    """Whose a noun is: "the boy's arrest", "his death"."""
    for mention in reversed(
        [m for m in line.mentions if m.kind in ("person", "organization") and m.span.end <= trigger.span.start]
    ):
        gap = line.between(mention.span.end, trigger.span.start)
        own = line.text[mention.span.start : mention.span.end].casefold() in {"his", "her", "their"}
        if re.fullmatch(r"[’']s?\s+(?:[\w-]+\s+){0,2}", gap) or (own and re.fullmatch(r"\s+(?:[\w-]+\s+){0,1}", gap)):
            return [mention.span]
    return []


_PHRASE_END = re.compile(
    r"(?:[;:”\"()]|\.(?=\s|$)|,\s+(?:who|which|according|police|officials|authorities|he|she|they|the|after|but|and (?:was|is|he|she|they|the|police|will))\b|,?\s+and (?:released|booked|held|taken|sentenced|placed|faces|later|jailed|is being)|,?\s+(?:after|when|while|who|because|according to|police said|and (?:was|is|has|will|he|she|being|remains)|following|stemming|at the|in the (?:shooting|death|case|killing|slaying|incident)|as (?:the|he|she|police)|before|during|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|\s+in connection)"
)


def _phrase(prepositions: Sequence[str], trigger: Trigger, line: Line) -> list[Span]:
    """The words behind one of the prepositions up to the end of their phrase: a charge, a sentence, an amount."""
    start = trigger.span.end
    rest = line.text[start : line.span.end]
    subject_words = trigger.unit.lemma in ("face",)
    match = re.match(r"\s+(?=\w)", rest) if subject_words else None
    # possessive: a rule of hyphens, which are no words but may stand in one, would else take minutes
    match = (
        match or re.search(rf"^(?:\W++[\w’'-]++){{0,6}}?\W+(?:{'|'.join(map(re.escape, prepositions))})\s+(?=\w)", rest)
        if prepositions
        else match
    )
    if not match:
        return []
    begin = start + match.end()
    end_match = _PHRASE_END.search(line.text[begin : line.span.end], 1)
    end = begin + end_match.start() if end_match else line.span.end
    words = list(re.finditer(r"\S+", line.text[begin:end]))[:16]
    if not words:
        return []
    end = begin + words[-1].end()
    while end > begin + 1 and line.text[end - 1] in ".,;: ":
        end -= 1
    return [Span(begin, end)]


_BARE = re.compile(
    r"\b(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|\d{1,3}(?:,\d{3})*|dozens|hundreds|thousands|several|both)"
    r"(?:\s+(?:others?|more|people|of them|dead|students|men|women|persons|victims))?\s+(?:(?:were|was|are|is|have been|had been|has been|being|more|critically|seriously|fatally|reported|left|also)\s+)*$",
    re.I,
)


def _count(trigger: Trigger, line: Line, found: dict[str, list[Span]]) -> Span | None:
    """How many: the number within the sufferer's mention, else a bare number beside the trigger."""
    for role in ("victim", "patient", "agent"):
        for span in found.get(role, []):
            inside = next(
                (
                    q.span
                    for q in line.quantities
                    if q.kind == "count"
                    and span.start <= q.span.start < span.end
                    and line.text[q.span.start : q.span.end].casefold() not in {"a", "an", "another"}
                ),
                None,
            )
            if inside:
                return inside
    bare = _BARE.search(line.text[line.span.start : trigger.span.start])
    if bare and trigger.voice in ("passive", "phrase", "active"):
        return Span(line.span.start + bare.start("n"), line.span.start + bare.end("n"))
    after = re.match(
        r"\s*:?\s+(?:at least |more than |about |nearly |another )?(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?!\s*-|\s*(?:times|year|p\.m|a\.m|:|/|hours|days|minutes))",
        line.text[trigger.span.end : line.span.end],
    )
    if after and trigger.voice == "active":
        return Span(trigger.span.end + after.start(1), trigger.span.end + after.end(1))
    near = [q.span for q in line.quantities if q.kind == "count" and 0 <= trigger.span.start - q.span.end <= 2]
    return near[0] if near and trigger.voice == "noun" else None
