"""stories: readings become stories: which reports are of one incident, what in each is about it, who copies whom."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.stories.copies import copy_groups, find_copies, shared_passages
from crossread.stories.flags import find_flags
from crossread.stories.passages import about_incident, find_passages, set_aside
from crossread.types import Reading, Story, digest

__all__ = ["about_incident", "one_story", "set_aside"]


def one_story(readings: Sequence[Reading]) -> Story:
    """The story of reports that are given as one incident.

    Its id depends on the texts alone.  `voices` are the groups of reports that go back to one origin as a whole; a
    stitched report stands in its group but the verdicts count it only where nobody else speaks.
    """
    ordered = sorted(readings, key=lambda r: r.document.id)
    copies = find_copies(ordered)
    kept, asides = find_passages(ordered, copies)
    names = tuple(r.document.id for r in ordered)
    return Story(
        id=digest("story", *sorted(digest(r.document.text) for r in ordered)),
        documents=names,
        passages=kept,
        voices=copy_groups(names, copies),
        copies=copies,
        flags=find_flags(ordered, copies, shared_passages(ordered)),
        title=_title(ordered),
        asides=asides,
    )


def _title(readings: Sequence[Reading]) -> str:
    """The title of the earliest report that has one, else the first line of the earliest."""
    dated = sorted(readings, key=lambda r: (r.document.published or "9", r.document.id))
    titles = [r.document.title for r in dated if r.document.title]
    lines = [r.document.text.strip().partition("\n")[0][:120] for r in dated]
    return (titles or lines or [""])[0]
