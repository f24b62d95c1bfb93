"""Whose report it is: agencies in bylines, datelines and credit lines, and what that does to voices."""

from __future__ import annotations

import pytest

from crossread.annotate.boilerplate import boilerplate_of
from crossread.annotate.speech import find_credits
from crossread.compare.agencies import agencies_in, agency_of
from crossread.reconcile.voices import Origins, voices_of
from crossread.types import Claim, Document, Evidence, Phrase, Span

BODY = "Two trains met on the bridge at Dalby on Monday, the railway said. Nobody was hurt."

CREDITS = [
    (f"DALBY, Ohio (AP) - {BODY}", "", [("Associated Press", "credit: dateline", "AP", True)]),
    (f"Two trains meet\n\nBy The Associated Press\n\n{BODY}", "", [
        ("Associated Press", "credit: byline", "Associated Press", True)
    ]),
    (f"{BODY}\n\nThe Associated Press contributed to this report.", "", [
        ("Associated Press", "credit: contributed", "Associated Press", False)
    ]),
    (f"{BODY}\n\nCopyright 2015 The Associated Press. All rights reserved.", "", [
        ("Associated Press", "credit: rights", "Associated Press", False)
    ]),
    (f"{BODY}\n\nThis article originally appeared in The Dalby Courier.", "", [
        ("Dalby Courier", "credit: contributed", "The Dalby Courier", False)
    ]),
    (BODY, "Ann Lee, Reuters", [("Reuters", "credit: byline", "", True)]),
    (f"{BODY} A witness told the Associated Press that it was loud.", "", []),
    (f"By noon the AP had said that two trains had met on the bridge.\n\n{BODY}", "", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "byline", "expected"), CREDITS)
def test_whose_report_it_is(text: str, byline: str, expected: list[tuple[str, str, str, bool]]):
    document = Document("d", text, byline=byline)
    found = find_credits(document, boilerplate_of(document))
    named = [(a.holder, a.rule, "".join(text[s.start : s.end] for s in a.source), bool(a.content)) for a in found]
    assert named == expected


def test_agencies_by_their_names():
    assert [name for name, _, _ in agencies_in("AFP, Bay City News and the AP")] == [
        "Agence France-Presse", "Bay City News", "Associated Press",
    ]  # fmt: skip
    assert agency_of("the AP news agency") == "Associated Press"
    assert agency_of("Dalby Courier") == "Dalby Courier"


def claim(document: str, words: str, *, via: str = "", holder: str = "") -> Claim:
    evidence = Evidence(document, Span(0, len(words)), words)
    return Claim(f"{document} {words}", "other", "", Phrase(words), words, evidence, holder=holder, via=via)


AP = {"associated press": True}
VOICES = {
    "both are the agency's and say it alike": (
        [claim("a", "two trains met on Monday"), claim("b", "two trains met on Monday")], {"a": AP, "b": AP}, 1,
    ),
    "both are the agency's and say other things": (
        [claim("a", "two trains met on Monday"), claim("b", "nobody was hurt at all there")], {"a": AP, "b": AP}, 2,
    ),
    "one has it from the agency": (
        [claim("a", "two trains met"), claim("b", "a pair of trains crashed", via="the AP")], {"a": AP}, 1,
    ),
    "the agency only contributed": (
        [claim("a", "two trains met"), claim("b", "a pair of trains crashed", via="AP")],
        {"a": {"associated press": False}}, 2,
    ),
    "no agency": ([claim("a", "two trains met on Monday"), claim("b", "two trains met on Monday")], {}, 2),
    "both through some statement": (
        [claim("a", "two trains met", via="statement"), claim("b", "it was loud", via="statement")], {}, 2,
    ),
    "both through one outlet": (
        [claim("a", "two trains met", via="Dalby Courier"), claim("b", "it was loud", via="the Dalby Courier")], {}, 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", VOICES)
def test_voices(name: str):
    claims, via, number = VOICES[name]
    assert len(voices_of(claims, Origins({}, frozenset(), via))) == number
