"""Who died alone in each report is one person, whatever his age; ages told in lists.  Reports are invented."""

from __future__ import annotations

from itertools import permutations

import pytest

from crossread.options import Options
from crossread.pipeline import build_documents
from crossread.reconcile.fates import Fates, join_fates
from crossread.reconcile.groups import Group
from crossread.types import Document, Entity, Finding


def person(document: str, name: str, **attributes: str) -> Group:
    """Somebody of one report."""
    entity = Entity(f"{document} {name}", "person", name, (name,), named=name[:1].isupper(), attributes=attributes)
    return Group([(document, entity)])


def dead(*groups: Group, **counted: int) -> Fates:
    """That all of these died."""
    told = [(document, e.id) for group in groups for document, e in group.members]
    return Fates({d: frozenset(i for other, i in told if other == d) for d, _ in told}, counted)


def test_the_only_woman_killed_is_one_whatever_her_age() -> None:
    one = person("a", "woman", age="24", gender="female", role="victim")
    other, man = person("b", "Ada Quill", age="22", gender="female", role="victim"), person("b", "man", gender="male")
    assert len(join_fates([one, other, man], [dead(one, other, man, b=2)])) == 2


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_the_order_of_three_reports_changes_nothing(order: tuple[str, ...]) -> None:
    """Whoever was joined already is no rival of the third."""
    men = {d: person(d, "man", age=age, gender="male") for d, age in zip("abc", ("30", "33", "36"), strict=True)}
    rows = [men[d] for d in order]
    assert len(join_fates(rows, [dead(*rows)])) == 1


def test_two_of_one_sex_in_a_report_leave_it_open() -> None:
    one = person("a", "woman", age="24", gender="female")
    both = person("b", "Ada Quill", age="22", gender="female"), person("b", "Rosa Kern", age="40", gender="female")
    assert len(join_fates([one, *both], [dead(one, *both)])) == 3


def test_a_report_that_counts_more_than_it_tells_of_leaves_it_open() -> None:
    one, other = person("a", "woman", age="24"), person("b", "Ada Quill", age="22")
    assert len(join_fates([one, other], [dead(one, other, b=3)])) == 2


def test_ages_far_apart_and_other_names_are_two() -> None:
    one, old = person("a", "woman", age="24"), person("b", "Ada Quill", age="60")
    assert len(join_fates([one, old], [dead(one, old)])) == 2
    two = person("a", "Ida Moll", age="24"), person("b", "Ada Quill", age="24")
    assert len(join_fates(two, [dead(*two)])) == 2


def test_a_name_that_was_put_right_in_one_report() -> None:
    one, other = person("a", "David Hopp", age="22"), person("a", "David Tolan", age="22")
    assert len(join_fates([one, other], [dead(one, other, a=1)])) == 1
    assert len(join_fates([one, other], [dead(one, other, a=2)])) == 2


def findings(slot: str, *reports: str) -> list[Finding]:
    """The findings of a slot that several of these reports answer."""
    docs = [Document(f"r{n}", text, published="2031-05-05") for n, text in enumerate(reports)]
    found = build_documents(docs, Options(model="rules")).findings
    return [f for f in found if f.slot == slot and f.status != "single"]


def test_a_list_of_ages_answers_once() -> None:
    one = "A 21-year-old man and a 22-year-old man were shot in Pell on Sunday."
    other = "Two men, ages 21 and 22, were shot in Pell on Sunday."
    assert [f.status for f in findings("person.age", one, other)] == ["agreed"]


def test_one_of_a_list_is_told_of_alone_elsewhere() -> None:
    one = "A 13-year-old boy was shot in Pell on Sunday."
    other = "Two boys, 11 and 13 years old, were shot in Pell on Sunday."
    assert [(f.status, f.positions[0].display) for f in findings("person.age", one, other)] == [("agreed", "13")]
