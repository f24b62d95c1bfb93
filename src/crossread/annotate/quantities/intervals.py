"""Vague words for quantities as intervals: the tables that say what "nearly", "dozens" or "a few" may mean.

The widths are crossread's reading of common use, chosen wide enough that an exact count which a careful reader would
accept lies within: compatible or not is then a matter of overlap.
"""

from __future__ import annotations

import math

# words -> how they bound a number
MODIFIERS: dict[str, str] = {
    "more than": "above",
    "well over": "above",
    "well above": "above",
    "upwards of": "from",
    "upward of": "from",
    "over": "above",
    "above": "above",
    "in excess of": "above",
    "greater than": "above",
    "just over": "little above",
    "just above": "little above",
    "slightly more than": "little above",
    "a little over": "little above",
    "a little more than": "little above",
    "at least": "from",
    "no fewer than": "from",
    "no less than": "from",
    "not less than": "from",
    "a minimum of": "from",
    "up to": "to",
    "as many as": "to",
    "as much as": "to",
    "at most": "to",
    "no more than": "to",
    "not more than": "to",
    "a maximum of": "to",
    "fewer than": "below",
    "less than": "below",
    "under": "below",
    "below": "below",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "just under": "nearly",
    "approaching": "nearly",
    "about": "around",
    "around": "around",
    "approximately": "around",
    "roughly": "around",
    "some": "around",
    "an estimated": "around",
    "estimated": "around",
    "circa": "around",
    "only": "exact",
    "just": "exact",
    "exactly": "exact",
    "a total of": "exact",
    "a combined": "exact",
    "all": "exact",
    "another": "exact",
    "an additional": "exact",
}
AROUND, NEARLY, LITTLE = 0.15, 0.15, 0.15

# words for a number of things -> [low, high]
VAGUE: dict[str, tuple[float | None, float | None]] = {
    "a couple of": (2, 3),
    "a couple": (2, 3),
    "couple of": (2, 3),
    "couple": (2, 3),
    "a few": (2, 9),
    "few": (2, 9),
    "a handful of": (2, 9),
    "handful of": (2, 9),
    "several": (3, 12),
    "multiple": (2, None),
    "numerous": (3, None),
    "a number of": (2, None),
    "many": (3, None),
    "scores of": (40, None),
    "scores": (40, None),
    "a score of": (20, 20),
    "dozens of": (24, None),
    "dozens": (24, None),
    "dozens and dozens of": (24, None),
    "tens of": (20, None),
    "hundreds of": (200, None),
    "hundreds": (200, None),
    "several hundred": (300, 999),
    "a few hundred": (200, 900),
    "a couple hundred": (200, 300),
    "a couple of hundred": (200, 300),
    "many hundreds of": (300, None),
    "several dozen": (36, 120),
    "a few dozen": (24, 108),
    "a couple dozen": (24, 36),
    "thousands of": (2000, None),
    "thousands": (2000, None),
    "several thousand": (3000, 9999),
    "a few thousand": (2000, 9000),
    "a couple thousand": (2000, 3000),
    "tens of thousands of": (20_000, None),
    "tens of thousands": (20_000, None),
    "hundreds of thousands of": (200_000, None),
    "hundreds of thousands": (200_000, None),
    "millions of": (2_000_000, None),
    "millions": (2_000_000, None),
    "a dozen or so": (10, 14),
    "a dozen or more": (12, None),
    "dozen": (12, 12),
    "half a dozen": (6, 6),
    "a half dozen": (6, 6),
    "half-a-dozen": (6, 6),
    "a half-dozen": (6, 6),
    "half-dozen": (6, 6),
    "a pair of": (2, 2),
    "pair of": (2, 2),
    "a trio of": (3, 3),
    "trio of": (3, 3),
    "a quartet of": (4, 4),
    "both": (2, 2),
    "no": (0, 0),
}


def bounded(number: float, modifier: str, whole: bool) -> tuple[float | None, float | None]:
    """The interval of a number under a modifier of MODIFIERS ("" for none); `whole` for things that are counted.

    >>> bounded(300, "more than", True), bounded(300, "around", True), bounded(300, "nearly", True)
    ((301, None), (255, 345), (255, 300))
    """
    how = MODIFIERS.get(modifier, "exact")
    step = 1 if whole else 0
    down, up = (math.floor, math.ceil) if whole else (float, float)
    table: dict[str, tuple[float | None, float | None]] = {
        "exact": (number, number),
        "above": (number + step, None),
        "from": (number, None),
        "to": (None, number),
        "below": (None, number - step),
        "little above": (number + step if step else number, up(number * (1 + LITTLE))),
        "nearly": (down(number * (1 - NEARLY)), number),
        "around": (down(number * (1 - AROUND)), up(number * (1 + AROUND))),
    }
    low, high = table[how]
    return low, max(high, low) if low is not None and high is not None else high
