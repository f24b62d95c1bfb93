"""The brief: a row per template, what the check lets through, and what is never said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.reconcile.brief import make_brief, without_repeats
from crossread.reconcile.sentences import unsupported
from crossread.reconcile.sentences.clauses import stands_alone
from crossread.reconcile.sentences.phrasing import act_words, clock_words, in_words, lowered, place_words, sentence
from crossread.reconcile.sentences.told import Told, holder_of, named_holder, quotable
from crossread.types import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Finding,
    Line,
    Name,
    Number,
    Phrase,
    Position,
    Reason,
    Span,
    Status,
    Value,
    When,
    digest,
)

OUTLETS = {"a": "Quay Post", "b": "Harbour Bee", "c": "Tide FM"}
REPORTS = [Document(name, "", outlet=outlet) for name, outlet in OUTLETS.items()]
DAYS = {"a": "2030-05-05", "b": "2030-05-06", "c": "2030-05-09"}


def claim(
    document: str, slot: str, words: str, value: Value, display: str, about: str = "x", name: str = "", who: str = ""
) -> Claim:
    """A claim on words that stand at a place of their own."""
    start = int(digest(document, words), 16) % 2000
    held = Attribution(who, "asserts") if who else None
    return Claim(
        id=digest(document, slot, words, display),
        slot=slot,
        about=about,
        value=value,
        display=display,
        evidence=Evidence(document, Span(start, start + len(words)), words),
        about_name=name,
        attribution=held,
        holder=who,
        said_at=DAYS[document],
        rule="by hand",
    )


def finding(slot: str, status: Status, *answers: list[Claim], about: str = "x", why: str = "") -> Finding:
    """A finding with a position for each list of claims, the last one the latest."""
    positions = []
    for place, claims in enumerate(answers):
        said = sorted(c.said_at for c in claims)
        voices = tuple((c.id,) for c in claims)
        last = status == "changed" and place == len(answers) - 1
        best = claims[0]
        positions.append(
            Position(best.value, best.display, tuple(c.id for c in claims), voices, said[0], said[-1], last)
        )
    reasons = (Reason("conflict", 0.7, why),) if why else ()
    return Finding(digest(slot, about, *answers), slot, about, "?", status, tuple(positions), reasons)


def brief(*findings: tuple[Finding, list[Claim]], most: int = 12) -> list[str]:
    """The sentences of the brief on some findings."""
    claims = {c.id: c for _, mine in findings for c in mine}
    return [row.text for row in make_brief([f for f, _ in findings], claims, most, REPORTS)]


def agreed(slot: str, *claims: Claim, about: str = "x") -> tuple[Finding, list[Claim]]:
    return finding(slot, "agreed", list(claims), about=about), list(claims)


def apart(slot: str, status: Status, *claims: Claim, about: str = "x", why: str = "") -> tuple[Finding, list[Claim]]:
    return finding(slot, status, *([c] for c in claims), about=about, why=why), list(claims)


FOUR = Number(4, 4)
SATURDAY = When("2030-05-04", "2030-05-04", "2030-05-04", "day")
HIT = "event:incident"


def test_the_first_sentence_tells_how_many_in_what_where_when_and_at_what_hour() -> None:
    counts = [
        claim(d, "killed.count", f"{n} people were killed", FOUR, f"{n} people")
        for d, n in zip("ab", ("4", "Four"), strict=True)
    ]
    counts[1] = claim("b", "killed.count", "Four people were killed when it fell", FOUR, "Four people")
    days = [
        claim(d, "event.date", w, SATURDAY, "Saturday", HIT, "the crash")
        for d, w in (("a", "the crash on Saturday"), ("b", "crashed on Saturday night"))
    ]
    places = [
        claim(d, "event.place", w, Name("Port Ames", "place"), "Port Ames", HIT, "the crash")
        for d, w in (("a", "crashed in Port Ames"), ("b", "the crash in Port Ames"))
    ]
    places = [replace(c, key="city") for c in places]
    hours = [
        claim(d, "event.time", w, When("XXXX-XX-XXT21:40", precision="minute"), "about 9:40 p.m.", HIT, "the crash")
        for d, w in (("a", "crashed at about 9:40 p.m."), ("b", "the crash at about 9:40 p.m."))
    ]
    told = brief(
        agreed("killed.count", *counts, about=""),
        agreed("event.date", *days, about=HIT),
        agreed("event.place", *places, about=HIT),
        agreed("event.time", *hours, about=HIT),
    )
    assert told == ["Four people were killed in a crash in Port Ames on Saturday, 4 May 2030, at about 9:40 p.m."]


def person(document: str, slot: str, words: str, value: Value, display: str) -> Claim:
    return claim(document, slot, words, value, display, "p", "Ida Moll")


IDA, X = Name("Ida Moll", "person"), Phrase("x")


def test_who_died_is_told_by_name_with_the_age() -> None:
    named = agreed(
        "person.name",
        person("a", "person.name", "Ida Moll, 34, of Ames", IDA, "Ida Moll"),
        person("b", "person.name", "Moll, whose name is Ida Moll", IDA, "Ida Moll"),
        about="p",
    )
    age = agreed(
        "person.age",
        person("a", "person.age", "Ida Moll, 34, of Ames", Number(34, 34, "years"), "34"),
        person("b", "person.age", "Moll, 34, was alone", Number(34, 34, "years"), "34"),
        about="p",
    )
    dead = agreed(
        "person.condition",
        person("a", "person.condition", "Ida Moll, a nurse, was killed", X, "killed"),
        person("b", "person.condition", "Moll was killed there", X, "killed"),
        about="p",
    )
    assert brief(named, age, dead) == ["Ida Moll, 34, was killed."]
    hers = agreed(
        "person.condition",
        person("a", "person.condition", "The brother of Moll was killed", X, "killed"),
        person("b", "person.condition", "A brother of Ida Moll died", X, "died"),
        about="p",
    )
    assert brief(named, age, hers) == [], "it is her brother"
    far = agreed(
        "person.condition",
        person("a", "person.condition", "Moll saw that her brother was killed", X, "killed"),
        person("b", "person.condition", "Moll said a man died", X, "died"),
        about="p",
    )
    assert brief(named, age, far) == []


def test_changes_are_told_as_changes_with_their_reports() -> None:
    first = claim(
        "a",
        "person.condition",
        "Ida Moll was in critical condition",
        Phrase("x"),
        "in critical condition",
        "p",
        "Ida Moll",
    )
    last = claim("c", "person.condition", "Moll died of her wounds", Phrase("x"), "died of her wounds", "p", "Ida Moll")
    assert brief(apart("person.condition", "changed", first, last, about="p")) == [
        "Ida Moll was in critical condition, and later died of her wounds."
    ]
    two = claim("a", "killed.count", "two people died", Number(2, 2), "two people")
    three = claim("c", "killed.count", "three people died", Number(3, 3), "three people", who="police")
    assert brief(apart("killed.count", "changed", two, three, about="")) == [
        "The number of dead was first given as two people by Quay Post and later as three people by police, in Tide FM."
    ]
    assert brief(apart("killed.count", "changed", three, two, about="")) == [], "a toll does not fall"
    far = claim("c", "killed.count", "nine people died", Number(9, 9), "nine people")
    assert brief(apart("killed.count", "changed", two, far, about="")) == [], "such growth is another question"


def test_a_number_that_the_later_report_still_gives_has_not_changed() -> None:
    four = claim("a", "injured.count", "four men were wounded", FOUR, "four men")
    seven = claim("c", "injured.count", "seven men were wounded", Number(7, 7), "seven men")
    told = apart("injured.count", "changed", four, seven, about="")
    assert brief(told)
    part = claim("c", "injured.count", "including four men on a porch", FOUR, "four men")
    assert not brief((told[0], [*told[1], part]))
    shots = claim("c", "shots.count", "four shots were fired", FOUR, "four shots")
    assert brief((told[0], [*told[1], shots]))


def test_the_day_of_a_killing_is_none_of_a_later_shooting() -> None:
    counts = [claim(d, "injured.count", "four people were wounded", FOUR, "four people") for d in "ab"]
    days = [
        claim(d, "event.date", w, SATURDAY, "Saturday", HIT, "the shooting")
        for d, w in (("a", "was shot and killed on Saturday"), ("b", "the man killed on Saturday"))
    ]
    told = brief(agreed("injured.count", *counts, about=""), agreed("event.date", *days, about=HIT))
    assert told == ["Four people were wounded."]


def test_disputes_are_told_with_who_holds_what() -> None:
    ages = [
        claim(d, "person.age", f"Ida Moll, {n}", Number(n, n, "years"), str(n), "p", "Ida Moll", who)
        for d, n, who in (("a", 34, ""), ("b", 36, "her mother"))
    ]
    assert brief(apart("person.age", "disputed", *ages, about="p")) == [
        "The reports differ on the age of Ida Moll: Quay Post says 34 and her mother, in Harbour Bee, says 36."
    ]
    names = [
        claim(d, "person.name", f"{n} said so", Name(n, "person"), n, "p", n)
        for d, n in (("a", "Katelyn Moll"), ("b", "Katlyn Moll"))
    ]
    assert brief(apart("person.name", "disputed", *names, about="p")) == [
        "One name is spelt in two ways: Katelyn Moll in Quay Post and Katlyn Moll in Harbour Bee."
    ]
    longer = [
        claim(d, "name.spelling", f"{n} said so", Name(n, "person"), n, "p", n)
        for d, n in (("a", "Ida Moll"), ("b", "Ida Quist Moll"))
    ]
    assert brief(apart("name.spelling", "disputed", *longer, about="p")) == [], "a further name is no other spelling"
    both = [claim("a", "person.age", f"she is {n}", Number(n, n, "years"), str(n), "p", "Ida Moll") for n in (34, 36)]
    assert brief(apart("person.age", "disputed", *both, about="p")) == [], "one report gives both: two people, perhaps"


def test_an_age_is_disputed_only_where_it_stands_beside_the_name() -> None:
    ages = [
        claim(d, "person.age", words, Number(n, n, "years"), str(n), "p", "Ida Moll")
        for d, n, words in (("a", 34, "Ida Moll, 34,"), ("b", 6, "Moll's daughter, who is 6"))
    ]
    assert brief(apart("person.age", "disputed", *ages, about="p")) == []
    before = claim("b", "person.age", "the 36-year-old nurse Ida Moll", Number(36, 36, "years"), "36", "p", "Ida Moll")
    assert len(brief(apart("person.age", "disputed", ages[0], before, about="p"))) == 1


def test_what_two_reports_say_on_one_day_is_no_change() -> None:
    counts = [
        claim(d, "killed.count", f"{n} people died", Number(k, k), f"{n} people")
        for d, n, k in (("a", "two", 2), ("c", "three", 3))
    ]
    same = [replace(c, said_at=f"2030-05-05T0{n}:00") for n, c in enumerate(counts)]
    assert len(brief(apart("killed.count", "changed", *counts, about=""))) == 1
    assert brief(apart("killed.count", "changed", *same, about="")) == []


def test_a_clause_that_the_text_goes_on_with_is_not_printed() -> None:
    words = "The driver fled the burning bus"
    text = f"It is over. {words} because he was afraid."
    cut = f"It is over. {words} of a friend."
    found = replace(
        claim("a", "event.sequence", words, Phrase("x"), "x"), evidence=Evidence("a", Span(12, 12 + len(words)), words)
    )
    assert Told({}, OUTLETS, {"a": text}).is_whole(found)
    assert not Told({}, OUTLETS, {"a": cut}).is_whole(found)


def test_length_is_an_option() -> None:
    rows = [
        apart("person.name", "disputed", *(claim(d, "person.name", f"{n} came", Name(n, "person"), n, n[0], n)
                                           for d, n in (("a", one), ("b", two))), about=one)
        for one, two in (("Katelyn Moll", "Katlyn Moll"), ("Ola Brandt", "Olla Brandt"), ("Per Lund", "Pehr Lund"))
    ]  # fmt: skip
    assert len(brief(*rows, most=12)) == 3 and len(brief(*rows, most=4)) == 1


UNSUPPORTED = [
    ("Ida Moll, 34, was hurt.", []),
    ("Ida Moll, 35, was hurt.", ["35"]),
    ("Ida Krause, 34, was hurt.", ["Krause"]),
    ("Ida Moll, 34, was killed.", ["killed"]),
    ("Ida Moll, 34, was hurt on Monday.", ["Monday"]),
    ("Quay Post says “Ida Moll, 34, was hurt”.", []),
    ("Quay Post says “Ida Moll was hurt”.", ["Ida Moll was hurt"]),
    ("Harbour Bee says “Ida Moll, 34, was hurt”.", ["Harbour", "Bee"]),
    ("The mayor said Ida Moll was hurt.", ["mayor"]),
    ("The reports differ on the age of Ida Moll.", []),
    ("On Sunday, 5 May 2030 Quay Post says Ida Moll was hurt.", []),
]


@pytest.mark.parametrize(("text", "missing"), UNSUPPORTED)
def test_every_word_must_be_borne_out(text: str, missing: list[str]) -> None:
    said = claim("a", "person.age", "Ida Moll, 34, was hurt", Number(34, 34, "years"), "34", "p", "Ida Moll")
    assert list(unsupported(Line(text, (said.id,)), {said.id: said}, OUTLETS)) == missing


def test_no_claims_no_sentence() -> None:
    assert unsupported(Line("It rained.", ("gone",)), {}, {}) == ("It rained.",)


ACTS = [
    ("charged Wednesday with child endangerment", "was charged with child endangerment"),
    ("found guilty by a county judge", "was found guilty"),
    ("died of his wounds", "died of his wounds"),
    ("in critical condition", "was in critical condition"),
    ("taken to a local hospital where he", "was taken to a local hospital"),
    ("treated at", ""),
    ("killed 17-year-old", "was killed"),
    ("not charged", ""),
    ("looking for the driver", ""),
    ("death of the sailor", "died"),
    ("being held at the county jail", "was held at the county jail"),
]


@pytest.mark.parametrize(("display", "words"), ACTS)
def test_acts(display: str, words: str) -> None:
    assert act_words(claim("a", "person.charge", display, Phrase(display), display)) == words


def test_small_phrases() -> None:
    assert clock_words("about 10:40 p.m. Monday") == "at about 10:40 p.m." and clock_words("early on Friday") == ""
    assert clock_words("shortly before 9 p.m.") == "shortly before 9 p.m."
    assert in_words("7 victims") == "seven victims" and in_words("at least 7") == "at least 7"
    assert lowered("The bus fell") == "the bus fell" and lowered("Ames Police said") == "Ames Police said"
    assert sentence("four died ") == "Four died." and sentence("quaypost.com says so") == "quaypost.com says so."
    place = claim("a", "event.place", "a bus fell in northern Ames on Monday", Name("Ames", "place"), "Ames")
    assert place_words(place) == "in northern Ames"
    bar = claim("a", "event.place", "a shooting at an Ames bar", Name("Ames", "place"), "Ames")
    assert place_words(bar) == "", "the name only goes before a noun"
    assert quotable(claim("a", "x", "who fled the “Anna” and", Phrase("x"), "x")) == "fled the ’Anna’"


@pytest.mark.parametrize(
    ("holder", "printed"),
    [
        ("Ola Brandt", "Ola Brandt"),
        ("21", ""),
        ("The ferry and two others", ""),
        ("he", ""),
        ("Kestrel County Sheriff's Office", "the Kestrel County Sheriff's Office"),
        ("police spokeswoman", "a police spokeswoman"),
        ("Police", "police"),
        ("Kestrel County", ""),
    ],
)
def test_holders(holder: str, printed: str) -> None:
    held = claim("a", "x", "words of it", Phrase("x"), "x", who=holder)
    assert (named_holder(held) if holder_of(held) else "") == printed


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("Three bodies were found inside a minivan", True),
        ("who was shot in the leg twice", False),
        ("covered by sheets was seen there", False),
        ("he was taken to the hospital", False),
        ("Two were found inside the house", False),
        ("The driver was in the", False),
        ("Law officers in town are asking", False),
        ("The town police said in a statement", False),
        ("The mayor told reporters", False),
        ("In May 29 people died in buses", False),
    ],
)
def test_what_can_be_printed_as_a_sentence(words: str, alone: bool) -> None:
    assert stands_alone(claim("a", "event.sequence", words, Phrase(words), words)) is alone


def test_nothing_is_said_twice() -> None:
    rows = [
        Line(text, ("x",))
        for text in ("Nineteen people were hurt.", "Nineteen people were hurt at a fair.", "A bus fell.")
    ]
    assert [row.text for row in without_repeats(rows)] == ["Nineteen people were hurt.", "A bus fell."]
