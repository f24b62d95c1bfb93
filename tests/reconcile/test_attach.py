"""Which claims answer one question: statements that are attached, counts, stages, charges; claims made by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.claims.multiples import FURTHER
from crossread.compare.closed import asked_about, closed_questions
from crossread.reconcile.align import AGAIN, Pair, align, attach, merge, units_of
from crossread.reconcile.answers import answered
from crossread.reconcile.choose import choose
from crossread.reconcile.judge import judge
from crossread.reconcile.questions import Question
from crossread.reconcile.split import split
from crossread.types import Claim, Evidence, Finding, Number, Phrase, Position, Span, Value, digest

PLAIN = "made by hand"


def said(
    document: str,
    words: str,
    value: Value | None = None,
    *,
    display: str = "",
    at: int = 0,
    rule: str = PLAIN,
    **more: str,
) -> Claim:
    """A claim whose evidence are its words; `more` are its slot, about and key."""
    slot = more.get("slot", "event.sequence")
    return Claim(
        id=digest(document, words, slot, at, rule, display),
        slot=slot,
        about=more.get("about", ""),
        value=value or Phrase(words),
        display=display or words,
        evidence=Evidence(document, Span(at, at + len(words)), words),
        key=more.get("key", ""),
        holder=more.get("holder", ""),
        rule=rule,
    )


def shown(claims: tuple[Claim, ...]) -> list[str]:
    """Report and value of each claim, sorted."""
    return sorted(f"{c.evidence.document}: {c.display}" for c in claims)


# Statements


def groups(*claims: Claim) -> list[list[str]]:
    """The reports of each group of statements that say the same, the largest group first."""
    found = [sorted(c.evidence.document for c in members) for members, _ in align(units_of(claims, {}))]
    return sorted(found, key=lambda members: (-len(members), members))


SAME = [
    ("the gunman climbed over the fence behind the library", "the gunman climbed a fence behind the library"),
    (
        "two divers pulled the trawler's skipper from the water",
        "the skipper of the trawler was pulled from the water by divers",
    ),
    ("a lorry with chlorine overturned at the roundabout", "a chlorine lorry overturned on the roundabout"),
]
OTHER = [
    ("the gunman climbed over the fence behind the library", "mourners laid flowers at the church on Sunday"),
    ("two divers pulled the skipper from the water", "the ferry company cancelled its sailings to the islands"),
    ("the police chief thanked the firefighters", "the police station has a new roof"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_reports_say_the_same(one: str, other: str) -> None:
    assert groups(said("a", one), said("b", other)) == [["a", "b"]]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_reports_say_different_things(one: str, other: str) -> None:
    assert groups(said("a", one), said("b", other)) == []


def test_one_report_says_nothing_in_company() -> None:
    one, other = SAME[0]
    assert groups(said("a", one), said("a", other, at=200)) == []


CLAIMS = (
    said("a", "first"),
    said("b", "second"),
    said("c", "third"),
    said("a", "fourth", at=50),
    said("b", "fifth", at=50),
)


def test_pairs_merge_from_the_closest_on() -> None:
    found = merge(CLAIMS[:3], [Pair(0.9, 0, 1), Pair(0.5, 1, 2)])
    assert [shown(members) for members, _ in found] == [["a: first", "b: second", "c: third"]]
    assert found[0][1] == 0.5


def test_a_group_has_one_claim_of_each_report() -> None:
    found = merge(CLAIMS, [Pair(0.9, 0, 1), Pair(0.8, 1, 3), Pair(0.7, 0, 4)])
    assert [shown(members) for members, _ in found] == [["a: first", "b: second"]]


def test_a_third_report_is_attached_where_it_says_it_less_alike() -> None:
    pairs = [Pair(0.9, 0, 1), Pair(0.36, 1, 2, sure=False)]
    sure = merge(CLAIMS[:3], [p for p in pairs if p.sure])
    assert [shown(members) for members, _ in sure] == [["a: first", "b: second"]]
    assert [shown(m) for m, _ in attach(sure, CLAIMS[:3], pairs)] == [["a: first", "b: second", "c: third"]]


def test_nothing_is_attached_to_a_lone_claim() -> None:
    assert attach((), CLAIMS[:3], [Pair(0.36, 1, 2, sure=False)]) == []


def test_a_report_that_says_it_again_is_pointed_at_twice() -> None:
    sure = merge(CLAIMS, [Pair(0.9, 0, 1)])
    again = attach(sure, CLAIMS, [Pair(0.9, 0, 1), Pair(AGAIN, 1, 3)])
    assert [shown(members) for members, _ in again] == [["a: first", "a: fourth", "b: second"]]
    less = attach(sure, CLAIMS, [Pair(0.9, 0, 1), Pair(AGAIN - 0.01, 1, 3, sure=False)])
    assert [shown(members) for members, _ in less] == [["a: first", "b: second"]]


@given(
    st.permutations(range(5)),
    st.lists(st.tuples(st.floats(0.3, 1.0), st.integers(0, 4), st.integers(0, 4)), max_size=8),
)
def test_the_order_of_the_claims_changes_no_group(order: list[int], rows: list[tuple[float, int, int]]) -> None:
    apart = [(s, a, b) for s, a, b in rows if CLAIMS[a].evidence.document != CLAIMS[b].evidence.document]
    first = attach(merge(CLAIMS, [Pair(*row) for row in apart]), CLAIMS, [Pair(*row) for row in apart])
    place = {old: new for new, old in enumerate(order)}
    turned = tuple(CLAIMS[old] for old in order)
    pairs = [Pair(s, place[a], place[b]) for s, a, b in apart]
    second = attach(merge(turned, pairs), turned, pairs)
    assert {tuple(shown(m)) for m, _ in first} == {tuple(shown(m)) for m, _ in second}


# Counts


def count(document: str, number: float, display: str, *, key: str = "people", at: int = 0, rule: str = PLAIN) -> Claim:
    """A count of the dead."""
    words = f"{display} in the harbour, {document}"
    value = Number(number, number)
    return said(document, words, value, display=display, at=at, rule=rule, slot="killed.count", key=key)


COUNTS = [
    (
        "the number that most reports give",
        [count("a", 4, "four people"), count("b", 4, "4 people"), count("c", 5, "five people")],
        ["a: four people", "b: 4 people", "c: five people"],
    ),
    (
        "a kind is no number for all",
        [
            count("a", 4, "four people"),
            count("a", 2, "two children", key="children", at=60),
            count("b", 4, "four people"),
        ],
        ["a: four people", "b: four people"],
    ),
    (
        "nobody is said of all",
        [count("a", 4, "four people"), count("b", 4, "four people"), count("b", 0, "nobody", at=60)],
        ["a: four people", "b: four people", "b: nobody"],
    ),
    (
        "a further death is said of all",
        [count("a", 2, "two men"), count("b", 2, "two men"), count("b", 3, "third man died", at=60, rule=FURTHER)],
        ["a: two men", "b: third man died", "b: two men"],
    ),
    (
        "a headline against its own report",
        [
            count("a", 4, "four people"),
            count("a", 3, "three", at=60, rule="count, in the headline"),
            count("b", 4, "4 people"),
        ],
        ["a: four people", "b: 4 people"],
    ),
    (
        "others are not all",
        [count("a", 4, "four people"), count("b", 4, "4 people"), count("b", 3, "three others", key="others", at=60)],
        ["a: four people", "b: 4 people"],
    ),
]


@pytest.mark.parametrize(("why", "claims", "whole"), COUNTS, ids=[row[0] for row in COUNTS])
def test_how_many_in_all(why: str, claims: list[Claim], whole: list[str]) -> None:
    first, *_ = split("killed.count", claims)
    assert shown(first[0]) == whole, why
    turned, *_ = split("killed.count", claims[::-1])
    assert shown(turned[0]) == whole, why


def test_hits_are_asked_apart_from_shots() -> None:
    claims = [
        said("a", "was shot twice", Number(2, 2), slot="shots.count", key="hits"),
        said(
            "a", "fired nine shots at the harbour wall", Number(9, 9), display="nine shots", slot="shots.count", at=40
        ),
        said("b", "was hit three times", Number(3, 3), slot="shots.count", key="hits"),
        said(
            "b", "fired nine shots near the harbour wall", Number(9, 9), display="nine shots", slot="shots.count", at=40
        ),
    ]
    parts = [shown(members) for members, _ in split("shots.count", claims)]
    assert parts == [["a: was shot twice", "b: was hit three times"], ["a: nine shots", "b: nine shots"]]


def test_the_fullest_charge_of_each_report_is_asked() -> None:
    claims = [
        said("a", "murder", slot="person.charge"),
        said("a", "first-degree murder and arson", slot="person.charge", at=40),
        said("b", "murder", slot="person.charge"),
    ]
    first, *_ = split("person.charge", claims)
    assert shown(first[0]) == ["a: first-degree murder and arson", "b: murder"]


def test_the_same_answer_again_is_more_to_point_at() -> None:
    claims = [
        said(d, "Moll Street in the rain", slot="event.time", display="noon", at=at)
        for d in "ab"
        for at in (0, 40, 80, 120)
    ]
    (part,) = split("event.time", claims)
    assert shown(part[0]).count("a: noon") == 3, "the first and two more"
    assert {c.evidence.span.start for c in part[0]} == {0, 40, 80}


def test_all_crowd_numbers_for_the_whole_are_one_question() -> None:
    claims = [
        said(
            d,
            f"{n} people came to the square",
            Number(n, n),
            display=f"{n} people",
            slot="crowd.count",
            key="people",
            at=at,
        )
        for d, n, at in (("a", 300, 0), ("a", 500, 60), ("b", 300, 0))
    ]
    first, *_ = split("crowd.count", claims)
    assert shown(first[0]) == ["a: 300 people", "a: 500 people", "b: 300 people"]


# Closed questions


def answer(name: str, document: str, words: str, *, at: int = 0, holder: str = "", said_as: str = "") -> Claim:
    """An answer to a closed question, in its own words or as it is said."""
    question = closed_questions()[name]
    return said(
        document,
        said_as or f"{words} at {at}",
        display=words,
        at=at,
        about=question.about,
        slot=question.slot,
        holder=holder,
    )


ANSWERS = [
    (
        "stages on whose last all agree",
        [answer("bail", "a", "not set"), answer("bail", "a", "set", at=40), answer("bail", "b", "set")],
        ["a: set", "b: set"],
    ),
    (
        "stages that differ",
        [answer("bail", "a", "not set"), answer("bail", "b", "set")],
        ["a: not set", "b: set"],
    ),
    (
        "one report that tells both stages of bail",
        [answer("bail", "a", "not set", said_as="held until then"), answer("bail", "a", "set", at=40)],
        ["a: not set", "a: set"],
    ),
    (
        "one report that tells of the bail of one and of none of another",
        [answer("bail", "a", "not set"), answer("bail", "a", "set", at=40)],
        ["a: set"],
    ),
    (
        "one report that tells both stages of a search",
        [answer("missing", "a", "missing"), answer("missing", "a", "found", at=40)],
        ["a: found"],
    ),
    (
        "who says both ways says it of two things",
        [answer("inside", "a", "inside"), answer("inside", "a", "outside", at=40), answer("inside", "b", "outside")],
        ["b: outside"],
    ),
    (
        "two holders may differ in one report",
        [
            answer("accident", "a", "an accident", holder="his uncle"),
            answer("accident", "a", "no accident", at=40, holder="police"),
        ],
        ["a: an accident", "a: no accident"],
    ),
    (
        "not known against named",
        [answer("names", "a", "not known: names not released"), answer("names", "b", "named")],
        ["a: not known: names not released", "b: named"],
    ),
]


@pytest.mark.parametrize(("why", "claims", "taken"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_answers_to_take(why: str, claims: list[Claim], taken: list[str]) -> None:
    closed = asked_about(claims[0].about)
    assert closed is not None
    assert shown(tuple(answered(closed, claims))) == taken, why
    assert shown(tuple(answered(closed, claims[::-1]))) == taken, why


def test_who_says_that_it_is_not_known_and_an_answer_is_asked_for_one() -> None:
    claims = [answer("names", "a", "not known: names not released"), answer("names", "a", "named", at=40)]
    closed = closed_questions()["names"]
    assert len(answered(closed, claims)) == 1


def test_each_answer_of_some_is_a_question_of_its_own() -> None:
    claims = [
        answer("bodypart", "a", "the head"),
        answer("bodypart", "b", "the leg"),
        answer("bodypart", "b", "the head", at=40),
    ]
    parts = [shown(members) for members, _ in split(claims[0].slot, claims)]
    assert parts == [["a: the head", "b: the head"], ["b: the leg"]]


def test_who_knows_of_a_quarrel_and_not_of_its_reason_answers_two_questions() -> None:
    claims = [
        answer("motive", "a", "not known: no motive yet"),
        answer("motive", "b", "not known: no motive yet"),
        answer("motive", "b", "an argument", at=40),
        answer("motive", "c", "an argument"),
    ]
    parts = [shown(members) for members, _ in split(claims[0].slot, claims)]
    unknown, known = "not known: no motive yet", "an argument"
    assert parts == [[f"a: {unknown}", f"b: {unknown}"], [f"b: {known}", f"c: {known}"]]


def test_one_report_gives_both_what_somebody_is_accused_of_and_the_denial() -> None:
    claims = [answer("denial", "a", "accused"), answer("denial", "a", "denied", at=40)]
    assert [shown(members) for members, _ in split(claims[0].slot, claims)] == [["a: accused", "a: denied"]]


VERDICTS = [
    ("bail", [("a", "not set"), ("b", "set")], "changed"),
    ("bail", [("a", "set"), ("b", "set")], "agreed"),
    ("bail", [("a", "not set"), ("a", "posted")], "changed"),
    ("names", [("a", "not known: names not released"), ("b", "named")], "changed"),
    ("motive", [("a", "not known: no motive yet"), ("b", "revenge")], "changed"),
    ("motive", [("a", "revenge"), ("b", "a robbery")], "disputed"),
    ("motive", [("a", "an argument"), ("b", "a robbery")], "agreed"),
    ("motive", [("a", "not known: no motive yet"), ("b", "revenge"), ("c", "a robbery")], "disputed"),
    ("inside", [("a", "inside"), ("b", "outside")], "disputed"),
    ("inside", [("a", "in a vehicle"), ("b", "outside")], "agreed"),
    ("accident", [("a", "an accident"), ("b", "no accident")], "disputed"),
    ("accident", [("a", "an accident")], "single"),
    ("missing", [("a", "missing"), ("b", "found"), ("c", "missing")], "changed"),
]


@pytest.mark.parametrize(("name", "rows", "status"), VERDICTS)
def test_what_answers_come_to(name: str, rows: list[tuple[str, str]], status: str) -> None:
    claims = tuple(answer(name, document, words, at=40 * number) for number, (document, words) in enumerate(rows))
    question = Question(claims[0].slot, claims[0].about, "", "", claims, PLAIN)
    assert judge(question).status == status
    turned = Question(claims[0].slot, claims[0].about, "", "", claims[::-1], PLAIN)
    assert judge(turned).status == status


# What is shown


def finding(slot: str, status: str, *claims: Claim) -> Finding:
    """A finding with one position of these claims."""
    position = Position(claims[0].value, claims[0].display, tuple(c.id for c in claims))
    ident = digest("finding", slot, *sorted(c.id for c in claims))
    return Finding(ident, slot, "", slot, status, (position,))  # type: ignore[arg-type]


def shown_slots(*findings: Finding, claims: tuple[Claim, ...]) -> list[str]:
    """The slots of the findings that are chosen."""
    return sorted(f.slot for f in choose(findings, {c.id: c for c in claims}))


def test_a_statement_that_a_typed_answer_tells_in_the_same_words_is_not_told_again() -> None:
    words = "four people were killed in the harbour"
    free = (said("a", words), said("b", words))
    typed = (said("a", words, slot="killed.count"), said("b", words, slot="killed.count"))
    all_of_them = (*free, *typed)
    agreed = finding("event.sequence", "agreed", *free)
    assert shown_slots(agreed, finding("killed.count", "agreed", *typed), claims=all_of_them) == ["killed.count"]
    assert shown_slots(agreed, claims=all_of_them) == ["event.sequence"]
    elsewhere = (said("a", words, slot="killed.count", at=300), said("b", words, slot="killed.count", at=300))
    both = shown_slots(agreed, finding("killed.count", "agreed", *elsewhere), claims=(*free, *elsewhere))
    assert both == ["event.sequence", "killed.count"]


def test_what_one_report_says_is_not_told_beside_what_covers_it() -> None:
    words = "four people were killed in the harbour"
    pair = (said("a", words, slot="killed.count"), said("b", words, slot="killed.count"))
    lone = said("a", words)
    assert shown_slots(
        finding("killed.count", "agreed", *pair), finding("event.sequence", "single", lone), claims=(*pair, lone)
    ) == ["killed.count"]


def test_a_report_that_names_another_kind_of_gun_beside_a_gun_disputes_the_kind() -> None:
    told = [("a", "revolver"), ("b", "revolver"), ("c", "gun"), ("c", "pistol")]
    claims = [
        Claim(
            f"{n}", "weapon.type", "event:incident", Phrase(kind), kind, Evidence(report, Span(n, n + len(kind)), kind)
        )
        for n, (report, kind) in enumerate(told)
    ]
    first, *_ = split("weapon.type", claims)
    assert shown(first[0]) == ["a: revolver", "b: revolver", "c: pistol"]
