"""A saved page becomes a draft: trafilatura for its main text, our own tables for what it tells of itself."""

from __future__ import annotations

import re
from typing import Any

import trafilatura
from htmldate import find_date  # type: ignore[import-untyped,unused-ignore]
from lxml import html  # type: ignore[import-untyped]

from crossread.errors import FormatError
from crossread.read.dates import find_stamps, iso_of, writes_day_first
from crossread.read.decoding import normalise_newlines
from crossread.read.documents import outlet_of
from crossread.read.drafts import Batch, Draft
from crossread.read.entries import Entry
from crossread.read.formats.pages.found import Found
from crossread.read.formats.pages.linked import read_linked
from crossread.read.formats.pages.markup import read_markup, without_asides
from crossread.read.formats.pages.visible import headlines, near_headline, visible_lines
from crossread.read.names import clean_byline, clean_title, is_person_line, site_of

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_KEYS = {
    "title": "title",
    "outlet": "outlet",
    "byline": "authors",
    "published": "date_publish",
    "updated": "date_modify",
    "url": "url",
    "language": "language",
}


def read_page(text: str, entry: Entry) -> Batch:
    """The draft of a page; raises FormatError where it has no main text."""
    tree = _tree(_DECLARATION.sub("", text), entry.name)
    blocks = ["".join(one.itertext()) for one in tree.iter("script") if "ld+json" in (one.get("type") or "").lower()]
    lines = visible_lines(tree)
    found = [*read_linked(blocks), *read_markup(tree)]
    heads = [head for one in found if one.rule == "title element" for head in headlines(lines, one.value)]
    found = _with_heads(found, heads)
    body = _main_text(text)
    if not body.strip():
        raise FormatError(entry.name, "this page has no main text")
    titles = [one.value for one in found if one.field == "title"]
    chosen = choose([*found, *near_headline(lines, titles, day_first=_day_first(found))])
    if "published" not in chosen:
        chosen |= _date_by_search(without_asides(tree))
    keys = {_KEYS[field]: one.value for field, one in chosen.items()}
    rules = {_KEYS[field]: one.rule for field, one in chosen.items()}
    return Batch(drafts=(Draft(item=entry.name, stem=entry.stem, text=body, keys=keys, rules=rules),))


def _with_heads(found: list[Found], heads: list[str]) -> list[Found]:
    """The candidates with the visible headlines before the page's title, which holds more."""
    place = next((at for at, one in enumerate(found) if one.rule in ("h1 element", "title element")), len(found))
    return [*found[:place], *(Found("title", head, "visible headline") for head in heads), *found[place:]]


def choose(found: list[Found]) -> dict[str, Found]:
    """The best candidate of each field, cleaned: of a title what is not the site's name, of a byline the names."""
    chosen: dict[str, Found] = {}
    for field in ("outlet", "url", "language"):
        one = next((one for one in found if one.field == field and one.value and _usable(one)), None)
        chosen |= {field: one} if one else {}
    if "outlet" not in chosen:
        chosen |= _outlet_in_title(found)
    outlet = chosen["outlet"].value if "outlet" in chosen else ""
    for field in ("published", "updated"):
        one = next((one for one in found if one.field == field and _date(one.value)), None)
        chosen |= {field: Found(field, _date(one.value), one.rule)} if one else {}
    titles = [one.value for one in found if one.field == "title"]
    for one in found:
        if one.field == "title" and _cut_off(one.value, titles):
            continue
        value = clean_title(one.value, outlet, titles) if one.field == "title" else clean_byline(one.value, outlet)
        if one.field in ("title", "byline") and one.field not in chosen and value:
            chosen[one.field] = Found(one.field, value, one.rule)
    return chosen


def _day_first(found: list[Found]) -> bool:
    """Whether the page's address or language says that days come before months."""
    values = [(one.field, one.value) for one in found]
    return any(
        writes_day_first(outlet_of(value) if field == "url" else "", value if field == "language" else "")
        for field, value in values
    )


def _cut_off(title: str, others: list[str]) -> bool:
    """Whether a title breaks off where another goes on."""
    start = title.rstrip(".… ")
    return title != start and any(len(other) > len(title) and other.startswith(start) for other in others)


def _outlet_in_title(found: list[Found]) -> dict[str, Found]:
    """The outlet that the page's title names beside the headline."""
    titles = [one for one in found if one.field == "title"]
    heads = [one.value for one in titles if one.rule != "title element"]
    names = (site_of(one.value, heads) for one in titles if one.rule == "title element")
    return (
        dict.fromkeys(["outlet"], Found("outlet", first, "title element"))
        if (first := next(filter(None, names), ""))
        else {}
    )


def _usable(one: Found) -> bool:
    if one.field == "outlet":
        return is_person_line(one.value)
    return one.field != "url" or one.value.startswith("http")


def _date(value: str) -> str:
    """ISO of a date, also where other words stand around it."""
    exact = iso_of(value)
    return exact or next((stamp.iso for stamp in find_stamps(value)), "")


def _date_by_search(tree: Any) -> dict[str, Found]:
    """The date that htmldate finds in what is left: links, scripts, the text."""
    found = find_date(tree, original_date=True, extensive_search=False)
    return {"published": Found("published", found, "htmldate")} if found else {}


def _main_text(text: str) -> str:
    document = trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True)
    return normalise_newlines(document or "")


def _tree(text: str, name: str) -> Any:
    try:
        return html.document_fromstring(text)
    except (ValueError, html.etree.ParserError) as error:
        raise FormatError(name, f"this page cannot be parsed ({error})") from error
