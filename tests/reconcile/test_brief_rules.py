"""Rules of the brief, each with a small invented text: what is told, what is not, and what is told only once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import process_time

import pytest

from crossread.reconcile.brief import (
    EARLY,
    _are_named,
    _in_order,
    _is_counted,
    _is_known,
    _is_of,
    make_brief,
    without_repeats,
)
from crossread.reconcile.judge import ROUNDED, compare_hours
from crossread.reconcile.sentences.apart import changed_line
from crossread.reconcile.sentences.asked import asked_lines
from crossread.reconcile.sentences.candidates import ALONE, LONG, Sentence, candidates
from crossread.reconcile.sentences.dead import MOST, dead_lines
from crossread.reconcile.sentences.headlines import headline
from crossread.reconcile.sentences.lead import HAPPENED, lead_lines
from crossread.reconcile.sentences.matters import (
    DEATH,
    JUDGED,
    YET_TO_COME,
    is_known,
    matters_in,
    tells_judgement,
    tells_purpose,
)
from crossread.reconcile.sentences.pages import Pages
from crossread.reconcile.sentences.quoted import LEAST_SHARED, _adds, _by_centre, _is_named, _is_to_come, quoted_lines
from crossread.reconcile.sentences.supported import unsupported
from crossread.reconcile.sentences.told import Told, within_marks
from crossread.reconcile.sentences.whole import MOST as MOST_WORDS
from crossread.reconcile.sentences.whole import is_quotable, known_names, leans
from crossread.types import (
    Claim,
    Document,
    Evidence,
    Finding,
    Line,
    Name,
    Number,
    Phrase,
    Position,
    Span,
    Status,
    Value,
    When,
)

HIT = "event:incident"
DAYS = {"a": "2030-05-05", "b": "2030-05-07"}
NAMES = {"a": "Quay Post", "b": "Harbour Bee", "c": "Tide FM"}
SUNDAY = When("2030-05-05", "2030-05-05", "2030-05-05", "day")


class Story:
    """Invented reports, the claims that are read from them and the findings that are made of these."""

    def __init__(self, titles: dict[str, str] | None = None, **texts: str) -> None:
        self.texts = texts
        self.titles = titles or {}
        self.claims: dict[str, Claim] = {}
        self.findings: list[Finding] = []

    def claim(
        self, document: str, slot: str, words: str, *, value: Value | None = None, about: str = HIT, name: str = ""
    ) -> Claim:
        """A claim on words of a report."""
        start = self.texts[document].index(words)
        made = Claim(
            id=f"{document} {slot} {words} {about}",
            slot=slot,
            about=about,
            value=value or Phrase(words),
            display=value.name if isinstance(value, Name) else words,
            evidence=Evidence(document, Span(start, start + len(words)), words),
            about_name=name,
            said_at=DAYS.get(document, ""),
        )
        self.claims[made.id] = made
        return made

    def find(self, *claims: Claim, status: Status = "agreed", answers: Sequence[Sequence[Claim]] = ()) -> Finding:
        """A finding with one position, or with one for each list of claims; the last of what changed is the latest."""
        rows = answers or [claims]
        positions = [
            Position(
                row[0].value,
                row[0].display,
                tuple(c.id for c in row),
                first_said=row[0].said_at,
                last_said=row[-1].said_at,
                latest=status == "changed" and row is rows[-1],
            )
            for row in rows
        ]
        one = rows[0][0]
        found = Finding(f"f{len(self.findings)}", one.slot, one.about, "?", status, tuple(positions))
        self.findings.append(found)
        return found

    def both(self, slot: str, words: str, **given: object) -> Finding:
        """A finding that every report gives in the same words."""
        return self.find(*(self.claim(d, slot, words, **given) for d in self.texts if words in self.texts[d]))  # type: ignore[arg-type]

    @property
    def told(self) -> Told:
        return Told(self.claims, NAMES, self.texts, self.titles)

    @property
    def pages(self) -> Pages:
        return Pages(self.findings, self.told)

    def quoted(self) -> list[str]:
        return [row.text for row in quoted_lines(self.findings, self.told)]

    def brief(self) -> list[str]:
        reports = [
            Document(d, text, title=self.titles.get(d, ""), outlet=NAMES[d], published=DAYS.get(d, ""))
            for d, text in self.texts.items()
        ]
        return [row.text for row in make_brief(self.findings, self.claims, 12, reports)]


# What is told first

FERRY = "The ferry Anna was sold to a bank in Kern on Monday after forty years between Pell and the islands."


def ferry() -> Story:
    """A story in which nobody is hurt; the second report begins with what the first one tells further down."""
    return Story(
        a=f"A crowd of children waved small flags at the old harbour while the band of Pell played on. {FERRY}",
        b="A bank in Kern bought the ferry Anna on Monday, which sailed forty years between Pell and the islands.",
    )


def test_where_nobody_is_hurt_what_other_reports_begin_with_is_told() -> None:
    story = ferry()
    story.claim("a", "event.sequence", "children waved small flags")
    story.claim("a", "event.sequence", "ferry Anna was sold")
    story.both("event.place", "Kern", value=Name("Kern", "place"))
    story.both("event.date", "Monday")
    first, *_ = story.quoted()
    assert "Anna" in first
    assert "flags" not in first


def test_an_opening_sentence_without_a_claim_rests_on_those_of_its_report() -> None:
    story = Story(
        a="A storm tore the roof off the old harbour hall in Pell on Monday. The roof of the hall lay in the harbour.",
        b="The storm took the roof of the harbour hall in Pell on Monday. Sailors saw the roof of the hall fly away.",
    )
    story.claim("a", "event.sequence", "roof of the hall lay in the harbour")
    story.claim("b", "event.sequence", "roof of the hall fly away")
    lines = quoted_lines(story.findings, story.told)
    assert "roof" in lines[0].text
    assert not unsupported(lines[0], story.claims, NAMES, story.told.near)
    assert story.told.openings("a")[0] == (0, "A storm tore the roof off the old harbour hall in Pell on Monday")


def test_a_headline_stands_for_a_story_of_which_no_sentence_can_be_quoted() -> None:
    story = Story(
        {"a": "Bank in Kern buys ferry Anna - Tri-State News, Pell", "b": "Kern bank to buy ferry Anna"},
        a="We told you so: the bank in Kern buys our ferry Anna, and you should have seen us cheer!",
        b="You will not believe it: a bank in Kern buys our old ferry Anna, as we heard at last!",
    )
    for document in "ab":
        story.claim(document, "event.sequence", "bank in Kern buys our")
    assert story.quoted() == ["Quay Post of 5 May 2030 has the headline: “Bank in Kern buys ferry Anna”."]
    assert headline("a", story.told) == "Bank in Kern buys ferry Anna"


def test_who_died_is_told_before_who_was_charged() -> None:
    charge = "Peter Aske, 41, was charged with two counts of first-degree murder at the court of Pell."
    assert not DEATH.search("charged with arson")
    story = Story(a=f"{charge} Ida Moll, 34, was found shot outside a bakery in Pell.", b="A woman in Pell, a bakery.")
    story.claim("a", "person.charge", "charged with two counts of first-degree murder", about="p")
    story.claim("a", "event.sequence", "found shot outside a bakery")
    told = {s.words: set(s.tells) for s in candidates(story.pages)}
    assert told[charge[:-1]] == {"charge"}
    story.find(*list(story.claims.values())[:1], status="single")
    assert "Ida Moll" in story.quoted()[0]


# What is not told


def test_what_is_yet_to_come_or_was_thought_at_first_is_not_told_beside_a_later_report() -> None:
    story = Story(
        a="A bank in Kern is expected to buy the ferry Anna of Pell in the old harbour there this spring.",
        b="A bank in Kern bought the ferry Anna of Pell in the old harbour there, the mayor of Pell said.",
    )
    story.claim("a", "event.sequence", "expected to buy the ferry")
    story.claim("b", "event.sequence", "bought the ferry")
    assert "bought" in story.quoted()[0]
    assert story.pages.is_stale("He is expected to sail", [story.claims[next(iter(story.claims))]])
    assert not YET_TO_COME.search("The ferry sailed to Kern")


def test_a_charge_is_not_told_beside_what_became_of_it() -> None:
    story = Story(
        a="Peter Aske was charged with arson. The ferry burned.",
        b="A judge dropped the charges against Aske.",
    )
    claim = story.claim("a", "event.sequence", "The ferry burned")
    assert story.pages.is_judged
    assert story.pages.is_stale("Peter Aske was charged with arson", [claim])
    assert not story.pages.is_stale("Peter Aske was charged and later acquitted", [claim])
    assert not JUDGED.search("He faces ten years if convicted, being a convicted felon")


@pytest.mark.parametrize(
    ("words", "judged"),
    [
        ("Peter Aske was convicted of arson", True),
        ("Peter Aske was sentenced to ten years", True),
        ("Peter Aske, who was convicted of theft, is charged with arson", False),
        ("Peter Aske was convicted of theft in 2019", False),
        ("Peter Aske has not been convicted", False),
        ("Peter Aske could be sentenced to ten years", False),
        ("Peter Aske was found not guilty", True),
    ],
)
def test_a_judgement_is_one_that_has_come_in_this_case(words: str, judged: bool) -> None:
    story = Story(a="Peter Aske was charged with arson.", b=f"{words}.")
    claim = story.claim("a", "event.sequence", "was charged")
    assert tells_judgement(words) is judged
    assert story.pages.is_judged is judged
    assert story.pages.is_stale("Peter Aske was charged with arson", [claim]) is judged


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("He did it on purpose", True),
        ("It was no accident", True),
        ("It is not believed to be an accident", True),
        ("The shot was intentional", True),
        ("Police say the shot was not intentional", False),
        ("The shot is not believed to have been intentional", False),
        ("No one died in the accident", False),
    ],
)
def test_what_speaks_against_an_accident(words: str, purpose: bool) -> None:
    assert tells_purpose(words) is purpose


def test_injuries_are_not_grave_where_a_report_calls_them_light() -> None:
    story = Story(a="Three men have life-threatening injuries.", b="None of the three has life-threatening injuries.")
    claim = story.claim("a", "event.sequence", "Three men")
    assert story.pages.is_stale("Three men have life-threatening injuries", [claim])
    assert not story.pages.is_stale("Three men have non-life-threatening injuries", [claim])
    murder = Story(a="The gun went off by accident.", b="Peter Aske was charged with first-degree murder.")
    claim = murder.claim("a", "event.sequence", "The gun went off")
    assert murder.pages.is_stale("The gun went off by accident", [claim])
    assert not murder.pages.is_stale("The gun went off at noon", [claim])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("No one was injured in the blaze at the hall", set()),
        ("Nobody in the hall is believed to have been hurt", set()),
        ("The blaze caused no injuries", set()),
        ("A man was injured in the blaze", {"harm"}),
        ("A deadly blaze", {"death"}),
        ("Two fatalities were counted, and ten injuries", {"death", "harm"}),
        ("He may die", {"death"}),
        ("Police shot and killed a man after he tried to kill a neighbour", {"death", "harm"}),
        ("He was booked for murder", set()),
        ("He was charged with the murder of Ida Moll", {"death"}),
        ("He was held for the attempted murder of a clerk", set()),
        ("He was held after death threats and an assault with a deadly weapon", set()),
        ("The homicide unit of Pell looked at it", set()),
        ("He was placed on injured reserve", set()),
    ],
)
def test_what_a_sentence_tells_of_the_dead_and_the_hurt(words: str, told: set[str]) -> None:
    assert matters_in(words) & {"death", "harm"} == told


def test_a_page_on_several_incidents_tells_only_what_names_this_one() -> None:
    page = "Three people were shot in two separate shootings in Pell. A man was shot at noon outside a bakery there."
    story = Story(a=page, b="A man was shot at noon outside a bakery in Pell, and a woman saw it from her window.")
    story.both("event.sequence", "shot at noon outside a bakery")
    assert story.pages.on_several == {"a"}
    assert all(s.document == "b" for s in candidates(story.pages))


def test_a_lead_sentence_that_no_other_report_bears_out_is_not_told() -> None:
    words = "A man was wounded by an arrow beside the mill of Lund at dawn."
    alone = Story(a=words, b="Crowds cheered ships racing past Kern yesterday.")
    alone.claim("a", "event.sequence", "wounded by an arrow")
    assert not list(candidates(alone.pages))
    known = Story(a=words, b="Nobody knows whose arrow wounded him beside the mill.")
    known.claim("a", "event.sequence", "wounded by an arrow")
    assert list(candidates(known.pages))


def test_a_number_that_reports_outdo_or_dispute_or_that_has_changed_weighs_against_a_sentence() -> None:
    story = Story(
        a="The quake killed at least three people. The quake killed ten people in Pell. Ida Moll, 34, saw it.",
        b="The quake killed ten people in Pell. Ida Moll, 36, saw it.",
    )
    few = story.claim("a", "killed.count", "killed at least three people", value=Number(3, None), about="")
    story.both("killed.count", "killed ten people", value=Number(10, 10), about="")
    story.find(few, status="single")
    ages = [
        story.claim(d, "person.age", f"Ida Moll, {n}", value=Number(n, n), about="p")
        for d, n in zip("ab", (34, 36), strict=True)
    ]
    story.find(status="disputed", answers=[[c] for c in ages])
    quakes = [story.claim(d, "event.sequence", "The quake killed ten") for d in "ab"]
    story.find(status="changed", answers=[[c] for c in quakes])
    assert [story.pages.against[c.id] for c in (few, *ages, *quakes)] == [1.5, 1.5, 1.5, 2.0, 0.0]


def test_a_sentence_of_which_another_report_gives_a_telling_answer_weighs_more() -> None:
    words = "A man of 34 was shot outside a bakery on Moll Street in Pell."
    gains = {}
    for slot in ("event.place", "event.address"):
        story = Story(a=words, b=f"Police say it happened at noon. {words}")
        story.both(slot, "outside a bakery on Moll Street in Pell")
        gains[slot] = max(s.gain() for s in candidates(story.pages))
    assert gains["event.address"] == gains["event.place"] + ALONE


def test_a_long_sentence_weighs_less_than_a_short_one() -> None:
    short = "A man was shot outside a bakery on Moll Street in Pell at noon on Sunday."
    more = 4
    long = short[:-1] + ", where " + "old " * (LONG + more - len(short.split()) - 5) + "men drink and laugh."
    assert LONG < len(long.split()) == LONG + more <= MOST_WORDS
    told = {}
    for words in (short, long):
        story = Story(a=words)
        story.claim("a", "event.sequence", "shot outside a bakery")
        told[words] = max(s.gain() for s in candidates(story.pages))
    assert told[long] == pytest.approx(told[short] - 0.15 * more)


SHOT = "A man was shot outside a bakery in Pell at noon on Sunday, the sheriff said."


def gain(words: str, *, before: str = "", other: str = "") -> float:
    """What a sentence weighs in a report of its own, with what stands before it and in a later report."""
    story = Story(a=f"{before}{words} It rained.", **({"b": other} if other else {}))
    story.claim("a", "event.sequence", words[:15])
    if other:
        story.claim("b", "event.sequence", other[:10])
    return next(s.gain() for s in candidates(story.pages) if s.document == "a" and words.startswith(s.words))


@pytest.mark.parametrize(
    ("words", "less"),
    [
        (SHOT.replace("a bakery", "the bar"), 0.7),
        (SHOT.replace("the sheriff said", "new details show"), 1.0),
        (SHOT.replace("the sheriff said", "initial reports say"), 1.5),
        (SHOT.replace("the sheriff said", "unknown suspects ran"), 1.5),
        (SHOT.replace("was shot", "had been shot"), 1.0),
        (SHOT.replace("the sheriff said", "the town mourned"), 1.0),
    ],
)
def test_what_weighs_against_a_sentence(words: str, less: float) -> None:
    assert gain(words) == pytest.approx(gain(SHOT) - less)


def test_an_opening_weighs_more_than_the_sentence_behind_it() -> None:
    assert gain(SHOT) == pytest.approx(gain(SHOT, before="Sailors sang in the old harbour of Kern. ") + 0.5)


def test_what_a_later_report_may_have_overtaken_weighs_less() -> None:
    words = "A man was shot in Pell at noon on Sunday, and his neighbours are {} in the street."
    other = "A man was shot in Pell at noon on Sunday, and his neighbours were searching and singing in the street."
    singing, searching = (gain(words.format(word), other=other) for word in ("singing", "searching"))
    assert searching == pytest.approx(singing - 1.5)


def test_an_odd_age_weighs_less() -> None:
    words = "A {}-year-old boy was shot outside a bakery in Pell at noon on Sunday."
    other = "A 4-year-old boy was shot outside a bakery in Pell at noon on Sunday."
    assert gain(words.format(3), other=other) <= gain(words.format(4), other=other) - 1.5


def test_people_who_were_introduced_before_in_the_sentence_are_not_taken_for_known() -> None:
    assert is_known("All of the victims were shot in the legs")
    assert not is_known("A woman was charged with killing a child whom the victim was holding")
    assert not is_known("Ida Moll, one of the stars of the race, was hurt")
    assert not is_known("Officers have named the 4-year-old boy who was shot")


# What is told once


def test_a_day_is_not_told_again_behind_a_sentence_of_that_week() -> None:
    words = "A man was shot and killed on Sunday outside a bakery in Pell, police said."
    for said, lines in (("2030-05-06", 1), ("2030-07-01", 2)):
        story = Story(a=words, b=words)
        story.both("event.date", "shot and killed on Sunday", value=SUNDAY, name="the shooting")
        story.both("event.sequence", "A man was shot and killed")
        for key, claim in list(story.claims.items()):
            display = "Sunday" if claim.slot == "event.date" else claim.display
            story.claims[key] = replace(claim, said_at=said, display=display)
        assert len(story.brief()) == lines
        assert any("5 May 2030" in line for line in story.brief()) is (lines == 2)


def test_a_death_is_told_once_unless_a_name_or_what_came_of_it_is_new() -> None:
    first = "A man was shot and killed on Sunday outside a bakery in Pell, the police of the town said."
    again = "Gunfire in the middle of a crowded market killed someone while bread was sold there, witnesses said."
    named = "Ida Moll, 34, was killed by gunfire in the middle of a crowded market while bread was sold there."
    for further, told in ((again, False), (named, True)):
        story = Story(a=f"{first} {further}", b=f"{first} {further}")
        story.both("event.sequence", first[:20])
        story.both("event.place", further[-30:-1])
        story.both("event.address", further[:20])
        if told:
            story.both("person.name", "Ida Moll", value=Name("Ida Moll", "person"), about="p")
            story.both("person.condition", "was killed by gunfire", about="p", name="Ida Moll")
        assert any(further[:30] in line for line in story.quoted()) is told


@pytest.mark.parametrize(("brother", "named"), [(" His brother Tom Moll ran.", False), ("", True)])
def test_two_names_in_one_report_are_no_spellings_of_one(brother: str, named: bool) -> None:
    texts = [f"Tim Moll was shot.{brother}", "Tom Moll was shot."]
    assert _is_named("Tom Moll", {"Tim Moll"}, texts) is named


def test_sentences_that_begin_alike_are_told_once() -> None:
    one = Line("A man was shot in Pell on Sunday outside a bakery.", ("c",))
    alike = Line("A man was shot in Pell on Sunday while sailors of Kern sold old ropes and lamps to children.", ("c",))
    other = Line("Sailors of Kern sold old ropes and lamps to children while a man was shot.", ("c",))
    assert without_repeats([one, alike]) == [one]
    assert without_repeats([one, other]) == [one, other]


@pytest.mark.parametrize(("hour", "told"), [("", True), (" on Sunday, 5 May 2030, at about 9 p.m", False)])
def test_beside_the_hour_what_tells_no_more_than_where_and_when_is_not_quoted_further(hour: str, told: bool) -> None:
    sung, arrested = "Sailors sang in the old harbour of Pell", "A man was arrested in Kern"
    lead = [Line(f"A shooting took place in Pell{hour}.", ("c",))]
    rows = [row.text for row in _in_order(lead, [], said("A man was shot in Pell", sung, arrested))]
    assert any(sung in row for row in rows) is told
    assert any(arrested in row for row in rows)


@pytest.mark.parametrize(("told", "of"), [("Aske was shot.", True), ("Lind was shot.", False)])
def test_the_spelling_of_a_name_is_told_only_beside_its_bearer(told: str, of: bool) -> None:
    story = Story(a="Peter Aske was shot.")
    claim = story.claim("a", "person.name", "Peter Aske", value=Name("Peter Aske", "person"))
    others = [Line(told, ("c",))]
    assert _is_of(Line("One name is spelt in two ways: Aske and Asche.", (claim.id,)), others, story.claims) is of
    assert _is_of(Line("The reports differ on the age of Aske.", (claim.id,)), others, story.claims)


FURTHER = Sentence(
    words="Officers arrested Peter Aske at his home on Monday",
    claims=(),
    start=0,
    tells={"charge": 1.5, "f1": 0.5},
    bonus=1.0,
    is_telling=True,
    names=frozenset(),
    victims=frozenset(),
    central=LEAST_SHARED,
    is_opening=False,
    is_stale=False,
)


def test_a_further_sentence_tells_something_that_others_begin_with_and_that_lasts() -> None:
    assert _adds(FURTHER, [], ())
    assert not _adds(replace(FURTHER, central=LEAST_SHARED - 0.01), [], ())
    assert not _adds(replace(FURTHER, is_stale=True), [], ())
    assert not _adds(replace(FURTHER, is_telling=False), [], ())
    assert not _adds(replace(FURTHER, words=f"{FURTHER.words}, and it is unclear why"), [], ())


def test_what_is_yet_to_come_is_told_first_only_where_nothing_else_is() -> None:
    to_come = replace(FURTHER, words="Ida Moll is expected to sail to Kern", is_stale=True)
    assert _is_to_come(to_come)
    assert not _is_to_come(replace(to_come, is_stale=False))
    assert not _is_to_come(replace(to_come, words="Ida Moll sailed to Kern"))


def test_where_nobody_is_hurt_an_opening_weighs_more_and_a_thing_told_before_less() -> None:
    plain = _by_centre(FURTHER).gain()
    assert _by_centre(replace(FURTHER, is_opening=True)).gain() == plain + 1
    assert _by_centre(replace(FURTHER, words="The ferry was sold")).gain() == plain - 1


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


def test_more_of_the_dead_than_a_sentence_holds_are_not_told_as_all() -> None:
    people = [f"{first} Moll" for first in ("Ida", "Tom", "Per", "Ola", "Jan", "Una", "Eva", "Max", "Leo")]
    assert len(people) == MOST + 1
    (line,) = killed("was killed", *people)
    assert line.startswith("Those who were killed include ")
    (line,) = killed("was killed", *people[:MOST])
    assert line.endswith("were killed.")
    assert all(name in line for name in people[:MOST])


# Sentences: where they end, whose names they give


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man was shot on Kern Rd. The gun was found.", "A man was shot on Kern Rd"),
        ("A man was shot on Kern Ave. Police came.", "A man was shot on Kern Ave"),
        ("It was Sgt. The Quill who came on St. Anna's day.", "It was Sgt. The Quill who came on St. Anna's day"),
        ("He met Dr. Ida Moll at noon. She left.", "He met Dr. Ida Moll at noon"),
    ],
)
def test_where_a_sentence_ends(text: str, words: str) -> None:
    story = Story(a=text)
    assert story.told.around(story.claim("a", "event.sequence", text[:8])).removesuffix(".") == words


def test_streets_middle_names_and_bodies_are_no_names_of_which_a_part_is_given() -> None:
    text = "Ida Moll saw it. Her son Peter Olaf Aske ran. The New Kern Sailors won, and the Sailors cheered."
    known = known_names(Story(a=text).told)
    assert leans("Moll was killed on Sunday", known)
    assert leans("The race saw Aske killed", known)
    assert leans("The race saw Aske’s arrest", known)
    assert not leans("A man was killed on Moll Street", known)
    assert not leans("Peter Aske was killed on Sunday", known)
    assert not leans("A man of the Sailors was killed", known)
    assert not leans("A man said President Moll was there", known)


@pytest.mark.parametrize(
    ("sentence", "quotable"),
    [
        ("A man was shot on the roof of a two-story house beside the I-95 on Sunday", True),
        ("A woman known as “Mother Anna” was shot outside a bakery on Sunday", True),
        ("A woman was shot outside a bakery on Sunday, “and I saw it”", False),
        ("A man was shot earlier this week outside a bakery on Moll Street", True),
        ("At his trial, Peter Aske said that a neighbour was shot by accident", True),
        ("A man who posted bail on Sunday was shot outside a bakery on Moll Street", True),
        ("A notice posted on Sunday says a man was shot outside a bakery on Moll Street", False),
        ("A storm damaged the old bakery of Ida Moll and three houses on Moll Street", True),
        ("A group of unarmed young people from the old harbour of Pell and Kern", False),
        ("A crowd of hundreds and the wounded sailors from the old harbour of Pell", False),
        ("At his trial, it was said that a neighbour was shot by accident", False),
        ("A man was shot outside a bakery on Moll Street, said Sgt", False),
        ("PARENTS: guns and curious children have deadly consequences for all", False),
        ("Wounding *ARRESTS – A man was shot outside a bakery on Moll Street", False),
    ],
)
def test_more_sentences_that_can_be_read_by_themselves(sentence: str, quotable: bool) -> None:
    story = Story(a=f"{sentence}.")
    assert is_quotable(sentence, story.told, "a", known_names(story.told)) is quotable


def test_marks_within_a_quotation_are_single_ones() -> None:
    assert within_marks('Mark Moll, the “Deep Sea” diver, a "hero"') == "Mark Moll, the ‘Deep Sea’ diver, a ‘hero’"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a crowd of 2000 people", True),
        ("a crowd of people in 2011", False),
        ("a blue 2008 sedan", True),
        ("a blue 2008 Honda Civic", True),
        ("the home of Una Lind at 2012 Anna Street", True),
    ],
)
def test_what_is_a_year_and_what_is_a_number_of_people_a_house_or_a_model(words: str, told: bool) -> None:
    text = f"A man was shot beside {words} outside a bakery on Moll Street."
    story = Story(a=text)
    story.claim("a", "event.sequence", "A man was shot")
    assert bool(list(candidates(story.pages))) is told


def test_an_age_that_no_other_report_has_beside_another_one_weighs_against_a_sentence() -> None:
    words = "A 3-year-old boy was hurt in a car."
    for other, odd in (("The 4-year-old was hurt.", True), ("The 3-year-old was hurt, not a 4-year-old.", False)):
        assert Story(a=words, b=other).pages.is_odd_age("a", words) is odd
    assert not Story(a=words, b="His 30-year-old aunt saw it.").pages.is_odd_age("a", words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peter Aske was driving the car that struck and killed two children in Pell.",
        "Police identified the gunman as Peter Aske, a man of 41 who lived in Pell.",
        "Peter Aske was a nurse at the hospital of Pell for many years.",
    ],
)
def test_who_did_or_was_something_is_no_victim(sentence: str) -> None:
    story = Story(a=sentence)
    story.claim("a", "person.name", "Peter Aske", value=Name("Peter Aske", "person"), about="p")
    assert not [name for s in candidates(story.pages) for name in s.victims]


def test_an_opening_that_ends_in_an_hour_is_one() -> None:
    story = Story(a="A man was shot outside a bakery on Moll Street at 10 p.m. Officers came to the bakery.")
    story.claim("a", "event.sequence", "A man was shot")
    assert [s.is_opening for s in candidates(story.pages)] == [True]


def test_many_names_and_sentences_are_looked_at_in_little_time() -> None:
    people = [f"{first} {last}" for first in ("Ida", "Una", "Eva", "Jan") for last in ("Moll", "Lind", "Aske", "Kole")]
    words = " ".join(f"{name} of 34, a 34-year-old baker, was shot on Moll Street." for name in people)
    story = Story(**{f"r{n}": words for n in range(200)})
    for document in story.texts:
        for name in people:
            story.claim(document, "person.name", name, value=Name(name, "person"), about=name)
    pages = Pages(story.findings, replace(story.told, names=dict.fromkeys(story.texts, "Quay Post")))
    started = process_time()
    assert list(candidates(pages))
    assert process_time() - started < 3


def test_somebody_is_told_by_name_where_a_sentence_says_what_was_done_to_him() -> None:
    text = "Ida Moll was shot outside a bakery on Sunday. A woman shot at noon was identified on Monday as Una Lind."
    story = Story(a=text)
    for name in ("Ida Moll", "Una Lind"):
        story.claim("a", "person.name", name, value=Name(name, "person"), about=name)
    assert {name for s in candidates(story.pages) for name in s.victims} == {"Ida Moll", "Una Lind"}


@pytest.mark.parametrize(
    ("count", "sentence", "told"),
    [
        ("sixteen people were injured", "A crash in Kern injured 16 people on the bridge behind the mill", False),
        ("sixteen people were injured", "A crash in Kern injured many people on the bridge behind the mill", True),
    ],
)
def test_a_number_is_not_told_again_beside_a_sentence_that_has_it(count: str, sentence: str, told: bool) -> None:
    text = f"{sentence}. {count.capitalize()}."
    story = Story(a=text, b=text)
    story.both("injured.count", count.capitalize(), value=Number(16, 16), about="")
    for key, claim in list(story.claims.items()):
        story.claims[key] = replace(claim, display="sixteen people") if claim.slot == "injured.count" else claim
    story.both("event.place", "A crash in Kern")
    story.both("event.sequence", sentence[:20])
    assert ("Sixteen people were injured." in story.brief()) is told


def test_what_people_feel_and_what_is_not_known_is_no_further_sentence() -> None:
    first = "A man was shot and killed on Sunday outside a bakery in Pell, the police of the town said."
    for words in (
        "Neighbours of Anna Street cried at a vigil where a priest was charged with ringing the old bell.",
        "Officers have not determined whether anyone was arrested after the man ran towards the harbour.",
    ):
        story = Story(a=f"{first} {words}", b=f"{first} {words}")
        for part in (first[:20], words[:20], words[21:40], words[41:60]):
            story.both("event.sequence", part)
        assert not any(words[:20] in line for line in story.quoted())


def test_a_report_that_has_no_name_in_common_with_the_others_is_told_only_alone() -> None:
    pell = "A boy was shot by accident in a barn in Pell on Monday, and a doctor in Pell came too late."
    kern = "A girl was shot and killed by accident in a mill of Kern on Tuesday, as her brother played."
    story = Story({"a": "Boy dies in Pell barn after shot", "b": "Pell mourns the boy"}, a=pell, b=pell, c=kern)
    story.claim("a", "event.sequence", "was shot by accident")
    story.claim("c", "event.sequence", "was shot and killed")
    assert story.pages.apart == {"c"}
    assert story.quoted()
    assert not any("Kern" in line for line in story.quoted())


def test_a_headline_of_a_death_stands_before_a_sentence_that_tells_none() -> None:
    sentence = "A man was shot outside a bakery on Moll Street in Pell on Sunday, officers of the town said."
    story = Story({"a": "Man dies after he was shot in Pell"}, a=sentence, b=sentence)
    story.both("event.sequence", "A man was shot")
    assert [" has the headline: " in line for line in story.quoted()] == [True, False]


@pytest.mark.parametrize(
    "words", ["Man charged with attempted murder in Pell", "Man uses deadly weapon outside bakery in Pell"]
)
def test_a_headline_of_what_killed_nobody_is_none_of_a_death(words: str) -> None:
    sentence = "A man was shot outside a bakery on Moll Street in Pell on Sunday, officers of the town said."
    story = Story({"a": words}, a=f"{sentence} {words}.", b=sentence)
    story.both("event.sequence", "A man was shot")
    story.claim("a", "event.sequence", words)
    assert not any(" has the headline: " in line for line in story.quoted())


@pytest.mark.parametrize(
    ("words", "borne"),
    [
        ("Ida Moll was shot dead", True),
        ("Ida Moll was stabbed to death", True),
        ("Ida Moll was fatally shot", True),
        ("Ida Moll was shot in the leg beside her dead dog", False),
    ],
)
def test_who_was_killed_is_borne_out_by_words_that_tell_it_together(words: str, borne: bool) -> None:
    story = Story(a=f"{words}.")
    claim = story.claim("a", "person.condition", words, about="p", name="Ida Moll")
    assert (unsupported(Line("Ida Moll was killed.", (claim.id,)), story.claims, NAMES) == ()) is borne


# What is counted and named again


def said(*words: str) -> list[Line]:
    """Sentences quoted of a report."""
    return [Line(f"Quay Post reports: “{each}”.", ("c",)) for each in words]


@pytest.mark.parametrize(
    ("count", "sentence", "told"),
    [
        ("Two people were killed.", "A crash in Kern killed two people", True),
        ("Two people were killed.", "Two men, both of Kern, were killed in a crash", True),
        ("Two people were killed.", "A fight left one man hurt and two dead", True),
        ("Two people were killed.", "A 2-year-old boy was killed in a crash", False),
        ("Two people were killed.", "A man was killed and two police officers were hurt", False),
        ("One person died.", "A man died in a crash in Kern", True),
        ("One person was killed.", "Ida Moll, 34, was killed in a crash in Kern", True),
        ("One person died.", "Several people were killed and a house burned", False),
        ("At least three people were injured.", "Police arrested three men", False),
        ("Three people were arrested.", "Police arrested three men", True),
        ("Three people were injured.", "Three men were killed", False),
    ],
)
def test_a_count_is_told_by_a_clause_that_has_people_number_and_what_befell_them(
    count: str, sentence: str, told: bool
) -> None:
    assert _is_counted(Line(count, ("c",)), said(sentence)) is told


def test_a_count_with_its_day_is_told_only_by_a_sentence_that_has_the_day_as_well() -> None:
    count = Line("Two people were killed on Sunday, 5 May 2030.", ("c",))
    for words, told in (("A crash on Sunday killed two people", True), ("A crash killed two people", False)):
        assert _is_counted(count, [Line(f"Quay Post of 6 May 2030 reports: “{words}”.", ("c",))]) is told


@pytest.mark.parametrize(
    ("row", "sentence", "named"),
    [
        ("Ida Moll was killed.", "A man shot and killed Ida Moll in Kern", True),
        ("Ida Moll was killed.", "Ida Moll said that a man had been killed", False),
        ("Ida Moll was killed.", "Ida Moll, a nurse, told us who died", False),
        ("Peter Aske died.", "Peter Aske was arrested, and later charged with murder.", False),
        ("Those who were killed include Ida Moll and Una Lind.", "Ida Moll and Una Lind were killed", True),
        ("Those who were killed include Ida Moll and Una Lind.", "Ida Moll was killed", False),
    ],
)
def test_the_dead_are_named_by_a_sentence_that_tells_of_their_death(row: str, sentence: str, named: bool) -> None:
    assert _are_named(Line(row, ("c",)), said(sentence)) is named


def test_the_dead_who_are_named_late_in_a_sentence_are_not_told_by_it() -> None:
    row = Line("Ida Moll was killed.", ("c",))
    late = said(f"A man was killed {'in a long street ' * 5}beside Ida Moll")
    assert _are_named(row, late)
    assert not _are_named(row, late, EARLY)


@pytest.mark.parametrize(
    ("sentence", "known"),
    [("A man of 34 was killed", True), ("A man of 41 was killed", False), ("A man was charged with murder", True)],
)
def test_who_died_by_one_report_is_told_where_it_reads_as_no_further_death(sentence: str, known: bool) -> None:
    assert _is_known(Line("Quay Post reports that Ida Moll, 34, was killed.", ("c",)), said(sentence)) is known


@pytest.mark.parametrize(
    ("taken_back", "name"),
    [
        ("Relatives first identified the woman as Ida Moll. She is in fact Una Lind.", "Ida Moll"),
        ("Relatives wrongly identified the woman as Ida Moll.", "Ida Moll"),
        ("We spelt the name wrongly. She is Ida Moll, not Ada.", "Ada Moll"),
        ("She is Ida Moll, not Ada Moll.", "Ada Moll"),
    ],
)
def test_a_name_that_a_report_takes_back_is_not_told(taken_back: str, name: str) -> None:
    words = f"{name}, 34, was shot and killed outside a bakery in Pell on Sunday."
    for more, told in (("", True), (taken_back, False)):
        story = Story(a=words, b=f"A woman was shot outside a bakery in Pell on Sunday. {more}")
        story.claim("a", "event.sequence", "was shot and killed")
        assert any(name in s.words for s in candidates(story.pages)) is told


@pytest.mark.parametrize(
    "said",
    [
        "His name is Ian Moll, not Ian Mull.",
        "It was Monday, not Sunday, that he died.",
        "The victim, earlier identified as Ian Moll, was a nurse.",
        "Police first identified the victim as Ian Moll of Pell.",
        "The winner was Una Lind, not Ian Moll.",
    ],
)
def test_a_name_that_nobody_takes_back_is_told(said: str) -> None:
    story = Story(a="Ian Moll, 34, was shot and killed outside a bakery in Pell on Sunday.", b=said)
    assert not story.pages.is_withdrawn(story.texts["a"])


def test_a_name_given_first_is_taken_back_where_another_one_is_held_against_it() -> None:
    story = Story(a="Relatives first identified the woman as Ida Moll.", b="She is Una Lind.")
    one = story.claim("a", "person.name", "Ida Moll", value=Name("Ida Moll", "person"), about="p")
    two = story.claim("b", "person.name", "Una Lind", value=Name("Una Lind", "person"), about="p")
    assert not story.pages.is_withdrawn("Ida Moll was shot")
    story.find(status="disputed", answers=[[one], [two]])
    assert story.pages.is_withdrawn("Ida Moll was shot")


def test_a_banner_in_capitals_is_read_at_once() -> None:
    story = Story(a=f"The banner was {'POLICE INVESTIGATE FATAL SHOOTING OUTSIDE DOWNTOWN ' * 20}.")
    started = process_time()
    assert not story.pages.withdrawn
    assert process_time() - started < 1


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
