"""Has anyone been arrested: the story's own question, answered by what reports say of suspects at large.

"No arrests have been made", "police are searching for the gunman", "a man was arrested" are stages of one thing, even
where the people are not named and cannot be linked. So is that nothing is told of suspects yet; and who stands before
a court has been taken, though a report tells of no arrest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.claims.acts import is_unreal
from crossread.claims.make import Draft, around, is_aside, overlaps, sentence_of
from crossread.claims.topics import clause_of
from crossread.types import Event, Phrase, Reading, Span

_WHO = (
    r"(?:the |an? |any |two |three |other )?(?:[\w-]+ ){0,3}?"
    r"(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|assailants?|robbers?|perpetrators?|culprits?|driver|men|man|"
    r"males?|(?:person|persons|people|those) (?:or persons )?(?:responsible|involved|of interest)|whoever)\b"
)
_ACTED = r"(?:arrested|caught|captured|apprehended|located|found|identified|named|detained|taken into custody)"
_HIDDEN = r"(?:releas\w+|given|giv\w+|provid\w+|disclos\w+|available|confirm\w*|made public)"
_NOT = r"(?:not|\w+n['’]t)(?: yet| immediately| currently| publicly)*"

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
    r"(?:arrested|identified (?:an?|any|the|who)(?: [\w-]+)? (?:suspects?|gunm[ae]n|shooters?|killers?|fired|shot)|"
    r"caught|released an? (?:\w+ or )?suspect)|manhunt"
    r"|(?:attempt(?:ing)? to|trying to|working to|yet to|help) (?:identify|find|locate) (?:the |an? )?"
    r"(?:suspects?|gunm[ae]n|shooters?|killers?)|unidentified (?:suspects?|gunm[ae]n|shooters?)"
    r"|(?:hop(?:e|es|ing) to|hopefully|working to|trying to) (?:apprehend|arrest|captur|find|catch)\w*"
    r"(?! (?:out|relatives|famil\w+|answers|witness\w*|a motive|the (?:gun|weapon|car|vehicle|family)))"
    rf"|{_NOT} (?:made|make|announced?|reported?) (?:an |any )?(?:\w+ )?arrests?"
    rf"|(?:(?:an?|the|any) )?(?:suspects?|arrests?) (?:has|have|had|was|were|is|are) {_NOT} (?:been )?(?:made|{_ACTED})"
    r"|(?:not|\w+n['’]t|nor|yet to)\b[^.;]{0,60}\b(?:identif(?:y|ied)|named?|arrest(?:ed)?|locate[d]?|determined?) "
    r"(?:an?|any) (?:[\w-]+ )?(?:suspects?|gunm[ae]n|shooters?)"
    rf"|unable to (?:locate|find|catch|identify|arrest) (?:him|her|them|{_WHO})"
    rf"|(?:search|hunt|look) (?:\w+ ){{0,3}}?(?:continue[sd]?|continuing|goes on|is on|is under ?way) for {_WHO}"
    rf"|(?:help|helping) (?:\w+ ){{0,2}}?(?:to )?(?:find|identify|locate|catch|track down) {_WHO}"
    r"|(?:remains?|is|are|still) (?:still )?(?:at large|on the loose|on the run|unsolved)"
    r"|(?:is|are|remains?) (?:still |now |being )*(?:wanted|sought) (?:for|in connection|on|by)|no leads)",
    re.IGNORECASE,
)
# that there is somebody, or who it is, is not told: nothing is known of suspects as yet
_UNTOLD = re.compile(
    r"\b(?:no|not|\w+n['’]t|declin\w+ to|refus\w+ to|little|yet to)\b[^.;]{0,45}?"
    r"\b(?<!\bwith )(?:information|info|details?|word|descriptions?)\b[^.;,]{0,30}?"
    r"\b(?:about|on|of|regarding|concerning|for)\b[^.;,]{0,25}?"
    r"\b(?:suspects?|gunm[ae]n|shooters?|attackers?|arrests?)\b(?!['’]?s? (?:vehicle|car|truck))"
    r"|\b(?:not|\w+n['’]t|no|yet to)\b[^.;]{0,40}?\b(?:suspect|gunman|shooter)(?:['’]s)?(?: (?:or|and) [\w ]{3,20}?)? "
    r"(?:information|descriptions?|details)\b"
    r"|\b(?:suspect|gunman|shooter|arrest)s?(?:['’]s?)? (?:information|descriptions?|details)\b[^.;,]{0,20}?"
    rf"\b{_NOT} (?:been )?{_HIDDEN}"
    r"|\b(?:no (?:\w+ )?word|unclear|unknown|not|\w+n['’]t|declin\w+ to|refus\w+ to)\b[^.;]{0,40}?"
    r"\b(?:whether|if)\b[^.;]{0,40}?\b(?:arrests?\b|arrested|(?:in|into) custody|detained"
    r"|suspects?\b(?! (?:was|were|is|are|had|has|knew|acted|may|might|would|will|could|who|in the)))",
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
_IN_CUSTODY = re.compile(
    r"\b(?:is|are|was|were|remains?) (?:now |being held )?under (?:police )?custody\b", re.IGNORECASE
)
_HELD = re.compile(
    r"\bbehind bars\b"
    r"|(?<!not )\b(?:is|are|was|were|being|remains?) (?:held|jailed) "
    r"(?:without (?:bail|bond)|on (?:a )?\$|in lieu|"
    r"(?:at|in)\b(?=[^.;]{0,60}\b(?:jails?|prisons?|custody|bond|bail|detention|correction\w*|lock-?up|cells?)\b))"
    r"|\b(?:pleaded|pled) (?:not guilty|guilty|innocent|no contest)\b"
    r"|\b(?:is|are|was|were) facing (?:(?!medical|hospital|extra)[\w-]+ ){0,4}charges\b",
    re.IGNORECASE,
)
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
_ANOTHER = re.compile(
    r"\b(?:another|second|third|fourth|other|others|remaining|additional|more|further|"
    r"victims?(?! or| and)|officers?)\b",
    re.IGNORECASE,
)
# steps of a court that are of this case and not of an earlier one
_EARLIER = re.compile(
    r"\b(?:previous\w*|prior|earlier|record|history|past|ago|unrelated|another case|(?:in|since) (?:19|20)\d\d)\b", re.I
)
_OFTEN = re.compile(r"\W+(?:before|twice|\w+ times)\b", re.IGNORECASE)  # arrests of other days
_GATHERED = re.compile(r"\bround\w* up (?:her|his|their|the) (?:children|kids|family|friends)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:another|second|third|fourth|other|remaining)(?: \w+){0,2} $", re.IGNORECASE)
_TAKEN = frozenset({"arresting", "surrendering"})
_IN_COURT = re.compile(r"charged|indicted|arraigned|convicted|sentenced", re.IGNORECASE)
_THREATENED = re.compile(r"\b(?:will|would|could|may|might|can|should|to) be\b[^.;]{0,30}$", re.IGNORECASE)
CROWD = 5
ABOUT, NAME = "event:suspects", "the suspects"
ARREST, IN_COURT = "suspects at large or arrested", "suspects who stand before a court"


def find_suspects(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each clause that says that suspects are at large, or not known, and for each arrest that happened."""
    text = reading.document.text
    large = list(_spans(text, _AT_LARGE))
    untold = [span for span in _spans(text, _UNTOLD) if not any(overlaps(span, other) for other in large)]
    for state, spans in (("at large", large), ("not known", untold)):
        for span in (one for one in spans if not is_of_the_rest(text, one)):
            yield from _drafts(reading, span, state)
    rows = (("questioned", _QUESTIONED), ("not arrested", _FREE), ("charges expected", _AHEAD))
    for state, pattern in rows:
        for span in (one for one in _spans(text, pattern) if not any(overlaps(one, o) for o in (*large, *untold))):
            yield from _drafts(reading, span, state)
    taken = [event.trigger for event in reading.events if is_taken(reading, event, [*large, *untold])]
    for span in (*taken, *_spans(text, _IN_CUSTODY)):
        yield from _drafts(reading, span, "arrested")
    if not taken and not large:
        charged = (event.trigger for event in reading.events if is_in_court(reading, event))
        first = min((*charged, *_spans(text, _HELD)), default=None)
        yield from _drafts(reading, first, "arrested", IN_COURT) if first is not None else ()


