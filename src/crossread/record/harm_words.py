# ruff: noqa: E501 (a table: a row is a line)
"""The words of harm: tables of patterns that the tally of people killed and injured is lexed with.

Kinds: "killed", "injured", and "shot" where the words leave open which of the two.
"""

from __future__ import annotations

import re

NUMBER_WORDS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"both": 2, "a couple of": 2, "a couple": 2, "a dozen": 12, "a pair of": 2}

_NUMBER = (
    r"(?<![\w$.,:/#-])(?:\d{1,2}(?![\w:%/-]|[.,]\d)|"
    + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)).replace(" ", r"\s+")
    + r")\b(?!-)"
)
ONE = (
    r"(?:man|woman|boy|girl|child|kid|toddler|infant|baby|teen|teenager|juvenile|person|victim|male|female|adult|youth|"
    r"officer|deputy|trooper|sergeant|detective|student|bystander|suspect|gunman|shooter|robber|burglar|intruder|driver|"
    r"passenger|employee|worker|clerk|resident|customer|brother|sister|son|daughter|mother|father|mom|dad|grandmother|"
    r"grandfather|grandson|granddaughter|wife|husband|girlfriend|boyfriend|fianc[eé]e?|friend|neighbor|cousin|nephew|niece|uncle|aunt|"
    r"stepfather|stepmother|stepson|stepdaughter|relative|roommate|homeowner|motorist|pedestrian|soldier|veteran|guard|"
    r"pastor|teacher|rapper|hunter|gang\s+member|family\s+member|innocent\s+bystander|infant|patron|partygoer|senior|"
    r"assailant|attacker|inmate|owner|manager|bouncer|patient|marine|sailor|fugitive|tourist|player|athlete|dancer|guest|"
    r"nurse|doctor|lawyer|agent|marshal|firefighter|paramedic|carjacker|estranged\s+wife|couple)"
)
_MANY = (
    r"(?:people|persons|men|women|boys|girls|children|kids|toddlers|infants|babies|teens|teenagers|juveniles|victims|males|"
    r"females|adults|youths|officers|deputies|troopers|detectives|students|bystanders|suspects|gunmen|shooters|robbers|"
    r"burglars|intruders|drivers|passengers|employees|workers|clerks|residents|customers|brothers|sisters|sons|daughters|"
    r"parents|friends|neighbors|cousins|relatives|roommates|soldiers|guards|members|patrons|partygoers|others|"
    r"individuals|attackers|assailants|occupants|minors|guests|marines|siblings|spectators|police|civilians|agents)"
)
_STOP = (
    r"(?:was|were|is|are|has|have|had|be|been|being|and|or|but|in|at|on|of|to|for|from|by|with|who|that|after|when|while|as|"
    r"shot|killed|injured|wounded|dead|hurt|died|fatally|critically|seriously|hospitalized|the|a|an|his|her|their|said|then|"
    r"arrested|charged|shooting|shootings|shots|rounds|times|bullets|stabbed|found|into|near|during|inside|outside|left|"
    r"two|three|four|five|six|seven|eight|nine|ten)"
)
_MODIFIER = rf"(?!{_STOP}\b)[A-Za-z][\w’'./-]*"
AGE = r"\d{1,3}(?:-|\s)(?:year|month|week|day)s?(?:-|\s)olds?"
_ADJECTIVE = rf"(?:{AGE}|{_MODIFIER}),?\s+"

_NAMED = r"(?!(?:The|A|An|Police|Officers|Deputies|Authorities|Investigators|Witnesses|In|At|On)\b)[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+)){0,3}(?:\s\([a-z]+\))?"

