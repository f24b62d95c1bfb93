"""Bodies: police departments, sheriff's offices, hospitals' and courts' kin, companies, outlets, and the generic words for them."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator, Sequence

from crossread.annotate.entities.found import Found, free_of
from crossread.annotate.taken import Taken
from crossread.types import Span

_CAP = r"[A-Z][\w’'.&-]*"
_RUN = rf"{_CAP}(?:[ ](?:(?:of|the|for|and|&|on)[ ])*{_CAP})*?"

# (rule, pattern): the first that matches a place in the text keeps it.
_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "office of a county or city",
        re.compile(
            rf"(?:{_RUN}[ ])?(?:Police (?:Department|Dept\.?|Bureau|Division|Service|Force)|Sheriff[’']?s?[’']? (?:Office|Department|Dept\.?)"
            r"|Fire (?:Department|Rescue|and Rescue)|Medical Examiner[’']?s?(?: Office)?|Coroner[’']s Office"
            r"|(?:District|State|Commonwealth|County|City|U\.S\.|States?|Prosecuting)?[’']?s? ?Attorney(?:[’']s)? (?:General[’']s )?(?:Office|office)"
            r"|Prosecutor[’']s (?:Office|office)|Attorney General[’']s (?:Office|office)|State (?:Police|Patrol)|Highway Patrol"
            r"|Public Safety Department|Department of (?:[A-Z]\w+(?: and)? ?)+|Bureau of (?:[A-Z]\w+(?: and)? ?)+"
            r"|Criminal Investigations? Division|Marshals Service|Office of (?:[A-Z]\w+ ?)+|Police Commission|Task Force|Crime Lab|School District|Public Schools"
            r"|City Council|Board of (?:[A-Z]\w+(?: and)? ?)+|Red Cross|Coast Guard|National Guard|Air Force|Army|Navy|Marine Corps)(?![\w])"
        ),
    ),
    ("sheriff's office", re.compile(rf"(?:{_RUN}[ ])?(?:County|Parish|Sheriff[’']s)[ ](?:sheriff[’']s (?:office|department|deputies)|prosecutors?[’']? (?:office|Office)|coroner[’']s office|medical examiner[’']s office|district attorney[’']s office)")),
    ("police of a city", re.compile(rf"{_CAP}(?:[ ]{_CAP}){{0,3}}[ ](?:[Pp]olice|PD|County police)(?![’']?s? (?:[A-Z]|officer|chief|sergeant|detective|lieutenant|captain|spokes|said Sgt))\b(?:[ ]Department)?")),
    ("acronym", re.compile(r"\b(?:FBI|ATF|DEA|CIA|NYPD|LAPD|IMPD|KCPD|CNN|NBC|CBS|ABC|NPR|BBC|AP|UPI|SWAT|EMS|OSHA|FEMA|NTSB|NRA|ACLU|NAACP|TBI|GBI|SBI|SLED|FDLE|KBI|OSBI|BCA|MPD|HPD|CPD|BPD|DPD|SFPD|APD|PPD|LVMPD|JSO|BSO|MDPD|FHP|CHP|[A-Z]{2,4}PD)\b")),
    ("broadcaster", re.compile(r"\b(?:[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT))|[KW][A-Z]{3}|[A-Z][A-Za-z]+ ?\d{1,2} News|(?:NBC|CBS|ABC|FOX|Fox|News|Channel|Action News|Eyewitness News) ?\d{1,2})\b(?! [Nn]ews at)")),
    (
        "outlet",
        re.compile(
            r"\b(?:the[ ]|The[ ])?(?P<outlet>(?:Associated Press|Reuters|Agence France-Presse|Bloomberg|"
            rf"(?:{_CAP}[ ]){{1,3}}(?:Times|Post|Journal|Tribune|Herald|Gazette|Sentinel|Chronicle|Observer|Examiner|Inquirer|Star|Sun|Globe|News|Dispatch|Register|Courier|Press|Democrat|Republic|Bee|Mail|Guardian|Telegraph|Free Press|Daily News))|USA TODAY|USA Today|Fox News|BuzzFeed|Facebook|Twitter|Instagram|YouTube|GoFundMe)\b"
        ),
    ),
    ("company", re.compile(rf"\b{_CAP}(?:[ ](?:(?:of|and|&)[ ])?{_CAP}){{0,3}},?[ ](?:Inc|Corp|LLC|Ltd|Co|Company|Corporation|Industries|Airlines|Bank|Group|Association|Foundation|Institute|Union|Council|Commission|Committee|Agency|Authority|Society|Ministry|Party|Coalition|Organization|Federation)\b\.?(?! of [a-z])")),
)  # fmt: skip

_GENERIC = re.compile(
    r"\b(?:(?:[Tt]he|[Ss]tate|[Ff]ederal|[Ll]ocal|[Cc]ity|[Cc]ounty|[Rr]iot|[Mm]ilitary|[Hh]omicide|[Ss]heriff[’']s)[ ])?"
    r"(?P<head>[Pp]olice(?! (?:officer|chief|department|sergeant|detective|lieutenant|captain|spokes\w+|report|car|cruiser|custody|station|scanner|work|"
    r"vehicle|headquarters|say|investigation|records?|officials?|presence|commissioner|dog|brutality|response|superintendent|news|tape|activity|shooting|union|dispatch\w*|documents)s?\b)"
    r"|[Pp]olice (?=say\b)|[Aa]uthorities|[Ii]nvestigators|[Oo]fficials|[Pp]olice officials|[Pp]rosecutors|[Dd]etectives|[Dd]eputies|[Pp]aramedics|[Ff]irefighters|[Mm]edics|"
    r"[Ee]mergency (?:crews|responders|personnel)|[Ff]irst responders|[Rr]escue (?:crews|workers)|[Rr]escuers|[Tt]roopers|(?<=[Tt]he )(?:FBI|department|agency|hospital|court|company|school|church|university|coroner|sheriff[’']s (?:office|department)|medical examiner|"
    r"prosecution|defense|grand jury|jury|district attorney|family|city|government))\b"
)
# A noun that is the head of a body even in the plural and without a number.
_BEFORE_COUNT = re.compile(
    r"(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|both|\d+)|\b(?:his|her|their))\s+(?:[a-z-]+\s+)?$",
    re.I,
)


def find_bodies(text: str, sentences: Sequence[Span], taken: Sequence[Span]) -> list[Found]:
    """Bodies by name, then by the generic words for them ("police", "the coroner")."""
    found: list[Found] = []
    others = Taken(taken)
    for number, sentence in enumerate(sentences):
        line = text[sentence.start : sentence.end]
        here: list[Found] = []
        for body in (*_by_name(line, sentence.start, number), *_by_noun(line, sentence.start, number)):
            if others.free(body.span) and free_of(body.span, (other.span for other in here)):
                here.append(body)
        found += here
    return found


_LEADING = re.compile(
    r"(?:(?:The|A|An|In|On|At|By|And|But|According|When|After|While|If|As|To|With|From|Anyone|Call|Contact|Photo|Credit|Said|Says|For|Meanwhile)[ ]+(?:to the[ ])?)+"
)


# "Chief Lena Dorne of the": whose officer somebody is
_OFFICER = re.compile(
    rf".*\b(?:Chief|Sheriff|Sgt\.?|Sergeant|Lt\.?|Lieutenant|Capt\.?|Captain|Cpl\.?|Maj\.?|Major|Det\.?|Detective|Officer|Deputy|"
    rf"Director|Commissioner|Superintendent|Inspector|Trooper|Spokes\w+|Police)[ ]{_CAP}[ ]{_CAP}(?:[ ]{_CAP})?[ ](?:of|with|for)[ ](?:the[ ])?"
)


def _by_name(line: str, offset: int, number: int) -> Iterator[Found]:
    """The named bodies of a sentence."""
    for rule, pattern in _NAMED:
        for match in pattern.finditer(line):
            group = "outlet" if "outlet" in pattern.groupindex else 0
            start, end = match.span(group)
            lead = _LEADING.match(line[start:end])
            start += lead.end() if lead else 0
            officer = _OFFICER.match(line[start:end])
            start += officer.end() if officer else 0
            name = line[start:end].strip()
            if name and not (rule == "office of a county or city" and name in {"Police Service", "Office"}):
                yield Found(
                    Span(start + offset, start + len(name) + offset),
                    "body",
                    "organization",
                    name,
                    sentence=number,
                    rule=rule,
                )


def _by_noun(line: str, offset: int, number: int) -> Iterator[Found]:
    """The generic bodies of a sentence."""
    for match in _GENERIC.finditer(line):
        if _BEFORE_COUNT.search(line[: match.start("head")]):
            continue
        end = match.start() + len(match.group().rstrip())
        span = Span(match.start() + offset, end + offset)
        head = match["head"].strip().casefold()
        name = line[match.start() : end]
        determiner = "the" if name[:4].casefold() == "the " else ""
        yield Found(
            span,
            "body",
            "organization",
            name[4:] if determiner else name,
            head,
            determiner,
            sentence=number,
            rule="generic body",
        )
