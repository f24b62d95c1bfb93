"""Where answers differ: what changed is told as a change, what is disputed as a dispute with who holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.compare.closed import ABOUT
from crossread.compare.names import compare_names
from crossread.compare.phrases import negated
from crossread.compare.stages import stage_of
from crossread.compare.words import overlap, stems
from crossread.reconcile.sentences.clauses import stands_alone
from crossread.reconcile.sentences.lead import DONE, counted_words, done_word
from crossread.reconcile.sentences.people import BECAME
from crossread.reconcile.sentences.phrasing import act_words, joined
from crossread.reconcile.sentences.told import Told, documents, line, plain, quotable, says, teller, verb, whose
from crossread.types import Claim, Finding, Line, Name, Number, Position

ALIKE = 0.35  # what two free statements must share to be told as answers to one question
_HOW_MANY = {"shots.count": "how many shots were fired", "crowd.count": "how many people were there"}
# closed questions whose answers exclude each other in whatever words
_NEED_NO_WORDS = frozenset(
    f"{ABOUT}{name}" for name in ("accident", "motive", "witnesses", "murdersuicide", "armed", "target")
)
_EXCLUDE = re.compile(r"exclude each other|is not so|two towns")
_OTHERS = re.compile(r"\b(?:the other|another|others|one of)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w.’'-]+ )+(?:[\w.’'-]+ )?[A-Z][\w.’'-]+")


def changed_line(finding: Finding, told: Told) -> Iterator[Line]:
    """First this, later that: in plain words where both are, else in the words of the reports.

    Told only where the later answer was published later, and is a later stage or a greater number.
    """
    latest = next((p for p in finding.positions if p.latest), finding.positions[-1])
    before = next((p for p in finding.positions if p is not latest), latest)
    first, last = told.behind(before), told.behind(latest)
    if before is latest or not all(map(plain, [*first, *last])) or not _moved(finding, before, latest):
        return
    if finding.slot in DONE:
        done = done_word(finding.slot, [*first, *last])
        words = [counted_words(p, told.behind(p)) or p.display for p in (before, latest)]
        yield line(
            f"the number {'of dead' if done == 'died' else done} was first given as {words[0]} by "
            f"{whose(before, told)} and later as {words[1]} by {whose(latest, told)}",
            [*first, *last],
        )
        return
    about = _person([*first, *last])
    acts = [_fullest(claims, about) for claims in (first, last)]
    if about and finding.slot in BECAME and all(acts) and acts[0] != acts[1]:
        yield line(f"{about} {acts[0]}, and later {acts[1]}", [*first, *last])
        return
    one, other = _best(first), _best(last)
    if not _OTHERS.search(one.evidence.words + " " + other.evidence.words):
        said = [_with_subject(claim, about) for claim in (one, other)]
        if all(said):
            text = f"{teller(one, told)} first said {said[0]}; later {teller(other, told)} said {said[1]}"
            yield line(text, [*first, *last])


def _with_subject(claim: Claim, about: str) -> str:
    """The words of a claim in quotation marks, with the name before them where they lack a subject; "" without one."""
    words = quotable(claim)
    if _TOLD.search(words) or (words[:1].isupper() and " " in words and not claim.display.startswith(words[:4])):
        return f"“{words}”"
    return f"that {about} “{words}”" if about and re.match(r"(?:was|were|is|has|had|died)\b", words) else ""


def _moved(finding: Finding, before: Position, latest: Position) -> bool:
    """Whether the later answer is later: said after the other, at a later stage, or as a number that can have grown."""
    if not before.first_said or not latest.last_said or latest.last_said[:10] <= before.first_said[:10]:
        return False
    if isinstance(before.value, Number) and isinstance(latest.value, Number):
        low, high = before.value.low, latest.value.low
        return finding.slot in DONE and low is not None and high is not None and low < high <= 2 * low
    if finding.slot == "person.condition" and negated(latest.display):
        return False
    stages = [stage_of(finding.slot, p.display) for p in (before, latest)]
    return all(stages) and stages[0].rank < stages[1].rank  # type: ignore[union-attr]


def _fullest(claims: Sequence[Claim], about: str) -> str:
    """The act that says most, beside the surname."""
    surname = about.split()[-1].casefold() if about else ""
    acts = [act for c in claims if surname in c.evidence.words.casefold() and (act := act_words(c))]
    return max(acts, key=lambda act: (len(act.split()), act), default="")


def _person(claims: Sequence[Claim]) -> str:
    """The one proper name that the claims are about; "" where they name several."""
    names = {c.about_name for c in claims if _NAME.fullmatch(c.about_name)}
    return min(names, key=lambda name: (-len(name), name), default="") if _one_name(names) else ""


def _one_name(names: set[str]) -> bool:
    """Whether all names can be one person's."""
    first, *others = sorted(names, key=lambda name: (-len(name), name)) or [""]
    return all(compare_names(first, other).verdict != "conflict" for other in others)


