"""Read the corpora into documents with the labels that the heads learn.

A label array has one entry per word; None where the corpus does not carry that layer.  Heads, mentions and their
ends are word numbers of the document.
"""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from crossread.model.features import BLANK, NO_GAP, PARAGRAPH
from crossread.model.spans import spans_of

KINDS = ("person", "organization", "place", "object", "event", "time", "substance", "animal", "plant", "abstract")
NAMED = KINDS[:3]
BRACKET = re.compile(r"\((?P<opened>[^()]+)(?P<whole>\))?|(?P<closed>[^()]+)\)")
ROOT = -1
JOINING = {"of", "for", "and", "the", "'s", "’s", "-", ".", "&", "de", "van", "von", "al", "la"}
NAMELESS = set("we they he she it i our their his her its the a an this these those many some all both our".split())
TITLES = set(
    "president mr mrs ms dr prof professor sir lord lady king queen prince princess minister senator sen rep "
    "governor gov judge justice captain general colonel col gen lt sgt secretary chancellor congressman".split()
)
OTHER_NAMES = {"PER": "person", "ORG": "organization", "LOC": "place"}
OTHER_NAMES |= {"Person": "person", "Organisation": "organization", "Location": "place"}


@dataclass
class Mention:
    """A mention by its words [first, last], with its kind, entity and head word."""

    first: int
    last: int
    kind: str
    entity: str
    head: int = -1


@dataclass
class Document:
    """One document of a corpus; `sentences` are ranges of words."""

    id: str
    corpus: str
    forms: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    misc: list[str] = field(default_factory=list)
    mentions: list[Mention] | None = None
    names: list[str] | None = None
    events: list[str] | None = None
    attribution: list[int] | None = None


# CoNLL-U


def add_sentence(document: Document, rows: list[list[str]], paragraph: bool) -> None:
    """Append the words of a sentence."""
    first = len(document.forms)
    gap = PARAGRAPH if paragraph or not first else BLANK
    inside, spaced = 0, True
    for row in rows:
        if "-" in row[0]:
            low, high = map(int, row[0].split("-"))
            inside, spaced = high - low + 1, "SpaceAfter=No" not in row[9]
            continue
        document.forms.append(row[1])
        document.gaps.append(gap)
        for target, value in zip((document.lemmas, document.upos, document.xpos), row[2:5], strict=True):
            target.append(value)
        head = int(row[6])
        document.heads.append(first + head - 1 if head else ROOT)
        document.deprels.append(row[7])
        document.misc.append(row[9])
        if inside:
            inside -= 1
            gap = NO_GAP if inside or not spaced else BLANK
        else:
            gap = NO_GAP if "SpaceAfter=No" in row[9] else BLANK
    document.sentences.append((first, len(document.forms)))


def read_conllu(path: Path, corpus: str) -> Iterator[Document]:
    """The documents of a CoNLL-U file."""
    document, rows, paragraph = Document(path.stem, corpus), [], False
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if line.startswith("# newdoc"):
            if document.forms:
                yield document
            document = Document(line.partition("=")[2].strip() or path.stem, corpus)
        elif line.startswith("# newpar") and not line.startswith("# newpar_"):
            paragraph = True
        elif line[:1].isdigit():
            columns = line.split("\t")
            if "." not in columns[0]:
                rows.append(columns)
        elif not line.strip() and rows:
            add_sentence(document, rows, paragraph)
            rows, paragraph = [], False
    if document.forms:
        yield document


# Layers of GUM


def misc_value(misc: str, key: str) -> str:
    """The value of a key in MISC, or nothing."""
    return next((item[len(key) + 1 :] for item in misc.split("|") if item.startswith(key + "=")), "")


def read_mentions(document: Document) -> list[Mention]:
    """The mentions of a GUM document; of two with one span the first; discontinuous ones are left out."""
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    found: dict[tuple[int, int], Mention] = {}
    for i, misc in enumerate(document.misc):
        for match in BRACKET.finditer(misc_value(misc, "Entity")):
            if match["opened"]:
                name, kind = match["opened"].split("-")[:2]
                if "[" in name:
                    continue
                if match["whole"]:
                    found.setdefault((i, i), Mention(i, i, kind, name))
                else:
                    opened[name].append((i, kind))
            elif "[" not in match["closed"]:
                first, kind = opened[match["closed"]].pop()
                found.setdefault((first, i), Mention(first, i, kind, match["closed"]))
    for mention in found.values():
        inside = range(mention.first, mention.last + 1)
        mention.head = next((w for w in inside if document.heads[w] not in inside), mention.last)
    return list(found.values())


