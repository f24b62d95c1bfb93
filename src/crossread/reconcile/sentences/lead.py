"""The first sentences: how many were killed, hurt or arrested, in what, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.compare.words import stem, stems
from crossread.reconcile.sentences.matters import SEVERAL, tells_of_death
from crossread.reconcile.sentences.phrasing import an, clock_words, in_words, joined, place_words
from crossread.reconcile.sentences.supported import day_words
from crossread.reconcile.sentences.told import Told, documents, line, plain, plain_of, source_of
from crossread.types import Claim, Finding, Line, Number, Position, When

HAPPENED = re.compile(
    r"\b(?:shot|shoot\w*|fired|gunfire|kill\w*|murder\w*|stab\w*|crash\w*|collid\w*|collision|explo\w+|blast\w*|fire|"
    r"blaze|flood\w*|attack\w*|robb\w*|assault\w*|incident|accident|happened|occurred|took place|derail\w*|struck|"
    r"collaps\w*|erupted|died|drown\w*|wounded|injured|hit|slain|slammed|(?:earth)?quakes?|tremors?|jolted|riot\w*)\b",
    re.IGNORECASE,
)
# an hour beside these is that of the call, not of what happened
_CALLED_AT = re.compile(
    r"\b(?:call\w*|respond\w*|dispatch\w*|arriv\w*|alert\w*|received|reports? of|between|until|since)\b", re.IGNORECASE
)
# a day beside these is one that came later
_AFTERWARDS = re.compile(
    r"\b(?:arraign\w*|hearing|court|plead\w*|plea|indict\w*|charged|sentenc\w*|charges|dropped|arrest\w*|released|vigil|autopsy)\b",
    re.IGNORECASE,
)
# what an incident may be called, by what its claims call it
_CALLED = frozenset(
    {"the shooting", "the crash", "the explosion", "the fire", "the flood", "the robbery", "the assault",
     "the kidnapping", "the drowning"}
)  # fmt: skip
_ANY = ("the killing", "the injuring")  # what any of those can be called as well
# what became of those counted, by the first word of the row that a claim's own words hold
DONE = {
    "killed.count": (("kill", "killed"), ("die", "died"), ("slay", "slain")),
    "injured.count": (("injur", "injured"), ("wound", "wounded"), ("hurt", "hurt"), ("shoot", "shot")),
    "arrested.count": (("arrest", "arrested"), ("detain", "detained")),
}
_KINDS = r"(?:wom[ae]n|m[ae]n|boys?|girls?|children|child|students?|teachers?|officers?|teenagers?)"
_PEOPLE = re.compile(
    r"\b(?:people|persons?|men|man|women|woman|boys?|girls?|children|child|kids|teens|teenagers|victims?|students?|"
    r"officers?|protesters|demonstrators|civilians|residents|passengers|workers|soldiers|adults|juveniles|pupils|"
    r"teachers|brothers|sisters|patients|miners|pilgrims)$",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:(?:at least )?one|1|an?)\b", re.IGNORECASE)
TOGETHER = 2  # reports that must give both the dead and the hurt for one sentence to give both
ONE_OF = "one: "  # how a claim shows a count of one that a noun alone tells ("one: a woman")
_OTHER = re.compile(r" other ")
_TITLE = re.compile(r" (?!(?:Young |Other |More |Local |Teenage )?[A-Z][a-z]+$)[A-Z]")
_DASHED = re.compile(r"^\S*-")
OPENING = 700  # code points of a report that are about its own incident
Part = tuple[str, list[Claim]]  # words of a sentence with the claims that bear them out


def lead_lines(findings: Sequence[Finding], agreed: Sequence[Finding], told: Told) -> Iterator[Line]:
    """ "Two people were killed and nine hurt in a shooting in Toledo on Monday, 14 December 2015, at about 10 p.m." """
    settled = [f for f in agreed if not _outdone(f, findings, told)]
    settled += [f for f in _latest(findings, told) if f.slot in DONE]
    counts = [row for slot in ("killed.count", "injured.count") if (row := _count(settled, slot, told))]
    if len(counts) > 1 and counts[1][0].endswith(" shot"):
        counts.pop()  # those shot may be the dead as well
    if len(counts) > 1 and len(documents(counts[0][1]) & documents(counts[1][1])) < TOGETHER:
        counts = []  # the dead of one report and the hurt of another are not told by any
    if len(counts) == 1 and not _is_of_dead(counts[0]) and _tell_of_dead(told):
        counts = []  # among those hurt may be those who died
    where = _chosen(findings, agreed, told)
    if counts and not any(done in words for words, _ in counts for _, done in DONE["killed.count"]):

        def killing(claim: Claim) -> bool:
            return tells_of_death(told.around(claim))

        # the day and the place of a death are not those of a later shooting in which people were wounded
        where = [(words, mine) for words, mine in where if 2 * sum(map(killing, mine)) <= len(mine)]
    where = _bound(counts, where, told)
    claims = [claim for _, mine in where for claim in mine]
    tail = "".join(words for words, _ in where)
    name = _called(claims, told)
    if counts and tail:
        people = joined([words for words, _ in counts])
        name = name if name != "shooting" or not people.endswith("shot") else ""
        yield line(f"{people}{f' in {an(name)}' if name else ''}{tail}", [*(c for _, m in counts for c in m), *claims])
    elif counts:
        yield line(joined([words for words, _ in counts]), [c for _, mine in counts for c in mine])
    elif tail and name:
        yield line(f"{an(name)} took place{tail}", claims)
    elif tail:
        yield line(f"the incident happened{tail}", claims)
    yield from _arrests(settled, told)


def _is_of_dead(count: Part) -> bool:
    """Whether a count is one of dead."""
    return any(count[0].endswith(done) for _, done in DONE["killed.count"])


def _tell_of_dead(told: Told) -> bool:
    """Whether two reports begin with a death."""
    return sum(tells_of_death(text[:OPENING]) for text in told.texts.values()) > 1


# When and where


def _chosen(findings: Sequence[Finding], agreed: Sequence[Finding], told: Told) -> list[Part]:
    """The place, the day and the hour, each as words with its claims; what cannot be told is left out."""
    of_incident = [
        f for f in agreed if _of_incident(f, told) and not (f.slot == "event.address" and _outdone(f, findings, told))
    ]
    found = [*_places(of_incident, told)]
    day = _day(_widest([f for f in of_incident if f.slot == "event.date"], told), told)
    hour = _hour(_widest([f for f in of_incident if f.slot == "event.time"], told), told)
    return [row for row in (*found, day, hour) if row[0]]


def _bound(counts: Sequence[Part], where: Sequence[Part], told: Told) -> list[Part]:
    """The parts that reports themselves tell together: each in one of their sentences with a part before it.

    A page can give the day of one incident and the place of another, each with a word for what happened. An hour is
    told with the place or the people, and never alone: a day has other hours.
    """
    first = [part for part in where if not _is_hour(part)][:1]
    kept = list(counts) or first
    for part in where if told.texts else ():
        near = [other for other in kept if not (_is_hour(part) and _ON_DAY.match(other[0]))]
        if _sentences(part, told) & {place for other in near for place in _sentences(other, told)}:
            kept.append(part)
    return [part for part in where if part in kept or (kept and not told.texts)]


_ON_DAY = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,")


def _is_hour(part: Part) -> bool:
    """Whether a part is the hour."""
    return part[0].startswith(", ")


def _sentences(part: Part, told: Told) -> set[tuple[str, str]]:
    """The sentences in which the claims of a part stand, with their reports."""
    return {(c.evidence.document, told.around(c)) for c in part[1]}


def _of_incident(finding: Finding, told: Told) -> bool:
    """Whether a finding is about the incident: at least one claim's own words tell of something that happened."""
    claims = [c for c in plain_of(finding, told) if not told.is_elsewhere(c)]
    if len(documents(claims)) < 2:
        return False
    return finding.about == "event:incident" and any(HAPPENED.search(c.evidence.words) for c in claims)


