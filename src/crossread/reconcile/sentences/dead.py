"""Who died, where several reports name them and tell of it; what is last said of somebody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.reconcile.sentences.phrasing import act_words, joined
from crossread.reconcile.sentences.told import Told, documents, line, plain
from crossread.types import Claim, Finding, Line, Number

BECAME = ("person.condition", "person.status", "person.charge", "person.sentence")
MOST = 4  # names of dead in a sentence
EARLY = 700  # code points of a report that are about its own incident
# what may stand between a name and what became of its bearer
_BETWEEN = (
    r"(?: and (?:[A-Z][\w.’'-]+ ?){1,3})?(?:, [^,]{1,40})*,? "
    r"(?:(?:has|had|have|was|were|also|later|both|been|being|then) )*"
)
# a death in what is told of somebody, and the words that tell it
_DEATHS = (
    (
        re.compile(r"was (?:fatally shot|shot (?:and killed|dead|to death)|found shot (?:dead|to death))"),
        "shot and killed",
    ),
    (re.compile(r"was (?:fatally stabbed|(?:found )?stabbed (?:dead|to death))"), "stabbed to death"),
    (re.compile(r"was (?:killed|slain|murdered)"), "killed"),
    (re.compile(r"died|was (?:(?:pronounced|declared|found) dead|dead at)"), "died"),
)
_PAST = re.compile(r"\b(?:last month|last year|years? (?:ago|earlier)|previously)\b", re.IGNORECASE)


def dead_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """ "Ida Moll, 27, and Tom Brandt were killed"; as a report's own where no other says so by name."""
    dead: dict[tuple[str, str], list[Dead]] = defaultdict(list)
    for name in sorted((f for f in findings if f.slot == "person.name" and f.about), key=lambda f: f.about):
        if one := _dead(name, [f for f in findings if f.about == name.about], told):
            dead[one.by, one.done].append(one)
    return [_line(*key, rows[:MOST]) for key, rows in sorted(dead.items())]


@dataclass(frozen=True, slots=True)
class Dead:
    """One who died: the name with the age, how, the only report that says so ("" for several), and the claims."""

    words: str
    done: str
    by: str
    claims: tuple[Claim, ...]


def _line(by: str, done: str, rows: Sequence[Dead]) -> Line:
    """One sentence for those who died in one way, as one or several reports tell it."""
    people = joined([row.words for row in rows])
    comma = "," if len(rows) == 1 and "," in people else ""
    helper = "" if done == "died" else " was" if len(rows) == 1 else " were"
    reports = f"{by} reports that " if by else ""
    return line(f"{reports}{people}{comma}{helper} {done}", [claim for row in rows for claim in row.claims])


def _dead(name: Finding, mine: Sequence[Finding], told: Told) -> Dead | None:
    """How one died; None where no report says it of the name itself, or where reports differ on it."""
    position = max(name.positions, key=lambda p: (len(p.claims), p.display))
    last = position.display.split()[-1]
    of = [f for f in mine if f.slot in ("person.condition", "person.status") and f.status in ("agreed", "single")]
    found = [c for f in of for c in told.of(f)]
    sure = [(done, c) for c in found if (done := _death(c, told)) and _is_of(c, last, told)]
    if " " not in position.display or not sure:
        return None
    named = [c for c in told.behind(position) if last in c.evidence.words]
    claims = [c for _, c in sure]
    several = min(len(documents(claims)), len(documents(named))) > 1
    ways = [done for done, _ in sure]
    best = max((done for _, done in _DEATHS), key=lambda done: (ways.count(done) > 1, ways.count(done)))
    age = next((row for f in mine if f.slot == "person.age" and (row := _age(f, last, told))), None)
    if several:
        words = f"{position.display}, {age[0]}" if age else position.display
        return Dead(words, best, "", (*named, *claims, *(age[1] if age else ())))
    one = next((row for row in sure if any(c.evidence.document == row[1].evidence.document for c in named)), None)
    if one is None:
        return None
    done, claim = one
    own = [c for c in named if c.evidence.document == claim.evidence.document]
    return Dead(position.display, done, told.dated(claim), (*own, claim)) if _is_near(own, last, told) else None


def _is_of(claim: Claim, last: str, told: Told) -> bool:
    """Whether the name stands right before the words that tell of a death: "Moll, a nurse, was killed"."""
    words, act = (" ".join(text.split()) for text in (told.around(claim), claim.display))
    return re.search(rf"\b{re.escape(last)}{_BETWEEN}{re.escape(act[:12])}", words) is not None


def _is_near(named: Sequence[Claim], last: str, told: Told) -> bool:
    """Whether somebody whose death one report tells is of this incident: others know the name, or it stands early."""
    others = (text for document, text in told.texts.items() if document != named[0].evidence.document)
    return min(c.evidence.span.start for c in named) < EARLY or any(last in text for text in others)


def _death(claim: Claim, told: Told) -> str:
    """How somebody died by a claim's own words: "killed"; "" where they do not say so for sure."""
    if not plain(claim) or told.is_elsewhere(claim) or _PAST.search(told.around(claim)):
        return ""
    act = act_words(claim)
    return next((done for pattern, done in _DEATHS if pattern.match(act)), "")


def _age(finding: Finding, last: str, told: Told) -> tuple[str, list[Claim]] | None:
    """The age in whole years, where all who give one agree and two reports do, by name."""
    value = finding.positions[0].value
    exact = isinstance(value, Number) and value.low == value.high and value.low is not None and value.low >= 1
    claims = [c for c in told.of(finding) if last in told.around(c)]
    if not exact or len(finding.positions) > 1 or len(documents(claims)) < 2:
        return None
    return f"{value.low:g}" if isinstance(value, Number) else "", claims


def latest(findings: Sequence[Finding], told: Told) -> Iterator[Finding]:
    """What has changed, with nothing but the last answer, where two reports give that one."""
    for finding in findings:
        last = next((p for p in finding.positions if p.latest), None)
        if finding.status == "changed" and last is not None and len(documents(told.behind(last))) > 1:
            yield replace(finding, positions=(last,))
