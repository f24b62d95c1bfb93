"""Names of persons: runs of capitalised words, judged by the words in and around them."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.annotate.entities.found import Found
from crossread.annotate.entities.lexicon import (
    CALENDAR,
    COURTESY,
    FUNCTION_WORDS,
    NOT_IN_NAMES,
    PARTICLES,
    SPEECH,
    SURNAMES_TOO,
    TITLE_WORDS,
    person_nouns,
)
from crossread.annotate.taken import Taken
from crossread.compare.names import family_names, first_names, plain_words
from crossread.types import Span

_CAP = r"(?:(?:[A-Z]\.){2,3}|[A-Z](?:[a-zà-ÿ]*[’'‘`][A-Z]?)?[\wà-ÿ]*(?:[-‐][\wà-ÿ]+)*\.?)"
_NICK = r"(?:[“\"‘'(][A-Z][\w .’-]{1,20}[”\"’'),]+)"
RUN = re.compile(
    rf"(?<![\w’'-]){_CAP}(?:,? (?:Jr|Sr|JR|SR)\b\.?|,? I{{2,3}}\b|,? IV\b|[ ]{_NICK}(?=[ ][A-Z])|[ ](?:{PARTICLES} )*{_CAP})*"
)
_SUFFIX = re.compile(r",? (?:Jr|Sr|JR|SR|II|III|IV)\b\.?$")
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may be a name: its span without titles, the titles before it, its words, the points for it."""

    span: Span
    text: str
    titles: tuple[str, ...]
    words: tuple[str, ...]
    sentence: int
    points: float


def _core(word: str) -> str:
    """A word in lower case without its possessive and its full stop."""
    return _POSSESSIVE.sub("", word).rstrip(".,").casefold()


# an age right behind a run: "Ada Northern, 22, was", which makes its last word a family name
_AGED = re.compile(r", \d{1,2}(?:[,;)]|\s(?:was|is|who|died|and)\b)")
_ALSO = SURNAMES_TOO | frozenset("northern southern eastern western upper lower".split())


def _pieces(run: str, *, aged: bool = False) -> Iterator[tuple[int, int]]:
    """The stretches of a run that can be one name: cut at a possessive, at a sentence's end, at a word no name has."""
    start = None
    end = 0
    previous = ""
    for match in re.finditer(r"[^ ]+", run):
        word = match.group()
        core = _core(word)
        barred = (core in NOT_IN_NAMES and core not in TITLE_WORDS) or (
            core in CALENDAR and core not in {"may", "april", "june", "august"}
        )
        if core in SURNAMES_TOO and (previous in first_names() or len(previous) == 1):
            barred = False
        if core in first_names() and previous in TITLE_WORDS:
            barred = False  # "Sheriff Bill Arlen"
        if aged and core in _ALSO and match.end() == len(run) and start is not None:
            barred = False
        previous = core
        if barred:
            if start is not None:
                yield start, end
            start = None
            continue
        start = match.start() if start is None else start
        end = match.end()
        closes = bool(re.search(r"[’']s$|s[’']$", word)) or (
            word.endswith(".") and len(core) > 3 and core not in TITLE_WORDS
        )
        if closes:
            yield start, end
            start = None
    if start is not None:
        yield start, end


def _strip(text: str) -> tuple[int, int, tuple[str, ...]]:
    """Where the name begins and ends within a piece, and the titles before it."""
    begin, titles = 0, []
    words = list(re.finditer(r"[^ ]+", text))
    cores = [_core(word.group()) for word in words]
    inner = [i for i in range(1, len(words) - 1) if cores[i] in TITLE_WORDS and cores[i - 1] not in first_names()]
    if inner:
        # "Anaheim Police Chief Raul Quezada": what stands before the titles is whose officer he is.
        first = next(i for i in range(inner[-1], -1, -1) if i == 0 or cores[i - 1] not in TITLE_WORDS)
        begin = words[first].start()
        words = words[first:]
    while words:
        core = _core(words[0].group())
        if core in TITLE_WORDS and len(words) > 1:
            titles.append(words[0].group())
        elif not (
            core.endswith("-old")
            or core in FUNCTION_WORDS
            or core in person_nouns()
            or (core in CALENDAR and core != "april")
        ):
            break
        begin = words.pop(0).end() + 1
    if _is_office(words):
        words = []  # "Woodburn Chief of Police": whose chief it is, and no name
    while words and _is_no_surname(words) and not _SUFFIX.search(text[: words[-1].end()]):
        words.pop()
    end = words[-1].end() if words else begin
    stripped = _POSSESSIVE.sub("", text[begin:end])
    if not re.search(r"(?:^|[ .])(?:[A-Z]|Jr|Sr|JR|SR)\.$", stripped):
        stripped = stripped.rstrip(".,")
    return begin, begin + len(stripped), tuple(titles)


