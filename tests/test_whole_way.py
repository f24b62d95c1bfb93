"""The whole way on the bundled sample: every status, exact words, the same bytes in any order, no voice for a copy."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from crossread import Options, build, load, samples, save
from crossread.errors import DossierError
from crossread.reconcile.sentences import unsupported
from crossread.reconcile.sentences.told import Told
from crossread.tell.readable import ReadableDossier

RULES = Options(model="rules")


@pytest.fixture(scope="module")
def sample() -> ReadableDossier:
    """The dossier of the bundled reports, with the model that ships."""
    return build([str(samples.folder())])


def test_the_sample_shows_every_status(sample: ReadableDossier) -> None:
    assert {f.status for f in sample.findings} == {"agreed", "disputed", "changed", "single", "open"}
    assert not sample.faults


def test_evidence_is_exact(sample: ReadableDossier) -> None:
    texts = {d.id: d.text for d in sample.documents}
    titles = {d.id: d.title for d in sample.documents}
    for claim in sample.claims:
        where = (titles if claim.evidence.field == "title" else texts)[claim.evidence.document]
        assert where[claim.evidence.span.start : claim.evidence.span.end] == claim.evidence.words
    for quote in sample.quotes:
        assert texts[quote.document][quote.span.start : quote.span.end] == quote.words


def test_no_menu_or_teaser_is_cited(sample: ReadableDossier) -> None:
    noise = {
        (r.document.id, place)
        for r in sample.readings
        for span, kind in r.boilerplate
        if kind in ("menu", "teaser")
        for place in range(span.start, span.end)
    }
    assert noise, "the sample has menus and teasers"
    for claim in sample.claims:
        assert not any(
            (claim.evidence.document, p) in noise for p in range(claim.evidence.span.start, claim.evidence.span.end)
        )


def test_every_claim_of_a_position_stands_in_one_voice(sample: ReadableDossier) -> None:
    known = {c.id for c in sample.claims}
    for finding in sample.findings:
        for position in finding.positions:
            voices = [claim for voice in position.voices for claim in voice]
            assert sorted(voices) == sorted(position.claims)
            assert set(voices) <= known
        assert finding.reasons, "no verdict without its why"


def test_every_sentence_of_the_brief_rests_on_claims(sample: ReadableDossier) -> None:
    known = {c.id: c for c in sample.claims}
    assert sample.brief
    names = {d.id: d.outlet or d.id for d in sample.documents}
    texts = {d.id: d.text for d in sample.documents}
    around = Told(known, names, texts).around
    for line in sample.brief:
        assert line.claims
        assert unsupported(line, known, names, around) == ()
        for words in re.findall("“([^”]+)”", line.text):
            assert any(
                words.casefold().rstrip(".") in " ".join(texts[known[i].evidence.document].split()).casefold()
                for i in line.claims
            ), "quoted word for word"


def test_agreed_findings_have_two_reports_and_single_ones_one(sample: ReadableDossier) -> None:
    by_id = {c.id: c for c in sample.claims}
    for finding in sample.findings:
        reports = {by_id[i].evidence.document for p in finding.positions for i in p.claims}
        if finding.status == "agreed":
            assert len(finding.positions) == 1
            assert len(reports) >= 2
        if finding.status == "single":
            assert len(reports) == 1
        if finding.status in ("disputed", "changed"):
            assert len(finding.positions) >= 2


def files() -> list[str]:
    """The files of the sample."""
    return sorted(str(p) for p in samples.folder().iterdir() if p.is_file() and p.suffix != ".py")


def test_order_and_runner_change_no_byte() -> None:
    one = build([str(samples.folder())], RULES).to_json()
    assert build([str(samples.folder())], RULES).to_json() == one
    assert build(files()[::-1], RULES).to_json() == build(files(), RULES).to_json()
    spread = Options(model="rules", runner="processes", workers=2)
    assert build([str(samples.folder())], spread).to_json() == one


def test_a_copy_adds_no_voice(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    shutil.copytree(samples.folder(), folder)
    before = build([str(folder)], RULES)
    source = next(d for d in before.documents if d.id == "cascade-wire")
    (folder / "zz-copy.txt").write_text(source.text, "utf-8")
    (folder / "zz-copy.json").write_text(json.dumps({"date_publish": source.published, "title": "Elsewhere"}), "utf-8")
    after = build([str(folder)], RULES)
    assert len(after.stories[0].voices) == len(before.stories[0].voices)
    for finding in after.findings:
        by_id = {c.id: c for c in after.claims}
        for position in finding.positions:
            homes = [{by_id[i].evidence.document for i in voice} for voice in position.voices]
            with_copy = [home for home in homes if home & {"zz-copy", "cascade-wire"}]
            assert len(with_copy) <= 1


def test_saved_and_read_back(sample: ReadableDossier, tmp_path: Path) -> None:
    save(sample, tmp_path / "d.json")
    again = load(tmp_path / "d.json")
    assert again.to_json() == sample.to_json()
    (tmp_path / "bad.json").write_text('{"schema": "something else"}', "utf-8")
    with pytest.raises(DossierError):
        load(tmp_path / "bad.json")


def test_it_shows_itself(sample: ReadableDossier) -> None:
    assert sample._repr_html_().startswith("<iframe")
    assert sample.to_dict()["schema"] == "crossread/dossier/1"


def test_what_came_later_can_be_left_out() -> None:
    early = build([str(samples.folder())], Options(model="rules", as_of="2025-10-12"))
    assert all(d.published[:10] <= "2025-10-12" for d in early.documents)
    assert 0 < len(early.documents) < 6
