"""All attributions of a text, in order."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.annotate.speech.chains import with_chains, with_full_outlets
from crossread.annotate.speech.direct import find_direct
from crossread.annotate.speech.fit import join_orphans
from crossread.annotate.speech.holders import resolve, with_holders
from crossread.annotate.speech.indirect import find_indirect
from crossread.annotate.speech.marks import find_quotations
from crossread.annotate.speech.people import find_people
from crossread.annotate.speech.stances import with_stances
from crossread.annotate.texts import text_of
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
    quotations = find_quotations(text_of(doc))
    outer = [q.outer for q in quotations if q.depth == 1]
    direct = find_direct(doc, quotations)
    text = text_of(doc)
    found = join_orphans(text, [*direct, *find_indirect(doc, direct, outer)])
    skipped = [span for span, kind in boilerplate if kind in ("menu", "teaser")]
    kept = [a for a in found if not any(s.start < cut.end and cut.start < s.end for s in a.content for cut in skipped)]
    kept = with_stances(text, kept)
    people = find_people(text, mentions, entities)
    holders = resolve(text, kept, people, mentions, entities)
    held = with_holders(kept, holders)
    bodies = [person.name for person in people if not person.human]
    chained = with_full_outlets(with_chains(text, held), {e.id: e.name for e in entities}, bodies)
    return tuple(sorted(chained, key=lambda a: (a.content[0].start, a.content[-1].end, a.cue)))
