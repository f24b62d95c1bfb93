"""Who tells of an incident by office, and who took part in it.  Names and sentences are invented."""

from __future__ import annotations

import pytest

from crossread.annotate import annotate
from crossread.annotate.entities import with_parts
from crossread.types import Document, Entity, Event, Mention, Reading, Span

# (text, whom, the part that he plays: "" for none that was told)
TABLE = [
    # who says it stands behind a comma
    ("Police know the suspect, Aske said. Officer Tom Aske gave no name.", "Tom Aske", "officer"),
    ("Detectives believe the victim knew the gunman, Aske said. Sgt. Tom Aske spoke at noon.", "Tom Aske", "officer"),
    ("Ida Moll, 35, faces a charge in the death of Odd Lunt, 53, Sgt. Tom Aske said.", "Tom Aske", "officer"),
    ("Police do not know whether he was the shooter, the lieutenant said.", "lieutenant", "officer"),
    # a pronoun that was shot, a description
    (
        "Officer Tom Aske said the victim had been shot outside. He was pronounced dead, Aske said.",
        "Tom Aske",
        "officer",
    ),
    ("“I grieve for my family,” Rep. Odd Lunt said. “I grieve for the young man who was killed.”", "Odd Lunt", ""),
    ("A child was shot in Pell — Vera Lind (@vlind) May 5, 2031\n\nThe child died on Monday.", "Vera Lind", ""),
    ("Neighbor Odd Lunt says the man who died was a friend of his.", "Odd Lunt", ""),
    ("A girl of 4 was hurt in Pell.\n\nSheriff Bill Arlen says she is in stable condition.", "Bill Arlen", "official"),
    # an officer who fired is no suspect, one who was shot is a victim
    ("Constable Odd Lunt was at the door. Lunt fired a shot that struck the girl.", "Odd Lunt", "officer"),
    ("Officer Odd Lunt was shot in the arm.", "Odd Lunt", "victim"),
    # what befell people beyond the words beside their names
    ("Odd Lunt, Jr., 27, of Pell, died from gunshots in the chest.", "Odd Lunt, Jr.", "victim"),
    ("Ida D. Moll, 42, and Vera Lind, 38, both of Pell, were killed on Mill Road.", "Ida D. Moll", "victim"),
    ("Odd Lunt, 24, is one of three suspected gunmen in a shooting that left two dead.", "Odd Lunt", "suspect"),
    ("The two killed were identified as Odd Lunt, 22, and Tom Aske, 18.", "Tom Aske", "victim"),
    ("The suspects were identified as Odd Lunt, 33, and Tom Aske, 25.", "Tom Aske", "suspect"),
    ("Odd Lunt and Tom Aske are also considered suspects in the shooting.", "Odd Lunt", "suspect"),
    ("Ida Moll's eyes were wide and her face was red from tears.", "Ida Moll", ""),
    # what is said of others by those who are not in office, and of themselves
    ("Pastor Odd Lunt said Tom Aske died. He was charged with his murder.", "Tom Aske", "victim"),
    ("Officer Vera Lind told investigators the driver shot her. Lind was shot in the arm.", "Vera Lind", "victim"),
    ("Off-duty officer Odd Lunt allegedly shot and killed his wife on Monday.", "Odd Lunt", "suspect"),
    # who is meant by other words is nobody's brother, lawyer or friend
    ("Odd Lunt was identified as the suspect's brother.", "Odd Lunt", ""),
    ("Police have not identified the dead as Odd Lunt.", "Odd Lunt", ""),
    ("Tom Aske is among the suspects' friends.", "Tom Aske", ""),
    # not so
    ("Odd Lunt, 22, was not hurt and was not arrested.", "Odd Lunt", ""),
]


def read(text: str) -> Reading:
    """The reading of a text by the English model."""
    return annotate(Document("r", text))


def called(text: str, name: str) -> Entity:
    """The person of a text with a name."""
    return next(e for e in read(text).entities if e.kind == "person" and name in (e.name, *e.names))


@pytest.mark.parametrize(("text", "name", "part"), TABLE, ids=[row[0][:60] for row in TABLE])
def test_the_part_that_somebody_plays(text: str, name: str, part: str) -> None:
    assert called(text, name).attributes.get("role", "") == part


# (text, the name or description of somebody, how many of his mentions stand in it)
SAME = [
    (
        "A man was shot in Pell and died. He was identified by the coroner Monday as 21-year-old Odd Lunt.",
        "Odd Lunt",
        3,
    ),
    ("A 3-year-old was killed. The child has now been identified as Odd Lunt.", "Odd Lunt", 3),
    ("A man was shot in Pell. He was identified by Tom Aske, 35, a neighbor.", "Tom Aske", 2),
    ("A man was shot in Pell. He was identified by police as Odd Lunt's brother.", "Odd Lunt", 1),
    ("A man was shot in Pell. He was named after Odd Lunt, 60, a farmer.", "Odd Lunt", 2),
    ("Columbus man charged in death\n\nOdd Lunt, 35, was charged with murder on Tuesday.", "Odd Lunt", 2),
    ("Columbus man shot dead\n\nOdd Lunt, 35, was shot dead there last year.", "Odd Lunt", 1),
    ("Columbus man charged in death\n\nOdd Lunt, 35, and Tom Aske, 36, were charged on Tuesday.", "Odd Lunt", 1),
    ("Men charged in death\n\nOdd Lunt, 35, was charged with murder on Tuesday.", "Odd Lunt", 1),
    ("A man was shot on Friday. Odd Lunt, 35, was shot last month.", "Odd Lunt", 1),
]


@pytest.mark.parametrize(("text", "name", "number"), SAME, ids=[row[0][:60] for row in SAME])
def test_who_is_told_of_again(text: str, name: str, number: int) -> None:
    assert len(called(text, name).mentions) == number


def test_a_town_behind_of_is_nobody() -> None:
    names = {e.name for e in read("Tom Aske, 26, of Troy was killed in the shooting.").entities if e.kind == "person"}
    assert names == {"Tom Aske"}


def test_who_says_it_is_not_in_the_list_of_the_hurt() -> None:
    reading = read("According to Sgt. Odd Lunt, Ida Moll suffered a wound, was taken to a hospital and later died.")
    by = {e.id: e.name for e in reading.entities}
    owner = {m.span: by.get(m.entity, "") for m in reading.mentions}
    hurt = {owner.get(s, "") for e in reading.events for role in ("victim", "patient") for s in e.roles.get(role, ())}
    assert "Ida Moll" in hurt and "Odd Lunt" not in hurt


def parts(text: str, *frames: str) -> str:
    """The part of the person whose name the text begins with, whom events of these frames befell."""
    name = Span(0, len("Ida Moll"))
    person = Entity("e", "person", "Ida Moll", mentions=(name,), named=True)
    mention = Mention(name, "person", entity="e")
    events = [Event(str(n), frame, Span(9, 13), {"victim": (name,)}) for n, frame in enumerate(frames)]
    return with_parts(text, [person], [mention], events)[0].attributes.get("role", "")


def test_whoever_is_quoted_takes_two_events() -> None:
    assert parts("Ida Moll was there.", "killing") == "victim"
    assert parts("Ida Moll said it was loud.", "killing") == ""
    assert parts("Ida Moll said it was loud.", "injuring", "hospitalising") == "victim"


def test_as_many_events_of_either_give_no_part() -> None:
    assert parts("Ida Moll was there.", "injuring", "arresting") == ""
    assert parts("Ida Moll was there.", "injuring", "arresting", "charging") == "suspect"
