"""The kind of an input told by its content: magic bytes, then the structure of its text, last its name."""

from __future__ import annotations

import csv
import io
import re
import zipfile

TEXT_KEYS = ("text", "maintext")

# The first bytes of things that are no reports, and what to call them in the fault.
_FOREIGN = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\x00\x00\x00\x18ftyp", "a video file"),
    (b"\x00\x00\x00\x1cftyp", "a video file"),
    (b"\x00\x00\x00 ftyp", "a video file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"{\\rtf", "a rich-text file (RTF); save it as DOCX or text"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz file; unpack it first"),
    (b"(\xb5/\xfd", "a zstd file; unpack it first"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"WARC/", "a web archive (WARC), which this version does not read"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HTML = re.compile(r"<(!doctype\s+html|html|head|body|meta|title|article|div|p|h1)[\s>/]", re.IGNORECASE)
_FEED = re.compile(r"<(rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_JSON_LIKE = re.compile(r"\s*(\{\s*[\"}]|\[\s*[{\]])")
_JSON_LINES = re.compile(r"\s*\{[^\n]*\}[ \t]*\n\s*\{")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+[ \t]*:|#)[^\n]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")
_MAIL_FIELD = re.compile(r"(Return-Path|Received|Message-ID|MIME-Version|Delivered-To|DKIM-Signature)[ \t]*:", re.I)
_MAIL_HEAD = re.compile(r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+(?:\n|$)")
_DELIMITERS = ",\t;"
_BY_NAME = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".eml": "mail",
            ".md": "markdown", ".markdown": "markdown"}  # fmt: skip


def foreign_kind(data: bytes) -> str:
    """What a file is in words, where it is a known kind that is not read; "" otherwise."""
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"AVI ", b"WAVE"):
        return "a picture, sound or video file"
    if data[257:262] == b"ustar":
        return "a tar archive; unpack it first"
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        return "an encrypted Office document" if locked else "an old Office document (DOC); save it as DOCX"
    return next((words for magic, words in _FOREIGN if data.startswith(magic)), "")


def packed_kind(data: bytes) -> str:
    """Of a file that is no text itself: "gzip", "pdf" or "zip"; "" otherwise."""
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    return "pdf" if b"%PDF-" in data[:1024] and not data[:1024].lstrip().startswith(b"<") else ""


def zip_kind(data: bytes) -> str:
    """What a zip file is: "docx" where it can be read, else words for the fault."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return "a damaged zip file"
    names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    if any(name.endswith("vbaProject.bin") for name in names):
        return "a document with macros, which is refused; save it as DOCX without them"
    if "word/document.xml" in names:
        return "docx"
    sheets = "a spreadsheet (XLSX); save it as CSV"
    known = {
        "xl/workbook.xml": sheets,
        "ppt/presentation.xml": "a presentation (PPTX)",
        "mimetype": "an ODF or EPUB file",
    }
    return next((words for name, words in known.items() if name in names), "a zip archive; unpack it first")


def text_kind(text: str, suffix: str = "") -> str:
    """The kind of a decoded text: json, jsonl, html, feed, mail, markdown, csv or text.

    `suffix` (".csv") decides only where the structure does not.
    """
    head = text[:4096]
    if _JSON_LIKE.match(head):
        return "jsonl" if _JSON_LINES.match(text) or suffix in {".jsonl", ".ndjson"} else "json"
    if _FEED.search(head) and head.lstrip().startswith("<"):
        return "feed"
    if head.lstrip().startswith("<") and _HTML.search(head):
        return "html"
    if _FRONT_MATTER.match(text):
        return "markdown"
    if is_mail(text):
        return "mail"
    if suffix in _BY_NAME:
        return _BY_NAME[suffix]
    return "csv" if delimiter(text) else "text"


def is_mail(text: str) -> bool:
    """Whether a text begins with the head of a mail message: fields, one of which only mail systems write."""
    head = _MAIL_HEAD.match(text[:65536])
    return head is not None and any(_MAIL_FIELD.match(line) for line in head.group().split("\n"))


def delimiter(text: str) -> str:
    """The delimiter of a table whose first row names a text column; "" where the first row is no such header."""
    first = text.lstrip("\n").split("\n", 1)[0]
    for sign in _DELIMITERS:
        names = {name.strip().lower() for name in next(csv.reader([first], delimiter=sign), [])}
        if len(names) > 1 and not names.isdisjoint(TEXT_KEYS):
            return sign
    return ""
