"""Names inside longer mentions that share their head word, of which the network finds only the longer.

    "Ann Lee and Tom Roe were hurt"   [[Ann Lee] and [Tom Roe]]
    "(Lee et al., 2015)"              [[Lee] et al., 2015]

The cuts follow GUM's guidelines: each coordinated name is a mention, and so is the author named in a citation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crossread.model.decode import Mention, Reading, edges

NAMED = ("person", "organization", "place")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
CITED = {",", "al.", "al", "&", "("}
"""What stands in a citation before the year or between its authors."""


def joined_at(mention: Mention, heads: Sequence[int], labels: Sequence[str], left: Sequence[int]) -> int | None:
    """Where the first thing begins that is coordinated with the head."""
    inside = range(mention.head + 1, mention.end)
    return next((left[i] for i in inside if heads[i] == mention.head and labels[i] == "conj"), None)


def is_citation(mention: Mention, forms: Sequence[str]) -> bool:
    """Whether the mention names authors and a year, as a text cites another."""
    words = forms[mention.head + 1 : mention.end]
    if mention.kind != "abstract" or not any(YEAR.fullmatch(word) for word in words):
        return False
    around = *forms[max(0, mention.first - 1) : mention.first], *forms[mention.end : mention.end + 1]
    return bool(CITED.intersection(words)) or any(mark in ("(", ")", ";") for mark in around)


def inner(
    mention: Mention, forms: Sequence[str], heads: Sequence[int], labels: Sequence[str], left: Sequence[int]
) -> Mention | None:
    """The name within the mention, if there is one; `left` is the first word below each word."""
    cited = is_citation(mention, forms)
    if not cited and mention.kind not in NAMED:
        return None
    cuts = [joined_at(mention, heads, labels, left)]
    if cited:
        behind = range(mention.head + 1, mention.end)
        cuts.append(next((i for i in behind if YEAR.fullmatch(forms[i]) or forms[i] in ("et", *CITED)), None))
    end = min((cut for cut in cuts if cut is not None), default=mention.head)
    while end > mention.head + 1 and not forms[end - 1][:1].isalnum():
        end -= 1
    if not mention.head < end < mention.end:
        return None
    return replace(mention, end=end, kind="person" if cited else mention.kind)


def with_inner(reading: Reading, forms: Sequence[str]) -> list[Mention]:
    """All mentions of a document, the names within others included."""
    left, _ = edges(reading.heads)
    spans = {(m.first, m.end) for m in reading.mentions}
    result = list(reading.mentions)
    for mention in reading.mentions:
        if reading.upos[mention.head] == "PROPN":
            found = inner(mention, forms, reading.heads, reading.labels, left)
            if found is not None and (found.first, found.end) not in spans:
                result.append(found)
    return result
