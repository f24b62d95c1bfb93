"""What in a report is about the incident of its story: invented reports with something else in them."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.options import Options
from crossread.pipeline import build_documents
from crossread.stories import about_incident, one_story, set_aside
from crossread.stories.beside import Known, Seen, proper
from crossread.stories.specifics import Specifics
from crossread.tell.form import to_dict
from crossread.tell.load import from_dict
from crossread.tell.why import explain
from crossread.types import Document, Passage, Reading, Reason, Span

ONE = (
    "A 31-year-old man was killed and two women were wounded Saturday night in a shooting outside the Lantern Cafe in "
    "the 200 block of Tolliver Street in Easton Park, police said.\n\n"
    "Marcus Hale died at the scene shortly after 9:15 p.m. Nobody has been arrested."
)
LIST = (
    "Three people were killed and five others were wounded in separate shootings across the city since Friday.\n\n"
    "About 9:15 p.m. Saturday, Marcus Hale, 31, was shot outside the Lantern Cafe in the 200 block of Tolliver Street. "
    "Two women were also hit.\n\n"
    "About 11:40 p.m. Friday, a 19-year-old man was shot in the 4400 block of Quarry Avenue in the Millbrook "
    "neighborhood. He was taken to a hospital in fair condition.\n\n"
    "Earlier Friday, a 52-year-old woman was shot to death in the 900 block of Alder Road in the Harrow neighborhood. "
    "She was found in a parked car.\n\n"
    "Two hours later, a 27-year-old man was wounded in the 100 block of Fenwick Lane."
)
BESIDE = (
    "Marcus Hale, 31, was shot to death Saturday outside the Lantern Cafe on Tolliver Street.\n\n"
    "His sister, Dora Hale, said he had planned to marry in June.\n\n"
    "In a separate shooting on Sunday, a gunman wounded a bus driver on Quarry Avenue. He fled on foot.\n\n"
    "The killing was the city's fourteenth homicide of the year.\n\n"
    "In 2009, a bartender was shot and killed in a robbery across the road."
)


def read(name: str, text: str, title: str = "Man shot", published: str = "2031-05-12") -> Reading:
    return annotate(Document(name, text, title=title, published=published, language="en"))


def set_apart(*readings: Reading, name: str) -> str:
    """All that the story sets aside in a report."""
    text = next(r.document.text for r in readings if r.document.id == name)
    spans = [p.span for p in one_story(readings).asides if p.document == name]
    return "\n".join(text[span.start : span.end] for span in spans)


def test_the_other_items_of_a_list_are_set_aside() -> None:
    apart = set_apart(read("a", ONE), read("b", LIST), read("c", BESIDE), name="b")
    for words in ("Quarry Avenue", "fair condition", "Alder Road", "parked car", "Fenwick Lane", "Three people were"):
        assert words in apart
    for words in ("Marcus Hale", "Two women were also hit"):
        assert words not in apart


def test_what_is_told_beside_is_set_aside_and_what_speaks_on_of_it() -> None:
    apart = set_apart(read("a", ONE), read("c", BESIDE), name="c")
    for words in ("bus driver", "He fled on foot", "fourteenth homicide", "In 2009"):
        assert words in apart
    assert "Lantern Cafe" not in apart
    assert "Dora Hale" not in apart


def test_a_report_of_the_incident_alone_is_kept_whole() -> None:
    assert set_apart(read("a", ONE), read("b", LIST), read("c", BESIDE), name="a") == ""


def test_each_aside_has_its_reasons_and_passages_cover_the_rest() -> None:
    readings = [read("a", ONE), read("b", LIST)]
    story = one_story(readings)
    assert story.asides and all(p.reasons for p in story.asides)
    assert not any(p.reasons for p in story.passages)
    for reading in readings:
        parts = [p.span for p in (*story.passages, *story.asides) if p.document == reading.document.id]
        assert all(any(p.start <= s.start and s.end <= p.end for p in parts) for s in reading.sentences)


def test_the_order_of_the_reports_changes_nothing() -> None:
    readings = [read("a", ONE), read("b", LIST), read("c", BESIDE)]
    assert len({one_story(order).asides for order in permutations(readings)}) == 1


def test_one_report_by_itself_sets_no_place_apart() -> None:
    """Nothing tells which of its scenes is the one that is meant; words that bring in another incident still do."""
    apart = set_apart(read("b", ONE + "\n\nA 19-year-old man was shot in the 4400 block of Quarry Avenue."), name="b")
    assert apart == ""
    assert "bus driver" in set_apart(read("c", BESIDE), name="c")


def test_people_and_places_that_others_share_hold_a_sentence_in_the_story() -> None:
    held = "In another incident of the kind, Marcus Hale was shot outside the Lantern Cafe on Tolliver Street."
    text = f"A man died on Saturday night, and the city mourns.\n\n{held}"
    reading = read("d", text)
    assert reading.background, "read alone, it is taken for something else"
    assert set_apart(read("a", ONE), reading, name="d") == ""
    kept = set_aside([reading], one_story([read("a", ONE), reading]))
    assert kept[0].background == ()


def test_a_year_that_most_reports_name_is_the_incidents_own() -> None:
    late = "Jonah Rusk was sentenced on Monday in the 2009 murder of a baker, Lena Ortiz, in her shop on Alder Road."
    other = "The 2009 murder of Lena Ortiz in her shop on Alder Road is solved: Jonah Rusk was sentenced to life."
    more = "The trial lasted nine days.\n\nIn 2009 Rusk was arrested at a bus stop two days after the killing."
    assert set_apart(read("e", f"{late} {more}"), read("f", other), name="e") == ""


def test_the_text_of_another_page_is_set_aside_whole() -> None:
    page = (
        "The orchard fair opens its gates in September with forty growers, a pie contest and a brass band. "
        "Visitors may taste ciders, watch a pressing and vote for the crookedest pear. Parking costs two crowns, dogs "
        "are welcome on a lead, and the ferry runs until midnight."
    )
    wrong = read("g", page, title="Man killed outside Lantern Cafe")
    assert set_apart(read("a", ONE), wrong, name="g") == page
    right = read("g", page, title="Orchard fair opens with pie contest and brass band")
    assert set_apart(read("a", ONE), right, name="g") == ""


def test_claims_of_what_is_set_aside_stay_but_answer_nothing() -> None:
    documents = [Document("a", ONE, published="2031-05-12"), Document("b", LIST, published="2031-05-12")]
    dossier = build_documents(documents, Options(model="rules"))
    story = dossier.stories[0]
    used = {c.id for c in about_incident(dossier.claims, story)}
    beside = [c for c in dossier.claims if "Alder Road" in c.evidence.words]
    assert beside and not used & {c.id for c in beside}
    answering = {key for f in dossier.findings for p in f.positions for key in p.claims}
    told = {key for line in (*dossier.brief, *dossier.timeline) for key in line.claims}
    assert not (answering | told) - used


def test_asides_are_saved_read_again_and_explained() -> None:
    documents = [Document("a", ONE, published="2031-05-12"), Document("b", LIST, published="2031-05-12")]
    data = to_dict(build_documents(documents, Options(model="rules")))
    [story] = data["stories"]
    assert story["asides"] and all(aside["reasons"] for aside in story["asides"])
    assert to_dict(from_dict(data))["stories"] == data["stories"]
    assert "set aside, about something else" in explain(data, "b")
    claim = next(c for c in data["claims"] if "Alder Road" in c["evidence"]["words"])
    assert "set aside: its passage is about something else" in explain(data, claim["id"])


def test_who_is_of_the_incident_is_so_wherever_the_name_is_spelt_in_another_way() -> None:
    readings = [read("a", "Pastor Alvin Aske spoke at the vigil."), read("b", "Alvyn Aske said that. Ida Moll wept.")]
    claims = [c for r in readings for c in extract(r) if c.slot == "person.name"]
    aside = Passage("b", Span(0, 36), (Reason("newcomer", 1.0, "somebody new"),))
    used = about_incident(claims, replace(one_story(readings), asides=(aside,)))
    assert {c.display for c in used} == {"Alvin Aske", "Alvyn Aske"}


def test_what_another_report_tells_in_its_own_words_is_kept() -> None:
    """An earlier charge that two reports have is of the account; what only one of them has is set aside."""
    early = "In 2024, Orson Pell pleaded guilty to setting fire to his landlord's boathouse and served nine months."
    again = "Pell served nine months after pleading guilty in 2024 to setting his landlord's boathouse on fire."
    other = "In 2023, a tram driver was shot and killed in a robbery on Quarry Avenue."
    told = [read("a", f"{ONE}\n\n{early}"), read("b", f"{BESIDE}\n\n{again}\n\n{other}")]
    told += [read("c", ONE), read("d", BESIDE)]
    assert not any("boathouse" in set_apart(*told, name=name) for name in "ab")
    assert "tram driver" in set_apart(*told, name="b")


def test_a_name_that_other_reports_have_is_no_strange_place() -> None:
    plain = (proper("Alan Watford died."), proper("Watford was found."), proper("It rained in Ryde."))
    known = Known(Specifics(), frozenset(), frozenset(), (), frozenset(), plain, (), "", alone=False)
    seen = Seen(Span(0, 9), "A friend of Watford was shot.", Specifics(towns=frozenset({"watford", "ryde"})), known)
    assert seen.strange == {"ryde"}
