"""Whether a sentence of the brief says nothing but what its claims bear out, word by word.

A quotation in the sentence must stand in the evidence of one of its claims, or be the sentence that holds it.  Outside
of quotations every number, name, place, day and hour, and every content word that is none of the sentence's own few
(`OWN`), must stand in the evidence, the values, the holders or the names of the reports of its claims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from crossread.compare.closed import ABOUT
from crossread.compare.words import STOP_WORDS, stem
from crossread.reconcile.sentences.phrasing import NUMBERS
from crossread.types import Claim, Line, Name, Number, Phrase, When

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# what templates say themselves; none of these words tells anything of the incident
OWN = frozenset(
    "headline report reports reported differ age name spelt ways given first earlier later happened took place number "
    "people incident named according citing described call include one two three four five six seven eight nine ten "
    "several".split()
)
# who is told of in these words was killed: "fatally shot", "stabbed to death"
_SLAIN = re.compile(r"\b(?:fatally|slain|murdered|(?:shot|stabbed) (?:dead|to death))\b", re.IGNORECASE)
_QUOTED = re.compile(r"“([^”]*)”")
_MARKS = re.compile('["“”‘’]')
_TOKEN = re.compile(r"\d[\d,.:]*\d|\d|[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def unsupported(
    line: Line,
    claims: Mapping[str, Claim],
    reports: Mapping[str, str],
    around: Callable[[Claim], str] = lambda claim: claim.evidence.words,
) -> tuple[str, ...]:
    """What in a sentence its claims do not bear out, in order; empty for a sentence that may be shown.

    `reports` are the names of the reports by their ids; `around` gives the sentence in which a claim stands, which may
    be quoted whole.
    """
    mine = [claims[key] for key in line.claims if key in claims]
    if not mine:
        return (line.text,)
    folded = [folded_words(words) for claim in mine for words in (claim.evidence.words, around(claim))]
    missing = [words for words in _QUOTED.findall(line.text) if not any(folded_words(words) in each for each in folded)]
    exact, loose = _vocabulary(mine, reports)
    own = _QUOTED.sub(" ", line.text)
    return (*missing, *(token for token in _TOKEN.findall(own) if not _borne(token, exact, loose)))


def folded_words(text: str) -> str:
    """Words for comparison: white space folded, quotation marks and stops at the ends aside."""
    return " ".join(_MARKS.sub("'", text).split()).strip(" ,.;:'").casefold()


def _borne(token: str, exact: frozenset[str], loose: frozenset[str]) -> bool:
    """Whether one token is the sentence's own, or stands in what its claims say."""
    low = token.casefold().removesuffix("’s").removesuffix("'s").rstrip(".")
    if low in exact or low.replace(",", "") in exact:
        return True
    if token[0].isdigit():
        return False
    return low in OWN or low in STOP_WORDS or stem(low) in loose


def _vocabulary(claims: Iterable[Claim], reports: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The tokens that claims and their values bear out, as they are, and their stems."""
    texts = [text for claim in claims for text in _texts(claim, reports)]
    tokens = {token.casefold().rstrip(".") for text in texts for token in _TOKEN.findall(text)}
    tokens |= {part for token in tokens for part in re.split(r"[-–—/]", token) if part}
    tokens |= {token.replace(",", "") for token in tokens} | {t.removesuffix("'s").removesuffix("’s") for t in tokens}
    tokens |= {NUMBERS[token] for token in tokens if token in NUMBERS}
    if any(_SLAIN.search(" ".join(text.split())) for text in texts):
        tokens |= {"killed"}
    return frozenset(tokens), frozenset(stem(token) for token in tokens)


def _texts(claim: Claim, reports: Mapping[str, str]) -> Iterator[str]:
    """Every text that a claim bears out: its words, its value in words, whom it is about, who holds it, the report."""
    yield from (claim.evidence.words, claim.display, claim.about_name, claim.holder, claim.via)
    yield claim.key if claim.about.startswith(ABOUT) else ""
    yield reports.get(claim.evidence.document, claim.evidence.document)
    yield from dated(claim.said_at)
    match claim.value:
        case Number(low=low, high=high):
            yield from (f"{bound:g}" for bound in (low, high) if bound is not None)
            yield from (f"{bound:,.0f}" for bound in (low, high) if bound is not None)
        case When(earliest=earliest, latest=latest):
            yield from dated(earliest or "")
            yield from dated(latest or "")
        case Name(name=name):
            yield name
        case Phrase(text=text):
            yield text


def dated(iso: str) -> Iterator[str]:
    """A day in the words that a sentence may use: the weekday, the day of the month, the month, the year."""
    if re.match(r"\d{4}-\d\d-\d\d", iso):
        day = date.fromisoformat(iso[:10])
        yield f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def day_words(iso: str) -> str:
    """day_words("2015-12-14T22:40") == "Monday, 14 December 2015"; "" for what is no day."""
    return next((text.replace(" ", ", ", 1) for text in dated(iso)), "")


def short_day(iso: str) -> str:
    """short_day("2015-12-14") == "14 December 2015"; "" for what is no day."""
    return next((text.partition(" ")[2] for text in dated(iso)), "")
