"""Stamps, bylines, datelines, headlines and lines of rights in a plain text: a table of rules, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crossread.read.dates import Stamp, find_stamps
from crossread.read.names import clean_byline
from crossread.types import Span, Told

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TOP = 8
_BOTTOM = 4
_LONGEST = 260
_DATELINE_ENDS = 100
_MOST_DAYS = 2
_FIRST_YEAR = "1995"

_UPDATED = r"(?:(?:last )?updated?|(?:last )?modified|last edited|revised)"
_POSTED = (
    r"(?:(?:first |originally )?(?:posted|published)|created|date(?: posted| published)?|filed|published online"
    r"|publication date)"
)
_LABEL = re.compile(
    rf"(?:\b(?P<updated>{_UPDATED})|\b(?P<posted>{_POSTED}))\s*(?:[:@–—-]|\bon\b|\bat\b)*\s*(?:\w+:\s*)?$",
    re.IGNORECASE,
)
_FILLER = re.compile(
    rf"\b(?:{_UPDATED}|{_POSTED}|on|at|by|the|as of|print|share|e-?mail|comments?|\d+|a\.?m|p\.?m|story|article|ago"
    r"|minutes?|hours?|days?|months?|years?|for immediate release|local time)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][\w.'’ -]{2,40}(?:,\s*[A-Z][\w.'’ -]{1,25})?\s*\(?$")
_AFTER_DATELINE = re.compile(r"\)?\s*(?:—|–|--|-|:)\s")
_BYLINE = re.compile(
    r"[^\w\n]*(?:(?:story|posted|written|words|text|report(?:ed|ing)?) )?by:?\s+(?=[A-Z@])", re.IGNORECASE
)
_LATE_BYLINE = re.compile(r",? by (?=[A-Z])")
_RIGHTS = re.compile(
    r"(?:copyright\s*(?:©|\(c\))?|©|\(c\)\s?(?=\d{4}))\s*(?P<year>(?:19|20)\d\d)?"
    r"(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*(?:by\s+)?"
    r"(?P<who>[^\n]*?)\W*(?:\bAll rights reserved\b.*|\bThis material\b.*)?$",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[-–—|]\s+(?P<site>[^\n]{3,70})$")
_SITE_WORDS = re.compile(
    r"\b(?:news|weather|sports|times|post|tribune|herald|journal|gazette|chronicle|star|sun|daily|press|observer|register"
    r"|record|courier|dispatch|examiner|sentinel|telegraph|guardian|radio|tv|fox|cbs|nbc|abc|cnn|bbc)\b|\.(?:com|org|net|co)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})*")
_SENTENCE = re.compile(r"[.!?…:;,][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words on it: its text without white space at the ends, where it begins, how far from both ends."""

    text: str
    start: int
    place: int
    left: int
    stamps: tuple[Stamp, ...]

    @property
    def near_top(self) -> bool:
        """Whether it is one of the first lines."""
        return self.place < _TOP

    def told(self, field: str, value: str, rule: str, start: int, end: int) -> Told:
        """That a stretch of the line (offsets in the line) tells a field."""
        span = Span(self.start + start, self.start + end)
        return Told(field=field, value=value, rule=rule, words=self.text[start:end], span=span)


def tell_lines(text: str, *, day_first: bool = False) -> list[Told]:
    """All that the lines of a text tell, in the order of the rules' trust, then of the text.

    Where they give more than two days of publication, the text is a page of several reports and none is told.
    With `day_first` "6/7/2014" is a day of July.
    """
    matches = list(_LINE.finditer(text))
    edges = [*range(min(_TOP, len(matches))), *range(max(_TOP, len(matches) - _BOTTOM), len(matches))]
    lines = [_line(matches[place], place, len(matches), day_first) for place in edges]
    return [
        told
        for rule in _RULES
        for line in lines
        if len(line.text) <= _LONGEST or rule is by_dateline
        for told in rule(line)
    ]


def by_label(line: Line) -> Iterator[Told]:
    """A date right behind a word that says what it is the date of: "Posted: Friday, June 6, 2014 6:23 PM EDT"."""
    for stamp in line.stamps:
        label = _LABEL.search(line.text[: stamp.start])
        if label and not line.text[: label.start()].rstrip().endswith("("):
            field = "updated" if label["updated"] else "published"
            yield line.told(field, stamp.iso, "label before a date", label.start(), stamp.end)


def by_stamp_line(line: Line) -> Iterator[Told]:
    """A date alone on one of the first lines: "March 3, 2014 - 5:40 PM"."""
    stamps = line.stamps
    if not line.near_top or len(stamps) != 1 or _LABEL.search(line.text[: stamps[0].start]):
        return
    if _alone(line.text, stamps[0]) and stamps[0].iso >= _FIRST_YEAR:
        yield line.told("published", stamps[0].iso, "date alone on a line", stamps[0].start, stamps[0].end)


