"""Subjects, tags and clauses found by words alone: what is read where a text has no tree.

All functions take a list of tokens of one sentence (or a part of it) and work with places in that list.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from crossread.annotate.speech.lexicon import Form, cue_forms, word_list

AUXILIARIES = word_list("auxiliaries")
ADVERBS = word_list("adverbs")
PRONOUNS = word_list("pronouns")
CLAUSE_STARTS = word_list("clause_starts")
TIME_WORDS = word_list("time_words")
_PHRASE_STARTS = word_list("phrase_starts")
_BREAKS = frozenset((";", ":", "—", "–", "--", "(", ")"))
_STOPS = frozenset((".", "!", "?"))
_TITLES = word_list("abbreviated")


def form_of(token: Token) -> Form | None:
    """The cue that the token may be a form of, told by its spelling and, where there are tags, its part of speech."""
    if token.text[:1].isupper() and not token.is_sent_start:
        return None
    if token.pos and token.pos_ not in ("VERB", "AUX"):
        return None
    return cue_forms().get(token.lower_)


def is_stop(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token ends a sentence: a stop that is not that of an initial or a title, nor before a bracket."""
    if tokens[place].text not in _STOPS:
        return False
    if place + 1 < len(tokens) and tokens[place + 1].text == ")":  # "Lee (D-Mo.) said"
        return False
    before = tokens[place - 1].text if place and tokens[place].text == "." else ""
    joined = bool(before) and tokens[place - 1].idx + len(before) == tokens[place].idx
    return not (joined and ((len(before) == 1 and before.isupper()) or before.casefold() in _TITLES))


def is_adverb(token: Token) -> bool:
    """Whether the token may stand between a subject and its verb."""
    word = token.lower_
    return word in ADVERBS or (
        word.endswith("ly") and word not in ("family", "july", "assembly", "ally", "bully", "police")
    )


def verb_group_start(tokens: Sequence[Token], verb: int) -> int:
    """The place where the auxiliaries and adverbs before a verb begin."""
    start = verb
    while start > 0 and (tokens[start - 1].lower_ in AUXILIARIES or is_adverb(tokens[start - 1])):
        start -= 1
    return start


def subject_before(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """The subject to the left of a verb, with what is set off by commas after it: places [start, end)."""
    end = verb_group_start(tokens, verb)
    last = end
    while last > 0 and tokens[last - 1].text in (",", '"', "”"):
        last -= 1
    if last == 0:
        return None
    if tokens[last - 1].lower_ in ("and", "but", "then"):
        return _first_subject(tokens, last - 1)
    if tokens[last - 1].lower_ in PRONOUNS:
        return last - 1, last
    start = last
    if end - last and tokens[end - 1].text == ",":
        start = next((i for i in range(last - 1, 0, -1) if tokens[i].text == ","), last)
    start = _phrase_start(tokens, start)
    return (start, last) if start < last else None


def _first_subject(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The subject of the first of several verbs ("The chief came and said"): what stands before that verb."""
    for place in range(1, end):
        word = tokens[place].lower_
        form = cue_forms().get(word)
        verb = (form is not None and form.form in ("past", "s")) or (word.endswith("ed") and tokens[place].is_lower)
        if verb or word in AUXILIARIES - {"to", "'s", "’s"}:
            return subject_before(tokens, place) if tokens[place - 1].lower_ not in ("and", "but", "then") else None
    return None


def _phrase_start(tokens: Sequence[Token], end: int) -> int:
    """The place where the noun phrase that ends at `end` begins."""
    start = end
    while start > 0:
        before = tokens[start - 1]
        word = before.lower_
        if before.text == "," or before.text in _BREAKS or is_stop(tokens, start - 1) or word in CLAUSE_STARTS:
            break
        if word in ("and", "or") and not (start < end and start > 1 and _coordinates(tokens[start - 2], tokens[start])):
            break
        if before.text in ('"', "“", "”", "''", "``"):
            break
        if word in PRONOUNS or (cue_forms().get(word) and cue_forms()[word].form in ("past", "s") and start < end):
            break
        start -= 1
    return start


def _coordinates(left: Token, right: Token) -> bool:
    """Whether two words beside "and" look like two parts of one subject."""
    return left.text[:1].isupper() == right.text[:1].isupper() and left.text != ","


def subject_after(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """The subject of an inverted verb ("said the chief, a veteran"): places [start, end)."""
    start = end = verb + 1
    while end < len(tokens):
        word = tokens[end].lower_
        if is_stop(tokens, end) or tokens[end].text in _BREAKS - {"("} or tokens[end].text in ('"', "“", "``", "''"):
            break
        if end > start and (word in _PHRASE_STARTS or word in TIME_WORDS):
            break
        if tokens[end].text == "," and end + 1 < len(tokens) and tokens[end + 1].lower_.endswith("ing"):
            break
        end += 1
    while end > start and tokens[end - 1].text == ",":
        end -= 1
    return (start, end) if start < end else None
