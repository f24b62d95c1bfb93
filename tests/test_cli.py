"""The command line as a user meets it: exit status, messages, and nothing on standard output that was not asked for."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "Two men were hurt when a crane fell on Pell Street on Monday, police said. Nobody was arrested.\n"


def crossread(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "crossread", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=300, env={**os.environ, "COLUMNS": "120"}
    )


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two good reports."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(GOOD, "utf-8")
    (folder / "b.txt").write_text("A crane fell on Pell Street. Two men were injured, said police.\n", "utf-8")
    return folder


def test_dossier_writes_every_face(reports: Path, tmp_path: Path) -> None:
    targets = {kind: tmp_path / f"out.{kind}" for kind in ("json", "html", "csv", "md")}
    done = crossread("dossier", reports, "--model", "rules", *(x for k, p in targets.items() for x in (f"--{k}", p)))
    assert (done.returncode, done.stderr) == (0, b"")
    data = json.loads(targets["json"].read_text("utf-8"))
    assert data["schema"] == "crossread/dossier/1"
    assert [d["id"] for d in data["documents"]] == ["a", "b"]
    assert targets["html"].read_text("utf-8").lstrip().lower().startswith("<!doctype html>")
    rows = list(csv.DictReader(io.StringIO(targets["csv"].read_text("utf-8"))))
    assert {"question", "value", "status", "report", "start", "end", "words", "speaker"} <= set(rows[0])
    assert targets["md"].read_text("utf-8").startswith("#")


BAD = [
    ("empty.txt", b"", "empty"),
    ("picture.txt", bytes(range(256)) * 8, ""),
    ("broken.json", b'{"text": "A bridge fell.",\n "title": }', "line 2"),
    ("lines.jsonl", b'{"text": "A bridge fell on Monday in Pell."}\n{"text": \n', "line"),
    ("cut.txt", "Café fire".encode() + b"\xff\xfe\x00\x81\x8d", ""),
]


@pytest.mark.parametrize(("name", "content", "words"), BAD, ids=[b[0] for b in BAD])
def test_bad_input_is_named_and_the_rest_is_read(reports: Path, name: str, content: bytes, words: str) -> None:
    (reports / name).write_bytes(content)
    done = crossread("dossier", reports, "--model", "rules")
    message = done.stderr.decode()
    if done.returncode == 0:  # a decoder may make sense of broken bytes; then nothing is lost
        assert name == "cut.txt"
        return
    assert done.returncode == 1
    assert name in message
    assert words in message
    assert b"Traceback" not in done.stderr
    assert "crane" in done.stdout.decode().casefold() or "men" in done.stdout.decode().casefold()


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["dossier", "no/such/file.txt"], 3, "no/such/file.txt"),
        (["dossier", "nothing-in-it"], 3, "nothing"),
        (["dossier"], 2, "INPUT"),
        (["annotate", "a.txt", "--format", "xml"], 2, "jsonl or conllu"),
        (["dossier", "a.txt", "--published", "yesterday"], 2, "YYYY-MM-DD"),
        (["why", "missing.json", "x"], 2, "missing.json"),
        (["code", "a.txt", "--profile", "nobody", "--model", "rules"], 2, "nobody"),
        (["unknown"], 2, "unknown"),
        (["dossier", "a.txt", "--html", "no-such/x.html"], 2, "no folder no-such"),
        (["dossier", "a.txt", "--json", "nothing-in-it"], 2, "is a folder"),
        (["dossier", "a.txt", "--model", "nobody"], 2, "no model 'nobody'"),
        (["dossier", "a.txt", "--config", "missing.toml"], 2, "missing.toml: no such file"),
        (["dossier", "a.txt", "--brief", "-3"], 2, "--brief"),
        (["dossier", "d.jsonl", "--as-of", "2020-01-01", "--model", "rules"], 3, "published after 2020-01-01"),
        (["annotate", "a.txt", "--published", "yesterday", "--model", "rules"], 2, "YYYY-MM-DD"),
        (["annotate", "a.txt", "--model", "nobody"], 2, "no model 'nobody'"),
        (["annotate", "--tokens", "missing.conllu"], 3, "missing.conllu: no such file"),
        (["annotate", "--tokens", "a.txt"], 3, "is no row of CoNLL-U"),
        (["code", "d.jsonl", "--profile", "gva", "--group-by", "event", "--model", "rules"], 2, "known are incident"),
        (["why", "a.txt", "x"], 2, "no saved dossier"),
    ],
)
def test_exit_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "d.jsonl").write_text(json.dumps({"text": GOOD, "date": "2022-06-06", "incident": 1}), "utf-8")
    (tmp_path / "nothing-in-it").mkdir()
    done = crossread(*arguments)
    assert done.returncode == status, done.stderr
    assert words in done.stderr.decode()
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr


def test_standard_input(reports: Path) -> None:
    done = crossread("annotate", "-", "--model", "rules", stdin=GOOD.encode())
    assert done.returncode == 0
    [line] = done.stdout.decode().splitlines()
    reading = json.loads(line)
    assert reading["text"] == GOOD
    assert [reading["text"][s:e] for s, e in reading["sentences"]][-1] == "Nobody was arrested."
    assert reading["times"]


def test_output_is_utf_8_whatever_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    (tmp_path / "a.txt").write_text(GOOD.replace("Two", "“Señor” and two"), "utf-8")
    done = crossread("annotate", tmp_path / "a.txt", "--model", "rules")
    assert done.returncode == 0, done.stderr
    assert "“Señor”" in done.stdout.decode("utf-8")


def test_duplicate_ids_get_a_suffix(tmp_path: Path) -> None:
    for folder, text in (("one", GOOD), ("two", GOOD.replace("Two", "Three"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(text, "utf-8")
    done = crossread("annotate", tmp_path / "two", tmp_path / "one", "--model", "rules")
    ids = [json.loads(line)["id"] for line in done.stdout.decode().splitlines()]
    assert len(set(ids)) == 2
    assert all(i.startswith("report-") for i in ids)
    again = crossread("annotate", tmp_path / "one", tmp_path / "two", "--model", "rules")
    assert again.stdout == done.stdout


def test_reports_of_two_incidents_are_said_not_refused(reports: Path) -> None:
    other = (
        "Voters in Hallam will choose a council in October. Eleven candidates filed papers, among them two teachers "
        "and a retired judge. Debates are planned in the town theatre, where a fee of two crowns helps the roof. "
        "The clerk expects long queues, since parking beside the market remains closed until winter.\n"
    )
    (reports / "c.txt").write_text(other, "utf-8")
    for name in "ab":
        path = reports / f"{name}.txt"
        path.write_text(path.read_text("utf-8") * 3, "utf-8")
    done = crossread("dossier", reports, "--model", "rules", "--json", reports.parent / "d.json")
    assert done.returncode == 0
    data = json.loads((reports.parent / "d.json").read_text("utf-8"))
    flags = {d["id"]: [f["kind"] for f in d["flags"]] for d in data["documents"]}
    assert "off-topic" in flags["c"]
    assert "off-topic" not in flags["a"]


def test_why_tells_the_rules_and_the_words(reports: Path, tmp_path: Path) -> None:
    crossread("dossier", reports, "--model", "rules", "--json", tmp_path / "d.json")
    data = json.loads((tmp_path / "d.json").read_text("utf-8"))
    finding = next(f for f in data["findings"] if f["status"] == "agreed")
    claim = finding["positions"][0]["claims"][0]
    done = crossread("why", tmp_path / "d.json", finding["id"], claim)
    assert done.returncode == 0
    text = done.stdout.decode()
    assert finding["question"] in text
    assert "rule:" in text
    assert crossread("why", tmp_path / "d.json", "nothing").returncode == 2


def test_since_tells_what_is_new(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, day, text in (
        ("a", "2030-05-04", "Two men were injured when a crane fell on Pell Street on Monday, police said.\n"),
        ("b", "2030-05-06", "Three men were injured when a crane fell on Pell Street, police said. One man died.\n"),
    ):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        (folder / f"{name}.json").write_text(json.dumps({"date_publish": day}), "utf-8")
    target = tmp_path / "d.json"
    done = crossread("dossier", folder, "--model", "rules", "--since", "2030-05-05", "--json", target)
    assert done.returncode == 0, done.stderr
    assert "New since 5 May 2030" in done.stdout.decode()
    since = json.loads(target.read_text("utf-8"))["since"]
    assert since["date"] == "2030-05-05"
    assert {item["kind"] for item in since["findings"]} <= {"new", "verdict", "answer", "voice"} and since["findings"]
    assert crossread("dossier", folder, "--model", "rules", "--since", "soon").returncode == 2
