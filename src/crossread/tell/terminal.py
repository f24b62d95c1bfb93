"""The dossier on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crossread.tell.choices import loaded_words, news, news_words, place_numbers, sure_words, worded
from crossread.tell.graph import VERBS, by_taker, name_of
from crossread.tell.index import Index, backing, index, letter, ranges, report_name, support
from crossread.tell.parts import deck, families, quotations, record_heading, spaced, title, voiceless, voices
from crossread.tell.words import FLAGS, HEADINGS, VERDICTS, answer_words, cell_words, date_words, listed, when_words
from crossread.types import Dossier, Finding, Status

STYLES: dict[Status, str] = {
    "agreed": "green",
    "disputed": "bold red",
    "changed": "blue",
    "single": "dim",
    "open": "yellow",
}
SIGNS: dict[Status, str] = {"agreed": "●", "disputed": "◆", "changed": "▶", "single": "○", "open": "?"}

# Headings under which what only one report tells is counted, not shown: the page and the files have it.
FOLDED = frozenset(HEADINGS[4:])

# How many letters of the words that show a lean are printed.
SHOWN = 60

# Control characters would move the cursor, bidirectional overrides the words.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def to_terminal(dossier: Dossier, console: Console) -> None:
    """Print the account, part by part; words of reports stay plain words."""
    looked = index(dossier)
    for section in (
        _head,
        _brief,
        _news,
        _questions,
        _timeline,
        _quotations,
        _wording,
        _voices,
        _leans,
        _records,
        _notes,
    ):
        for line in section(looked):
            console.print(line, highlight=False, markup=False, emoji=False)


def clean(text: str) -> str:
    """Words without what a terminal would obey, on one line: clean("a\\x1b[2Jb") == "a�[2Jb"."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


Printed = Text | Table | Rule | Padding


def _section(heading: str) -> list[Printed]:
    return [Text(), Rule(Text(heading, "bold"), align="left", style="dim")]


def _head(looked: Index) -> Iterable[Printed]:
    yield Text(clean(title(looked)), "bold")
    yield Text(clean(" · ".join(deck(looked))), "dim")
    yield Text()
    table = Table.grid(padding=(0, 2))
    for number, report in enumerate(looked.reports, 1):
        flags = {flag.kind for story in looked.dossier.stories for flag in story.flags if flag.document == report.id}
        marks = ", ".join(FLAGS[kind] for kind in sorted(flags))
        dated = Text(clean(date_words(report.published)) or "no date given", "dim")
        table.add_row(str(number), Text(clean(report_name(report))), dated, Text(marks, "yellow"))
    yield table


def _brief(looked: Index) -> Iterable[Printed]:
    if looked.dossier.brief:
        yield from _section("In brief")
    for line in looked.dossier.brief:
        numbers = ranges(looked.report_numbers(line.claims))
        yield Text.assemble(clean(line.text), (f" [{numbers}]", "dim"))


def _news(looked: Index) -> Iterable[Printed]:
    if not looked.dossier.since:
        return
    yield from _section(clean(f"New since {date_words(looked.dossier.since)}"))
    rows = news(looked)
    if not rows:
        yield Text("Nothing: what came after that day tells nothing new.")
    shown = [row for row in rows if row[2].status != "single"]
    for item, _, finding in shown:
        what = " · ".join(clean(words) for words in item.added[:3])
        tail = f"  {clean(news_words(item, finding))}"
        mark = (f"{SIGNS[finding.status]} ", STYLES[finding.status])
        yield Text.assemble(mark, clean(finding.question), (f"  {what}" if what else "", "bold"), (tail, "dim"))
    if len(shown) < len(rows):
        yield _folded(len(rows) - len(shown), len(shown), "one new report only")


def _questions(looked: Index) -> Iterable[Printed]:
    for heading, rows in families(looked):
        yield from _section(clean(heading))
        table = Table.grid(padding=(0, 2), expand=True)
        table.add_column(width=17)
        table.add_column(ratio=2)
        table.add_column(ratio=3)
        shown = [finding for _, finding in rows if finding.status != "single" or heading not in FOLDED]
        for finding in shown:
            table.add_row(_verdict(looked, finding), Text(clean(finding.question)), _answers(looked, finding))
        yield table
        if len(shown) < len(rows):
            yield _folded(len(rows) - len(shown), len(shown), "one report only")


def _folded(number: int, shown: int, by: str) -> Text:
    """What is counted, not shown."""
    more = " more" if shown else ""
    return Text(f"{number}{more} {'is' if number == 1 else 'are'} told by {by}; the page and the files have it.", "dim")


def _verdict(looked: Index, finding: Finding) -> Text:
    verdict = Text(f"{SIGNS[finding.status]} {VERDICTS[finding.status]}", STYLES[finding.status])
    if finding.status == "agreed" and looked.voices(finding) < 2:
        verdict.append("\n  one voice", "dim")
    if sure := sure_words(looked, finding):
        verdict.append(f"\n  {sure}", "dim")
    return verdict


