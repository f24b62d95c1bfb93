"""Writes the made set of saved pages: `python tests/read/make_pages.py`.

Six incidents that never happened, in the styles of common news systems; every name, place and outlet is made up. A
style is a template in `templates/`, written by hand as such systems write: where they keep title, names and dates,
what stands around the report. `pages/expected.json` says what a reader should tell of each page; a time keeps the
zone that the page gives. In a template `{{published %B %-d, %Y}}` is a date in that form, `{{published iso}}` one
with its offset, `{{published utc}}` one in UTC, `{{published zone}}` the letters of its zone, `{{published colon}}`
its offset.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGES = HERE / "pages"
TEMPLATES = HERE / "templates"
ZONES = {-4: "EDT", -5: "CDT", -6: "CST", -7: "PDT"}
PARTS = {name: (TEMPLATES / f"{name}.part").read_text("utf-8").strip() for name in ("navigation", "others", "footer")}
# What a style tells: `day` where it gives no time, `wall` a time without a zone.
EVERYTHING = "title byline outlet published updated"
TELLS = {
    "wordpress": EVERYTHING,
    "wordpress_old": "title byline outlet published day",
    "drupal": EVERYTHING,
    "amp": EVERYTHING,
    "gannett": EVERYTHING,
    "townnews": EVERYTHING,
    "blogger": "title byline outlet published",
    "wire": EVERYTHING,
    "squarespace": EVERYTHING,
    "broken_linked": EVERYTHING,
    "microdata": EVERYTHING,
    "stamp_only": EVERYTHING,
    "parsely": "title byline outlet published",
    "press_release": "title published day",
    "british": EVERYTHING,
    "latin": "title byline outlet published wall",
    "cable": EVERYTHING,
    "station_tegna": "title byline published updated",
    "station_scripps": EVERYTHING + " wall",
    "station_nexstar": EVERYTHING,
    "station_gray": "title byline outlet published",
    "advance": EVERYTHING + " wall",
    "indian": "title byline outlet",
    "guardian": EVERYTHING,
    "joomla": EVERYTHING,
    "html4": "title byline outlet published day",
    "wayback": EVERYTHING,
    "times": "title byline outlet published wall",
    "newsletter": EVERYTHING,
    "patch": EVERYTHING,
    "bare": "title byline outlet published wall",
    "sinclair": "title byline outlet published day",
    "hearst": EVERYTHING,
    "epoch": EVERYTHING,
    "two_writers": EVERYTHING,
    "url_only": "title byline outlet published day",
    "xhtml": "title byline outlet published day",
    "live": EVERYTHING,
    "arc": "title byline outlet published",
    "police_site": "title published wall",
    "pipe_line": "title byline outlet published wall",
    "zone_words": EVERYTHING,
    "post_media": EVERYTHING,
    "abc_style": EVERYTHING,
    "press_box": "title byline outlet published day",
    "data_attr": EVERYTHING,
    "wire_photo": "title outlet published wall",
    "hidden_meta": "title byline outlet published day",
    "college": EVERYTHING,
    "radio": EVERYTHING,
}


def main() -> None:
    """Write two pages in each style, and what they tell."""
    PAGES.mkdir(exist_ok=True)
    made = json.loads((HERE / "stories.json").read_text("utf-8"))
    table: dict[str, dict[str, str]] = {}
    for number, (style, tells) in enumerate(TELLS.items()):
        template = (TEMPLATES / f"{style}.html").read_text("utf-8")
        for turn in (0, 1):
            story = dict(made["stories"][(number + 3 * turn) % len(made["stories"])])
            story |= made["outlets"][(number + turn) % len(made["outlets"])]
            name = f"{style}-{turn + 1}.html"
            page = fill(template, story)
            (PAGES / name).write_bytes(page.encode("cp1252" if style == "latin" else "utf-8"))
            table[name] = expected(story, style, tells.split())
    (PAGES / "expected.json").write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf-8")


def fill(template: str, story: dict[str, Any]) -> str:
    """The page of a story: every {{...}} of the template replaced."""
    slug = "-".join(re.findall(r"\w+", story["title"].lower())[:6])
    values = PARTS | {key: escape(value) for key, value in story.items() if isinstance(value, str)}
    values |= {"body": "\n".join(f"<p>{escape(one)}</p>" for one in story["paragraphs"])}
    values |= {"WRITER": story["writer"].upper(), "url": f"https://www.{story['host']}/{slug}"}

    def value(match: re.Match[str]) -> str:
        name, _, form = match[1].partition(" ")
        if form.isdigit():
            return str(values[name])[: int(form)]
        return dated(datetime.fromisoformat(story[name]), form) if form else str(values[name])

    return re.sub(r"\{\{(.+?)\}\}", value, template)


def dated(moment: datetime, form: str) -> str:
    """A date-time in one of the forms of the templates."""
    offset = moment.utcoffset()
    assert offset is not None
    named = {
        "iso": moment.isoformat(),
        "utc": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "zone": ZONES[round(offset.total_seconds() / 3600)],
        "epoch": str(int(moment.timestamp())),
        "colon": moment.isoformat()[-6:],
    }
    return named[form] if form in named else moment.strftime(form)


def expected(story: dict[str, Any], style: str, tells: list[str]) -> dict[str, str]:
    """What a page in some style tells, and its first and last paragraph."""
    values = {"title": story["title"], "byline": story["writer"], "outlet": story["outlet"]}
    if style in ("wire", "url_only"):
        values["byline"] = story["writer"].upper()
    if style == "two_writers":
        values["byline"] += ", Sofia Brandt"
    for field in ("published", "updated"):
        size = 10 if "day" in tells else 16 if "wall" in tells else None
        values[field] = story[field][:size]
    told = {field: value for field, value in values.items() if field in tells}
    return {**told, "first": story["paragraphs"][0], "last": story["paragraphs"][-1]}


if __name__ == "__main__":
    main()
