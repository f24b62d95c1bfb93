"""Where answers differ: what changed is told as a change, what is disputed as a dispute with who holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.compare.closed import ABOUT
from crossread.compare.names import compare_names
from crossread.compare.phrases import negated
from crossread.compare.stages import stage_of
from crossread.compare.words import overlap, stems
from crossread.reconcile.divide import DOER
from crossread.reconcile.sentences.clauses import FINITE, is_open, stands_alone
from crossread.reconcile.sentences.dead import BECAME, is_age_of
from crossread.reconcile.sentences.lead import DONE, counted_words, done_word
from crossread.reconcile.sentences.matters import DEATH
from crossread.reconcile.sentences.phrasing import act_words, is_whole_in, joined
from crossread.reconcile.sentences.told import Told, documents, line, plain, quotable, says, teller, verb, whose
from crossread.types import Claim, Finding, Line, Name, Number, Position

ALIKE = 0.5  # what two free statements must share to be told as answers to one question
DEEP = 2500  # code points from which on a page is not quoted on what changed
SAID_AGAIN = 0.5  # what two statements share that say the same
_UNEVEN = re.compile(r"[“”\"‘]|\w[’'](?!\w)")  # half of a quotation
# what was still to come, what came, and a person who is not named
_YET = re.compile(
    r"\b(?:no (?:arrests?|suspects?|charges?|one|motive)|search\w*|looking|hunt\w*|at large|not (?:been )?\w+ed|wanted|"
    r"unknown|unidentified|critical|serious|stable|hospital\w*|taken|flown|missing|alive|in custody|arrested|"
    r"charged|booked)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:arrest\w*|custody|charged|behind bars|jailed|booked|identified|surrendered|turned (?:him|her)self in|died|"
    r"dead|released|found|sentenced|convicted|pleaded|guilty|acquitted|dropped|indicted)\b",
    re.IGNORECASE,
)
_HIM = re.compile(r"\b(?:he|him|his|she|her|they|them|it)\b", re.IGNORECASE)
_HOW_MANY = {"shots.count": "how many shots were fired", "crowd.count": "how many people were there"}
# closed questions whose answers exclude each other in whatever words
_NEED_NO_WORDS = frozenset(
    f"{ABOUT}{name}" for name in ("accident", "motive", "witnesses", "murdersuicide", "armed", "target")
)
_EXCLUDE = re.compile(r"exclude each other|is not so|two places")
_CORRECTED = re.compile(
    r"“(?:not \w+|originally|initially|at first|revised|correct\w*|has risen|rose to)”", re.IGNORECASE
)
_MORE = re.compile(r"\b(?:other|others|more|another|additional|also)\b", re.IGNORECASE)  # not the number of all
_OTHERS = re.compile(r"\b(?:the other|another|others|one of)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w.’'-]+ )+(?:[\w.’'-]+ )?[A-Z][\w.’'-]+")


# to what somebody pleaded must be told: it may be none of the charges that were told before
_BARE_PLEAS = frozenset({"pleaded guilty", "pled guilty", "pleaded no contest", "was found guilty", "was convicted"})


# what a hospital does with somebody does not follow from what a court does
_HOSPITAL = re.compile(r"\bhospital\b|\bcondition\b")
_COURT = re.compile(r"\b(?:charge[ds]|arrested|indicted|arraigned|jailed|custody|pleaded)\b")


def _is_said_again(one: str, other: str) -> bool:
    """Whether the second act says no other than the first: "was wounded", "was fatally wounded"."""
    contained = set(stems(one)) <= set(stems(other)) or set(stems(other)) <= set(stems(one))
    return contained and negated(one) == negated(other)


def changed_line(finding: Finding, told: Told) -> Iterator[Line]:
    """First this, later that: in plain words where both are, else in the words of the reports.

    Told only where the later answer was published later, and is a later stage or a greater number.
    """
    latest = next((p for p in finding.positions if p.latest), finding.positions[-1])
    before = next((p for p in finding.positions if p is not latest), latest)
    first, last = told.behind(before), told.behind(latest)
    if before is latest or not all(map(plain, [*first, *last])) or not _moved(finding, before, latest):
        return
    if any(map(told.is_elsewhere, [*first, *last])):
        return
    if finding.slot in DONE:
        yield from _number_line(finding, told)
        return
    about = _person([*first, *last]) or _described(first, last)
    acts = [_fullest(claims) for claims in (first, last)]
    surname = about.split()[-1].casefold() if _NAME.fullmatch(about) else ""
    beside = any(surname in c.evidence.words.casefold() for c in [*first, *last] if act_words(c))
    if acts[1] in _BARE_PLEAS or (_HOSPITAL.search(acts[1]) and _COURT.search(acts[0])):
        return
    if about and beside and finding.slot in BECAME and all(acts) and not _is_said_again(*acts):
        yield line(f"{about} {acts[0]}, and later {acts[1]}", [*first, *last])
        return
    one, other = _best([c for c in first if c.said_at] or first), _best([c for c in last if c.said_at] or last)
    if not _OTHERS.search(one.evidence.words + " " + other.evidence.words) and not any(map(_is_deep, (one, other))):
        said = [_with_subject(claim, about, told) for claim in (one, other)]
        again = overlap(stems(said[0]), stems(said[1])) >= SAID_AGAIN
        moved = _YET.search(said[0]) and _DONE.search(said[1]) and not _HIM.search(said[1])
        if all(said) and moved and not again and not any(_UNEVEN.search(c.evidence.words) for c in (one, other)):
            text = f"{teller(one, told)} first said {said[0]}; later {teller(other, told)} said {said[1]}"
            yield line(text, [*first, *last])


def _is_deep(claim: Claim) -> bool:
    """Whether words stand so far down a page that it may tell of something else by then."""
    return claim.evidence.field == "text" and claim.evidence.span.start > DEEP


def _number_line(finding: Finding, told: Told) -> Iterator[Line]:
    """A number that was given anew: every answer in the order in which it was first said."""
    ordered = sorted(finding.positions, key=lambda p: (p.latest, p.first_said))
    claims = [c for p in ordered for c in told.behind(p)]
    done = done_word(finding.slot, claims)
    if _is_mixed(finding, claims, told) or _is_still_told(finding, ordered, told) or not _follow(ordered):
        return
    given = [f"as {_number(p, told)} by {whose(p, told)}".rstrip(",") for p in ordered]
    if done and all(map(plain, claims)):
        then = "".join(f", then {words}" for words in given[1:-1]) + ("," if len(given) > 2 else "")
        name = "of dead" if done == "died" else done
        yield line(f"the number {name} was first given {given[0]}{then} and later {given[-1]}", claims)


def _follow(ordered: Sequence[Position]) -> bool:
    """Whether each answer was last given on a day before the next one was first given."""
    return all(one.last_said[:10] < two.first_said[:10] for one, two in pairwise(ordered))


def _is_still_told(finding: Finding, ordered: Sequence[Position], told: Told) -> bool:
    """Whether a report with the last number has an earlier one as well: "seven, including four on a porch"."""
    last = documents(told.behind(ordered[-1]))
    earlier = [p.value for p in ordered[:-1]]
    same = (c for c in told.claims.values() if c.evidence.document in last and c.value in earlier)
    return any(c.slot in (finding.slot, "other.count") for c in same)


# beside these, too, a number of dead may or may not count the one who did it
_GUNMAN = re.compile(r"\b(?:gunman|shooter)\b", re.IGNORECASE)


def _is_mixed(finding: Finding, claims: Sequence[Claim], told: Told) -> bool:
    """Whether some of the numbers are those of a part, or of the dead among the hurt."""
    dead = finding.slot != "killed.count" and any(DEATH.search(c.display) for c in claims)
    doer = finding.slot == "killed.count" and any(_counts_doer(told.around(c)) for c in claims)
    return dead or doer or any(_MORE.search(c.evidence.words) for c in claims)


def _counts_doer(words: str) -> bool:
    """Whether a number of dead may count the one who did it."""
    return bool(DOER.search(words) or _GUNMAN.search(words))


def _number(position: Position, told: Told) -> str:
    """A number as it is given, with its noun where one is told: "three people", "three"."""
    words = counted_words(position, told.behind(position))
    return words or re.sub(r" (?:injured|killed|dead|wounded|hurt|arrested)$", "", position.display)


def _with_subject(claim: Claim, about: str, told: Told) -> str:
    """The words of a claim in quotation marks, with the name before them where they lack a subject; "" without one.

    What is cut short in the text is left out as far as its last preposition.
    """
    words = quotable(claim)
    predicate = about and _PREDICATE.match(words)
    if not predicate and (not told.is_whole(claim) or is_open(words)):
        words = _CUT.sub("", words)
        if is_open(words) or not told.begins(claim) or not is_whole_in(words, told.around(claim)):
            return ""
        if not _ACT.search(words) and not _TOLD.search(f"{words} was"):
            return ""
    bare_name = _BARE_NAME.match(words)
    if not FINITE.search(words) or _PRONOUN.match(words) or (bare_name and bare_name[1] not in claim.about_name):
        return ""
    if _TOLD.search(words) or (words[:1].isupper() and " " in words and not claim.display.startswith(words[:4])):
        return f"“{words}”"
    return f"that {about} “{words}”" if predicate else ""


_PREDICATE = re.compile(r"(?:was|were|is|has|had|died)\b")
_CUT = re.compile(r" (?:on|with|for|in|at|after|from|by)\b.*$")
# a lone name before the verb, which may be the end of a longer one
_BARE_NAME = re.compile(
    r"(?!Police|Charges|Nobody|Authorities|Officials|Officers)([A-Z][a-z]+) (?:was|is|has|had|died)\b"
)
_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_ACT = re.compile(r"\b(?:was|were|been|has|have|is|are|died)\b")


def _moved(finding: Finding, before: Position, latest: Position) -> bool:
    """Whether the later answer is later: said after the other, at a later stage, or as a number that can have grown."""
    if not before.first_said or not latest.last_said or latest.last_said[:10] <= before.first_said[:10]:
        return False
    if isinstance(before.value, Number) and isinstance(latest.value, Number):
        low, high = before.value.low, latest.value.low
        corrected = any(r.rule == "words of change" and _CORRECTED.search(r.detail) for r in finding.reasons)
        grown = low is not None and high is not None and low < high <= 2 * low
        return finding.slot in DONE and (grown or corrected)
    if finding.slot == "person.condition" and negated(latest.display):
        return False
    stages = [stage_of(finding.slot, p.display) for p in (before, latest)]
    return all(stages) and stages[0].rank < stages[1].rank  # type: ignore[union-attr]


def _fullest(claims: Sequence[Claim]) -> str:
    """The act that says most."""
    return max((act_words(c) for c in claims), key=lambda act: (len(act.split()), act), default="")


def _person(claims: Sequence[Claim]) -> str:
    """The one proper name that the claims are about; "" where they name several."""
    names = {c.about_name for c in claims if _NAME.fullmatch(c.about_name)}
    return min(names, key=lambda name: (-len(name), name), default="") if _one_name(names) else ""


_DESCRIBED = re.compile(
    r"(?!(?:other|another|second|third|two|three|\d+ )\b)[\w -]*"
    r"\b(?:man|woman|boy|girl|officer|driver|student|teenager|baby|infant)"
)


def _described(first: Sequence[Claim], last: Sequence[Claim]) -> str:
    """The one person without a name whom both sides call the same: "the 2-year-old boy"; "" where they do not."""
    both = {c.about_name for c in first} & {c.about_name for c in last}
    good = sorted(name for name in both if _DESCRIBED.fullmatch(name) and " " in name)
    return f"the {good[0]}" if len(good) == 1 else ""


def _one_name(names: set[str]) -> bool:
    """Whether all names can be one person's."""
    first, *others = sorted(names, key=lambda name: (-len(name), name)) or [""]
    return all(compare_names(first, other).verdict != "conflict" for other in others)


