"""Events by frames: frame, roles, polarity, modality.  Sentences are invented."""

from __future__ import annotations

import pytest

from crossread.annotate.entities import find_entities
from crossread.annotate.frames import background_sentences, find_events
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import plain_doc
from crossread.annotate.times import find_times
from crossread.types import Event


def events(text: str) -> tuple[Event, ...]:
    doc = plain_doc(text)
    times = find_times(doc)
    quantities = find_quantities(doc, times)
    mentions, entities = find_entities(doc, quantities)
    return find_events(doc, mentions, entities, times, quantities)


def words(text: str, event: Event, role: str) -> list[str]:
    return [text[s.start : s.end] for s in event.roles.get(role, ())]


# (text, frame, role, words)
ROLES = [
    ("Police arrested Gus Tarn on Friday.", "arresting", "victim", ["Gus Tarn"]),
    ("Police arrested Gus Tarn on Friday.", "arresting", "agent", ["Police"]),
    ("Gus Tarn was arrested by deputies.", "arresting", "victim", ["Gus Tarn"]),
    ("Gus Tarn was arrested by deputies.", "arresting", "agent", ["deputies"]),
    ("Gus Tarn was taken into custody.", "arresting", "victim", ["Gus Tarn"]),
    ("Officers took the man into custody.", "arresting", "victim", ["the man"]),
    ("The arrest of Gus Tarn came late.", "arresting", "victim", ["Gus Tarn"]),
    ("The boy's arrest came late.", "arresting", "victim", ["The boy"]),
    ("A man accused of killing his cousin was arrested.", "arresting", "victim", ["A man"]),
    ("Ann Cole, 23, and Bo Lind, 24, were killed.", "killing", "victim", ["Ann Cole", "Bo Lind"]),
    (
        "Gus Tarn shot and killed his wife, 72-year-old Lea Tarn, on Friday.",
        "killing",
        "victim",
        ["his wife", "Lea Tarn"],
    ),
    ("Gus Tarn shot Ann Cole in the leg.", "shooting", "agent", ["Gus Tarn"]),
    ("Gus Tarn shot Ann Cole in the leg.", "shooting", "victim", ["Ann Cole"]),
    ("A man was hit in the leg.", "injuring", "victim", ["A man"]),
    ("The wounded officer was flown out.", "injuring", "victim", ["The wounded officer"]),
    ("Two men were wounded in a bar.", "injuring", "count", ["Two"]),
    ("The shooting of a guard at 1200 Gus Tarn Drive shook them.", "shooting", "victim", ["a guard"]),
    ("Ann Cole was pronounced dead at noon.", "dying", "victim", ["Ann Cole"]),
    ("Gus Tarn is charged with first-degree murder.", "charging", "charge", ["first-degree murder"]),
    ("Gus Tarn was sentenced to 12 years in prison.", "sentencing", "sentence", ["12 years in prison"]),
    ("Gus Tarn pleaded guilty to theft.", "pleading", "agent", ["Gus Tarn"]),
    ("Police ordered the crowd and 30 protesters to disperse.", "dispersing", "victim", ["30 protesters"]),
    ("The officer was placed on administrative leave.", "employment_action", "patient", ["The officer"]),
    ("The Dayton Fire Department is investigating.", "investigating", "agent", ["Dayton Fire Department"]),
    ("Ann Cole was taken to Mercy Hospital.", "hospitalising", "victim", ["Ann Cole"]),
    ("Ann Cole is in critical condition.", "condition", "victim", ["Ann Cole"]),
    ("Around 300 protesters marched downtown.", "protesting", "agent", ["Around 300 protesters"]),
]


@pytest.mark.parametrize(("text", "frame", "role", "filled"), ROLES)
def test_roles(text: str, frame: str, role: str, filled: list[str]) -> None:
    found = [event for event in events(text) if event.frame == frame]
    assert filled in [words(text, event, role) for event in found]


