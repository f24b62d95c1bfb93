"""One event told in many words is one event; what is done to others, or to another number of them, is another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pytest

from crossread import build
from crossread.annotate import annotate, make_parser
from crossread.options import Options
from crossread.reconcile.events import merge_events
from crossread.reconcile.people import merge_people
from crossread.tell.form import to_dict
from crossread.tell.load import from_dict
from crossread.tell.why import explain
from crossread.types import Document, Happening, Reading

SEEDS = Path(__file__).parents[2] / "../shared/seeds/anaheim"
REPORTS = {
    "a": (
        "An off-duty deputy opened fire on a group of children in Harlow on Monday. Nobody was hurt.\n"
        "A 12-year-old boy was arrested on suspicion of assault.\n"
        "Hundreds of people marched through Harlow after the shooting, leading to the arrests of 31 protesters."
    ),
    "b": (
        "A deputy fired a warning shot into the ground while he held a 12-year-old boy, police in Harlow said.\n"
        "The 12-year-old was taken into custody. On Tuesday, protesters took to the streets, and officers arrested"
        " 31 people during the protest."
    ),
    "c": (
        "The deputy discharged his weapon, and no arrests have been made, the union said.\n"
        "He had threatened to shoot him, the boy's mother said. Police will charge the deputy, she hopes."
    ),
}


@lru_cache(maxsize=2)
def read(model: str = "rules") -> tuple[Reading, ...]:
    parse = make_parser(model)
    return tuple(annotate(Document(name, text), parse) for name, text in REPORTS.items())


def story(readings: Sequence[Reading]) -> tuple[Happening, ...]:
    return merge_events(readings, merge_people(readings))


def words(readings: Sequence[Reading], happening: Happening) -> set[str]:
    """The triggers of an event's tellings, with their reports."""
    known = {(r.document.id, e.id): (r, e) for r in readings for e in r.events}
    found = [known[key] for key in happening.events]
    return {f"{r.document.id}: {r.document.text[e.trigger.start : e.trigger.end]}" for r, e in found}


def of_frame(happenings: Sequence[Happening], *frames: str) -> list[Happening]:
    return [h for h in happenings if h.frame in frames]


@pytest.mark.parametrize("model", ["rules", ""])
def test_the_same_act_in_different_words_is_one_event(model: str) -> None:
    readings = read(model)
    main = of_frame(story(readings), "shooting")[0]
    assert {"a: opened fire", "c: discharged"} <= words(readings, main)
    assert words(readings, main) & {"b: fired", "b: warning shot"}
    assert {"event once", "event same_frame_incident"} & {reason.rule for reason in main.reasons}


@pytest.mark.parametrize("model", ["rules", ""])
def test_two_arrests_are_two_events(model: str) -> None:
    readings = read(model)
    arrests = [words(readings, h) for h in of_frame(story(readings), "arresting")]
    boys, protesters = ("a: arrested", "b: taken into custody"), ("a: arrests", "b: arrested")
    assert any(set(boys) <= found and not found & set(protesters) for found in arrests)
    assert any(set(protesters) <= found and not found & set(boys) for found in arrests)


def test_what_came_of_what() -> None:
    happenings = story(read())
    by_id = {h.id: h for h in happenings}
    march = of_frame(happenings, "protesting")[0]
    assert [by_id[i].frame for i in march.of] == ["shooting"]
    arrest = next(h for h in of_frame(happenings, "arresting") if march.id in h.of)
    assert any(r.rule == "came of" and "ties them" in r.detail for r in arrest.reasons)


def test_what_is_denied_planned_or_threatened_is_no_event() -> None:
    readings = read()
    told = {found for h in story(readings) for found in words(readings, h)}
    assert not told & {"c: arrests", "c: shoot", "c: charge"}
    assert "c: threatened" in told


def test_the_order_of_the_reports_changes_nothing() -> None:
    readings = read()
    assert story(readings) == story(readings[::-1])


def test_every_telling_is_in_one_event_and_no_event_is_empty() -> None:
    happenings = story(read())
    keys = [key for h in happenings for key in h.events]
    assert len(keys) == len(set(keys))
    assert all(h.events and h.name for h in happenings)
    assert len({h.id for h in happenings}) == len(happenings)
    assert {i for h in happenings for i in h.of} <= {h.id for h in happenings}


def test_two_named_victims_are_two_deaths_and_one_shooting_may_have_both() -> None:
    texts = ("Ida Moll was killed in Harlow on Monday.", "Tom Reed, 40, died at the scene. Ida Moll was killed.")
    readings = [annotate(Document(str(n), text)) for n, text in enumerate(texts)]
    deaths = [h for h in story(readings) if h.frame in ("killing", "dying")]
    assert sorted(h.name for h in deaths) == ["the death of Tom Reed", "the killing of Ida Moll"]
    assert [len(h.events) for h in deaths if h.name.endswith("Moll")] == [2]


def test_no_report_and_no_event() -> None:
    assert story([]) == ()
    assert story([annotate(Document("a", "It is a fine day."))]) == ()


def test_a_dossier_carries_them_there_and_back(tmp_path: Path) -> None:
    for name, text in REPORTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    dossier = build([str(tmp_path)], Options(model="rules"))
    data = to_dict(dossier)
    assert data["happenings"]
    members = {(e["document"], e["id"]) for e in data["events"]}
    assert {(t["document"], t["event"]) for h in data["happenings"] for t in h["tellings"]} <= members
    assert from_dict(data).happenings == dossier.happenings
    assert len({e.id for e in dossier.events}) == len(dossier.events)
    main = next(h for h in dossier.happenings if h.frame == "shooting")
    told = explain(data, main.id)
    assert "'opened fire'" in told and "'discharged'" in told and "because: " in told
    assert all(other.name in explain(data, h.id) for h in dossier.happenings for other in [main] if main.id in h.of)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared")
def test_the_seeds() -> None:
    parse = make_parser("")
    readings = [annotate(Document(p.stem, p.read_text("utf-8")), parse) for p in sorted(SEEDS.glob("*.txt"))]
    happenings = story(readings)
    main = of_frame(happenings, "shooting")[0]
    told = {found.partition(": ")[2] for found in words(readings, main)}
    assert {"opened fire", "fires", "warning shot", "discharging"} <= told
    assert len({document for document, _ in main.events}) == 3
    arrests = [words(readings, h) for h in of_frame(happenings, "arresting")]
    assert not any({"arrests", "taken into custody"} <= {w.partition(": ")[2] for w in found} for found in arrests)
    protest = of_frame(happenings, "protesting")[0]
    assert any(protest.id in h.of for h in of_frame(happenings, "arresting"))
