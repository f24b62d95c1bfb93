"""Counts of things: figures, words, vague words and ranges before a noun."""

from __future__ import annotations

import re

from crossread.annotate.quantities.intervals import VAGUE, bounded
from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.quantities.rule import Match, group
from crossread.types import Number


def exact(match: Match) -> Number | None:
    """A number under its modifier."""
    number = parse_number(match["n"])
    if number is None:
        return None
    if match.groupdict().get("orso"):
        return Number(*bounded(number, "around" if "so" in match["orso"] else "at least", True))
    return Number(*bounded(number, group(match, "mod"), not number % 1))


def between(match: Match) -> Number | None:
    """A range: 10 to 15, between 10 and 15, two or three."""
    low, high = parse_number(match["n"]), parse_number(match["high"])
    if low is None or high is None:
        return None
    thousands = "thousand" in match["high"] or re.search(r"\d[-–]\d{1,3},000$", match[0].rstrip())  # "5-6,000"
    scaled = low * 1000 if low < 1000 <= high and thousands and "thousand" not in match["n"] else low
    return Number(scaled, high) if scaled <= high else None


def vague(match: Match) -> Number:
    """A vague word, itself under a modifier or not."""
    return Number(*VAGUE[group(match, "vague")])


def nobody(match: Match) -> Number:
    """Nobody is none."""
    return Number(0, 0)


def none_left(match: Match) -> bool:
    """Whether "no" or "both" or "few" counts things here: a plural or a person follows."""
    word, after = group(match, "vague"), match.string[match.end() : match.end() + 60]
    if word == "no":
        return (
            re.match(
                r"\s+(?:other\s+|serious\s+|known\s+|immediate\s+|further\s+)?(?:[a-z]+s\b(?<!ss)|one\b|people|charges|children|injur|suspect)",
                after,
            )
            is not None
        )
    if word == "both":
        return (
            re.match(
                r"\s+(?:of\s+)?(?:the\s+)?(?!of\b|in\b|the\b|and\b|sides\b)[a-z]+(?:s|men|women|children)\b", after
            )
            is not None
        )
    if word in ("few", "many", "couple", "scores", "thousands", "millions", "hundreds", "dozens"):
        before = match.string[max(0, match.start() - 12) : match.start()]
        return re.search(
            r"\b(?:as|so|too|how|not|very|past|last|next|the|a|how)\s+$", before, re.I
        ) is None or word in ("scores", "thousands", "hundreds", "dozens")
    return True


def countable(match: Match) -> bool:
    """Whether figures count: not part of a time, a score, a version, a year alone or a list number."""
    before, after = (
        match.string[max(0, match.start() - 40) : match.start()],
        match.string[match.end() : match.end() + 60],
    )
    if re.match(r"\s?[-:/]\s?\d|\s?[ap]\.?m\b|['’]s\b|th\b", after) or re.search(r"[\d$€£]\s?[-:/.]?$|#$", before):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", match["n"]) and re.match(r"\s+[a-z]+", after) is None:
        return False
    if match["n"].lower() in ("one", "a", "an"):
        if re.search(r"\bat\s+$", before[-10:], re.I) and re.match(r"\s+time\b", after):
            return False
        return (
            re.match(r"\s+(?:of\b|another\b|day\b|thing\b|on\b|that\b|can\b|who\b|which\b|is\b|in\s+which)", after)
            is None
        )
    return re.match(r"[.)]\s+[A-Z]", after) is None or re.search(r"(?:^|\n)\s*$", before) is None


def one_more(match: Match) -> Number:
    """One: "two men and a woman"."""
    return Number(1, 1)


def in_count(match: Match) -> bool:
    """Whether "a woman" goes on a list of counts."""
    before = match.string[max(0, match.start() - 60) : match.start()]
    return (
        re.search(
            r"(?i)\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s(?:[a-z-]+\s)?[a-z-]+(?:,\s(?:an?|\w+)\s[a-z-]+)*(?:,\s|\sand\s|,\sand\s)$",
            before,
        )
        is not None
    )


def a_range(match: Match) -> bool:
    """Whether two numbers are a range: "two and three" is one only after "between"."""
    words = match[0].lower()
    return countable(match) and (" and " not in words or words.startswith(("between", "from", "anywhere")))
