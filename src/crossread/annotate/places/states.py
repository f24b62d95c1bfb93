"""The states of the US with the abbreviations of the Associated Press and of the Post Office, and larger nations' names."""

from __future__ import annotations

# ruff: noqa: E501 - a pattern is read and mended more easily unbroken
from functools import lru_cache

# Full name | postal code | other abbreviations, as newspapers write them.
_TABLE = """
Alabama|AL|Ala.
Alaska|AK|
Arizona|AZ|Ariz.
Arkansas|AR|Ark.
California|CA|Calif. Cal.
Colorado|CO|Colo. Col.
Connecticut|CT|Conn.
Delaware|DE|Del.
District of Columbia|DC|D.C. DC
Florida|FL|Fla.
Georgia|GA|Ga.
Hawaii|HI|
Idaho|ID|
Illinois|IL|Ill.
Indiana|IN|Ind.
Iowa|IA|
Kansas|KS|Kan. Kans.
Kentucky|KY|Ky.
Louisiana|LA|La.
Maine|ME|
Maryland|MD|Md.
Massachusetts|MA|Mass.
Michigan|MI|Mich.
Minnesota|MN|Minn.
Mississippi|MS|Miss.
Missouri|MO|Mo.
Montana|MT|Mont.
Nebraska|NE|Neb. Nebr.
Nevada|NV|Nev.
New Hampshire|NH|N.H.
New Jersey|NJ|N.J.
New Mexico|NM|N.M.
New York|NY|N.Y.
North Carolina|NC|N.C.
North Dakota|ND|N.D.
Ohio|OH|
Oklahoma|OK|Okla.
Oregon|OR|Ore.
Pennsylvania|PA|Pa. Penn.
Rhode Island|RI|R.I.
South Carolina|SC|S.C.
South Dakota|SD|S.D.
Tennessee|TN|Tenn.
Texas|TX|Tex.
Utah|UT|
Vermont|VT|Vt.
Virginia|VA|Va.
Washington|WA|Wash.
West Virginia|WV|W.Va. W.V.
Wisconsin|WI|Wis. Wisc.
Wyoming|WY|Wyo.
Puerto Rico|PR|P.R.
"""


@lru_cache(maxsize=1)
def state_codes() -> dict[str, str]:
    """Postal code -> full name: state_codes()["WA"] == "Washington"."""
    return {code: name for name, code, _ in _rows()}


@lru_cache(maxsize=1)
def state_forms() -> dict[str, str]:
    """Every way to write a state -> its full name: full names, "Wash.", "WA", "W. Va.", also in capitals."""
    forms: dict[str, str] = {}
    for name, code, others in _rows():
        written = [name, name.upper(), code, *others.split(), *(other.upper() for other in others.split())]
        written += [other.replace(".", ". ").strip() for other in others.split() if other.count(".") > 1]
        written += [other.rstrip(".") for other in others.split() if other.count(".") == 1 and len(other) > 4]
        forms.update(dict.fromkeys(written, name))
    return forms


def _rows() -> list[tuple[str, str, str]]:
    """The rows of the table."""
    return [(name, code, others) for name, code, others in (line.split("|") for line in _TABLE.split("\n") if line)]
