"""A dossier of the bundled sample, made by hand from its words: every status, every kind of value, every part.

It stands in for the pipeline, so that the faces can be tested alone.  No offset is written down: each claim names its
words, and the builder finds them in the report.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from crossread import samples
from crossread.types import (
    Attribution,
    Cell,
    Choice,
    Claim,
    Copying,
    Document,
    Dossier,
    Entity,
    Event,
    Evidence,
    Fault,
    Finding,
    Flag,
    Lean,
    Line,
    Loaded,
    Moment,
    Name,
    News,
    Number,
    Phrase,
    Position,
    Quote,
    Reading,
    Reason,
    Record,
    Source,
    Span,
    Status,
    Story,
    Value,
    When,
    Wording,
    digest,
)

COURIER, COAST, GAZETTE = "harbour-courier", "coast-and-county", "quay-street-gazette"
WIRE, SKEIN, KPAN = "cascade-wire", "daily-skein", "kpan-7"

VOICES = ((COURIER, COAST), (WIRE,), (KPAN,), (GAZETTE,))
CHIEF, MARSH, QUINTANA = "Police Chief Ruth Adeyemi", "Ivo Marsh", "Pilar Quintana"

SATURDAY = When("2025-10-11", "2025-10-11", "2025-10-11", "day")


def documents() -> tuple[Document, ...]:
    """The six sample reports, read in the plainest way."""
    folder = samples.folder()
    wires = [json.loads(line) for line in folder.joinpath("wire.jsonl").read_text("utf-8").splitlines()]
    _, front, text = folder.joinpath("coast-and-county.md").read_text("utf-8").split("---\n", 2)
    coast = dict(line.split(": ", 1) for line in front.splitlines())
    texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.txt")}
    sidecars = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
    plain = [{"id": stem, "text": words, **sidecars.get(stem, {})} for stem, words in texts.items()]
    items = [*plain, *wires, {"id": COAST, "text": text, **coast, "date_publish": coast["date_publish"].strip('"')}]
    return tuple(
        Document(
            id=item["id"],
            text=item["text"],
            title=item.get("title", ""),
            outlet=item.get("outlet", ""),
            url=item.get("url", ""),
            published=item.get("date_publish", ""),
            language="en",
        )
        for item in sorted(items, key=lambda item: item["id"])
    )


DOCUMENTS = {document.id: document for document in documents()}


def find(document: str, words: str) -> Span:
    """Where the words stand in a report, the first time."""
    start = DOCUMENTS[document].text.index(words)
    return Span(start, start + len(words))


def claim(
    document: str, words: str, slot: str, about: str, value: Value, display: str, who: str = "", via: str = ""
) -> Claim:
    """A claim on words of a report."""
    through = Attribution(via, "asserts") if via else None
    return Claim(
        id=digest(document, slot, about, words),
        slot=slot,
        about=about,
        value=value,
        display=display,
        evidence=Evidence(document, find(document, words), words),
        about_name=about,
        attribution=Attribution(who, "asserts", via=through) if who or via else None,
        holder=who,
        via=via,
        said_at=DOCUMENTS[document].published,
        rule=f"{slot.partition('.')[0]}.by-hand",
    )


def number(low: float, high: float | None = -1) -> Number:
    """A number; exact unless another bound is given."""
    return Number(low, low if high == -1 else high)


# (slot, about, question, status, why, answers); an answer is (value, display, latest, claims),
# a claim (report, words, who, via).
Row = tuple[str, str, str, Status, str, list[tuple[Value, str, bool, list[tuple[str, ...]]]]]

ROWS: list[Row] = [
    ("event.date", "the shooting", "On what day did the shooting happen?", "agreed", "all name Saturday 11 October", [
        (SATURDAY, "11 October 2025", False, [
            (COURIER, "on Saturday"), (COAST, "on Saturday"), (GAZETTE, "on Saturday (11 October)"),
            (WIRE, "Saturday night"), (KPAN, "on Saturday night")])]),
    ("event.place", "the shooting", "Where did the shooting happen?", "agreed", "the same place in the same words", [
        (Name("Cannery Hall", "place"), "the old Cannery Hall, Pier Street", False, [
            (COURIER, "the old Cannery Hall on Pier Street"), (COAST, "the old Cannery Hall on Pier Street"),
            (WIRE, "the old Cannery Hall, 212 Pier Street"), (SKEIN, "the old Cannery Hall")])]),
    ("event.cause", "the shooting", "What led to the shooting?", "disputed",
     "the police chief says a parking space; Ivo Marsh says a debt and denies the parking space", [
        (Phrase("an argument over a parking space"), "a parking space", False, [
            (COURIER, "an argument over a parking space", CHIEF), (COAST, "an argument over a parking space", CHIEF),
            (GAZETTE, "an argument over a parking space", CHIEF), (SKEIN, "an argument over a parking space", CHIEF),
            (KPAN, "the quarrel was over a parking space", CHIEF)]),
        (Phrase("money owed for an engine"), "a debt for an engine", False, [
            (GAZETTE, "Marcus owed him for an engine", MARSH), (SKEIN, "Marcus owed him for an engine", MARSH)])]),
    ("shots.count", "", "How many shots were fired?", "disputed", "3 and 5 cannot both be true", [
        (number(5, None), "five or more", False, [
            (GAZETTE, "at least five shots", MARSH), (WIRE, "five shell casings", "the police"),
            (SKEIN, "five shell casings"), (KPAN, "Five shots", CHIEF)]),
        (number(3), "three", False, [
            (COURIER, "three bangs", QUINTANA, "Harbour Courier"), (COAST, "three bangs", QUINTANA, "Harbour Courier"),
            (WIRE, "three shots", QUINTANA, "Harbour Courier")])]),
    ("weapon.type", "", "What weapon was used?", "agreed", "a 9mm pistol is a handgun", [
        (Phrase("9mm pistol"), "9mm pistol", False, [
            (WIRE, "a 9mm pistol", "the police"), (SKEIN, "a 9mm pistol"), (KPAN, "A black 9mm pistol", CHIEF)]),
        (Phrase("handgun"), "handgun", False, [
            (COURIER, "a handgun", CHIEF), (COAST, "a handgun", CHIEF), (SKEIN, "a handgun")])]),
    ("crowd.count", "", "How many people were there (in the hall)?", "agreed", "dozens takes in 40", [
        (number(40), "about 40", False, [
            (GAZETTE, "about 40 people"), (WIRE, "some 40 people"), (SKEIN, "about 40 people")]),
        (number(24, None), "dozens", False, [(COURIER, "Dozens of people"), (COAST, "Dozens of people")])]),
    ("killed.count", "", "How many were killed?", "single", "only one report gives a number", [
        (number(1), "one", False, [(KPAN, "one person dead")])]),
    ("injured.count", "", "How many were injured?", "changed", "the police corrected five to four; one then died", [
        (number(5), "five", False, [
            (COURIER, "Five people", CHIEF), (COAST, "Five people", CHIEF), (SKEIN, "Five people")]),
        (number(4), "four", False, [(WIRE, "Four people", "the police")]),
        (number(3), "three", True, [(KPAN, "three injured")])]),
    ("arrested.count", "", "How many were arrested (vigil)?", "agreed", "6 = 4 men + 1 woman + 1 boy of 16", [
        (number(6), "six", False, [(SKEIN, "Six people"), (KPAN, "Six people", "the sheriff's office")])]),
    ("person.condition", "Marcus Hale", "What is the condition of Marcus Hale?", "changed", "he died later", [
        (Phrase("critical"), "critical", False, [
            (COURIER, "in critical condition"), (COAST, "in critical condition"),
            (GAZETTE, "in critical condition", "Joanna Hale"), (WIRE, "in critical condition"),
            (SKEIN, "in critical condition")]),
        (Phrase("died"), "died", True, [(KPAN, "died of his wounds", "the police")])]),
    ("person.age", "Marcus Hale", "How old is Marcus Hale?", "disputed", "34 and 36 are not compatible", [
        (number(34), "34", False, [
            (COURIER, "34", CHIEF), (COAST, "34", CHIEF), (WIRE, "34"), (KPAN, "Hale was 34")]),
        (number(36), "36", False, [(GAZETTE, "36")])]),
    ("person.name", "Lena Sorvik", "What is the name of Lena Sorvik?", "disputed", "two spellings of one name", [
        (Name("Lena Sorvik", "person"), "Lena Sorvik", False, [
            (COURIER, "Lena Sorvik"), (COAST, "Lena Sorvik"), (WIRE, "Lena Sorvik"), (SKEIN, "Lena Sorvik"),
            (KPAN, "Lena Sorvik")]),
        (Name("Lena Sorvick", "person"), "Lena Sorvick", False, [(GAZETTE, "Lena Sorvick")])]),
    ("person.status", "Tobias Renn", "What became of Tobias Renn?", "changed", "sought, two days later arrested", [
        (Phrase("sought"), "sought", False, [
            (COURIER, "police were searching for a suspect"), (COAST, "police were searching for a suspect"),
            (GAZETTE, "has not been found"), (WIRE, "still searching on Sunday for the suspect"),
            (SKEIN, "police were searching for a suspect")]),
        (Phrase("arrested"), "arrested", True, [(KPAN, "taken into custody without a struggle")])]),
    ("person.charge", "Tobias Renn", "What is Tobias Renn charged with?", "single", "only one report tells charges", [
        (Phrase("murder and two counts of attempted murder"), "murder; attempted murder (two counts)", False, [
            (KPAN, "murder and two counts of attempted murder", "Helen Abara")])]),
    ("person.bail", "Tobias Renn", "What bail was set for Tobias Renn?", "single", "only one report tells it", [
        (Number(750000, 750000, "USD"), "$750,000", False, [(KPAN, "$750,000")])]),
    ("agency.investigating", "", "Who investigates?", "agreed", "named by three reports of two voices", [
        (Name("Kestrel County Sheriff's Office", "organization"), "Kestrel County Sheriff's Office", False, [
            (COURIER, "The Kestrel County Sheriff's Office"), (COAST, "The Kestrel County Sheriff's Office"),
            (WIRE, "The Kestrel County Sheriff's Office")])]),
    ("person.hometown", "Marcus Hale", "Where is Marcus Hale from?", "agreed", "a report and its copy", [
        (Name("Skerry Point", "place"), "Skerry Point", False, [(COURIER, "Skerry Point"), (COAST, "Skerry Point")])]),
    ("other", "the shooting", "What is said of a second gunman?", "open",
     "two dancers saw one, the chief first would not say, then saw no evidence: neither side can be settled", [
        (Phrase("seen by two dancers"), "seen by two dancers", False, [
            (GAZETTE, "a second man with a gun", "two of the dancers"), (SKEIN, "a second man with a gun")]),
        (Phrase("no evidence"), "no evidence of one", False, [(WIRE, "no evidence of a second gunman", CHIEF)])]),
]  # fmt: skip


def findings() -> tuple[tuple[Finding, ...], tuple[Claim, ...]]:
    """The findings of the table and their claims."""
    made: list[Finding] = []
    claims: dict[str, Claim] = {}
    for slot, about, question, status, why, answers in ROWS:
        positions = []
        for value, display, latest, sources in answers:
            mine = [claim(source[0], source[1], slot, about, value, display, *source[2:]) for source in sources]
            claims.update({each.id: each for each in mine})
            positions.append(position(value, display, mine, latest))
        key = digest(slot, about, question)
        made.append(Finding(key, slot, about, question, status, tuple(positions), (Reason(slot, 1.0, why),), "lantern"))
    return tuple(made), tuple(claims.values())


def position(value: Value, display: str, claims: list[Claim], latest: bool) -> Position:
    """A position whose voices are those of its reports."""
    voices = (tuple(each.id for each in claims if each.evidence.document in voice) for voice in VOICES)
    said = sorted(filter(None, (each.said_at for each in claims)))
    bounds = (said[0], said[-1]) if said else ("", "")
    return Position(value, display, tuple(each.id for each in claims), tuple(filter(None, voices)), *bounds, latest)


def quote(document: str, words: str, speaker: str, group: str, difference: Iterable[tuple[str, str]] = ()) -> Quote:
    """A quotation in a report, cut short where its difference ends with words left out."""
    parts = tuple(difference)
    cut = bool(parts) and parts[-1][0] == "delete"
    return Quote(document, find(document, words), words, speaker, group, parts, cut)


def quotes() -> tuple[Quote, ...]:
    """Two quotations in several wordings and two in one."""
    full = (
        "We believe this began as an argument over a parking space, "
        "and we do not believe there is any further danger to the public,"
    )
    bangs = "I heard three bangs, and then everybody was on the floor,"
    return (
        quote(COURIER, full, CHIEF, "parking", [("equal", full)]),
        quote(COAST, full, CHIEF, "parking", [("equal", full)]),
        quote(
            GAZETTE,
            "We believe this began with an argument over a parking space. "
            "We do not believe there is any further danger.",
            CHIEF,
            "parking",
            [
                ("equal", "We believe this began"), ("delete", "as"), ("insert", "with"),
                ("equal", "an argument over a parking space"), ("delete", ", and we"), ("insert", ". We"),
                ("equal", "do not believe there is any further danger"), ("delete", "to the public,"),
            ],
        ),
        quote(
            SKEIN,
            "We believe this began as an argument over a parking space,",
            CHIEF,
            "parking",
            [
                ("equal", "We believe this began as an argument over a parking space,"),
                ("delete", "and we do not believe there is any further danger to the public,"),
            ],
        ),
        quote(COURIER, bangs, QUINTANA, "bangs", [("equal", bangs)]),
        quote(COAST, bangs, QUINTANA, "bangs", [("equal", bangs)]),
        quote(
            WIRE,
            "I heard three bangs and then everybody was down on the floor, praying,",
            QUINTANA,
            "bangs",
            [
                ("equal", "I heard three bangs"), ("delete", ","), ("equal", "and then everybody was"),
                ("insert", "down"), ("equal", "on the floor,"), ("insert", "praying,"),
            ],
        ),
        quote(KPAN, "Mr. Renn fired in fear of his life,", "Owen Bracht", "fear"),
        quote(SKEIN, "There was a boy with glass in his hair, and he wasn't crying,", "", "boy"),
    )  # fmt: skip


def boilerplate(document: str) -> tuple[tuple[Span, str], ...]:
    """The menus, teasers, credits and datelines of the Courier's page; elsewhere none."""
    marked = {
        "Home | News | Sport | Tides | Obituaries | Subscribe\nSign in": "menu",
        "Most read: Night ferry timetable changes from Monday": "teaser",
        "By Greta Lindqvist, Harbour Courier": "credit",
        "Sunday, October 12, 2025, 8:15 a.m.": "stamp",
        "PORT ANSELM, Ore. —": "dateline",
        "READ MORE: Council to vote on dredging the inner harbour": "teaser",
        "READ MORE: Three men sentenced over oyster thefts at Gull Sound": "teaser",
        "Related stories\nLantern Fair: ten years in pictures\nTwo hurt as crane topples at the boatyard": "teaser",
        "Sign up for our morning newsletter\n© 2025 Harbour Courier. All rights reserved.": "menu",
    }
    return tuple((find(COURIER, words), kind) for words, kind in marked.items()) if document == COURIER else ()


