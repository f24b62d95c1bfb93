"""Ages told of people without a name, given to the named ones whom alone they can be of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.record.person import ARRESTABLE, HURT, SUSPECT, VICTIM, Person


@dataclass(frozen=True, slots=True)
class Described:
    """An age told of somebody without a name: part, gender, noun, and what became of the person, each "" if untold.

    `kin`: of somebody's relative, who may be nobody of the incident.
    """

    age: str
    part: str
    gender: str
    noun: str = ""
    fate: str = ""
    kin: bool = False


def with_ages(people: Sequence[Person], described: Sequence[Described]) -> list[Person]:
    """The people, with an age told of a nameless one where it can be that of one person alone who lacks an age.

    The part played and the gender tell which; where one person in all lacks an age, any free age will do.
    """
    taken = {(str(p.age), p.type) for p in people if p.age is not None}
    lacking = [p for p in people if p.age is None]
    result = []
    for person in people:
        # a victim's age may be a suspect's too where the words say that it is
        free = [
            d
            for d in described
            if (d.age, person.type) not in taken
            and (d.part == person.type or not {(d.age, VICTIM), (d.age, SUSPECT)} & taken)
        ]
        age = "" if person.age is not None else _age_by_noun(person, lacking, free) or _age_for(person, lacking, free)
        age = age or ("" if person.age is not None else _age_that_fits(person, lacking, free))
        result.append(replace(person, age=int(age)) if age else person)
    return result


def _age_by_noun(person: Person, lacking: Sequence[Person], free: Sequence[Described]) -> str:
    """The free age told of the one person that is called as this one is: "the uncle", "her 25-year-old uncle"."""
    nouns = person.nouns - _COMMON
    if not nouns or any(p is not person and p.nouns & nouns for p in lacking):
        return ""
    return _clear(Counter(d.age for d in free if d.noun in nouns))


_COMMON = frozenset({"suspect", "victim", "person", "man", "woman", "officer", "baby", "child", "kid"})


def _age_for(person: Person, lacking: Sequence[Person], free: Sequence[Described]) -> str:
    """The free age that can only be this person's, "" where none can; a small child is not arrested."""
    free = [d for d in free if not d.kin and (int(d.age) >= ARRESTABLE or "Arrested" not in person.status)]
    if sum(p.type == person.type for p in lacking) == 1:
        # "a 17-year-old who was shot by police is charged": the suspect is hurt as well
        hurt = any(t.value in HURT for t in person.told)
        age = _clear(Counter(d.age for d in free if d.part == person.type))
        age = age or (_clear(Counter(d.age for d in free if d.part)) if hurt and person.type == SUSPECT else "")
    else:
        rivals = sum(p.type == person.type and p.gender == person.gender for p in lacking)
        mine = [d.age for d in free if d.part in (person.type, "") and person.gender and d.gender == person.gender]
        age = _clear(Counter(mine)) if rivals == 1 else ""
    return age or (_clear(Counter(d.age for d in free)) if len(lacking) == 1 else "")


def _age_that_fits(person: Person, lacking: Sequence[Person], free: Sequence[Described]) -> str:
    """The free age that by part, gender and fate can be no other's of those who lack one."""
    mine = [d.age for d in free if not d.kin and [p for p in lacking if _fits(d, p)] == [person]]
    return _clear(Counter(mine))


def _fits(described: Described, person: Person) -> bool:
    """Whether nothing of what is told with an age speaks against its being a person's."""
    if described.part not in (person.type, "") or (described.gender and described.gender != (person.gender or "")):
        return False
    return not described.fate or described.fate in person.status


def _clear(counts: Counter[str]) -> str:
    """The most frequent key, "" where two are equally so."""
    ranked = counts.most_common(2)
    return ranked[0][0] if len(ranked) == 1 or (ranked and ranked[0][1] > ranked[1][1]) else ""
