"""What the page shows, made ready for the template: numbers in place of ids, words in place of values.

Claims, findings and reports are named by numbers on the page, so that no id that comes from an input becomes markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crossread.tell.asides import aside_of, asides_of, reasons_of
from crossread.tell.choices import news_kind, sure_why, sure_words
from crossread.tell.form import dumps
from crossread.tell.html.marks import Mark, Paragraph, cut
from crossread.tell.index import Index, backing, letter, ranges, report_name, support
from crossread.tell.words import FLAGS, VERDICTS, answer_words, date_words
from crossread.types import Claim, Document, Finding, Span, Status

# Where the same words answer several questions, the mark shows the one that a reader should look at first.
URGENCY: tuple[Status, ...] = ("disputed", "changed", "open", "agreed", "single")

# How many characters of the words are shown on either side of a value.
NEAR = 32

_HTTP = re.compile(r"https?://[^\s]+$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the page shows it."""

    number: int
    name: str
    title: list[Paragraph]
    heading: str
    published: str
    dated: str
    byline: str
    url: str
    language: str
    flags: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    paragraphs: list[Paragraph]


@dataclass(frozen=True, slots=True)
class Saying:
    """What a report says to a question: the letter of its answer, its words around the value, who holds it."""

    letter: str
    words: tuple[str, str, str]
    who: str
    claim: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A position: its value, what is behind it, and its claims in the order of the reports."""

    letter: str
    display: str
    backing: str
    latest: bool
    claims: tuple[int, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the table."""

    number: int
    text: str
    status: Status
    verdict: str
    support: str
    sure: str
    sure_why: str
    new: str
    answers: tuple[Answer, ...]
    cells: tuple[tuple[Saying, ...], ...]
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything is on the page: the number of each claim, the anchors of claims and of other words."""

    claims: Mapping[str, int]
    anchors: Mapping[int, str]
    quotes: Mapping[tuple[str, Span], str]

    def numbers(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of claims."""
        return tuple(self.claims[claim.id] for claim in claims)

    def anchor(self, numbers: Iterable[int]) -> str:
        """The anchor of the first of these claims."""
        return next((self.anchors[number] for number in numbers if number in self.anchors), "reports")


def reports(looked: Index) -> tuple[list[Report], Places]:
    """The reports with their words marked, and the places of the marks."""
    numbers = {claim.id: number for number, claim in enumerate(looked.ordered(looked.claims))}
    by_report: dict[str, list[Claim]] = {}
    for claim in looked.ordered(looked.claims):
        by_report.setdefault(claim.evidence.document, []).append(claim)
    anchors: dict[int, str] = {}
    quotes: dict[tuple[str, Span], str] = {}
    shown = []
    for number, document in enumerate(looked.reports, 1):
        mine = by_report.get(document.id, [])
        title, found = cut(document.title.replace("\n", " "), _claim_marks(mine, "title", numbers), f"t{number}")
        spans = _other_words(looked, document)
        asides = asides_of(looked, document.id)
        answering = [c for c in mine if c.id in looked.findings or aside_of(c, asides) is None]
        marks = [*_claim_marks(answering, "text", numbers), *_boilerplate(looked, document)]
        marks += [(passage.span, "boilerplate", f"set aside: {reasons_of(passage)}") for passage in asides]
        marks += [(span, "quote", place) for place, span in enumerate(spans)]
        text, more = cut(document.text, marks, f"r{number}")
        anchors.update({int(key): anchor for (what, key), anchor in (*found.items(), *more.items()) if what == "claim"})
        quotes.update({(document.id, span): more.get(("quote", place), "") for place, span in enumerate(spans)})
        shown.append(_report(looked, number, document, title, text))
    return shown, Places(numbers, anchors, quotes)


def _claim_marks(claims: Iterable[Claim], field: str, numbers: Mapping[str, int]) -> list[Mark]:
    return [(c.evidence.span, "claim", numbers[c.id]) for c in claims if c.evidence.field == field]


def _boilerplate(looked: Index, document: Document) -> list[Mark]:
    readings = (reading for reading in looked.dossier.readings if reading.document.id == document.id)
    return [(span, "boilerplate", kind) for reading in readings for span, kind in reading.boilerplate]


def _other_words(looked: Index, document: Document) -> list[Span]:
    """The places of a report that sections beside the questions point at: quotations, wordings, what shows a lean."""
    dossier = looked.dossier
    found = {quote.span for quote in dossier.quotes if quote.document == document.id}
    evidence = [choice.evidence for wording in dossier.wordings for choice in wording.choices]
    evidence += [loaded.evidence for loaded in dossier.loaded]
    evidence += [shown for lean in dossier.leans for shown in lean.evidence]
    found |= {shown.span for shown in evidence if shown.document == document.id and shown.field == "text"}
    return sorted(found)


def _report(looked: Index, number: int, document: Document, title: list[Paragraph], text: list[Paragraph]) -> Report:
    flags = {
        (flag.kind, flag.why)
        for story in looked.dossier.stories
        for flag in story.flags
        if flag.document == document.id
    }
    return Report(
        number=number,
        name=report_name(document),
        title=title,
        heading=document.title,
        published=document.published,
        dated=date_words(document.published) or "no date given",
        byline=document.byline,
        url=document.url if _HTTP.match(document.url) else "",
        language=document.language if _LANGUAGE.match(document.language) else "",
        flags=tuple((FLAGS[kind], why) for kind, why in sorted(flags)),
        notes=document.notes,
        paragraphs=text,
    )


