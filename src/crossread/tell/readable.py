"""A dossier that shows itself: what a notebook or a script asks of the result of build() and load()."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from crossread.errors import UsageError
from crossread.tell.form import to_dict, to_json
from crossread.tell.html import to_html
from crossread.types import Dossier

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class ReadableDossier(Dossier):
    """The nouns stay without behaviour; this one alone knows the faces."""

    def to_dict(self) -> dict[str, Any]:
        """The dossier as JSON-able data, in the form of the public contract."""
        return to_dict(self)

    def to_json(self) -> str:
        """The same as JSON text."""
        return to_json(self)

    def to_dataframe(self) -> DataFrame:
        """A row per claim of a finding, as in the CSV; needs pandas (the extra `frames`).

        Raises UsageError where pandas is not installed.
        """
        from importlib.util import find_spec
        from io import StringIO

        if find_spec("pandas") is None:
            raise UsageError("to_dataframe needs pandas: pip install pandas")
        from pandas import read_csv

        from crossread.tell.table import to_csv

        return read_csv(StringIO(to_csv(self)), keep_default_na=False)

    def _repr_html_(self) -> str:
        """The page, in a frame of its own, so that its styles stay inside."""
        from html import escape

        return f'<iframe srcdoc="{escape(to_html(self))}" style="width:100%;height:80vh;border:0"></iframe>'


def readable(dossier: Dossier) -> ReadableDossier:
    """The same dossier with its faces."""
    return ReadableDossier(**{field.name: getattr(dossier, field.name) for field in fields(Dossier)})
