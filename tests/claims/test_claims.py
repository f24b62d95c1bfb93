"""Claims from invented sentences: the slot, the value, exact words of the right length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.claims.make import MOST_WORDS, around
from crossread.claims.suspects import IN_COURT
from crossread.types import Claim, Document, Span


def claims(text: str, published: str = "2031-05-06") -> tuple[Claim, ...]:
    return extract(annotate(Document("d", text, published=published)))


CASES = [
    ("Two people were killed when a crane fell on Pell Street.", "killed.count", "Two people"),
    ("The flood has killed at least 15 people.", "killed.count", "at least 15 people"),
    ("He set fire to his flat and fatally shot six people near Gale Wharf.", "killed.count", "six people"),
    ("Three tenants were shot to death on Oriel Lane.", "killed.count", "Three tenants"),
    ("The man gunned down four customers.", "killed.count", "four customers"),
    ("Five others were injured in the blast.", "injured.count", "Five others"),
    ("Police arrested 24 people at the rally.", "arrested.count", "24 people"),
    ("He fired six shots at the door.", "shots.count", "six shots"),
    ("The man fired a black handgun into the air.", "weapon.type", "black handgun"),
    ("Youths threw petrol bombs at the station.", "weapon.type", "petrol bombs"),
    ("A boy brought a small derringer to class.", "weapon.type", "small derringer"),
    ("Police fired tear gas at the crowd.", "weapon.type", "tear gas"),
    ("The ferry carried 40 lifeboats.", "other.count", "40 lifeboats"),
    ("A man was shot on Sunday night outside a bakery.", "event.date", "Sunday night"),
    ("An infant died after a Sunday shooting in Pell.", "event.date", "Sunday"),
    ("The boy is in critical condition after the May 4 incident in Pell.", "event.date", "May 4"),
    ("A man was shot at about 9:40 p.m. on Sunday.", "event.time", "9:40"),
    ("Police said officers were called at 9 a.m. to a home.", "event.time", "9 a.m"),
    ("They were called to the school around 9 a.m. and evacuated students.", "event.time", "around 9 a.m"),
    ("The initial call was reported just after 9:30 a.m.", "event.time", "just after 9:30"),
    ("Ida Moll, 34, was shot in the leg.", "person.age", "34"),
    ("The Pell County Sheriff's Office is investigating the shooting.", "agency.investigating", "Sheriff"),
]


@pytest.mark.parametrize(("text", "slot", "words"), CASES)
def test_claim(text: str, slot: str, words: str) -> None:
    found = [c for c in claims(text) if c.slot == slot and words in c.display]
    assert found, [(c.slot, c.display) for c in claims(text)]
    span = found[0].evidence.span
    assert text[span.start : span.end] == found[0].evidence.words


STATES = [
    ("No one has been formally charged in the case, the chief said.", "uncharged"),
    ("No charges have been filed against the driver.", "uncharged"),
    ("The driver has not been charged.", "uncharged"),
    ("Prosecutors rejected the charges against both boys.", "charges rejected"),
    ("All charges were dropped on Friday.", "charges rejected"),
    ("A man was charged with arson on Monday.", "charged"),
    ("Police are still searching for the gunman.", "at large"),
    ("No arrests have been made.", "at large"),
    ("A man was arrested at the scene of the shooting.", "arrested"),
]


@pytest.mark.parametrize(("text", "state"), STATES)
def test_what_became_of_charges_and_suspects(text: str, state: str) -> None:
    told = [c for c in claims(text) if c.about in ("event:charges", "event:suspects")]
    assert [c.display for c in told if c.rule != IN_COURT] == [state]
    assert {c.display for c in told if c.rule == IN_COURT} == ({"arrested"} if state == "charged" else set())


NOT = [
    ("Officials said on Tuesday that the bridge was safe.", "event.date"),
    ("A fire gutted a mill. Roads nearby were closed until about 4 p.m. on Saturday.", "event.time"),
    ("Ida Moll was treated at a hospital and released on Monday.", "person.status"),
    ("Image 4 of 9 A man was shot on Sunday.", "other.count"),
    ("Call Crime Stoppers at 222-TIPS.", "other.count"),
    ("Ida Moll was shot today. More than 750 people have been killed in the city so far this year.", "killed.count"),
    ("Related: Ten people killed in hotel fire", "shots.count"),
    ("Nobody deserves to die like this, the sheriff said.", "killed.count"),
    ("A deputy tweeted on Tuesday that the road was open.", "event.date"),
    ("Neighbors heard of the shooting at a Wednesday news conference.", "event.date"),
    ("Deputies revealed on Tuesday that a man was shot.", "event.date"),
]


@pytest.mark.parametrize(("text", "slot"), NOT)
def test_no_claim(text: str, slot: str) -> None:
    assert not [c for c in claims(text) if c.slot == slot]


def test_who_holds_it() -> None:
    text = "Police said that two people were killed. Three people were hurt."
    killed = next(c for c in claims(text) if c.slot == "killed.count")
    injured = next(c for c in claims(text) if c.slot == "injured.count")
    assert killed.holder.casefold() == "police"
    assert injured.holder == ""


def test_evidence_is_short_and_clean() -> None:
    text = "Late on Monday evening, when the market was closing and the last traders had gone home, two men were hurt."
    for claim in claims(text):
        assert len(claim.evidence.words.split()) <= MOST_WORDS + 4
        assert claim.evidence.words == claim.evidence.words.strip(" ,;")


def test_ids_come_from_content() -> None:
    text = "Two people were killed in Pell on Monday."
    assert [c.id for c in claims(text)] == [c.id for c in claims(text)]
    assert len({c.id for c in claims(text)}) == len(claims(text))


@given(st.text(alphabet="ab ,.;é\u0301\U0001f600", min_size=1, max_size=120), st.data())
@settings(max_examples=200)
def test_windows_hold_their_value(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip(" ,.;"):
        return
    found = around(text, Span(start, end), Span(0, len(text)))
    assert 0 <= found.start < found.end <= len(text)


def test_an_act_ends_before_the_next_one_begins() -> None:
    text = "Ida Moll, 34, died of her wounds on Monday evening, and the man who shot her fled to Kern."
    acts = [c.display for c in claims(text) if c.slot == "person.condition"]
    assert acts and not any(act.endswith(("and the", "and the man")) for act in acts)


def test_the_day_at_the_word_for_the_incident_is_its_own() -> None:
    found = [c for c in claims("A man died in hospital after the May 4 incident in Pell.") if c.slot == "event.date"]
    assert [c.about for c in found] == ["event:incident"]


def test_the_day_of_an_arrest_is_not_that_of_the_shooting() -> None:
    found = [c for c in claims("A man was arrested Sunday in the shooting on Moll Street.") if c.slot == "event.date"]
    assert [c.about for c in found] == ["event:arrest"]


def where(text: str, slot: str = "event.place") -> list[tuple[str, str]]:
    """The places that are claimed of a report, each with its evidence."""
    return [(c.display, c.evidence.words) for c in claims(text) if c.slot == slot and "place of" in c.rule]


def test_a_town_stands_with_what_happened_there_before_it() -> None:
    ((name, words),) = where("A shooting Friday in Houston claimed the lives of two men.")
    assert name == "Houston" and words.startswith("shooting Friday in Houston")


def test_a_dateline_is_a_town_with_its_own_words_as_evidence() -> None:
    assert where("TAMPA, Fla. - Police are looking for a man.") == [("Tampa", "TAMPA, Fla.")]


def test_the_town_whose_police_are_told_of_is_a_town_with_its_own_words_as_evidence() -> None:
    assert where("Two men were hurt in a fire, Houston police said.") == [("Houston", "Houston")]


def test_an_hour_at_which_it_was_reported_is_no_hour_of_saying() -> None:
    found = [c.display for c in claims("The shooting was reported about 10:45 p.m. Tuesday.") if c.slot == "event.time"]
    assert found == ["about 10:45 p.m. Tuesday"]
    assert not [c for c in claims("The Gazette reported Tuesday that he fled.") if c.slot == "event.date"]


def test_this_morning_is_a_day() -> None:
    assert [c.display for c in claims("The man was shot this morning.") if c.slot == "event.date"] == ["this morning"]


def test_a_month_and_a_year_date_what_happened_in_them() -> None:
    found = [c.display for c in claims("He was charged with murder in January.") if c.slot == "event.date"]
    assert found == ["January"]
    assert [c.display for c in claims("He stabbed a man in 1999.") if c.slot == "event.date"] == ["1999"]


def test_an_address_that_somebody_was_called_to_is_that_of_the_incident() -> None:
    text = "Police said they responded around 1:30 a.m. Saturday to the Lorne Bar at 903 Dover Avenue."
    assert [name for name, _ in where(text, "event.address")] == ["903 Dover Avenue"]
    assert not where("The chief spoke to reporters at 12 Dover Avenue, police said.", "event.address")


def test_an_investigation_in_a_town_tells_the_town() -> None:
    assert where("An investigation is underway in Houston after a fire.")


@pytest.mark.parametrize(
    "text",
    [
        "Two hurt in fire - KXYZ Houston News\nA barn burned.",
        "Witnesses may call Crime Stoppers of Houston.",
        "He was taken to Lorne Medical Center in Houston.",
        "The bus brought children from their school in Houston.",
    ],
)
def test_towns_where_nothing_happened(text: str) -> None:
    assert not [name for name, _ in where(text) if name == "Houston"]


def test_a_hospital_is_one_whatever_else_happens_in_the_sentence() -> None:
    text = "Crews pronounced one woman dead and drove the others to Lorne Health with wounds."
    assert where(text, "hospital.name")