def disputed_line(finding: Finding, told: Told) -> Iterator[Line]:
    """Who says what; only where no report gives both answers without saying that they are disputed."""
    claims = told.of(finding)
    if all(map(plain, claims)):
        write = {"person.name": _spellings, "name.spelling": _spellings, "person.age": _ages}.get(
            finding.slot, _answers
        )
        yield from write(finding, told)


def _answers(finding: Finding, told: Told) -> Iterator[Line]:
    """Counts and hours by their values; free statements in their words, where these exclude each other for sure."""
    claims = told.of(finding)
    if finding.slot in DONE or finding.slot in _HOW_MANY:
        if not _both_in_one(finding, told):
            done = done_word(finding.slot, claims) if finding.slot in DONE else ""
            many = _HOW_MANY.get(finding.slot, f"how many {'died' if done == 'died' else f'were {done}'}")
            answers = [f"{says(p, told)} {counted_words(p, told.behind(p)) or p.display}" for p in finding.positions]
            yield line(f"the reports differ on {many}: {joined(answers)}", claims)
        return
    if len(finding.positions) != 2 or _both_in_one(finding, told):
        return
    asked = finding.about.startswith(ABOUT)
    best = [_shown(told.behind(p), alone=not asked) for p in finding.positions]
    shown = [quotable(claim) if claim else "" for claim in best]
    sure = asked or any(r.rule == "conflict" and _EXCLUDE.search(r.detail) for r in finding.reasons)
    close = finding.about in _NEED_NO_WORDS or overlap(stems(shown[0]), stems(shown[1])) >= ALIKE
    if sure and close and all(shown):
        answers = [f"{teller(c, told)} {verb(c)} “{w}”" for c, w in zip(best, shown, strict=True) if c is not None]
        yield line(f"{finding.question if asked else ''} {'; '.join(answers)}", claims)


def _both_in_one(finding: Finding, told: Told) -> bool:
    """Whether one report gives two of the answers: then they may well answer two questions."""
    seen = [documents(told.behind(p)) for p in finding.positions]
    return any(one & other for place, one in enumerate(seen) for other in seen[place + 1 :])


def _ages(finding: Finding, told: Told) -> Iterator[Line]:
    """ "The reports differ on the age of Marcus Hale: the Courier says 34 and the Gazette says 36." """
    claims = told.of(finding)
    about = _person(claims)
    values = [p.value.low for p in finding.positions if isinstance(p.value, Number) and p.value.low is not None]
    if about and len(values) == len(finding.positions) and not _both_in_one(finding, told):
        answers = [f"{says(p, told)} {value:g}" for p, value in zip(finding.positions, values, strict=True)]
        yield line(f"the reports differ on the age of {about}: {joined(answers)}", claims)


def _spellings(finding: Finding, told: Told) -> Iterator[Line]:
    """A name that is spelt in two ways; two names that are not one another's spelling are no dispute to print."""
    names = [p.value.name for p in finding.positions if isinstance(p.value, Name)]
    spelt = finding.slot == "name.spelling" or all(compare_names(names[0], n).reason == "spelling" for n in names[1:])
    if len(names) < 2 or not spelt:
        return
    answers = [f"{p.display} in {told.reports(told.behind(p))}" for p in finding.positions]
    ways = "two" if len(answers) == 2 else "several"
    yield line(f"one name is spelt in {ways} ways: {joined(answers)}", told.of(finding))


def _best(claims: Sequence[Claim]) -> Claim:
    """The claim whose words show an answer best: they hold its value, have a subject and a verb, and are short."""
    holding = [c for c in claims if c.display.casefold() in c.evidence.words.casefold()] or list(claims)
    return min(holding, key=lambda c: (not _TOLD.search(quotable(c)), len(quotable(c)), c.id))


# a subject, then a verb: "charges have been filed"
_TOLD = re.compile(
    r"^(?!(?:was|were|is|are|in|of|to|by|for|with)\b)(?:[\w’'-]+,? ){1,7}?(?:was|were|is|are|has|have|had|died|said)\b"
)


def _shown(claims: Sequence[Claim], *, alone: bool) -> Claim | None:
    """The claim whose words show an answer; None where they must stand alone and none do."""
    fit = [c for c in claims if stands_alone(c)] if alone else list(claims)
    return _best(fit) if fit else None