def _spans(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Where a pattern is met."""
    return (Span(match.start(), match.end()) for match in pattern.finditer(text))


def is_of_the_rest(text: str, span: Span) -> bool:
    """Whether somebody else is sought, or told of, than whoever did it: "the other two remain at large"."""
    before = text[max(0, span.start - 25) : span.start]
    return bool(_ANOTHER.search(text[span.start : span.end]) or _REST.search(before))


def is_taken(reading: Reading, event: Event, apart: Sequence[Span]) -> bool:
    """Whether an event is an arrest or a surrender that happened, and none of those told apart."""
    text = reading.document.text
    told = event.frame in _TAKEN and event.polarity == "positive" and event.modality == "actual"
    told = told and not _HOPED.search(text[max(0, event.trigger.start - 40) : event.trigger.start])
    told = told and not any(overlaps(event.trigger, span) for span in apart)
    told = told and not _OFTEN.match(text, event.trigger.end) and not is_unreal(reading, event)
    told = told and not _GATHERED.match(text, event.trigger.start) and not text.startswith("books", event.trigger.start)
    return told and not of_a_crowd(reading, event)


def is_in_court(reading: Reading, event: Event) -> bool:
    """Whether an event is a step of a court against somebody whom the police then must have; not of an earlier case."""
    sentence = sentence_of(reading, event.trigger)
    words = reading.document.text[event.trigger.start : event.trigger.end]
    told = _IN_COURT.fullmatch(words) is not None and event.modality == "actual"
    told = told and event.polarity == "positive"
    told = told and not _THREATENED.search(reading.document.text[sentence.start : event.trigger.start])
    told = told and not _EARLIER.search(reading.document.text[sentence.start : sentence.end])
    return told and not is_unreal(reading, event) and not of_a_crowd(reading, event)


def of_a_crowd(reading: Reading, event: Event) -> bool:
    """Whether an arrest is of protesters, or of more people than a crime has suspects: another arrest altogether."""
    sentence = sentence_of(reading, event.trigger)
    if any(e.frame in ("protesting", "dispersing") and overlaps(e.trigger, sentence) for e in reading.events):
        return True
    counts = (q.number.low or 0 for q in reading.quantities if q.kind == "count" and overlaps(q.span, sentence))
    return any(count > CROWD for count in counts)


def _drafts(reading: Reading, span: Span, state: str, rule: str = ARREST) -> Iterator[tuple[Draft, Span]]:
    """The draft of one state; the words are the evidence, the state is the value."""
    if is_aside(reading, span):
        return
    draft = Draft("person.status", Phrase(state), state, span, rule, ABOUT, NAME)
    yield draft, around(reading.document.text, span, clause_of(reading, span))
