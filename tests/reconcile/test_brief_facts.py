"""Rules of the brief, each with a small invented text: days, places, counts, changes and the dead by name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import NAMES, SUNDAY, Story

from crossread.reconcile.judge import ROUNDED, compare_hours
from crossread.reconcile.sentences.apart import changed_line
from crossread.reconcile.sentences.asked import asked_lines
from crossread.reconcile.sentences.dead import MOST, dead_lines
from crossread.reconcile.sentences.lead import HAPPENED, lead_lines
from crossread.reconcile.sentences.supported import unsupported
from crossread.types import Claim, Evidence, Name, Number, Phrase, Span, When

# Days, places, hours


def test_parts_are_told_together_only_where_a_report_does() -> None:
    apart = Story(
        a="The shooting was in Kern. The shooting was on Sunday, May 5.",
        b="A shooting in Kern. A shooting on Sunday, May 5.",
    )
    together = Story(a="The shooting in Kern was on Sunday, May 5.", b="A shooting in Kern on Sunday, May 5.")
    told = []
    for story in (apart, together):
        for document in "ab":
            place = story.claim(document, "event.place", "shooting", value=Name("Kern", "place"), name="the shooting")
            words = story.texts[document]
            start = words.index("in Kern") - 13 if "shooting in Kern" not in words else words.index("shooting in Kern")
            span = Span(max(0, start), words.index("in Kern") + 7)
            evidence = Evidence(document, span, words[span.start : span.end])
            story.claims[place.id] = replace(place, evidence=evidence, key="city")
            start = words.rindex("shooting")
            evidence = Evidence(document, Span(start, len(words) - 1), words[start:-1])
            day = story.claim(document, "event.date", "Sunday, May 5", value=SUNDAY, name="the shooting")
            story.claims[day.id] = replace(day, evidence=evidence)
        claims = list(story.claims.values())
        story.find(*[c for c in claims if c.slot == "event.place"])
        story.find(*[c for c in claims if c.slot == "event.date"])
        told.append([row.text for row in lead_lines(story.findings, story.findings, story.told)])
    assert told == [
        ["A shooting took place in Kern."],
        ["A shooting took place in Kern on Sunday, 5 May 2030."],
    ]


@pytest.mark.parametrize(("verb", "told"), [("shot", True), ("found shot", False)])
def test_the_day_on_which_somebody_was_found_is_not_told_as_that_of_the_shooting(verb: str, told: bool) -> None:
    words = f"was {verb} on Sunday, May 5"
    story = Story(a=f"A man {words}.", b=f"Police say he {words}.")
    story.both("event.date", words, value=SUNDAY, name="the shooting")
    for key, claim in list(story.claims.items()):
        story.claims[key] = replace(claim, display="Sunday, May 5")
    assert any("5 May 2030" in row.text for row in lead_lines(story.findings, story.findings, story.told)) is told


def test_what_might_have_been_is_no_number() -> None:
    story = Story(a="There might have been two people killed.", b="Two people were killed.")
    for document, words in (("a", "might have been two people killed"), ("b", "Two people were killed")):
        story.claim(document, "killed.count", words, value=Number(2, 2), about="")
    found = story.find(*story.claims.values())
    assert not list(lead_lines([found], [found], story.told))


@pytest.mark.parametrize(("apart", "verdict"), [(ROUNDED, "same"), (ROUNDED + 1, "compatible")])
def test_an_hour_given_roughly_is_the_same_within_five_minutes(apart: int, verdict: str) -> None:
    story = Story(a="at about 9 p.m.", b=f"at 9:{apart:02d} p.m.")
    one, other = story.claim("a", "event.time", "about 9 p.m."), story.claim("b", "event.time", f"9:{apart:02d} p.m.")
    hours = [When(f"XXXX-XX-XXT21:{minute:02d}", precision="minute") for minute in (0, apart)]
    found = compare_hours("event.time", one, other, *hours)
    assert found.verdict == verdict


# Closed questions and changes


@pytest.mark.parametrize(
    ("last", "told"), [("Police say that the motive is not known.", True), ("It was a quarrel over a boat.", False)]
)
def test_what_is_not_known_is_told_only_where_the_last_report_says_so(last: str, told: bool) -> None:
    story = Story(a="Police say that the motive is not known.", b=last, c="Police say that the motive is not known.")
    story.claim("b", "event.sequence", last)
    found = story.both("event.sequence", "the motive is not known", about="event:asked:motive")
    found = replace(found, positions=(replace(found.positions[0], display="not known"),))
    assert bool(list(asked_lines([found], story.told))) is told


@pytest.mark.parametrize(
    ("more", "told"), [("", True), (" His aunt says that it was no accident: it was murder.", False)]
)
def test_it_is_no_accident_where_a_report_holds_it_for_something_else(more: str, told: bool) -> None:
    story = Story(a="The gun went off by accident.", b=f"The gun went off by accident.{more}")
    found = story.both("event.sequence", "went off by accident", about="event:asked:accident")
    found = replace(found, positions=(replace(found.positions[0], display="an accident"),))
    assert bool(list(asked_lines([found], story.told))) is told


@pytest.mark.parametrize(
    "words", ["a car slammed into it", "an earthquake jolted it", "tremors", "riots", "he drowned", "it collapsed"]
)
def test_words_for_what_happened(words: str) -> None:
    assert HAPPENED.search(words)


@pytest.mark.parametrize(
    ("acts", "told"),
    [
        (("charged with arson", "released from hospital"), False),
        (("charged with arson", "sentenced to ten years"), True),
    ],
)
def test_what_a_hospital_does_is_no_change_of_what_a_court_did(acts: tuple[str, str], told: bool) -> None:
    assert bool(changes(*acts)) is told


@pytest.mark.parametrize(("act", "told"), [("pleaded guilty", False), ("pleaded guilty to arson", True)])
def test_a_plea_is_told_only_with_what_was_pleaded_to(act: str, told: bool) -> None:
    assert any("pleaded" in line for line in changes("charged with arson", act)) is told


def changes(one: str, two: str) -> list[str]:
    """What is told of somebody of whom one report says one thing, and a later report another."""
    story = Story(a=f"Peter Aske {one}.", b=f"Peter Aske {two}.")
    for document, act in (("a", one), ("b", two)):
        claim = story.claim(document, "person.status", act, about="p", name="Peter Aske")
        words = f"Peter Aske {act}"
        story.claims[claim.id] = replace(claim, evidence=Evidence(document, Span(0, len(words)), words))
    found = story.find(status="changed", answers=[[claim] for claim in story.claims.values()])
    return [row.text for row in changed_line(found, story.told)]


@pytest.mark.parametrize(("before", "told"), [("", True), ("The band of Pell played on and on. " * 80, False)])
def test_what_changed_is_not_quoted_from_far_down_a_page(before: str, told: bool) -> None:
    first, later = "A tall man was wanted over the fire in Pell", "A young clerk was arrested for the fire in Kern"
    story = Story(a=f"{first}.", b=f"{before}{later}.")
    for document, words, act in (("a", first, "wanted"), ("b", later, "arrested")):
        claim = story.claim(document, "person.status", words)
        story.claims[claim.id] = replace(claim, value=Phrase(act), display=act)
    found = story.find(status="changed", answers=[[claim] for claim in story.claims.values()])
    assert bool(list(changed_line(found, story.told))) is told


@pytest.mark.parametrize(("hurt_in", "told"), [("abc", True), ("ab", True), ("bc", False)])
def test_the_dead_of_one_report_are_not_told_with_the_hurt_of_another(hurt_in: str, told: bool) -> None:
    dead, hurt = "Two people were killed", "five people were wounded"
    story = Story(**dict.fromkeys("abc", f"{dead} in Pell and {hurt} there."))
    killed = [story.claim(d, "killed.count", dead, value=Number(2, 2)) for d in "ab"]
    wounded = [story.claim(d, "injured.count", hurt, value=Number(5, 5)) for d in hurt_in]
    for claim, words in [*((c, "two people") for c in killed), *((c, "five people") for c in wounded)]:
        story.claims[claim.id] = replace(claim, display=words)
    findings = [story.find(*(story.claims[c.id] for c in claims)) for claims in (killed, wounded)]
    rows = [row.text for row in lead_lines(findings, findings, story.told)]
    assert bool(rows) is told, rows


# The dead by name


def killed(act: str, *people: str, before: str = "") -> list[str]:
    """What is told of people of whom two reports say how they died, with what stands before it in the sentence."""
    words = " ".join(f"{before}{name} {act}." for name in people)
    story = Story(a=words, b=words)
    for name in people:
        story.both("person.name", name, value=Name(name, "person"), about=name, name=name)
        claims = []
        for document in "ab":
            start = words.index(name)
            evidence = Evidence(document, Span(start, start + len(f"{name} {act}")), f"{name} {act}")
            bare = act.removeprefix("was ")
            claim = Claim(
                f"{document} {name} {act}", "person.condition", name, Phrase(bare), bare, evidence, about_name=name
            )
            story.claims[claim.id] = claim
            claims.append(claim)
        story.find(*claims)
    lines = dead_lines(story.findings, story.told)
    return [row.text for row in lines if not unsupported(row, story.claims, NAMES, story.told.near)]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("was fatally shot", "was shot and killed."),
        ("was shot dead", "was shot and killed."),
        ("was slain", "was killed."),
        ("died", "died."),
    ],
)
def test_whoever_died_is_told_by_name_in_whatever_words(act: str, told: str) -> None:
    assert killed(act, "Ida Moll") == [f"Ida Moll {told}"]


def test_who_died_of_something_else_is_not_told_among_the_dead() -> None:
    assert killed("was killed in a crash", "Ida Moll") == []


def test_a_death_by_which_another_one_is_dated_is_not_told() -> None:
    assert killed("was killed", "Ida Moll", before="On Sunday ") == ["Ida Moll was killed."]
    assert killed("was killed", "Ida Moll", before="Her death came a day after ") == []


@pytest.mark.parametrize(
    "before", ["In a correction, the paper says that ", "She is brain-dead, police say. ", "She is still alive. "]
)
def test_a_death_that_is_taken_back_is_not_told(before: str) -> None:
    assert killed("died", "Ida Moll", before=before) == []


def test_more_of_the_dead_than_a_sentence_holds_are_not_told_as_all() -> None:
    people = [f"{first} Moll" for first in ("Ida", "Tom", "Per", "Ola", "Jan", "Una", "Eva", "Max", "Leo")]
    assert len(people) == MOST + 1
    (line,) = killed("was killed", *people)
    assert line.startswith("Those who were killed include ")
    (line,) = killed("was killed", *people[:MOST])
    assert line.endswith("were killed.")
    assert all(name in line for name in people[:MOST])


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", True),
        (" Two of them died.", False),
        (" No one was killed.", True),
        (" Homicide detectives are looking for a man.", True),
        (" Peter Aske was booked for assault with a deadly weapon.", True),
    ],
)
def test_those_hurt_are_not_counted_where_some_of_them_may_have_died(more: str, told: bool) -> None:
    story = Story(a=f"Three victims were wounded.{more}", b=f"Three victims were wounded.{more}")
    found = story.both("injured.count", "Three victims were wounded", value=Number(3, 3), about="")
    for key, claim in list(story.claims.items()):
        story.claims[key] = replace(claim, display="three victims")
    assert bool(list(lead_lines([found], [found], story.told))) is told
