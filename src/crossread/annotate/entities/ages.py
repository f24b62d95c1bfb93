"""How old somebody is said to be: exactly, else roughly ("believed to be in her 50s"), else by a noun ("the teen")."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator

from crossread.annotate.entities.apposition import AGE_APART, AGE_BEHIND, age_before
from crossread.annotate.entities.lexicon import AGE_WORDS, number_of
from crossread.annotate.entities.listed import LIST, list_around
from crossread.annotate.entities.listed import RULE as LISTED
from crossread.annotate.entities.view import View, context
from crossread.compare.names import plain_words
from crossread.types import Attribute, Mention, Name, Number, Quantity, Span

OLDEST = 110
_STATED = re.compile(
    r",? (?:who )?(?:is|was|turned|had turned|would have been) (\d{1,3})(?: years old)?(?=[,.;]| when| at | and )"
)
# Between somebody and a rough age: ", who is believed to be ", " was described as being ".
_ROUGHLY = r"(?:only|just|about|approximately|around|roughly|reportedly|possibly|probably|likely|apparently)\s+"
TO_AGE = re.compile(
    rf"(?:,|\s[–—-]+|\s\()?\s*(?:(?:who|and)\s+)?(?:(?:is|was|may be|might be|appears?|appeared|looks?|looked)\s+)?(?:{_ROUGHLY})?"
    r"(?:(?:(?:believed|thought|estimated|said|reported|described|listed)\s+(?:to\s+be|as(?:\s+being)?)|to\s+be)\s+)?"
    rf"(?:{_ROUGHLY}|between\s+|an?\s+|a\s+person\s+)?",
    re.I,
)
# Nouns that tell how old somebody may be, in years from and to.
NOUNS = {"infant": (0, 1), "newborn": (0, 1), "toddler": (1, 4), **dict.fromkeys(("teen", "teenager"), (13, 19))}


def give_ages(view: View) -> Iterator[Attribute]:
    """The ages that the text gives; without an exact one, the first that it gives roughly or by a noun."""
    exact = [found for mention in view.mentions for found in _exact(view, mention)]
    yield from exact
    if not exact:
        rough = (found for rule in (_rough, _by_noun) for m in view.mentions for found in rule(view, m))
        yield from [found for found, _ in zip(rough, range(1), strict=False)]


def _exact(view: View, mention: Mention) -> Iterator[Attribute]:
    """The age in a description, behind a name or a description, or right before a name."""
    if mention.rule == LISTED:
        years, core = int(view.words(mention.span)), list_around(view.text, mention.span)
        yield view.give("person.age", Number(years, years, "years"), str(years), core, LISTED, context(view, mention))
        return
    inside = AGE_WORDS.search(view.words(mention.span))
    if inside:
        number = number_of(inside["number"])
        if number is not None:
            yield _age(view, number, mention.span, mention, inside["unit"])
        return
    behind = _behind(view, mention)
    if behind:
        years = int(next(group for group in behind.groups() if group))
        if years < OLDEST:
            yield _age(view, years, Span(mention.span.start, mention.span.end + behind.end()), mention)
    elif isinstance(mention.value, Name) and (before := age_before(view.text, mention.span)):
        years_before = number_of(before[1])
        if years_before is not None:
            core = Span(mention.span.start - len(before.group()), mention.span.end)
            yield _age(view, years_before, core, mention, before[2])


def _behind(view: View, mention: Mention) -> re.Match[str] | None:
    """The age right behind a mention: in apposition, which a pronoun has none, or as what is said of it."""
    behind = view.text[mention.span.end : mention.span.end + 40]
    stated = _STATED.match(behind)
    if "pronoun" in mention.rule:
        return stated
    apposed = AGE_BEHIND if isinstance(mention.value, Name) else AGE_APART
    return apposed.match(behind[:24]) or stated


def _age(view: View, number: int, core: Span, mention: Mention, unit: str = "year") -> Attribute:
    """An age in years, or as told in months, weeks or days; a description is resolved by the entity's first name."""
    units = f"{unit.casefold()}s"
    shown = str(number) if units == "years" else f"{number} {units if number != 1 else unit.casefold()}"
    return view.give("person.age", Number(number, number, units), shown, core, "age", context(view, mention))


