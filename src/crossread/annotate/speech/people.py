"""The people a text names, found by capital letters and titles; entities that another part has found come first.

This is the light resolver behind holders and speakers: who is named, how, where, with which role, he or she.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.annotate.speech.lexicon import word_list
from crossread.annotate.taken import Taken
from crossread.types import Entity, Mention, Span

_TITLE = "Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Det|Rev|Supt|Insp|Maj|Cpl|Prof|St|Cmdr|Atty"
_PARTICLE = "de|la|del|della|van|von|der|den|bin|al|el|ibn|dos|da|du|di|y"
_WORD = rf"(?:(?:[A-Z]\.)+|(?:{_TITLE})\.|[A-ZÀ-ÖØ-Þ][\w’'-]*|(?<= )(?:{_PARTICLE})(?= [A-ZÀ-Þ]))"
_RUN = re.compile(rf"(?<![\w’'-]){_WORD}(?: (?:[\"“‘'][A-Z][\w-]*[\"”’'] )?{_WORD})*(?:,? (?:Jr|Sr)\b\.?)?")
_NICKNAME = re.compile(r"\s*[\"“‘'(][^\"”’')]*[\"”’')]\s*")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone or some body that the text names.

    name: the fullest form without titles.  gender: "m", "f" or "".  roles: lower-case words of title and apposition.
    places: the spans of all its mentions, in order.  entity: its id where it was given.  human: not a body or a place.
    """

    name: str
    places: tuple[Span, ...]
    gender: str = ""
    roles: frozenset[str] = frozenset()
    entity: str = ""
    human: bool = True

    @property
    def surname(self) -> str:
        """The last name, lower-cased: of "Lester E. Taylor III" it is "taylor"."""
        return surname(self.name)


def surname(name: str) -> str:
    """The last name in a name, lower-cased."""
    words = [w.casefold().strip(".,") for w in re.findall(r"[\w’'.-]+", name)]
    while len(words) > 1 and words[-1] in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    return words[-1] if words else ""


def find_people(text: str, mentions: Sequence[Mention] = (), entities: Sequence[Entity] = ()) -> tuple[Person, ...]:
    """The people and bodies of a text, by entities where these are given, and by capitalised names beside them."""
    given = tuple(
        _from_entity(text, entity, mentions) for entity in entities if entity.named and _is_holder(entity.kind)
    )
    taken = Taken(span for person in given for span in person.places)
    names = [n for n in _named(text) if taken.free(n.span)]
    return given + tuple(_grouped(text, names))


def _is_holder(kind: str) -> bool:
    return kind in ("person", "organization", "place")


def _from_entity(text: str, entity: Entity, mentions: Sequence[Mention]) -> Person:
    places = tuple(sorted(set(entity.mentions) | {m.span for m in mentions if m.entity == entity.id}))
    gender = str(entity.attributes.get("gender", ""))[:1].casefold()
    name = _bare(entity.name) or entity.name
    gender = gender if gender in ("m", "f") else gender_of(name, "")
    told = (entity.attributes.get("role", ""), *entity.names, *(_beside(text, span) for span in places))
    roles = frozenset(w for n in told for w in _role_words(n))
    return Person(name, places, gender, roles, entity.id, entity.kind == "person")


def _role_words(text: str) -> Iterator[str]:
    return (w for w in re.findall(r"\w+", text.casefold()) if w in word_list("titles") or w in word_list("roles"))


@dataclass(frozen=True, slots=True)
class _Named:
    """A capitalised name: where it is, the bare name, the title before it."""

    span: Span
    name: str
    title: str
    human: bool


def _named(text: str) -> Iterator[_Named]:
    """The capitalised names of a text, in order, titles and sentence beginnings taken off."""
    for match in _RUN.finditer(text):
        words = match[0].split(" ")
        start = match.start()
        while words and _opens_sentence(text, start, words[0]):
            start += len(words[0]) + 1
            words = words[1:]
        if not words:
            continue
        last = max((i for i, w in enumerate(words) if _plain(w) in word_list("titles")), default=-1)
        title = " ".join(words[: last + 1])
        body = (
            last + 1 == len(words)
            or any(_is_of_a_body(w) for w in words[last + 1 :])
            or _plain(words[-1]) in word_list("regions")
        )
        name = _clean(" ".join(words if body else words[last + 1 :]))
        begin = start if body else start + (len(title) + 1 if title else 0)
        end = begin + len(_POSSESSIVE.sub("", text[begin : match.end()]))
        if name and begin < end and not _is_calendar(name):
            yield _Named(Span(begin, end), name, title, not body)


