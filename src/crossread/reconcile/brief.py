"""The brief: a short neutral account composed from claims: agreed facts first, then changes, then disputes.

How many, where, when, who died, what changed and what is disputed are put into plain sentences; what happened is told
in whole sentences of the reports, each quoted as its report's.  Every sentence is checked against its claims' words
(`sentences/supported.py`) before it is let out: what cannot be borne out is not said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences import (
    Told,
    asked_lines,
    changed_line,
    dead_lines,
    disputed_line,
    lead_lines,
    quoted_lines,
    unsupported,
)
from crossread.reconcile.sentences.holders import report_names, with_holders
from crossread.reconcile.sentences.matters import DEATH, KIND, SOME, TOLD_BY, tells_of_death
from crossread.reconcile.sentences.phrasing import NUMBERS
from crossread.reconcile.sentences.supported import MONTHS, OWN
from crossread.reconcile.sentences.told import documents
from crossread.stories.passages import within
from crossread.types import Claim, Document, Finding, Line, Passage

# says next to nothing before it is known what happened
VAGUE = re.compile(r"(?:The incident happened|An? \w+ took place) ")
SPELT = "One name is spelt"  # how a dispute on a spelling begins
BEGUN = 8  # words in which two sentences that tell the same begin alike
EARLY = 80  # letters of a sentence in which it tells whom it is about
NEW = 0.5  # the share of a sentence's telling words that must not have been said before


def make_brief(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    most: int,
    reports: Sequence[Document] = (),
    asides: Sequence[Passage] = (),
) -> tuple[Line, ...]:
    """At most `most` sentences, each with its claims; one that its claims do not bear out is left out.

    Without the `reports`, whose texts show what is whole, nothing is quoted; nothing rests on words in `asides`, which
    are about something else.
    """
    beside = within(asides)
    texts = {report.id: report.text for report in reports if report.text}
    claims = with_holders({key: claim for key, claim in claims.items() if not beside(claim)}, texts)
    names = report_names(claims, {report.id: report.outlet for report in reports})
    told = Told(claims, names, texts, {report.id: report.title for report in reports})

    def borne(rows: Iterable[Line]) -> list[Line]:
        return [row for row in rows if not unsupported(row, claims, told.names, told.near)]

    own = frozenset(stems(" ".join([*OWN, *told.names.values()])))
    several = [f for f in findings if f.status == "agreed" and len(documents(told.of(f))) > 1]
    quoted = without_repeats(borne(quoted_lines(findings, told)), own)
    changed = borne(row for f in findings if f.status == "changed" for row in changed_line(f, told))
    disputed = borne(row for f in findings if f.status == "disputed" for row in disputed_line(f, told))
    changes = without_repeats(changed, own)[: max(1, most // 5)] if most > 2 else []
    disputes = without_repeats(disputed, own)[: max(1, most // 4)] if most > 1 else []
    lead = [row for row in borne(lead_lines(findings, several, told)) if not _is_told(row, quoted, own)]
    heads = [sentence for report in reports for sentence in _heads(report)]
    lead = [row for row in lead if not _is_counted(row, quoted) and not is_outnumbered(row, heads)]
    dead = [row for row in borne(dead_lines(findings, told)) if not _are_named(row, [*quoted[:1], *changes])]
    dead = [row for row in dead if not _are_named(row, quoted[1:], EARLY)]
    first = _in_order(lead, dead, quoted)
    asked = [row for row in borne(asked_lines(several, told)) if not _is_told(row, quoted, own)]
    first, asked = unturned(first, quoted), unturned(asked, quoted)
    room = max(0, most - len(changes) - len(disputes))
    told_first = [*without_repeats([*first, *asked], own)[:room], *changes]
    return (*told_first, *(row for row in disputes if not first or _is_of(row, told_first, claims)))


def _in_order(lead: Sequence[Line], dead: Sequence[Line], quoted: Sequence[Line]) -> list[Line]:
    """The sentences on what happened and who died: what is sure, what is quoted, and what one report tells between."""
    vague = [row for row in lead if VAGUE.match(row.text)]
    known = [replace(row, text=_as_known(row.text)) for row in vague if not _is_day_told(row, quoted)]
    if any(_HOUR.search(row.text) for row in known):
        # the hour comes with the place and the day: what is quoted further must tell more than these
        quoted = [*quoted[:1], *(row for row in quoted[1:] if _tells_what_matters(row))]
    single = [row for row in dead if " reports that " in row.text and not _are_named(row, quoted)]
    sure = [row for row in (*lead, *dead) if row not in vague and " reports that " not in row.text]
    named = [row for row in single if _is_known(row, quoted)]
    return [*sure, *quoted[:1], *(known if quoted else []), *named, *quoted[1:]]


def _tells_what_matters(row: Line) -> bool:
    """Whether a sentence tells more than where and when something happened."""
    return any(pattern.search(told_by(row.text)) for pattern in TOLD_BY.values())


def _is_of(row: Line, others: Sequence[Line], claims: Mapping[str, Claim]) -> bool:
    """Whether a name that is spelt in two ways is that of somebody or something that the others tell of."""
    names = [claims[key].display.split()[-1] for key in row.claims if claims[key].display]
    return not row.text.startswith(SPELT) or any(
        re.search(rf"\b{re.escape(n)}\b", o.text) for n in names for o in others
    )


def _is_told(row: Line, others: Sequence[Line], own: Collection[str]) -> bool:
    """Whether one of the others tells all that a sentence tells."""
    mine = {word for word in stems(row.text) if word.isdigit() or word not in own}  # numbers tell, whoever uses them
    return any(all(_has(told_by(other.text), word) for word in mine) for other in others)


_TURN = r"(?:(north|south)(east|west)?|(east|west))(?:ern)?"
_SIDES = (  # "the west side", "in the west of Pell"; and "a west Pell store"
    re.compile(rf"\b{_TURN}\b(?=[ -](?:side|of|part|end|section)\b)", re.IGNORECASE),
    re.compile(rf"\b{_TURN}(?= [A-Z][a-z])"),
)


def _sides(text: str) -> set[str]:
    """The sides that a sentence names: north, south, east, west."""
    found = (match for pattern in _SIDES for match in pattern.finditer(told_by(text)))
    return {side.casefold() for match in found for side in match.groups() if side}


def unturned(rows: Sequence[Line], quoted: Sequence[Line]) -> list[Line]:
    """The sentences without those that put it on another side of the town; the reports' own may tell of several."""
    return [row for row in rows if row in quoted or not turns(row, quoted)]


