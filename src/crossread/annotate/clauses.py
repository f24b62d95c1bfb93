"""Clauses: the stretches of 3 to 18 words that say one thing, cut out of sentences at the joints of English.

They are the units that free statements are compared by: short enough to be evidence, whole enough to be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from crossread.annotate.texts import has_tree
from crossread.types import Span

MOST_WORDS = 18
LEAST_WORDS = 3
_HARD = frozenset(";:—–()[]")
_SUBORDINATORS = frozenset(
    "after before when while because as until since who which where if although though whether that then but "
    "during following including according".split()
)
_AFTER_AND = re.compile(
    r"(?:[a-z]+ed|was|were|is|are|has|have|had|will|would|could|then|also|later|he|she|it|they|the|a|an|"
    r"ran|fled|took|shot|went|left|got|told|said|found|came|began|drove|struck|hit|put|led|made)$"
)
_FINITE = re.compile(
    r"(?:[a-z]+(?:ed|s|ing)|was|were|is|are|has|have|had|be|been|will|would|ran|fled|took|shot|went|left|"
    r"got|told|said|found|came|began|drove|struck|hit|put|led|made|hurt|kill|killed|die|died)$"
)


# what befalls people
_BEFALLS = frozenset(
    "injured wounded hurt killed shot stabbed hospitalized hospitalised arrested detained displaced trapped".split()
)
# relations whose dependent begins a clause of its own, where it is a predicate
_CLAUSAL = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "conj", "csubj"})
_PREDICATES = frozenset({"VERB", "AUX"})


def find_clauses(doc: Doc) -> tuple[Span, ...]:
    """The clauses of a Doc in the order of the text, not overlapping: by its trees, or by its words without any."""
    cut = _cut_tree if has_tree(doc) else _cut
    return tuple(span for sentence in doc.sents for span in cut(list(sentence)))


def _cut_tree(tokens: Sequence[Token]) -> Iterator[Span]:
    """The clauses of one sentence by its tree: neighbouring words that hang on one clausal predicate."""
    heads = {token.i: _clause_head(token) for token in tokens}
    for token in filter(_is_elliptic, tokens):
        heads |= {t.i: token.i for t in token.head.subtree if heads[t.i] == heads[token.head.i]}
    pieces: list[list[Token]] = []
    for token in tokens:
        stays = pieces and (token.is_punct or heads[token.i] == heads[pieces[-1][0].i])
        if stays:
            pieces[-1].append(token)
        else:
            pieces.append([token])
    for piece in _merged(pieces):
        for part in _short(piece):
            if span := _span(part):
                yield span


def _clause_head(token: Token) -> int:
    """The index of the clausal predicate that a word hangs on."""
    while token.head.i != token.i:
        clausal = token.dep_.partition(":")[0] in _CLAUSAL
        if clausal and (token.pos_ in _PREDICATES or any(child.dep_ in ("cop", "nsubj") for child in token.children)):
            return token.i
        token = token.head
    return token.i


def _is_elliptic(token: Token) -> bool:
    """Whether a participle says what befell the noun before it, the verb being left out: "one was killed and two men
    injured", "left one dead and two men injured"; trees often make it a mere attribute of that noun.

    What has its verb behind it needs no other: "a guard and two men injured in the blast were flown out".
    """
    noun = token.head
    if token.lower_ not in _BEFALLS or token.dep_ != "acl" or noun.i != token.i - 1:
        return False
    return any(child.dep_ == "cc" for child in noun.children) and _clause_head(noun) < noun.i


def _cut(tokens: Sequence[Token]) -> Iterator[Span]:
    """The clauses of one sentence."""
    pieces: list[list[Token]] = [[]]
    for place, token in enumerate(tokens):
        if pieces[-1] and _joint(tokens, place):
            pieces.append([])
        pieces[-1].append(token)
    for piece in _merged(pieces):
        for part in _short(piece):
            if span := _span(part):
                yield span


def _joint(tokens: Sequence[Token], place: int) -> bool:
    """Whether a new clause begins at this token."""
    word = tokens[place].lower_
    before = tokens[place - 1].lower_
    after = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
    if before in _HARD:
        return True
    if before == "," and (word in _SUBORDINATORS or word in ("and", "or") or word.endswith("ing")):
        return True
    if word == "and":
        return bool(_AFTER_AND.match(after))
    return word in _SUBORDINATORS and before not in (
        "and",
        "or",
        "but",
        "so",
        "as",
        "such",
        "just",
        "even",
        ",",
        "the",
        "of",
    )


def _merged(pieces: Sequence[list[Token]]) -> Iterator[list[Token]]:
    """Pieces without a verb or of less than three words go with the piece before them."""
    result: list[list[Token]] = []
    for piece in pieces:
        words = [t for t in piece if t.is_alpha or t.like_num]
        whole = len(words) >= LEAST_WORDS and any(_FINITE.match(t.lower_) for t in words)
        if result and not whole and len(result[-1]) + len(piece) <= MOST_WORDS:
            result[-1].extend(piece)
        else:
            result.append(list(piece))
    yield from result


def _short(piece: list[Token]) -> Iterator[list[Token]]:
    """A piece that is too long is cut at the comma or preposition nearest to its middle."""
    if len(piece) <= MOST_WORDS:
        yield piece
        return
    middle = len(piece) // 2
    cuts = [i for i in range(4, len(piece) - 3) if piece[i - 1].text == "," or piece[i].lower_ in _PREPOSITIONS]
    cut = min(cuts, key=lambda i: (abs(i - middle), i), default=middle)
    yield from _short(piece[:cut])
    yield from _short(piece[cut:])


_PREPOSITIONS = frozenset("in at on with for from by near into through about to of".split())


def _span(tokens: Sequence[Token]) -> Span | None:
    """The range of the tokens without the punctuation and conjunctions at its ends."""
    kept = list(tokens)
    while kept and (kept[0].is_punct or kept[0].is_space or kept[0].lower_ in ("and", "but", "or", "that")):
        kept.pop(0)
    while kept and (kept[-1].is_space or (kept[-1].is_punct and kept[-1].text not in "\"”’'%)")):
        kept.pop()
    if len([t for t in kept if not t.is_punct]) < LEAST_WORDS:
        return None
    return Span(kept[0].idx, kept[-1].idx + len(kept[-1]))
