# ruff: noqa: E501 (a table: a row is a line)
"""What the words beside a name say of the person: tables of patterns, behind the name and before it.

Kinds: killed, injured, shot (hurt, the words leave open how), suspect, arrested, wanted, self (shot himself or herself).
"""

from __future__ import annotations

import re

_DESCRIBED = r"(?:\s+(?:Jr|Sr|I{2,3}|IV)\.?)?(?:,?\s*\(?(?:age\s+)?\d{1,3}\)?(?:,|(?=\s)))?(?:,\s*(?:left|right|center|above|pictured|seen\s+here),?)?(?:,?\s*(?:of|from)\s+(?:the\s+)?[A-Z\d][^,;]{1,40}?(?:,\s+[A-Z][\w. ]{1,20}?){0,2},?(?=\s))?(?:,\s*(?:an?|the|his|her|both|who\s+was)\s[^,.;]{2,60},)?(?:\s*\([^)]{1,30}\))?"
_BE = r"(?:was|were|is|are|has\s+been|have\s+been|had\s+been|being|be|got|remains?|remained)"
_ADVERBS = r"(?:\s+(?:also|later|then|allegedly|reportedly|accidentally|not|still|apparently|initially|immediately|both|all|[a-z]+ly))*"
_WHO = r"(?:,|\s+[–—-])?\s*(?:and\s+[A-Z][^,.;]{3,40}\s+)?(?:who\s+)?"
_START = rf"{_DESCRIBED}{_WHO}"

_BEHIND = (
    ("killed", rf"{_START}(?:{_BE}{_ADVERBS}\s+)?(?:shot\s+(?:and\s+killed|dead|to\s+death)|killed|fatally|murdered|slain|gunned\s+down|pronounced\s+dead|declared\s+dead|found\s+(?:\w+\s+)?(?:dead|shot\s+to\s+death)|dead\b|executed)"),
    ("killed", rf"{_START}(?:(?:later|then|also|both|all)\s+)*(?:died|dies|succumbed|lost\s+(?:his|her|their)\s+li|passed\s+away)"),
    ("killed", r"[’']s?\s+(?:\w+\s+)?(?:death|killing|murder|slaying|body|funeral|homicide|killer)"),
    ("injured", rf"{_START}(?:{_BE}(?:\s+being)?{_ADVERBS}\s+)?(?:wounded|injured|hospitali[sz]ed|grazed|treated|airlifted|flown|rushed|(?:taken|transported|transferred|driven|brought|med-?flighted|life-?flighted)\s+(?:\w+\s+){{0,4}}?to\s+[^.]{{0,40}}(?:[Hh]ospital|[Mm]edical|[Cc]enter)|(?:(?:said|reported|believed)\s+to\s+be\s+|listed\s+|reported\s+)?in\s+(?:\w+\s+)?(?:critical|serious|stable|fair|good|grave)|recovering|expected\s+to\s+(?:survive|recover|live|be\s+ok)|paralyzed)"),
    ("shot", rf"{_START}(?:also\s+)?had\s+(?:an?\s+|several\s+|multiple\s+)?gunshot"),
    ("injured", rf"{_START}(?:also\s+)?(?:survived|is\s+recovering|remains\s+(?:hospitali|in\s))"),
    ("shot", rf"{_START}{_BE}{_ADVERBS}\s+(?:shot|struck|hit|hurt|found\s+(?:wounded|injured|with|suffering|lying|unresponsive)|one\s+of\s+the\s+(?:\w+\s+)?victims|the\s+victim)"),
    ("shot", rf"{_START}(?:(?:also|both|each|all)\s+)*(?:suffered|sustained|received)\s+(?:from\s+)?[^.]{{0,55}}(?:wound|injur|gunshot)"),
    ("shot", rf"{_START}{_BE}\s+(?:also\s+)?(?:one|two|three|among)\s+(?:of\s+)?(?:[\w-]+\s+){{0,4}}?(?:victims|(?:people|men|women|boys|girls|teens|teenagers|children|students|others)\s+(?:who\s+(?:was|were)\s+)?(?:shot|killed|wounded|injured|hurt|hit|struck|gunned|hospitalized|found))\b"),
    ("shot", rf"{_START}as\s+the\s+(?:\w+\s+){{0,2}}?(?:victim|deceased|man|woman|boy|girl|teen|teenager|child|toddler|infant|person\s+killed)\b"),
    ("shot", rf"{_START}shot\s+(?:in|multiple|several|once|twice|at\s+least)"),
    ("self", rf"{_START}{_BE}?{_ADVERBS}\s*(?:shot\s+(?:and\s+killed\s+)?himself|shot\s+(?:and\s+killed\s+)?herself|turned\s+the\s+gun|killed\s+(?:him|her)self|took\s+(?:his|her)\s+own|committed\s+suicide|then\s+shot\s+(?:him|her)self)"),
    ("arrested", rf"{_START}{_BE}{_ADVERBS}\s+(?:arrested|charged|booked|indicted|arraigned|taken\s+into\s+custody|in\s+(?:police\s+)?custody|jailed|apprehended|captured|detained|being\s+held|held\s+(?:in|on|without)|convicted|sentenced|found\s+guilty|extradited|denied\s+bond|released\s+on|incarcerated|caught)"),
    ("arrested", rf"{_START}(?:now\s+|also\s+|had\s+|has\s+|later\s+)*(?:faces?|is\s+facing|was\s+facing|pleaded|pled|surrendered|turned\s+(?:him|her)self\s+in|appeared\s+in\s+court|(?:is|was|are)\s+(?:(?:due|set|scheduled|expected)\s+)?to\s+(?:appear|face|be\s+arraigned)|waived|was\s+ordered\s+held)"),
    ("suspect", rf"{_START}(?:{_BE}{_ADVERBS}\s+)?(?:accused|suspected|wanted|sought|(?:also\s+)?considered\s+(?:a\s+|the\s+)?suspects?|one\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:(?:suspected|alleged|accused)\s+\w+|suspects|gunmen|shooters)|identified\s+as\s+(?:the|a)\s+(?:\w+\s+)?(?:suspect|shooter|gunman)|the\s+(?:alleged\s+)?(?:suspect|shooter|gunman)|a\s+suspect|on\s+the\s+run|at\s+large)"),
    ("suspect", rf"{_START}(?:allegedly|opened\s+fire|fled|confessed|admitted|pulled\s+(?:out\s+)?(?:a|the)\s+(?:gun|handgun|pistol|trigger)|fired|pointed|fatally\s+shot|shot\s+(?:and\s+killed\s+)?(?:his|her|him|the|a|an|two|three|[A-Z])|killed\s+(?:his|her|him|the|[A-Z])|armed\s+with|barricaded)"),
    ("suspect", r"[’']s?\s+(?:\w+\s+)?(?:arrest|attorney|lawyer|trial|bond|bail|charges|arraignment|sentencing)"),
)  # fmt: skip

