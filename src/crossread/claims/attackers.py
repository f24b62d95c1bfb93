"""How many attacked, where a report gives no number: "the gunmen fled" were several, "a man came up and fired" one.

Numbers are found by counts; reports that tell of the attack without one answer the same question by their words.

>>> bool(_SEVERAL.search("The gunmen fled in a car.")), bool(_ONE.search("A man walked up and opened fire."))
(True, True)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.counts import SHOOTERS, counted, onward, slot_of
from crossread.claims.make import Draft, in_headline, is_aside, sentence_of
from crossread.claims.topics import clause_of
from crossread.types import Number, Reading, Span

ONE = "attackers: told of as one"
SEVERAL = "attackers: told of as several"
OR_MORE = "attackers: one or more"

_DID = (
    r"(?:(?:suddenly|then|allegedly) )?(?:open(?:ed|ing)? fire|(?:began|started) (?:to )?(?:shoot|fir)(?:ing|e)?|fired|"
    r"shot at|"
    r"emerged|appeared|(?:walked|ran|came) up|approached|burst in|broke in|kicked in|barged|"
    r"forced (?:his|her|their) way|stormed|ambushed|robbed|demanded|confronted|pulled (?:out )?an? (?:\w+ )?gun|"
    r"(?:came|got|jumped) out of|fled|ran (?:away|off|from)|drove (?:away|off)|escaped|sped)"
)
_SEVERAL = re.compile(
    r"(?<!\bor )(?<!\bno other )(?<!\bmass )(?<!\bactive )(?<!\bof the )(?<!\bhow many )(?<!\bany )"
    r"\b(?:gunmen|shooters|assailants|intruders|robbers)\b"
    rf"|\bthe (?:suspects|attackers)\b[^.;,]{{0,15}}?\b{_DID}\b"
    rf"|\b(?:group of|several|multiple|some) (?:[\w-]+ ){{0,2}}?(?:men|males|people|teens|suspects|individuals)"
    rf" (?:(?!before\b|after\b|when\b|while\b|and\b)[\w’'-]+ ){{0,2}}?{_DID}\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<!one of )(?<!more than )(?<!at least )\b(?:"
    r"(?:a|one) (?:lone|single) (?:gunman|shooter|attacker|assailant)"
    rf"|(?:an?|the) (?:(?!second|third|other|active|possible|only)[\w-]+ ){{0,2}}?"
    rf"(?:gunman|shooter|attacker|assailant|intruder|robber)\b[^.;,]{{0,15}}?\b{_DID}"
    rf"|an? (?:unknown |unidentified |armed |masked |hooded )?(?:man|male|suspect)"  # someone may be several
    rf" (?:[\w-]+ ){{0,3}}?{_DID}"
    r")\b",
    re.IGNORECASE,
)
_ONE_ACTOR = re.compile(
    r"(?<!one of )(?<!more than )(?<!at least )(?<!\bany )\b(?:an?|the) "
    r"(?:(?:alleged|suspected|accused|lone|unknown|unidentified|masked|armed|hooded|would-be) )?"
    r"(?:gunman|shooter|assailant)(?:[’']s)?\b"
    r"(?! (?:or|and another|and (?:the|a) second|situation|training|drill|alert|call|threat|scenario|protocol|was not|"
    r"suspects?\b)|/|\(|,? or )",
    re.IGNORECASE,
)
# "the suspect or suspects", "the shooter(s)": nobody knows how many
_OR_MORE = re.compile(
    r"\b(?:the|a|any) (?:(?:suspect|gunman|shooter|attacker|assailant|offender|robber)(?:\(s\)|/s|,? or "
    r"(?:(?:suspect|shooter|attacker|assailant|offender|robber)s|gunmen))|"
    r"person or persons (?:responsible|who|of interest))",
    re.IGNORECASE,
)
_ATTACK = re.compile(r"\b(?:fir(?:e|ed|ing)|shoot\w*|shots?|gunfire|gun|fled|robb\w+|stabb\w+)\b", re.IGNORECASE)
_ACTING = re.compile(rf"\b{_DID}\b", re.IGNORECASE)
_SOUGHT = re.compile(
    r"\b(?:by|search(?:ing)? for|look(?:ing)? for|seek(?:ing)?|hunt(?:ing)? (?:for|down)|find(?:ing)?|pair of|group of)"
    r" (?:the |these |those |several |armed |masked )*$",
    re.IGNORECASE,
)
# the words, the number that they tell, the rule, whether the deed must be told with them
_TABLE = (
    (_SEVERAL, Number(2.0, None), SEVERAL, True),
    (_OR_MORE, Number(1.0, None), OR_MORE, False),
    (_ONE, Number(1.0, 1.0), ONE, True),
    (_ONE_ACTOR, Number(1.0, 1.0), ONE, False),
)
FIRST = 1500  # characters of a report in which its own attack is told; further on it lists others
REACH = 30  # characters behind the words in which the attack itself is looked for


def find_attackers(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """One draft for a report that tells of the attackers without their number: as several, else as one."""
    text = reading.document.text
    if any(slot_of(text, q, clause_of(reading, q.span))[1] == SHOOTERS for q in counted(reading)):
        return
    for pattern, number, rule, least in _TABLE:
        limit = FIRST if rule == ONE else len(text)
        told = (m for m in pattern.finditer(text[:limit]) if is_told(reading, Span(m.start(), m.end())))
        match = next((m for m in told if not least or acts(text, m)), None)
        if match is not None:
            span, words = Span(match.start(), match.end()), " ".join(match[0].split())
            draft = Draft("other.count", number, words, span, rule, "", "", SHOOTERS)
            yield draft, onward(text, span, sentence_of(reading, span))
            return


def says_deed(words: str) -> bool:
    """Whether words tell of the deed itself: "two men opened fire", not "two men are sought"."""
    return _ACTING.search(words) is not None


def acts(text: str, match: re.Match[str]) -> bool:
    """Whether those named are said to have done it, or are sought: "the gunmen fled", "looking for the robbers"."""
    return bool(
        _ACTING.search(match[0] + text[match.end() :][:REACH]) or _SOUGHT.search(text[: match.start()][-REACH:])
    )


def is_told(reading: Reading, span: Span) -> bool:
    """Whether the words stand in running text about the incident, in a sentence that tells of an attack."""
    text, clause = reading.document.text, clause_of(reading, span)
    words = text[min(clause.start, span.start) : max(clause.end, span.end) + 60]
    return not (is_aside(reading, span) or in_headline(text, span)) and bool(_ATTACK.search(words))
