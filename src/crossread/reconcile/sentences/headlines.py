"""A headline that tells what the sentences quoted of the reports do not: that somebody died or was hurt, or at all."""

from __future__ import annotations

import re
from collections.abc import Collection

from crossread.reconcile.sentences.clauses import in_capitals
from crossread.reconcile.sentences.matters import ROUNDUP, SEVERAL, matters_in
from crossread.reconcile.sentences.pages import Pages
from crossread.reconcile.sentences.resting import resting
from crossread.reconcile.sentences.told import Told, is_beside, line
from crossread.types import Claim, Line

FEWEST, MOST = 4, 18  # words of a headline that is quoted
CENTRAL = 0.4  # the share of it that the beginnings of the other reports have, where the report shares no answers
# the name of the site behind a headline
_SITE = re.compile(r"\s+[|–—-]\s.*$")
_NO_HEADLINE = re.compile(
    r"[?“”\"‘]|(?<!\w)['’]|\.\.\.|…|https?:|\b(?:video|photos?|watch|live|update[ds]?|gallery|poll)\b", re.IGNORECASE
)

Row = tuple[bool, bool, float, str, str, list[Claim]]


def headline_line(told_of: Collection[str], pages: Pages, *, nothing: bool) -> Line | None:
    """The last headline of a death, else of people hurt, where `told_of` (what is told) has neither; else None.

    Where `nothing` is told at all, the headline of which the other reports have most.
    """
    rows = [row for document in sorted(pages.told.texts) if (row := _row(document, told_of, pages, nothing))]
    if not rows:
        return None
    *_, words, claims = max(rows, key=lambda row: row[:4])
    return line(f"{pages.told.dated(claims[0], words)} has the headline: “{words}”", claims)


def _row(document: str, told_of: Collection[str], pages: Pages, nothing: bool) -> Row | None:
    """The headline of a report with what speaks for it; None for one that cannot be quoted, or tells nothing new."""
    words = headline(document, pages.told)
    central = pages.central(document, words)
    of_this = document not in pages.on_several and (document in pages.reports or central >= CENTRAL)
    claims = resting(words, document, pages.told) if words and of_this and _is_plain(words) else []
    tells = [what for what in ("death", "harm") if what in matters_in(words)]
    new = bool(tells) and not set(told_of) & {"death", tells[0]}
    if not claims or not (new or (nothing and central >= CENTRAL)) or pages.is_stale(words, claims):
        return None
    day = max(c.said_at for c in claims)
    return (new and tells[0] == "death", new, 0.0 if new else central, day, words, claims)


def headline(document: str, told: Told) -> str:
    """The headline of a report without the name of its site."""
    return _SITE.sub("", " ".join(told.titles.get(document, "").split()))


def _is_plain(words: str) -> bool:
    """Whether a headline is a short statement on one incident."""
    short = FEWEST <= len(words.split()) <= MOST
    other = _NO_HEADLINE.search(words) or ROUNDUP.search(words) or SEVERAL.search(words) or is_beside(words)
    return short and not other and not in_capitals(words)
