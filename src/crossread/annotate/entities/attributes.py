"""What a document says of its people: name, age, gender, role, relation, home town, job; each with its words."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from crossread.annotate.entities.ages import give_ages, give_ages_of_several
from crossread.annotate.entities.found import Found
from crossread.annotate.entities.lexicon import COURTESY, person_nouns
from crossread.annotate.entities.local_roles import is_act, local_role
from crossread.annotate.entities.view import Rule, View, context, described, named
from crossread.annotate.places.sentences import sentence_spans
from crossread.annotate.texts import text_of
from crossread.compare.names import is_no_name, plain_words
from crossread.types import Attribute, Entity, Mention, Name, Phrase, Place, Quantity, Span


def give_names(view: View) -> Iterator[Attribute]:
    """The full name, once for each spelling; a single word only when there is no fuller one, or it is a slip of one."""
    full = [m for m in named(view) if len(view.words(m.span).split()) > 1]
    told = {word for m in full for word in plain_words(view.words(m.span))}
    slips = [m for m in named(view) if m not in full and not set(plain_words(view.words(m.span))) & told]
    full = [*full, *(m for m in slips if is_no_name(view.words(m.span)))] or named(view)
    seen: set[tuple[str, ...]] = set()
    for mention in full:
        name = " ".join(view.words(mention.span).split())
        key = tuple(plain_words(name))
        if key not in seen:
            seen.add(key)
            yield view.give("person.name", Name(name, "person"), name, mention.span, "name")


def give_gender(view: View) -> Iterator[Attribute]:
    """Gender from the first two nouns that tell it, else from a title, else from the first pronoun."""
    told = 0
    for mention in described(view):
        last = plain_words(view.words(mention.span))[-1:]
        noun = person_nouns().get(last[0]) if last else None
        gender = noun.gender if noun else ""
        if not gender:
            match = re.search(r"\b(male|female)\b", view.words(mention.span))
            gender = match[1] if match else ""
        if gender:
            rule = "noun for kin" if noun is not None and noun.sort == "relation" else "noun"
            yield view.give("person.gender", Phrase(gender), gender, mention.span, rule, context(view, mention))
            told += 1
        if told == 2:
            break
    if told or "group" in view.entity.attributes:
        return
    for mention in named(view):
        title = view.text[max(0, mention.span.start - 6) : mention.span.start].split()[-1:]
        if title and title[0].rstrip(".").casefold() in COURTESY:
            gender = COURTESY[title[0].rstrip(".").casefold()]
            yield view.give("person.gender", Phrase(gender), gender, mention.span, "title")
            return
    for mention in view.mentions:
        if mention.rule == "pronoun":
            gender = (
                "male"
                if view.words(mention.span)[0] in "hH" and view.words(mention.span).casefold()[:3] != "her"
                else "female"
            )
            yield view.give("person.gender", Phrase(gender), gender, mention.span, "pronoun", context(view, mention))
            return


_FROM = re.compile(
    r"(?:,? \(?\d{1,3}\)?)?,? (?:\(?(?:both |all )?(?:of|from)|,? (?:an?|the) (?:native|resident) of|who (?:lives|lived|resides) (?:in|on|at)) (?:the )?"
)


_APART = re.compile(r"[;:.!?]\s")


def give_hometowns(view: View) -> Iterator[Attribute]:
    """Home towns: "Neely Gardner, 19, of Dublin", "a Galliano man", "a resident of Dublin"."""
    for mention in view.mentions:
        inside = [
            p
            for p in view.places
            if mention.span.start <= p.span.start
            and p.span.end <= mention.span.end
            and p.kind in ("city", "county", "state")
            and not _APART.search(view.text[p.span.end : mention.span.end])
        ]
        last = plain_words(view.words(mention.span))[-1:]
        noun = person_nouns().get(last[0]) if last else None
        if (
            inside
            and noun is not None
            and (noun.sort != "job" or noun.singular == "student")
            and noun.singular not in ("chief", "sheriff")
        ):
            yield view.give(
                "person.hometown",
                Name(inside[0].name, "place"),
                _place_words(inside[0]),
                mention.span,
                "home town",
                context(view, mention),
            )
            continue
        behind = _FROM.match(view.text, mention.span.end)
        if behind and "pronoun" not in mention.rule:
            place = next((p for p in view.places if p.span.start - behind.end() in range(3)), None)
            if place is not None and not (noun and noun.sort in ("job", "office")) and place.kind not in ("facility",):
                core = Span(mention.span.start, place.span.end)
                yield view.give(
                    "person.hometown",
                    Name(place.name, "place"),
                    _place_words(place),
                    core,
                    "home town",
                    context(view, mention),
                )


def _place_words(place: Place) -> str:
    """A place for the reader, with the state where it is told with it: "Dublin, Ohio"."""
    told = place.kind == "city" and place.state and place.rule == "city with state"
    return f"{place.name}, {place.state}" if told else place.name


def give_relations(view: View) -> Iterator[Attribute]:
    """Relations: "the boy's mother", "his cousin": the noun, and whose relative it is."""
    relation = view.entity.attributes.get("relation", "")
    if not relation:
        return
    owner = view.names.get(view.entity.attributes.get("of", ""), "")
    for mention in described(view):
        last = plain_words(view.words(mention.span))[-1:]
        noun = person_nouns().get(last[0]) if last else None
        if noun is not None and noun.singular == relation:
            start = _owner_start(view.text, mention.span.start)
            display = f"{relation} of {owner}" if owner else relation
            yield view.give(
                "person.relation",
                Phrase(display),
                display,
                Span(start, mention.span.end),
                "relation",
                context(view, mention),
            )
            return


def _owner_start(text: str, start: int) -> int:
    """Where the possessive before a noun begins: at "the" of "the boy's mother"."""
    match = re.search(r"(?:\b(?:the|a|an) )?(?:[\w-]+ ){0,2}[\w.-]+[’']s? $", text[max(0, start - 40) : start], re.I)
    return start - len(match.group()) if match else start


def give_jobs(view: View) -> Iterator[Attribute]:
    """Jobs and offices: from a description, or the title before the name; each wording once."""
    seen: set[str] = set()
    for mention in described(view):
        words = re.sub(r"^(?:the|an?|this|that|his|her|their|another|one)\s+", "", view.words(mention.span), flags=re.I)
        last = plain_words(words)[-1:]
        noun = person_nouns().get(last[0]) if last else None
        if noun is not None and noun.sort in ("job", "office") and words.casefold() not in seen:
            seen.add(words.casefold())
            yield view.give("person.job", Phrase(words), words, mention.span, "job", context(view, mention))
    for mention in named(view):
        title = _TITLE_BEFORE.search(view.text[max(0, mention.span.start - 60) : mention.span.start])
        if title and title.group().strip().casefold() not in seen:
            words = title.group().strip()
            if words.rstrip(".").casefold() in COURTESY:
                continue
            seen.add(words.casefold())
            yield view.give(
                "person.job",
                Phrase(words),
                words,
                Span(mention.span.start - len(title.group()), mention.span.end),
                "title",
            )


_TITLE_BEFORE = re.compile(
    r"(?:(?:[A-Z][\w’'-]+ ){0,3}(?:Lead |Lt\.? |Deputy |Assistant |Police |Fire |County |District |Senior |Master )*"
    r"(?:Sgt\.|Sergeant|Lt\.|Lieutenant|Capt\.|Captain|Cpl\.|Corporal|Det\.|Detective|Officer|Deputy|Chief|Sheriff|Trooper|Mayor|Judge|Attorney|"
    r"Coroner|Commissioner|Superintendent|Supt\.|Gov\.|Governor|Sen\.|Senator|Rep\.|President|Minister|Investigator|Agent|Constable|Marshal|Commander|Cmdr\.|Maj\.|Major|Col\.|Principal|Prosecutor|Inspector|Pastor|Rev\.|Dr\.) )$"
)


def give_roles(view: View) -> Iterator[Attribute]:
    """The words that give each role: those that name it ("the gunman") before those that tell what was done."""
    seen: set[str] = set()
    for mention, role in sorted(_roles(view), key=lambda pair: not _role_noun(view, pair[0])):
        if role not in seen and role in ("victim", "suspect", "witness", "officer", "lawyer"):
            seen.add(role)
            yield view.give("person.role", Phrase(role), role, mention.span, "role", context(view, mention))


def _roles(view: View) -> Iterator[tuple[Mention, str]]:
    """Each mention with the role that the words around it give, else its own noun."""
    on_duty = view.entity.attributes.get("role") == "officer"
    for mention in view.mentions:
        found = Found(mention.span, "name", "person", "")
        around = local_role(view.text, found, view.sentence(mention.span).end)
        if around == "suspect" and on_duty and is_act(view.text, found):
            continue  # an officer who shot somebody
        if role := around or _role_noun(view, mention):
            yield mention, role


def _role_noun(view: View, mention: Mention) -> str:
    """The role that the noun of a description names; "" for a name."""
    last = plain_words(view.words(mention.span))[-1:]
    noun = person_nouns().get(last[0]) if last and mention.value is None else None
    return noun.role if noun is not None else ""


RULES: tuple[Rule, ...] = (give_names, give_ages, give_gender, give_hometowns, give_relations, give_jobs, give_roles)


def find_attributes(
    doc: Doc,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    quantities: Sequence[Quantity] = (),
    places: Sequence[Place] = (),
) -> tuple[Attribute, ...]:
    """What the text says of each person: slots person.name, .age, .gender, .hometown, .relation, .job and .role.

    The span of each is the evidence: the value together with the person, at least five words where the sentence has
    them; `context` is where the person is named, when the evidence does not.  What becomes of people (condition,
    status, charge) is told by events, not here.
    """
    by_entity: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_entity.setdefault(mention.entity, []).append(mention)
    sentences, names = sentence_spans(doc), {entity.id: entity.name for entity in entities}
    text = text_of(doc)
    found: list[Attribute] = []
    for entity in entities:
        if entity.kind == "person":
            view = View(text, entity, by_entity.get(entity.id, []), sentences, places, names, quantities)
            rules = RULES if "group" not in entity.attributes else (give_gender, give_ages_of_several)
            found += [attribute for rule in rules for attribute in rule(view)]
    return tuple(sorted(found, key=lambda a: (a.span, a.slot, a.entity)))
