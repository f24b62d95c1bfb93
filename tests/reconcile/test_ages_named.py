"""How old somebody with a name is: in a report that gives two ages, the one beside the name."""

from __future__ import annotations

from dataclasses import replace

from crossread.reconcile.split import split
from crossread.types import Claim, Evidence, Number, Span, digest


def age(document: str, years: int, words: str, name: str = "Ida Moll") -> Claim:
    """A claim on somebody's age."""
    evidence = Evidence(document, Span(0, len(words)), words)
    value = Number(years, years, "years")
    return Claim(digest(document, words), "person.age", "p1", value, str(years), evidence, about_name=name)


def asked(*claims: Claim) -> list[list[tuple[str, str]]]:
    """The questions: the report and the age of each claim."""
    return [[(c.evidence.document, c.display) for c in part] for part, _ in split("person.age", claims)]


def test_whose_age_stands_beside_no_name_is_another_where_one_stands_beside_it() -> None:
    own, other = age("a", 14, "the 14-year-old girl, Ida Moll"), age("a", 15, "with a 15-year-old girl", "girl")
    assert asked(own, other, age("b", 14, "Ida Moll, 14")) == [[("a", "14"), ("b", "14")], [("a", "15")]]


def test_an_age_that_stands_beside_the_name_further_on_is_hers() -> None:
    two = age("a", 12, "a 12-year-old girl"), age("a", 13, "said Ida was 13")
    later = replace(age("a", 12, "12-year-old Ida Moll"), evidence=Evidence("a", Span(50, 70), "12-year-old Ida Moll"))
    assert asked(*two, later) == [[("a", "13"), ("a", "12"), ("a", "12")]]


def test_two_ages_beside_the_name_are_both_hers() -> None:
    assert asked(age("a", 13, "said Ida was 13"), age("a", 12, "12-year-old Ida Moll")) == [[("a", "13"), ("a", "12")]]


def test_one_age_in_each_report_is_one_question_by_whatever_words() -> None:
    assert asked(age("a", 6, "a 6-year-old girl was shot", "girl"), age("b", 7, "Ida Moll, 7")) == [
        [("a", "6"), ("b", "7")]
    ]


def test_who_has_no_name_is_not_called_by_a_number_word() -> None:
    two = age("a", 40, "a 40-year-old man", "One victim"), age("a", 21, "a 21-year-old man", "man")
    assert asked(*two) == [[("a", "40")], [("a", "21")]]