def brief(found: Iterable[Finding]) -> tuple[Line, ...]:
    """Some sentences on the findings of some slots."""
    sentences = {
        ("event.date", "event.place"): "Shots were fired at the old Cannery Hall on Pier Street on 11 October 2025.",
        ("person.condition",): "Marcus Hale, first in critical condition, died of his wounds.",
        (
            "injured.count",
            "killed.count",
        ): "First five were said to be injured, then four; the last report has one person dead and three injured.",
        (
            "event.cause",
        ): "The police chief says that it began with a parking space; Ivo Marsh says that Hale owed money.",
        ("shots.count",): "Pilar Quintana heard three shots, the police and Ivo Marsh speak of five or more.",
        ("person.status", "person.charge"): "Tobias Renn, at first sought, was arrested and charged with murder.",
    }
    by_slot = {finding.slot: finding for finding in found}
    return tuple(
        Line(text, tuple(key for slot in slots for position in by_slot[slot].positions for key in position.claims))
        for slots, text in sentences.items()
    )


def timeline(claims: Iterable[Claim]) -> tuple[Moment, ...]:
    """Four rows in three precisions, one without a year."""
    by_words = {each.evidence.words: each.id for each in claims}
    evening = When("2025-10-13TEV", "2025-10-13", "2025-10-13", "part")
    minute = When("2025-10-11T21:34", "2025-10-11T21:34", "2025-10-11T21:34", "minute")
    return (
        Moment(SATURDAY, "Two men and a woman are shot in the old hall", (by_words["on Saturday (11 October)"],)),
        Moment(minute, "Officers were called", ()),
        Moment(evening, "Marcus Hale died", (by_words["died of his wounds"],)),
        Moment(When("XXXX-10-14", years=(2014, 2025)), "Tobias Renn is arrested", (by_words["Five shots"],)),
    )  # fmt: skip


