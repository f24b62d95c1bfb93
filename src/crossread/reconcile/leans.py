"""Who leans on whom, as a graph: reports, the outlets they credit, the people and bodies whose words they carry.

An edge goes from the taker to the origin, and carries the words that show it.  Copies come from the story; credits,
"X reported" and shared speakers from the attributions of the readings; shared statements from the grouped quotations.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.claims.make import is_aside, overlaps
from crossread.compare.agencies import agencies_in
from crossread.compare.names import compare_names
from crossread.reconcile.sentences.told import printable
from crossread.stories.copies import shared_passages, tell_apart
from crossread.types import (
    Attribution,
    Document,
    Entity,
    Evidence,
    Lean,
    LeanKind,
    Quote,
    Reading,
    Source,
    SourceKind,
    Span,
    Story,
    digest,
)

MOST_SPEAKERS = 8  # people and bodies in the graph, those that most reports cite
MOST_EVIDENCE = 3  # words shown for an edge
LONG = 12  # words of a single sentence that cannot be shared by chance
_OUTLET = re.compile(
    r"\b(?:Times|Post|News|Tribune|Herald|Courier|Gazette|Journal|Press|Sun|Star|Chronicle|Observer|Globe|Mirror|Mail|"
    r"Guardian|Telegraph|Dispatch|Sentinel|Register|Bee|Blade|Comet|Inquirer|Examiner|Standard|Record|Bulletin|"
    r"Reuters|AP|AFP|CNN|BBC|NBC|ABC|CBS|Fox|NPR|Patch|Action News|Eyewitness News|TV|Radio|Al Jazeera|Xinhua)\b"
    r"|^[KW][A-Z]{2,3}(?:[- ]?(?:TV|\d+))?\b|^[A-Z]{3,4}\d+\b"
)
_NO_OUTLET = re.compile(
    r"\b(?:Press (?:Secretary|Office|Release)|Star (?:Inn|Hotel)|Police|Office|Department|report)\b"
)
_BODY = re.compile(
    r"(?i)\b(?:police|office|department|authorities|officials|deputies|hospital|court|records|detectives|investigators|"
    r"prosecutors?|sheriff|coroner|examiner|ministry|agency|government|council|force|company|university|school|service|"
    r"organi[sz]ation|association|bureau|commission|witnesses|residents|documents|reports?|statement|family|doctors|"
    r"neighbou?rs|parents|students|lawyers|people)\b"
)
_SPEAKER = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person)|mother|father|brother|sister|son|daughter|neighbou?r|lawyer|witness|judge|driver|"
    r"[A-Z]\w+ man|[A-Z]\w+ woman)$"
)
_POLICE = re.compile(r"(?i)\bpolice\b")


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes and edges of who leans on whom."""

    sources: tuple[Source, ...]
    leans: tuple[Lean, ...]


def lean_graph(story: Story, readings: Sequence[Reading], quotes: Sequence[Quote], entities: Sequence[Entity]) -> Graph:
    """The graph of one story; `quotes` are grouped across reports, `entities` merged."""
    ordered = sorted(readings, key=lambda r: r.document.id)
    documents = {r.document.id: r.document for r in ordered}
    names = _Names(documents, entities, [name for r in ordered for name in _holders(r)])
    leans = [*_copied(story, ordered), *_credited(ordered, names), *_through(ordered, names)]
    leans += _cited(ordered, quotes, names, {lean.origin for lean in leans})
    used = {key for lean in leans for key in (lean.taker, lean.origin)}
    sources = [Source(d.id, "report", d.outlet or d.id) for d in documents.values()]
    sources += [source for key, source in names.found.items() if key in used]
    return Graph(
        tuple(sorted(sources, key=lambda s: (_KINDS.index(s.kind), s.name, s.id))),
        tuple(sorted(leans, key=lambda e: (e.taker, e.origin, e.kind))),
    )


_KINDS: tuple[SourceKind, ...] = ("report", "outlet", "body", "person")


# Names: what is one source under several names


class _Names:
    """The sources that are no report, found by name: a report's own outlet, an outlet, a body, a person."""

    def __init__(self, documents: Mapping[str, Document], entities: Sequence[Entity], holders: Sequence[str]) -> None:
        """Keep the reports by outlet, the fullest names of entities, and the names of one police force."""
        self.outlets = {d.id: _letters(d.outlet) for d in documents.values() if d.outlet}
        self.fullest = {_key(name): e.name for e in entities if e.named for name in e.names}
        police = Counter(name for name in holders if _POLICE.search(name) and len(name.split()) > 1)
        forces = {_key(name): name for name, _ in police.most_common()}
        self.police = next(iter(forces.values())) if len(forces) == 1 else ""
        self.found: dict[str, Source] = {}

    def node(self, name: str, taker: str) -> str:
        """The id of the source of this name for a report: another report, or a node that is made; "" for itself."""
        own = [report for report, outlet in self.outlets.items() if _is_own(_letters(name), outlet)]
        if own:
            return "" if taker in own else own[0]
        full = self.fullest.get(_key(name), name)
        if self.police and full.casefold().removeprefix("the ") == "police":
            full = self.police
        for source in self.found.values():
            if _key(source.name) == _key(full) or (source.kind == "person" and _one_person(source.name, full)):
                return source.id
        made = Source(digest("source", _key(full)), kind_of(full), full)
        self.found[made.id] = made
        return made.id


