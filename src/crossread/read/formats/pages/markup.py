"""What the markup of a page tells: its meta elements, microdata, time and byline elements; a table for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from crossread.read.formats.pages.found import Found

# Names of meta elements (property, name, itemprop, http-equiv), by their letters alone, that fill a field, best first.
_META: tuple[tuple[str, str], ...] = (
    ("title", "ogtitle twittertitle parselytitle sailthrutitle dctitle dctermstitle hdl headline"),
    ("outlet", "ogsitename parselysite dcpublisher dctermspublisher cre applicationname publisher"),
    ("byline", "author byl parselyauthor sailthruauthor dccreator dctermscreator articleauthorname articleauthor"),
    ("byline", "cxenseparseauthor newsauthors authors creator byline"),
    (
        "published",
        "articlepublishedtime ogpublishedtime articlepublished articlepublishdate parselypubdate sailthrudate",
    ),
    ("published", "datepublished publisheddate publishedtime pubdate publishdate publicationdate ptime pdate"),
    ("published", "dcdateissued dctermsissued dctermscreated dcdate dctermsdate cxenseparserecspublishtime"),
    ("published", "originalpublicationdate date created displaydate firstpublished"),
    ("updated", "articlemodifiedtime articlemodified articleupdated articleupdatedtime ogupdatedtime datemodified"),
    ("updated", "lastmod utime dctermsmodified lastmodified modified modifieddate revised updated lastupdated"),
    ("url", "ogurl"),
    ("language", "oglocale contentlanguage dclanguage language"),
)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|auth-name|writer|reporter|contributor|creator)s?(?:[\s_-]|$)", re.I
)
_BYLINE_NOT = re.compile(r"bio|comment|avatar|image|photo|related|social|follow|share|desc|more|box-list|list", re.I)
_DATE_CLASS = re.compile(
    r"publish|posted|pub-?date|date-?line|entry-date|post-date|article-?date|timestamp|created|time-?stamp", re.I
)
_ASIDE = re.compile(r"related|sidebar|recent|trending|comment|footer|teaser|promo|more-stor|widget", re.I)
_UPDATED = re.compile(r"updat|modif|revis", re.I)
_BYLINE_TAGS = "span div p a address cite li h2 h3 h4 h5 h6 section header strong em b small font dd".split()
_MOST_OF_A_BYLINE = 120


def read_markup(tree: Any) -> list[Found]:
    """The candidates of an lxml tree, best first for each field."""
    readers = (_from_meta, _from_microdata, _from_times, _from_bylines, _from_heads, _from_logo)
    return [found for reader in readers for found in reader(tree)]


def _from_meta(tree: Any) -> Iterator[Found]:
    content: dict[str, tuple[str, str]] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            value = " ".join((element.get("content") or "").split())
            if name and value:
                content.setdefault(re.sub(r"[^a-z]", "", name), (name, value))
    for field, names in _META:
        for name, value in (content[key] for key in names.split() if key in content):
            yield Found(field, value, f"meta {name}")


def _from_microdata(tree: Any) -> Iterator[Found]:
    """itemprop attributes outside meta elements."""
    fields = {"headline": "title", "datepublished": "published", "datecreated": "published", "datemodified": "updated"}
    for element in tree.iterfind(".//*[@itemprop]"):
        names = element.get("itemprop").lower().split()
        title = element.get("title") if element.tag == "abbr" else ""
        value = element.get("datetime") or element.get("content") or title or text_of(element)
        for name in names:
            if name in fields and value:
                yield Found(fields[name], value, f"microdata {name}")
            if name == "author":
                inner = element.find(".//*[@itemprop='name']")
                named = element.get("content") or text_of(inner if inner is not None else element)
                yield Found("byline", named, "microdata author")
            if name in ("publisher", "sourceorganization"):
                inner = element.find(".//*[@itemprop='name']")
                if inner is not None:
                    yield Found("outlet", inner.get("content") or text_of(inner), "microdata publisher")


def _from_times(tree: Any) -> Iterator[Found]:
    """Time elements, and elements whose class says that they hold a date, but for those beside the article."""
    for element in tree.iter("time", "span", "div", "p", "abbr", "li"):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag != "time" and not (_DATE_CLASS.search(marks) and len(text_of(element)) < _MOST_OF_A_BYLINE):
            continue
        value = element.get("datetime") or element.get("title") or text_of(element)
        around = f"{marks} {element.get('itemprop') or ''} {text_of(element)[:20]} {_around(element.getparent())}"
        field = "updated" if _UPDATED.search(around) else "published"
        if value and not _in_aside(element):
            yield Found(field, value, f"{element.tag} element")


def _from_bylines(tree: Any) -> Iterator[Found]:
    for element in tree.iterfind(".//*[@rel='author']"):
        yield Found("byline", text_of(element), "rel author")
    for element in tree.iter(*_BYLINE_TAGS):
        marks = element.get("class") or ""
        if _BYLINE_CLASS.search(marks) and not _BYLINE_NOT.search(marks) and not _in_aside(element):
            text = text_of(element)
            if 0 < len(text) <= _MOST_OF_A_BYLINE:
                yield Found("byline", text, f"class {marks.split()[0]}")


def _from_heads(tree: Any) -> Iterator[Found]:
    for tag in ("h1", "h2"):
        heads = [text_of(element) for element in tree.iter(tag) if not _in_aside(element)]
        if tag == "h1" or len(heads) == 1:
            yield from (Found("title", head, f"{tag} element") for head in heads if len(head.split()) > 2)
    yield from (Found("title", text_of(element), "title element") for element in tree.iter("title"))
    for element in tree.iterfind(".//link[@rel='canonical']"):
        yield Found("url", element.get("href") or "", "canonical link")
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if language:
        yield Found("language", language, "lang attribute")


def _from_logo(tree: Any) -> Iterator[Found]:
    """The name beside the site's logo."""
    for element in tree.iter("a", "img", "div", "h1", "span"):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if re.search(r"(?:^|[\s_-])logo(?:[\s_-]|$)", marks, re.IGNORECASE):
            inner = element.find(".//img")
            named = element.get("aria-label") or element.get("alt") or ("" if inner is None else inner.get("alt"))
            yield Found(
                "outlet", re.sub(r"\b(?:logo|home ?page|home)\b", "", named or "", flags=re.I).strip(" -|"), "logo"
            )


def without_asides(tree: Any) -> Any:
    """A copy of the tree without what stands beside the article."""
    copied = deepcopy(tree)
    for element in [one for one in copied.iter() if isinstance(one.tag, str) and one.tag != "body" and _beside(one)]:
        if element.getparent() is not None:
            element.drop_tree()
    return copied


def text_of(element: Any) -> str:
    """The text of an element, white space collapsed."""
    return " ".join("".join(element.itertext()).split())


def _around(element: Any) -> str:
    """What the parent of an element says before it: its class and first words."""
    return "" if element is None else f"{element.get('class') or ''} {(element.text or '')[-20:]}"


def _in_aside(element: Any) -> bool:
    """Whether an element stands in what is beside the article: asides, footers, navigation, lists of other stories."""
    return any(_beside(one) for one in (element, *element.iterancestors()) if isinstance(one.tag, str))


def _beside(element: Any) -> bool:
    if element.tag in ("aside", "footer", "nav"):
        return True
    if element.tag in ("html", "body", "main", "article"):
        return False
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _ASIDE.search(marks) is not None and element.find(".//h1") is None
