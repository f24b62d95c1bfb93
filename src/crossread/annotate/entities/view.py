"""What the rules for attributes look at: one entity in its text, with its mentions and what else the document holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.annotate.entities.evidence import words_around
from crossread.types import Attribute, Entity, Mention, Name, Place, Quantity, Span, Value


@dataclass(frozen=True, slots=True)
class View:
    """The text, one entity, its mentions in order, and the document's sentences, places, names and quantities."""

    text: str
    entity: Entity
    mentions: Sequence[Mention]
    sentences: Sequence[Span]
    places: Sequence[Place]
    names: Mapping[str, str]
    quantities: Sequence[Quantity] = ()

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    def sentence(self, span: Span) -> Span:
        """The sentence that a span begins in."""
        index = bisect_right([s.start for s in self.sentences], span.start) - 1
        found = self.sentences[index] if index >= 0 else span
        return found if found.end >= span.end else Span(found.start, span.end)

    def give(
        self, slot: str, value: Value, display: str, core: Span, rule: str, context: tuple[Span, ...] = ()
    ) -> Attribute:
        """The attribute with its evidence around `core`."""
        evidence = words_around(self.text, core, self.sentence(core))
        return Attribute(self.entity.id, slot, value, display, evidence, context, rule)


Rule = Callable[[View], Iterator[Attribute]]


def named(view: View) -> list[Mention]:
    """The mentions by proper name."""
    return [m for m in view.mentions if isinstance(m.value, Name)]


def described(view: View) -> list[Mention]:
    """The mentions by description."""
    return [m for m in view.mentions if m.value is None and "pronoun" not in m.rule]


def context(view: View, mention: Mention) -> tuple[Span, ...]:
    """Where the text names the person, for a mention that does not."""
    if isinstance(mention.value, Name):
        return ()
    return tuple(m.span for m in named(view)[:1])
