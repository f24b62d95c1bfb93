"""The events of one report as the story compares them: who takes part, how many, when, where; what keeps two apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crossread.claims.acts import is_charge
from crossread.claims.make import inside, is_aside, mention_at, overlaps, sentence_of
from crossread.compare.descriptions import Description, compare_descriptions
from crossread.compare.events import Telling
from crossread.compare.names import compare_names
from crossread.compare.places import compare_places
from crossread.compare.times import compare_times
from crossread.compare.words import stems
from crossread.reconcile.people import People
from crossread.types import Entity, Event, Number, Reading, Span, When

# frames that tell of one kind of event: whoever is killed dies, whoever is held has been taken
FAMILY = {"dying": "killing", "drowning": "killing", "detaining": "arresting", "condition": "hospitalising"}
# families of what is done to somebody: two people are two events
PERSONAL = frozenset(
    "killing injuring hospitalising arresting charging bail_setting pleading trying convicting sentencing releasing "
    "surrendering confessing kidnapping threatening missing employment_action".split()
)
GENERIC = frozenset("people persons men women males females suspects individuals victims others juveniles".split())
UNTOLD = frozenset({"stating", "finding"})
TOLD = ("actual", "alleged")
SUFFERERS = ("victim", "patient")
Likeness = Callable[[str, str], float]  # of the ids of two entities
MANY = 3  # a number this many times the other is another number of people


@dataclass(frozen=True, slots=True)
class Told:
    """One event of one report; `number` is how many suffer it, None where that is not told."""

    reading: Reading
    event: Event
    telling: Telling
    agents: tuple[Entity, ...]
    sufferers: tuple[Entity, ...]
    number: int | None
    when: When | None
    town: str
    spot: str

    @property
    def family(self) -> str:
        """The frame, or the one that stands for several."""
        return FAMILY.get(self.event.frame, self.event.frame)

    @property
    def silent(self) -> bool:
        """Whether it is of something done to somebody, and says neither to whom nor to how many."""
        return self.family in PERSONAL and not self.sufferers and self.number is None

    @property
    def sentence(self) -> Span:
        """The sentence it stands in."""
        return sentence_of(self.reading, self.event.trigger)


def tellings_of(reading: Reading, people: People) -> Iterator[Told]:
    """The events of a reading that happened, or are said to have, outside of noise and background."""
    for event in reading.events:
        skipped = event.frame in UNTOLD or event.polarity == "negative" or event.modality not in TOLD
        if not skipped and not is_aside(reading, event.trigger) and not is_charge(reading, event):
            yield told_of(reading, event, people)


def told_of(reading: Reading, event: Event, people: People) -> Told:
    """One event with what is needed to compare it."""
    agents = entities_of(reading, event.roles.get("agent", ()), people)
    harmed = entities_of(reading, [s for role in SUFFERERS for s in event.roles.get(role, ())], people)
    sufferers = tuple(e for e in harmed if e.kind == "person")
    when = next((t.when for t in reading.times if event.when is not None and overlaps(t.span, event.when)), None)
    return Told(
        reading,
        event,
        telling_of(reading, event, agents, sufferers),
        agents,
        sufferers,
        number_of(reading, event, sufferers),
        when,
        town_of(reading, event),
        spot_of(reading, event),
    )


def entities_of(reading: Reading, spans: Sequence[Span], people: People) -> tuple[Entity, ...]:
    """The story's entities that the spans name, each once."""
    found: dict[str, Entity] = {}
    for span in spans:
        mention = mention_at(reading, span)
        entity = people.of.get((reading.document.id, mention.entity)) if mention is not None else None
        if entity is not None:
            found.setdefault(entity.id, entity)
    return tuple(found.values())


def telling_of(reading: Reading, event: Event, agents: Sequence[Entity], sufferers: Sequence[Entity]) -> Telling:
    """The event as the judgement takes it; people are known by the story's ids beside the words for them."""
    text = reading.document.text
    sentence = sentence_of(reading, event.trigger)
    words = text[event.trigger.start : event.trigger.end].casefold()
    own = stems(words) or (words,)
    near = frozenset(stems(text[sentence.start : sentence.end])) - set(own)
    roles = {role: [text[s.start : s.end] for s in spans] for role, spans in event.roles.items()}
    told = {role: frozenset(stem for part in parts for stem in stems(part)) for role, parts in roles.items()}
    named = [m.span for m in reading.mentions if m.value is not None and inside(m.span, sentence)]
    return Telling(
        report=reading.document.id,
        sentence=sentence.start,
        words=words,
        head=own[0],
        frame=event.frame,
        verb=bool(event.roles.get("agent")),
        agents=told.get("agent", frozenset()) | {e.id for e in agents},
        patients=frozenset().union(*(told.get(role, frozenset()) for role in SUFFERERS)) | {e.id for e in sufferers},
        others=frozenset().union(*(told[r] for r in told if r not in ("agent", "count", *SUFFERERS))),
        context=near,
        names=frozenset(stem for s in named for stem in stems(text[s.start : s.end])) & near,
        numbers=frozenset(stem for stem in near if stem.isdigit()),
    )


