"""Tables of good and bad inputs: what each gives, and how each is refused; what else is there is read all the same."""

from __future__ import annotations

import io
import json
import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.errors import NothingRead
from crossread.options import Options
from crossread.read import read
from crossread.types import Document, Fault

from . import samples
from .samples import TEXT

FRONT = "---\ntitle: Shed burns\ndate_publish: 2022-06-06\ntags: [fire, shed]\n---\n\n"
OLD = "“Zoë,” he said – and left the café."
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROW = json.dumps({"text": TEXT, "title": "Shed burns"})


@dataclass(frozen=True, slots=True)
class Good:
    """A file that can be read: its name and bytes, how many documents it gives, and fields of the first."""

    name: str
    data: bytes
    count: int = 1
    fields: tuple[tuple[str, str], ...] = (("text", TEXT),)


GOOD = (
    Good("a.txt", TEXT.encode()),
    Good("a.txt", TEXT.replace("\n", "\r\n").encode()),
    Good("a.txt", b"\xef\xbb\xbf" + TEXT.encode()),
    Good("a.txt", TEXT.encode("utf-16")),
    Good("a.txt", TEXT.encode("utf-16-le")),
    Good("a.txt", OLD.encode("cp1252"), 1, (("text", OLD),)),
    Good("noname", TEXT.encode()),
    Good("a.txt.gz", samples.zipped(TEXT.encode()), 1, (("id", "a"), ("text", TEXT))),
    Good("a.json", ROW.encode(), 1, (("text", TEXT), ("title", "Shed burns"))),
    Good("a.txt", ROW.encode(), 1, (("text", TEXT), ("title", "Shed burns"))),
    Good("a.json", json.dumps({"maintext": TEXT, "id": 7}).encode(), 1, (("text", TEXT), ("id", "7"))),
    Good("a.json", json.dumps([{"text": TEXT}, {"text": "Another one."}]).encode(), 2, ()),
    Good("a.jsonl", f"{ROW}\n\n{json.dumps({'text': 'Another one.', 'id': 'b'})}\n".encode(), 2, ()),
    Good("a.json", f"{ROW}\n{json.dumps({'text': 'x y', 'id': 'b'})}\n".encode(), 2, ()),
    Good("a.jsonl.gz", samples.zipped(ROW.encode())),
    Good("a.json", json.dumps({"text": "half \ud800 sign"}).encode(), 1, (("text", "half \ufffd sign"),)),
    Good("a.md", (FRONT + TEXT).encode(), 1, (("text", TEXT), ("title", "Shed burns"), ("published", "2022-06-06"))),
    Good("a.txt", (FRONT + TEXT).encode(), 1, (("text", TEXT), ("title", "Shed burns"))),
    Good("a.md", b"# Shed burns on the lane\n\nIt burned down.", 1, (("title", "Shed burns on the lane"),)),
    Good("a.csv", f'id,text,Town\nx,"{TEXT}",Mill\ny,"Second ""text"".",\n'.encode(), 2, (("id", "x"), ("text", TEXT))),
    Good("a.tsv", b"id\ttext\nx\tOne line.\n", 1, (("id", "x"), ("text", "One line."))),
    Good("a.txt", b"title;text\nShed;One line.\n", 1, (("title", "Shed"), ("text", "One line."))),
    Good("a.pdf", samples.pdf(["A shed burned.", "It rained."]), 1, (("text", "A shed burned.\n\nIt rained."),)),
    Good("a.docx", samples.word(), 1, (("text", TEXT + "\n\nsheds | 1"),)),
    Good("a.doc", samples.word(), 1, (("text", TEXT + "\n\nsheds | 1"),)),
    Good("a.eml", samples.mail(), 1, (("title", "Shed burns"), ("published", "2022-06-06T09:30-04:00"))),
    Good("a.eml", samples.mail(), 1, (("text", TEXT), ("byline", "Press Office"))),
    Good("a.eml", samples.mail(html=True), 1, (("title", "Shed burns"),)),
    Good("a.html", f"<html><body><article><p>{TEXT * 3}</p></article></body></html>".encode(), 1, ()),
)  # fmt: skip


