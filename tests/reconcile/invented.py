"""Invented reports for the tests of the brief: their claims, and the findings that are made of these."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.reconcile.brief import make_brief
from crossread.reconcile.sentences.pages import Pages
from crossread.reconcile.sentences.quoted import quoted_lines
from crossread.reconcile.sentences.told import Told
from crossread.types import Claim, Document, Evidence, Finding, Line, Name, Phrase, Position, Span, Status, Value, When

HIT = "event:incident"
DAYS = {"a": "2030-05-05", "b": "2030-05-07"}
NAMES = {"a": "Quay Post", "b": "Harbour Bee", "c": "Tide FM"}
SUNDAY = When("2030-05-05", "2030-05-05", "2030-05-05", "day")


class Story:
    """Invented reports, the claims that are read from them and the findings that are made of these."""

    def __init__(self, titles: dict[str, str] | None = None, **texts: str) -> None:
        self.texts = texts
        self.titles = titles or {}
        self.claims: dict[str, Claim] = {}
        self.findings: list[Finding] = []

    def claim(
        self, document: str, slot: str, words: str, *, value: Value | None = None, about: str = HIT, name: str = ""
    ) -> Claim:
        """A claim on words of a report."""
        start = self.texts[document].index(words)
        made = Claim(
            id=f"{document} {slot} {words} {about}",
            slot=slot,
            about=about,
            value=value or Phrase(words),
            display=value.name if isinstance(value, Name) else words,
            evidence=Evidence(document, Span(start, start + len(words)), words),
            about_name=name,
            said_at=DAYS.get(document, ""),
        )
        self.claims[made.id] = made
        return made

    def find(self, *claims: Claim, status: Status = "agreed", answers: Sequence[Sequence[Claim]] = ()) -> Finding:
        """A finding with one position, or with one for each list of claims; the last of what changed is the latest."""
        rows = answers or [claims]
        positions = [
            Position(
                row[0].value,
                row[0].display,
                tuple(c.id for c in row),
                first_said=row[0].said_at,
                last_said=row[-1].said_at,
                latest=status == "changed" and row is rows[-1],
            )
            for row in rows
        ]
        one = rows[0][0]
        found = Finding(f"f{len(self.findings)}", one.slot, one.about, "?", status, tuple(positions))
        self.findings.append(found)
        return found

    def both(self, slot: str, words: str, **given: object) -> Finding:
        """A finding that every report gives in the same words."""
        return self.find(*(self.claim(d, slot, words, **given) for d in self.texts if words in self.texts[d]))  # type: ignore[arg-type]

    @property
    def told(self) -> Told:
        return Told(self.claims, NAMES, self.texts, self.titles)

    @property
    def pages(self) -> Pages:
        return Pages(self.findings, self.told)

    def quoted(self) -> list[str]:
        return [row.text for row in quoted_lines(self.findings, self.told)]

    def brief(self) -> list[str]:
        reports = [
            Document(d, text, title=self.titles.get(d, ""), outlet=NAMES[d], published=DAYS.get(d, ""))
            for d, text in self.texts.items()
        ]
        return [row.text for row in make_brief(self.findings, self.claims, 12, reports)]


def said(*words: str) -> list[Line]:
    """Sentences quoted of a report."""
    return [Line(f"Quay Post reports: “{each}”.", ("c",)) for each in words]