def _widest(findings: Sequence[Finding], told: Told) -> Finding | None:
    """The finding that most reports answer, the earliest of these."""

    def rank(finding: Finding) -> tuple[int, int, str]:
        claims = plain_of(finding, told)
        return (-len(documents(claims)), min(c.evidence.span.start for c in claims), finding.id)

    return min(findings, key=rank, default=None)


def _called(claims: Sequence[Claim], told: Told) -> str:
    """What the incident is called by most of the claims: "shooting"; "" where they name it differently.

    Two reports have the word themselves, where their texts are at hand.
    """
    names = [c.about_name for c in claims if c.about_name in _CALLED]
    best = max(sorted(set(names)), key=names.count, default="")
    others = [c for c in claims if c.about_name != best and c.about_name not in _ANY]
    word = best.removeprefix("the ")
    known = sum(stem(word) in stems(text) for text in told.texts.values())
    return word if best and names.count(best) >= len(others) and (known > 1 or not told.texts) else ""


def _day(finding: Finding | None, told: Told) -> Part:
    """The day on which all agree."""
    if finding is None:
        return "", []
    value = finding.positions[0].value
    claims = [c for c in plain_of(finding, told) if not _is_stamp(c) and not _AFTERWARDS.search(c.evidence.words)]
    claims = [c for c in claims if not _FOUND.search(told.around(c))]
    if len(documents(claims)) < 2:
        return "", []
    days = {c.value.earliest[:10] for c in claims if isinstance(c.value, When) and c.value.earliest}
    if not any(_DATED.search(c.display) for c in claims) and not days <= (_dates(told) or days):
        return "", []
    exact = isinstance(value, When) and value.precision in ("day", "part", "hour", "minute")
    return (f" on {day_words(days.pop())}", claims) if exact and len(days) == 1 else ("", [])


