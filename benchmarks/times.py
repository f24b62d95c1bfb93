"""Dates in running text, side by side: crossread and what else PyPI has for it, on the dates of GUM.

    python benchmarks/times.py ../shared/bench/times.py ../shared/data/gum/dev ../shared/data/gum/train

The first is the scorer, which reads GUM; then come folders of its .conllu files.

The others (dateparser's search, datefinder, timexy) are no dependencies of crossread: install what is to be compared,
what is missing is named and left out.  Every tool is given the day on which a text was made, where it takes one.
Columns, over the dates that GUM marks: found (any overlap), the exact words, found with the right value; then head to
head, over the dates that this tool found: the share with the right value, its own and crossread's.  A tool that knows
months and years only as days is right with any day in them ("in 1999" as 1999-05-04): that is in its favour.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import spacy

from crossread.annotate.times import find_times


class Found(NamedTuple):
    """A date that a tool found: where, and its value as a TIMEX3 value or an ISO moment."""

    start: int
    end: int
    value: str


Tool = Callable[[str, str], list[Found]]


def load(path: Path) -> ModuleType:
    """The scorer, which reads GUM."""
    spec = importlib.util.spec_from_file_location("gum_scorer", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    importlib.import_module("sys").modules["gum_scorer"] = module
    spec.loader.exec_module(module)
    return module


def crossread_tool() -> Tool:
    """crossread on plain tokens."""
    nlp = spacy.blank("en")

    def run(text: str, made: str) -> list[Found]:
        return [Found(t.span.start, t.span.end, t.value) for t in find_times(nlp(text), published=made)]

    return run


def dateparser_tool() -> Tool:
    """dateparser.search; it gives the words, which are looked for from left to right."""
    search = importlib.import_module("dateparser.search").search_dates

    def run(text: str, made: str) -> list[Found]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(made)} if made else {}
        found, cursor = [], 0
        for words, moment in search(text, languages=["en"], settings=settings) or []:
            start = text.find(words, cursor)
            if start >= 0:
                cursor = start + len(words)
                found.append(Found(start, cursor, moment.isoformat()))
        return found

    return run


def datefinder_tool() -> Tool:
    """datefinder.find_dates."""
    find = importlib.import_module("datefinder").find_dates

    def run(text: str, made: str) -> list[Found]:
        base = datetime.fromisoformat(made) if made else None
        return [
            Found(start, end, moment.isoformat()) for moment, (start, end) in find(text, index=True, base_date=base)
        ]

    return run


def timexy_tool() -> Tool:
    """timexy as a component of a plain pipeline; it takes no day of reference."""
    importlib.import_module("timexy")
    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def run(text: str, made: str) -> list[Found]:
        values = [(e.start_char, e.end_char, re.search(r'value="([^"]*)"', e.kb_id_)) for e in nlp(text).ents]
        return [Found(start, end, value[1] if value else "") for start, end, value in values]

    return run


TOOLS: dict[str, tuple[str, Callable[[], Tool]]] = {
    "crossread": ("crossread", crossread_tool),
    "dateparser search": ("dateparser", dateparser_tool),
    "datefinder": ("datefinder", datefinder_tool),
    "timexy": ("timexy", timexy_tool),
}


def right(gold: str, value: str) -> bool:
    """Whether a value is the gold date, or a day or moment within it."""
    return value == gold or value.startswith((f"{gold}-", f"{gold}T"))


def best(one: Any, found: Sequence[Found]) -> Found | None:
    """The expression that shares most with a gold date, then the shortest; None when none does."""
    shared = [f for f in found if f.start < one.end and one.start < f.end]
    return max(shared, default=None, key=lambda f: (min(one.end, f.end) - max(one.start, f.start), f.start - f.end))


def count(gold: Sequence[Any], found: Sequence[Found], ours: Sequence[Found]) -> Counter[str]:
    """The counts of one text."""
    n: Counter[str] = Counter(gold=len(gold))
    for one in gold:
        if (match := best(one, found)) is None:
            continue
        n["found"] += 1
        n["exact"] += (match.start, match.end) == (one.start, one.end)
        n["right"] += right(one.value, match.value)
        our = best(one, ours)
        n["ours"] += our is not None and right(one.value, our.value)
    return n


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Dates in GUM: crossread beside dateparser, datefinder and timexy.")
    parser.add_argument("scorer", type=Path, help="times.py of the scorers, which reads GUM")
    parser.add_argument("gum", type=Path, nargs="+", help="folders of GUM's .conllu files")
    args = parser.parse_args()
    read = load(args.scorer).read_gold
    texts = {stem: text for folder in args.gum for stem, text in read(folder, conllu=True).items()}
    print(f"{len(texts)} texts, {sum(len(t.times) for t in texts.values())} dates")
    print(f"{'':20}{'found':>8}{'exact':>8}{'right':>8}   right, of those it found: it, crossread")
    ours = {stem: crossread_tool()(text.text, text.made) for stem, text in texts.items()}
    for name, (package, make) in TOOLS.items():
        if importlib.util.find_spec(package) is None:
            print(f"{name:20} not installed")
            continue
        tool = make()
        n: Counter[str] = Counter()
        for stem, text in texts.items():
            n += count(text.times, tool(text.text, text.made), ours[stem])
        shares = [n[key] / n["gold"] for key in ("found", "exact", "right")]
        shares += [n[key] / max(1, n["found"]) for key in ("right", "ours")]
        print(f"{name:20}" + "".join(f"{share:8.3f}" for share in shares))


if __name__ == "__main__":
    main()
