"""The table of the rules for quantities: name, kind, pattern, the interval it gives, and when it does not hold.

Patterns are regular expressions with {pieces} from `rule`.  The longest match wins; of two as long, the earlier row.
"""

# ruff: noqa: E501 - a row of the table is a line

from __future__ import annotations

from crossread.annotate.quantities import ages, counts, measures
from crossread.annotate.quantities.rule import Rule, row

_AGE_UNIT = r"(?P<unit>(?i:years?|months?|weeks?|days?))"
_EDGE = r"(?:(?P<edge>(?i:early|mid|late))(?:-?[\s-](?i:to|or|and)[\s-](?P<last>(?i:early|mid|late)))?[\s-])"
_SCALE = r"(?:[\s-]?(?P<scale>(?i:hundred|thousand|million|billion|trillion|mn|bn|[kmb]))\b)?"
_LENGTH_WORDS = r"(?P<unit>(?i:miles?|yards?|foot|feet|ft|inch(?:es)?|kilomet(?:er|re)s?|km|met(?:er|re)s?|centimet(?:er|re)s?|cm|blocks?))"
_STREET = r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Way|Court|Ct|Place|Pl|Parkway|Pkwy|Terrace|Circle|Cir|Trail|Square|Pike|Row|Loop|Alley|Broadway)"
_PERSON = r"(?:man|woman|boy|girl|child|teen|teenager|juvenile|male|female|officer|student|soldier|civilian|infant|baby|toddler|bystander|passenger|pedestrian|driver|firefighter|deputy|suspect|gunman|person|couple)"

AGES: tuple[Rule, ...] = (
    row("age.old", "age", rf"{{mod}}{{n}}(?:\s?-\s?|\s){_AGE_UNIT}(?:\s?-\s?|\s)(?i:olds?)", ages.age, counts=True),
    row("age.old", "age", r"{mod}{n}\s(?P<unit>(?i:years|months))\s(?i:of\sage)", ages.age),
    row("age.old", "age", rf"{{n}}(?:\s(?i:to|and|or)\s|\s?[-–]\s?){{high}}[\s-]{_AGE_UNIT}[\s-](?i:olds?)", ages.age),
    row("age.old", "age", r"{n}(?i:yo|-yr-old|\s?y/o|\syr\sold)", ages.age, counts=True),
    row("age.aged", "age", r"(?i:between|from)\s(?i:the\sages\sof\s)?{n}\s?(?:(?i:and|to|through)|[-–])\s?{high}(?:\s(?i:years?\s(?:of\sage|old)))?", ages.age, ages.of_ages),
    row("age.aged", "age", r"(?i:in\sage\sfrom|age\sfrom)\s{n}\s?(?:(?i:and|to|through)|[-–])\s?{high}", ages.age),
    row("age.list", "age", r"{n}(?=\s?,|\s(?i:and|or)\s\d|[.;)]|\s[a-z])", ages.age, ages.in_list_of_ages),
    row("age.both", "age", r"(?i:both|all|each)\s(?:(?i:aged?)\s)?(?P<n>\d{1,2})(?=[,.;)]|\s(?:and|of|from|were|was|are|who)\b)", ages.age, ages.in_both),
    row("age.aged", "age", r"(?i:aged|ages?|age:)\s(?:(?i:between|from)\s)?{n}\s?(?:(?i:and|to|through)|[-–])\s?{high}", ages.age),
    row("age.aged", "age", r"(?i:aged|age|ages|age:|the\sage\sof)\s{mod}{n}(?:\s(?P<unit>months|weeks|days|years))?", ages.age),
    row("age.turned", "age", r"(?i:turn(?:ed|s|ing)?)\s{n}(?=\s(?:on|in|last|this|next|earlier|just|today|yesterday)|[.,;])", ages.age),
    row("age.apposed", "age", r"(?<=,\s)(?P<n>\d{1,3})(?=\s?[,.;)–—:]|\s(?:of|and|from|was|were|is|who|told|said|died|had)\b)", ages.age, ages.apposed),
    row("age.apposed", "age", r"(?<=[a-z]\s\()(?P<n>\d{1,3})(?=\))", ages.age, ages.apposed),
    row("age.decade", "age", rf"(?i:(?:in|into)\s(?:his|her|their|my|our|your|the))\s{_EDGE}?[’'‘]?(?P<tens>[2-9]0[’']?s|(?i:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties))", ages.decade_of_life),
    row("age.decade", "age", r"(?i:(?:in\s(?:his|her|their)\s)?late\steens\s(?:or|to|and)\s(?P<edge>early)\s)[’'‘]?(?P<tens>20[’']?s|(?i:twenties))", ages.from_the_teens),
    row("age.decade", "age", r"(?P<edge>(?i:early|mid|late))(?:\s|-)(?P<tens>(?i:teens))", ages.decade_of_life),
    row("age.teen", "age", r"(?i:teenage|teenagers?|teens?|teenaged)(?:['’]s)?", ages.teen, counts=False),
    row("age.bound", "age", r"(?P<how>(?i:under|over|below))\s(?:the\s)?(?i:age(?:\sof)?)\s{n}", ages.below_age),
)  # fmt: skip

