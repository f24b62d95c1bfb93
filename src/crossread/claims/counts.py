"""How many: each count goes to the slot of what happened to those counted, by a table of patterns on its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from crossread.annotate.entities.lexicon import person_nouns
from crossread.claims.make import Draft, around, in_headline, is_aside, overlaps, sentence_of, trimmed
from crossread.claims.shot import IN_ALL, counts_people, fatally, shot_in_all, survivors
from crossread.claims.topics import clause_of
from crossread.compare.words import stem
from crossread.types import Quantity, Reading, Span

_ALSO_PEOPLE = frozenset(
    "person persons man woman boy girl child kid victim teenager student suspect civilians passengers villagers dead "
    "killed injured wounded fatalities deaths arrests casualties pilgrims miners patients family spectators revellers "
    "revelers attendees fans concertgoers mourners supporters bodies pupils campers hikers climbers refugees militants "
    "rebels volunteers".split()
)
_ROUGHLY = r"\s*(?:at least|about|nearly|another|the|all|up to)?\s*$"
_REACH = r"^[\w\s,'’-]{0,55}?\b"
# who is arrested, charged or sought over a death did not die
_UNCAUGHT = r"^(?:(?!\b(?:arrest|detain|charg|accus|suspect|wanted|sought|plead|convict|indict))[\w\s,'’-]){0,55}?\b"
_DEAD = (
    r"killed|dead|died|dies|die|slain|deaths?|fatalit\w+|lost their lives|fatally|bodies|drowned|murder\w*|"
    r"homicide\w*|gunned down|massacred"
)
_KILL = (
    r"kill\w*|death toll\b.*|claim\w* the lives of|claim\w*|dead:?|murder\w* of|deaths? of|gun(?:s|ned|ning) down|"
    r"fatally \w+|(?:shot|shoots?|stabs|stabbed|beat|beaten) (?:dead|to death)|massacred?|slaughter(?:s|ed)?"
)
_HURT = (
    r"injur\w+|wounded|hurt|hospitali[sz]ed|(?:taken|transported|rushed|flown|airlifted|brought) to|treated|were shot|"
    r"was shot|shot|struck|gunshot victims?"
)
_GATHERED = (
    r"people (?:who )?(?:were |had )?(?:gathered|attend(?:ed|ing)|marched|protested|took to|participat\w+|turned out|"
    r"showed up|took part|joined (?:the|an?|in)\b|poured into|packed|lined|"
    r"(?:were )?at (?:the|a) (?:[\w'’-]+ ){0,2}?(?:event|party|parade|rally|protest|march|concert|festival|game|"
    r"vigil|club|nightclub|gathering|celebration)|in attendance|playing|watching|out there)"
)
_CROWD = (
    r"protest\w+|demonstrators|marchers|mourners|supporters|spectators|revell?ers|partygoers|attendees|fans|guests|"
    r"worshippers|concertgoers|onlookers"
)
# (slot, what stands before the quantity, what follows it); the first row that fits is taken
_ROWS = (
    (
        "killed.count",
        rf"\b(?:{_KILL}){_ROUGHLY}",
        "",
    ),
    ("killed.count", "", rf"{_UNCAUGHT}(?:{_DEAD})\b"),
    ("injured.count", rf"\b(?:injur\w*|wound\w*|hurt\w*|shot|shoots|struck|stabb\w+){_ROUGHLY}", ""),
    ("injured.count", "", rf"{_REACH}(?:{_HURT})\b"),
    ("arrested.count", r"\b(?:arrest\w*|detain\w*|custody)\b[\w\s]{0,12}$", ""),
    ("arrested.count", "", r"^[\w\s,'’-]{0,60}?\b(?:arrested|arrests?|detained|in(?:to)? custody)\b"),
    ("crowd.count", r"\b(?:crowds?|gather\w*|attend\w*)\b[\w\s–-]{0,20}$", ""),
    (
        "crowd.count",
        "",
        rf"^\s*(?:[\w'’-]+\s){{0,3}}?(?:{_CROWD}|{_GATHERED})",
    ),
)
_TABLE = tuple(
    (slot, re.compile(before, re.I) if before else None, re.compile(after, re.I) if after else None)
    for slot, before, after in _ROWS
)
REACH = 90
_PERIOD = re.compile(
    r"\b(?:so far this year|(?:last|each|every|per|a) year|this year|year[- ]to[- ]date"
    r"|since (?:the )?(?:start|beginning) of|(?:last|each|every|per) month|annual(?:ly)?"
    r"|over the (?:past|last) (?:\w+ )?(?:years|decade|months)|in (?:19|20)\d\d|over the (?:[\w’'.-]+ ){0,6}?weekend"
    r"|(?:in|across) the city (?:in|during|over|since|on)|(?:city|state|nation)wide"
    r"|shootings (?:across|around|throughout) "
    r"|(?:separate|different) (?:shootings|incidents) (?:across|around|throughout) "
    r"|in \d+ (?:separate |different )?(?:shootings|incidents))(?:\b|(?<= ))",
    re.IGNORECASE,
)
_SPARED = re.compile(
    r"\b(?:not|\w+n['’]t) (?:\w+ )?(?:injured|hurt|hit|wounded|shot)|\b(?:seriously|critically) (?:injured|hurt)\b",
    re.IGNORECASE,
)
# "a mother of two" has two children, whatever the clause tells
_CHILDREN_OF = re.compile(r"\b(?:grand)?(?:mother|father|mom|mum|dad|parent)s? of (?:at least )?$", re.IGNORECASE)
# "Image 4 of 9"
_NUMBERED = re.compile(
    r"\b(?:image|photo|picture|slide|page|part|figure|step|video) \d+(?: of(?: /)? \d+)?$", re.IGNORECASE
)
_TELEPHONE = re.compile(r"-[A-Z]{2,}\b")  # "222-TIPS"
_NOT_TOLD = re.compile(
    r"\W*(?:else|other|deserve[sd]?|wants?|wanted|should|would|could|can|expects?|expected|needs?|ever)\b",
    re.IGNORECASE,
)
# "praying that nobody died", "to make sure nobody was hurt": somebody may have been
_HOPED = re.compile(
    r"\b(?:pray(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|(?:make|making|made) sure|so that|whether|if)\b"
    r"[^.;,]{0,25}$",
    re.IGNORECASE,
)
NEAR = 30  # characters looked at before a number
NEXT = 20  # and behind a clause: "walked up | to the police tape"
_SOME_OF = re.compile(
    r"\W{0,4}(?:[\w'’-]{1,30} ){0,2}?"
    r"(?:of (?:the|them|those|whom)\b|(?:is|are|was|were|has|have|had)? ?(?:still|remain\w*)\b)",
    re.I,
)
_RELATIVE = re.compile(
    r",? (?:who|that) (?:[\w'’-]+ ){1,6}?(?=[\w'’-]+(?:[.,;\n]|$| in| at| on| by| after| during| when))[\w'’-]+"
)
CROWD = 20
_AT_SOMETHING = re.compile(
    rf"\W{{0,4}}(?:[\w'’-]{{1,30}}[^\w'’-]{{1,4}}){{0,2}}?(?:{_CROWD}|{_GATHERED})", re.IGNORECASE
)
SHOOTERS = "shooters"
_SHOOTERS = frozenset(
    "gunman gunmen shooter shooters attacker attackers assailant assailants intruder intruders robber robbers".split()
)
# people of whom the words say that they did it: "search for three men", "two men who opened fire"
_MAY_ATTACK = frozenset("men people suspects women teens teenagers individuals males robbers".split())
_SOUGHT = re.compile(
    r"\b(?:search(?:ing|es)? for|look(?:ing)? for|hunt(?:ing)? for|seek(?:s|ing)?|sought|identify(?:ing)?|wanted)\s*$",
    re.IGNORECASE,
)
_ATTACKED = re.compile(
    r" (?:(?!were\b|was\b|are\b)[a-z]+ )?(?:who |that )?(?:had )?(?:opened fire|fired|pulled up|rammed|"
    r"robbed|stormed|ambushed|broke into|started shooting|began shooting|started firing|began firing|emerged|"
    r"walked up(?! to the (?:police|crime|yellow|tape|scene))|ran up|approached|jumped out|"
    r"got out of|unloaded|kicked in|forced their way|burst in|barged in|confronted|demanded|"
    r"shot (?:at (?:him|her|them|each other|police|officers|deputies|an?|the (?:victims?|m[ae]n|wom[ae]n|couple|teens?|"
    r"boys?|girls?|car|vehicle|home|house))|into))\b(?! (?:party|club|bar|parade|festival|concert))"
    r"| [^.;,]{0,30}?\b(?:seen|shown|caught|captured)\b[^.;,]{0,30}?\b(?:opening fire|firing|shooting)\b"
    r"| (?:were|are) (?:being |still )*(?:sought|tracked|wanted|hunted|at large|on the (?:run|loose))\b",
    re.IGNORECASE,
)
_DROVE_BY = re.compile(
    r" drove (?:by|past|up)\b[^.;,]{0,40}? and (?:opened fire|fired|shot|began|started)\b", re.IGNORECASE
)
_VAGUE = re.compile(r"\b(?:many|multiple|several|few|some|number of|lot|lots|couple|numerous|various)\b", re.IGNORECASE)
_SHOTS = frozenset({"shot", "round", "gunshot", "bullet", "casing", "shell"})
# what somebody had with him or left behind unfired: "18 rounds of ammunition", "100 shells on him"
_UNFIRED = re.compile(
    r"\W*(?:[\w-]+ ){0,2}?(?:(?:rounds|bullets|shells|boxes)\b(?! casings?)[^.;,]{0,50}?"
    r"\b(?:ammunition|ammo|on (?:him|her|them)|(?:in|from) (?:his|her|their|a|the) (?:\w+ )?"
    r"(?:pockets?|backpack|bag|magazine|bedroom|vehicle|car|trunk)))\b",
    re.IGNORECASE,
)
_GUNS = frozenset("rifle pistol handgun revolver shotgun gun caliber calibre".split())  # "a 270 rifle": its calibre
# "the gunman, 14, died": an age; "1 / 3 Back to Gallery": a page's own count
_AGE_BEFORE, _AGE_AFTER = re.compile(r"[a-z.], $"), re.compile(r"\s?[,)]")
_OF_THEM = re.compile(r"\b[Oo]f (?:those|them|these|the \w+), $")
_NUMBER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|several|\d+)\b(?!-year)", re.IGNORECASE)
_OF_A_PAGE = re.compile(r"\d / $")
# "one shot in the back, and two in the leg": parts of those told of before
_HIT_THERE = re.compile(
    r" (?:(?:were |was |of them |each )?(?:shot|hit|struck|wounded) )?in (?:the|his|her|their) (?:\w+ )?"
    r"(?:legs?|back|chest|head|arms?|stomach|abdomen|face|neck|foot|feet|hands?|torso|shoulder|thigh|buttocks)\b",
    re.IGNORECASE,
)
_HURT_NOUNS, _DEAD_NOUNS = frozenset({"injured", "wounded", "hurt"}), frozenset({"dead", "killed"})
# "have charged five people in the shooting death": none of them died
_CAUGHT = re.compile(
    r"\b(?P<arrest>arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)(?: and charged)?\s+$|"
    r"\b(?:charg|indict|convict|accus)(?:e[sd]|s|ed|ing)\s+$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def people_nouns() -> frozenset[str]:
    """The nouns by which people are counted: the plurals of the lexicon, and some that it does not have."""
    return _ALSO_PEOPLE | {form for form, noun in person_nouns().items() if noun.plural}


def find_counts(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each count, with its evidence."""
    text = reading.document.text
    for quantity in reading.quantities:
        if quantity.kind != "count" or is_aside(reading, quantity.span) or is_rate(text, quantity):
            continue
        if _TELEPHONE.match(text, quantity.span.end) or _NUMBERED.search(text[: quantity.span.end][-NEAR:]):
            continue
        if _CHILDREN_OF.search(text[: quantity.span.start][-NEAR:]) or quantity.noun == "wounds":
            continue  # how often somebody was hit is told by multiples
        if is_no_count(text, quantity):
            continue
        clause = with_relative(text, clause_of(reading, quantity.span), quantity)
        if _is_article(text, quantity) and _others(reading, quantity, clause):
            continue  # "two men and a woman": the woman is no count of her own
        slot, key = slot_of(text, quantity, clause)
        if slot == "other.count" and is_crowd(text, quantity, sentence_of(reading, quantity.span)):
            slot = "crowd.count"
        if slot == "injured.count" and _SPARED.search(text[quantity.span.end : clause.end]):
            continue
        if slot in ("killed.count", "injured.count") and _SOME_OF.match(text[quantity.span.end : clause.end]):
            key = "of them"
        if quantity.number.high == 0 and slot not in ("killed.count", "injured.count"):
            continue  # "no arrests", "no suspects": the suspects' own question
        if quantity.number.high == 0 and (
            _NOT_TOLD.match(text, quantity.span.end) or _HOPED.search(text[: quantity.span.start][-2 * NEAR :])
        ):
            continue  # "no one else was hurt": somebody was; "nobody deserves to die": somebody did
        if slot == "other.count" and (_is_article(text, quantity) or not noun_told(text, quantity)):
            continue
        end = quantity.noun_span.end if quantity.noun_span is not None else quantity.span.end
        whole = Span(quantity.span.start, max(end, quantity.span.end))
        sentence = sentence_of(reading, quantity.span)
        words = in_words(text, whole, slot, sentence)
        rule = IN_ALL if slot == "injured.count" and shot_in_all(text, quantity, clause) else f"count: {slot}"
        draft = Draft(slot, quantity.number, words, whole, rule, "", "", key)
        yield draft, onward(text, whole, sentence) if key == SHOOTERS else around(text, whole, clause)
        if rule == IN_ALL and (left := survivors(text, quantity, sentence.end)):
            number, span = left
            words = f"{number.low:g} ({' '.join(text[span.start : span.end].split())})"
            yield Draft(slot, number, words, span, f"count: {slot}", "", "", quantity.noun), span


