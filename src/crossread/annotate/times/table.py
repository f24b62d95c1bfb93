"""The table of the rules for times: name, family, pattern, what it means, and when it does not hold.

Patterns are regular expressions with {pieces} from the lexicon; a blank is any white space.  The longest match wins; of
two as long, the earlier row.  Rows named "no." are words that look like a time and are none.
"""

# ruff: noqa: E501 - a row of the table is a line

from __future__ import annotations

from crossread.annotate.times import clocks, days, relative, spans, years
from crossread.annotate.times.lexicon import NUMBER_WORDS
from crossread.annotate.times.rule import Rule, row

_WHICH_YEAR = r"(?P<which>(?i:last|this|next|the same|that|the previous)) (?i:year)"
_ZONE = r"(?:(?:, | )?(?P<bracket>\()?{zone}(?(bracket)\)))?"
_PART_NAMES = r"morning|afternoon|evening|night"
_COUNT = r"(?:(?:{vague}|{n}) )"
_AHEAD = r"(?:(?i:the|this|its|their|his|her) )?(?i:past|last|next|first|coming|final|previous|following|recent|latest|preceding) "
_NUMBER = r"(?:{vague}|{n})"

DATES: tuple[Rule, ...] = (
    row("date.full", "date", r"(?:{weekday},? )?{month} (?:the )?{day},? (?:in )?{year}", days.full_date),
    row("date.full", "date", r"(?:{weekday},? (?:the )?)?(?:the )?{day} (?:day )?(?:of )?{month},? {year}", days.full_date),
    row("date.full", "date", r"{day}[- ]{month}[- ]{year}", days.full_date),
    row("date.day", "date", rf"{{month}} {{day}},? (?:of )?{_WHICH_YEAR}", days.day_beside_year),
    row("date.days", "date", r"{month} (?P<day>\d\d?)[-–](?P<last>\d\d?)(?:, {year}|(?![\d,]\d))", days.day_range),
    row("week.of", "date", r"(?i:the week of) {month} {day}(?:,? {year})?", days.week_of),
    row("date.day", "date", r"(?:{weekday},? \(?)?{month} (?:the )?{day}\)?(?!,? (?:19|20)\d\d\b)", days.day_of_month),
    row("date.day", "date", r"(?:{weekday},? \(?(?:the )?)?(?:the )?{day} (?:day )?(?:of )?{month}\)?", days.day_of_month),
    row("date.month", "date", r"{month},? (?:of |in )?{year}", days.month_and_year),
    row("date.month", "date", rf"{{month}},? (?:of )?{_WHICH_YEAR}", days.month_beside_year),
    row("date.month", "date", r"{month}(?:'s|’s)?", days.month_alone, days.lone_month),
    row("date.figures", "date", r"(?P<figures>(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d/\d\d?/\d\d?)", days.numeric_date),
    row("date.figures", "date", r"(?P<figures>\d\d?/\d\d?/(?:\d\d){1,2}|\d\d?\.\d\d?\.(?:19|20)\d\d|\d\d?-\d\d?-(?:19|20)\d\d)", days.numeric_date),
    row("weekday", "date", r"(?:(?P<which>(?i:last|next|this past|this coming|this|the following|the previous|past|coming)) )?{weekday}(?:'s|’s)?", days.weekday, days.sure_weekday),
    row("weekday", "date", r"{weekday} (?:of )?(?P<which>(?i:last week|next week|this week))", days.weekday),
    row("year", "date", r"(?:(?i:the year|calendar year|calendar) )?{year}(?:'s|’s)?", years.year, years.lone_year),
    row("year", "date", r"(?i:the year) (?:of )?(?P<year>\d{3,4})", years.year),
    row("year.early", "date", r"(?P<year>[1-9]\d\d)(?!\d|,\d{3}|\.\d|-\d)", years.year, years.early_year),
    row("date.full", "date", r"{day} {month},? (?P<year>[1-9]\d\d)(?= ?[),;–-])", days.full_date),
    row("date.month", "date", r"{month} of (?P<year>[1-9]\d\d)(?= ?[),.;–-])", days.month_and_year),
    row("year.short", "date", r"(?P<short>\d\d)(?![-–/.:]?\d)", years.short_year, years.after_year),
    row("year.words", "date", r"(?P<century>(?i:fifteen|sixteen|seventeen|eighteen|nineteen|twenty))[ -](?:(?P<teen>(?i:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))|(?P<tens>(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?:[ -](?P<ones>(?i:one|two|three|four|five|six|seven|eight|nine)))?)(?! (?i:percent|dollars|miles|years|people|minutes|days|pounds))", years.spoken_year),
    row("date.famous", "date", r"9/11|(?i:sept(?:ember|\.)? 11(?=(?:th)? (?:attack|terror)))", spans.always("2001-09-11")),
    row("year.era", "date", r"(?P<number>\d{1,2},\d{3}|\d{1,4}) ?(?P<era>BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.)", years.year_with_era),
    row("date.month", "date", r"{month} of (?P<year>[1-9]\d\d)(?= ?[),.;–-])", days.month_and_year),
    row("year.era", "date", r"(?P<era>AD|A\.D\.) ?(?P<number>\d{1,4})", years.year_with_era),
    row("decade", "date", r"(?:(?i:the) )?(?:(?i:early|late|mid)[- ](?:to[- ]late[- ])?)?(?P<figures>(?:1[5-9]|20)\d0)[’']?s", years.decade),
    row("decade", "date", r"(?:(?i:the) )(?:(?i:early|late|mid)[- ])?[’'‘]?(?P<figures>[2-9]0)[’']?s", years.decade),
    row("decade", "date", r"(?i:the) (?:(?i:early|late|mid)[- ]|(?i:roaring|swinging) )?(?P<word>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))", years.decade),
    row("century", "date", r"(?:(?i:the) )?{ordinal}[- ](?i:century|centuries)(?: (?P<era>BCE?|CE|AD|B\.C\.))?", years.century),
    row("quarter", "date", r"(?:(?i:the|its|their|fiscal) )?(?:(?:(?i:fiscal) )?{year}(?:'s|’s)? )?(?P<ordinal>(?i:first|second|third|fourth|1st|2nd|3rd|4th|final))[- ](?:(?i:fiscal|calendar)[- ])?(?P<piece>(?i:quarter|half))(?!-|s| (?i:of (?!the year|this|last|next|1|2|fiscal)))", years.quarter_of_year, years.of_business),
    row("quarter", "date", r"(?:(?i:the|its|their) )?(?P<ordinal>(?i:first|second|third|fourth|1st|2nd|3rd|4th|final|last))[- ](?:(?i:fiscal|calendar) )?(?P<piece>(?i:quarter|half)) (?i:of|in)? ?(?:(?i:fiscal(?: year)?|calendar) )?{year}", years.quarter_of_year, years.of_business),
    row("quarter", "date", rf"(?:(?i:the) )?(?P<ordinal>(?i:first|second|third|fourth|final|last))[- ](?P<piece>(?i:quarter|half)) (?:(?i:of) )?{_WHICH_YEAR}", years.quarter_of_year, years.of_business),
    row("quarter", "date", r"(?P<piece>Q)(?P<q>[1-4]) (?:of )?{year}", years.quarter_of_year, years.of_business),
    row("season", "date", r"(?:(?i:the) )?{season},? (?:(?i:of) )?{year}", years.season_of_year),
    row("season", "date", r"(?:(?i:the) )?{season} (?:(?i:of) )?(?P<yearword>(?i:last|this|next|that)) (?i:year)", years.season_of_year),
    row("season", "date", r"(?P<which>(?i:last|this|next|past|this past|coming)) {season}", years.season_of_year),
    row("season", "date", r"(?:(?i:the) )?{season}(?! (?i:of|from|in|to|apart))", years.season_of_year, days.cued),
    row("holiday", "date", r"(?:(?P<which>(?i:last|next|this)) (?:year's )?)?{holiday}(?:,? {year})?", years.holiday),
    row("date.ordinal", "date", r"(?i:the) (?P<ordinal>\d\d?(?:st|nd|rd|th))(?! (?i:floor|street|century|anniversary|avenue|day|time|of|birthday|district|season|century|precinct))", days.day_alone, days.cued_day),
)  # fmt: skip

