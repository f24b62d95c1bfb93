"""Whether an hour or a day is that of the deed itself, of what came later, or counted from a page's late stamp."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from crossread.types import Claim, When

# hours of what comes later, or of what somebody did before
_LATER = re.compile(
    r"\b(?:court|arraign\w*|hearing|appearance|funeral|vigil|services?|visitation|conference|tweet\w*|remain\w*|scheduled|"
    r"interview\w*|facebook|twitter|instagram|post(?:s|ed)?|die[sd]|dead|asleep|sleeping|released|curfew|update\w*|earlier|later|will|contained|extinguished|surgery|"
    r"meetings?|forum|reopen\w*|open from|closed|class(?:es)?|auditorium)\b"
    r"|\b(?:hours?|minutes) after\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:it|this|that|which|(?:shooting|stabbing|incident|attack|killing|crash|robbery|fire|explosion)s?)\b[^.;,]{0,12}"
    r"\b(?:happened|occurred|took place|broke out|erupted|started|began)\b|\b(?:was|were|being|been) (?:\w+ )?(?:shot|stabbed|killed)\b",
    re.IGNORECASE,
)
# "released details of Thursday's shooting": the day is that of the deed, whatever else is told
_OF_DAY = re.compile(
    r"\b(?:to|yester|mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?(?:['’]s)? (?:[\w-]+ ){0,2}"
    r"(?:shootings?|incident|attack|stabbing|killings?|murders?|crash|fire|robbery|homicide)\b(?! (?:victims?|suspects?))",
    re.IGNORECASE,
)
_DIED_OF = re.compile(
    r"\b(?:die[sd]|dead)\b(?= (?:after|in|from|of|following) (?:[\w-]+ ){0,4}(?:shooting|shootout|stabbing|attack|crash|fire|gunshot))",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
WEEKS = 35  # days within which one weekday is thought to be one day
# a weekday without a date, and not said to be the last one
_WEEKDAY = re.compile(
    r"^(?!.*\d{1,2}(?:st|nd|rd|th)?\b(?! ?[ap]\.?m))(?!.*\blast\b).*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
_OF_DEED = re.compile(r"\b(?:shot|shooting|stabbing|stabbed|attack|killing)\b", re.IGNORECASE)


def is_later(claim: Claim) -> bool:
    """Whether an hour or a day is that of what comes later; who died after a shooting on Friday was shot on Friday."""
    return bool(_LATER.search(_DIED_OF.sub(" ", claim.evidence.words)))


def is_day_of_deed(claim: Claim) -> bool:
    """Whether a day stands at the word for the deed: "Thursday's shooting"."""
    return bool(_OF_DAY.search(claim.evidence.words))


def tells_deed(claim: Claim) -> bool:
    """Whether the words beside a value speak of the deed."""
    return bool(_OF_DEED.search(claim.evidence.words))


def tells_it_happened(claim: Claim) -> bool:
    """Whether the words say outright that it happened then: "the shooting happened", "he was shot"."""
    return bool(_HAPPENED.search(claim.evidence.words))


def on_one_weekday(told: Sequence[Claim]) -> list[Claim]:
    """The days; "Tuesday night" that a report's late stamp counts to another week is the Tuesday of the others.

    A page that was stamped anew counts its weekdays from the wrong week.  The day that stands is the one that a report
    gives by its date, else the earliest; a report that gives that one as well speaks of two.
    """
    dated = [c for c in told if not _WEEKDAY.search(c.display)]
    firsts: dict[int, Claim] = {}
    for claim in sorted(dated, key=_day) + sorted((c for c in told if c not in dated), key=_day):
        firsts.setdefault(_day(claim).weekday(), claim)
    given = {(c.evidence.document, _day(c)) for c in told}

    def moved(claim: Claim) -> Claim:
        first = firsts[_day(claim).weekday()]
        away = (_day(claim) - _day(first)).days
        known = {(claim.evidence.document, _day(first)), (first.evidence.document, _day(claim))} & given
        if known or not 0 < abs(away) <= WEEKS or not _WEEKDAY.search(claim.display):
            return claim
        return replace(claim, value=first.value, when=_moved(claim.when, -away))

    return [moved(c) for c in told]


def _moved(when: When | None, days: int) -> When | None:
    """A time so many days later."""
    if when is None:
        return None

    def later(text: str | None) -> str | None:
        told = _ISO_DAY.match(text or "")
        return text if told is None else f"{date.fromisoformat(told[0]) + timedelta(days)}{(text or '')[10:]}"

    return replace(when, value=later(when.value) or "", earliest=later(when.earliest), latest=later(when.latest))


def _day(claim: Claim) -> date:
    """The day that a claim gives."""
    assert isinstance(claim.value, When) and claim.value.earliest
    return date.fromisoformat(claim.value.earliest[:10])
