"""Entities while they grow: what is known of each, and whether a mention can be of it."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from dataclasses import dataclass, field

from crossread.annotate.entities.found import Found
from crossread.compare.names import PersonName, parse_name

# Age groups that cannot be one person's.
_CLASHING = {frozenset(("adult", "child")), frozenset(("adult", "teen")), frozenset(("adult", "minor"))}
_ROLES_APART = {frozenset(("victim", "suspect")), frozenset(("suspect", "official")), frozenset(("victim", "official")), frozenset(("suspect", "spokesperson")), frozenset(("victim", "spokesperson")), frozenset(("suspect", "lawyer")), frozenset(("victim", "lawyer")), frozenset(("witness", "suspect")), frozenset(("victim", "questioned"))}  # fmt: skip


PARTS = frozenset({"victim", "suspect"})
_TELLERS = frozenset({"official", "spokesperson", "lawyer", "officer"})
OFFICE = re.compile(
    r"\b(?:judge|justice|sheriff|chief|commissioner|superintendent|supt|medical examiner|attorney|atty|prosecutor|coroner|mayor|gov(?:ernor)?|sen(?:ator)?|spokes\w+)\b",
    re.I,
)


@dataclass(slots=True)
class Cluster:
    """The mentions thought to be one entity, and what they tell of it; grows while a document is read."""

    number: int
    form: str
    kind: str
    mentions: list[Found] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    owner: int | None = None
    members: tuple[int, ...] = ()
    spellings: dict[tuple[str, str], Found] = field(
        default_factory=dict
    )  # each proper name or body once, with its head
    holds_office: bool = False  # whose work it is to speak of the accused
    speaks: bool = False  # whom the report quotes

    @property
    def named(self) -> bool:
        """Whether it has a proper name."""
        return any(mention.form == "name" for mention in self.mentions)

    @property
    def names(self) -> list[PersonName]:
        """Its proper names in parts."""
        return [parse_name(name) for name, _ in self.spellings]

    @property
    def tells(self) -> bool:
        """Whether it is somebody whose office it is to tell of the incident, and of whom no part in it is told."""
        role = self.facts.get("role", "")
        return self.speaks and role not in PARTS and (self.holds_office or role in _TELLERS)

    @property
    def last(self) -> int:
        """The sentence of its last mention."""
        return self.mentions[-1].sentence if self.mentions else -1

    def add(self, found: Found) -> None:
        """Take a mention, and from its facts what is not known yet."""
        self.mentions.append(found)
        self.holds_office = self.holds_office or bool(OFFICE.search(found.facts.get("title", "")))
        if found.form in ("name", "body"):
            self.spellings.setdefault((found.name, found.head), found)
        for key, value in found.facts.items():
            if key == "by":
                continue  # how a part is told is no fact about anybody
            if key not in self.facts or (key == "gender" and self.facts.get("gender from") == "name"):
                self.facts[key] = value
            elif key == "role" and value in PARTS and self.facts["role"] not in PARTS and not self._on_duty(found):
                # What happened to an officer tells more of the incident than that he is one.
                self.facts[key] = value
        if "name gender" in found.facts and "gender" not in self.facts:
            self.facts |= {"gender": found.facts["name gender"], "gender from": "name"}

    def _on_duty(self, found: Found) -> bool:
        """Whether a part that is told of somebody is none: of who holds an office, of an officer who only shot."""
        return self.holds_office or (self.facts["role"] == "officer" and found.facts.get("by") == "act")


def age_group(facts: dict[str, str]) -> str:
    """The age group that an age or a noun tells: child (to 12), teen (to 19), adult, minor; "" when neither does."""
    if facts.get("age", "").isdigit():
        age = int(facts["age"])
        return "child" if age < 13 else "teen" if age < 18 else "young" if age < 20 else "adult"
    return facts.get("age group", "")


def _groups_agree(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two age groups can be one person's; with both ages known only the same age can."""
    if one.get("age") and other.get("age"):
        return one["age"] == other["age"] and one.get("months", "") in ("", other.get("months", one.get("months", "")))
    a, b = age_group(one), age_group(other)
    if "young" in (a, b):
        return not {a, b} & {"child", "minor"}
    if {a, b} == {"child", "teen"}:
        # "the boy" may be 15, "the child" hardly; a boy of 13 is a teen.
        known = next((f for f in (one, other) if f.get("age")), None)
        return known is None or 11 <= int(known["age"]) <= 17
    return frozenset((a, b)) not in _CLASHING


def _roles_agree(one: str, other: str) -> bool:
    """Whether two roles can be one person's."""
    return frozenset((one, other)) not in _ROLES_APART


def fits(cluster: Cluster, facts: dict[str, str]) -> bool:
    """Whether what a mention tells can be told of a cluster: gender, age and role do not clash."""
    gender, known = facts.get("gender", facts.get("name gender", "")), cluster.facts.get("gender", "")
    if gender and known and gender != known and cluster.facts.get("gender from") != "name":
        return False
    if not _groups_agree(cluster.facts, facts):
        return False
    return _roles_agree(cluster.facts.get("role", ""), facts.get("role", ""))