# G: a group of people.  "many" has a number; "one" is a single person; the rest are seen by what follows or goes before.
GROUPS = (
    rf"(?P<many>{_NUMBER})\s+(?P<more>(?:other|more|additional)\s+)?(?:{_ADJECTIVE}){{0,4}}?(?P<noun>{_MANY})\b",
    rf"(?P<others>{_NUMBER})\s+(?:others?|more)\b",
    rf"(?P<single>a|an|one|another|a\s+(?:second|third|fourth|fifth)|the\s+other|1)\s+(?:{_ADJECTIVE}){{0,5}}?(?P<thing>{AGE}(?!\s+{ONE})|{ONE}(?:\s+(?:male|female|{ONE}))?)\b(?![’']s\b)(?!\s+(?:shot\s+and\s+killed\s+)?(?:by\s+)?(?:spokes|department|chief))",
    rf"(?P<kin>(?:his|her|their)\s+(?:own\s+)?(?:{_ADJECTIVE}){{0,3}}?{ONE})\b(?![’']s\b)",
    # "his wife and children": more than one, and no more is said
    rf"(?P<kins>(?:(?:his|her|their)\s+(?:own\s+)?(?:{_ADJECTIVE}){{0,2}}?|(?<=\band\s))(?:children|kids|sons|daughters|stepchildren|grandchildren|parents|grandparents))\b(?![’']s?\b)",
    r"(?P<self>\b(?:himself|herself|themselves|self(?!-))\b)",
    rf"(?P<named>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){{1,3}}(?:\s(?:Jr|Sr|I{{2,3}}|IV)\b\.?)?,\s+(?:an?\s+)?(?:\d{{1,2}}(?![\w:])|{AGE}))",
    rf"(?P<names>(?:{_NAMED},\s+)*{_NAMED},?\s+and\s+{_NAMED})(?=\s+(?:were|have\s+been|both|all|each|died|had\s+(?:been|gunshot))\b)",
    rf"(?P<aged>(?:the\s+)?{AGE}(?:(?:\s+{_MODIFIER}){{0,3}}?\s+{ONE})?)\b",
    rf"(?P<bare>{_NUMBER}|another)(?:\s+of\s+(?:them|whom|the\s+(?:victims|men|people|women|teens)))?(?=\s+(?:(?:was|were|is|are|in|of\s+them|people|also|remain\w*|later|have|has|been|who|being|and|he|may|found|to|be|now|confirmed|reported|presumed|declared|pronounced|left)\s+){{0,4}}(?:fatal|mortal|critical|serious|shot\b(?!\s+(?:fired|was|rang|heard|to\s+be))|taken|transported|airlifted|rushed|suffer|recover|treated|expected|grazed|killed|dead|injured|wounded|hurt|died|dies|die|hospitali|slain|gravely))",
    rf"(?P<direct>(?!\d){_NUMBER}|another|\d(?!\d))(?=\s*(?:[,.;]|$)|\s+(?:and|in|at|on|during|after|before|near|outside|inside|early|late|last|as|when|with|while|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b)",
)

# "Four were shot at a bar" were hit; those of "he shot at a car" and "she was shot at by two men" were fired upon.
_FIRED_AT = (
    r"at(?!\s+least\b)(?:\s*[.,;]|\s+(?:by|while|as|from|and|but|when|after|multiple|several|repeatedly|him|her|them|me|us|it|people|police|officers?|deput\w+|cops?|"
    r"troopers?|agents?|each|one\s+another|someone|somebody|another|anyone|vehicles?|cars?|passing|random)\b"
    r"|\s+(?:(?:an?|the|his|her|their|two|three|four|five|several|some|other|another)\s+)(?:[\w’'-]+\s+){0,2}?"
    r"(?:people|person|man|men|woman|women|boys?|girls?|teens?|children|crowd|group|officers?|police|deput\w+|troopers?|cops?|vehicles?|cars?|trucks?|suv|van|driver|victims?|suspects?|"
    r"couple|passenger|occupants|brother|sister|girlfriend|boyfriend|wife|husband|friends?)\b)"
)

