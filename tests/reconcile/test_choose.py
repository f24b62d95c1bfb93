"""What of one report's answers is shown: the dead, the place and the people whom it is about before those who speak."""

from __future__ import annotations

from crossread.reconcile.choose import SINGLES_PER_REPORT, choose
from crossread.types import Claim, Evidence, Finding, Name, Number, Phrase, Position, Span, Value


def said(number: int, slot: str, value: Value, display: str, *, about: str = "", key: str = "") -> Claim:
    """The claim of one report, at a place of its own."""
    words = f"{display} {number}"
    span = Span(40 * number, 40 * number + len(words))
    return Claim(f"c{number}", slot, about, value, display, Evidence("a", span, words), key=key)


def alone(claim: Claim) -> Finding:
    """The finding that only this claim answers."""
    position = Position(claim.value, claim.display, (claim.id,))
    return Finding(f"f{claim.id}", claim.slot, claim.about, "?", "single", (position,))


def shown(*claims: Claim) -> set[str]:
    """What is shown of the claims, each an answer that one report gives alone."""
    by_id = {c.id: c for c in claims}
    return {by_id[f.positions[0].claims[0]].display for f in choose([alone(c) for c in claims], by_id)}


def officials(first: int) -> list[Claim]:
    """More officials than one report's answers have room for."""
    return [
        claim
        for n in range(first, first + 2 * SINGLES_PER_REPORT, 2)
        for claim in (
            said(n, "person.name", Name(f"Vera Quill {n}", "person"), f"Vera Quill {n}", about=f"e{n}"),
            said(n + 1, "person.role", Phrase("official"), "official", about=f"e{n}"),
        )
    ]


def test_the_dead_are_shown_though_told_last() -> None:
    late = said(90, "killed.count", Number(2, 2), "two people")
    assert "two people" in shown(*officials(1), late)


def test_the_victim_comes_before_those_who_speak() -> None:
    name = said(80, "person.name", Name("Ida Moll", "person"), "Ida Moll", about="v")
    part = said(81, "person.role", Phrase("victim"), "victim", about="v")
    assert "Ida Moll" in shown(*officials(1), name, part)


def test_the_town_is_shown_though_its_words_answer_something_else() -> None:
    town = said(1, "event.place", Name("Oriel", "place"), "Oriel", key="city")
    other = Claim("c2", "event.date", "", Phrase("Sunday"), "Sunday", town.evidence)
    more = Claim("c3", "event.date", "", Phrase("Sunday"), "Sunday", Evidence("b", Span(0, 6), "Sunday"))
    agreed = Finding("f", "event.date", "", "?", "agreed", (Position(other.value, "Sunday", ("c2", "c3")),))
    found = choose([agreed, alone(town)], {c.id: c for c in (town, other, more)})
    assert {f.slot for f in found} == {"event.date", "event.place"}


def told(number: int, slot: str, display: str, about: str, reports: str = "ab") -> tuple[Finding, list[Claim]]:
    """An answer that these reports give alike, in the words at a place of their own, and its claims."""
    span = Span(40 * number, 40 * number + 20)
    claims = [
        Claim(f"{slot}{number}{r}", slot, about, Phrase(display), display, Evidence(r, span, "w" * 20)) for r in reports
    ]
    position = Position(claims[0].value, display, tuple(c.id for c in claims))
    return Finding(f"{slot}{number}", slot, about, f"{slot}?", "agreed", (position,)), claims


def kept(*answers: tuple[Finding, list[Claim]]) -> set[str]:
    """The slots of the findings that are shown."""
    by_id = {c.id: c for _, claims in answers for c in claims}
    return {f.slot for f in choose([f for f, _ in answers], by_id)}


def test_the_death_of_one_is_not_asked_where_the_same_words_count_the_dead() -> None:
    dead, date = told(1, "killed.count", "one", ""), told(5, "event.date", "Sunday", "event:incident", "abc")
    assert "person.condition" not in kept(dead, date, told(1, "person.condition", "died", "e1"))
    assert "person.condition" in kept(dead, date, told(3, "person.condition", "died", "e1"))


def test_what_all_reports_tell_of_one_person_is_asked() -> None:
    dead = told(1, "killed.count", "one", "", "abc")
    assert kept(dead, told(1, "person.condition", "died", "e1", "abc")) == {"killed.count", "person.condition"}


def test_no_finding_says_only_that_somebody_is_a_suspect() -> None:
    assert kept(told(1, "person.role", "suspect", "e1")) == set()
    assert kept(told(1, "person.role", "driver", "e1")) == {"person.role"}


def test_what_is_asked_in_so_many_words_is_shown_beside_what_its_words_tell_too() -> None:
    words = "Ida Moll was walking home"
    doing = Phrase("walking"), "walking"
    told = {
        (report, slot): Claim(f"{report}{slot}", slot, about, *doing, Evidence(report, Span(0, len(words)), words))
        for report in "ab"
        for slot, about in (("event.place", ""), ("person.role", "event:asked:doing"), ("person.job", "v"))
    }
    found = [
        Finding(slot, slot, about, "?", "agreed", (Position(*doing, (f"a{slot}", f"b{slot}")),))
        for slot, about in (("event.place", ""), ("person.role", "event:asked:doing"), ("person.job", "v"))
    ]
    chosen = choose(found, {c.id: c for c in told.values()})
    assert {f.slot for f in chosen} == {"event.place", "person.role"}
