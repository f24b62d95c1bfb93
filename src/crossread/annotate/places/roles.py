"""What a place is to the report: the scene, a home town, where somebody is held or treated, the outlet's dateline."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re

from crossread.annotate.places.types import FoundPlace

_WINDOW = 60
_CARE = re.compile(
    r"\b(?:taken|flown|airlifted|transported|rushed|treated|hospitali[sz]ed|died|pronounced|recovering|admitted)\b",
    re.I,
)
_CUSTODY = re.compile(r"\b(?:booked|held|jailed|lodged|incarcerated|detained|in custody|behind bars)\b", re.I)
_HOME = re.compile(
    r"(?:\b\d{1,3},? of|\b\d{1,3},? from|(?:[A-Z]\w+),? of|\bresident of|\bnative of|\blives? in|\blived in|\bfrom|,\s*\d{1,2},\s*of)\s+(?:the\s+)?(?:area of\s+)?$"
)
_HOME_AFTER = re.compile(r"\s+(?:man|woman|men|women|teen\w*|boy|girl|resident\w*|native|couple|mother|father)\b")
_SCENE = re.compile(
    r"\b(?:shot|shooting|shootings|shots|fired|gunfire|stabb\w+|killed|killing|wounded|injured|found|happened|occurred|took place|"
    r"responded|called|incident|homicide|murder|scene|crash\w*|fire|explosion|attack\w*|dead|slain|unfolded|reported|gunned down|protest\w*|flood\w*)\b",
    re.I,
)
_CUES = ((_CUSTODY, "custody"), (_CARE, "care"), (_SCENE, "scene"))
_ADDRESSES = frozenset({"address", "block", "corner", "street"})  # no report is dated from one
_POLICE_AFTER = re.compile(
    r"\s+(?:(?:[Mm]etro(?:politan)?\s+)?[Pp]olice|PD\b|[Ss]heriff|[Pp]rosecutor|District Attorney|officer|[Dd]etective|[Cc]oroner|[Mm]edical [Ee]xaminer|[Ff]ire)"
)


def place_role(text: str, place: FoundPlace) -> str:
    """One of PLACE_ROLES for a place in its text."""
    before = text[max(0, place.span.start - _WINDOW) : place.span.start].rsplit("\n", 1)[-1]
    after = text[place.span.end : place.span.end + _WINDOW].split("\n", 1)[0]
    line_start = not before.strip()
    if line_start and place.kind not in _ADDRESSES and re.match(r",?\s*(?:\([^)]*\))?\s*(?:—|–|--|-\s|\()", after):
        return "dateline"
    if place.detail in ("hospital", "jail", "court"):
        return {"hospital": "care", "jail": "custody", "court": "custody"}[place.detail]
    if _POLICE_AFTER.match(after):
        return "jurisdiction"
    if _HOME_AFTER.match(after) or (
        _HOME.search(before) and place.kind in ("city", "county", "state", "neighborhood", "block", "address", "street")
    ):
        return "hometown"
    return nearest_cue(before) or ("scene" if place.kind in ("block", "corner") else "other")


def nearest_cue(before: str) -> str:
    """The role that the last telling word before a place gives: "died after a shooting in Fernhill" is the scene."""
    clause = before.rpartition(".")[2]
    found = [(m.start(), role) for cue, role in _CUES for m in cue.finditer(clause)]
    return max(found, default=(0, ""))[1]