def _key(name: str) -> str:
    """A name for comparison: _key("The Los Angeles Times") == "los angeles times"."""
    words = re.sub(r"\.(?:com|org|net|co\.uk|tv)$", "", name.casefold()).split()
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def _letters(name: str) -> str:
    """A name's letters and figures, as addresses write it: _letters("NBC 4 New York") == "nbc4newyork"."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\.(?:com|org|net|co\.uk|tv|us|ca|in|edu)$", "", _key(name)))


def _is_own(name: str, outlet: str) -> bool:
    """Whether a name is that of an outlet that is called by its address: "KHOU 11 News" of khou.com."""
    pairs = ((name, outlet), (re.sub(r"\d", "", name), re.sub(r"\d", "", outlet)))
    ordered = [sorted(pair, key=len) for pair in pairs]
    return any(len(short) >= 4 and long.startswith(short) for short, long in ordered)


def _one_person(one: str, other: str) -> bool:
    """Whether two full names are one person's."""
    return len(other.split()) > 1 and kind_of(other) == "person" and compare_names(one, other).verdict == "same"


def kind_of(name: str) -> SourceKind:
    """What a source is by its name: kind_of("Quay Post") == "outlet", kind_of("the police") == "body"."""
    if is_outlet(name):
        return "outlet"
    if _SPEAKER.search(name):
        return "person"
    return "body" if _BODY.search(name) or not name[:1].isupper() else "person"


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, station or agency."""
    return bool(_OUTLET.search(name)) and not _NO_OUTLET.search(name) and name != "Post"


def _holders(reading: Reading) -> Iterator[str]:
    """The printable names of all holders of a report."""
    names = {entity.id: entity.name for entity in reading.entities}
    for attribution in reading.attributions:
        yield from filter(None, [_printed(names.get(attribution.holder, attribution.holder))])


# no source that could be the same in another report: somebody unnamed, or the medium of what is said
_NOBODY = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Aa]nother|[Ss]ome|[Ss]everal|[Oo]ther) "
    r"|.*\b(?:statement|release|e-?mail|post|tweet|video|letter|report|interview|briefing)$"
)


def _printed(holder: str) -> str:
    """A holder's name without a loose stop; "" for scraps and for somebody unnamed ("a source")."""
    name = printable(holder).rstrip(" .,")
    return "" if _NOBODY.match(name) else name


# Edges


def _copied(story: Story, readings: Sequence[Reading]) -> Iterator[Lean]:
    """Copies and rewrites of the story, and sentences that stand in two reports beside these."""
    texts = {r.document.id: r for r in readings}
    shared = {(p.document, p.other): p.spans for p in shared_passages(readings)}
    pairs = set()
    for copy in story.copies:
        pairs.add(frozenset((copy.document, copy.origin)))
        kind: LeanKind = "copy" if copy.kind == "copy" else "rewrite"
        spans = shared.get((copy.document, copy.origin), ())
        evidence = _longest(texts[copy.document], spans) if copy.document in texts else ()
        yield Lean(copy.document, copy.origin, kind, copy.why, copy.share, evidence)
    for (one, other), spans in sorted(shared.items()):
        first, second = texts[one].document, texts[other].document
        if frozenset((one, other)) in pairs or _takes(first, second) != one:
            continue
        own = [span for span in spans if not _is_quoted(texts[one], span)]
        if len(own) > 1 or any(len(_words(first, span).split()) >= LONG for span in own):
            known = tell_apart(first, second)
            when = "" if known else "; the dates do not tell who was first"
            why = f"{len(own)} sentence{'s' if len(own) > 1 else ''} outside quotations stand in both{when}"
            yield Lean(one, other, "passages", why, None, _longest(texts[one], own))


def _takes(one: Document, other: Document) -> str:
    """Which of two reports is thought to take: the later one; where the dates do not tell, the second by id."""
    if tell_apart(one, other):
        return one.id if one.published > other.published else other.id
    return max(one.id, other.id)


def _is_quoted(reading: Reading, span: Span) -> bool:
    """Whether most of a sentence stands within quotation marks: a shared quotation is no shared passage."""
    inside = sum(
        min(span.end, q.span.end) - max(span.start, q.span.start) for q in reading.quotes if overlaps(span, q.span)
    )
    return 2 * inside >= span.end - span.start


