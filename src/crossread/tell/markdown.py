"""The dossier as Markdown: for a message, an issue, a notebook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.tell.choices import loaded_words, news, news_words, place_numbers, sure_words, worded
from crossread.tell.graph import VERBS, by_taker, name_of
from crossread.tell.index import Index, backing, index, letter, ranges, report_name, support
from crossread.tell.parts import deck, families, leanings, quotations, record_heading, spaced, title, voiceless, voices
from crossread.tell.words import FLAGS, VERDICTS, answer_words, cell_words, counted, date_words, listed, when_words
from crossread.types import Claim, Document, Dossier, Finding

# What Markdown or the HTML within it would read as more than a letter.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_LINE_START = re.compile(r"^(\d*)([-+=.)])")


def to_markdown(dossier: Dossier) -> str:
    """The account as Markdown; whatever comes from a report is escaped, so that it stays words."""
    looked = index(dossier)
    sections = (_head, _brief, _news, _questions, _timeline, _quotations, _wording, _voices, _records, _notes)
    return "\n".join(line for section in sections for line in section(looked)).rstrip() + "\n"


def escape(text: str) -> str:
    """Words as Markdown shows them, on one line: escape("*a* <b>") == r"\\*a\\* \\<b\\>"."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(r"\1\\\2", flat)


def _head(looked: Index) -> Iterator[str]:
    yield from (f"# {escape(title(looked))}", "", escape(" · ".join(deck(looked))), "")
    for number, report in enumerate(looked.reports, 1):
        yield f"{number}. {_report(looked, report)}"
    yield ""


def _report(looked: Index, report: Document) -> str:
    flags = sorted(
        {flag.kind for story in looked.dossier.stories for flag in story.flags if flag.document == report.id}
    )
    parts = [
        f"**{escape(report_name(report))}**",
        escape(report.title),
        escape(date_words(report.published)) or "no date given",
    ]
    marks = "".join(f" — *{FLAGS[kind]}*" for kind in flags)
    return ", ".join(filter(None, parts)) + marks


def _brief(looked: Index) -> Iterator[str]:
    if not looked.dossier.brief:
        return
    yield from ("## In brief", "")
    sources = [ranges(looked.report_numbers(line.claims)) for line in looked.dossier.brief]
    for line, numbers in zip(looked.dossier.brief, sources, strict=True):
        yield f"{escape(line.text)} ({numbers})"
    yield ""


def _news(looked: Index) -> Iterator[str]:
    if not looked.dossier.since:
        return
    yield from (f"## New since {escape(date_words(looked.dossier.since))}", "")
    for item, _, finding in news(looked):
        what = f": {escape(' · '.join(item.added[:3]))}" if item.added else ""
        how = escape(news_words(item, finding))
        yield f"- **{escape(finding.question)}**{what} — *{how}*"
    if not looked.dossier.news:
        yield "Nothing: what came after that day tells nothing new."
    yield ""


def _questions(looked: Index) -> Iterator[str]:
    for heading, rows in families(looked):
        yield from (f"## {escape(heading)}", "")
        for _, finding in rows:
            yield from _finding(looked, finding)
        yield ""


def _finding(looked: Index, finding: Finding) -> Iterator[str]:
    sure = sure_words(looked, finding)
    borne = [support(finding, looked.voices(finding)), f"{sure} where measured" if sure else ""]
    verdict = ", ".join(filter(None, [VERDICTS[finding.status].lower(), *borne]))
    yield f"- **{escape(finding.question)}** {verdict}"
    for number, position in enumerate(finding.positions):
        mark = letter(finding, number)
        value = escape(answer_words(position))
        latest = " (latest)" if position.latest and finding.status == "changed" else ""
        behind = backing(position, looked.report_numbers(position.claims))
        yield f"  - {mark + ': ' if mark else ''}**{value}**{latest} — {behind}"
        for claim in looked.ordered(position.claims):
            yield f"    - {_claim(looked, claim)}"
    for reason in finding.reasons:
        yield f"  - *why:* {escape(reason.detail or reason.rule)}"


def _claim(looked: Index, claim: Claim) -> str:
    number = looked.numbers[claim.evidence.document]
    chain = [*looked.via(claim), *filter(None, [looked.holder(claim)])]
    said = f", {escape(' › '.join(chain))}" if chain else ""
    return f"“{escape(claim.evidence.words)}” ({number}{said})"


