"""People told of together by their ages: "two men, ages 21 and 22", "three women — 17, 19 and 20": one for each age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.annotate.entities.found import Found, free_of
from crossread.types import Span

RULE = "age in a list"
# Between a group and the ages of its members: ", ages ", " — ", " (", " were ages ".
_TO_AGES = (
    r"(?:,?\s+(?:all|both)\s+(?:of|from)\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    r"(?:,\s+|\s+[-–—]+\s+|[–—]|\s\(|\s+(?:were|are)\s+(?=aged?)|\s+(?=aged?s?\s))"
    r"(?:(?:who\s+)?(?:are|were)\s+)?(?:both\s+|all\s+)?(?P<said>aged|ages?:?)?\s*"
)
_NUMBERS = (
    r"(?P<first>\d{1,2})(?P<more>(?:,\s+\d{1,2}(?!\d))*,?\s+and\s+\d{1,2})(?![\d:/-])"
    r"(?P<years>\s+years?[ -]old)?"
)
LIST = re.compile(_TO_AGES + _NUMBERS)
# what may follow ages that are not called so: "two men, 18 and 20, and", not "two men, 18 and 20 others"
_CLOSED = re.compile(r"[,.;:)]|\s*[–—-]|\s+(?:was|were|are|who|suffered|died|and|from|of|have|had|remain)\b|\s*$")
_BACK = re.compile(
    r"(?:[\w-]+ ){0,2}[\w-]+(?:,\s+|\s+[-–—]+\s+|[–—]|\s\(|\s+)(?:who\s+)?(?:(?:are|were)\s+)?(?:both\s+|all\s+)?"
    r"(?:aged|ages?:?)?\s*(?:\d{1,2},?\s+(?:and\s+)?)*$"
)
_ON = re.compile(r"(?:,?\s+(?:and\s+)?\d{1,2}(?!\d))*(?:\s+years?[ -]old)?")


def find_listed(text: str, sentences: Sequence[Span], found: Sequence[Found], taken: Sequence[Span]) -> list[Found]:
    """A person for each age in a list behind a group, with what the group's words say of all of them."""
    groups = (f for f in found if f.form == "group")
    listed = (one for group in groups for one in _members(text, sentences[group.sentence], group))
    return [one for one in listed if free_of(one.span, taken)]


def _members(text: str, sentence: Span, group: Found) -> Iterator[Found]:
    """The members of one group, where as many ages follow as it counts."""
    match = LIST.match(text, group.span.end, sentence.end)
    if match is None or not (match["said"] or match["years"] or _CLOSED.match(text, match.end(), sentence.end)):
        return
    numbers = list(re.finditer(r"\d{1,2}", text[match.start("first") : match.end("more")]))
    if group.facts.get("count", str(len(numbers))) != str(len(numbers)):
        return
    seen: set[str] = set()
    for number in numbers:
        start, age = match.start("first") + number.start(), number.group()
        years = {"age": age, "age group": "child" if int(age) < 13 else "teen" if int(age) < 20 else "adult"}
        facts = {k: v for k, v in group.facts.items() if k not in ("count", "relation")} | years
        name = f"{age}-year-old {group.head}".strip()
        again = "another" if age in seen else ""
        seen.add(age)
        span = Span(start, start + len(age))
        yield Found(span, "description", "person", name, group.head, again, facts, None, group.sentence, RULE)


def list_around(text: str, member: Span) -> Span:
    """The words of the list that an age stands in, with the group: "two men, ages 21 and 22"."""
    floor = max(0, member.start - 60)
    back = _BACK.search(text, floor, member.start)
    on = _ON.match(text, member.end)
    return Span(back.start() if back else member.start, on.end() if on else member.end)