def name_span(document: Document, mention: Mention) -> tuple[int, int]:
    """The bare name in a mention: the proper nouns around its head, with what stands between them."""

    def proper(w: int) -> bool:
        return document.upos[w] == "PROPN"

    def joins(w: int) -> bool:
        return document.forms[w].lower() in JOINING

    first = last = mention.head
    w = first - 1
    while w >= mention.first and (proper(w) or (document.upos[w] == "ADJ" and document.forms[w][:1].isupper())):
        first, w = w, w - 1
    w = last + 1
    while w <= mention.last and (proper(w) or joins(w)):
        last, w = (w, w + 1) if proper(w) else (last, w + 1)
    while mention.kind == "person" and first < last and document.forms[first].lower().strip(".") in TITLES:
        first += 1
    return first, last


def names_of(document: Document, mentions: list[Mention]) -> list[str]:
    """BIOES tags of the bare names of persons, organizations and places; the longer of two that overlap."""
    tags = ["O"] * len(document.forms)
    named = [m for m in mentions if m.kind in NAMED and document.upos[m.head] == "PROPN"]
    named = [m for m in named if not (m.kind == "person" and document.xpos[m.head] == "NNPS")]
    spans = sorted(((*name_span(document, m), m.kind) for m in named), key=lambda s: (s[0] - s[1], s[0]))
    for first, last, kind in spans:
        if all(tag == "O" for tag in tags[first : last + 1]):
            mark(tags, first, last, kind)
    return tags


def mark(tags: list[str], first: int, last: int, kind: str) -> None:
    """Write one name as BIOES."""
    tags[first : last + 1] = [f"I-{kind}"] * (last + 1 - first)
    tags[first], tags[last] = f"B-{kind}", f"E-{kind}"
    if first == last:
        tags[first] = f"S-{kind}"


def read_attribution(document: Document) -> list[int]:
    """0 elsewhere, 1 in a unit that attributes ("police said"), 2 in what is attributed, within its sentence."""
    units: list[tuple[int, int, int, str]] = []  # first word, number, head unit, relation
    for w, misc in enumerate(document.misc):
        if match := re.match(r"([^:;]+):(\d+)(?:->(\d+))?", misc_value(misc, "Discourse")):
            units.append((w, int(match[2]), int(match[3] or 0), match[1]))
    ends = [*(unit[0] for unit in units[1:]), len(document.forms)]
    span = {unit[1]: (unit[0], end) for unit, end in zip(units, ends, strict=True)}
    parent = {unit[1]: unit[2] for unit in units}
    relation = {unit[1]: unit[3] for unit in units}
    sentence = {w: number for number, (a, b) in enumerate(document.sentences) for w in range(a, b)}
    labels = [0] * len(document.forms)
    for cue in (unit[1] for unit in units if unit[3].startswith("attribution")):
        target = parent[cue]
        if target not in span:
            continue
        home = sentence[span[target][0]]
        for unit in span:
            chain, up = {unit}, unit
            while up not in (target, cue, 0) and parent.get(up, 0) not in chain:
                up = parent.get(up, 0)
                chain.add(up)
            same = up == cue and (unit == cue or relation[unit].startswith("same-unit"))
            if sentence[span[unit][0]] == home and (up == target or same):
                for w in range(*span[unit]):
                    labels[w] = 1 if same else max(labels[w], 2) if labels[w] != 1 else 1
    return labels


def read_gum(folder: Path) -> list[Document]:
    """GUM with all its layers."""
    documents = [d for path in sorted(folder.glob("*.conllu")) for d in read_conllu(path, "gum")]
    for document in documents:
        document.mentions = read_mentions(document)
        document.names = names_of(document, document.mentions)
        document.attribution = read_attribution(document)
    return documents


# Names


def bioes(labels: list[str]) -> list[str]:
    """IO or BIO tags of any of the sets as BIOES of our kinds: bioes(["I-PER", "O"]) -> ["S-person", "O"]."""
    tags = ["O"] * len(labels)
    i = 0
    while i < len(labels):
        kind = labels[i].partition("-")[2]
        end = i + 1
        while kind and end < len(labels) and labels[end] == f"I-{kind}":
            end += 1
        if kind in OTHER_NAMES:
            mark(tags, i, end - 1, OTHER_NAMES[kind])
        i = end
    return tags


def guess_gaps(words: list[str]) -> list[int]:
    """The white space that a detokeniser would write, for corpora that keep none."""
    gaps, opened = [PARAGRAPH], False
    for before, word in pairwise(words):
        closing = word in {".", ",", ":", ";", "?", "!", ")", "]", "%", "'s", "n't", "''", "'re", "'ve", "'m", "'ll"}
        if word == '"':
            closing, opened = opened, not opened
        joined = closing or before in {"(", "[", "$", "``", "#"} or (before == '"' and opened)
        gaps.append(NO_GAP if joined else BLANK)
    return gaps[: len(words)]


def read_columns(lines: list[str], name: str, corpus: str) -> Document:
    """A document of word and tag per line, sentences apart by an empty line."""
    document = Document(name, corpus, names=[])
    sentence: list[list[str]] = []
    for line in [*lines, ""]:
        if line.strip():
            columns = line.split()
            sentence.append([columns[0], columns[-1]])
        elif sentence:
            first = len(document.forms)
            words = [quote(row[0]) for row in sentence]
            document.forms += words
            document.gaps += [BLANK if first else PARAGRAPH, *guess_gaps(words)[1:]]
            document.names = [*(document.names or []), *bioes([row[1] for row in sentence])]
            document.sentences.append((first, len(document.forms)))
            sentence = []
    return document


