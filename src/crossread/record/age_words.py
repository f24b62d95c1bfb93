# ruff: noqa: E501 (a table: a row is a line)
"""How reports tell ages: tables of patterns for what stands behind a name, before it, and in place of one."""

from __future__ import annotations

import re

NUMBERS = tuple(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
YEARS = rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)})[\s-](?P<unit>year|month|week|day)s?[\s-]olds?"
_SUFFIX = r"(?:,?\s+(?:Jr|Sr|I{2,3}|IV)\b\.?)?"
_INTRO = r"(?:age[ds]?:?\s+|both\s+|[bwhBWH]/[mfMF][,/]?\s*|who\s+(?:was|is|had\s+(?:just\s+)?turned|turned|just\s+turned)\s+(?:an?\s+|just\s+|only\s+)?|(?:just|only|about|now|then|also|who|barely|reportedly|an?|the)\s+)"
# What may follow a bare number that is an age, and what makes it something else.
_END = r"(?=[,).;\s]|$)(?!\s*(?:p\.m|a\.m|years?\b|counts?\b|others?\b|people\b|men\b|women\b|boys\b|girls\b|children\b|kids\b|miles?\b|blocks?\b|times?\b|days?\b|hours?\b|minutes?\b|rounds?\b|shots?\b|months?\b|weeks?\b|percent\b))"
_NAME = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?"
_LIVES = rf"(?:[a-z]{{2,8}}\s+(?:the\s+)?{_NAME}|(?:of|from)\s+(?:the\s+)?[A-Z\d][^,;.()]{{2,40}}(?:,\s+[A-Z][\w. ]{{1,16}})?)"

BEHIND = tuple(
    re.compile(rf"{_SUFFIX}{pattern}")
    for pattern in (
        rf"\s*(?:,|\(|\s[–—-])\s*{_INTRO}?{YEARS}(?!\s+[A-Z][a-z]+\s[A-Z])",
        rf"\s*(?:,|\()\s*{_INTRO}?(?P<n>\d{{1,2}}){_END}",
        rf",\s+(?!and\b){_LIVES},\s+(?:age[ds]?\s+)?(?P<n>\d{{1,2}})(?=[,;.)](?!\d))",
        r"\s+(?P<n>\d{1,2})(?=,\s+(?:who|was|of|from|and|is)\b|,\s+[A-Z])",
        rf",?\s+(?:an?\s+|who\s+(?:was|is)\s+(?:an?\s+)?|(?:is|was)\s+(?:just\s+|only\s+|an?\s+|the\s+)?){YEARS}",
        r",?\s+(?:who\s+)?(?:was|is|had\s+just\s+turned)\s+(?:just\s+|only\s+)?(?P<n>\d{1,2})(?=[.,;](?!\d)|\s+(?:when|at\s+the\s+time)\b)",
        r",\s+(?:an?|the|of|from)\s(?:(?![A-Z][\w’'-]+\s[A-Z][\w’'-]+,)[^.;\n]){0,70}?\bage[d]?:?\s+(?P<n>\d{1,2})\b(?!-)",
        r"[\s,|:]*\bAge:?\s+(?P<n>\d{1,2})\b",
    )
)
# "Ann Lee and Tom Ray, ages 39 and 34"; "Ann Lee, Bo Lind and Tom Ray, all 17"
_MORE_NAMES = rf"(?:,\s+{_NAME}(?:\s[A-Z][\w.’'-]+)?)*,?\s+and\s+{_NAME}(?:\s[A-Z][\w.’'-]+)?"
ALL_OF_AN_AGE = re.compile(
    rf"{_SUFFIX}{_MORE_NAMES},?\s+(?:who\s+(?:was|were)\s+)?(?:both|all)\s+(?:age[ds]?\s+)?(?P<n>\d{{1,2}})\b"
)
ONE_BY_ONE = re.compile(
    rf"(?P<names>{_NAME}(?:\s[A-Z][\w.’'-]+)?{_MORE_NAMES}),\s+(?:(?:are|were|who\s+(?:are|were))\s+)?(?:age[ds]?\s+)?(?P<ages>\d{{1,2}}(?:,\s+\d{{1,2}})*,?\s+and\s+\d{{1,2}})(?=,?\s+respectively|[,.;)](?!\d))"
)
# Verbs and the like do not stand between an age and the name it belongs to: "a 12-year-old shot Ann Lee".
_STOP = r"(?:and|or|was|were|is|are|shot|shoots?|killed|killing|said|says|told|by|with|when|after|while|who|whose|had|has|have|found|hit|struck|wounded|injured|of|from|in|at|on|near|to|named\s+the|his|her|their)"
TOLD = re.compile(rf"(?<![\w-]){YEARS}", re.I)
# Between an age and the name behind it: "34-year-old shop owner ".
TO_NAME = re.compile(rf",?\s+(?:(?!{_STOP}\b)(?:[\w’'-]+|(?:Jr|Sr|Lt|Sgt|Dr)\.),?\s+){{0,6}}", re.I)
# "The 44-year-old man found in the car has been identified as "
_IN_SENTENCE = r"(?:[^.;]|\.(?=\S))"
IDENTIFIED = re.compile(
    rf"(?!.*\b(?:and|whose)\b){_IN_SENTENCE}*?\b(?:identified|named)\s+{_IN_SENTENCE}{{0,40}}?\bas\s+", re.I
)
# "... a 24-year-old man, died. The coroner identified him as "
IDENTIFIED_AFTER = re.compile(
    r"\b[^\n]*?[.!?][”\"]?\s+"
    r"(?:(?P<subject>He|She|The\s+\w+)\s+(?:was|is|has\s+been)\s+(?:\w+\s+){0,2}?(?:identified|named)|(?:[^.!?\n]|\.(?=\S))*?\b(?:identified|named)\s+(?P<object>him|her|the\s+\w+))\s+(?:[\w’'-]+\s+){0,4}?as\s+",
    re.I,
)
# The age told in the sentence after: "He was 22."
AFTER = re.compile(
    r"[^.!?\n]{0,180}[.!?][”\"]?\s+(?:(?:He|She)\s+(?:was|is)\s+(?:just\s+|only\s+)?(?P<n>\d{1,2})(?:\s+years\s+old)?[.,]"
    r"|The\s+(?P<n2>\d{1,2})-year-old\s+(?:was|is|had|has|died|suffered|lived|faces|appeared|turned|told)\b)"
)
# "... but his family says the 26-year-old was turning things around"
ANAPHOR = re.compile(
    r"(?:[^.!?\n\d]|\.(?=\S)){0,140}?\b(?:says?|said|that|and|but|as)\s+the\s+(?P<n>\d{1,2})-year-old\s+(?:was|is|had|has)\b"
)

