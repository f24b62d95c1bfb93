"""A user's frames, slots and profile, from the files of docs/frames.md to the columns of a row."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crossread import build
from crossread.annotate.frames import load_frames
from crossread.cli import app
from crossread.errors import UsageError
from crossread.options import Options
from crossread.types import Dossier, Number

PAGE = Path(__file__).parents[2] / "docs" / "frames.md"
HEADING = re.compile(r"^## [^\n]*`([\w.]+)`\n\n```\w+\n(.*?)```", re.M | re.S)


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    """A folder with the files that the page shows."""
    for name, text in HEADING.findall(PAGE.read_text("utf-8")):
        (tmp_path / name).write_text(text, "utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["flood.toml", "frames.toml", "reports.jsonl"]
    return tmp_path


def shown() -> dict[str, str]:
    """The row that the page shows."""
    match = re.search(r"```csv\n(.*?)```", PAGE.read_text("utf-8"), re.S)
    assert match is not None
    return next(csv.DictReader(match[1].splitlines()))


def options(folder: Path, **more: object) -> Options:
    return Options(frames=str(folder / "frames.toml"), profile=str(folder / "flood.toml"), model="rules", **more)  # type: ignore[arg-type]


def row_of(dossier: Dossier) -> dict[str, object]:
    return {name: cell.value for name, cell in dossier.records[0].row.items()}


@pytest.mark.parametrize("model", ["rules", ""])
def test_the_command_on_the_page_gives_the_row_on_the_page(
    flood: Path, monkeypatch: pytest.MonkeyPatch, model: str
) -> None:
    monkeypatch.chdir(flood)
    match = re.search(r"```\ncrossread (code .*)\n```", PAGE.read_text("utf-8"))
    assert match is not None
    result = CliRunner().invoke(app, [*match[1].split(), "--model", model])
    assert result.exit_code == 0, result.output
    with (flood / "flood.csv").open(encoding="utf-8", newline="") as stream:
        row = next(csv.DictReader(stream))
    assert {name: row[name] for name in shown()} == shown()
    texts = {d["id"]: d["text"] for d in map(json.loads, (flood / "reports.jsonl").read_text("utf-8").splitlines())}
    with (flood / "flood.cells.csv").open(encoding="utf-8", newline="") as stream:
        cells = list(csv.DictReader(stream))
    assert all(texts[c["document"]][int(c["start"]) : int(c["end"])] == c["words"] for c in cells)
    assert {c["column"] for c in cells} == shown().keys()


def test_another_runner_gives_the_same(flood: Path) -> None:
    reports = [str(flood / "reports.jsonl")]
    serial, processes = (build(reports, options(flood, runner=runner)) for runner in ("serial", "processes"))
    assert {name: str(value) for name, value in row_of(serial).items()} == shown()
    assert serial.to_json() == processes.to_json()


def test_the_users_slots_are_findings_with_the_users_questions(flood: Path) -> None:
    dossier = build([str(flood / "reports.jsonl")], options(flood))
    found = {f.slot: f for f in dossier.findings}
    level = found["river.level"]
    assert (level.question, level.status) == ("How high did the river stand?", "changed")
    assert [p.display for p in level.positions] == ["30 feet", "31 feet"]
    assert found["missing.count"].status == "changed"
    counted = [c for c in dossier.claims if c.slot == "other.count" and c.value == Number(9, 9)]
    assert not counted, "nine people are missing, and no count of no particular kind"


def test_without_the_file_there_is_no_such_slot(flood: Path) -> None:
    dossier = build([str(flood / "reports.jsonl")], Options(model="rules"))
    assert not {c.slot for c in dossier.claims} & {"river.level", "missing.count", "evacuated.count"}


def test_what_may_come_fills_nothing(flood: Path, tmp_path: Path) -> None:
    report = tmp_path / "c.txt"
    report.write_text("The Miami River could crest at 40 feet in Dayton. It did not peak at 20 feet.", "utf-8")
    dossier = build([str(report)], options(flood))
    assert not [c for c in dossier.claims if c.slot == "river.level"]


def test_annotate_writes_events_of_the_users_frames(flood: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(flood)
    arguments = ["annotate", "reports.jsonl", "--frames", "frames.toml", "--model", "rules"]
    result = CliRunner().invoke(app, arguments)
    frames = {e["frame"] for line in result.output.splitlines() for e in json.loads(line)["events"]}
    assert "cresting" in frames


CRESTING = '[cresting]\nverbs = ["crest"]\nroles = { amount = ["at"] }\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CRESTING + 'fills = { amount = "river.level" }\n', "declare it"),
        (CRESTING + 'fills = { height = "other.count" }\n', "its roles are amount, count"),
        ('[slots."killed.count"]\nkind = "number"\nask = "How many?"\n', "crossread's own"),
        ('[slots."river.level"]\nkind = "metres"\nask = "How high?"\n', "kind is one of"),
        ('[slots."river.level"]\nkind = "number"\nask = "How high"\n', "ends with ?"),
        ('[slots."river.level"]\nkind = "number"\n', "kind and ask"),
        ("[cresting\n", "frames.toml"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "frames.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=re.escape(message)):
        load_frames(file)


def test_a_wrong_file_is_wrong_usage_and_no_fault_of_a_report(flood: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        build([str(flood / "reports.jsonl")], Options(frames=str(flood / "none.toml"), model="rules"))
