"""What the sentences of a report tell of, as far as their words show it: what happened, to whom, and what speaks
against quoting one.
"""

from __future__ import annotations

import re

# words that tell of a death
DEATH = re.compile(
    r"\b(?:kill(?:ed|ings?|s)?|(?<!brain )dead|died|dies?|dying|deaths?|deadly|deceased|fatal(?:ly|ity|ities)?|"
    r"murder\w*|homicides?|slain|turn(?:ed|ing) the gun on)\b",
    re.IGNORECASE,
)
# what a sentence tells, with its weight
WEIGHTS = {"death": 3.0, "harm": 2.0, "charge": 1.5, "how": 0.8}
TOLD_BY = {
    "death": DEATH,
    "harm": re.compile(
        r"\b(?:(?<!gun )shot|(?<!to )shoots?|wounded|injur(?:ed(?! (?:reserve|list))|ing)|stabbed|hurt|struck|"
        r"hospitali[sz]ed|gunshot wounds?|to (?:the |a )?hospital|injuries|critical(?:ly)?|shooting (?:of|an?|his|her)|"
        r"missing)\b",
        re.IGNORECASE,
    ),
    "how": re.compile(
        r"\b(?:accidental(?:ly)?|(?:an|by) accident|self-inflicted|suicide|unintentional\w*)\b", re.IGNORECASE
    ),
    "charge": re.compile(
        r"\b(?:(?<!to an )(?<!to the )arrest(?:ed|s)?|charg(?:ed|es)|custody|accused|convicted|sentenced|pleaded|"
        r"acquitted|indicted|wanted (?:in|for|by|on|after))\b",
        re.IGNORECASE,
    ),
}
SHOTS = re.compile(r"\b(?:opened fire|opening fire|fir(?:ed|es|ing)|discharg(?:ed|es|ing))\b", re.IGNORECASE)
# those whom something can befall, and how many of them
KIND = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|toddlers?|bab(?:y|ies)|infants?|teens?|teenagers?|persons?|people|"
    r"students?|officers?|deput(?:y|ies)|soldiers?|drivers?|workers?|residents?|victims|juveniles?|passengers?|mother|"
    r"father|couple|family|adults?|kids?|\w+-year-olds?|sons?|daughters?|brothers?|sisters?|wife|husband|girlfriend|"
    r"boyfriend|nephew|niece|uncle|aunt|cousin|bod(?:y|ies))"
)
SOME = (
    r"(?:an?|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|\d+|several|"
    r"multiple|dozens|hundreds|at least \w+)"
)
WHEREABOUTS = ("event.address", "event.time", "event.place")  # what a sentence that tells nothing else may tell
# to whom something happened, told to somebody who knows nothing of it yet
WHO = re.compile(
    rf"\b{SOME} (?:of )?(?:[\w’'-]+ ){{0,4}}{KIND}\b|\b\d{{1,2}}[- ]year[- ]old\b"
    r"|(?-i:\b[A-Z][\w’'-]+ [A-Z][\w’'.-]+(?: [A-Z][\w’'-]+)?, (?:(?:aged? )?\d{1,3}\b|(?:an?|the|his|her) [a-z]))",
    re.IGNORECASE,
)
AGE = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+,? (?:\(?\d{1,2}\)?|aged? \d{1,2})[,)]|\b\d{1,2}[- ]year[- ]old\b")
# what is felt, and done for those who died
MOURNING = re.compile(
    r"\b(?:vigils?|sobb\w+|cr(?:y|ied|ying)|tears|mourn\w*|griev\w*|heartbroken|memorials?|funerals?|prayed|prayers|"
    r"remember\w*|honou?r\w*)\b",
    re.IGNORECASE,
)
# what came before what is told
BACKGROUND = re.compile(r"\bhad (?:been|left)\b", re.IGNORECASE)
# what a later report may have overtaken
FOR_NOW = re.compile(
    r"\bno (?:arrests?|charges?|suspects?|one)\b|\bnot (?:yet )?(?:been )?(?:arrested|charged|identified|releas\w+)\b|"
    r"\b(?:investigat(?:ing|ion)|search(?:ing)?|looking for|at large|condition|remains?|ongoing|review\w*)\b|"
    r"\bnot have any\b",
    re.IGNORECASE,
)
# what is yet to come, or was when it was told
YET_TO_COME = re.compile(
    r"\bwill\b|\b(?:is|are) (?:\w+ )?(?:expected|due|set|likely|scheduled|about|poised|going|planning|preparing|"
    r"waiting|hoping|negotiating|considering|beginning|stepping|trying)\b|\bplans? to\b|\bin talks\b|"
    r"\b(?:search(?:es|ing)?|look(?:s|ing)) for\b|\bat large\b|\bseek(?:s|ing)?\b|\bmanhunt\b|\b(?:is|are) wanted\b",
    re.IGNORECASE,
)
# what was known or thought at first, and what the call said
AT_FIRST = re.compile(
    r"\binitial reports?\b|\bpreliminary (?:reports?|information)|\bat first\b|\bscanner\b|"
    r"\bdispatch\w*|\bunconfirmed\b|"
    r"\b(?:responded|called|sent|summoned) to (?:an? |the )?(?:[\w-]+ ){0,3}(?:call|report|shooting)\b|"
    r"\b(?:reports?|calls?|report) (?:of|about) (?:an? |the )?(?:[\w-]+ ){0,2}(?:shooting|shots?|gunfire|gunshots?)\b",
    re.IGNORECASE,
)
# that something is told elsewhere, which is not told here
NEWS = re.compile(
    r"\binitially\b|\b(?:new|more|further|disturbing) (?:details|developments|information)\b|\bdocuments\b|"
    r"\b(?:names?|identit(?:y|ies)) of (?:[\w’'-]+ ){1,25}?(?:(?:being|been|was|were) )?released\b|"
    r"\breleased the (?:names?|identit(?:y|ies))\b|\b(?:has|have) been identified\b(?! as)",
    re.IGNORECASE,
)
# how far a case had come, and how far it came
ACCUSED = re.compile(
    r"\b(?:arrest\w*|charg(?:ed?|es)|accused|custody|indicted|arraigned|booked|fac(?:es?|ing)|wanted|suspect\w*|"
    r"not guilty|awaiting trial)\b",
    re.IGNORECASE,
)
JUDGED = re.compile(
    r"(?<!if )(?<!if he is )(?<!if she is )\b(?:convicted(?! felon)|found (?:not )?guilty|"
    r"(?:pleaded|pled|pleads) (?:guilty|no contest)|sentenced|acquitted|"
    r"(?:charges?|counts?|case)(?: [\w’'-]+){0,8}? (?:dropped|dismissed|thrown out)|"
    r"(?:dropp\w+|dismiss\w+)(?: [\w’'-]+){0,4}? (?:charges?|counts?|case))\b",
    re.IGNORECASE,
)
# before a judgement: it has not come, or is that on somebody beside; and behind one: it came before
_NOT_JUDGED = re.compile(
    r"(?:\b(?:not|never|could|would|may|might|can|yet|if|unless)|n['’]t)"
    r"(?: (?:yet|to|be|been|being|have|ever|he|she|is))*$"
    r"|\bwho (?:was|were|had been|has been|is)(?: \w+ly)?$",
    re.IGNORECASE,
)
_YEARS_BEFORE = re.compile(r"[^.;]{0,60}\b(?:in|since|of|back in) (?:19|20)\d\d\b")


