"""Who is said to be hurt in one sentence: groups of people with a number, and what became of them.

>>> [(g.number, sorted(g.kinds)) for g in find_harm("Two people were killed and three others wounded.")]
[(2, ['killed']), (3, ['injured'])]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.record.harm_atoms import Atom, find_atoms
from crossread.types import Span


@dataclass(frozen=True, slots=True)
class Harmed:
    """So many people, what became of them (killed, injured, shot), and how they are spoken of.

    `other`: they are others than those named before; `how` is the name of the pattern ("self", "kin", "implied", ...);
    `said`: the number of the predicate, the same for people named side by side; `apart`: nobody of them can be who did
    it: they are the objects of an active verb, or children.
    """

    number: int
    kinds: frozenset[str]
    span: Span
    other: bool = False
    age: str = ""
    how: str = ""
    part: bool = False
    said: int = 0
    apart: bool = False


_QUICK = re.compile(
    r"shot|shoot|kill|dead|die[sd]|wound|injur|hurt|hospital|slain|murder|homicide|condition|gunned|fatal|struck|hit\b|graz|suicid|surviv|death|slay|deadly|himself|herself|manslaughter|surviv|los[te]|claim",
    re.I,
)  # Between two predicates of the same people: "was shot in the chest and later died".
_CARRIED = re.compile(
    r"(?:\s*,)?(?:\s+(?!while\b)[a-z][\w’'-]*){0,9}?\s*,?\s*(?:(?:and|but|then|later|before|was|were|is|are|has|have|been|who|also|be|she|he|they|both|all|being|to|in|at|,)\s*){0,4}"
)
_PART = re.compile(r"\b(?:includ\w+|of\s+(?:them|whom|the\s+\w+)|among|with)\b[^.]{0,12}$", re.I)


def find_harm(sentence: str, *, headline: bool = False, offset: int = 0) -> tuple[Harmed, ...]:
    """The people hurt in a sentence, in its order; spans are moved by `offset`."""
    if not _QUICK.search(sentence):
        return ()
    found = _assign(sentence, find_atoms(sentence, headline=headline))
    return tuple(replace(h, span=Span(h.span.start + offset, h.span.end + offset)) for h in found)


# Between a verb and its objects, and between the objects of a list.
_TO_OBJECT = re.compile(
    r"(?:\s+(?:and\s+\w+|at\s+least|up\s+to|to\s+death|dead|the|as\s+many\s+as|about|more\s+than)){0,2}(?:\s+[A-Z][\w.’'-]+){0,3}?\s*"
)
_TO_NEXT = re.compile(r"[^.;]{0,60}?(?:,|\band\b|&|,\s*and\b)\s*(?:at\s+least\s+)?(?:also\s+)?")
MOST_WORDS_BETWEEN = 14


_ALONG_WITH = re.compile(r"(?:\s+\w+){0,3}?,?\s+(?:along|together)\s+with\s+")
_ALSO = re.compile(r"\b(?:was|were|is|are)?\s+also\s*$")


def _assign(sentence: str, atoms: Sequence[Atom]) -> list[Harmed]:
    """Each group with the predicate that is said of it: a passive takes the groups before it, an active those after."""
    result: list[Harmed] = []
    waiting: list[Atom] = []
    last: list[int] = []
    active: Atom | None = None
    ended = 0
    unhurt = False
    for atom, following in zip(atoms, (*atoms[1:], None), strict=False):
        if atom.type == "G":
            if last and active is None and _ALONG_WITH.fullmatch(sentence[ended : atom.span.start]):
                with_them = result[last[-1]]
                result.append(replace(_harmed(sentence, atom, "", with_them.said), kinds=with_them.kinds, part=False))
                last, ended = [*last, len(result) - 1], atom.span.end
            elif active is not None and _is_object(sentence, atom, active, ended, following):
                last, ended = [*last, len(result)], atom.span.end
                # "a boy shot another boy": other than the one who shot
                object_ = replace(atom, other=atom.other and (not unhurt or bool(result)))
                harmed = _harmed(sentence, object_, active.kind, active.span.start)
                # "the deaths of a mother and her son" may be her doing
                by_another = not sentence[active.span.start : active.span.end].endswith("of")
                result.append(replace(harmed, apart=harmed.apart or by_another))
            elif atom.how != "direct":
                waiting, active = [*waiting, atom], None
        elif atom.type == "P":
            subjects = _subjects(sentence, waiting, atom)
            if subjects:
                last = list(range(len(result), len(result) + len(subjects)))
                also = bool(_ALSO.search(sentence[subjects[-1].span.end : atom.span.start]))
                subjects = [replace(g, other=also or (g.other and (not unhurt or bool(result)))) for g in subjects]
                result += [_harmed(sentence, group, atom.kind, atom.span.start) for group in subjects]
            elif last and _CARRIED.fullmatch(sentence[ended : atom.span.start]):
                for index in last:
                    result[index] = replace(result[index], kinds=result[index].kinds | {atom.kind})
            else:
                result.append(Harmed(1, frozenset({atom.kind}), atom.span, how="implied"))
                last = [len(result) - 1]
            waiting, active, ended = [], None, atom.span.end
        elif atom.type == "A":
            unhurt = unhurt or bool(waiting)
            waiting, last, active, ended = [], [], atom, atom.span.end
        elif atom.type == "N":
            result.append(_by_noun(atom))
        elif atom.type == "I":
            last, active = [], None
        else:
            unhurt = unhurt or (bool(waiting) and atom.type == "Z")
            waiting, last, active = [], [], None
    return result


def _is_object(sentence: str, group: Atom, active: Atom, ended: int, following: Atom | None) -> bool:
    """Whether a group is what an active verb is done to: next to it, or next in the list of its objects.

    A bare number waits for a passive ("two were shot"), unless another active verb follows: "killed 1 and injured 4".
    """
    reach = _TO_OBJECT if ended == active.span.end else _TO_NEXT
    waits = group.how == "bare" and not (reach is _TO_OBJECT and following is not None and following.type == "A")
    return not waits and bool(reach.fullmatch(sentence[ended : group.span.start]))


def _subjects(sentence: str, waiting: Sequence[Atom], predicate: Atom) -> list[Atom]:
    """The groups that a passive is said of: near enough, and a number that is spelt out person by person only once."""
    near = [
        g
        for g in waiting
        if len(sentence[g.span.end : predicate.span.start].split()) <= MOST_WORDS_BETWEEN or len(waiting) > 1
    ]
    if near and near[-1].number == 1 and _WHO_WAS.fullmatch(sentence[near[-1].span.end : predicate.span.start]):
        return near[-1:]
    included = next(
        (i for i, g in enumerate(near) if i and _INCLUDED.search(sentence[near[i - 1].span.end : g.span.start])),
        len(near),
    )
    near = near[:included]
    if near and re.search(r"\bof\s+(?:whom|them)$", sentence[near[-1].span.start : near[-1].span.end]):
        return near[-1:]
    near = _side_by_side(sentence, near)
    spelt_out = len(near) > 1 and near[0].number > 1 and near[0].number == sum(g.number for g in near[1:])
    if spelt_out and re.match(r"\s*(?:[,:–—(-]|\w+\s*[,:–—(-])", sentence[near[0].span.end :]):
        return near[:1]
    if len(near) == 2 and sentence[near[0].span.end : near[1].span.start].strip() == "," and near[1].how == "single":
        return near[:1]
    return near


def _side_by_side(sentence: str, groups: Sequence[Atom]) -> list[Atom]:
    """The groups that are named together, from the last one back; of a headline the first: "Man holding baby dies"."""
    if len(groups) > 1 and groups[0].how == groups[-1].how == "headline":
        joined = _JOINED.search(sentence[groups[0].span.end : groups[1].span.start])
        return list(groups) if joined else list(groups[:1])
    kept = list(groups[-1:])
    for before, after in reversed(list(pairwise(groups))):
        between = sentence[before.span.end : after.span.start]
        if not _JOINED.search(between) or _AS_THE.search(between):
            break
        kept.insert(0, before)
    return kept


_JOINED = re.compile(r"[,;:(–—]|\b(?:and|or|as\s+well\s+as|along\s+with|with)\b|&")
# "Ann Lee and her son, as the two people found dead": those before are the two.
_AS_THE = re.compile(r"\bas\s+(?:the\s+|being\s+the\s+)?$")
_WHO_WAS = re.compile(r",?\s+who\s+(?:was|is|has|had)\s+(?:\w+\s+)?")
_INCLUDED = re.compile(r"\b(?:includ\w+|among\s+them)\b", re.I)
_NOUN_KINDS = {"sign": "killed", "killings": "killed", "then self": "killed", "self dead": "killed", "self": "shot"}


def _by_noun(atom: Atom) -> Harmed:
    """What a noun or a set phrase says by itself."""
    kind = _NOUN_KINDS.get(atom.kind, atom.kind)
    how = atom.kind if atom.kind in _NOUN_KINDS else "noun"
    return Harmed(atom.number + 1 if how == "killings" else atom.number, frozenset({kind}), atom.span, how=how)


def _harmed(sentence: str, group: Atom, kind: str, said: int) -> Harmed:
    """A group with what became of it."""
    part = bool(_PART.search(sentence[: group.span.start]))
    apart = _CHILDREN.search(sentence, group.span.start, group.span.end) is not None
    return Harmed(group.number, frozenset({kind}), group.span, group.other, group.age, group.how, part, said, apart)


_CHILDREN = re.compile(r"\b(?:children|kids|toddlers|infants|babies|boys|girls)$", re.I)