# (text, frame, polarity, modality)
SAID = [
    ("No one was injured.", "injuring", "negative", "actual"),
    ("Ann Cole was not arrested.", "arresting", "negative", "actual"),
    ("No arrests were made.", "arresting", "negative", "actual"),
    ("The officer wasn’t arrested.", "arresting", "negative", "actual"),
    ("Gus Tarn allegedly shot Ann Cole.", "shooting", "positive", "alleged"),
    ("Gus Tarn is charged with first-degree murder.", "killing", "positive", "alleged"),
    ("The officer will be dismissed from the force.", "employment_action", "positive", "planned"),
    ("The man tried to flee.", "fleeing", "positive", "attempted"),
    ("He could face charges.", "charging", "positive", "conditional"),
    ("Ann Cole was shot.", "shooting", "positive", "actual"),
]


@pytest.mark.parametrize(("text", "frame", "polarity", "modality"), SAID)
def test_whether_it_is_said_to_be_so(text: str, frame: str, polarity: str, modality: str) -> None:
    assert (polarity, modality) in [(e.polarity, e.modality) for e in events(text) if e.frame == frame]


# (text, a frame that its words do not call)
NOT_CALLED = [
    ("The fire department came.", "burning"),
    ("Homicide detectives came.", "killing"),
    ("The army base flooded the market with cheap steel of late.", "drowning"),
    ("Police released a statement.", "releasing"),
    ("The video captured the scene.", "arresting"),
    ("It is unclear if the cameras captured the shooting.", "arresting"),
    ("Police hope the tape captured the suspects on their way out.", "arresting"),
    ("He was booked into the county jail.", "detaining"),
]


@pytest.mark.parametrize(("text", "frame"), NOT_CALLED)
def test_words_that_call_no_frame(text: str, frame: str) -> None:
    assert frame not in [event.frame for event in events(text)]


def test_when_and_where_stand_in_the_sentence() -> None:
    text = "Ann Cole was shot Friday in the 500 block of Elm Street."
    event = next(e for e in events(text) if e.frame == "shooting")
    assert event.when is not None and text[event.when.start : event.when.end] == "Friday"
    assert event.where is not None and text[event.where.start : event.where.end].startswith("500 block")


def test_triggers_do_not_overlap_in_meaning_and_ids_are_unique() -> None:
    found = events("Gus Tarn was shot and killed. Ann Cole was shot to death. Police found two bodies.")
    assert len({event.id for event in found}) == len(found)
    assert [e.frame for e in found].count("killing") == 2


def test_other_incidents_are_background() -> None:
    text = (
        "A man was shot in Dayton on Friday. In 2012, another man was shot at the same bar. "
        "It was the city's 12th homicide this year. He died on Saturday."
    )
    doc = plain_doc(text)
    spans = [text[s.start : s.end] for s in background_sentences(doc)]
    assert [s.split()[0] for s in spans] == ["In", "It"]


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Ferry accidents are common on the lake, where rules are rarely enforced.", True),
        ("Last year more than 120 people died in accidents on its waters.", True),
        ("A study counted 38.1 boating deaths per 100,000 people.", True),
        ("Roughly 60 percent of accidents are caused by human error.", True),
        ("Shootings in Harlow are up 40 percent from last year.", True),
        ("The sinking is the latest in a series of deadly accidents on the lake.", True),
        ("In March, 19 people were killed when a barge struck a pier.", True),
        ("It is at least the 18th accidental shooting by a child this year.", True),
        ("In March the company bought a second ferry.", False),
        ("Four people were killed and nine were hurt when the ferry sank.", False),
        ("About 30 percent of the passengers had no life vests.", False),
        ("More than 40 people were taken to hospital.", False),
    ],
)
def test_what_is_so_in_general_is_background(sentence: str, other: bool) -> None:
    text = f"A ferry sank on Friday off Harlow, police said. {sentence} The captain is missing."
    found = [text[s.start : s.end] for s in background_sentences(plain_doc(text))]
    assert found == ([sentence] if other else [])


def test_a_month_beside_no_news_of_the_day_is_the_incident_itself() -> None:
    text = "A judge found the captain guilty. In March, 19 people were killed when his ferry sank. He will appeal."
    assert not background_sentences(plain_doc(text))


def test_the_first_sentence_is_never_background() -> None:
    assert background_sentences(plain_doc("Another shooting hit Dayton on Friday. A man died.")) == ()


def test_a_rule_of_hyphens_behind_a_charge_is_soon_read() -> None:
    text = f"Gus Tarn was charged {'- ' * 60}{'-' * 300} with robbery."
    assert "charging" in {event.frame for event in events(text)}