def number_of(reading: Reading, event: Event, sufferers: Sequence[Entity]) -> int | None:
    """How many suffer it: the sum of those named where each has a number, else the count that goes with the event."""
    counts = [e.attributes.get("count", "") or ("" if e.attributes.get("group") else "1") for e in sufferers]
    if counts and all(c.isdigit() for c in counts):
        return sum(map(int, counts))
    if counts:
        return None
    spans = event.roles.get("count", ())
    numbers = [q.number for q in reading.quantities if any(overlaps(q.span, s) for s in spans)]
    return exact(numbers[0]) if numbers else None


def exact(number: Number) -> int | None:
    """The number, where it is one."""
    return int(number.low) if number.low is not None and number.low == number.high else None


def town_of(reading: Reading, event: Event) -> str:
    """The town that an event is said to be in, "" where none is."""
    if event.where is None:
        return ""
    places = (p for p in reading.places if p.kind == "city" and overlaps(p.span, event.where))
    return next((p.name for p in places), "")


def spot_of(reading: Reading, event: Event) -> str:
    """The one address that the event's sentence names, "" where it names none or several."""
    sentence = sentence_of(reading, event.trigger)
    kinds = ("address", "block", "corner", "street")
    names = {p.name for p in reading.places if p.kind in kinds and inside(p.span, sentence)}
    return names.pop() if len(names) == 1 else ""


# What brings two tellings together, and what keeps them apart


def likeness_of(entities: Sequence[Entity]) -> Likeness:
    """How likely two of the story's entities are one by the words for them; each pair is judged once."""
    known = {entity.id: described(entity) for entity in entities}

    @cache
    def alike(one: str, other: str) -> float:
        return compare_descriptions(known[one], replace(known[other], report="other")).weight

    return alike


def likest(one: Told, other: Told, alike: Likeness) -> tuple[float, str]:
    """How likely somebody unnamed is one in both, by the words for them; 0 where nobody in the one could be."""
    pairs = [
        (alike(*sorted((a.id, b.id))), f"{a.name} and {b.name} may be one")
        for mine, theirs in ((one.agents, other.agents), (one.sufferers, other.sufferers))
        for a in mine
        for b in theirs
        if not apart(a, b) and not (a.named and b.named)
    ]
    return max(pairs, default=(0.0, ""))


def described(entity: Entity) -> Description:
    """An entity of the story as the judgement on descriptions takes it."""
    words = entity.name.casefold()
    own = stems(words) or (words,)
    return Description(
        report="one",
        sentence=0,
        words=words,
        head=own[-1],
        stems=frozenset(own),
        wider=frozenset(own) | {stem for name in entity.names for stem in stems(name)},
        named=entity.named,
        kind=entity.kind,
    )


def barred(one: Told, other: Told) -> str:
    """Why two tellings cannot be of one event; "" where nothing excludes it."""
    shared = {e.id for e in one.sufferers} & {e.id for e in other.sufferers}
    if shared:
        return ""
    if one.sufferers and other.sufferers and all(apart(a, b) for a in one.sufferers for b in other.sufferers):
        return "other people"
    if one.number is not None and other.number is not None:
        low, high = sorted((one.number, other.number))
        if high > MANY * low:
            return f"{low} people and {high}"
    return ""


def apart(one: Entity, other: Entity) -> bool:
    """Whether two entities are surely two: other names, ages, genders, or one is a child and the other none."""
    if one.named and other.named and compare_names(one.name, other.name).verdict == "conflict":
        return True
    for key in ("age", "gender"):
        a, b = one.attributes.get(key, ""), other.attributes.get(key, "")
        if a and b and a != b:
            return True
    if bool(one.attributes.get("group")) != bool(other.attributes.get("group")):
        many, single = (one, other) if one.attributes.get("group") else (other, one)
        return other_sort(many, single)
    young = [e.attributes.get("age group", "") for e in (one, other)]
    return "adult" in young and bool({"child", "teen", "minor"} & set(young))


def other_sort(many: Entity, single: Entity) -> bool:
    """Whether a group is of another sort than one person: protesters, and a boy who is 13."""
    noun = many.name.split()[-1].casefold()
    told = single.named or "age" in single.attributes or "age group" in single.attributes
    return told and noun not in GENERIC and not many.attributes.get("age group") and not many.attributes.get("count")


def strains(one: Told, other: Told) -> Iterator[tuple[float, str]]:
    """What speaks against one event without excluding it, and how much: reports also disagree on these."""
    if one.when is not None and other.when is not None and compare_times(one.when, other.when).verdict == "conflict":
        yield -0.2, f"{one.when.value} and {other.when.value} are two times"
    for weight, here, there in ((-0.2, one.town, other.town), (-0.4, one.spot, other.spot)):
        if here and there and compare_places(here, there).verdict == "conflict":
            yield weight, f"{here} and {there} are two places"
