"""The form of what a dossier tells of the reports themselves: their words, sources, what is new; there and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crossread.types import Choice, Dossier, Evidence, Lean, Loaded, News, Source, Span, Wording

Data = Mapping[str, Any]


def reports_to_dict(dossier: Dossier) -> dict[str, Any]:
    """The keys `wordings`, `loaded`, `leans` and, where a day was asked, `since`."""
    data = {
        "wordings": [_wording(wording) for wording in dossier.wordings],
        "loaded": [_loaded(loaded) for loaded in dossier.loaded],
        "leans": {
            "nodes": [{"id": s.id, "kind": s.kind, "name": s.name} for s in dossier.sources],
            "edges": [_lean(lean) for lean in dossier.leans],
        },
    }
    if not dossier.since:
        return data
    return {**data, "since": {"date": dossier.since, "findings": [_news(news) for news in dossier.news]}}


def reports_from_dict(data: Data) -> dict[str, Any]:
    """The fields of a Dossier that `reports_to_dict` wrote; a dossier of an earlier version has none of them."""
    graph, since = data.get("leans", {}), data.get("since", {})
    return {
        "wordings": tuple(
            Wording(item["frame"], item["name"], tuple(_read_choice(choice) for choice in item["choices"]))
            for item in data.get("wordings", ())
        ),
        "loaded": tuple(_read_loaded(item) for item in data.get("loaded", ())),
        "sources": tuple(Source(node["id"], node["kind"], node["name"]) for node in graph.get("nodes", ())),
        "leans": tuple(_read_lean(edge) for edge in graph.get("edges", ())),
        "since": since.get("date", ""),
        "news": tuple(
            News(item["kind"], item["finding"], item["before"], tuple(item["added"]), item["detail"])
            for item in since.get("findings", ())
        ),
    }


def evidence_to_dict(evidence: Evidence) -> dict[str, Any]:
    """The words and where they stand, as under a claim."""
    place = {"document": evidence.document, "field": evidence.field}
    return {**place, "start": evidence.span.start, "end": evidence.span.end, "words": evidence.words}


def evidence_from_dict(data: Data) -> Evidence:
    """The same the way back."""
    return Evidence(data["document"], Span(data["start"], data["end"]), data["words"], data["field"])


def every_evidence(data: Data) -> list[tuple[str, Data]]:
    """Each piece of evidence outside of claims and quotations, with its place in the dossier."""
    found = [(f"loaded[{n}].evidence", item["evidence"]) for n, item in enumerate(data.get("loaded", ()))]
    for number, wording in enumerate(data.get("wordings", ())):
        for place, choice in enumerate(wording["choices"]):
            where = f"wordings[{number}].choices[{place}]"
            found.append((f"{where}.evidence", choice["evidence"]))
            found += [(f"{where}.loaded", item["evidence"]) for item in choice["loaded"]]
    for number, edge in enumerate(data.get("leans", {}).get("edges", ())):
        found += [(f"leans.edges[{number}].evidence", item) for item in edge["evidence"]]
    return found


def _wording(wording: Wording) -> dict[str, Any]:
    choices = [
        {"evidence": evidence_to_dict(c.evidence), "holder": c.holder, "loaded": [_loaded(found) for found in c.loaded]}
        for c in wording.choices
    ]
    return {"frame": wording.frame, "name": wording.name, "choices": choices}


def _loaded(loaded: Loaded) -> dict[str, Any]:
    words = {"evidence": evidence_to_dict(loaded.evidence), "neutral": loaded.neutral}
    return {**words, "why": loaded.why, "holder": loaded.holder}


def _lean(lean: Lean) -> dict[str, Any]:
    return {
        "taker": lean.taker,
        "origin": lean.origin,
        "kind": lean.kind,
        "why": lean.why,
        "share": lean.share,
        "evidence": [evidence_to_dict(evidence) for evidence in lean.evidence],
    }


def _news(news: News) -> dict[str, Any]:
    return {
        "finding": news.finding,
        "kind": news.kind,
        "before": news.before,
        "added": list(news.added),
        "detail": news.detail,
    }


def _read_choice(data: Data) -> Choice:
    loaded = tuple(_read_loaded(item) for item in data["loaded"])
    return Choice(evidence_from_dict(data["evidence"]), data["holder"], loaded)


def _read_loaded(data: Data) -> Loaded:
    return Loaded(evidence_from_dict(data["evidence"]), data["neutral"], data["why"], data["holder"])


def _read_lean(data: Data) -> Lean:
    evidence = tuple(evidence_from_dict(item) for item in data["evidence"])
    return Lean(data["taker"], data["origin"], data["kind"], data["why"], data["share"], evidence)
