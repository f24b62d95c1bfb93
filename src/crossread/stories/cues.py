"""The words by which reports go over to something else than their incident, and come back: a table of patterns."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re

_HARM = r"(?:shootings?|homicides?|murders?|killings?|slayings?|stabbings?|robber(?:y|ies)|attacks?|incidents?|cases?|crash(?:es)?|explosions?|fires?)"
_KINDS = r"(?:(?:fatal|deadly|mass|police|school|double|triple|weekend|accidental|nonfatal|non-fatal|drive-by|high-profile|recent|shooting|homicide) ){0,2}"

# Words that bring another incident in, whatever else stands in the sentence
ELSEWHERE = re.compile(
    rf"\b(?:in|of) (?:an?other|a separate|an unrelated|a different|a similar|an earlier|a previous|other|separate|unrelated|similar) {_KINDS}{_HARM}\b"
    rf"|\b(?:an?other|a separate|an unrelated|a similar|an earlier|a previous) {_KINDS}{_HARM} (?:followed|happened|occurred|took place|left|that|in|on|at|near|about|minutes|hours|last|earlier|later|came)\b"
    rf"|\b(?:other|at least two other|several other|more) {_KINDS}{_HARM} (?:reported|since|in the|at the|this|followed|on|over)\b"
    rf"|\b(?:separate|other|unrelated) {_KINDS}(?:shootings|homicides|killings|incidents)\b"
    r"|\bshootings (?:across|around|throughout) (?:the city|[A-Z]\w+)\b"
    r"|\banother (?:\w+ )?(?:girl|boy|child|man|woman|teen\w*|person) (?:who (?:was|had been) )?(?:shot|killed|wounded) (?:over|on|in|last|earlier|days|hours|the)\b",
    re.I,
)
# What such words must not be taken for: fears, and the shooting at hand seen from a later one
AT_HAND = re.compile(
    rf"\b(?:before|after|since) the (?:latest|most recent) {_HARM}\b|\b(?:worried|afraid|fear\w*|prevent\w*|stop|avoid|if there (?:is|was)|could be) (?:\w+ ){{0,5}}an?other\b"
    r"|\bin (?:the|its|[A-Z]\w+[’']s|the \w+[’']s) (?:\w+ )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) "
    r"|\b(?:scene|news) of an?other\b|\bno (?:other|similar)\b|\bas\b.{0,20}\binvestigat\w+ another\b",
    re.I,
)
# Counts of many incidents, rates, and what is so in general
STATISTICS = re.compile(
    rf"\bat least [\d,]+ (?:\w+ ){{0,3}}(?:{_HARM}|people|children|persons)\b[^.]{{0,60}}\b(?:since|this year|in 20\d\d|so far|across)"
    rf"|\b(?:so far in|so far this|this year, there (?:have|has)|year to date|per capita|on average)\b"
    rf"|\b(?:homicides?|murders?|shootings?|killings?) (?:of|in|for|so far) (?:the year|this year|20\d\d|[A-Z]\w+ this year)\b"
    rf"|\b(?:the|its|their|[A-Z]\w+[’']s) (?:\w+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: and \w+)? {_KINDS}{_HARM} (?:of|this|in|so)\b"
    r"|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:\w+ ){1,2}to (?:die|be (?:shot|killed|wounded))\b"
    rf"|\b(?:crime|murder|homicide) rates?\b|\bcrime rate\b|\b(?:up|down) (?:over |about |nearly )?\d+(?:\.\d+)? ?(?:%|percent|per cent)"
    rf"|\b{_HARM} in [A-Z]\w+ have\b|\b(?:{_HARM}) usually\b|\bof (?:all |the )?[\d,]+ {_HARM}\b",
    re.I,
)
# A time that lies before the incident, told as such
EARLIER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) years (?:ago|earlier|before|prior)\b|\blast (?:year|January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:a|one) year (?:ago|earlier|before)\b(?! (?:the|his|her|their)\b)|\bonly a few days before the\b|\bin the past\b.{0,40}\b(?:charges|arrested|convicted)|\bcriminal (?:record|history)\b",
    re.I,
)
# Harm and what law makes of it: what makes a time before the incident one of another
CASE = re.compile(
    r"\b(?:shot|(?<!\bthe )(?<!used in )shootings?|killed|(?<!\bthe )killing|murder\w*|homicide|stabb\w+|wounded|robb\w+|convicted|sentenced|charged|charges|counts|pleaded|arrested|carjack\w*"
    r"|served time|prison|assault\w*|injunction|lost (?:his|her|their|a|another|three|two)|died|crash\w*)\b",
    re.I,
)
DATE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\b\d{1,2}[/-]\d")
_HARMED = (
    r"(?:shot|killed|wounded|injured|hurt|stabbed|slain|murdered|gunned|grazed|struck|hit|blasted|beaten|robbed|carjacked|attacked|dead|died|dies|fatally|gunshot|gunfire"
    r"|gunpoint|suffered|homicide|shooting|killing|slaying|murder|assault(?:ed)?)"
)
HARMED = re.compile(rf"\b{_HARMED}\b", re.I)
# Somebody hurt who is brought in as new: "a 34-year-old man was wounded"
NEWCOMER = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|dozens of|\d+)(?: other| more)? (?:(?:[\w-]*\d+|former|off-duty|pregnant|young|elderly|teenage|local|alleged|suspected|unidentified|fifth|third|fourth|second)[\w-]* (?:old )?){0,2}"
    r"(?:[\w-]*year-olds?|man|men|woman|women|boys?|girls?|teens?|teenagers?|people|persons?|officers?|deput(?:y|ies)|couple|males?|females?|victims?|students?|child(?:ren)?|shooting|homicide|suspects?)\b",
    re.I,
)
# The same, by what befell them: "the latest nonfatal shooting happened in ..."
NEXT = re.compile(
    rf"\W*(?:the |an? )?(?:\w+[’']s )?(?:other|another|latest|most recent|first|second|third|last|next) {_KINDS}{_HARM}\b",
    re.I,
)
# How an item of a list of incidents begins
ITEM = re.compile(
    r"\W*(?:•|\*|[-–—] |about |around |at about |at around |shortly |just |minutes |hours |later|earlier|also |prior to that|before that|after that|that same|the same (?:day|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:the|a|other|another|[A-Z])|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)|less than|more than|(?:two|three|four|five|six|\w+teen|twenty|thirty|half an|an|\d+) (?:minutes?|hours?)|another|(?:one|two|three|four|five|six|\d+) other|the other|the (?:first|second|third|latest|other|next|most recent|day[’']s))",
    re.I,
)
# An item of a chronicle: "Aug. 23: ...", "On March 4, 2013: ..."
CHRONICLE = re.compile(
    r"(?:^|\s)(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?: "
)
# How a sentence speaks on of what was told just before
ONWARD = re.compile(
    r"[^\w“\"]*(?:he|she|they|it|both|his|her|their|its|this|that|those|these|the (?:man|woman|boy|girl|teen|teenager|victims?|two|three|older|younger|other|driver|pair|couple|suspect|shooter|gunman|attackers?|children|officer|deputy|(?:\d+|\w+)-year-old)|in that (?:case|shooting|incident|attack)|see more|wgn)\b",
    re.I,
)
BACK = re.compile(r"\b(?:in|from|of) that (?:case|shooting|incident|attack|killing|homicide)\b", re.I)
# A report of many incidents
ROUNDUP = re.compile(
    r"\b(?:separate|other|overnight|weekend) (?:\w+ )?(?:shootings|homicides|shooting incidents|violence|incidents)\b|\bshootings (?:across|around|throughout|over)\b|\bin (?:\w+ )?(?:separate|different) (?:\w+ )?(?:shootings|incidents)\b"
    r"|\b(?:killed|wounded|shot|dead|injured|hurt)\b[^.]{0,50}\b(?:in (?:\d+|two|three|four|five|six|\w+teen) (?:\w+ ){0,2}(?:shootings|incidents)|over the weekend|weekend shootings|weekend violence|since (?:mon|tues|wednes|thurs|fri|satur|sun)day|from (?:\w+ )?(?:afternoon|morning|evening|night|\w+day) to)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day shootings\b|\bthe other (?:\w+ )?shootings\b"
    r"|\b(?:shot|killed|wounded|shootings) in (?:less than |just |a |about )*(?:\w+[- ])?hours?\b|\b(?:violent|bloody|deadly) (?:night|weekend|day|holiday)\b"
    r"|\b(?:all|the|in) (?:two|three|four|five|six) (?:\w+ )?(?:shootings|incidents|homicides)\b|\bnone of the shootings\b",
    re.I,
)


def speaks_of_another(text: str) -> bool:
    """Whether a sentence says by its words that it is of another incident."""
    return bool(ELSEWHERE.search(text)) and not AT_HAND.search(text)
