"""A sentence for each named person of whom reports agree what became of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.compare.words import stems
from crossread.reconcile.sentences.phrasing import act_words, an, is_whole_in, joined
from crossread.reconcile.sentences.told import Told, documents, line, plain
from crossread.types import Claim, Finding, Line, Number

BECAME = ("person.condition", "person.status", "person.charge", "person.sentence")


def people_lines(findings: Sequence[Finding], agreed: Sequence[Finding], told: Told) -> Iterator[Line]:
    """The sentences, those that most reports bear out first."""
    by_person: dict[str, list[Finding]] = defaultdict(list)
    for finding in (*agreed, *latest(findings, told)):
        if finding.slot.startswith("person.") and finding.about:
            by_person[finding.about].append(finding)
    names = {f.about: f for f in findings if f.slot == "person.name" and f.status in ("agreed", "disputed", "single")}
    made = [row for about, mine in by_person.items() if about in names for row in person_line(names[about], mine, told)]
    told_of = [kind for kind in (DEAD, _HELD) if any(kind.search(row.text) for row in made)]
    unnamed = [mine for about, mine in by_person.items() if about not in names]
    made += [row for mine in unnamed for row in _described_line(mine, told_of, told)]
    yield from sorted(made, key=lambda row: (-len({told.claims[i].evidence.document for i in row.claims}), row.text))


def latest(findings: Sequence[Finding], told: Told) -> Iterator[Finding]:
    """What has changed, with nothing but the last answer, where two reports give that one."""
    for finding in findings:
        last = next((p for p in finding.positions if p.latest), None)
        if finding.status == "changed" and last is not None and len(documents(told.behind(last))) > 1:
            yield replace(finding, positions=(last,))


_DESCRIBED = re.compile(
    r"(?!(?:other|another|two|three|the|an?|\d+|first|last|dead|injured|wounded) )(?:[\w-]+ )+"
    r"(?:man|woman|boy|girl|officer|driver|student|baby|teacher|teenager|pilot|worker|soldier|suspect|juvenile)"
)


_CAPITAL = re.compile(r"[A-Z]")


def _described_line(mine: Sequence[Finding], known: Sequence[re.Pattern[str]], told: Told) -> Iterator[Line]:
    """ "A 24-year-old man died": one without a name, of whom two reports tell the same; no kind of act that is told."""
    acts, used = _acts(mine, "", told)
    names = [c.about_name for c in used if _DESCRIBED.fullmatch(c.about_name)]
    if (
        acts
        and 2 * len(names) >= len(used)
        and not any(_CAPITAL.match(c.about_name) for c in used)
        and any(p.match(acts[0]) for p in (DEAD, _HELD) if p not in known)
    ):
        yield line(f"{an(max(names, key=lambda name: (names.count(name), name)))} {joined(acts)}", used)


def person_line(name: Finding, mine: Sequence[Finding], told: Told) -> Iterator[Line]:
    """ "Marcus Hale, 34, of Skerry Point, was shot": the name with what reports agree on; none without an act."""
    position = max(name.positions, key=lambda p: (len(p.claims), p.display))
    last = position.display.split()[-1]
    acts, used = _acts(mine, last.casefold(), told)
    if not acts or not any(last in told.around(c) for c in used):
        return
    used = told.behind(position) + used
    by = told.reports(told.behind(position))
    details: list[str] = []
    for slot, write in (("person.age", _age), ("person.hometown", _town)):
        found = next((row for f in mine if f.slot == slot and (row := write(f, told))[0]), ("", []))
        details += [found[0]] if found[0] else []
        used = used + found[1]
    details += [f"named by {by}"] if name.status == "single" else []
    comma = "," if details else ""
    yield line(f"{', '.join([position.display, *details])}{comma} {joined(acts)}", used)


def _acts(mine: Sequence[Finding], surname: str, told: Told) -> tuple[list[str], list[Claim]]:
    """What became of somebody, an act for each slot (a death before all else), and the claims behind the acts."""
    acts: list[str] = []
    used: list[Claim] = []
    for slot in BECAME:
        found = []
        for finding in (f for f in mine if f.slot == slot):
            claims = [
                c
                for c in told.of(finding)
                if plain(c) and not told.is_elsewhere(c) and not _PAST.search(told.around(c))
            ]
            act = agreed_charge(claims) if slot == "person.charge" else agreed_act(claims, surname)
            if act := whole_act(act, [told.around(c) for c in claims]):
                found.append((not DEAD.match(act), act, claims))
        best = min((row for row in found if row[1] not in _EMPTY), key=lambda row: row[0], default=None)
        if best is not None and not any(best[1] in known for known in acts):
            acts = [known for known in acts if known not in best[1]] + [best[1]]
            used += best[2]
    return [act.removeprefix("was ") if n and acts[0].startswith("was ") else act for n, act in enumerate(acts)], used


_LINKS = r"(?:and|or|in|at|on|with|of|from|during|after|by|to|for)"
_LAST = re.compile(rf" {_LINKS} (?!.* {_LINKS} ).*$")


_OPEN_END = re.compile(r",?\s+(?:resulting|causing|involving|including|related|connected|leading)$")


# what or of what is cut off
_CUT_OFF = re.compile(
    r"(?<!all )(?<!both )\bcounts?$|\b(?:an?|the|on|of|with) (?:[\w-]+ )*?(?:outstanding|unrelated|felony|misdemeanor|"
    r"armed|aggravated|attempted|criminal|capital|first-degree|second-degree|third-degree)$"
)


def whole_act(act: str, sentences: Sequence[str]) -> str:
    """An act that no sentence shows to be cut off: without its last phrase where that is half a phrase."""
    if _CUT_OFF.search(act):
        return ""
    for words in (_OPEN_END.sub("", act), _OPEN_END.sub("", _LAST.sub("", act)), _LAST.sub("", _LAST.sub("", act))):
        tail = " ".join(words.split()[-3:]).casefold()
        near = [sentence for sentence in sentences if tail in " ".join(sentence.split()).casefold()]
        if not near or any(is_whole_in(words, sentence) for sentence in near):
            return words
    return ""


_EMPTY = ("was booked", "was charged", "was released")  # says too little of what or where
_PAST = re.compile(r"\b(?:last month|last year|years? (?:ago|earlier)|previously)\b", re.IGNORECASE)


def agreed_charge(claims: Sequence[Claim]) -> str:
    """ "was charged with murder": the offence that two reports name, in words that say "charged"."""
    named = [(OF_CHARGES.sub("", c.display), c) for c in claims]
    offences = [(words, set(stems(words)), c) for words, c in named if _OFFENCE.fullmatch(words)]
    good = [
        words
        for words, mine, claim in offences
        if _CHARGED.search(claim.evidence.words)
        and any(mine <= theirs and claim.evidence.document != c.evidence.document for _, theirs, c in offences)
    ]
    return f"was charged with {max(good, key=lambda words: (len(words), words))}" if good else ""


OF_CHARGES = re.compile(r"^(?:the )?(?:felony |criminal )?charges? of |(?:\s+(?:for|the|a|an|in|of|and|on))+$")
_CHARGED = re.compile(r"\bcharg(?:ed|es?|ing)\b", re.IGNORECASE)
_OFFENCE = re.compile(r"(?!(?:the )?charges?\b)[a-z\d][\w -]*?(?: (?:and|of|with|in the) [a-z][\w -]*?)*", re.ASCII)


def agreed_act(claims: Sequence[Claim], surname: str) -> str:
    """The fullest act that begins as another report's does; with the name beside it where one has it so."""
    acting = [(act, c) for c in claims if (act := act_words(c))]
    verbs = [
        (" ".join(act.split()[: 4 if act.startswith(("was shot ", "was stabbed ", "was found ")) else 2]), act, c)
        for act, c in acting
    ]
    beside = [(verb, act, c) for verb, act, c in verbs if surname in c.evidence.words.casefold()]
    good = [
        act for verb, act, _ in beside or verbs if len(documents(c for other, _, c in verbs if _alike(other, verb))) > 1
    ]
    return max(good, key=lambda act: (len(act.split()), act), default="")


