"""Which of several statements stands for all of them."""

from __future__ import annotations

from crossread.reconcile.findings import most_exact
from crossread.reconcile.totals import by_things
from crossread.types import Claim, Evidence, Number, Phrase, Span


def told(document: str, words: str) -> Claim:
    """A free statement of a report."""
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(f"{document}: {words}", "event.sequence", "", Phrase(words), words, evidence)


def test_the_statement_that_has_most_of_the_others_stands_for_them() -> None:
    claims = [
        told("a", "A statement from the ferry line said"),
        told("b", "The ferry struck the pier at Oriel in thick fog"),
        told("c", "when the ferry struck a pier at Oriel"),
    ]
    assert most_exact(claims).evidence.document in ("b", "c")
    assert most_exact(claims[::-1]) == most_exact(claims)


def test_a_long_passage_does_not_stand_for_clauses() -> None:
    clause = "The ferry struck the pier at Oriel"
    long = clause + " on Sunday, as it has done before, and its captain, who was alone, said that he saw nothing at all"
    claims = [told("a", long), told("b", clause), told("c", "The ferry struck the pier")]
    assert most_exact(claims).display == clause


def counted(document: str, at: int, number: float, words: str) -> Claim:
    """How many firefighters, in words that share nothing with those of another report."""
    value = Number(number, None)
    return Claim(
        f"{document}{at}",
        "other.count",
        "",
        value,
        words,
        Evidence(document, Span(at, at + len(words)), words),
        key="firefighters",
    )


def test_a_telling_number_of_one_noun_is_one_question_in_whatever_words() -> None:
    claims = [
        counted("a", 0, 51, "more than 50 firefighters tackled the blaze"),
        counted("b", 0, 51, "trying to save the church were more than 50 firefighters"),
        counted("c", 0, 2, "two firefighters slept"),
        counted("d", 0, 2, "in hospital, doctors saw two firefighters"),
    ]
    found = sorted(sorted(c.evidence.document for c in members) for members, _ in by_things(claims))
    assert ["a", "b"] in found
    assert ["c", "d"] not in found
