"""Plain English from values: how an act, an hour or a place is put in a sentence; "" where it cannot be put well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.types import Claim

# a day that means nothing without the report's own date
_DAY = re.compile(
    r",?\s*\b(?:on |late |early |earlier |last |this )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
    r"tonight|tomorrow)(?:['’]s)?(?: (?:morning|afternoon|evening|night))?\b"
    r"|,?\s*\b(?:on |in |since )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"(?:, \d{4})?",
)
_BREAK = re.compile(
    r"\s*(?:[,;:(\[“\"—–]|--|\b(?:that|who|which|when|after|while|because|as|if|and|but|where|until|before|since|"
    r"said|says|told|according|following|by|was|were|is|are|has|have|had)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_LOOSE = re.compile(
    r"(?:\s+(?:the|a|an|to|of|in|on|at|for|from|with|by|his|her|their|its|no|not|just|about|around|near|what|which|whom|\d+))+$",
    re.I,
)
_PASSIVE = re.compile(
    r"(?:(?:shot|stabbed) (?:(?:and|to) (?:killed|death|wounded)|dead)|found (?:shot |stabbed )?(?:dead|to death))\b"
    r"|(?:fatally |critically |seriously )?(?:killed|shot|wounded|injured|hurt|stabbed|arrested|charged|indicted|"
    r"arraigned|booked|jailed|convicted|sentenced|acquitted|hospitali[sz]ed|airlifted|slain|murdered|rescued|"
    r"(?:taken|transported|rushed|flown|brought|airlifted) to|treated (?:at|for)|admitted to|found guilty|"
    r"(?:pronounced|declared) dead|detained|suspended|reassigned|placed on|taken into custody|released (?:from|on)|"
    r"(?:being )?held (?:without|at|in|on)|apprehended|dead at the scene)\b"
)
_ACTIVE = re.compile(
    r"(?:died|pleaded (?:guilty|not guilty|no contest)|pled guilty|surrendered|survived|underwent surgery|"
    r"turned (?:him|her)self in|confessed|faces (?:\w+ )?(?:charges|counts) of)\b"
)
_STATE = re.compile(r"in (?:a )?[\w -]*?\b(?:critical|serious|stable|fair|good|grave|guarded) condition\b|in custody\b")
_MODAL = re.compile(
    r"\b(?:could|may|might|would|if|whether|unless|alleged(?:ly)?|not|never|no|n['’]t|deni\w+|expected|plan\w*|"
    r"threaten\w*|hope\w*|want\w*|should|must|will)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:(?:at |about |around |approximately |roughly |nearly |just (?:before|after) |shortly (?:before|after) )*)"
    r"(?:\d{1,2}(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)|noon\b|midnight\b|\d{1,2}:\d\d\b)",
    re.IGNORECASE,
)
_AN_HOUR_BEFORE = re.compile(r"(?:about|around|approximately|roughly|nearly)\b", re.IGNORECASE)
PREPOSITIONS = "in|at|on|near|outside|inside|along|off|behind"


_OPEN = frozenset({"to", "of", "at", "for", "from", "on", "without"})
_TAIL = re.compile(r" (?:with|in|at|on|to|for|of|from|after|without|near|inside|outside|during)\b|$")
_NOUN = re.compile(r"(?:shooting )?(?:(?:death|killing|murder|slaying) of\b|death$)")
# what was cut off at "and" is half a list: "on fraud" of "on fraud and theft charges"
_HALF = re.compile(r" (?:on|with|of|for) (?!.* (?:at|in) )[^,]*$")


def act_words(claim: Claim) -> str:
    """What became of somebody as the end of a sentence: "was charged with murder", "died"; "" where it is not plain.

    The words come from the value; what hangs on them loosely, and days that mean nothing outside the report, go.
    """
    words = claim.display.strip()
    before = claim.evidence.words.partition(words[:12])[0]
    if _MODAL.search(before) or re.search(r"\bto (?:be )?$", before) or words.startswith("not "):
        return ""
    if _NOUN.match(words):
        return "died"
    lead = next((m for p in (_PASSIVE, _ACTIVE, _STATE) if (m := p.match(words))), None)
    if lead is None or _is_doer(claim, lead[0]):
        return ""
    whole = _DAY.sub("", words[lead.end() :])
    cut = _BREAK.sub("", whole)
    rest = _LOOSE.sub("", _HALF.sub("", cut) if _AND.match(whole, len(cut)) else cut).rstrip(" .,'’")
    if lead[0].split()[-1] not in _OPEN and not _TAIL.match(rest):
        rest = ""
    rest = re.sub(r" (?:with|on) (?:[\w-]+ )*(?:counts?|charges?)$", "", rest)
    if not rest and re.search(r" (?:to|at|for|on|from|of|without)$", lead[0]):
        return ""
    plain = lead[0] if len(rest.split()) > 8 else f"{lead[0]}{rest}"
    if _LOOSE.search(plain) or _MODAL.search(plain):
        return ""
    return plain if _ACTIVE.match(words) else f"was {plain.removeprefix('being ')}"


# what may follow words that are whole: a stop, a link to what hangs on them, a day
_FOLLOWS = re.compile(
    r"(?:[^\w\s’'-]|$|\s+(?:and|or|but|in|on|at|for|with|after|before|when|while|as|by|of|to|from|near|outside|inside|along|into|"
    r"during|following|who|which|that|where|because|since|until|early|late|last|this|around|about|just|shortly|early|according|"
    r"police|officials|officers|deputies|authorities|is|are|was|were|has|have|had|he|she|they|it|their|his|her|the|an?|no|"
    r"said|says|today|yesterday|tonight|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"[(“\"—–]|\d))"
)


def is_whole_in(words: str, sentence: str) -> bool:
    """Whether words stand in a sentence without being cut off in a phrase: not "a weapons" of "a weapons violation"."""
    tail = " ".join(words.split()[-3:])
    whole = " ".join(sentence.split())
    ends = [m.end() for m in re.finditer(re.escape(tail), whole, re.IGNORECASE)]
    return not ends or any(_FOLLOWS.match(whole, end) for end in ends)


_OBJECT = re.compile(r" (?:his|her|their|the|an?|one|two|three|four|five|\d+|[A-Z][\w’'-]+)\b")


def _is_doer(claim: Claim, verb: str) -> bool:
    """Whether the one whom a claim is about did it to somebody else: "Hale shot his brother", of Hale."""
    if re.match(rf"{re.escape(verb)} (?:him|her|them)sel(?:f|ves)\b", claim.display):
        return True
    last = claim.about_name.rpartition(" ")[2]
    done = rf"\b{re.escape(last)},? (?:has |had |then |allegedly )*{re.escape(verb)}"
    found = re.search(done, claim.evidence.words) if last else None
    return found is not None and bool(_OBJECT.match(claim.evidence.words, found.end()))


_AND = re.compile(r"\s*(?:,|and\b)")


def clock_words(words: str) -> str:
    """The hour in words that give one, ready for a sentence: "at about 10:40 p.m."; "" where none stands there."""
    match = _CLOCK.search(words)
    if match is None:
        return ""
    hour = match[0].strip().removeprefix("at ")
    bare = hour[0].isdigit() or hour[0] in "nmNM" or _AN_HOUR_BEFORE.match(hour)
    return f"at {hour}" if bare else hour


def place_words(claim: Claim) -> str:
    """A place with the preposition of its own report: "in eastern Thailand".

    "" where none stands before it, or where the place's name only goes before another noun ("an Ocala bar").
    """
    words = " ".join(claim.evidence.words.split())
    before = rf"\b((?:{PREPOSITIONS}) (?:the |an? )?(?:(?!(?:{PREPOSITIONS}|of|from|to|and|by|for|a|an|the) )[\w’'-]+ )"
    match = re.search(rf"{before}{{0,2}}?{re.escape(claim.display)})(.*)", words, re.IGNORECASE)
    if match is None or not _ENDS.match(match[2]) or re.search(r"\b[Aa]n? [A-Z][\w’'-]+$", match[1]):
        return ""
    if re.search(rf"\b(?:{PREPOSITIONS}|of) (?:and|or) $", words[: match.start()], re.IGNORECASE):
        return re.sub(
            rf"^(?:{PREPOSITIONS})\b", "at", match[1], flags=re.IGNORECASE
        )  # "in front of and inside the club"
    return match[1][0].lower() + match[1][1:]


_ENDS = re.compile(
    r"['’\"”]?(?:[.,;:)\]—–-]|$| (?:in|at|on|near|outside|inside|along|off|and|as|when|after|before|where|while|for|to|"
    r"by|with|was|were|is|has|had|who|that|this|last|early|late|just|around|about|shortly|said|ended|left|killed|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)",
)


SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# the numbers to 99 in words, by their figures
NUMBERS = {
    str(n): SMALL[n] if n < 20 else f"{_TENS[n // 10 - 2]}{f'-{SMALL[n % 10]}' if n % 10 else ''}" for n in range(100)
}


def in_words(count: str) -> str:
    """A count with its figure spelt out where it is a small one: in_words("7 victims") == "seven victims"."""
    figure, _, rest = count.partition(" ")
    return f"{SMALL[int(figure)]} {rest}" if figure.isdigit() and 0 < int(figure) < len(SMALL) else count


def an(noun: str) -> str:
    """A noun with its article: an("explosion") == "an explosion", an("8-year-old") == "an 8-year-old"."""
    return f"{'an' if re.match(r'[aeiou]|8|1[18](?![0-9])', noun) else 'a'} {noun}"


_COMMON = re.compile(
    r"(?:The|A|An|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Police|Authorities|Officers|Investigators|Witnesses|"
    r"Detectives|Officials|Several|Some|At|More|About|Both|People|Deputies|Firefighters|Neighbou?rs|Residents|Protesters|"
    r"Family|Relatives|Doctors|Prosecutors|Most|Many|All|Another|Court|Sheriff|Records)\b(?! [A-Z])"
)


def lowered(words: str) -> str:
    """A small letter at the start where the word is no name: lowered("The bus fell") == "the bus fell"."""
    return words[0].lower() + words[1:] if _COMMON.match(words) else words


def joined(parts: Sequence[str], last: str = "and") -> str:
    """joined(["a", "b", "c"]) == "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


_ADDRESS = re.compile(r"\w[\w-]*\.[a-z]{2,}\b")


def sentence(text: str) -> str:
    """A sentence from its words: a capital at the start (an address on the web keeps its letters), one full stop."""
    words = " ".join(text.split()).strip(" ,;")
    if figure := re.match(r"\d\d?(?= [a-z])", words):
        words = NUMBERS[figure[0]] + words[figure.end() :]
    start = next((i for i, letter in enumerate(words) if letter.isalnum()), 0)
    if not _ADDRESS.match(words, start):
        words = words[:start] + words[start : start + 1].upper() + words[start + 1 :]
    return words if re.search(r"[.!?][”’\"]?$", words) else f"{words}."