CLOCKS: tuple[Rule, ...] = (
    row("clock", "clock", rf"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))? ?(?P<half>(?i:{clocks.HALF})){_ZONE}", clocks.clock),
    row("clock", "clock", rf"(?P<hour>(?i:{NUMBER_WORDS})) (?P<half>(?i:[ap]\.m\.?)){_ZONE}", clocks.clock),
    row("clock", "clock", rf"(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?: ?[Hh]ours| ?[Hh]rs)?{_ZONE}", clocks.clock, clocks.clock_like),
    row("clock", "clock", r"(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))? ?(?P<bracket>\()?{zone}(?(bracket)\))", clocks.clock),
    row("clock", "clock", r"(?P<hour>\d\d?)[.](?P<minute>\d\d) ?(?P<bracket>\()?{zone}(?(bracket)\))", clocks.clock),
    row("clock", "clock", rf"(?P<hour>\d\d?)(?::(?P<minute>\d\d))? (?i:in the (?P<daypart>{_PART_NAMES})|at (?P<nightpart>night))", clocks.clock),
    row("clock", "clock", rf"(?P<hour>\d\d?|(?i:{NUMBER_WORDS}))(?::(?P<minute>\d\d))? ?(?i:o['’]clock)(?: (?i:in the (?P<daypart>{_PART_NAMES})|at night|this (?:{_PART_NAMES})))?{_ZONE}(?=(?: (?i:on )?{{weekday}})? (?i:(?P<nearpart>{_PART_NAMES}))\b)?", clocks.clock),
    row("clock.range", "clock", rf"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?=(?: ?[-–] ?| (?i:and|to|or|until) )\d\d?(?:[:.]\d\d)? ?(?P<half>(?i:{clocks.HALF})))", clocks.clock_borrowing),
    row("clock.named", "clock", rf"(?:(?i:12|twelve) )?(?P<name>(?i:midnight|noon)){_ZONE}", clocks.named_hour),
    row("clock.military", "clock", r"(?P<figures>[0-2]\d[0-5]\d) ?(?:(?P<bracket>\()?{zone}(?(bracket)\))|(?i:hours|hrs))", clocks.military),
    row("clock.past", "clock", rf"(?i:half|a quarter|quarter) (?i:past|to|after) (?P<hour>\d\d?|(?i:{NUMBER_WORDS}))(?: ?(?P<half>(?i:{clocks.HALF})))?", clocks.past_the_hour),
    row("clock.bare", "clock", rf"(?P<hour>1[0-2]|[1-9])(?= (?i:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|this (?:{_PART_NAMES})|tomorrow|yesterday))", clocks.clock, clocks.bare_hour),
    row("part.hours", "part", r"(?:(?i:the) )?(?i:(?:very )?(?:early|wee|small)(?: morning)? hours)", clocks.early_hours),
    row("part.day", "date", r"(?P<which>(?i:this|last|yesterday|tomorrow)) (?:(?i:early|late) )?{part}(?:'s|’s)?", clocks.part_with_day),
    row("part.day", "date", r"(?i:tonight)(?:'s|’s)?", clocks.part_with_day),
    row("part", "part", r"(?:(?i:the) )?(?:(?i:early|late|mid|very early|wee|small)[- ])?(?:(?i:hours (?:of|in) (?:the )?))?{part}(?: (?i:hours))?", clocks.part_of_day),
)  # fmt: skip