def _answers(looked: Index, finding: Finding) -> Text:
    answers = Text()
    for number, position in enumerate(finding.positions):
        mark = letter(finding, number)
        latest = ", latest" if position.latest and finding.status == "changed" else ""
        answers.append("\n" if number else "")
        answers.append(f"{mark} " if mark else "", "dim")
        answers.append(clean(answer_words(position)))
        answers.append(f"  {backing(position, looked.report_numbers(position.claims))}{latest}", "dim")
    borne = support(finding, looked.voices(finding)) if len(finding.positions) > 1 else ""
    return answers.append(f"\n{borne}" if borne else "", "dim")


def _timeline(looked: Index) -> Iterable[Printed]:
    if not looked.dossier.timeline:
        return
    yield from _section("Timeline")
    table = Table.grid(padding=(0, 2))
    table.add_column(width=28)
    for moment in looked.dossier.timeline:
        numbers = ranges(looked.report_numbers(moment.claims))
        told = Text.assemble(clean(moment.text), (f" [{numbers}]" if numbers else "", "dim"))
        table.add_row(Text(clean(when_words(moment.when)), "dim"), told)
    yield table


def _quotations(looked: Index) -> Iterable[Printed]:
    differing = [quotation for quotation in quotations(looked) if len(quotation.wordings) > 1]
    if differing:
        yield from _section("Quotations whose wording differs")
    for quotation in differing:
        yield Text(clean(quotation.speaker) or "speaker not named", "bold")
        for wording in quotation.wordings:
            numbers = ", ".join(str(looked.numbers[document]) for document, _ in wording.places)
            cut = ", cut short" if wording.truncated else ""
            shown = Text.assemble(_aligned(wording.words, wording.difference), (f"  [{numbers}{cut}]", "dim"))
            yield Padding(shown, (0, 0, 0, 2))


def _aligned(words: str, difference: Iterable[tuple[str, str]]) -> Text:
    """A wording against the fullest, marked so that it reads without colour: {+added+} and [-left out-]."""
    frames = {"equal": ("{}", ""), "insert": ("{{+{}+}}", "green"), "delete": ("[-{}-]", "red")}
    aligned = Text()
    for operation, part, space in spaced(difference):
        frame, style = frames[operation]
        aligned.append(space).append(frame.format(clean(part)), style)
    return aligned if aligned else Text(clean(words))


def _voices(looked: Index) -> Iterable[Printed]:
    called = {report.id: clean(report_name(report)) for report in looked.reports}
    together = [group for group in voices(looked) if len(group) > 1]
    if together or voiceless(looked):
        yield from _section("Voices")
    for group in together:
        yield Text(f"{listed(called[document] for document in group)} are one voice")
    if voiceless(looked):
        yield Text(f"No voice of its own: {clean(listed(voiceless(looked)))}")


def _wording(looked: Index) -> Iterable[Printed]:
    if not looked.dossier.wordings and not looked.dossier.loaded:
        return
    yield from _section("In whose words")
    for event in worded(looked):
        said = Text(f"{clean(event.name)}: ", "bold")
        for place, saying in enumerate(event.sayings):
            said.append(", " if place else "", "dim").append(
                f"“{clean(saying.words)}”", "yellow" if saying.loaded else ""
            )
            said.append(f" [{ranges(place_numbers(looked, saying.places))}]", "dim")
        yield said
    for word in loaded_words(looked):
        numbers = ranges(place_numbers(looked, word.places))
        who = f", words of {clean(listed(word.holders[:2]))}" if word.holders else ""
        loaded = (f"“{clean(word.words)}”", "yellow")
        yield Text.assemble(
            "loaded: ", loaded, f", plainly: {clean(word.neutral)}", (f"  [{numbers}{who}] {clean(word.why)}", "dim")
        )


def _leans(looked: Index) -> Iterable[Printed]:
    if looked.dossier.leans:
        yield from _section("Who leans on whom")
    for taker, edges in by_taker(looked):
        yield Text(clean(taker), "bold")
        for lean in edges:
            share = f" ({lean.share:.0%} of its words)" if lean.share is not None else ""
            shown = f"  “{clean(lean.evidence[0].words)[:SHOWN]}”" if lean.evidence else ""
            text = f"{VERBS[lean.kind]} {clean(name_of(looked, lean.origin))}{share}"
            yield Padding(Text.assemble(text, (shown, "dim")), (0, 0, 0, 2))


def _records(looked: Index) -> Iterable[Printed]:
    for record in looked.dossier.records:
        yield from _section(clean(record_heading(record)))
        table = Table.grid(padding=(0, 2))
        for column, cell in record.row.items():
            if words := cell_words(cell.value):
                table.add_row(Text(clean(column), "dim"), Text(clean(words)))
        yield table


def _notes(looked: Index) -> Iterable[Printed]:
    if looked.dossier.notes:
        yield from _section("What could not be told")
        yield from (Padding(Text(clean(note)), (0, 0, 0, 2)) for note in looked.notes())
    if looked.dossier.faults:
        yield from _section("Faults")
        yield from (Text(clean(f"{f.stage}, {f.item}: {f.reason}"), "red") for f in looked.dossier.faults)
