"""Whether the words of a claim can be printed by themselves: a subject, a verb, no loose ends."""

from __future__ import annotations

import re

from crossread.reconcile.sentences.stops import CUT_SHORT
from crossread.reconcile.sentences.told import bare, holder_of, plain
from crossread.types import Claim

_BEGINS = re.compile(
    r"(?!(?:who|whom|which|that|where|when|while|though|although|unless|until|since|than|whether|however|after|before|as|if|and|but|or|because|so|to|of|in|on|at|by|for|from|"
    r"with|without|during|into|over|under|between|through|about|he|she|they|it|his|her|their|its|we|i|you|this|these|"
    r"those|there|then|another|also|not|no|according|what|how|why|was|were|is|are|has|have|had|be|been|being|will|would|"
    r"could|can|may|might|did|does|do|one of whom|two of whom|some of whom|year-old|years|more than anything|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|months?|weeks?|days?|hours?|minutes?)|"
    r"the (?:two|three|four|five|pair|couple|others?)|described|suspected|wanted|accused|believed|identified|"
    r"began|opened|fled|drove|ran|took|left|told|found|shot|came|went|got|approached|started|suffered|died|fired|"
    r"just|even|only|both|all (?:two|three|four|five|six|seven|eight|nine|ten)|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:was|were|is|are|have|has|had|of (?:the|them|those))|"
    r"(?:police|authorities|officials|he|she) (?:said|say|says))\b)[A-Za-z0-9]",
    re.IGNORECASE,
)
_SMALL_PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing)\b")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|died|fled|told|took|came|went|began|"
    r"fell|lost|ran|saw|gave|arrived|received|responded|suffered|attempted|collided|crashed|exploded|erupted|refused|"
    r"decided|agreed|ordered|opened|confirmed|identified|recovered|started|happened|occurred|appeared|remained|"
    r"described|denied|admitted|surrendered|pleaded|sparked|resorted|announced|jumped|broke|drove|escaped|noticed|face|faces|remain|remains|belongs?|lives?|lived|worked|works)\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"\b(?:the|a|an|of|in|on|at|to|by|for|from|with|and|or|but|was|were|is|are|has|have|had|who|which|that|when|said|"
    r"says|told|according|after|before|while|as|their|his|her|its|including|between|into|during|than|not|first|second|one|"
    r"block|"
    r"that (?:the|a|an|his|her|their) \w+|"
    r"(?:is|are|was|were) (?:\w+ing|accused|due|known|able|expected|believed|asked))$",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"https?:|www\.|\bposted\b|\bupdated\b|@|\bcopyright\b|\bclick\b|\bstory\b|^\d+-year|"
    r"\b(?:said|says) (?:in|at|on|during|to)\b|\b(?:said|says|told|reports?|reported)$|\[|"
    r"\b(?:told|tells) (?:reporters|the )?(?:[A-Z0-9][\w’'&-]*)?(?: [\w’'&-]+){0,7}$",
    re.I,
)
_POINTING = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|it|its|i|we|our|my|you|your|this|these|those|today|yesterday|tonight|"
    r"tomorrow|last (?:night|week|month|year)|earlier|now|there|here|another|others?|also|too|meanwhile|however|above|"
    r"below)\b",
    re.IGNORECASE,
)
_POINTING_QUOTED = re.compile(
    r"(?:he|she|they|his|her|their|who|which|that|and|but|or|so|to|of|is|was|are|were)\b", re.IGNORECASE
)


def is_direct(claim: Claim) -> bool:
    """Whether a claim's words are somebody's own."""
    return claim.attribution is not None and claim.attribution.direct


_MINE = re.compile(r"\b(?:I|my|me)\b")  # nobody speaks so but one person
_NAME = re.compile(r"[A-Z][\w.’'-]+ (?!(?:Police|County|Fire|City|Office|Department)\b)[A-Z]")


def in_capitals(words: str) -> bool:
    """Whether most letters are capitals, as in captions for the deaf, whose words run into each other."""
    return 2 * sum(letter.isupper() for letter in words) > sum(letter.isalpha() for letter in words)


# "confirmed that Willie Jackson", "the coroner confirmed Willie Jackson": of whom nothing is said
_NAMED_LAST = re.compile(r"\b(?:that|(?:confirmed|identified))(?: [A-Z][\w.’'-]*){1,6}$")


def is_open(words: str) -> bool:
    """Whether words end where a phrase still goes on: "a man they say"."""
    return bool(
        CUT_SHORT.search(words) or _DANGLING.search(words) or re.search(r"\b(?:they|he|she|police) say$", words)
    )


def stands_alone(claim: Claim) -> bool:
    """Whether a clause can be printed as a sentence: it has a subject of its own, a verb, and no loose ends."""
    words = bare(claim)
    if (
        in_capitals(words)
        or CUT_SHORT.search(words)
        or _DANGLING.search(words)
        or _NAMED_LAST.search(words)
        or _OFF.search(words)
        or re.search(r"[“”\"—–]|--", words)
        or not FINITE.search(words)
    ):
        return False
    if is_direct(claim):
        whole = claim.evidence.words.strip(" \"“”'‘’")[:1].isupper() and not _POINTING_QUOTED.match(words)
        own = not _MINE.search(words) or bool(_NAME.match(holder_of(claim)))
        return whole and own and bool(holder_of(claim)) and 5 <= len(words.split()) <= 20
    good = _BEGINS.match(words) and not _SMALL_PARTICIPLE.match(words) and not _POINTING.search(words)
    return bool(good) and 5 <= len(words.split()) <= 18 and plain(claim)
