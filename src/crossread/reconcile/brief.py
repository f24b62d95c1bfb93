"""The brief: a short neutral account composed from claims: agreed facts first, then changes, then disputes.

Templates put values into plain sentences; where no template fits, short exact words are quoted.  Every sentence is
checked against its claims' words (`sentences/supported.py`) before it is let out: what cannot be borne out is not said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences import (
    Told,
    agreed_lines,
    alone_lines,
    changed_line,
    disputed_line,
    short_day,
    unsupported,
)
from crossread.stories.passages import within
from crossread.types import Claim, Finding, Line, Name, Passage

ENOUGH = 7  # sentences above which what one report alone tells is left to the page
SHORT = 12  # letters of an id that is printed whole beside an outlet's name
NEW = 0.5  # the share of a sentence's telling words that must not have been said before


def make_brief(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    most: int,
    outlets: Mapping[str, str] | None = None,
    texts: Mapping[str, str] | None = None,
    asides: Sequence[Passage] = (),
) -> tuple[Line, ...]:
    """At most `most` sentences, each with its claims; one that its claims do not bear out is left out.

    `outlets` names the reports by their ids; with `texts`, clauses that are cut short in the middle are not printed;
    nothing rests on words in `asides`, which are about something else.
    """
    beside = within(asides)
    claims = with_holders({key: claim for key, claim in claims.items() if not beside(claim)}, texts or {})
    told = Told(claims, report_names(claims, outlets or {}), texts or {})
    written = {
        "agreed": agreed_lines(findings, told),
        "alone": alone_lines(findings, told),
        "changed": [line for f in findings if f.status == "changed" for line in changed_line(f, told)],
        "disputed": [line for f in findings if f.status == "disputed" for line in disputed_line(f, told)],
    }
    good = {
        key: [row for row in rows if not unsupported(row, claims, told.names, told.around)]
        for key, rows in written.items()
    }
    changes = without_repeats(good["changed"])[: max(1, most // 5)] if most > 2 else []
    disputes = without_repeats(good["disputed"])[: max(1, most // 4)] if most > 1 else []
    moved = [set(stems(row.text)) for row in changes]
    still = [row for row in good["agreed"] if not any(set(stems(row.text)) <= words for words in moved)]
    agreed = without_repeats(still)[: most - len(changes) - len(disputes)]
    room = max(0, min(most, ENOUGH) - len(agreed) - len(changes) - len(disputes))
    alone = [row for row in without_repeats([*agreed, *good["alone"]]) if row not in agreed][:room]
    return (*agreed, *alone, *changes, *disputes)


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


def without_repeats(lines: Sequence[Line]) -> list[Line]:
    """The sentences that tell something which those before them do not: a good part of their telling words is new."""
    kept: list[Line] = []
    said: set[str] = set()
    for line in lines:
        mine = set(stems(told_by(line.text)))
        new = sum(weight(w) for w in sorted(mine - said))
        begun = any(told_by(line.text).split()[:3] == told_by(other.text).split()[:3] for other in kept)
        if not begun and new >= NEW * sum(weight(w) for w in sorted(mine)):
            kept.append(line)
            said |= mine
    return kept


def told_by(text: str) -> str:
    """What a sentence tells, without the report that tells it: the words that it quotes of one report."""
    match = re.search(r" reports[^“]* that “(.+)”\.$", text)
    return match[1] if match else text


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
    return f"{named[document]} ({document if len(document) <= SHORT else document[:6]})"
