"""All attributions of a text, in order."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.annotate.speech.chains import with_chains
from crossread.annotate.speech.direct import find_direct
from crossread.annotate.speech.fit import join_orphans
from crossread.annotate.speech.holders import resolve, with_holders
from crossread.annotate.speech.indirect import find_indirect
from crossread.annotate.speech.marks import find_quotations
from crossread.annotate.speech.people import find_people
from crossread.annotate.speech.stances import with_stances
from crossread.types import Attribution, Entity, Mention, Span


def find_attributions(
    doc: Doc,
    mentions: Sequence[Mention] = (),
    entities: Sequence[Entity] = (),
    boilerplate: Sequence[tuple[Span, str]] = (),
) -> tuple[Attribution, ...]:
    """Who says what in a text, in the order of its words.

    The holder is the id of the entity that the source is a mention of, else the name as the text gives it most fully,
    "" when it does not say.  Works on plain tokens, and better on a tree.  Menus and teasers are not read.
    """
    quotations = find_quotations(doc.text)
    outer = [q.outer for q in quotations if q.depth == 1]
    direct = find_direct(doc, quotations)
    text = doc.text
    found = join_orphans(text, [*direct, *find_indirect(doc, direct, outer)])
    skipped = [span for span, kind in boilerplate if kind in ("menu", "teaser")]
    kept = [a for a in found if not any(s.start < cut.end and cut.start < s.end for s in a.content for cut in skipped)]
    kept = with_stances(text, kept)
    holders = resolve(text, kept, find_people(text, mentions, entities), mentions, entities)
    held = with_holders(kept, holders)
    chained = with_chains(text, held)
    return tuple(sorted(chained, key=lambda a: (a.content[0].start, a.content[-1].end, a.cue)))