def _rough(view: View, mention: Mention) -> Iterator[Attribute]:
    """An age in years from and to behind a mention: "in his 20s", "about 10 or 11 years old"."""
    for quantity in view.quantities:
        apart = quantity.span.start - mention.span.end
        if quantity.kind != "age" or not 0 <= apart <= 60 or quantity.rule in ("age.teen", "age.both"):
            continue
        if _of_the_next(view.text, mention.span, quantity.span):
            continue
        if TO_AGE.fullmatch(view.text, mention.span.end, quantity.span.start) and "pronoun" not in mention.rule:
            words = " ".join(view.words(quantity.span).split())
            core = Span(mention.span.start, quantity.span.end)
            yield view.give("person.age", in_years(quantity), words, core, "rough age", context(view, mention))


_NEXT = re.compile(r"\band\b", re.IGNORECASE)


def _of_the_next(text: str, somebody: Span, age: Span) -> bool:
    """Whether an age is that of who is told of next: "a woman and a 4-year-old boy", "the chief, 19-year-old Ida"."""
    if text[somebody.end : age.start] == ", " and re.match(r"[\w -]*-old [A-Z]", text[age.start : age.end + 2]):
        return True
    joined = _NEXT.search(text[somebody.end : age.start])
    return bool(
        joined
        and re.search(r"[- ]old$", text[age.start : age.end])
        and re.match(r" [a-z]", text[age.end : age.end + 2])
    )


# Between several people and their ages: ", all from Oriel, ages ", " attending were between "
TO_AGES = re.compile(
    r"(?:,?\s+(?:all|both|most)\s+(?:of|from)\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:\s+[a-z]+ing|\s+there)?(?:,|\s\()?\s*"
    r"(?:(?:who\s+)?(?:are|were|range(?:d)?)\s+)?(?:(?:all|both|mostly|about|aged|around|in\s+age)\s+)*"
)
_MORE = re.compile(r"(?:,\s*\d{1,3}(?!\d))*(?:,?\s+and\s+\d{1,3}\b)?")


OF_SEVERAL, EACH_TOLD = "ages of several", "ages listed"  # the rules of an age that is told of a group


def give_ages_of_several(view: View) -> Iterator[Attribute]:
    """The ages of a group from the lowest to the highest: "three men, ages 19, 18 and 23", "children aged 10 to 15"."""
    for mention in view.mentions:
        for quantity in view.quantities:
            if quantity.rule not in ("age.aged", "age.old") or not TO_AGES.fullmatch(
                view.text, mention.span.end, quantity.span.start
            ):
                continue
            more = _MORE.match(view.text, quantity.span.end)
            end = more.end() if more else quantity.span.end
            words = view.text[quantity.span.start : end]
            told = [int(n) for n in re.findall(r"\d+", words)]
            if len(told) > 1:
                listed = LIST.match(view.text, mention.span.end) and _number_in(view, mention.span) == len(told)
                rule = EACH_TOLD if listed else OF_SEVERAL
                value, core = Number(min(told), max(told), "years"), Span(mention.span.start, end)
                yield view.give("person.age", value, " ".join(words.split()), core, rule)
                return


def _number_in(view: View, span: Span) -> int:
    """The number that stands in a mention: of "three men" 3, else 0."""
    inside = (q.number.low for q in view.quantities if span.start <= q.span.start and q.span.end <= span.end)
    return int(next((low for low in inside if low), 0))


def in_years(quantity: Quantity) -> Number:
    """An age in whole years, from and to: of "18 months" 1."""
    per_year = {"month": 12, "week": 52, "day": 365}.get(quantity.number.unit, 1)
    low, high = (None if n is None else int(n) // per_year for n in (quantity.number.low, quantity.number.high))
    return Number(low, high, "years")


def _by_noun(view: View, mention: Mention) -> Iterator[Attribute]:
    """The age that the noun of a description tells: "the infant", "a teenage boy"."""
    if isinstance(mention.value, Name) or "pronoun" in mention.rule:
        return
    words = plain_words(view.words(mention.span))
    noun = "teen" if "teenage" in words[:-1] else words[-1] if words else ""
    if noun in NOUNS:
        low, high = NOUNS[noun]
        shown = "teenage" if "teenage" in words else noun
        yield view.give(
            "person.age", Number(low, high, "years"), shown, mention.span, "age by a noun", context(view, mention)
        )
