"""Has anyone been arrested, has anyone been charged: the states that invented sentences tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from crossread.annotate import annotate
from crossread.claims.charges import find_charges
from crossread.claims.suspects import find_suspects
from crossread.types import Document

SUSPECTS: Mapping[str, tuple[str, ...]] = {
    "at large": (
        "No arrests have been made.",
        "There were no arrests as of Monday night.",
        "Police have no suspects in the killing.",
        "Deputies are searching for the gunman.",
        "Detectives are looking for two men.",
        "The suspect remains at large.",
        "Both gunmen are still on the loose.",
        "A manhunt is under way in Pell County.",
        "No one has been arrested in the case.",
        "Police have not arrested anyone.",
        "Officers are trying to find the shooter.",
        "Nobody is in custody, the chief said.",
    ),
    "arrested": (
        "A man was arrested at the scene.",
        "Police arrested Piet Aske on Tuesday.",
        "Two suspects were taken into custody on Sunday.",
        "The gunman surrendered after an hour.",
        "Deputies captured the man in a barn.",
        "A teenager turned himself in at the station.",
        "Tom Arkwright, 41, was arrested on suspicion of murder.",
        "Officers detained a man near the bridge and later arrested him.",
    ),
    "": (
        "Twelve protesters were arrested at the march.",
        "Police hope that a reward will lead to an arrest.",
        "He has a record of traffic offences.",
        "The man went into cardiac arrest on the way to hospital.",
        "Police will arrest anyone who breaks the curfew.",
        "Divers are searching for the missing boy.",
        "The family is looking for answers.",
        "Firefighters are looking for hot spots.",
    ),
}
CHARGES: Mapping[str, tuple[str, ...]] = {
    "uncharged": (
        "No one has been charged.",
        "No charges have been filed.",
        "The driver has not been charged.",
        "Neither man has been formally charged.",
        "No criminal charges were brought against the guard.",
        "The officer hasn't been charged, the sheriff said.",
        "No charges had been filed as of Monday.",
        "Police have not charged anyone.",
    ),
    "charged": (
        "A man was charged with murder on Monday.",
        "Prosecutors charged Piet Aske with arson.",
        "A grand jury indicted the two brothers.",
        "He has been charged with attempted murder.",
        "Tom Arkwright was charged with manslaughter and two counts of assault.",
    ),
    "charges rejected": (
        "Prosecutors dropped the charges on Friday.",
        "The District Attorney rejected charges against both boys.",
        "A judge dismissed the murder charge.",
        "All charges against the guard were thrown out.",
        "The charges were later dropped.",
        "Prosecutors declined to file charges.",
    ),
    "": (
        "It is not clear whether he will face charges.",
        "Charges are pending, the sheriff said.",
        "The hotel charged guests double.",
        "She is the officer in charge.",
        "The bull charged at the crowd.",
        "He could be charged within days.",
        "The museum has not charged visitors since May.",
        "The council rejected the plan to charge drivers.",
    ),
}
KNOWN: Mapping[str, str] = {}


def rows(table: Mapping[str, tuple[str, ...]]) -> Iterator[object]:
    """Every sentence with its state; a known failure is marked with its reason."""
    for state, sentences in table.items():
        for sentence in sentences:
            reason = KNOWN.get(sentence)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(sentence, state, marks=marks)


@pytest.mark.parametrize(("sentence", "state"), list(rows(SUSPECTS)))
def test_suspects(sentence: str, state: str) -> None:
    reading = annotate(Document("d", sentence, published="2031-05-06"))
    assert {draft.display for draft, _ in find_suspects(reading)} == ({state} if state else set())


@pytest.mark.parametrize(("sentence", "state"), list(rows(CHARGES)))
def test_charges(sentence: str, state: str) -> None:
    reading = annotate(Document("d", sentence, published="2031-05-06"))
    assert {draft.display for draft, _ in find_charges(reading)} == ({state} if state else set())


@pytest.mark.parametrize("table", [SUSPECTS, CHARGES])
def test_the_evidence_holds_what_was_found(table: Mapping[str, tuple[str, ...]]) -> None:
    for sentence in (s for sentences in table.values() for s in sentences):
        reading = annotate(Document("d", sentence, published="2031-05-06"))
        for draft, evidence in (*find_suspects(reading), *find_charges(reading)):
            assert evidence.start <= draft.span.start
            assert draft.span.end <= evidence.end
