"""Through whom a statement came: report -> outlet, document or video -> speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crossread.annotate.speech.lexicon import word_list
from crossread.compare.agencies import agency_of
from crossread.types import Attribution, Span

_NEAR = 60
_STATION = re.compile(r"(?:[KW][A-Z]{2,3}(?:[ -]?TV|\d+)?|[A-Z]{2,5}\d+)[.,]?")
_WORD = re.compile(r"[\w’'&.-]+")
_NAME = re.compile(
    r"\s+(?:reporters? (?:for|at|from|with) )?"
    r"((?:the )?[A-Z][\w’'&.]*(?: (?:of|and|the|for)? ?[A-Z0-9][\w’'&.]*)*|(?:the|a) (?:\w+ ){0,2}"
    r"(?:newspaper|station|website|channel|magazine|network|outlet|agency))"
)
_SPOKE = re.compile(
    r"\b(?:spoke|talked|speaking|talking) (?:to|with) ((?:the )?[A-Z][\w’'&.]*(?: [A-Z][\w’'&.]*)*),?(?: and)? $"
)
_WITHIN = re.compile(
    r"[^.\n\"“]{0,60}?\b(?:in|on|through|via|during|at) ((?:a|an|the|his|her|its|their)?\s?(?:[\w’'-]+ ){0,3}"
    r"(?:statement|news release|press release|release|letter|email|e-mail|tweet|post|interview|news conference|"
    r"press conference|briefing|report|affidavit|complaint|lawsuit|memo|video|Twitter|Facebook|Instagram)\b"
    r"(?: (?:with|to) (?:the )?[A-Z][\w’'&.]*(?: [A-Z][\w’'&.]*)*)?)"
)


def with_chains(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with `via`: in whose words they stand, whom the cue says they were told to, or the medium that
    their paragraph opens with.
    """
    media = [a for a in found if is_medium(text, a)]
    outer = media + [a for a in found if a.source and not a.rule.startswith("direct")]
    spans = sorted(((s, o) for o in outer for s in o.content), key=lambda pair: pair[0])
    openings = _openings(text, media)
    result = []
    for a in found:
        via = _around(a, spans) or _told_to(text, a) or _opened_with(text, a, openings)
        result.append(replace(a, via=via))
    return result


def _around(a: Attribution, spans: Sequence[tuple[Span, Attribution]]) -> Attribution | None:
    """The attribution with the shortest content that holds the cue of this one; `spans` are contents in order."""
    place = a.cue[0].start if a.cue else a.content[0].start
    last = bisect_right(spans, place, key=lambda pair: pair[0].start)
    near = [o for span, o in spans[max(0, last - _NEAR) : last] if place < span.end]
    return min((o for o in near if o.cue != a.cue and o.content != a.content), key=_length, default=None)


def _openings(text: str, media: Sequence[Attribution]) -> dict[int, Attribution]:
    """The medium that a paragraph opens with ("According to KXYZ, ..."), by the place where the paragraph begins."""
    found: dict[int, Attribution] = {}
    for o in media:
        if o.cue and text[o.cue[0].start : o.cue[0].end].casefold() == "according to":
            start = text.rfind("\n", 0, o.cue[0].start) + 1
            if not text[start : o.cue[0].start].strip():
                found.setdefault(start, o)
    return found


def _opened_with(text: str, a: Attribution, openings: Mapping[int, Attribution]) -> Attribution | None:
    """The medium that the paragraph opens with: what others say there came through it."""
    place = a.cue[0].start if a.cue else a.content[0].start
    opening = openings.get(text.rfind("\n", 0, place) + 1)
    return opening if opening and opening.cue[0].start < place and not is_medium(text, a) else None


def _length(a: Attribution) -> int:
    return sum(s.end - s.start for s in a.content)


