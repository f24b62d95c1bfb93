"""Who says what: quotations, attributions and the speaker of each quotation."""

from crossread.annotate.speech.attributions import find_attributions
from crossread.annotate.speech.credits import find_credits
from crossread.annotate.speech.marks import Quotation, find_quotations
from crossread.annotate.speech.rows import find_quotes, is_scare, speaker_of

__all__ = [
    "Quotation",
    "find_attributions",
    "find_credits",
    "find_quotations",
    "find_quotes",
    "is_scare",
    "speaker_of",
]