RELATIVE: tuple[Rule, ...] = (
    row("deictic", "date", r"(?i:the day (?:before yesterday|after tomorrow)|(?<!USA\s)(?<!usa\s)today|yesterday|tomorrow)(?:'s|’s)?", relative.deictic),
    row("unit.near", "date", r"(?P<which>(?i:this (?:past|coming|current)|the current|last|this|next|the upcoming|current)) {dateunit}(?:'s|’s|s(?= [a-z]))?", relative.unit_near_anchor),
    row("ago", "date", _COUNT + r"?{unit}s? ago", relative.ago),
    row("ago", "date", r"{n}(?: and a half)? {unit}s? ago", relative.ago),
    row("ago", "date", r"(?:{n}[- ])?{unit}s?[- ]ago", relative.ago),
    row("fromnow", "date", _COUNT + r"{unit}s? (?i:from now|from today|hence)", relative.from_now),
    row("later", "date", _COUNT + r"?{unit}s? (?i:later|earlier|before(?=[.,;]|$)|previously|afterward|afterwards|prior)", relative.from_last),
    row("day.next", "date", r"(?i:the) (?i:next|following|previous|preceding|prior) {dateunit}(?:'s|’s)?(?! of)", relative.next_unit, relative.no_stretch),
    row("day.next", "date", r"(?i:(?:the|a)) {dateunit} (?i:before|after|earlier|later)(?=[.,;]|$)", relative.next_unit),
    row("day.clause", "date", r"(?i:the) {dateunit} (?i:before|after)", relative.day_of_clause),
    row("weekend", "date", r"(?P<which>(?i:the|that|this|last|next|this past|the past|this coming)) (?i:weekend)(?:'s|’s)?", relative.weekend),
    row("day.same", "date", r"(?i:the same|that same|that|that very) {dateunit}(?:'s|’s)?", relative.same_unit),
    row("part.next", "date", r"(?i:the (?:next|following|previous|same)|that(?: same)?) (?:(?i:early|late) )?{part}", relative.next_part),
    row("part.next", "date", r"(?i:the) {part} (?i:before|after)(?=[.,;]|$)", relative.next_part),
    row("yearago", "date", r"(?:(?i:the|its) )?(?i:year-(?:ago|earlier)|year (?:ago|earlier))(?: (?i:quarter|period|third quarter|level|total|figure))?", relative.year_earlier),
    row("unit.the", "date", r"(?i:the)(?: (?i:full))? (?P<unit>(?i:year|quarter|month|week))(?! (?i:ended|ending|before|after|to|of|in|when|that|since|was|he|she|they|it|I|we|earlier|later|\d))", relative.the_unit),
    row("unit.the", "date", r"(?i:earlier|later|early|late) (?i:on )?(?i:in the) {dateunit}", relative.the_unit),
    row("unit.ended", "date", r"(?i:the) (?:(?i:fiscal) )?(?P<unit>(?i:quarter|week|month|year))(?= (?i:ended|ending) {month} {day}(?:,? {year})?)", relative.ended),
    row("unit.the", "date", r"(?i:the (?:end|start|beginning|middle|close|rest|remainder|latter part) of) (?:(?i:the|this) )?{dateunit}", relative.the_unit),
    row("unit.the", "date", r"(?i:year)[- ](?i:end)", relative.year_end),
    row("unit.latest", "date", r"(?i:the|its) (?i:latest|most recent|current) (?P<unit>(?i:quarter|month|week|year))", relative.the_unit),
    row("fiscal", "date", r"(?i:fiscal)(?: (?i:year))? {year}", relative.fiscal_year),
)  # fmt: skip

