"""The parts that every readable face of a dossier has: its head, its questions in order, its quotations, its voices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.tell.index import Index, report_name
from crossread.tell.words import HEADINGS, counted, date_words, family
from crossread.types import Claim, Finding, Quote, Record, Span


def title(looked: Index) -> str:
    """What the dossier is called: its largest story's title, else the first report's, else the number of reports."""
    stories = sorted(looked.dossier.stories, key=lambda story: (-len(story.documents), story.id))
    titles = [story.title for story in stories[:1]] + [report.title for report in looked.reports]
    return next(filter(None, titles), counted(len(looked.reports), "report"))


def deck(looked: Index) -> list[str]:
    """The dossier in figures: ["6 reports", "4 voices", "12 to 14 October 2025"]."""
    heard = len(voices(looked))
    stories = len(looked.dossier.stories)
    days = sorted({report.published[:10] for report in looked.reports if report.published})
    return [
        counted(len(looked.reports), "report"),
        *([counted(stories, "incident")] if stories > 1 else []),
        *([counted(heard, "independent voice")] if heard else []),
        *([_period(days[0], days[-1])] if days else []),
        counted(len(looked.dossier.claims), "sourced claim"),
    ]


def _period(first: str, last: str) -> str:
    """_period("2025-10-12", "2025-10-14") == "12 to 14 October 2025"."""
    if first == last:
        return date_words(first)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])} to {date_words(last)}"
    return f"{date_words(first, year=first[:4] != last[:4])} to {date_words(last)}"


def families(looked: Index) -> list[tuple[str, list[tuple[int, Finding]]]]:
    """The findings under their headings, each with its place in the dossier; those of one report only come last."""
    headings = dict.fromkeys(
        _heading(looked, finding)
        for finding in sorted(looked.dossier.findings, key=lambda f: HEADINGS.index(family(f.slot)))
    )
    under: dict[str, list[tuple[int, Finding]]] = {heading: [] for heading in headings}
    for number, finding in enumerate(looked.dossier.findings):
        under[_heading(looked, finding)].append((number, finding))
    return [(heading, sorted(rows, key=lambda row: row[1].status == "single")) for heading, rows in under.items()]


def _heading(looked: Index, finding: Finding) -> str:
    """The family of a finding; where there are several stories, with the story before it."""
    if len(looked.dossier.stories) < 2:
        return family(finding.slot)
    titles = {story.id: story.title or story.id for story in looked.dossier.stories}
    return f"{titles.get(finding.story, 'No incident')}: {family(finding.slot).lower()}"


# Quotations


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a quotation: its difference from the fullest one, and every place where it stands."""

    words: str
    difference: tuple[tuple[str, str], ...]
    truncated: bool
    places: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in all its wordings, the fullest first."""

    speaker: str
    wordings: tuple[Wording, ...]
    reports: tuple[int, ...]

    @property
    def differs(self) -> bool:
        """Whether it has more than one wording."""
        return len(self.wordings) > 1


def quotations(looked: Index) -> list[Quotation]:
    """The quotations: first those whose wording differs, then those of several reports, then the others."""
    groups: dict[str, list[Quote]] = {}
    for quote in sorted(looked.dossier.quotes, key=lambda q: (looked.numbers[q.document], q.span)):
        groups.setdefault(quote.group or f"{quote.document} {quote.span.start}", []).append(quote)
    made = [_quotation(looked, quotes) for quotes in groups.values()]
    return sorted(made, key=lambda q: (not q.differs, len(q.reports) < 2))


def _quotation(looked: Index, quotes: Iterable[Quote]) -> Quotation:
    quotes = list(quotes)
    speakers = Counter(looked.name(quote.speaker) for quote in quotes if quote.speaker)
    alike: dict[tuple[object, ...], list[Quote]] = {}
    for quote in sorted(quotes, key=lambda q: (any(part != "equal" for part, _ in q.difference), -len(q.words))):
        alike.setdefault((quote.words, quote.difference, quote.truncated), []).append(quote)
    return Quotation(
        speaker=speakers.most_common(1)[0][0] if speakers else "",
        wordings=tuple(
            Wording(same[0].words, same[0].difference, same[0].truncated, tuple((q.document, q.span) for q in same))
            for same in alike.values()
        ),
        reports=tuple(sorted({looked.numbers[quote.document] for quote in quotes})),
    )


def spaced(difference: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """The parts of a difference with the space before each: none at the start nor before a mark that closes."""
    for place, (operation, words) in enumerate(part for part in difference if part[1].strip()):
        yield operation, words.strip(), "" if not place or words.strip()[0] in ",.;:!?)]}’”" else " "


# Voices


@dataclass(frozen=True, slots=True)
class Leaning:
    """That a report takes what it says from elsewhere: `share` of its words from a report, or claims from an outlet."""

    document: str
    source: str
    how: str
    share: float | None = None


def leanings(looked: Index) -> list[Leaning]:
    """Who leans on whom, by the order of the reports: copies first, then what is told through another outlet."""
    copied = [
        Leaning(copy.document, copy.origin, copy.why or copy.kind, copy.share)
        for story in looked.dossier.stories
        for copy in story.copies
    ]
    through = Counter(_through(looked, looked.ordered(looked.claims)))
    told = [
        Leaning(document, via, f"{counted(number, 'claim')} told through {via}")
        for (document, via), number in through.items()
    ]
    return sorted(
        copied + told, key=lambda lean: (looked.numbers.get(lean.document, 0), lean.share is None, lean.source)
    )


def _through(looked: Index, claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    for claim in claims:
        document = looked.reports[looked.numbers[claim.evidence.document] - 1]
        for via in looked.via(claim)[:1]:
            if via.casefold() != report_name(document).casefold():
                yield document.id, via


def voices(looked: Index) -> list[list[str]]:
    """The voices as groups of report ids, the largest first; reports stitched together from others are none."""
    flags = (flag for story in looked.dossier.stories for flag in story.flags)
    stitched = {flag.document for flag in flags if flag.kind == "stitched"}
    known = [set(group) for story in looked.dossier.stories for group in story.voices if not stitched.issuperset(group)]
    ordered = [sorted(group & looked.numbers.keys(), key=looked.numbers.__getitem__) for group in known]
    return sorted(filter(None, ordered), key=lambda group: (-len(group), looked.numbers[group[0]]))


def voiceless(looked: Index) -> list[str]:
    """The reports that are no voice of their own (stitched from others, or off topic), by name."""
    heard = {document for group in voices(looked) for document in group}
    known = any(story.voices for story in looked.dossier.stories)
    return [report_name(report) for report in looked.reports if known and report.id not in heard]


def record_heading(record: Record) -> str:
    """What stands above a record: the profile, and why the incident is out of its scope."""
    scope = "" if record.in_scope else ", out of its scope"
    return f"Record, profile {record.profile}{scope}{f': {record.why}' if record.why else ''}"