def by_dateline(line: Line) -> Iterator[Told]:
    """A full date in the dateline: "SAVANNAH, Ga. (August 2, 2015) — ..."."""
    stamp = next((one for one in line.stamps if one.end <= _DATELINE_ENDS), None)
    if (
        line.near_top
        and stamp
        and _DATELINE.match(line.text[: stamp.start])
        and _AFTER_DATELINE.match(line.text[stamp.end :])
    ):
        yield line.told("published", stamp.iso, "date in the dateline", stamp.start, stamp.end)


def by_byline(line: Line) -> Iterator[Told]:
    """Names behind "by" on a line of their own: "By Ann Lee | The Sun", "Posted 3:57 AM, May 26, 2015, by Ann Lee"."""
    start = _BYLINE.match(line.text)
    stamps = line.stamps
    late = _LATE_BYLINE.search(line.text, stamps[-1].end) if stamps and not start else None
    cut = start or (late if late and late.start() <= stamps[-1].end + 2 else None)
    if cut is None or (start is None and _SENTENCE.search(line.text)):
        return
    end = next((stamp.start for stamp in stamps if stamp.start > cut.end()), len(line.text))
    names = clean_byline(line.text[cut.start() : end])
    if names and len(names) <= 80 and len(line.text[cut.end() : end].split()) <= 14:
        words = line.text[cut.start() : end].rstrip()
        yield line.told(
            "byline",
            names,
            "line that begins with by" if start else "by behind a date",
            cut.start(),
            cut.start() + len(words),
        )


def by_bars(line: Line) -> Iterator[Told]:
    """A name and a date between bars on one of the first lines: "Ann Lee | January 20, 2016 | 10:50 AM"."""
    stamp = next(iter(line.stamps), None)
    if not line.near_top or stamp is None or _BYLINE.match(line.text):
        return
    before = line.text[: stamp.start].rstrip(" |•·")
    if _PERSON.fullmatch(before) and line.text[len(before) : stamp.start].strip() in ("|", "•", "·"):
        yield line.told("byline", before, "name before a date", 0, len(before))
        if not re.search(r"[^\W_]", line.text[stamp.end :]):
            yield line.told("published", stamp.iso, "date behind a name", stamp.start, stamp.end)


def by_first_line(line: Line) -> Iterator[Told]:
    """The first line, where it is written like a headline: several words and no sentence's end."""
    text = line.text
    words = text.split()
    if line.place or line.left == 0 or not 3 <= len(words) <= 30 or _SENTENCE.search(text) or _BYLINE.match(text):
        return
    if line.stamps or text.count("|") > 1:
        return
    start = len(text) - len(text.lstrip("#×* "))
    site = _SITE.search(text)
    end = site.start() if site and _SITE_WORDS.search(site["site"]) else len(text)
    yield line.told("title", text[start:end], "heading" if text.startswith("#") else "first line", start, end)
    if site and end < len(text):
        yield line.told("outlet", site["site"], "behind the headline", site.start("site"), site.end("site"))


def by_rights(line: Line) -> Iterator[Told]:
    """Whose the text is, and of which year: "Copyright 2016 by Sun Media. All rights reserved."."""
    match = _RIGHTS.search(line.text)
    if line.place < 2 or match is None:
        return
    who = match["who"].split(" (")[0].strip(" .,;|-–—()/")
    if 2 < len(who) <= 60 and who[0].isalnum() and len(who.split()) <= 8 and not line.text[: match.start()].strip(" ("):
        start = line.text.index(who, match.start("who"))
        yield line.told("outlet", who, "line of rights", start, start + len(who))
    if match["year"]:
        yield line.told("year", match["year"], "line of rights", match.start("year"), match.end("year"))


_RULES: tuple[Callable[[Line], Iterator[Told]], ...] = (
    by_label, by_dateline, by_stamp_line, by_byline, by_bars, by_first_line, by_rights,
)  # fmt: skip


def _line(match: re.Match[str], place: int, count: int, day_first: bool) -> Line:
    text = match.group().strip()
    start = match.start() + match.group().index(text[0])
    return Line(text, start, place, count - place - 1, tuple(find_stamps(text[:_LONGEST], day_first=day_first)))


def _alone(text: str, stamp: Stamp) -> bool:
    """Whether nothing is left of a line without its date and the words that stand around dates."""
    rest = _FILLER.sub(" ", text[: stamp.start] + " " + text[stamp.end :])
    return re.search(r"[^\W_]", rest) is None
