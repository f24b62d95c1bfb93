"""How many of each sex were hurt, compared across reports, and one wound against several.  Reports are invented."""

from __future__ import annotations

from crossread.options import Options
from crossread.pipeline import build_documents
from crossread.types import Document, Finding

FIVE = "Five people were shot outside a bar in Pell on Sunday, officers said."
ONE_WOMAN = f"{FIVE} One woman and four men were shot, and all are expected to live."
TWO_WOMEN = f"{FIVE} Two women and three men were shot, and all are expected to live."
SOME = f"{FIVE} Two women were shot in the yard. Two men were shot in the street."


def findings(slot: str, *reports: str) -> list[Finding]:
    """The findings of a slot that several of these reports answer."""
    docs = [Document(f"r{n}", text, published="2031-05-05") for n, text in enumerate(reports)]
    found = build_documents(docs, Options(model="rules")).findings
    return [f for f in found if f.slot == slot and f.status != "single"]


def test_other_numbers_of_each_sex_are_disputed() -> None:
    found = findings("person.gender", ONE_WOMAN, TWO_WOMEN)
    assert [f.status for f in found] == ["disputed", "disputed"]
    shown = sorted({p.display for f in found for p in f.positions})
    assert shown == ["1 female", "2 female", "3 male", "4 male"]


def test_a_report_that_tells_of_some_disputes_only_who_counts_fewer_of_all() -> None:
    statuses = {f.positions[0].display.split()[-1]: f.status for f in findings("person.gender", ONE_WOMAN, SOME)}
    assert statuses == {"female": "disputed", "male": "agreed"}


def test_the_dead_and_the_wounded_are_two_parts() -> None:
    dead = "Two women and a man were killed in Pell on Sunday. Two men and a woman were wounded, officers said."
    hurt = "Two men and a woman were wounded in Pell on Sunday, officers said."
    assert all(f.status == "agreed" for f in findings("person.gender", dead, hurt))


def test_one_wound_against_several() -> None:
    one = "A man was shot in Pell on Sunday. Lars Dorne died from a gunshot wound to the chest, officers said."
    many = "A man was shot in Pell on Sunday. Lars Dorne was found in a yard with multiple gunshot wounds."
    assert [f.status for f in findings("shots.count", one, many)] == ["disputed"]
    assert findings("shots.count", one, one.replace("officers", "police")) == []