_FOUND = re.compile(r"\b(?:found|discovered)\b", re.IGNORECASE)  # the day may be that of the finding alone


def _is_stamp(claim: Claim) -> bool:
    """Whether a day stands by itself, as that of a report or of a link to one does."""
    words = claim.evidence.words
    return words == claim.display or bool(re.search(rf"[–—|] {re.escape(claim.display)}", words))


def _dates(told: Told) -> set[str]:
    """The days that reports give the incident by month and day: surer than "Saturday" and the day of publication."""
    of_incident = (c for c in told.claims.values() if c.slot == "event.date" and c.about == "event:incident")
    dated = [c.value for c in of_incident if _DATED.search(c.display) and plain(c) and isinstance(c.value, When)]
    return {value.earliest[:10] for value in dated if value.earliest}


_DATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\b\d{1,2}/\d{1,2}\b|\d (?:[A-Z][a-z]+)$"
)


def _hour(finding: Finding | None, told: Told) -> Part:
    """The hour in the words of the first report that gives one."""
    claims = plain_of(finding, told) if finding is not None else []
    claims = [c for c in claims if not told.is_elsewhere(c) and _is_hour_of(told.around(c))]
    found = next((words for c in claims if (words := _hour_words(c))), "")
    return (f", {found}", claims) if found and len(documents(claims)) > 1 else ("", [])


# an hour beside these is that of a death or of what came after
_LATER = re.compile(r"\b(?:succumb\w*|pronounced|declared|stood|gathered|vigil|life support|surgery)\b", re.IGNORECASE)


def _is_hour_of(sentence: str) -> bool:
    """Whether the hour of a sentence is that of what happened: no call's, no death's, none of what came later."""
    other = _CALLED_AT.search(sentence) or _LATER.search(sentence) or _AFTERWARDS.search(sentence)
    return bool(HAPPENED.search(sentence)) and not other


# before an hour: what happened was not at it
_BESIDE_HOUR = re.compile(r"\b((?:a little |a bit |just |shortly |sometime )?(?:before|after))\s+$", re.IGNORECASE)


def _hour_words(claim: Claim) -> str:
    """The hour of a claim as its words give it: "a little before 8 a.m."; "" where none stands there."""
    hour = clock_words(claim.display)
    found = _BESIDE_HOUR.search(claim.evidence.words.partition(claim.display)[0])
    return f"{found[1].lower()} {hour.removeprefix('at ')}" if hour and found else hour


def _places(of_incident: Sequence[Finding], told: Told) -> Iterator[Part]:
    """A spot or an address, and the town or country; each with the preposition that a report puts before it."""
    spots = [f for f in of_incident if f.slot == "event.address" or (f.slot == "event.place" and _is_spot(f, told))]
    towns = [f for f in of_incident if f.slot == "event.place" and not _is_spot(f, told)]
    people = {c.display.split()[-1] for c in told.claims.values() if c.slot == "person.name" and c.display}
    said = ""
    for kind in (spots, towns):
        finding = _widest(kind, told)
        if finding is None:
            continue
        claims = [c for c in plain_of(finding, told) if not told.is_elsewhere(c) and not _FIRST.search(told.around(c))]
        claims = [c for c in claims if not SEVERAL.search(told.around(c))]
        if told.texts and min((c.evidence.span.start for c in claims), default=0) > OPENING:
            continue  # told only further down: the place of something else, or a detail
        claims = [c for c in claims if not re.search(rf"{re.escape(c.display)} (?:&|and [A-Z])", told.around(c))]
        own = [c for c in claims if c.about_name in _CALLED or c.about_name in _ANY] or claims
        words = sorted({found for c in own if (found := place_words(c))}, key=lambda w: (len(w), w))
        words = [w for w in words if not ((at := re.search(r"\bat (\w+)$", w)) and at[1] in people)]
        if words and len(documents(claims)) > 1 and finding.positions[0].display.casefold() not in said.casefold():
            said += words[0]
            yield f" {words[0]}", claims


# a place beside these is what was said before it was known better
_FIRST = re.compile(r"\b(?:initially|originally|at first|first (?:told|said|reported)|claimed|claims)\b", re.IGNORECASE)


