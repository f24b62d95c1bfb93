"""All attributions of a text, in order."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from crossread.annotate.speech.direct import find_direct
from crossread.annotate.speech.fit import fit_contents, join_orphans, outermost, share
from crossread.annotate.speech.holders import resolve, with_holders
from crossread.annotate.speech.marks import find_quotations
from crossread.annotate.speech.people import find_people
from crossread.annotate.speech.tree import find_by_tree
from crossread.annotate.speech.words import find_by_words
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
    found = join_orphans(doc.text, [*direct, *_indirect(doc, direct, outer)])
    skipped = [span for span, kind in boilerplate if kind in ("menu", "teaser")]
    kept = [a for a in found if not any(s.start < cut.end and cut.start < s.end for s in a.content for cut in skipped)]
    holders = resolve(doc.text, kept, find_people(doc.text, mentions, entities), mentions, entities)
    return tuple(sorted(with_holders(kept, holders), key=lambda a: (a.content[0].start, a.content[-1].end, a.cue)))


def _indirect(doc: Doc, direct: Sequence[Attribution], quoted: Sequence[Span]) -> list[Attribution]:
    """The indirect attributions beside the direct ones: none by a cue that tags a quotation, none of quoted words alone."""
    tags = [s for a in direct for s in a.cue]
    statements = [s for a in direct for s in a.content]
    found: list[Attribution] = []
    for a in [*(find_by_tree(doc, quoted) if doc.has_annotation("DEP") else ()), *find_by_words(doc, quoted)]:
        known = tags + [s for o in found for s in o.cue]
        if not any(share(s, known) for s in a.cue):
            found.append(a)
    fitted = fit_contents(doc.text, found, quoted)
    return outermost([a for a in fitted if not any(share(s, statements) > 0.5 for s in a.content)])
