"""The made set of saved pages: what each tells of itself, and that nothing of the report is lost."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from crossread.read import read
from crossread.read.formats.pages.linked import parse_loosely
from crossread.read.names import clean_byline, clean_title, site_of
from crossread.types import Document

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, str]] = json.loads((PAGES / "expected.json").read_text("utf-8"))
BAR = 0.95


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found, faults = read([str(PAGES / name) for name in EXPECTED])
    assert not faults
    return {f"{document.id}.html": document for document in found}


@pytest.mark.parametrize("field", ["title", "byline", "outlet", "published", "updated"])
def test_told_fields(documents: dict[str, Document], field: str) -> None:
    asked = {name: told[field] for name, told in EXPECTED.items() if field in told}
    given = {name: getattr(documents[name], field) for name in asked}
    wrong = {name: value for name, value in given.items() if not same(field, value, asked[name])}
    assert len(asked) >= 40
    assert len(wrong) <= (1 - BAR) * len(asked), wrong


def test_every_field_names_its_rule(documents: dict[str, Document]) -> None:
    for document in documents.values():
        told = {one.field: one.rule for one in document.told}
        for field in ("title", "byline", "outlet", "published", "updated"):
            assert not getattr(document, field) or told[field]


def test_text_is_whole_and_without_asides(documents: dict[str, Document]) -> None:
    for name, told in EXPECTED.items():
        text = documents[name].text
        assert told["first"] in text and told["last"] in text, name
        assert "Bear seen near the mill" not in text, name


def same(field: str, given: str, value: str) -> bool:
    if field not in ("published", "updated") or len(given) < 11 or len(value) < 11:
        return bool(given == value)
    one, other = datetime.fromisoformat(given), datetime.fromisoformat(value)
    return (one.tzinfo is None) == (other.tzinfo is None) and one == other


TITLES: tuple[tuple[str, str, str], ...] = (
    ("Man held in fire - The Exeter Sun", "Exeter Sun", "Man held in fire"),
    ("The Exeter Sun | Man held in fire", "The Exeter Sun", "Man held in fire"),
    ("Ferry - the old one - sinks | Exeter Sun", "exetersun.com", "Ferry - the old one - sinks"),
    ("Man held – police look for a second", "The Exeter Sun", "Man held – police look for a second"),
    ("The Exeter Sun", "Exeter Sun", ""),
)


@pytest.mark.parametrize(("title", "outlet", "clean"), TITLES)
def test_clean_title(title: str, outlet: str, clean: str) -> None:
    assert clean_title(title, outlet) == clean


BYLINES: tuple[tuple[str, str], ...] = (
    ("By Ann Lee", "Ann Lee"),
    ("by: Ann Lee, Bob Roy Updated: Dec 8, 2016 - 8:10 AM", "Ann Lee, Bob Roy"),
    ("By Ann Lee | Staff Writer, alee@exetersun.com", "Ann Lee"),
    ("By ANN LEE and BOB ROY, The Exeter Sun", "ANN LEE, BOB ROY"),
    ("Written by Ann Lee-Moss on", "Ann Lee-Moss"),
    ("By Ann Lee and wire reports", "Ann Lee"),
    ("Ann Lee Reporter", "Ann Lee"),
    ("admin", ""),
    ("Exeter Sun", ""),
    ("By the time that police came to the house the two men had left it.", ""),
)


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_clean_byline(line: str, names: str) -> None:
    assert clean_byline(line, "The Exeter Sun") == names


def test_site_in_title() -> None:
    assert site_of("Man held in fire | News | Exeter Sun", ["Man held in fire"]) == "Exeter Sun"
    assert site_of("Exeter Sun: Man held in fire", ["Man held in fire"]) == "Exeter Sun"
    assert site_of("Man held in fire", ["Man held in fire"]) == ""


LOOSE: tuple[tuple[str, Any], ...] = (
    ('{"a": 1,}', {"a": 1}),
    ('<!-- {"a": "b\nc"} -->', {"a": "b\nc"}),
    ("//<![CDATA[\n[1, 2]\n//]]>", [1, 2]),
    ('{"a": "b" "c"}', None),
    ("[" * 100_000, None),
)


@pytest.mark.parametrize(("block", "value"), LOOSE, ids=range(len(LOOSE)))
def test_loose_json(block: str, value: Any) -> None:
    assert parse_loosely(block) == value
