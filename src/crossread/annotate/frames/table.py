"""The table of frames: read from frames.toml, with the frames, words and slots that a user adds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from crossread.annotate.frames.inflect import OTHER_PASTS, plural, verb_forms
from crossread.annotate.quantities.numerals import either
from crossread.errors import UsageError
from crossread.slots import SLOTS, Slot

_LISTS = ("verbs", "nouns", "phrases", "subjects", "objects")
_MAPS = ("roles", "needs", "unless", "not_before", "fills")
_KEYS = frozenset({"about", *_LISTS, *_MAPS})
_SLOT_KEYS = ("kind", "ask")
_KINDS = ("name", "number", "when", "place", "phrase")
OWN_SLOTS = "slots"  # the table of a user's file that declares slots, no frame
GAP = r"(?:\W+[\w’'-]+){0,6}?\W+"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame; the comment at the head of frames.toml says what each key means."""

    name: str
    about: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs: Mapping[str, str] = field(default_factory=dict)
    unless: Mapping[str, str] = field(default_factory=dict)
    not_before: Mapping[str, str] = field(default_factory=dict)
    fills: Mapping[str, str] = field(default_factory=dict)

    def role_of(self, place: str) -> str:
        """The role that is filled from a place ("subject", "object", a preposition), "" when none is."""
        return next((role for role, places in self.roles.items() if place in places), "")


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that call a frame: the dictionary form, and what kind of form the words are.

    form: base, third, past, participle, ing, noun or phrase; a past that is also the participle is "past".
    """

    frame: str
    lemma: str
    form: str


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames by name, the units by their words in lower case, and the expression that finds them.

    `gapped` are the units with a gap: the words on its sides in lower case, the expression for both, the unit.
    `fills` are the rows that a user's file adds (frame -> role -> slot), `slots` the slots that it declares.
    """

    by_name: Mapping[str, Frame]
    units: Mapping[str, tuple[Unit, ...]]
    gapped: tuple[tuple[tuple[str, ...], re.Pattern[str], Unit], ...]
    pattern: re.Pattern[str]
    fills: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    slots: Mapping[str, Slot] = field(default_factory=dict)


def load_frames(extra: Path | None = None) -> Frames:
    """The frames of the package, and those of a user's TOML file (which may add words to the package's).

    Raises UsageError for a file that is not there, is no TOML, names unknown keys, roles or slots, or holds values of
    the wrong type.
    """
    text = files("crossread.annotate.frames").joinpath("frames.toml").read_text("utf-8")
    rows: dict[str, dict[str, Any]] = tomllib.loads(text)
    if extra is None:
        return _compile({name: _frame(name, row) for name, row in rows.items()})
    added = _user_rows(extra)
    slots = {name: _slot(extra.name, name, row) for name, row in added.pop(OWN_SLOTS, {}).items()}
    for name, row in added.items():
        rows[name] = _joined(rows.get(name, {}), _checked(extra.name, name, row))
    frames = {name: _frame(name, row) for name, row in rows.items()}
    fills = {name: dict(row["fills"]) for name, row in added.items() if row.get("fills")}
    for name, parts in fills.items():
        _check_fills(extra.name, frames[name], parts, slots)
    return replace(_compile(frames), fills=fills, slots=slots)


@lru_cache(maxsize=4)
def frames_of(path: str = "") -> Frames:
    """The frames of the package, or these with those of a user's file, read once."""
    return load_frames(Path(path) if path else None)


def default_frames() -> Frames:
    """The frames of the package."""
    return frames_of()


def _user_rows(path: Path) -> dict[str, Any]:
    """The tables of a user's file."""
    if not path.is_file():
        raise UsageError(f"{path}: no such file; --frames takes a TOML file of frames")
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name}: {error}") from error


def _slot(source: str, name: str, row: Any) -> Slot:
    """A slot that a user declares: [slots."river.level"] with its kind and its question."""
    if not isinstance(row, dict) or set(row) != set(_SLOT_KEYS) or not all(isinstance(v, str) for v in row.values()):
        raise UsageError(f"{source}: [{OWN_SLOTS}.{name!r}] has the texts {' and '.join(_SLOT_KEYS)}, not {row!r}")
    if name in SLOTS:
        raise UsageError(f"{source}: [{OWN_SLOTS}] {name!r} is a slot of crossread's own; fill it without declaring it")
    if row["kind"] not in _KINDS:
        raise UsageError(f"{source}: {name} kind is one of {', '.join(_KINDS)}, not {row['kind']!r}")
    if not row["ask"].endswith("?"):
        raise UsageError(f"{source}: {name} ask is a question that ends with ?, not {row['ask']!r}")
    return Slot(name, row["kind"], row["ask"], staged=True)


