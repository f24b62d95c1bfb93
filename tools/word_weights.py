"""Count in how many documents of openly licensed corpora each word stem occurs; writes compare/stems.tsv.

    python tools/word_weights.py DATA_DIR

DATA_DIR holds ewt/ and gum/ (CoNLL-U) and ecbplus/ (XML), train parts only.  The table has the number of documents
on its first line and then a line per stem that occurs in three documents or more: stem, tab, documents.
"""

from __future__ import annotations

import argparse
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crossread.compare.words import stems

LEAST = 3
TABLE = Path(__file__).parent.parent / "src/crossread/compare/stems.tsv"


def conllu_documents(path: Path) -> Iterator[str]:
    """The text of each document of a CoNLL-U file."""
    for part in re.split(r"(?m)^# newdoc.*$", path.read_text("utf-8")):
        if lines := re.findall(r"(?m)^# text = (.*)$", part):
            yield " ".join(lines)


def documents(data: Path) -> Iterator[str]:
    """The text of every document of the train parts."""
    yield from conllu_documents(data / "ewt" / "train.conllu")
    for path in sorted((data / "gum" / "train").glob("*.conllu")):
        yield from conllu_documents(path)
    for path in sorted((data / "ecbplus" / "train").rglob("*.xml")):
        yield " ".join(token.text or "" for token in ElementTree.parse(path).iter("token"))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Count the documents that each word stem occurs in.")
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    counts: Counter[str] = Counter()
    number = 0
    for text in documents(parser.parse_args().data):
        counts.update(set(stems(text)))
        number += 1
    rows = sorted(((n, stem) for stem, n in counts.items() if n >= LEAST), key=lambda row: (-row[0], row[1]))
    TABLE.write_text(f"{number}\n" + "".join(f"{stem}\t{n}\n" for n, stem in rows), "utf-8")
    print(f"{len(rows)} stems of {number} documents")


if __name__ == "__main__":
    main()
