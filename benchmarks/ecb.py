"""Cluster the gold mentions of ECB+ by crossread's own judgement: `python benchmarks/ecb.py FILE.jsonl -o PRED.jsonl`.

FILE holds the mentions (`bench/coref.py ecb DIR --write-mentions FILE`); `bench/coref.py ecb DIR PRED.jsonl` scores.
The judgement is that of `crossread.compare.events` and `.descriptions`; reports of two look-alike incidents are told
apart by `crossread.stories.incidents`; nothing here looks at chains or at names of files.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

import crossread.model
from crossread.annotate.frames import default_frames
from crossread.annotate.frames.triggers import find_triggers
from crossread.compare import descriptions, events
from crossread.compare.descriptions import Description
from crossread.compare.events import Telling
from crossread.compare.linkage import average_link
from crossread.compare.setting import Setting, incident_chances, setting_of
from crossread.compare.words import STOP_WORDS, stem, stems
from crossread.stories.incidents import chances

Row = Mapping[str, Any]
PART = {
    "nsubj": "agent", "nsubj:outer": "agent", "obl:agent": "agent", "nsubj:pass": "patient", "obj": "patient",
}  # fmt: skip
PRONOUNS = frozenset(
    "he she him her his hers it its they them their theirs i me my we us our you your who whom whose which that "
    "himself herself themselves itself this these those where when".split()
)
RELATIVE = frozenset("who whom whose which that where".split())
PERSONAL = frozenset("he him his himself she her hers herself they them their theirs themselves we us our who".split())


@dataclass(frozen=True, slots=True)
class Report:
    """The annotated sentences of one report as a Doc; `offsets` say where each begins."""

    id: str
    doc: Doc
    offsets: Mapping[int, int]
    sentences: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A gold mention in its Doc: its tokens, the one that governs them."""

    row: Row
    report: Report
    tokens: tuple[Token, ...]
    head: Token


@dataclass(frozen=True, slots=True)
class Topic:
    """The mentions of one topic, ready to be judged; `ids` go with the tellings and with the descriptions."""

    setting: Setting
    tellings: tuple[tuple[str, Telling], ...]
    descriptions: tuple[tuple[str, Description], ...]
    texts: Mapping[str, str]


def read_reports(rows: Iterable[Row], nlp: Language) -> dict[str, Report]:
    """The reports of some mentions, by their ids."""
    sentences: dict[str, dict[int, str]] = defaultdict(dict)
    for row in rows:
        sentences[row["doc"]][row["sentence"]] = row["text"]
    result = {}
    for name, found in sorted(sentences.items()):
        offsets, text = {}, ""
        for number in sorted(found):
            offsets[number] = len(text)
            text += found[number] + "\n"
        result[name] = Report(name, nlp(text), offsets, found)
    return result


def found_of(row: Row, report: Report) -> Found:
    """A mention in its report."""
    starts, place = [], report.offsets[row["sentence"]]
    for word in row["text"].split(" "):
        starts.append((place, place + len(word)))
        place += len(word) + 1
    spans = [starts[i] for i in row["tokens"]]
    tokens = [t for t in report.doc if not t.is_space and any(t.idx < e and s < t.idx + len(t) for s, e in spans)]
    inner = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inner or t.head is t] or tokens
    wanted = ("VERB", "NOUN", "PROPN", "ADJ") if row["kind"] == "event" else ("NOUN", "PROPN", "VERB", "NUM", "PRON")
    head = tops[0]
    if head.pos_ in ("ADP", "PART") and len(tokens) > 1:
        tops = tokens
    if row["kind"] == "event" or tops is tokens:
        head = next((t for t in tops if t.pos_ in wanted), tops[0])
    return Found(row, report, tuple(tokens), head)


def arguments(token: Token) -> Iterator[tuple[str, Token]]:
    """Who and what takes part in what a word says: agents, patients, others, with lists and appositions."""
    for part, child in _direct(token):
        yield part, child
        yield from ((part, other) for other in child.conjuncts)
        yield from ((part, other) for other in child.children if other.dep_ == "appos")


def _direct(token: Token) -> list[tuple[str, Token]]:
    """The arguments that hang on a word, or on the verb that shares its subject."""
    found = [
        (PART.get(child.dep_, "other"), child)
        for child in token.children
        if child.dep_ in PART or child.dep_.startswith(("obl", "nmod", "iobj", "compound"))
    ]
    if any(child.dep_.startswith("nsubj") or part == "agent" for part, child in found):
        return found
    if token.dep_.startswith("acl"):
        found.append(("patient" if token.tag_ == "VBN" else "other", token.head))
    elif token.dep_ == "conj" and token.head.pos_ == "VERB" and token.head.i < token.i:
        found += [(part, child) for part, child in _direct(token.head) if child.dep_.startswith("nsubj")]
    elif token.dep_ == "xcomp" and token.head.i != token.i:
        found += [(part, child) for part, child in _direct(token.head) if part == "agent"]
    return found