@pytest.mark.parametrize("good", GOOD, ids=[f"{number}-{good.name}" for number, good in enumerate(GOOD)])
def test_good_inputs(tmp_path: Path, good: Good) -> None:
    (tmp_path / good.name).write_bytes(good.data)
    documents, faults = read([str(tmp_path / good.name)])
    assert not faults
    assert len(documents) == good.count
    for field, value in good.fields:
        assert getattr(documents[0], field).rstrip("\n") == value
    check_spans(documents)


@dataclass(frozen=True, slots=True)
class Bad:
    """A file that cannot be read: its name and bytes, the place that the fault names, and words of its reason."""

    name: str
    data: bytes
    reason: str
    place: str = ""


BAD = (
    Bad("empty.txt", b"", "empty"),
    Bad("blank.txt", b" \n\n\t", "empty"),
    Bad("noise.txt", bytes(range(256)) * 20, "binary"),
    Bad("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 50, "JPEG"),
    Bad("program", b"\x7fELF\x02\x01\x01" + b"\x00" * 50, "a program"),
    Bad("broken.txt", "Zoë and Zoë and Zoë".encode()[:-1] + b"\xc3(", "byte 20 (0xc3"),
    Bad("broken16.txt", b"\xff\xfe" + "a shed".encode("utf-16-le") + b"\x00\xd8", "byte 14"),
    Bad("half.json", b'{"text": "a",\n "title": }', "line 2, column 11"),
    Bad("deep.json", b"[" * 100_000, "malformed JSON"),
    Bad("list.json", b"[]", "no object with a text"),
    Bad("meta.json", b'{"title": "only a title", "url": "x"}', "no key text or maintext"),
    Bad("blank.json", b'{"text": " "}', "its text is empty"),
    Bad("some.csv", b"name,age\nx,3\n", "no column text or maintext"),
    Bad("front.md", b"---\ntitle: [\n---\n\nText.", "malformed front matter"),
    Bad("only.md", b"---\ntitle: x\n---\n", "no text after the front matter"),
    Bad("locked.pdf", samples.pdf(["A shed."], password="x"), "encrypted"),
    Bad("scan.pdf", samples.pdf(["", ""], picture=True), "scanned"),
    Bad("cut.pdf", samples.pdf(["A shed."])[:200], "damaged PDF"),
    Bad("macro.docm", samples.word(macro=True), "macros"),
    Bad("macro.docx", samples.word(macro=True), "macros"),
    Bad("cut.docx", samples.word()[:2000], "damaged"),
    Bad("old.doc", OFFICE + b"\x00" * 600, "old Office document"),
    Bad("locked.docx", OFFICE + "EncryptedPackage".encode("utf-16-le"), "encrypted Office"),
    Bad("sheet.xlsx", samples.archive("xl/workbook.xml"), "spreadsheet"),
    Bad("many.zip", samples.archive("a.txt"), "zip archive"),
    Bad("cut.gz", samples.zipped(b"A shed burned. " * 99)[:-12], "damaged gzip"),
    Bad("bomb.gz", samples.zipped(b"a" * 3_000_000), "limit of 2,000,000 bytes"),
    Bad("large.txt", b"a" * 2_000_001, "limit of 2,000,000 bytes"),
    Bad("feed.xml", b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "feed"),
    Bad("nothing.html", b"<html><head><title>x</title></head><body></body></html>", "no main text"),
    Bad("blank.eml", b"Message-ID: <1@x>\nSubject: x\nMIME-Version: 1.0\n\n", "no text"),
    Bad("lines.jsonl", f"{ROW}\n{{\"text\": }}\n".encode(), "line 1, column 10", ":2"),
    Bad("list2.json", json.dumps([{"text": "One."}, 3]).encode(), "not an object", ":2"),
    Bad("open.csv", b'text,id\nA shed burned.,1\n"never closed,2\n', "malformed table", ":3"),
)  # fmt: skip


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_bad_inputs(tmp_path: Path, bad: Bad) -> None:
    """Each is one fault with its place and reason, and the good file beside it is read."""
    (tmp_path / bad.name).write_bytes(bad.data)
    (tmp_path / "good.txt").write_text(TEXT)
    documents, faults = read([str(tmp_path)], Options(max_bytes=2_000_000))
    assert "good" in {document.id for document in documents}
    assert [fault.item for fault in faults] == [str(tmp_path / bad.name) + bad.place]
    assert bad.reason in faults[0].reason
    assert faults[0].stage == "read"


def test_nothing_readable_names_the_faults(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(NothingRead, match=r"a\.txt: the file is empty"):
        read([str(tmp_path)])
    with pytest.raises(NothingRead, match="no such file or folder"):
        read([str(tmp_path / "missing")])
    (tmp_path / "folder").mkdir()
    with pytest.raises(NothingRead, match="the folder has no files"):
        read([str(tmp_path / "folder")])
    with pytest.raises(NothingRead, match="no standard input"):
        read(["-"])
    with pytest.raises(NothingRead):
        read([])


def test_missing_file_beside_a_good_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    documents, faults = read([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert [document.id for document in documents] == ["a"]
    assert faults == (Fault("read", str(tmp_path / "b.txt"), "no such file or folder"),)


def test_folder_of_too_many_files(tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT} {number}")
    documents, faults = read([str(tmp_path)], Options(max_files=5))
    assert [document.id for document in documents] == ["0", "1", "2", "3", "4"]
    assert "more than 5 files" in faults[0].reason and faults[0].item == str(tmp_path)


def test_file_that_the_system_does_not_open(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    documents, faults = read([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert len(documents) == 1
    assert faults[0].reason == "no such file or directory"


def test_sidecar_gives_metadata_and_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.json").write_text(
        json.dumps({"title": "Shed", "date_publish": "2022-06-06 00:00:00", "town": "Mill"})
    )
    (tmp_path / "gold.json").write_text(json.dumps({"facts": []}))
    documents, faults = read([str(tmp_path)])
    assert [(one.id, one.title, one.published, dict(one.meta)) for one in documents] == [
        ("a", "Shed", "2022-06-06", {"town": "Mill"})
    ]
    assert [fault.item for fault in faults] == [str(tmp_path / "gold.json")]
    alone, _ = read([str(tmp_path / "a.txt")])
    assert alone == documents


def test_keys_as_people_write_them(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"ID,Headline,Newspaper,Date,Text\nx,Shed burns,Mill Gazette,2022-06-06,{TEXT}\n")
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "b.json").write_text(
        '{"datePublished": "2022-06-07", "date": "2022-06-01", "source": "https://m.mill.test/a"}'
    )
    documents, _ = read(str(tmp_path))
    told = {one.title: (one.outlet, one.published) for one in documents}
    assert told == {"Shed burns": ("Mill Gazette", "2022-06-06"), "": ("mill.test", "2022-06-07")}
    assert ("published", "key Date") in {(one.field, one.rule) for document in documents for one in document.told}


@pytest.mark.parametrize(
    ("day", "url", "iso", "notes"),
    [
        ("06/07/2022", "https://news.test/a", "2022-06-07", 1),
        ("06/07/2022", "https://news.co.uk/a", "2022-07-06", 1),
        ("16/07/2022", "https://news.test/a", "2022-07-16", 0),
        ("2022-07-06", "https://news.test/a", "2022-07-06", 0),
    ],
)
def test_a_day_that_could_be_a_month_is_noted(tmp_path: Path, day: str, url: str, iso: str, notes: int) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT, "date": day, "url": url}))
    [document], _ = read(str(tmp_path))
    assert document.published == iso
    assert len([note for note in document.notes if "change places" in note]) == notes


def test_one_name_alone_is_one_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    documents, _ = read([str(tmp_path / "a.txt")])
    assert read(str(tmp_path / "a.txt"))[0] == read(tmp_path / "a.txt")[0] == documents


def test_sidecar_that_is_broken_or_stands_beside_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\x00" * 9)
    (tmp_path / "b.json").write_text(ROW)
    documents, faults = read([str(tmp_path)])
    assert [document.id for document in documents] == ["a", "b"]
    assert [Path(fault.item).name for fault in faults] == ["a.json", "b.jpg"]


def test_ids_do_not_depend_on_the_order_of_inputs(tmp_path: Path) -> None:
    for folder, text in (("one", TEXT), ("two", TEXT + " More."), ("three", TEXT)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    inputs = [str(tmp_path / name) for name in ("one", "two", "three")]
    first, _ = read(inputs)
    for seed in range(4):
        mixed = random.Random(seed).sample([*inputs, *inputs], 6)
        assert read(mixed)[0] == first
    assert len(first) == 2 and all(document.id.startswith("a-") and len(document.id) == 10 for document in first)


def test_standard_input_is_told_by_its_content() -> None:
    documents, _ = read(["-"], stdin=io.BytesIO(f"{ROW}\n{ROW.replace('Shed', 'Hut')}\n".encode()))
    assert len(documents) == 2
    documents, _ = read(["-"], stdin=io.BytesIO(TEXT.encode()))
    assert documents[0].id == "stdin" and documents[0].text == TEXT


def test_date_of_the_options_only_where_the_report_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"text": "One.", "id": "x", "date_publish": "2020-01-02"}\n{"text": "Two.", "id": "y"}\n'
    )
    documents, _ = read([str(tmp_path / "a.jsonl")], Options(published="2021-05-05"))
    assert [document.published for document in documents] == ["2020-01-02", "2021-05-05"]
    assert documents[1].told[-1].rule == "option published"


def test_title_alone_is_a_document_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "", "title": "Shed burns"}')
    documents, _ = read([str(tmp_path / "a.json")])
    assert documents[0].text == "" and "only the title is known" in documents[0].notes[0]


