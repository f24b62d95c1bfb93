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
        "Police had no suspects or persons of interest.",
        "Investigators don't have any suspects or anyone in custody.",
        "No arrest had been made by Monday evening.",
        "Police seek two gunmen.",
        "Deputies continue to search for three men.",
        "It is too early to release suspect information, the chief said.",
        "Police have made no arrests.",
        "The shooter has not been caught.",
        "The killer is still on the loose.",
        "Investigators have no suspects in custody.",
        "Officers are hunting for the attackers.",
        "A search is on for the man who robbed the bank.",
        "The driver fled and has not been found.",
        "Police have yet to make an arrest.",
        "Detectives asked the public for help in finding the gunman.",
        "No one is in custody.",
        "Nobody has been arrested.",
        "The gunman got away.",
        "The suspects have not been arrested.",
        "Police are still looking for a suspect.",
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
        "Police are searching for a 17-year-old murder suspect.",
        "No suspect information has been released.",
        "Police have not made an arrest.",
        "A suspect has not been identified.",
        "Investigators have not found a motive or identified any suspects.",
        "The hunt continues for the killer.",
        "Deputies were unable to find him.",
        "Police are looking for those responsible.",
        "He is wanted for murder.",
        "The killing remains unsolved.",
    ),
    "not known": (
        "It is not clear whether anyone was taken into custody.",
        "Police did not release any information about a suspect.",
        "There was no word on any arrests.",
        "Officers have not released suspect or vehicle descriptions.",
        "The sheriff would not say if there are any suspects.",
        "There were no immediate details available on the gunman.",
    ),
    "not arrested": (
        "The owner of the rifle is not being held in custody.",
        "The father was not arrested.",
    ),
    "charges expected": (
        "Deputies expect to file charges against the uncle.",
        "Charges are pending against the driver.",
    ),
    "arrested": (
        "Police have a suspect in custody.",
        "Police have charged a suspect in the shooting.",
        "Two men were indicted on Friday.",
        "Tom Arkwright pleaded not guilty on Monday.",
        "He is being held without bond.",
        "A judge sentenced him to ten years in prison.",
        "Three men are in custody.",
        "The suspect was caught after a chase.",
        "A 19-year-old was picked up on a warrant.",
        "Officers took a man into custody without incident.",
        "He gave himself up on Monday.",
        "A suspect has been detained.",
        "Deputies made an arrest on Tuesday.",
        "An arrest was made on Tuesday.",
        "The man was jailed on Sunday.",
        "Police announced the arrest of a suspect.",
        "The two brothers were rounded up on Friday.",
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
        "A vigil was held at the church on Monday.",
        "The family is facing medical charges.",
        "Police have made arrests easier with a new law.",
        "He was charged with theft in 2019.",
        "He had previously been convicted of fraud.",
        "She had no information about the school.",
        "Police did not say whether the suspect was armed.",
        "There was no description of the suspect vehicle.",
        "He has been arrested twice before, in 2019 and 2024.",
        "The officer arrested the decline of the force.",
        "The search for a new chief goes on.",
        "She is looking for a new house.",
        "The mayor was caught in traffic.",
        "He asked for custody of his children.",
        "A judge gave the mother custody of the boy.",
        "Twelve protesters were arrested at the march.",
        "Police hope that a reward will lead to an arrest.",
        "He has a record of traffic offences.",
        "The man went into cardiac arrest on the way to hospital.",
        "Police will arrest anyone who breaks the curfew.",
        "Divers are searching for the missing boy.",
        "The family is looking for answers.",
        "Firefighters are looking for hot spots.",
        "A tip could lead to his identity or arrest.",
        "She was rounding up her children for the trip home.",
        "Additional charges are pending against the driver.",
        "The match was not held on Sunday.",
    ),
}
CHARGES: Mapping[str, tuple[str, ...]] = {
    "uncharged": (
        "He had not been charged as of Friday.",
        "Charges have not been filed.",
        "No charges were filed against her.",
        "She has yet to be charged.",
        "Nobody was charged in the death.",
        "Prosecutors have not filed charges.",
        "Police said no one would be charged.",
        "The boy was not charged.",
        "No one has been charged.",
        "No charges have been filed.",
        "The driver has not been charged.",
        "Neither man has been formally charged.",
        "No criminal charges were brought against the guard.",
        "The father is not facing any criminal charges.",
        "The officer hasn't been charged, the sheriff said.",
        "No charges had been filed as of Monday.",
        "Police have not charged anyone.",
    ),
    "charged": (
        "He faces a charge of murder.",
        "Prosecutors filed murder charges against him.",
        "She was booked on a charge of arson.",
        "Two men have been charged in the death of the guard.",
        "He is charged with theft.",
        "The man was formally charged on Monday.",
        "A man was charged with murder on Monday.",
        "Prosecutors charged Piet Aske with arson.",
        "A grand jury indicted the two brothers.",
        "He has been charged with attempted murder.",
        "Tom Arkwright was charged with manslaughter and two counts of assault.",
    ),
    "undecided": (
        "The district attorney's office is reviewing the case.",
        "The case will be presented to the grand jury.",
        "Evidence was turned over to the county prosecutor.",
        "A decision on potential charges will not be made until the inquiry is completed.",
        "The decision whether to file charges rests with the prosecutor.",
        "It is not clear whether he will face charges.",
        "Charges are pending, the sheriff said.",
        "Prosecutors will decide whether to charge the uncle.",
        "No decision has been made on charges.",
    ),
    "charges rejected": (
        "The case against him was dropped.",
        "Charges against the two were withdrawn.",
        "The judge threw out the charges.",
        "The district attorney will not file charges.",
        "Prosecutors dropped the charges on Friday.",
        "The District Attorney rejected charges against both boys.",
        "A judge dismissed the murder charge.",
        "All charges against the guard were thrown out.",
        "The charges were later dropped.",
        "Prosecutors declined to file charges.",
        "The parents will not be facing charges.",
    ),
    "": (
        "The battery was charged.",
        "He charged at the officer with a knife.",
        "The minister is charged with reform.",
        "The charge of the light brigade is a poem.",
        "Entry is free of charge.",
        "Whether he will face additional charges is not known.",
        "The hotel charged guests double.",
        "She is the officer in charge.",
        "The bull charged at the crowd.",
        "He could be charged within days.",
        "The museum has not charged visitors since May.",
        "The council rejected the plan to charge drivers.",
    ),
}
KNOWN: Mapping[str, str] = {
    "The driver fled and has not been found.": "what was said of somebody in the clause before is not seen",
    "A suspect has been detained.": "who is detained may only be questioned",
    "Police have made arrests easier with a new law.": "the words of an arrest in a general sense",
    "The officer arrested the decline of the force.": "to arrest in the sense of to stop",
    "The battery was charged.": "to charge a battery",
    "The minister is charged with reform.": "charged in the sense of entrusted",
}


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


@pytest.mark.parametrize(
    "text",
    [
        "Police are searching for another suspect.",
        "Deputies are looking for a second gunman.",
        "No other suspects are known.",
    ],
)
def test_who_else_is_sought_does_not_say_that_nobody_is_arrested(text: str) -> None:
    assert not [draft.display for draft, _ in find_suspects(annotate(Document("d", text)))]


def test_what_would_be_dropped_is_not() -> None:
    text = "Under the deal the charges would be dropped after a year."
    assert not [draft.display for draft, _ in find_charges(annotate(Document("d", text)))]
