"""Small dossiers of made-up reports for the tests of records."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.annotate import annotate
from crossread.claims import extract
from crossread.types import Document, Dossier, Story

Build = Callable[..., Dossier]


@pytest.fixture
def build() -> Build:
    """A function that makes the dossier of reports, each (title, text) or (title, text, published)."""

    def make(*reports: tuple[str, ...]) -> Dossier:
        documents = [
            Document(f"d{number}", report[1], title=report[0], published=report[2] if len(report) > 2 else "2019-05-07")
            for number, report in enumerate(reports)
        ]
        readings = tuple(annotate(document) for document in documents)
        story = Story("s", tuple(d.id for d in documents))
        claims = tuple(claim for reading in readings for claim in extract(reading))
        return Dossier(tuple(documents), stories=(story,), readings=readings, claims=claims)

    return make