def quote(word: str) -> str:
    """Undo the quoting and brackets of the Penn Treebank."""
    return {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)


def read_wikigold(folder: Path) -> list[Document]:
    """The documents of wikigold, in order."""
    text = (folder / "CONLL-format" / "data" / "wikigold.conll.txt").read_text("utf-8")
    parts = re.split(r"^-DOCSTART-.*$", text, flags=re.MULTILINE)
    return [
        read_columns(p.split("\n"), f"wikigold-{n:03}", "wikigold") for n, p in enumerate(p for p in parts if p.strip())
    ]


def read_re3d(folder: Path) -> list[Document]:
    """The documents of re3d, in order of path."""
    paths = sorted((folder / "conll").rglob("*.conll"))
    return [read_columns(p.read_text("utf-8").split("\n"), f"re3d-{p.stem}", "re3d") for p in paths]


def named_only(document: Document) -> Document:
    """The document without the names that name nothing ("they", "the city"): no capital but at a pronoun or article."""
    tags = list(document.names or [])
    for first, end, _ in spans_of(tags):
        words = document.forms[first:end]
        if not any(word[:1].isupper() and word.lower() not in NAMELESS for word in words):
            tags[first:end] = ["O"] * (end - first)
    return replace(document, names=tags)


def read_uner(path: Path) -> list[Document]:
    """The documents of uner_ewt; a sentence is a paragraph of its own as far as the file tells."""
    parts = re.split(r"^# newdoc.*$", path.read_text("utf-8"), flags=re.MULTILINE)
    documents = []
    for number, part in enumerate(p for p in parts if p.strip()):
        rows = [line.split("\t") for line in part.split("\n") if not line.startswith("#")]
        lines = [f"{row[1].replace(' ', '')} {row[2]}" if len(row) > 2 else "" for row in rows]
        documents.append(read_columns(lines, f"uner-{number}", "uner"))
    return documents


def held_out(documents: list[Document]) -> tuple[list[Document], list[Document]]:
    """The training part and every fifth document, starting with the fifth."""
    return [d for i, d in enumerate(documents) if i % 5 != 4], documents[4::5]


# Events


def event_class(tag: str) -> str:
    """The coarse class of an ECB+ action: event_class("NEG_ACTION_REPORTING") -> "reporting"."""
    tag = tag.removeprefix("NEG_").removeprefix("ACTION_")
    return {"REPORTING": "reporting", "PERCEPTION": "reporting", "STATE": "state"}.get(tag, "occurrence")


def listed_sentences(folder: Path) -> dict[str, set[str]]:
    """The sentences of each report that count as annotated."""
    chosen: dict[str, set[str]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            chosen[f"{row['Topic']}_{row['File']}"].add(row["Sentence Number"])
    return chosen


def trigger_tags(root: ElementTree.Element) -> dict[str, str]:
    """The BIO tag of each token that is in an event trigger."""
    tags: dict[str, str] = {}
    for mark_up in root.iterfind("Markables/*"):
        anchors = [a.get("t_id", "") for a in mark_up.iterfind("token_anchor")]
        if "ACTION_" in mark_up.tag and anchors:
            kind, before = event_class(mark_up.tag), ""
            for anchor in anchors:
                follows = before and int(anchor) == int(before) + 1
                tags[anchor] = ("I-" if follows else "B-") + kind
                before = anchor
    return tags


def read_ecb_report(path: Path, listed: set[str], annotated: bool) -> Document:
    """One report of ECB+: its annotated sentences with tags of triggers, or all others without."""
    root = ElementTree.parse(path).getroot()
    tags = trigger_tags(root)
    document = Document(path.stem, "ecb") if annotated else Document(f"{path.stem}, the rest", "plain")
    sentence: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for token in root.iterfind("token"):
        number = token.get("sentence", "")
        if (number in listed) == annotated and token.text:
            sentence[number].append((quote(token.text), tags.get(token.get("t_id", ""), "O")))
    events: list[str] = []
    for pairs in sentence.values():
        first = len(document.forms)
        words = [word for word, _ in pairs]
        document.forms += words
        document.gaps += [PARAGRAPH, *guess_gaps(words)[1:]]
        events += [tag for _, tag in pairs]
        document.sentences.append((first, len(document.forms)))
    document.events = events if annotated else None
    return document


def read_ecb(folder: Path, part: str, annotated: bool = True) -> list[Document]:
    """ECB+: the annotated sentences of each report, with BIO tags of event triggers; or all others, as plain text."""
    listed = listed_sentences(folder)
    paths = sorted((folder / part).rglob("*.xml"))
    return [d for path in paths if (d := read_ecb_report(path, listed[path.stem], annotated)).forms]