def tells_judgement(words: str) -> bool:
    """Whether words tell how a case came out: a judgement that has come, and none of years before."""
    return any(
        not _NOT_JUDGED.search(words[: found.start()].rstrip()) and not _YEARS_BEFORE.match(words, found.end())
        for found in JUDGED.finditer(words)
    )


# injuries that threaten somebody's life, and such as do not
GRAVE = re.compile(r"(?<!non-)(?<!non )(?<!non)(?<!not )\blife[- ]threatening", re.IGNORECASE)
LIGHT = re.compile(r"\b(?:non-?|non |not (?:\w+ )?|none [^.]{0,40})life[- ]threatening", re.IGNORECASE)
# what is called an accident, and what speaks against one
ACCIDENT = re.compile(r"\baccident", re.IGNORECASE)
_NOT = (
    r"(?:\b(?:not|no|never)|n['’]t)(?: (?:an?|any|be|been|have|being|done|to|believed|thought|considered|just|\w+ly))*"
)
_DELIBERATE = re.compile(
    r"\b(?:(?:first|second)[- ]degree|aggravated|capital) murder\b|\bintentional\w*|\bon purpose\b|"
    rf"{_NOT} accident",
    re.IGNORECASE,
)
_NOT_DELIBERATE = re.compile(rf"{_NOT} (?:intentional\w*|on purpose)", re.IGNORECASE)


def tells_purpose(words: str) -> bool:
    """Whether words tell that something was done on purpose."""
    return _DELIBERATE.search(_NOT_DELIBERATE.sub("", words)) is not None


