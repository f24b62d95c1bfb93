"""Which mentions are one: names, then appositions, then descriptions and pronouns where one candidate is left."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from crossread.annotate.entities.afterwards import find_owners_behind, gather_members
from crossread.annotate.entities.apposition import (
    SPEAKERS,
    age_apart,
    age_beside,
    is_source,
    joins,
    names_pronoun,
    same_job,
)
from crossread.annotate.entities.clusters import PARTS, Cluster, fits
from crossread.annotate.entities.found import Found
from crossread.annotate.entities.lexicon import person_nouns
from crossread.annotate.entities.local_roles import is_act, list_roles
from crossread.annotate.entities.pronouns import Antecedents
from crossread.annotate.entities.told_again import same_in_report
from crossread.compare.names import compare_names as compare_any_names
from crossread.compare.names import is_no_name
from crossread.compare.names import parse_name as parse_any_name
from crossread.types import Span

# A report's few names are compared with each other again and again.
compare_names, parse_name = lru_cache(maxsize=4096)(compare_any_names), lru_cache(maxsize=4096)(parse_any_name)
_BEFORE = re.compile(
    r"\b(?:in|of) (?:19|20)\d\d\b|\banother (?:case|shooting|incident)\b|\blast (?:month|year|summer|winter|spring|fall)\b|\b(?:years?|months) (?:ago|earlier)\b",
    re.IGNORECASE,
)


class Linker:
    """Reads the mentions of a document in order and puts each to an entity, or leaves it alone when two would do."""

    def __init__(self, text: str, sentences: Sequence[Span], found: Sequence[Found]) -> None:
        """Take the text, its sentences and the mentions of people in the order of the text."""
        self.text = text
        self.sentences = sentences
        self.found = list(found)
        self.clusters: list[Cluster] = []
        self.of: dict[Span, int] = {}
        self._antecedents = Antecedents(text, sentences, self.found, self.of, self.clusters)

    def run(self) -> list[Cluster]:
        """Link everything; the clusters in the order of their first mention."""
        for index, role in enumerate(list_roles(self.text, self.sentences, self.found)):
            mention = self.found[index]
            if role and mention.facts.get("role") not in PARTS:
                by = {"by": "act"} if role == "suspect" and is_act(self.text, mention) else {}
                mention = self.found[index] = replace(mention, facts={**mention.facts, "role": role, **by})
            self._place(index, mention)
        for kept, gone in same_in_report(self.clusters):
            if gone.mentions[0].sentence or not self._is_past(kept.mentions[0].sentence):
                self._merge(kept, gone)  # a headline tells of nobody who was shot last year
        self._join_last_candidates()
        gather_members(self.found, self.of, self.clusters)
        find_owners_behind(self.text, self.found, self.of, self._people())
        return self.clusters

    def _join_last_candidates(self) -> None:
        """The only victim (or suspect) described by age but never named is the only one named without an age later."""
        for role in PARTS:
            people = [c for c in self._people() if c.mentions and c.facts.get("role") == role]
            crowd = any(c.form == "group" and c.facts.get("role") == role for c in self.clusters)
            described = [c for c in people if not c.named and c.owner is None]
            named = [c for c in people if c.named]
            if (
                len(described) != 1
                or len(named) != 1
                or crowd
                or "age" in named[0].facts
                or "age" not in described[0].facts
            ):
                continue
            later = described[0].mentions[0].span < named[0].mentions[0].span
            if later and described[0].mentions[0].sentence <= 3 and fits(named[0], described[0].facts):
                self._merge(named[0], described[0])

    # Placing one mention

    def _place(self, index: int, mention: Found) -> None:
        """Put one mention to a cluster, a new one where none fits, to none where two do."""
        if mention.form == "pronoun":
            target = self._antecedents.of(mention)
            if target is not None:
                self._join(target, mention)
            return
        apposed = self._apposed(index)
        if mention.form == "name":
            mention = replace(mention, facts=mention.facts | age_beside(self.text, mention))
            self._place_name(mention, apposed)
        elif mention.form == "group":
            self._place_group(mention)
        else:
            mention = replace(mention, facts=mention.facts | age_apart(self.text, mention))
            self._place_description(mention, apposed)

    def _join(self, cluster: Cluster, mention: Found) -> None:
        """Add a mention to a cluster."""
        cluster.add(mention)
        cluster.speaks = cluster.speaks or is_source(self.text, mention.span)
        self.of[mention.span] = cluster.number

    def _new(self, mention: Found) -> Cluster:
        """A cluster of its own for a mention."""
        cluster = Cluster(len(self.clusters), mention.form, mention.kind)
        self.clusters.append(cluster)
        self._join(cluster, mention)
        return cluster

    def _people(self) -> list[Cluster]:
        """The clusters of single persons."""
        return [c for c in self.clusters if c.form in ("name", "description")]

    # Names

    def _place_name(self, mention: Found, apposed: Cluster | None) -> None:
        """A name: the person of that name; else the described person beside it; else somebody new."""
        matches = [c for c in self._people() if c.named and self._same_name(c, mention)]
        exact = [c for c in matches if any(n.words == parse_name(mention.name).words for n in c.names)]
        matches = exact or matches
        if len(matches) > 1 and len(parse_name(mention.name).words) == 1:
            matches = [c for c in matches if fits(c, mention.facts)] or matches
            recent = [c for c in matches if c.last >= mention.sentence - 1]
            matches = recent if len(recent) == 1 else matches
        if len(matches) == 1:
            self._join(matches[0], mention)
            if (
                apposed is not None
                and apposed is not matches[0]
                and not apposed.named
                and fits(matches[0], apposed.facts)
            ):
                self._merge(matches[0], apposed)
            return
        if len(matches) > 1:
            return
        if apposed is not None and not apposed.named and fits(apposed, mention.facts):
            self._join(apposed, mention)
            return
        facts = mention.facts
        same_age = [
            c
            for c in self._people()
            if not c.named
            and c.owner is None
            and facts.get("age")
            and c.facts.get("age") == facts["age"]
            and fits(c, facts)
            and self._of_one_time(c, mention)
        ]
        if len(same_age) == 1:
            self._join(same_age[0], mention)
        else:
            self._new(mention)

    def _of_one_time(self, cluster: Cluster, mention: Found) -> bool:
        """Whether not just one of the two is told of as of another time: "where Ida Moll, 11, was shot last month"."""
        times = [self._is_past(m.sentence) for m in cluster.mentions]
        return any(past == self._is_past(mention.sentence) for past in times)

    def _is_past(self, sentence: int) -> bool:
        """Whether a sentence tells of a time before, by its words."""
        span = self.sentences[sentence]
        return _BEFORE.search(self.text, span.start, span.end) is not None

    def _same_name(self, cluster: Cluster, mention: Found) -> bool:
        """Whether a name can be this person's: same or part of the fullest name, and nothing clashes."""
        told = {name for name, _ in cluster.spellings}
        if any(compare_names(name, mention.name).verdict == "conflict" for name in told):
            return False  # "Za'na Tolan" is no "Tolan" who is Mira Tolan
        for name in sorted(told):
            judgement = compare_names(name, mention.name)
            single = 1 in (len(parse_name(name).words), len(parse_name(mention.name).words))
            if judgement.verdict == "same" and judgement.weight >= 0.7:
                return True
            slip = judgement.reason != "spelling" or is_no_name(mention.name)
            if judgement.verdict == "compatible" and single and slip:
                age = mention.facts.get("age")
                return age is None or cluster.facts.get("age", age) == age
        return False

    # Appositions

    def _apposed(self, index: int) -> Cluster | None:
        """The person that the mention before this one is of, where the two stand in apposition."""
        mention = self.found[index]
        for before in reversed(self.found[max(0, index - 2) : index]):
            if before.sentence != mention.sentence or before.span not in self.of or before.form == "group":
                continue
            between = self.text[before.span.end : mention.span.start]
            identified = re.search(
                r"\bidentif(?:ied|y|ies)\s+(?:\w+ )?$", self.text[max(0, before.span.start - 30) : before.span.start]
            )
            if (
                mention.form == "name"
                and identified
                and re.fullmatch(r"(?:\s+\w+){0,4}\s+as:?\s+(?:\d+-year-old )?", between)
            ):
                return self.clusters[self.of[before.span]]
            if (
                before.form == "pronoun"
                and mention.form == "name"
                and names_pronoun(between, self.text[mention.span.end : mention.span.end + 2])
            ):
                return self.clusters[self.of[before.span]]
            if before.form != "pronoun" and joins(
                between, before, mention, self.text[mention.span.end : mention.span.end + 24]
            ):
                return self.clusters[self.of[before.span]]
        return None

    # Descriptions

    def _place_description(self, mention: Found, apposed: Cluster | None) -> None:
        """A description: its apposition; a relative of somebody; a person known by it; somebody new when indefinite."""
        owner = self._owner(mention)
        if apposed is not None and fits(apposed, mention.facts):
            apposed.owner = apposed.owner if apposed.owner is not None else owner
            self._join(apposed, mention)
            return
        if "relation" in mention.facts and (
            owner is not None or mention.determiner in ("his", "her", "their", "'s", "my", "our")
        ):
            self._place_relative(mention, owner)
            return
        definite = mention.determiner in ("the", "this", "that") or (
            not mention.determiner and mention.rule == "age alone"
        )
        matches = self._described(mention)
        if definite and len(matches) == 1:
            self._join(matches[0], mention)
        elif definite and len(matches) > 1:
            nearest = [c for c in matches if c.last >= mention.sentence - 1]
            if len(nearest) == 1:
                self._join(nearest[0], mention)
        elif (
            not definite
            and len(matches) == 1
            and mention.determiner != "another"
            and all(not m.determiner and m.sentence <= 1 and m.form == "description" for m in matches[0].mentions)
        ) or (
            not definite
            and mention.facts.get("age")
            and len(matches) == 1
            and mention.determiner not in ("another", "second", "third")
        ):
            self._join(matches[0], mention)
        elif not (not definite and matches and mention.sentence <= 1 and self._same_words(mention, matches)):
            self._new(mention)

    def _same_words(self, mention: Found, matches: Sequence[Cluster]) -> bool:
        """Whether an indefinite description repeats the only one so far (a headline and the first line)."""
        if len(matches) != 1 or mention.determiner in ("another", "second", "third", "one"):
            return False
        self._join(matches[0], mention)
        return True

    def _described(self, mention: Found) -> list[Cluster]:
        """The persons that a description can be of, by head noun first, else by what it tells."""
        fitting = [c for c in self._people() if fits(c, mention.facts) and c.owner is None]
        if mention.facts.get("age"):
            return [c for c in fitting if c.facts.get("age") == mention.facts["age"]]
        role = mention.facts.get("role", "")
        noun = person_nouns().get(mention.head)
        if noun and noun.sort in ("job", "office"):
            return [
                c
                for c in fitting
                if any(
                    same_job(m.head, mention.head) or mention.head in m.facts.get("title", "").casefold()
                    for m in c.mentions
                )
            ]
        if noun and noun.sort == "relation":
            return [c for c in self._people() if c.facts.get("relation") == mention.head]
        if role in ("victim", "suspect", "witness") and noun and noun.role == role:
            return [c for c in fitting if c.facts.get("role") == role]
        same_head = [c for c in fitting if any(m.head == mention.head for m in c.mentions)]
        if len(same_head) == 1:
            return same_head
        telling = [c for c in fitting if c.facts.get("role") not in ("official", "spokesperson", "lawyer", "officer")]
        telling = [c for c in telling if not self._says(c, mention.sentence) and self._is_as_young(c, mention)]
        needs = [key for key in ("gender",) if key in mention.facts]
        return same_head or [c for c in telling if all(c.facts.get(key) == mention.facts[key] for key in needs)]

    def _says(self, cluster: Cluster, sentence: int) -> bool:
        """Whether somebody tells of others: by office, or in this sentence ("Moll said the man was shot")."""
        said = any(m.sentence == sentence and is_source(self.text, m.span) for m in cluster.mentions)
        return said or cluster.tells

    def _is_as_young(self, cluster: Cluster, mention: Found) -> bool:
        """Whether "the child" may mean somebody: of whom an age or a part is told, if he has a name."""
        young = mention.facts.get("age group") in ("child", "teen", "minor")
        told = (
            any(cluster.facts.get(key) for key in ("age", "age group", "relation"))
            or cluster.facts.get("role") in PARTS
        )
        return told or not young or not cluster.named

    # Relatives

    def _owner(self, mention: Found) -> int | None:
        """The number of the person whose relative a description names: possessive, pronoun, or "of" behind it."""
        for other in self.found:
            if other.span not in self.of or other.sentence != mention.sentence:
                continue
            if other.span.end <= mention.span.start and re.fullmatch(
                r"[’']s?\s+(?:[\w-]+\s+){0,2}", self.text[other.span.end : mention.span.start]
            ):
                return self.of[other.span]
        if mention.determiner in ("his", "her") and "relation" in mention.facts:
            gender = {"his": "male", "her": "female"}[mention.determiner]
            probe = Found(
                mention.span,
                "pronoun",
                "person",
                mention.determiner,
                mention.determiner,
                "",
                {"gender": gender},
                None,
                mention.sentence,
            )
            antecedent = self._antecedents.of(probe)
            return antecedent.number if antecedent is not None else None
        return None

    def _place_relative(self, mention: Found, owner: int | None) -> None:
        """A relative: the one of the same owner and relation, else somebody new."""
        same = [
            c
            for c in self._people()
            if c.owner == owner and owner is not None and c.facts.get("relation") == mention.facts["relation"]
        ]
        if len(same) == 1:
            self._join(same[0], mention)
        else:
            self._new(mention).owner = owner

    # Groups

    def _place_group(self, mention: Found) -> None:
        """A group: the one of the same noun that a definite plural means, else a new one."""
        definite = (
            self.text[mention.span.start : mention.span.end]
            .casefold()
            .startswith(("the ", "these ", "those ", "both "))
        )
        if self._of_two(mention):
            return
        groups = [c for c in self.clusters if c.form == "group" and any(m.head == mention.head for m in c.mentions)]
        count = mention.facts.get("count")
        groups = [c for c in groups if count is None or c.facts.get("count", count) == count]
        if definite and len(groups) == 1:
            self._join(groups[0], mention)
        elif not (definite and len(groups) > 1):
            self._new(mention)

    def _of_two(self, mention: Found) -> bool:
        """Both men, the two women: their members, where just two persons who fit were named in this sentence or the last."""
        words = self.text[mention.span.start : mention.span.end].casefold()
        if not words.startswith(("both ", "the two ", "the pair")):
            return False
        near = [
            c
            for c in self._people()
            if c.last >= mention.sentence - 1 and fits(c, mention.facts) and c.facts.get("role") not in SPEAKERS
        ]
        if len(near) != 2:
            return False
        group = self._new(mention)
        group.members = tuple(cluster.number for cluster in near)
        return True

    def _merge(self, kept: Cluster, gone: Cluster) -> None:
        """Move the mentions of one cluster to another."""
        for mention in list(gone.mentions):
            self._join(kept, mention)
        gone.mentions.clear()
        gone.form = "merged"
