"""Contents fitted to the text: whole quotations, no second cue inside, no attribution within another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from crossread.annotate.speech.lexicon import cue_forms, word_list
from crossread.types import Attribution, Span

_NEXT_CUE = re.compile(
    r",\s+(?:(?:and|but|while|though|then|also|even|as well as|before|after|by)\s+)?(\w+ing)\b|"
    r",?\s+(?:and|but)\s+(?:(?:also|then|later)\s+)?(\w+(?:ed|s|id|te|ld|ys))\b"
)
_STOP = re.compile(r"([\w.’'-]*)([.!?][\"”’']*)\s+(?=[\"“‘'`]{0,2}[A-Z])")
_BESIDE = r"(?<=\S), according to |(?<=\w,[\"”]) (?:while|though|although|whereas) "
_SOURCED = re.compile(_BESIDE)
_ASIDE = re.compile(
    _BESIDE + r"|(?<=\S) (?:—|―|--) (?=[a-z])|"
    r"(?<=\S), (?:which|who|whom|where|whose|(?!including|regarding|concerning|excluding)\w+ing) "
)
_SUBORDINATE = re.compile(r"(?:^|[.,;\n] ?)(?:although|though|while|when|after|because|since|if) $", re.IGNORECASE)
_MAIN = re.compile(r"(,[\"”’']*)\s+(?:he|she|it|they|we|I|the|[A-Z][\w’'-]+) (?!who\b)")
_TAG_AT_END = re.compile(r"\s*\b(?:he|she|they|I|we)\s+(?:said|says|added|wrote)\Z", re.IGNORECASE)
_LEAST = 12
_SHORT_GAP = 30
_NEAR = 60
_JOINT = 24
_ENDS = " \t\n,;:—–-"


def fit_contents(text: str, found: Sequence[Attribution], quotations: Sequence[Span]) -> list[Attribution]:
    """The attributions with contents that hold a quotation whole or not at all, and stop where the next cue begins."""
    starts = [q.start for q in quotations]
    result = []
    for a in found:
        form = _form(text[a.cue[-1].start : a.cue[-1].end]) if a.cue else ""
        headline = a.rule in ("colon", "dash")
        whole = a.content if headline else [_one_sentence(text, s, quotations, starts) for s in a.content]
        whole = [_without_aside(text, span, quotations, a.rule) for span in whole]
        if a.source and _SUBORDINATE.search(text[max(0, a.source[0].start - 12) : a.source[0].start]):
            whole = [_before_main(text, span, quotations) for span in whole]
        spans = [_fitted(text, span, quotations, starts, form) for span in whole]
        content = _bridged(text, _merged([s for s in spans if s is not None]), (*a.cue, *a.source))
        if content:
            result.append(replace(a, content=content))
    return result


def _form(cue: str) -> str:
    """The form of a cue's verb; "is telling" counts as the present: _form("is telling") == "s"."""
    words = cue.casefold().split()
    found = cue_forms().get(words[-1])
    if found is None:
        return ""
    return "s" if found.form == "ing" and {"is", "are", "'s", "’s"} & set(words) else found.form


def _fitted(text: str, span: Span, quotations: Sequence[Span], starts: Sequence[int], form: str) -> Span | None:
    """One span, cut before a participle that is another cue and widened to the quotations that it begins or ends in."""
    start, end = span.start, _cut(text, span, quotations, starts, form)
    first = bisect_right(starts, start) - 1
    if first >= 0 and quotations[first].start < start < quotations[first].end:
        inside = text[start : min(end, quotations[first].end)]
        start = quotations[first].start if re.search(r"\w", inside) else quotations[first].end
    last = bisect_left(starts, end) - 1
    if last >= 0 and quotations[last].start < end < quotations[last].end:
        inside = text[max(start, quotations[last].start) : end]
        end = quotations[last].end if re.search(r"\w", inside) else quotations[last].start
    if tag := _TAG_AT_END.search(text[start:end]):  # "... for good," she said: no part of it
        end = start + tag.start()
    while start < end and text[start] in _ENDS:
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end) if end - start > 1 else None


def _cut(text: str, span: Span, quotations: Sequence[Span], starts: Sequence[int], form: str) -> int:
    """The end of a span, or the place in it where another cue begins outside of quotations.

    That is ", adding ..." and the like, or "and said ..." where the first cue was a verb in the same form.
    """
    for match in _NEXT_CUE.finditer(text, span.start, span.end):
        word, finite = match[1] or match[2], match[2] is not None
        found = cue_forms().get(word.casefold())
        at = bisect_right(starts, match.start()) - 1
        quoted = at >= 0 and match.start() < quotations[at].end
        if found is None or quoted or match.start() - span.start <= _LEAST:
            continue
        if found.cue.direct and found.form == form if finite else "c" in found.cue.takes:
            return match.start()
    return span.end


def _one_sentence(text: str, span: Span, quotations: Sequence[Span], starts: Sequence[int]) -> Span:
    """A span up to the end of its first sentence outside of quotations: a clause does not go on after it."""
    for match in _STOP.finditer(text, span.start, span.end):
        at = bisect_right(starts, match.start()) - 1
        quoted = at >= 0 and match.start() < quotations[at].end - 1 and match.end(2) != quotations[at].end
        word = match[1].casefold()
        short = match[2] == "." and (word in word_list("abbreviated") or len(word) == 1 or "." in word)
        end = match.end(2) if len(match[2]) > 1 else match.start(2)
        if not quoted and not short and end > span.start:
            return Span(span.start, end)
    return span


