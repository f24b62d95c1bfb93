"""What tells boilerplate from a report: a table of features by kind and weight.

A paragraph's score for a kind is the sum of its features' weights; 1 marks it.  A feature's docstring is its reason.
Weights were set by hand on reports of ../shared/data/gva that are not held out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from crossread.annotate.boilerplate.page import Page, is_title, key_of, same_beginning, stems
from crossread.annotate.boilerplate.phrases import phrases
from crossread.annotate.boilerplate.stamps import is_stamp
from crossread.types import BoilerplateKind

Kinds = tuple[BoilerplateKind | None, ...]
Test = Callable[[Page, int, Kinds], bool]
NOISE: tuple[BoilerplateKind, ...] = ("menu", "teaser")

_SPEECH = re.compile(r"\b(?:said|says|told|added|according to)\b")
_FACT = re.compile(r", \d{1,3}\b|^[\w ]{1,25}:|^[•*-]|@|https?:")
_BUTTONS = "close skip in x embed share play pause next previous video photo caption copy facebook twitter"
_CONTROLS = frozenset(_BUTTONS.split())
_CAPTION = re.compile(r"\|\s*[A-Z][\w.’' -]+/\s*[\w.’' -]+$|\([^()]*(?:photo|/)[^()]*\)\W*$", re.IGNORECASE)
_FARTHEST = 12
_LONGEST = 3000
_CUT = re.compile(r"(?:\.{3}|…)$")
_HEADER = re.compile(
    r"[\W_]*(?:\w+[\W_]+){0,4}(?:stories|articles|content|coverage|links|headlines|videos|news|related|read|shootings|now)\W*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Feature:
    """How much a test tells for a kind."""

    kind: BoilerplateKind
    weight: float
    test: Test


def repeats_title(page: Page, place: int, kinds: Kinds) -> bool:
    """It is the headline again."""
    return is_title(page.paragraphs[place].key, page.titles)


def repeats_paragraph(page: Page, place: int, kinds: Kinds) -> bool:
    """It stands word for word in the report before."""
    before = page.same_before[place] if len(page.paragraphs[place].words) >= 6 else -1
    while before >= 0 and kinds[before] in NOISE:
        before = page.same_before[before]
    return before >= 0


def stands_twice(page: Page, place: int, kinds: Kinds) -> bool:
    """The next or last paragraph says the same again, as lists of other stories do, and it is off topic."""
    here = page.paragraphs[place]
    if len(here.words) < 5 or _CAPTION.search(here.text) or (place < 2 and _has_twin(page, 0)):
        return False
    if not off_topic(page, place, kinds) or not _foreign(page, place, twins=1):
        return False
    return _has_twin(page, place)


def among_twins(page: Page, place: int, kinds: Kinds) -> bool:
    """It stands in a list in which every other line is said twice, as lists of other stories do."""
    if not any(place in stretch for stretch in page.twins) or is_title(page.paragraphs[place].key, page.titles):
        return False
    return _has_twin(page, place) or off_topic(page, place, kinds)


def _has_twin(page: Page, place: int) -> bool:
    beside = [page.paragraphs[at] for at in (place - 1, place + 1) if 0 <= at < len(page.paragraphs)]
    return any(same_beginning(page.paragraphs[place].key, one.key) for one in beside)


def begins_twice(page: Page, place: int, kinds: Kinds) -> bool:
    """Its first words stand twice, a headline and its link, and are not what the report is about."""
    words = page.paragraphs[place].words
    if page.paragraphs[place].text[0] in '"“':
        return False
    again = any(words[:size] == words[size : 2 * size] for size in range(5, min(20, len(words) // 2 + 1)))
    return again and page.topic.isdisjoint(stems(words[:20]))


def off_topic(page: Page, place: int, kinds: Kinds) -> bool:
    """None of its telling words is a word of the headline or often used in the report."""
    own = set(stems(page.paragraphs[place].words))
    return len(own) >= 3 and page.topic.isdisjoint(own)


def headline_off_topic(page: Page, place: int, kinds: Kinds) -> bool:
    """It is written like a headline and speaks of something else."""
    here = page.paragraphs[place]
    return (
        here.title_case >= 0.6 and _is_headline(page, place) and off_topic(page, place, kinds) and _foreign(page, place)
    )


def long_headline_off_topic(page: Page, place: int, kinds: Kinds) -> bool:
    """It is that and has six words or more, as headings inside a report seldom have."""
    return len(page.paragraphs[place].words) >= 6 and headline_off_topic(page, place, kinds)


def cut_off_topic(page: Page, place: int, kinds: Kinds) -> bool:
    """It breaks off and speaks of something else."""
    here = page.paragraphs[place]
    return (
        (_CUT.search(here.text) is not None or here.headline_like)
        and len(here.words) > 12
        and off_topic(page, place, kinds)
        and _foreign(page, place)
    )


def follows_list_head(page: Page, place: int, kinds: Kinds) -> bool:
    """It is written like a headline below a label such as "More stories:", or below such a headline."""
    here = page.paragraphs[place]
    if place == 0 or page.wrapped or not here.headline_like or len(here.words) < 3 or kinds[place - 1] != "teaser":
        return False
    above = page.paragraphs[place - 1]
    return _HEADER.match(above.text) is not None or above.text.endswith(":") or above.headline_like


def among_headlines(page: Page, place: int, kinds: Kinds) -> bool:
    """It stands in a run of at least three lines that are written like headlines and mostly speak of something else."""
    return len(_foreign_run(page, place)) >= 3


def among_many_headlines(page: Page, place: int, kinds: Kinds) -> bool:
    """That run has six lines or more, so it is no summary."""
    return len(_foreign_run(page, place)) >= 6


def _foreign_run(page: Page, place: int) -> range:
    """The run of lines written like headlines around one, empty where most of them speak of what the report does."""
    if page.wrapped or not _is_headline(page, place):
        return range(0)
    first = last = place
    while max(0, place - _FARTHEST) < first and _is_headline(page, first - 1):
        first -= 1
    while last + 1 < min(len(page.paragraphs), place + _FARTHEST) and _is_headline(page, last + 1):
        last += 1
    run = range(first, last + 1)
    return run if sum(_foreign(page, at) for at in run) >= 0.6 * len(run) else range(0)


def _foreign(page: Page, place: int, *, twins: int = 0) -> bool:
    """Whether hardly any telling word of a paragraph stands in another one of whole sentences (but for `twins`)."""
    here = page.paragraphs[place]
    own = set(stems(here.words))
    shared = sum(page.body.get(stem, 0) > here.is_sentence + twins for stem in own)
    return len(own) > 0 and shared <= 0.25 * len(own)


def _is_headline(page: Page, place: int) -> bool:
    here = page.paragraphs[place]
    ends = here.ends_sentence and here.text[-1] not in "!?"
    return not ends and 4 <= len(here.words) <= 16 and _FACT.search(here.text) is None


def begins_with_controls(page: Page, place: int, kinds: Kinds) -> bool:
    """Its first words are those of buttons."""
    first = page.paragraphs[place].words[:6]
    return len(first) == 6 and sum(word.lower() in _CONTROLS for word in first) >= 4


def label_alone(page: Page, place: int, kinds: Kinds) -> bool:
    """It is a word or two, no sentence."""
    here = page.paragraphs[place]
    return here.headline_like and len(here.words) <= 3 and not page.wrapped


def between_noise(page: Page, place: int, kinds: Kinds) -> bool:
    """It is short, no sentence, and stands between marked paragraphs."""
    here = page.paragraphs[place]
    return (
        here.headline_like and len(here.words) <= 14 and not page.wrapped
        and 0 < place < len(kinds) - 1 and kinds[place - 1] in NOISE and kinds[place + 1] in NOISE
    )  # fmt: skip


def after_the_end(page: Page, place: int, kinds: Kinds) -> bool:
    """It is no sentence and stands below the copyright line or the sharing buttons, with no sentence between."""
    here = page.paragraphs[place]
    if page.wrapped or not here.headline_like or place < 3:
        return False
    return kinds[place - 1] in NOISE or kinds[place - 1] == "credit"


def menu_of_links(page: Page, place: int, kinds: Kinds) -> bool:
    """It is a row of short items between bars."""
    items = re.split(r"\s*[|·•›»]\s*", page.paragraphs[place].text)
    return len(items) >= 3 and all(len(item.split()) <= 4 for item in items)


def repeats_several(page: Page, place: int, kinds: Kinds) -> bool:
    """Nearly all of it stands in paragraphs before: they are set again, run together."""
    here = page.paragraphs[place]
    if len(here.words) < 25:
        return False
    kept = [page.paragraphs[at].words for at in range(place) if kinds[at] not in NOISE]
    names = {word for word in here.words if word[0].isupper() or word[0].isdigit()}
    unseen = names - {word for words in kept for word in words}
    if len(unseen) > len(here.words) // 40:
        return False
    before = {row for words in kept for row in _rows(words)}
    own = _rows(here.words)
    return sum(row in before for row in own) >= 0.85 * len(own)


def stamp_line(page: Page, place: int, kinds: Kinds) -> bool:
    """It says when, and nothing else but perhaps the headline."""
    here = page.paragraphs[place].text
    if is_stamp(here):
        return True
    cuts = [match.start() for match in re.finditer(r"\b(?:Posted|Published|Updated|Created)\b", here)]
    return bool(cuts) and is_title(key_of(here[: cuts[0]]), page.titles) and is_stamp(here[cuts[0] :])


def sentence(page: Page, place: int, kinds: Kinds) -> bool:
    """It is a sentence or more, mostly of small letters."""
    return page.paragraphs[place].is_sentence


def long_text(page: Page, place: int, kinds: Kinds) -> bool:
    """It is longer than furniture is."""
    return len(page.paragraphs[place].words) > 45


def somebody_says(page: Page, place: int, kinds: Kinds) -> bool:
    """Somebody says something in it."""
    return _SPEECH.search(page.paragraphs[place].text) is not None


OWN: tuple[Feature, ...] = (
    Feature("stamp", 1.8, stamp_line),
    Feature("menu", 1.5, repeats_title),
    Feature("menu", 1.1, menu_of_links),
    Feature("menu", 0.4, label_alone),
    Feature("teaser", 1.7, stands_twice),
    Feature("teaser", 1.8, among_twins),
    Feature("teaser", 2.0, begins_twice),
    Feature("teaser", 0.3, headline_off_topic),
    Feature("teaser", 0.7, long_headline_off_topic),
    Feature("teaser", 0.5, cut_off_topic),
    Feature("teaser", 0.6, among_headlines),
    Feature("teaser", 0.4, among_many_headlines),
    Feature("menu", 1.8, begins_with_controls),
    Feature("menu", -0.2, sentence),
    Feature("teaser", -0.2, sentence),
    Feature("credit", -0.2, sentence),
    Feature("menu", -0.7, long_text),
    Feature("teaser", -0.7, long_text),
    Feature("credit", -0.7, long_text),
    Feature("menu", -0.3, somebody_says),
    Feature("teaser", -0.3, somebody_says),
)

# What stands before a paragraph is asked of all, what stands around it only of those whose kind is open.
AGAIN: tuple[Feature, ...] = (
    Feature("menu", 2.5, repeats_paragraph),
    Feature("menu", 2.5, repeats_several),
)
AROUND: tuple[Feature, ...] = (
    Feature("teaser", 1.0, follows_list_head),
    Feature("menu", 0.7, between_noise),
    Feature("menu", 0.4, after_the_end),
)


def own_scores(page: Page, place: int) -> dict[BoilerplateKind, float]:
    """What a paragraph's own words and writing tell: a score by kind."""
    here = page.paragraphs[place]
    best: dict[BoilerplateKind, float] = {}
    # No furniture is as long; and some patterns take time that grows with the square of a paragraph.
    for phrase in phrases() if len(here.text) <= _LONGEST else ():
        if phrase.weight > best.get(phrase.kind, 0.0) and phrase.pattern.match(here.text):
            best[phrase.kind] = phrase.weight
    return _added(best, OWN, page, place, ())


def with_surroundings(
    scores: dict[BoilerplateKind, float], page: Page, place: int, kinds: Kinds
) -> dict[BoilerplateKind, float]:
    """The scores with what stands before and around the paragraph, given the kinds that are known so far."""
    return _added(scores, AGAIN if kinds[place] else AGAIN + AROUND, page, place, kinds)


def _added(
    scores: dict[BoilerplateKind, float], table: tuple[Feature, ...], page: Page, place: int, kinds: Kinds
) -> dict[BoilerplateKind, float]:
    added = dict(scores)
    for feature in table:
        if feature.test(page, place, kinds):
            added[feature.kind] = added.get(feature.kind, 0.0) + feature.weight
    return added


def _rows(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    lowered = [word.lower() for word in words]
    return [tuple(lowered[at : at + 5]) for at in range(len(lowered) - 4)]