_PLAIN = r"(?!(?:involving|in|at|near|on|to|into|from|by|with|for|said|says|and|or|who|that|after|when|where|while|of|was|were|is|are|as|told)\b)[\w’'-]+"
_LEAD = rf"(?:(?:a|an|the|his|her|their)\s+)?(?:{_PLAIN}\s+){{0,3}}?(?:\d{{1,3}}[\s-]year[\s-]old,?\s+)?(?:{_PLAIN},?\s+){{0,3}}?"
_NEAR = r"(?:an?\s+)?(?:\d{1,3}[\s-]year[\s-]old,?\s+)?(?:named\s+)?"
_BEFORE = (
    ("killed", rf"\b(?:shot\s+and\s+killed|fatally\s+shot|killed|killing(?:\s+of)?|kill|kills|murder(?:ing|ed)?(?:\s+of)?|deaths?\s+of|slaying\s+of|shooting\s+deaths?\s+of|homicide\s+of|manslaughter\s+of|life\s+of|lives\s+of|body\s+of|bodies\s+of|funeral\s+for|vigil\s+for|memory\s+of|dead\s+(?:was|were|is|are)\s+(?:identified\s+as\s+)?|shooting\s+to\s+death)\s+{_LEAD}$"),
    ("shot", rf"\b(?:victims?|man\s+shot|woman\s+shot|boy|girl|teen)\s+(?:(?:was|were|is|are|has\s+been|have\s+been|who\s+died)\s+)?(?:later\s+)?(?:identified\s+)?(?:as|is|was|:|,)\s*{_LEAD}$"),
    ("shot", rf"\b(?:identified|named)\s+(?:the\s+)?(?:\w+\s+){{0,4}}?(?:victims?|deceased|dead|slain|man\s+killed|woman\s+killed|man\s+who\s+died)\s*(?:\w+\s+){{0,3}}?as\s+{_LEAD}$"),
    ("shot", rf"\bidentified\b(?![^;]*\b(?:suspect|shooter|gunman|gunmen|accused|arrested|driver|attacker|robber)\b)(?:[^.;]|\.(?=\S)){{0,80}}?\b(?:as|was|is|:)\s+{_LEAD}$"),
    ("suspect", rf"\b(?:suspects?|shooters?|gunman|gunmen|attacker|robber)\b[^.;]{{0,40}}?\bidentified\b[^.;]{{0,60}}?\bas\s+{_LEAD}$"),
    ("suspect", rf"\bidentified\b[^.;]{{0,40}}?\b(?:suspects?|shooters?|gunman|gunmen|attacker|robber)\b[^.;]{{0,30}}?\bas\s+{_LEAD}$"),
    ("shot", rf"\b(?:identified|names?|named|released\s+the\s+name\s+of)\s+(?!\w+\s+as)(?:the\s+victims?\s+)?{_NEAR}$"),
    ("injured", rf"\b(?:[Ii]njured|[Ww]ounded|[Hh]urt|[Tt]reated\b[^.;]{{0,40}})\s+(?:were|was|are|is)\s+{_LEAD}$"),
    ("shot", rf"\b(?:(?:killed|shot|injured|dead|wounded|died)\s+(?:was|is)|\bnames?\s+(?:was|is))\s+{_LEAD}$"),
    ("shot", r"\bvictims?\b[^.;]{0,60},\s+(?:an?\s+)?\d{1,3}[\s-]year[\s-]old,?\s+(?:[a-z]+\s+){0,2}$"),
    ("shot", rf"\b(?:victims?|found|victims?\s+(?:are|were|include|included)),?\s+{_NEAR}$"),
    ("shot", rf"\b(?:shot|shooting(?:\s+of)?|shoots|hitting|striking|struck|wounding|wounded|injuring|injured)\s+{_LEAD}$"),
    ("arrested", rf"\b(?:arrest(?:ed|s|ing)?(?:\s+of)?|charg(?:ed|es|ing)(?:\s+against)?|indicted|custody\s+of|convicted|sentenced|booked|jailed|detained|apprehended|captured)\s+{_LEAD}$"),
    ("suspect", rf"\b(?:suspects?|gunm[ae]n|shooters?|accused|wanted|search(?:ing)?\s+for|looking\s+for|seeking|hunt\s+for|defendants?|warrants?\s+for|trial\s+of|suspects?\s+(?:was|were|is|has\s+been)?\s*(?:identified)?\s*as|shooter\s+(?:was|is)?\s*(?:identified\s+)?as)[,:]?\s+{_LEAD}$"),
)  # fmt: skip

