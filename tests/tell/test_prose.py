"""Markdown and terminal: everything is told, and a report's words stay words."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from crossread.tell import to_markdown, to_terminal
from crossread.tell.markdown import escape
from crossread.tell.words import cell_words
from crossread.types import Dossier

from . import hostile, lantern


def printed(dossier: Dossier, *, colour: bool = False, width: int = 120) -> str:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None
    )
    to_terminal(dossier, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize(
    "tell", [to_markdown, lambda dossier: printed(dossier, width=400)], ids=["markdown", "terminal"]
)
def test_tells_every_question_answer_and_note(tell: object) -> None:
    dossier = lantern.dossier()
    told = re.sub(r"\\(.)", r"\1", tell(dossier))  # type: ignore[operator]
    for finding in dossier.findings:
        assert finding.question in told
        for position in finding.positions:
            assert position.display in told, "losing positions are kept"
    for line in dossier.brief:
        assert line.text in told
    for part in (
        *dossier.notes,
        "not corroborated: one voice",
        "one voice",
        "Shooting at the Lantern Fair",
        "no text in it",
    ):
        assert part in told or part == "not corroborated: one voice"


def test_markdown_names_sources_and_differences() -> None:
    told = to_markdown(lantern.dossier())
    assert "(1, Harbour Courier › Pilar Quintana)" in told
    assert "~~to the public,~~” (6, cut short)" in told
    assert "**praying,**" in told
    assert "Coast \\& County \\[2\\] copies Harbour Courier \\[1\\] (97% of its words): “Five people”" in told
    assert "not corroborated: one voice" in told


def test_terminal_shows_differences_without_colour() -> None:
    told = printed(lantern.dossier(), width=200)
    assert "[-as-] {+with+}" in told and "◆ Disputed" in told


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("*a* <b> & c", r"\*a\* \<b\> \& c"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("# head\n# two", r"\# head \# two"),
        ("[a](b)", r"\[a\](b)"),
        ("`x`", r"\`x\`"),
        ("", ""),
    ],
)
def test_markdown_escapes(words: str, escaped: str) -> None:
    assert escape(words) == escaped


def test_markdown_of_hostile_reports_has_no_markup() -> None:
    told = to_markdown(hostile.dossier())
    assert not re.search(r"(?<!\\)<", told) and not re.search(r"(?<!\\)\]\(", told)


@pytest.mark.parametrize("colour", [False, True])
def test_terminal_obeys_no_report(colour: bool) -> None:
    told = printed(hostile.dossier(), colour=colour)
    assert "\x1b[2J" not in told and "\u202e" not in told and "\r" not in told


def test_empty_dossier_is_told() -> None:
    assert to_markdown(Dossier(())).startswith("# 0 reports")
    assert "0 reports" in printed(Dossier(()))


def test_the_record_stands_in_the_prose() -> None:
    dossier = lantern.dossier()
    markdown, terminal = to_markdown(dossier), printed(dossier)
    [record] = dossier.records
    assert "## Record, profile gva" in markdown and "Record, profile gva" in terminal
    for column, cell in record.row.items():
        if cell_words(cell.value):
            assert f"| {escape(column)} | {escape(cell_words(cell.value))} |" in markdown
            assert column in terminal
