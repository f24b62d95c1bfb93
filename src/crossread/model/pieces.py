"""Words to sub-word pieces, by WordPiece over the uncased vocabulary that ships with the weights.

Each word is cut on its own and keeps at most `MOST` pieces, so that a token of ten thousand letters costs no more
than a long word; a word with nothing in it that the vocabulary knows is one unknown piece.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from crossread.model.features import LONGEST, plain

MOST = 6
KEPT = 65536
UNKNOWN, FIRST, LAST, PAD = "[UNK]", "[CLS]", "[SEP]", "[PAD]"


class Pieces:
    """The vocabulary, with a cache of the words seen."""

    def __init__(self, vocabulary: list[str]) -> None:
        """Take the pieces in the order of their ids."""
        ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown, self.first, self.last, self.pad = (ids[name] for name in (UNKNOWN, FIRST, LAST, PAD))
        self._tokenizer = Tokenizer(WordPiece(ids, unk_token=UNKNOWN, max_input_chars_per_word=LONGEST))
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._cache: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path) -> Pieces:
        """From a file with a piece on each line."""
        return cls(path.read_text("utf-8").rstrip("\n").split("\n"))

    def of(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces: one to `MOST` of them."""
        known = self._cache.get(word)
        if known is None:
            ids = self._tokenizer.encode(plain(word[:LONGEST]), add_special_tokens=False).ids
            known = tuple(ids[:MOST]) or (self.unknown,)
            if len(self._cache) < KEPT:
                self._cache[word] = known
        return known

    def sentence(self, text: str) -> list[int]:
        """The ids of all pieces of a running text, without marks of start and end."""
        return self.sentences([text])[0]

    def sentences(self, texts: Sequence[str]) -> list[list[int]]:
        """The same for several texts."""
        found = self._tokenizer.encode_batch([plain(text) for text in texts], add_special_tokens=False)
        return [encoding.ids for encoding in found]