# Who is named for an office or as a relative, a neighbour, a witness: no participant unless said to be hurt or charged.
_OFFICE_BEFORE = (
    r"(?:\b(?:[Cc]hief|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Cpl|Corporal|Det|Detective|Officer|Deputy|Sheriff|Trooper|Mayor|Judge|Attorney|Prosecutor|Coroner|Commissioner|"
    r"Superintendent|Gov|Governor|Sen|Rep|President|Commander|Cmdr|Maj|Major|Col|Principal|Inspector|Pastor|Rev|Dr|Investigator|Agent|[Ss]pokes(?:man|woman|person)|Councilman|Councilwoman|"
    r"Alderman|Director|Examiner|[Rr]eporter|[Nn]eighbor|[Ww]itness|[Rr]esident|[Mm]other|[Ff]ather|[Ss]ister|[Bb]rother|[Aa]unt|[Uu]ncle|[Cc]ousin|[Gg]randmother|[Gg]randfather|[Ff]riend|Photo|By|Courtesy)\.?,?\s+(?:[A-Z]\.\s+)?)$"
)
_OFFICE_BEHIND = (
    r",?\s*(?:\d{1,3},\s*)?(?:an?\s+|the\s+|his\s+|her\s+|whose\s+|(?:with|of)\s+(?=the\s|[A-Z][A-Za-z.]*\s)|who\s+(?:lives|saw|heard|witnessed|owns|works)|[\w’'.-]+\s+){0,6}?(?:spokes(?:man|woman|person)|attorney|lawyer|defender|chief|sheriff|coroner|"
    r"prosecutor|neighbor|witness|pastor|principal|mayor|judge|detective|reporter|superintendent|commissioner|examiner|director|manager|owner|said|says|told|added|tweeted)\b"
)


# What makes a person named with an age one of those arrested or sought, and not one of those hurt.
ARRESTED = re.compile(
    r"\b(?:arrest(?:ed|s)?|charg(?:ed|es)|custody|jail\w*|plead\w*|pled|sentenc\w+|convicted|booked|indicted|arraigned)\b"
)
SUSPECTED = re.compile(r"\b(?:accused|suspects?|gunm[ae]n|shooters?|wanted|warrants?|opened\s+fire|fled|defendants?)\b")


def _compiled(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The table with its patterns compiled."""
    return tuple((kind, re.compile(pattern)) for kind, pattern in rows)


BEHIND, BEFORE = _compiled(_BEHIND), _compiled(_BEFORE)
OFFICE_BEFORE, OFFICE_BEHIND = re.compile(_OFFICE_BEFORE), re.compile(_OFFICE_BEHIND)
# What stands between the names of a list: "Ann Lee, 34, Tom Ray, 19, and 12-year-old ..."
LIST = re.compile(
    r"(?:\s+(?:Jr|Sr|I{2,3}|IV)\.?)?(?:,\s*(?:left|right|center),?)?(?:,?\s*\(?(?:age\s+)?\d{1,3}\)?)?(?:,?\s*(?:both\s+)?(?:of|from)\s+[A-Z][^,;.]{1,30})?\s*(?:[,;]|,?\s*(?:and|&)|[,;]\s*and)\s*"
    r"(?:(?:his|her|their)\s+(?:[\w’'-]+\s+){0,3})?(?:an?\s+)?(?:\d{1,3}[\s-]years?[\s-]olds?,?\s+)?(?:(?:toddler|infant|brother|sister|son|daughter|wife|husband|mother|father)\s+)?"
)
