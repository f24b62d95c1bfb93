"""Two mentions of people, bodies, places, times or things against each other: one of them in two wordings, or two.

    >>> one = Description("a", 0, "ida moll", "moll", frozenset({"ida", "moll"}), named=True, kind="person")
    >>> other = Description("b", 0, "moll", "moll", frozenset({"moll"}), named=True, kind="person")
    >>> compare_descriptions(one, other).verdict
    'same'

A pronoun is compared by what it stands for in its report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.compare.judgement import Judgement
from crossread.compare.names import spelt_alike
from crossread.compare.setting import Setting
from crossread.compare.weighing import Table, cosine, load_weights
from crossread.compare.words import weight

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Description:
    """A mention: its words (lemmas), the stem of its head, all its stems with those that describe it, its kind.

    `who` tells mentions apart within a report: a pronoun has that of what it stands for, and its words; `chain` is the
    model's chain.  `part` is what it does in its sentence (agent, patient, other), `governor` the stem of the word that
    says so, "" where none does.
    """

    report: str
    sentence: int
    words: str
    head: str
    stems: frozenset[str] = NONE
    wider: frozenset[str] = NONE
    named: bool = False
    kind: str = ""
    who: str = ""
    chain: str = ""
    pronoun: bool = False
    part: str = ""
    governor: str = ""
    acted: bool = False
    context: frozenset[str] = NONE


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions and what was measured on them; all from 0 to 1 but the rarities and the alias."""

    one: Description
    other: Description
    word: float
    near: float
    whole: float
    common: float
    smaller: float
    incident: float
    alias: float
    context: float
    act: float
    rare: float
    local: float


def pair_of(one: Description, other: Description, setting: Setting) -> Pair:
    """The pair with its measures."""
    same = one.head == other.head
    slip = not same and one.named and other.named and len(one.head) > 3 and spelt_alike(one.head, other.head)
    union = sum(map(setting.telling, sorted(one.wider | other.wider)))
    acted = one.acted and other.acted and one.part == other.part
    return Pair(
        one,
        other,
        word=1.0 if same or slip else 0.0,
        near=1.0 if same else cosine(one.head, other.head),
        whole=cosine(one.words, other.words),
        common=sum(map(setting.telling, sorted(one.wider & other.wider))) / union if union > 0 else 0.0,
        smaller=setting.shared(one.stems, other.stems),
        incident=setting.same_incident(one.report, other.report),
        alias=setting.alias(one.head, other.head),
        context=setting.shared(one.context, other.context),
        act=cosine(one.governor, other.governor) if acted else 0.0,
        rare=min(weight(one.head), weight(other.head)) / 7,
        local=min(setting.local(one.head), setting.local(other.head)),
    )


def _numbers(one: Description) -> frozenset[str]:
    """The numbers among its words."""
    return frozenset(stem for stem in one.stems if stem.isdigit())


def _both(p: Pair, kind: str) -> bool:
    """Whether both are of this kind."""
    return p.one.kind == kind and p.other.kind == kind


# Rows: each a question about two mentions; what is not said is not weighed


def same_word(p: Pair) -> float:
    """Both have the same head word, or the same name in two spellings."""
    return p.word


def same_words(p: Pair) -> float:
    """Both have the same words."""
    return float(p.one.stems == p.other.stems)


def head_described(p: Pair) -> float:
    """The head of the one describes the other."""
    return float(p.one.head in p.other.wider or p.other.head in p.one.wider)


def common_words(p: Pair) -> float:
    """They share much of what is said of them."""
    return p.common


def contained(p: Pair) -> float:
    """The shorter one's words are in the longer one."""
    return p.smaller


def incident(p: Pair) -> float:
    """Their reports tell of one incident."""
    return p.incident


def both_named(p: Pair) -> float:
    """Both are names."""
    return float(p.one.named and p.other.named)


def named_and_not(p: Pair) -> float:
    """One is a name, the other is none."""
    return float(p.one.named != p.other.named)