DEAD = re.compile(
    r"(?:died|was (?:fatally|killed|pronounced|declared|dead|slain|murdered|(?:shot|stabbed) (?:and killed|to death)|"
    r"found (?:shot |stabbed )?(?:dead|to death)))"
)

_HELD = re.compile(r"was (?:arrested|taken into|apprehended|in custody)")


def _alike(one: str, other: str) -> bool:
    """Whether two acts begin with the same verb, both tell of a death, or both of an arrest."""
    return one == other or any(p.match(one) and p.match(other) for p in (DEAD, _HELD))


def _age(finding: Finding, told: Told) -> tuple[str, list[Claim]]:
    """The age in whole years."""
    value = finding.positions[0].value
    exact = isinstance(value, Number) and value.low == value.high and value.low is not None and value.low >= 1
    return (f"{value.low:g}", told.of(finding)) if isinstance(value, Number) and exact else ("", [])


def _town(finding: Finding, told: Told) -> tuple[str, list[Claim]]:
    """The home town, where the words are "of" or "from" it."""
    town, claims = finding.positions[0].display.split(",")[0], told.of(finding)
    said = any(re.search(rf"\b(?:of|from) {re.escape(town)}\b", c.evidence.words) for c in claims)
    return (f"of {town}", claims) if said and not re.search(r"\d", town) else ("", [])
