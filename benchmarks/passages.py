"""Passages against the hand marks: `python benchmarks/passages.py ../shared/data/gva [--model rules] [--errors]`.

Prints, for the half that signs were developed on and the half held out: how many of the words that are set aside are
about something else (precision), how many of those about something else are set aside (recall), and the share of words
about the incident that is lost; then the same for what each report alone takes for background.  How it counts stands in
tests/stories/MARKING.md.  `--errors` lists the errors of the half for development only.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from crossread.options import Options
from crossread.pipeline import Read, read_each
from crossread.stories import one_story
from crossread.types import Document, Reading, Span

MARKS = Path(__file__).parents[1] / "tests/stories/passage_marks.json"
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gva", type=Path)
    parser.add_argument("--model", default="")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    marks = json.loads(MARKS.read_text("utf-8"))["reports"]
    stories = read_stories(options.gva / "articles.jsonl", {mark["incident"] for mark in marks}, options.model)
    counts: dict[str, dict[str, Counter[str]]] = {}
    for mark in marks:
        readings = stories[mark["incident"]]
        reading = next(r for r in readings if r.document.id == mark["id"])
        asides = [p.span for p in one_story(readings).asides if p.document == mark["id"]]
        part = "other page" if mark.get("whole") else mark["part"]
        for name, spans in (("with the story", asides), ("each report alone", reading.background)):
            row = counts.setdefault(name, {}).setdefault(part, Counter())
            row.update(words_of(reading, spans, mark))
        if options.errors and part == "develop":
            show_errors(reading, asides, mark)
    for name, parts in counts.items():
        both = parts["develop"] + parts["held out"]
        for part, row in (*sorted(parts.items()), ("both halves", both)):
            print(f"{name:18} {part:12} {figures(row)}")


def read_stories(path: Path, wanted: set[str], model: str) -> Mapping[str, list[Reading]]:
    """The readings of the reports of some incidents."""
    rows = [row for row in map(json.loads, path.read_text("utf-8").splitlines()) if row["incident"] in wanted]
    found: dict[str, list[Reading]] = {}
    for read in read_each([document_of(row) for row in rows if row["text"].strip()], Options(model=model)):
        if isinstance(read, Read):
            found.setdefault(str(read.reading.document.meta["incident"]), []).append(read.reading)
    return found


def document_of(row: Mapping[str, Any]) -> Document:
    """The document of an article."""
    day, outlet = row.get("date_publish") or "", row.get("source_domain") or ""
    return Document(row["id"], row["text"], row["title"], outlet, published=day, meta={"incident": row["incident"]})


def words_of(reading: Reading, asides: Sequence[Span], mark: Mapping[str, Any]) -> Counter[str]:
    """How many words are about something else and set aside, one of both, neither."""
    noise = [span for span, kind in reading.boilerplate if kind in ("menu", "teaser")]
    other, doubt = ([Span(*pair) for pair in mark[key]] for key in ("other", "doubt"))
    row: Counter[str] = Counter()
    for word in _WORD.finditer(reading.document.text):
        if not holds(noise, word.start()) and not holds(doubt, word.start()):
            aside, marked = holds(asides, word.start()), holds(other, word.start())
            row[f"{'aside' if aside else 'kept'} {'other' if marked else 'own'}"] += 1
    return row


def holds(spans: Sequence[Span], place: int) -> bool:
    """Whether a place lies in one of some ranges."""
    return any(span.start <= place < span.end for span in spans)


def figures(row: Mapping[str, int]) -> str:
    """The figures in a line."""
    right, wrong, missed, own = (row[key] for key in ("aside other", "aside own", "kept other", "kept own"))
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    lost = wrong / max(1, wrong + own)
    return f"precision {precision:.3f}  recall {recall:.3f} (of {right + missed} words)  own words lost {lost:.2%}"


def show_errors(reading: Reading, asides: Sequence[Span], mark: Mapping[str, Any]) -> None:
    """The sentences that are set aside or kept against their marks."""
    other, doubt = ([Span(*pair) for pair in mark[key]] for key in ("other", "doubt"))
    for span in reading.sentences:
        aside, marked = holds(asides, span.start), holds(other, span.start)
        if aside != marked and not holds(doubt, span.start):
            words = " ".join(reading.document.text[span.start : span.end].split())
            print(f"{mark['id'][:6]} {'lost  ' if aside else 'missed'} {words[:140]}")


if __name__ == "__main__":
    main()