@lru_cache(maxsize=4096)
def triggers(sentence: str) -> tuple[tuple[int, int, str], ...]:
    """The frames of a sentence with where their words stand."""
    return tuple((t.span.start, t.span.end, t.frame.name) for t in find_triggers(sentence, 0, default_frames()))


def frame_of(found: Found) -> str:
    """The frame that a mention's words call, "" when none."""
    start, end = found.row["start"], found.row["end"]
    return next((name for s, e, name in triggers(found.row["text"]) if s < end and start < e), "")


def around(found: Found) -> list[Token]:
    """The content words of a mention's sentence without its own."""
    start = found.report.offsets[found.row["sentence"]]
    end, own = start + len(found.row["text"]), {t.i for t in found.tokens}
    return [
        t
        for t in found.report.doc
        if start <= t.idx < end and t.i not in own and t.text[0].isalnum() and t.lower_ not in STOP_WORDS
    ]


def stems_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of the lemmas of words."""
    return frozenset(stem(t.lemma_) for t in tokens)


def telling_of(found: Found) -> Telling:
    """An event mention as the judgement takes it."""
    taking = [(part, t) for part, t in arguments(found.head) if t.pos_ in ("NOUN", "PROPN", "NUM", "PRON")]
    near = around(found)
    return Telling(
        report=found.report.id,
        sentence=found.row["sentence"],
        words=" ".join(t.lemma_.lower() for t in found.tokens),
        head=stem(found.head.lemma_),
        frame=frame_of(found),
        verb=found.head.pos_ == "VERB",
        agents=stems_of(t for part, t in taking if part == "agent"),
        patients=stems_of(t for part, t in taking if part == "patient"),
        others=stems_of(t for part, t in taking if part == "other"),
        context=stems_of(near),
        names=stems_of(t for t in near if t.pos_ == "PROPN"),
        numbers=stems_of(t for t in near if t.pos_ == "NUM" or t.text[0].isdigit()),
    )


def is_pronoun(found: Found) -> bool:
    """Whether a mention is a pronoun."""
    return found.row["words"].lower() in PRONOUNS


def model_mention(found: Found) -> tuple[str, str]:
    """The chain and the kind that the model gives to a mention's head."""
    spans = [s for s in found.report.doc.spans["mentions"] if s.root.i == found.head.i]
    return (spans[0].id_, spans[0].label_) if spans else ("", "")


def antecedents(mentions: Sequence[Found]) -> dict[str, Found]:
    """What each pronoun of a report stands for, by the pronoun's id; a pronoun that is left out stands alone."""
    ordered = sorted(mentions, key=lambda f: (f.tokens[0].idx, f.row["mention"]))
    result: dict[str, Found] = {}
    for number, found in enumerate(ordered):
        if is_pronoun(found):
            before = [f for f in ordered[:number] if not is_pronoun(f)]
            after = [f for f in ordered[number:] if not is_pronoun(f)]
            chain = model_mention(found)[0]
            near = _nearest(found, before)
            linked = [f for f in before if chain and model_mention(f)[0] == chain]
            behind = [f for f in after if chain and model_mention(f)[0] == chain]
            candidates = near or linked or _by_kind(found, before) or behind[-1:]
            if candidates:
                result[found.row["mention"]] = candidates[-1]
    return result


def _nearest(found: Found, before: Sequence[Found]) -> list[Found]:
    """For a relative pronoun the mentions right before it."""
    if found.row["words"].lower() not in RELATIVE:
        return []
    sentence = found.row["sentence"]
    return [f for f in before if f.row["sentence"] == sentence and 0 <= found.head.i - f.head.i <= 4]


def _by_kind(found: Found, before: Sequence[Found]) -> list[Found]:
    """The mentions of this sentence and the one before that a personal pronoun may stand for, subjects first."""
    word, sentence = found.row["words"].lower(), found.row["sentence"]
    near = [f for f in before if f.row["sentence"] >= sentence - 1]
    if word in PERSONAL:
        people = [f for f in near if model_mention(f)[1] == "person"]
        return [f for f in people if role_of(f)[0] == "agent"] or people
    return [f for f in near if model_mention(f)[1] not in ("person", "time")] if word in ("it", "its") else []


