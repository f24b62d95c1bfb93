"""How somebody hurt is doing, in words that no frame has: "critically wounded", "listed as “stable”", "is recovering"."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator

from crossread.claims.acts import FRAME_SLOTS, HARM
from crossread.claims.make import Draft, around, in_headline, is_aside, overlaps
from crossread.claims.patients import patient_of
from crossread.claims.topics import clause_of
from crossread.types import Phrase, Reading, Span

SLOT = FRAME_SLOTS["condition"][0]
_STATE = re.compile(
    r"\b(?:critically|seriously|gravely|severely) (?:injured|wounded|hurt|burned)\b"
    r"|\bin (?:[“\"‘])?(?:an? )?(?:(?:temporary|guarded|extremely|very|serious|critical|stable|good|fair)(?: but | and |,? |-to-)){0,3}(?:critical|serious|stable|good|fair|guarded|grave|satisfactory)[”\"’]? condition\b"
    r"|\bin (?:an? )?non-?\s?critical condition\b"
    r"|\b(?:listed|reported|described) (?:as|to be|as being|in) (?:in )?[“\"‘]?(?:critical|serious|stable|good|fair|guarded)\b"
    r"|\b(?:is|was|are|remains?|remained) (?:now |currently |still |listed |reportedly )?(?:stable|critical|stabili[sz]ed|out of danger|doing (?:well|better|ok\w*|fine))\b"
    r"|\bconditions? (?:has |had |have |was |were |is |are )?(?:been )?(?:stabili[sz]ed|stable|critical|upgraded|downgraded|improv\w+)\b(?: to \w+)?"
    r"|\b(?:is|are|was|now|still) (?:slowly |now |at home |still )?recovering\b"
    r"|\b(?:alert|awake|conscious) and (?:talking|alert|breathing|conscious|speaking)\b"
    r"|\b(?:released|discharged) from (?:the |an? )?(?:[\w’'-]+ ){0,4}?(?:hospitals?|medical center|care)\b"
    r"|\b(?:is|was|are|were) treated (?:at [^.;,]{0,40} )?and (?:later |then |since )?released\b"
    r"|\b(?:will|should|would) (?:likely |probably )?(?:survive|recover|live|be (?:ok\w*|fine|all right)|make a full recovery)\b"
    r"|\b(?:going|expected) to (?:be (?:ok\w*|fine|all right)|pull through)\b"
    r"|\bwith (?:[\w-]+ ){0,2}?(?:minor|serious|severe|critical|non-?\s?serious) (?:injuries|wounds?)\b"
    r"|\b(?:injur\w+|wounds?|condition) (?:is|are|was|were|do|did|does) not (?:believed |considered |thought |appear )?(?:to be )?(?:life[- ]threatening|serious|severe|grave)\b"
    r"|\b(?:suffered|sustained|has|had) (?:an? )?(?:[\w-]+ ){0,2}?(?:minor|serious|severe|superficial|life[- ]threatening|non-life[- ]threatening) (?:injur\w+|wounds?)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|whether|not|n['’]t|never|hope[sd]?|pray\w*|could|might|until)\b[^.;,]{0,25}$", re.IGNORECASE
)


def find_conditions(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each state that one person is said to be in, where no frame tells it."""
    text = reading.document.text
    told = [e.trigger for e in reading.events if e.frame in HARM]
    for sentence in reading.sentences:
        for match in _STATE.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            if any(overlaps(span, t) for t in told) or is_aside(reading, span) or in_headline(text, span):
                continue
            if _UNREAL.search(text[sentence.start : span.start]):
                continue
            whose = patient_of(reading, span)
            entity = next((e for e in reading.entities if e.id == whose), None)
            if entity is not None and entity.attributes.get("role") != "suspect":
                value = " ".join(match[0].split())
                clause = clause_of(reading, span)
                within = Span(
                    max(sentence.start, min(clause.start, span.start)), min(sentence.end, max(clause.end, span.end))
                )
                yield (
                    Draft(SLOT, Phrase(value), value, span, "condition in words", entity.id, entity.name),
                    around(text, span, within),
                )