def turns(row: Line, others: Sequence[Line]) -> bool:
    """Whether a sentence puts the incident on another side of the town than the reports' own sentences do."""
    mine, theirs = _sides(row.text), {side for other in others for side in _sides(other.text)}
    return bool(mine) and bool(theirs) and not mine & theirs


def _has(text: str, word: str) -> bool:
    """Whether a text has the stem of a word, or a word that begins so: "accident" in "accidentally"."""
    return word in stems(text) or re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) is not None


_ONLY_DAY = re.compile(
    r" (?:took place|happened|killed|injured|hurt|wounded|shot|died)(?: in an? \w+)? on (\w+day), (\d+ \w+ \d{4})\.$"
)
_HOUR = re.compile(r"\d [ap]\.m\.$")
_OF_DAY = re.compile(r" of (\d+ \w+ \d{4}) reports: ")
WEEK = 7  # days within which the name of a weekday tells the day


def _is_day_told(row: Line, others: Sequence[Line]) -> bool:
    """Whether a sentence tells a day alone, and one of the others has it by its weekday, of a report of that week."""
    day = _ONLY_DAY.search(row.text)
    dated = [(o.text, found[1]) for o in others if (found := _OF_DAY.search(o.text))]
    return day is not None and any(
        day[1] in told_by(text) and 0 <= (_day_of(said) - _day_of(day[2])).days < WEEK for text, said in dated
    )


def _day_of(words: str) -> date:
    """The day that words give: "5 May 2030"."""
    number, month, year = words.split()
    return date(int(year), MONTHS.index(month) + 1, int(number))


def _as_known(text: str) -> str:
    """A sentence on the incident where it is known already: "The shooting took place on ..."."""
    return re.sub(r"^An? ", "The ", text).replace("The incident happened", "It happened", 1)