def story() -> Story:
    """The one story, with its voices, its copy and its flags."""
    return Story(
        id="lantern",
        documents=tuple(DOCUMENTS),
        voices=VOICES,
        copies=(Copying(COAST, COURIER, 0.97, "copy", "eight paragraphs in the same words under another headline"),),
        flags=(
            Flag(COAST, "copy", "97 % of its words stand in the Harbour Courier, published earlier"),
            Flag(SKEIN, "stitched", "its sentences come from three other reports; 'she said' has no one before it"),
            Flag(GAZETTE, "undated", "no date of publication; the text itself names Saturday (11 October)"),
        ),
        title="Shooting at the Lantern Fair in Port Anselm",
    )


def evidence(document: str, words: str) -> Evidence:
    """Words of a report as evidence."""
    return Evidence(document, find(document, words), words)


def wordings() -> tuple[Wording, ...]:
    """One event in the words of three reports, one of them loaded."""
    said = (
        (COURIER, "was shot in the chest", ""),
        (GAZETTE, "was hit in the chest", ""),
        (KPAN, "fired in fear of his life", "Owen Bracht"),
    )
    return (
        Wording("shooting", "the shooting", tuple(Choice(evidence(d, w), who) for d, w, who in said[:2])),
        Wording("killing", "the killing", tuple(Choice(evidence(d, w), who, loaded()[:1]) for d, w, who in said[2:])),
    )