def _is_spot(finding: Finding, told: Told) -> bool:
    """Whether a place is a spot in a town, no town itself."""
    return any(c.key not in ("city", "county", "state", "country") for c in told.of(finding))


# How many


def _latest(findings: Sequence[Finding], told: Told) -> Iterator[Finding]:
    """What has changed, with nothing but the last answer, where two reports give that one."""
    for finding in findings:
        last = next((p for p in finding.positions if p.latest), None)
        if finding.status == "changed" and last is not None and len(documents(told.behind(last))) > 1:
            yield replace(finding, positions=(last,))


def _outdone(finding: Finding, findings: Sequence[Finding], told: Told) -> bool:
    """Whether as many reports differ on another number of the same kind: then this one is not the number of all."""
    reports = len(documents(told.of(finding)))
    others = (f for f in findings if f.slot == finding.slot and f.status in ("disputed", "changed"))
    return any(len(documents(told.of(other))) >= reports for other in others)


def _count(agreed: Sequence[Finding], slot: str, told: Told) -> Part | None:
    """The count of people that most reports give, with the verb of their words: "at least 15 people were killed"."""
    finding = _widest([f for f in agreed if f.slot == slot and plain_of(f, told)], told)
    if finding is None:
        return None
    claims = _saying(finding.positions[0], plain_of(finding, told))
    words = counted_words(finding.positions[0], claims) if len(documents(claims)) > 1 else ""
    verb = done_word(slot, claims)
    if not words or not verb or _OTHERS.match(words):
        return None
    helper = "" if verb == "died" else "was " if _ONE.match(words) else "were "
    return f"{words} {helper}{verb}", claims


def _saying(position: Position, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that give a number itself: "at least one" agrees with four, and does not say so."""
    least = position.value.low if isinstance(position.value, Number) else None
    same = (c for c in claims if isinstance(c.value, Number) and c.value.low == least)
    return [c for c in same if not _FURTHER.search(c.display) and not _MIGHT.search(c.evidence.words)]


_OTHERS = re.compile(r"(?:another|other|\w+ (?:more|others?|additional))\b", re.IGNORECASE)  # beside those told before
_FURTHER = re.compile(r"\b(?:more|additional|another) (?:[a-z]+)$", re.IGNORECASE)  # beside those told before
_MIGHT = re.compile(r"\b(?:might|could|would|may) (?:\w+ )?(?:have|be)\b", re.IGNORECASE)  # what did not come
_DONE_TO = re.compile(r"\b(?:injured|wounded|hurt|killed|dead|slain|arrested) (?=[a-z]+$)")


def done_word(slot: str, claims: Sequence[Claim]) -> str:
    """What became of those counted, in a word that the claims have themselves: "killed", "wounded"; "" for none."""
    said = {stem for c in claims for stem in stems(c.evidence.words)}
    return next((done for key, done in DONE[slot] if key in said), "")


def counted_words(position: Position, claims: Sequence[Claim]) -> str:
    """A count with its noun, in the words of a report: "at least 15 people"; "" where none says whom it counts."""
    same = [c.display for c in claims if c.value == position.value] or [c.display for c in claims]
    one = sorted(words.removeprefix(ONE_OF) for words in same if words.startswith(ONE_OF))
    good = [
        w for w in same if _PEOPLE.search(w) and len(w.split()) <= 5 and not _DASHED.match(w) and not _TITLE.search(w)
    ]
    listed = (m[0] for c in claims for words in good if (m := _listed(words, c.evidence.words)))
    if whole := max(listed, key=len, default=""):
        return in_words(whole.lower())
    if good:
        return in_words(_DONE_TO.sub("", _OTHER.sub(" ", min(good, key=lambda words: (len(words), words)).lower())))
    if one:
        return an(min(one, key=lambda words: (len(words), words)))
    value = position.value
    number = isinstance(value, Number) and value.low == value.high and value.low is not None and value.low > 1
    bare = re.fullmatch(r"\d+", position.display)
    return in_words(f"{position.display} people") if number and bare else ""


def _listed(words: str, evidence: str) -> re.Match[str] | None:
    """A count that goes on with another ("two men and a woman"), as it stands in the words of a claim."""
    more = r"(?:,| and) (?:an?|one|two|three|four|five|\d+) (?:[\w-]+ )?"
    return re.search(rf"\b{re.escape(words)}(?:{more}{_KINDS})+\b", evidence, re.IGNORECASE)


def _arrests(agreed: Sequence[Finding], told: Told) -> Iterator[Line]:
    """How many were arrested, and who said so where all name one source."""
    if row := _count(agreed, "arrested.count", told):
        words, claims = row
        source = source_of(claims)
        yield line(f"{words}{f', according to {source}' if source else ''}", claims)
