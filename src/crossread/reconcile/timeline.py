"""The timeline: what happened when, in the words of the reports, as far as times can be placed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.types import Claim, Finding, Moment, When

DATED = ("event.date", "event.time", "time.of_death")


def make_timeline(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> tuple[Moment, ...]:
    """A moment for each position on a time whose day is known, earliest first; the sentence comes from its evidence."""
    moments: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for finding in findings:
        if finding.slot not in DATED:
            continue
        for position in finding.positions:
            if isinstance(position.value, When) and position.value.earliest is not None:
                about = claims[position.claims[0]].about_name
                moments[position.value.value, about] += [claims[i] for i in position.claims]
    rows = []
    for (_, about), members in moments.items():
        best = min(members, key=lambda c: (c.evidence.document, c.evidence.span))
        if isinstance(best.value, When):
            text = f"{about}: “{' '.join(best.evidence.words.split())}”"
            rows.append(Moment(best.value, text, tuple(sorted({c.id for c in members}))))
    return tuple(sorted(rows, key=lambda m: (m.when.earliest or "9", m.when.latest or "9", m.text)))
