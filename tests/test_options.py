"""The options: what they refuse, and that the message says what would have been right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crossread.errors import UsageError
from crossread.options import Options, read_options


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"as_of": "yesterday"}, "as_of takes a date, YYYY-MM-DD"),
        ({"since": "2025-13-01"}, "YYYY-MM-DD"),
        ({"published": "20250308"}, "YYYY-MM-DD"),
        ({"published": "2025-W10-1"}, "YYYY-MM-DD"),
        ({"runner": "threads"}, "serial, processes"),
        ({"workers": 0}, "workers must be 1 or more"),
        ({"brief": -1}, "brief must be 0 or more"),
    ],
)
def test_wrong_values_are_refused(values: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Options(**values)


def test_dates_may_carry_a_time() -> None:
    assert Options(as_of="2025-03-08T10:00+02:00", brief=0).as_of.startswith("2025-03-08")


@pytest.mark.parametrize(
    ("text", "words"),
    [("model = 3", "model takes str"), ("modle = ''", "unknown option 'modle'"), ("model = 'rul", "no TOML"),
     ("since = 'soon'", "YYYY-MM-DD"), (None, "no such file")],
)  # fmt: skip
def test_wrong_files_are_refused(tmp_path: Path, text: str | None, words: str) -> None:
    path = tmp_path / "options.toml"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=words):
        read_options(path)
