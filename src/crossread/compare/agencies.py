"""News agencies and the ways they are written: what a byline, a dateline or a credit line names.

>>> [name for name, _, _ in agencies_in("OSLO (AP) - Two trains met.")]
['Associated Press']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# name -> how it is written; capitals count, for "AP" is an agency and "ap" is not
_WRITTEN = (
    ("Associated Press", r"Associated Press|\bAP\b"),
    ("Reuters", r"Reuters|REUTERS"),
    ("Agence France-Presse", r"Agence[- ]France[- ]Presse|\bAFP\b"),
    ("United Press International", r"United Press International|\bUPI\b"),
    ("CNN", r"\bCNN(?: Wire)?\b"),
    ("Bay City News", r"Bay City News(?: Service)?|\bBCN\b"),
    ("City News Service", r"(?<!Bay )City News Service|\bCNS\b"),
    ("Press Association", r"(?<!Canadian )Press Association|\bPA Media\b"),
    ("Press Trust of India", r"Press Trust of India|\bPTI\b"),
    ("Asian News International", r"Asian News International|\bANI\b"),
    ("Indo-Asian News Service", r"Indo-Asian News Service|\bIANS\b"),
    ("Canadian Press", r"Canadian Press"),
    ("Australian Associated Press", r"Australian Associated Press|\bAAP\b"),
    ("Deutsche Presse-Agentur", r"Deutsche Presse-Agentur|\bdpa\b|\bDPA\b"),
    ("EFE", r"\bEFE\b"),
    ("Xinhua", r"Xinhua"),
    ("Tribune News Service", r"Tribune News Service|\bTNS\b"),
    ("Bloomberg", r"Bloomberg(?: News)?\b"),
)
_ANY = re.compile("|".join(f"(?P<a{place}>{written})" for place, (_, written) in enumerate(_WRITTEN)))


def agencies_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The agencies that a text names, each with its range, in order: ("Associated Press", 6, 8)."""
    for match in _ANY.finditer(text):
        yield _WRITTEN[int((match.lastgroup or "a0")[1:])][0], match.start(), match.end()


def agency_of(name: str) -> str:
    """The agency that a name is of, else the name: agency_of("the AP news agency") == "Associated Press"."""
    return next((agency for agency, _, _ in agencies_in(name)), name)
