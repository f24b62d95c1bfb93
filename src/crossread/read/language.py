"""The language of a text: by its script, else by its commonest short words."""

from __future__ import annotations

import re
from collections import Counter

from crossread.types import Told

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a that is was for on with he she they said at by from his her were has had this as it",
        "es": "el la los las de y que en un una por con para su del se al es como más fue lo pero le sus ha",
        "fr": "le la les de des et que en un une pour dans du est sur au avec qui par a il ce pas plus été l d à",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde nach",
        "pt": "o a os as de e que em um uma por com para do da no na se dos ao foi mais não à pela",
        "it": "il la i le di e che in una per con del della è si da al dei non sono stato un ha gli nel alla",
        "nl": "de het een van en in is dat op te met voor zijn die niet aan er om door werd hij bij ook",
        "sv": "och i att det som en på är av för med till den har de inte om ett han var sig vid från",
        "no": "og i å det som en på er av for med til den har de ikke om et han var seg ved fra",
        "da": "og i at det som en på er af for med til den har de ikke om et han var sig ved fra blev",
        "pl": "w i na z się do nie że to jest o przez po za od oraz jak dla który została został był",
        "tr": "ve bir bu da de için ile olarak olan çok daha ise kadar sonra gibi en dedi ancak oldu",
        "ro": "și în de la a cu pe nu că o un din pentru care este au fost mai sau lui sunt după",
        "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah ke oleh juga sebagai telah",
        "fi": "ja on ei se että oli hän mutta kun myös ovat sekä joka mukaan tai ole ovat olivat",
    }.items()
}
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7a3"),
    ("zh", "\u4e00-\u9fff"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
)
_FEWEST_WORDS = 6
_LEAST_SHARE = 0.1
_SAMPLE = 20_000


def tell_language(text: str) -> list[Told]:
    """The language (ISO 639-1) as a Told in a list; empty where the text has too few words or none of the known fits.

    Of languages that share a script the commonest is told (Cyrillic is told as Russian): enough to know that it is
    not English.
    """
    sample = text[:_SAMPLE]
    letters = len(re.findall(r"[^\W\d_]", sample))
    for language, letters_of_script in _SCRIPTS:
        share = len(re.findall(f"[{letters_of_script}]", sample)) / max(1, letters)
        # Japanese is told by its kana, which are fewer than its Chinese signs.
        if letters >= _FEWEST_WORDS and share > (0.15 if language == "ja" else 0.5):
            return [Told("language", language, "script", f"{share:.0%} of {letters} letters")]
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = sum(words.values())
    if total < _FEWEST_WORDS:
        return []
    shares = {name: sum(words[word] for word in known) / total for name, known in _FUNCTION_WORDS.items()}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] < _LEAST_SHARE:
        return []
    return [Told("language", best, "share of function words", f"{shares[best]:.0%} of {total} words")]