MAN = (
    r"man|boy|male|father|dad|son|brother|husband|boyfriend|gunman|uncle|nephew|grandson|grandfather|stepson|stepfather"
)
WOMAN = r"woman|girl|female|mother|mom|daughter|sister|wife|girlfriend|aunt|niece|granddaughter|grandmother|stepdaughter|stepmother"
_ANY = (
    r"teen|teenager|child|kid|student|suspect|victim|resident|toddler|juvenile|youth|friend|officer|deputy|trooper|driver|"
    r"shooter|infant|baby|cousin|neighbor|person|adult|passenger|homeowner|clerk|employee|roommate|intruder|robber|veteran"
)
NOUN = rf"(?:{MAN}|{WOMAN}|{_ANY})"
GENDER = re.compile(rf"\b(?:(?P<man>{MAN})|(?P<woman>{WOMAN}))\b", re.I)
# A person described by age alone, with what the person is.
AGED = (
    re.compile(
        rf"\b(?:an?\s+|the\s+|another\s+|his\s+|her\s+|their\s+)?{YEARS}"
        rf"(?:(?:\s+(?!and\b|was\b|is\b|has\b|who\b|died\b|in\b)[A-Za-z’'-]+){{0,3}}?\s+(?P<noun>{NOUN})\b)?",
        re.I,
    ),
    re.compile(
        rf"\b(?P<noun>{NOUN})\s+(?:is|was|may\s+have\s+been|is\s+believed\s+to\s+be)\s+(?:just\s+|only\s+)?(?P<n>\d{{1,2}})\s+years\s+old\b",
        re.I,
    ),
    re.compile(
        rf"\b(?P<noun>{NOUN})(?:\s+(?:victim|suspect))?(?:,\s+|\s+\(|,?\s+(?:who\s+(?:was|is)\s+)|\s+(?=aged?\b))(?:who\s+(?:was|is)\s+)?(?:aged?\s+)?(?P<n>\d{{1,2}})(?=[,;.)](?!\d)|\s+(?:was|is|has|died|dead|shot|killed|wounded|injured|in|from|of|dies|hurt)\b)",
        re.I,
    ),
)
# What a name's bearer is called beside it: "the uncle, Nat Lowe", "Ann Lee, the baby's mother".
CALLED_BEFORE = re.compile(rf"\b(?P<noun>{NOUN}),?\s+$", re.I)
CALLED_BEHIND = re.compile(rf",\s+(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<noun>{NOUN})\b", re.I)


def whole_years(number: str, unit: str = "year") -> str:
    """An age in whole years: whole_years("Three", "year") == "3", whole_years("18", "month") == "1", of days "0"."""
    count = int(number) if number.isdigit() else NUMBERS.index(number.casefold()) + 1
    unit = unit.casefold()
    return str(count if unit.startswith("year") else count // 12 if unit.startswith("month") else 0)
