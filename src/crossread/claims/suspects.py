"""Has anyone been arrested: the story's own question, answered by what reports say of suspects at large.

"No arrests have been made", "police are searching for the gunman", "a man was arrested" are stages of one thing, even
where the people are not named and cannot be linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.acts import is_unreal
from crossread.claims.make import Draft, around, is_aside, overlaps, sentence_of
from crossread.claims.topics import clause_of
from crossread.types import Event, Phrase, Reading, Span

_WHO = (
    r"(?:the |an? |any |two |three |other )?(?:[\w-]+ ){0,3}?"
    r"(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|culprits?|driver|men|man)"
)
_AT_LARGE = re.compile(
    r"\b(?:no (?:known |immediate |possible )?(?:[\w ]{1,20}? (?:or|nor) (?:known )?)?(?:arrests?|suspects?)\b"
    r"(?: (?:have|has|had) been \w+)?"
    r"|(?:no one|nobody) (?:has|had|was|is) (?:been )?(?:arrested|in custody)"
    rf"|(?:searching|looking|hunting|search|look|hunt|on the lookout) for {_WHO}|seek(?:ing|s)? {_WHO}"
    r"|no (?:suspect|arrest) (?:information|description)|(?:too early to|not|n['’]t) (?:yet )?releas(?:e|ing|ed) "
    r"(?:any )?suspect (?:information|description)"
    rf"|{_WHO} (?:is|are|was|were|remains?|remained) (?:still )?(?:at large|on the loose|on the run)"
    rf"|{_WHO} (?:has|have|had)(?: not|n['’]t) (?:yet )?been (?:arrested|caught|captured|apprehended|located|found)"
    rf"|{_WHO} (?:got away|escaped)|search is (?:on|under ?way) for {_WHO}|help (?:in )?(?:finding|identifying) {_WHO}"
    r"|yet to (?:make an(?:y)? arrests?|arrest|catch|capture|apprehend)"
    r"|(?:do|did|does)(?: not|n['’]t) have (?:any |an? )?"
    r"(?:suspects?(?: or anyone in custody)?|(?:any|some)one in custody)"
    r"|(?:have not|haven['’]t|has not|hasn['’]t) (?:yet )?"
    r"(?:arrested|identified|caught|released an? (?:\w+ or )?suspect)|manhunt"
    r"|(?:attempt(?:ing)? to|trying to|working to|yet to|help) (?:identify|find|locate) (?:the |an? )?"
    r"(?:suspects?|gunm[ae]n|shooters?|killers?)|unidentified (?:suspects?|gunm[ae]n|shooters?)"
    r"|(?:hop(?:e|es|ing) to|hopefully|working to|trying to) (?:apprehend|arrest|captur|find|catch)\w*)",
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:whether|if) (?:[\w-]+ ){1,6}$|\blead\w* (?:police )?to [^.;,]{1,20}\b(?:or|and) (?:an |the )?$"
    r"|\bhopefully\s*$|\bcardiac\s*$|\b(?:lead\w*|led) to (?:an?|the|any)?\s*$|\breward\b[^.;]*$"
    r"|\b(?:expect|hop|want|try|work|attempt)\w*\b[^.;]*\bto (?:\w+ (?:and|or) )?$",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(
    r"\b(?:questioning|interviewing|(?:was|were|being) questioned|(?:were|was) being interviewed)\b"
    r"(?: (?:by|as) [\w ]{3,20}| (?:an?|the|two|three|several|four|\d+) (?:[\w-]+ )?"
    r"(?:people|m[ae]n|wom[ae]n|persons?|suspects?|teen\w*|individuals?))|(?<!no )(?<!or )\bpersons? of interest\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:is|are|was|were|remains?) (?:now |being held )?under (?:police )?custody\b", re.IGNORECASE)
_FREE = re.compile(
    r"\b(?:is|are|was|were|being|has|have)(?: not|n['’]t) (?:currently |yet )?(?:being |been )?"
    r"(?:held in (?:police )?custody|arrested|detained|taken into custody|in (?:police )?custody)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:expect\w*|plan\w*|intend\w*) to (?:file|bring|face|seek) (?:[\w-]+ ){0,2}?charges?\b"
    r"|(?<!additional )(?<!more )(?<!other )(?<!further )"
    r"\bcharges? (?:is|are|were) (?:now )?(?:pending|expected|forthcoming) against (?:an?|the|him|her)\b",
    re.IGNORECASE,
)
# who else is sought is another question than whether anybody was arrested (the closed question "othersuspect")
_ANOTHER = re.compile(r"\b(?:another|second|third|fourth|other|remaining|additional|more)\b", re.IGNORECASE)
_OFTEN = re.compile(r"\W+(?:before|twice|\w+ times)\b", re.IGNORECASE)  # arrests of other days
_GATHERED = re.compile(r"\bround\w* up (?:her|his|their|the) (?:children|kids|family|friends)\b", re.IGNORECASE)
_TAKEN = frozenset({"arresting", "surrendering"})
CROWD = 5
ABOUT, NAME = "event:suspects", "the suspects"


def find_suspects(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each clause that says that suspects are at large, and for each arrest that happened."""
    text = reading.document.text
    large = [Span(match.start(), match.end()) for match in _AT_LARGE.finditer(text)]
    large = [span for span in large if not _ANOTHER.search(text[span.start : span.end])]
    for span in large:
        yield from _drafts(reading, span, "at large")
    for match in _QUESTIONED.finditer(text):
        yield from _drafts(reading, Span(match.start(), match.end()), "questioned")
    free = (Span(match.start(), match.end()) for match in _FREE.finditer(text))
    for span in (one for one in free if not any(overlaps(one, other) for other in large)):
        yield from _drafts(reading, span, "not arrested")
    for match in _AHEAD.finditer(text):
        yield from _drafts(reading, Span(match.start(), match.end()), "charges expected")
    for match in _HELD.finditer(text):
        yield from _drafts(reading, Span(match.start(), match.end()), "arrested")
    for event in reading.events:
        told = event.frame in _TAKEN and event.polarity == "positive" and event.modality == "actual"
        told = told and not _HOPED.search(text[max(0, event.trigger.start - 40) : event.trigger.start])
        told = told and not any(overlaps(event.trigger, span) for span in large)
        told = told and not _OFTEN.match(text, event.trigger.end) and not is_unreal(reading, event)
        told = told and not _GATHERED.match(text, event.trigger.start)
        if told and not of_a_crowd(reading, event):
            yield from _drafts(reading, event.trigger, "arrested")


def of_a_crowd(reading: Reading, event: Event) -> bool:
    """Whether an arrest is of protesters, or of more people than a crime has suspects: another arrest altogether."""
    sentence = sentence_of(reading, event.trigger)
    if any(e.frame in ("protesting", "dispersing") and overlaps(e.trigger, sentence) for e in reading.events):
        return True
    counts = (q.number.low or 0 for q in reading.quantities if q.kind == "count" and overlaps(q.span, sentence))
    return any(count > CROWD for count in counts)


def _drafts(reading: Reading, span: Span, state: str) -> Iterator[tuple[Draft, Span]]:
    """The draft of one state; the words are the evidence, the state is the value."""
    if is_aside(reading, span):
        return
    draft = Draft("person.status", Phrase(state), state, span, "suspects at large or arrested", ABOUT, NAME)
    yield draft, around(reading.document.text, span, clause_of(reading, span))
