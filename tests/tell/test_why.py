"""Why: for every id the rules and the words; unknown and ambiguous ids are named."""

from __future__ import annotations

import pytest

from crossread.errors import DossierError, UsageError
from crossread.tell import to_dict
from crossread.tell.why import explain

from . import hostile, lantern

DATA = to_dict(lantern.dossier())


def claim(words: str) -> str:
    return next(item["id"] for item in DATA["claims"] if item["evidence"]["words"] == words)


def test_claim() -> None:
    told = explain(DATA, claim("three shots"))
    assert "shots.count is three" in told and "Cascade Wire (cascade-wire), 12 October 2025" in told
    assert "said by: Pilar Quintana (asserts), via Harbour Courier" in told
    assert "that there had been »three shots«." in told
    assert "rule: shots.by-hand" in told and "How many shots were fired? (disputed" in told


def test_finding() -> None:
    finding = next(item for item in DATA["findings"] if item["slot"] == "person.age")
    told = explain(DATA, finding["id"])
    assert "because: 34 and 36 are not compatible (rule person.age, weight 1)" in told
    assert "A: 34" in told and "B: 36" in told and "'36' (quay-street-gazette; claim" in told


def test_story_and_report() -> None:
    told = explain(DATA, "lantern")
    assert (
        "one voice: Harbour Courier and Coast & County" in told
        and "takes 97% of its words from Harbour Courier" in told
    )
    assert "no voice of its own: The Daily Skein" in told and "a voice of its own: KPAN 7" in told
    assert "is stitched" in explain(DATA, lantern.SKEIN)


def test_entity() -> None:
    assert "entity e1: Marcus Hale (person)" in explain(DATA, "e1")


def test_speaker_and_voice() -> None:
    told = explain(DATA, claim("an argument over a parking space"))
    assert "shown by: what stands before; told in the report's words" in told
    finding = next(item for item in DATA["findings"] if item["slot"] == "event.cause")
    told = explain(DATA, finding["id"])
    assert "one voice: Harbour Courier and Coast & County: one of these reports is made from the other" in told
    assert "how sure: " in told


def test_quotation() -> None:
    told = explain(DATA, "parking")
    assert "one quotation in 4 places" in told and "speaker: Police Chief Ruth Adeyemi" in told
    assert "against the fullest: We believe this began [-as-] {+with+} an argument over a parking space" in told


def test_source_and_news() -> None:
    told = explain(DATA, "s2")
    assert "Harbour Courier [1] carries the same words of Police Chief Ruth Adeyemi: cites her twice" in told
    assert "'Police Chief Ruth Adeyemi said' in harbour-courier at text[" in told
    finding = next(item for item in DATA["findings"] if item["slot"] == "person.condition")
    assert "since 13 October 2025: now changed, was agreed" in explain(DATA, finding["id"])


def test_names_that_are_one() -> None:
    assert "'Hale' is 'Marcus Hale': part of the name alone (compatible" in explain(DATA, "e1")


def test_event() -> None:
    assert explain(DATA, "v1").startswith("event v1: shooting")


def test_every_id_has_a_why() -> None:
    for part in ("claims", "findings", "stories", "documents", "entities"):
        for item in DATA[part]:
            assert explain(DATA, item["id"]).count("\n") > 1
    for item in (*DATA["events"], *DATA["leans"]["nodes"]):
        assert explain(DATA, item["id"])


def test_the_beginning_of_an_id_is_enough() -> None:
    assert explain(DATA, claim("three shots")[:9]) == explain(DATA, claim("three shots"))


@pytest.mark.parametrize(("name", "error"), [("zzz", "is no id"), ("", "is no id"), ("c", "could be")])
def test_ids_that_are_not_there_or_not_one(name: str, error: str) -> None:
    with pytest.raises(UsageError, match=error):
        explain(DATA, name)


def test_no_dossier() -> None:
    with pytest.raises(DossierError):
        explain({"schema": "another"}, "a")


def test_hostile_words_stay_words() -> None:
    data = to_dict(hostile.dossier())
    assert "\x1b[2J" not in "".join(explain(data, item["id"]) for item in data["claims"] + data["documents"])


def test_a_name_stands_for_whoever_has_it() -> None:
    told = explain(DATA, "marcus hale")
    assert told.startswith("entity e1: Marcus Hale (person)")
    with pytest.raises(UsageError, match="columns finding and claim"):
        explain(DATA, "Nobody At All")