def _without_aside(text: str, span: Span, quotations: Sequence[Span], rule: str) -> Span:
    """A span up to ", according to", or to what is set against a quotation that has ended; a phrase also up to a dash
    or a clause that is set off."""
    pattern = _SOURCED if rule.endswith(" c") or not rule.startswith("tree") else _ASIDE
    match = pattern.search(text, span.start, span.end)
    return Span(span.start, match.start()) if match and not is_inside(match.start(), quotations) else span


def _before_main(text: str, span: Span, quotations: Sequence[Span]) -> Span:
    """A content in a subordinate clause, up to the main one: Although he says it is safe, she left."""
    for match in _MAIN.finditer(text, span.start, span.end):
        inside = is_inside(match.start(), quotations) and match[0][1] not in "\"”’'"
        if not inside and match.start() - span.start > _LEAST:
            return Span(span.start, match.end(1))
    return span


def next_cue(text: str, span: Span) -> int:
    """Where in a span another cue begins (", adding that ...", "and said ..."), its end where none does."""
    for match in _NEXT_CUE.finditer(text, span.start, span.end):
        if (match[1] or match[2]).casefold() in cue_forms():
            return match.start()
    return span.end


def is_inside(place: int, spans: Sequence[Span]) -> bool:
    """Whether an offset lies in one of the spans, which are in order and do not overlap."""
    at = bisect_right(spans, place, key=lambda s: s.start) - 1
    return at >= 0 and place < spans[at].end


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or overlap made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def _bridged(text: str, spans: Sequence[Span], apart: Sequence[Span]) -> tuple[Span, ...]:
    """Spans with short gaps between them filled, where neither cue nor source stands there: a tree has lost a word."""
    result: list[Span] = []
    for span in spans:
        gap = Span(result[-1].end, span.start) if result and result[-1].end < span.start else None
        if (
            gap
            and gap.end - gap.start <= _SHORT_GAP
            and "\n" not in text[gap.start : gap.end]
            and not share(gap, apart)
        ):
            result[-1] = Span(result[-1].start, span.end)
        else:
            result.append(span)
    return tuple(result)


def outermost(found: Sequence[Attribution], keep: Callable[[Attribution, Attribution], bool]) -> list[Attribution]:
    """Those whose cue is not within the content of another: what the boy is reported to have said is the reporter's.

    `keep` says of an outer and an inner one whether the inner one stays nevertheless.
    """
    spans = sorted((s, i) for i, a in enumerate(found) for s in a.content)
    return [a for a in found if all(keep(found[i], a) for i in _around(a, spans, found))]


def _around(a: Attribution, spans: Sequence[tuple[Span, int]], found: Sequence[Attribution]) -> list[int]:
    """The places of the attributions whose content holds the cue of this one."""
    last = bisect_right(spans, a.cue[0].start, key=lambda s: s[0].start)
    near = spans[max(0, last - _NEAR) : last]
    return [i for span, i in near if found[i] is not a and a.cue[0].end <= span.end]


def share(span: Span, others: Sequence[Span]) -> float:
    """How much of a span the others cover: share(Span(0, 4), [Span(2, 9)]) == 0.5."""
    covered = sum(max(0, min(span.end, o.end) - max(span.start, o.start)) for o in others)
    return covered / (span.end - span.start)


def join_orphans(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Quoted statements without a speaker go with the attribution that ends right before them.

    Chief Lee said that nobody was hurt. "We were lucky."  In a paragraph of its own, such a statement has the same
    source, if that attribution is all that the sentence before it says.
    """
    ends: dict[int, list[Attribution]] = {}
    for a in found:
        if a.source:
            ends.setdefault(_last(a), []).append(a)
    replaced: dict[int, Attribution] = {}
    kept: list[Attribution] = []
    for orphan in sorted((a for a in found if _is_orphan(a)), key=lambda a: a.content):
        start = orphan.content[0].start
        near = [a for end in range(max(0, start - _JOINT), start + 1) for a in ends.get(end, ())]
        before = [a for a in near if _is_joint(text[_last(a) : start])]
        host = max(before, key=lambda a: (_last(a), -a.source[0].start, a.cue), default=None)
        if host is None:
            kept.append(orphan)
        elif "\n" in text[_last(host) : start]:
            kept.append(replace(orphan, source=host.source, rule="direct: speaker of the paragraph before"))
            ends.setdefault(_last(orphan), []).append(kept[-1])
        else:
            joined = replace(host, content=host.content + orphan.content, direct=True)
            ends[_last(host)].remove(host)
            ends.setdefault(_last(joined), []).append(joined)
            replaced[id(host)] = joined
    return [_latest(a, replaced) for a in (*(a for a in found if not _is_orphan(a)), *kept)]


def _is_orphan(a: Attribution) -> bool:
    return a.direct and not a.source and not a.cue


def _latest(a: Attribution, replaced: Mapping[int, Attribution]) -> Attribution:
    """What became of an attribution that statements were joined to."""
    while id(a) in replaced:
        a = replaced[id(a)]
    return a


def _last(a: Attribution) -> int:
    return max(s.end for s in (*a.content, *a.cue, *a.source))


def _is_joint(gap: str) -> bool:
    """Whether nothing but the end of a sentence stands in a gap within a paragraph."""
    return bool(re.fullmatch(r"[ .:!?,—–)\"”’'\n]*", gap))
