"""Numbers written out in words and figures are read back; the seeds."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from crossread.annotate.quantities import check_sums, find_quantities
from crossread.annotate.quantities.numerals import SCALES, TENS, UNITS, parse_number, parse_ordinal
from crossread.annotate.times import find_times
from crossread.compare.numbers import compare_numbers
from crossread.types import Number, Quantity

SEEDS = Path(__file__).parents[2] / "../shared/seeds/anaheim"
PLAIN: Language = spacy.blank("en")
ONES = {value: word for word, value in UNITS.items()}
TENS_WORDS = {value: word for word, value in TENS.items()}


def in_words(number: int) -> str:
    """A number below a million in English words, the British way or not."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS_WORDS[10 * tens] + (f"-{ONES[ones]}" if ones else "")
    for word, size in (("thousand", 1000), ("hundred", 100)):
        if number >= size:
            count, rest = divmod(number, size)
            return f"{in_words(count)} {word}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError(number)


def counts(text: str) -> list[Quantity]:
    doc = PLAIN(text)
    return list(find_quantities(doc, find_times(doc)))


@given(st.integers(0, 999_999))
def test_words_are_parsed(number: int) -> None:
    assert parse_number(in_words(number)) == number


@given(st.integers(0, 10**12))
def test_figures_are_parsed(number: int) -> None:
    assert parse_number(f"{number:,}") == parse_number(str(number)) == number


@given(st.integers(1, 999), st.sampled_from(sorted(set(SCALES) - {"dozen", "hundred"})))
def test_scales_are_parsed(number: int, scale: str) -> None:
    assert parse_number(f"{number} {scale}") == parse_number(f"{in_words(number)} {scale}") == number * SCALES[scale]


@given(st.integers(1, 99))
def test_ordinals_are_parsed(number: int) -> None:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
    assert parse_ordinal(f"{number}{suffix}") == number


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 99_999))
def test_a_count_is_found_in_words_and_figures(number: int) -> None:
    for written in (f"{number:,}", in_words(number)):
        [quantity] = counts(f"Police counted {written} people there.")
        assert (quantity.kind, quantity.number, quantity.noun) == ("count", Number(number, number), "people")


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 99))
def test_an_age_is_found_in_every_form(age: int) -> None:
    for text in (
        f"A {age}-year-old boy was hurt.",
        f"A {in_words(age)}-year-old boy was hurt.",
        f"Ann Poe, {age}, was hurt.",
        f"A man aged {age} was hurt.",
        f"She is {age} years old.",
    ):
        assert [q.number for q in counts(text) if q.kind == "age"] == [Number(age, age, "year")], text


@settings(max_examples=40, deadline=None)
@given(st.integers(10, 5000))
def test_a_vague_count_holds_the_exact_one(number: int) -> None:
    for words in ("about", "nearly", "up to", "at least", "roughly", "an estimated"):
        [quantity] = counts(f"Police counted {words} {number:,} people there.")
        assert compare_numbers(quantity.number, Number(number, number)).verdict == "compatible"


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_quantities_within_it(text: str) -> None:
    doc = Doc(PLAIN.vocab, words=["x"]) if not text else PLAIN(text)
    for quantity in find_quantities(doc):
        assert doc.text[quantity.span.start : quantity.span.end].strip()


@pytest.fixture(scope="module")
def seeds() -> list[Doc]:
    if not SEEDS.is_dir():
        pytest.skip("../shared/seeds is absent")
    return [PLAIN(path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]


def test_point_2_vague_quantities_are_intervals_that_can_be_compared(seeds: list[Doc]) -> None:
    crowd = {
        number.noun: number.number
        for doc in seeds
        for number in find_quantities(doc, find_times(doc))
        if number.noun in ("protesters", "protestors") or doc.text[number.span.start :].startswith("Dozens of")
    }
    assert crowd["protestors"] == Number(301, None)
    assert crowd["people"] == Number(24, None)
    assert compare_numbers(crowd["protestors"], crowd["people"]).verdict == "compatible"
    assert compare_numbers(crowd["protestors"], Number(255, 345)).verdict == "compatible"


def test_point_3_the_sum_of_the_arrested_is_checked(seeds: list[Doc]) -> None:
    [result] = check_sums(find_quantities(seeds[1], find_times(seeds[1])), seeds[1])
    assert (result.total.number.low, [part.number.low for part in result.parts]) == (24, [10, 8, 3, 3])
    assert result.holds
    assert [part.noun for part in result.parts] == ["men", "women", "juveniles", "juveniles"]
