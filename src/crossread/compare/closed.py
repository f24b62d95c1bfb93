"""Closed questions: what is asked of every incident and has few answers, as tables (closed*.toml) with their words.

"Was it an accident?", "Did it happen inside or outside?": reports answer them in many words and without a name or a
number to compare, so that the answers are told by patterns, and compared as the table says.

>>> answers_in(closed_questions()["accident"], "It was an accident.")
[Answer(answer='an accident', start=3, end=18)]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from crossread.compare.judgement import Judgement

UNKNOWN, NAMED = "not known", "named"
_PIECE = re.compile(r"\{([a-z]+)\}")
_TABLES = ("closed.toml", "closed_scene.toml", "closed_manner.toml", "closed_after.toml", "closed_hurt.toml")
ABOUT = "event:asked:"  # no topic of events has such a name


@dataclass(frozen=True, slots=True)
class ClosedQuestion:
    """One question of the table: its slot, its words, how its answers stand to each other, and their patterns."""

    name: str
    slot: str
    ask: str
    kind: Literal["stages", "either", "open", "each"]
    answers: tuple[tuple[str, re.Pattern[str]], ...]
    beside: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    friends: tuple[frozenset[str], ...] = ()
    always: bool = False
    once: bool = False
    within: bool = False
    wide: bool = False
    first: bool = False
    spelt_out: bool = False
    parties: bool = False
    part: str = ""
    of_people: bool = False
    quiet: frozenset[str] = frozenset()
    vague: tuple[tuple[str, frozenset[str]], ...] = ()
    apart: bool = False
    alone: bool = False
    personal: bool = False
    listed: re.Pattern[str] | None = None

    @property
    def about(self) -> str:
        """What its claims are about: "event:asked:accident"."""
        return f"{ABOUT}{self.name}"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer found in words: [start, end) in code points of the text searched."""

    answer: str
    start: int
    end: int


@lru_cache(maxsize=1)
def closed_questions() -> Mapping[str, ClosedQuestion]:
    """The tables together, by name, which no two questions may share."""
    found: dict[str, ClosedQuestion] = {}
    for file in _TABLES:
        for name, question in _in_table(file):
            if name in found:
                raise ValueError(f"{file}: {name} is a question of an earlier table")
            found[name] = question
    return found


def _in_table(file: str) -> Iterator[tuple[str, ClosedQuestion]]:
    """The questions of one table, put together with the pieces that stand at its head."""
    table = tomllib.loads(files("crossread.compare").joinpath(file).read_text("utf-8"))
    pieces = table.pop("pieces", {})
    for name, row in table.items():
        yield name, _question(name, _put_together(row, pieces))


def _put_together(row: Any, pieces: Mapping[str, str]) -> Any:
    """A part of the table with the pieces put in that its patterns name: "{accused} arson"."""
    if isinstance(row, dict):
        return {key: _put_together(value, pieces) for key, value in row.items()}
    return _PIECE.sub(lambda m: pieces[m[1]], row) if isinstance(row, str) else row


def _question(name: str, row: Mapping[str, Any]) -> ClosedQuestion:
    """One row of the table."""
    answers = row["answers"]
    if row["kind"] not in ("stages", "either", "open", "each") or not isinstance(answers, dict):
        raise ValueError(f"closed.toml: {name} needs answers, and one of the kinds stages, either, open, each")
    return ClosedQuestion(
        name=name,
        slot=str(row["slot"]),
        ask=str(row["ask"]),
        kind=row["kind"],
        answers=tuple((answer, re.compile(str(pattern), re.IGNORECASE)) for answer, pattern in answers.items()),
        beside=_pattern(row.get("beside")),
        unless=_pattern(row.get("unless")),
        friends=tuple(frozenset(group) for group in row.get("friends", ())),
        always=bool(row.get("always")),
        once=bool(row.get("once")),
        within=bool(row.get("within")),
        wide=bool(row.get("wide")),
        first=bool(row.get("first")),
        spelt_out=bool(row.get("spelt_out")),
        parties=bool(row.get("parties")),
        part=str(row.get("part", "")),
        of_people=bool(row.get("of_people")),
        quiet=frozenset(row.get("quiet", ())),
        vague=tuple((first, frozenset(rest)) for first, *rest in row.get("vague", ())),
        apart=bool(row.get("apart")),
        alone=bool(row.get("alone")),
        personal=bool(row.get("personal")),
        listed=_pattern(row.get("listed")),
    )


def _pattern(value: str | None) -> re.Pattern[str] | None:
    """A pattern that may be left out."""
    return re.compile(value, re.IGNORECASE) if value else None


def asked_about(about: str) -> ClosedQuestion | None:
    """The closed question whose claims are about this; None for any other."""
    return closed_questions().get(about.removeprefix(ABOUT)) if about.startswith(ABOUT) else None


def answers_in(question: ClosedQuestion, text: str) -> list[Answer]:
    """The answers in a text, in order; where two meet the longer is taken."""
    found = [
        Answer(answer, match.start(), match.end())
        for answer, pattern in question.answers
        for match in pattern.finditer(text)
    ]
    kept: list[Answer] = []
    for one in sorted(found, key=lambda a: (a.start - a.end, a.start, a.answer)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda a: a.start)


def compare_answers(question: ClosedQuestion, one: str, other: str) -> Judgement:
    """Two answers against each other, as the kind of the question says."""
    if one == other:
        return Judgement("same", f"both answer: {one}", 0.9)
    open_to_both = question.kind == "open" and not (is_unknown(one) or is_unknown(other))
    if open_to_both or any({one, other} <= group for group in question.friends):
        return Judgement("compatible", f"{one} and {other} can both be said", 0.5)
    return Judgement("conflict", f"{one} against {other}", 0.7)


def is_unknown(answer: str) -> bool:
    """Whether an answer says that the answer is not known yet."""
    return answer.startswith(UNKNOWN)


def overtakes(question: ClosedQuestion, earlier: str, later: str) -> bool:
    """Whether the second answer can come of the first as time goes on."""
    if is_unknown(earlier) and not is_unknown(later):
        return True
    order = [answer for answer, _ in question.answers]
    return question.kind == "stages" and order.index(earlier) < order.index(later)
