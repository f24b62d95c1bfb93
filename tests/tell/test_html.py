"""The page as text: self-contained, under a strict policy, and no report becomes markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from crossread.tell import to_html
from crossread.tell.html.view import around
from crossread.types import Dossier

from . import hostile, lantern
from .test_form import shuffled

DOSSIERS = {"lantern": lantern.dossier(), "hostile": hostile.dossier(), "empty": Dossier(())}
VOID = {"meta", "link", "input", "br", "hr", "img"}


class Elements(HTMLParser):
    """Collects elements with their attributes, checks that they nest, keeps the text of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in {tag}"
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]][-1] += data


@pytest.fixture(scope="module", params=DOSSIERS)
def page(request: pytest.FixtureRequest) -> str:
    return to_html(DOSSIERS[request.param])


def test_is_well_formed_with_ids_that_stand_once(page: str) -> None:
    elements = Elements(page)
    assert elements.open == []
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [
        str(a["href"])[1:]
        for tag, a in elements.found
        if tag in ("a", "use") and str(a.get("href", "")).startswith("#")
    ]
    assert set(targets) <= set(ids)


def test_asks_nothing_of_any_network(page: str) -> None:
    for tag, attributes in Elements(page).found:
        assert tag not in {"img", "iframe", "object", "embed", "base", "form", "audio", "video", "source"}
        assert (
            "src" not in attributes
            and "style" not in attributes
            and not [name for name in attributes if name.startswith("on")]
        )
        if tag == "link":
            assert attributes["href"] == "data:,"
        if tag == "a":
            assert re.match(r"#|https?://", str(attributes["href"]))
    assert "@import" not in page and "url(" not in page


def test_policy_names_the_one_script_and_the_one_style(page: str) -> None:
    elements = Elements(page)
    policy = next(a["content"] for _, a in elements.found if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None and "default-src 'none'" in policy and "unsafe" not in policy
    first, data, script = elements.raw["script"]
    for code in (first, script, *elements.raw["style"]):
        assert base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() in policy
    json.loads(data)


def test_reports_become_no_markup() -> None:
    page = to_html(hostile.dossier())
    names = [tag for tag, _ in Elements(page).found]
    assert names.count("script") == 3 and names.count("style") == 1
    undrawn = Elements(re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL))
    assert [tag for tag, _ in undrawn.found].count("title") == 1, "titles of drawings aside"
    assert "<script>window" not in page and "<img" not in page and "onclick=window.pwned=1>" not in page
    assert "javascript:" not in "".join(str(a.get("href")) for _, a in Elements(page).found)
    assert "49" not in re.sub(r"\s", "", page.partition("<h1")[2].partition("</h1>")[0]), "no template is run twice"


def test_same_page_in_any_order() -> None:
    assert to_html(shuffled(lantern.dossier(), 3)) == to_html(lantern.dossier())


def embedded() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Elements(to_html(lantern.dossier())).raw["script"][1])
    return read


def test_every_claim_can_be_opened_from_its_question() -> None:
    data = embedded()
    assert len(data["claims"]) == len(lantern.dossier().claims)
    for number, claim in enumerate(data["claims"]):
        assert claim["anchor"] != "reports", "its words are marked"
        assert all(number in data["findings"][finding]["claims"] for finding in claim["findings"])


def test_many_single_findings_wait_for_a_click() -> None:
    dossier = lantern.dossier()
    many = Dossier(dossier.documents, findings=dossier.findings + dossier.findings[6:7] * 40, claims=dossier.claims)
    chips = {
        a["data-status"]: a["aria-pressed"]
        for tag, a in Elements(to_html(many)).found
        if tag == "button" and "data-status" in a
    }
    assert chips["single"] == "false" and chips["agreed"] == "true"


@pytest.mark.parametrize(
    ("words", "value", "shown"),
    [
        ("Marcus Hale, 34, a deckhand", "34", ("Marcus Hale, ", "34", ", a deckhand")),
        ("Five people were hurt", "five", ("", "Five", " people were hurt")),
        ("at 9:34 p.m.", "34", ("at 9:", "34", " p.m.")),
        ("three bangs", "three bangs", ("", "", "three bangs")),
        ("a 1934 pistol", "34", ("", "", "a 1934 pistol")),
        ("they ran", "", ("", "", "they ran")),
        (
            "a very long beginning of many words before 34 and a very long end of many words",
            "34",
            ("… beginning of many words before ", "34", " and a very long end of many …"),
        ),
    ],
)
def test_value_stands_out_in_its_words(words: str, value: str, shown: tuple[str, str, str]) -> None:
    assert around(words, value) == shown
