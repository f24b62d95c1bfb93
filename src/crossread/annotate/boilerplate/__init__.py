"""Boilerplate: the parts of a text that are not the report itself, marked by kind and never cut.

find_boilerplate("Share on Facebook\\n\\nA man was shot.")   # ((Span(0, 17), "menu"),)
"""

from crossread.annotate.boilerplate.finder import boilerplate_of, find_boilerplate

__all__ = ["boilerplate_of", "find_boilerplate"]