def _longest(reading: Reading, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """The longest of some sentences, as evidence in the order of the text."""
    chosen = sorted(spans, key=lambda s: (s.start - s.end, s.start))[:MOST_EVIDENCE]
    return tuple(_evidence(reading, span) for span in sorted(chosen))


def _words(document: Document, span: Span) -> str:
    """The words of a range."""
    return document.text[span.start : span.end]


def _evidence(reading: Reading, span: Span) -> Evidence:
    """The words of a range as evidence."""
    return Evidence(reading.document.id, span, _words(reading.document, span))


def _credited(readings: Sequence[Reading], names: _Names) -> Iterator[Lean]:
    """Agencies that stand in credit lines and datelines."""
    for reading in readings:
        seen = set()
        for span, kind in reading.boilerplate:
            if kind not in ("credit", "dateline"):
                continue
            for agency, start, end in agencies_in(_words(reading.document, span)):
                origin = names.node(agency, reading.document.id)
                if origin and agency not in seen:
                    place = Span(span.start + start, span.start + end)
                    why = f"the {kind} names {agency}"
                    yield Lean(reading.document.id, origin, "credit", why, None, (_evidence(reading, place),))
                seen.add(agency)


def _through(readings: Sequence[Reading], names: _Names) -> Iterator[Lean]:
    """Outlets that a report names as where something was said or reported, and whom those outlets quote."""
    for reading in readings:
        called = {entity.id: entity.name for entity in reading.entities}
        told: dict[str, list[Evidence]] = defaultdict(list)
        onward: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
        for attribution in reading.attributions:
            for outlet, speaker, evidence in _chain(reading, attribution, called):
                origin = names.node(outlet, reading.document.id)
                if origin:
                    told[origin].append(evidence)
                    if speaker and (spoke := names.node(speaker, reading.document.id)) and spoke != origin:
                        onward[origin, spoke].append(evidence)
        for origin, shown in sorted(told.items()):
            why = f"credits it {_often(shown)}"
            yield Lean(reading.document.id, origin, "told through", why, None, tuple(shown[:MOST_EVIDENCE]))
        for (outlet, speaker), shown in sorted(onward.items()):
            why = "told so by the report that credits it"
            yield Lean(outlet, speaker, "cites", why, None, tuple(shown[:MOST_EVIDENCE]))


def _often(shown: Sequence[Evidence]) -> str:
    """How often, in words."""
    return "once" if len(shown) == 1 else f"{len(shown)} times"


def _chain(
    reading: Reading, attribution: Attribution, called: Mapping[str, str]
) -> Iterator[tuple[str, str, Evidence]]:
    """(outlet, whom it quotes, the words that name it) of an attribution; none where no outlet is named."""
    holder = _printed(called.get(attribution.holder, attribution.holder))
    via = attribution.via
    if via is not None and is_outlet(name := _printed(called.get(via.holder, via.holder))):
        yield name, holder, _naming(reading, via)
    elif is_outlet(holder):
        yield holder, "", _naming(reading, attribution)


def _naming(reading: Reading, attribution: Attribution) -> Evidence:
    """The words that name a source, with its cue where this stands near."""
    spans = [*attribution.source, *attribution.cue] or list(attribution.content)
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    near = whole if whole.end - whole.start <= 80 else (attribution.source or attribution.content)[0]
    return _evidence(reading, near)


def _cited(readings: Sequence[Reading], quotes: Sequence[Quote], names: _Names, already: set[str]) -> Iterator[Lean]:
    """People and bodies whom two reports or more cite; "same statement" where a quotation of theirs is shared."""
    cited: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        called = {entity.id: entity.name for entity in reading.entities}
        for attribution in reading.attributions:
            holder = _printed(called.get(attribution.holder, attribution.holder))
            if not holder or is_outlet(holder) or any(is_aside(reading, span) for span in attribution.source):
                continue
            if origin := names.node(holder, reading.document.id):
                cited[origin][reading.document.id].append(_naming(reading, attribution))
    shared = _shared_quotes(quotes, names)
    # a node may be a report of the story: that is no speaker
    wide = [key for key, by in cited.items() if key in names.found and (len(by) > 1 or key in already)]
    ranked = sorted(
        wide, key=lambda key: (-len(cited[key]), -sum(map(len, cited[key].values())), names.found[key].name)
    )
    for key in ranked[:MOST_SPEAKERS]:
        for report, evidence in sorted(cited[key].items()):
            same = shared.get((key, report))
            kind: LeanKind = "same statement" if same else "cites"
            why = f"cites {names.found[key].name} {_often(evidence)}"
            why += "; the same words are quoted elsewhere" if same else ""
            yield Lean(report, key, kind, why, None, tuple((same or evidence)[:MOST_EVIDENCE]))


def _shared_quotes(quotes: Sequence[Quote], names: _Names) -> dict[tuple[str, str], list[Evidence]]:
    """For (speaker, report) the quotations that another report has too."""
    reports: dict[str, set[str]] = defaultdict(set)
    for quote in quotes:
        reports[quote.group].add(quote.document)
    found: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for quote in quotes:
        speaker = _printed(quote.speaker)
        if quote.group and speaker and len(reports[quote.group]) > 1:
            key = names.node(speaker, quote.document)
            found[key, quote.document].append(Evidence(quote.document, quote.span, quote.words))
    return found
