"""The three reports of the seeds: speakers, chains and the quotation that differs (design, section 3)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from crossread.annotate.sentences import plain_doc
from crossread.annotate.speech import find_attributions, find_quotes
from crossread.compare.quotes import group_quotes
from crossread.types import Attribution, Quote

SEEDS = Path(__file__).parents[2] / "../shared/seeds/anaheim"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="needs ../shared")


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[tuple[Attribution, ...], tuple[Quote, ...]]]:
    result = {}
    for path in sorted(SEEDS.glob("*.txt")):
        doc = plain_doc(path.read_text("utf-8"))
        attributions = find_attributions(doc)
        result[path.stem[:3]] = attributions, find_quotes(doc, attributions, document=path.stem[:3])
    return result


def test_speakers(found):
    speakers = {key: [q.speaker.split()[-1] if q.speaker else "" for q in rows] for key, (_, rows) in found.items()}
    assert speakers["001"] == ["Quezada", "Tait", "Tait", "Quezada", "Quezada", *["13-year-old"] * 2, "neighbour"]
    assert speakers["002"] == ["Hanna", "Hanna", "Tait", "Tait", "Gutierrez", "Quezada", "Quezada"]


def test_a_speaker_never_introduced_is_not_guessed(found):
    assert found["000"][1][-1].speaker == ""


def test_the_same_quotation_differs_and_one_wording_is_cut_short(found):
    rows = group_quotes([q for _, quotes in found.values() for q in quotes])
    groups = {q.group for q in rows}
    shared = [q for q in rows if sum(o.group == q.group for o in rows) > 1]
    assert len(groups) == len(rows) - 1 and {q.document for q in shared} == {"001", "002"}
    short = next(q for q in shared if q.document == "001")
    assert short.truncated and ("insert", "that were") in short.difference


def test_chains(found):
    chains = {(a.holder, a.via.holder) for a in found["001"][0] if a.via}
    assert {("Raul Quezada", "CNN"), ("The 13-year-old", "KTLA"), ("the boy's mother", "KTLA")} <= chains
    assert ("Jocelyne Gutierrez", "Los Angeles Times") in {(a.holder, a.via.holder) for a in found["002"][0] if a.via}


def test_marks_of_real_reports_deleted_doubled_or_mixed_still_give_a_reading():
    marks = "\"“”‘’'"
    for seed, path in enumerate(sorted(SEEDS.glob("*.txt")) * 4):
        dice = random.Random(seed)
        spoilt = "".join(
            dice.choice(["", c + c, dice.choice(marks)]) if c in marks and dice.random() < 0.4 else c
            for c in path.read_text("utf-8")
        )
        doc = plain_doc(spoilt)
        attributions = find_attributions(doc)
        rows = find_quotes(doc, attributions)
        assert attributions
        assert all(spoilt[q.span.start : q.span.end] == q.words for q in rows)
        spans = [s for a in attributions for s in (*a.source, *a.cue, *a.content)]
        assert all(0 <= s.start < s.end <= len(spoilt) for s in spans)


def test_an_outlet_that_two_sentences_lean_on_is_one(found):
    holders = [a.holder for a in found["001"][0]]
    assert "Times" not in holders
    assert holders.count("Los Angeles Times") == 2


def test_the_parties_of_the_dispute_hold_their_own_words(found):
    holders = {a.holder for key in found for a in found[key][0]}
    assert {"The boy's mother", "The officer", "The boy", "Larry Hanna", "Raul Quezada"} <= holders
