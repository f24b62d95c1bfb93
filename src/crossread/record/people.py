"""The people of an incident: victims and suspects that the reports name, with age, gender, and what became of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from crossread.compare.names import compare_names, first_names, parse_name
from crossread.record import people_words as words
from crossread.record.ages import age_at, aged_in, ages_of_name, called, gender_of
from crossread.record.day import without_earlier
from crossread.record.lines import TextLine, is_elsewhere, report_lines
from crossread.record.nameless import Described, with_ages
from crossread.record.person import ARRESTABLE, HURT, SUSPECT, VICTIM, Person
from crossread.record.view import Told, View
from crossread.types import Mention, Name, Reading, Span

REACH_BEHIND, REACH_BEFORE = 160, 90


@dataclass(slots=True)
class Gathered:
    """What is gathered of one person while the reports are read; internal to this module."""

    names: Counter[str] = field(default_factory=Counter)
    ages: Counter[str] = field(default_factory=Counter)
    maybe: Counter[str] = field(default_factory=Counter)
    nouns: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    told: list[Told] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)

    def full_name(self) -> str:
        """The name with the most words, of equals the most frequent."""
        return max(self.names, key=lambda n: (min(len(n.split()), 3), self.names[n], n))


@dataclass(frozen=True, slots=True)
class Cue:
    """What the words beside one mention of a name say."""

    kind: str
    span: Span


def find_people(view: View, total: int = 0, killed: int = 0, day: date | None = None) -> tuple[Person, ...]:
    """The participants of a story in the order of first mention.

    `total`, `killed`: how many were shot and killed; `day`: that of the incident, before which nothing counts.
    """
    found: list[Gathered] = []
    read = [(r, report_lines(r, without=("menu", "teaser"))) for r in view.readings]
    if day is not None:
        read = [(r, without_earlier(r, lines, day)) for r, lines in read]
    for reading, lines in read:
        cued = cues_of(reading, lines)
        for name, mentions in named_people(reading).items():
            _gather(_person_of(found, name), reading, name, mentions, cued)
    found = _without_lists(found, read)
    people = _filled_up([p for g in found if (p := _person(g, total, killed)) is not None], killed)
    return tuple(with_ages(people, [d for r, lines in read for d in described_ages(r, lines)]))


# A report that alone names more participants than this is a list of incidents.
MOST = 10


def _without_lists(found: Sequence[Gathered], read: Sequence[tuple[Reading, Sequence[TextLine]]]) -> list[Gathered]:
    """The people without those whom nothing but a list of many incidents names, far from its head."""
    alone = Counter(next(iter(g.reports)) for g in found if len(g.reports) == 1 and _counts(g))
    heads = {
        r.document.id: max((x.span.end for x in lines[:LEAD] if x.field == "text"), default=0) for r, lines in read
    }
    return [
        g
        for g in found
        if not any(alone[d] > MOST for d in g.reports)
        or any(alone[d] <= MOST for d in g.reports)
        or any(t.span.start < heads[t.document] for t in g.told)
    ]


def _counts(person: Gathered) -> bool:
    """Whether any words make a person a participant."""
    return any(kind not in ("office", "named") for kind in person.kinds)


def cues_of(reading: Reading, lines: Sequence[TextLine]) -> dict[Span, list[Cue]]:
    """What is said of each mention of a name; the names of a list share what is said of its ends."""
    text = reading.document.text
    usable = [line.span for line in lines if line.field == "text" and not is_elsewhere(line.text)]
    mentions = [
        (m.span, line)
        for m in reading.mentions
        if _is_name(m)
        for line in usable
        if line.start <= m.span.start < line.end
    ]
    cues = {span: list(cues_at(text, span, line)) for span, line in mentions}
    pairs = list(pairwise(mentions))
    for (one, _), (other, _) in pairs:
        if words.LIST.fullmatch(text[one.end : other.start]):
            cues[other] += [c for c in cues[one] if c.span.end <= one.end and c.kind != "office"]
    for (one, _), (other, _) in reversed(pairs):
        if words.LIST.fullmatch(text[one.end : other.start]):
            cues[one] += [c for c in cues[other] if c.span.start >= other.start and c.kind != "office"]
    return cues


def described_ages(reading: Reading, lines: Sequence[TextLine]) -> Iterator[Described]:
    """The ages of people without a name."""
    for line in lines:
        if is_elsewhere(line.text):
            continue
        whole = reading.document.text if line.field == "text" else line.text
        for aged in aged_in(whole, line.start, line.start + len(line.text)):
            kinds = {c.kind for c in cues_at(whole, aged.span, line.span)}
            part = SUSPECT if kinds & {"suspect", "arrested"} else VICTIM if kinds & set(HURT) else ""
            part = part or _PARTS.get(aged.noun, "")
            if (part or line.index <= LEAD) and not _BY.search(whole[line.start : aged.span.start]):
                fate = "Killed" if "killed" in kinds else "Injured" if "injured" in kinds else ""
                yield Described(aged.age, part, aged.gender, aged.noun, fate, aged.kin and not part)


_PARTS = {"victim": VICTIM, "suspect": SUSPECT, "gunman": SUSPECT, "shooter": SUSPECT, "robber": SUSPECT}
LEAD = 3
_BY = re.compile(r"\b(?:shot|killed|wounded|hit|struck)\s+(?:\w+\s+){0,3}?by\s*$", re.I)


def _is_name(mention: Mention) -> bool:
    """Whether a mention names a person."""
    return mention.kind == "person" and isinstance(mention.value, Name)


def named_people(reading: Reading) -> dict[str, list[Mention]]:
    """Full names of people in one report -> the mentions of each, also by the last name alone where one bears it."""
    noise = [span for span, kind in reading.boilerplate if kind in ("menu", "teaser")] + list(reading.background)
    noise += [p.span for p in reading.places]
    named = [
        m
        for m in reading.mentions
        if _is_name(m) and not any(n.start < m.span.end and m.span.start < n.end for n in noise)
    ]
    text = reading.document.text
    full: dict[str, list[Mention]] = {}
    single: list[tuple[str, Mention]] = []
    for mention in named:
        name = _plain_name(text[mention.span.start : mention.span.end])
        if len(parse_name(name).words) > 1:
            full.setdefault(name, []).append(mention)
        elif name:
            single.append((parse_name(name).words[-1] if parse_name(name).words else "", mention))
    for word, mention in single:
        owners = [n for n in full if word in (parse_name(n).words[-1], parse_name(n).words[0])]
        if len(owners) == 1:
            full[owners[0]].append(mention)
    return full


def _plain_name(words_: str) -> str:
    """A name without possessive and white space around."""
    plain = re.sub(r"[’']s?$", "", " ".join(words_.split())).strip(" ,.;:")
    return re.sub(r"^[\w-]+-old\s+", "", plain)


def _person_of(found: list[Gathered], name: str) -> Gathered:
    """The person of a name: one gathered before that can only be this one, else a new one."""
    same = [g for g in found if any(compare_names(name, other).verdict == "same" for other in g.names)]
    if len(same) == 1:
        return same[0]
    exact = [g for g in same if name in g.names]
    if exact:
        return exact[0]
    found.append(Gathered())
    return found[-1]


def _gather(
    person: Gathered, reading: Reading, name: str, mentions: Sequence[Mention], cued: Mapping[Span, Sequence[Cue]]
) -> None:
    """Add what one report says of a person."""
    text = reading.document.text
    person.names[name] += 1
    person.reports.add(reading.document.id)
    for mention in mentions:
        noun = called(text, mention.span)
        person.nouns |= {noun} if noun else set()
        for cue in cued.get(mention.span, ()):
            person.kinds[cue.kind] += 1
            person.told.append(Told(cue.kind, reading.document.id, cue.span))
    beside, near = ages_of_name(text, name, [m.span for m in mentions])
    person.ages.update(a for a, _ in beside.most_common(1))
    person.maybe.update(a for a, _ in near.most_common(1))
    gender = _gender_in(reading, mentions)
    person.genders.update([gender] if gender else [])


def cues_at(text: str, span: Span, line: Span) -> Iterator[Cue]:
    """What the words beside a name, inside its sentence, say of its bearer.

    An office, or a relative's name, is no participant for what stands before the name, only for what follows it.
    """
    before = text[max(line.start, span.start - REACH_BEFORE) : span.start]
    behind = text[span.end : min(line.end, span.end + REACH_BEHIND)]
    office = words.OFFICE_BEFORE.search(before) or words.OFFICE_BEHIND.match(behind)
    found = [
        Cue(kind, Span(span.start, span.end + m.end()))
        for kind, pattern in words.BEHIND
        if (m := pattern.match(behind))
    ]
    if not office:
        found += [
            Cue(kind, Span(span.start - len(before) + m.start(), span.end))
            for kind, pattern in words.BEFORE
            if (m := pattern.search(before))
        ]
    if not found:
        yield Cue("office" if office else _by_age(text, span, line), span)
    yield from found


def _by_age(text: str, span: Span, line: Span) -> str:
    """What a name with an age beside it is where no other words tell: reports give the ages of those who matter."""
    if not age_at(text, span):
        return "named"
    sentence = text[line.start : line.end]
    if words.ARRESTED.search(sentence):
        return "aged arrested"
    return "aged suspect" if words.SUSPECTED.search(sentence) else "aged victim"


def _gender_in(reading: Reading, mentions: Sequence[Mention]) -> str:
    """Male or Female: by the first name, by the entity, by the noun beside the name; "" when nothing tells."""
    text = reading.document.text
    first = parse_name(_plain_name(text[mentions[0].span.start : mentions[0].span.end])).words[:1]
    if first and (told := first_names().get(first[0], "")):
        return told.capitalize()
    entities = {m.entity for m in mentions if m.entity}
    for entity in reading.entities:
        if entity.id in entities and entity.attributes.get("gender") in ("male", "female"):
            return str(entity.attributes["gender"]).capitalize()
    near = (gender_of(text[max(0, m.span.start - 30) : m.span.start]) for m in mentions)
    return next((told for told in near if told), "")


def _filled_up(people: Sequence[Person], killed: int) -> list[Person]:
    """The people; where words leave open what became of them, those spoken of most fill up the number killed."""
    left = max(0, killed - sum(p.status == "Killed" for p in people))
    unsaid = sorted((i for i, p in enumerate(people) if not p.status), key=lambda i: (-len(people[i].told), i))
    dead = set(unsaid[:left])
    return [p if p.status else replace(p, status="Killed" if i in dead else "Injured") for i, p in enumerate(people)]


def _person(gathered: Gathered, total: int, killed: int) -> Person | None:
    """The participant that the cues make; None for people who are neither hurt nor suspected."""
    kinds = gathered.kinds
    hurt = kinds["killed"] + kinds["injured"] + kinds["shot"]
    suspected = kinds["suspect"] + kinds["arrested"] + kinds["self"]
    if not hurt and not suspected:
        hurt, suspected = kinds["aged victim"], kinds["aged suspect"] + kinds["aged arrested"]
    if not hurt and not suspected:
        return None
    if kinds["office"] > hurt + suspected:
        return None
    is_suspect = suspected >= hurt if kinds["arrested"] or kinds["self"] else suspected > hurt
    # a child that bears the first name of a suspect is another
    maybe = Counter({a: n for a, n in gathered.maybe.items() if not is_suspect or int(a) >= ARRESTABLE})
    age = next((a for counts in (gathered.ages, maybe) for a, _ in counts.most_common(1)), "")
    gender = gathered.genders.most_common(1)[0][0] if gathered.genders else None
    status = _status(kinds, is_suspect, total, killed)
    return Person(
        gathered.full_name(),
        int(age) if age else None,
        gender,
        SUSPECT if is_suspect else VICTIM,
        status,
        tuple(gathered.told),
        frozenset(gathered.nouns),
    )


def _status(kinds: Counter[str], is_suspect: bool, total: int, killed: int) -> str:
    """What became of a person: of a suspect what is said of him; a victim only said to be shot goes by the tally."""
    if is_suspect:
        if kinds["self"] and killed:
            return "Killed"
        harm = "Killed" if kinds["killed"] > kinds["arrested"] else "Injured" if kinds["injured"] else "Unharmed"
        arrested = kinds["arrested"] or kinds["aged arrested"]
        return f"{harm}, Arrested" if arrested and harm != "Killed" else harm
    if not total and not kinds["killed"] + kinds["injured"] + kinds["shot"]:
        return "Unharmed"
    if total and killed == total:
        return "Killed"
    if total and not killed:
        return "Injured"
    return "Killed" if kinds["killed"] else "Injured" if kinds["injured"] else ""