# titles that are hardly anybody's family name
_OFFICES = frozenset(
    "chief sheriff mayor coroner prosecutor superintendent commissioner spokesman spokeswoman spokesperson detective "
    "sergeant sgt lieutenant lt captain capt deputy officer inspector councilman councilwoman alderman attorney governor "
    "senator police investigator trooper".split()
)


def _is_office(words: list[re.Match[str]]) -> bool:
    """Whether a piece ends with a title that no given name stands before."""
    if len(words) < 2:
        return False
    before, last = (_core(word.group()) for word in words[-2:])
    return last in _OFFICES and before not in first_names()


def _is_no_surname(words: list[re.Match[str]]) -> bool:
    """Whether the last word of a piece cannot end a name: a day or a function word that follows no given name."""
    last = _core(words[-1].group())
    if last in CALENDAR:
        return True
    return last in FUNCTION_WORDS and not (
        len(words) > 1 and last in SURNAMES_TOO and _core(words[-2].group()) in first_names()
    )


# What speaks for (or against) a person before and behind the name.  (pattern, points)
_BEFORE: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern), points)
    for pattern, points in (
        (r"\b[Yy]ear[- ]?olds?,? (?:(?!of |in |from |on |to )[a-z-]+ ){0,3}$", 1.0),
        (r"(?:[Pp]hoto(?:s|graph)?(?: by|:| courtesy)|[Cc]redit:?|[Bb]y:?) $", -1.0),
        (r"\b(?:search|looking|warrant|vigil|funeral|searching) for $", 0.5),
        (r"\b(?:[Vv]ictims?|suspects?|dead|killed|wounded|injured|they|men|women|teens) (?:inside \w+ \w+ )?(?:is|are|was|were):? $", 0.7),
        (r"\b(?:identified|named|identify|known)\b[^.]{0,60}\bas (?:\d+-year-old )?$", 1.0),
        (r"\b(?:named|suspect|suspects|victim|victims|gunman|shooter|defendant|man|woman|boy|girl|teen|teenager|brother|sister|"
         r"mother|father|son|daughter|wife|husband|cousin|uncle|aunt|nephew|niece|friend|girlfriend|boyfriend|grandmother|"
         r"grandfather|stepfather|neighbor|spokesman|spokeswoman|spokesperson|attorney|lawyer|prosecutor|detective|officer|"
         r"deputy|sergeant|lieutenant|chief|captain|mayor|judge|coroner|pastor|principal|coach|student|resident|witness|"
         r"investigator|driver|owner),? $", 0.8),
        (rf"\b{SPEECH} $", 0.5),
        (r"\b(?:arrested|charged|shot|killed|accused|shooting|killing|murder|death|slaying|against|arrest) (?:of )?$", 0.6),
        (r"\b(?:in|at|near|from|outside|to) $", -0.4),
        (r"\b[A-Z][\w’'-]+(?:, \d{1,3},)? of $", -1.2),  # "Bryson of Orrin"
        (r"\bthe $", -0.7),
    )
)  # fmt: skip
_AFTER: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern), points)
    for pattern, points in (
        (r",? ?\(?\d{1,3}\)?(?=[,.;:)\s]|$)(?! (?:a\.m|p\.m|percent|miles))", 1.0),
        (r"\s?/\s?[A-Z]", -1.5),
        # "a 15-year-old Oakland teen": the town that somebody is of
        (r" (?:Township |Parish |County |area |high school )?(?:man|men|woman|women|boys?|girls?|teens?|teenagers?|residents?|native|"
         r"couple|mother|father|friend|student|officer|toddler|baby|youth|male|female)\b", -1.5),
        (r", (?:an? |the )?\d{1,3}-year-old", 1.0),
        (r", (?:age|aged) \d", 1.0),
        (r",? (?:Jr|Sr)\.", 1.0),
        (rf",? (?:also |later |previously )?{SPEECH}\b", 0.6),
        (r"[’']s (?:[a-z-]+ )?(?:mother|father|family|wife|husband|brother|sister|son|daughter|body|attorney|lawyer|friends?|girlfriend|"
         r"boyfriend|home|house|death|arrest|car|vehicle|parents|relatives|cousin|uncle|aunt|condition|name|bail|bond)\b", 0.8),
        (r",? (?:was|were|is|has been|had been|are) (?:also |later |then |allegedly |reportedly |fatally |being |not |still )?"
         r"(?:shot|killed|arrested|charged|taken|pronounced|booked|found|struck|hit|stabbed|wounded|injured|transported|identified|"
         r"sentenced|convicted|accused|wanted|held|released|indicted|arraigned|in custody|dead|survived|driving|born|a|the victim|one of)\b", 0.7),
        (r",? (?:died|pleaded|pled|faces|lives|lived|ran|fled|had|admitted|confessed|allegedly|suffered|sustained|shot|killed|opened fire|"
         r"surrendered|turned himself|turned herself|remains|appeared|leaves|graduated|attended|worked|who|whose|whom)\b", 0.6),
        (r", (?:who|whose|whom|his|her|a|an|the|of|from)\b", 0.4),
        (r" (?:of|from) [A-Z]", 0.2),
        (r" and (?:his|her)\b", 0.4),
    )
)  # fmt: skip


