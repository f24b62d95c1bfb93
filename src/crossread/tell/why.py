"""Why something in a dossier is what it is: the rules, the weights and the words, for one id.

Claims, findings, stories, reports, people and other entities here; events, quotations and sources in `why_words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crossread.errors import UsageError
from crossread.reconcile.sureness import table
from crossread.tell.asides import aside_lines, aside_of, asides_of, reasons_of
from crossread.tell.choices import news_words, sure_why
from crossread.tell.index import Index, backing, index, letter, report_name, support
from crossread.tell.load import from_dict
from crossread.tell.parts import voiceless, voices
from crossread.tell.terminal import clean
from crossread.tell.why_happening import happening_lines
from crossread.tell.why_words import Quoted, around, event_lines, merge_lines, quote_lines, source_lines, voice_lines
from crossread.tell.words import MEANINGS, VERDICTS, answer_words, date_words, listed
from crossread.types import Claim, Document, Entity, Event, Finding, Happening, Quote, Source, Story

Thing = Claim | Finding | Story | Document | Entity | Event | Happening | Quoted | Source


def explain(data: Mapping[str, Any], name: str) -> str:
    """The why of what has this id (a claim, finding, story, report, entity, event, quotation, source), or begins so.

    A name stands for every person or other entity, report and source that has it.
    Raises DossierError for what is no dossier, UsageError for an id that is not there or not the only one.
    """
    looked = index(from_dict(data))
    things = _things(looked)
    named = [key for key, thing in things.items() if name.casefold() in map(str.casefold, _names(thing))]
    begun = [key for key in things if name and key.startswith(name)]
    found = [name] if name in things else named or begun
    if not found:
        raise UsageError(
            f"{name!r} is no id of a claim, finding, story, report, entity, event, quotation or source of this dossier,"
            " and no name; ids stand in the JSON, and in the columns finding and claim of --csv"
        )
    if len(found) > 1 and not named:
        raise UsageError(f"{name!r} could be {listed(map(clean, sorted(found)[:8]))}; give more of the id")
    texts = ("".join(f"{_indent(line)}{clean(line)}\n" for line in _why(looked, things[key])) for key in found)
    return "\n".join(texts)


def _names(thing: Thing) -> Iterable[str]:
    match thing:
        case Document():
            return (report_name(thing),)
        case Entity():
            return (thing.name, *thing.names)
        case Source():
            return (thing.name,)
        case _:
            return ()


def _indent(line: str) -> str:
    """Two spaces for each that the line begins with."""
    return "  " * (len(line) - len(line.lstrip(" ")))


def _things(looked: Index) -> dict[str, Thing]:
    """Everything that has an id, claims first where two are the same."""
    dossier = looked.dossier
    groups: dict[str, list[Quote]] = {}
    for quote in dossier.quotes:
        groups.setdefault(quote.group, []).append(quote)
    quoted = (Quoted(group, tuple(quotes)) for group, quotes in groups.items() if group)
    every: Iterable[Thing] = (
        *dossier.sources, *dossier.events, *dossier.happenings, *quoted, *dossier.entities, *dossier.documents,
        *dossier.stories, *dossier.findings, *dossier.claims,
    )  # fmt: skip
    return {thing.id: thing for thing in every}


def _why(looked: Index, thing: Thing) -> Iterator[str]:
    match thing:
        case Claim():
            yield from _claim(looked, thing)
        case Finding():
            yield from _finding(looked, thing)
        case Story():
            yield from _story(looked, thing)
        case Document():
            yield from _document(looked, thing)
        case Entity():
            yield from _entity(looked, thing)
        case Event():
            yield from event_lines(looked, thing)
        case Happening():
            yield from happening_lines(looked, thing)
        case Quoted():
            yield from quote_lines(looked, thing)
        case Source():
            yield from source_lines(looked, thing)


def _claim(looked: Index, claim: Claim) -> Iterator[str]:
    document = looked.reports[looked.numbers[claim.evidence.document] - 1]
    about = f" of {claim.about_name or looked.name(claim.about)}" if claim.about_name or claim.about else ""
    yield f"claim {claim.id}: {claim.slot}{about} is {answer_words(claim)}"
    yield f" in {report_name(document)} ({document.id}), {date_words(document.published) or 'no date given'}"
    span = claim.evidence.span
    yield f" words: {claim.evidence.words!r} at {claim.evidence.field}[{span.start}:{span.end}]"
    whole = document.title if claim.evidence.field == "title" else document.text
    yield f" in place: {around(whole, span)}"
    for place in claim.context:
        yield f" resolved by: {document.text[place.start : place.end]!r} at text[{place.start}:{place.end}]"
    if claim.attribution is not None:
        through = "".join(f", via {name}" for name in looked.via(claim))
        yield f" said by: {looked.holder(claim) or 'someone not named'} ({claim.attribution.stance}){through}"
        yield from _speaker(document, claim)
    else:
        yield " said by: the report itself"
    if claim.said_at:
        yield f" said at: {date_words(claim.said_at)}"
    yield f" rule: {claim.rule or 'not recorded'}"
    for line in looked.dossier.brief:
        if claim.id in line.claims:
            yield f" in the brief: {line.text}"
    aside = aside_of(claim, asides_of(looked, document.id))
    if aside is not None:
        yield f" set aside: its passage is about something else. {reasons_of(aside)}"
    elif claim.id not in looked.findings:
        yield " answers: no question that is shown (other words of its report say it better, or weigh more)"
    for number in looked.findings.get(claim.id, ()):
        finding = looked.dossier.findings[number]
        yield f" answers: {finding.question} ({VERDICTS[finding.status].lower()}, finding {finding.id})"


def _speaker(document: Document, claim: Claim) -> Iterator[str]:
    """What shows who speaks: the words of the source and the cue, whether they are quoted, the rule."""
    attribution = claim.attribution
    if attribution is None:
        return
    parts = (("source", attribution.source), ("cue", attribution.cue))
    words = [f"{name} {document.text[s.start : s.end]!r}" for name, spans in parts for s in spans]
    how = "quoted word for word" if attribution.direct else "told in the report's words"
    rule = f", rule {attribution.rule}" if attribution.rule else ""
    yield f"  shown by: {', '.join(words) or 'what stands before'}; {how}{rule}"


def _finding(looked: Index, finding: Finding) -> Iterator[str]:
    yield f"finding {finding.id}: {finding.question}"
    yield f" {VERDICTS[finding.status].lower()}: {MEANINGS[finding.status]}"
    if borne := support(finding, looked.voices(finding)):
        yield f" {borne}"
    if how_sure := sure_why(looked, finding):
        yield f" how sure: {how_sure} ({table().set}, {table().measured})"
    for item in looked.dossier.news:
        if item.finding == finding.id:
            yield f" since {date_words(looked.dossier.since)}: {news_words(item, finding)}"
    for reason in finding.reasons:
        yield f" because: {reason.detail or reason.rule} (rule {reason.rule}, weight {reason.weight:g})"
    for number, position in enumerate(finding.positions):
        mark = letter(finding, number)
        shown = answer_words(position)
        yield f" {mark + ': ' if mark else ''}{shown}, {backing(position, looked.report_numbers(position.claims))}"
        for claim in looked.ordered(position.claims):
            who = looked.holder(claim)
            said = f", {who}" if who else ""
            name = report_name(looked.reports[looked.numbers[claim.evidence.document] - 1])
            yield f"  {claim.evidence.words!r} ({name}{said}; claim {claim.id})"
        yield from voice_lines(looked, position)


def _story(looked: Index, story: Story) -> Iterator[str]:
    names = {report.id: report_name(report) for report in looked.reports}
    yield f"story {story.id}: {story.title or 'no title'}"
    yield f" reports: {listed(names.get(key, key) for key in story.documents)}"
    if story.also:
        yield f" named beside: {listed(names.get(key, key) for key in story.also)}"
    for group in voices(looked):
        together = "one voice" if len(group) > 1 else "a voice of its own"
        yield f" {together}: {listed(names[key] for key in group)}"
    if voiceless(looked):
        yield f" no voice of its own: {listed(voiceless(looked))}"
    for copy in story.copies:
        taker, source = (names.get(key, key) for key in (copy.document, copy.origin))
        yield f" {taker} takes {copy.share:.0%} of its words from {source}: {copy.why} ({copy.kind})"
    for flag in story.flags:
        yield f" {names.get(flag.document, flag.document)} is {flag.kind}: {flag.why}"
    for key in story.documents:
        if count := len(asides_of(looked, key)):
            yield f" {names.get(key, key)} has {count} {'passages' if count > 1 else 'passage'} about something else"


def _document(looked: Index, document: Document) -> Iterator[str]:
    yield f"report {document.id}: {report_name(document)}, {document.title or 'no title'}"
    yield f" published: {document.published or 'not known'}"
    for told in document.told:
        words = f", from the words {told.words!r}" if told.words else ""
        yield f" {told.field} is {told.value!r}: {told.rule}{words}"
    for note in document.notes:
        yield f" note: {note}"
    yield from aside_lines(looked, document.id)
    for story in looked.dossier.stories:
        if document.id in (*story.documents, *story.also):
            yield from (line for line in _story(looked, story) if report_name(document) in line)


def _entity(looked: Index, entity: Entity) -> Iterator[str]:
    yield f"entity {entity.id}: {entity.name} ({entity.kind})"
    yield f" named: {listed(sorted(entity.names)) or 'nowhere by name'}"
    yield from merge_lines(entity)
    for key, value in entity.attributes.items():
        if key != "of":  # an id that means something inside one report only
            yield f" {key}: {value}"
    for finding in looked.dossier.findings:
        if finding.about == entity.id:
            answers = listed(answer_words(p) for p in finding.positions)
            yield f" {finding.question} {answers} ({VERDICTS[finding.status].lower()}, finding {finding.id})"
    for claim in looked.ordered(claim.id for claim in looked.dossier.claims if claim.about == entity.id):
        yield f" {claim.slot}: {answer_words(claim)} (claim {claim.id})"
