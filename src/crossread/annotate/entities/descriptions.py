"""People by description: "a 13-year-old boy", "the suspect", "the boy's mother", "two juveniles", "24 protesters"."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Iterator, Sequence

from crossread.annotate.entities.found import Found, free_of
from crossread.annotate.entities.lexicon import (
    AGE_WORDS,
    DETERMINERS,
    FUNCTION_WORDS,
    PER_YEAR,
    POSSESSIVES,
    VAGUE,
    PersonNoun,
    number_of,
    person_nouns,
)
from crossread.annotate.taken import Taken
from crossread.types import Place, Span

_TOKEN = re.compile(r"[\w’'‘-]*\w[\w’'‘-]*\.?|[^\w\s]")
_MODIFIERS = frozenset(
    "young old older younger elderly unidentified unknown unnamed armed wounded injured dead deceased slain alleged accused "
    "suspected black white hispanic latino asian african-american male female adult teenage teen juvenile off-duty on-duty "
    "retired former local homeless pregnant masked hooded innocent intended apparent other additional first second third "
    "fourth remaining surviving fellow close longtime own late little small innocent married single 20-something missing "
    "police peace security school high-school college university high bus taxi cab truck store liquor convenience restaurant "
    "club nightclub law enforcement traffic patrol city county state federal public family murder homicide shooting gunshot "
    "robbery stabbing drowning crash fire hit-and-run suspected possible main prime lone primary defense district assistant "
    "deputy chief senior lead gang juvenile-aged middle-aged same new different elementary middle good best innocent army navy "
    "marine air-force war estranged common-law live-in twin fraternal identical infant newborn baby unarmed".split()
)
_BARE_HEADS = frozenset(
    "gunman suspect shooter victim teen teenager man woman boy girl mother father officer deputy cop driver toddler juvenile "
    "mom dad son daughter brother sister wife husband infant baby child student passenger pedestrian motorcyclist".split()
)
_NOT_AFTER = frozenset(
    "shooting killing advocate advocates services violence center department union association hood wounds".split()
)


def find_descriptions(
    text: str, sentences: Sequence[Span], names: Sequence[Span], bodies: Sequence[Span], places: Sequence[Place]
) -> list[Found]:
    """The noun phrases that describe a person or a group, and ages alone ("the 13-year-old"), in the order of the text.

    A phrase never overlaps a name; a body may stand inside it ("an off-duty LAPD officer") but not hold its head.
    """
    found: list[Found] = []
    named, held = Taken(names), Taken(bodies)
    cities = [place.span for place in places if place.kind in ("city", "county", "state")]
    for number, sentence in enumerate(sentences):
        tokens = [
            (m.group(), sentence.start + m.start(), sentence.start + m.end())
            for m in _TOKEN.finditer(text[sentence.start : sentence.end])
        ]
        here = [*_phrases(text, tokens, number, cities), *_ages_alone(text, tokens, number)]
        kept: list[Found] = []
        for one in sorted(here, key=lambda f: (f.span.start, -f.span.end)):
            head = Span(max(one.span.start, one.span.end - 3), one.span.end)
            if named.free(one.span) and held.free(head) and free_of(one.span, (other.span for other in kept)):
                kept.append(one)
        found += _with_owners(text, kept)
    return found


def _word(token: str) -> str:
    """A token in lower case without its possessive."""
    return re.sub(r"[’']s?$", "", token.casefold().rstrip("."))


def _phrases(text: str, tokens: Sequence[tuple[str, int, int]], number: int, cities: Sequence[Span]) -> Iterator[Found]:
    """The phrases whose head is a noun for persons."""
    nouns = person_nouns()
    for index, (token, _, _) in enumerate(tokens):
        noun = nouns.get(_word(token))
        capital = token[0].isupper() and index > 0 and not _all_caps_line(tokens)
        if noun is None or (capital and token.casefold() not in _BARE_HEADS):
            continue
        if index + 1 < len(tokens) and _is_modifier_here(tokens, index, noun):
            continue
        left, determiner = _left_edge(tokens, index, cities)
        if left == index and determiner != "'s" and not _may_stand_bare(token, noun, tokens, index):
            continue
        owner_end = None
        possessive = re.search(r"[’']s?$", token)
        end = tokens[index][2] - (len(possessive.group()) if possessive and not token.endswith("s’s") else 0)
        if text[end - 1] == ".":
            end -= 1
        begin = tokens[left][1]
        yield _describe(text, Span(begin, end), noun, determiner, number, owner_end)


def _all_caps_line(tokens: Sequence[tuple[str, int, int]]) -> bool:
    """Whether a line is a headline in capitals or title case."""
    words = [token for token, _, _ in tokens if len(token) > 3 and token[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) / len(words) > 0.7


def _is_modifier_here(tokens: Sequence[tuple[str, int, int]], index: int, noun: PersonNoun) -> bool:
    """Whether the noun only qualifies the next word: "police officer shooting", "student athlete", "victim advocate"."""
    following = tokens[index + 1][0]
    if tokens[index][0].endswith(("’s", "'s", "’", "'")):
        return False
    adjacent = tokens[index + 1][1] - tokens[index][2] <= 1
    word = _word(following)
    if not adjacent:
        return False
    return word in _NOT_AFTER or (
        word in person_nouns() and not noun.plural and word not in {"accused", "subject", "others", "party"}
    )


def _left_edge(tokens: Sequence[tuple[str, int, int]], index: int, cities: Sequence[Span]) -> tuple[int, str]:
    """Where the phrase of a head begins, and its determiner: walks left over modifiers to an article, number or possessive."""
    sure = index
    unknown = False  # Behind a word that is no known modifier only an article or a number is trusted.
    position = index - 1
    while position >= 0 and index - position <= 7:
        token, start, end = tokens[position]
        word = token.casefold()
        if word in {"-", "–", "‑"}:
            position -= 1
            continue
        if any(city.start <= start and end <= city.end + 1 for city in cities) or _is_of_age(tokens, position):
            sure = sure if unknown else position
        elif word in DETERMINERS or word in VAGUE or (number_of(word) is not None and not AGE_WORDS.match(token)):
            return _before_number(tokens, position), word
        elif token.endswith(("’s", "'s", "s’", "s'")):
            return sure, "'s"
        elif AGE_WORDS.match(token) or word in _MODIFIERS or word.endswith(("-old", "year-old")):
            sure = sure if unknown else position
        elif not token[0].isalnum() or word in FUNCTION_WORDS or word in _STOPS:
            break
        elif token[0].isupper() and position > 0:
            sure = sure if unknown else position
        elif index - position > 3:
            break
        else:
            unknown = True
        position -= 1
    return sure, ""


_YEARS_BEHIND = re.compile(r"(?:\d{1,3}-)?(?:year|month|week|day)s?(?:-?olds?)?", re.I)


def _is_of_age(tokens: Sequence[tuple[str, int, int]], position: int) -> bool:
    """Whether a token is part of an age written in several words: "12-year old", "4 month-old", "6 year old"."""
    token, following = tokens[position][0], "".join(t for t, _, _ in tokens[position + 1 : position + 3]).casefold()
    whole = _YEARS_BEHIND.fullmatch(token) is not None
    behind = re.match(r"(?:year|month|week|day)s?-?olds?", following) is not None
    return (whole and following.startswith("old")) or (number_of(token) is not None and behind)


_STOPS = frozenset(
    "was were is are be been had has have did does shot killed arrested charged told said say says with on in for".split()
)


def _before_number(tokens: Sequence[tuple[str, int, int]], position: int) -> int:
    """The phrase begins before "the" of "the two men" and "more than" of "more than 300 protesters"."""
    if tokens[position][0].casefold() in DETERMINERS - {"other", "second", "third"}:
        return position - (position > 0 and tokens[position - 1][0].casefold() in {"all", "both"})
    while position > 0 and tokens[position - 1][0].casefold() in {
        "the",
        "these",
        "those",
        "all",
        "other",
        "about",
        "around",
        "nearly",
        "than",
        "over",
        "least",
        "his",
        "her",
        "their",
        "another",
        "approximately",
        "some",
        "at",
        "more",
    }:
        if (
            tokens[position - 1][0].casefold() in {"at", "over", "some", "more"}
            and tokens[position][0].casefold() not in {"least", "than"}
            and tokens[position - 1][0].casefold() == "at"
        ):
            break
        position -= 1
    return position


def _may_stand_bare(token: str, noun: PersonNoun, tokens: Sequence[tuple[str, int, int]], index: int) -> bool:
    """Whether a noun may stand without article: plurals, and singulars where a headline or a clause begins."""
    if noun.plural:
        return noun.sort in ("person", "relation") or noun.role == "officer" or noun.sort == "job"
    return token.casefold() in _BARE_HEADS and (
        index == 0 or tokens[index - 1][0] in {":", ",", "|", "—", "–", "-", "and", "“", "as"} or _all_caps_line(tokens)
    )


def _describe(text: str, span: Span, noun: PersonNoun, determiner: str, number: int, owner: Span | None) -> Found:
    """The mention of a phrase with what its words tell."""
    words = text[span.start : span.end]
    facts = {
        key: value for key, value in (("gender", noun.gender), ("age group", noun.age), ("role", noun.role)) if value
    }
    lower = words.casefold()
    age = AGE_WORDS.search(words)
    if age:
        years = number_of(age["number"])
        facts |= aged(years, age["unit"])
    for marker, key, value in (
        ("male ", "gender", "male"),
        ("female ", "gender", "female"),
        ("teenage", "age group", "teen"),
        ("juvenile ", "age group", "minor"),
    ):
        if re.search(rf"(?<![a-z]){marker}", lower):
            facts[key] = value
    if re.search(r"\byoung(?:er)? (?:man|woman|men|women)\b", lower):
        facts.pop("age group", None)
    if noun.sort == "relation":
        facts["relation"] = noun.singular
    if noun.sort in ("job", "office"):
        facts["job"] = re.sub(r"^(?:the|an?|this|that|his|her|another|one|two|three|four|five|\d+) ", "", lower)
    count = number_of(determiner) if determiner not in {"one", ""} else None
    group = noun.plural
    if group and count is not None:
        facts["count"] = str(count)
    name = re.sub(r"^(?:the|an?|this|that|these|those|another)\s+", "", words, flags=re.I)
    form = "group" if group and not (noun.singular == "accused" and determiner == "the") else "description"
    return Found(span, form, "person", name, noun.singular, determiner, facts, owner, number, "description")


def aged(number: int | None, unit: str) -> dict[str, str]:
    """An age in whole years with its age group; of a baby also the months, weeks or days: two babies are two."""
    years = (number or 0) // PER_YEAR[unit.casefold()]
    group = "child" if years < 13 else "teen" if years < 20 else "adult"
    baby = {} if unit.casefold() == "year" else {"months": f"{number} {unit.casefold()}s"}
    return {"age": str(years), "age group": group} | baby


_ALONE_NEXT = frozenset(
    "and or was were is has had who whom from told said says whose in on to at with by died remains as for of suffered".split()
)


def _ages_alone(text: str, tokens: Sequence[tuple[str, int, int]], number: int) -> Iterator[Found]:
    """Ages that stand for a person: "the 13-year-old", "a 16-year-old and", "the 15-year-old's"."""
    if not tokens:
        return
    begin, end = tokens[0][1], tokens[-1][2]
    for match in AGE_WORDS.finditer(text, begin, end):
        after = re.match(r"(?P<own>[’']s)?(?:\s+(?P<word>\w+)|(?P<sign>\W))?", text[match.end() : end])
        following = (after["word"] or "").casefold() if after else ""
        noun_next = (
            following in person_nouns()
            or following in _MODIFIERS
            or (after is not None and (after["word"] or " ")[0].isupper())
        )
        if following and noun_next and following not in _ALONE_NEXT and not (after and after["own"]):
            continue
        if re.search(r"\d,? (?:or|to|and) $", text[begin : match.start()]):
            continue  # "10 or 11 years old" is said of somebody, and is nobody else
        before = re.search(
            r"(?:\b(the|a|an|another|one|two|three|this|that|her|his|their)\s+)(?:(?!(?:the|an?|his|her)\s)[a-z-]+\s+)?$",
            text[begin : match.start()],
            re.I,
        )
        start = begin + before.start() if before else match.start()
        value = number_of(match["number"])
        facts = aged(value, match["unit"])
        determiner = before[1].casefold() if before else ""
        plural = match.group().casefold().endswith("olds")
        if plural and (count := number_of(determiner)):
            facts["count"] = str(count)
        yield Found(
            Span(start, match.end()),
            "group" if plural else "description",
            "person",
            match.group(),
            "",
            determiner,
            facts,
            None,
            number,
            "age alone",
        )


def _with_owners(text: str, found: Sequence[Found]) -> list[Found]:
    """The mentions; a phrase right behind another's possessive is its relative or its own ("the boy's mother")."""
    result: list[Found] = []
    for one in found:
        owner = next(
            (
                o.span
                for o in found
                if o is not one and re.fullmatch(r"[’']s?\s+(?:[\w-]+\s+){0,3}", text[o.span.end : one.span.start])
            ),
            None,
        )
        facts = dict(one.facts)
        result.append(
            Found(
                one.span,
                one.form,
                one.kind,
                one.name,
                one.head,
                one.determiner,
                facts,
                owner or one.owner,
                one.sentence,
                one.rule,
            )
        )
    return result


__all__ = ["POSSESSIVES", "find_descriptions"]
