"""Where sentences end: full stops, the abbreviations whose stop ends none, and what those leave cut short."""

from __future__ import annotations

import re

# before a name or a number: their stop never ends a sentence
_BEFORE = (
    "Lt|Sgt|Capt|Det|Dr|Mr|Mrs|Ms|Mt|Ft|Gov|Rep|Sen|Gen|Cpl|Cmdr|Supt|Col|Maj|Rev|Ofc|Insp|Dep|Asst|St|No|Nos"
).split("|")
# behind a name: a sentence can end with them, as far as what follows begins one
_BEHIND = "Jr|Sr|Ave|Blvd|Rd|St|Dr|Ln|Ct|Pl|Hwy|Dept|Inc|Corp|Co|Ltd".split("|")
# what begins a sentence, and never goes on with a name
_OPENERS = (
    r"(?:The|An?|He|She|They|It|His|Her|Their|Police|Officers|Deputies|Detectives|Investigators|Authorities|Officials|"
    r"Witnesses|Neighbou?rs|One|Two|Three|Four|Five|No|When|After|That|This|There|In|On|At|According)\b"
)


def _none_behind(words: list[str]) -> str:
    """A pattern for a place that none of some words stands before."""
    return "".join(rf"(?<!\b{word})" for word in words)


STOP = re.compile(
    rf"(?<![ap]\.m)(?<!\b[A-Z]){_none_behind(sorted({*_BEFORE, *_BEHIND}))}[.!?][\"”’]?\s+(?=[A-Z\"“‘])|\n"
    + "".join(rf"|(?<=\b{word})\.\s+(?={_OPENERS})" for word in _BEHIND)
    + r"|(?<=[\da-z.])[.!?](?=(?:[A-Z][a-z]+|A) )"  # no space between two sentences
    r"|(?<=[ap]\.m)\.\s+(?=(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]+ [a-z])"
)
_SHORT = "|".join(sorted({*_BEFORE, *_BEHIND}))
# an abbreviation at the end: the clause went on after its stop
CUT_SHORT = re.compile(rf"\b(?:[A-Z]|\d+ [NSEW]|{_SHORT})$")
# an abbreviation at the end of what a stop ends: it can only stand before a name
CUT_NAME = re.compile(rf"\b(?:[A-Z]|{'|'.join(sorted({*_BEFORE} - {*_BEHIND}))})$")
# the end of a text before a sentence: its last stop was that of an abbreviation before a name
SHORTENED = re.compile(rf"\b(?:{'|'.join(_BEFORE)}|[A-Z])\. $")
