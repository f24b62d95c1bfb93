"""Has anyone been charged: the story's own question, from "no one has been charged" to charges that are rejected.

As with suspects, the people need not be named or linked: nobody charged yet, then charged, then rejected are stages.
Who says that it is not decided ("whether he will face charges") says that nobody is charged yet; what somebody could be
charged with is no stage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.acts import with_offence
from crossread.claims.make import Draft, around, is_aside, overlaps, sentence_of
from crossread.claims.topics import clause_of
from crossread.types import Phrase, Reading, Span

UNCHARGED, UNDECIDED, CHARGED, REJECTED = "uncharged", "undecided", "charged", "charges rejected"
ABOUT, NAME = "event:charges", "the charges"
_PROSECUTORS = (
    r"(?:(?:district|state['’]s|commonwealth['’]s|county|city|u\.s\.) attorney\w*(?:['’]s)?"
    r"|prosecut(?:or|ing attorney)\w*)"
)
_ROWS = (
    (
        UNCHARGED,
        r"\b(?:no one|nobody|none|neither)\b[^.;\n]{0,60}?\b(?:been|be|was|were|is|are) (?:formally |yet )?charged\b"
        r"|\bcharges? (?:have|has|had)(?: not|n['’]t) (?:yet )?been (?:filed|brought)\b|\byet to be charged\b"
        r"|\b(?:have|has|had)(?: not|n['’]t) (?:yet )?(?:filed|brought) (?:any |criminal |formal )?charges?\b"
        r"|\b(?:was|were|is|are)(?: not|n['’]t) (?:charged|facing (?:any |criminal )*charges?)\b"
        r"|\bno (?:criminal |formal )?charges? (?:have|has|had|were|was) (?:yet )?(?:been )?(?:filed|brought|made)"
        r"|\b(?:not|\w+n['’]t) (?:yet )?been (?:formally |criminally )?charged\b"
        r"|\b(?:not|\w+n['’]t) (?:yet )?(?:formally |criminally )?charged any(?:one|body)\b",
    ),
    (
        REJECTED,
        r"\b(?:rejected|dropped|dismissed|declined to file|threw out)\b[^.;\n]{0,20}?(?<!to )\bcharge[sd]?\b"
        r"|\bcharges?\b[^.;\n]{0,25}?(?<!would be )(?<!could be )(?<!might be )(?<!may be )(?<!to be )"
        r"\b(?:rejected|dropped|dismissed|thrown out|withdrawn)\b"
        r"|\b(?:will|would|did)(?: not|n['’]t) (?:file|bring|pursue|press) (?:any )?(?:criminal )?charges?\b"
        r"|\bwill(?: not|n['’]t|(?: not|n['’]t) be) fac(?:e|ing) (?:any |criminal )*charges?\b"
        r"|\bcase (?:against [^.;,\n]{1,30} )?(?:was|has been|had been) (?:dropped|dismissed|thrown out)\b",
    ),
    (
        UNDECIDED,
        r"\b(?:whether|if)\b(?:(?!\b(?:additional|more|other|further|federal|drop\w*|convicted)\b)[^.;,\n]){0,45}"
        r"\bcharge[sd]?\b|(?<!additional )(?<!more )(?<!other )(?<!further )\bcharges (?:are|were|remain\w*) "
        r"(?:still )?(?:pending|possible|being (?:considered|weighed|reviewed))(?! against)"
        r"|\bno decision\b[^.;\n]{0,25}\bcharges?\b"
        rf"|\b{_PROSECUTORS}\b[^.;\n]{{0,40}}\breview(?:s|ed|ing)? (?:of )?(?:the|this|that|all|its|their|his) "
        r"(?:case|evidence|findings|file|investigation|facts|incident|shooting)"
        r"|\b(?:turned over|handed(?: over)?|forwarded|presented|referred|sent|submitted|given|present|refer|forward)\b"
        rf"[^.;\n]{{0,30}}\bto (?:the |a )?[^.;,\n]{{0,40}}(?:\b{_PROSECUTORS}|\bgrand jury)\b"
        r"|\bdecision (?:on|about|regarding|as to|whether)\b[^.;\n]{0,45}\bcharges?\b[^.;\n]{0,20}?"
        r"\b(?:will(?: not|n['’]t)?|(?:has|have)(?: not|n['’]t)|is (?:pending|expected|still)|until|awaits?|rests)\b",
    ),
    (
        CHARGED,
        r"\b(?:filed|brought) (?:[\w-]+ ){0,3}charges? against\b|\bbooked (?:\w+ ){0,3}on (?:[\w-]+ ){0,3}charges?\b"
        r"|(?<!could )(?<!may )(?<!might )(?<!now )(?<!not )(?<!n['’]t )(?<!not be )"
        r"\bfac(?:es|ing) (?:[\w-]+ ){0,4}?charges?\b",
    ),
)
_TABLE = tuple((state, re.compile(pattern, re.IGNORECASE)) for state, pattern in _ROWS)


def find_charges(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each clause that says that nobody is charged, or that charges fell, and for each charge brought."""
    text = reading.document.text
    told: list[Span] = []
    for state, pattern in _TABLE:
        for match in pattern.finditer(text):
            told.append(Span(match.start(), match.end()))
            yield from _drafts(reading, told[-1], state)
    for event in reading.events:
        words = text[event.trigger.start : event.trigger.end].casefold()
        brought = event.frame == "charging" and words in ("charged", "indicted")
        brought = brought and (event.polarity, event.modality) == ("positive", "actual")
        if brought and not any(overlaps(event.trigger, span) for span in told):
            yield from _drafts(reading, event.trigger, CHARGED, with_offence(reading, event))


def _drafts(reading: Reading, span: Span, state: str, words: Span | None = None) -> Iterator[tuple[Draft, Span]]:
    """The draft of one state; the words are the evidence, the state is the value."""
    if is_aside(reading, span):
        return
    draft = Draft("person.status", Phrase(state), state, span, "charges brought or not", ABOUT, NAME)
    core, within = (words, sentence_of(reading, span)) if words else (span, clause_of(reading, span))
    yield draft, around(reading.document.text, core, within)
