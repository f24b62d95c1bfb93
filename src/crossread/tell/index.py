"""A dossier looked up from every side, in the order in which its reports came out; shared by all faces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossread.tell.voices import count_voices
from crossread.tell.words import counted
from crossread.types import Attribution, Claim, Document, Dossier, Finding, Position


@dataclass(frozen=True, slots=True)
class Index:
    """The dossier; its reports by publication (undated last), numbered from 1; claims, findings and names by id."""

    dossier: Dossier
    reports: tuple[Document, ...]
    numbers: Mapping[str, int]
    claims: Mapping[str, Claim]
    findings: Mapping[str, tuple[int, ...]]
    names: Mapping[str, str]

    def ordered(self, keys: Iterable[str]) -> list[Claim]:
        """The claims with these ids in the order of the reports and their words, each once."""
        found = [self.claims[key] for key in dict.fromkeys(keys) if key in self.claims]
        return sorted(found, key=lambda c: (self.numbers[c.evidence.document], c.evidence.span, c.id))

    def report_numbers(self, keys: Iterable[str]) -> list[int]:
        """The numbers of the reports in which these claims stand."""
        return sorted({self.numbers[claim.evidence.document] for claim in self.ordered(keys)})

    def voices(self, finding: Finding) -> int:
        """How many voices stand behind a finding."""
        return count_voices(finding, self.claims, self.dossier.stories)

    def holder(self, claim: Claim) -> str:
        """The name of who holds a claim, "" for the report itself."""
        return self.name(claim.holder or (claim.attribution.holder if claim.attribution else ""))

    def via(self, claim: Claim) -> list[str]:
        """Through whom a claim reached the report, the nearest first: ["Harbour Courier"]."""
        chain = _chain(claim.attribution.via if claim.attribution else None)
        return [self.name(key) for key in chain or filter(None, [claim.via])]

    def notes(self) -> list[str]:
        """The notes, each with the number of its report where the JSON has its id: "report 2: the text is empty"."""
        split = (note.partition(": ") for note in self.dossier.notes)
        return [f"report {self.numbers[a]}: {b}" if a in self.numbers else a + colon + b for a, colon, b in split]

    def name(self, key: str) -> str:
        """The name of an entity by its id; what is no id stays as it is."""
        return self.names.get(key, key)


def index(dossier: Dossier) -> Index:
    """The index of a dossier."""
    reports = sorted(dossier.documents, key=lambda document: (not document.published, document.published, document.id))
    findings: dict[str, tuple[int, ...]] = {}
    for number, finding in enumerate(dossier.findings):
        for key in dict.fromkeys(key for position in finding.positions for key in position.claims):
            findings[key] = (*findings.get(key, ()), number)
    return Index(
        dossier=dossier,
        reports=tuple(reports),
        numbers={document.id: number for number, document in enumerate(reports, 1)},
        claims={claim.id: claim for claim in dossier.claims},
        findings=findings,
        names={entity.id: entity.name for entity in dossier.entities},
    )


def report_name(document: Document) -> str:
    """What a report is called: its outlet, else its id."""
    return document.outlet or document.id


def support(finding: Finding, voices: int) -> str:
    """How far an agreed or disputed answer is borne out, in words; "" where the question makes no sense."""
    if finding.status != "agreed":
        return ""
    return f"corroborated by {counted(voices, 'voice')}" if voices > 1 else "not corroborated: one voice"


def letter(finding: Finding, number: int) -> str:
    """The letter of a position, "" where there is only one."""
    if len(finding.positions) < 2:
        return ""
    return chr(ord("A") + number) if number < 26 else str(number + 1)


def backing(position: Position, numbers: Iterable[int]) -> str:
    """backing(position, [1, 2]) == "reports 1, 2 · 1 voice"."""
    in_reports = list(numbers)
    noun = "report" if len(in_reports) == 1 else "reports"
    voices = counted(len(position.voices), "voice") if position.voices else "no voice of its own"
    return f"{noun} {ranges(in_reports)} · {voices}"


def ranges(numbers: Iterable[int]) -> str:
    """ranges([1, 2, 3, 5]) == "1–3, 5"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _chain(attribution: Attribution | None) -> list[str]:
    """Holders from the outermost `via` inwards."""
    if attribution is None:
        return []
    return [*filter(None, [attribution.holder]), *_chain(attribution.via)]
