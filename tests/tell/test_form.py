"""The JSON form: its schema, the way there and back, the same bytes, and what is refused."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
import random
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from crossread.errors import DossierError
from crossread.tell import from_dict, reading_to_dict, schema, to_dict, to_json, validate
from crossread.types import (
    Attribution,
    Claim,
    Document,
    Dossier,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    Number,
    Phrase,
    Reading,
    Span,
    Time,
    When,
)

from . import hostile, lantern

DOSSIERS = {"lantern": lantern.dossier(), "hostile": hostile.dossier(), "empty": Dossier(())}


@pytest.fixture(params=DOSSIERS)
def dossier(request: pytest.FixtureRequest) -> Dossier:
    return DOSSIERS[request.param]


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_has_the_keys_of_the_contract() -> None:
    data = to_dict(lantern.dossier())
    assert data["schema"] == "crossread/dossier/1"
    assert {
        "documents",
        "stories",
        "entities",
        "events",
        "findings",
        "claims",
        "quotes",
        "timeline",
        "brief",
        "notes",
    } < set(data)
    assert {"records", "faults", "made_by"} < set(data)
    assert data["findings"][0]["positions"][0].keys() >= {"value", "display", "claims", "voices"}
    assert data["claims"][0].keys() >= {
        "id",
        "slot",
        "about",
        "value",
        "attribution",
        "evidence",
        "context",
        "said_at",
        "rule",
    }
    assert data["claims"][0]["evidence"].keys() == {"document", "field", "start", "end", "words"}
    flags = {item["id"]: [flag["kind"] for flag in item["flags"]] for item in data["documents"]}
    assert flags[lantern.COAST] == ["copy"] and flags[lantern.COURIER] == []


def test_validates_and_comes_back(dossier: Dossier) -> None:
    data = json.loads(to_json(dossier))
    validate(data)
    assert to_dict(from_dict(data)) == data == to_dict(dossier)
    assert to_json(from_dict(data)) == to_json(dossier)


def test_claims_come_back_the_same() -> None:
    dossier = lantern.dossier()
    back = from_dict(json.loads(to_json(dossier)))
    assert back.claims == dossier.claims
    assert back.documents == dossier.documents
    assert back.brief == dossier.brief and back.timeline == dossier.timeline and back.quotes == dossier.quotes
    assert [reading.boilerplate for reading in back.readings] == [reading.boilerplate for reading in dossier.readings]


def shuffled(dossier: Dossier, seed: int) -> Dossier:
    """The same dossier, with the lists whose order means nothing in another order."""
    chance = random.Random(seed)
    parts = ("documents", "stories", "readings", "entities", "events", "claims", "quotes", "records", "faults")
    mixed = {part: tuple(chance.sample(getattr(dossier, part), len(getattr(dossier, part)))) for part in parts}
    return dataclasses.replace(dossier, **mixed)


@pytest.mark.parametrize("seed", range(5))
def test_same_bytes_in_any_order(dossier: Dossier, seed: int) -> None:
    assert to_json(shuffled(dossier, seed)) == to_json(dossier)


def test_corroboration_counts_voices_not_reports() -> None:
    borne = {finding["question"]: finding["corroborated"] for finding in to_dict(lantern.dossier())["findings"]}
    assert borne["On what day did the shooting happen?"]
    assert not borne["Where is Marcus Hale from?"], "a report and its copy are one voice"
    assert not borne["How many were arrested (vigil)?"], "a stitched report is no voice"
    assert not borne["What led to the shooting?"], "what is disputed is not corroborated"
    assert borne["How many people were there (in the hall)?"], "voices of compatible answers count together"


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (Number(40.0, 40.0), {"type": "number", "low": 40, "high": 40, "unit": ""}),
        (Number(301, None, "USD"), {"type": "number", "low": 301, "high": None, "unit": "USD"}),
        (Number(None, 2.5), {"type": "number", "low": None, "high": 2.5, "unit": ""}),
        (Name("Port Anselm", "place"), {"type": "name", "name": "Port Anselm", "kind": "place"}),
        (Phrase("a pistol"), {"type": "phrase", "text": "a pistol"}),
        (
            When("XXXX-02-21", years=(2012, 2017)),
            {
                "type": "when",
                "value": "XXXX-02-21",
                "earliest": None,
                "latest": None,
                "precision": "day",
                "years": [2012, 2017],
                "zone": "",
            },
        ),
    ],
)
def test_values(value: Any, form: dict[str, Any]) -> None:
    claim = Claim("c", "other", "e", value, "", Evidence("a", Span(0, 3), "Two"))
    data = to_dict(Dossier((Document("a", "Two died."),), claims=(claim,)))
    assert data["claims"][0]["value"] == form
    assert isinstance(data["claims"][0]["value"].get("low", 0), int | None)
    assert from_dict(data).claims[0].value == value


def test_what_json_cannot_hold() -> None:
    odd = Document("a", "half \ud83d of a pair", meta={"when": {1}, "rate": math.nan, 3: [None, (1, 2)]})
    text = to_json(Dossier((odd,)))
    text.encode("utf-8")
    data = json.loads(text)
    assert data["documents"][0]["meta"] == {"when": "{1}", "rate": "nan", "3": [None, [1, 2]]}
    assert data["documents"][0]["text"] == odd.text


def first(data: dict[str, Any]) -> dict[str, Any]:
    """The first position of the first finding."""
    position: dict[str, Any] = data["findings"][0]["positions"][0]
    return position


Change = Callable[[dict[str, Any]], object]

WRONG: list[tuple[str, Change, str]] = [
    ("no claims", lambda d: d.pop("claims"), "claims"),
    ("another schema", lambda d: d.update(schema="crossread/dossier/9"), "schema"),
    ("a status of its own", lambda d: d["findings"][2].update(status="likely"), "findings[2].status"),
    ("words elsewhere", lambda d: d["claims"][3]["evidence"].update(words="nowhere"), "claims[3].evidence"),
    ("from the start", lambda d: d["claims"][3]["evidence"].update(start=0), "claims[3].evidence"),
    ("a quotation elsewhere", lambda d: d["quotes"][0].update(start=0), "quotes[0]"),
    ("a claim of no document", lambda d: d["claims"][0]["evidence"].update(document="zz"), "'zz'"),
    ("an answer on no claim", lambda d: first(d)["claims"].append("zz"), "findings[0].positions[0]"),
    ("an answer without claims", lambda d: first(d).update(claims=[]), "findings[0].positions[0].claims"),
    ("a sentence on no claim", lambda d: d["brief"][1].update(claims=["zz"]), "brief[1]"),
    ("a sentence without claims", lambda d: d["brief"][1].update(claims=[]), "brief[1].claims"),
    ("a story of no document", lambda d: d["stories"][0]["documents"].append("zz"), "stories[0]"),
    ("a number in words", lambda d: d["claims"][0].update(value={"type": "number", "low": "two"}), "claims[0].value"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "where"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_refuses_and_says_where(change: Change, where: str) -> None:
    data = copy.deepcopy(to_dict(lantern.dossier()))
    change(data)
    with pytest.raises(DossierError) as error:
        from_dict(data)
    assert where in str(error.value)


@pytest.mark.parametrize("data", [None, [], "dossier", 3])
def test_refuses_what_is_no_dossier(data: Any) -> None:
    with pytest.raises(DossierError):
        validate(data)


def test_annotate_line() -> None:
    text = '"I ran," Ann Lee told the Post on Monday.'
    document = Document("a", text)
    post = Attribution("the Post", "asserts")
    reading = Reading(
        document,
        sentences=(Span(0, len(text)),),
        mentions=(
            Mention(Span(9, 16), "person", Name("Ann Lee", "person"), "e1"),
            Mention(Span(22, 30), "organization"),
        ),
        entities=(Entity("e1", "person", "Ann Lee", named=True),),
        times=(Time(Span(34, 40), "DATE", "2025-10-13"),),
        attributions=(
            Attribution("e1", "asserts", (Span(9, 16),), (Span(17, 21),), (Span(0, 8),), direct=True, via=post),
        ),
        events=(Event("v1", "moving", Span(3, 6), {"mover": (Span(1, 2),)}, when=Span(34, 40)),),
        boilerplate=((Span(0, 1), "menu"),),
    )  # fmt: skip
    line = reading_to_dict(reading)
    json.dumps(line, allow_nan=False)
    assert line["id"] == "a" and line["text"] == text
    assert line["sentences"] == [[0, len(text)]] and line["boilerplate"] == [[0, 1, "menu"]]
    assert line["mentions"][0] == {
        "start": 9,
        "end": 16,
        "kind": "person",
        "value": {"type": "name", "name": "Ann Lee", "kind": "person"},
        "entity": "e1",
    }
    assert line["mentions"][1]["value"] is None
    assert line["entities"] == [{"id": "e1", "kind": "person", "name": "Ann Lee"}]
    assert line["times"] == [{"start": 34, "end": 40, "type": "DATE", "value": "2025-10-13"}]
    said = line["attributions"][0]
    assert (said["source"], said["cue"], said["content"]) == ([[9, 16]], [[17, 21]], [[0, 8]])
    assert said["direct"] is True and said["stance"] == "asserts" and said["holder"] == "e1"
    assert said["via"]["holder"] == "the Post" and said["via"]["via"] is None
    event = line["events"][0]
    assert event["trigger"] == [3, 6] and event["roles"] == {"mover": [[1, 2]]}
    assert event["when"] == [34, 40] and event["where"] is None and event["polarity"] == "positive"