_DEATH = r"(?:dead|killed|slain|deceased)"
# P: what became of the people before it.
PASSIVES = (
    ("killed", r"shot\s+(?:and\s+killed|dead|to\s+death|,?\s*killed|fatally)|gunned\s+down|fatally\s+(?:shot|wounded|injured|struck)|mortally|(?:shot\s+)?(?:fatally|(?<!bleeding )(?<!beat )(?<!beaten )(?<!stabbed )to\s+death)"
               r"|pronounced\s+dead|(?:found|left|reported|declared|presumed)\s+(?:(?:shot|lying|apparently|also|clinically|brain)\s+)?dead|shot\s+and\s+(?:fatally|mortally)\s+\w+"),
    ("killed", r"(?<!\bthe )killed|(?<!\bthe )(?<!brain )dead(?!-|\s+(?:or|end|of|body))|died|dies|(?<!the )slain|murdered|(?<!the )deceased|mortally\s+wounded|perished|executed|succumbed|lost\s+(?:his|her|their)\s+li(?:fe|ves)|los(?:es|t)\s+life"),
    ("injured", r"shot\s+and\s+(?:critically|seriously|severely|gravely)?\s*(?:injured|wounded|hurt)|injured|wounded|hurt|hospitali[sz]ed|grazed|recovering|"
                r"(?:in|listed\s+in|remains?\s+in)\s+(?:\w+\s+)?(?:critical|serious|stable|fair|good|grave)(?:\s+but\s+\w+)?\s+condition|"
                r"(?:being\s+)?treated|(?:taken|transported|rushed|airlifted|flown)\s+to\s+(?:\w+\s+){0,4}?hospitals?|expected\s+to\s+(?:be\s+ok(?:ay)?|survive|recover|live)|survived"),
    ("shot", rf"(?<!\bone )(?<!\ba )(?<!\bsingle )(?<!gun )(?<!warning )shot(?!\s+(?:up|into|down|fired|rang|heard|clock|in\s+the\s+air|{_FIRED_AT}))|"
             r"(?:struck|hit)(?:\s+by\s+\w+|\s+(?:multiple|several|two|three|once|twice|in\s+the|with)|\s+at\s+least)?|"
             r"(?:with|of|from|suffer\w*|sustain\w*|receiv\w*)\s+(?:\w+[\s-]+){0,5}?gun\s?-?shot(?:\s+wounds?|s\b)|gunshot\s+(?:wounds?|injur\w+|victims?)"),
)  # fmt: skip
# A: what is done to the people after it.
ACTIVES = (
    ("killed", r"killing|kills?|claim(?:s|ed|ing)\s+the\s+li(?:fe|ves)\s+of|fatally\s+shooting|fatally\s+shoots|shoots\s+(?:and\s+)?kills|shoot(?:s|ing)?\s+(?:and\s+)?kill(?:s|ing)?|"
               r"(?:murder|death|deaths|killing|killings|slaying|slayings|murders|homicide|homicides)\s+of|murdering|executing|taking\s+the\s+li(?:fe|ves)\s+of"),
    ("injured", r"injuring|wounding|wounds(?=\s+(?:a|an|one|two|three|four|five|six|\d))|injures|hurting|hurts|hospitali[sz](?:es|ing)|sen(?:t|ds|ding)"),
    ("shot", r"victims?\s+(?:include[sd]?|are|were\s+identified\s+as)"),
    ("shot", r"shooting(?:\s+of|\s+at)?(?=\s+(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|his|her|their|him|himself|herself|another|both)\b)|shoots?|striking|hitting"),
)  # fmt: skip
# Verbs that are passive or active by what stands around them.
EITHER = re.compile(
    r"(?:shot|killed|injured|wounded|struck|murdered|hit|hurt|grazed|executed|shot\s+and\s+killed|shot\s+dead|fatally\s+shot|gunned\s+down|shot\s+and\s+\w+\s*\w+)",
    re.I,
)
OBJECT_NEXT = re.compile(
    r"\s+(?:and\s+\w+\s+|at\s+least\s+)?(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|his|her|their|him|himself|herself|them|another|both|the|each|my|our|someone)\b"
    r"|(?-i:[A-Z])\w+)",
    re.I,
)
AUXILIARY = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|be|get|gets|got|found|left|reported|after)\b\s+(?:\w+\s+){0,2}|\bthe\s+(?:\w+\s+)?|\b(?:people|others?|victims?)\s+)$",
    re.I,
)

