"""Closed questions on invented sentences: per question the sentences of each answer, and those that give none.

Under "" stand false friends: words of the patterns in another sense, or about something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import pytest

from crossread.annotate import annotate
from crossread.claims.closed import find_answers
from crossread.compare.closed import closed_questions
from crossread.types import Document

Table = Mapping[str, tuple[str, ...]]

EVENT: Mapping[str, Table] = {
    "accident": {
        "an accident": (
            "The shooting was an accident, the boy's uncle said.",
            "Investigators believe the gun went off accidentally while it was being cleaned.",
            "The coroner in Pell ruled the death accidental.",
            "Sheriff Ode Lunt called it an accident.",
            "It appears the rifle was discharged unintentionally, deputies said.",
            "The hunter shot his cousin by accident on Saturday.",
        ),
        "no accident": (
            "The fire at the mill was no accident, the marshal said.",
            "Prosecutors say the driver intentionally struck the cyclist.",
            "The blaze was set on purpose, an inspector told the council.",
            "Police said the shooting was not an accident.",
            "It wasn't an accident, the chief said.",
            "Detectives believe that the poisoning was deliberate.",
        ),
        "not known whether an accident": (
            "It is not known whether the shooting was an accident.",
            "Detectives are trying to determine if the crash was intentional.",
            "Police have not said whether the gun was fired accidentally.",
            "The fire service could not say if the blaze was deliberate.",
        ),
        "": (
            "Three people were hurt in an accident on Route 9.",
            "An accident reconstruction team was called to the road.",
            "He had life insurance that covers accidents at work.",
            "The accident happened shortly after noon.",
            "Jurors will deliberate on Monday.",
            "She has been charged with aggravated assault with intent to kill.",
        ),
    },
    "inside": {
        "inside": (
            "The man was stabbed inside a bakery on Moll Street.",
            "A woman was shot inside her apartment early on Sunday.",
            "The shooting happened in the living room of the house.",
            "The attack took place in a crowded nightclub.",
        ),
        "outside": (
            "A man was shot outside a bakery on Moll Street.",
            "The shooting happened in the parking lot of a cinema.",
            "She was stabbed in front of her house.",
            "Two brothers were killed in the driveway of their home.",
            "The attack took place outside of the stadium.",
        ),
        "in a vehicle": (
            "He was shot in his car at a red light.",
            "The stabbing happened inside a parked van.",
            "A teenager was killed in the back of an SUV.",
            "She was shot while sitting in a pickup truck.",
        ),
        "": (
            "The county asked for outside help after the shooting.",
            "An outside agency will look into the killing.",
            "Shots were fired on Moll Street, inside the city limits.",
            "Neighbours gathered outside the courthouse in Pell.",
            "Her children were inside the house when the shooting happened.",
            "The suspect, who shot at officers, worked in a store.",
        ),
    },
    "motive": {
        "not known: no motive yet": (
            "A motive for the stabbing is not yet known.",
            "Police have no motive in the killing.",
            "It is unclear what led to the shooting.",
            "Detectives are still trying to determine why the man opened fire.",
            "What sparked the fight is under investigation.",
            "Investigators have not released a motive.",
            "The motive isn't clear, a detective said.",
            "Police haven't said what the motive was.",
        ),
        "an argument": (
            "The stabbing followed an argument over a parking space.",
            "He was shot during a dispute with a neighbour.",
            "The two men were arguing about money when one drew a knife.",
            "The killing came after a heated altercation at a bar.",
        ),
        "a robbery": (
            "The clerk was shot during an attempted robbery.",
            "Police believe the motive was robbery.",
            "The courier was killed in a botched robbery.",
            "Detectives think the killing was a robbery gone wrong.",
        ),
        "revenge": (
            "Police say the shooting was in retaliation for a killing in May.",
            "The attack was gang-related, the chief said.",
            "She wanted revenge, a witness told the court.",
            "Detectives believe it was payback for a stolen car.",
        ),
        "a domestic matter": (
            "Deputies described the shooting as a domestic dispute.",
            "The killings appear to be domestic in nature, the sheriff said.",
            "Officers were called to a domestic disturbance at the house.",
            "Police say the attack was domestic-related.",
        ),
        "": (
            "The train is pulled by an old locomotive.",
            "Detectives from the armed robbery unit were called in.",
            "The plane was on a domestic flight to Pell.",
            "The council argued over the budget for hours.",
            "The chief spoke of the reasons for his resignation.",
            "The mayor's trip to the summit ended in a fight for votes.",
        ),
    },
    "target": {
        "targeted": (
            "Police believe the victim was targeted.",
            "The shooting was not random, according to the sheriff.",
            "The killing was a targeted attack, the chief said.",
            "The shop was the target of the gunmen, deputies said.",
            "Detectives say that Ida Moll was the intended target.",
        ),
        "by chance": (
            "The girl was an innocent bystander.",
            "He was hit by a stray bullet while he slept.",
            "Police believe the victims were chosen at random.",
            "The boy was caught in the crossfire.",
            "She was not the intended target, the chief said.",
            "The girl wasn't the target.",
        ),
        "": (
            "The store, a Target on Route 9, was closed on Monday.",
            "Officers made random checks of bags at the gate.",
            "The army hit several targets in the north.",
            "The programme targets young offenders.",
        ),
    },
    "cause": {
        "not known: under investigation": (
            "The cause of the fire is under investigation.",
            "The cause of the crash was not immediately known.",
            "Fire crews are still investigating what caused the blast.",
            "The cause of the collapse has not been determined.",
            "Officials have yet to determine the cause of the blaze.",
        ),
        "told": (
            "The fire was caused by a faulty heater.",
            "The blast was triggered by a gas leak.",
            "The cause of the crash was a burst tyre.",
            "The blaze was sparked by a cigarette, inspectors found.",
        ),
        "": (
            "She has worked for the cause of prison reform since her son's death.",
            "The storm caused a lot of damage.",
            "Officials will say whether the crash was caused by ice.",
            "The march was organised for a good cause.",
        ),
    },
    "murdersuicide": {
        "a murder-suicide": (
            "Police are calling it a murder-suicide.",
            "Deputies are investigating an apparent murder-suicide.",
            "The deaths have been ruled a murder suicide.",
            "The couple died in a murder-suicide, the sheriff said.",
            "Detectives confirmed that the case was a murder-suicide.",
        ),
        "not known: not called one yet": (
            "Detectives have not called it a murder-suicide.",
            "Police haven't called it a murder-suicide.",
            "It is too early to say if this was a murder-suicide.",
            "Detectives would not say whether it was a murder-suicide.",
            "The sheriff did not call the deaths a murder-suicide.",
        ),
        "": (
            "A man was charged with murder on Monday.",
            "The suicide hotline is open day and night.",
            "He was convicted of murder and attempted suicide with a knife.",
            "Police ruled out suicide in the murder case.",
        ),
    },
    "peaceful": {
        "peaceful": (
            "The protest was peaceful, police said.",
            "Hundreds marched peacefully through the centre of Pell.",
            "The demonstration ended without incident.",
            "The crowd remained calm throughout the evening.",
        ),
        "violent": (
            "The protest turned violent after dark.",
            "Protesters clashed with officers near the bridge.",
            "Police declared the gathering an unlawful assembly.",
            "The march ended in a riot.",
        ),
        "": (
            "The man died peacefully at home.",
            "Officers in riot gear stood by during the march.",
            "The rally called for an end to violent crime.",
            "Violent storms swept the coast.",
            "The protest was over the riots of last summer.",
        ),
    },
    "threat": {
        "violence": (
            "The boy threatened to shoot the officer, the chief said.",
            "She told him that he was going to kill her.",
            "The school had received a bomb threat.",
            "He had threatened her life before.",
        ),
        "the law": (
            "The boy said he was going to sue the officer.",
            "The neighbour threatened to call the police.",
            "She vowed to file a complaint.",
            "He threatened to take them to court.",
        ),
        "no threat": (
            "The boy never threatened anyone, his mother said.",
            "He denied making any threats.",
            "She did not threaten the man, her lawyer said.",
            "The teenager did not say that, a friend insisted.",
        ),
        "": (
            "There is no threat to the public, police said.",
            "The storm threatens the coast.",
            "His injuries were not life-threatening.",
            "Police are going to hold a news conference.",
        ),
    },
    "aim": {
        "at people": (
            "The officer opened fire on a group of teenagers.",
            "A man fired into a crowd of people.",
            "She shot at officers from a window.",
            "The gunman fired several shots at the victims.",
        ),
        "at the ground or in the air": (
            "The officer fired at the ground.",
            "He fired two shots into the air.",
            "The guard shot in the air to stop the fight.",
            "The pistol was discharged into the floor.",
        ),
        "a warning shot": (
            "The guard fired a warning shot.",
            "Police said warning shots were fired.",
            "He let off a warning shot and ran.",
            "The deputy said it was a warning shot.",
        ),
        "at nobody": (
            "The officer was not shooting at anyone, the chief said.",
            "He was not aiming at anybody.",
            "She was not firing at anyone, according to her lawyer.",
            "The man said that he was not shooting at anybody.",
        ),
        "": (
            "He was fired at the end of the month.",
            "A film is being shot at the old mill.",
            "Fire crews worked in the open air.",
            "Tensions are in the air in Pell.",
        ),
    },
}

PEOPLE: Mapping[str, Table] = {
    "names": {
        "not known: names not released": (
            "The name of the victim has not been released.",
            "The victims have not been identified.",
            "Police did not identify the man who was killed.",
            "Officials are withholding the victim's name until relatives are told.",
            "The woman's identity was not immediately disclosed.",
            "The names of the two dead will be released later, the coroner said.",
            "The boy has yet to be named.",
            "The woman who was killed hasn't been identified.",
            "Police didn't release the names of the victims.",
        ),
        "named": (
            "The victim was identified as Ida Moll, 34.",
            "Police named the dead man as Tom Arkwright.",
            "The coroner identified him as Piet Aske of Pell.",
            "The woman killed was identified Monday as Rosa Velde.",
        ),
        "": (
            "The gun has not been identified.",
            "The boy's father has a company named as a sponsor.",
            "The man's car was identified as a grey van.",
            "Neighbours asked not to be named.",
            "The street was named after a local doctor who died in 1921.",
        ),
    },
    "witnesses": {
        "witnesses": (
            "Witnesses said the man ran off.",
            "Several witnesses saw a grey van.",
            "A witness told police that he heard four shots.",
            "A neighbour who witnessed the attack called 911.",
        ),
        "none known": (
            "There were no witnesses, police said.",
            "Police know of no witnesses to the shooting.",
            "The crash happened without witnesses.",
            "There are no known witnesses.",
        ),
        "": (
            "Anyone who witnessed something should call the tip line.",
            "The prosecutor will call twelve witnesses.",
            "Jehovah's Witnesses met in the hall.",
            "Police appealed for witnesses.",
        ),
    },
    "gravity": {
        "life-threatening": (
            "Two of the victims are in critical condition.",
            "Three people suffered life-threatening injuries.",
            "Both were taken to hospital with life-threatening wounds.",
            "All four victims were listed in critical condition on Monday.",
        ),
        "serious": (
            "Two others are in serious condition.",
            "Both drivers suffered serious injuries.",
            "Three victims had serious but stable injuries.",
            "All three were taken to hospital with serious injuries.",
        ),
        "not life-threatening": (
            "The injuries of the two others are not life-threatening.",
            "All of the victims are expected to survive.",
            "Three people were taken to hospital with non-life-threatening injuries.",
            "Both are expected to recover, the hospital said.",
            "The injuries of both aren't life-threatening.",
            "None of the injuries is thought to be life-threatening.",
        ),
        "stable": (
            "Both victims are in stable condition.",
            "Two of the wounded were in fair condition.",
            "The others are stable, a doctor said.",
            "Three of the injured are in good condition.",
        ),
        "released": (
            "Two of the victims were treated and released.",
            "All the others have been released from hospital.",
            "Both were discharged on Tuesday after treatment.",
            "Three victims were treated at the scene and released.",
        ),
        "": (
            "The two countries signed a serious but modest deal.",
            "The victims were critical of the police.",
            "Ten horses were kept in a stable near the road.",
            "All roads were in good condition.",
            "Two of the suspects were released after questioning.",
            "All of the stolen cars are expected to be returned.",
        ),
    },
    "armed": {
        "armed": (
            "Police said the man was armed with a knife.",
            "The suspect pointed a gun at officers.",
            "Deputies shot a driver who was armed with a rifle.",
            "A trooper saw that he was armed.",
            "He was armed when deputies met him, the sheriff said.",
            "Officers said she was holding a knife.",
        ),
        "unarmed": (
            "The man whom police shot was unarmed.",
            "The boy was not carrying a weapon, police said.",
            "The man wasn't armed, a deputy said.",
            "Officers found no gun on the man.",
            "He was not armed when the officer fired, his lawyer said.",
            "She did not have a gun, a witness told the officers.",
        ),
        "": (
            "The armed forces sent officers to help.",
            "Police charged the man with armed robbery.",
            "The officer was hit in the arm.",
            "An agent pulled the driver from the car.",
        ),
    },
}

AFTER: Mapping[str, Table] = {
    "suspectnamed": {
        "named": (
            "Police named the suspect as Tom Arkwright.",
            "Deputies identified the gunman as Piet Aske, 41.",
            "Detectives have identified a suspect in the case as Joss Lund.",
            "The sheriff identified the officer as 29-year-old Rosa Velde.",
        ),
        "not known: no suspect named": (
            "The suspect has not been named.",
            "Police haven't identified the gunman.",
            "Police have not identified the gunman.",
            "Detectives are trying to identify the shooter.",
            "The officer was not identified.",
            "An unidentified gunman opened fire on Moll Street.",
        ),
        "": (
            "The victim was named as Ida Moll.",
            "Officers have not named a date for the hearing.",
            "The road is named after an officer of the old guard.",
            "Police identified the car as a grey van.",
        ),
    },
    "flight": {
        "on foot": (
            "The gunman fled on foot.",
            "Two men ran from the scene, a neighbour said.",
            "The suspect was last seen running away.",
            "He escaped by foot toward the river.",
        ),
        "in a vehicle": (
            "The gunman fled in a grey van.",
            "The suspects sped away before officers arrived.",
            "She was seen leaving in a dark pickup.",
            "Police found the getaway car on Friday.",
        ),
        "": (
            "Officers patrol the market on foot.",
            "The gunman stood a foot from the door.",
            "The victim drove himself to hospital.",
            "The road ran past the mill.",
            "Families fled the flooded valley.",
            "A foot of snow fell in Pell.",
        ),
    },
    "weapon": {
        "found": (
            "Officers recovered a handgun at the scene.",
            "Police found the knife in a drain.",
            "A rifle was found near the body.",
            "Two guns were seized from the house.",
        ),
        "not found": (
            "No weapon was found at the scene.",
            "The gun has not been recovered.",
            "Police have not found the weapon.",
            "The rifle hasn't been found.",
            "Officers haven't recovered a gun.",
            "Investigators have yet to find the knife.",
        ),
        "": (
            "Police found a bag in the car.",
            "He was found guilty of a weapons offence.",
            "No one was found at the house.",
            "The shop sells guns and knives.",
        ),
    },
    "kin": {
        "not yet": (
            "The name is being withheld pending notification of family.",
            "The names will not be released until the families are informed.",
            "Police withheld her name until next of kin could be notified.",
            "His identity is withheld pending notification of next of kin.",
        ),
        "told": (
            "The family has been notified.",
            "Her relatives have been told, police said.",
            "His next of kin were informed on Sunday.",
            "The families of both men had been contacted.",
        ),
        "": (
            "The family has asked for privacy.",
            "His family told reporters that he was a kind man.",
            "Relatives waited for hours until the doors opened.",
            "She called the police before her family arrived.",
        ),
    },
    "roads": {
        "closed": (
            "Moll Street was closed for five hours.",
            "The highway was shut in both directions.",
            "All schools were locked down as a precaution.",
            "Two lanes of the interstate were blocked.",
        ),
        "open again": (
            "The road reopened shortly before noon.",
            "The lockdown has been lifted.",
            "The bridge is back open, the county said.",
            "Both lanes have been re-opened.",
        ),
        "": (
            "The school is close to the river.",
            "The man blocked the door of his house.",
            "The fair opens in May.",
            "The street was full of people.",
        ),
    },
    "missing": {
        "missing": (
            "Two hikers are still missing in the search area.",
            "Six people remain unaccounted for, rescue teams said.",
            "Divers are searching for the boy.",
            "Three fishermen were reported missing on Friday.",
            "Rescuers continued to search for survivors.",
        ),
        "found": (
            "The missing boy was found safe on Tuesday.",
            "Divers recovered a body from the river.",
            "The body of the girl was found on Monday.",
            "The search was called off late on Sunday.",
            "The missing hikers were rescued unharmed.",
        ),
        "": (
            "Officers searched the house on Monday.",
            "Police wore body cameras during the search.",
            "The council wants a law on missing persons.",
            "The police are searching for the gunman.",
        ),
    },
    "bail": {
        "not set": (
            "He is being held without bail.",
            "A judge denied bail on Monday.",
            "Bond has not been set.",
            "Bail hasn't been set.",
            "She is in the county jail awaiting a bond hearing.",
        ),
        "set": (
            "Bail was set at $50,000.",
            "He is being held on $1 million bond.",
            "She is in jail in lieu of $250,000 bail.",
            "A judge set his bond at $75,000.",
        ),
        "posted": (
            "He posted bail on Tuesday.",
            "She is free on $20,000 bond.",
            "The man was released on bail.",
            "He has since made bail, his lawyer said.",
        ),
        "": (
            "The bank sold bonds worth $3 million.",
            "The government will bail out the airline.",
            "The brothers had a strong bond.",
            "He paid a fine of $500.",
        ),
    },
    "court": {
        "first hearings": (
            "He is due in court on Thursday.",
            "She was arraigned on Monday.",
            "The man appeared in court in Pell.",
            "A preliminary hearing was held on Friday.",
            "He made his first appearance before a judge.",
        ),
        "indicted": (
            "A grand jury indicted the man on Tuesday.",
            "The two brothers have been indicted.",
            "She was named in an indictment.",
            "The jury handed down indictments against five men.",
        ),
        "trial ahead": (
            "He is awaiting trial.",
            "The trial is set for June.",
            "She will stand trial for murder.",
            "His trial is scheduled to begin on May 4.",
        ),
        "on trial": (
            "The trial began on Monday.",
            "He is on trial for murder.",
            "The trial opened with a plea from the defence.",
            "A doctor testified at the trial.",
        ),
        "verdict": (
            "He was found guilty of manslaughter.",
            "A jury convicted the man of murder.",
            "She was acquitted on all counts.",
            "The driver pleaded guilty.",
        ),
        "sentenced": (
            "He was sentenced to 20 years in prison.",
            "She has been sentenced for the killing.",
            "A judge sentenced the man to life.",
            "The driver will be sentenced in July.",
        ),
        "": (
            "He was shot on a tennis court.",
            "The body was found on a hiking trail.",
            "A trial of the new vaccine began.",
            "She has no earlier convictions.",
            "The chief was appearing on television.",
        ),
    },
    "investigation": {
        "under way": (
            "The investigation is ongoing.",
            "An investigation is under way, the chief said.",
            "Detectives are still investigating.",
            "The shooting remains under investigation.",
            "Police continue to investigate the crash.",
        ),
        "over": (
            "The case has been closed.",
            "The investigation was completed in June.",
            "Detectives have closed the case.",
            "The inquiry has concluded.",
        ),
        "": (
            "He works for the Bureau of Investigation.",
            "She bought a case of wine at a shop that closed.",
            "The investigator declined to comment.",
            "The investigation will be led by the state police.",
        ),
    },
}

TABLES: Mapping[str, Table] = {**EVENT, **PEOPLE, **AFTER}
KNOWN: Mapping[str, str] = {
    "The stabbing happened inside a parked van.": "“parked” mostly tells where a car stood, and rules the clause out",
    "The council argued over the budget for hours.": "nothing in the clause tells a debate from a quarrel",
    "The protest was over the riots of last summer.": "what a protest is about is not told from what it was like",
    "All roads were in good condition.": "nothing in the clause says that “all” are people",
}


def rows() -> Iterator[object]:
    """Every sentence with its question and its answer; a known failure is marked with its reason."""
    for question, table in TABLES.items():
        for answer, sentences in table.items():
            for sentence in sentences:
                reason = KNOWN.get(sentence)
                marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
                yield pytest.param(question, sentence, answer, marks=marks, id=f"{question}: {sentence}")


@lru_cache
def answers(text: str) -> Mapping[str, frozenset[str]]:
    """The answers that a report of these words gives, by question."""
    reading = annotate(Document("d", text, published="2031-05-06"))
    found: dict[str, set[str]] = {}
    for draft, _ in find_answers(reading):
        found.setdefault(draft.about.rpartition(":")[2], set()).add(draft.display)
    return {name: frozenset(values) for name, values in found.items()}


@pytest.mark.parametrize(("question", "sentence", "answer"), list(rows()))
def test_answer(question: str, sentence: str, answer: str) -> None:
    wanted = frozenset({answer} if answer else ())
    assert answers(sentence).get(question, frozenset()) == wanted


def test_every_answer_has_its_sentences() -> None:
    for name, question in closed_questions().items():
        table = TABLES[name]
        assert set(table) == {answer for answer, _ in question.answers} | {""}
        assert all(len(sentences) >= 4 for sentences in table.values())


@pytest.mark.parametrize("question", TABLES)
def test_the_evidence_holds_the_answer(question: str) -> None:
    for answer, sentences in TABLES[question].items():
        for sentence in sentences[: 2 if answer else 0]:
            reading = annotate(Document("d", sentence, published="2031-05-06"))
            for draft, evidence in find_answers(reading):
                words = sentence[evidence.start : evidence.end]
                assert sentence[draft.span.start : draft.span.end] in words, (draft.display, words)
