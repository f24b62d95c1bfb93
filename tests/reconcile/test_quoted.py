"""Sentences that are quoted whole in the brief: which can be read by themselves, and which one tells most."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.reconcile.sentences.quoted import quoted_lines
from crossread.reconcile.sentences.supported import unsupported
from crossread.reconcile.sentences.told import Told
from crossread.reconcile.sentences.whole import is_quotable, known_names
from crossread.types import Claim, Evidence, Finding, Line, Name, Phrase, Position, Span

LEAD = "A Pell man was shot and killed on Sunday outside a bakery on Moll Street, police said."
ARREST = "Deputies arrested Peter Aske, 41, on Monday at his home in Kern, the sheriff said."
NAMED = "Aske has been held in the county jail since Monday and was charged with murder."


def claim(text: str, words: str, slot: str = "event.sequence") -> Claim:
    """A claim on words of a report."""
    start = text.index(words)
    evidence = Evidence("a", Span(start, start + len(words)), words)
    value = Name(words, "person") if slot == "person.name" else Phrase(words)
    return Claim(f"{slot} {words}", slot, "event:incident", value, words, evidence)


def told(text: str, *claims: Claim) -> Told:
    """One report with its claims."""
    return Told({c.id: c for c in claims}, {"a": "Pell Courier"}, {"a": text})


def quotable_in(sentence: str, report: Told) -> bool:
    """Whether a sentence of the report can be quoted."""
    return is_quotable(sentence, report, "a", known_names(report))


def lines_of(report: Told, *, shared: bool = True) -> list[Line]:
    """What is quoted of a report, which shares two answers with another or none."""
    words = "Pell"
    both = [
        Claim(f"{slot} {d}", slot, "e", Phrase(words), words, Evidence(d, Span(0, 4), words, "title"))
        for slot in ("event.place", "event.address")
        for d in "ab"
    ]
    rows = [both[:2], both[2:]] if shared else []
    same = [(row[0].slot, Position(Phrase(words), words, tuple(c.id for c in row))) for row in rows]
    findings = [Finding(slot, slot, "e", "?", "agreed", (position,)) for slot, position in same]
    claims = {**report.claims, **{c.id: c for c in both}}
    return quoted_lines(findings, Told(claims, {**report.names, "b": "Kern Bee"}, report.texts, report.titles))


QUOTABLE = [
    (LEAD, True),
    (ARREST, True),
    ("PELL, Ohio (XYZ) - A Pell man was shot and killed on Sunday outside a bakery there.", True),
    ("MS-13 gang members killed a Pell boy on Sunday outside a bakery on Moll Street, police said.", True),
    ("Capt. Vera Quill said a man was shot and killed on Sunday outside a bakery on Moll Street.", True),
    ("He was shot and killed on Sunday outside a bakery on Moll Street, police said.", False),
    ("The man was shot and killed on Sunday outside a bakery on Moll Street, police said.", False),
    ("According to police, the man was shot and killed on Sunday outside a bakery in Pell.", False),
    ("Medics tried to save him but he died at the scene of the shooting on Moll Street.", False),
    ("On Monday, the uncle was charged with murder at the county court in Pell, police said.", False),
    ("A man was killed.", False),
    ("“A man was shot and killed,” the sheriff of Pell told the people who had come there.", False),
    ("Click here to read more about the man who was shot and killed on Sunday in Pell.", False),
    ("A MAN WAS SHOT AND KILLED ON SUNDAY OUTSIDE A BAKERY ON MOLL STREET, POLICE SAID.", False),
    ("A man was shot and killed last year in another shooting outside the same bakery.", False),
]


@pytest.mark.parametrize(("sentence", "quotable"), QUOTABLE)
def test_a_sentence_that_can_be_read_by_itself(sentence: str, quotable: bool) -> None:
    assert quotable_in(sentence, told(sentence)) is quotable


def test_a_name_of_which_a_part_is_given_was_introduced_before() -> None:
    text = f"{ARREST} {NAMED}"
    assert quotable_in(NAMED, told(NAMED))
    assert not quotable_in(NAMED, told(text))
    assert not quotable_in(NAMED, told(text, claim(text, "Peter Aske", "person.name")))


def test_the_death_is_told_first_and_then_the_arrest() -> None:
    text = f"{ARREST} {LEAD}"
    reports = told(text, claim(text, "shot and killed on Sunday"), claim(text, "arrested Peter Aske"))
    lines = lines_of(reports)
    assert [row.text for row in lines] == [f"Pell Courier reports: “{words[:-1]}”." for words in (LEAD, ARREST)]
    for row in lines:
        assert not unsupported(row, reports.claims, reports.names, reports.around)
        assert unsupported(row, reports.claims, reports.names)  # the evidence alone holds less


def test_nothing_is_quoted_of_several_incidents_or_of_another_one() -> None:
    for words in (
        "A Pell man was shot and killed in one of six separate shootings on Sunday, police said.",
        "Two hours earlier, a Kern man was shot and killed outside a bakery there, police said.",
        "Besides the baker, a clerk and his wife were shot and killed outside a bakery on Moll Street.",
        "Two clerks of the bakery on Moll Street in Pell were shot and killed in recent weeks, police said.",
        "At ten a Kern man was shot and killed, this time outside a bakery on Moll Street.",
        "In the same neighbourhood a Kern man was shot and killed outside a bakery on Sunday.",
    ):
        assert not lines_of(told(words, claim(words, "shot and killed")))


def test_a_victim_who_stands_as_known_is_not_told_first() -> None:
    known = "Police said the victim was shot in the chest outside of a bakery on Moll Street at noon."
    text = f"{known} {LEAD}"
    first, *_ = lines_of(told(text, claim(text, "shot in the chest"), claim(text, "shot and killed on Sunday")))
    assert LEAD[:-1] in first.text


def test_further_down_only_what_others_tell_as_well_is_quoted() -> None:
    many = [f"Ship number {n} sailed from the old harbour of Kern to the islands on Monday." for n in "45678"]
    text = " ".join([*many, LEAD])
    claims = [claim(text, words[:13]) for words in many]
    lines = lines_of(told(text, *claims, claim(text, "shot and killed on Sunday")))
    assert not any(LEAD[:-1] in row.text for row in lines)


def test_a_dateline_is_left_out() -> None:
    text = f"PELL, Ohio (XYZ) - {LEAD}"
    (row,) = lines_of(told(text, claim(text, "shot and killed on Sunday")))
    assert row.text == f"Pell Courier reports: “{LEAD[:-1]}”."


def test_without_a_report_that_shares_its_answers_one_sentence_is_told() -> None:
    text = f"{ARREST} {LEAD}"
    reports = told(text, claim(text, "shot and killed on Sunday"), claim(text, "arrested Peter Aske"))
    assert len(lines_of(reports, shared=False)) == 1


def test_a_hyphen_is_no_dateline() -> None:
    text = "MS-13 gang members killed a Pell boy on Sunday outside a bakery on Moll Street, police said."
    (row,) = lines_of(told(text, claim(text, "killed a Pell boy")))
    assert "“MS-13 gang members" in row.text


def test_a_line_that_goes_on_is_not_quoted_from_its_middle() -> None:
    text = "Sheriff Vera Quill said her deputies arrested\nPeter Aske, 41, who was later charged with murder in Pell."
    assert not lines_of(told(text, claim(text, "charged with murder")))


def test_of_two_who_share_a_name_each_is_named_whole() -> None:
    one = "Vera Moll, 41, was shot and killed on Sunday outside a bakery on Moll Street, police said."
    text = f"{one} Ida Moll saw it. Ida B. Moll is her aunt."
    reports = told(text, claim(text, "Vera Moll", "person.name"), claim(text, "Ida Moll", "person.name"))
    assert quotable_in(one, reports)


def test_a_sentence_on_another_year_is_on_something_else() -> None:
    text = "In 2011 a Kern man was shot and killed outside a bakery on Moll Street, police said."
    assert not lines_of(told(text, claim(text, "shot and killed")))


def test_a_headline_tells_the_death_that_no_sentence_tells() -> None:
    text = "The neighbours of the family had gone to the old harbour for the night, the sheriff of Pell said."
    report = told(text, claim(text, "neighbours of the family"))
    named = Told(report.claims, report.names, report.texts, {"a": "Two of a family dead in Pell, neighbours say - KPL"})
    assert lines_of(named)[0].text == "Pell Courier has the headline: “Two of a family dead in Pell, neighbours say”."
    asked = Told(report.claims, report.names, report.texts, {"a": "Two of a family dead in Pell? Neighbours speak"})
    assert not any("headline" in row.text for row in lines_of(asked))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("was shot on Sunday", "Pell Courier of 6 May 2030"),
        ("was shot on Tuesday", "Pell Courier"),  # 6 May 2030 is a Monday: the page was written later
        ("UPDATE: was shot on Sunday", "Pell Courier"),
    ],
)
def test_a_report_is_dated_by_its_day_where_the_words_can_be_of_it(words: str, name: str) -> None:
    mine = replace(claim(words, "was shot"), said_at="2030-05-06T09:00")
    assert told(words, mine).dated(mine, words) == name
