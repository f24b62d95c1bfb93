"""Every error that crossread raises on purpose.

    CrossreadError
    ├── UsageError        the command or the options are wrong; the message says what would have been right
    ├── ReadError         one input cannot be read; carries the item (file, line or member) and the reason
    │   ├── DecodeError   its bytes are no text in any known encoding; says which byte
    │   ├── FormatError   it is malformed; says where (line, column)
    │   └── LimitError    it is larger than the options allow
    ├── NothingRead       not one document could be read from all of the input
    └── DossierError      a saved dossier does not follow its schema

Errors about one item become faults and the rest is read; the others end the run.
"""

from __future__ import annotations


class CrossreadError(Exception):
    """The root of the tree above."""


class UsageError(CrossreadError):
    """The command or the options are wrong."""


class ReadError(CrossreadError):
    """One input cannot be read."""

    def __init__(self, item: str, reason: str) -> None:
        """Keep the item and the reason apart, for the fault that is made of them."""
        super().__init__(f"{item}: {reason}")
        self.item = item
        self.reason = reason


class DecodeError(ReadError):
    """The bytes are no text in any known encoding."""


class FormatError(ReadError):
    """The input is malformed."""


class LimitError(ReadError):
    """The input is larger than the options allow."""


class NothingRead(CrossreadError):
    """No document could be read from the input."""


class DossierError(CrossreadError):
    """A saved dossier does not follow its schema."""
