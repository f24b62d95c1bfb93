"""What the finders hand to the linker: words that name or describe somebody or something, not yet an entity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from crossread.types import Span

FORMS = ("name", "description", "group", "pronoun", "body", "place")


@dataclass(frozen=True, slots=True)
class Found:
    """One mention before linking.

    form: one of FORMS; kind: a mention kind; name: the name or the description without its determiner;
    head: the noun of a description in the singular ("boy"), the pronoun in lower case;
    determiner: the lower-cased first word when it is an article, a number or a possessive ("a", "the", "two", "his");
    facts: what the words themselves say ("age", "gender", "role", "relation", "title", "job", "hometown", "count");
    owner: the span of the one whose relative this is ("the boy" of "the boy's mother"); sentence: its number.
    """

    span: Span
    form: str
    kind: str
    name: str
    head: str = ""
    determiner: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    owner: Span | None = None
    sentence: int = 0
    rule: str = ""


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def free_of(span: Span, taken: Iterable[Span]) -> bool:
    """Whether a span shares no character with any of the others."""
    return not any(overlaps(span, other) for other in taken)
