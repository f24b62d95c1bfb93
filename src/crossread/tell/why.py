"""Why a claim, a finding, a story or a quotation is what it is: the rules, weights and words, from a saved dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from crossread.errors import UsageError

Item = Mapping[str, Any]


def explain(data: Item, name: str) -> str:
    """The reasons behind the item of that id, in lines; raises UsageError where no item has it.

    The beginning of an id is enough where only one item begins so.
    """
    found = [
        (explainer, item)
        for key, explainer in EXPLAINERS.items()
        for item in data.get(key, [])
        if str(item["id"]).startswith(name)
    ]
    exact = [row for row in found if row[1]["id"] == name]
    if len(exact or found) != 1:
        what = "no item has" if not found else f"{len(found)} items begin with"
        raise UsageError(f"{what} the id {name!r}; ids are those of claims, findings, stories and entities")
    explainer, item = (exact or found)[0]
    return "\n".join(explainer(data, item)) + "\n"


def why_claim(data: Item, claim: Item) -> list[str]:
    """The rule that made a claim, its words, who holds it, and the findings that it stands in."""
    evidence = claim["evidence"]
    place = f"{evidence['document']}, {evidence['field']} [{evidence['start']}, {evidence['end']})"
    lines = [
        f"claim {claim['id']}: {claim['slot']}",
        f"  words: “{evidence['words']}” ({place})",
        f"  rule: {claim['rule']}",
    ]
    if attribution := claim["attribution"]:
        via = f", through {attribution['via']}" if attribution.get("via") else ""
        kind = "direct speech" if attribution["direct"] else "indirect speech"
        lines.append(
            f"  held by: {attribution['holder'] or 'somebody unnamed'}, who {attribution['stance']} it, in {kind}{via}"
        )
    else:
        lines.append("  held by: the report itself")
    for finding in data["findings"]:
        if any(claim["id"] in position["claims"] for position in finding["positions"]):
            lines.append(f"  answers: {finding['question']} ({finding['status']}, finding {finding['id']})")
    return lines


def why_finding(data: Item, finding: Item) -> list[str]:
    """The reasons of a verdict with their weights, and each position with its claims and voices."""
    lines = [f"finding {finding['id']}: {finding['question']}", f"  status: {finding['status']}"]
    lines += [f"  {r['weight']:+.2f} {r['rule']}: {r['detail']}" for r in finding["reasons"]]
    claims = {c["id"]: c for c in data["claims"]}
    for number, position in enumerate(finding["positions"], 1):
        voices = len(position["voices"])
        lines.append(f"  position {number}: {position['display']} ({voices} {'voice' if voices == 1 else 'voices'})")
        for voice in position["voices"]:
            lines += [f"    {_said(claims[i])}" for i in voice]
            lines.append("    --")
        lines.pop()
    return lines


def _said(claim: Item) -> str:
    """A claim in one line."""
    evidence, attribution = claim["evidence"], claim["attribution"]
    holder = f" — {attribution['holder']}" if attribution and attribution["holder"] else ""
    return f"{evidence['document']}: “{evidence['words']}”{holder} (claim {claim['id']})"


def why_story(data: Item, story: Item) -> list[str]:
    """The voices of a story, and what is known against its reports."""
    lines = [f"story {story['id']}: {len(story['documents'])} reports, {len(story['voices'])} voices"]
    lines += [f"  voice: {', '.join(voice)}" for voice in story["voices"]]
    for document in data["documents"]:
        lines += [f"  {document['id']}: {flag['kind']}: {flag['why']}" for flag in document["flags"]]
    return lines


def why_entity(data: Item, entity: Item) -> list[str]:
    """The names that were joined, and the claims about the entity."""
    lines = [f"{entity['kind']} {entity['id']}: {entity['name']}", f"  also named: {'; '.join(entity['names'])}"]
    lines += [f"  {finding['question']} {finding['status']}" for finding in _about(data["findings"], entity["id"])]
    return lines


def _about(findings: Sequence[Item], name: str) -> list[Item]:
    """The findings about an entity."""
    return [f for f in findings if f["about"] == name]


EXPLAINERS: Mapping[str, Callable[[Item, Item], list[str]]] = {
    "claims": why_claim,
    "findings": why_finding,
    "stories": why_story,
    "entities": why_entity,
}