MULTIPLES = {"single": 1, "double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
NOMINALS = (
    ("shot", r"(?P<multiple>double|triple|quadruple|quintuple)[\s-]+shooting"),
    ("killed", r"(?P<deaths>double|triple|quadruple|quintuple)[\s-]+(?:fatal\s+shooting|homicide|murder|slaying|killing|fatality)"),
    ("killed", r"(?P<toll>" + _NUMBER + r")\s+(?:\w+\s+)?(?:homicides|murders|deaths|killings|fatalities|slayings|dead\s+bodies|bodies)"),
    (
        "killed",
        r"(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[2-9]th|2nd|3rd)\s+(?:[\w-]+\s+){0,2}?(?:(?:victim|person)\s+(?:[\w-]+\s+){0,4}?(?:dies|died|has\s+died|dead)|(?<!\bthe\s)(?:man|woman|teen|teenager|boy|girl|child)\s+(?:[\w-]+\s+){0,4}?(?:dies|has\s+died))\b",
    ),
    ("shot", r"(?<!arrest a )(?<!arrested a )(?<!charged a )(?<!for a )(?<!seeking a )(?<!arrest of a )(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[2-9]th|2nd|3rd)\s+(?:shooting\s+)?(?:victim|person(?!\s+(?:of\s+interest|arrested|charged|for\s+questioning|in\s+(?:custody|connection)|involved|inside)))\b"),
    ("killings", r"(?<!attempted )(?:(?P<pairs>double|triple|quadruple)\s+)?murder[\s/–-]+(?:attempted\s+)?suicide"),
    ("then self", r"(?:turn(?:ed|ing|s)\s+(?:the|a|his|her)\s+(?:\w+\s+)?(?:gun|weapon|rifle|shotgun|pistol)\s+(?:on|to)|(?:then|before|and(?=\s+kill))\s+(?:fatally\s+)?(?:shot|shoot(?:s|ing)?|kill(?:ed|s|ing)?)|then|and\s+then)\s+(?:him|her|them)?sel(?:f|ves)|suicide\s+by\s+cop"),
    ("self dead", r"(?:took|taking|takes)\s+(?:his|her)\s+own\s+life|committ?(?:ed|ing|s)\s+suicide|kill(?:ed|s|ing)?\s+(?:him|her)?self|died\s+(?:of|from|by)\s+(?:what\s+\w+\s+to\s+(?:be|have\s+been)\s+)?(?:an?\s+)?(?:apparent(?:ly)?\s+)?(?:suicide|self-inflicted)"),
    ("self", r"self-inflicted|(?:shot|shoots|shooting)\s+(?:him|her)?self\b"),
    ("sign", r"(?<!non-)(?<!non)(?<!non )(?<!not )(?:fatal|deadly)\s+(?:[\w-]+\s+){0,4}?(?:shootings?|shootout|gunfire|robbery|attack|incident|ambush|encounter|confrontation|victim)\b|shooting\s+deaths?|(?<!attempted )(?<!attempt )(?:homicide|murder|manslaughter|slaying|killing)\b(?!\s+(?:unit|detectives?|bureau|investigators?|squad|division|section|rate|sergeant|task|commander|capt|lt|victims? so))"),
)  # fmt: skip
# Behind "killed" or "died": a cause that is no shot.
NO_SHOT = re.compile(
    r"\s+(?:in|by|from|of)\s+(?:(?:an?|the|his|her|their)\s+)?(?!(?:[\w-]+\s+){0,3}(?:shoot\w*|gun\w*|hunting|firearm\w*))(?:[\w-]+\s+){0,3}?"
    r"(?:(?:car|plane|motorcycle|bus)\s+(?:crash(?:es)?|wrecks?|accidents?)|hit-and-run|overdoses?|drowning|"
    r"cancer|heart\s+attack|asthma(?:\s+attack)?|natural\s+causes)\b",
    re.I,
)
# What makes a headline tell of a death, as it does not in a text: "arrest in teen's death".
HEADLINE_DEATH = re.compile(
    r"\b(?:deaths?(?!\s+(?:penalt|threat|row|sentence|toll|wish|bed|trap|hoax|defying))|(?:body|bodies)\s+(?:found|of|discovered))\b",
    re.I,
)
NEUTRAL = (
    r"arrested|charged|accused|sought|suspected|jailed|sentenced|convicted|facing|faces|fled|opened\s+fire|pulled|approached|robbed|"
    r"fired|returned\s+fire|told|said|says|say|heard|responded|arrived|saw|escaped|demanded|detained|in\s+custody|taken\s+into\s+custody|booked|questioned|"
    r"witnessed|indicted|at\s+large|wanted|pleaded|pleads|turned\s+(?:him|her|them)sel\w+|searching|looking\s+for|investigat\w+|stabbed|drove|ran\s+(?:off|away|from)|barricaded"
)
BARRIER = r"[;:–—]|--|\bwhich\b|\b(?:left|leaves|leaving)(?=\s+(?:at\s+least\s+)?(?:an?|one|two|three|four|five|six|seven|\d+|his|her|their|the|(?-i:[A-Z]))\b)|\b(?:after|when|while|before|because|where|until|if|since|but)\b"
INCLUDING = r"\b(?:includ\w+|among\s+them)\b"
NEGATED = re.compile(
    r"\b(?:no|not|nobody|none|never|neither|without|unless|could(?:’|')?ve|(?:could|would|might|may|should|can|will)(?:\s+have)?|almost|nearly|attempted|attempting|attempt|threaten\w*|tr(?:y|ied|ying|ies)|"
    r"want(?:s|ed)?|going|plan\w*|intent\w*|conspir\w*|to|n['’]t|if|if\s+\w+)\s+(?:(?:be|been|being|to|one|other|people|was|were|is|are|else|injuries|officers|deputies|seriously|believed|deadly|a|an|the|first-degree|second-degree|capital|aggravated|first|second|degree|of|them|those)\s+){0,4}$",
    re.I,
)
