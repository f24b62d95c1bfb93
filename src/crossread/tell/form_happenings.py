"""The form of the events of a story, each with all its tellings; there and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from crossread.types import Dossier, Happening, Reason

Data = Mapping[str, Any]


def happenings_to_dict(dossier: Dossier) -> list[dict[str, Any]]:
    """The events of the story in their order; a telling is a document and the id of one of its `events`."""
    return [
        {
            "id": found.id,
            "frame": found.frame,
            "name": found.name,
            "tellings": [{"document": document, "event": event} for document, event in found.events],
            "roles": {role: list(found.roles[role]) for role in sorted(found.roles)},
            "when": found.when,
            "where": found.where,
            "of": list(found.of),
            "reasons": [{"rule": r.rule, "weight": r.weight, "detail": r.detail} for r in found.reasons],
        }
        for found in dossier.happenings
    ]


def happenings_from_dict(items: Iterable[Data]) -> tuple[Happening, ...]:
    """The same the way back."""
    return tuple(
        Happening(
            id=item["id"],
            frame=item["frame"],
            name=item["name"],
            events=tuple((telling["document"], telling["event"]) for telling in item["tellings"]),
            roles={role: tuple(ids) for role, ids in item["roles"].items()},
            when=item["when"],
            where=item["where"],
            of=tuple(item["of"]),
            reasons=tuple(Reason(r["rule"], r["weight"], r["detail"]) for r in item["reasons"]),
        )
        for item in items
    )
