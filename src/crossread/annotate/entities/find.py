"""The entities of a document: persons, groups, bodies and places, with their mentions."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from crossread.annotate.entities.bodies import find_bodies
from crossread.annotate.entities.clusters import Cluster, age_group
from crossread.annotate.entities.descriptions import find_descriptions
from crossread.annotate.entities.found import Found, free_of
from crossread.annotate.entities.link import Linker
from crossread.annotate.entities.listed import find_listed
from crossread.annotate.entities.names import find_names
from crossread.annotate.entities.told_again import ANOTHER
from crossread.annotate.places import FoundPlace, find_places
from crossread.annotate.places.sentences import outside, sentence_spans
from crossread.annotate.taken import Taken
from crossread.annotate.texts import text_of
from crossread.compare.names import compare_bodies, plain_words
from crossread.types import Entity, Mention, Name, Quantity, Span, Value, digest

UNREAD = ("menu", "teaser", "stamp", "credit")
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.I)
_GENDER = {"he": "male", "him": "male", "his": "male", "himself": "male", "she": "female", "her": "female", "hers": "female", "herself": "female"}  # fmt: skip
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]?")


def find_entities(
    doc: Doc,
    quantities: Sequence[Quantity] = (),
    boilerplate: Sequence[tuple[Span, str]] = (),
    places: Sequence[FoundPlace] | None = None,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions of people, bodies and places in the order of the text, and the entities they belong to.

    A mention whose antecedent is open (two candidates) has entity "".  `attributes` of an entity: age (years),
    gender (male, female), age group, role, relation and of (the id of the relative), hometown, job, title, count, months (of a baby), another ("yes": told of as
    another one); of a group: group ("yes") and members
    (ids of persons, separated by spaces, where the text says who they are).
    Spans are code points; nothing is read in menus, teasers, stamps and credits.  `places` are what find_places found,
    where that is at hand.
    """
    text = text_of(doc)
    sentences = outside(sentence_spans(doc), boilerplate, UNREAD)
    known = find_places(doc, boilerplate) if places is None else places
    places = [place for place in known if not _in(place.span, boilerplate)]
    firm = [place for place in places if place.rule not in ("gazetteer", "street", "state")]
    bodies = find_bodies(
        text,
        sentences,
        [place.span for place in firm if place.detail != "hospital" and place.kind not in ("city", "county")],
    )
    taken = [found.span for found in bodies] + [place.span for place in firm]
    called = [(Span(ent.start_char, ent.end_char), str(ent.label_)) for ent in doc.ents]
    names = find_names(text, sentences, taken, called)
    taken += [found.span for found in names]
    called_otherwise = Taken(n.span for n in (*names, *bodies))
    places = [p for p in places if called_otherwise.free(p.span)]
    descriptions = find_descriptions(text, sentences, [f.span for f in names], [f.span for f in bodies], places)
    listed = find_listed(text, sentences, descriptions, [f.span for f in (*names, *descriptions)])
    people = sorted([*names, *descriptions, *listed, *find_pronouns(text, sentences)], key=lambda f: (f.span, f.form))
    linker = Linker(text, sentences, people)
    clusters = [cluster for cluster in linker.run() if cluster.mentions]
    clusters += _bodies(bodies)
    return _finish(text, people, clusters, places)


def _in(span: Span, boilerplate: Sequence[tuple[Span, str]]) -> bool:
    """Whether a span lies in boilerplate that is not read."""
    return any(kind in UNREAD and marked.start <= span.start and span.end <= marked.end for marked, kind in boilerplate)


def find_pronouns(text: str, sentences: Sequence[Span]) -> list[Found]:
    """He and she outside of quotations, where another speaks."""
    found = []
    for number, sentence in enumerate(sentences):
        quoted = [Span(m.start(), m.end()) for m in _QUOTED.finditer(text, sentence.start, sentence.end)]
        for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
            span, word = Span(match.start(), match.end()), match.group().casefold()
            if free_of(span, quoted):
                found.append(
                    Found(
                        span,
                        "pronoun",
                        "person",
                        match.group(),
                        word,
                        "",
                        {"gender": _GENDER[word]},
                        None,
                        number,
                        "pronoun",
                    )
                )
    return found


def _bodies(found: Sequence[Found]) -> list[Cluster]:
    """Bodies of the same name are one; "police" is the one police body that the text names."""
    clusters: list[Cluster] = []
    for body in found:
        match = [c for c in clusters if any(_same_body(m, body) for m in c.spellings.values())]
        if len(match) != 1:
            clusters.append(Cluster(0, "body", "organization"))
            match = [clusters[-1]]
        match[0].add(body)
    named = [
        c
        for c in clusters
        if any(not m.head for m in c.mentions) and any("police" in m.name.casefold() for m in c.mentions)
    ]
    generic = [c for c in clusters if all(m.head == "police" for m in c.mentions)]
    if len(named) == 1 and len(generic) == 1:
        named[0].mentions += generic[0].mentions
        clusters.remove(generic[0])
    return clusters