def disputed_line(finding: Finding, told: Told) -> Iterator[Line]:
    """Who says what; only where no report gives both answers without saying that they are disputed."""
    claims = told.of(finding)
    if all(map(plain, claims)) and not any(map(told.is_elsewhere, claims)):
        write = {"person.name": _spellings, "name.spelling": _spellings, "person.age": _ages}.get(
            finding.slot, _answers
        )
        yield from write(finding, told)


def _answers(finding: Finding, told: Told) -> Iterator[Line]:
    """Counts and hours by their values; free statements in their words, where these exclude each other for sure."""
    claims = told.of(finding)
    if finding.slot in DONE or finding.slot in _HOW_MANY:
        if not _both_in_one(finding, told) and not _is_mixed(finding, claims, told):
            done = done_word(finding.slot, claims) if finding.slot in DONE else ""
            many = _HOW_MANY.get(finding.slot, f"how many {'died' if done == 'died' else f'were {done}'}")
            answers = [f"{says(p, told)} {_number(p, told)}" for p in finding.positions]
            yield line(f"the reports differ on {many}: {joined(answers)}", claims)
        return
    if len(finding.positions) != 2 or _both_in_one(finding, told):
        return
    asked = finding.about.startswith(ABOUT)
    best = _against(finding, told)
    shown = [quotable(claim) if claim else "" for claim in best]
    sure = all(c and _says_so(c, told) for c in best) if asked else all(best)
    close = finding.about in _NEED_NO_WORDS or overlap(stems(shown[0]), stems(shown[1])) >= ALIKE
    if sure and close and all(shown):
        answers = [f"{teller(c, told)} {verb(c)} “{w}”" for c, w in zip(best, shown, strict=True) if c is not None]
        yield line(f"{finding.question if asked else ''} {'; '.join(answers)}", claims)