def is_medium(text: str, a: Attribution) -> bool:
    """Whether the source is an outlet, a document or a recording: what others are reported through."""
    words = [
        w.casefold().removesuffix("'s").removesuffix("’s")
        for s in a.source
        for w in _WORD.findall(text[s.start : s.end])
    ]
    if not words:
        return False
    stop = next((i for i, w in enumerate(words) if i and w in word_list("prepositions")), len(words))
    head = words[:stop]  # "police in a news release" are no medium
    named = " ".join(text[s.start : s.end] for s in a.source)
    return bool(set(head[-1:]) & word_list("media")) or (len(words) <= 3 and is_station(named))


def _told_to(text: str, a: Attribution) -> Attribution | None:
    """The outlet that a speaker told something to, or the statement or interview that it was said in."""
    if not a.cue:
        return None
    end = max(s.end for s in (*a.cue, *(s for s in a.source if s.start > a.cue[0].start)))
    tells = re.search(r"\b(?:told|tells|telling|tell)$", text[a.cue[0].start : a.cue[-1].end])
    name = _NAME.match(text, end) if tells else None
    if name is not None and _is_outlet(name[1]):
        return _medium(name[1], Span(name.start(1), name.end(1)), a)
    spoke = _SPOKE.search(text, max(0, a.cue[0].start - 90), a.cue[0].start)
    if spoke is not None and _is_outlet(spoke[1]):
        return _medium(spoke[1], Span(spoke.start(1), spoke.end(1)), a)
    stop = min((s.start for s in a.content if s.start >= end), default=len(text))
    within = _WITHIN.match(text, end, min(stop, end + 140))
    return _medium(within[1], Span(within.start(1), within.end(1)), a) if within else None


def _is_outlet(name: str) -> bool:
    words = [w.casefold().rstrip(".") for w in _WORD.findall(name)]
    return bool(set(words) & word_list("media")) or is_station(name)


def is_station(name: str) -> bool:
    """Whether a name is that of a station or an agency: KXYZ, WABC-TV, PIX11, PTI; not LAPD nor a name in capitals."""
    return any(_STATION.fullmatch(word) for word in name.split()) or agency_of(name) != name


def _medium(words: str, span: Span, a: Attribution) -> Attribution:
    holder = re.sub(r"^(?:a|an|the|his|her|its|their)\s+", "", words.strip(" ."), flags=re.IGNORECASE)
    return Attribution(holder=holder, stance="asserts", source=(span,), content=a.content, rule="via")


def with_full_outlets(
    found: Sequence[Attribution], names: Mapping[str, str], others: Sequence[str]
) -> list[Attribution]:
    """The attributions with an outlet under its fullest name: "the Times" is the Dalby Times that is named elsewhere.

    `names` gives the names of entities by their ids, `others` further names of bodies in the text.
    """
    known = {names.get(a.holder, a.holder): a.holder for a in _links(found)} | {name: name for name in others}
    full = {name: _fuller(name, known) for name in known if name.split()[-1:] and _last(name) in word_list("outlets")}
    return [_renamed(a, full, names) for a in found]


def _links(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions with all that they came through."""
    for a in found:
        link: Attribution | None = a
        while link is not None:
            yield link
            link = link.via


def _last(name: str) -> str:
    return name.casefold().split()[-1]


def _fuller(name: str, known: Mapping[str, str]) -> str:
    """The holder of the one longer name that ends in this one, "" where none or several do."""
    short = name.casefold().removeprefix("the ")
    longer = {
        full.casefold().removeprefix("the "): holder
        for full, holder in known.items()
        if full.casefold().endswith(f" {short}") and full.casefold().removeprefix("the ") != short
    }
    return next(iter(longer.values())) if len(longer) == 1 else ""


def _renamed(a: Attribution, full: Mapping[str, str], names: Mapping[str, str]) -> Attribution:
    via = _renamed(a.via, full, names) if a.via else None
    return replace(a, holder=full.get(names.get(a.holder, a.holder)) or a.holder, via=via)
