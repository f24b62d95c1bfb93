"""Answers to closed questions: "was it an accident", "have the dead been named", by the table of compare.closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, in_headline, is_aside, overlaps, sentence_of
from crossread.claims.patients import patient_of
from crossread.claims.topics import clause_of
from crossread.compare.closed import NAMED, Answer, ClosedQuestion, answers_in, closed_questions, is_unknown
from crossread.types import Entity, Phrase, Reading, Span

# before an answer: it is asked, denied or only expected; and who does not believe it, in the whole sentence
_DOUBTED = re.compile(
    r"\b(?:if|whether|unless|until|not|no one|nobody|\w+n['’]t|never)\b[^.;:,\n]{0,30}$", re.IGNORECASE
)
_DISBELIEVED = re.compile(
    r"\b(?:not|\w+n['’]t|no reason to|never) (?:believe|think|consider|suspect|appear|seem)\w*\b[^.;:,\n]{0,30}$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\b(?:initially|originally|at first|first) (?:thought|believed|said|suspected|reported|feared)(?: that)? ?$",
    re.IGNORECASE,
)


# dots that end no sentence, behind a title or an initial: patterns that stop at a dot read on over these
_TITLE_DOT = re.compile(
    r"(?<=\b[A-Z])\.(?= ?[A-Z])"
    r"|(?:(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bMrs)|(?<=\bLt)|(?<=\bSgt)|(?<=\bDet)|(?<=\bCapt)|"
    r"(?<=\bCmdr)|(?<=\bCpl)|(?<=\bSt)|(?<=\bJr)|(?<=\bSr))\."
)


def find_answers(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each answer that a sentence gives to a closed question, with its evidence."""
    text = reading.document.text
    for sentence in reading.sentences:
        words = _TITLE_DOT.sub("’", text[sentence.start : sentence.end])
        for question in closed_questions().values():
            for found in answers_in(question, words):
                span = Span(sentence.start + found.start, sentence.start + found.end)
                if fits(reading, question, span) and (is_unknown(found.answer) or not is_doubted(reading, span)):
                    whole = _with_list(text, question, span)
                    within = _stretch(reading, span, sentence)
                    within = Span(within.start, max(within.end, whole.end))
                    yield _draft(reading, question, found, span), around(text, whole, within)


def _with_list(text: str, question: ClosedQuestion, span: Span) -> Span:
    """An answer with what is listed beside it: "shot in the hand" and the leg."""
    behind = question.listed and question.listed.search(text[span.start : span.end + LISTED])
    met = behind is not None and span.start + behind.start() <= span.end + 1
    return Span(span.start, max(span.end, span.start + behind.end())) if behind and met else span


def find_named(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """For the questions who was hurt and who is suspected: that the report names somebody of that part."""
    text = reading.document.text
    for question in closed_questions().values():
        if not question.part:
            continue
        named = (e for e in reading.entities if e.named and is_of_part(reading, question.part, e))
        for entity in sorted(named, key=lambda e: e.mentions[0])[:1]:
            called = [m for m in entity.mentions if by_name(text[m.start : m.end], entity)]
            if not called:
                continue
            span = next((m for m in called if len(text[m.start : m.end].split()) > 1), called[0])
            found = Answer(NAMED, span.start, span.end)
            if not is_aside(reading, span) and not in_headline(text, span):
                yield _draft(reading, question, found, span), around(text, span, clause_of(reading, span))


LISTED = 30  # code points behind an answer in which a list goes on
ABOUT_PARTS = ("victim", "suspect")
# a name that is not told is that of whoever "his" is, whatever else the sentence says
_OWN_NAME = re.compile(r"\b(?:his|her|their|whose|that \w+['’]s) (?:names?|identit)", re.IGNORECASE)
_OFFICER = re.compile(r"\b(?:officers?|deput(?:y|ies)|troopers?)\s+$", re.IGNORECASE)
_SPEAKS = frozenset({"official", "spokesperson", "witness", "lawyer"})


def is_of_part(reading: Reading, part: str, entity: Entity) -> bool:
    """Whether somebody has this part; an officer is as well whoever is called one and does not speak of it."""
    role, text = entity.attributes.get("role"), reading.document.text
    if part != "officer" or role in _SPEAKS:
        return role == part
    called = any(_OFFICER.search(text[max(0, m.start - 12) : m.start]) for m in entity.mentions)
    return called and not any(re.match(r"\W+(?:said|told)\b", text[m.end :][:8]) for m in entity.mentions)


def by_name(words: str, entity: Entity) -> bool:
    """Whether a mention calls somebody by a word of the name, and not "the 2-year-old"."""
    return any(word in entity.name.split() for word in re.findall(r"[A-Z][\w’'-]+", words))


def fits(reading: Reading, question: ClosedQuestion, span: Span) -> bool:
    """Whether an answer stands in running text about the incident, and beside the words that its question needs."""
    text = reading.document.text
    if is_aside(reading, span) or in_headline(text, span):
        return False
    clause = clause_of(reading, span)
    words = text[min(clause.start, span.start) : max(clause.end, span.end)]
    near = sentence_of(reading, span) if question.wide else clause
    beside = text[min(near.start, span.start) : max(near.end, span.end)]
    wanted = question.beside is None or question.beside.search(beside) is not None
    if question.part in ABOUT_PARTS and (parts := parts_within(reading, span)):
        wanted = question.part in parts and (wanted or _OWN_NAME.search(beside) is not None)
    return wanted and (question.unless is None or question.unless.search(words) is None)


def parts_within(reading: Reading, span: Span) -> set[str]:
    """The parts (victim, suspect) of those whom an answer speaks of, also by "his name"."""
    owner = Span(max(0, span.start - len("their ")), span.end)
    told = (e for e in reading.entities if any(overlaps(m, owner) for m in e.mentions))
    return {role for e in told if (role := e.attributes.get("role", "")) in ABOUT_PARTS}


def is_doubted(reading: Reading, span: Span) -> bool:
    """Whether the clause denies or asks what stands in a range: "if the two were targeted"."""
    text, clause, sentence = reading.document.text, clause_of(reading, span), sentence_of(reading, span)
    denied = _DOUBTED.search(text[min(clause.start, span.start) : span.start])
    return bool(denied or _DISBELIEVED.search(text[sentence.start : span.start]))


def _stretch(reading: Reading, span: Span, sentence: Span) -> Span:
    """The clause of an answer, widened to hold all of it, and that it was only thought at first."""
    clause = clause_of(reading, span)
    start = max(sentence.start, min(clause.start, span.start))
    thought = _AT_FIRST.search(reading.document.text[sentence.start : start])
    start = sentence.start + thought.start() if thought else start
    return Span(start, min(sentence.end, max(clause.end, span.end)))


def _draft(reading: Reading, question: ClosedQuestion, found: Answer, span: Span) -> Draft:
    """The draft of one answer: the answer of the table, and the words that give it."""
    words = " ".join(reading.document.text[span.start : span.end].split())
    value = Phrase(f"{found.answer}: {words}")
    whose = patient_of(reading, span) if question.personal else ""
    rule = f"closed question: {question.name}"
    return Draft(question.slot, value, found.answer, span, rule, question.about, question.ask, whose)
