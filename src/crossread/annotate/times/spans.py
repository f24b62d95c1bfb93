"""Rules for durations, for sets of times, and for the vague references to past, present and future."""

from __future__ import annotations

import re

from crossread.annotate.quantities.numerals import parse_number
from crossread.annotate.times.lexicon import MONTHS, PARTS, SETS, UNITS, WEEKDAYS, singular
from crossread.annotate.times.relative import counted
from crossread.annotate.times.rule import At, Build, Match, Meaning, Rule, after, before, group, row


def period(count: float | None, unit: str) -> str:
    """The value of a duration; None as the count means an unknown number: period(2, "week") -> "P2W"."""
    letter, timed = UNITS[unit]
    shown = "X" if count is None else f"{count:g}"
    if unit == "day" and count == 0.5:
        return "PT12H"
    if unit == "fortnight":
        letter, shown = "W", "X" if count is None else f"{2 * count:g}"
    if count is not None and count % 1 and unit in ("hour", "decade", "century"):
        finer, factor = {"hour": ("M", 60), "decade": ("Y", 10), "century": ("Y", 100)}[unit]
        letter, shown = finer, f"{count * factor:g}"
    return f"P{'T' if timed else ''}{shown}{letter}"


def duration(match: Match, at: At) -> Meaning | None:
    """A number of units."""
    unit = singular(match["unit"])
    if vague := group(match, "vague"):
        count: float | None = 2 if "couple" in vague else None
    else:
        count = counted(match)
        if count is None:
            return None
    if "and a half" in match[0].lower() and count is not None and not count % 1:
        count += 0.5
    return Meaning("DURATION", period(count, unit))


def bare_units(match: Match, at: At) -> Meaning:
    """Units without a number: "for years"."""
    return Meaning("DURATION", period(None, singular(match["unit"])))


def past_units(match: Match, at: At) -> Meaning:
    """The past year, the last decade: a duration that ends now."""
    return Meaning("DURATION", period(1, singular(match["unit"])))


def adjective_set(match: Match, at: At) -> Meaning:
    """Daily, annual."""
    return Meaning("SET", SETS[group(match, "set")])


def every(match: Match, at: At) -> Meaning | None:
    """Every day, each of the next units, every other week, every 10 minutes."""
    unit = singular(match["unit"])
    count = 2 if "other" in group(match, "which") else counted(match)
    return None if count is None else Meaning("SET", period(count, "day" if unit == "night" else unit))


def every_weekday(match: Match, at: At) -> Meaning:
    """Every Tuesday, on Tuesdays."""
    number = WEEKDAYS[group(match, "weekday").rstrip(".")] + 1
    part = group(match, "part")
    return Meaning("SET", f"XXXX-WXX-{number}" + (f"T{PARTS[part]}" if part else ""))


def every_part(match: Match, at: At) -> Meaning:
    """Every morning, each night."""
    return Meaning("SET", f"XXXX-XX-XXT{PARTS[group(match, 'part')]}")


def every_month(match: Match, at: At) -> Meaning:
    """Every July."""
    return Meaning("SET", f"XXXX-{MONTHS[group(match, 'month').rstrip('.')]:02}")


def a_unit(match: Match, at: At) -> Meaning:
    """A year: a rate after an amount ("$5 a year"), else a duration."""
    unit = singular(match["unit"])
    return Meaning("SET" if _rate(match) or re.match(r"(?i)a", match[0]) is None else "DURATION", period(1, unit))


def per_unit(match: Match, at: At) -> Meaning:
    """Per year."""
    return Meaning("SET", period(1, singular(match["unit"])))


def _rate(match: Match) -> bool:
    """Whether an amount stands before."""
    left = before(match, 40)
    amount = r"(?:\b(?:once|twice|times|[\d.,]+\s*(?:million|billion|thousand)?|million|billion|percent|dollars|cents|hours|days|people|tons|barrels|visitors|shares|games|pounds|units|vehicles|cars|deaths|cases|calls)|%|\d[\d,.]*(?:\s+[a-z]+)?)\s+$"
    return re.search(amount, left, re.I) is not None and re.search(r"\b(?:in|for|of|after|within|about|over|than|nearly|almost)\s+$", left, re.I) is None


def _no_rate_word(match: Match) -> bool:
    """Whether "an hour" is a time: not a speed."""
    left = before(match, 20)
    return re.search(r"\b(?:miles|kilometers|kilometres|km)\s+$", left, re.I) is None


def _cued_units(match: Match) -> bool:
    """Whether bare units are a duration: after for, in, within, over, after, of."""
    return re.search(r"\b(?:for|in|within|over|after|through|of|last|lasted|took|take|takes|spent|spend|during)\s+$", before(match), re.I) is not None or re.match(r"\s+(?:after|before|later|earlier)\b", after(match, 12)) is not None


def _no_identifier(match: Match) -> bool:
    """Whether figures before a unit count it ("9-11 minutes" does, "Section 4 Day" not)."""
    left = before(match, 12)
    if re.fullmatch(r"(?:1[5-9]|20)\d\d|0|zero", group(match, "n")):
        return False
    return re.search(r"(?:\b(?:No|Section|Highway|Route|Day|Week)\.?\s+|[$€£]\s?[\d.,]*)$", left) is None


def always(value: str) -> Build:
    """A builder that gives one reference whatever stands there."""

    def build(match: Match, at: At) -> Meaning:
        return Meaning("DATE", value)

    return build