def _points(
    candidate_words: Sequence[str], titles: Sequence[str], text: str, before: str, after: str, headline: bool
) -> float:
    """How much speaks for a person's name; about 1 is enough."""
    known = first_names()
    first = plain_words(candidate_words[0])
    several = len(candidate_words) > 1
    points = 0.2 if several and len(candidate_words) <= 4 else 0.0
    points += (0.9 if several else 0.2) if first and first[0] in known else 0.0
    points += 0.4 if several and any(re.fullmatch(r"[A-Z]\.", word) for word in candidate_words[1:]) else 0.0
    points += (
        0.5 if several and plain_words(candidate_words[1])[:1] and plain_words(candidate_words[1])[0] in known else 0.0
    )
    last = plain_words(
        candidate_words[-1] if not _SUFFIX.search(text) or len(candidate_words) < 3 else candidate_words[-2]
    )
    points += 0.5 if several and last and last[0] in family_names() else 0.0
    points += 1.0 if titles else 0.0
    points += 0.6 if _SUFFIX.search(text) else 0.0
    points += sum(weight for pattern, weight in _BEFORE if pattern.search(before))
    behind = [weight for pattern, weight in _AFTER if pattern.match(after)]
    points += min(behind) if behind and min(behind) < 0 else max(behind, default=0.0)
    points -= 0.7 if headline else 0.0
    points -= 0.8 if text.isupper() and len(text) > 4 else 0.0
    return points


def _is_headline(sentence: str) -> bool:
    """Whether most longer words of a line are capitalised, so that capitals tell nothing; a full stop ends none."""
    if sentence.rstrip('”"’ ').endswith("."):
        return False
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]+", sentence) if len(word) > 2]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) / len(words) > 0.75


def candidates(text: str, sentences: Sequence[Span], taken: Sequence[Span]) -> Iterator[Candidate]:
    """Every run of capitalised words that may be a name, with what speaks for it."""
    others = Taken(taken)
    for number, sentence in enumerate(sentences):
        line = text[sentence.start : sentence.end]
        headline = _is_headline(line)
        for run in RUN.finditer(line):
            for start, end in _pieces(run.group(), aged=_AGED.match(line, run.end()) is not None):
                begin, finish, titles = _strip(run.group()[start:end])
                if finish <= begin:
                    continue
                at = sentence.start + run.start() + start
                span = Span(at + begin, at + finish)
                words = tuple(re.sub(r"^[“\"‘'(]|[”\"’'),]+$", "", w) for w in text[span.start : span.end].split())
                words = tuple(word for word in words if word)
                if words and others.free(span) and _can_be_name(words, bool(titles)):
                    before, after = (
                        text[max(sentence.start, span.start - 80) : at + begin],
                        text[span.end : sentence.end][:60],
                    )
                    points = _points(words, titles, text[span.start : span.end], before, after, headline)
                    yield Candidate(span, text[span.start : span.end], titles, words, number, points)


def _can_be_name(words: tuple[str, ...], titled: bool) -> bool:
    """Whether the shape alone can be a name's: two to six words, or one of some length."""
    if len(words) > 6 or any(
        re.search(r"\d|[A-Z]{2}.*[a-z]$", word) and not re.match(r"(?:Mc|Mac|De|La|Le|O)", word) and not word.isupper()
        for word in words
    ):
        return False
    if len(words) == 1:
        return len(words[0]) > 2 and (titled or not words[0].isupper()) and not words[0].endswith(".")
    return not all(len(word.rstrip(".")) <= 2 for word in words) or len(words) == 2


# What it counts that the model of the language calls the words a person's name, or a place's or a body's.
CALLED = {"person": 0.9, "place": -0.9, "organization": -0.9}
Called = Sequence[tuple[Span, str]]


