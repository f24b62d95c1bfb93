"""The language of a text, told by its commonest short words."""

from __future__ import annotations

import re
from collections import Counter

from crossread.types import Told

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a that is was for on with he she they said at by from his her were has had this as it",
        "es": "el la los las de y que en un una por con para su del se al es como más fue lo pero",
        "fr": "le la les de des et que en un une pour dans du est sur au avec qui par a il ce pas plus été",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde nach",
        "pt": "o a os as de e que em um uma por com para do da no na se dos ao foi mais não",
        "it": "il la i le di e che in un una per con del della è si da al dei non sono stato",
        "nl": "de het een van en in is dat op te met voor zijn die niet aan er om door werd",
    }.items()
}
FEWEST_WORDS = 8


def tell_language(text: str) -> list[Told]:
    """The language of a text as a Told in a list; empty where it has too few words or none of the known ones fits."""
    words = Counter(word.lower() for word in _WORD.findall(text))
    total = sum(words.values())
    if total < FEWEST_WORDS:
        return []
    shares = {language: sum(words[word] for word in known) / total for language, known in _FUNCTION_WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    if shares[best] < 0.08:
        return []
    return [
        Told(field="language", value=best, rule="share of function words", words=f"{shares[best]:.0%} of {total} words")
    ]
