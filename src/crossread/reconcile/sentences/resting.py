"""On which claims of a report its headline or its opening sentence rests, which hold no claim themselves."""

from __future__ import annotations

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.told import Told
from crossread.types import Claim

CLAIMS = 3  # claims that a headline or an opening sentence rests on
SHARED = 0.25  # the share of its telling words that they have


def resting(words: str, document: str, told: Told) -> list[Claim]:
    """The claims of a report that say most of some words, in their order; none where these say too little of them."""
    mine = set(stems(words))
    near = [(c, mine & set(stems(c.evidence.words))) for c in told.claims.values() if c.evidence.document == document]
    best = sorted(near, key=lambda row: (-sum(weight(w) for w in sorted(row[1])), row[0].evidence.span, row[0].id))
    shared = {word for _, words_of in best[:CLAIMS] for word in words_of}
    enough = sum(weight(w) for w in sorted(shared)) >= SHARED * sum(weight(w) for w in sorted(mine))
    chosen = [claim for claim, words_of in best[:CLAIMS] if words_of]
    return sorted(chosen, key=lambda c: (c.evidence.span, c.id)) if enough else []