# before an answer's words these turn them round
_TURNED = re.compile(
    r"\b(?:not|never|denie[sd]|deny|whether|doubts?|doubted|no longer|n[’']t)\b[^.;]{0,40}$", re.IGNORECASE
)


def _says_so(claim: Claim, told: Told) -> bool:
    """Whether the words of an answer have a subject and a verb, and nothing before them denies or doubts them."""
    before = told.around(claim).partition(claim.evidence.words)[0]
    return bool(_TOLD.search(quotable(claim)) or stands_alone(claim)) and not _TURNED.search(before)


def _both_in_one(finding: Finding, told: Told) -> bool:
    """Whether one report gives two of the answers: then they may well answer two questions."""
    seen = [documents(told.behind(p)) for p in finding.positions]
    return any(one & other for place, one in enumerate(seen) for other in seen[place + 1 :])


def _ages(finding: Finding, told: Told) -> Iterator[Line]:
    """ "The reports differ on the age of Marcus Hale: the Courier says 34 and the Gazette says 36." """
    claims = told.of(finding)
    about = _person(claims)
    values = [p.value.low for p in finding.positions if isinstance(p.value, Number) and p.value.low is not None]
    last = about.split()[-1] if about else ""
    beside = all(
        any(is_age_of(told.around(c), last, value) for c in told.behind(p))
        for p, value in zip(finding.positions, values, strict=False)
    )
    if about and beside and len(values) == len(finding.positions) and not _both_in_one(finding, told):
        answers = [f"{says(p, told)} {value:g}" for p, value in zip(finding.positions, values, strict=True)]
        yield line(f"the reports differ on the age of {about}: {joined(answers)}", claims)


