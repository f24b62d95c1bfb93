"""What the markup of a page tells: its meta elements, microdata, time and byline elements; a table for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crossread.read.formats.pages.found import Found

# Names of meta elements (property, name, itemprop or http-equiv) that fill a field, best first.
_META: tuple[tuple[str, str], ...] = (
    ("title", "og:title twitter:title parsely-title sailthru.title dc.title dcterms.title hdl headline"),
    ("outlet", "og:site_name parsely-site dc.publisher dcterms.publisher cre application-name publisher"),
    (
        "byline",
        "author byl parsely-author sailthru.author dc.creator dcterms.creator article:author_name article:author",
    ),
    ("byline", "cxenseparse:author news_authors authors creator"),
    ("published", "article:published_time og:published_time article:published parsely-pub-date sailthru.date"),
    ("published", "datepublished date.published pubdate publishdate publish-date publication_date ptime pdate"),
    ("published", "dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date cxenseparse:recs:publishtime"),
    ("published", "originalpublicationdate date created displaydate"),
    ("updated", "article:modified_time og:updated_time datemodified lastmod utime dcterms.modified last-modified"),
    ("updated", "modified revised updated"),
    ("url", "og:url"),
    ("language", "og:locale content-language dc.language language"),
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
    return [*_from_meta(tree), *_from_microdata(tree), *_from_times(tree), *_from_bylines(tree), *_from_heads(tree)]


def _from_meta(tree: Any) -> Iterator[Found]:
    content: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and (element.get("content") or "").strip():
                content.setdefault(name, " ".join(element.get("content").split()))
    for field, names in _META:
        yield from (Found(field, content[name], f"meta {name}") for name in names.split() if name in content)


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


def text_of(element: Any) -> str:
    """The text of an element, white space collapsed."""
    return " ".join("".join(element.itertext()).split())


def _around(element: Any) -> str:
    """What the parent of an element says before it: its class and first words."""
    return "" if element is None else f"{element.get('class') or ''} {(element.text or '')[-20:]}"


def _in_aside(element: Any) -> bool:
    """Whether an element stands in what is beside the article: asides, footers, navigation, lists of other stories."""
    around = [element, *element.iterancestors()]
    marks = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in around if isinstance(one.tag, str))
    beside = {"aside", "footer", "nav"} & {one.tag for one in around if isinstance(one.tag, str)}
    return (
        bool(beside)
        or re.search(r"related|sidebar|recent|trending|comment|footer|teaser|promo|more-stor|widget", marks, re.I)
        is not None
    )