def loaded() -> tuple[Loaded, ...]:
    """Two loaded words, one of them somebody's own."""
    return (
        Loaded(evidence(KPAN, "in fear of his life"), "afraid", "settles why", "Owen Bracht"),
        Loaded(evidence(COURIER, "gunfire broke up"), "shots ended", "a picture"),
    )


SOURCES = (
    *(Source(key, "report", document.outlet or key) for key, document in DOCUMENTS.items()),
    Source("s1", "outlet", "Cascade Press Service"),
    Source("s2", "person", CHIEF),
)


def leans() -> tuple[Lean, ...]:
    """A copy, an outlet that is credited, a speaker whom two reports cite."""
    chief = evidence(COURIER, "Police Chief Ruth Adeyemi said")
    return (
        Lean(COAST, COURIER, "copy", "eight paragraphs in the same words", 0.97, (evidence(COAST, "Five people"),)),
        Lean(WIRE, "s1", "credit", "the dateline names it"),
        Lean(COURIER, "s2", "same statement", "cites her twice", None, (chief,)),
        Lean("s1", "s2", "cites", "told so by the report that credits it"),
    )


def news(found: Iterable[Finding]) -> tuple[News, ...]:
    """Two findings that moved after the first day, and one that is new."""
    by_slot = {finding.slot: finding.id for finding in found}
    return (
        News("verdict", by_slot["person.condition"], "agreed", ("died",), "was agreed"),
        News("answer", by_slot["injured.count"], "changed", ("three",), "an answer that nobody gave before"),
        News("new", by_slot["killed.count"], "", ("one",), "nobody told of it before"),
    )