def two_names(p: Pair) -> float:
    """They are names with nothing in common."""
    return float(p.one.named and p.other.named and not p.word and not p.one.stems & p.other.stems)


def whole_near(p: Pair) -> float:
    """All their words are near in meaning."""
    return p.whole


def same_act(p: Pair) -> float:
    """They do or suffer the same, in the same part."""
    return float(bool(p.one.governor) and p.one.governor == p.other.governor and p.one.part == p.other.part)


def same_part(p: Pair) -> float:
    """Both act, or both suffer."""
    return float(bool(p.one.part) and p.one.part == p.other.part)


def near_act(p: Pair) -> float:
    """They do or suffer nearly the same."""
    return p.act


def one_report(p: Pair) -> float:
    """One report names both."""
    return float(p.one.report == p.other.report)


def one_sentence(p: Pair) -> float:
    """One sentence names both."""
    return float(p.one.report == p.other.report and p.one.sentence == p.other.sentence)


def one_chain(p: Pair) -> float:
    """The English model takes them for one in their report."""
    return float(p.one.report == p.other.report and bool(p.one.chain) and p.one.chain == p.other.chain)


def stands_for(p: Pair) -> float:
    """The one is a pronoun for the other."""
    return float(p.one.report == p.other.report and bool(p.one.who) and p.one.who == p.other.who)


def alias(p: Pair) -> float:
    """Reports call one thing by both words."""
    return p.alias


def other_kind(p: Pair) -> float:
    """They are of two kinds: a person and a place."""
    return float(bool(p.one.kind) and bool(p.other.kind) and p.one.kind != p.other.kind)


def same_kind(p: Pair) -> float:
    """They are of one kind."""
    return float(p.one.kind == p.other.kind)


def both_times(p: Pair) -> float:
    """Both are times."""
    return float(_both(p, "time"))


def both_people(p: Pair) -> float:
    """Both are people."""
    return float(_both(p, "person"))


def both_places(p: Pair) -> float:
    """Both are places."""
    return float(_both(p, "place"))


def numbers(p: Pair) -> float:
    """They share a number."""
    return float(bool(_numbers(p.one) & _numbers(p.other)))


def numbers_clash(p: Pair) -> float:
    """They give different numbers."""
    one, other = _numbers(p.one), _numbers(p.other)
    return float(bool(one) and bool(other) and not one & other)


def context(p: Pair) -> float:
    """Their sentences share telling words."""
    return p.context


def rare_here(p: Pair) -> float:
    """Few of the reports use the word."""
    return p.local


def rare_word(p: Pair) -> float:
    """The word is rare in general."""
    return p.rare


def pronoun(p: Pair) -> float:
    """One is a pronoun."""
    return float(p.one.pronoun or p.other.pronoun)


def lone_pronoun(p: Pair) -> float:
    """One is a pronoun of which it is not known what it stands for."""
    return float(any(side.pronoun and not side.stems for side in (p.one, p.other)))


def _product(name: str, doc: str, *rows: Callable[[Pair], float]) -> Callable[[Pair], float]:
    """A row that holds where all of some rows hold."""

    def row(p: Pair) -> float:
        value = 1.0
        for part in rows:
            value *= part(p)
        return value

    row.__name__, row.__doc__ = name, doc
    return row


def _other_word(p: Pair) -> float:
    """Another word."""
    return 1 - p.word


def _no_name(p: Pair) -> float:
    """Not two names."""
    return 1 - both_named(p)


def _quite_near(p: Pair) -> float:
    """Heads nearer in meaning than any two."""
    return max(0.0, p.near - 0.4)


