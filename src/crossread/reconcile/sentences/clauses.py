"""What else several reports say in nearly the same words: a clause of one that the others contain, with its holder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crossread.compare.phrases import negated
from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.phrasing import lowered
from crossread.reconcile.sentences.told import (
    Told,
    bare,
    documents,
    holder_of,
    line,
    named_holder,
    plain,
)
from crossread.types import Claim, Finding, Line

CONTAINED = 0.85  # the share of a clause's telling words that must stand in another report's clause
PER_HOLDER = 2  # sentences that one holder's own words may fill
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
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_POINTING_QUOTED = re.compile(
    r"(?:he|she|they|his|her|their|who|which|that|and|but|or|so|to|of|is|was|are|were)\b", re.IGNORECASE
)


def clause_lines(agreed: Sequence[Finding], told: Told) -> list[Line]:
    """The sentences: those that most reports bear out first, then as they stand in the text; quotations at the end."""
    made = []
    for finding in agreed:
        if finding.slot in ("event.sequence", "statement") and (found := common_clause(told.of(finding), told)):
            best, behind = found
            order = (is_direct(best), -len(documents(behind)), best.evidence.span.start, best.id)
            made.append((order, best, line(_said(best), behind)))
    kept, heard = [], Counter[str]()
    for _, best, row in sorted(made, key=lambda row: row[0]):
        heard[holder_of(best)] += is_direct(best)
        if heard[holder_of(best)] <= PER_HOLDER:
            kept.append(row)
    return kept


def common_clause(claims: Sequence[Claim], told: Told) -> tuple[Claim, list[Claim]] | None:
    """The clause that stands on its own and that most other reports contain, with the claims that contain it."""
    found = []
    for claim in claims:
        if not told.is_whole(claim) or told.is_elsewhere(claim) or is_stale(claim, claims, told):
            continue
        if stands_alone(claim) and (is_direct(claim) or not _WEEKDAY.search(claim.evidence.words)):
            behind = [c for c in claims if c is claim or contains(c, claim)]
            if not holder_of(claim) and any(is_direct(c) or c.slot == "statement" for c in behind):
                continue  # somebody's words are nobody's facts
            surer = not _HEDGE.search(claim.evidence.words) and any(_HEDGE.search(c.evidence.words) for c in behind)
            if len(documents(behind)) > 1 and not surer:
                found.append((claim, behind))
    return max(found, key=lambda row: (len(row[1]), _held(*row), len(row[0].evidence.words), row[0].id), default=None)


def _held(claim: Claim, behind: Sequence[Claim]) -> float:
    """The least share of a clause that another report holds, in hundredths."""
    return round(min(held_share(other, claim) for other in behind if other is not claim), 2)


# a clause without these is not told where another report says it with them
_HEDGE = re.compile(
    r"\b(?:allegedly|alleged|reportedly|apparently|may|might|could|believed|accused|suspected|possibly|appears?|appeared|"
    r"likely|perhaps|about|around|at least|nearly|up to|more than)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:searching|looking|hunting|is|are|has|have|remains?|continues?|will|expects?|wants?|plans?|offers?)\b"
)


def is_stale(claim: Claim, claims: Sequence[Claim], told: Told) -> bool:
    """Whether a report's own present is told of, and later reports do not tell of it any more."""
    last = max((c.said_at[:10] for c in claims), default="")
    return not is_direct(claim) and bool(_PRESENT.search(claim.evidence.words)) and last < told.last_day


def is_direct(claim: Claim) -> bool:
    """Whether a claim's words are somebody's own."""
    return claim.attribution is not None and claim.attribution.direct


_MINE = re.compile(r"\b(?:I|my|me)\b")  # nobody speaks so but one person
_NAME = re.compile(r"[A-Z][\w.’'-]+ (?!(?:Police|County|Fire|City|Office|Department)\b)[A-Z]")


def in_capitals(words: str) -> bool:
    """Whether most letters are capitals, as in captions for the deaf, whose words run into each other."""
    return 2 * sum(letter.isupper() for letter in words) > sum(letter.isalpha() for letter in words)


# an abbreviation at the end: the clause went on after its stop
CUT_SHORT = re.compile(r"\b(?:[A-Z]|\d+ [NSEW]|St|Ave|Dr|Rd|Sgt|Lt|Capt|Det|Mr|Mrs|Ms|No|Jr|Sr|Maj|Cpl|Ofc)$")


# an object is still to come
_EXPECTING = re.compile(
    r"\b(?:(?:they|he|she|police) say|to (?:\w+ and )?(?:arrest|find|locate|identify|determine|apprehend))$"
)


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


def contains(other: Claim, claim: Claim) -> bool:
    """Whether another report's clause holds nearly all telling words, and every number and name, of a clause.

    One is not denied where the other is not; and somebody's own words are not told by what another says.
    """
    one, two = (c.evidence.words for c in (claim, other))
    turned = negated(one) != negated(two) or {*_TURNS.findall(one.lower())} != {*_TURNS.findall(two.lower())}
    if turned or (is_direct(claim) and not is_direct(other)):
        return False
    return held_share(other, claim) >= CONTAINED


_TURNS = re.compile(r"\b(?:back|again|still|yet|no longer|only|almost|never|initially|originally)\b")


def held_share(other: Claim, claim: Claim) -> float:
    """Which share of a clause's telling words another report's clause holds; 0 where a number or name is missing."""
    mine, theirs = set(stems(_HEDGE.sub(" ", bare(claim)))), set(stems(other.evidence.words))
    if other.evidence.document == claim.evidence.document or not mine:
        return 0.0
    exact = re.findall(r"\b(?:[A-Z][\w’'-]+|\d[\d,.]*\d|\d)\b", bare(claim)[1:])
    if any(s not in theirs for word in exact for s in stems(word)):
        return 0.0
    return sum(weight(w) for w in sorted(mine & theirs)) / sum(weight(w) for w in sorted(mine))


def _said(claim: Claim) -> str:
    """A clause as a sentence: the words of somebody in quotation marks, a report's own as they are."""
    holder, words = named_holder(claim), bare(claim)
    if is_direct(claim):
        return f"{holder} said: “{words}.”"
    return f"{holder} said {lowered(words)}" if holder else words
