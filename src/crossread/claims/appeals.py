"""What reports ask of the public: the numbers that take tips, and the reward that is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.claims.make import Draft, around, in_headline, sentence_of
from crossread.types import Number, Phrase, Reading, Span

CONTACT, REWARD = "contact.number", "reward.amount"
ABOUT = "event:appeal"
LEAST_WORDS = 6  # of the evidence: whom to call, and where
_NUMBER = re.compile(
    r"(?<![\w$,.-])(?:(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-./ ])?(?:\d{3}[-. ]\d{4}|\d{3}[-. ][A-Z]{4})"
    r"|(?:1[-. ])?8\d\d[-. ](?!(?i:block)\b)(?i:[A-Z]{2,5}[-. ]?[A-Z\d]{2,5}))\b(?!-?\d)"
)
_CALL = re.compile(
    r"\b(?:call\w*|contact\w*|phone\w*|dial|tips?|tip ?line|hotline|number|reach\w*|text|stoppers|information)\b",
    re.IGNORECASE,
)
# below a report stands how its writer can be reached
_WRITER = re.compile(
    r"\b(?:reporter|staff writer|newsroom|follow|contact [A-Z][a-z]+ [A-Z][a-z]+ at|@\w+)\b|@\w+", re.ASCII
)
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_AMOUNT = re.compile(
    r"\$\s?(?P<sum>\d[\d,]{0,14}(?:\.\d+)?)(?P<much> ?(?:k|thousand|million))?\b(?=[^.;$]{0,60}\brewards?\b)"
    r"|\brewards?\b[^.;$]{0,60}\$\s?(?P<sum2>\d[\d,]{0,14}(?:\.\d+)?)(?P<much2> ?(?:k|thousand|million))?\b",
    re.IGNORECASE,
)
_TIMES = {"": 1, "k": 1_000, "thousand": 1_000, "million": 1_000_000}


def find_appeals(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """A draft for each number to call, and for the largest reward, wherever in the report they stand.

    Appeals stand at the end, where pages have their menus, and are asked of every reader: none of them is an aside.
    """
    yield from _contacts(reading)
    yield from _rewards(reading)


def _contacts(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """The numbers of a report that take calls, each once."""
    text, seen = reading.document.text, set()
    for match in _NUMBER.finditer(text):
        sentence = sentence_of(reading, Span(*match.span()))
        digits = digits_of(match[0])
        before = text[max(sentence.start, match.start() - 160) : match.start()]
        if digits in seen or not _CALL.search(before) or _WRITER.search(before):
            continue
        seen.add(digits)
        span = Span(*match.span())
        draft = Draft(CONTACT, Phrase(digits), digits, span, "number to call", ABOUT, "the appeal", digits)
        yield draft, around(text, span, Span(sentence.start, max(sentence.end, span.end)), least=LEAST_WORDS)


def digits_of(number: str) -> str:
    """The digits that are dialled, without those of the country: digits_of("1-800-555-TIPS") == "800-555-8477"."""
    digits = re.sub(r"\D", "", number.upper().translate(_KEYS))
    digits = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
    return "-".join(part for part in (digits[:-7], digits[-7:-4], digits[-4:]) if part)


def _rewards(reading: Reading) -> Iterator[tuple[Draft, Span]]:
    """The largest sum that a report says is offered."""
    text = reading.document.text
    found = [(_sum(match), match) for match in _AMOUNT.finditer(text)]
    if not found:
        return
    most, match = max(found, key=lambda f: (f[0], not in_headline(text, Span(*f[1].span())), -f[1].start()))
    start = match.start() if match["sum"] else match.start("sum2") - 1
    span = Span(start, match.end())
    sentence = sentence_of(reading, span)
    value = Number(most, most, "dollars")
    draft = Draft(REWARD, value, f"${most:,.0f}", span, "sum beside reward", ABOUT, "the reward")
    yield draft, around(text, span, Span(sentence.start, max(sentence.end, span.end)))


def _sum(match: re.Match[str]) -> float:
    """The dollars of a reward."""
    much = (match["much"] or match["much2"] or "").strip().casefold()
    return float((match["sum"] or match["sum2"]).replace(",", "")) * _TIMES[much]
