"""Indirect speech by the tree (Universal Dependencies): a cue verb, who its subject is, what it takes as content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from crossread.annotate.speech import shallow
from crossread.annotate.speech.lexicon import Cue, cue_forms, word_list
from crossread.types import Attribution, Span

# verbs whose object is the hearer, not part of what is said
_HEARER = frozenset("tell remind assure inform notify convince persuade instruct warn advise reassure".split())
# what completes an object: "praised X for ...", "described X as ..."
_COMPLETING = frozenset("as for of over to".split())
_GOING_ON = frozenset("ADJ PART DET NOUN ADV VERB SCONJ NUM".split())
_BINDING = frozenset("about between behind by for from of on that throughout to with".split())
_JOINTS = frozenset("and but or while after before when as because if although though since".split())
_NAMING = frozenset("call deem declare dub label brand name pronounce proclaim".split())
_MARKS = frozenset(("“", '"', "‘", "'", "''", "``"))
_COMPLEMENTS = frozenset(("xcomp", "advcl", "obl"))
_EMPTY_OBJECTS = frozenset("it himself herself themselves itself myself ourselves so".split())
_SUBJECTS = ("nsubj", "csubj")


def cue_of(token: Token) -> Cue | None:
    """The cue that a verb is, if it is one."""
    form = cue_forms().get(token.lower_)
    return form.cue if form is not None and token.pos_ in ("VERB", "AUX") else None


def read_verb(verb: Token, cue: Cue) -> Iterator[Attribution]:
    """The attribution that a cue verb makes, if it has something that it takes."""
    passive = [c for c in verb.children if c.dep_ == "nsubj:pass"]
    if _is_no_act(verb):
        return
    if passive:
        yield from _read_passive(verb, cue, passive[0])
        return
    for letter, content in _contents(verb, cue):
        spans = spans_of(content)
        if spans:
            source = [] if letter == "s" else subject_of(verb) or _subject_by_words(verb)
            yield Attribution(
                holder="", stance=cue.stance, source=spans_of(source), cue=spans_of(cue_group(verb)), content=spans,
                rule=f"tree: {cue.lemma} {letter}",
            )  # fmt: skip
            return


def _is_no_act(verb: Token) -> bool:
    """Whether nobody says anything by a verb: "the alleged officer", "in an effort to defend him"."""
    attribute = verb.dep_ == "amod" and verb.i < verb.head.i
    tried = verb.dep_ == "acl" and marker_of(verb) == "to" and verb.head.lower_ in word_list("attempts")
    return attribute or tried


def _contents(verb: Token, cue: Cue) -> Iterator[tuple[str, list[Token]]]:
    """What the verb takes, in the order of preference, with the letter of the frame."""
    children = list(verb.children)
    clauses = [c for c in children if c.dep_ == "ccomp"]
    infinitives = [c for c in children if c.dep_ == "xcomp"]
    empty = frozenset[str]() if cue.lemma in _NAMING else _EMPTY_OBJECTS
    objects = [c for c in children if _is_object(c) and c.lower_ not in empty]
    if "s" in cue.takes and infinitives:
        subject = [t for c in children if c.dep_ in _SUBJECTS for t in c.subtree]
        yield "s", subject + [t for c in infinitives + clauses for t in c.subtree]
    if "c" in cue.takes and clauses:
        yield "c", [t for c in clauses for t in [*_doer(c), *c.subtree]]
    if "c" in cue.takes and verb.dep_ == "parataxis" and not clauses:
        own = set(verb.subtree)
        yield "c", [t for t in verb.head.subtree if t not in own and _same_side(t, verb)]
    if "t" in cue.takes and infinitives:
        hearer = [] if cue.lemma in _HEARER else [t for c in objects for t in c.subtree]
        yield "t", hearer + [t for c in infinitives for t in c.subtree]
    if (
        "o" in cue.takes
        and objects
        and not (cue.lemma in _HEARER and len(objects) < 2)
        and not _introduces(objects[-1])
    ):
        named = objects if cue.lemma in _NAMING else objects[-1:]
        whole = [t for c in named for t in c.subtree] + _completion(verb, objects[-1], infinitives)
        yield "o", _lengthened(whole) if objects[-1].i > verb.i else whole
    if "c" in cue.takes:
        loose = [c for c in children if c.dep_ == "parataxis" and c.i > verb.i]
        if loose:
            yield "c", [t for c in loose[:1] for t in c.subtree]
    yield from _prepositional(verb, cue)


def _is_object(token: Token) -> bool:
    """Whether a word is an object; a second subject, after the verb, is one that the parser has misnamed."""
    second = token.dep_ == "nsubj" and token.i > token.head.i
    return token.dep_ in ("obj", "iobj") or (second and any(c.dep_ == "nsubj" for c in token.head.lefts))


def _introduces(obj: Token) -> bool:
    """Whether an object is but the paper that a cue after it is written on: "issued a statement calling for ..."."""
    return obj.lower_ in word_list("media") and any(c.dep_ == "acl" and cue_of(c) for c in obj.children)


def _same_side(token: Token, verb: Token) -> bool:
    return token.sent == verb.sent


def _completion(verb: Token, obj: Token, infinitives: Sequence[Token]) -> list[Token]:
    """What completes an object after it: a predicate, or a phrase with "as", "for", "of"."""
    phrases = [
        c
        for c in verb.children
        if c.dep_ in ("obl", "advcl", "ccomp") and c.i > obj.i and marker_of(c) in _COMPLETING - {"to"}
    ]
    return [t for c in [*infinitives, *phrases] if c.i > obj.i for t in c.subtree]


def _lengthened(tokens: list[Token]) -> list[Token]:
    """A phrase with what goes on after it at once, up to the next mark or joint: trees often cut a long one short."""
    last = max(tokens, key=lambda t: t.i, default=None)
    if last is None or last.i + 1 >= len(last.doc):
        return tokens
    following = last.doc[last.i + 1]
    if following.sent != last.sent or not (_goes_on(following) or _binds(following)):
        return tokens
    added = []
    for token in last.doc[last.i + 1 : following.sent.end]:
        between = token.lower_ == "and" and any(t.lower_ == "between" for t in last.doc[max(0, token.i - 4) : token.i])
        if (token.is_punct and not _binds(token)) or token.is_space or (token.lower_ in _JOINTS and not between):
            break
        added.append(token)
    return tokens + added


def _binds(token: Token) -> bool:
    """Whether a phrase may go on after a mark: a quotation mark, or the hyphen of a compound."""
    return token.text in _MARKS or (token.text == "-" and not token.whitespace_)


def _goes_on(token: Token) -> bool:
    return token.pos_ in _GOING_ON or token.lower_ in _BINDING


def marker_of(token: Token) -> str:
    """The preposition or conjunction that begins a phrase, "" when none does."""
    first = next((c for c in token.children if c.dep_ in ("case", "mark")), None)
    return first.lower_ if first is not None else ""


def _prepositional(verb: Token, cue: Cue) -> Iterator[tuple[str, list[Token]]]:
    """The phrases after a preposition that the verb takes, without the preposition."""
    for child in verb.children:
        if child.dep_.split(":")[0] in ("obl", "advcl", "nmod") and child.i > verb.i:
            marker = next((c for c in child.children if c.dep_ in ("case", "mark")), None)
            if marker is not None and ":" + marker.lower_ in cue.takes:
                later = [
                    c
                    for c in verb.children
                    if c.i > child.i and c.dep_ in _COMPLEMENTS and marker_of(c) in ("to", "as")
                ]
                phrase = [t for t in child.subtree if t.i > marker.i] + [t for c in later for t in c.subtree]
                yield marker.lower_, _lengthened(phrase)


def _read_passive(verb: Token, cue: Cue, subject: Token) -> Iterator[Attribution]:
    """The attribution of a passive: the subject and the rest are content, an agent is the source."""
    children = list(verb.children)
    agents = [c for c in children if c.dep_ in ("obl:agent", "obl") and marker_of(c) == "by"]
    rest = [
        c
        for c in children
        if c.dep_ in ("xcomp", "ccomp")
        or (c.dep_.startswith(("obl", "advcl")) and marker_of(c) in _COMPLETING | {"about"})
    ]
    rest = [c for c in rest if c.i > verb.i and c not in agents]
    seen = cue.lemma in ("see", "hear", "show") and any(cue_of(c) for c in rest)  # "can be seen denying"
    if seen or ("p" not in cue.takes and not agents):
        return
    tokens = [t for c in rest for t in c.subtree]
    if cue.lemma not in ("ask", "tell", "urge"):
        tokens += list(subject.subtree)
    source = [t for c in agents[:1] for t in c.subtree if t.lower_ != "by"]
    if spans := spans_of(tokens):
        yield Attribution(
            holder="", stance=cue.stance, source=spans_of(source), cue=spans_of(cue_group(verb)), content=spans,
            rule=f"tree: {cue.lemma} passive",
        )  # fmt: skip


def read_quoted_as(verb: Token) -> Iterator[Attribution]:
    """The attribution of any verb whose object is called something in quotation marks: she waved it off as "noise"."""
    objects = [c for c in verb.children if c.dep_ == "obj"]
    named = [c for c in verb.children if c.dep_ in _COMPLEMENTS and c.pos_ != "VERB" and marker_of(c) == "as"]
    named = [c for c in named if c.i > verb.i and any(t.text in _MARKS for t in list(c.subtree)[1:4])]
    source = subject_of(verb)
    if objects and named and source and verb.lower_ not in ("use", "uses", "used", "using"):
        tokens = [t for c in (objects[-1], named[0]) for t in c.subtree]
        yield Attribution(
            holder="", stance="asserts", source=spans_of(source), cue=spans_of(cue_group(verb)),
            content=spans_of(tokens), rule="tree: as quoted",
        )  # fmt: skip


def cue_group(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle."""
    return [
        verb,
        *(
            c
            for c in verb.children
            if c.dep_ in ("aux", "aux:pass", "compound:prt") or c.lower_ in ("not", "n't", "n’t")
        ),
    ]