def _same_body(one: Found, other: Found) -> bool:
    """Whether two names of bodies are one body's within a document."""
    if one.head or other.head:
        return one.head == other.head
    if plain_words(one.name) == plain_words(other.name):
        return True
    judgement = compare_bodies(one.name, other.name)
    forms = {"police", "department", "pd"}
    a, b = (set(plain_words(x.name)) - forms for x in (one, other))
    return judgement.verdict == "same" or (bool(a) and a == b and "police" in plain_words(one.name + other.name))


def _finish(
    text: str, people: Sequence[Found], clusters: Sequence[Cluster], places: Sequence[FoundPlace]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions and entities as the types have them; ids are hashes of kind, name and first place in the text."""
    mentions: dict[Span, Mention] = {}
    entities: list[Entity] = []
    ids = {cluster.number: _id(cluster) for cluster in clusters if cluster.form != "body"}
    for cluster in clusters:
        entity = _entity(cluster, _id(cluster), ids)
        entities.append(entity)
        for found in cluster.mentions:
            value: Value | None = Name(found.name, found.kind) if found.form in ("name", "body") else None
            mentions[found.span] = Mention(found.span, found.kind, value, entity.id, found.rule or found.form)
    for found in people:
        mentions.setdefault(
            found.span,
            Mention(
                found.span, found.kind, None, "", "two candidates" if found.form != "pronoun" else "pronoun left open"
            ),
        )
    for group in _place_groups(places):
        identity = digest("place", group[0].name.casefold(), group[0].state, group[0].span.start)
        names = tuple(dict.fromkeys(place.name for place in group))
        facts = {"place kind": group[0].kind, "state": group[0].state, "city": group[0].city, "role": group[0].role}
        entities.append(
            Entity(
                identity,
                "place",
                group[0].name,
                names,
                tuple(p.span for p in group),
                True,
                {k: v for k, v in facts.items() if v},
            )
        )
        for place in group:
            mentions[place.span] = Mention(place.span, "place", Name(place.name, "place"), identity, place.rule)
    return tuple(sorted(mentions.values(), key=lambda m: m.span)), tuple(
        sorted(entities, key=lambda e: (e.mentions[0], e.id))
    )


def _place_groups(places: Iterable[FoundPlace]) -> list[list[FoundPlace]]:
    """Places of the same name and kind together."""
    groups: dict[tuple[str, str], list[FoundPlace]] = {}
    for place in places:
        groups.setdefault((place.name.casefold(), place.kind), []).append(place)
    return list(groups.values())


def _id(cluster: Cluster) -> str:
    """The id of a cluster."""
    first = min(cluster.mentions, key=lambda m: m.span)
    return digest(cluster.kind, first.name.casefold(), first.span.start, first.span.end)


_KEPT = ("age", "gender", "role", "relation", "job", "title", "count", "months")


def _entity(cluster: Cluster, identity: str, ids: dict[int, str]) -> Entity:
    """The entity of a cluster: the longest proper name leads, else the fullest description."""
    proper = [m.name for m in cluster.mentions if m.form in ("name", "body") and not (m.form == "body" and m.head)]
    others = [m.name for m in cluster.mentions if m.form in ("description", "group", "body")]
    names = tuple(
        dict.fromkeys(
            [
                *sorted(proper, key=lambda n: (-len(n.split()), proper.index(n))),
                *sorted(others, key=lambda n: (-len(n.split()), others.index(n))),
            ]
        )
    )
    facts = {key: cluster.facts[key] for key in _KEPT if cluster.facts.get(key)}
    if age_group(cluster.facts):
        facts["age group"] = age_group(cluster.facts)
    if cluster.owner is not None and cluster.owner in ids:
        facts["of"] = ids[cluster.owner]
    if cluster.form == "group":
        facts["group"] = "yes"
    elif any(m.determiner in ANOTHER for m in cluster.mentions):
        facts["another"] = "yes"
    if cluster.members:
        facts["members"] = " ".join(ids[number] for number in cluster.members if number in ids)
    spans = tuple(sorted(m.span for m in cluster.mentions))
    return Entity(
        identity, cluster.kind, names[0] if names else cluster.mentions[0].name, names, spans, bool(proper), facts
    )
