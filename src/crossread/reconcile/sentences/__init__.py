"""The sentences of the brief: what is agreed, what changed, what is disputed, each with the claims it is made of."""

from __future__ import annotations

from crossread.reconcile.sentences.apart import changed_line, disputed_line
from crossread.reconcile.sentences.asked import asked_lines
from crossread.reconcile.sentences.dead import dead_lines
from crossread.reconcile.sentences.lead import lead_lines
from crossread.reconcile.sentences.quoted import quoted_lines
from crossread.reconcile.sentences.supported import unsupported
from crossread.reconcile.sentences.told import Told

__all__ = [
    "Told",
    "asked_lines",
    "changed_line",
    "dead_lines",
    "disputed_line",
    "lead_lines",
    "quoted_lines",
    "unsupported",
]
