"""Whom a pronoun means: the only person who fits of its sentence, else of the sentence before, else its subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.annotate.entities.apposition import is_source
from crossread.annotate.entities.clusters import PARTS, Cluster
from crossread.annotate.entities.found import Found
from crossread.types import Span

REACH = 2  # how many sentences back a pronoun looks
OBJECTS = frozenset({"him", "her", "himself", "herself"})
TOP = 25  # code points of a sentence in which its subject begins


class Antecedents:
    """The persons that the pronouns of a document can mean; `found`, `of` and `clusters` grow while it is read."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        found: Sequence[Found],
        of: Mapping[Span, int],
        clusters: Sequence[Cluster],
    ) -> None:
        """Take the text, its sentences and mentions, and where each mention and cluster is to be found."""
        self._text, self._sentences, self._found, self._of, self._clusters = text, sentences, found, of, clusters

    def of(self, mention: Found) -> Cluster | None:
        """The only fitting person of its sentence, else of one before, else the subject of that; None in doubt."""
        for back in range(REACH + 1):
            fitting = self._meant(mention, self._seen(mention, mention.sentence - back))
            if len(fitting) == 1:
                return fitting[0]
            if len(fitting) > 1:
                first = fitting[0]
                return (
                    first
                    if back and self._is_subject(first, mention.sentence - back) and self._begins(mention)
                    else None
                )
        return None

    def _meant(self, mention: Found, seen: list[Cluster]) -> list[Cluster]:
        """Those of several whom it may mean: who tells of the incident is hardly who was shot in it, or arrested."""
        others = [c for c in seen if not c.tells]
        if mention.name.casefold() in OBJECTS:
            return seen  # "told police that the driver shot her"
        if mention.facts.get("role") in PARTS:
            return others
        return others if len(others) == 1 and not is_source(self._text, mention.span) else seen

    def _seen(self, mention: Found, sentence: int) -> list[Cluster]:
        """The persons of a sentence before the mention whose gender does not clash, in order, each once."""
        seen: list[Cluster] = []
        for other in self._found:
            if other.sentence == sentence and other.span.end <= mention.span.start and other.span in self._of:
                cluster = self._clusters[self._of[other.span]]
                gender = cluster.facts.get("gender", "")
                if (
                    cluster.form in ("name", "description")
                    and gender in ("", mention.facts["gender"])
                    and cluster not in seen
                ):
                    seen.append(cluster)
        return seen

    def _is_subject(self, cluster: Cluster, sentence: int) -> bool:
        """Whether a person is the first thing a sentence speaks of."""
        start = self._sentences[sentence].start
        return any(m.sentence == sentence and m.span.start - start < TOP for m in cluster.mentions)

    def _begins(self, mention: Found) -> bool:
        """Whether a pronoun begins its sentence."""
        return mention.span.start - self._sentences[mention.sentence].start < 3
