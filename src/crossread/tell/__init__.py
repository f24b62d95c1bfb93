"""tell: a dossier becomes text, pages, tables and JSON."""

from crossread.tell.form import reading_to_dict, to_dict, to_json
from crossread.tell.html import to_html
from crossread.tell.load import from_dict, schema, validate
from crossread.tell.markdown import to_markdown
from crossread.tell.table import to_csv
from crossread.tell.terminal import to_terminal

__all__ = [
    "from_dict",
    "reading_to_dict",
    "schema",
    "to_csv",
    "to_dict",
    "to_html",
    "to_json",
    "to_markdown",
    "to_terminal",
    "validate",
]
