"""What a comparison of two values comes to: one of four verdicts, and the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "compatible", "conflict", "unknown"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on two values, the reason a reader is shown, and how much it weighs (0 to 1)."""

    verdict: Verdict
    reason: str
    weight: float = 1.0