_NAME = re.compile(r"\b(?!Those\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_TELLS = r"(?:, [^,]{1,40},)? (?:said|says|told|tells|saw|heard|recalled|described|testified|remembered|called|found)\b"


def _are_named(row: Line, others: Sequence[Line], early: int | None = None) -> bool:
    """Whether one of the others tells of a death and names all whom a sentence names, in its first `early` letters."""
    names = _NAME.findall(told_by(row.text))
    told = [told_by(other.text) for other in others]
    return any(tells_of_death(t) and all(_is_named(name, t, early) for name in names) for t in told)


def _is_named(name: str, words: str, early: int | None) -> bool:
    """Whether words have all of a name in their first `early` letters, and not as that of one who tells something."""
    parts = name.split()
    given = all(re.search(rf"\b{re.escape(part)}\b", words[:early]) for part in parts)
    return given and re.search(rf"\b{re.escape(parts[-1])}{_TELLS}", words) is None


def _is_known(row: Line, others: Sequence[Line]) -> bool:
    """Whether who died by one report would not read as a further death: none is told, or one of the same age."""
    dead = [words for words in map(told_by, (other.text for other in others)) if tells_of_death(words)]
    age = re.search(r", (\d+),", told_by(row.text))
    return not dead or (age is not None and any(re.search(rf"\b{age[1]}\b", words) for words in dead))


# a count that tells no more than that
_COUNT = re.compile(r"(?:At least )?(?!An? )(\w+) [\w-]+(?: \w+)? (?:(?:was|were) \w+|died)\.")
_ON_DAY = re.compile(r"(?: in an? \w+)? on (\w+day), (\d+ \w+ \d{4})\.$")


def _is_counted(row: Line, others: Sequence[Line]) -> bool:
    """Whether one of the others, on the same matter, gives the number of a sentence that gives no more than that.

    Of a number with its day, one that has the day as well.
    """
    day = _ON_DAY.search(row.text)
    number = _COUNT.fullmatch(f"{row.text[: day.start()]}." if day else row.text)
    if number is None:
        return False
    figure = next((f"|{figure}" for figure, word in NUMBERS.items() if word == number[1].lower()), "")
    figure += "|an?" if number[1].lower() == "one" else ""
    told = [told_by(other.text) for other in others if not day or _is_day_told(row, [other])]
    what = next(what for what in (_DIED, _ARRESTED, _HURT) if what is _HURT or re.search(what, row.text))
    return any(_has_count(clause, f"{number[1]}{figure}", what) for words in told for clause in _ANEW.split(words))


def is_outnumbered(row: Line, others: Sequence[str]) -> bool:
    """Whether one of the sentences that reports begin with counts more people to whom the same befell than a sentence
    does: a part is not all."""
    count = _FIRST_COUNT.match(row.text)
    number = next((n for n, word in enumerate(NUMBERS.values()) if count and word == count[1].lower()), None)
    if count is None or number is None:
        return False
    more = "|".join(f"{figure}|{word}" for figure, word in NUMBERS.items() if number < int(figure) < MANY)
    what = next(what for what in (_DIED, _ARRESTED, _HURT) if what is _HURT or re.search(what, count[0]))
    return any(_has_count(clause, more, what) for other in others for clause in _ANEW.split(other))


def _heads(report: Document) -> list[str]:
    """The title of a report and the sentences that it begins with."""
    return [report.title, *re.split(r"\n+|(?<=[a-z0-9”\"][.!?])\s*(?=[A-Z“\"])", report.text[:HEAD])]


HEAD = 700  # code points of a report in which it tells how many there were in all
MANY = 30  # people from which on numbers are told in figures of all kinds
_FIRST_COUNT = re.compile(r"(?:At least )?(\w+) (?:[\w-]+ ){1,3}?(?:(?:was|were) \w+|died)\b")
_DIED = rf"(?:{DEATH.pattern})"
_ARRESTED = r"\b(?:arrest(?:ed|s|ing)?|custody|detained)\b"
_HURT = r"\b(?:shot|shoots?|wound(?:ed|s|ing)|injur(?:ed|es|ing)|hurt|hit|struck|stabbed)\b"
# where a clause ends: before the next people to whom something happened
_ANEW = re.compile(rf";|,? (?:and|but|while|when|as|after|before)(?= {SOME} )|,(?= {SOME} )", re.IGNORECASE)


def _has_count(clause: str, number: str, what: str) -> bool:
    """Whether a clause tells of so many people that they were killed, hurt or arrested; a name is one of them."""
    number = rf"\b(?:{number})\b(?!-| years?\b)"
    people = rf"{number}(?: (?!of\b|in\b|at\b|and\b|was\b|were\b)[\w’'-]+){{0,4}}? (?:{KIND}|others)\b"
    bare = rf"{number} (?:(?:is|are|was|were) )?(?:\w+ly )?{what}|{what} (?:at least )?{number}"
    named = r"|(?-i:\b[A-Z][\w’'-]+ [A-Z][\w’'-]+,)" if "|an?)" in number else ""
    found = re.search(f"{people}|{bare}{named}", clause, re.IGNORECASE) is not None
    told = tells_of_death(clause) if what == _DIED else re.search(what, clause, re.IGNORECASE) is not None
    return found and told


def without_repeats(lines: Sequence[Line], own: Collection[str] = ()) -> list[Line]:
    """The sentences that tell something which those before them do not: a good part of their telling words is new.

    `own` are the stems of what sentences say themselves: the words of templates, the names of reports.
    """
    kept: list[Line] = []
    said: set[str] = set()
    for line in lines:
        mine = set(stems(told_by(line.text))) - set(own)
        new = sum(weight(w) for w in sorted(mine - said))
        begun = any(told_by(line.text).split()[:BEGUN] == told_by(other.text).split()[:BEGUN] for other in kept)
        if not begun and new >= NEW * sum(weight(w) for w in sorted(mine)):
            kept.append(line)
            said |= mine
    return kept


def told_by(text: str) -> str:
    """What a sentence tells, without the report that tells it: the words that it quotes of one report."""
    match = re.search(r" (?:reports(?:: “| that )|has the headline: “)(.+?)”?\.?$", text)
    return match[1] if match else text
