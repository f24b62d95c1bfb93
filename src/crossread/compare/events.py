"""Two tellings of an event against each other: one event in two wordings, or two events.

    >>> one = Telling("a", 0, "open fire", "open", "shooting", patients=frozenset({"group"}))
    >>> other = Telling("b", 0, "protest", "protest", "protesting", agents=frozenset({"crowd"}))
    >>> compare_events(one, other).verdict
    'conflict'

The rows are linear: what two tellings have in common, each weighed also by the words they share and by whether their
reports are of one incident.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.compare.judgement import Judgement
from crossread.compare.setting import Setting
from crossread.compare.weighing import Table, cosine, load_weights
from crossread.compare.words import stems, weight

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one sentence tells it: its words (lemmas), their head's stem, the frame, who took which part.

    agents, patients and others are stems of the words that name them; `context` are the stems of the sentence without
    the event's own, `names` and `numbers` those among them that are.
    """

    report: str
    sentence: int
    words: str
    head: str
    frame: str = ""
    verb: bool = True
    agents: frozenset[str] = NONE
    patients: frozenset[str] = NONE
    others: frozenset[str] = NONE
    context: frozenset[str] = NONE
    names: frozenset[str] = NONE
    numbers: frozenset[str] = NONE


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings and what was measured on them; all from 0 to 1 but the rarities."""

    one: Telling
    other: Telling
    word: float
    near: float
    incident: float
    parts: float
    patients: float
    context: float
    names: float
    rare: float
    local: float


def pair_of(one: Telling, other: Telling, setting: Setting) -> Pair:
    """The pair with its measures."""
    same = one.head == other.head
    common = same or bool(set(stems(one.words)) & set(stems(other.words)))
    return Pair(
        one,
        other,
        word=1.0 if same else 0.8 if common else 0.0,
        near=1.0 if same else max(cosine(one.words, other.words), cosine(one.head, other.head)),
        incident=setting.same_incident(one.report, other.report),
        parts=setting.shared(_parts(one), _parts(other)),
        patients=setting.shared(one.patients, other.patients),
        context=setting.shared(one.context, other.context),
        names=setting.shared(one.names, other.names),
        rare=min(weight(one.head), weight(other.head)) / 7,
        local=min(setting.local(one.head), setting.local(other.head)),
    )


def _parts(telling: Telling) -> frozenset[str]:
    """Everybody and everything that takes part."""
    return telling.agents | telling.patients | telling.others


# Rows


def same_word(p: Pair) -> float:
    """Both call it by the same word."""
    return p.word


def same_frame(p: Pair) -> float:
    """Their words are of one frame."""
    return float(bool(p.one.frame) and p.one.frame == p.other.frame)


def other_frame(p: Pair) -> float:
    """Their words are of two frames."""
    return float(bool(p.one.frame) and bool(p.other.frame) and p.one.frame != p.other.frame)


def incident(p: Pair) -> float:
    """Their reports tell of one incident."""
    return p.incident


def parts(p: Pair) -> float:
    """The same people or things take part."""
    return p.parts


def patients(p: Pair) -> float:
    """It is done to the same one."""
    return p.patients


def agents_clash(p: Pair) -> float:
    """Another one does it."""
    return float(bool(p.one.agents) and bool(p.other.agents) and not p.one.agents & p.other.agents)


def context(p: Pair) -> float:
    """Their sentences share telling words."""
    return p.context


def names(p: Pair) -> float:
    """Their sentences share names."""
    return p.names


def numbers(p: Pair) -> float:
    """Their sentences share a number."""
    return float(bool(p.one.numbers & p.other.numbers))


def numbers_clash(p: Pair) -> float:
    """Their sentences give different numbers."""
    return float(bool(p.one.numbers) and bool(p.other.numbers) and not p.one.numbers & p.other.numbers)


def one_report(p: Pair) -> float:
    """One report tells both."""
    return float(p.one.report == p.other.report)


def one_sentence(p: Pair) -> float:
    """One sentence tells both."""
    return float(p.one.report == p.other.report and p.one.sentence == p.other.sentence)


def rare_here(p: Pair) -> float:
    """Few of the reports use the word."""
    return p.local


def rare_word(p: Pair) -> float:
    """The word is rare in general."""
    return p.rare


def one_form(p: Pair) -> float:
    """Both are verbs, or neither is."""
    return float(p.one.verb == p.other.verb)


def same_word_incident(p: Pair) -> float:
    """The same word in reports of one incident."""
    return p.word * p.incident


def same_word_context(p: Pair) -> float:
    """The same word in sentences that share telling words."""
    return p.word * p.context


def same_word_parts(p: Pair) -> float:
    """The same word, and the same people or things take part."""
    return p.word * p.parts


def same_rare_word(p: Pair) -> float:
    """The same word, rare in general."""
    return p.word * p.rare


def same_word_agents_clash(p: Pair) -> float:
    """The same word, but another one does it."""
    return p.word * agents_clash(p)


def same_word_patients_clash(p: Pair) -> float:
    """The same word, but it is done to another one."""
    clash = bool(p.one.patients) and bool(p.other.patients) and not p.patients
    return p.word * clash


def same_word_numbers_clash(p: Pair) -> float:
    """The same word, but other numbers."""
    return p.word * numbers_clash(p)


def same_word_one_report(p: Pair) -> float:
    """The same word twice in one report."""
    return p.word * one_report(p)


def same_word_one_sentence(p: Pair) -> float:
    """The same word twice in one sentence."""
    return p.word * one_sentence(p)


def other_word_near(p: Pair) -> float:
    """Another word, yet near in meaning."""
    return (1 - p.word) * max(0.0, p.near - 0.4)


def other_word_near_incident(p: Pair) -> float:
    """Another word, yet near in meaning, in reports of one incident."""
    return (1 - p.word) * max(0.0, p.near - 0.4) * p.incident


def same_frame_incident(p: Pair) -> float:
    """Words of one frame in reports of one incident."""
    return same_frame(p) * p.incident


def parts_incident(p: Pair) -> float:
    """The same people or things take part, in reports of one incident."""
    return p.parts * p.incident


def context_incident(p: Pair) -> float:
    """Sentences that share telling words, in reports of one incident."""
    return p.context * p.incident


ROWS: tuple[Callable[[Pair], float], ...] = (
    same_word,
    same_frame,
    other_frame,
    incident,
    parts,
    patients,
    agents_clash,
    context,
    names,
    numbers,
    numbers_clash,
    one_report,
    one_sentence,
    rare_here,
    rare_word,
    one_form,
    same_word_incident,
    same_word_context,
    same_word_parts,
    same_rare_word,
    same_word_agents_clash,
    same_word_patients_clash,
    same_word_numbers_clash,
    same_word_one_report,
    same_word_one_sentence,
    other_word_near,
    other_word_near_incident,
    same_frame_incident,
    parts_incident,
    context_incident,
)


def table() -> Table[Pair]:
    """The rows with the weights that ship."""
    return Table(ROWS, load_weights("crossread.compare", "events.json"))


def compare_events(one: Telling, other: Telling, setting: Setting | None = None) -> Judgement:
    """Whether two tellings are of one event.

    same: likelier than not.  compatible: likely enough to join where several tellings agree.  unknown: neither that nor
    ruled out.  conflict: hardly one.  The weight is the chance, the reason the row that weighs most for the verdict.
    """
    return table().judge(pair_of(one, other, setting or Setting()))