MEASURES: tuple[Rule, ...] = (
    row("money", "money", rf"{{mod}}(?P<sign>(?i:US|C|A)?[$€£¥₹])\s?{{n}}{_SCALE}(?:\s?(?:-|–|to|and)\s?(?:[$€£])\s?{{high}}(?:\s(?:thousand|million|billion))?)?", measures.money),
    row("money", "money", rf"{{mod}}{{n}}{_SCALE}\s(?P<currency>(?i:dollars?|euros?|pounds\ssterling|cents|rupees|yen|bucks))", measures.money),
    row("money", "money", r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d\d)?)", measures.money, measures.of_bail),
    row("percent", "percent", r"{mod}{n}(?:\s?(?:-|–|to)\s?{high})?[\s-]?(?:%|(?i:percent|per\s?cent|pct\.?|percentage\spoints?))", measures.percent),
    row("calibre", "calibre", r"(?P<figures>\.?\d{1,2}(?:\.\d+)?)[\s-]?(?P<unit>(?i:caliber|calibre|cal\.?))", measures.calibre),
    row("calibre", "calibre", r"(?P<figures>\d{1,2}(?:\.\d+)?)[\s-]?(?P<unit>(?i:mm|millimet(?:er|re)))", measures.calibre),
    row("calibre", "calibre", r"(?P<figures>\.(?:22|25|32|357|380|38|40|44|45|50|223|308|30-06))", measures.calibre),
    row("rate", "rate", r"{mod}{n}(?:\s?(?:-|–|to)\s?{high})?\s?(?P<unit>(?i:mph|miles\s(?:per|an)\shour|km/h|kph|kilomet(?:er|re)s\s(?:per|an)\shour|knots|mbps))", measures.speed),
    row("address", "address", r"(?P<figures>\d{1,5})(?:[\s-](?i:hundred))?\s(?i:block)", measures.identifier),
    row("address", "address", rf"(?P<figures>\d{{1,5}})(?=\s(?:[NSEW]\.?[NSEW]?\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z][\w.’'-]*\s|\d+(?:st|nd|rd|th)\s){{1,3}}{_STREET}\b)", measures.identifier),
    row("address", "address", rf"(?P<figures>\d{{1,3}}(?:st|nd|rd|th))(?=\s(?:(?:to|and|through)\s\d{{1,3}}(?:st|nd|rd|th)\s)?(?:[NSEW]\.?\s)?{_STREET}s?\b)", measures.identifier),
    row("distance.height", "distance", r"{n}(?:\s?['’′]\s?|-(?:foot|feet)-?\s?|\s?(?:foot|feet|ft\.?)\s)(?P<inches>\d{1,2})(?:\s?(?:[\"”″]|''|(?i:inch(?:es)?|in\.?))|(?=\s|[,.;])|(?=-tall))", measures.height),
    row("distance", "distance", rf"{{mod}}{{n}}(?:\s?(?:-|–|to)\s?{{high}})?(?:\s(?:more|square|cubic))?[\s-]{_LENGTH_WORDS}", measures.length, measures.straight),
    row("distance", "distance", r"{mod}{n}(?P<unit>km|m|ft|cm)", measures.length, measures.no_money),
    row("other", "other", r"{mod}{n}(?:\s?(?:-|–|to)\s?{high})?(?:\s|-)?(?P<unit>(?i:degrees|°\s?[CF]?|acres?|square\s(?:miles|feet|meters|metres|kilomet(?:er|re)s)|pounds?|lbs?|ounces?|kilograms?|kilos?|kg|grams?|tons?|tonnes?|gallons?|lit(?:er|re)s?|watts?|megawatts|volts))", measures.other),
    row("identifier", "identifier", r"(?i:(?:U\.S\.\s)?(?:highway|route|interstate|road|hwy|rt|i|us|sr|cr)[\s.-]{1,2})(?P<figures>\d{1,4})", measures.identifier),
    row("identifier", "identifier", r"(?:(?:[Nn]o|[Nn]umber|[Ff]light|[Rr]oom|[Uu]nit|[Aa]partment|[Aa]pt|[Cc]hannel|[Ee]xit|[Dd]istrict|[Pp]recinct|[Ss]ection|[Cc]hapter|[Pp]age|[Ee]ngine|[Ll]adder|[Cc]ase|[Bb]adge|Article|Title|Proposition|Prop|Bill|Local|Gate|Pier|Terminal|Platform|Level|Grade|Phase|Class|Type|Category)\.?\s?|#\s?)(?P<figures>\d[\d-]*)", measures.identifier),
    row("identifier", "identifier", r"(?P<figures>\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|1-\d{3}-\d{3}-\d{4}|\d{3}-\d{4}|\d{3}-\d{2}-\d{4})", measures.identifier),
    row("identifier", "identifier", r"(?P<figures>9-?1-?1)(?=\s(?:call|dispatch|operator|caller|center|tape|recording)|[.,;]|\s(?:to|at|and|after|around|about|when|just|for|saying|reporting)\b)", measures.identifier, measures.of_emergency),
    row("identifier", "identifier", r"(?P<figures>\d{1,2})(?=\s(?:Action\s|Eyewitness\s)?News\b)", measures.identifier),
    row("identifier", "identifier", r"(?P<figures>\d{5}(?:-\d{4})?)(?=\)|[.;,]?(?:\s|$))", measures.identifier, measures.is_zip),
    row("identifier", "identifier", r"(?:(?<=[A-Z][a-z]\s)|(?<=[a-z]{2}\s))(?P<figures>\d{1,4}|Zero|One|Two)(?=[.,;:)]|\s(?:[a-z]{2,3}\b|[A-Z]))", measures.identifier, measures.is_name),
    row("ordinal", "ordinal", r"{ordinal}", measures.ordinal, measures.no_second, counts=True),
)  # fmt: skip

COUNTS: tuple[Rule, ...] = (
    row("count.range", "count", r"(?:(?i:between|from|anywhere\sfrom|anywhere\sbetween)\s)?{mod}{n}(?:\s?[-–]\s?|\s(?i:to|and|or)\s){high}", counts.between, counts.a_range, counts=True),
    row("count.vague", "count", r"(?:(?i:well\sover|at\sleast|about|around|nearly|more\sthan|literally|possibly)\s)?{vague}", counts.vague, counts.none_left, counts=True),
    row("count.one", "count", rf"an?(?=\s(?:[a-z-]+\s)?{_PERSON}\b)", counts.one_more, counts.in_count, counts=True),
    row("count.none", "count", r"(?i:nobody|no\sone|no-one)", counts.nobody),
    row("count", "count", r"{mod}{n}(?:\s(?P<orso>(?i:or\sso|or\smore)))?", counts.exact, counts.countable, counts=True),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*AGES, *MEASURES, *COUNTS)
