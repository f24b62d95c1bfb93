"""record: findings become the row of a coding profile; every cell keeps its claims, its rule and its rivals."""

from __future__ import annotations

from crossread.errors import UsageError
from crossread.record.facts import facts_of
from crossread.record.profile import Profile, load_profile
from crossread.record.rows import cells_csv, rows_csv, rows_jsonl
from crossread.record.scope import in_scope
from crossread.record.sources import make_cell
from crossread.record.view import view_of
from crossread.types import Dossier, Record

__all__ = ["Profile", "cells_csv", "load_profile", "make_record", "rows_csv", "rows_jsonl"]


def make_record(dossier: Dossier, profile: str) -> Record:
    """The record of a dossier's first story in the columns of a profile: gva, acled, ccc, mpv, or a TOML file's path.

    Raises UsageError for an unknown profile, a profile with mistakes, and a dossier without a story.
    """
    loaded = load_profile(profile)
    if not dossier.stories:
        raise UsageError("a record needs a dossier with a story")
    story = dossier.stories[0]
    view = view_of(dossier, story)
    facts = facts_of(view)
    row = {column.name: make_cell(view, facts, column, loaded) for column in loaded.columns}
    inside, why = in_scope(loaded.scope, view, facts)
    return Record(loaded.name, story.id, story.documents, row, inside, why)
