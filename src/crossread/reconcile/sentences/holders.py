"""Who is named as the holder of a claim in the brief, and what each report is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from crossread.reconcile.sentences.supported import short_day
from crossread.reconcile.sentences.told import Told
from crossread.types import Claim, Name

SHORT = 12  # letters of an id that is printed whole beside an outlet's name


def with_holders(claims: Mapping[str, Claim], texts: Mapping[str, str]) -> dict[str, Claim]:
    """The claims with holders that can be printed: no place, and as the sentence has them."""
    places = {c.value.name for c in claims.values() if isinstance(c.value, Name) and c.value.kind == "place"}
    told = Told(claims, {}, texts)

    def holder(claim: Claim) -> str:
        """The holder, "" for a place or one in capitals as datelines are."""
        name, text = claim.holder, texts.get(claim.evidence.document, "")
        if not name or name in places or (len(name) > 4 and name != name.upper() and name.upper() in text):
            return ""
        direct = claim.attribution is not None and claim.attribution.direct
        around = told.around(claim)
        return stated_holder(without_rank(name, text), around, claim.evidence.words, direct=direct) if text else name

    return {key: replace(c, holder=holder(c)) for key, c in claims.items()}


_SPEAKS = re.compile(r"\b(?:said|says|say|told|according)\b")
_BODY = (
    r"(?:police|deputies|authorities|officials|officers|investigators|detectives|prosecutors|witnesses|neighbou?rs)\b"
)
_BODIES = re.compile(
    rf"\b{_BODY}(?= (?:said|say|says|told|believe|added|confirmed|reported)\b)"
    rf"|(?:(?<=according to )|(?<=said )){_BODY}",
    re.IGNORECASE,
)


def stated_holder(name: str, sentence: str, words: str = "", *, direct: bool = True) -> str:
    """A holder as the sentence has it: "police" where it says no more, whoever these were taken to be.

    Nobody who only stands in the words that are held, unless these say that they are his; and for words that are not
    somebody's own (`direct`), nobody whom their sentence does not name.
    """
    own = name.split()[-1].removesuffix("'s").removesuffix("’s")
    found = _BODIES.search(sentence)
    inside = name.casefold() in words.casefold() and not _SPEAKS.search(words)
    absent = own.casefold() not in sentence.casefold()
    if inside or (absent and (found or not direct)):
        return found[0].lower() if found else ""
    return name


_FIRST = r"(?:New|North|South|East|West|San|Los|Las|Fort|Saint|St\.|Mount)"
_RANKS = re.compile(r"(?:(?:Ch|Con|Asst|Lt|Col|Det|Insp|Supt|Sgt|Dep|Gen|Maj|Cmdr|Constable|Lieutenant)\.? )+")


def without_rank(holder: str, text: str) -> str:
    """A holder's name without a rank that is cut short: not "Con Ida Moll" where the text has "Det Con Ida Moll".

    With the first word of a place where that is cut off: "New Pell Advocate" for "Pell Advocate".
    """
    if cut := re.search(rf"\b{_FIRST} {re.escape(holder)}\b", text):
        return cut[0]
    rank = _RANKS.match(holder)
    return holder[rank.end() :] if rank and re.search(rf"[A-Z]\w*\.? {re.escape(holder)}", text) else holder


def report_names(claims: Mapping[str, Claim], outlets: Mapping[str, str]) -> dict[str, str]:
    """What each report is called: its outlet; where several have one outlet, with its day, or else its id."""
    days = {claim.evidence.document: claim.said_at for claim in claims.values()}
    documents = sorted({*days, *outlets})
    named = {document: outlets.get(document) or document for document in documents}
    return {document: _told_apart(document, named, days) for document in documents}


def _told_apart(document: str, named: Mapping[str, str], days: Mapping[str, str]) -> str:
    """The name of one report, told apart from others of its outlet: "Harbour Courier of 12 October 2025"."""
    alike = [other for other, name in named.items() if name == named[document]]
    if len(alike) == 1:
        return named[document]
    dates = [days.get(other, "")[:10] for other in alike]
    apart = all(dates) and len(set(dates)) == len(dates)
    if apart:
        return f"{named[document]} of {short_day(days[document])}"
    place = f"{alike.index(document) + 1} of {len(alike)}"
    return f"{named[document]} ({document if len(document) <= SHORT else place})"