def role_of(found: Found) -> tuple[str, str, bool]:
    """The part that a mention takes, the stem of what governs it, and whether that is a verb."""
    head = found.head
    while head.dep_ in ("conj", "appos", "flat", "compound") and head.head is not head:
        head = head.head
    part = PART.get(head.dep_) or ("place" if head.dep_.startswith("obl") else "other")
    return ("owner" if head.dep_ == "nmod:poss" else part), stem(head.head.lemma_), head.head.pos_ == "VERB"


def description_of(found: Found, stands: Found) -> Description:
    """An entity mention as the judgement takes it; `stands` is what a pronoun stands for, else the mention itself."""
    own = stems_of(t for t in stands.tokens if t.lower_ not in STOP_WORDS and t.text[0].isalnum())
    describing = ("amod", "compound", "nmod", "nummod", "nmod:poss", "appos")
    near, head = around(found), stands.head
    part, governor, verb = role_of(found)
    unknown = is_pronoun(found) and stands is found
    own = own or frozenset([stem(head.lemma_)])
    return Description(
        report=found.report.id,
        sentence=found.row["sentence"],
        words=" ".join(t.lemma_.lower() for t in stands.tokens),
        head=stem(head.lemma_),
        stems=frozenset() if unknown else own,
        wider=own | stems_of(c for c in head.children if c.dep_ in describing),
        named=head.pos_ == "PROPN",
        kind=model_mention(stands)[1],
        who=stands.row["mention"],
        chain=model_mention(found)[0],
        pronoun=is_pronoun(found),
        part=part,
        governor=governor,
        acted=verb,
        context=stems_of(near),
    )


def called(mentions: Iterable[Found]) -> Iterator[set[str]]:
    """Stems that one thing goes by: heads of a chain, and a head with what describes it."""
    chains: dict[tuple[str, str], set[str]] = defaultdict(set)
    for found in mentions:
        head = stem(found.head.lemma_)
        chain = model_mention(found)[0]
        if chain and not is_pronoun(found):
            chains[found.report.id, chain].add(head)
        describing = [c for c in found.head.children if c.dep_ in ("amod", "compound", "nmod", "nummod", "appos")]
        yield {head, *stems_of(describing)}
    yield from chains.values()


def read_topic(rows: Sequence[Row], nlp: Language) -> Topic:
    """The mentions of a topic with their setting."""
    reports = read_reports(rows, nlp)
    texts = {name: "\n".join(r.sentences[n] for n in sorted(r.sentences)) for name, r in reports.items()}
    found = [found_of(row, reports[row["doc"]]) for row in rows]
    things = [f for f in found if f.row["kind"] == "entity"]
    stands: dict[str, Found] = {}
    for name in reports:
        stands |= antecedents([f for f in things if f.report.id == name])
    setting = setting_of(
        {name: stems(text) for name, text in texts.items()},
        incident_chances(list(texts), chances(list(texts.values())).tolist()),
        called(things),
    )
    return Topic(
        setting,
        tuple((f.row["mention"], telling_of(f)) for f in found if f.row["kind"] == "event"),
        tuple((f.row["mention"], description_of(f, stands.get(f.row["mention"], f))) for f in things),
        texts,
    )


def read_rows(path: Path) -> dict[str, list[Row]]:
    """The mentions by topic."""
    topics: dict[str, list[Row]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        topics[str(row["topic"])].append(row)
    return topics


def clusters(topic: Topic) -> Iterator[list[str]]:
    """The ids of mentions that are thought to be one."""
    judge = events.table()
    told = [telling for _, telling in topic.tellings]
    grid = np.zeros((len(told), len(told)))
    for i, j in combinations(range(len(told)), 2):
        grid[i, j] = grid[j, i] = judge.chance(events.pair_of(told[i], told[j], topic.setting))
    yield from ([topic.tellings[i][0] for i in group] for group in average_link(grid, judge.weights.least))
    of_things = descriptions.table()
    things = [thing for _, thing in topic.descriptions]
    grid = np.zeros((len(things), len(things)))
    for i, j in combinations(range(len(things)), 2):
        grid[i, j] = grid[j, i] = of_things.chance(descriptions.pair_of(things[i], things[j], topic.setting))
    yield from ([topic.descriptions[i][0] for i in group] for group in average_link(grid, of_things.weights.least))


def main(argv: list[str] | None = None) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Cluster the gold mentions of ECB+.")
    parser.add_argument("mentions", type=Path, metavar="MENTIONS.jsonl")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="PRED.jsonl")
    args = parser.parse_args(argv)
    nlp = crossread.model.load()
    lines = []
    for name, rows in sorted(read_rows(args.mentions).items()):
        for number, group in enumerate(clusters(read_topic(rows, nlp))):
            lines += [json.dumps({"topic": name, "mention": mention, "cluster": str(number)}) for mention in group]
        print(f"topic {name}: {len(rows)} mentions")
    args.output.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
