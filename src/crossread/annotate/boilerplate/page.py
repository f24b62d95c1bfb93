"""A text as paragraphs, with what the features ask of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from crossread.types import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*$|[\"”]$")
_SITE = re.compile(r"\s+[-–—|:•]+\s+")
# Words of four letters and more that do not tell which story it is: function words, and what all crime reports say.
_COMMON_WORDS = """
about after again also been before being could does from have having here into just more most much only other over
said same says some such than that their them then there these they this those under very were what when where which
while with would your police shooting shot shots dead death killed kills kill wounded injured man woman boy girl teen
child year years people county city news suspect suspects victim victims charged arrested accidental accidentally
murder homicide first street home house officers officer sheriff authorities update gunman fatal fatally died dies gun
old
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_STEM = 6
_WRAPPED_SHARE = 0.1
_PAIRS = 3
_APART = 6
_MOST_OF_TITLE = 0.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line with words on it: its span without white space at the ends, its words, and how it is written."""

    span: Span
    text: str
    words: tuple[str, ...]
    key: str
    ends_sentence: bool
    title_case: float

    @property
    def headline_like(self) -> bool:
        """Whether it is written like a headline or a label: short, and no sentence's end."""
        return not self.ends_sentence and 0 < len(self.words) <= 30

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence or more, mostly of small letters."""
        return self.ends_sentence and len(self.words) >= 8 and self.title_case < 0.6


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a text, its title as keys, the words that it is about, and whether its lines are wrapped.

    `body` says of each telling word in how many paragraphs of whole sentences it stands, `same_before` of each
    paragraph which one before it was the last to say the same (-1 for none); `twins` are stretches in which paragraphs
    come in pairs that say the same.
    """

    paragraphs: tuple[Paragraph, ...]
    titles: tuple[str, ...]
    topic: frozenset[str]
    body: Mapping[str, int]
    wrapped: bool
    twins: tuple[range, ...]
    same_before: tuple[int, ...]


def lay_out(text: str, title: str) -> Page:
    """The page of a text; `title` is its headline as metadata give it, "" when unknown."""
    paragraphs = tuple(_paragraph(match) for match in _LINE.finditer(text))
    titles = _titles(title)
    counts = Counter(stem for paragraph in paragraphs for stem in set(stems(paragraph.words)))
    told = {paragraph.key[:60]: paragraph for paragraph in paragraphs if paragraph.is_sentence}
    body = Counter(stem for paragraph in told.values() for stem in set(stems(paragraph.words)))
    often = {stem for stem, count in counts.items() if count >= max(3, 0.25 * len(paragraphs))}
    topic = frozenset({*stems(_WORD.findall(title)), *often})
    small = sum(paragraph.text[0].islower() for paragraph in paragraphs)
    wrapped = len(paragraphs) >= 10 and small > _WRAPPED_SHARE * len(paragraphs)
    return Page(
        paragraphs, titles, topic, body, wrapped, () if wrapped else _twins(paragraphs), _same_before(paragraphs)
    )


def same_beginning(one: str, other: str) -> bool:
    """Whether two paragraphs, as keys, begin alike or the shorter stands whole in the longer."""
    short, long = sorted((one, other), key=len)
    return len(short) > 20 and (long.startswith(short[:60]) or (len(short) > 40 and short in long))


def key_of(text: str) -> str:
    """A text as its letters and digits alone, for comparing: "× Man's arrest!" gives "mansarrest"."""
    return re.sub(r"[\W_]+", "", text.lower())


def stems(words: tuple[str, ...] | list[str]) -> list[str]:
    """The beginnings of the words that say what a text is about: long ones that not every such report uses."""
    lowered = (re.sub(r"[’']s$", "", word.lower()) for word in words)
    return [word[:_STEM] for word in lowered if len(word) > 3 and word not in _COMMON and not word.isdigit()]


def is_title(key: str, titles: tuple[str, ...]) -> bool:
    """Whether a paragraph is the headline again, whole or cut at the end."""
    return any(
        len(key) >= 12 and (key.startswith(title) or title.startswith(key))
        and min(len(key), len(title)) >= _MOST_OF_TITLE * max(len(key), len(title))
        for title in titles
    )  # fmt: skip


def _paragraph(match: re.Match[str]) -> Paragraph:
    text = match.group().strip()
    start = match.start() + match.group().index(text[0])
    words = tuple(_WORD.findall(text))
    long_words = [word for word in words if len(word) > 3]
    capitals = (
        sum(word[0].isupper() for word in long_words) / len(long_words) if long_words and not text.isupper() else 0.0
    )
    ends = _ENDS_SENTENCE.search(text) is not None
    return Paragraph(Span(start, start + len(text)), text, words, key_of(text), ends, capitals)


def _same_before(paragraphs: tuple[Paragraph, ...]) -> tuple[int, ...]:
    seen: dict[str, int] = {}
    places: list[int] = []
    for place, paragraph in enumerate(paragraphs):
        places.append(seen.get(paragraph.key, -1))
        seen[paragraph.key] = place
    return tuple(places)


def _twins(paragraphs: tuple[Paragraph, ...]) -> tuple[range, ...]:
    """The stretches in which paragraph after paragraph says what the one before does, or nearly so."""
    pairs = [
        place
        for place, (one, next_one) in enumerate(pairwise(paragraphs))
        if len(one.words) >= 5 and same_beginning(one.key, next_one.key)
    ]
    lists: list[list[int]] = []
    for place in pairs:
        if lists and place - lists[-1][-1] <= _APART:
            lists[-1].append(place)
        else:
            lists.append([place])
    return tuple(range(one[0], one[-1] + 2) for one in lists if len(one) >= _PAIRS)


def _titles(title: str) -> tuple[str, ...]:
    """The keys of a headline, with and without the name of the site that follows it."""
    parts = _SITE.split(title)
    return tuple(key for key in dict.fromkeys(key_of(part) for part in (title, parts[0])) if len(key) >= 12)