def question(looked: Index, places: Places, number: int, finding: Finding) -> Question:
    """A finding as a row of the table."""
    voices = looked.voices(finding)
    return Question(
        number=number,
        text=finding.question,
        status=finding.status,
        verdict=VERDICTS[finding.status],
        support=support(finding, voices),
        sure=sure_words(looked, finding),
        sure_why=sure_why(looked, finding),
        new=next((news_kind(item, finding) for item in looked.dossier.news if item.finding == finding.id), ""),
        answers=tuple(_answer(looked, places, finding, place) for place in range(len(finding.positions))),
        cells=_cells(looked, places, finding),
        reasons=tuple((reason.detail or reason.rule, reason.rule) for reason in finding.reasons),
    )


def _answer(looked: Index, places: Places, finding: Finding, place: int) -> Answer:
    position = finding.positions[place]
    claims = places.numbers(looked.ordered(position.claims))
    return Answer(
        letter=letter(finding, place),
        display=answer_words(position),
        backing=backing(position, looked.report_numbers(position.claims)),
        latest=position.latest and finding.status == "changed",
        claims=claims,
        anchor=places.anchor(claims),
    )


def _cells(looked: Index, places: Places, finding: Finding) -> tuple[tuple[Saying, ...], ...]:
    """For each report what it says; the same words for the same answer once."""
    cells: list[dict[tuple[str, str, str], Saying]] = [{} for _ in looked.reports]
    for place, position in enumerate(finding.positions):
        for claim in looked.ordered(position.claims):
            number = places.claims[claim.id]
            said = Saying(
                letter=letter(finding, place),
                words=around(claim.evidence.words, claim.display),
                who=chain(looked, claim),
                claim=number,
                anchor=places.anchor([number]),
            )
            cell = cells[looked.numbers[claim.evidence.document] - 1]
            cell.setdefault((said.letter, "".join(said.words).casefold(), said.who), said)
    return tuple(tuple(cell.values()) for cell in cells)


def around(words: str, value: str) -> tuple[str, str, str]:
    """The words before a value, the value as it is written, and the words after it; long ones cut at a space.

    around("Marcus Hale, 34, a deckhand", "34") == ("Marcus Hale, ", "34", ", a deckhand")
    """
    found = re.search(rf"(?<!\w){re.escape(value)}(?!\w)", words, re.IGNORECASE) if value else None
    if found is None or found.group() == words:
        return ("", "", words)
    before, after = words[: found.start()], words[found.end() :]
    if len(before) > NEAR:
        before = "… " + before[-NEAR:].partition(" ")[2]
    if len(after) > NEAR:
        after = after[:NEAR].rpartition(" ")[0] + " …"
    return (before, found.group(), after)


def chain(looked: Index, claim: Claim) -> str:
    """Who holds a claim and through whom it came: "Pilar Quintana via Harbour Courier"."""
    return " via ".join(filter(None, [looked.holder(claim), *reversed(looked.via(claim))]))


def tones(looked: Index, places: Places) -> Callable[[Iterable[int]], tuple[str, str]]:
    """For the claims under a mark: the status that it shows, and the anchor of that question."""
    shown: dict[int, tuple[int, int]] = {}
    for key, findings in looked.findings.items():
        ranked = [(URGENCY.index(looked.dossier.findings[number].status), number) for number in findings]
        shown.update({places.claims[key]: min(ranked)} if key in places.claims else {})

    def tone(numbers: Iterable[int]) -> tuple[str, str]:
        rank, finding = min((shown[number] for number in numbers if number in shown), default=(-1, 0))
        return ("none", "reports") if rank < 0 else (URGENCY[rank], f"f{finding}")

    return tone


def embedded(looked: Index, places: Places) -> str:
    """What the page's script needs, as JSON that is safe within a script element."""
    data: dict[str, Any] = {
        "reports": [[report_name(report), date_words(report.published)] for report in looked.reports],
        "findings": [_finding_data(looked, places, finding) for finding in looked.dossier.findings],
        "claims": [_claim_data(looked, places, claim) for claim in looked.ordered(looked.claims)],
    }
    escapes = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
    return re.sub("[<>&\u2028\u2029]", lambda match: escapes[match.group()], dumps(data))


def _finding_data(looked: Index, places: Places, finding: Finding) -> dict[str, Any]:
    keys = (key for position in finding.positions for key in position.claims)
    return {
        "id": finding.id,
        "question": finding.question,
        "status": finding.status,
        "verdict": VERDICTS[finding.status],
        "support": support(finding, looked.voices(finding)),
        "claims": list(places.numbers(looked.ordered(keys))),
        "why": [[reason.detail or reason.rule, reason.rule] for reason in finding.reasons],
        "sure": sure_why(looked, finding),
    }


def _claim_data(looked: Index, places: Places, claim: Claim) -> dict[str, Any]:
    number = places.claims[claim.id]
    findings = looked.findings.get(claim.id, ())
    return {
        "id": claim.id,
        "report": looked.numbers[claim.evidence.document],
        "anchor": places.anchor([number]),
        "findings": list(findings),
        "answers": {str(finding): _answer_of(looked.dossier.findings[finding], claim.id) for finding in findings},
        "value": answer_words(claim),
        "words": claim.evidence.words,
        "who": chain(looked, claim),
        "stance": claim.attribution.stance if claim.attribution else "",
        "said": date_words(claim.said_at),
        "rule": claim.rule,
    }


def _answer_of(finding: Finding, key: str) -> list[str]:
    """The letter and the value of the position that a claim stands for."""
    for place, position in enumerate(finding.positions):
        if key in position.claims:
            return [letter(finding, place), answer_words(position)]
    return ["", ""]


def numbered(numbers: Iterable[int]) -> str:
    """Report numbers for the eye."""
    return ranges(numbers)
