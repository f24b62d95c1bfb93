"""The words that reports choose, and what is new, put together for every readable face."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossread.reconcile.sentences.told import printable
from crossread.reconcile.sureness import how_sure
from crossread.tell.index import Index
from crossread.tell.words import VERDICTS
from crossread.types import Evidence, Finding, Loaded, News, NewsKind


@dataclass(frozen=True, slots=True)
class Said:
    """One wording of an event: the words, the places where they stand, whose words they are, what is loaded in them."""

    words: str
    places: tuple[Evidence, ...]
    holders: tuple[str, ...]
    loaded: tuple[Loaded, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """An event and the ways in which reports put it, those of most reports first."""

    name: str
    sayings: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A loaded word with its neutral counterpart, why, every place where it stands, and who says it."""

    words: str
    neutral: str
    why: str
    places: tuple[Evidence, ...]
    holders: tuple[str, ...]


def worded(looked: Index) -> list[Worded]:
    """The wordings of each event, the same words of several reports as one."""
    made = []
    for wording in looked.dossier.wordings:
        alike: dict[str, list[int]] = {}
        for number, choice in enumerate(wording.choices):
            alike.setdefault(_folded(choice.evidence.words), []).append(number)
        sayings = []
        for numbers in alike.values():
            same = [wording.choices[number] for number in numbers]
            places = _in_order(looked, (choice.evidence for choice in same))
            loaded = tuple({found.evidence.words: found for choice in same for found in choice.loaded}.values())
            holders = _named(looked, (choice.holder for choice in same))
            sayings.append(Said(_plain(places[0].words), places, holders, loaded))
        sayings.sort(key=lambda said: (-len(_reports(looked, said.places)), _first(looked, said.places)))
        made.append(Worded(wording.name, tuple(sayings)))
    return made


def loaded_words(looked: Index) -> list[LoadedWord]:
    """The loaded words, each with all of its places, in the order in which they first stand."""
    alike: dict[tuple[str, str], list[Loaded]] = {}
    for loaded in looked.dossier.loaded:
        alike.setdefault((_folded(loaded.evidence.words), loaded.neutral), []).append(loaded)
    made = []
    for same in alike.values():
        places = _in_order(looked, (found.evidence for found in same))
        holders = _named(looked, (found.holder for found in same))
        made.append(LoadedWord(_plain(places[0].words), same[0].neutral, same[0].why, places, holders))
    return sorted(made, key=lambda word: (-len(_reports(looked, word.places)), _first(looked, word.places)))


def place_numbers(looked: Index, places: Iterable[Evidence]) -> list[int]:
    """The numbers of the reports in which words stand."""
    return _reports(looked, places)


def first_places(looked: Index, places: Iterable[Evidence]) -> list[tuple[int, Evidence]]:
    """The first place in each report, with the report's number."""
    first: dict[int, Evidence] = {}
    for place in _in_order(looked, places):
        first.setdefault(looked.numbers[place.document], place)
    return sorted(first.items())


def _named(looked: Index, holders: Iterable[str]) -> tuple[str, ...]:
    """The printable names of holders, each once whatever its capitals, a surname only where no full name has it."""
    names = {name.casefold(): name for holder in holders if (name := printable(looked.name(holder)))}
    full = [set(key.split()) for key in names]
    return tuple(name for key, name in names.items() if not any(set(key.split()) < other for other in full))


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _plain(words: str) -> str:
    """Words on one line, a lone capital at the start made small where the rest is small: "Shot" as "shot"."""
    flat = " ".join(words.split())
    return flat[:1].lower() + flat[1:] if flat[1:] == flat[1:].lower() else flat


def _in_order(looked: Index, places: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(places, key=lambda e: (looked.numbers[e.document], e.span)))


def _reports(looked: Index, places: Iterable[Evidence]) -> list[int]:
    return sorted({looked.numbers[place.document] for place in places})


def _first(looked: Index, places: tuple[Evidence, ...]) -> tuple[int, int]:
    return looked.numbers[places[0].document], places[0].span.start


# What is new

_ORDER: tuple[NewsKind, ...] = ("verdict", "answer", "new", "voice")
_KINDS: Mapping[NewsKind, str] = {"new": "new", "verdict": "", "answer": "another answer", "voice": "another voice"}


def news_kind(item: News, finding: Finding) -> str:
    """What is new of a finding in a word or two: "now disputed"."""
    return _KINDS[item.kind] or f"now {VERDICTS[finding.status].lower()}"


def news_words(item: News, finding: Finding) -> str:
    """The same with what it was before: "now disputed, was agreed"."""
    return ", ".join(filter(None, [news_kind(item, finding), item.detail if item.kind != "new" else ""]))


def news(looked: Index) -> list[tuple[News, int, Finding]]:
    """What is new since the day, with the number of its finding: changes and disputes first, single reports last."""
    numbers = {finding.id: (number, finding) for number, finding in enumerate(looked.dossier.findings)}
    rows = [(item, *numbers[item.finding]) for item in looked.dossier.news if item.finding in numbers]
    urgent = ("changed", "disputed", "open", "agreed", "single")
    return sorted(rows, key=lambda row: (urgent.index(row[2].status), _ORDER.index(row[0].kind), row[1]))


# How sure

MOST_SURE = 9  # of ten: so few incidents bear out no more


def sure_words(looked: Index, finding: Finding) -> str:
    """How sure a finding is in few words: "7 in 10 right"; "" where too little was measured to say.

    What one report alone tells is left out: the annotated sets do not hold all of it, so that its share says little.
    """
    sure = how_sure(finding, looked.claims)
    return f"{min(MOST_SURE, round(10 * sure.share))} in 10 right" if sure.judged and finding.status != "single" else ""


def sure_why(looked: Index, finding: Finding) -> str:
    """The same with what it rests on."""
    sure = how_sure(finding, looked.claims)
    if not sure.judged:
        return f"nothing of this kind and verdict could be judged; from the others {sure.share:.0%} is to be expected"
    return (
        f"of {sure.judged} findings of this kind and verdict that could be judged {sure.right} were right; with the "
        f"number of reports and the likeness of their words, {sure.share:.0%} is to be expected here"
    )
