"""Words about people: nouns with gender, age and role, number words, titles, what never is a name."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for a person: its singular, whether this form is the plural, what it tells of the person, its class."""

    singular: str
    plural: bool
    gender: str
    age: str
    role: str
    sort: str


@lru_cache(maxsize=1)
def person_nouns() -> dict[str, PersonNoun]:
    """Every form of the nouns in nouns.tsv."""
    table: dict[str, PersonNoun] = {}
    text = files("crossread.annotate.entities").joinpath("nouns.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            singular, plural, gender, age, role, sort = line.split("\t")
            table[plural] = PersonNoun(singular, True, gender, age, role, sort)
            table[singular] = PersonNoun(singular, False, gender, age, role, sort)
    return table


SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {"a dozen": 12, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

_NUMBER = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
AGE_WORDS = re.compile(
    rf"\b(?P<number>\d{{1,3}}|(?:{_NUMBER})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"(?: 1/2)?[ -]{1,2}(?P<unit>year|month|week|day)s?[ -]?olds?\b",
    re.I,
)


PER_YEAR = {"year": 1, "month": 12, "week": 52, "day": 365}  # of an age told in these


def number_of(word: str) -> int | None:
    """The number a word or numeral stands for: number_of("twenty-one") == 21; None when it is no number."""
    word = word.casefold().replace(",", "")
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    if tens in SMALL_NUMBERS and (not ones or ones in SMALL_NUMBERS):
        return SMALL_NUMBERS[tens] + (SMALL_NUMBERS[ones] if ones else 0)
    return None


VAGUE = frozenset("several some many few dozens hundreds thousands scores multiple numerous various most".split())
DETERMINERS = frozenset(
    "a an the this that these those another his her their its our my your each every both all no any either neither "
    "one's whose other second third".split()
)
POSSESSIVES = frozenset("his her their our my your whose its".split())

FUNCTION_WORDS = frozenset(
    "a about above according across after again against ago all along also although am among an and another any are "
    "around as at away back be because been before behind being below beside between both but by can could did do does "
    "down during each either else even ever every few following for from further had has have he her here hers him his "
    "how however i if in inside into is it its just last later least less like many may me meanwhile might mine more "
    "most much must my near neither never next no nor not nothing now of off on once one only onto or other our out "
    "outside over own past per perhaps previously quite rather said same says several shall she should since so some "
    "someone something still such than that the their them then there these they this those though three through "
    "throughout thus to today together too toward two under unless until up upon us very via was we well were what when "
    "where whether which while who whom whose why will with within without would yes yet you your anyone everyone "
    "authorities police officers deputies investigators detectives officials prosecutors witnesses neighbors family "
    "friends relatives sources court records documents charges emergency medics paramedics firefighters residents "
    "first second third fourth earlier late early recently currently initially eventually finally originally apparently "
    "allegedly reportedly additionally moreover furthermore instead nearly almost minutes hours days weeks months years "
    "four five six seven eight nine ten eleven twelve dozens hundreds thousands shortly sometime upon also let's let "
    "please click read watch follow call see share tweet email print photo photos video image images credit courtesy "
    "updated update posted published copyright related story stories news latest breaking more comments advertisement "
    "anyone everybody nobody none nor surveillance gunshot gunfire shots shooting murder homicide accidental double "
    "triple fatal man woman men women boy girl teen suspect victim victims suspects gunman mother father baby".split()
)

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "christmas thanksgiving easter halloween valentine's mother's father's memorial labor new year's eve".split()
)

# A capitalised run with one of these is a body, a work, a thing or a place, not a person.
NOT_IN_NAMES = frozenset(
    "provided contributed submitted handout pictured "  # how a photograph is credited
    "police department dept sheriff's sheriffs office county city state states street st. avenue ave road rd drive lane "
    "boulevard blvd highway hwy court courthouse school high elementary middle university college hospital medical center "
    "centre clinic church temple park apartments apartment hotel motel inn mall plaza store market club bar restaurant "
    "grill cafe airport station jail prison bureau agency commission committee council board union association society "
    "foundation institute company corp inc llc ltd group network news times post journal herald tribune gazette sentinel "
    "press radio tv channel facebook twitter instagram youtube google http www com fbi atf dea swat ems abc nbc cbs fox cnn "
    "ap reuters crime stoppers crimestoppers tips line hotline fund gofundme district division unit team force task squad "
    "patrol rescue fire federal national international american african hispanic white black asian republican democrat "
    "democratic party house senate congress supreme superior circuit municipal north south east west northern southern "
    "eastern western central downtown upper lower river lake creek bay beach island mountain valley hills heights village "
    "town township bridge interstate route block blocks ford chevrolet chevy dodge honda toyota nissan jeep bmw mercedes "
    "glock smith&wesson remington ruger taser bible god lord army navy marine marines corps guard coast air force "
    "services service system health care act law amendment bill degree murder manslaughter assault battery weapon weapons "
    "firearm gun guns felony misdemeanor robbery burglary kidnapping possession investigation investigations investigative "
    "homicide major crimes special victims violent general information public affairs communications media day week year "
    "night morning afternoon evening am pm est pst cst edt pdt cdt mst street's youth detention correctional facility "
    "football basketball baseball league team teams super bowl series game live sports weather traffic local world nation "
    "politics business entertainment lifestyle opinion video videos photos newsletter sign subscribe login".split()
)

# Words that bar a name unless a given name or an initial stands before them.
SURNAMES_TOO = frozenset(
    "white black lane day west north park church lake ford rivers marine mercedes court college temple bay beach street hill "
    "hills young long may march june week weeks case law school store hall mall bell rice guard force press post star "
    "coast hunter gunn bar house frost winter summers battle bishop major green brown gray king knight price sage love "
    "few little rush moody best wise sharp strong self english french german irish valley island town village center "
    "bank banks weathers weather rose stone wood woods brooks field fields waters power powers major christian asian".split()
)

TITLE_WORDS = frozenset(
    "mr mrs ms miss dr rev reverend pastor father sister brother rabbi imam bishop prof professor officer officers ofc "
    "deputy deputies dep sgt sergeant lt lieutenant cpt capt captain cpl corporal det detective detectives inspector insp "
    "chief sheriff constable trooper marshal agent commander cmdr maj major col colonel gen commissioner superintendent "
    "supt sen senator rep representative gov governor mayor president judge justice attorney atty asst assistant "
    "investigator spokesman spokeswoman spokesperson coroner prosecutor pfc pvt spc airman coach principal councilman "
    "councilwoman councilmember alderman lead senior master staff police state county city interim acting deputy "
    "commonwealth's prime minister vice former magistrate ald patrolman fire medical examiner undersheriff "
    "district first sgt. secretary special public information pio ranger warden".split()
)
COURTESY = {"mr": "male", "mrs": "female", "ms": "female", "miss": "female"}
PARTICLES = r"(?:de|del|de la|de los|la|van|van der|von|der|den|bin|ibn|al|el|dos|da|di|du|le)"
SPEECH = (
    r"(?:said|says|told|tells|added|adds|explained|stated|states|wrote|writes|testified|recalled|confirmed|announced|"
    r"described|asked|noted|claimed|alleged|argued|reported|continued|tweeted|posted|insisted|denied|warned|called|cried)"
)