def test_attachments_and_scanned_pages_are_noted(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(samples.mail(attachment=True))
    documents, _ = read([str(tmp_path / "a.eml")])
    assert documents[0].notes == ("attachments not read: shed.png",)


KEYS = (
    ({"source_domain": "sun.example"}, "outlet", "sun.example"),
    ({"url": "https://www.sun.example/a"}, "outlet", "sun.example"),
    ({"url": "http://web.archive.org/web/2014/http://www.sun.example:80/a"}, "outlet", "sun.example"),
    ({"authors": ["Ann Lee", "Bob Roy"]}, "byline", "Ann Lee, Bob Roy"),
    ({"authors": "['Ann Lee', 'Bob Roy']"}, "byline", "Ann Lee, Bob Roy"),
    ({"date_publish": "2014-05-16 00:00:00"}, "published", "2014-05-16"),
    ({"date_publish": "2014-05-16T10:00:00Z"}, "published", "2014-05-16T10:00+00:00"),
    ({"date_modify": "2014-05-17 10:00:01"}, "updated", "2014-05-17T10:00:01"),
    ({"date_publish": "some day"}, "published", ""),
    ({"language": "EN-us"}, "language", "en"),
)


@pytest.mark.parametrize(("keys", "field", "value"), KEYS)
def test_keys(tmp_path: Path, keys: dict[str, object], field: str, value: str) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT, **keys}))
    documents, faults = read([str(tmp_path / "a.json")])
    assert not faults
    assert getattr(documents[0], field) == value


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_documents_or_a_fault(data: bytes) -> None:
    """No bytes make anything but documents, faults or NothingRead; every span holds its words."""
    try:
        documents, _ = read(["-"], Options(max_bytes=10_000), stdin=io.BytesIO(data))
    except NothingRead:
        return
    check_spans(documents)


WHOLE = (
    samples.pdf(["A shed burned."]),
    samples.word(),
    samples.mail(),
    samples.mail(html=True),
    samples.zipped(b"A shed."),
)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.floats(0, 1), st.binary(max_size=20), st.booleans())
def test_damage_anywhere_gives_documents_or_a_fault(number: int, share: float, other: bytes, cut: bool) -> None:
    data = WHOLE[number]
    place = int(share * len(data))
    damaged = data[:place] + other + (b"" if cut else data[place + len(other) :])
    try:
        documents, _ = read(["-"], Options(max_bytes=1_000_000), stdin=io.BytesIO(damaged))
    except NothingRead:
        return
    check_spans(documents)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_comes_back_as_it_is(text: str) -> None:
    data = json.dumps({"text": text, "id": "x"}).encode()
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        with pytest.raises(NothingRead):
            read(["-"], stdin=io.BytesIO(data))
        return
    documents, _ = read(["-"], stdin=io.BytesIO(data))
    assert documents[0].text == normal
    check_spans(documents)


def check_spans(documents: tuple[Document, ...]) -> None:
    for document in documents:
        for told in document.told:
            assert told.span is None or document.text[told.span.start : told.span.end] == told.words