def in_words(text: str, whole: Span, slot: str, sentence: Span) -> str:
    """The words of a count; of those hurt besides the dead without "others": they are all the wounded."""
    words = " ".join(text[whole.start : whole.end].split())
    if slot == "injured.count" and _BESIDES_DEAD.search(text[sentence.start : whole.start]):
        return " ".join(_OTHERS.sub("", words).split()) or words
    return words


# "one was killed and three others were wounded": all the wounded, whom nobody has told of before
_BESIDES_DEAD = re.compile(
    r"\b(?:kill\w*|dead|died|dies|fatally \w+|slain)\b[^.;]{0,50}?(?:,|\band|\bwith|\bwhile)\W+"
    r"(?:(?:left|leaving|wound\w*|injur\w*|at least|about|hurt\w*) )*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:others?|more)\b", re.IGNORECASE)


# "initially said two possible shooters were on the loose": who counted so has given it up
_AT_FIRST = re.compile(
    r"\b(?:initially|originally|at first|earlier|first) (?:(?:was|were|had|been) )?"
    r"(?:said|reported|believed|thought|feared|described)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
MOST_ONWARD = 10  # words of what attackers did
LEAST_ONWARD = 4  # words from which on what follows tells enough


def onward(text: str, whole: Span, sentence: Span) -> Span:
    """The range with what follows it, at most ten words, up to a comma: what those counted did stands behind them."""
    if at_first := _AT_FIRST.search(text[sentence.start : whole.start]):
        whole = Span(sentence.start + at_first.start(), whole.end)
    words = list(re.finditer(r"\S+", text[whole.start : sentence.end]))[:MOST_ONWARD]
    if len(words) < LEAST_ONWARD:
        return around(text, whole, sentence)
    least = len(text[whole.start : whole.end].split()) + 1
    end = next((w.end() for i, w in enumerate(words) if i >= least and w[0][-1] in ',;.:”"'), words[-1].end())
    return trimmed(text, Span(whole.start, whole.start + end))


def with_relative(text: str, clause: Span, quantity: Quantity) -> Span:
    """The clause; with the relative one behind it that says what befell those counted: "two men who were killed"."""
    end = quantity.noun_span.end if quantity.noun_span is not None else quantity.span.end
    if clause.end - end > 1:
        return clause
    found = _RELATIVE.match(text, end)
    return Span(clause.start, found.end()) if found else clause


def counted(reading: Reading) -> Iterator[Quantity]:
    """The counts of a report's running text that are about the incident, and are more than an article or one."""
    text = reading.document.text
    kinds = (q for q in reading.quantities if q.kind == "count" and q.number.high != 1 and not is_rate(text, q))
    kinds = (q for q in kinds if not _CHILDREN_OF.search(text[: q.span.start][-NEAR:]))
    return (q for q in kinds if not is_aside(reading, q.span) and not in_headline(text, q.span))


def is_crowd(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Whether more people than a few are said to be at something, though in another clause: "300 people, who came"."""
    many = quantity.number.low is not None and quantity.number.low >= CROWD
    after = text[quantity.span.end : sentence.end]
    return many and quantity.noun in people_nouns() and _AT_SOMETHING.match(after) is not None


def is_rate(text: str, quantity: Quantity) -> bool:
    """Whether a count is a rate ("38.1 deaths per 100,000") or a tally of months and years."""
    words = text[quantity.span.start : quantity.span.end]
    around = text[max(0, quantity.span.start - REACH) : quantity.span.end + REACH]
    near = max(re.split(r"[.;\n]", around), key=lambda part: words in part)
    rate = re.search(r"\d\.\d", words) or re.search(r"\bper\s+$", text[: quantity.span.start][-6:])
    return bool(rate or _PERIOD.search(near))


def is_no_count(text: str, quantity: Quantity) -> bool:
    """Whether a number counts nobody by itself: an age, a calibre, a page's own, a part of the wounded by where."""
    before = text[max(0, quantity.span.start - NEAR) : quantity.span.start]
    exact = quantity.number.low == quantity.number.high
    if quantity.noun in _GUNS and (quantity.number.low or 0) > CROWD:
        return True
    digits = exact and not quantity.noun and text[quantity.span.start : quantity.span.end].isdigit()
    beside = _AGE_BEFORE.search(before) and _AGE_AFTER.match(text, quantity.span.end)
    if digits and beside and not _OF_THEM.search(before):
        return True
    return bool(_OF_A_PAGE.search(before) or _is_part_by_wound(text, quantity))


def _is_part_by_wound(text: str, quantity: Quantity) -> bool:
    """Whether a number is that of those hit there, of more who were told of: "two were hit, one in the leg"."""
    if not _HIT_THERE.match(text, quantity.span.end):
        return False
    start = quantity.span.start
    return quantity.number.low == 1 or bool(_NUMBER.search(text, text.rfind(". ", 0, start) + 1, start))


def noun_told(text: str, quantity: Quantity) -> bool:
    """Whether a count of anything says what it counts, in a number: "multiple victims" and "a few" do not."""
    words = text[quantity.span.start : quantity.span.end]
    return bool(quantity.noun) and not _VAGUE.search(words)


def _is_article(text: str, quantity: Quantity) -> bool:
    """Whether the quantity is no more than "a" or "an"."""
    return (
        text[quantity.span.start : quantity.span.end].casefold().split()[0] in ("a", "an") and quantity.number.high == 1
    )


def _others(reading: Reading, quantity: Quantity, clause: Span) -> bool:
    """Whether another count stands in the same clause."""
    return any(q.kind == "count" and q.span != quantity.span and overlaps(q.span, clause) for q in reading.quantities)


def attacked(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether those counted are sought, or are said to have attacked."""
    end = quantity.noun_span.end if quantity.noun_span is not None else quantity.span.end
    before = text[clause.start : quantity.span.start]
    end = max(end, quantity.span.end)
    after = text[end : clause.end + NEXT]
    return bool(_SOUGHT.search(before) or _ATTACKED.match(after) or _DROVE_BY.match(text[end : end + 90]))


def slot_of(text: str, quantity: Quantity, clause: Span) -> tuple[str, str]:
    """The slot that a count answers and what narrows it: the people or things counted."""
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    noun = quantity.noun
    if quantity.number.high != 1 and noun in _MAY_ATTACK and attacked(text, quantity, clause):
        return "other.count", SHOOTERS
    if fatally(text, quantity, clause):
        return "killed.count", ""
    if noun in _HURT_NOUNS or noun in _DEAD_NOUNS:
        return "injured.count" if noun in _HURT_NOUNS else "killed.count", noun
    if caught := _CAUGHT.search(before):
        return "arrested.count" if caught["arrest"] else "other.count", noun or "people"
    if counts_people(text, quantity, clause):
        return "injured.count", ""
    if shot_in_all(text, quantity, clause) and (not noun or noun in people_nouns()):
        return "injured.count", noun
    if stem(noun) in _SHOTS or noun in ("shot", "shots", "rounds", "gunshots", "bullets"):
        return ("other.count", noun) if _UNFIRED.match(text, quantity.span.end, clause.end) else ("shots.count", "")
    if noun in _SHOOTERS and (quantity.number.low != 1 or quantity.number.high == 1):
        return "other.count", SHOOTERS  # at least one: nobody knows how many
    for slot, left, right in _TABLE:
        if (left and left.search(before)) or (right and right.search(after)):
            if noun and noun not in people_nouns():
                break
            return slot, noun
    return "other.count", noun or "things"