def _is_of_a_body(word: str) -> bool:
    return _plain(word) in word_list("bodies") or _is_calendar(word)


_AT_A_PLACE = re.compile(r"\b(?:in|near|at|from|to|of|across|around|outside|throughout|into) (?:\w+ )?$")


def _is_placed(text: str, span: Span) -> bool:
    """Whether a name stands as a place does: after "in" or "near", or before a comma and a state."""
    return bool(_AT_A_PLACE.search(text[max(0, span.start - 24) : span.start]))


def _is_calendar(name: str) -> bool:
    return all(_plain(w) in word_list("calendar") for w in name.split())


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).casefold().strip(".,’'")


def _clean(name: str) -> str:
    return _POSSESSIVE.sub("", _NICKNAME.sub(" ", name).strip()).rstrip(",")


def _bare(name: str) -> str:
    """A name without titles: _bare("Mayor Tom Tait") == "Tom Tait"."""
    words = name.split()
    last = max((i for i, w in enumerate(words) if _plain(w) in word_list("titles")), default=-1)
    return _clean(" ".join(words[last + 1 :]))


def _opens_sentence(text: str, start: int, word: str) -> bool:
    """Whether the word is no name but has its capital from the beginning of a sentence."""
    return _plain(word) in word_list("function")


def gender_of(name: str, context: str) -> str:
    """ "m", "f" or "" by the title or kin word before it and by the first name."""
    before = {_plain(w) for w in context.split()}
    for gender in ("m", "f"):
        if before & word_list(f"{gender}_words"):
            return gender
    first = _plain(name.split()[0]) if name.split() else ""
    return next((g for g in ("m", "f") if first in word_list(f"{g}_names")), "")


def _grouped(text: str, names: Sequence[_Named]) -> Iterator[Person]:
    """Names put together: a short one goes with the full one of the text that ends (or begins) with it."""
    full: dict[str, list[_Named]] = {}
    for named in names:
        if len(named.name.split()) > 1 or not named.human:
            full.setdefault(named.name, []).append(named)
    by_last: dict[str, list[str]] = {}
    by_first: dict[str, list[str]] = {}
    for name, found in full.items():
        if found[0].human:
            by_last.setdefault(surname(name), []).append(name)
            by_first.setdefault(_plain(name.split()[0]), []).append(name)
    for named in names:
        if named.name not in full:
            key = surname(named.name)
            candidates = by_last.get(key) or by_first.get(key) or []
            full.setdefault(candidates[0] if candidates else named.name, []).append(named)
    for name, found in _same_people(full).items():
        yield _person(text, name, found)


def _same_people(full: Mapping[str, list[_Named]]) -> dict[str, list[_Named]]:
    """Full names put together that differ by middle names only: "Robert Scott" and "Robert C. Scott"."""
    merged: dict[tuple[str, str, bool], tuple[str, list[_Named]]] = {}
    for name, found in full.items():
        words = name.split()
        human = found[0].human and len(words) > 1
        key = (_plain(words[0]), surname(name), True) if human else (name, "", False)
        known, places = merged.get(key, (name, []))
        merged[key] = (max(known, name, key=lambda n: (len(n), n)), places + found)
    return dict(merged.values())


def _person(text: str, name: str, found: Sequence[_Named]) -> Person:
    places = tuple(sorted(n.span for n in found))
    titles = " ".join(n.title for n in found)
    around = " ".join(_beside(text, span) for span in places)
    roles = frozenset(_role_words(titles)) | frozenset(_role_words(around))
    human = any(n.human for n in found) and not (not titles and all(_is_placed(text, span) for span in places))
    return Person(name, places, gender_of(name, titles + " " + around) if human else "", roles, "", human)


def _beside(text: str, span: Span) -> str:
    """The words that say who a name is: its apposition after a comma, and what stands right before it."""
    after = re.match(
        r",? ?(?:(?:a|an|the|his|her|their|who is|\d+, ?(?:a|an|the)?) )[^.,;:\n\"“]{3,60}",
        text[span.end : span.end + 80],
    )
    before = re.search(r"[\w’'-]+,? $", text[max(0, span.start - 50) : span.start])
    words = before[0] if before else ""
    return f"{after[0] if after and after[0].startswith(',') else ''} {words}"
