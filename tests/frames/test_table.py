"""The table of frames: forms of words, users' files, errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.annotate.entities import find_entities
from crossread.annotate.frames import default_frames, find_events, load_frames
from crossread.annotate.frames.inflect import plural, verb_forms
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import plain_doc
from crossread.errors import UsageError
from crossread.slots import SLOTS

FLOOD = """
[river_level]
about = "How high a river stands."
verbs = ["crest", "rise"]
nouns = ["water level"]
roles = { patient = ["subject", "of"], amount = ["at", "to"] }
fills = { amount = "other.count" }

[evacuating]
verbs = ["move ~ to higher ground"]
"""


@pytest.mark.parametrize(
    ("base", "past", "ing"),
    [
        ("kill", "killed", "killing"),
        ("shoot", "shot", "shooting"),
        ("rob", "robbed", "robbing"),
        ("flee", "fled", "fleeing"),
        ("carry", "carried", "carrying"),
        ("die", "died", "dying"),
        ("charge", "charged", "charging"),
        ("hit", "hit", "hitting"),
    ],
)
def test_forms(base: str, past: str, ing: str) -> None:
    forms = verb_forms(base)
    assert (forms.past, forms.ing) == (past, ing)


def test_plurals() -> None:
    assert [plural(noun) for noun in ("arrest", "robbery", "flash flood")] == ["arrests", "robberies", "flash floods"]


def test_a_user_adds_a_frame_and_words_without_code(tmp_path: Path) -> None:
    file = tmp_path / "flood.toml"
    file.write_text(FLOOD, "utf-8")
    frames = load_frames(file)
    text = "The Moss River crested at 21 feet. Crews moved 40 residents to higher ground. Two people drowned."
    doc = plain_doc(text)
    quantities = find_quantities(doc)
    mentions, entities = find_entities(doc, quantities)
    found = find_events(doc, mentions, entities, (), quantities, frames=frames)
    by_frame = {event.frame: event for event in found}
    amount = by_frame["river_level"].roles["amount"][0]
    assert text[amount.start : amount.end] == "21 feet"
    moved = by_frame["evacuating"].roles["patient"][0]
    assert text[moved.start : moved.end] == "40 residents"
    assert "drowning" in by_frame


@pytest.mark.parametrize(
    "text", ['[x]\nverb = ["run"]\n', "x = 1\n", '[x]\nverbs = "run"\n', '[x]\nroles = ["agent"]\n']
)
def test_a_wrong_file_is_a_usage_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError):
        load_frames(file)


def test_what_frames_fill_are_slots() -> None:
    for frame in default_frames().by_name.values():
        assert set(frame.fills.values()) <= SLOTS.keys(), frame.name
        assert frame.about and (frame.verbs or frame.nouns or frame.phrases)
        assert set(frame.fills) - {"count"} <= frame.roles.keys(), frame.name


def test_keys_of_conditions_are_units_of_their_frame() -> None:
    for frame in default_frames().by_name.values():
        units = {*frame.verbs, *frame.nouns, *frame.phrases}
        for table in (frame.needs, frame.unless, frame.not_before):
            assert set(table) <= units, (frame.name, set(table) - units)