def _check_fills(source: str, frame: Frame, parts: Mapping[str, str], slots: Mapping[str, Slot]) -> None:
    """Raise UsageError where a user's frame fills from a role that it has not, or fills no slot."""
    for role, slot in parts.items():
        if role != "count" and role not in frame.roles:
            known = ", ".join(dict.fromkeys((*frame.roles, "count")))
            raise UsageError(f"{source}: [{frame.name}] fills from {role!r}; its roles are {known}")
        if slot not in SLOTS and slot not in slots:
            raise UsageError(f"{source}: [{frame.name}] fills {slot!r}; declare it as [{OWN_SLOTS}.{slot!r}]")


def _checked(source: str, name: str, row: Any) -> dict[str, Any]:
    """A user's row, or a UsageError that says what would have been right."""
    if not isinstance(row, dict):
        raise UsageError(f"{source}: {name} must be a table ([{name}]), not {row!r}")
    for key, value in row.items():
        if key not in _KEYS:
            raise UsageError(f"{source}: [{name}] has the unknown key {key!r}; known are {', '.join(sorted(_KEYS))}")
        expected = list if key in _LISTS else dict if key in _MAPS else str
        if not isinstance(value, expected):
            raise UsageError(f"{source}: [{name}] {key} must be a {expected.__name__}, not {value!r}")
    return row


def _joined(base: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    """One row made of two: lists and tables are joined, a new text replaces the old."""
    row = dict(base)
    for key, value in added.items():
        if key in _LISTS:
            row[key] = [*row.get(key, []), *value]
        elif key in _MAPS:
            row[key] = {**row.get(key, {}), **value}
        else:
            row[key] = value
    return row


def _frame(name: str, row: Mapping[str, Any]) -> Frame:
    """A frame of its row."""
    parts: dict[str, Any] = {key: tuple(row.get(key, ())) for key in _LISTS}
    parts |= {key: dict(row.get(key, {})) for key in _MAPS}
    parts["roles"] = {role: tuple(places) for role, places in row.get("roles", {}).items()}
    return Frame(name, row.get("about", ""), **parts)


def _compile(by_name: Mapping[str, Frame]) -> Frames:
    """The units of all frames under the words that show them."""
    units: dict[str, list[Unit]] = {}
    gapped: list[tuple[tuple[str, ...], re.Pattern[str], Unit]] = []
    for frame in by_name.values():
        for words, unit in _units(frame):
            if "~" in words:
                sides = tuple(part.strip() for part in words.split("~"))
                pattern = re.compile(r"\b" + GAP.join(map(re.escape, sides)) + r"\b", re.I)
                gapped.append((tuple(side.casefold() for side in sides), pattern, unit))
            else:
                units.setdefault(words, []).append(unit)
    plain = either(units).replace(r"\ ", r"\s+")
    pattern = re.compile(rf"(?<![\w’'-])(?:{plain})(?![\w]|[-’'](?!s?\s)\w)", re.I)
    return Frames(by_name, {words: tuple(found) for words, found in units.items()}, tuple(gapped), pattern)


def _units(frame: Frame) -> list[tuple[str, Unit]]:
    """Every form of every lexical unit of a frame."""
    found: list[tuple[str, Unit]] = []
    for verb in frame.verbs:
        found += [(words, Unit(frame.name, verb, form)) for words, form in _verb_words(verb)]
    for noun in frame.nouns:
        found += [(words, Unit(frame.name, noun, "noun")) for words in dict.fromkeys((noun, plural(noun)))]
    found += [(phrase, Unit(frame.name, phrase, "phrase")) for phrase in frame.phrases]
    return found


_ADVERBS = frozenset({"fatally"})


def _verb_words(verb: str) -> list[tuple[str, str]]:
    """The forms of a verb that may have several words ("shoot and kill", "fatally shoot", "take ~ into custody")."""
    words = verb.split(" ")
    at = 1 if words[0] in _ADVERBS else 0
    forms: list[tuple[str, str]] = []
    second = words.index("and") + 1 if "and" in words else None
    for form in ("base", "third", "past", "participle", "ing"):
        changed = list(words)
        for index in (at, second):
            if index is not None:
                changed[index] = getattr(verb_forms(words[index]), form)
        forms.append((" ".join(changed), form))
    if words[at] in OTHER_PASTS:
        forms.append((" ".join([*words[:at], OTHER_PASTS[words[at]], *words[at + 1 :]]), "past"))
    unique: dict[str, str] = {}
    for text, form in forms:
        unique.setdefault(text, form)
    return list(unique.items())
