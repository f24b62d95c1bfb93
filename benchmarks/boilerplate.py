"""Boilerplate against the hand marks: `python benchmarks/boilerplate.py ../shared/data/gva [--errors]`.

Prints, for the half that rules were developed on and the half held out: how many paragraphs of menu or teaser are
marked so (recall), how many marked so are (precision), and the share of kept words that is lost.  How it counts stands
in tests/boilerplate/MARKING.md.  `--errors` lists the errors of the half for development only.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossread.annotate.boilerplate import find_boilerplate
from crossread.types import Span

MARKS = Path(__file__).parents[1] / "tests/boilerplate/marks.json"
HOUSE = ("menu", "teaser")
KINDS = ("menu", "teaser", "credit", "dateline", "stamp")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a marked report: what it was marked as and what it was found to be."""

    report: str
    number: int
    text: str
    marked: str
    found: str


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gva", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    marks = json.loads(MARKS.read_text("utf-8"))["reports"]
    texts = read_reports(options.gva / "articles.jsonl")
    halves = {part: [one for one in marks if one["part"] == part] for part in ("develop", "held out")}
    for name, part in {**halves, "all": marks}.items():
        lines = [line for one in part for line in lines_of(texts[one["id"]], one["marks"])]
        print(f"{name:9} {figures(lines)}")
    if options.errors:
        for line in (line for one in halves["develop"] for line in lines_of(texts[one["id"]], one["marks"])):
            if line.marked != line.found:
                place = f"{line.report[:6]} {line.number:3}"
                print(f"{place} marked {line.marked or '-':8} found {line.found or '-':8} {line.text[:120]}")


def read_reports(path: Path) -> dict[str, Any]:
    """The reports of a JSON-lines file by id."""
    with path.open(encoding="utf-8") as file:
        return {report["id"]: report for report in map(json.loads, file)}


def lines_of(report: dict[str, Any], marks: dict[str, str]) -> list[Line]:
    """The paragraphs of a report, each with its hand mark and the kind that fills most of it (or begins it)."""
    found = find_boilerplate(report["text"], title=report["title"])
    paragraphs = list(re.finditer(r"[^\n]*\S[^\n]*", report["text"]))
    return [
        Line(report["id"], number, match.group(), marks.get(str(number), ""), kind_of(match, found))
        for number, match in enumerate(paragraphs)
    ]


def kind_of(paragraph: re.Match[str], found: tuple[tuple[Span, str], ...]) -> str:
    """The kind that more than half of a paragraph is marked as; "dateline" where one begins it."""
    inside = [(span, kind) for span, kind in found if span.start < paragraph.end() and span.end > paragraph.start()]
    for kind in KINDS:
        if sum(span.end - span.start for span, one in inside if one == kind) > len(paragraph.group().strip()) / 2:
            return kind
    return "dateline" if any(kind == "dateline" for _, kind in inside) else ""


def figures(lines: list[Line]) -> str:
    """The figures of some paragraphs in a line."""
    marked = [line for line in lines if line.marked in HOUSE]
    found = [line for line in lines if line.found in HOUSE]
    both = sum(line.found in HOUSE for line in marked)
    kept = [line for line in lines if line.marked not in HOUSE]
    words = sum(len(line.text.split()) for line in kept)
    lost = sum(len(line.text.split()) for line in kept if line.found in HOUSE)
    precision, recall = both / max(1, len(found)), both / max(1, len(marked))
    kinds = {kind: sum(line.marked == kind for line in lines) for kind in KINDS[2:]}
    right = {kind: sum(line.marked == kind == line.found for line in lines) for kind in kinds}
    rest = "  ".join(f"{kind} {right[kind]}/{kinds[kind]}" for kind in kinds)
    return f"precision {precision:.3f}  recall {recall:.3f} (of {len(marked)})  words lost {lost / words:.2%}  {rest}"


if __name__ == "__main__":
    main()
