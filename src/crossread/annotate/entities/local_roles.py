"""The part that a person plays, by the words beside a mention."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Sequence
from itertools import pairwise

from crossread.annotate.entities.apposition import SAYS, is_source
from crossread.annotate.entities.found import Found
from crossread.annotate.entities.listed import RULE as LISTED
from crossread.types import Span

_BE = r"(?:was|were|is|are|has been|have been|had been|being|been|got)"
_HOW = r"also|later|then|allegedly|reportedly|fatally|accidentally|critically|seriously|still|apparently|being|initially|immediately|\w+ly"
_ADV = rf"(?:\s+(?:not|{_HOW}))?"
_SO = rf"(?:\s+(?:{_HOW}))?"  # who "was not hurt" is no victim
_GAP = (
    r"(?:,?\s*(?:\(?(?:both |each |ages? |aged )?\d{1,3}(?:(?:, \d{1,3})*,? and \d{1,3})?\)?(?! others)"
    r"|an?\s\d{1,3}-year-old[^,]{0,30}|\d{1,3}-year-old[^,A-Z]{0,30}|of [A-Z][\w ]{2,30}),?)?\s*"
)

_DAYS = "Mon(?:day)?|Tues?(?:day)?|Wed(?:nesday)?|Thurs?(?:day)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?|today|tonight"
_HARMED = (
    r"m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen\w*|infant|toddler|officers?|deput(?:y|ies)|guard|clerk|driver|wife|husband|"
    r"girlfriend|boyfriend|mother|father|parents|(?:step)?(?:son|daughter)s?|brother|sister|friends?|neighbou?r|people|"
    r"students?|customers?|employees?|bystanders?|[\w-]+-year-olds?"
)

# who is identified: "the dead were identified as", "police identified those wounded as"
_FALLEN = r"(?:dead|deceased|victims?|killed|slain|wounded|injured|(?:dead |slain |wounded )?(?:m[ae]n|wom[ae]n|boys?|girls?|teens?) (?:killed|slain|shot|wounded))"
_ACCUSED = r"(?:suspects?|gunm[ae]n|shooters?|attackers?)(?![’']| \w+[’']s)"
_AGED = r"(?:\d{1,3}-year-old )?"
# (role, where, pattern): where the pattern is looked for, behind or before the mention.
_TABLE: tuple[tuple[str, str, str], ...] = (
    ("victim", "after", rf"{_GAP}(?:who )?{_BE}{_SO}\s+(?:also )?(?:shot|killed|wounded|injured|hurt|stabbed|struck|hit|slain|grazed|the victim|one of the (?:\w+ )?victims|among the (?:dead|victims|injured|wounded)|murdered|gunned|found (?:dead|with|lying|shot|suffering|unresponsive)|pronounced|dead|hospitali[sz]ed|treated|rushed|flown|airlifted|taken to (?:a|an|the|[A-Z][\w’' .]*)?\s?(?:\w+ )?(?:[Hh]ospital|[Mm]edical|UMC)|transported to|in (?:critical|serious|stable|fair|good|grave|guarded)|expected to (?:survive|recover)|recovering|drowned|raped|robbed|carjacked|beaten)\b"),
    ("victim", "after", rf"{_GAP}(?:who )?(?:later |both |all )?(?:died|suffered|sustained|succumbed|perished|received (?:[\w-]+ ){{0,3}}(?:injur(?:y|ies)|wounds?))\b"),
    ("victim", "after", r",?\s*(?:\d{1,3},\s*)?dead\b"),
    ("victim", "after", rf"{_GAP}(?:\w+ly )?(?:(?:shot and (?:killed|wounded|injured)|fatally (?:shot|stabbed)|shot (?:dead|to death)|stabbed to death|gunned down|found (?:dead|shot))(?= (?:in|by|at|as|during|after|while|on|near|outside|inside|last|earlier|early|late|over|{_DAYS})\b|\s*[.,;:]|\s*$)|(?:shot|killed|wounded|stabbed|injured)(?= (?:in|by|during|outside|inside|near|{_DAYS})\b))"),
    ("victim", "before", r"(?:\bkill(?:ed|ing|s)?|\bwound(?:ed|ing|s)?|\binjur(?:ed|ing|es)|\bmurder(?:ed|ing)?(?: of)?|\bdeath of|\bdeaths of|\bshooting(?: deaths?)? of|\bhitting|\bstriking|\bmemory of|\bfuneral for|\bvigil for|\blives? of|\bbod(?:y|ies) of|\bshot (?:at|and (?:killed|wounded))|\bfatally shot|\bdeaths? of|\b(?:killed|dead|wounded|injured) (?:was|were|is|are)|\bvictims? (?:is|are|was|were|include|included)|\bslaying of|\bkilling of|\bshot(?: and (?:killed|wounded|injured))?|\bstabb(?:ed|ing)(?: of)?|\bstruck|\bhit|\bvictims? (?:was |were |has been |have been )?(?:identified )?as:?|\bvictims?[,:]?)\s+(?:(?:his|her|the|a|an)\s+)?(?:[\w-]+[ -]years?[ -]olds?\s+)?$"),
    ("suspect", "after", rf"{_GAP}(?:who )?{_BE}{_ADV}\s+(?:arrested|charged|booked|indicted|arraigned|accused|convicted|sentenced|wanted|sought|jailed|apprehended|captured|taken into custody|in custody|held (?:without|on|in)|being held|detained|facing|found guilty|identified as (?:the|a) (?:suspect|shooter|gunman)(?![’'])|suspected|extradited|incarcerated|denied bond)\b"),
    ("suspect", "after", rf"{_GAP}(?:who )?(?:now )?(?:faces|faced|face(?! (?:was|is|were|are|and|down|in|of|from))|pleaded|pled|surrendered|turned (?:him|her)sel(?:f|ves) in|turned themselves in|confessed|allegedly (?:shot|fired|killed|stabbed|opened|pulled|pointed|broke)|opened fire|robbed|rammed|smashed|stole|held up|burst into|broke into|stormed into|forced (?:his|her|their) way|pulled up|fled the scene|fled on foot|(?:\w+ly )?shot and killed|fatally shot|(?:accidentally|mistakenly|unintentionally|intentionally|deliberately|apparently) shot (?=his|her|their|him|an?\b|the\b|another|[A-Z])|fired (?:several|multiple|a|the|at|one|two|three|into))\b"),
    ("suspect", "after", r",?\s+(?:suspected|accused|convicted) (?:of|in)\b|\s+charged (?:with|in)\b"),
    ("suspect", "after", rf"{_GAP}(?:who )?(?:also |then |later )?(?:shot|stabbed|killed|attacked|beat|robbed) (?=(?:and \w+ )?(?:his|her|their|an?|the|another|two|three) (?:[\w-]+ ){{0,3}}(?:{_HARMED})\b)"),
    ("suspect", "before", r"(?:\barrest(?:ed|s|ing)?(?: of)?|\bcharg(?:ed|es|ing)(?: against)?|\baccused|\bsuspects?,?(?: identified as| as|,)?|\bgunman,?|\bshooter,?|\bindicted|\bcharges against|\bsuspect (?:was |has been )?(?:identified )?as|\bcustody of|\bconvicted|\bsentenced|\bsearch(?:ing)? for|\bseeking|\bhelp (?:in )?identify(?:ing)?|\bhunt(?:ing)? for|\blooking for|\bdefendants?,?|\bshooter (?:was|is|as)|\bshooter was identified as|\bgunman (?:was |is )?(?:identified )?as|\bsentencing (?:of|for)|\btrial (?:of|for)|\bwanted:?|\bbooked|\bwarrants? (?:for|against))\s+(?:(?:the|a|an)\s+)?(?:[\w-]+[ -]years?[ -]olds?\s+)?$"),
    ("victim", "before", rf"(?<!not )(?<!n’t )\b[Ii]dentif(?:ied|y|ies) (?:the |those |all )?(?:\w+ )?{_FALLEN}\b(?: [\w’']+){{0,4}} as:? {_AGED}$|\b{_FALLEN}(?: [\w’']+){{0,3}} (?:was|were|are|is|have been|has been) (?:\w+ )?(?:identified|named)(?: [\w’']+){{0,4}} as:? {_AGED}$"),
    ("suspect", "before", rf"(?<!not )(?<!n’t )\b[Ii]dentif(?:ied|y|ies) (?:the |those |all )?(?:\w+ )?{_ACCUSED}\b(?: [\w’']+){{0,4}} as:? {_AGED}$|\b{_ACCUSED}(?: [\w’']+){{0,3}} (?:was|were|are|is|have been|has been) (?:\w+ )?(?:identified|named)(?: [\w’']+){{0,4}} as:? {_AGED}$"),
    ("suspect", "after", rf"{_GAP}(?:is|are|was|were|has been|have been) (?:also )?(?:considered|named|listed as|believed to be|identified as|described as) (?:an? |the |one of the |as )*{_ACCUSED}\b"),
    ("questioned", "before", r"\b(?:are|were|was|is|been) (?:questioning|interviewing)\s+(?:(?:the|a|an)\s+)?(?:[\w-]+[ -]years?[ -]olds?\s+)?$|\bpersons? of interest(?: identified as|,)?\s+$"),
    ("lawyer", "after", r",\s*(?:an? |the )?(?:[\w’' -]{0,30})?\b(?:attorney|lawyer|public defender)\b"),
    ("witness", "after", r",?\s+(?:who (?:witnessed|saw|heard)|(?:said|says|told [\w ]+) (?:he|she) (?:heard|saw|witnessed))\b"),
    ("official", "after", r",\s*(?:the )?(?:[\w’' -]{0,40})?\b(?:mayor|police chief|sheriff|coroner|prosecutor|district attorney|governor|superintendent)\b"),
    ("spokesperson", "after", r",\s*(?:an? |the )?(?:[\w’'. -]{0,50})?\bspokes(?:man|woman|person)\b"),
)  # fmt: skip
_POLICE = re.compile(
    r"\b(?:police(?:m[ae]n)?|officers?|deput(?:y|ies)|troopers?|agents?|cops?|sheriff\W?s?|detectives?)\b[^.]{0,30}$",
    re.I,
)
_COMPILED = tuple((role, where, re.compile(pattern)) for role, where, pattern in _TABLE)


_ACTS = re.compile(rf"{_GAP}(?:who )?(?:\w+ )?(?:shot|killed|fatally|fired|opened fire|stabbed|attacked|beat|struck)\b")


_OFF_DUTY = re.compile(r"\b(?:off-duty|former|retired|ex-)\s?(?:[\w’'-]+ ){0,3}$", re.I)


def is_act(text: str, found: Found) -> bool:
    """Whether the words behind a mention say that somebody shot or struck, as officers do who are no suspects."""
    act = _ACTS.match(text, found.span.end)
    duty = _OFF_DUTY.search(text[max(0, found.span.start - 30) : found.span.start]) is None
    return act is not None and "allegedly" not in act[0] and duty


def local_role(text: str, found: Found, end: int) -> str:
    """The role that the words around a mention give it, within its sentence (that ends at `end`); "" when none."""
    before, after = (
        text[max(0, found.span.start - 60) : found.span.start].rsplit("\n", 1)[-1],
        text[found.span.end : min(end, found.span.end + 110)],
    )
    says = before.rstrip().endswith(",") and SAYS.match(after)
    for role, where, pattern in _COMPILED:
        if says and where == "before":
            continue  # "knew the gunman, Moll said"
        if pattern.match(after) if where == "after" else pattern.search(before):
            # whom the police shoot they do not shoot as suspects
            does = role == "suspect" and where == "after" and is_act(text, found)
            if not (does and _POLICE.search(before[-30:] + text[found.span.start : found.span.end])):
                return role
    return ""


_LISTED = re.compile(
    r"(?:,? ?\(?\d{1,3}\)?)?(?:,? (?:both |all )?(?:of|from) [A-Z][\w ,.]{2,30}?)?(?:[,;] (?:and )?|,? and |,? along with |\s*[:–—-]+\s*)(?:\d{1,3}[ -]year[ -]olds? )?(?:his |her |the )?(?:[A-Z][a-z]{1,8}\.? ){0,2}"
)


# between somebody and those whom he is one of: "Moll, 24, is one of three suspects", "was among the people shot"
_ONE_OF = re.compile(r"(?:,? ?\(?\d{1,3}\)?,?)?,?\s+(?:is|was|were|are) (?:one of|another of|among)\s+")


def list_roles(text: str, sentences: Sequence[Span], found: Sequence[Found]) -> list[str]:
    """The local role of each mention; the members of a list share what is said of its first or last."""
    owned = {
        mention.span.start for mention in found if mention.form != "pronoun"
    }  # "his" of "shot his wife" is not shot
    roles = [
        ""
        if mention.form == "pronoun" and mention.span.start in owned
        else local_role(text, mention, sentences[mention.sentence].end)
        for mention in found
    ]
    roles = ["" if role == "suspect" and _is_baby(m) else role for role, m in zip(roles, found, strict=True)]
    roles = [
        role or (mention.facts.get("role", "") if mention.form == "group" else "")
        for role, mention in zip(roles, found, strict=True)
    ]
    people = [index for index, mention in enumerate(found) if mention.form in ("name", "description", "group")]
    pairs = [(one, two) for one, two in pairwise(people) if found[one].sentence == found[two].sentence]
    for one, two in pairs:
        owns = text[found[two].span.end : found[two].span.end + 1] in ("'", "’")  # "is among the suspects' friends"
        if (
            found[two].form == "group"
            and not owns
            and _ONE_OF.fullmatch(text[found[one].span.end : found[two].span.start])
        ):
            roles[one] = roles[one] or roles[two]
    for one, two in [*reversed(pairs), *pairs]:
        if (
            bool(roles[one]) != bool(roles[two])
            and not any(is_source(text, found[n].span) for n in (one, two))
            and _LISTED.fullmatch(text[found[one].span.end : found[two].span.start])
        ):
            role = roles[one] or roles[two]
            if role in ("victim", "suspect"):
                roles[one] = roles[two] = role
    return _with_members(found, roles)


def _is_baby(found: Found) -> bool:
    """Whether somebody is too young to have done it: "a woman who carried the baby fled"."""
    return "months" in found.facts or found.head in ("baby", "infant", "newborn")


def _with_members(found: Sequence[Found], roles: list[str]) -> list[str]:
    """The roles; those told of by an age in a list play the part of their group."""
    for index, mention in enumerate(found):
        if mention.rule == LISTED and not roles[index]:
            group = next((n for n in range(index - 1, -1, -1) if found[n].form == "group"), None)
            if group is not None and found[group].sentence == mention.sentence:
                roles[index] = roles[group]
    return roles
