"""Boilerplate: invented lines with their kinds, pages that go wrong easily, offsets on any text, and the bars."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.boilerplate import boilerplate_of, find_boilerplate
from crossread.annotate.boilerplate.inline import stretches
from crossread.annotate.boilerplate.stamps import is_stamp
from crossread.types import Document, Span, Told

HERE = Path(__file__).parent
REPORT = (
    "A man was hurt on Sunday when a wall fell down on Mill Lane, the fire brigade said.",
    "The wall had been leaning since the storm, said Ada Finch, who lives next to it.",
    "“We had told the council twice,” she said. “Nobody came to look at it.”",
    "The man, 52, was taken to hospital with a broken leg. He is expected to recover.",
)

# A line that stands below a report, and what it is ("" where it is the report's own).
LINES: tuple[tuple[str, str], ...] = (
    ("Share on Facebook", "menu"),
    ("Facebook Twitter Email Print", "menu"),
    ("Please enable Javascript to watch this video", "menu"),
    ("Read or Share this story: http://mill.example/1abc", "menu"),
    ("Advertisement", "menu"),
    ("Story continues below", "menu"),
    ("This site uses cookies to give you the best experience.", "menu"),
    ("Sign up for our free daily newsletter and never miss a story.", "menu"),
    ("Download the Mill 9 News app for iPhone and Android", "menu"),
    ("Follow us on Twitter @millnine and like us on Facebook", "menu"),
    ("Stay with Mill9 for updates on this developing story.", "menu"),
    ("This is a developing story. Check back for updates.", "menu"),
    ("We will update this story as more information becomes available.", "menu"),
    ("Your notification has been saved.", "menu"),
    ("12 comments", "menu"),
    ("Leave a comment", "menu"),
    ("Home | News | Sports | Weather", "menu"),
    ("Image 3 of 14 The wall as it stood last year", "menu"),
    ("* * *", "menu"),
    ("RELATED: Storm takes roof off chapel in Elm Hollow", "teaser"),
    ("READ MORE: Council votes to inspect old walls", "teaser"),
    ("More from Mill Nine:", "teaser"),
    ("[Chapel in Elm Hollow loses its roof in the storm]", "teaser"),
    ("1:24 Dog rescued from frozen pond", "teaser"),
    ("Trending stories:", "teaser"),
    ("Watch: Ada Finch shows where the wall stood", "teaser"),
    ("By Nora Quist", "credit"),
    ("By Nora Quist | The Mill Lantern", "credit"),
    ("Copyright 2019 The Mill Lantern. All rights reserved.", "credit"),
    ("© 2019 Mill Media", "credit"),
    ("The Mill Wire contributed to this report.", "credit"),
    ("nquist@mill.example", "credit"),
    ("Nora Quist: (555) 555-0142", "credit"),
    ("Contact Nora Quist at nquist@mill.example or on Twitter @nquist.", "credit"),
    ("Photo: Mill Lane Fire Brigade", "credit"),
    ("Ada Finch (Photo: Family)", "credit"),
    ("Posted: Friday, June 6, 2014 6:23 PM EDT", "stamp"),
    ("UPDATED at 12:23 P.M. (EST) on Tuesday, August 25th", "stamp"),
    ("March 3, 2014", "stamp"),
    ("2 hours ago", "stamp"),
    ("Anyone with information is asked to call the fire brigade at 555-0142.", ""),
    ("Police said the video shows a wall falling on a man and his dog.", ""),
    ("He was found on Facebook, where he had posted a picture of the wall.", ""),
    ("She said she would sign the complaint on Monday.", ""),
    ("“Stay with me,” she told him until the ambulance came.", ""),
    ("The council related the fall to the storm of last week.", ""),
    ("At 9:30 a.m. the lane was opened again.", ""),
    ("More than 40 people stood in the lane.", ""),
    ("The story of the wall begins in 1911, when a brewery stood there.", ""),
    ("Those hurt:", ""),
    ("Victor Palmer, 23, of Elm Hollow", ""),
)


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_lines(line: str, kind: str) -> None:
    text = "\n\n".join((*REPORT, line))
    found = find_boilerplate(text)
    assert [(text[span.start : span.end], one) for span, one in found] == ([(line, kind)] if kind else [])


MORE = [line.split("\t") for line in (HERE / "lines.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "line"), MORE, ids=[line for _, line in MORE])
def test_more_lines(kind: str, line: str) -> None:
    """Lines as British, Indian and American sites have them; whether menu or teaser does not matter."""
    text = "\n\n".join((*REPORT, line))
    house = {"menu": "house", "teaser": "house"}
    found = [(text[span.start : span.end], house.get(one, one)) for span, one in find_boilerplate(text)]
    assert found == ([] if kind == "-" else [(line, house.get(kind, kind))])


DATELINES: tuple[tuple[str, str], ...] = (
    ("ELM HOLLOW, Wash. — A wall fell down.", "ELM HOLLOW, Wash. —"),
    ("ELM HOLLOW, N.Y. (AP) - A wall fell down.", "ELM HOLLOW, N.Y. (AP) -"),
    ("Elm Hollow — A wall fell down.", "Elm Hollow —"),
    ("ELM HOLLOW (MLN9) – A wall fell down.", "ELM HOLLOW (MLN9) –"),
    ("Elm Hollow, Ky. (June 6, 2014) – A wall fell down.", "Elm Hollow, Ky. (June 6, 2014) –"),
    ("UPDATE — A wall fell down.", ""),
    ("Then — it was Sunday — A wall fell.", ""),
    ("WINNER: A WALL", ""),
    ("A wall fell down — nobody was hurt.", ""),
)


@pytest.mark.parametrize(("line", "lead"), DATELINES)
def test_datelines(line: str, lead: str) -> None:
    found = find_boilerplate(line)
    assert [line[span.start : span.end] for span, kind in found if kind == "dateline"] == ([lead] if lead else [])


def test_headlines_below_a_label_and_in_long_runs() -> None:
    titles = ("Chapel roof lost in storm", "Bear seen near the dam", "Ten pies for the autumn", "School band wins cup")
    text = "\n\n".join((*REPORT, "More stories:", *titles))
    teasers = [text[span.start : span.end] for span, kind in find_boilerplate(text) if kind == "teaser"]
    assert teasers == ["More stories:", *titles]


def test_teasers_that_stand_twice_are_found_and_the_report_below_is_kept() -> None:
    others = [f"{thing} in Port {place} on Friday evening after the concert." for thing, place in (
        ("A bear was seen", "Anders"), ("Two boats sank", "Bellamy"), ("The mayor resigned", "Corliss"))]  # fmt: skip
    text = "\n".join([*(line for one in others for line in (one, f"{one} It was")), *REPORT])
    kept = [line for line in text.split("\n") if all(text[s.start : s.end] != line for s, _ in find_boilerplate(text))]
    assert kept == list(REPORT)


def test_title_that_repeats_and_paragraph_that_stands_twice() -> None:
    text = "\n".join(("× Wall falls on man in Mill Lane", *REPORT, REPORT[1]))
    found = find_boilerplate(text, title="Wall falls on man in Mill Lane - Mill Lantern")
    assert [(text[span.start : span.end], kind) for span, kind in found] == [
        ("× Wall falls on man in Mill Lane", "menu"),
        (REPORT[1], "menu"),
    ]
    assert found[-1][0].start == text.rindex(REPORT[1])


def test_headline_known_from_the_text_alone_stays() -> None:
    text = "\n".join(("Wall falls on man in Mill Lane", *REPORT))
    told = Told("title", "Wall falls on man in Mill Lane", "first line", text[:30], Span(0, 30))
    assert boilerplate_of(Document(id="a", text=text, title=told.value, told=(told,))) == ()
    assert boilerplate_of(Document(id="a", text=text, title=told.value)) == ((Span(0, 30), "menu"),)


def test_wrapped_lines_are_no_headlines() -> None:
    """A transcript whose lines break anywhere keeps them all."""
    words = " ".join(REPORT).split()
    text = "\n".join(" ".join(words[at : at + 7]) for at in range(0, len(words), 7))
    assert find_boilerplate(text) == ()


def test_stretches_inside_a_paragraph() -> None:
    text = "The wall before it fell. (Photo: Mill Brigade) It stood for a hundred years and leaned for ten of them."
    assert [(text[span.start : span.end], kind) for span, kind in find_boilerplate(text)] == [
        ("(Photo: Mill Brigade)", "credit")
    ]


@pytest.mark.parametrize("line", ["About 9 p.m. he left", "1:24", "Twenty years ago it was new", ""])
def test_no_stamps(line: str) -> None:
    assert not is_stamp(line)


SIGNS = ("\n", "\n\n", " ", "\t", "—", "é", "\U0001f600", "\u2028")
PIECES = st.sampled_from([*REPORT, *(line for line, _ in LINES), *SIGNS])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map("".join)), st.text(max_size=30))
def test_offsets_on_any_text(text: str, title: str) -> None:
    check_offsets(text, title)


def test_offsets_on_real_reports(shared: Path) -> None:
    with (shared / "data/gva/articles.jsonl").open(encoding="utf-8") as file:
        reports = [json.loads(line) for line in file]
    for report in random.Random(7).sample(reports, 150):
        check_offsets(report["text"], report["title"])


def check_offsets(text: str, title: str) -> None:
    """Spans are in order, do not overlap, lie in the text, and neither begin nor end with white space."""
    last = 0
    for span, kind in find_boilerplate(text, title=title):
        words = text[span.start : span.end]
        assert last <= span.start and span.end <= len(text)
        assert words == words.strip() != ""
        assert "\n" not in words
        assert kind in ("menu", "teaser", "credit", "dateline", "stamp")
        last = span.end


def test_bars_on_hand_marks(shared: Path) -> None:
    """Precision at least .92 and recall at least .85 by paragraph, at most 1 % of kept words lost."""
    scorer = benchmark()
    marks = json.loads((HERE / "marks.json").read_text("utf-8"))["reports"]
    texts = scorer.read_reports(shared / "data/gva/articles.jsonl")
    lines = [line for one in marks for line in scorer.lines_of(texts[one["id"]], one["marks"])]
    marked = [line for line in lines if line.marked in scorer.HOUSE]
    found = [line for line in lines if line.found in scorer.HOUSE]
    right = sum(line.found in scorer.HOUSE for line in marked)
    kept = [line for line in lines if line.marked not in scorer.HOUSE]
    words = [len(line.text.split()) for line in kept]
    lost = sum(size for line, size in zip(kept, words, strict=True) if line.found in scorer.HOUSE)
    assert right / len(found) >= 0.92
    assert right / len(marked) >= 0.85
    assert lost / sum(words) <= 0.01


def benchmark() -> ModuleType:
    path = HERE.parents[1] / "benchmarks/boilerplate.py"
    spec = importlib.util.spec_from_file_location("benchmark_boilerplate", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


POSTS = [
    ("Police are on Pell Lane. #mill #news pic.mill — ", ""),
    ("Police are on Pell Lane. #mill — Nora Quist (@nquist) May 4, 2019", "#mill — Nora Quist (@nquist) May 4, 2019"),
    ("Three are hurt, a woman says. — Nora Quist (@nquist)", "— Nora Quist (@nquist)"),
    ("See https://t.co/Ab12Cd for the map of the road.", "https://t.co/Ab12Cd"),
    ("The inn — known as The Lantern (@lantern) — was shut.", ""),
]


@pytest.mark.parametrize(("text", "credit"), POSTS)
def test_a_post_in_a_report_is_signed(text: str, credit: str) -> None:
    assert [text[s.start : s.end] for s, kind in stretches(text) if kind == "credit"] == ([credit] if credit else [])
