"""Whole records of made-up reports."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from crossread.annotate import annotate
from crossread.annotate.frames import load_frames
from crossread.errors import UsageError
from crossread.record import cells_csv, make_record, rows_csv, rows_jsonl
from crossread.types import Document, Dossier, Story

from .conftest import Build

SHOOTING = (
    "Two killed, one wounded in Dayton shooting",
    "DAYTON, Ohio (AP) — Two men were killed and a woman was wounded early Sunday in a shooting outside a bar.\n"
    "The shooting happened about 2 a.m. in the 300 block of Wayne Avenue in Dayton.\n"
    "Aaron Felder, 31, and Miles Corbin, 27, were pronounced dead at the scene.\n"
    "Darnell Pruitt, 24, was arrested Monday and charged with murder.\n",
    "2019-05-07",
)


def test_the_record_of_a_shooting(build: Build) -> None:
    row = make_record(build(SHOOTING), "gva").row
    values = {name: cell.value for name, cell in row.items()}
    assert values["date"] == "2019-05-05"
    assert (values["state"], values["city_or_county"]) == ("Ohio", "Dayton")
    assert "300 block of Wayne Avenue" in values["address"]
    assert (values["n_killed"], values["n_injured"]) == (2, 1)
    people = {p["name"]: (p["age"], p["type"], p["status"]) for p in values["participants"]}
    assert people == {
        "Aaron Felder": (31, "Victim", "Killed"),
        "Miles Corbin": (27, "Victim", "Killed"),
        "Darnell Pruitt": (24, "Subject-Suspect", "Unharmed, Arrested"),
    }


def test_the_claims_of_a_cell_are_of_its_reports(build: Build) -> None:
    dossier = build(SHOOTING)
    record = make_record(dossier, "gva")
    known = {claim.id for claim in dossier.claims}
    assert record.row["n_killed"].claims
    assert all(set(cell.claims) <= known for cell in record.row.values())


def test_a_later_tally_wins_over_an_early_one_and_the_early_one_is_kept(build: Build) -> None:
    early = (
        "One killed, four wounded in Dayton",
        "One man was killed and four others were wounded Sunday in Dayton, Ohio.",
        "2019-05-05",
    )
    late = (
        "Second victim dies",
        "Two men are dead and three people were wounded in the shooting Sunday in Dayton.",
        "2019-05-09",
    )
    row = make_record(build(early, late), "gva").row
    assert (row["n_killed"].value, row["n_injured"].value, row["n_killed"].rivals) == (2, 3, ("1",))


def test_the_order_of_reports_changes_nothing(build: Build) -> None:
    other = (
        "Man arrested in Dayton shooting",
        "A man was arrested Monday after two men were killed in Dayton.",
        "2019-05-08",
    )
    dossier = build(SHOOTING, other)
    turned = Dossier(
        dossier.documents[::-1], stories=dossier.stories, readings=dossier.readings[::-1], claims=dossier.claims[::-1]
    )
    assert make_record(dossier, "gva") == make_record(turned, "gva")


def test_mpv_counts_killings_by_police_alone(build: Build) -> None:
    hurt = (
        "Officer shoots man in Dayton",
        "An officer shot a man in the leg Sunday in Dayton, Ohio. He is expected to survive.",
    )
    record = make_record(build(hurt), "mpv")
    assert (record.in_scope, record.why) == (False, "nobody is said to have been killed, and only killings count")
    assert json.loads(rows_jsonl([record]))["in_scope"] is False


def test_acled_leaves_out_ordinary_crime(build: Build) -> None:
    record = make_record(build(SHOOTING), "acled")
    assert not record.in_scope and "crime" in record.why


def test_rows_as_json_lines_and_csv(build: Build) -> None:
    record = make_record(build(SHOOTING), "gva")
    row = json.loads(rows_jsonl([record]))
    assert (row["story"], row["documents"], row["n_killed"]) == ("s", ["d0"], 2)
    (line,) = csv.DictReader(io.StringIO(rows_csv([record])))
    assert json.loads(line["participants"]) == row["participants"]
    assert json.loads(line["documents"]) == ["d0"]


def test_cells_point_at_exact_words(build: Build) -> None:
    dossier = build(SHOOTING)
    texts = {d.id: d.text for d in dossier.documents}
    rows = list(csv.DictReader(io.StringIO(cells_csv(make_record(dossier, "gva"), dossier, header=True))))
    cited = [r for r in rows if r["claim"]]
    assert {"n_killed", "participants"} <= {r["column"] for r in cited}
    for row in cited:
        assert texts[row["document"]][int(row["start"]) : int(row["end"])] == row["words"]


def test_a_dossier_without_a_story_has_no_record() -> None:
    with pytest.raises(UsageError, match="story"):
        make_record(Dossier(()), "gva")


FLOOD_FRAMES = """
[missing_people]
about = "People cannot be found."
phrases = ["missing", "unaccounted for"]
roles = { patient = ["subject"] }

[cresting]
about = "A river reaches a level."
verbs = ["crest"]
roles = { place = ["subject"] }
"""
FLOOD_PROFILE = """
name = "flood"
[[column]]
name = "place"
from = "incident.city"
[[column]]
name = "dead"
from = "slot"
slot = "killed.count"
settle = "latest"
[[column]]
name = "missing"
from = "count"
nouns = ["people", "residents"]
near = "missing|unaccounted"
settle = "lowest"
[[column]]
name = "evacuated"
from = "count"
nouns = ["residents", "people", "families"]
near = "evacuat"
settle = "highest"
[[column]]
name = "river_level"
from = "count"
near = "crest|river"
kinds = ["distance"]
settle = "highest"
give = "words"
[[column]]
name = "crested"
from = "event"
frames = ["cresting"]
give = "any"
"""
FLOOD = (
    "The river crested at 31 feet on Tuesday in Dayton, Ohio. Four people died in the flood.\n"
    "Officials said nine people were missing. About 300 residents were evacuated.\n"
)


def test_a_flood_needs_toml_alone(tmp_path: Path) -> None:
    frames, profile = tmp_path / "frames.toml", tmp_path / "flood.toml"
    frames.write_text(FLOOD_FRAMES, "utf-8")
    profile.write_text(FLOOD_PROFILE, "utf-8")
    dossier = flood_dossier(frames)
    values = {name: cell.value for name, cell in make_record(dossier, str(profile)).row.items()}
    assert values == {
        "place": "Dayton",
        "dead": 4,
        "missing": 9,
        "evacuated": 300,
        "river_level": "31 feet",
        "crested": 1,
    }


def flood_dossier(frames: Path) -> Dossier:
    """The dossier of a flood, its events found with a user's frames."""
    from dataclasses import replace

    from crossread.annotate import plain_doc
    from crossread.annotate.frames import find_events
    from crossread.claims import extract

    document = Document("f", FLOOD, published="2019-05-08")
    reading = annotate(document)
    table = load_frames(frames)
    events = find_events(
        plain_doc(FLOOD), reading.mentions, reading.entities, reading.times, reading.quantities, (), frames=table
    )
    reading = replace(reading, events=events)
    return Dossier((document,), stories=(Story("s", ("f",)),), readings=(reading,), claims=tuple(extract(reading)))