def dossier() -> Dossier:
    """The whole account of the sample."""
    found, claims = findings()
    row = {"n_killed": Cell(1, (claims[0].id,), "latest"), "n_injured": Cell(3, (), "latest", ("5", "4"))}
    return Dossier(
        documents=tuple(DOCUMENTS.values()),
        stories=(story(),),
        readings=tuple(Reading(each, boilerplate=boilerplate(each.id)) for each in DOCUMENTS.values()),
        entities=(Entity("e1", "person", "Marcus Hale", ("Hale", "Marcus Hale"), (Span(0, 4),), True, {"age": "34"}),),
        events=(Event("v1", "shooting", Span(3, 7), {"victim": (Span(0, 2),)}, when=Span(9, 12)),),
        findings=found,
        claims=tuple(sorted(claims, key=lambda each: each.id)),
        quotes=tuple(sorted(quotes(), key=lambda each: (each.document, each.span))),
        timeline=timeline(claims),
        brief=brief(found),
        notes=("Who said that a boy had glass in his hair is not told in The Daily Skein.",),
        records=(Record("gva", "lantern", tuple(sorted(DOCUMENTS)), row),),
        faults=(Fault("read", "pictures.zip", "no text in it"),),
        made_by="crossread, by hand",
        wordings=wordings(),
        loaded=loaded(),
        sources=SOURCES,
        leans=leans(),
        since="2025-10-13",
        news=news(found),
    )
