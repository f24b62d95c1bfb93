"""Why something in a dossier is what it is: the rules, the weights and the words, for one id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crossread.errors import UsageError
from crossread.tell.index import Index, backing, index, letter, report_name, support
from crossread.tell.load import from_dict
from crossread.tell.parts import voiceless, voices
from crossread.tell.terminal import clean
from crossread.tell.words import MEANINGS, VERDICTS, date_words, listed, value_words
from crossread.types import Claim, Document, Entity, Finding, Story

# How many characters of the text are shown on either side of the words.
AROUND = 90


def explain(data: Mapping[str, Any], name: str) -> str:
    """The why of the claim, finding, story, report or entity with this id, or with the one id that begins so.

    Raises DossierError for what is no dossier, UsageError for an id that is not there or not the only one.
    """
    looked = index(from_dict(data))
    things = _things(looked)
    found = [name] if name in things else [key for key in things if name and key.startswith(name)]
    if not found:
        raise UsageError(f"{name!r} is no id of a claim, finding, story, report or entity of this dossier")
    if len(found) > 1:
        raise UsageError(f"{name!r} could be {listed(map(clean, sorted(found)[:8]))}; give more of the id")
    return "".join(f"{_indent(line)}{clean(line)}\n" for line in _why(looked, things[found[0]]))


def _indent(line: str) -> str:
    """Two spaces for each that the line begins with."""
    return "  " * (len(line) - len(line.lstrip(" ")))


Thing = Claim | Finding | Story | Document | Entity


def _things(looked: Index) -> dict[str, Thing]:
    """Everything that has an id, claims first where two are the same."""
    dossier = looked.dossier
    every: Iterable[Thing] = (
        *dossier.entities, *dossier.documents, *dossier.stories, *dossier.findings, *dossier.claims
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


def _claim(looked: Index, claim: Claim) -> Iterator[str]:
    document = looked.reports[looked.numbers[claim.evidence.document] - 1]
    about = f" of {claim.about_name or looked.name(claim.about)}" if claim.about_name or claim.about else ""
    yield f"claim {claim.id}: {claim.slot}{about} is {claim.display or value_words(claim.value)}"
    yield f" in {report_name(document)} ({document.id}), {date_words(document.published) or 'no date given'}"
    span = claim.evidence.span
    yield f" words: {claim.evidence.words!r} at {claim.evidence.field}[{span.start}:{span.end}]"
    yield f" in place: {_around(document, claim)}"
    for place in claim.context:
        yield f" resolved by: {document.text[place.start : place.end]!r} at text[{place.start}:{place.end}]"
    if claim.attribution is not None:
        through = "".join(f", via {name}" for name in looked.via(claim))
        rule = f" (rule {claim.attribution.rule})" if claim.attribution.rule else ""
        yield f" said by: {looked.holder(claim) or 'someone not named'} ({claim.attribution.stance}){through}{rule}"
    else:
        yield " said by: the report itself"
    if claim.said_at:
        yield f" said at: {date_words(claim.said_at)}"
    yield f" rule: {claim.rule or 'not recorded'}"
    for number in looked.findings.get(claim.id, ()):
        finding = looked.dossier.findings[number]
        yield f" answers: {finding.question} ({VERDICTS[finding.status].lower()}, finding {finding.id})"


def _around(document: Document, claim: Claim) -> str:
    """The words between guillemets, with some of the text on either side."""
    whole = document.title if claim.evidence.field == "title" else document.text
    start, end = claim.evidence.span.start, claim.evidence.span.end
    before, after = whole[max(0, start - AROUND) : start], whole[end : end + AROUND]
    return (
        f"{'…' if start > AROUND else ''}{before}»{whole[start:end]}«{after}{'…' if end + AROUND < len(whole) else ''}"
    )


def _finding(looked: Index, finding: Finding) -> Iterator[str]:
    yield f"finding {finding.id}: {finding.question}"
    yield f" {VERDICTS[finding.status].lower()}: {MEANINGS[finding.status]}"
    if borne := support(finding, looked.voices(finding)):
        yield f" {borne}"
    for reason in finding.reasons:
        yield f" because: {reason.detail or reason.rule} (rule {reason.rule}, weight {reason.weight:g})"
    for number, position in enumerate(finding.positions):
        mark = letter(finding, number)
        shown = position.display or value_words(position.value)
        yield f" {mark + ': ' if mark else ''}{shown}, {backing(position, looked.report_numbers(position.claims))}"
        for claim in looked.ordered(position.claims):
            who = looked.holder(claim)
            said = f", {who}" if who else ""
            name = report_name(looked.reports[looked.numbers[claim.evidence.document] - 1])
            yield f"  {claim.evidence.words!r} ({name}{said}; claim {claim.id})"


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


def _document(looked: Index, document: Document) -> Iterator[str]:
    yield f"report {document.id}: {report_name(document)}, {document.title or 'no title'}"
    yield f" published: {document.published or 'not known'}"
    for told in document.told:
        words = f", from the words {told.words!r}" if told.words else ""
        yield f" {told.field} is {told.value!r}: {told.rule}{words}"
    for note in document.notes:
        yield f" note: {note}"
    for story in looked.dossier.stories:
        if document.id in (*story.documents, *story.also):
            yield from (line for line in _story(looked, story) if report_name(document) in line)


def _entity(looked: Index, entity: Entity) -> Iterator[str]:
    yield f"entity {entity.id}: {entity.name} ({entity.kind})"
    yield f" named: {listed(sorted(entity.names)) or 'nowhere by name'}"
    for key, value in entity.attributes.items():
        yield f" {key}: {value}"
    for claim in looked.ordered(claim.id for claim in looked.dossier.claims if claim.about == entity.id):
        yield f" {claim.slot}: {claim.display or value_words(claim.value)} (claim {claim.id})"
