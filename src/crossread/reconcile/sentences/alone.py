"""What one report alone tells, told as that report's: what became of people, then its first clauses, quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from crossread.reconcile.sentences.clauses import is_stale, stands_alone
from crossread.reconcile.sentences.lead import HAPPENED
from crossread.reconcile.sentences.opening import known_names, leans, opening_lines
from crossread.reconcile.sentences.people import BECAME, DEAD, OF_CHARGES, whole_act
from crossread.reconcile.sentences.phrasing import act_words, lowered
from crossread.reconcile.sentences.told import Told, bare, documents, line, named_holder, plain, quotable
from crossread.types import Claim, Finding, Line

SHARED = 2  # answers that a report must share with others to be of their incident
OPENING = 700  # code points of a report that are about its own incident
EARLY = 1800  # code points within which a report tells what matters most
_FULL_NAME = re.compile(r"(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+")
_BETWEEN = r"(?:, [^,]{1,40})*,? "
_PASSIVE_AFTER = r"(?:has |had |have )?(?:also |since |already )?(?:has )?(?:was|were|been|is|are) (?:\w+ly |also )?"
_ACTIVE_AFTER = r"(?:has |had |have |later |also )*"
_LED = re.compile(r"\b(charged with|(?:arrested|indicted|booked|held) on) $")
_OVER = re.compile(
    r"[.,;]| (?:in connection|in the (?:case|death|shooting)|after|at|on|following|stemming|and is|and was)\b|$"
)
_ASIDE = re.compile(r"\bweekend\b|\bmore people\b|\b(?:minutes|hours|days) later\b", re.IGNORECASE)
# what is soon out of date, tells nothing, or points at what stands before
_UNTOLD = re.compile(
    r"\b(?:(?:remains?|is) under investigation|is ongoing|the last one|one of them|call(?:s)? for service|but|"
    r"(?:not|yet) (?:been )?(?:released|identif\w+)|rural part|out of date|comment(?:ed)?|"
    r"could not be reached|declined|described the (?:scene|situation)|on ?going)\b|^already\b|^(?:the )?same\b",
    re.IGNORECASE,
)
_SAID = re.compile(r", (?:[\w’'-]+ ){1,5}(?:said|say|says|confirmed|added|reported)$|, according to [^,]*$")
# somebody is said to have said what follows, and nobody can be named for it
_TOLD_SO = re.compile(r"\b(?:said|says?|told(?: \w+){1,3}|believes?d?|thinks?|thought|heard)(?: that)?$", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")
FIRST = 2500  # code points within which a report tells what matters most


def alone_lines(findings: Sequence[Finding], told: Told) -> list[Line]:
    """What single reports tell, as theirs: the sentences that tell most, what became of people, and first clauses."""
    reports, known = _with_others(findings, told), known_names(told)
    return [
        *opening_lines(findings, reports, told, known),
        *single_lines(findings, reports, told),
        *quoted_lines(findings, reports, told, known),
    ]


def single_lines(findings: Sequence[Finding], reports: Container[str], told: Told) -> list[Line]:
    """What one of the reports alone tells of a named person, with the name right before it; deaths first."""
    made = []
    for finding in (f for f in findings if f.status == "single" and f.slot in BECAME):
        for claim in (c for c in told.of(finding) if c.evidence.document in reports):
            if act := _act_of(claim, told) if _is_near(claim, told) else "":
                text = f"{told.names[claim.evidence.document]} reports that {claim.about_name} {act}"
                made.append((not DEAD.match(act), claim.evidence.span, claim.id, line(text, [claim])))
    return [row for *_, row in sorted(made, key=lambda row: row[:3])]


def _charge(claim: Claim, words: str) -> str:
    """ "was charged with arson": the whole offence with the words that lead to it; "" where it is cut short."""
    before, offence, after = words.partition(OF_CHARGES.sub("", claim.display))
    led = _LED.search(before)
    first = offence.split(", ")[0]
    return f"was {led[1]} {first}" if led and offence and (first != offence or _OVER.match(after)) else ""


def _is_near(claim: Claim, told: Told) -> bool:
    """Whether a claim is of this incident: early, its person known to others or at the start."""
    start, last = claim.evidence.span.start, claim.about_name.rpartition(" ")[2]
    others = [text for document, text in told.texts.items() if document != claim.evidence.document]
    known = start < OPENING or any(last in text for text in others)
    return start < EARLY and known and plain(claim) and not told.is_elsewhere(claim)


def _act_of(claim: Claim, told: Told) -> str:
    """The act of a claim in whose sentence the whole name is its subject; else ""."""
    name, words = claim.about_name, " ".join(told.around(claim).split())
    act = whole_act(act_words(claim), [words]) if claim.slot != "person.charge" else _charge(claim, words)
    if not act or not _FULL_NAME.fullmatch(name) or claim.display[:12] not in words:
        return ""
    after = _PASSIVE_AFTER if act.startswith("was ") else _ACTIVE_AFTER
    before = words.partition(claim.display[:12])[0]
    if claim.slot == "person.charge":
        before = _LED.sub("", before)
    return act if re.search(rf"\b{re.escape(name)}{_BETWEEN}{after}$", before) else ""


def quoted_lines(
    findings: Sequence[Finding], reports: Container[str], told: Told, known: Mapping[str, frozenset[str]]
) -> list[Line]:
    """What single reports tell, quoted as theirs: of each in turn what others tell of as well, then what stands first.

    What is disputed or has changed is left to the sentences that say so.
    """
    apart = {c.id for f in findings if f.status in ("changed", "disputed") for c in told.of(f)}
    places = {(c.evidence.document, c.evidence.span) for c in told.claims.values() if c.id in apart}
    free = [f for f in findings if f.slot == "event.sequence"]
    tellers = {c.id: len(documents(told.of(f))) for f in free for c in told.of(f)}
    new = [c for c in told.claims.values() if (c.evidence.document, c.evidence.span) not in places]
    found = [c for c in new if c.evidence.document in reports and _tells(c, told, known)]
    turns: Counter[str] = Counter()
    rows = []
    for claim in sorted(found, key=lambda c: (-tellers.get(c.id, 1), c.evidence.span, c.evidence.document, c.id)):
        turns[claim.evidence.document] += 1
        rows.append((turns[claim.evidence.document], claim.evidence.span.start, claim.id, claim))
    return [line(_alone(claim, told), [claim]) for *_, claim in sorted(rows, key=lambda row: row[:3])]


def _with_others(findings: Sequence[Finding], told: Told) -> set[str]:
    """The reports that share answers with other ones: the rest may tell of another incident."""
    shared: Counter[str] = Counter()
    for finding in findings:
        if finding.slot not in ("event.sequence", "statement", "event.date", "event.time"):
            together = documents(told.of(finding))
            shared.update(together if len(together) > 1 else ())
    return {document for document, times in shared.items() if times >= SHARED}


def _is_known(claim: Claim, told: Told) -> bool:
    """Whether a name in the words is one that another report has, or one that its own report begins with."""
    others = [text for document, text in told.texts.items() if document != claim.evidence.document]
    if not others or claim.evidence.span.start < OPENING:
        return True
    text = told.texts.get(claim.evidence.document, "")
    names = [w for w in re.findall(r"\b[A-Z][a-z’'-]+", bare(claim)) if not re.search(rf"\b{w.lower()}\b", text)]
    return not names or any(name in other for name in names for other in others)


def before_of(claim: Claim, told: Told) -> str:
    """What stands in the sentence of a claim before its words."""
    return " ".join(told.around(claim).partition(claim.evidence.words)[0].split())


def _tells(claim: Claim, told: Told, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a clause of one report is worth a sentence: it stands alone and tells of something that happened."""
    free = claim.slot == "event.sequence" and "headline" not in claim.rule and claim.evidence.span.start < FIRST
    telling = HAPPENED.search(claim.evidence.words) or _NAMED.search(bare(claim))
    aside = _ASIDE.search(claim.evidence.words)
    if not free or telling is None or aside is not None or _UNTOLD.search(claim.evidence.words):
        return False
    whole = stands_alone(claim) and told.is_sentence(claim) and not is_stale(claim, [claim], told)
    leaning = leans(bare(claim), known) or (not named_holder(claim) and _TOLD_SO.search(before_of(claim, told)))
    return whole and not leaning and not told.is_elsewhere(claim) and _is_known(claim, told)


def _alone(claim: Claim, told: Told) -> str:
    """A clause of one report, quoted as that report's."""
    report, holder = told.names[claim.evidence.document], named_holder(claim)
    words = lowered(_SAID.sub("", quotable(claim)))
    return f"{report} reports{f', citing {holder},' if holder else ''} that “{words}”"