def subject_of(verb: Token, depth: int = 0) -> list[Token]:
    """The subject of a verb with all its words: its own, or that of the verb or noun it hangs on."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS]
    if own:  # of two before it the nearer: "These workers, Lee explained, were paid"
        return _without_clause(next((c for c in reversed(own) if c.i < verb.i), own[0]))
    head = verb.head
    if head == verb or depth > 4:
        return []
    if verb.dep_ == "acl" and head.dep_ == "obj" and head.lower_ in word_list("media"):
        return subject_of(head.head, depth + 1)
    if verb.dep_.startswith("acl"):
        return [t for t in head.subtree if t.i < verb.left_edge.i]
    doer = _doer(verb)
    if doer:
        return doer
    if verb.dep_ == "xcomp":
        objects = [c for c in head.children if c.dep_ == "obj"]
        return list(objects[0].subtree) if objects else subject_of(head, depth + 1)
    if verb.dep_ in ("conj", "advcl", "parataxis", "ccomp") and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        passive = next((c for c in head.children if c.dep_ == "nsubj:pass"), None)
        return list(passive.subtree) if passive is not None else subject_of(head, depth + 1)
    return []


def _doer(verb: Token) -> list[Token]:
    """Who does what a clause in -ing tells, where that is an object right before it: "the video shows him running"."""
    if verb.dep_ not in ("ccomp", "xcomp") or verb.tag_ != "VBG" or any(c.dep_ in _SUBJECTS for c in verb.children):
        return []
    first = verb.left_edge.i
    found = (c for c in verb.head.children if c.dep_ in ("obj", "iobj") and c.right_edge.i == first - 1)
    return [t for c in found for t in c.subtree]


def _subject_by_words(verb: Token) -> list[Token]:
    """The subject of a verb that the tree gives none, by the words before it."""
    tokens = [t for t in verb.sent if not t.is_space]
    place = next(i for i, t in enumerate(tokens) if t.i == verb.i)
    found = shallow.subject_before(tokens, place)
    return tokens[found[0] : found[1]] if found else []


def _without_clause(subject: Token) -> list[Token]:
    """The words of a subject."""
    return list(subject.subtree)


def spans_of(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """The tokens as spans of text, stretches in order; marks that stand alone at their ends are left out.

    Stretches that only punctuation parts are one.
    """
    places = sorted({t.i for t in tokens if not t.is_space})
    if not places:
        return ()
    doc = next(iter(tokens)).doc
    runs: list[list[int]] = [[places[0], places[0]]]
    for place in places[1:]:
        between = doc[runs[-1][1] + 1 : place]
        if all(t.is_punct or t.is_space for t in between):
            runs[-1][1] = place
        else:
            runs.append([place, place])
    return tuple(span for first, last in runs if (span := _trimmed(doc, first, last)))


def _trimmed(doc: Doc, first: int, last: int) -> Span | None:
    """The tokens from first to last as a span, without commas and stops at the ends."""
    while first <= last and doc[first].text in (",", ".", ":", ";", "—", "–", "-", "--", "…"):
        first += 1
    while last >= first and doc[last].text in (",", ".", ":", ";", "—", "–", "-", "--", "?", "!"):
        last -= 1
    if first > last:
        return None
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))