SPANS: tuple[Rule, ...] = (
    row("no.age", "duration", r"(?:(?i:the|a|an) )?{n}[- ](?P<unit>(?i:year|month|week|day))s?[- ](?i:olds?|of age)", spans.nothing),
    row("no.second", "duration", r"(?i:an?|the|one|each|every) (?i:second)(?= [a-z]+)(?! (?i:later|ago|or|after|before|and|in|to|at|of|on|per|for|from|left))", spans.nothing),
    row("no.name", "date", r"(?i:USA Today)|Today (?:show|Show)|Saturday Night Live|World News Tonight|Monday Night Football|(?:The )?Daily (?=[A-Z][a-z])(?:\w+)|Morning (?:Show|Joe|Edition)|(?:The )?(?:Sunday|Daily|Weekly|Us|People|Variety|Entertainment) (?:Weekly|Sun|Times|Mirror|Telegraph|Express|Mail|News|Beast|Post|Herald|Star|Record|Mercury)|(?i:20th|twentieth|21st)[- ]Century[- ](?:Fox|Studios?)|Super (?:Bowl )?Sunday|Ruby Tuesdays?|(?:Good Morning|This Week|Nightly News|Evening News|Morning News|Morning Herald|Evening Standard|Evening Post)(?: America)?|(?i:good (?:morning|afternoon|evening|night))", spans.nothing),
    row("rate", "set", r"(?:(?i:once|twice|three times) )?(?i:an?) {unit}", spans.a_unit, spans.no_rate_word),
    row("rate", "set", r"(?i:per) {unit}", spans.per_unit, spans.no_rate_word),
    row("duration", "duration", r"(?:(?:the|those|these|all) )?" + _NUMBER + r"(?: (?i:more|additional|full|consecutive|straight|long|short|whole|successive|calendar|business|working|or so|and a half))*[- ]{unit}s?(?:['’])?(?: (?i:and a half))?", spans.duration, spans.no_identifier),
    row("duration", "duration", r"{n}-{unit}(?:s|-long)?", spans.duration, spans.no_identifier),
    row("duration", "duration", r"(?:(?i:an?|one|the) )?(?i:half)[- ](?:(?i:an?)[- ])?{unit}", spans.half_unit),
    row("duration", "duration", r"(?P<low>[\w.]{1,40})(?: (?i:or|to) |[-–])(?P<n>\d+|(?i:two|three|four|five|six|seven|eight|nine|ten|twelve|15|20))[- ]{unit}s?", spans.years_and_more, spans.no_years),
    row("duration.ahead", "duration", _AHEAD + _NUMBER + r"(?: (?i:more|full|consecutive|or so))?[- ]{unit}s?", spans.duration),
    row("duration.ahead", "duration", r"(?:(?i:the|this) )(?i:past|last|next|coming) (?P<unit>(?i:year|decade|century|month|week|hour|day|minute|quarter-century))", spans.past_units),
    row("duration.bare", "duration", r"(?P<unit>(?i:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries|weekends))", spans.bare_units, spans.cued_units),
    row("duration.bare", "duration", r"(?P<unit>(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries|day|week|month|year|decade|hour))[- ]?long", spans.unit_long),
    row("duration.all", "duration", r"(?i:all|the (?:whole|entire)) (?P<unit>(?i:day|night|week|month|year|season|weekend))(?: long)?", spans.past_units),
    row("set", "set", r"{set}", spans.adjective_set),
    row("set.every", "set", r"(?P<which>(?i:every|each)(?: (?i:other|single))?) (?:{n} )?{unit}s?", spans.every),
    row("set.every", "set", r"(?i:every|each) (?:(?i:other) )?{weekday}(?: {part})?", spans.every_weekday),
    row("set.every", "set", r"(?P<weekday>(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?:s| (?P<part>(?i:mornings|nights)))", spans.every_weekday),
    row("set.every", "set", r"(?i:every|each) {part}", spans.every_part),
    row("set.every", "set", r"(?i:every|each) {month}", spans.every_month),
    row("set.weekdays", "set", r"(?i:weekdays|weeknights)", spans.always("XXXX-WXX", "SET")),
    row("set.weekends", "set", r"(?i:weekends)", spans.always("XXXX-WXX-WE", "SET")),
    row("ref.present", "ref", r"(?i:right now|now|currently|current|at present|the present(?: day)?|(?<=at\s)the moment|(?<=for\s)the moment|nowadays|these days|presently|(?<=at\s)this time)", spans.always("PRESENT_REF")),
    row("ref.past", "ref", r"(?i:(?:more )?recent (?:years|months|weeks|days|decades|times|history)|recently|recent|lately|the past(?=[^\w\s]|$|\s(?:and|but|is|was|has|had|have|he|she|they|we|it|the|when|that|as|to|by|with|in|on|for|two|three|four|five)\b)|previously|the (?:old|olden) days|those days|long ago|formerly|in past years|past years)", spans.always("PAST_REF")),
    row("ref.future", "ref", r"(?i:the (?:near |foreseeable |distant |immediate )?future|near future|(?<!as\s)(?<!how\s)soon(?! (?:after|as|enough)\b)|the coming (?:years|months|weeks|days)|coming (?:years|months|weeks|days)|someday|future)", spans.always("FUTURE_REF")),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*DATES, *CLOCKS, *RELATIVE, *SPANS)
