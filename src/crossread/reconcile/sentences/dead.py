"""Who died, by name: as several reports tell it, or as one report's own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass

from crossread.reconcile.sentences.phrasing import act_words, joined
from crossread.reconcile.sentences.told import Told, documents, line, plain
from crossread.types import Claim, Finding, Line, Number

BECAME = ("person.condition", "person.status", "person.charge", "person.sentence")
MOST = 8  # names of dead in a sentence
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

# one death told by another: "his death came a day after Ida Moll was killed"
_DATED_BY = re.compile(
    r"\b(?:deaths?|dead|died|killed|killing|shot|shooting)\b.*"
    r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before) [^,.;]*$",
    re.IGNORECASE,
)


# a death of something else, or of the one who did it: more would have to be told
_OTHERWISE = re.compile(
    r"\b(?:crash\w*|collision|heart attack|asthma|cancer|natural causes|overdose|suicide|self-inflicted|himself|"
    r"losing control|lost control|wreck\w*|drown\w*|vehicle overturned|herself|gunm[ae]n|shooter|suspect|attacker)\b",
    re.IGNORECASE,
)


def dead_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """ "Ida Moll, 27, and Tom Brandt were killed"; as a report's own where no other says so by name."""
    dead: dict[tuple[str, str], list[Dead]] = defaultdict(list)
    for name in sorted((f for f in findings if f.slot == "person.name" and f.about), key=lambda f: f.about):
        if one := _dead(name, [f for f in findings if f.about == name.about], told):
            dead[one.by, one.done].append(one)
    return [_line(*key, rows) for key, rows in sorted(dead.items())]


@dataclass(frozen=True, slots=True)
class Dead:
    """One who died: the name with the age, how, the only report that says so ("" for several), and the claims."""

    words: str
    done: str
    by: str
    claims: tuple[Claim, ...]


def _line(by: str, done: str, rows: Sequence[Dead]) -> Line:
    """One sentence for those who died in one way, as one or several reports tell it."""
    shown = rows[:MOST]
    people = joined([f"{row.words}," if "," in row.words else row.words for row in shown]).replace(",,", ",")
    helper = "" if done == "died" else " was" if len(rows) == 1 else " were"
    reports = f"{by} reports that " if by else ""
    text = f"{people}{helper} {done}" if shown == rows else f"those who{helper} {done} include {people}"
    return line(f"{reports}{text}", [claim for row in shown for claim in row.claims])


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
    ages = [f for f in mine if f.slot == "person.age"]
    if several:
        words, more = _with_age(position.display, last, ages, told, told.names)
        return Dead(words, best, "", (*named, *claims, *more))
    one = next((row for row in sure if any(c.evidence.document == row[1].evidence.document for c in named)), None)
    if one is None:
        return None
    done, claim = one
    own = [c for c in named if c.evidence.document == claim.evidence.document]
    words, more = _with_age(position.display, last, ages, told, {claim.evidence.document})
    return Dead(words, done, told.dated(claim, ""), (*own, claim, *more)) if _is_near(own, last, told) else None


_OF_HER = re.compile(r"\b(?:of|for|to)(?: [A-Z][\w’'.-]+)* $")  # "the brother of Moll was killed"
_WHOSE = re.compile(r"\b(?:whose|said|saw|told)\b")


def _is_of(claim: Claim, last: str, told: Told) -> bool:
    """Whether the name stands right before the words that tell of a death: "Moll, a nurse, was killed"."""
    words, act = (" ".join(text.split()) for text in (told.around(claim), claim.display))
    named = re.search(rf"\b{re.escape(last)}{_BETWEEN}{re.escape(act[:12])}", words)
    return named is not None and not _OF_HER.search(words[: named.start()]) and not _WHOSE.search(named[0])


def _is_near(named: Sequence[Claim], last: str, told: Told) -> bool:
    """Whether somebody whose death one report tells is of this incident: others know the name, or it stands early."""
    others = (text for document, text in told.texts.items() if document != named[0].evidence.document)
    return min(c.evidence.span.start for c in named) < EARLY or any(last in text for text in others)


def _death(claim: Claim, told: Told) -> str:
    """How somebody died by a claim's own words: "killed"; "" where they do not say so for sure."""
    around = told.around(claim)
    if not plain(claim) or told.is_elsewhere(claim) or told.is_taken_back(claim):
        return ""
    if _PAST.search(around) or _OTHERWISE.search(around):
        return ""
    act = act_words(claim)
    if _DATED_BY.search(around[: max(around.find(act), 0)]):
        return ""
    return next((done for pattern, done in _DEATHS if pattern.match(act)), "")


def _with_age(
    name: str, last: str, ages: Sequence[Finding], told: Told, reports: Container[str]
) -> tuple[str, list[Claim]]:
    """A name with the age in whole years where only one is given beside it, and the claims of these reports for it."""
    given = [(p.value, told.behind(p)) for f in ages for p in f.positions]
    exact = [v for v, _ in given if isinstance(v, Number) and v.low == v.high and v.low is not None]
    values = {v.low for v in exact if v.low is not None and v.low >= 1}
    claims = [c for _, mine in given for c in mine if c.evidence.document in reports]
    claims = [c for c in claims if any(is_age_of(told.around(c), last, value) for value in values)]
    return (f"{name}, {min(values):g}", claims) if claims and len(values) == len(given) == 1 else (name, [])


def is_age_of(sentence: str, last: str, age: float) -> bool:
    """Whether a sentence has an age right beside a name: "Moll, 27," or "27-year-old Ida Moll"."""
    name, years = re.escape(last), rf"{age:g}"
    after = (
        rf"\b{name}(?: Jr\.?)?(?:,(?: who (?:is|was))?| who (?:is|was)| is| was| aged?| \()(?: an?| aged?)? ?{years}\b"
    )
    before = rf"\b{years}-year-old (?:[\w.’'-]+ ){{0,5}}{name}\b"
    return re.search(rf"{after}|{before}", " ".join(sentence.split())) is not None
