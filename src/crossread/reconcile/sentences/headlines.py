"""A headline that tells what the sentences quoted of the reports do not: that somebody died, or was hurt."""

from __future__ import annotations

import re
from collections.abc import Collection

from crossread.compare.words import stems, weight
from crossread.reconcile.sentences.clauses import in_capitals
from crossread.reconcile.sentences.matters import ROUNDUP, SEVERAL, TOLD_BY
from crossread.reconcile.sentences.told import Told, line
from crossread.types import Claim, Line

FEWEST, MOST = 4, 18  # words of a headline that is quoted
CLAIMS = 3  # claims that a headline rests on
SHARED = 0.25  # the share of its telling words that the claims of its report have
# the name of the site behind a headline
_SITE = re.compile(r"(?:\s+[|–—-]\s+[^|–—-]*)+$")
_NO_HEADLINE = re.compile(
    r"[?“”\"‘]|(?<!\w)['’]|\.\.\.|…|\b(?:video|photos?|watch|live|update[ds]?|gallery|poll)\b", re.IGNORECASE
)


def headline_line(told_of: Collection[str], reports: Collection[str], told: Told) -> Line | None:
    """The last headline of a death, else of people hurt, where `told_of` (what is told) has neither; else None."""
    rows = []
    for document in sorted(reports):
        words = _SITE.sub("", " ".join(told.titles.get(document, "").split()))
        claims = _claims_of(words, document, told)
        tells = [what for what in ("death", "harm") if TOLD_BY[what].search(words)]
        if claims and tells and _is_plain(words) and not (set(told_of) & {"death", tells[0]}):
            rows.append((tells[0] == "death", max(c.said_at for c in claims), document, words, claims))
    if not rows:
        return None
    *_, words, claims = max(rows, key=lambda row: row[:3])
    return line(f"{told.dated(claims[0], words)} has the headline: “{words}”", claims)


def _is_plain(words: str) -> bool:
    """Whether a headline is a short statement on one incident."""
    short = FEWEST <= len(words.split()) <= MOST
    other = _NO_HEADLINE.search(words) or ROUNDUP.search(words) or SEVERAL.search(words)
    return short and not other and not in_capitals(words)


def _claims_of(words: str, document: str, told: Told) -> list[Claim]:
    """The claims of a report that say most of what its headline says, the first of them first; none for too little."""
    mine = set(stems(words))
    near = [(c, mine & set(stems(c.evidence.words))) for c in told.claims.values() if c.evidence.document == document]
    best = sorted(near, key=lambda row: (-sum(weight(w) for w in sorted(row[1])), row[0].evidence.span, row[0].id))
    shared = {word for _, words_of in best[:CLAIMS] for word in words_of}
    enough = sum(weight(w) for w in sorted(shared)) >= SHARED * sum(weight(w) for w in sorted(mine))
    chosen = [claim for claim, words_of in best[:CLAIMS] if words_of]
    return sorted(chosen, key=lambda c: (c.evidence.span, c.id)) if enough else []
