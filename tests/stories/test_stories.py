"""Copies, voices and flags on invented reports."""

from __future__ import annotations

from crossread.annotate import annotate
from crossread.stories import one_story
from crossread.stories.shingles import containment, shingles
from crossread.types import Document, Reading

WIRE = (
    "A ferry with forty passengers ran aground off Pell Island on Monday evening. "
    "The harbour master, Ines Calder, said that the engine had failed near the second buoy. "
    "Nobody was hurt, and all passengers were brought ashore in two lifeboats before midnight.\n\n"
    "The company promised to repair the vessel within a week and to refund every ticket."
)
OWN = (
    "Forty people spent Monday night in a school hall after their ferry hit a sandbank near Pell Island. "
    "Lifeboats carried them to the beach in heavy rain, as volunteers waited with blankets and soup. "
    "The owner of the line blamed a broken engine and said that the boat would sail again soon."
)
OTHER = (
    "Voters in the district of Hallam will choose a new council in October, the clerk announced. "
    "Eleven candidates have filed their papers, among them a baker, two teachers and a retired judge. "
    "Debates are planned in the town theatre during September."
)


def read(name: str, text: str, published: str = "2031-05-06") -> Reading:
    return annotate(Document(name, text, published=published, language="en"))


def test_a_copy_is_found_and_adds_no_voice() -> None:
    alone = one_story([read("a", WIRE), read("b", OWN)])
    with_copy = one_story([read("a", WIRE), read("b", OWN), read("c", "Ferry aground\n\n" + WIRE, "2031-05-07")])
    assert len(alone.voices) == len(with_copy.voices) == 2
    [copying] = with_copy.copies
    assert (copying.document, copying.origin, copying.kind) == ("c", "a", "copy")
    assert ("c", "copy") in {(f.document, f.kind) for f in with_copy.flags}


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [read("a", WIRE), read("b", OWN), read("c", OTHER)]
    assert one_story(reports) == one_story(reports[::-1])


def test_reports_of_something_else_are_flagged() -> None:
    story = one_story([read("a", WIRE), read("b", OWN), read("c", OTHER)])
    assert [f.document for f in story.flags if f.kind == "off-topic"] == ["c"]


def test_undated_and_thin_reports_are_flagged() -> None:
    story = one_story([read("a", WIRE), read("b", "A ferry ran aground.", "")])
    assert {f.kind for f in story.flags if f.document == "b"} >= {"undated", "thin"}


def test_a_report_put_together_from_others_is_flagged() -> None:
    first, second = WIRE.split("\n\n")[0], OWN
    mixed = " ".join(
        [second.split(". ")[0] + ".", first.split(". ")[1] + ".", second.split(". ")[1] + ".", first.split(". ")[2]]
    )
    story = one_story([read("a", WIRE), read("b", OWN), read("c", mixed, "2031-05-09")])
    assert "stitched" in {f.kind for f in story.flags if f.document == "c"}
    assert "stitched" not in {f.kind for f in story.flags if f.document in "ab"}


def test_shares_of_shingles() -> None:
    assert containment(shingles(WIRE), shingles(WIRE)) == 1.0
    assert containment(shingles(OTHER), shingles(WIRE)) == 0.0
    assert containment(shingles(""), shingles(WIRE)) == 0.0
