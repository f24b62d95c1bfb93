"""Takes the README's pictures of a dossier's page: `python docs/pictures/screenshots.py PAGE.html [FOLDER]`.

Needs the test extra (Playwright) and Debian's Chromium at /usr/bin/chromium, or its path in the variable CHROMIUM.
Writes desk.png (1280 px), words.png (a value pressed), phone.png and phone-words.png (390 px), dark.png.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

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


def open_page(browser: Browser, path: Path, width: int, height: int, scheme: str = "light") -> Page:
    """The page in a window of this size."""
    page = browser.new_page(
        viewport={"width": width, "height": height},
        device_scale_factor=1 if width > 600 else 2,
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(path.resolve().as_uri())
    return page


def press_value(page: Page) -> None:
    """Open the words behind the first disputed answer, else behind the first answer."""
    disputed = page.locator(".row.s-disputed")
    row = (disputed if disputed.count() else page.locator(".row")).first
    row.evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 200)")
    row.locator(".answers .v").first.click()


def take(page_file: Path, folder: Path) -> None:
    """All pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        desk = open_page(browser, page_file, 1280, 1500)
        desk.screenshot(path=folder / "desk.png")
        words = open_page(browser, page_file, 1280, 860)
        press_value(words)
        words.screenshot(path=folder / "words.png")
        phone = open_page(browser, page_file, 390, 844)
        phone.screenshot(path=folder / "phone.png")
        press_value(phone)
        phone.screenshot(path=folder / "phone-words.png")
        open_page(browser, page_file, 1280, 1500, "dark").screenshot(path=folder / "dark.png")
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent)