def nothing(match: Match, at: At) -> Meaning | None:
    """Words that look like a time and are none: the longest match wins, and has no meaning."""
    return None


def years_and_more(match: Match, at: At) -> Meaning | None:
    """Two or three weeks, 10 to 15 years: the second number where both are known."""
    count = parse_number(match["n"])
    return None if count is None else Meaning("DURATION", period(count, singular(match["unit"])))


_AHEAD = r"(?:(?i:the|this|its|their|his|her) )?(?i:past|last|next|first|coming|final|previous|following|recent|latest|preceding) "
_N = r"(?:{vague}|{n})"
SPANS: tuple[Rule, ...] = (
    row("no.age", "duration", r"(?:(?i:the|a|an) )?{n}[- ](?P<unit>(?i:year|month|week|day))s?[- ](?i:olds?|of age)", nothing),
    row("no.second", "duration", r"(?i:an?|the|one|each|every) (?i:second)(?= [a-z]+)(?! (?i:later|ago|or|after|before|and|in|to|at|of|on|per|for|from|left))", nothing),
    row("no.name", "date", r"(?i:USA Today)|Today (?:show|Show)|Saturday Night Live|Monday Night Football|(?:The )?(?:Sunday|Daily|Weekly|Us|People|Variety|Entertainment) (?:Weekly|Sun|Times|Mirror|Telegraph|Express|Mail|News|Beast|Post|Herald|Star|Record|Mercury)|(?i:20th|twentieth|21st)[- ]Century[- ](?:Fox|Studios?)|Super (?:Bowl )?Sunday|Ruby Tuesdays?|(?:Good Morning|This Week|Nightly News|Evening News|Morning News|Morning Herald|Evening Standard|Evening Post)(?: America)?|(?i:good (?:morning|afternoon|evening|night))", nothing),
    row("rate", "set", r"(?:(?i:once|twice|three times) )?(?i:an?) {unit}", a_unit, _no_rate_word),
    row("rate", "set", r"(?i:per) {unit}", per_unit, _no_rate_word),
    row("duration", "duration", r"(?:(?:the|those|these|all) )?" + _N + r"(?: (?i:more|additional|full|consecutive|straight|long|short|whole|successive|calendar|business|working|or so|and a half))*[- ]{unit}s?(?:['’])?(?: (?i:and a half))?", duration, _no_identifier),
    row("duration", "duration", r"{n}-{unit}(?:s|-long)?", duration, _no_identifier),
    row("duration", "duration", r"(?:(?i:an?|one|the) )?(?i:half)[- ](?:(?i:an?)[- ])?{unit}", lambda m, at: Meaning("DURATION", period(0.5, singular(m["unit"])))),
    row("duration", "duration", r"(?P<low>[\w.]+)(?: (?i:or|to) |[-–])(?P<n>\d+|(?i:two|three|four|five|six|seven|eight|nine|ten|twelve|15|20))[- ]{unit}s?", years_and_more, lambda m: _no_identifier(m) and re.fullmatch(r"\d{4}", m["low"]) is None),
    row("duration.ahead", "duration", _AHEAD + _N + r"(?: (?i:more|full|consecutive|or so))?[- ]{unit}s?", duration),
    row("duration.ahead", "duration", r"(?:(?i:the|this) )(?i:past|last|next|coming) (?P<unit>(?i:year|decade|century|month|week|hour|day|minute|quarter-century))", past_units),
    row("duration.bare", "duration", r"(?P<unit>(?i:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries|weekends))", bare_units, _cued_units),
    row("duration.bare", "duration", r"(?P<unit>(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries|day|week|month|year|decade|hour))[- ]long", lambda m, at: Meaning("DURATION", period(None if m["unit"].lower().endswith("s") else 1, singular(m["unit"])))),
    row("duration.all", "duration", r"(?i:all|the (?:whole|entire)) (?P<unit>(?i:day|night|week|month|year|season|weekend))(?: long)?", past_units),
    row("set", "set", r"{set}", adjective_set),
    row("set.every", "set", r"(?P<which>(?i:every|each)(?: (?i:other|single))?) (?:{n} )?{unit}s?", every),
    row("set.every", "set", r"(?i:every|each) (?:(?i:other) )?{weekday}(?: {part})?", every_weekday),
    row("set.every", "set", r"(?P<weekday>(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?:s| (?P<part>(?i:mornings|nights)))", every_weekday),
    row("set.every", "set", r"(?i:every|each) {part}", every_part),
    row("set.every", "set", r"(?i:every|each) {month}", every_month),
    row("set.weekdays", "set", r"(?i:weekdays|weeknights)", lambda m, at: Meaning("SET", "XXXX-WXX")),
    row("set.weekends", "set", r"(?i:weekends)", lambda m, at: Meaning("SET", "XXXX-WXX-WE")),
    row("ref.present", "ref", r"(?i:right now|now|currently|current|at present|the present(?: day)?|the moment|nowadays|these days|today's|presently|this time)", always("PRESENT_REF")),
    row("ref.past", "ref", r"(?i:(?:more )?recent (?:years|months|weeks|days|decades|times|history)|recently|recent|lately|the past|previously|the (?:old|olden) days|those days|long ago|formerly|in past years|past years)", always("PAST_REF")),
    row("ref.future", "ref", r"(?i:the (?:near |foreseeable |distant |immediate )?future|near future|soon|the coming (?:years|months|weeks|days)|coming (?:years|months|weeks|days)|someday|future)", always("FUTURE_REF")),
)  # fmt: skip
