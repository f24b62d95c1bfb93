"""What the answers to closed questions come to, where all reports give the same one: a sentence for each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from crossread.compare.closed import ABOUT
from crossread.reconcile.sentences.matters import DEATH
from crossread.reconcile.sentences.told import Told, line, plain_of
from crossread.types import Finding, Line

# (question, how its answer begins) -> the sentence; an answer that is not here is not told
_SENTENCES: Mapping[tuple[str, str], str] = {
    ("gravity", "life-threatening"): "some of the injuries are described as life-threatening",
    ("gravity", "serious"): "some of the injuries are described as serious",
    ("gravity", "not life-threatening"): "the injuries are described as not life-threatening",
    ("accident", "an accident"): "what happened is described as an accident",
    ("motive", "not known"): "the motive is not known",
    ("cause", "not known"): "the cause is not known",
    ("kin", "told"): "the family has been told",
    ("murdersuicide", "a murder-suicide"): "the reports call it a murder-suicide",
    ("peaceful", "peaceful"): "the protest is described as peaceful",
}


_ALL_LIGHT = _SENTENCES["gravity", "not life-threatening"]
_SOME_LIGHT = "some of the injuries are described as not life-threatening"
# where any report has these, not all of the injuries are light
_GRAVE = re.compile(
    r"\b(?:(?:critical|serious|grave)(?:ly)?\b(?! incident| question)|life support|fighting for|clinging to"
    r"|(?<!non-)(?<!non)(?<!not )life-threatening)",
    re.IGNORECASE,
)
# beside these an answer is not what it seems: half of it, or the word of one who is accused of more
_LESS = re.compile(
    r"\b(?:attempted|possible|possibly|apparent\w*|may have|might have|whether|murder(?!-suicide| suicide)|homicide|"
    r"manslaughter|confess\w*|changed (?:his|her) story|claim\w*|mistak\w*|thought|"
    r"told (?:police|officers|deputies|investigators|detectives))\b",
    re.IGNORECASE,
)


# where any report has these, not all hold it for an accident
_NO_ACCIDENT = re.compile(
    r"(?:\b(?:not|never)|n['’]t)\b(?: \w+){0,4} accident|"
    r"\b(?:murder\w*|manslaughter|homicide|intentional\w*|on purpose|assault)\b",
    re.IGNORECASE,
)


# what is still to be: "once their families have been told"
_YET = re.compile(
    r"\b(?:once|when|until|pending|unless|before|after|will be|has not|have not|had not)\b", re.IGNORECASE
)


def asked_lines(agreed: Sequence[Finding], told: Told) -> Iterator[Line]:
    """The sentences for the closed questions that all reports answer alike."""
    for finding in agreed:
        name = finding.about.removeprefix(ABOUT)
        if name == finding.about or len(finding.positions) != 1 or not plain_of(finding, told):
            continue
        answer = finding.positions[0].display
        text = next((t for (of, begins), t in _SENTENCES.items() if of == name and answer.startswith(begins)), "")
        if text == _ALL_LIGHT and any(_GRAVE.search(words) for words in told.texts.values()):
            text = _SOME_LIGHT
        if name == "gravity" and any(DEATH.search(words) for words in told.texts.values()):
            continue  # whose injuries they are would have to be said
        if name == "gravity" and not any(answer in c.evidence.words.casefold() for c in told.of(finding)):
            continue  # "critical condition" is not printed as "life-threatening"
        if name == "kin" and any(_YET.search(told.around(c)) for c in told.of(finding)):
            continue
        if answer.startswith("not known") and told.last_day not in {c.said_at[:10] for c in told.of(finding)}:
            continue  # a later report may know
        if name == "accident" and any(_NO_ACCIDENT.search(words) for words in told.texts.values()):
            continue
        if text and not any(told.is_elsewhere(c) or _LESS.search(told.around(c)) for c in told.of(finding)):
            yield line(text, plain_of(finding, told))
