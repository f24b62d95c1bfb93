"""The page in a browser: it asks nothing of a network, opens words in their place, filters, fits a phone and paper."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from crossread.tell import to_html

from . import hostile, lantern

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

pytestmark = pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    made = {"lantern": lantern.dossier(), "hostile": hostile.dossier()}
    for name, dossier in made.items():
        folder.joinpath(f"{name}.html").write_text(to_html(dossier), "utf-8")
    return {name: folder.joinpath(f"{name}.html").as_uri() for name in made}


class Watched:
    """One browser page for all tests of a width: loaded anew for each, watched for requests, messages and errors."""

    def __init__(self, browser: Browser, width: int, height: int) -> None:
        self.page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
        self.trouble: list[str] = []
        self.address = ""
        self.page.on("request", lambda request: self.note(request.url))
        self.page.on("console", lambda message: self.note(message.text))
        self.page.on("pageerror", lambda error: self.note(str(error)))

    def note(self, event: str) -> None:
        if event not in (self.address, "data:,"):
            self.trouble.append(event)

    def load(self, address: str) -> Page:
        self.address = address
        self.trouble.clear()
        self.page.emulate_media(media="screen")
        self.page.goto(address)
        return self.page


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Watched:
    return Watched(browser, 1280, 900)


@pytest.fixture(scope="module")
def hand(browser: Browser) -> Watched:
    return Watched(browser, 390, 844)


@pytest.fixture
def page(desk: Watched, files: dict[str, str]) -> Iterator[Page]:
    yield desk.load(files["lantern"])
    assert desk.trouble == []


@pytest.fixture
def phone(hand: Watched, files: dict[str, str]) -> Iterator[Page]:
    yield hand.load(files["lantern"])
    assert hand.trouble == []


def press(page: Page, words: str) -> None:
    page.locator(".c-r .v", has_text=words).first.click()


def test_a_value_opens_its_words_in_their_place(page: Page) -> None:
    press(page, "at least five shots")
    assert page.locator("#drawer").is_visible()
    assert page.locator("#d-question").inner_text() == "How many shots were fired?"
    assert page.locator("#d-body .here").all_inner_texts() == ["at least five shots"]
    assert (
        "quay-street-gazette" in page.locator("#d-who").inner_text()
        and "Ivo Marsh" in page.locator("#d-who").inner_text()
    )
    seen = page.locator("#d-body .here").evaluate(
        "node => { const a = node.getBoundingClientRect(), b = node.closest('#d-body').getBoundingClientRect();"
        " return a.top >= b.top && a.bottom <= b.bottom; }"
    )
    assert seen, "the words are scrolled into view"
    page.locator("#d-why summary").click()
    assert "3 and 5 cannot both be true" in page.locator("#d-reasons").inner_text()


def test_steps_through_all_sources_of_a_question(page: Page) -> None:
    page.locator("tr", has_text="How old is Marcus Hale?").locator(".answers .v").first.click()
    assert page.locator("#d-count").inner_text() == "source 1 of 5"
    seen = [page.locator("#d-body .here").inner_text()]
    while page.locator("#d-next").is_enabled():
        page.locator("#d-next").click()
        seen.append(page.locator("#d-body .here").inner_text())
    assert seen == ["34", "34", "34", "Hale was 34", "36"]


def test_a_sentence_of_the_brief_opens_its_own_sources(page: Page) -> None:
    page.locator(".say", has_text="Tobias Renn").click()
    assert page.locator("#d-count").inner_text().endswith(" of 7")


def test_marked_words_open_what_they_answer(page: Page) -> None:
    page.locator("#reports .m", has_text="a 9mm pistol").first.click()
    assert page.locator("#d-question").inner_text() == "What weapon was used?"
    page.locator("#d-go").click()
    assert page.locator("#drawer").is_hidden()
    assert page.locator("#reports .m.here").first.is_visible()


def test_by_keyboard_alone(page: Page) -> None:
    value = page.locator(".answers .v").first
    value.focus()
    page.keyboard.press("Enter")
    assert page.locator("#drawer").is_visible()
    page.keyboard.press("ArrowRight")
    assert page.locator("#d-count").inner_text().startswith("source 2")
    page.keyboard.press("Escape")
    assert page.locator("#drawer").is_hidden()
    assert value.evaluate("node => node === document.activeElement"), "focus goes back to where it was"


def test_filter_by_verdict_and_by_words(page: Page) -> None:
    rows = page.locator(".grid .row:visible")
    every = rows.count()
    assert every == len(lantern.dossier().findings)
    for status in ("agreed", "single", "open", "changed"):
        page.locator(f".chip[data-status={status}]").click()
    assert {row.get_attribute("data-status") for row in rows.all()} == {"disputed"}
    assert "4 of 18" in page.locator("#told").inner_text()
    page.locator("#find").fill("shots")
    assert rows.count() == 1
    page.locator("#find").fill("")
    page.locator(".chip[data-status=agreed]").click()
    assert 4 < rows.count() < every


def test_head_of_the_table_stays_in_sight(page: Page) -> None:
    page.locator(".grid .row").nth(9).evaluate("row => row.scrollIntoView({block: 'center'})")
    assert page.locator(".grid thead .c-q").evaluate("node => node.getBoundingClientRect().top") >= 0


def test_phone_has_no_sideways_overflow(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    sheet = phone.locator("#sheet")
    assert sheet.evaluate("node => node.scrollWidth > node.clientWidth"), "the table scrolls within itself"
    sheet.evaluate("node => { node.scrollLeft = 400; }")
    assert phone.locator(".grid .row .c-q").first.evaluate("node => node.getBoundingClientRect().left") < 2, (
        "the question stays"
    )


def test_phone_shows_words_from_below(phone: Page) -> None:
    pressed = phone.locator(".answers .v").nth(4)
    pressed.click()
    box, place = phone.locator("#drawer").bounding_box(), pressed.bounding_box()
    assert box is not None and box["width"] == 390 and box["y"] > 100
    assert place is not None and 0 < place["y"] < box["y"], "what was pressed stays in sight"
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_paper_has_the_account_and_no_tools(page: Page) -> None:
    press(page, "at least five shots")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for hidden in ("#drawer", ".tools", ".bar"):
        assert page.locator(hidden).is_hidden()
    assert page.locator("text=3 and 5 cannot both be true").first.is_visible(), "reasons are open on paper"
    assert page.locator("#report-6 .text").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_works_without_script(browser: Browser, files: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["lantern"])
    target = page.locator(".c-r .v", has_text="at least five shots").get_attribute("href")
    assert page.locator(f"[id='{str(target)[1:]}']").text_content() == "at least five shots"
    context.close()


def test_hostile_reports_run_nothing(desk: Watched, files: dict[str, str]) -> None:
    page = desk.load(files["hostile"])
    page.locator(".answers .v").first.click()
    page.locator("#d-why summary").click()
    assert page.locator("#d-body .here").first.is_visible()
    assert page.evaluate("window.pwned") is None
    assert desk.trouble == []


def test_the_watch_sees_what_it_should(desk: Watched, files: dict[str, str]) -> None:
    page = desk.load(files["lantern"])
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/a.png'}))")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.pwned=1'}))"
    )
    page.wait_for_timeout(100)
    assert any("elsewhere.example" in event for event in desk.trouble), "the policy refuses, and says so"
    assert page.evaluate("window.pwned") is None
