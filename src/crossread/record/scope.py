"""Whether a profile counts an incident at all, and why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crossread.errors import UsageError
from crossread.record.facts import Facts
from crossread.record.view import View

Rule = Callable[[View, Facts], str]
_POLICE = ("officer", "police", "deputy", "deputies", "trooper", "sheriff", "agent", "marshal", "cop", "cops")


def _any(view: View, facts: Facts) -> str:
    """Every incident counts."""
    return ""


def _shooting(view: View, facts: Facts) -> str:
    """Somebody was shot, or shots were fired."""
    fired = facts.total or _has(view, "shooting")
    return "" if fired else "no report says that anybody was shot or that shots were fired"


def _protest(view: View, facts: Facts) -> str:
    """There was a protest."""
    return "" if _has(view, "protesting") else "no report tells of a protest"


def _political(view: View, facts: Facts) -> str:
    """Political violence and protest; ordinary crime and police work in the US are left out."""
    return (
        ""
        if _has(view, "protesting", "dispersing")
        else "ordinary crime or police work, which the scheme leaves out in the US"
    )


def _police_killing(view: View, facts: Facts) -> str:
    """Somebody died, and police did it."""
    if not facts.killed:
        return "nobody is said to have been killed, and only killings count"
    return "" if _by_police(view) else "no report says that police killed anybody"


def _has(view: View, *frames: str) -> bool:
    """Whether an event of one of the frames is said to have happened."""
    return any(
        e.frame in frames and e.polarity == "positive" and e.modality == "actual"
        for r in view.readings
        for e in r.events
    )


def _by_police(view: View) -> bool:
    """Whether the one who shot or killed is said to be police."""
    for reading in view.readings:
        for event in reading.events:
            if event.frame in ("shooting", "killing") and event.polarity == "positive":
                agents = " ".join(
                    reading.document.text[s.start : s.end] for s in event.roles.get("agent", ())
                ).casefold()
                if any(word in agents.split() for word in _POLICE):
                    return True
    return any(
        "officer-involved" in line.text.casefold() or "police-involved" in line.text.casefold()
        for lines in view.lines
        for line in lines
    )


SCOPES: Mapping[str, Rule] = {
    "any": _any,
    "shooting": _shooting,
    "protest": _protest,
    "political": _political,
    "police killing": _police_killing,
}


def in_scope(scope: str, view: View, facts: Facts) -> tuple[bool, str]:
    """(whether it counts, why not); raises UsageError for a scope that does not exist."""
    if scope not in SCOPES:
        raise UsageError(f"unknown scope {scope!r}; known are {', '.join(SCOPES)}")
    why = SCOPES[scope](view, facts)
    return not why, why