def _spellings(finding: Finding, told: Told) -> Iterator[Line]:
    """A name that is spelt in two ways; two names that are not one another's spelling are no dispute to print."""
    names = [p.value.name for p in finding.positions if isinstance(p.value, Name)]
    spelt = finding.slot == "name.spelling" or all(compare_names(names[0], n).reason == "spelling" for n in names[1:])
    if len(names) < 2 or not spelt or len({re.sub(r"(?:es|s)\b", "", name) for name in names}) < 2:
        return
    if len({len(name.split()) for name in names}) > 1 and max(map(_letters, names)) - min(map(_letters, names)) > 2:
        return  # "Ida Moll" and "Ida Quist Moll" are both spelt right
    rows = [(p.display, [c for c in told.behind(p) if told.has(c, p.display)]) for p in finding.positions]
    rows = [(n, claims) for n, claims in rows if claims and not any(n != m and f"{n} " in f"{m} " for m, _ in rows)]
    apart = sum(len(documents(claims)) for _, claims in rows) == len(documents(c for _, claims in rows for c in claims))
    both = any(all(told.has(c, name) for name, _ in rows) for _, claims in rows for c in claims) and told.texts
    if len(rows) > 1 and apart and not both and len(documents(c for _, claims in rows for c in claims)) > 1:
        ways = "two" if len(rows) == 2 else "several"
        answers = joined([f"{name} in {told.reports(claims)}" for name, claims in rows])
        yield line(f"one name is spelt in {ways} ways: {answers}", [c for _, claims in rows for c in claims])


def _letters(name: str) -> int:
    """How many letters a name has."""
    return sum(map(str.isalpha, name))


def _best(claims: Sequence[Claim]) -> Claim:
    """The claim whose words show an answer best: they hold its value, have a subject and a verb, and are short."""
    holding = [c for c in claims if c.display.casefold() in c.evidence.words.casefold()] or list(claims)
    return min(holding, key=lambda c: (not _TOLD.search(quotable(c)), len(quotable(c)), c.id))


# a subject, then a verb: "charges have been filed"
_TOLD = re.compile(
    r"^(?!(?:was|were|is|are|in|of|to|by|for|with)\b)(?:[\w’'-]+,? ){1,7}?(?:was|were|is|are|has|have|had|died|said)\b"
)


def _against(finding: Finding, told: Told) -> list[Claim | None]:
    """The claims to show for two answers: for a closed question the best, else a pair that a reason sets apart."""
    sides = [told.behind(p) for p in finding.positions]
    if finding.about.startswith(ABOUT):
        return [_best(side) for side in sides]
    reasons = [r.detail for r in finding.reasons if r.rule == "conflict" and _EXCLUDE.search(r.detail)]
    for one in filter(stands_alone, sides[0]):
        for other in filter(stands_alone, sides[1]):
            if any(f"“{one.display}”" in why and f"“{other.display}”" in why for why in reasons):
                return [one, other]
    return [None, None]
