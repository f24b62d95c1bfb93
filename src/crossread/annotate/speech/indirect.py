"""Indirect speech: by the tree where there is one, and by the order of words where there is none or it has failed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from crossread.annotate.speech.chains import is_medium
from crossread.annotate.speech.fit import fit_contents, is_inside, outermost, share
from crossread.annotate.speech.headlines import find_colons, find_dashes
from crossread.annotate.speech.lexicon import cues, word_list
from crossread.annotate.speech.nominal import read_nominal
from crossread.annotate.speech.tree import cue_of, read_quoted_as, read_verb
from crossread.annotate.speech.words import find_by_words
from crossread.annotate.texts import has_tree, text_of
from crossread.types import Attribution, Span

_LEAST_CLAUSE = 3
_CHARGES = frozenset(("accuse", "blame", "deny", "threaten"))
_NEW_CLAUSE = re.compile(r",? ?(?:and|but|while|though|although|which)\b")


def find_indirect(doc: Doc, direct: Sequence[Attribution], quoted: Sequence[Span]) -> list[Attribution]:
    """The indirect attributions beside the direct ones: not by a cue that tags a quotation, not of a quotation alone.

    `quoted` are the quotations with their marks; cues within them are somebody's words.
    """
    text = text_of(doc)
    tags = [s for a in direct for s in a.cue]
    statements = [s for a in direct for s in a.content]
    by_words = {a.cue[-1].end: a for a in find_by_words(doc, quoted)}
    found: list[Attribution] = []
    for a in find_by_tree(doc, quoted) if has_tree(doc) else ():
        end = max(s.end for s in a.cue)
        found.append(_reconciled(text, a, by_words.pop(end)) if end in by_words else _opened(text, a))
    known = tags + [s for a in found for s in a.cue]
    found = [a for a in found if not any(share(s, tags) for s in a.cue)]
    found += [*find_colons(text, quoted), *find_dashes(text, quoted)]
    found += [a for a in by_words.values() if not any(share(s, known) for s in a.cue)]
    fitted = fit_contents(text, found, quoted)
    kept = [a for a in fitted if not any(share(s, statements) > 0.5 for s in a.content)]
    replies = [a.content[0].start for a in kept if _is_reply(text, a)]
    kept = [_before_reply(text, a, replies) for a in kept]
    return outermost(kept, lambda out, own: _speaks(own) and (is_medium(text, out) or _stays(text, out, own)))


def _is_reply(text: str, a: Attribution) -> bool:
    """Whether it denies what stands before: she claimed that he shot, which he denies."""
    return a.stance == "denies" and text.startswith("which ", a.content[0].start)


def _before_reply(text: str, a: Attribution, replies: Sequence[int]) -> Attribution:
    """A content up to a reply to it, by the places where replies begin."""
    last = a.content[-1]
    cut = next((r for r in replies if last.start < r - 2 and r < last.end and text.endswith(", ", 0, r)), 0)
    return replace(a, content=(*a.content[:-1], Span(last.start, cut - 2))) if cut else a


def _stays(text: str, outer: Attribution, inner: Attribution) -> bool:
    """Whether an attribution within another is told of: a clause in a phrase, or what a third one is reported to say.

    Her brother said the officer had denied that he fired: the officer's denial, through her brother.
    """
    if not inner.source or (not inner.rule.startswith("words") and not inner.rule.endswith(" c")):
        return False
    source = text[inner.source[0].start : inner.source[0].end].casefold()
    third = source not in word_list("source_pronouns") and inner.rule.split()[1] in word_list("reported")
    return outer.rule.endswith(" o") or third


def _speaks(a: Attribution) -> bool:
    """Whether somebody says something in words of a clause: what a medium reports of him stays his."""
    _, _, word = a.rule.partition(" ")  # a colon in a headline names no cue
    found = cues().get(word.split(" ")[0])
    spoken = found is not None and ((found.direct and "c" in found.takes) or found.lemma in _CHARGES)
    return bool(a.source) and spoken


def _reconciled(text: str, tree: Attribution, words: Attribution) -> Attribution:
    """One attribution of two readings of a cue; a source that lies within the content gives way to the other one."""
    if not (tree.rule.endswith(" c") or (tree.rule.endswith(" o") and _says(tree))):
        return tree
    source = tree.source
    if source and tree.rule.startswith("tree: tell") and source[0].start > tree.cue[0].start:  # the hearer
        return replace(tree, source=words.source, content=words.content)
    if not source or any(share(s, tree.content) for s in source):
        source = words.source
    content = words.content if _is_cut(text, tree, words) else _without_opening(text, tree)
    if tree.rule.startswith("tree: tell") and len(content) == 1 and len(tree.content) == 1:
        start = max(content[0].start, tree.content[0].start)  # the order of words may take the hearer for the content
        content = (Span(start, content[0].end),) if start < content[0].end else content
    return replace(tree, source=source, content=content)


def _opened(text: str, a: Attribution) -> Attribution:
    """An attribution that only the tree has, its clause without what opens the sentence."""
    content = _without_opening(text, a) if a.rule.endswith(" c") else a.content
    return replace(a, content=content)


def _without_opening(text: str, a: Attribution) -> tuple[Span, ...]:
    """A content without what opens its sentence, where a clause follows the cue: "On Monday, she said it was"."""
    start, end = min(s.start for s in a.cue), max(s.end for s in a.cue)
    after = tuple(s for s in a.content if s.start >= end)
    if not after or any(s.end > start for s in a.content if s not in after):
        return a.content
    words = text[after[0].start : after[0].end].casefold().split()
    if words[0] == "that":
        return after
    if text[end : after[0].start].strip():
        return a.content
    return a.content if words[0] in _no_subjects() or len(words) < _LEAST_CLAUSE else after


def _no_subjects() -> frozenset[str]:
    """The words that open no clause of its own: those of a time, a phrase, or a verb whose subject stands before."""
    lists = ("prepositions", "time_words", "phrase_starts", "auxiliaries")
    return frozenset().union(*(word_list(name) for name in lists))


def _is_cut(text: str, tree: Attribution, words: Attribution) -> bool:
    """Whether the tree has cut the content short, or begun it before its "that", as the order of the words shows.

    What is longer by a new sentence is so only after a verb of saying, which may govern several.
    """
    cue, mine, theirs = tree.cue[0], _hull(tree.content), _hull(words.content)
    if len(words.content) > 1:  # "The road, she said, is shut": the tree may have hung the half before elsewhere
        return True
    if cue.start < mine.start < theirs.start:
        return text.startswith("that ", theirs.start)
    if len(words.content) != 1 or theirs.start > mine.start or mine.end > theirs.end:
        return False
    if theirs.end <= cue.start:
        return True
    added = text[mine.end : theirs.end].lstrip(" \"”'’")
    return cue.start < theirs.start and (_says(tree) or not _NEW_CLAUSE.match(added))


def _says(a: Attribution) -> bool:
    """Whether the cue is a verb of saying, which may govern several sentences joined by "and" or "but"."""
    return cues()[a.rule.split()[1]].direct


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def find_by_tree(doc: Doc, quoted: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions of indirect speech in a parsed text."""
    for token in doc:
        if not is_inside(token.idx, quoted):
            cue = cue_of(token)
            if cue is not None:
                yield from read_verb(token, cue)
            elif token.pos_ == "VERB":
                yield from read_quoted_as(token)
            else:
                yield from read_nominal(token)