def _timeline(looked: Index) -> Iterator[str]:
    if not looked.dossier.timeline:
        return
    yield from ("## Timeline", "")
    for moment in looked.dossier.timeline:
        numbers = ranges(looked.report_numbers(moment.claims))
        yield f"- **{escape(when_words(moment.when))}** {escape(moment.text)}" + (f" ({numbers})" if numbers else "")
    yield ""


def _quotations(looked: Index) -> Iterator[str]:
    if not looked.dossier.quotes:
        return
    yield from (
        "## Quotations",
        "",
        "~~struck~~: only the fullest wording has it; **bold**: only this wording has it",
        "",
    )
    for quotation in quotations(looked):
        yield f"- {escape(quotation.speaker) or 'speaker not named'}"
        for wording in quotation.wordings:
            numbers = ", ".join(str(looked.numbers[document]) for document, _ in wording.places)
            cut = ", cut short" if wording.truncated else ""
            yield f"  - “{_aligned(wording.words, wording.difference)}” ({numbers}{cut})"
    yield ""


def _aligned(words: str, difference: tuple[tuple[str, str], ...]) -> str:
    frame = {"equal": "{}", "insert": "**{}**", "delete": "~~{}~~"}
    if not difference:
        return escape(words)
    return "".join(space + frame[operation].format(escape(part)) for operation, part, space in spaced(difference))


def _wording(looked: Index) -> Iterator[str]:
    if not looked.dossier.wordings and not looked.dossier.loaded:
        return
    yield from ("## In whose words", "")
    for event in worded(looked):
        said = (f"“{escape(s.words)}” ({ranges(place_numbers(looked, s.places))})" for s in event.sayings)
        yield f"- **{escape(event.name)}**: {', '.join(said)}"
    for word in loaded_words(looked):
        numbers = ranges(place_numbers(looked, word.places))
        who = f"; words of {escape(listed(word.holders[:2]))}" if word.holders else ""
        plainly = f"plainly: {escape(word.neutral)}"
        yield f"- *loaded:* “{escape(word.words)}” ({numbers}{who}) — {plainly}; {escape(word.why)}"
    yield ""


def _voices(looked: Index) -> Iterator[str]:
    if not voices(looked) and not looked.dossier.leans:
        return
    yield from ("## Who leans on whom", "")
    called = {report.id: escape(report_name(report)) for report in looked.reports}
    for group in voices(looked):
        together = " (one voice)" if len(group) > 1 else ""
        yield f"- {listed(called[document] for document in group)}{together}"
    if voiceless(looked):
        yield f"- no voice of its own: {escape(listed(voiceless(looked)))}"
    for taker, edges in by_taker(looked):
        for lean in edges:
            words = f": “{escape(lean.evidence[0].words)}”" if lean.evidence else ""
            share = "" if lean.share is None else f" ({lean.share:.0%} of its words)"
            yield f"- {escape(taker)} {VERBS[lean.kind]} {escape(name_of(looked, lean.origin))}{share}{words}"
    for leaning in () if looked.dossier.leans else leanings(looked):
        share = "" if leaning.share is None else f" ({leaning.share:.0%} of its words)"
        source = called.get(leaning.source, escape(leaning.source))
        taker = called.get(leaning.document, escape(leaning.document))
        yield f"- {taker} leans on {source}{share}: {escape(leaning.how)}"
    yield ""


def _records(looked: Index) -> Iterator[str]:
    for record in looked.dossier.records:
        yield from (
            f"## {escape(record_heading(record))}",
            "",
            "| column | value | settled by |",
            "| --- | --- | --- |",
        )
        for column, cell in record.row.items():
            if words := cell_words(cell.value):
                yield f"| {escape(column)} | {escape(words)} | {escape(cell.rule)} |"
        yield ""


def _notes(looked: Index) -> Iterator[str]:
    if looked.dossier.notes:
        yield from ("## What could not be told", "", *(f"- {escape(note)}" for note in looked.notes()), "")
    if looked.dossier.faults:
        yield from (f"## {counted(len(looked.dossier.faults), 'fault')}", "")
        yield from (f"- {escape(f'{f.stage}, {f.item}: {f.reason}')}" for f in looked.dossier.faults)