# several incidents together, or one beside the one in view
ROUNDUP = re.compile(
    r"\bso far\b|\bthis year\b|\bhomicides? (?:of|this)\b|\bweekend['’]s\b|\brate\b|\baverage\b|\bannual|"
    r"\b(?:another|other|separate|most recent) (?:[\w-]+ )?(?:shooting|incident|attack|killing)|\bshootings\b|"
    r"\b(?:hours?|minutes|days) (?:earlier|later|before|after)\b|\bmeanwhile\b|"
    r"\b(?:died|killed|shot) recently\b|\bin recent (?:days|weeks|months|years)\b|"
    r"\bthis time\b|\berupted again\b|\bin (?:an)?other parts? of\b|"
    r"\bsame (?:night|day|neighbou?rhood|weekend|street)\b|"
    r"\bfollow(?:s|ed) (?:that|those) of\b|\bin the (?:past|last) \w+ (?:days|weeks|hours|months)\b|"
    r"\b(?:two|three|four|five|six|\d+) (?:separate|different|unrelated) |\bviolence (?:across|in)\b",
    re.IGNORECASE,
)
# a page on several incidents, by a sentence of its lead
SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|\d+|several|separate|unrelated|different|other|(?:string|spate|series) of) "
    r"(?:[\w-]+ ){0,4}?(?:shootings|incidents|attacks|killings|homicides|scenes|robberies|heists|"
    r"thefts)\b|\bin the (?:past|last) \w+ (?:days|weeks|hours|months)\b|"
    r"\bviolence (?:across|in)\b|\bweekend['’]s\b|\b(?:over|during) the weekend\b",
    re.IGNORECASE,
)
# things and people that stand in a sentence as known, as far as nothing before tells of them
KNOWN_THINGS = re.compile(
    r"\bthe (?:bar|lounge|club|house|home|apartment|store|car|vehicle|party|suspects?|gunm[ae]n|shooters?|group)\b"
    r"(?!['’]s? (?:of|in|on|at))",
    re.IGNORECASE,
)
KNOWN_PEOPLE = re.compile(
    r"\b(?:the (?:[\w-]+ )?(?:boys?|girls?|man|men|wom[ae]n|child(?:ren)?|teen(?:ager)?s?|persons?|victims?|injured|"
    r"dead|wounded|couple)\b(?! (?:list|reserve|who(?:se)?\b|accused|suspected|charged|arrested|they|he|she))|"
    r"(?:one|another) victim|(?:one|two|some|all|most|none) of the)\b",
    re.IGNORECASE,
)
# the name of a charge, which tells no death by itself
MURDER_CHARGE = re.compile(
    r"\b(?:charg(?:ed?|es|ing)|counts?|fac(?:es?|ing)|indicted|arraigned|booked|trial|convicted|guilty|wanted|warrants?|"
    r"accused|suspicion|investigation)\b(?: [\w’',$-]+){0,8}? (?:murder|homicide|manslaughter)s?\b(?! of\b)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    rf"\b(?:an?|his|her) (?:[\w’'-]+ ){{0,4}}{KIND}\b|\b\d{{1,2}}-year-old\b|(?-i:\b[A-Z][\w’'-]+ [A-Z][\w’'-]+\b)",
    re.IGNORECASE,
)


def is_known(words: str) -> bool:
    """Whether people stand in a sentence as known of whom nothing before them in it tells."""
    found = KNOWN_PEOPLE.search(words)
    return found is not None and not _INTRODUCED.search(words, 0, found.start())


# words of a death that tell none: what was only tried or threatened, who looks into deaths, what a weapon is called
_NO_DEATH = re.compile(
    r"\b(?:attempt(?:ed|ing|s)?|tr(?:ied|ying|ies)|threat(?:s|en\w*)?)(?: (?:to|at|of|the|an?|\w+[- ]degree)){0,3} "
    r"(?:murder\w*|homicides?|manslaughter|kill(?:ing)?)\b|\bdeadly (?:weapons?|force|conduct|threats?)\b|"
    r"\bdeath (?:threats?|row|penalty)\b|"
    r"\b(?:homicide|murder|death)s? (?:detective|unit|investigator|division|squad|bureau|section|team)s?\b",
    re.IGNORECASE,
)
# nobody was hurt
NOBODY = re.compile(
    r"\b(?:no[ -]?one|nobody|none|without)\b(?: \w+){0,9}? (?:injur\w*|hurt|harmed|killed|died|dead|wounded)\b|"
    r"\b(?:no|any) (?:\w+ )?(?:injuries|deaths|casualties|fatalities)\b",
    re.IGNORECASE,
)


def matters_in(words: str) -> frozenset[str]:
    """What words tell of what matters: a death, harm, a charge, how it came; nobody hurt and a mere charge are none."""
    hurt = NOBODY.sub("", words)
    of = {"death": MURDER_CHARGE.sub("", _NO_DEATH.sub("", hurt)), "harm": hurt}
    return frozenset(what for what, pattern in TOLD_BY.items() if pattern.search(of.get(what, words)))


def tells_of_death(words: str) -> bool:
    """Whether words tell that somebody died."""
    return "death" in matters_in(words)


# what tells that nothing is told, or that something is over
NOTHING = re.compile(
    r"\bunknown (?:suspects?|gunm[ae]n|shooters?|assailants?)\b|\bnot releas\w+|\bno longer\b|\bdeclin\w+ to\b|"
    r"\b(?:has|have) not (?:yet )?(?:said|stated|determined)\b|"
    r"\bunclear\b|\bnot (?:yet )?(?:been )?identified",
    re.IGNORECASE,
)
