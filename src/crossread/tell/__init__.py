"""tell: a dossier becomes text, pages, tables and JSON."""

from crossread.tell.form import reading_to_dict, to_dict, to_json
from crossread.tell.load import from_dict, schema, validate

__all__ = [
    "from_dict",
    "reading_to_dict",
    "schema",
    "to_dict",
    "to_json",
    "validate",
]