_TOGETHER: tuple[tuple[str, str, tuple[Callable[[Pair], float], ...]], ...] = (
    ("same_word_incident", "The same word in reports of one incident.", (same_word, incident)),
    ("same_name", "The same name.", (same_word, both_named)),
    ("same_name_incident", "The same name in reports of one incident.", (same_word, both_named, incident)),
    ("same_words_incident", "The same words in reports of one incident.", (same_words, incident)),
    ("common_words_incident", "Much in common, in reports of one incident.", (common_words, incident)),
    ("names_contained", "The shorter name is in the longer one.", (contained, both_named)),
    ("same_word_rare_here", "The same word, rare in these reports.", (same_word, rare_here)),
    ("same_rare_word", "The same word, rare in general.", (same_word, rare_word)),
    ("same_word_context", "The same word in sentences that share telling words.", (same_word, context)),
    ("same_words_places", "The same place in the same words.", (same_words, both_places)),
    ("same_word_report", "The same word twice in one report.", (same_word, one_report)),
    ("same_word_sentence", "The same word twice in one sentence.", (same_word, one_sentence)),
    ("two_people", "Names of two people.", (two_names, both_people)),
    ("two_places", "Names of two places.", (two_names, both_places)),
    ("whole_near_incident", "Near in meaning, in reports of one incident.", (whole_near, incident)),
    ("other_word_near", "Another word, yet near in meaning.", (_quite_near, _other_word)),
    (
        "other_word_near_incident",
        "Another word, yet near, in reports of one incident.",
        (_quite_near, _other_word, incident),
    ),
    ("same_act_incident", "The same act in reports of one incident.", (same_act, incident)),
    ("other_word_same_act", "Another word, but the same act.", (same_act, _other_word)),
    (
        "other_word_act_incident",
        "Another word, but the same act in reports of one incident.",
        (same_act, _other_word, incident),
    ),
    (
        "name_same_act",
        "A name and a description, the same act in reports of one incident.",
        (same_act, named_and_not, incident),
    ),
    ("near_act_incident", "Nearly the same act in reports of one incident.", (near_act, incident)),
    (
        "other_word_near_act",
        "Another word, nearly the same act in reports of one incident.",
        (near_act, _other_word, incident),
    ),
    ("alias_incident", "Known by both words, in reports of one incident.", (alias, incident)),
    ("alias_name", "A name and a description of one, in reports of one incident.", (alias, named_and_not, incident)),
    ("name_of_person", "A name and a person, in reports of one incident.", (named_and_not, both_people, incident)),
    ("name_same_part", "A name and a description in the same part.", (named_and_not, same_part, incident)),
    ("people_incident", "Two people of one incident.", (both_people, incident)),
    ("context_incident", "Sentences of one incident that share telling words.", (context, incident)),
    ("same_word_numbers_clash", "The same word, but other numbers.", (same_word, numbers_clash)),
    ("pronoun_stands", "A pronoun for the other.", (stands_for, pronoun)),
    ("pronoun_chain", "A pronoun in one chain with the other.", (one_chain, pronoun)),
    ("described_incident", "The head of the one describes the other, in one incident.", (head_described, incident)),
    ("noun_incident", "The same noun in reports of one incident.", (same_word, _no_name, incident)),
    ("noun_context", "The same noun in sentences that share telling words.", (same_word, _no_name, context)),
    ("noun_act", "The same noun, the same act.", (same_word, _no_name, same_act)),
)

ROWS: tuple[Callable[[Pair], float], ...] = (
    same_word, same_words, head_described, common_words, incident, both_named, named_and_not,
    two_names, whole_near, same_act, same_part, one_report, one_sentence, one_chain, stands_for,
    alias, other_kind, same_kind, both_times, both_people, both_places, numbers, numbers_clash, context,
    rare_here, rare_word, pronoun, lone_pronoun,
    *(_product(name, doc, *rows) for name, doc, rows in _TOGETHER),
)  # fmt: skip


def table() -> Table[Pair]:
    """The rows with the weights that ship."""
    return Table(ROWS, load_weights("crossread.compare", "descriptions.json"))


def compare_descriptions(one: Description, other: Description, setting: Setting | None = None) -> Judgement:
    """Whether two mentions are of one person, body, place, time or thing; verdicts as those of `compare_events`."""
    return table().judge(pair_of(one, other, setting or Setting()))