def find_names(text: str, sentences: Sequence[Span], taken: Sequence[Span], called: Called = ()) -> list[Found]:
    """The persons' names of a document, titles not in the span but in facts["title"].

    A name of several words needs evidence once in the document; a single word must be part of such a name, or stand
    behind a title or beside a verb of speech.  `called` are the names that a model has found, with their kinds: what it
    says counts beside the words, and decides where these say little.
    """
    everything = [_with_call(candidate, called) for candidate in candidates(text, sentences, taken)]
    best: dict[tuple[str, ...], float] = {}
    for candidate in everything:
        if len(candidate.words) > 1:
            key = tuple(word.casefold() for word in candidate.words)
            best[key] = max(best.get(key, -9.0), candidate.points)
    _spread_over_lists(text, everything, best)
    full = {key for key, points in best.items() if points >= ENOUGH}
    parts = {plain_words(word)[0] for key in full for word in key if len(word.rstrip(".")) > 1 and plain_words(word)}
    return [_found(candidate, rule) for candidate in everything if (rule := _accept(candidate, full, parts))]


def _with_call(candidate: Candidate, called: Called) -> Candidate:
    """The candidate with what the model calls its words: a name that shares most of them."""
    for span, kind in called:
        shared = min(span.end, candidate.span.end) - max(span.start, candidate.span.start)
        if 2 * shared > candidate.span.end - candidate.span.start:
            return replace(candidate, points=candidate.points + CALLED.get(kind, 0.0))
    return candidate


# The points that make a name of several words one.
ENOUGH = 0.75
_LISTED = re.compile(r",? ?\(?\d{0,3}\)?(?:, of [A-Z][\w ]+)?(?:[,;] |,? and |; and )(?:\d{1,3}[- ]year[- ]old )?")


def _spread_over_lists(text: str, everything: Sequence[Candidate], best: dict[tuple[str, ...], float]) -> None:
    """A candidate next to a sure name in a list ("X, 23, Y and Z") is one too."""
    several = [c for c in everything if len(c.words) > 1]
    pairs = [(one, two) for one, two in pairwise(several) if one.sentence == two.sentence]
    for one, two in [*pairs, *reversed(pairs)]:
        if _LISTED.fullmatch(text[one.span.end : two.span.start]):
            a, b = (tuple(word.casefold() for word in c.words) for c in (one, two))
            if max(best[a], best[b]) >= ENOUGH and min(best[a], best[b]) >= 0.1:
                best[a], best[b] = max(best[a], ENOUGH), max(best[b], ENOUGH)


def _accept(candidate: Candidate, full: set[tuple[str, ...]], parts: set[str]) -> str:
    """The rule that takes a candidate for a name; "" when none does."""
    if len(candidate.words) > 1:
        return "full name" if tuple(word.casefold() for word in candidate.words) in full else ""
    word = plain_words(candidate.words[0])
    if word and word[0] in parts and word[0] not in FUNCTION_WORDS:
        return "part of a name"
    if candidate.titles and candidate.points >= 1.0:
        return "title and name"
    return "single name" if candidate.points >= 0.75 and word and word[0] not in CALENDAR else ""


def _found(candidate: Candidate, rule: str) -> Found:
    """The mention of a candidate."""
    facts: dict[str, str] = {}
    if candidate.titles:
        facts["title"] = " ".join(candidate.titles)
        courtesy = COURTESY.get(_core(candidate.titles[-1]), "")
        if courtesy:
            facts["gender"] = courtesy
        role = next(
            (
                noun.role
                for t in reversed(candidate.titles)
                if (noun := person_nouns().get(_TITLE_NOUNS.get(_core(t), _core(t)))) and noun.role
            ),
            "",
        )
        if role:
            facts["role"] = role
    word = plain_words(candidate.words[0])
    gender = first_names().get(word[0], "") if word and len(candidate.words) > 1 else ""
    if gender and "gender" not in facts:
        facts["name gender"] = gender
    return Found(candidate.span, "name", "person", candidate.text, facts=facts, sentence=candidate.sentence, rule=rule)


_TITLE_NOUNS = {
    "sgt": "sergeant", "lt": "lieutenant", "capt": "captain", "cpt": "captain", "cpl": "corporal", "det": "detective",
    "ofc": "officer", "dep": "deputy", "gov": "governor", "supt": "superintendent", "insp": "detective", "cmdr": "chief",
    "maj": "captain", "col": "captain", "investigator": "detective", "commander": "chief", "atty": "attorney",
    "undersheriff": "sheriff", "patrolman": "officer", "officers": "officer", "deputies": "deputy",
}  # fmt: skip
