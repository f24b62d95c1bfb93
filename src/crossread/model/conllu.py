"""Read words that are already cut (CoNLL-U: ID, FORM, SpaceAfter=No), and write a `Doc` as CoNLL-U.

    for name, doc in read(Path("IN.conllu").read_text("utf-8"), nlp.vocab):
        text = write(nlp(doc), name)

Reading keeps words and sentences as they are: a `Doc` from here carries sentence borders, and the pipeline holds to
them.  Contractions (rows like 1-2) are kept in `doc.user_data["contractions"]` and written again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.vocab import Vocab

CONTRACTIONS = "contractions"


@dataclass
class Builder:
    """A document being read."""

    name: str
    forms: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    starts: list[bool | int | None] = field(default_factory=list)
    contractions: dict[int, tuple[int, str]] = field(default_factory=dict)
    paragraph: bool = False

    def add(self, rows: list[list[str]]) -> None:
        """Add a sentence; a paragraph is set off by an empty line, which is a token of white space."""
        if self.paragraph and self.forms:
            self.spaces[-1] = False
            self._append("\n\n", False, False)
        self.paragraph = False
        start, left, blank = True, 0, True
        for row in rows:
            spaced = "SpaceAfter=No" not in row[9].split("|")
            if "-" in row[0]:
                low, high = map(int, row[0].split("-"))
                left, blank = high - low + 1, spaced
                self.contractions[len(self.forms)] = (left, row[1])
                continue
            left = max(0, left - 1)
            inside = any(first <= len(self.forms) < first + n for first, (n, _) in list(self.contractions.items())[-1:])
            self._append(row[1], (blank and not left) if inside else spaced, start)
            start = False

    def _append(self, form: str, space: bool, start: bool) -> None:
        self.forms.append(form)
        self.spaces.append(space)
        self.starts.append(start)

    def build(self, vocab: Vocab) -> tuple[str, Doc]:
        """The finished document with its name; its text ends with its last word."""
        self.spaces[-1] = False
        doc = Doc(vocab, words=self.forms, spaces=self.spaces, sent_starts=self.starts)
        doc.user_data[CONTRACTIONS] = self.contractions
        return self.name, doc


def read(text: str, vocab: Vocab, name: str = "document") -> Iterator[tuple[str, Doc]]:
    """The documents of a CoNLL-U text, each with its id; without `# newdoc` one document, named as given.

    Empty nodes are left out. Raises ValueError for a row that is no CoNLL-U.
    """
    builder, rows, number = Builder(name), [], 0
    for count, line in enumerate([*text.split("\n"), ""], 1):
        line = line.rstrip("\r")
        if line.startswith("# newdoc"):
            if builder.forms:
                yield builder.build(vocab)
            number += 1
            builder = Builder(line.partition("=")[2].strip() or f"{name}-{number}", paragraph=builder.paragraph)
        elif line == "# newpar" or line.startswith("# newpar "):
            builder.paragraph = True
        elif line.strip() and not line.startswith("#"):
            columns = line.split("\t")
            if len(columns) < 2 or not columns[0][:1].isdigit():
                raise ValueError(f"line {count} is no row of CoNLL-U (ID, FORM, ... between tabs): {line[:60]!r}")
            if "." not in columns[0]:
                rows.append(
                    [*columns, *["_"] * 10][:10] if len(columns) >= 10 else [*columns, *["_"] * (10 - len(columns))]
                )
        elif not line.strip() and rows:
            builder.add(rows)
            rows = []
    if builder.forms:
        yield builder.build(vocab)


def write(doc: Doc, name: str) -> str:
    """A document as CoNLL-U, white space left out, with `# newdoc`, `# newpar`, `# sent_id` and `# text`."""
    contractions: dict[int, tuple[int, str]] = doc.user_data.get(CONTRACTIONS, {})
    lines = [f"# newdoc id = {name}"]
    end, number = 0, 0
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        number += 1
        if number == 1 or doc.text[end : tokens[0].idx].count("\n") > 1:
            lines.append("# newpar")
        end = tokens[-1].idx + len(tokens[-1].text)
        lines += [f"# sent_id = {name}-{number}", f"# text = {' '.join(doc.text[tokens[0].idx : end].split())}"]
        place = {token.i: i for i, token in enumerate(tokens, 1)}
        inside = -1
        for token in tokens:
            if token.i in contractions:
                count, form = contractions[token.i]
                inside = token.i + count - 1
                misc = misc_of(doc, inside)
                lines.append("\t".join([f"{place[token.i]}-{place[token.i] + count - 1}", form, *["_"] * 7, misc]))
            head = 0 if token.head.i == token.i else place.get(token.head.i, 0)
            misc = "_" if token.i <= inside else misc_of(doc, token.i)
            columns = [str(place[token.i]), token.text, token.lemma_ or "_", token.pos_ or "_", token.tag_ or "_", "_"]
            lines.append("\t".join([*columns, str(head), token.dep_ if head else "root", "_", misc]))
        lines.append("")
    return "\n".join(lines) + "\n"


def misc_of(doc: Doc, at: int) -> str:
    """SpaceAfter=No where no white space follows a token."""
    followed = doc[at].whitespace_ or at + 1 == len(doc) or doc[at + 1].is_space
    return "_" if followed else "SpaceAfter=No"
